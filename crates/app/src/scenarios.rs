//! The systems to design, and their reference designs.

use schemars::JsonSchema;
use script::{Expected, Library, Scenario, Source};
use serde::{Deserialize, Serialize};
use simulate::Outcome;

use crate::{Error, RunModel, Tried, TriedBefore, read_model, run_model};

/// A scenario in a list.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct ScenarioLine {
    /// Id.
    pub id: String,
    /// Title.
    pub title: String,
    /// Minutes of its round.
    pub minutes: u32,
    /// What the interviewer says first.
    pub prompt: String,
    /// Level ids it suits.
    pub levels: Vec<String>,
    /// How it went before; nothing where it was not met, or where nobody has looked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tried: Option<Tried>,
}

/// All scenarios.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct ScenariosView {
    /// By id.
    pub scenarios: Vec<ScenarioLine>,
}

/// A scenario with everything in it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct ScenarioView {
    /// The scenario.
    pub scenario: Scenario,
    /// Where it comes from.
    pub sources: Vec<Source>,
}

/// A reference design that was run.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct DesignRun {
    /// Scenario id.
    pub scenario: String,
    /// Design id.
    pub design: String,
    /// What came of it.
    pub outcome: Outcome,
    /// What was expected of it, and what it shows.
    pub expectations: Vec<Expectation>,
    /// Whether all of them are met.
    pub holds: bool,
}

/// An expectation held against a run.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Expectation {
    /// What was expected.
    pub expected: Expected,
    /// What the run shows; absent where the run has no such figure.
    pub measured: Option<f64>,
    /// Whether it is met.
    pub holds: bool,
}

/// All scenarios, by id.
pub fn list_scenarios(library: &Library) -> ScenariosView {
    let line = |scenario: &Scenario| ScenarioLine {
        id: scenario.id.clone(),
        title: scenario.title.clone(),
        minutes: scenario.minutes,
        prompt: scenario.prompt.clone(),
        levels: scenario.levels.clone(),
        tried: None,
    };
    ScenariosView { scenarios: library.scenarios.values().map(|held| line(held)).collect() }
}

impl ScenariosView {
    /// Says of each scenario whether it was met before.
    pub fn mark(&mut self, before: &TriedBefore) {
        for line in &mut self.scenarios {
            line.tried = before.scenarios.get(&line.id).cloned();
        }
    }
}

/// One scenario with everything its interviewer knows.
///
/// # Errors
/// When there is none of that id.
pub fn show_scenario(library: &Library, id: &str) -> Result<ScenarioView, Error> {
    let held = library.scenarios.get(id).ok_or_else(|| Error::not_found("scenario", id, library.scenarios.keys()))?;
    let sources = held.sources.iter().filter_map(|key| library.source(&held.pack, key)).cloned().collect();
    Ok(ScenarioView { scenario: held.item.clone(), sources })
}

/// The model file of a reference design: how it is called, and its text.
///
/// # Errors
/// When there is no such scenario or design.
pub fn reference_model<'a>(library: &'a Library, scenario: &str, design: &str) -> Result<(&'a str, &'a [u8]), Error> {
    let held = library
        .scenarios
        .get(scenario)
        .ok_or_else(|| Error::not_found("scenario", scenario, library.scenarios.keys()))?;
    let key = (scenario.to_owned(), design.to_owned());
    match library.models.get(&key) {
        Some(model) => Ok((&model.file, &model.bytes)),
        None => Err(Error::not_found("design", design, held.designs.iter().map(|design| &design.id))),
    }
}

/// A reference design for the canvas: a JSON value in which every node has its place.
///
/// # Errors
/// When there is no such scenario or design, or its model is unsound.
pub fn design_model(library: &Library, scenario: &str, design: &str) -> Result<serde_json::Value, Error> {
    let (file, bytes) = reference_model(library, scenario, design)?;
    crate::simulate::placed(&read_model(file, bytes)?)
}

/// Runs a reference design and holds the result against what the scenario expects of it.
///
/// # Errors
/// When there is no such scenario or design, or its model is unsound.
pub fn run_scenario(library: &Library, scenario: &str, design: &str, choices: &RunModel) -> Result<DesignRun, Error> {
    let (file, bytes) = reference_model(library, scenario, design)?;
    let model = read_model(file, bytes)?;
    let outcome = run_model(&model, choices)?;
    let held = &library.scenarios[scenario];
    let expects = held.designs.iter().find(|known| known.id == design).map(|known| known.expects.as_slice());
    let expectations: Vec<Expectation> =
        expects.unwrap_or_default().iter().map(|expected| expectation(expected, &outcome)).collect();
    Ok(DesignRun {
        scenario: scenario.to_owned(),
        design: design.to_owned(),
        holds: expectations.iter().all(|expectation| expectation.holds),
        outcome,
        expectations,
    })
}

fn expectation(expected: &Expected, outcome: &Outcome) -> Expectation {
    let measured = outcome.metric(&expected.of, &expected.metric).map(|estimate| estimate.mean);
    let holds = measured.is_some_and(|value| {
        expected.below.is_none_or(|below| value < below) && expected.above.is_none_or(|above| value > above)
    });
    Expectation { expected: expected.clone(), measured, holds }
}
