//! Processor sharing: everyone is served at once, the slower the more there are.
//!
//! Instead of moving every call's end at every arrival, a replica keeps a clock of its own that runs at the rate each call
//! is served with; a call ends when that clock shows its start plus its work.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use crate::engine::call::State;
use crate::engine::events::Happens;
use crate::engine::{Engine, Next};
use crate::network::Server;

/// The calls a replica serves at once.
#[derive(Clone, Debug, Default)]
pub(crate) struct Sharing {
    /// What the replica's own clock shows, in seconds of work done for each call, and when it was read.
    clock: f64,
    read_at: f64,
    /// Ends by that clock (bits of the time), the order of arrival, call and generation.
    ends: BinaryHeap<Reverse<(u64, u64, u32, u32)>>,
    arrivals: u64,
    /// Number of the plan for the next end; older ones are void.
    plan: u32,
}

/// Work each call gets in a second, with `calls` inside and as many served fully as there are threads.
fn pace(calls: usize, threads: u32, stalled: bool) -> f64 {
    if stalled {
        return 0.0;
    }
    if calls as u64 <= u64::from(threads) { 1.0 } else { f64::from(threads) / calls as f64 }
}

/// Bits that hold a node's number beside a replica's.
const NODE_BITS: u32 = 9;
const _: () = assert!(crate::read::MAX_NODES <= 1 << NODE_BITS);

impl Engine<'_> {
    /// Brings the replicas' clocks up to now, before a stall begins or ends; plans made before are void.
    pub fn clocks_move_on(&mut self, node: usize) {
        let crate::network::Role::Server(server) = &self.net.stations[node].role else { return };
        let stalled = self.nodes[node].stalled;
        for replica in &mut self.nodes[node].replicas {
            replica.sharing.move_on(self.now, server.threads, stalled);
            replica.sharing.plan = replica.sharing.plan.wrapping_add(1);
        }
    }

    /// Plans the next end at every replica.
    pub fn plan_all_shared(&mut self, node: usize) {
        let crate::network::Role::Server(server) = &self.net.stations[node].role else { return };
        if server.order == crate::Order::Shared {
            for pick in 0..self.nodes[node].replicas.len() as u32 {
                self.plan_shared(node, pick, server);
            }
        }
    }

    /// A call joins those that are served.
    pub fn share(&mut self, at: u32, node: usize, pick: u32, server: &Server) {
        let call = &mut self.calls[at];
        call.state = State::Working;
        let read = call.read;
        let state = &mut self.nodes[node];
        let work = if read { state.read.sample(&mut state.random) } else { state.write.sample(&mut state.random) };
        let work = work * state.slow;
        let stalled = state.stalled;
        let sharing = &mut state.replicas[pick as usize].sharing;
        sharing.move_on(self.now, server.threads, stalled);
        sharing.arrivals += 1;
        let end = sharing.clock + work;
        sharing.ends.push(Reverse((end.to_bits(), sharing.arrivals, at, self.calls[at].generation)));
        let measure = &mut self.nodes[node].measure;
        measure.busy.up(self.now);
        measure.wait.record(0.0);
        self.nodes[node].replicas[pick as usize].busy += 1;
        self.plan_shared(node, pick, server);
    }

    fn plan_shared(&mut self, node: usize, pick: u32, server: &Server) {
        let stalled = self.nodes[node].stalled;
        let sharing = &mut self.nodes[node].replicas[pick as usize].sharing;
        sharing.plan = sharing.plan.wrapping_add(1);
        if stalled {
            return;
        }
        let Some(Reverse((end, ..))) = sharing.ends.peek() else { return };
        let left = (f64::from_bits(*end) - sharing.clock).max(0.0) / pace(sharing.ends.len(), server.threads, false);
        let (place, plan) = ((pick << NODE_BITS) | node as u32, sharing.plan);
        self.agenda.plan(self.now + left, Happens::SharedDone, place, plan);
    }

    /// The first of the calls that are served together may be done.
    pub fn shared_done(&mut self, place: u32, plan: u32) -> Next {
        let (node, pick) = ((place & ((1 << NODE_BITS) - 1)) as usize, place >> NODE_BITS);
        let crate::network::Role::Server(server) = &self.net.stations[node].role else { return None };
        let sharing = &mut self.nodes[node].replicas[pick as usize].sharing;
        if sharing.plan != plan {
            return None;
        }
        sharing.move_on(self.now, server.threads, false);
        let Reverse((end, _, at, generation)) = sharing.ends.pop()?;
        sharing.clock = sharing.clock.max(f64::from_bits(end));
        self.nodes[node].measure.busy.down(self.now);
        self.nodes[node].replicas[pick as usize].busy -= 1;
        self.plan_shared(node, pick, server);
        if self.calls.fits(at, generation) { self.advance(at) } else { None }
    }
}

impl Sharing {
    /// Everything in hand is lost; plans made before are void.
    pub fn forget(&mut self) {
        *self = Sharing { plan: self.plan.wrapping_add(1), ..Sharing::default() };
    }

    fn move_on(&mut self, now: f64, threads: u32, stalled: bool) {
        self.clock += (now - self.read_at) * pace(self.ends.len(), threads, stalled);
        self.read_at = now;
    }
}
