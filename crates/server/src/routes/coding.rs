use app::{
    App, CodeProgress, CodeReplay, CodeSaved, LanguageLine, ProblemFilter, Problems, ProblemsView, RunWhat,
    SessionView, WorkedSolution,
};
use axum::Json;
use axum::body::{Body as Bytes, HttpBody};
use axum::extract::State;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post, put};
use schemars::JsonSchema;
use script::{Difficulty, Topic};
use serde::{Deserialize, Serialize};
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};
use tokio::sync::mpsc::{UnboundedReceiver, unbounded_channel};

use crate::api::{Api, Operation};
use crate::body::{Body, InPath, InQuery};
use crate::fault::Failure;

pub(crate) fn add(api: Api) -> Api {
    api.route(
        Operation::new("put", "/api/sessions/{id}/code", "saveCode", "Keep the code of a coding round as it stands.")
            .body::<Code>()
            .reply::<CodeSaved>(),
        put(save),
    )
    .route(
        Operation::new(
            "post",
            "/api/sessions/{id}/code/runs",
            "runCode",
            "Run or submit the code of a coding round. The reply is one JSON value a line, as things happen.",
        )
        .body::<RunWhat>()
        .reply::<CodeProgress>(),
        post(run),
    )
    .route(
        Operation::new("post", "/api/sessions/{id}/code/statement", "readStatement", "Take the written statement.")
            .reply::<SessionView>(),
        post(statement),
    )
    .route(
        Operation::new("get", "/api/sessions/{id}/code/replay", "replayCode", "A coding round, change by change.")
            .reply::<CodeReplay>(),
        get(replay),
    )
    .route(
        Operation::new(
            "get",
            "/api/sessions/{id}/code/solution",
            "showSolution",
            "The worked solution, after the round.",
        )
        .reply::<WorkedSolution>(),
        get(solution),
    )
    .route(
        Operation::new(
            "post",
            "/api/sessions/{id}/code/again",
            "startAgain",
            "The same problem in the same round once more.",
        )
        .reply::<SessionView>(),
        post(again),
    )
    .route(
        Operation::new("get", "/api/problems", "findProblems", "Coding problems that pass all filters given.")
            .query("q", "Words that must all occur in id, title or topics.")
            .query("topic", "Topic.")
            .query("difficulty", "easy, medium or hard.")
            .reply::<ProblemsView>(),
        get(problems),
    )
    .route(
        Operation::new("get", "/api/languages", "listLanguages", "Programming languages, with what this machine has.")
            .reply::<Vec<LanguageLine>>(),
        get(languages),
    )
}

/// The code as it stands.
#[derive(Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct Code {
    /// How often the code is known to have been changed; guards against two windows on one desk.
    edits: usize,
    /// Language id.
    language: String,
    /// The code.
    code: String,
}

async fn save(
    State(app): State<Arc<App>>,
    InPath(id): InPath<String>,
    Body(code): Body<Code>,
) -> Result<Json<CodeSaved>, Failure> {
    Ok(Json(app::save_code(&app, &id, code.edits, &code.language, &code.code).await?))
}

async fn run(
    State(app): State<Arc<App>>,
    InPath(id): InPath<String>,
    Body(what): Body<RunWhat>,
) -> Result<Response, Failure> {
    let job = app::begin_run(&app, &id, what).await?;
    let (tell, told) = unbounded_channel();
    // The run is not part of the request: who closes the tab finds its result when they come back.
    tokio::spawn(job.run(app, move |progress| {
        let _ = tell.send(progress);
    }));
    let kind = [(header::CONTENT_TYPE, "application/x-ndjson")];
    Ok((kind, Bytes::new(Lines(told))).into_response())
}

/// Progress as lines of JSON.
struct Lines(UnboundedReceiver<CodeProgress>);

impl HttpBody for Lines {
    type Data = axum::body::Bytes;
    type Error = serde_json::Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<http_body::Frame<Self::Data>, Self::Error>>> {
        self.0.poll_recv(context).map(|progress| {
            progress.map(|progress| {
                let mut line = serde_json::to_vec(&progress)?;
                line.push(b'\n');
                Ok(http_body::Frame::data(line.into()))
            })
        })
    }
}

async fn statement(State(app): State<Arc<App>>, InPath(id): InPath<String>) -> Result<Json<SessionView>, Failure> {
    Ok(Json(app::read_statement(&app, &id).await?))
}

async fn replay(State(app): State<Arc<App>>, InPath(id): InPath<String>) -> Result<Json<CodeReplay>, Failure> {
    Ok(Json(app::code_replay(&app, &id).await?))
}

async fn solution(State(app): State<Arc<App>>, InPath(id): InPath<String>) -> Result<Json<WorkedSolution>, Failure> {
    Ok(Json(app::worked_solution(&app, &id).await?))
}

async fn again(State(app): State<Arc<App>>, InPath(id): InPath<String>) -> Result<Json<SessionView>, Failure> {
    Ok(Json(app::once_more(&app, &id).await?))
}

#[derive(Deserialize)]
struct Filter {
    q: Option<String>,
    topic: Option<String>,
    difficulty: Option<String>,
}

/// A word of a list, or what the list holds.
fn known<T>(
    name: &str,
    given: Option<String>,
    find: fn(&str) -> Option<T>,
    all: &[&str],
) -> Result<Option<T>, Failure> {
    let Some(given) = given.filter(|given| !given.is_empty()) else { return Ok(None) };
    let message = || format!("{name} `{given}` is not known; one of {}", all.join(", "));
    let found = find(&given).ok_or_else(|| Failure::request(StatusCode::BAD_REQUEST, "query", message()))?;
    Ok(Some(found))
}

async fn problems(
    State(app): State<Arc<App>>,
    InQuery(filter): InQuery<Filter>,
) -> Result<Json<ProblemsView>, Failure> {
    let topics: Vec<&str> = Topic::ALL.iter().map(|topic| topic.name()).collect();
    let filter = ProblemFilter {
        words: filter.q.unwrap_or_default(),
        topic: known("topic", filter.topic, Topic::from_name, &topics)?,
        difficulty: known("difficulty", filter.difficulty, Difficulty::from_name, &["easy", "medium", "hard"])?,
    };
    let mut view = app::list_problems(&Problems::new(&app.home), &filter)?;
    view.mark(&app::tried_before(&app).await?);
    Ok(Json(view))
}

async fn languages() -> Result<Json<Vec<LanguageLine>>, Failure> {
    let found = tokio::task::spawn_blocking(app::list_languages).await;
    Ok(Json(found.map_err(|error| app::Error::Damaged(format!("the languages can't be listed: {error}")))?))
}
