//! The system-design round: what stands on the board, and what the interviewer does about it.
//!
//! The interviewer answers from what the scenario knows, asks for estimates and checks their arithmetic, has expectations stated
//! before the design is run, and holds the measured figures against the candidate's own words.

mod arithmetic;
mod board;
mod claims;
mod compared;
mod doubts;
mod estimates;
mod measured;
mod policy;

pub use arithmetic::{Sum, sums};
pub use board::{BoardPart, BoardRun, DesignBoard, DesignStep, Figure, ScenarioBrief};
pub use claims::{ClaimHeld, Claimed, Measure, NumberClaim, claims, claims_of, hold};
pub use compared::{BoardComparison, BoardDifference};
pub use estimates::{EstimateGiven, estimates};
pub use measured::told_measure;

pub(crate) use board::{apply, possible};
pub(crate) use policy::decide;
