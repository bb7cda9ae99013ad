//! All of the user's data in one document, and back.

use interview::Entry;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::collections::BTreeMap;

use crate::app::{EntryBody, RehearsalBody, SessionBody, body};
use crate::{App, Error};

/// How much of each kind was or would be added.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct ImportedCounts {
    /// Rehearsals.
    pub rehearsals: usize,
    /// Sessions.
    pub sessions: usize,
    /// Events.
    pub events: usize,
    /// Drafts.
    pub drafts: usize,
    /// Settings.
    pub settings: usize,
}

/// What an import did or would do.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct ImportReport {
    /// What was not there yet.
    pub added: ImportedCounts,
    /// Records that were there already, the same.
    pub skipped: usize,
}

/// Everything, in a stable order: the same data gives the same bytes.
pub async fn export(app: &App) -> Result<store::Export, Error> {
    Ok(app.store.export().await?)
}

/// Adds the records of an export. Records that are there already are skipped; one that is there with other content
/// stops the import, and nothing is added. Every session is replayed before anything is written.
pub async fn import(app: &App, document: Value, dry_run: bool) -> Result<ImportReport, Error> {
    let export: store::Export = serde_json::from_value(document)
        .map_err(|error| Error::invalid(format!("this is not an export of Greenroom: {error}")))?;
    check(&export)?;
    let report = app.store.import(&export, dry_run).await?;
    app.forget_all();
    let added = report.added;
    Ok(ImportReport {
        added: ImportedCounts {
            rehearsals: added.rehearsals,
            sessions: added.sessions,
            events: added.events,
            drafts: added.drafts,
            settings: added.settings,
        },
        skipped: report.skipped,
    })
}

/// Whether every record can be used: a store must never hold what the program can't read.
fn check(export: &store::Export) -> Result<(), Error> {
    let wrong = |message: String| Err(Error::invalid(message));
    for row in &export.rehearsals {
        if let Err(error) = body::<RehearsalBody>("rehearsal", row.body.clone()) {
            return wrong(format!("rehearsal {}: {error}", row.id));
        }
    }
    for row in &export.sessions {
        if let Err(error) = body::<SessionBody>("session", row.body.clone()) {
            return wrong(format!("session {}: {error}", row.id));
        }
    }
    let mut entries: BTreeMap<&str, Vec<(i64, Entry)>> = BTreeMap::new();
    for row in &export.events {
        let kept: EntryBody = match serde_json::from_value(row.body.clone()) {
            Ok(kept) => kept,
            Err(error) => return wrong(format!("event {} of session {}: {error}", row.seq, row.session_id)),
        };
        let entry = Entry { at: row.at, event: kept.event, moves: kept.moves, second: kept.second };
        entries.entry(&row.session_id).or_default().push((row.seq, entry));
    }
    for row in &export.sessions {
        let Some(mut own) = entries.remove(row.id.as_str()) else {
            return wrong(format!("session {} has no events", row.id));
        };
        own.sort_by_key(|(seq, _)| *seq);
        if own.iter().enumerate().any(|(index, (seq, _))| i64::try_from(index) != Ok(*seq)) {
            return wrong(format!("session {}: the events are not numbered 0, 1, 2 …", row.id));
        }
        let own: Vec<Entry> = own.into_iter().map(|(_, entry)| entry).collect();
        if let Err(error) = interview::replay(&own) {
            return wrong(format!("session {} can't be replayed: {error}", row.id));
        }
    }
    match entries.keys().next() {
        Some(session) => wrong(format!("there are events of session {session}, but not the session")),
        None => Ok(()),
    }
}
