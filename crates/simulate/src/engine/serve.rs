//! Servers: threads, cores, queues, locks.

use std::collections::VecDeque;

use crate::Order;
use crate::engine::call::{Call, State};
use crate::engine::events::{Agenda, Happens};
use crate::engine::node::{NodeState, REMEMBERED};
use crate::engine::slab::Tenant;
use crate::engine::{Engine, NONE, Next};
use crate::measure::Cause;
use crate::network::{DatabaseRole, Network, Role, Server};

/// What becomes of a call that reaches a server.
pub(crate) enum Reception {
    /// It works, or waits for a thread.
    Taken,
    /// It has a thread and needs more before it can work.
    NeedsMore,
    /// It joins those that the replica works for by turns.
    Shares(u32),
    Refused(Cause),
}

impl NodeState<'_> {
    /// A call reaches this server: it gets a thread, waits for one, or is turned away.
    #[inline(always)]
    pub fn receive(
        &mut self,
        at: u32,
        call: &mut Call,
        server: &Server,
        net: &Network,
        agenda: &mut Agenda,
        now: f64,
    ) -> Reception {
        let pick = match self.replicas.as_slice() {
            [only] if server.database.is_none() => only.seen.then_some(0),
            _ => self.choose(call, server, net),
        };
        let Some(pick) = pick else { return Reception::Refused(Cause::Unavailable) };
        call.replica = pick;
        let replica = &mut self.replicas[pick as usize];
        if !replica.up {
            return Reception::Refused(Cause::Unavailable);
        }
        if self.errors > 0.0 && self.random.chance(self.errors) {
            return Reception::Refused(Cause::Failed);
        }
        if server.order == Order::Shared {
            return Reception::Shares(pick);
        }
        if replica.busy < server.threads {
            replica.busy += 1;
            return if self.begin(at, call, server, net, agenda, now) {
                Reception::Taken
            } else {
                Reception::NeedsMore
            };
        }
        if replica.queued >= server.queue {
            return Reception::Refused(Cause::Rejected);
        }
        replica.queued += 1;
        match server.order {
            Order::Priority => replica.by_priority[call.priority as usize].push_back(at),
            _ => replica.waiting.push_back(at),
        }
        self.measure.queued.up(now);
        self.measure.most_queued = self.measure.most_queued.max(self.measure.queued.now());
        if let Some(database) = &server.database {
            let deadline = now + database.pool_wait;
            self.pool_waits.push_back((deadline, at, call.generation));
            if self.pool_waits.len() == 1 {
                agenda.plan(deadline, Happens::PoolWait, u32::from(call.node), 0);
            }
        }
        Reception::Taken
    }

    /// A call that has got a thread begins to work; `false` where it needs more before it can.
    #[inline(always)]
    fn begin(
        &mut self,
        at: u32,
        call: &mut Call,
        server: &Server,
        net: &Network,
        agenda: &mut Agenda,
        now: f64,
    ) -> bool {
        call.state = State::Working;
        self.measure.busy.up(now);
        if call.arrived >= net.warmup {
            let waited = now - call.arrived;
            self.measure.wait.record(waited);
            self.measure.waited += u64::from(waited > 0.0);
        }
        let draw = if call.read { &self.read } else { &self.write };
        let work = draw.sample(&mut self.random) * self.slow;
        if server.more_than_threads || self.stalled || work == 0.0 {
            call.work = work;
            return false;
        }
        // What `work_for` does, without what it asks.
        agenda.plan(now + work, Happens::Worked, at, call.generation);
        true
    }
}

impl Engine<'_> {
    /// A call that holds a thread needs more before it can work.
    #[inline(never)]
    pub fn take_more(&mut self, at: u32, node: usize, server: &Server) -> Next {
        match &server.database {
            Some(database) if !self.take_row(at, node, database) => None,
            _ => self.take_core(at, node, server),
        }
    }

    /// A call at a database reads what its copy has, or locks what it writes; `false` when it waits for the lock.
    fn take_row(&mut self, at: u32, node: usize, database: &DatabaseRole) -> bool {
        let call = &self.calls[at];
        if !call.read {
            return !database.locks || self.lock(at, node);
        }
        let state = &mut self.nodes[node];
        state.measure.reads += 1;
        if !call.replica.is_multiple_of(1 + database.read_replicas) {
            let stale = state.committed.get(&call.key).is_some_and(|when| self.now - when < state.lag);
            state.measure.stale += u64::from(stale);
        }
        true
    }

    /// A call that holds a thread gets a core, or waits for one.
    fn take_core(&mut self, at: u32, node: usize, server: &Server) -> Next {
        let call = &self.calls[at];
        let work = call.work;
        if let Some(cores) = server.cores {
            let replica = &mut self.nodes[node].replicas[call.replica as usize];
            if replica.cores_busy >= cores {
                replica.core_waiting.push_back(at);
                return None;
            }
            replica.cores_busy += 1;
            self.nodes[node].measure.cores_busy.up(self.now);
        }
        self.work_for(at, node, work)
    }

    /// Locks the row of a write; `false` when another one holds it and this one waits.
    fn lock(&mut self, at: u32, node: usize) -> bool {
        let locks = &mut self.nodes[node].locks;
        if let Some(waiting) = locks.get_mut(&self.calls[at].key) {
            waiting.push_back(at);
            return false;
        }
        locks.insert(self.calls[at].key, VecDeque::new());
        self.calls[at].locked = true;
        true
    }

    fn unlock(&mut self, at: u32, node: usize, server: &Server) {
        if !self.calls[at].locked {
            return;
        }
        self.calls[at].locked = false;
        let key = self.calls[at].key;
        let Some(waiting) = self.nodes[node].locks.get_mut(&key) else { return };
        match waiting.pop_front() {
            Some(next) => {
                self.calls[next].locked = true;
                let next = self.take_core(next, node, server);
                self.later(next);
            }
            None => {
                self.nodes[node].locks.remove(&key);
            }
        }
    }

    /// A call's own work is done: its core is free, and so is the row that it wrote.
    #[inline(always)]
    pub fn server_worked(&mut self, at: u32, node: usize, server: &Server) {
        if let Some(database) = &server.database {
            self.commit(at, node, database);
        }
        if server.cores.is_some() {
            self.free_core(node, self.calls[at].replica as usize);
        }
        if self.calls[at].locked {
            self.unlock(at, node, server);
        }
    }

    /// Remembers when a key was written, where a copy may be read that does not have it yet.
    fn commit(&mut self, at: u32, node: usize, database: &DatabaseRole) {
        let call = &self.calls[at];
        if call.read || database.read_replicas == 0 {
            return;
        }
        let state = &mut self.nodes[node];
        if state.committed.len() >= state.remembered {
            // What every copy has by now can't be read stale any more.
            let (now, lag) = (self.now, state.longest_lag);
            state.committed.retain(|_, when| now - *when < lag);
            state.remembered = (2 * state.committed.len()).max(REMEMBERED);
        }
        state.committed.insert(call.key, self.now);
    }

    fn free_core(&mut self, node: usize, pick: usize) {
        let replica = &mut self.nodes[node].replicas[pick];
        match replica.core_waiting.pop_front() {
            Some(waiting) => {
                let next = self.work_for(waiting, node, self.calls[waiting].work);
                self.later(next);
            }
            None => {
                replica.cores_busy -= 1;
                self.nodes[node].measure.cores_busy.down(self.now);
            }
        }
    }

    /// A call has given its thread back, and the next one that waits takes it.
    #[inline(always)]
    pub fn take_next(&mut self, number: usize, pick: usize, server: &Server) {
        loop {
            let Engine { net, calls, nodes, agenda, now, .. } = self;
            let node = &mut nodes[number];
            let replica = &mut node.replicas[pick];
            if replica.queued == 0 || replica.busy >= server.threads || !replica.up {
                return;
            }
            let Some(first) = replica.first_waiting(server.order) else { return };
            replica.queued -= 1;
            node.measure.queued.down(*now);
            let call = &mut calls[first];
            if server.drop_expired || server.shed_after.is_some() {
                let expired = server.drop_expired && call.abandoned;
                if expired || server.shed_after.is_some_and(|most| *now - call.arrived > most) {
                    let next = self.leave(first, Cause::Shed);
                    self.later(next);
                    continue;
                }
            }
            replica.busy += 1;
            if !node.begin(first, call, server, net, agenda, *now) {
                let next = self.take_more(first, number, server);
                self.later(next);
            }
            return;
        }
    }

    /// Calls that have waited too long for a connection give up.
    pub fn pool_timeouts(&mut self, node: u32) {
        let node = node as usize;
        while let Some((deadline, at, generation)) = self.nodes[node].pool_waits.front().copied() {
            let call = &self.calls[at];
            let waiting = self.calls.fits(at, generation) && call.state == State::Waiting;
            if waiting && deadline > self.now {
                self.agenda.plan(deadline, Happens::PoolWait, node as u32, 0);
                return;
            }
            self.nodes[node].pool_waits.pop_front();
            if waiting {
                let replica = &mut self.nodes[node].replicas[call.replica as usize];
                // All wait equally long, so that the first to give up stands in front.
                if replica.waiting.front() == Some(&at) {
                    replica.waiting.pop_front();
                } else {
                    replica.waiting.retain(|other| *other != at);
                }
                replica.queued -= 1;
                self.nodes[node].measure.queued.down(self.now);
                let next = self.leave(at, Cause::PoolWait);
                self.later(next);
            }
        }
    }

    /// Everything that a replica has in hand fails with it.
    pub fn lose_replica(&mut self, node: usize, pick: u32) {
        let lost: Vec<u32> = self
            .calls
            .numbers()
            .filter(|at| {
                let call = &self.calls[*at];
                call.node as usize == node
                    && call.replica == pick
                    && matches!(call.state, State::Waiting | State::Working)
            })
            .collect();
        let Role::Server(server) = &self.net.stations[node].role else { return };
        let replica = &mut self.nodes[node].replicas[pick as usize];
        let (busy, cores, queued) = (replica.busy, replica.cores_busy, replica.queued);
        replica.busy = 0;
        replica.cores_busy = 0;
        replica.queued = 0;
        replica.waiting.clear();
        replica.by_priority.iter_mut().for_each(VecDeque::clear);
        replica.core_waiting.clear();
        replica.sharing.forget();
        let measure = &mut self.nodes[node].measure;
        measure.busy.set(measure.busy.now() - u64::from(busy), self.now);
        measure.cores_busy.set(measure.cores_busy.now() - u64::from(cores), self.now);
        measure.queued.set(measure.queued.now() - queued, self.now);
        if server.database.as_ref().is_some_and(|database| database.locks) {
            for waiting in self.nodes[node].locks.values_mut() {
                waiting.retain(|at| lost.binary_search(at).is_err());
            }
        }
        for at in lost {
            self.unlock(at, node, server);
            // What it had called goes on without it; its generation moves so that no late event finds it.
            let call = &mut self.calls[at];
            call.estrange();
            let (errand, generation) = (call.errand, call.generation);
            if errand != NONE && !call.abandoned {
                // Its errand still waits for the reply, and must know it when it comes.
                for live in self.errands[errand].live.iter_mut().filter(|live| live.0 == at) {
                    live.1 = generation;
                }
            }
            let next = self.leave(at, Cause::Unavailable);
            self.later(next);
        }
    }
}
