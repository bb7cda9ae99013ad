//! What happens in a session, as it is stored.

use listen::Delivery;
use listen::second::SecondReading;
use schemars::JsonSchema;
use script::Signal;
use serde::{Deserialize, Serialize};

use crate::{Brief, CodeStep, DesignStep};

/// Something the candidate (or the driver, for silence) did.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "type", rename_all = "snake_case", deny_unknown_fields)]
pub enum Event {
    /// The candidate sits down. Always the first event, and only that.
    Start {
        /// What the interviewer knows.
        brief: Box<Brief>,
    },
    /// Everything said in one turn.
    Answer {
        /// Words, verbatim.
        text: String,
        /// Typed or spoken.
        delivery: Delivery,
        /// Time from the question to the end of the answer, in milliseconds.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        took_ms: Option<u64>,
    },
    /// A question to the interviewer.
    Ask {
        /// Words, verbatim.
        text: String,
    },
    /// Nothing was said for a while.
    Idle,
    /// The candidate wants the next question.
    Skip,
    /// An earlier answer, given again.
    Retry {
        /// Which answer, from 0.
        answer: usize,
        /// Words, verbatim.
        text: String,
        /// Typed or spoken.
        delivery: Delivery,
    },
    /// Something was done at the desk of a coding round.
    Code {
        /// What.
        step: Box<CodeStep>,
    },
    /// Something was done at the board of a system-design round.
    Design {
        /// What.
        step: Box<DesignStep>,
    },
    /// The candidate leaves for now; the clock stops.
    Leave,
    /// The candidate is back; the clock goes on.
    Resume,
    /// The candidate ends the round.
    End,
}

/// What kind of thing the interviewer does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum MoveKind {
    /// The next question.
    Ask,
    /// About the one gap that matters most.
    Probe,
    /// A doubt about a position.
    Challenge,
    /// More of the same problem, when done early.
    Extend,
    /// A change of the situation.
    Twist,
    /// After silence.
    Nudge,
    /// Of a candidate's question.
    Answer,
    /// Back to what was asked.
    Redirect,
    /// The end.
    Close,
}

/// Why a move was made.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Why {
    /// The gap or warning it is after.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub signal: Option<Signal>,
    /// The candidate's words it hangs on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub quote: Option<String>,
    /// In words.
    pub reason: String,
}

/// What the interviewer does.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Move {
    /// What kind.
    pub kind: MoveKind,
    /// What is said.
    pub text: String,
    /// Why.
    pub why: Why,
    /// For `ask`: which question of the agenda, from 0.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub question: Option<usize>,
    /// Stable ids of the wordings in it, separated by spaces, so that none is used twice in a session.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub phrasing: Option<String>,
}

impl Move {
    /// A move that asks no question of the agenda; `id` marks in the transcript that its wording was used.
    pub(crate) fn made(
        kind: MoveKind,
        text: String,
        id: String,
        signal: Option<Signal>,
        quote: Option<String>,
        reason: &str,
    ) -> Self {
        Self { kind, text, why: Why { signal, quote, reason: reason.to_owned() }, question: None, phrasing: Some(id) }
    }
}

/// One stored step: an event, when it happened, and what the interviewer did then.
///
/// The moves are kept, not recomputed: a transcript must not change when the listener gets better.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Entry {
    /// Unix time in milliseconds.
    pub at: i64,
    /// What happened.
    pub event: Event,
    /// What the interviewer did.
    pub moves: Vec<Move>,
    /// What a language model, where the user connected one, made of the answer. It scores nothing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub second: Option<SecondReading>,
}
