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
mod gradeable;
mod heard;
mod numbers;
mod plain;
mod probe;
mod quoting;
mod reading;
mod replying;
mod scope;
mod score;
mod signals;
mod wanted;
mod wording;

pub use answer::{Answer, Delivery};
pub use heard::{Claim, DeliveryNotes, Finding, Gradeable, Heard, Origin, ScopeHeard, Span, hear};
pub use probe::{Probe, probe};
pub use score::{Reason, Score, score};
pub use script::{RoundKind, Scope, Signal};
pub use signals::{Definition, definition, next_try};
pub use wanted::{Wanted, wanted};
pub use wording::{Tone, Wording, word};

/// The version of the rules: changes whenever the same answer may be heard differently.
pub const ENGINE: &str = "rules-1";
