//! The listening engine: what was said → findings, probe, score, claims, delivery.
//!
//! Here lives everything that reads an answer: one signal per file below `signals`, the text features they share, the
//! choice of the one gap to ask about, and the arithmetic of the score. All of it is pure: same answer, same result.
//! Never here: the clock, randomness (seeds come in as arguments), the store, the network, the state of a session.

mod answer;
mod claims;
mod clauses;
mod cues;
mod delivery;
pub mod evaluate;
mod features;
mod gradeable;
mod heard;
mod listener;
mod model;
mod numbers;
mod plain;
mod probe;
mod quoting;
mod reading;
mod replying;
mod scope;
mod score;
pub mod second;
mod signals;
mod tokens;
mod units;
mod wanted;
mod wording;

pub use answer::{Answer, Delivery};
pub use features::{FEATURES, Unit, features};
pub use gradeable::NOT_ENGLISH;
pub use heard::{Claim, DeliveryNotes, Finding, Gradeable, Heard, Origin, ScopeHeard, Span};
pub use listener::{Listener, RULES, hear};
pub use model::{Files, Model, ModelError};
pub use probe::{Probe, probe};
pub use score::{Reason, Score, score};
pub use script::{RoundKind, Scope, Signal};
pub use signals::{Definition, definition, next_try};
pub use wanted::{Wanted, wanted};
pub use wording::{Tone, Wording, word};

/// A text in the form that rules and model read: small letters, straight quotation marks, plain spaces.
pub fn simplified(text: &str) -> String {
    plain::Plain::of(text).text
}
