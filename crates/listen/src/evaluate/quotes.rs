//! How much is quoted: evidence that overlaps the readers' is worth little if it is half of the answer.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::Outcome;

/// Quotes of signals heard rightly, beside those of the readers.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Quotes {
    /// Mean words of a quote of the listener's.
    pub words: f64,
    /// Mean words of a quote of the readers'.
    pub readers_words: f64,
    /// Mean number of quotes for a signal.
    pub each: f64,
    /// The same of the readers.
    pub readers_each: f64,
}

/// Counts words and quotes.
pub(super) fn measure(outcomes: &[Outcome<'_>]) -> Quotes {
    let (mut ours, mut readers, mut signals) = ((0, 0), (0, 0), 0);
    let count = |quote: &str| quote.split_whitespace().count();
    for one in outcomes {
        for (signal, labelled) in one.labelled.labels.iter().filter(|(signal, _)| one.heard.has(**signal)) {
            signals += 1;
            for finding in one.heard.findings.iter().filter(|finding| finding.signal == *signal) {
                ours = (ours.0 + 1, ours.1 + count(&finding.quote));
            }
            for quote in labelled {
                readers = (readers.0 + 1, readers.1 + count(quote));
            }
        }
    }
    let mean = |some: usize, of: usize| if of == 0 { 0.0 } else { some as f64 / of as f64 };
    Quotes {
        words: mean(ours.1, ours.0),
        readers_words: mean(readers.1, readers.0),
        each: mean(ours.0, signals),
        readers_each: mean(readers.0, signals),
    }
}
