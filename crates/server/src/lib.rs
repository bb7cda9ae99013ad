//! The program over HTTP on the loopback interface: a JSON API described by OpenAPI, and the embedded client.
//!
//! Handlers read a request, call one operation of `app` and write its reply. Never here: decisions, SQL, packs.

mod api;
mod body;
mod fault;
mod guard;
mod routes;
mod web;

pub use guard::Guard;
pub use web::has_client;

use app::App;
use axum::Router;
use serde_json::Value;
use std::future::Future;
use std::sync::Arc;
use tokio::net::TcpListener;

/// The whole service: API, health, client, and the checks before them.
pub fn router(app: Arc<App>, guard: Guard) -> Router {
    let api = routes::api().into_router(app.clone());
    guard::protect(api.merge(routes::health(app)).merge(web::router(&guard)), guard)
}

/// The OpenAPI 3.1 document of the API.
pub fn openapi() -> Value {
    routes::api().document()
}

/// Serves until `stop` resolves, then finishes the requests under way.
///
/// # Errors
/// If the listener fails.
pub async fn serve(
    listener: TcpListener,
    app: Arc<App>,
    guard: Guard,
    stop: impl Future<Output = ()> + Send + 'static,
) -> std::io::Result<()> {
    axum::serve(listener, router(app, guard)).with_graceful_shutdown(stop).await
}
