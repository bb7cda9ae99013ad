//! Appends events to a store for as long as it lives, and says each number once it is acknowledged. The crash test kills
//! it.

use std::io::Write;
use store::{EventRow, Location, SessionRow, Store};

#[tokio::main(flavor = "multi_thread", worker_threads = 1)]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let path = std::env::args().nth(1).ok_or("name a file")?;
    let store = Store::open(&Location::parse(&path)?, 1).await?.store;
    if store.session("s").await.is_err() {
        let row = SessionRow { id: "s".into(), rehearsal_id: None, created_at: 1, body: 0.into() };
        let first = EventRow { session_id: "s".into(), seq: 0, at: 1, body: 0.into() };
        store.create_session(&row, &first).await?;
    }
    let mut seq = i64::try_from(store.events("s").await?.len())?;
    loop {
        store.append("s", seq, 1, "words ".repeat(50).into(), true).await?;
        let mut out = std::io::stdout();
        writeln!(out, "{seq}")?;
        out.flush()?;
        seq += 1;
    }
}
