//! Numbered steps from one format of the store to the next. Steps are appended, never edited.

/// A step: its number is its place in the list, from 1.
pub(crate) type Steps = &'static [&'static str];

pub(crate) const SQLITE: Steps = &[
    include_str!("../migrations/sqlite/0001_first.sql"),
    include_str!("../migrations/sqlite/0002_sessions_by_rehearsal.sql"),
];

pub(crate) const POSTGRES: Steps = &[
    include_str!("../migrations/postgres/0001_first.sql"),
    include_str!("../migrations/postgres/0002_sessions_by_rehearsal.sql"),
];

/// The newest format this program knows.
pub const FORMAT: i64 = 2;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_databases_have_every_step() {
        assert_eq!((SQLITE.len() as i64, POSTGRES.len() as i64), (FORMAT, FORMAT));
    }
}
