//! What a run says.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

use crate::Estimate;

/// Name and edition of the engine, part of every result. Another edition may give other figures for the same design and seed.
pub const ENGINE: &str = "simulate-2";

/// The result of running a model. All times are in seconds, all rates per second, all shares between 0 and 1.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Outcome {
    /// Edition of the engine.
    pub engine: String,
    /// The model's name.
    pub model: String,
    /// How the figures came about.
    pub method: Method,
    /// Seed of the random numbers.
    pub seed: u64,
    /// Independent replications.
    pub replications: u32,
    /// Simulated seconds of each.
    pub duration: f64,
    /// Seconds at the start that count for nothing.
    pub warmup: f64,
    /// What whoever sends requests sees: one for each load and scheduler.
    pub end_to_end: Vec<Component>,
    /// Every other node.
    pub components: Vec<Component>,
    /// What limits the design, and why.
    pub bottleneck: Option<Bottleneck>,
    /// What it costs.
    pub cost: Cost,
    /// What theory says of nodes for which there is a closed form.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub closed_forms: Vec<ClosedForm>,
    /// Laws that hold in every run, checked on this one; absent where nothing was simulated.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub checks: Option<Checks>,
    /// Figures over time, the mean of the replications.
    pub series: Series,
    /// What to know before trusting the figures.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub warnings: Vec<String>,
}

/// How figures came about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Method {
    /// Every request was simulated.
    Simulated,
    /// Computed from closed forms and approximations, because simulating every request would take too long.
    Analytic,
}

/// What one node did.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Component {
    /// The node's id.
    pub id: String,
    /// Its kind.
    pub kind: String,
    /// Its shown name.
    pub name: String,
    /// Figures by name, e.g. `p99`, `utilisation`.
    pub metrics: BTreeMap<String, Estimate>,
    /// Failures by cause, each as a share of all that left.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub errors: BTreeMap<String, Estimate>,
}

impl Component {
    /// A figure's mean.
    pub fn mean(&self, metric: &str) -> Option<f64> {
        self.metrics.get(metric).map(|estimate| estimate.mean)
    }
}

impl Outcome {
    /// The component of a node.
    pub fn component(&self, id: &str) -> Option<&Component> {
        self.end_to_end.iter().chain(&self.components).find(|component| component.id == id)
    }

    /// A figure of a node.
    pub fn metric(&self, id: &str, metric: &str) -> Option<Estimate> {
        self.component(id)?.metrics.get(metric).copied()
    }
}

/// What limits a design.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Bottleneck {
    /// The node's id.
    pub id: String,
    /// Why it is this one, with the figures.
    pub why: String,
}

/// What a design costs.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Cost {
    /// Currency, ISO 4217.
    pub currency: String,
    /// A month of 730 hours at the simulated load.
    pub per_month: f64,
    /// Of each node.
    pub by_node: BTreeMap<String, f64>,
    /// Date of the price table.
    pub prices_of: String,
    /// What is left of a budget that a twist has cut, in the same currency a month: the cost times its share.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub budget: Option<f64>,
}

/// What theory says of a node.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct ClosedForm {
    /// The node's id.
    pub id: String,
    /// The model of queueing theory, e.g. `M/M/4`.
    pub form: String,
    /// The figure it is about.
    pub metric: String,
    /// What theory says.
    pub theory: f64,
    /// What the run says.
    pub measured: Estimate,
}

/// Laws that hold in every run.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Checks {
    /// Largest relative difference, over nodes and replications, between the mean number inside and arrivals times stay.
    pub littles_law: f64,
    /// Whether at every node everything that came in has gone out or is still inside.
    pub conserved: bool,
}

/// Figures over time.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Series {
    /// Ends of the slices, in simulated seconds.
    pub time: Vec<f64>,
    /// For each load.
    pub loads: BTreeMap<String, LoadSeries>,
    /// For each other node.
    pub nodes: BTreeMap<String, NodeSeries>,
}

/// What a load saw over time.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct LoadSeries {
    /// Requests a second.
    pub arrivals: Vec<f64>,
    /// Good replies a second.
    pub goodput: Vec<f64>,
    /// Failures a second.
    pub errors: Vec<f64>,
    /// Median latency in seconds; absent where nothing was answered.
    pub p50: Vec<Option<f64>>,
    /// 95th percentile; empty in runs of `simulate-1`.
    #[serde(default)]
    pub p95: Vec<Option<f64>>,
    /// 99th percentile.
    pub p99: Vec<Option<f64>>,
}

/// What a node did over time.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct NodeSeries {
    /// Calls a second.
    pub arrivals: Vec<f64>,
    /// Failures a second.
    pub errors: Vec<f64>,
    /// Share of its threads or of its cores in use, whichever is more.
    pub busy: Vec<f64>,
    /// Calls that wait; for queues, messages that are not done.
    pub queue: Vec<f64>,
}
