//! Two designs run in pairs of replications that meet the same chance, and their figures held against each other.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use simulate::{Component, Estimate, Model, Outcome, Part, PriceTable, Seconds};
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};

use crate::design_board::FIGURES;
use crate::simulate::cores;
use crate::{Error, RunModel, run_model};

/// Fewest replications of a comparison; with fewer, the interval of a difference is too wide to say much.
const REPLICATIONS: u32 = 10;

/// A figure of both.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct ComparedFigure {
    /// Shown name of the part; of the left design where both have it.
    pub name: String,
    /// Kind of the part; `design` for the cost of the whole.
    pub kind: String,
    /// Id of the part in the left design.
    pub left_id: Option<String>,
    /// Id of the part in the right design.
    pub right_id: Option<String>,
    /// Name of the figure.
    pub metric: String,
    /// In the left design.
    pub left: Option<Estimate>,
    /// In the right design.
    pub right: Option<Estimate>,
    /// Right less left, from the pairs; its interval is narrower than the two others suggest.
    pub difference: Option<Estimate>,
    /// Whether the 95 % interval of the difference excludes zero; absent where there is no interval.
    pub apart: Option<bool>,
}

/// The outcomes of both designs, one replication each, with the same seeds: a part of the same name meets the same chance in both.
pub(crate) fn side_by_side(models: &[Model; 2], seed: u64, prices: &PriceTable) -> Result<[Vec<Outcome>; 2], Error> {
    let wanted = models.iter().filter_map(|model| model.head.replications).max().unwrap_or(REPLICATIONS);
    let replications = wanted.max(REPLICATIONS) as usize;
    let length = |model: &Model| model.head.duration.unwrap_or(Seconds(60.0)).0;
    let duration = length(&models[0]).max(length(&models[1]));
    let next = AtomicUsize::new(0);
    let done: Mutex<Vec<Option<Result<Outcome, Error>>>> = Mutex::new((0..2 * replications).map(|_| None).collect());
    let work = || {
        loop {
            let job = next.fetch_add(1, Ordering::Relaxed);
            if job >= 2 * replications {
                return;
            }
            let choices = RunModel {
                seed: Some(seed + (job / 2) as u64),
                replications: Some(1),
                duration: Some(duration),
                prices: Some(prices.clone()),
            };
            let outcome = run_model(&models[job % 2], &choices);
            done.lock().unwrap_or_else(std::sync::PoisonError::into_inner)[job] = Some(outcome);
        }
    };
    std::thread::scope(|scope| {
        for _ in 1..cores().min(2 * replications) {
            scope.spawn(work);
        }
        work();
    });
    let done = done.into_inner().unwrap_or_else(std::sync::PoisonError::into_inner);
    let outcomes: Vec<Outcome> = done.into_iter().flatten().collect::<Result<_, _>>()?;
    let (mut left, mut right) = (Vec::new(), Vec::new());
    for (job, outcome) in outcomes.into_iter().enumerate() {
        if job % 2 == 0 { left.push(outcome) } else { right.push(outcome) }
    }
    Ok([left, right])
}

/// The figures of both, those of loads first.
pub(crate) fn rows(
    left: &Model,
    right: &Model,
    pairs: &[(usize, usize)],
    outcomes: (&[Outcome], &[Outcome]),
    simulated: bool,
) -> Vec<ComparedFigure> {
    let mut rows = Vec::new();
    let cost = |outcomes: &[Outcome]| outcomes.iter().map(|outcome| Some(outcome.cost.per_month)).collect();
    let (ours, theirs) = outcomes;
    let head = Row { name: "The design", kind: "design", left_id: None, right_id: None };
    rows.extend(head.figure("cost", cost(ours), cost(theirs), simulated));
    let mut sides: Vec<(Option<usize>, Option<usize>)> =
        pairs.iter().map(|(at, other)| (Some(*at), Some(*other))).collect();
    sides.extend((0..left.nodes.len()).filter(|at| !pairs.iter().any(|(one, _)| one == at)).map(|at| (Some(at), None)));
    sides
        .extend((0..right.nodes.len()).filter(|at| !pairs.iter().any(|(_, one)| one == at)).map(|at| (None, Some(at))));
    let is_load = |node: &simulate::Node| matches!(node.part, Part::Load(_) | Part::Scheduler(_));
    // What users see stands first.
    sides.sort_by_key(|(at, other)| {
        let node = at.map(|at| &left.nodes[at]).or_else(|| other.map(|other| &right.nodes[other]));
        !node.is_some_and(is_load)
    });
    for (at, other) in sides {
        let (node, twin) = (at.map(|at| &left.nodes[at]), other.map(|other| &right.nodes[other]));
        let Some(shown) = node.or(twin) else { continue };
        let kind = crate::design_board::parts_kind(shown);
        let row = Row {
            name: shown.name(),
            kind: &kind,
            left_id: node.map(|node| node.id.as_str()),
            right_id: twin.map(|node| node.id.as_str()),
        };
        for metric in FIGURES {
            let of = |outcomes: &[Outcome], node: Option<&simulate::Node>| -> Vec<Option<f64>> {
                let mean =
                    |outcome: &Outcome| outcome.component(&node?.id).and_then(|found: &Component| found.mean(metric));
                outcomes.iter().map(mean).collect()
            };
            rows.extend(row.figure(metric, of(ours, node), of(theirs, twin), simulated));
        }
    }
    rows
}

struct Row<'a> {
    name: &'a str,
    kind: &'a str,
    left_id: Option<&'a str>,
    right_id: Option<&'a str>,
}

impl Row<'_> {
    /// The figure of both, from their replications in the same order; nothing where neither has it.
    fn figure(
        &self,
        metric: &str,
        left: Vec<Option<f64>>,
        right: Vec<Option<f64>>,
        simulated: bool,
    ) -> Option<ComparedFigure> {
        let estimate = |values: &[f64]| {
            let found = Estimate::of(values)?;
            Some(if simulated { found } else { Estimate::exact(found.mean) })
        };
        let all = |values: &[Option<f64>]| estimate(&values.iter().flatten().copied().collect::<Vec<f64>>());
        let both: Vec<f64> = left.iter().zip(&right).filter_map(|(left, right)| Some((*right)? - (*left)?)).collect();
        let difference = estimate(&both);
        let apart = difference.and_then(|found| Some(found.low? > 0.0 || found.high? < 0.0));
        let (left, right) = (all(&left), all(&right));
        (left.is_some() || right.is_some()).then(|| ComparedFigure {
            name: self.name.to_owned(),
            kind: self.kind.to_owned(),
            left_id: self.left_id.map(str::to_owned),
            right_id: self.right_id.map(str::to_owned),
            metric: metric.to_owned(),
            left,
            right,
            difference,
            apart,
        })
    }
}

/// A small design for tests: users who call one service.
#[cfg(test)]
pub(crate) fn small_design(replicas: u32, rate: u32) -> Model {
    let raw = serde_json::json!({ "format_version": 1, "name": "A", "duration": 20, "replications": 3,
        "nodes": [
            { "id": "users", "kind": "load", "rate": rate },
            { "id": "orders", "kind": "service", "threads": 4, "work": "5 ms", "replicas": replicas } ],
        "links": [{ "from": "users", "to": "orders" }] });
    simulate::from_value("test", &raw).expect("sound")
}

#[cfg(test)]
mod tests {
    use super::small_design as model;
    use super::*;
    use crate::design_differences::pairs;

    fn rows_of(left: Model, right: Model) -> Vec<ComparedFigure> {
        let pairs = pairs(&left, &right);
        let models = [left, right];
        let [ours, theirs] = side_by_side(&models, 7, &simulate::prices()).expect("a run");
        assert_eq!(ours.len(), REPLICATIONS as usize);
        rows(&models[0], &models[1], &pairs, (&ours, &theirs), true)
    }

    fn row<'a>(rows: &'a [ComparedFigure], kind: &str, metric: &str) -> &'a ComparedFigure {
        rows.iter().find(|row| row.kind == kind && row.metric == metric).expect("the row")
    }

    #[test]
    fn a_design_against_itself_differs_in_nothing() {
        for row in rows_of(model(1, 500), model(1, 500)) {
            assert_eq!(row.difference.expect("both have it").mean, 0.0, "{}", row.metric);
            assert_eq!(row.apart, Some(false), "{}", row.metric);
        }
    }

    #[test]
    fn a_difference_is_told_from_chance_by_its_pairs() {
        let rows = rows_of(model(1, 600), model(2, 600));
        let p99 = row(&rows, "load", "p99");
        assert_eq!(p99.apart, Some(true), "{p99:?}");
        assert!(p99.difference.expect("both").high.expect("an interval") < 0.0, "{p99:?}");
        assert_eq!(
            row(&rows, "load", "arrivals").difference.expect("both").mean,
            0.0,
            "the same chance arrives at both"
        );
        let cost = row(&rows, "design", "cost");
        assert_eq!(cost.apart, Some(true), "twice the replicas cost twice as much");
    }

    #[test]
    fn pairs_are_the_replications_of_an_ordinary_run() {
        let (one, other) = (model(1, 600), model(2, 600));
        let rows = rows_of(one.clone(), other);
        let choices = RunModel { seed: Some(7), replications: Some(REPLICATIONS), ..RunModel::default() };
        let ran = run_model(&one, &choices).expect("a run");
        assert_eq!(row(&rows, "load", "p99").left, ran.metric("users", "p99"));
    }
}
