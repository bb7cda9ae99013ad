//! Common reasons for rejection that a transcript would trigger.

use interview::State;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

use crate::fixes::opening;

/// Words that show something.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Evidence {
    /// Answer they stand in.
    pub answer: usize,
    /// The words.
    pub quote: String,
}

/// A way to fail the round that this transcript shows.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Rejection {
    /// Failure id of the loop.
    pub id: String,
    /// The reason, as the panel would say it.
    pub text: String,
    /// Whether it blocks a hire by itself.
    pub red_flag: bool,
    /// Source keys of the reason.
    pub sources: Vec<String>,
    /// The words that trigger it; never empty.
    pub evidence: Vec<Evidence>,
}

/// Sureness a red flag needs; below it the reason stands, but blocks nothing.
const RED_FLAG_CONFIDENCE: f32 = 0.6;

/// The failures of the round that the judged answers show.
pub(crate) fn rejections(state: &State, judged: &[usize]) -> Vec<Rejection> {
    let triggered = state.brief.failures.iter().filter_map(|failure| {
        let mut sure = false;
        let mut evidence: Vec<Evidence> = Vec::new();
        for answer in judged {
            for finding in
                state.answers[*answer].first().counted().filter(|finding| failure.heard.contains(&finding.signal))
            {
                sure |= finding.confidence >= RED_FLAG_CONFIDENCE;
                if evidence.iter().all(|known| known.quote != finding.quote) {
                    evidence.push(Evidence { answer: *answer, quote: finding.quote.clone() });
                }
            }
        }
        if evidence.is_empty() && !failure.missing.is_empty() {
            evidence = never_heard(state, judged, &failure.missing)?;
        }
        (!evidence.is_empty()).then(|| Rejection {
            id: failure.id.clone(),
            text: failure.text.clone(),
            red_flag: failure.red_flag && sure,
            sources: failure.sources.clone(),
            evidence: evidence.into_iter().take(3).collect(),
        })
    });
    triggered.collect()
}

/// The beginnings of the answers that were asked for all of `missing` and hold none of it, if no answer of the round
/// holds any.
fn never_heard(state: &State, judged: &[usize], missing: &[script::Signal]) -> Option<Vec<Evidence>> {
    let heard: BTreeSet<_> = judged
        .iter()
        .flat_map(|answer| state.answers[*answer].first().counted().map(|finding| finding.signal))
        .collect();
    if missing.iter().any(|signal| heard.contains(signal)) {
        return None;
    }
    let asked = |signal: &script::Signal, answer: &usize| {
        let question = &state.brief.agenda[state.answers[*answer].question];
        question.expects.iter().any(|expected| expected.signal == *signal)
    };
    if !missing.iter().all(|signal| judged.iter().any(|answer| asked(signal, answer))) {
        return None;
    }
    let answers = judged.iter().filter(|answer| missing.iter().any(|signal| asked(signal, answer)));
    let quotes =
        answers.map(|answer| Evidence { answer: *answer, quote: opening(&state.answers[*answer].first().text) });
    Some(quotes.collect())
}
