//! Servers: threads, cores, queues, locks.

use crate::Order;
use crate::engine::call::State;
use crate::engine::events::Happens;
use crate::engine::node::REMEMBERED;
use crate::engine::slab::Tenant;
use crate::engine::{Engine, NONE, Next};
use crate::measure::Cause;
use crate::network::{DatabaseRole, Role, Server};

impl Engine<'_> {
    /// A call reaches a server: it gets a thread, waits for one, or is turned away.
    #[inline(always)]
    pub fn serve(&mut self, at: u32, node: usize, server: &Server) -> Next {
        let Some(pick) = self.choose(at, node, server) else { return self.leave(at, Cause::Unavailable) };
        let call = &mut self.calls[at];
        call.replica = pick;
        let state = &mut self.nodes[node];
        let replica = &mut state.replicas[pick as usize];
        if !replica.up {
            return self.leave(at, Cause::Unavailable);
        }
        if state.errors > 0.0 && state.random.chance(state.errors) {
            return self.leave(at, Cause::Failed);
        }
        if server.order == Order::Shared {
            self.share(at, node, pick, server);
            return None;
        }
        if replica.busy < server.threads {
            return self.take(at, node, pick as usize, server);
        }
        if replica.queued >= server.queue {
            return self.leave(at, Cause::Rejected);
        }
        let lane = if server.order == Order::Priority { call.priority as usize } else { 0 };
        replica.queued += 1;
        replica.waiting[lane].push_back(at);
        let measure = &mut self.tally.nodes[node];
        measure.queued.up(self.now);
        measure.most_queued = measure.most_queued.max(measure.queued.now());
        if let Some(database) = &server.database {
            let deadline = self.now + database.pool_wait;
            state.pool_waits.push_back((deadline, at, call.generation));
            if state.pool_waits.len() == 1 {
                self.agenda.plan(deadline, Happens::PoolWait, node as u32, 0);
            }
        }
        None
    }

    /// A call gets a thread of its replica. Each place is looked up once: looking them up is much of what a call costs.
    #[inline(always)]
    fn take(&mut self, at: u32, node: usize, pick: usize, server: &Server) -> Next {
        let call = &mut self.calls[at];
        call.state = State::Working;
        let waited = self.now - call.arrived;
        let measure = &mut self.tally.nodes[node];
        measure.busy.up(self.now);
        if call.arrived >= self.tally.warm {
            measure.wait.record(waited);
            measure.waited += u64::from(waited > 0.0);
        }
        let state = &mut self.nodes[node];
        state.replicas[pick].busy += 1;
        let draw = if call.read { &state.read } else { &state.write };
        let work = draw.sample(&mut state.random) * state.slow;
        if server.database.is_some() || server.cores.is_some() || state.stalled || work == 0.0 {
            call.work = work;
            return self.take_more(at, node, server);
        }
        // What `work_for` does, without what it asks.
        self.agenda.plan(self.now + work, Happens::Worked, at, call.generation);
        None
    }

    /// A call that holds a thread needs more before it can work.
    #[inline(never)]
    fn take_more(&mut self, at: u32, node: usize, server: &Server) -> Next {
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
        let state = &self.nodes[node];
        let measure = &mut self.tally.nodes[node];
        measure.reads += 1;
        if !call.replica.is_multiple_of(1 + database.read_replicas) {
            let stale = state.committed.get(&call.key).is_some_and(|when| self.now - when < state.lag);
            measure.stale += u64::from(stale);
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
            self.tally.nodes[node].cores_busy.up(self.now);
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
        locks.insert(self.calls[at].key, std::collections::VecDeque::new());
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
                self.tally.nodes[node].cores_busy.down(self.now);
            }
        }
    }

    /// A call gives its thread back, and the next one that waits takes it.
    #[inline(always)]
    pub fn release(&mut self, node: usize, pick: usize, server: &Server) {
        if server.order == Order::Shared {
            return;
        }
        self.tally.nodes[node].busy.down(self.now);
        let replica = &mut self.nodes[node].replicas[pick];
        replica.busy -= 1;
        if replica.queued > 0 {
            self.take_next(node, pick, server);
        }
    }

    /// A free thread takes the next call that waits.
    #[inline(always)]
    fn take_next(&mut self, node: usize, pick: usize, server: &Server) {
        loop {
            let replica = &mut self.nodes[node].replicas[pick];
            if replica.queued == 0 || replica.busy >= server.threads || !replica.up {
                return;
            }
            let Some(lane) = replica.waiting.iter_mut().find(|lane| !lane.is_empty()) else { return };
            let first = if server.order == Order::Lifo { lane.pop_back() } else { lane.pop_front() };
            let Some(first) = first else { return };
            replica.queued -= 1;
            self.tally.nodes[node].queued.down(self.now);
            if server.drop_expired || server.shed_after.is_some() {
                let call = &self.calls[first];
                let expired = server.drop_expired && call.abandoned;
                if expired || server.shed_after.is_some_and(|most| self.now - call.arrived > most) {
                    let next = self.leave(first, Cause::Shed);
                    self.later(next);
                    continue;
                }
            }
            let next = self.take(first, node, pick, server);
            return self.later(next);
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
                for lane in &mut replica.waiting {
                    // All wait equally long, so that the first to give up stands in front.
                    if lane.front() == Some(&at) {
                        lane.pop_front();
                    } else {
                        lane.retain(|other| *other != at);
                    }
                }
                replica.queued -= 1;
                self.tally.nodes[node].queued.down(self.now);
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
        replica.waiting.iter_mut().for_each(std::collections::VecDeque::clear);
        replica.core_waiting.clear();
        replica.sharing.forget();
        let measure = &mut self.tally.nodes[node];
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
