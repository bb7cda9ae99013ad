//! What the operations share.

use interview::{Entry, Event, State};
use script::Library;
use std::collections::HashMap;
use std::path::PathBuf;
use std::sync::{Arc, Mutex, MutexGuard, OnceLock, PoisonError};
use store::Store;

use crate::{Error, Packs, World};

/// Sessions kept in memory between turns. One takes some tens of kilobytes.
const LIVE: usize = 512;

/// The program's parts, wired by the binary.
pub struct App {
    /// Where records are kept.
    pub store: Store,
    /// Clock, ids and chance.
    pub world: Arc<dyn World>,
    /// Folder that holds everything.
    pub home: PathBuf,
    /// What the store is, for people: a path, or a URL without its password.
    pub store_location: String,
    pub(crate) judging: crate::run_code::Judging,
    packs: OnceLock<Result<Packs, String>>,
    live: Mutex<HashMap<String, (u64, Arc<State>)>>,
    uses: std::sync::atomic::AtomicU64,
}

impl App {
    /// Wires the parts. Packs are read at first use, or by [`App::library`] in the background.
    pub fn new(store: Store, world: Arc<dyn World>, home: PathBuf, store_location: String) -> App {
        App {
            store,
            world,
            home,
            store_location,
            judging: crate::run_code::Judging::default(),
            packs: OnceLock::new(),
            live: Mutex::new(HashMap::new()),
            uses: std::sync::atomic::AtomicU64::new(0),
        }
    }

    /// All content, and what is wrong with the user's own.
    pub fn packs(&self) -> Result<&Packs, Error> {
        let load = || match Packs::load(Some(&self.home.join("packs"))) {
            Ok(packs) => Ok(packs),
            Err(Error::Packs(problem)) => Err(problem),
            Err(error) => Err(error.to_string()),
        };
        self.packs.get_or_init(load).as_ref().map_err(|problem| Error::Packs(problem.clone()))
    }

    /// All content.
    pub fn library(&self) -> Result<&Library, Error> {
        Ok(&self.packs()?.library)
    }

    /// The state of a session, from memory if it was used lately.
    ///
    /// What is in memory may lag behind another process that writes to the same store; appending then fails by its
    /// sequence number, and [`App::forget`] makes the next read fresh.
    pub(crate) async fn state(&self, session: &str) -> Result<Arc<State>, Error> {
        if let Some(state) = self.remembered(session) {
            return Ok(state);
        }
        self.fresh_state(session).await
    }

    /// The state of a session, read from the store.
    pub(crate) async fn fresh_state(&self, session: &str) -> Result<Arc<State>, Error> {
        let rows = self.store.events(session).await?;
        if rows.is_empty() {
            return Err(Error::NotFound { what: "session", id: session.to_owned(), hint: String::new() });
        }
        let mut entries = Vec::with_capacity(rows.len());
        for row in rows {
            let body: EntryBody = serde_json::from_value(row.body)
                .map_err(|error| Error::Damaged(format!("event {} of session {session}: {error}", row.seq)))?;
            entries.push(Entry { at: row.at, event: body.event, moves: body.moves, second: body.second });
        }
        let state = interview::replay(&entries)
            .map_err(|error| Error::Damaged(format!("session {session} can't be replayed: {error}")))?;
        let state = Arc::new(state);
        self.remember(session, state.clone());
        Ok(state)
    }

    pub(crate) fn remembered(&self, session: &str) -> Option<Arc<State>> {
        let use_number = self.uses.fetch_add(1, std::sync::atomic::Ordering::Relaxed);
        let mut live = self.live();
        let (used, state) = live.get_mut(session)?;
        *used = use_number;
        Some(state.clone())
    }

    pub(crate) fn remember(&self, session: &str, state: Arc<State>) {
        let use_number = self.uses.fetch_add(1, std::sync::atomic::Ordering::Relaxed);
        let mut live = self.live();
        live.insert(session.to_owned(), (use_number, state));
        if live.len() > LIVE
            && let Some(oldest) = live.iter().min_by_key(|(_, (used, _))| *used).map(|(id, _)| id.clone())
        {
            live.remove(&oldest);
        }
    }

    pub(crate) fn forget(&self, session: &str) {
        self.live().remove(session);
    }

    pub(crate) fn forget_all(&self) {
        self.live().clear();
    }

    fn live(&self) -> MutexGuard<'_, HashMap<String, (u64, Arc<State>)>> {
        // The map holds values that are always whole; a panic elsewhere can't have torn them.
        self.live.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// An entry as the store keeps it; its time is a column of its own.
#[derive(serde::Serialize, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct EntryBody {
    pub event: Event,
    pub moves: Vec<interview::Move>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub second: Option<listen::second::SecondReading>,
}

/// What a session row says beside its events.
#[derive(Clone, Debug, serde::Serialize, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct SessionBody {
    pub round_id: String,
    pub loop_id: String,
}

/// What a rehearsal row says.
#[derive(Clone, Debug, serde::Serialize, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct RehearsalBody {
    #[serde(rename = "loop")]
    pub loop_id: String,
    pub persona: String,
    pub level: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub location: Option<String>,
    /// The only round, where one round is practised.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub round: Option<String>,
    pub mode: interview::Mode,
}

/// Reads a stored body.
pub(crate) fn body<T: serde::de::DeserializeOwned>(what: &str, value: serde_json::Value) -> Result<T, Error> {
    serde_json::from_value(value).map_err(|error| Error::Damaged(format!("{what}: {error}")))
}

/// A value as the store keeps it.
pub(crate) fn stored<T: serde::Serialize>(value: &T) -> Result<serde_json::Value, Error> {
    serde_json::to_value(value).map_err(|error| Error::Damaged(error.to_string()))
}
