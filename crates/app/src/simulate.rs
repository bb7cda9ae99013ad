//! Running an architecture.

use simulate::{Model, Options, Outcome};

use crate::price_table::prices_in_use;
use crate::{App, Detail, Error};

/// Reads a model from YAML or JSON; `file` is how it is called in errors.
///
/// # Errors
/// Everything wrong with it, each with file and line.
pub fn read_model(file: &str, bytes: &[u8]) -> Result<Model, Error> {
    simulate::read(file, bytes).map_err(|problems| {
        let detail = |problem: &script::Problem| Detail {
            path: format!("{}:{}:{}", problem.file, problem.line, problem.column),
            message: if problem.part.is_empty() {
                problem.message.clone()
            } else {
                format!("{}: {}", problem.part, problem.message)
            },
        };
        let details: Vec<Detail> = problems.iter().map(detail).collect();
        let first = problems.first().map(ToString::to_string).unwrap_or_default();
        let more = if problems.len() > 1 { format!(" (and {} more)", problems.len() - 1) } else { String::new() };
        Error::Invalid { message: format!("{first}{more}"), details }
    })
}

/// What may be chosen for a run.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RunModel {
    /// Seed; 1 where absent.
    pub seed: Option<u64>,
    /// Replications, 1 to 1000, instead of the model's own.
    pub replications: Option<u32>,
    /// Simulated seconds, above 0 and at most a week, instead of the model's own.
    pub duration: Option<f64>,
    /// Prices instead of those that ship.
    pub prices: Option<simulate::PriceTable>,
}

/// Runs a model on all cores.
///
/// # Errors
/// When a choice is out of range.
pub fn run_model(model: &Model, choices: &RunModel) -> Result<Outcome, Error> {
    if choices.replications.is_some_and(|replications| !(1..=1_000).contains(&replications)) {
        return Err(Error::invalid("replications must lie between 1 and 1000"));
    }
    if choices.duration.is_some_and(|duration| !(duration > 0.0 && duration <= 604_800.0)) {
        return Err(Error::invalid("the duration must lie between 0 and 604 800 s"));
    }
    let options = Options {
        seed: choices.seed.unwrap_or(1),
        replications: choices.replications,
        duration: choices.duration,
        threads: cores(),
        prices: choices.prices.clone().unwrap_or_else(simulate::prices),
        ..Options::default()
    };
    Ok(simulate::run(model, &options))
}

/// Cores of this machine; they change how long a run takes, never what comes of it.
pub(crate) fn cores() -> usize {
    std::thread::available_parallelism().map_or(1, std::num::NonZero::get)
}

/// Runs the validation against theory.
///
/// # Errors
/// When a model of the validation can't be read.
pub fn validate_simulator(seed: u64, done: &mut dyn FnMut(&simulate::Check)) -> Result<Vec<simulate::Check>, Error> {
    let options = Options { seed, threads: cores(), ..Options::default() };
    simulate::validate(&options, done).map_err(Error::Damaged)
}

/// Runs a model that came as a JSON value, outside of any session, with the prices in use unless the choices bring their own.
///
/// # Errors
/// Everything wrong with it, each with its JSON pointer; a choice out of range; or when the user's own prices can't be used.
pub async fn run_value(app: &App, model: serde_json::Value, mut choices: RunModel) -> Result<Outcome, Error> {
    let model = sound(&model)?;
    if choices.prices.is_none() {
        choices.prices = Some(prices_in_use(app).await?.table);
    }
    tokio::task::spawn_blocking(move || run_model(&model, &choices))
        .await
        .map_err(|error| Error::Damaged(format!("the run broke off: {error}")))?
}

/// A model that came as a JSON value, checked.
pub(crate) fn sound(model: &serde_json::Value) -> Result<Model, Error> {
    simulate::from_value("board", model).map_err(|problems| {
        let first = problems.first().map(|problem| problem.message.clone()).unwrap_or_default();
        let details = problems.into_iter().map(|problem| Detail { path: problem.part, message: problem.message });
        Error::Invalid { message: format!("the design can't be run yet: {first}"), details: details.collect() }
    })
}

/// Makes a model of a drawing of another tool, or reads a model file of our own. `file` is how it is called in errors.
///
/// # Errors
/// When it is none of the kinds that are read, or holds nothing; with the line where there is one.
pub fn import_drawing(file: &str, text: &str) -> Result<simulate::Imported, Error> {
    if text.trim().is_empty() {
        return Err(Error::invalid(format!("{file} is empty; nothing was taken from it")));
    }
    // Every model file says its format, and no drawing does.
    if text.contains("format_version") {
        let model = placed(&read_model(file, text.as_bytes())?)?;
        return Ok(simulate::Imported { model, guesses: Vec::new(), notes: Vec::new() });
    }
    simulate::import(text).map_err(|message| Error::invalid(format!("{file}: {message}")))
}

/// A model as the canvas takes it: a JSON value in which every node has its place.
pub(crate) fn placed(model: &Model) -> Result<serde_json::Value, Error> {
    let places = simulate::lay_out(model);
    let mut model = model.clone();
    for node in &mut model.nodes {
        node.at = places.get(&node.id).copied();
    }
    serde_json::to_value(&model).map_err(|error| Error::Damaged(error.to_string()))
}
