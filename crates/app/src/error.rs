//! What can go wrong in an operation, by what the user can do about it.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// One of several things wrong with an input.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Detail {
    /// Where: a field, a file and line.
    pub path: String,
    /// What is wrong and what to do.
    pub message: String,
}

/// Why an operation did not happen. Nothing has changed then.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// There is no such thing.
    #[error("there is no {what} `{id}`{hint}")]
    NotFound {
        /// Kind of thing.
        what: &'static str,
        /// The id asked for.
        id: String,
        /// “; did you mean …?” or nothing.
        hint: String,
    },
    /// The input is wrong.
    #[error("{message}")]
    Invalid {
        /// What is wrong.
        message: String,
        /// Each part that is.
        details: Vec<Detail>,
    },
    /// It can't happen now, e.g. the session is over or has moved on.
    #[error("{0}")]
    Conflict(String),
    /// The store failed.
    #[error("{0}")]
    Store(String),
    /// The packs that ship with the program are unsound.
    #[error("the packs can't be read: {0}")]
    Packs(String),
    /// A stored record can't be read.
    #[error(
        "stored data can't be read: {0}. `greenroom doctor` checks the store; `greenroom export` saves what can be read."
    )]
    Damaged(String),
}

impl Error {
    /// A wrong input with nothing more to tell.
    pub fn invalid(message: impl Into<String>) -> Error {
        Error::Invalid { message: message.into(), details: Vec::new() }
    }

    /// No such thing, with the nearest ids among those there are.
    pub fn not_found<'a>(what: &'static str, id: &str, ids: impl Iterator<Item = &'a String>) -> Error {
        let near: Vec<String> = crate::near_names::near_names(id, ids).iter().map(|name| format!("`{name}`")).collect();
        let hint = match near.as_slice() {
            [] => String::new(),
            [one] => format!("; did you mean {one}?"),
            [first @ .., last] => format!("; did you mean {} or {last}?", first.join(", ")),
        };
        Error::NotFound { what, id: id.to_owned(), hint }
    }

    /// A stable word for programs.
    pub fn code(&self) -> &'static str {
        match self {
            Error::NotFound { .. } => "not_found",
            Error::Invalid { .. } => "invalid",
            Error::Conflict(_) => "conflict",
            Error::Store(_) => "store",
            Error::Packs(_) => "packs",
            Error::Damaged(_) => "damaged",
        }
    }
}

impl From<interview::Refused> for Error {
    fn from(refused: interview::Refused) -> Error {
        use interview::Refused;
        match refused {
            Refused::Closed | Refused::Paused | Refused::NotPaused => Error::Conflict(refused.to_string()),
            _ => Error::invalid(refused.to_string()),
        }
    }
}

impl From<store::StoreError> for Error {
    fn from(error: store::StoreError) -> Error {
        match error {
            store::StoreError::NotFound { what, id } => Error::NotFound { what, id, hint: String::new() },
            store::StoreError::Moved { .. } => Error::Conflict(error.to_string()),
            error => Error::Store(error.to_string()),
        }
    }
}
