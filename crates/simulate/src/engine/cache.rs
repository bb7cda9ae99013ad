//! Caches: what is held, what is fetched, and how often at the same time.

use std::collections::HashMap;

use crate::CacheWrites;
use crate::engine::lru::Lru;
use crate::engine::{Act, Engine};
use crate::measure::Cause;
use crate::network::CacheRole;

/// What a cache holds.
#[derive(Clone, Debug)]
pub(crate) struct Shelf {
    keys: Lru,
    /// When each key expires; only where there is a time to live.
    expires: HashMap<u32, f64>,
    /// Keys that are being fetched: how many fetches, and the calls that wait for somebody else's.
    fetching: HashMap<u32, (u32, Vec<u32>)>,
}

impl Shelf {
    pub fn new(cache: &CacheRole) -> Shelf {
        let mut shelf = Shelf { keys: Lru::new(cache.keys), expires: HashMap::new(), fetching: HashMap::new() };
        if cache.warm {
            let held = cache.capacity.unwrap_or(cache.keys).min(cache.keys) as u32;
            // The most popular keys, the most popular of them used last.
            for key in (0..held).rev() {
                shelf.put(key, cache, 0.0);
            }
        }
        shelf
    }

    fn put(&mut self, key: u32, cache: &CacheRole, now: f64) {
        if self.keys.holds(key) {
            self.keys.touch(key);
        } else {
            let full = cache.capacity.is_some_and(|capacity| self.keys.len() as u64 >= capacity);
            if full && let Some(oldest) = self.keys.oldest() {
                self.drop_key(oldest);
            }
            self.keys.insert(key);
        }
        if let Some(ttl) = cache.ttl {
            self.expires.insert(key, now + ttl);
        }
    }

    fn drop_key(&mut self, key: u32) {
        self.keys.remove(key);
        self.expires.remove(&key);
    }

    fn fresh(&self, key: u32, now: f64) -> bool {
        self.keys.holds(key) && self.expires.get(&key).is_none_or(|when| *when > now)
    }
}

impl Engine<'_> {
    /// A call reaches a cache, which handles one lookup after the other.
    pub fn look_up(&mut self, at: u32, cache: &CacheRole) {
        let node = self.calls[at].node as usize;
        if self.fails_here(at, node) {
            return;
        }
        let state = &mut self.nodes[node];
        let begins = state.free_at.max(self.now);
        state.free_at = begins + cache.each * state.slow;
        let work = state.read.sample(&mut state.random) * state.slow;
        self.work_for(at, node, begins - self.now + work);
    }

    /// The lookup is done: the call has its value, fetches it, or waits for somebody who does.
    pub fn looked_up(&mut self, at: u32, cache: &CacheRole) {
        let call = &self.calls[at];
        let (node, key, read) = (call.node as usize, call.key, call.read);
        let Some(shelf) = &mut self.nodes[node].shelf else { return };
        if !read {
            if cache.writes == CacheWrites::Invalidate {
                shelf.drop_key(key);
            }
            return self.fetch(at);
        }
        let measure = &mut self.tally.nodes[node];
        if shelf.fresh(key, self.now) {
            shelf.keys.touch(key);
            measure.hits += 1;
            return self.leave(at, Cause::None);
        }
        measure.misses += 1;
        let alone = match shelf.fetching.get_mut(&key) {
            None => {
                measure.episodes += 1;
                shelf.fetching.insert(key, (1, Vec::new()));
                true
            }
            Some((_, waiting)) if cache.coalesce => {
                waiting.push(at);
                false
            }
            Some((fetches, _)) => {
                measure.duplicates += 1;
                *fetches += 1;
                true
            }
        };
        if alone {
            measure.fetches += 1;
            self.fetch(at);
        }
    }

    /// Asks what is behind the cache; without anything behind it, the value is simply made.
    fn fetch(&mut self, at: u32) {
        let before = self.acts.len();
        self.calls[at].pending = 1;
        self.calls[at].hit = false;
        let net = self.net;
        let node = self.calls[at].node as usize;
        let read = self.calls[at].read;
        for edge in net.stations[node].steps.iter().flatten() {
            let link = &net.edges[*edge];
            let used = match link.on {
                crate::On::All => true,
                crate::On::Read => read,
                crate::On::Write => !read,
            };
            if used && (link.share >= 1.0 || self.links[*edge].random.chance(link.share)) {
                for _ in 0..link.calls {
                    if !link.fire_and_forget {
                        self.calls[at].pending += 1;
                    }
                    self.send(at, *edge);
                }
            }
        }
        // Its own part of the wait ends below whatever was sent.
        self.acts.insert(before, Act::Returned(at, Cause::None));
    }

    /// The fetch has come back.
    pub fn fetched(&mut self, at: u32, cache: &CacheRole) {
        let call = &self.calls[at];
        let (node, key, read, failed) = (call.node as usize, call.key, call.read, call.failed);
        let Some(shelf) = &mut self.nodes[node].shelf else { return };
        if !read {
            if failed == Cause::None && cache.writes == CacheWrites::WriteThrough {
                shelf.put(key, cache, self.now);
            }
            return self.leave(at, failed);
        }
        let mut outcome = failed;
        if failed == Cause::None {
            shelf.put(key, cache, self.now);
        } else if cache.serve_stale && shelf.keys.holds(key) {
            outcome = Cause::None;
            self.tally.nodes[node].stale += 1;
        }
        let mut others = Vec::new();
        if let Some((fetches, waiting)) = shelf.fetching.get_mut(&key) {
            *fetches -= 1;
            if *fetches == 0 {
                others = std::mem::take(waiting);
                shelf.fetching.remove(&key);
            }
        }
        self.tally.nodes[node].reads += 1;
        self.leave(at, outcome);
        for other in others {
            self.leave(other, outcome);
        }
    }

    /// A cache loses all it holds.
    pub fn empty_cache(&mut self, node: usize, cache: &CacheRole) {
        if let Some(shelf) = &mut self.nodes[node].shelf {
            shelf.keys = Lru::new(cache.keys);
            shelf.expires.clear();
        }
    }
}
