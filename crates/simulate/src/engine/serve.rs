//! Servers: threads, cores, queues, locks.

use crate::Order;
use crate::engine::call::State;
use crate::engine::events::Happens;
use crate::engine::node::REMEMBERED;
use crate::engine::{Engine, NONE};
use crate::measure::Cause;
use crate::network::{Role, Server};

impl Engine<'_> {
    /// A call reaches a server: it gets a thread, waits for one, or is turned away.
    pub fn serve(&mut self, at: u32, server: &Server) {
        let node = self.calls[at].node as usize;
        let Some(pick) = self.choose(at, server) else { return self.leave(at, Cause::Unavailable) };
        self.calls[at].replica = pick;
        if !self.nodes[node].replicas[pick as usize].up {
            return self.leave(at, Cause::Unavailable);
        }
        if self.fails_here(at, node) {
            return;
        }
        if server.order == Order::Shared {
            return self.share(at, node, pick, server);
        }
        let replica = &mut self.nodes[node].replicas[pick as usize];
        if replica.busy < server.threads {
            return self.take(at, node, server);
        }
        if replica.queued >= server.queue {
            return self.leave(at, Cause::Rejected);
        }
        let lane = if server.order == Order::Priority { self.calls[at].priority as usize } else { 0 };
        replica.queued += 1;
        replica.waiting[lane].push_back(at);
        let measure = &mut self.tally.nodes[node];
        measure.flow(self.now);
        measure.queued += 1;
        measure.most_queued = measure.most_queued.max(measure.queued);
        if let Some(database) = &server.database {
            let deadline = self.now + database.pool_wait;
            let waits = &mut self.nodes[node].pool_waits;
            waits.push_back((deadline, at, self.calls[at].generation));
            if waits.len() == 1 {
                self.agenda.plan(deadline, Happens::PoolWait, node as u32, 0);
            }
        }
    }

    /// A call gets a thread of its replica.
    fn take(&mut self, at: u32, node: usize, server: &Server) {
        let call = &mut self.calls[at];
        call.begun = self.now;
        call.state = State::Working;
        let waited = self.now - call.arrived;
        let pick = call.replica as usize;
        let measure = &mut self.tally.nodes[node];
        measure.flow(self.now);
        measure.busy += 1;
        if call.arrived >= self.tally.warm {
            measure.wait.record(waited);
            measure.waited += u64::from(waited > 0.0);
        }
        let state = &mut self.nodes[node];
        let read = self.calls[at].read;
        let work = if read { state.read.sample(&mut state.random) } else { state.write.sample(&mut state.random) };
        state.replicas[pick].busy += 1;
        self.calls[at].work = work * state.slow;
        if let Some(database) = &server.database {
            if read && !(pick as u32).is_multiple_of(1 + database.read_replicas) {
                let key = self.calls[at].key;
                let stale = state.committed.get(&key).is_some_and(|when| self.now - when < state.lag);
                measure.reads += 1;
                measure.stale += u64::from(stale);
            } else if read {
                measure.reads += 1;
            }
            if database.locks && !read && !self.lock(at, node) {
                return;
            }
        }
        self.take_core(at, node, server);
    }

    /// A call that holds a thread gets a core, or waits for one.
    fn take_core(&mut self, at: u32, node: usize, server: &Server) {
        let Some(cores) = server.cores else {
            return self.work_for(at, node, self.calls[at].work);
        };
        let replica = &mut self.nodes[node].replicas[self.calls[at].replica as usize];
        if replica.cores_busy >= cores {
            replica.core_waiting.push_back(at);
            return;
        }
        replica.cores_busy += 1;
        let measure = &mut self.tally.nodes[node];
        measure.flow(self.now);
        measure.cores_busy += 1;
        self.work_for(at, node, self.calls[at].work);
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
                self.take_core(next, node, server);
            }
            None => {
                self.nodes[node].locks.remove(&key);
            }
        }
    }

    /// A call's own work is done: its core is free, and it makes its calls.
    pub fn server_worked(&mut self, at: u32, server: &Server) {
        let node = self.calls[at].node as usize;
        if let Some(database) = &server.database
            && !self.calls[at].read
            && database.read_replicas > 0
        {
            let key = self.calls[at].key;
            let state = &mut self.nodes[node];
            if state.committed.len() >= state.remembered {
                // What every copy has by now can't be read stale any more.
                let (now, lag) = (self.now, state.longest_lag);
                state.committed.retain(|_, when| now - *when < lag);
                state.remembered = (2 * state.committed.len()).max(REMEMBERED);
            }
            state.committed.insert(key, self.now);
        }
        if server.cores.is_some() {
            self.free_core(node, self.calls[at].replica as usize);
        }
        self.unlock(at, node, server);
        self.advance(at);
    }

    fn free_core(&mut self, node: usize, pick: usize) {
        let measure = &mut self.tally.nodes[node];
        measure.flow(self.now);
        let replica = &mut self.nodes[node].replicas[pick];
        match replica.core_waiting.pop_front() {
            Some(next) => self.work_for(next, node, self.calls[next].work),
            None => {
                replica.cores_busy -= 1;
                measure.cores_busy -= 1;
            }
        }
    }

    /// A call gives its thread back, and the next one that waits takes it.
    pub fn release(&mut self, at: u32) {
        let (node, pick) = (self.calls[at].node as usize, self.calls[at].replica as usize);
        let Role::Server(server) = &self.net.stations[node].role else { return };
        if server.order == Order::Shared {
            return;
        }
        self.tally.nodes[node].flow(self.now);
        self.tally.nodes[node].busy -= 1;
        self.nodes[node].replicas[pick].busy -= 1;
        self.take_next(node, pick, server);
    }

    /// A free thread takes the next call that waits.
    pub fn take_next(&mut self, node: usize, pick: usize, server: &Server) {
        loop {
            let replica = &mut self.nodes[node].replicas[pick];
            if replica.queued == 0 || replica.busy >= server.threads || !replica.up {
                return;
            }
            let lane = replica.waiting.iter_mut().find(|lane| !lane.is_empty());
            let next = match (lane, server.order) {
                (Some(lane), Order::Lifo) => lane.pop_back(),
                (Some(lane), _) => lane.pop_front(),
                (None, _) => None,
            };
            let Some(next) = next else { return };
            replica.queued -= 1;
            self.tally.nodes[node].flow(self.now);
            self.tally.nodes[node].queued -= 1;
            let waited = self.now - self.calls[next].arrived;
            let expired = server.drop_expired && self.calls[next].abandoned;
            if expired || server.shed_after.is_some_and(|most| waited > most) {
                self.leave(next, Cause::Shed);
                continue;
            }
            return self.take(next, node, server);
        }
    }

    /// Calls that have waited too long for a connection give up.
    pub fn pool_timeouts(&mut self, node: u32) {
        let node = node as usize;
        while let Some((deadline, at, generation)) = self.nodes[node].pool_waits.front().copied() {
            let call = &self.calls[at];
            let waiting = self.calls.holds(at) && call.generation == generation && call.state == State::Waiting;
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
                self.tally.nodes[node].flow(self.now);
                self.tally.nodes[node].queued -= 1;
                self.leave(at, Cause::PoolWait);
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
        measure.flow(self.now);
        measure.busy -= u64::from(busy);
        measure.cores_busy -= u64::from(cores);
        measure.queued -= queued;
        if server.database.as_ref().is_some_and(|database| database.locks) {
            for waiting in self.nodes[node].locks.values_mut() {
                waiting.retain(|at| lost.binary_search(at).is_err());
            }
        }
        for at in lost {
            self.unlock(at, node, server);
            // What it had called goes on without it; its generation moves so that no late event finds it.
            let call = &mut self.calls[at];
            call.generation = call.generation.wrapping_add(1);
            let (errand, generation) = (call.errand, call.generation);
            if errand != NONE && !call.abandoned {
                // Its errand still waits for the reply, and must know it when it comes.
                for live in self.errands[errand].live.iter_mut().filter(|live| live.0 == at) {
                    live.1 = generation;
                }
            }
            self.leave(at, Cause::Unavailable);
        }
    }
}
