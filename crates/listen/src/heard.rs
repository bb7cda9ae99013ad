//! What comes out, and the way through.

use schemars::JsonSchema;
use script::{Scope, Signal};
use serde::{Deserialize, Serialize};

/// What found a signal.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Origin {
    /// A rule of this crate.
    Rule,
    /// A trained model that ships with the program.
    Model,
    /// A language model the user connected.
    Llm,
}

/// A piece of the answer. `quote` equals the bytes `start..end` of the answer's text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Span {
    /// The words.
    pub quote: String,
    /// First byte.
    pub start: usize,
    /// One past the last byte.
    pub end: usize,
}

/// A signal heard, with the words that carry it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Finding {
    /// What was heard.
    pub signal: Signal,
    /// The words, equal to the bytes `start..end` of the answer's text.
    pub quote: String,
    /// First byte.
    pub start: usize,
    /// One past the last byte.
    pub end: usize,
    /// How sure, 0 to 1, in steps of 0.01.
    pub confidence: f32,
    /// What found it.
    pub origin: Origin,
}

/// Whether an answer can be judged at all.
///
/// An empty, evasive or two-word answer is an answer: it can be judged, and scores low.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Gradeable {
    /// It is English prose.
    Yes,
    /// It is not, and why not.
    No {
        /// For the candidate to read.
        reason: String,
    },
}

/// A checkable statement.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Claim {
    /// What it is about: `team_size`, `organisation_size`, `users`, `pay`, `experience`, `tenure`, `budget`, `load`, `attrition`.
    pub subject: String,
    /// The value, numbers in digits.
    pub value: String,
    /// The words, equal to the bytes `start..end` of the answer's text.
    pub quote: String,
    /// First byte.
    pub start: usize,
    /// One past the last byte.
    pub end: usize,
}

/// How far the speaker's own work reached, as one statement tells it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct ScopeHeard {
    /// The reach.
    pub scope: Scope,
    /// The words, equal to the bytes `start..end` of the answer's text.
    pub quote: String,
    /// First byte.
    pub start: usize,
    /// One past the last byte.
    pub end: usize,
}

/// How it was said. Shown beside the score, never part of it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct DeliveryNotes {
    /// Words, fillers among them.
    pub words: usize,
    /// Fillers such as `um`.
    pub fillers: usize,
    /// Words of the longest sentence; in unpunctuated speech of the longest stretch.
    pub longest_sentence_words: usize,
    /// Words a minute, where whoever calls knows how long it took.
    pub words_per_minute: Option<f32>,
}

/// Everything heard in one answer.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Heard {
    /// Sorted by `start`, then by signal.
    pub findings: Vec<Finding>,
    /// Whether it can be judged.
    pub gradeable: Gradeable,
    /// Checkable statements, in order.
    pub claims: Vec<Claim>,
    /// Statements of reach, in order.
    pub scopes: Vec<ScopeHeard>,
    /// Pace and fillers.
    pub delivery: DeliveryNotes,
    /// Questions that the candidate put to the interviewer, in order.
    pub asks: Vec<Span>,
    /// What listened: the version of the rules, and of the model where there is one.
    pub engine: String,
}

impl Heard {
    /// Whether the signal was heard.
    pub fn has(&self, signal: Signal) -> bool {
        self.first(signal).is_some()
    }

    /// The surest finding of a signal; of equally sure ones the first.
    pub fn first(&self, signal: Signal) -> Option<&Finding> {
        let found = self.findings.iter().filter(|finding| finding.signal == signal);
        found.reduce(|best, next| if next.confidence > best.confidence { next } else { best })
    }
}
