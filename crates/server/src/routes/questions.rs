use app::{App, QuestionView, QuestionsView, SignalView};
use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use axum::routing::get;
use script::{QuestionFilter, RoundKind};
use serde::Deserialize;
use std::sync::Arc;

use crate::api::{Api, Operation};
use crate::body::{InPath, InQuery};
use crate::fault::Failure;

pub(crate) fn add(api: Api) -> Api {
    api.route(
        Operation::new("get", "/api/questions", "findQuestions", "Questions that pass all filters given.")
            .query("q", "Words that must all occur.")
            .query("round", "Kind of round.")
            .query("competency", "Competency id.")
            .query("persona", "Persona id it suits.")
            .query("level", "Level id it suits.")
            .query("company", "Company it belongs to.")
            .query("topic", "Topic.")
            .reply::<QuestionsView>(),
        get(find),
    )
    .route(
        Operation::new("get", "/api/questions/{id}", "showQuestion", "One question with everything it refers to.")
            .reply::<QuestionView>(),
        get(show),
    )
    .route(
        Operation::new("get", "/api/signals", "listSignals", "The signals, explained.").reply::<Vec<SignalView>>(),
        get(async || Json(app::list_signals())),
    )
}

#[derive(Deserialize)]
struct Filter {
    q: Option<String>,
    round: Option<String>,
    competency: Option<String>,
    persona: Option<String>,
    level: Option<String>,
    company: Option<String>,
    topic: Option<String>,
}

async fn find(State(app): State<Arc<App>>, InQuery(filter): InQuery<Filter>) -> Result<Json<QuestionsView>, Failure> {
    let some = |text: Option<String>| text.filter(|text| !text.is_empty());
    let round = match some(filter.round) {
        None => None,
        Some(name) => Some(RoundKind::from_name(&name).ok_or_else(|| {
            let known: Vec<&str> = RoundKind::ALL.iter().map(|kind| kind.name()).collect();
            let message = format!("round `{name}` is not known; one of {}", known.join(", "));
            Failure::request(StatusCode::BAD_REQUEST, "query", message)
        })?),
    };
    let filter = QuestionFilter {
        words: filter.q.unwrap_or_default(),
        round,
        competency: some(filter.competency),
        persona: some(filter.persona),
        level: some(filter.level),
        company: some(filter.company),
        topic: some(filter.topic),
    };
    Ok(Json(app::find_questions(app.library()?, &filter)?))
}

async fn show(State(app): State<Arc<App>>, InPath(id): InPath<String>) -> Result<Json<QuestionView>, Failure> {
    Ok(Json(app::show_question(app.library()?, &id)?))
}
