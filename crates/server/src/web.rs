//! The client's files, inside the binary.

use axum::Router;
use axum::extract::State;
use axum::http::{StatusCode, Uri, header};
use axum::response::{Html, IntoResponse, Response};
use axum::routing::get;
use rust_embed::RustEmbed;
use tower_http::compression::CompressionLayer;

use crate::Guard;
use crate::fault::Failure;
use crate::guard::open;

#[derive(RustEmbed)]
#[folder = "../../web/dist"]
#[allow_missing = true]
struct Files;

/// Shown by a binary that was built before the client was.
const NO_CLIENT: &str = "<!doctype html><html lang=\"en\"><title>Greenroom</title><p>This build has no web client. \
    Run <code>make build</code>, which builds it first, or use <code>greenroom rehearse</code> in the terminal.";

/// Whether this build holds the client.
pub fn has_client() -> bool {
    Files::get("index.html").is_some()
}

pub(crate) fn router(guard: &Guard) -> Router {
    Router::new()
        .route("/open", get(open).with_state(guard.clone()))
        .fallback(get(file).with_state(()))
        .layer(CompressionLayer::new())
}

async fn file(State(()): State<()>, uri: Uri) -> Response {
    let path = uri.path().trim_start_matches('/');
    if path.starts_with("api/") {
        return Failure::request(StatusCode::NOT_FOUND, "not_found", "there is no such operation").into_response();
    }
    if let Some(file) = Files::get(path) {
        let kind = file.metadata.mimetype().to_owned();
        // Hashed names never change their content.
        let cache = if path.starts_with("assets/") { "public, max-age=31536000, immutable" } else { "no-cache" };
        return ([(header::CONTENT_TYPE, kind), (header::CACHE_CONTROL, cache.to_owned())], file.data).into_response();
    }
    if path.rsplit('/').next().is_some_and(|name| name.contains('.')) {
        return Failure::request(StatusCode::NOT_FOUND, "not_found", "there is no such file").into_response();
    }
    // Every other address is a place inside the client.
    match Files::get("index.html") {
        Some(index) => ([(header::CONTENT_TYPE, "text/html; charset=utf-8")], index.data).into_response(),
        None => (StatusCode::NOT_FOUND, Html(NO_CLIENT)).into_response(),
    }
}
