//! Places for runs: each is free, taken, or waiting to be filled again.

use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};

/// A fixed number of places, each with a worker or without one yet.
#[derive(Debug)]
pub struct Pool<W> {
    free: Mutex<Vec<Option<W>>>,
    changed: Condvar,
}

impl<W> Pool<W> {
    /// As many places as there are workers.
    pub fn new(workers: impl IntoIterator<Item = Option<W>>) -> Pool<W> {
        Pool { free: Mutex::new(workers.into_iter().collect()), changed: Condvar::new() }
    }

    /// Waits for places, and takes them all at once, so that two callers never wait for each other. A place without a
    /// worker is for the caller to fill. `count` is at most the number of places.
    pub fn take<const COUNT: usize>(&self) -> [Option<W>; COUNT] {
        let guard = self.lock();
        let mut free =
            self.changed.wait_while(guard, |free| free.len() < COUNT).unwrap_or_else(PoisonError::into_inner);
        // Filled places first: a missing worker costs its starting.
        free.sort_by_key(Option::is_some);
        std::array::from_fn(|_| free.pop().flatten())
    }

    /// Gives places back, without the workers that failed.
    pub fn give_back(&self, workers: impl IntoIterator<Item = Option<W>>) {
        self.lock().extend(workers);
        self.changed.notify_all();
    }

    fn lock(&self) -> MutexGuard<'_, Vec<Option<W>>> {
        // A list of places is sound whatever its last holder did.
        self.free.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_filled_place_is_preferred_and_a_lost_worker_leaves_its_place() {
        let pool = Pool::new([None, Some(7)]);
        assert_eq!(pool.take::<1>(), [Some(7)]);
        pool.give_back([None]);
        assert_eq!(pool.take::<2>(), [None, None]);
    }
}
