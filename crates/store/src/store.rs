//! One store, whichever database it is.

use serde_json::Value;
use std::collections::HashMap;
use std::sync::Arc;

use crate::row::{Counts, DraftRow, EventRow, Export, Health, ImportReport, RehearsalRow, SessionRow, SettingRow};
use crate::{Location, StoreError, postgres, queries, sqlite};

/// An open store. Cloning it is cheap.
#[derive(Clone)]
pub struct Store {
    database: Arc<Database>,
}

enum Database {
    Sqlite(sqlite::Database),
    Postgres(postgres::Database),
}

/// A store just opened.
pub struct Opened {
    /// The store.
    pub store: Store,
    /// What was migrated, in words, if anything was.
    pub migrated: Option<String>,
}

/// Calls one method on whichever database it is.
macro_rules! on {
    ($self:ident, $database:ident => $call:expr) => {
        match &*$self.database {
            Database::Sqlite($database) => $call,
            Database::Postgres($database) => $call,
        }
    };
}

impl Store {
    /// Opens or creates a store; migrates an older one, after a backup where it is a file. `now` (Unix milliseconds) names
    /// the backup.
    ///
    /// # Errors
    /// If it is of a newer format, damaged, another program's, or can't be reached. It is then as it was.
    pub async fn open(location: &Location, now: i64) -> Result<Opened, StoreError> {
        let (database, migrated) = match location {
            Location::File(path) => {
                let (database, migrated) = sqlite::Database::open(path, now).await?;
                (Database::Sqlite(database), migrated)
            }
            Location::Postgres(url) => {
                let (database, migrated) = postgres::Database::open(url, location.to_string()).await?;
                (Database::Postgres(database), migrated)
            }
        };
        Ok(Opened { store: Store { database: Arc::new(database) }, migrated })
    }

    /// Adds a rehearsal.
    pub async fn put_rehearsal(&self, row: &RehearsalRow) -> Result<(), StoreError> {
        on!(self, database => database.put_rehearsal(row).await)
    }

    /// All rehearsals, by id.
    pub async fn rehearsals(&self) -> Result<Vec<RehearsalRow>, StoreError> {
        on!(self, database => database.rehearsals().await)
    }

    /// One rehearsal.
    pub async fn rehearsal(&self, id: &str) -> Result<RehearsalRow, StoreError> {
        let found = on!(self, database => database.rehearsal(id).await)?;
        found.ok_or_else(|| StoreError::NotFound { what: "rehearsal", id: id.to_owned() })
    }

    /// Deletes a rehearsal with its sessions, events and drafts, so that no byte of them stays.
    pub async fn delete_rehearsal(&self, id: &str) -> Result<(), StoreError> {
        self.delete("rehearsal", queries::DELETE_REHEARSAL, id).await
    }

    /// Adds a session with its first event.
    pub async fn create_session(&self, row: &SessionRow, first: &EventRow) -> Result<(), StoreError> {
        on!(self, database => database.create_session(row, first).await)
    }

    /// All sessions, by id.
    pub async fn sessions(&self) -> Result<Vec<SessionRow>, StoreError> {
        on!(self, database => database.sessions().await)
    }

    /// One session.
    pub async fn session(&self, id: &str) -> Result<SessionRow, StoreError> {
        let found = on!(self, database => database.session(id).await)?;
        found.ok_or_else(|| StoreError::NotFound { what: "session", id: id.to_owned() })
    }

    /// Sessions of a rehearsal, oldest first.
    pub async fn sessions_of(&self, rehearsal: &str) -> Result<Vec<SessionRow>, StoreError> {
        on!(self, database => database.sessions_of(rehearsal).await)
    }

    /// Deletes a session with its events and draft, so that no byte of them stays.
    pub async fn delete_session(&self, id: &str) -> Result<(), StoreError> {
        self.delete("session", queries::DELETE_SESSION, id).await
    }

    async fn delete(&self, what: &'static str, query: &'static str, id: &str) -> Result<(), StoreError> {
        let there = on!(self, database => database.delete(query, id).await)?;
        if !there {
            return Err(StoreError::NotFound { what, id: id.to_owned() });
        }
        on!(self, database => database.reclaim().await)
    }

    /// Appends an event; `seq` must be the next number. It is on disk when this returns. `clear_draft` removes the
    /// session's draft with it.
    ///
    /// # Errors
    /// [`StoreError::Moved`] if another number is next: somebody else has written.
    pub async fn append(
        &self,
        session: &str,
        seq: i64,
        at: i64,
        body: Value,
        clear_draft: bool,
    ) -> Result<(), StoreError> {
        let row = EventRow { session_id: session.to_owned(), seq, at, body };
        on!(self, database => database.append(&row, clear_draft).await)
    }

    /// Events of a session, in order; none for a session that does not exist.
    pub async fn events(&self, session: &str) -> Result<Vec<EventRow>, StoreError> {
        on!(self, database => database.events(session).await)
    }

    /// Keeps the answer being written, instead of what was kept before.
    pub async fn save_draft(&self, session: &str, at: i64, text: &str) -> Result<(), StoreError> {
        let row = DraftRow { session_id: session.to_owned(), at, text: text.to_owned() };
        let kept = on!(self, database => database.save_draft(&row).await)?;
        if kept { Ok(()) } else { Err(StoreError::NotFound { what: "session", id: session.to_owned() }) }
    }

    /// The answer being written, if there is one.
    pub async fn draft(&self, session: &str) -> Result<Option<DraftRow>, StoreError> {
        on!(self, database => database.draft(session).await)
    }

    /// Preferences, by name.
    pub async fn settings(&self) -> Result<Vec<(String, Value)>, StoreError> {
        let rows = on!(self, database => database.settings().await)?;
        Ok(rows.into_iter().map(|row| (row.key, row.value)).collect())
    }

    /// Sets a preference.
    pub async fn put_setting(&self, key: &str, value: Value) -> Result<(), StoreError> {
        let row = SettingRow { key: key.to_owned(), value };
        on!(self, database => database.put_setting(&row).await)
    }

    /// Everything, as of one moment, in a stable order.
    pub async fn export(&self) -> Result<Export, StoreError> {
        on!(self, database => database.export().await)
    }

    /// Adds the records of an export that are not there. All or nothing; `dry_run` only reports.
    ///
    /// # Errors
    /// [`StoreError::Differs`] if a record is there with other content, [`StoreError::Unfit`] if the document is of
    /// another format.
    pub async fn import(&self, export: &Export, dry_run: bool) -> Result<ImportReport, StoreError> {
        if export.format_version != 1 {
            let found = export.format_version;
            return Err(StoreError::Unfit(format!("the export has format_version {found}; this program reads 1")));
        }
        on!(self, database => database.import(export, dry_run).await)
    }

    /// Deletes every record and every backup, so that no byte of them stays.
    pub async fn delete_everything(&self) -> Result<(), StoreError> {
        on!(self, database => database.delete_all().await)?;
        match &*self.database {
            Database::Sqlite(database) => database.remove_backups(),
            Database::Postgres(_) => Ok(()),
        }
    }

    /// Whether the store is sound.
    pub async fn check(&self) -> Result<Health, StoreError> {
        on!(self, database => database.check().await)
    }

    /// Lets go of the database.
    pub async fn close(&self) {
        on!(self, database => database.close().await)
    }
}

/// What of `export` is not in `there`, and the report of adding it.
pub(crate) fn missing(there: &Export, export: &Export) -> Result<(Export, ImportReport), StoreError> {
    fn of<T: PartialEq + Clone>(
        what: &'static str,
        there: &[T],
        wanted: &[T],
        id: impl Fn(&T) -> String,
        skipped: &mut usize,
    ) -> Result<Vec<T>, StoreError> {
        let mut known: HashMap<String, &T> = there.iter().map(|row| (id(row), row)).collect();
        let mut missing = Vec::new();
        for row in wanted {
            match known.insert(id(row), row) {
                Some(same) if same == row => *skipped += 1,
                Some(_) => return Err(StoreError::Differs { what, id: id(row) }),
                None => missing.push(row.clone()),
            }
        }
        Ok(missing)
    }
    let mut skipped = 0;
    let missing = Export {
        format_version: 1,
        rehearsals: of("rehearsal", &there.rehearsals, &export.rehearsals, |row| row.id.clone(), &mut skipped)?,
        sessions: of("session", &there.sessions, &export.sessions, |row| row.id.clone(), &mut skipped)?,
        events: of(
            "event",
            &there.events,
            &export.events,
            |row| format!("{}/{}", row.session_id, row.seq),
            &mut skipped,
        )?,
        drafts: of("draft", &there.drafts, &export.drafts, |row| row.session_id.clone(), &mut skipped)?,
        settings: of("setting", &there.settings, &export.settings, |row| row.key.clone(), &mut skipped)?,
    };
    let orphan = missing.sessions.iter().find_map(|session| {
        let id = session.rehearsal_id.as_ref()?;
        let mut all = there.rehearsals.iter().chain(&missing.rehearsals);
        all.all(|rehearsal| rehearsal.id != *id).then(|| (session.id.clone(), id.clone()))
    });
    if let Some((session, rehearsal)) = orphan {
        return Err(StoreError::Unfit(format!(
            "session {session} belongs to rehearsal {rehearsal}, which is not there"
        )));
    }
    let added = Counts {
        rehearsals: missing.rehearsals.len(),
        sessions: missing.sessions.len(),
        events: missing.events.len(),
        drafts: missing.drafts.len(),
        settings: missing.settings.len(),
    };
    Ok((missing, ImportReport { added, skipped }))
}
