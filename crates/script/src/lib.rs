//! What is asked: loops, rounds, levels, competencies and questions, read from pack files into checked values.
//!
//! Here live the vocabulary of the whole program and the reader of packs. Never here: what was said, scores, the
//! store, the clock, the network, the file system (files come in as bytes).

mod check;
mod document;
mod item;
mod library;
mod problem;
mod read;
mod schema;
mod signal;
mod vocabulary;

pub use document::Document;
pub use item::*;
pub use library::{Held, Library, QuestionFilter};
pub use problem::Problem;
pub use read::{PackFile, Reading, read};
pub use schema::{SCHEMAS, schema};
pub use signal::{Family, Signal};
pub use vocabulary::{RoundKind, Scope, StageKind, Track};
