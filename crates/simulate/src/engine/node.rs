//! The state of a node during a run.

use std::collections::VecDeque;

use crate::engine::buckets::Bucket;
use crate::engine::cache::Shelf;
use crate::engine::key_map::KeyMap;
use crate::engine::messages::Consumer;
use crate::engine::quorum::Written;
use crate::engine::shared::Sharing;
use crate::measure::Measure;
use crate::network::{Network, Role, Server, Station};
use crate::random::{Draw, Keys, Stream};
use crate::{Order, Work};

/// One replica of a server.
#[derive(Clone, Debug, Default)]
pub(crate) struct Replica {
    pub up: bool,
    /// Whether callers think that it is up.
    pub seen: bool,
    pub busy: u32,
    pub cores_busy: u32,
    pub queued: u64,
    /// Calls that wait for a thread; where they are taken by priority, they wait by that.
    pub waiting: VecDeque<u32>,
    pub by_priority: Vec<VecDeque<u32>>,
    /// Calls that hold a thread and wait for a core.
    pub core_waiting: VecDeque<u32>,
    pub sharing: Sharing,
    pub zone: u32,
}

/// One node in a run: what it is, what it remembers, and what is counted of it. All three stand in one record, since looking
/// records up is much of what a call costs.
#[derive(Clone, Debug)]
pub(crate) struct NodeState<'a> {
    pub station: &'a Station,
    pub measure: Measure,
    pub random: Stream,
    pub read: Draw,
    pub write: Draw,
    /// Times its work takes.
    pub slow: f64,
    /// Share of calls that fail.
    pub errors: f64,
    pub stalled: bool,
    /// Calls whose work is held up by a stall: call, generation, seconds of work left.
    pub held: Vec<(u32, u32, f64)>,
    pub replicas: Vec<Replica>,
    /// Whose turn it is.
    pub turn: u32,
    /// Of a load.
    pub keys: Option<Keys>,
    pub think: Draw,
    /// Factor of twists on a load's rate.
    pub traffic: f64,
    pub hot_key: f64,
    /// Number of the plan for a load's next request, so that a change of the rate replaces it.
    pub plan: u32,
    /// Mean seconds between an open load's requests at this moment.
    pub gap: f64,
    /// Of stores with a rate: one bucket each for reads and writes of a partition.
    pub buckets: Vec<Bucket>,
    /// When a node that handles one thing after the other is free.
    pub free_at: f64,
    pub shelf: Option<Shelf>,
    pub consumers: Vec<Consumer>,
    pub poison: f64,
    pub lag: f64,
    /// Last write of each key, for databases with copies: when it was committed.
    pub committed: KeyMap<f64>,
    pub written: KeyMap<Written>,
    /// Writes remembered before those that no longer matter are forgotten.
    pub remembered: usize,
    /// Longest lag of the copies in this run, in seconds.
    pub longest_lag: f64,
    /// Keys whose row is locked, with the calls that wait for it.
    pub locks: KeyMap<VecDeque<u32>>,
    /// Calls that wait for a connection: deadline, call, generation.
    pub pool_waits: VecDeque<(f64, u32, u32)>,
    /// Busy area at the last look of the autoscaler.
    pub scaled: (f64, f64),
    /// Replicas that the autoscaler has started and that are not up yet.
    pub starting: Vec<u32>,
    /// Replicas that the autoscaler has taken out: they get no more calls, and are gone once they are idle.
    pub removed: Vec<u32>,
}

/// Writes a store remembers at least, before it looks which of them no longer matter.
pub(crate) const REMEMBERED: usize = 4_096;

/// Streams of one node.
const WORK: u64 = 1;

impl<'a> NodeState<'a> {
    pub fn new(net: &Network, station: &'a Station, seed: u64, replication: u64) -> NodeState<'a> {
        let none = Work::constant(0.0);
        let (read, write): (&Work, &Work) = match &station.role {
            Role::Source(_) => (&none, &none),
            Role::Balancer { work } | Role::Edge { work, .. } => (work, work),
            Role::Server(server) => (&server.read, &server.write),
            Role::Cache(cache) => (&cache.work, &cache.work),
            Role::Queue(queue) => (&queue.work, &queue.work),
            Role::Quorum(quorum) => (&quorum.read, &quorum.write),
            Role::Remote(remote) => (&remote.work, &remote.work),
        };
        let mut state = NodeState {
            station,
            measure: Measure::new(station),
            random: Stream::new(seed, replication, &station.id, WORK),
            read: Draw::new(read),
            write: Draw::new(write),
            slow: 1.0,
            errors: 0.0,
            stalled: false,
            held: Vec::new(),
            replicas: Vec::new(),
            turn: 0,
            keys: None,
            think: Draw::Constant(0.0),
            traffic: 1.0,
            hot_key: 0.0,
            plan: 0,
            gap: f64::INFINITY,
            buckets: Vec::new(),
            free_at: 0.0,
            shelf: None,
            consumers: Vec::new(),
            poison: 0.0,
            lag: 0.0,
            committed: KeyMap::default(),
            written: KeyMap::default(),
            remembered: REMEMBERED,
            longest_lag: 0.0,
            locks: KeyMap::default(),
            pool_waits: VecDeque::new(),
            scaled: (0.0, 0.0),
            starting: Vec::new(),
            removed: Vec::new(),
        };
        match &station.role {
            Role::Source(source) => {
                if net.keyed {
                    state.keys = Some(Keys::new(source.keys, source.zipf));
                }
                if let Some(think) = &source.think {
                    state.think = Draw::new(think);
                }
            }
            Role::Server(server) => {
                state.errors = server.errors;
                state.replicas = (0..server.replicas).map(|at| Replica::new(server, at)).collect();
                state.lag = server.database.as_ref().map_or(0.0, |database| database.replica_lag);
                let twisted = net.twists.iter().filter(|twist| twist.kind == crate::TwistKind::ReplicaLag);
                state.longest_lag = twisted.map(|twist| twist.amount.unwrap_or(10.0)).fold(state.lag, f64::max);
            }
            Role::Cache(cache) => state.shelf = Some(Shelf::new(cache)),
            Role::Queue(queue) => {
                state.consumers =
                    queue.consumers.iter().map(|edge| Consumer::new(net, *edge, queue.partitions)).collect();
            }
            Role::Quorum(quorum) => {
                let read = Bucket::new(quorum.read_rate, quorum.read_rate);
                let write = Bucket::new(quorum.write_rate, quorum.write_rate);
                state.buckets = (0..quorum.partitions).flat_map(|_| [read, write]).collect();
            }
            Role::Remote(remote) => {
                state.errors = remote.errors;
                let read = Bucket::new(remote.read_rate, remote.burst.unwrap_or(remote.read_rate));
                let write = Bucket::new(remote.write_rate, remote.burst.unwrap_or(remote.write_rate));
                state.buckets = (0..remote.partitions).flat_map(|_| [read, write]).collect();
            }
            Role::Balancer { .. } | Role::Edge { .. } => {}
        }
        state
    }

    /// Messages that wait in a queue, the slowest kind of consumer's.
    pub fn backlog(&self) -> u64 {
        self.consumers.iter().map(|consumer| consumer.backlog).max().unwrap_or(0)
    }
}

impl Replica {
    pub fn new(server: &Server, at: u32) -> Replica {
        let priorities = if server.order == Order::Priority { 256 } else { 0 };
        Replica {
            up: true,
            seen: true,
            by_priority: vec![VecDeque::new(); priorities],
            zone: at % server.zones,
            ..Replica::default()
        }
    }
    /// Takes the call out whose turn it is.
    #[inline(always)]
    pub fn first_waiting(&mut self, order: Order) -> Option<u32> {
        match order {
            Order::Lifo => self.waiting.pop_back(),
            Order::Priority => self.by_priority.iter_mut().find_map(VecDeque::pop_front),
            _ => self.waiting.pop_front(),
        }
    }
}
