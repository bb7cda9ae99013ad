//! Which replica a call goes to.

use crate::Balance;
use crate::engine::call::Call;
use crate::engine::node::NodeState;
use crate::network::{Network, Server};

impl NodeState<'_> {
    /// Picks a replica among those that callers think are up; `None` where there are none.
    pub fn choose(&mut self, call: &Call, server: &Server, net: &Network) -> Option<u32> {
        let (key, read, edge) = (call.key, call.read, call.edge);
        let state = self;
        if let Some(database) = &server.database {
            let each = 1 + database.read_replicas;
            let shard = (spread(key) % u64::from(database.shards)) as u32;
            if !read || database.read_replicas == 0 {
                return Some(shard * each);
            }
            // Reads go to the less loaded of two copies.
            let copy = |number: u32| shard * each + 1 + number;
            let (a, b) = (state.random.below(database.read_replicas), state.random.below(database.read_replicas));
            let (a, b) = (copy(a), copy(b));
            let pick = if load(&state.replicas[b as usize]) < load(&state.replicas[a as usize]) { b } else { a };
            if state.replicas[pick as usize].seen {
                return Some(pick);
            }
            let other = (0..database.read_replicas).map(copy).find(|copy| state.replicas[*copy as usize].seen);
            return Some(other.unwrap_or(shard * each));
        }
        let all = state.replicas.len() as u32;
        let balance = net.edges.get(edge as usize).and_then(|edge| edge.balance).unwrap_or(server.balance);
        let next_seen =
            |from: u32| (0..all).map(|step| (from + step) % all).find(|at| state.replicas[*at as usize].seen);
        match balance {
            Balance::RoundRobin => {
                let pick = next_seen(state.turn % all)?;
                state.turn = (pick + 1) % all;
                Some(pick)
            }
            Balance::Random => {
                let from = state.random.below(all);
                if state.replicas[from as usize].seen {
                    return Some(from);
                }
                // Not simply the next one, which would get its neighbour's share too.
                let seen: Vec<u32> = (0..all).filter(|at| state.replicas[*at as usize].seen).collect();
                let pick = state.random.below(seen.len() as u32);
                seen.get(pick as usize).copied()
            }
            Balance::TwoChoices => {
                let (a, b) = (state.random.below(all), state.random.below(all));
                let (a, b) = match (state.replicas[a as usize].seen, state.replicas[b as usize].seen) {
                    (true, true) => (a, b),
                    (true, false) => (a, a),
                    (false, true) => (b, b),
                    (false, false) => {
                        let seen: Vec<u32> = (0..all).filter(|at| state.replicas[*at as usize].seen).collect();
                        let count = seen.len() as u32;
                        let (a, b) = (state.random.below(count), state.random.below(count));
                        (*seen.get(a as usize)?, *seen.get(b as usize)?)
                    }
                };
                Some(if load(&state.replicas[b as usize]) < load(&state.replicas[a as usize]) { b } else { a })
            }
            Balance::LeastConnections => {
                let from = state.turn % all;
                state.turn = (from + 1) % all;
                let seen = (0..all).map(|step| (from + step) % all).filter(|at| state.replicas[*at as usize].seen);
                seen.min_by_key(|at| load(&state.replicas[*at as usize]))
            }
            Balance::ByKey => next_seen((spread(key) % u64::from(all)) as u32),
        }
    }
}

fn load(replica: &crate::engine::node::Replica) -> u64 {
    u64::from(replica.busy) + replica.queued
}

/// Spreads keys, whose numbers are their popularity, over shards and partitions.
pub(crate) fn spread(key: u32) -> u64 {
    let mixed = u64::from(key).wrapping_add(1).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    (mixed ^ (mixed >> 29)).wrapping_mul(0xbf58_476d_1ce4_e5b9) >> 20
}
