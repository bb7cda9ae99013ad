//! One conformance suite for both databases, and what only a file can suffer.

mod conformance;
mod crash;
mod file;
mod server;

use serde_json::{Value, json};
use store::{EventRow, Location, RehearsalRow, SessionRow, Store};

/// Runs a future to its end.
fn run<F: Future>(future: F) -> F::Output {
    tokio::runtime::Builder::new_multi_thread().enable_all().build().unwrap().block_on(future)
}

/// A new store in a file.
async fn in_file(folder: &std::path::Path) -> Store {
    Store::open(&Location::File(folder.join("greenroom.db")), 1).await.unwrap().store
}

fn rehearsal(id: &str) -> RehearsalRow {
    RehearsalRow { id: id.into(), created_at: 10, body: json!({ "loop": "acme", "z": 1, "a": [1.5, null] }) }
}

fn session(id: &str, rehearsal: Option<&str>) -> SessionRow {
    SessionRow {
        id: id.into(),
        rehearsal_id: rehearsal.map(Into::into),
        created_at: 11,
        body: json!({ "round": "screen" }),
    }
}

fn event(session: &str, seq: i64, body: Value) -> EventRow {
    EventRow { session_id: session.into(), seq, at: 12 + seq, body }
}
