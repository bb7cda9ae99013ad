//! The discrete-event engine: one replication of a compiled model.
//!
//! Everything that happens at a moment is an [`Act`], so that no chain of calls, however long, can exhaust the program's own
//! stack. Nearly every act is followed by one other: it is returned ([`Next`]) and stays in a register; only when there are
//! several do the others go to a stack. Everything that happens later is an [`events::Event`] on the [`Agenda`], ordered by time
//! and then by the order in which it was planned. Constant timeouts of a link wait in a queue beside it, of which only the first
//! has an event.

mod bare;
mod breaker;
mod buckets;
mod cache;
mod call;
mod choose;
mod events;
mod key_map;
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
mod visit;

pub use bare::{Ties, bare_loop};

use crate::engine::call::{Call, Errand, State};
use crate::engine::events::{Agenda, Happens};
use crate::engine::messages::Message;
use crate::engine::node::NodeState;
use crate::engine::send::LinkState;
use crate::engine::slab::Slab;
use crate::measure::{Cause, SLICES, Tally};
use crate::network::Network;

/// No call, errand or message.
pub(crate) const NONE: u32 = u32::MAX;
/// Calls, errands and messages that may exist at one time; more means that the design drowns, and the replication stops.
const MAX_ALIVE: usize = 3_000_000;
/// Events that may be planned at one time: hedges far in the future stay planned though their call is long over.
const MAX_PLANNED: usize = 4 * MAX_ALIVE;
/// Events between two looks at how many there are: it need not be known at every one.
const LOOK_EVERY: u64 = 1_024;

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

/// What is to be done right after something, before all else.
pub(crate) type Next = Option<Act>;

/// One replication in progress.
pub(crate) struct Engine<'a> {
    pub net: &'a Network,
    pub now: f64,
    pub agenda: Agenda,
    pub acts: Vec<Act>,
    pub calls: Slab<Call>,
    pub errands: Slab<Errand>,
    pub messages: Slab<Message>,
    pub nodes: Vec<NodeState<'a>>,
    pub links: Vec<LinkState>,
    /// Slices of the time series that are over.
    pub slices: usize,
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
            agenda: Agenda::new(2 * net.edges.len()),
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
            slices: 0,
            active: vec![false; net.twists.len()],
            stopped: None,
        };
        engine.plan_sources();
        engine.plan_twists();
        engine.plan_scaling();
        engine.agenda.plan(net.warmup, Happens::Warm, 0, 0);
        engine.plan_slice();
        engine
    }

    /// Runs to the end, or until `max_events` have happened, and gives what was counted.
    pub fn run(mut self, max_events: u64) -> (Tally, Option<String>) {
        let end = self.net.duration;
        let mut left = max_events;
        while let Some(happened) = self.run_some(left.min(LOOK_EVERY), end) {
            left -= happened;
            let alive = self.calls.len() + self.messages.len();
            let why = if left == 0 {
                format!("{max_events} events were not enough")
            } else if alive > MAX_ALIVE {
                format!("{MAX_ALIVE} requests were waiting at the same time")
            } else if self.agenda.len() > MAX_PLANNED {
                format!("{MAX_PLANNED} events were planned at the same time")
            } else {
                continue;
            };
            self.stopped = Some(format!("stopped after {:.3} of {end} simulated seconds: {why}", self.now));
            break;
        }
        if self.stopped.is_none() {
            self.now = end;
        }
        self.close()
    }

    /// Runs for so many events; `None` when nothing more happens before the end.
    fn run_some(&mut self, events: u64, end: f64) -> Option<u64> {
        for _ in 0..events {
            let event = self.agenda.next(end)?;
            self.now = event.time();
            // Nearly all events are of these two kinds, and which one it is can't be foreseen: to compare tells it sooner than to
            // look up where to jump.
            let mut next = if event.is(Happens::Worked) {
                self.work_done(event.a(), event.b())
            } else if event.is(Happens::Request) {
                self.request(event.a(), event.b())
            } else {
                self.happen(event.happens(), event.a(), event.b())
            };
            while let Some(act) = next.or_else(|| self.acts.pop()) {
                next = match act {
                    Act::Arrive(call) => self.arrive(call),
                    Act::Worked(call) => self.worked(call),
                    Act::Replied(call) => self.replied(call),
                    Act::Returned(call, cause) => self.returned(call, cause),
                };
            }
        }
        Some(events)
    }

    /// A call's own work is done, if the call is still there.
    #[inline(always)]
    fn work_done(&mut self, call: u32, generation: u32) -> Next {
        if !self.calls.fits(call, generation) {
            return None;
        }
        let next = self.worked(call);
        self.at_once(next)
    }

    #[inline(never)]
    fn happen(&mut self, happens: Happens, a: u32, b: u32) -> Next {
        match happens {
            Happens::Request => return self.request(a, b),
            Happens::Worked => return self.work_done(a, b),
            Happens::Thought => return self.thought(a),
            Happens::Arrive => return self.arrive(a),
            Happens::Replied => return self.replied(a),
            Happens::Hedge => return self.hedge(a, b),
            Happens::Retry => return self.retry(a, b),
            Happens::SharedDone => return self.shared_done(a, b),
            Happens::Jobs => self.jobs(a),
            Happens::Timeout => self.timeouts(a),
            Happens::PoolWait => self.pool_timeouts(a),
            Happens::Redeliver => self.redeliver(a, b),
            Happens::TwistBegins => self.twist(a as usize, true),
            Happens::TwistEnds => self.twist(a as usize, false),
            Happens::ReplicaDown => self.replica_down(a, b),
            Happens::ReplicaUp => self.replica_up(a, b),
            Happens::ReplicaSeen => self.replica_seen(a, b),
            Happens::Scale => self.scale(a),
            Happens::Warm => self.warm(),
            Happens::Slice => self.slice(),
        }
        None
    }

    /// Does the act that follows most often, which the loop would do next: there it would be looked up what is known here.
    #[inline(always)]
    pub fn at_once(&mut self, next: Next) -> Next {
        match next {
            Some(Act::Arrive(call)) => self.arrive(call),
            Some(Act::Returned(call, cause)) => self.returned(call, cause),
            other => other,
        }
    }

    /// Leaves something to be done after what is done now.
    #[inline]
    pub fn later(&mut self, act: Next) {
        if let Some(act) = act {
            self.acts.push(act);
        }
    }

    /// Does `more` before `next`: of several things that are to be done the last one comes first.
    #[inline]
    pub fn before(&mut self, next: Next, more: Next) -> Next {
        match more {
            Some(_) => {
                self.later(next);
                more
            }
            None => next,
        }
    }

    /// The warm-up ends: everything counted so far counts for nothing.
    fn warm(&mut self) {
        for node in &mut self.nodes {
            node.measure.warm(self.now);
        }
    }

    /// A slice of the time series ends.
    fn slice(&mut self) {
        for node in &mut self.nodes {
            node.measure.slice(self.slices, self.now, node.backlog());
        }
        self.slices += 1;
        self.plan_slice();
    }

    /// Plans the end of the next slice of the time series, where there is one.
    fn plan_slice(&mut self) {
        let next = self.slices as u32 + 1;
        if next <= SLICES {
            let end = self.net.duration * f64::from(next) / f64::from(SLICES);
            self.agenda.plan(end, Happens::Slice, 0, 0);
        }
    }

    /// The run is over: what is still inside is counted up to here.
    fn close(mut self) -> (Tally, Option<String>) {
        for call in self.calls.iter().filter(|call| matches!(call.state, State::Waiting | State::Working)) {
            let measure = &mut self.nodes[call.node as usize].measure;
            measure.still_inside(self.now, call.arrived);
            measure.found += 1;
        }
        let last = self.slices.min(SLICES as usize - 1);
        let measures = self.nodes.into_iter().map(|mut node| {
            node.measure.backlog = node.backlog();
            node.measure.close(last);
            node.measure
        });
        let tally = Tally { nodes: measures.collect(), warm: self.net.warmup, end: self.now };
        (tally, self.stopped)
    }
}
