//! The engine against theory: cases with a known answer, run through the same reader and engine as every other model.

use serde::Serialize;

use crate::interval::Estimate;
use crate::model::{Model, Part};
use crate::replicate::{Options, figures, network, replicate};

mod cases;

use cases::MODELS;
pub use cases::cases;

/// Confidence of the intervals theory must lie in. At 95 % two of forty sound checks would fail by chance.
const CONFIDENCE: f64 = 0.999;

/// One case: models, and what theory says of them.
#[derive(Clone, Debug)]
pub struct Case {
    /// Number, from 1.
    pub number: u32,
    /// What it is about.
    pub title: &'static str,
    /// Where the theory comes from.
    pub theory: &'static str,
    checks: Vec<Probe>,
}

#[derive(Clone, Debug)]
struct Probe {
    what: &'static str,
    model: &'static str,
    expected: f64,
    /// How far finite size or the theory's own approximation may move the value beyond chance.
    slack: f64,
    how: How,
}

#[derive(Clone, Copy, Debug)]
enum How {
    /// A figure of a node, less a constant.
    Figure(&'static str, &'static str, f64),
    /// The load above which the design does not recover from the spike, by bisection between two rates.
    Threshold(f64, f64),
}

/// What came of one check.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Check {
    /// Number of the case.
    pub case: u32,
    /// Title of the case.
    pub title: String,
    /// The figure.
    pub what: String,
    /// File of the model, in `crates/simulate/validation`.
    pub model: String,
    /// What theory says.
    pub theory: f64,
    /// What was simulated, with its 99.9 % interval.
    pub simulated: Estimate,
    /// Width allowed beyond the interval, for the theory's own approximation; 0 for exact theory.
    pub slack: f64,
    /// Whether theory lies within the interval.
    pub holds: bool,
}

/// Runs the cases and holds each figure against theory. `done` hears of every check as it ends.
///
/// # Errors
/// When a model that ships can't be read, in words.
pub fn validate(options: &Options, done: &mut dyn FnMut(&Check)) -> Result<Vec<Check>, String> {
    let mut checks = Vec::new();
    for case in cases() {
        checks.extend(case.check(options, done)?);
    }
    Ok(checks)
}

impl Case {
    /// Runs this case alone. `done` hears of every check as it ends.
    ///
    /// # Errors
    /// When a model that ships can't be read, in words.
    pub fn check(&self, options: &Options, done: &mut dyn FnMut(&Check)) -> Result<Vec<Check>, String> {
        let mut checks = Vec::new();
        for probe in &self.checks {
            let model = read(probe.model)?;
            let simulated = match probe.how {
                How::Figure(node, metric, less) => {
                    let values = values(&model, options, node, metric)
                        .ok_or_else(|| format!("{}: `{node}` has no figure `{metric}`", probe.model))?;
                    let values: Vec<f64> = values.iter().map(|value| value - less).collect();
                    Estimate::at(&values, CONFIDENCE).ok_or_else(|| format!("{}: no replications", probe.model))?
                }
                How::Threshold(low, high) => threshold(&model, options, low, high),
            };
            let distance = (simulated.mean - probe.expected).abs();
            // Deterministic models have no chance and no interval: what is left is rounding.
            let allowed = simulated.half_width() + probe.slack + 1e-9 * probe.expected.abs();
            let check = Check {
                case: self.number,
                title: self.title.to_owned(),
                what: probe.what.to_owned(),
                model: probe.model.to_owned(),
                theory: probe.expected,
                simulated,
                slack: probe.slack,
                holds: distance <= allowed,
            };
            done(&check);
            checks.push(check);
        }
        Ok(checks)
    }
}

fn read(name: &str) -> Result<Model, String> {
    let (_, text) = MODELS.iter().find(|(file, _)| *file == name).ok_or_else(|| format!("there is no model {name}"))?;
    crate::read(name, text.as_bytes())
        .map_err(|problems| problems.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n"))
}

fn values(model: &Model, options: &Options, node: &str, metric: &str) -> Option<Vec<f64>> {
    let net = network(model, options);
    let at = net.stations.iter().position(|station| station.id == node)?;
    let replications = options.replications.or(model.head.replications).unwrap_or(20);
    let tallies = replicate(&net, options, replications);
    let of = |tally| figures(&net, at, tally).into_iter().find(|(name, _)| name == metric).map(|(_, value)| value);
    tallies.iter().map(|(tally, _)| of(tally)).collect()
}

/// Bisects the rate between one that recovers and one that stays stuck. Stuck: less than half of the replies are good after the
/// warm-up, which ends long after the spike.
fn threshold(model: &Model, options: &Options, mut low: f64, mut high: f64) -> Estimate {
    let mut model = model.clone();
    while high - low > 1.0 {
        let middle = (low + high) / 2.0;
        for node in &mut model.nodes {
            if let Part::Load(load) = &mut node.part {
                load.rate = Some(middle);
            }
        }
        let good = values(&model, options, "load", "goodput_share").and_then(|shares| Estimate::of(&shares));
        if good.is_some_and(|good| good.mean > 0.5) { low = middle } else { high = middle }
    }
    Estimate { mean: (low + high) / 2.0, low: Some(low), high: Some(high) }
}
