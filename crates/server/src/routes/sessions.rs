use app::{App, ComparisonView, DraftSaved, ScorecardView, SessionView};
use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use axum::routing::{delete, get, post, put};
use interview::Event;
use listen::Delivery;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::sync::Arc;

use crate::api::{Api, Operation};
use crate::body::{Body, InPath};
use crate::fault::Failure;

pub(crate) fn add(api: Api) -> Api {
    api.route(
        Operation::new("get", "/api/sessions/{id}", "showSession", "A session with its transcript.")
            .reply::<SessionView>(),
        get(show),
    )
    .route(Operation::new("delete", "/api/sessions/{id}", "deleteSession", "Delete a session."), delete(remove))
    .route(
        Operation::new("post", "/api/sessions/{id}/events", "takeTurn", "Say or do something in a session.")
            .body::<Step>()
            .reply::<SessionView>(),
        post(take_turn),
    )
    .route(
        Operation::new("put", "/api/sessions/{id}/draft", "saveDraft", "Keep the answer being written.")
            .body::<Draft>()
            .reply::<DraftSaved>(),
        put(save_draft),
    )
    .route(
        Operation::new("get", "/api/sessions/{id}/scorecard", "showScorecard", "What the interviewer made of it.")
            .reply::<ScorecardView>(),
        get(scorecard),
    )
    .route(
        Operation::new(
            "get",
            "/api/sessions/{id}/comparisons/{answer}",
            "compareAttempts",
            "The attempts at an answer, signal by signal.",
        )
        .reply::<ComparisonView>(),
        get(compare),
    )
}

/// What the candidate does.
#[derive(Deserialize, Serialize, JsonSchema)]
#[serde(tag = "type", rename_all = "snake_case", deny_unknown_fields)]
enum Doing {
    /// Answers the line that waits.
    Answer {
        /// Words, verbatim.
        text: String,
        /// Typed or spoken.
        delivery: Delivery,
        /// From the question to the end of the answer, in milliseconds.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        took_ms: Option<u64>,
    },
    /// Asks the interviewer.
    Ask {
        /// Words, verbatim.
        text: String,
    },
    /// Has been silent for a while.
    Idle,
    /// Wants the next question.
    Skip,
    /// Gives an earlier answer again.
    Retry {
        /// Which answer, from 0.
        answer: usize,
        /// Words, verbatim.
        text: String,
        /// Typed or spoken.
        delivery: Delivery,
    },
    /// Leaves for now.
    Leave,
    /// Is back.
    Resume,
    /// Ends the round.
    End,
}

impl From<Doing> for Event {
    fn from(doing: Doing) -> Event {
        match doing {
            Doing::Answer { text, delivery, took_ms } => Event::Answer { text, delivery, took_ms },
            Doing::Ask { text } => Event::Ask { text },
            Doing::Idle => Event::Idle,
            Doing::Skip => Event::Skip,
            Doing::Retry { answer, text, delivery } => Event::Retry { answer, text, delivery },
            Doing::Leave => Event::Leave,
            Doing::Resume => Event::Resume,
            Doing::End => Event::End,
        }
    }
}

/// One step of a session.
#[derive(Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct Step {
    /// Number the event is expected to get; guards against two windows on one session.
    seq: usize,
    /// What the candidate does.
    event: Doing,
}

/// What a driver that says nothing of it means.
fn typed() -> Delivery {
    Delivery::Typed
}

/// The answer being written.
#[derive(Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct Draft {
    /// Words so far.
    text: String,
    /// Typed or spoken.
    #[serde(default = "typed")]
    delivery: Delivery,
}

async fn show(State(app): State<Arc<App>>, InPath(id): InPath<String>) -> Result<Json<SessionView>, Failure> {
    Ok(Json(app::view_session(&app, &id).await?))
}

async fn remove(State(app): State<Arc<App>>, InPath(id): InPath<String>) -> Result<StatusCode, Failure> {
    app::delete_session(&app, &id).await?;
    Ok(StatusCode::NO_CONTENT)
}

async fn take_turn(
    State(app): State<Arc<App>>,
    InPath(id): InPath<String>,
    Body(step): Body<Step>,
) -> Result<Json<SessionView>, Failure> {
    Ok(Json(app::take_turn(&app, &id, step.seq, step.event.into()).await?))
}

async fn save_draft(
    State(app): State<Arc<App>>,
    InPath(id): InPath<String>,
    Body(draft): Body<Draft>,
) -> Result<Json<DraftSaved>, Failure> {
    Ok(Json(app::save_draft(&app, &id, &draft.text, draft.delivery).await?))
}

async fn scorecard(State(app): State<Arc<App>>, InPath(id): InPath<String>) -> Result<Json<ScorecardView>, Failure> {
    Ok(Json(app::view_scorecard(&app, &id).await?))
}

async fn compare(
    State(app): State<Arc<App>>,
    InPath((id, answer)): InPath<(String, usize)>,
) -> Result<Json<ComparisonView>, Failure> {
    Ok(Json(app::compare_attempts(&app, &id, answer).await?))
}
