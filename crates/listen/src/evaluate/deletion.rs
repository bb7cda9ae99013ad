//! What deleting the evidence of a signal does: it should be heard no more, and be asked for where it matters.

use schemars::JsonSchema;
use script::Family;
use serde::{Deserialize, Serialize};

use super::{Labelled, Share, share, target};
use crate::Listener;
use crate::answer::Answer;
use crate::plain::Plain;
use crate::wanted::wanted;

/// Each story and reasoning signal heard rightly, its sentences taken out of the answer.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Deletion {
    /// Share that is heard no more.
    pub vanished: Share,
    /// Of those that the round wants and that were not probed for before: share of probes that turn to the signal.
    pub probed: Share,
}

/// Deletes the sentences with a signal's labelled quotes, one signal at a time.
pub(super) fn measure(listener: &Listener, answers: &[Labelled]) -> Deletion {
    let (mut vanished, mut all, mut probed, mut askable) = (0, 0, 0, 0);
    for labelled in answers {
        let answer = labelled.answer();
        let heard = listener.hear(&answer);
        let wanted = wanted(labelled.round, &labelled.persona, &labelled.question);
        for signal in labelled.labels.keys().copied() {
            if !matches!(signal.family(), Family::Story | Family::Reasoning) || !heard.has(signal) {
                continue;
            }
            let rest = without(labelled, signal);
            if rest.split_whitespace().count() < 15 {
                continue;
            }
            all += 1;
            let after = listener.hear(&Answer { text: &rest, ..answer });
            if after.has(signal) {
                continue;
            }
            vanished += 1;
            if wanted.iter().any(|wanted| wanted.signal == signal && wanted.weight >= 0.5) {
                askable += 1;
                let shortened = Labelled { text: rest.clone(), ..labelled.clone() };
                probed += usize::from(target(&shortened, &after) == signal.name());
            }
        }
    }
    Deletion { vanished: share(vanished, all), probed: share(probed, askable) }
}

/// The answer without the sentences that hold a quote of the signal; in running speech without the clauses.
fn without(labelled: &Labelled, signal: script::Signal) -> String {
    let plain = Plain::of(&labelled.text);
    let quotes: Vec<_> = labelled.evidence(signal).collect();
    let mut rest = String::new();
    for sentence in crate::clauses::split(&plain.text) {
        let long = plain.text[sentence.range.clone()].split_whitespace().count() > 26;
        for part in if long { sentence.clauses } else { vec![sentence.range] } {
            let (start, end) = (plain.original(part.start), plain.original(part.end));
            if !quotes.iter().any(|quote| start < quote.end && quote.start < end)
                && let Some(words) = labelled.text.get(start..end)
            {
                rest.push_str(words);
                rest.push(' ');
            }
        }
    }
    rest
}
