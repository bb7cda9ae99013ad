//! Two attempts at an answer, compared signal by signal.

use schemars::JsonSchema;
use script::Signal;
use serde::{Deserialize, Serialize};

use crate::{Answered, State, judge, wanted_for};

/// What became of a signal from the first attempt to the last.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Change {
    /// Heard only in the last attempt.
    Gained,
    /// Heard only in the first.
    Lost,
    /// Heard in both.
    Kept,
    /// Wanted, and heard in neither.
    Absent,
}

/// One line of a comparison.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct SignalChange {
    /// The signal.
    pub signal: Signal,
    /// What became of it. Gaining a warning is a loss; [`Signal::is_warning`] says which it is.
    pub change: Change,
    /// The words in the first attempt.
    pub before: Option<String>,
    /// The words in the last.
    pub after: Option<String>,
}

/// The first attempt at an answer against the last.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Comparison {
    /// Which answer.
    pub answer: usize,
    /// The line it replies to.
    pub line: String,
    /// Score of each attempt, 1 to 4, or nothing where it was not graded.
    pub scores: Vec<Option<u8>>,
    /// Wanted signals first, then whatever else was heard.
    pub signals: Vec<SignalChange>,
}

/// Compares the attempts at an answer, or `None` if there is no such answer.
pub fn compare(state: &State, answer: usize) -> Option<Comparison> {
    let answered: &Answered = state.answers.get(answer)?;
    let wanted = wanted_for(&state.brief, &state.brief.agenda[answered.question]);
    let score = |attempt| judge(state, answered, attempt).overall;
    let first = answered.first();
    let last = answered.attempts.last().unwrap_or(first);
    let quote = |attempt: &crate::Attempt, signal: Signal| {
        let found = attempt.counted().find(|finding| finding.signal == signal);
        found.map(|finding| finding.quote.clone())
    };
    let mut order: Vec<Signal> =
        wanted.iter().map(|wanted| wanted.signal).filter(|signal| !signal.is_warning()).collect();
    let heard = first.counted().chain(last.counted()).map(|finding| finding.signal);
    for signal in heard {
        if !order.contains(&signal) {
            order.push(signal);
        }
    }
    let signals = order.into_iter().map(|signal| {
        let (before, after) = (quote(first, signal), quote(last, signal));
        let change = match (&before, &after) {
            (None, Some(_)) => Change::Gained,
            (Some(_), None) => Change::Lost,
            (Some(_), Some(_)) => Change::Kept,
            (None, None) => Change::Absent,
        };
        SignalChange { signal, change, before, after }
    });
    Some(Comparison {
        answer,
        line: answered.line.clone(),
        scores: answered.attempts.iter().map(score).collect(),
        signals: signals.collect(),
    })
}
