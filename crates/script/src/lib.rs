//! What is asked: loops, rounds, levels, competencies and questions, read from pack files into checked values.
//!
//! Here live the vocabulary of the whole program and the reader of packs. Never here: what was said, scores, the
//! store, the clock, the network, the file system (files come in as bytes).

mod check;
mod document;
mod item;
mod library;
mod problem;
mod problem_facts;
mod read;
mod scenario;
mod schema;
mod signal;
mod vocabulary;

pub use document::Document;
pub use item::*;
pub use library::{Held, Library, ModelFile, QuestionFilter};
pub use problem::Problem;
pub use problem_facts::{Clarifying, Complexity, EdgeCase, Extension, Idea, ProblemFacts, TalkPoint};
pub use read::{PackFile, Reading, read, read_part};
pub use scenario::*;
pub use schema::{SCHEMAS, schema};
pub use signal::{Family, Signal};
pub use vocabulary::{Difficulty, Growth, RoundKind, Scope, StageKind, Topic, Track};
