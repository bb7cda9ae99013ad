use app::{
    App, BoardReplay, Comparable, Comparison, DesignRunView, Drawn, ModelFile, ModelFormat, RunModel, ScenarioView,
    ScenariosView, SessionView, Side,
};
use axum::Json;
use axum::extract::State;
use axum::routing::{get, post, put};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use simulate::Outcome;
use std::sync::Arc;

use crate::api::{Api, Operation};
use crate::body::{Body, InPath};
use crate::fault::Failure;

pub(crate) fn add(api: Api) -> Api {
    api.route(
        Operation::new("get", "/api/scenarios", "listScenarios", "The systems to design.").reply::<ScenariosView>(),
        get(list),
    )
    .route(
        Operation::new("get", "/api/scenarios/{id}", "showScenario", "A scenario with all its interviewer knows.")
            .reply::<ScenarioView>(),
        get(show),
    )
    .route(
        Operation::new(
            "get",
            "/api/scenarios/{id}/designs/{design}",
            "showDesign",
            "A reference design: its model, laid out for the canvas.",
        )
        .reply::<ModelView>(),
        get(design),
    )
    .route(
        Operation::new("post", "/api/simulations", "runModel", "Run a model outside of a session.")
            .body::<Simulation>()
            .reply::<Outcome>(),
        post(simulate_model),
    )
    .route(
        Operation::new("post", "/api/drawings", "importDrawing", "Make a model of a drawing of another tool.")
            .body::<Drawing>()
            .reply::<ImportedView>(),
        post(import),
    )
    .route(
        Operation::new("post", "/api/model-files", "exportModel", "Write a model for another tool.")
            .body::<Export>()
            .reply::<ModelFile>(),
        post(export),
    )
    .route(
        Operation::new("put", "/api/sessions/{id}/board/second", "drawSecondDesign", "Store the second design.")
            .body::<DrawSecond>()
            .reply::<Drawn>(),
        put(draw_second),
    )
    .route(
        Operation::new("get", "/api/sessions/{id}/board/comparable", "listComparable", "What can be compared.")
            .reply::<Comparable>(),
        get(comparable),
    )
    .route(
        Operation::new(
            "post",
            "/api/sessions/{id}/board/comparisons",
            "compareDesigns",
            "Run two designs with the same chance and hold them against each other.",
        )
        .body::<Compare>()
        .reply::<Comparison>(),
        post(compare),
    )
    .route(
        Operation::new("put", "/api/sessions/{id}/board", "drawBoard", "Store the architecture as it stands.")
            .body::<Draw>()
            .reply::<Drawn>(),
        put(draw),
    )
    .route(
        Operation::new("put", "/api/sessions/{id}/sketch", "sketchBoard", "Store the freehand drawing.")
            .body::<Sketch>()
            .reply::<SessionView>(),
        put(sketch),
    )
    .route(
        Operation::new("post", "/api/sessions/{id}/board/runs", "runBoard", "Run what stands on the board.")
            .body::<Run>()
            .reply::<DesignRunView>(),
        post(run),
    )
    .route(
        Operation::new(
            "get",
            "/api/sessions/{id}/board/replay",
            "replayBoard",
            "A round at the board, moment by moment.",
        )
        .reply::<BoardReplay>(),
        get(replay),
    )
}

/// A model for the canvas.
#[derive(Serialize, Deserialize, JsonSchema)]
struct ModelView {
    /// The model, as in a model file.
    model: Value,
}

/// A model to be run.
#[derive(Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct Simulation {
    /// The model, as in a model file.
    model: Value,
    /// Seed of the random numbers.
    #[serde(default)]
    seed: Option<u64>,
    /// Replications.
    #[serde(default)]
    replications: Option<u32>,
    /// Simulated seconds.
    #[serde(default)]
    duration: Option<f64>,
}

/// A drawing of another tool.
#[derive(Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct Drawing {
    /// Excalidraw's JSON, draw.io's XML, Mermaid, or a model file.
    text: String,
    /// How it is called in errors.
    #[serde(default)]
    file: Option<String>,
}

/// A model to be written for another tool.
#[derive(Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct Export {
    /// The model, as in a model file.
    model: Value,
    /// How it is written.
    format: ModelFormat,
}

/// The second design as it stands.
#[derive(Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct DrawSecond {
    /// Number the event is expected to get.
    seq: usize,
    /// The model, as in a model file, finished or not; absent to take it away.
    #[serde(default)]
    model: Option<Value>,
}

/// Two designs to be compared.
#[derive(Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct Compare {
    /// The first.
    left: Side,
    /// The second.
    right: Side,
    /// Whether the second gets the load of the first.
    #[serde(default)]
    same_load: bool,
    /// Number the event is expected to get, where what comes of two runs of the round is to be stored; only before it is over.
    #[serde(default)]
    seq: Option<usize>,
}

/// A model made of a drawing.
#[derive(Serialize, Deserialize, JsonSchema)]
struct ImportedView {
    /// The model.
    model: Value,
    /// What was guessed, in words.
    guesses: Vec<String>,
    /// What was left out.
    notes: Vec<String>,
}

/// The architecture as it stands.
#[derive(Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct Draw {
    /// Number the event is expected to get.
    seq: usize,
    /// The model, as in a model file, finished or not.
    model: Value,
}

/// The freehand drawing.
#[derive(Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct Sketch {
    /// Number the event is expected to get.
    seq: usize,
    /// The scene.
    scene: Value,
}

/// A run of what stands on the board.
#[derive(Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct Run {
    /// Number the event is expected to get.
    seq: usize,
    /// Id of a twist of the scenario to run it under.
    #[serde(default)]
    twist: Option<String>,
    /// Whether the second design is run rather than the first.
    #[serde(default)]
    second: bool,
}

async fn list(State(app): State<Arc<App>>) -> Result<Json<ScenariosView>, Failure> {
    let mut view = app::list_scenarios(app.library()?);
    view.mark(&app::tried_before(&app).await?);
    Ok(Json(view))
}

async fn show(State(app): State<Arc<App>>, InPath(id): InPath<String>) -> Result<Json<ScenarioView>, Failure> {
    Ok(Json(app::show_scenario(app.library()?, &id)?))
}

async fn design(
    State(app): State<Arc<App>>,
    InPath((id, design)): InPath<(String, String)>,
) -> Result<Json<ModelView>, Failure> {
    Ok(Json(ModelView { model: app::design_model(app.library()?, &id, &design)? }))
}

async fn simulate_model(State(app): State<Arc<App>>, Body(given): Body<Simulation>) -> Result<Json<Outcome>, Failure> {
    let choices =
        RunModel { seed: given.seed, replications: given.replications, duration: given.duration, prices: None };
    Ok(Json(app::run_value(&app, given.model, choices).await?))
}

async fn import(Body(drawing): Body<Drawing>) -> Result<Json<ImportedView>, Failure> {
    let imported = app::import_drawing(drawing.file.as_deref().unwrap_or("the drawing"), &drawing.text)?;
    // What became a service for want of a better word stands among the notes.
    let told = |guess: &simulate::Guess| {
        let word = guess.because.as_ref()?;
        Some(format!("“{}”: kind {}, because it says “{word}”", guess.label, guess.kind.replace('_', " ")))
    };
    let guesses = imported.guesses.iter().filter_map(told).collect();
    Ok(Json(ImportedView { model: imported.model, guesses, notes: imported.notes }))
}

async fn draw(
    State(app): State<Arc<App>>,
    InPath(id): InPath<String>,
    Body(given): Body<Draw>,
) -> Result<Json<Drawn>, Failure> {
    Ok(Json(app::draw(&app, &id, given.seq, given.model).await?))
}

async fn export(Body(given): Body<Export>) -> Result<Json<ModelFile>, Failure> {
    Ok(Json(app::export_model(&given.model, given.format)?))
}

async fn draw_second(
    State(app): State<Arc<App>>,
    InPath(id): InPath<String>,
    Body(given): Body<DrawSecond>,
) -> Result<Json<Drawn>, Failure> {
    Ok(Json(app::draw_second(&app, &id, given.seq, given.model).await?))
}

async fn comparable(State(app): State<Arc<App>>, InPath(id): InPath<String>) -> Result<Json<Comparable>, Failure> {
    Ok(Json(app::comparable(&app, &id).await?))
}

async fn compare(
    State(app): State<Arc<App>>,
    InPath(id): InPath<String>,
    Body(given): Body<Compare>,
) -> Result<Json<Comparison>, Failure> {
    Ok(Json(app::compare_designs(&app, &id, &given.left, &given.right, given.same_load, given.seq).await?))
}

async fn sketch(
    State(app): State<Arc<App>>,
    InPath(id): InPath<String>,
    Body(given): Body<Sketch>,
) -> Result<Json<SessionView>, Failure> {
    Ok(Json(app::sketch(&app, &id, given.seq, given.scene).await?))
}

async fn run(
    State(app): State<Arc<App>>,
    InPath(id): InPath<String>,
    Body(given): Body<Run>,
) -> Result<Json<DesignRunView>, Failure> {
    Ok(Json(app::run_design(&app, &id, given.seq, given.twist, given.second).await?))
}

async fn replay(State(app): State<Arc<App>>, InPath(id): InPath<String>) -> Result<Json<BoardReplay>, Failure> {
    Ok(Json(app::board_replay(&app, &id).await?))
}
