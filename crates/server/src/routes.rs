//! The operations of the API, a file for each kind of thing.

mod coding;
mod data;
mod designs;
mod loops;
mod prices;
mod questions;
mod rehearsals;
mod sessions;
mod settings;

use app::App;
use axum::Router;
use axum::extract::State;
use axum::http::StatusCode;
use axum::routing::get;
use std::sync::Arc;

use crate::api::Api;
use crate::fault::Failure;

/// Everything under `/api/`.
pub(crate) fn api() -> Api {
    let api = Api::default();
    let api = designs::add(api);
    let api = loops::add(api);
    let api = prices::add(api);
    let api = questions::add(api);
    let api = rehearsals::add(api);
    let api = sessions::add(api);
    let api = coding::add(api);
    let api = settings::add(api);
    data::add(api)
}

/// `/healthz` touches nothing; `/readyz` checks the store and the packs.
pub(crate) fn health(app: Arc<App>) -> Router {
    Router::new().route("/healthz", get(|| async { "ok" })).route("/readyz", get(ready)).with_state(app)
}

async fn ready(State(app): State<Arc<App>>) -> Result<&'static str, Failure> {
    app.library()?;
    app.store
        .check()
        .await
        .map_err(app::Error::from)
        .map_err(|error| Failure::request(StatusCode::SERVICE_UNAVAILABLE, error.code(), error.to_string()))?;
    Ok("ready")
}
