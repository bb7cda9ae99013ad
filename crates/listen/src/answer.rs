//! What comes in.

use schemars::JsonSchema;
use script::RoundKind;
use serde::{Deserialize, Serialize};

/// How the answer reached us; a transcript of speech has no reliable punctuation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Delivery {
    /// Written at a keyboard.
    Typed,
    /// A transcript of speech.
    Spoken,
}

/// One turn of the candidate, with what it replies to.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Answer<'a> {
    /// The conversation it is part of.
    pub round: RoundKind,
    /// What was asked.
    pub question: &'a str,
    /// The interviewer's pushback, where the turn replies to one.
    pub challenge: Option<&'a str>,
    /// Typed or spoken.
    pub delivery: Delivery,
    /// Everything the candidate said in this turn, as it was said.
    pub text: &'a str,
}
