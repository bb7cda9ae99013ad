//! Caches: what is held, what is fetched, and how often at the same time.

use crate::CacheWrites;
use crate::engine::key_map::KeyMap;
use crate::engine::lru::Lru;
use crate::engine::node::NodeState;
use crate::engine::{Act, Engine, Next};
use crate::measure::Cause;
use crate::network::CacheRole;

/// What a cache holds.
#[derive(Clone, Debug)]
pub(crate) struct Shelf {
    keys: Lru,
    /// When each key expires; only where there is a time to live.
    expires: KeyMap<f64>,
    /// Keys that are being fetched: how many fetches, and the calls that wait for somebody else's.
    fetching: KeyMap<(u32, Vec<u32>)>,
}

impl Shelf {
    pub fn new(cache: &CacheRole) -> Shelf {
        let mut shelf = Shelf { keys: Lru::new(cache.keys), expires: KeyMap::default(), fetching: KeyMap::default() };
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
    pub fn look_up(&mut self, at: u32, cache: &CacheRole) -> Next {
        let node = self.calls[at].node as usize;
        if self.fails_here(node) {
            return self.leave(at, Cause::Failed);
        }
        let state = &mut self.nodes[node];
        let begins = state.free_at.max(self.now);
        state.free_at = begins + cache.each * state.slow;
        let work = state.read.sample(&mut state.random) * state.slow;
        self.work_for(at, node, begins - self.now + work)
    }

    /// The lookup is done: the call has its value, fetches it, or waits for somebody who does.
    pub fn looked_up(&mut self, at: u32, cache: &CacheRole) -> Next {
        let call = &self.calls[at];
        let (node, key, read) = (call.node as usize, call.key, call.read);
        let NodeState { shelf, measure, .. } = &mut self.nodes[node];
        let Some(shelf) = shelf else { return None };
        if !read {
            if cache.writes == CacheWrites::Invalidate {
                shelf.drop_key(key);
            }
            return self.fetch(at);
        }
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
        if !alone {
            return None;
        }
        measure.fetches += 1;
        self.fetch(at)
    }

    /// Asks what is behind the cache; without anything behind it, the value is simply made.
    fn fetch(&mut self, at: u32) -> Next {
        let net = self.net;
        let call = &mut self.calls[at];
        call.pending = 1;
        call.hit = false;
        let node = call.node as usize;
        // Its own part of the wait ends after whatever is sent.
        self.acts.push(Act::Returned(at, Cause::None));
        let mut next = None;
        for edge in net.stations[node].steps.iter().flatten() {
            next = self.follow(at, *edge, next);
        }
        next
    }

    /// The fetch has come back.
    pub fn fetched(&mut self, at: u32, cache: &CacheRole) -> Next {
        let call = &self.calls[at];
        let (node, key, read, failed) = (call.node as usize, call.key, call.read, call.failed);
        let NodeState { shelf, measure, .. } = &mut self.nodes[node];
        let Some(shelf) = shelf else { return None };
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
            measure.stale += 1;
        }
        let mut others = Vec::new();
        if let Some((fetches, waiting)) = shelf.fetching.get_mut(&key) {
            *fetches -= 1;
            if *fetches == 0 {
                others = std::mem::take(waiting);
                shelf.fetching.remove(&key);
            }
        }
        measure.reads += 1;
        let mut next = self.leave(at, outcome);
        for other in others {
            let left = self.leave(other, outcome);
            next = self.before(next, left);
        }
        next
    }

    /// A cache loses all it holds.
    pub fn empty_cache(&mut self, node: usize, cache: &CacheRole) {
        if let Some(shelf) = &mut self.nodes[node].shelf {
            shelf.keys = Lru::new(cache.keys);
            shelf.expires.clear();
        }
    }
}
