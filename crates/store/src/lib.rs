//! Append-only session events and the user's other records, in SQLite or PostgreSQL.
//!
//! Here lives all SQL. The store knows nothing of the domain: bodies are JSON it does not look into; ids and times are
//! the caller's. What a write returned for is on disk. Never here: rules about sessions, the clock, packs.

mod error;
mod location;
mod migrate;
mod postgres;
mod queries;
mod row;
mod sqlite;
mod store;

pub use error::StoreError;
pub use location::Location;
pub use migrate::FORMAT;
pub use row::{Counts, DraftRow, EventRow, Export, Health, ImportReport, RehearsalRow, SessionRow, SettingRow};
pub use store::{Opened, Store};
