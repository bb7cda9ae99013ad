//! The board: the architecture as it was drawn, and every run of it.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::compared::BoardComparison;
use crate::{Refused, State};

/// Largest model or drawing that is stored, in bytes of JSON.
const MAX_DRAWING: usize = 2_000_000;

/// The scenario of a system-design round, copied out of the packs when the session starts.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ScenarioBrief {
    /// What the interviewer knows.
    pub scenario: script::Scenario,
}

/// Something done at the board.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "step", rename_all = "snake_case", deny_unknown_fields)]
pub enum DesignStep {
    /// The architecture changed.
    Drew {
        /// The model as it now stands, as in a model file.
        model: Value,
        /// Its parts.
        parts: Vec<BoardPart>,
    },
    /// The second design, which stands beside the architecture for comparison, changed.
    DrewSecond {
        /// The model as it now stands; absent where it was taken away.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        model: Option<Value>,
    },
    /// Two designs of the round were run with the same chance and held against each other.
    Compared {
        /// What was measured.
        comparison: Box<BoardComparison>,
    },
    /// The freehand drawing changed.
    Sketched {
        /// The scene as the drawing program stores it.
        scene: Value,
    },
    /// The design was run.
    Ran {
        /// What came of it.
        run: Box<BoardRun>,
    },
}

/// A part of the architecture.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct BoardPart {
    /// Its id in the model.
    pub id: String,
    /// Its kind, e.g. `queue`.
    pub kind: String,
    /// Its shown name.
    pub name: String,
}

/// One run of the design.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct BoardRun {
    /// Id of the scenario's twist it was run under, if one was.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub twist: Option<String>,
    /// The model as it was run.
    pub model: Value,
    /// `simulated` or `analytic`.
    pub method: String,
    /// Seed of the run.
    pub seed: u64,
    /// What was measured.
    pub figures: Vec<Figure>,
    /// The part that limits the design.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub bottleneck: Option<String>,
    /// Why it does.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub why: Option<String>,
    /// Cost a month.
    pub cost_per_month: f64,
    /// Its currency, ISO 4217.
    pub currency: String,
    /// Day the prices were noted, ISO 8601; absent in runs of before this was kept.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub prices_of: Option<String>,
    /// Whether the prices are the user's own rather than those that ship.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub own_prices: bool,
    /// Whether it is a run of the second design: it stands beside the others and nothing is held against it.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub second: bool,
    /// What to know before trusting the figures.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub warnings: Vec<String>,
}

/// A measured figure.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Figure {
    /// Id of the part.
    pub of: String,
    /// Its shown name.
    pub name: String,
    /// Its kind.
    pub kind: String,
    /// Name of the figure, e.g. `p99`; times in seconds, shares from 0 to 1, rates per second.
    pub metric: String,
    /// Mean of the replications.
    pub mean: f64,
    /// Lower end of the 95 % interval.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub low: Option<f64>,
    /// Upper end of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub high: Option<f64>,
}

impl BoardRun {
    /// A figure of the first part of a kind.
    pub fn figure(&self, kind: &str, metric: &str) -> Option<&Figure> {
        self.figures.iter().find(|figure| figure.kind == kind && figure.metric == metric)
    }
}

/// What stands on the board.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DesignBoard {
    /// The architecture.
    pub model: Option<Value>,
    /// Its parts.
    pub parts: Vec<BoardPart>,
    /// The freehand drawing.
    pub scene: Option<Value>,
    /// Architectures in order, with the entry they came in and when, in Unix milliseconds.
    pub drawn: Vec<(usize, i64, Value)>,
    /// Runs in order, with the entry they came in and when.
    pub runs: Vec<(usize, i64, BoardRun)>,
    /// The second design, where there is one.
    pub second: Option<Value>,
    /// Runs of the second design, likewise.
    pub second_runs: Vec<(usize, i64, BoardRun)>,
    /// Comparisons of two designs, with the entry they came in.
    pub compared: Vec<(usize, BoardComparison)>,
}

impl DesignBoard {
    /// Whether a part of a kind stands on the board. `workers` count as services too.
    pub fn has(&self, kind: &str) -> bool {
        self.parts.iter().any(|part| part.kind == kind || (kind == "service" && part.kind == "workers"))
    }

    /// Whether there is anything beside the load.
    pub fn drawn_something(&self) -> bool {
        self.parts.iter().any(|part| part.kind != "load" && part.kind != "scheduler")
    }

    /// The last run without a twist.
    pub fn calm_run(&self) -> Option<&BoardRun> {
        self.runs.iter().rev().map(|(_, _, run)| run).find(|run| run.twist.is_none())
    }
}

pub(crate) fn possible(state: &State, step: &DesignStep) -> Result<(), Refused> {
    if state.design.is_none() {
        return Err(Refused::NoDesk);
    }
    let size = match step {
        DesignStep::Drew { model, .. } => model.to_string().len(),
        DesignStep::DrewSecond { model } => model.as_ref().map_or(0, |model| model.to_string().len()),
        DesignStep::Sketched { scene } => scene.to_string().len(),
        DesignStep::Ran { .. } | DesignStep::Compared { .. } => 0,
    };
    if size > MAX_DRAWING { Err(Refused::TooLong(size)) } else { Ok(()) }
}

pub(crate) fn apply(state: &mut State, step: &DesignStep, at: i64) {
    let seq = state.seq;
    let Some(board) = &mut state.design else { return };
    match step {
        DesignStep::Drew { model, parts } => {
            board.model = Some(model.clone());
            board.parts.clone_from(parts);
            board.drawn.push((seq, at, model.clone()));
        }
        DesignStep::Sketched { scene } => board.scene = Some(scene.clone()),
        DesignStep::DrewSecond { model } => board.second.clone_from(model),
        DesignStep::Compared { comparison } => board.compared.push((seq, (**comparison).clone())),
        DesignStep::Ran { run } if run.second => board.second_runs.push((seq, at, (**run).clone())),
        DesignStep::Ran { run } => board.runs.push((seq, at, (**run).clone())),
    }
}
