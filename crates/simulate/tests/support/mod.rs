//! What the tests of models share.
#![allow(dead_code, reason = "each test file uses its part of it")]

use simulate::{Model, Options, Outcome, read, run};

/// Options with one thread and the default seed.
pub fn options() -> Options {
    Options::default()
}

/// A model that must be sound.
pub fn model(text: &str) -> Model {
    read("model.yaml", text.as_bytes()).unwrap_or_else(|problems| panic!("{problems:#?}\n{text}"))
}

/// The rest of a model file after its head: one replication of `seconds`, nothing of it warm-up.
pub fn file(seconds: u32, body: &str) -> String {
    format!("format_version: 1\nname: Test\nduration: {seconds} s\nwarmup: 0 s\nreplications: 1\n{body}")
}

/// Runs such a model and checks the laws on it.
pub fn outcome(seconds: u32, body: &str) -> Outcome {
    let outcome = run(&model(&file(seconds, body)), &options());
    let checks = outcome.checks.as_ref().expect("a simulated run is checked");
    assert!(checks.conserved, "not conserved");
    assert!(checks.littles_law < 1e-6, "Little's law is off by {}", checks.littles_law);
    outcome
}

/// A figure's mean.
pub fn figure(outcome: &Outcome, id: &str, metric: &str) -> f64 {
    outcome.metric(id, metric).unwrap_or_else(|| panic!("`{id}` has no figure `{metric}`")).mean
}

/// The share of a cause among all that left a node.
pub fn errors(outcome: &Outcome, id: &str, cause: &str) -> f64 {
    outcome.component(id).and_then(|component| component.errors.get(cause)).map_or(0.0, |share| share.mean)
}

/// Asserts that a value lies within `within` of what theory says.
#[track_caller]
pub fn near(what: &str, value: f64, theory: f64, within: f64) {
    assert!((value - theory).abs() <= within, "{what}: {value}, not {theory} ± {within}");
}
