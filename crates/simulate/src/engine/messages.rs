//! Logs and queues: messages are stored at once and consumed later.

use std::collections::VecDeque;

use crate::engine::call::{Call, What};
use crate::engine::choose::spread;
use crate::engine::events::Happens;
use crate::engine::node::NodeState;
use crate::engine::slab::Tenant;
use crate::engine::{Engine, NONE, Next};
use crate::measure::Cause;
use crate::network::{Network, QueueRole, Role};

/// A message on its way to one kind of consumer.
#[derive(Clone, Debug, Default)]
pub(crate) struct Message {
    pub generation: u32,
    /// The queue's node, and which of its consumers.
    pub node: u32,
    pub group: u32,
    pub sent: f64,
    pub key: u32,
    pub deliveries: u32,
    pub read: bool,
    pub poison: bool,
    pub partition: u32,
}

impl Tenant for Message {
    fn generation(&self) -> u32 {
        self.generation
    }

    fn set_generation(&mut self, generation: u32) {
        self.generation = generation;
    }

    #[inline]
    fn link(&mut self) -> &mut u32 {
        &mut self.node
    }
}

/// One kind of consumer of a queue.
#[derive(Clone, Debug)]
pub(crate) struct Consumer {
    pub edge: usize,
    /// Messages that wait, by partition; one list where there are none.
    waiting: Vec<VecDeque<u32>>,
    /// Whether a partition's message is being handled.
    taken: Vec<bool>,
    /// Partitions that have something to hand out, in turn.
    ready: VecDeque<u32>,
    /// Whether a partition stands among them, so that it does so once.
    listed: Vec<bool>,
    in_hand: u64,
    /// Messages one replica handles at a time.
    each: u64,
    /// Messages that wait or are handled.
    pub backlog: u64,
}

impl Consumer {
    pub fn new(net: &Network, edge: usize, partitions: u32) -> Consumer {
        let link = &net.edges[edge];
        let threads = match &net.stations[link.to].role {
            Role::Server(server) => server.threads,
            _ => 1,
        };
        let lists = partitions.max(1) as usize;
        Consumer {
            edge,
            waiting: vec![VecDeque::new(); lists],
            taken: vec![false; lists],
            ready: VecDeque::new(),
            listed: vec![false; lists],
            in_hand: 0,
            each: u64::from(link.concurrency.unwrap_or(threads)),
            backlog: 0,
        }
    }

    /// Lists a partition that has something to hand out.
    fn list(&mut self, partition: usize) {
        if !self.listed[partition] && !self.taken[partition] && !self.waiting[partition].is_empty() {
            self.listed[partition] = true;
            self.ready.push_back(partition as u32);
        }
    }
}

impl Engine<'_> {
    /// A message reaches a queue: it is stored and acknowledged, or turned away.
    pub fn enqueue(&mut self, at: u32, queue: &QueueRole) -> Next {
        let node = self.calls[at].node as usize;
        if self.nodes[node].backlog() >= queue.capacity {
            return self.leave(at, Cause::Rejected);
        }
        if self.fails_here(node) {
            return self.leave(at, Cause::Failed);
        }
        let state = &mut self.nodes[node];
        let work = state.read.sample(&mut state.random) * state.slow;
        let poison = state.poison > 0.0 && state.random.chance(state.poison);
        let call = &self.calls[at];
        let partition = if queue.partitions > 0 { (spread(call.key) % u64::from(queue.partitions)) as u32 } else { 0 };
        for group in 0..queue.consumers.len() {
            let message = Message {
                generation: 0,
                node: node as u32,
                group: group as u32,
                sent: self.now,
                key: call.key,
                deliveries: 0,
                read: call.read,
                poison,
                partition,
            };
            let number = self.messages.insert(message);
            let consumer = &mut self.nodes[node].consumers[group];
            consumer.backlog += 1;
            self.agenda.plan(self.now + work, Happens::Redeliver, number, self.messages[number].generation);
        }
        self.work_for(at, node, work)
    }

    /// A message is there to be handed out, for the first time or again.
    pub fn redeliver(&mut self, number: u32, generation: u32) {
        let message = &self.messages[number];
        if message.generation != generation {
            return;
        }
        let (node, group, partition) = (message.node as usize, message.group as usize, message.partition);
        let ordered = matches!(&self.net.stations[node].role, Role::Queue(queue) if queue.partitions > 0);
        let consumer = &mut self.nodes[node].consumers[group];
        if message.deliveries > 0 {
            // A message that comes again does so in front, and opens its partition.
            consumer.waiting[partition as usize].push_front(number);
            if ordered {
                consumer.taken[partition as usize] = false;
            }
        } else {
            consumer.waiting[partition as usize].push_back(number);
        }
        consumer.list(partition as usize);
        self.hand_out(node, group);
    }

    /// Hands out messages while there are consumers free.
    pub fn hand_out(&mut self, node: usize, group: usize) {
        let net = self.net;
        let Role::Queue(queue) = &net.stations[node].role else { return };
        if self.nodes[node].stalled {
            return;
        }
        let edge = self.nodes[node].consumers[group].edge;
        let target = net.edges[edge].to;
        let up = self.nodes[target].replicas.iter().filter(|replica| replica.up).count() as u64;
        loop {
            let consumer = &mut self.nodes[node].consumers[group];
            if consumer.in_hand >= up.saturating_mul(consumer.each) {
                return;
            }
            let Some(partition) = consumer.ready.pop_front() else { return };
            let list = partition as usize;
            consumer.listed[list] = false;
            if consumer.taken[list] {
                continue;
            }
            let Some(number) = consumer.waiting[list].pop_front() else { continue };
            consumer.in_hand += 1;
            if queue.partitions > 0 {
                consumer.taken[list] = true;
            }
            consumer.list(list);
            self.messages[number].deliveries += 1;
            self.send_message(number, edge);
        }
    }

    fn send_message(&mut self, number: u32, edge: usize) {
        let message = &self.messages[number];
        let what = What { key: message.key, read: message.read, priority: 0 };
        let next = if self.net.edges[edge].watched {
            self.begin_errand(NONE, 0, number, edge, what)
        } else {
            let mut call = Call::new(self.net.edges[edge].to, edge as u32, what, self.now);
            call.message = number;
            self.travel(call, edge).1
        };
        self.later(next);
    }

    /// A consumer is done with a message, for better or worse.
    pub fn delivered(&mut self, number: u32, cause: Cause) {
        let message = &self.messages[number];
        let (node, group, list) = (message.node as usize, message.group as usize, message.partition as usize);
        let failed = cause != Cause::None || message.poison;
        let (deliveries, sent, generation) = (message.deliveries, message.sent, message.generation);
        let Role::Queue(queue) = &self.net.stations[node].role else { return };
        let NodeState { consumers, measure, .. } = &mut self.nodes[node];
        let consumer = &mut consumers[group];
        consumer.in_hand -= 1;
        consumer.taken[list] = false;
        if !failed || deliveries >= queue.max_deliveries {
            consumer.backlog -= 1;
            if failed {
                measure.dead += 1;
            } else {
                let lag = self.now - sent;
                measure.consumed += 1;
                measure.late += u64::from(queue.objective.is_some_and(|objective| lag > objective));
                if sent >= self.net.warmup {
                    measure.lag.record(lag);
                }
            }
            self.messages.remove(number);
        } else {
            measure.redelivered += 1;
            self.agenda.plan(self.now + queue.redeliver_after, Happens::Redeliver, number, generation);
            if queue.partitions > 0 {
                // The partition is closed until this message comes again: order is kept.
                consumer.taken[list] = true;
                return self.hand_out(node, group);
            }
        }
        let consumer = &mut self.nodes[node].consumers[group];
        consumer.list(list);
        self.hand_out(node, group);
    }
}
