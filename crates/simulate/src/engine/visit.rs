//! A call's visit to a node: it arrives, works, calls others, and leaves with a reply.

use crate::Order;
use crate::engine::call::{Call, State, What};
use crate::engine::events::{Agenda, Happens};
use crate::engine::node::NodeState;
use crate::engine::serve::Reception;
use crate::engine::{Act, Engine, NONE, Next};
use crate::measure::Cause;
use crate::network::{Network, Role};

impl NodeState<'_> {
    /// A call leaves, for better or worse; `true` where its reply is there at once, `false` where it is on the way.
    #[inline(always)]
    fn depart(&mut self, at: u32, call: &mut Call, cause: Cause, net: &Network, agenda: &mut Agenda, now: f64) -> bool {
        call.failed = cause;
        call.state = State::Replying;
        self.measure.leave(now, call.arrived, cause, call.abandoned);
        let at_edge = call.edge as usize;
        let Some(edge) = net.edges.get(at_edge) else {
            // A request keeps its class where other calls keep their replica.
            if let Some(stays) = self.measure.classes.get_mut(call.replica as usize)
                && cause == Cause::None
                && call.arrived >= net.warmup
            {
                stays.record(now - call.arrived);
            }
            return true;
        };
        if edge.way > 0.0 {
            agenda.plan_in_lane(2 * at_edge + 1, now + edge.way, Happens::Replied, at);
            return false;
        }
        true
    }
}

impl Engine<'_> {
    /// A call reaches its node.
    #[inline(always)]
    pub fn arrive(&mut self, at: u32) -> Next {
        let Engine { net, calls, nodes, agenda, now, .. } = self;
        let call = &mut calls[at];
        call.arrived = *now;
        call.state = State::Waiting;
        let number = call.node as usize;
        let node = &mut nodes[number];
        node.measure.enter(*now);
        match &node.station.role {
            Role::Server(server) => match node.receive(at, call, server, net, agenda, *now) {
                Reception::Taken => None,
                Reception::NeedsMore => self.take_more(at, number, server),
                Reception::Shares(pick) => {
                    self.share(at, number, pick, server);
                    None
                }
                Reception::Refused(cause) => self.leave(at, cause),
            },
            Role::Source(_) => self.start(at),
            Role::Balancer { .. } | Role::Edge { .. } => self.pass(at),
            Role::Cache(cache) => self.look_up(at, cache),
            Role::Queue(queue) => self.enqueue(at, queue),
            Role::Quorum(quorum) => self.ask_copies(at, quorum),
            Role::Remote(remote) => self.ask_remote(at, remote),
        }
    }

    /// A load balancer and a network edge take everyone at once.
    fn pass(&mut self, at: u32) -> Next {
        let node = self.calls[at].node as usize;
        if self.fails_here(node) {
            return self.leave(at, Cause::Failed);
        }
        let state = &mut self.nodes[node];
        let work = state.read.sample(&mut state.random) * state.slow;
        if let Role::Edge { hit_ratio, .. } = self.net.stations[node].role {
            let hit = self.calls[at].read && state.random.chance(hit_ratio);
            self.calls[at].hit = hit;
            let measure = &mut self.nodes[node].measure;
            if hit { measure.hits += 1 } else { measure.misses += 1 }
        }
        self.work_for(at, node, work)
    }

    /// Whether a node's own errors strike the call that reaches it.
    #[inline]
    pub fn fails_here(&mut self, node: usize) -> bool {
        let state = &mut self.nodes[node];
        state.errors > 0.0 && state.random.chance(state.errors)
    }

    /// Plans the end of a call's own work at a node without limits of its own.
    #[inline(always)]
    pub fn work_for(&mut self, at: u32, node: usize, work: f64) -> Next {
        let call = &mut self.calls[at];
        call.state = State::Working;
        if self.nodes[node].stalled {
            self.nodes[node].held.push((at, call.generation, work));
            return None;
        }
        if work == 0.0 {
            return Some(Act::Worked(at));
        }
        self.agenda.plan(self.now + work, Happens::Worked, at, call.generation);
        None
    }

    /// A call's own work is done: it calls what its node's links lead to, or replies.
    #[inline(always)]
    pub fn worked(&mut self, at: u32) -> Next {
        let call = &self.calls[at];
        let number = call.node as usize;
        let node = &mut self.nodes[number];
        if node.stalled {
            node.held.push((at, call.generation, 0.0));
            return None;
        }
        let over = call.step as usize >= node.station.steps.len();
        match &node.station.role {
            Role::Server(server) if server.more_than_threads => self.server_worked(at, number, server),
            Role::Edge { .. } if call.hit => return self.leave(at, Cause::None),
            Role::Cache(cache) => return self.looked_up(at, cache),
            Role::Balancer { .. } => return self.balance(at),
            _ => {}
        }
        if over { self.finish(at) } else { self.start(at) }
    }

    /// A load balancer sends a call on by one of its links.
    fn balance(&mut self, at: u32) -> Next {
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
            let sent = self.send(at, edge);
            self.later(sent);
            return self.leave(at, Cause::None);
        }
        self.calls[at].pending = 1;
        self.send(at, edge)
    }

    /// Starts the next group of calls that a call has to make; without any, it replies.
    #[inline(always)]
    pub fn advance(&mut self, at: u32) -> Next {
        let call = &self.calls[at];
        let station = self.nodes[call.node as usize].station;
        if call.step as usize >= station.steps.len() { self.finish(at) } else { self.start(at) }
    }

    /// Starts the next group of calls that a call has to make, where there is one.
    #[inline(always)]
    pub fn start(&mut self, at: u32) -> Next {
        let call = &mut self.calls[at];
        let Some(edge) = self.nodes[call.node as usize].station.straight else { return self.start_groups(at) };
        // What `follow` and `send` do, without what they ask.
        call.step = 1;
        call.pending = 1;
        let (generation, what) = (call.generation, call.what());
        self.go_straight(at, generation, what, edge)
    }

    /// A call makes the one plain call that it has to make.
    #[inline(always)]
    pub fn go_straight(&mut self, parent: u32, parent_generation: u32, what: What, at_edge: usize) -> Next {
        let edge = &self.net.edges[at_edge];
        let mut made = Call::new(edge.to, at_edge as u32, what, self.now);
        (made.parent, made.parent_generation) = (parent, parent_generation);
        let number = self.calls.insert(made);
        if edge.way > 0.0 {
            self.agenda.plan_in_lane(2 * at_edge, self.now + edge.way, Happens::Arrive, number);
            return None;
        }
        Some(Act::Arrive(number))
    }

    /// Starts group after group until one has to be waited for.
    #[inline(never)]
    fn start_groups(&mut self, at: u32) -> Next {
        let net = self.net;
        let node = self.calls[at].node as usize;
        let mut next = None;
        for group in &net.stations[node].steps[self.calls[at].step as usize..] {
            self.calls[at].step += 1;
            for edge in group {
                next = self.follow(at, *edge, next);
            }
            if self.calls[at].pending > 0 {
                return next;
            }
        }
        self.later(next);
        self.finish(at)
    }

    /// Makes the calls of a link, if this call uses it; they are done before `next`.
    pub fn follow(&mut self, at: u32, edge: usize, mut next: Next) -> Next {
        let link = &self.net.edges[edge];
        let used = match link.on {
            crate::On::All => true,
            crate::On::Read => self.calls[at].read,
            crate::On::Write => !self.calls[at].read,
        };
        if !used || (link.share < 1.0 && !self.links[edge].random.chance(link.share)) {
            return next;
        }
        for _ in 0..link.calls {
            self.calls[at].pending += u32::from(!link.fire_and_forget);
            let sent = self.send(at, edge);
            next = self.before(next, sent);
        }
        next
    }

    /// Something a call waited for has come to an end.
    #[inline(always)]
    pub fn returned(&mut self, at: u32, cause: Cause) -> Next {
        let call = &mut self.calls[at];
        if call.failed == Cause::None {
            call.failed = cause;
        }
        call.pending -= 1;
        if call.pending > 0 {
            return None;
        }
        let station = self.nodes[call.node as usize].station;
        let over = match &station.role {
            Role::Cache(cache) => return self.fetched(at, cache),
            Role::Balancer { .. } => true,
            _ => call.failed != Cause::None || call.step as usize >= station.steps.len(),
        };
        if over { self.finish(at) } else { self.start(at) }
    }

    /// A call has nothing left to do at its node.
    #[inline(always)]
    fn finish(&mut self, at: u32) -> Next {
        let Engine { net, calls, nodes, agenda, now, .. } = self;
        let call = &mut calls[at];
        let (number, pick, cause) = (call.node as usize, call.replica as usize, call.failed);
        let node = &mut nodes[number];
        let replied = node.depart(at, call, cause, net, agenda, *now);
        if let Role::Server(server) = &node.station.role
            && server.order != Order::Shared
        {
            node.measure.busy.down(*now);
            let replica = &mut node.replicas[pick];
            replica.busy -= 1;
            if replica.queued > 0 {
                self.take_next(number, pick, server);
            }
        }
        if replied { self.replied(at) } else { None }
    }

    /// A call leaves its node before its time, and its reply is on the way.
    #[inline(never)]
    pub fn leave(&mut self, at: u32, cause: Cause) -> Next {
        let Engine { net, calls, nodes, agenda, now, .. } = self;
        let call = &mut calls[at];
        let node = &mut nodes[call.node as usize];
        node.depart(at, call, cause, net, agenda, *now).then_some(Act::Replied(at))
    }

    /// A reply reaches whoever waits for it.
    #[inline(always)]
    pub fn replied(&mut self, at: u32) -> Next {
        let call = &self.calls[at];
        let (edge, cause, node, abandoned) = (call.edge, call.failed, call.node, call.abandoned);
        let (parent, generation, errand, message) = (call.parent, call.parent_generation, call.errand, call.message);
        self.calls.remove(at);
        if edge == NONE {
            self.request_done(u32::from(node));
            return None;
        }
        if abandoned {
            return None;
        }
        if errand != NONE {
            return self.attempt_done(errand, at, cause);
        }
        if message != NONE {
            self.delivered(message, cause);
            return None;
        }
        self.give_back(parent, generation, edge, cause)
    }

    /// Hands an outcome to the call that waits for it, if it is still there.
    #[inline(always)]
    pub fn give_back(&mut self, parent: u32, generation: u32, edge: u32, cause: Cause) -> Next {
        if !self.calls.fits(parent, generation) {
            return None;
        }
        let forgiven = cause != Cause::None && self.net.edges[edge as usize].optional;
        Some(Act::Returned(parent, if forgiven { Cause::None } else { cause }))
    }
}
