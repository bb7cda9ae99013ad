//! A call: one attempt of one node to get something done by another. A request is the call at the load itself.

use crate::engine::NONE;
use crate::engine::slab::Tenant;
use crate::measure::Cause;

/// What a call is about; those that it makes are about the same.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct What {
    pub key: u32,
    pub read: bool,
    pub priority: u8,
}

/// Where a call stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum State {
    /// On its way to the node.
    #[default]
    Travelling,
    /// Lost on its way: it never arrives.
    Lost,
    /// In the node, not yet at work.
    Waiting,
    /// In the node, at work or waiting for what it called.
    Working,
    /// Its reply is on the way.
    Replying,
}

/// One attempt. It fills one line of the processor's cache, which is what reaching it costs.
#[derive(Clone, Debug, Default)]
#[repr(align(64))]
pub(crate) struct Call {
    pub generation: u32,
    /// The call that waits for the reply, unless an errand or a message stands between.
    pub parent: u32,
    pub parent_generation: u32,
    pub errand: u32,
    pub message: u32,
    pub node: u16,
    /// The link it came by; none for a request.
    pub edge: u32,
    pub replica: u32,
    pub key: u32,
    /// Calls it waits for.
    pub pending: u32,
    /// Next group of links.
    pub step: u16,
    pub state: State,
    pub failed: Cause,
    pub priority: u8,
    pub read: bool,
    /// Its caller has given up.
    pub abandoned: bool,
    /// Answered from a cache or an edge.
    pub hit: bool,
    /// Holds the lock of its key.
    pub locked: bool,
    /// When it reached its node, in seconds.
    pub arrived: f64,
    /// Its own work, where that was drawn before a core was free.
    pub work: f64,
}

const _: () = assert!(size_of::<Call>() == 64 && crate::read::MAX_NODES <= 1 << u16::BITS);

impl Call {
    /// A call that sets out at `now` from nobody.
    #[inline(always)]
    pub fn new(node: usize, edge: u32, what: What, now: f64) -> Call {
        Call {
            generation: 0,
            parent: NONE,
            parent_generation: 0,
            errand: NONE,
            message: NONE,
            node: node as u16,
            edge,
            replica: 0,
            key: what.key,
            pending: 0,
            step: 0,
            state: State::Travelling,
            failed: Cause::None,
            priority: what.priority,
            read: what.read,
            abandoned: false,
            hit: false,
            locked: false,
            arrived: now,
            work: 0.0,
        }
    }

    /// What it is about.
    #[inline]
    pub fn what(&self) -> What {
        What { key: self.key, read: self.read, priority: self.priority }
    }
}

impl Tenant for Call {
    fn generation(&self) -> u32 {
        self.generation
    }

    fn set_generation(&mut self, generation: u32) {
        self.generation = generation;
    }

    #[inline]
    fn link(&mut self) -> &mut u32 {
        &mut self.parent
    }
}

/// What a caller wants from a link that has timeouts, retries, hedges or a breaker: its attempts and their outcome.
#[derive(Clone, Debug, Default)]
pub(crate) struct Errand {
    pub generation: u32,
    pub parent: u32,
    pub parent_generation: u32,
    pub message: u32,
    pub edge: u32,
    pub what: What,
    pub attempts: u32,
    /// Attempts under way: at most the first and its hedge.
    pub live: [(u32, u32); 2],
    /// What the last failed attempt died of.
    pub cause: Cause,
}

impl Tenant for Errand {
    fn generation(&self) -> u32 {
        self.generation
    }

    fn set_generation(&mut self, generation: u32) {
        self.generation = generation;
    }

    #[inline]
    fn link(&mut self) -> &mut u32 {
        &mut self.parent
    }
}
