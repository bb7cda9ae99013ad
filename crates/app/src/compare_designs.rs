//! Two designs side by side: in what they differ, and what both show when they meet the same chance.

use interview::{BoardComparison, BoardDifference, BoardRun, DesignStep, Event, Phase, State};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use simulate::{Method, Model, Outcome, Part};
use std::collections::BTreeMap;

use crate::design_board::add_twist;
use crate::design_differences::{Difference, Written, differences, pairs};
use crate::design_pairs::{ComparedFigure, rows, side_by_side};
use crate::price_table::prices_in_use;
use crate::simulate::sound;
use crate::{App, Error, SessionView, reference_model, take_turn};

/// A design that takes part in a comparison.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "of", rename_all = "snake_case", deny_unknown_fields)]
pub enum Side {
    /// What was run in the session.
    Run {
        /// Number of the run's event.
        seq: usize,
    },
    /// A reference design of the scenario; only after the round.
    Reference {
        /// Its id.
        design: String,
    },
}

/// What can be compared.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Comparable {
    /// Runs of the session in order.
    pub runs: Vec<ComparableRun>,
    /// Reference designs of the scenario; none before the round is over, since they are the answer.
    pub references: Vec<ComparableReference>,
    /// Whether the round is over.
    pub over: bool,
}

/// A run of the session.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct ComparableRun {
    /// Number of its event.
    pub seq: usize,
    /// Shown name, e.g. `Run 2, under a twist`.
    pub name: String,
    /// Cost a month as it was stored.
    pub cost_per_month: f64,
    /// Its currency.
    pub currency: String,
    /// Day of the prices it was run with; absent in runs of before this was kept.
    pub prices_of: Option<String>,
    /// Whether those were the user's own.
    pub own_prices: bool,
    /// Whether it is a run of the second design.
    pub second: bool,
    /// Whether it has exactly one load, which can be given to another such design.
    pub one_load: bool,
}

/// A reference design.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct ComparableReference {
    /// Its id.
    pub id: String,
    /// Shown name.
    pub name: String,
    /// For whom it is right.
    pub suits: String,
    /// What it is, why it is enough, what it gives up.
    pub summary: String,
    /// Whether it has exactly one load, which can be given to another such design.
    pub one_load: bool,
}

/// Two designs side by side.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Comparison {
    /// The first.
    pub left: Compared,
    /// The second.
    pub right: Compared,
    /// In what they differ.
    pub differences: Vec<Difference>,
    /// What both show.
    pub rows: Vec<ComparedFigure>,
    /// Pairs of replications: in each, both designs met the same chance.
    pub replications: u32,
    /// Simulated seconds of each.
    pub duration: f64,
    /// Seed of the first pair.
    pub seed: u64,
    /// Whether every request was simulated. Closed forms have no chance and so no intervals.
    pub simulated: bool,
    /// Day of the prices both were priced with here.
    pub prices_of: String,
    /// Whether those are the user's own.
    pub own_prices: bool,
    /// Their currency.
    pub currency: String,
    /// What to know before trusting the figures.
    pub warnings: Vec<String>,
    /// The session with the comparison in it; nothing where it was not stored.
    pub session: Option<SessionView>,
}

/// One of the two.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Compared {
    /// Shown name.
    pub name: String,
    /// The architecture; parts that nobody placed have no place.
    pub model: Value,
    /// The part that limits it, and why.
    pub bottleneck: Option<String>,
    /// Why it does.
    pub why: Option<String>,
}

/// The runs of a session, and after the round the scenario's reference designs.
///
/// # Errors
/// When there is no such session or its round has no board.
pub async fn comparable(app: &App, session: &str) -> Result<Comparable, Error> {
    let state = app.state(session).await?;
    let runs = runs(&state)?;
    let runs = runs.into_iter().map(|(seq, name, run)| ComparableRun {
        seq,
        name,
        cost_per_month: run.cost_per_month,
        currency: run.currency.clone(),
        prices_of: run.prices_of.clone(),
        own_prices: run.own_prices,
        second: run.second,
        one_load: one_load(&run.model),
    });
    let runs = runs.collect();
    let over = state.phase == Phase::Closed;
    let mut references = Vec::new();
    if let (true, Some(brief)) = (over, &state.brief.scenario) {
        let library = app.library()?;
        for design in &brief.scenario.designs {
            // A later edition of the pack may no longer have it.
            let Ok((file, bytes)) = reference_model(library, &brief.scenario.id, &design.id) else { continue };
            let raw = script::Document::read(file, bytes).map_or(Value::Null, |document| document.value);
            references.push(ComparableReference {
                id: design.id.clone(),
                name: design.name.clone(),
                suits: design.suits.clone(),
                summary: design.summary.clone(),
                one_load: one_load(&raw),
            });
        }
    }
    Ok(Comparable { runs, references, over })
}

fn one_load(model: &Value) -> bool {
    let nodes = model["nodes"].as_array().map(Vec::as_slice).unwrap_or_default();
    nodes.iter().filter(|node| node["kind"] == "load").count() == 1
}

/// Every run of the session in order, each with its event's number and its name.
fn runs(state: &State) -> Result<Vec<(usize, String, &BoardRun)>, Error> {
    let Some(board) = &state.design else {
        return Err(Error::invalid("this round has no board, so there is nothing to compare"));
    };
    let name = |what: &str, number: usize, run: &BoardRun| {
        format!("{what} {}{}", number + 1, if run.twist.is_some() { ", under a twist" } else { "" })
    };
    let own = board.runs.iter().enumerate();
    let own = own.map(|(number, (seq, _, run))| (*seq, name("Run", number, run), run));
    let second = board.second_runs.iter().enumerate();
    let second = second.map(|(number, (seq, _, run))| (*seq, name("Second design, run", number, run), run));
    let mut all: Vec<_> = own.chain(second).collect();
    all.sort_by_key(|(seq, _, _)| *seq);
    Ok(all)
}

/// A side with all that is needed to run it.
struct Design {
    name: String,
    /// As it was written.
    raw: Value,
    model: Model,
}

fn design(app: &App, state: &State, side: &Side) -> Result<Design, Error> {
    let Some(brief) = &state.brief.scenario else { return Err(Error::invalid("this round has no scenario")) };
    match side {
        Side::Run { seq } => {
            let found = runs(state)?.into_iter().find(|(known, _, _)| known == seq);
            let (_, name, run) =
                found.ok_or_else(|| Error::NotFound { what: "run", id: seq.to_string(), hint: String::new() })?;
            let mut model = sound(&run.model)?;
            if let Some(id) = &run.twist {
                let known = brief.scenario.twists.iter().find(|twist| twist.id == *id);
                add_twist(
                    &mut model,
                    known.ok_or_else(|| Error::Damaged(format!("run {seq}: there is no twist `{id}`")))?,
                )?;
            }
            Ok(Design { name, raw: run.model.clone(), model })
        }
        Side::Reference { design } => {
            if state.phase != Phase::Closed {
                let message = "the reference designs are the answer; they are shown when the round is over";
                return Err(Error::Conflict(message.to_owned()));
            }
            let library = app.library()?;
            let (file, bytes) = reference_model(library, &brief.scenario.id, design)?;
            let model = crate::read_model(file, bytes)?;
            let raw = script::Document::read(file, bytes).map_or(Value::Null, |document| document.value);
            let name = brief.scenario.designs.iter().find(|known| known.id == *design);
            Ok(Design { name: name.map_or_else(|| design.clone(), |known| known.name.clone()), raw, model })
        }
    }
}

/// Runs two designs with common random numbers and holds them against each other. The runs of the round stand as they were.
///
/// With `same_load`, the right design gets the left one's load. With `seq`, the number the event is expected to get, what came of
/// two runs is stored in the session, so that the scorecard can speak of it; without, and after the round, nothing is stored.
///
/// # Errors
/// When there is no such run or design, a reference is asked for before the round is over, a load can't be given to the other, or
/// the session has moved on.
pub async fn compare_designs(
    app: &App,
    session: &str,
    left: &Side,
    right: &Side,
    same_load: bool,
    seq: Option<usize>,
) -> Result<Comparison, Error> {
    let state = app.state(session).await?;
    let mut designs = [design(app, &state, left)?, design(app, &state, right)?];
    if same_load {
        give_load(&mut designs)?;
    }
    let prices = prices_in_use(app).await?;
    let seed = state.brief.seed & 0xffff_ffff;
    let models = [designs[0].model.clone(), designs[1].model.clone()];
    let table = prices.table.clone();
    let [ours, theirs] = tokio::task::spawn_blocking(move || side_by_side(&models, seed, &table))
        .await
        .map_err(|error| Error::Damaged(format!("the comparison broke off: {error}")))??;
    let [one, other] = &designs;
    let pairs = pairs(&one.model, &other.model);
    let written = |design: &Design| design.raw.clone();
    let (raw, twin) = (written(one), written(other));
    let found =
        differences(&Written { model: &one.model, raw: &raw }, &Written { model: &other.model, raw: &twin }, &pairs);
    let simulated = ours.iter().chain(&theirs).all(|outcome| outcome.method == Method::Simulated);
    let mut warnings: Vec<String> = Vec::new();
    for (design, outcomes) in [(one, &ours), (other, &theirs)] {
        let mut told: Vec<&String> = outcomes.iter().flat_map(|outcome| &outcome.warnings).collect();
        told.sort();
        told.dedup();
        warnings.extend(told.into_iter().map(|warning| format!("{}: {warning}", design.name)));
    }
    let mut comparison = Comparison {
        left: compared(one, &ours)?,
        right: compared(other, &theirs)?,
        differences: found,
        rows: rows(&one.model, &other.model, &pairs, (&ours, &theirs), simulated),
        replications: u32::try_from(ours.len()).unwrap_or(u32::MAX),
        duration: ours.first().map_or(0.0, |outcome| outcome.duration),
        seed,
        simulated,
        prices_of: prices.table.date.clone(),
        own_prices: prices.own,
        currency: prices.table.currency,
        warnings,
        session: None,
    };
    if let (Some(seq), Side::Run { seq: left }, Side::Run { seq: right }) = (seq, left, right) {
        let step = Box::new(DesignStep::Compared { comparison: Box::new(recorded(&comparison, *left, *right)) });
        comparison.session = Some(take_turn(app, session, seq, Event::Design { step }).await?);
    }
    Ok(comparison)
}

/// What of a comparison is stored: what users see, and the cost.
fn recorded(comparison: &Comparison, left_run: usize, right_run: usize) -> BoardComparison {
    let told = ["cost", "throughput", "error_share", "p50", "p95", "p99"];
    let rows = comparison.rows.iter().filter(|row| ["load", "design"].contains(&row.kind.as_str()));
    let figure = |row: &ComparedFigure| {
        let (left, right, difference) = (row.left?, row.right?, row.difference?);
        Some(BoardDifference {
            name: row.name.clone(),
            metric: row.metric.clone(),
            left: left.mean,
            right: right.mean,
            difference: difference.mean,
            low: difference.low,
            high: difference.high,
        })
    };
    BoardComparison {
        left: comparison.left.name.clone(),
        right: comparison.right.name.clone(),
        left_run,
        right_run,
        replications: comparison.replications,
        currency: comparison.currency.clone(),
        figures: rows.filter(|row| told.contains(&row.metric.as_str())).filter_map(figure).collect(),
    }
}

/// The right design under the load of the left one.
fn give_load(designs: &mut [Design; 2]) -> Result<(), Error> {
    let at = |model: &Model| -> Vec<usize> {
        let nodes = model.nodes.iter().enumerate();
        nodes.filter(|(_, node)| matches!(node.part, Part::Load(_))).map(|(at, _)| at).collect()
    };
    let [left, right] = designs;
    let (from, to) = (at(&left.model), at(&right.model));
    let ([from], [to]) = (from.as_slice(), to.as_slice()) else {
        let message = "only two designs with one load each can be given the same load; run each under its own";
        return Err(Error::invalid(message));
    };
    right.model.nodes[*to].part = left.model.nodes[*from].part.clone();
    let load = left.raw["nodes"][*from].clone();
    if let Some(node) = right.raw.pointer_mut(&format!("/nodes/{to}")) {
        let kept: Vec<(String, Value)> =
            ["id", "label", "at"].iter().filter_map(|key| Some(((*key).to_owned(), node.get(key)?.clone()))).collect();
        *node = load;
        if let Value::Object(map) = node {
            map.retain(|key, _| !["id", "label", "at"].contains(&key.as_str()));
            map.extend(kept);
        }
    }
    Ok(())
}

fn compared(design: &Design, outcomes: &[Outcome]) -> Result<Compared, Error> {
    // What limits the design in most replications.
    let mut named: BTreeMap<&str, (usize, &str)> = BTreeMap::new();
    for bottleneck in outcomes.iter().filter_map(|outcome| outcome.bottleneck.as_ref()) {
        named.entry(&bottleneck.id).or_insert((0, &bottleneck.why)).0 += 1;
    }
    let first = named.into_iter().max_by_key(|(_, (times, _))| *times);
    let name = |id: &str| {
        design.model.nodes.iter().find(|node| node.id == id).map_or(id.to_owned(), |node| node.name().to_owned())
    };
    Ok(Compared {
        name: design.name.clone(),
        model: serde_json::to_value(&design.model).map_err(|error| Error::Damaged(error.to_string()))?,
        bottleneck: first.map(|(id, _)| name(id)),
        why: first.map(|(_, (_, why))| why.to_owned()),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::design_pairs::small_design as model;

    #[test]
    fn the_same_load_is_given_whole() {
        let raw = |model: &Model| serde_json::to_value(model).expect("JSON");
        let (one, other) = (model(1, 600), model(1, 900));
        let side = |model: Model| Design { name: String::new(), raw: raw(&model), model };
        let mut designs = [side(one), side(other)];
        give_load(&mut designs).expect("one load each");
        assert_eq!(designs[1].model, designs[0].model);
        assert_eq!(designs[1].raw["nodes"][0]["rate"], designs[0].raw["nodes"][0]["rate"]);
    }
}
