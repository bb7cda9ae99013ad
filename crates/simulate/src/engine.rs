//! The discrete-event engine: one replication of a compiled model.
//!
//! Everything that happens at a moment is an [`Act`] on a stack, so that no chain of calls, however long, can exhaust the
//! program's own stack. Everything that happens later is an [`Event`] on a heap, ordered by time and then by the order in which
//! it was planned. Constant timeouts of a link wait in a queue beside the heap, of which only the first has an event.

mod bare;
mod buckets;
mod cache;
mod call;
mod choose;
mod events;
mod lru;
mod messages;
mod node;
mod quorum;
mod send;
mod serve;
mod shared;
mod slab;
mod source;
mod twists;

pub use bare::bare_loop;

use crate::engine::call::{Call, Errand, State};
use crate::engine::events::{Agenda, Happens};
use crate::engine::messages::Message;
use crate::engine::node::NodeState;
use crate::engine::send::LinkState;
use crate::engine::slab::Slab;
use crate::measure::{Cause, Tally};
use crate::network::{Network, Role};

/// No call, errand or message.
pub(crate) const NONE: u32 = u32::MAX;
/// Calls, errands and messages that may exist at one time; more means that the design drowns, and the replication stops.
const MAX_ALIVE: usize = 3_000_000;
/// Events that may be planned at one time: hedges far in the future stay planned though their call is long over.
const MAX_PLANNED: usize = 4 * MAX_ALIVE;

/// What is done at once.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Act {
    /// A call reaches its node.
    Arrive(u32),
    /// A call's own work is done.
    Worked(u32),
    /// A call's reply reaches its caller.
    Replied(u32),
    /// Something a call waited for has come to an end: the call, and what went wrong.
    Returned(u32, Cause),
}

/// One replication in progress.
pub(crate) struct Engine<'a> {
    pub net: &'a Network,
    pub now: f64,
    pub agenda: Agenda,
    pub acts: Vec<Act>,
    pub calls: Slab<Call>,
    pub errands: Slab<Errand>,
    pub messages: Slab<Message>,
    pub nodes: Vec<NodeState>,
    pub links: Vec<LinkState>,
    pub tally: Tally,
    /// Twists that are going on.
    pub active: Vec<bool>,
    /// Why the replication was stopped early, if it was.
    pub stopped: Option<String>,
}

impl<'a> Engine<'a> {
    /// Makes a replication ready. The same network, seed and replication give the same run.
    pub fn new(net: &'a Network, seed: u64, replication: u64) -> Engine<'a> {
        let mut engine = Engine {
            net,
            now: 0.0,
            agenda: Agenda::default(),
            acts: Vec::new(),
            calls: Slab::default(),
            errands: Slab::default(),
            messages: Slab::default(),
            nodes: net.stations.iter().map(|station| NodeState::new(net, station, seed, replication)).collect(),
            links: net
                .edges
                .iter()
                .enumerate()
                .map(|(at, edge)| LinkState::new(net, at, edge, seed, replication))
                .collect(),
            tally: Tally::new(net),
            active: vec![false; net.twists.len()],
            stopped: None,
        };
        engine.plan_sources();
        engine.plan_twists();
        engine.plan_scaling();
        engine.agenda.plan(net.warmup, Happens::Warm, 0, 0);
        let slice = net.duration / f64::from(crate::measure::SLICES);
        engine.agenda.plan(slice, Happens::Slice, 1, 0);
        engine
    }

    /// Runs to the end, or until `max_events` have happened, and gives what was counted.
    pub fn run(mut self, max_events: u64) -> (Tally, Option<String>) {
        let end = self.net.duration;
        let mut left = max_events;
        while let Some(event) = self.agenda.next(end) {
            self.now = event.time();
            self.happen(event.happens(), event.a, event.b);
            while let Some(act) = self.acts.pop() {
                self.act(act);
            }
            left -= 1;
            let alive = self.calls.len() + self.messages.len();
            if left == 0 || alive > MAX_ALIVE || self.agenda.len() > MAX_PLANNED {
                let why = if left == 0 {
                    format!("{max_events} events were not enough")
                } else if alive > MAX_ALIVE {
                    format!("{MAX_ALIVE} requests were waiting at the same time")
                } else {
                    format!("{MAX_PLANNED} events were planned at the same time")
                };
                self.stopped = Some(format!("stopped after {:.3} of {end} simulated seconds: {why}", self.now));
                break;
            }
        }
        if self.stopped.is_none() {
            self.now = end;
        }
        self.close();
        (self.tally, self.stopped)
    }

    fn act(&mut self, act: Act) {
        match act {
            Act::Arrive(call) => self.arrive(call),
            Act::Worked(call) => self.worked(call),
            Act::Replied(call) => self.replied(call),
            Act::Returned(call, cause) => self.returned(call, cause),
        }
    }

    fn happen(&mut self, happens: Happens, a: u32, b: u32) {
        match happens {
            Happens::Request => {
                if self.nodes[a as usize].plan == b {
                    self.request(a);
                }
            }
            Happens::Thought => self.begin_request(a),
            Happens::Jobs => self.jobs(a),
            Happens::Arrive => self.acts.push(Act::Arrive(a)),
            Happens::Worked => {
                if self.calls[a].generation == b {
                    self.acts.push(Act::Worked(a));
                }
            }
            Happens::Replied => self.acts.push(Act::Replied(a)),
            Happens::SharedDone => self.shared_done(a, b),
            Happens::Timeout => self.timeouts(a),
            Happens::PoolWait => self.pool_timeouts(a),
            Happens::Hedge => self.hedge(a, b),
            Happens::Retry => self.retry(a, b),
            Happens::Redeliver => self.redeliver(a, b),
            Happens::TwistBegins => self.twist(a as usize, true),
            Happens::TwistEnds => self.twist(a as usize, false),
            Happens::ReplicaDown => self.replica_down(a, b),
            Happens::ReplicaUp => self.replica_up(a, b),
            Happens::ReplicaSeen => self.replica_seen(a, b),
            Happens::Scale => self.scale(a),
            Happens::Warm => self.warm(),
            Happens::Slice => self.slice(a),
        }
    }

    /// A call reaches its node.
    fn arrive(&mut self, at: u32) {
        let call = &mut self.calls[at];
        call.arrived = self.now;
        call.state = State::Waiting;
        let node = call.node as usize;
        self.enter(node);
        let net = self.net;
        match &net.stations[node].role {
            Role::Source(_) => self.advance(at),
            Role::Balancer { .. } | Role::Edge { .. } => self.pass(at),
            Role::Server(server) => self.serve(at, server),
            Role::Cache(cache) => self.look_up(at, cache),
            Role::Queue(queue) => self.enqueue(at, queue),
            Role::Quorum(quorum) => self.ask_copies(at, quorum),
            Role::Remote(remote) => self.ask_remote(at, remote),
        }
    }

    /// A load balancer and a network edge take everyone at once.
    fn pass(&mut self, at: u32) {
        let node = self.calls[at].node as usize;
        if self.fails_here(at, node) {
            return;
        }
        let state = &mut self.nodes[node];
        let work = state.read.sample(&mut state.random) * state.slow;
        if let Role::Edge { hit_ratio, .. } = self.net.stations[node].role {
            let hit = self.calls[at].read && state.random.chance(hit_ratio);
            self.calls[at].hit = hit;
            let measure = &mut self.tally.nodes[node];
            if hit { measure.hits += 1 } else { measure.misses += 1 }
        }
        self.work_for(at, node, work);
    }

    /// Whether a node's own errors strike this call; it has left then.
    pub fn fails_here(&mut self, at: u32, node: usize) -> bool {
        let state = &mut self.nodes[node];
        if state.errors > 0.0 && state.random.chance(state.errors) {
            self.leave(at, Cause::Failed);
            return true;
        }
        false
    }

    /// Plans the end of a call's own work at a node without limits of its own.
    pub fn work_for(&mut self, at: u32, node: usize, work: f64) {
        self.calls[at].state = State::Working;
        if self.nodes[node].stalled {
            self.nodes[node].held.push((at, self.calls[at].generation, work));
        } else if work == 0.0 {
            self.acts.push(Act::Worked(at));
        } else {
            self.agenda.plan(self.now + work, Happens::Worked, at, self.calls[at].generation);
        }
    }

    /// A call's own work is done: it calls what its node's links lead to, or replies.
    fn worked(&mut self, at: u32) {
        let node = self.calls[at].node as usize;
        if self.nodes[node].stalled {
            self.nodes[node].held.push((at, self.calls[at].generation, 0.0));
            return;
        }
        let net = self.net;
        match &net.stations[node].role {
            Role::Server(server) => self.server_worked(at, server),
            Role::Edge { .. } if self.calls[at].hit => self.leave(at, Cause::None),
            Role::Cache(cache) => self.looked_up(at, cache),
            Role::Balancer { .. } => self.balance(at),
            Role::Quorum(quorum) => self.copies_answered(at, quorum),
            _ => self.advance(at),
        }
    }

    /// A load balancer sends a call on by one of its links.
    fn balance(&mut self, at: u32) {
        let call = &self.calls[at];
        if call.step > 0 {
            return self.leave(at, call.failed);
        }
        let node = call.node as usize;
        let net = self.net;
        let weights = |edge: usize| net.edges[edge].share;
        let links = net.stations[node].steps.iter().flatten().copied();
        let total: f64 = links.clone().map(weights).sum();
        let mut aim = if net.stations[node].steps.len() > 1 { self.nodes[node].random.uniform() * total } else { 0.0 };
        let chosen = links.clone().find(|edge| {
            aim -= weights(*edge);
            aim < 0.0
        });
        let Some(edge) = chosen.or_else(|| links.clone().last()) else { return self.leave(at, Cause::Failed) };
        self.calls[at].step = 1;
        if net.edges[edge].fire_and_forget {
            self.send(at, edge);
            return self.leave(at, Cause::None);
        }
        self.calls[at].pending = 1;
        self.send(at, edge);
    }

    /// Starts the next group of calls that a call has to make; without any, it replies.
    pub fn advance(&mut self, at: u32) {
        let net = self.net;
        let node = self.calls[at].node as usize;
        let steps = &net.stations[node].steps;
        loop {
            let call = &self.calls[at];
            let Some(group) = steps.get(call.step as usize) else { return self.finish(at) };
            let read = call.read;
            self.calls[at].step += 1;
            for edge in group {
                let link = &net.edges[*edge];
                let used = match link.on {
                    crate::On::All => true,
                    crate::On::Read => read,
                    crate::On::Write => !read,
                };
                if !used || (link.share < 1.0 && !self.links[*edge].random.chance(link.share)) {
                    continue;
                }
                for _ in 0..link.calls {
                    if !link.fire_and_forget {
                        self.calls[at].pending += 1;
                    }
                    self.send(at, *edge);
                }
            }
            if self.calls[at].pending > 0 {
                return;
            }
        }
    }

    /// Something a call waited for has come to an end.
    fn returned(&mut self, at: u32, cause: Cause) {
        let call = &mut self.calls[at];
        if cause != Cause::None && call.failed == Cause::None {
            call.failed = cause;
        }
        call.pending -= 1;
        if call.pending > 0 {
            return;
        }
        let node = call.node as usize;
        let net = self.net;
        match &net.stations[node].role {
            Role::Cache(cache) => self.fetched(at, cache),
            _ if call.failed != Cause::None => self.finish(at),
            Role::Balancer { .. } => self.finish(at),
            _ => self.advance(at),
        }
    }

    /// A call has nothing left to do at its node.
    fn finish(&mut self, at: u32) {
        let cause = self.calls[at].failed;
        if let Role::Server(_) = &self.net.stations[self.calls[at].node as usize].role {
            self.release(at);
        }
        self.leave(at, cause);
    }

    /// Counts a call in at a node.
    #[inline]
    pub fn enter(&mut self, node: usize) {
        self.tally.nodes[node].flow(self.now);
        let measure = &mut self.tally.nodes[node];
        measure.inside += 1;
        measure.arrived += 1;
    }

    /// A call leaves its node, for better or worse, and its reply is on the way.
    pub fn leave(&mut self, at: u32, cause: Cause) {
        let call = &mut self.calls[at];
        call.failed = cause;
        call.state = State::Replying;
        let node = call.node as usize;
        let (arrived, abandoned) = (call.arrived, call.abandoned);
        let (edge, class) = (call.edge, call.replica as usize);
        self.tally.leave(node, self.now, arrived, cause, abandoned);
        if edge == NONE && cause == Cause::None && arrived >= self.tally.warm {
            // A request keeps its class where other calls keep their replica.
            let stay = self.now - arrived;
            if let Some(class) = self.tally.nodes[node].classes.get_mut(class) {
                class.record(stay);
            }
        }
        let way = if edge == NONE { 0.0 } else { self.net.edges[edge as usize].way };
        if way > 0.0 {
            self.agenda.plan(self.now + way, Happens::Replied, at, 0);
        } else {
            self.acts.push(Act::Replied(at));
        }
    }

    /// A reply reaches whoever waits for it.
    fn replied(&mut self, at: u32) {
        let call = &self.calls[at];
        let (parent, generation, edge, cause) = (call.parent, call.parent_generation, call.edge, call.failed);
        let (errand, message, node, abandoned) = (call.errand, call.message, call.node, call.abandoned);
        self.calls.remove(at);
        if edge == NONE {
            return self.request_done(node);
        }
        if abandoned {
            return;
        }
        if errand != NONE {
            return self.attempt_done(errand, at, cause);
        }
        if message != NONE {
            return self.delivered(message, edge, cause);
        }
        self.give_back(parent, generation, edge, cause);
    }

    /// Hands an outcome to the call that waits for it, if it is still there.
    pub fn give_back(&mut self, parent: u32, generation: u32, edge: u32, cause: Cause) {
        if parent == NONE || !self.calls.holds(parent) || self.calls[parent].generation != generation {
            return;
        }
        let forgiven = self.net.edges[edge as usize].optional;
        self.acts.push(Act::Returned(parent, if forgiven { Cause::None } else { cause }));
    }

    /// The warm-up ends: everything counted so far counts for nothing.
    fn warm(&mut self) {
        self.tally.warm(self.now);
    }

    /// A slice of the time series ends.
    fn slice(&mut self, number: u32) {
        for (node, state) in self.nodes.iter().enumerate() {
            self.tally.nodes[node].flow(self.now);
            self.tally.slice(node, number as usize, state.backlog());
        }
        if number < crate::measure::SLICES {
            let next = self.net.duration * f64::from(number + 1) / f64::from(crate::measure::SLICES);
            self.agenda.plan(next, Happens::Slice, number + 1, 0);
        }
    }

    /// The run is over: what is still inside is counted up to here.
    fn close(&mut self) {
        for node in 0..self.nodes.len() {
            self.tally.nodes[node].flow(self.now);
        }
        for call in self.calls.iter().filter(|call| matches!(call.state, State::Waiting | State::Working)) {
            let measure = &mut self.tally.nodes[call.node as usize];
            measure.still_inside(self.now, call.arrived);
            measure.found += 1;
        }
        for (node, state) in self.nodes.iter().enumerate() {
            self.tally.nodes[node].backlog = state.backlog();
        }
        self.tally.end = self.now;
    }
}
