//! The session: one rehearsal of a round as a pure state machine, and the interviewer's policy.
//!
//! `decide` says what the interviewer does after an event, `State::apply` takes an event and those moves into the state.
//! A session is its list of [`Entry`]s and nothing else. Never here: the store, the clock (times are arguments), chance
//! (a seed is in the brief), scores (those are the debrief's).

mod agenda;
mod asking;
mod brief;
mod coding;
mod decide;
mod design;
mod event;
mod lines;
mod retry;
mod state;

pub use agenda::{Agenda, plan, shuffled};
pub use asking::{AskedOpinion, opinion};
pub use brief::{Brief, InterviewerBrief, Mode, ScoredCompetency};
pub use coding::{
    CodeGrowth, CodeOutput, CodeRun, CodeStep, CodeTest, CodingDesk, CostOf, ExtensionBrief, GrowthClaim, HintTaken,
    NamedCase, ProblemBrief, ProblemSample, RanAt, RunKind, Said, Silence, SizeCost, StatedCost, extension,
    growth_claims, hints_taken, hold_growth, named_cases, stated_cost, time_claim,
};
pub use decide::{Refused, decide, next, only_asks, replay, start};
pub use design::{
    BoardPart, BoardRun, ClaimHeld, Claimed, DesignBoard, DesignStep, EstimateGiven, Figure, Measure, NumberClaim,
    ScenarioBrief, Sum, claims, claims_of, estimates, hold, sums, told_measure,
};
pub use event::{Entry, Event, Move, MoveKind, Why};
pub use retry::{Change, Comparison, SignalChange, compare};
pub use state::{Answered, Attempt, Phase, State, Turn, wanted_for};

/// Silence, in milliseconds, after which a driver reports [`Event::Idle`].
pub const NUDGE_AFTER_MS: i64 = 60_000;
