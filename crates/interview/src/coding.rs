//! The coding round: what lies on the desk, and what the interviewer does about it.
//!
//! The interviewer answers from the problem's facts, asks for tests before the first submission and for the cost after the
//! accepted one, holds a stated cost against the measured one, helps in steps, and extends the problem while there is time.

mod cases;
mod complexity;
mod desk;
mod doubts;
mod lines;
mod policy;
mod told;

pub use cases::{NamedCase, named_cases};
pub use complexity::{CostOf, GrowthClaim, growth_claims, hold_growth, time_claim};
pub use desk::{
    CodeGrowth, CodeOutput, CodeRun, CodeStep, CodeTest, CodingDesk, ExtensionBrief, ProblemBrief, ProblemSample,
    RanAt, RunKind, Said, Silence, SizeCost, extension,
};
pub use told::{HintTaken, StatedCost, hints_taken, stated_cost};

pub(crate) use cases::says;
pub(crate) use desk::{apply, observe, possible};
pub(crate) use policy::decide;
