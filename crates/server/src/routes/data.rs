use app::{App, ImportReport};
use axum::Json;
use axum::extract::{DefaultBodyLimit, State};
use axum::http::{StatusCode, header};
use axum::response::IntoResponse;
use axum::routing::{get, post};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::sync::Arc;

use crate::api::{Api, Operation};
use crate::body::{Body, InQuery};
use crate::fault::Failure;

/// Largest import, in bytes.
const MAX_IMPORT: usize = 256 << 20;
/// What one has to type to delete everything.
const CONFIRMATION: &str = "delete everything";

pub(crate) fn add(api: Api) -> Api {
    api.route(
        Operation::new("get", "/api/export", "exportData", "All of the user's data.").reply::<Value>(),
        get(export),
    )
    .route(
        Operation::new("post", "/api/import", "importData", "Add the records of an export.")
            .query("dry_run", "`true` only says what would be added.")
            .body::<Value>()
            .reply::<ImportReport>(),
        post(import).layer(DefaultBodyLimit::max(MAX_IMPORT)),
    )
    .route(
        Operation::new("delete", "/api/data", "deleteEverything", "Delete everything the user said or set.")
            .body::<Confirmation>(),
        axum::routing::delete(delete_everything),
    )
}

/// The words typed.
#[derive(Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct Confirmation {
    /// Must be `delete everything`.
    confirm: String,
}

#[derive(Deserialize)]
struct DryRun {
    dry_run: Option<bool>,
}

async fn export(State(app): State<Arc<App>>) -> Result<impl IntoResponse, Failure> {
    let export = app::export(&app).await?;
    let headers = [(header::CONTENT_DISPOSITION, "attachment; filename=\"greenroom.json\"")];
    Ok((headers, Json(export)))
}

async fn import(
    State(app): State<Arc<App>>,
    InQuery(query): InQuery<DryRun>,
    Body(document): Body<Value>,
) -> Result<Json<ImportReport>, Failure> {
    Ok(Json(app::import(&app, document, query.dry_run.unwrap_or(false)).await?))
}

async fn delete_everything(State(app): State<Arc<App>>, Body(body): Body<Confirmation>) -> Result<StatusCode, Failure> {
    if body.confirm != CONFIRMATION {
        let message = format!("to delete everything, confirm with the words “{CONFIRMATION}”");
        return Err(Failure::request(StatusCode::UNPROCESSABLE_ENTITY, "confirm", message));
    }
    app::delete_everything(&app).await?;
    Ok(StatusCode::NO_CONTENT)
}
