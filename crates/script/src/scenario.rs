//! `scenarios/*/scenario.yaml`: a system to design, with everything its interviewer knows.
//!
//! The reference designs are model files beside it; they are read by `simulate`, not here.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

use crate::Signal;

/// A system to design.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Scenario {
    /// Stable id, the name of its folder.
    pub id: String,
    /// Shown name.
    pub title: String,
    /// Source keys.
    #[schemars(length(min = 1))]
    pub sources: Vec<String>,
    /// Length of the round, in minutes.
    #[schemars(range(min = 10, max = 120))]
    pub minutes: u32,
    /// Level ids it suits; empty for all.
    pub levels: Vec<String>,
    /// What the interviewer says, open on purpose.
    pub prompt: String,
    /// What comes out only when asked.
    #[schemars(length(min = 3))]
    pub requirements: Vec<Requirement>,
    /// Scale, latency, cost, team.
    pub constraints: Constraints,
    /// Numbers the interviewer asks for.
    #[schemars(length(min = 2))]
    pub estimates: Vec<EstimateAsked>,
    /// Reference designs at different prices.
    #[schemars(length(min = 2))]
    pub designs: Vec<ReferenceDesign>,
    /// What may happen to the candidate's design.
    #[schemars(length(min = 3))]
    pub twists: Vec<ScenarioTwist>,
    /// Doubts about choices.
    #[schemars(length(min = 3))]
    pub challenges: Vec<DesignChallenge>,
    /// Breadth, depth, reasoning, verification.
    #[schemars(length(min = 4, max = 4))]
    pub rubric: Vec<RubricLine>,
    /// What changes when the team is three instead of thirty.
    pub small_team: SmallTeam,
    /// What costs trust.
    #[schemars(length(min = 2))]
    pub red_flags: Vec<RedFlag>,
    /// Questions for the end.
    #[schemars(length(min = 2))]
    pub talk: Vec<String>,
}

/// Something that comes out only when asked.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Requirement {
    /// Unique in the scenario.
    pub id: String,
    /// How a candidate might ask.
    pub question: String,
    /// Words of a question that bring it out, lower case.
    #[schemars(length(min = 1))]
    pub words: Vec<String>,
    /// What the interviewer says.
    pub answer: String,
}

/// The frame the design must fit, told when asked.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Constraints {
    /// How much of everything.
    pub scale: String,
    /// How fast.
    pub latency: String,
    /// For how much money.
    pub cost: String,
    /// By how many people.
    pub team: String,
}

/// A number the interviewer asks for.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct EstimateAsked {
    /// Unique in the scenario.
    pub id: String,
    /// What is asked.
    pub ask: String,
    /// What the number counts.
    pub unit: String,
    /// Words near a number that say that it is this one, lower case.
    #[schemars(length(min = 1))]
    pub words: Vec<String>,
    /// Lowest accepted, in the unit.
    pub low: f64,
    /// Highest accepted, in the unit.
    pub high: f64,
    /// How it is worked out.
    pub working: String,
}

/// A design that works, at a price.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ReferenceDesign {
    /// Unique in the scenario; the model file is called after it.
    pub id: String,
    /// Shown name.
    pub name: String,
    /// For whom it is right.
    #[serde(rename = "for")]
    pub suits: String,
    /// What it may cost a month, in the price table's currency.
    pub budget: f64,
    /// What it is, why it is enough, what it gives up.
    pub summary: String,
    /// What running it must show.
    #[schemars(length(min = 1))]
    pub expects: Vec<Expected>,
}

/// A figure a run must show.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Expected {
    /// Node id in the model.
    pub of: String,
    /// Name of the figure.
    pub metric: String,
    /// It must lie below this.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub below: Option<f64>,
    /// It must lie above this.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub above: Option<f64>,
}

/// Something that happens to the candidate's design.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ScenarioTwist {
    /// Unique in the scenario.
    pub id: String,
    /// What the interviewer says.
    pub say: String,
    /// Kind of twist, as in a model file.
    pub twist: String,
    /// Kind of node it hits in the candidate's design, or `any`.
    pub on: String,
    /// When, e.g. `20 s`.
    pub at: String,
    /// How long, to the end where absent.
    #[serde(default, rename = "for", skip_serializing_if = "Option::is_none")]
    pub lasts: Option<String>,
    /// How much.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub amount: Option<f64>,
    /// What a good answer does.
    pub good: String,
    /// Signals a good answer holds.
    #[schemars(length(min = 1))]
    pub listens_for: Vec<Signal>,
}

/// A doubt about a choice.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct DesignChallenge {
    /// Unique in the scenario.
    pub id: String,
    /// Kinds of nodes that must be in the design.
    #[serde(default)]
    pub has: Vec<String>,
    /// Kinds of nodes of which none is in the design.
    #[serde(default)]
    pub lacks: Vec<String>,
    /// Words of which one was said, lower case.
    #[serde(default)]
    pub said: Vec<String>,
    /// What the interviewer says.
    pub say: String,
    /// What a good reply does.
    pub good: String,
}

/// What one of the four views of the rubric looks for.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RubricLine {
    /// `breadth`, `depth`, `reasoning` or `verification`.
    pub id: RubricView,
    /// What is looked at.
    pub looks_for: String,
    /// What meets the bar, by level id.
    pub levels: BTreeMap<String, String>,
}

/// The four views of a design round.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum RubricView {
    /// How much of the system was seen.
    Breadth,
    /// How far one part was taken.
    Depth,
    /// Why it is so and not otherwise.
    Reasoning,
    /// How it is known to hold.
    Verification,
}

/// What changes for a small team.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SmallTeam {
    /// What the interviewer says.
    pub say: String,
    /// What is better then.
    pub prefers: String,
}

/// What costs trust.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RedFlag {
    /// Unique in the scenario.
    pub id: String,
    /// What it is.
    pub text: String,
    /// Words that show it when said without a reason, lower case.
    #[serde(default)]
    pub words: Vec<String>,
}
