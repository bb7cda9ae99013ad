//! What the interviewers make of it: a session → a scorecard; scorecards → the panel's debrief.
//!
//! Pure functions of the session's state. Every point names the quote that earned or cost it. Never here: the store,
//! the clock, chance, a mean over people who disagree.

mod claims;
mod coding;
mod design;
mod fixes;
mod panel;
mod rejection;
mod scorecard;
mod stories;

pub use claims::{ClaimConflict, LedgerEntry, QuotedClaim};
pub use coding::{CodingAspect, CodingEvidence, CodingPart, CodingReview};
pub use design::{DesignEvidence, DesignReview, DesignView};
pub use fixes::Fix;
pub use panel::{
    Debrief, Decision, Dissent, Missing, PanelVote, RedFlag, Seat, SessionFix, Verdict, Vote, VoteReason, debrief,
};
pub use rejection::{Evidence, Rejection};
pub use scorecard::{AnswerCard, CompetencyScore, Point, Scorecard, Strength, scorecard};
pub use stories::{Reading, Story};
