//! What a session needs to know, copied out of the packs when it starts, so that a later edition of a pack can't
//! change what was asked.

use schemars::JsonSchema;
use script::{Failure, Question, RoundKind, Signal, Weighted};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// How the interviewer behaves.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Mode {
    /// As in the real room: nothing of the rubric is shown before the end.
    Interview,
    /// Findings are shown as they are heard, and lines say what they are after.
    Coach,
}

/// The person opposite.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct InterviewerBrief {
    /// Role, e.g. `Engineering director`.
    pub role: String,
    /// Competency id they vote on.
    pub dimension: String,
    /// How they listen, in a sentence.
    pub listens_for: String,
}

/// A competency as this round and persona weigh it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ScoredCompetency {
    /// Competency id.
    pub id: String,
    /// Shown name.
    pub name: String,
    /// Share in the round for this persona.
    pub weight: f32,
    /// Signals that prove it.
    pub proven_by: Vec<Weighted>,
    /// Warnings that cost it.
    pub cost_by: Vec<Weighted>,
    /// What a score of 1, 2, 3 and 4 means.
    pub anchors: Vec<String>,
    /// Shares of the reachable weight that earn a 2, a 3 and a 4.
    pub thresholds: Vec<f32>,
}

/// Everything the interviewer knows before the candidate walks in.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Brief {
    /// Loop id.
    pub loop_id: String,
    /// Company, if the loop has one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub company: Option<String>,
    /// Role the loop is held for.
    pub role: String,
    /// Round id.
    pub round_id: String,
    /// Round name.
    pub round_name: String,
    /// Kind of conversation.
    pub kind: RoundKind,
    /// Time box, in minutes.
    pub minutes: u32,
    /// Who asks.
    pub interviewer: InterviewerBrief,
    /// Persona id.
    pub persona: String,
    /// Level id.
    pub level: String,
    /// Interview or coach.
    pub mode: Mode,
    /// Chooses between equally good questions and phrasings.
    pub seed: u64,
    /// What is scored.
    pub competencies: Vec<ScoredCompetency>,
    /// How people fail this round.
    pub failures: Vec<Failure>,
    /// The persona's multipliers of signal weights; 1 where absent.
    pub emphasis: BTreeMap<Signal, f32>,
    /// The questions, in order.
    pub agenda: Vec<Question>,
    /// The problem of a coding round that is held at an editor; its conversation is the first question of the agenda.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub problem: Option<Box<crate::ProblemBrief>>,
    /// The scenario of a system-design round that is held at a board; its conversation is the first question of the agenda.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub scenario: Option<Box<crate::ScenarioBrief>>,
}

impl Brief {
    /// The time box, in milliseconds.
    pub fn time_box_ms(&self) -> i64 {
        i64::from(self.minutes) * 60_000
    }
}
