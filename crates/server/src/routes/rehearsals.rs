use app::{App, Choice, DebriefView, NewPractice, NewRehearsal, RehearsalView, SessionView};
use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use axum::routing::{get, post};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::sync::Arc;

use crate::api::{Api, Operation};
use crate::body::{Body, InPath};
use crate::fault::Failure;

pub(crate) fn add(api: Api) -> Api {
    api.route(
        Operation::new("get", "/api/rehearsals", "listRehearsals", "All rehearsals, newest first.")
            .reply::<Vec<RehearsalView>>(),
        get(list),
    )
    .route(
        Operation::new("post", "/api/rehearsals", "startRehearsal", "Begin a walk through a loop.")
            .body::<NewRehearsal>()
            .reply::<RehearsalView>(),
        post(start),
    )
    .route(
        Operation::new("get", "/api/rehearsals/{id}", "showRehearsal", "One rehearsal.").reply::<RehearsalView>(),
        get(show),
    )
    .route(
        Operation::new("delete", "/api/rehearsals/{id}", "deleteRehearsal", "Delete a rehearsal with its sessions."),
        axum::routing::delete(delete),
    )
    .route(
        Operation::new("post", "/api/rehearsals/{id}/sessions", "startSession", "Sit down to a round.")
            .body::<NewSession>()
            .reply::<SessionView>(),
        post(sit_down),
    )
    .route(
        Operation::new(
            "post",
            "/api/practice",
            "practise",
            "Sit down to one round on a problem or scenario of one's choice.",
        )
        .body::<NewPractice>()
        .reply::<SessionView>(),
        post(practise),
    )
    .route(
        Operation::new("get", "/api/rehearsals/{id}/debrief", "holdDebrief", "The panel's debrief.")
            .reply::<DebriefView>(),
        get(debrief),
    )
}

/// The round to sit down to.
#[derive(Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct NewSession {
    /// Round id of the rehearsal's loop.
    round_id: String,
    /// Repeats the choices of a session with this seed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    seed: Option<u64>,
    /// Problem id, for a coding round; without it, the seed chooses.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    problem: Option<String>,
    /// Scenario id, for a system-design round; without it, the seed chooses.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    scenario: Option<String>,
}

async fn list(State(app): State<Arc<App>>) -> Result<Json<Vec<RehearsalView>>, Failure> {
    Ok(Json(app::list_rehearsals(&app).await?))
}

async fn start(State(app): State<Arc<App>>, Body(new): Body<NewRehearsal>) -> Result<Json<RehearsalView>, Failure> {
    Ok(Json(app::start_rehearsal(&app, &new).await?))
}

async fn show(State(app): State<Arc<App>>, InPath(id): InPath<String>) -> Result<Json<RehearsalView>, Failure> {
    Ok(Json(app::show_rehearsal(&app, &id).await?))
}

async fn delete(State(app): State<Arc<App>>, InPath(id): InPath<String>) -> Result<StatusCode, Failure> {
    app::delete_rehearsal(&app, &id).await?;
    Ok(StatusCode::NO_CONTENT)
}

async fn sit_down(
    State(app): State<Arc<App>>,
    InPath(id): InPath<String>,
    Body(new): Body<NewSession>,
) -> Result<Json<SessionView>, Failure> {
    let choice = Choice { problem: new.problem, scenario: new.scenario };
    Ok(Json(app::start_session_on(&app, &id, &new.round_id, new.seed, &choice).await?))
}

async fn practise(State(app): State<Arc<App>>, Body(new): Body<NewPractice>) -> Result<Json<SessionView>, Failure> {
    Ok(Json(app::practise(&app, &new).await?))
}

async fn debrief(State(app): State<Arc<App>>, InPath(id): InPath<String>) -> Result<Json<DebriefView>, Failure> {
    Ok(Json(app::hold_debrief(&app, &id).await?))
}
