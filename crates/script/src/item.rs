//! The items of a pack, exactly as they stand in its files.
//!
//! Every struct refuses unknown keys. References between items are plain ids here; [`crate::check`] proves that they lead
//! somewhere.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

use crate::{RoundKind, Scope, Signal, StageKind, Track};

/// `pack.yaml`: what the pack is and where its facts come from.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Pack {
    /// Stable id, e.g. `netflix`.
    pub id: String,
    /// Shown name.
    pub title: String,
    /// Format of the files; 1 today.
    pub format_version: u32,
    /// One paragraph for the reader.
    pub description: String,
    /// Licence of the content, as an SPDX expression.
    pub licence: String,
    /// Ids of packs whose items this one refers to.
    #[serde(default)]
    pub requires: Vec<String>,
    /// Where facts come from; `sources` elsewhere name these keys.
    #[serde(default)]
    pub sources: Vec<Source>,
}

/// Something that facts are taken from.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// The key that items name, unique in the pack, e.g. `N`.
    pub key: String,
    /// What it is, in words.
    pub title: String,
    /// When it was written, as precisely as known (`2026-06`), if known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date: Option<String>,
    /// What to keep in mind when reading it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

/// A sentence and where it comes from.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Sourced {
    /// The sentence, in our words.
    pub text: String,
    /// Source keys; an advice of our own names `G`.
    #[schemars(length(min = 1))]
    pub sources: Vec<String>,
}

/// A fact on which sources may disagree: each statement is kept.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Fact {
    /// What it is about, e.g. `Interviews in the onsite loop`.
    pub topic: String,
    /// What each source says. Two that differ are a disagreement and shown as one.
    #[schemars(length(min = 1))]
    pub statements: Vec<Sourced>,
    /// Whether the statements contradict each other.
    #[serde(default)]
    pub disagree: bool,
}

/// `personas/*.yaml`: a type of candidate.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Persona {
    /// Stable id, e.g. `career_switcher`.
    pub id: String,
    /// Shown name.
    pub name: String,
    /// Who that is.
    pub description: String,
    /// What this candidate must prove more than others.
    pub proves: Vec<Sourced>,
    /// Multiplies a signal's weight; 1 where absent. Range 0 to 3.
    #[serde(default)]
    pub emphasis: BTreeMap<Signal, f32>,
}

/// `levels/*.yaml`: a bar.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Level {
    /// Stable id, e.g. `l5`.
    pub id: String,
    /// Shown name, e.g. `L5, senior software engineer`.
    pub name: String,
    /// Which ladder.
    pub track: Track,
    /// Position on the ladder; a higher number is a higher level.
    pub rank: u32,
    /// What people at this level answer for.
    pub description: String,
    /// How far the candidate's own work must have reached, heard at least once.
    pub scope: Scope,
    /// What must be heard across the loop.
    #[schemars(length(min = 1))]
    pub expects: Vec<Expectation>,
    /// Lowest mean competency score of the loop that meets the bar. Range 1 to 4.
    pub mean_at_least: f32,
    /// Where the bar comes from.
    #[schemars(length(min = 1))]
    pub sources: Vec<String>,
}

/// A signal that a level wants to hear.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Expectation {
    /// The signal.
    pub signal: Signal,
    /// In at least so many answers of the loop.
    pub answers: u32,
    /// What it looks like at this level.
    pub looks_like: String,
}

/// `competencies/*.yaml`: what an interviewer scores, 1 to 4.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Competency {
    /// Stable id, e.g. `judgement`.
    pub id: String,
    /// Shown name.
    pub name: String,
    /// What it is.
    pub description: String,
    /// The signals that prove it.
    #[schemars(length(min = 2))]
    pub proven_by: Vec<Weighted>,
    /// The warnings that cost it.
    #[serde(default)]
    pub cost_by: Vec<Weighted>,
    /// What each score means, from 1 to 4.
    #[schemars(length(min = 4, max = 4))]
    pub anchors: Vec<String>,
    /// Share of the reachable weight that earns a 2, a 3 and a 4. Rising, each in 0 to 1.
    #[schemars(length(min = 3, max = 3))]
    pub thresholds: Vec<f32>,
}

/// A signal and how much it counts.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Weighted {
    /// The signal.
    pub signal: Signal,
    /// How much it counts, above 0.
    pub weight: f32,
}

/// `loops/*.yaml`: the whole process of one company, role and set of levels.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Loop {
    /// Stable id, e.g. `netflix-backend-engineer`.
    pub id: String,
    /// Company; absent in a company-neutral loop.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub company: Option<String>,
    /// Role, e.g. `Backend engineer`.
    pub role: String,
    /// Which ladder.
    pub track: Track,
    /// Level ids this loop is held for.
    #[schemars(length(min = 1))]
    pub levels: Vec<String>,
    /// Persona ids that walk into it; the first is the usual one.
    #[schemars(length(min = 1))]
    pub personas: Vec<String>,
    /// Two or three sentences.
    pub summary: String,
    /// Facts about the process, disagreements included.
    #[serde(default)]
    pub facts: Vec<Fact>,
    /// Steps in order.
    #[schemars(length(min = 1))]
    pub stages: Vec<Stage>,
    /// What differs by place.
    #[serde(default)]
    pub locations: Vec<Location>,
    /// Pay, where a source names it.
    #[serde(default)]
    pub pay: Vec<Pay>,
    /// Weeks of preparation a source suggests.
    #[serde(default)]
    pub study: Vec<StudyBlock>,
    /// Source keys of the loop as a whole.
    #[schemars(length(min = 1))]
    pub sources: Vec<String>,
}

/// A step of a loop.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Stage {
    /// Unique in the loop.
    pub id: String,
    /// Shown name.
    pub name: String,
    /// What kind of step.
    pub kind: StageKind,
    /// How long one waits before it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub wait: Option<Wait>,
    /// What happens, and what to do meanwhile.
    #[serde(default)]
    pub notes: Vec<Sourced>,
    /// Conversations, in order.
    #[serde(default)]
    pub rounds: Vec<Round>,
}

/// Expected time before a stage, in days.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Wait {
    /// Shortest, in days.
    pub min_days: u32,
    /// Longest, in days.
    pub max_days: u32,
    /// Who says so.
    #[schemars(length(min = 1))]
    pub sources: Vec<String>,
}

/// One conversation.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Round {
    /// Unique in the loop.
    pub id: String,
    /// Shown name.
    pub name: String,
    /// What kind of conversation.
    pub kind: RoundKind,
    /// Length of the rehearsal, in minutes. Where sources disagree, `facts` of the loop says so.
    #[schemars(range(min = 5, max = 240))]
    pub minutes: u32,
    /// Who sits opposite.
    #[schemars(length(min = 1))]
    pub interviewers: Vec<Interviewer>,
    /// What the round really decides.
    pub purpose: Sourced,
    /// The answer that works.
    pub works: Sourced,
    /// What is scored: three or four.
    #[schemars(length(min = 3, max = 4))]
    pub competencies: Vec<CompetencyWeight>,
    /// How people fail; these become the reasons for rejection that a transcript can trigger.
    #[schemars(length(min = 1))]
    pub failures: Vec<Failure>,
    /// What helps.
    #[schemars(length(min = 1))]
    pub tips: Vec<Sourced>,
    /// Question ids asked first when this round is rehearsed, before the bank is searched.
    #[serde(default)]
    pub questions: Vec<String>,
    /// Source keys of the round.
    #[schemars(length(min = 1))]
    pub sources: Vec<String>,
}

/// Who sits opposite, and the dimension they vote on.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Interviewer {
    /// Role, e.g. `Engineering director`.
    pub role: String,
    /// Competency id: their own dimension in the debrief. One of the round's.
    pub dimension: String,
    /// How they listen, in a sentence.
    pub listens_for: String,
}

/// A competency of a round.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CompetencyWeight {
    /// Competency id.
    pub id: String,
    /// Share in the round, above 0.
    pub weight: f32,
    /// Share for particular personas instead.
    #[serde(default)]
    pub by_persona: BTreeMap<String, f32>,
}

/// A way to fail a round, recognisable in a transcript.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Failure {
    /// Unique in the loop.
    pub id: String,
    /// The reason, as the panel would say it.
    pub text: String,
    /// Heard in any answer of the round, one of these warnings triggers it.
    #[serde(default)]
    pub heard: Vec<Signal>,
    /// Asked for and heard in no answer of the round, all of these missing triggers it.
    #[serde(default)]
    pub missing: Vec<Signal>,
    /// Whether it blocks a hire by itself.
    #[serde(default)]
    pub red_flag: bool,
    /// Who says so.
    #[schemars(length(min = 1))]
    pub sources: Vec<String>,
}

/// What differs by place.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Location {
    /// Unique in the loop.
    pub id: String,
    /// Shown name.
    pub name: String,
    /// What is asked or weighed there.
    #[schemars(length(min = 1))]
    pub differs: Vec<Sourced>,
    /// Question ids asked there in addition.
    #[serde(default)]
    pub questions: Vec<String>,
}

/// Pay a source names, per year.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Pay {
    /// Level id.
    pub level: String,
    /// ISO 4217, e.g. `USD`.
    pub currency: String,
    /// Lowest, in whole units a year.
    pub min: u64,
    /// Highest, in whole units a year.
    pub max: u64,
    /// Who says so.
    #[schemars(length(min = 1))]
    pub sources: Vec<String>,
}

/// Some weeks of preparation.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct StudyBlock {
    /// E.g. `Weeks 1–2`.
    pub when: String,
    /// What to work on.
    pub what: String,
    /// Who says so.
    #[schemars(length(min = 1))]
    pub sources: Vec<String>,
}

/// `questions/**/*.yaml`: something an interviewer asks.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Question {
    /// Stable id, unique over all packs.
    pub id: String,
    /// What is asked, in the interviewer's words.
    pub text: String,
    /// Rounds it is asked in.
    #[schemars(length(min = 1))]
    pub rounds: Vec<RoundKind>,
    /// Company it belongs to; absent for any.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub company: Option<String>,
    /// Topic, e.g. `incident response`; for search and for spreading an agenda.
    pub topic: String,
    /// Competency ids it gives evidence on.
    #[schemars(length(min = 1))]
    pub competencies: Vec<String>,
    /// Persona ids it suits; empty for all.
    #[serde(default)]
    pub personas: Vec<String>,
    /// Level ids it suits; empty for all.
    #[serde(default)]
    pub levels: Vec<String>,
    /// Signals that a full answer holds, with their weight in this question.
    #[schemars(length(min = 1))]
    pub expects: Vec<Weighted>,
    /// Follow-ups written for this question; at least two for every expected signal of weight 2 or more.
    pub follow_ups: Vec<FollowUp>,
    /// A pushback on whatever position the candidate takes.
    pub challenge: String,
    /// Why it is asked: what the interviewer decides from it.
    pub why: String,
    /// What the interviewer answers when asked; for coding and system-design conversations above all.
    #[serde(default)]
    pub facts: Vec<HiddenFact>,
    /// Minutes an answer with its follow-ups takes.
    #[schemars(range(min = 2, max = 40))]
    pub minutes: u32,
    /// An answer that must earn at least a 3, and one that must not earn more than 2: `pack check` runs them.
    pub tests: QuestionTests,
    /// Source keys, where the question comes from a fact.
    #[serde(default)]
    pub sources: Vec<String>,
}

/// A follow-up for one gap.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct FollowUp {
    /// The gap.
    pub signal: Signal,
    /// What is asked. `{quote}` is replaced by words the candidate used.
    pub text: String,
}

/// Something that comes out only when asked.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct HiddenFact {
    /// Words in a candidate's question, any of which bring it out (lower case).
    #[schemars(length(min = 1))]
    pub asked_by: Vec<String>,
    /// What the interviewer says.
    pub answer: String,
}

/// A question's embedded tests.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct QuestionTests {
    /// A good answer, as a candidate would say it.
    pub strong: String,
    /// A poor one on the same topic.
    pub weak: String,
}
