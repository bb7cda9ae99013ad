//! Stores and services of others, which allow a rate.

use crate::engine::choose::spread;
use crate::engine::{Engine, Next};
use crate::measure::Cause;
use crate::network::Remote;

/// A token bucket.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Bucket {
    rate: f64,
    size: f64,
    tokens: f64,
    filled_at: f64,
}

impl Bucket {
    /// A full bucket that gains `rate` tokens a second and holds `size`.
    pub fn new(rate: f64, size: f64) -> Bucket {
        let size = size.max(1.0);
        Bucket { rate, size, tokens: size, filled_at: 0.0 }
    }

    /// Takes a token, if there is one.
    pub fn take(&mut self, now: f64) -> bool {
        self.tokens = (self.tokens + (now - self.filled_at) * self.rate).min(self.size);
        self.filled_at = now;
        let there = self.tokens >= 1.0;
        if there {
            self.tokens -= 1.0;
        }
        there
    }
}

impl Engine<'_> {
    /// Whether the rate of the call's partition allows it.
    pub fn allowed(&mut self, at: u32, node: usize, partitions: u32) -> bool {
        let call = &self.calls[at];
        let partition = if partitions > 1 { (spread(call.key) % u64::from(partitions)) as usize } else { 0 };
        let bucket = &mut self.nodes[node].buckets[2 * partition + usize::from(!call.read)];
        bucket.take(self.now)
    }

    /// An object store or somebody else's service.
    pub fn ask_remote(&mut self, at: u32, remote: &Remote) -> Next {
        let node = self.calls[at].node as usize;
        if !self.allowed(at, node, remote.partitions) {
            return self.leave(at, Cause::Throttled);
        }
        if self.fails_here(node) {
            return self.leave(at, Cause::Failed);
        }
        let state = &mut self.nodes[node];
        let work = state.read.sample(&mut state.random) * state.slow;
        self.work_for(at, node, work)
    }
}
