//! What can go wrong with a store, and what to do about it.

/// Why an operation did not happen. A failed write has written nothing.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// There is no such record.
    #[error("there is no {what} `{id}`")]
    NotFound {
        /// Kind of record.
        what: &'static str,
        /// Its id.
        id: String,
    },
    /// The session has other events than the writer thought.
    #[error("session {session} is at event {found}, not {expected}; read it again")]
    Moved {
        /// The session.
        session: String,
        /// Number the writer expected to write.
        expected: i64,
        /// Number that is next.
        found: i64,
    },
    /// A record of that id is there with other content.
    #[error("{what} `{id}` is there already with other content; nothing was imported")]
    Differs {
        /// Kind of record.
        what: &'static str,
        /// Its id.
        id: String,
    },
    /// The store was written by a newer program.
    #[error(
        "{location} has format {found}, this program knows formats up to {known}. Nothing was changed. \
         Install the newer Greenroom that wrote it, or name another file with --store."
    )]
    NewerFormat {
        /// Where.
        location: String,
        /// Its format.
        found: i64,
        /// The newest this program knows.
        known: i64,
    },
    /// The file is not a store or is damaged.
    #[error(
        "{location} is not a sound Greenroom store: {why}. Nothing was changed; backups lie beside it in `backups/`."
    )]
    Damaged {
        /// Where.
        location: String,
        /// What was found.
        why: String,
    },
    /// The address makes no sense.
    #[error("{0}")]
    Location(String),
    /// The store can't be reached or written now.
    #[error("{location} can't be used: {why}")]
    Unavailable {
        /// Where.
        location: String,
        /// What the system said.
        why: String,
    },
    /// An export can't be taken in.
    #[error("{0}")]
    Unfit(String),
}

impl StoreError {
    /// Turns a database's error into ours.
    pub(crate) fn of(location: &str, error: sqlx::Error) -> StoreError {
        let why = error.to_string();
        let damaged = ["malformed", "not a database", "file is encrypted", "disk image"];
        if damaged.iter().any(|word| why.contains(word)) {
            return StoreError::Damaged { location: location.to_owned(), why };
        }
        StoreError::Unavailable { location: location.to_owned(), why }
    }
}
