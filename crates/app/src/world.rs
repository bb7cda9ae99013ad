//! Clock, ids and chance, as an argument.

/// What the engines never reach for themselves.
pub trait World: Send + Sync {
    /// Unix time in milliseconds.
    fn now_ms(&self) -> i64;
    /// A new id that no other record has, sortable by time (UUIDv7).
    fn new_id(&self) -> String;
    /// A number nobody can guess, for choices of a session. At most 2^53, so that JavaScript keeps it whole.
    fn new_seed(&self) -> u64;
}

/// The machine's own clock and random numbers.
#[derive(Clone, Copy, Debug, Default)]
pub struct SystemWorld;

impl World for SystemWorld {
    fn now_ms(&self) -> i64 {
        let since = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH);
        since.map_or(0, |since| i64::try_from(since.as_millis()).unwrap_or(i64::MAX))
    }

    fn new_id(&self) -> String {
        uuid::Uuid::now_v7().to_string()
    }

    fn new_seed(&self) -> u64 {
        uuid::Uuid::new_v4().as_u64_pair().0 >> 11
    }
}
