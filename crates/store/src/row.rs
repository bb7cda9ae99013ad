//! Records as they are kept and exported.

use serde::{Deserialize, Serialize};
use serde_json::Value;

/// One walk through a loop; groups sessions.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RehearsalRow {
    /// The caller's id.
    pub id: String,
    /// Unix time in milliseconds.
    pub created_at: i64,
    /// Whatever the caller keeps.
    pub body: Value,
}

/// One rehearsal of a round.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SessionRow {
    /// The caller's id.
    pub id: String,
    /// The rehearsal it belongs to.
    pub rehearsal_id: Option<String>,
    /// Unix time in milliseconds.
    pub created_at: i64,
    /// Whatever the caller keeps.
    pub body: Value,
}

/// Something that happened in a session.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EventRow {
    /// Its session.
    pub session_id: String,
    /// From 0, without gaps.
    pub seq: i64,
    /// Unix time in milliseconds.
    pub at: i64,
    /// Whatever the caller keeps.
    pub body: Value,
}

/// The answer being written in a session; replaced on each save.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DraftRow {
    /// Its session.
    pub session_id: String,
    /// Unix time in milliseconds.
    pub at: i64,
    /// The words so far.
    pub text: String,
}

/// A preference.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SettingRow {
    /// Its name.
    pub key: String,
    /// Its value.
    pub value: Value,
}

/// All records, in a stable order.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Export {
    /// Format of this document; 1 today. It is not the store's own format.
    pub format_version: u32,
    /// By id.
    pub rehearsals: Vec<RehearsalRow>,
    /// By id.
    pub sessions: Vec<SessionRow>,
    /// By session and number.
    pub events: Vec<EventRow>,
    /// By session.
    pub drafts: Vec<DraftRow>,
    /// By name.
    pub settings: Vec<SettingRow>,
}

/// How many records of each kind.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
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
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ImportReport {
    /// Records that were not there.
    pub added: Counts,
    /// Records that were there, the same.
    pub skipped: usize,
}

/// How a store is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Health {
    /// `sqlite` or `postgres`.
    pub kind: &'static str,
    /// Its format.
    pub format: i64,
    /// What is wrong; empty if nothing is.
    pub problems: Vec<String>,
}
