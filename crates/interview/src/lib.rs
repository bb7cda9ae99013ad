//! The session: one rehearsal of a round as a pure state machine, and the interviewer's policy.
//!
//! `decide` says what the interviewer does after an event, `State::apply` takes an event and those moves into the state.
//! A session is its list of [`Entry`]s and nothing else. Never here: the store, the clock (times are arguments), chance
//! (a seed is in the brief), scores (those are the debrief's).

mod agenda;
mod asking;
mod astray;
mod blames;
mod brief;
mod coding;
mod decide;
mod declines;
mod design;
mod event;
mod inquiry;
mod lines;
mod probing;
mod redirect;
mod repeats;
mod retry;
mod standing;
mod state;
mod transcript;

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
    BoardComparison, BoardDifference, BoardPart, BoardRun, ClaimHeld, Claimed, DesignBoard, DesignStep, EstimateGiven,
    Figure, Measure, NumberClaim, ScenarioBrief, Sum, claims, claims_of, estimates, hold, sums, told_measure,
};
pub use event::{Entry, Event, Move, MoveKind, Why};
pub use retry::{Change, Comparison, SignalChange, compare};
pub use standing::{Standing, judge, opening};
pub use state::{Phase, State, wanted_for};
pub use transcript::{Answered, Attempt, Turn};

/// Silence, in milliseconds, after which a driver reports [`Event::Idle`].
pub const NUDGE_AFTER_MS: i64 = 60_000;
