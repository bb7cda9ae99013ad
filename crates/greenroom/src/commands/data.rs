use clap::Args;
use std::io::Read;
use std::path::PathBuf;

use super::Context;
use crate::exit::Failure;
use crate::output::{json, line};

/// Print all of your data as one JSON document.
#[derive(Args)]
pub struct Export {}

impl Export {
    pub async fn run(self, context: &Context) -> Result<(), Failure> {
        let app = context.places.open().await?;
        json(&app::export(&app).await?)
    }
}

/// Add the records of an export. Importing the same again changes nothing.
#[derive(Args)]
pub struct Import {
    /// File of an export; `-` for standard input
    file: PathBuf,
    /// Only say what would be added
    #[arg(long)]
    dry_run: bool,
}

impl Import {
    pub async fn run(self, context: &Context) -> Result<(), Failure> {
        let mut bytes = Vec::new();
        let outcome = if self.file.as_os_str() == "-" {
            std::io::stdin().lock().read_to_end(&mut bytes).map(|_| ())
        } else {
            std::fs::read(&self.file).map(|read| bytes = read)
        };
        outcome.map_err(|error| Failure::Misuse(format!("{} can't be read: {error}", self.file.display())))?;
        let document = serde_json::from_slice(&bytes)
            .map_err(|error| Failure::Misuse(format!("{} is not JSON: {error}", self.file.display())))?;
        let app = context.places.open().await?;
        let report = app::import(&app, document, self.dry_run).await?;
        if context.json {
            return json(&report);
        }
        let would = if self.dry_run { "would be added" } else { "added" };
        let added = report.added;
        line(&format!(
            "{} rehearsals, {} sessions, {} events, {} drafts, {} settings {would}; {} were there already",
            added.rehearsals, added.sessions, added.events, added.drafts, added.settings, report.skipped
        ))
    }
}

/// Delete a session, a rehearsal, or everything, for real.
#[derive(Args)]
#[group(required = true, multiple = false)]
pub struct Delete {
    /// A session with its events and draft
    #[arg(long, value_name = "ID")]
    session: Option<String>,
    /// A rehearsal with all its sessions
    #[arg(long, value_name = "ID")]
    rehearsal: Option<String>,
    /// Everything you ever said or set, and the backups of it
    #[arg(long)]
    everything: bool,
}

impl Delete {
    pub async fn run(self, context: &Context) -> Result<(), Failure> {
        let app = context.places.open().await?;
        if let Some(session) = &self.session {
            app::delete_session(&app, session).await?;
        }
        if let Some(rehearsal) = &self.rehearsal {
            app::delete_rehearsal(&app, rehearsal).await?;
        }
        if self.everything {
            app::delete_everything(&app).await?;
        }
        if context.json { json(&serde_json::json!({ "deleted": true })) } else { line("deleted") }
    }
}
