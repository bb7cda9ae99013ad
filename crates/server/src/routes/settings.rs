use app::{App, StatusView};
use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use axum::routing::{get, put};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use std::sync::Arc;

use crate::api::{Api, Operation};
use crate::body::{Body, InPath};
use crate::fault::Failure;

pub(crate) fn add(api: Api) -> Api {
    api.route(
        Operation::new("get", "/api/status", "showStatus", "Versions, packs and places.").reply::<StatusView>(),
        get(status),
    )
    .route(
        Operation::new("get", "/api/settings", "listSettings", "All preferences.").reply::<Map<String, Value>>(),
        get(list),
    )
    .route(Operation::new("put", "/api/settings/{key}", "putSetting", "Set a preference.").body::<Setting>(), put(set))
}

/// A preference.
#[derive(Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct Setting {
    /// Any JSON.
    value: Value,
}

async fn status(State(app): State<Arc<App>>) -> Result<Json<StatusView>, Failure> {
    Ok(Json(app::status(&app).await?))
}

async fn list(State(app): State<Arc<App>>) -> Result<Json<Map<String, Value>>, Failure> {
    Ok(Json(app::settings(&app).await?))
}

async fn set(
    State(app): State<Arc<App>>,
    InPath(key): InPath<String>,
    Body(setting): Body<Setting>,
) -> Result<StatusCode, Failure> {
    app::put_setting(&app, &key, setting.value).await?;
    Ok(StatusCode::NO_CONTENT)
}
