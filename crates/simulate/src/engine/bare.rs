//! The loop without anything around it, to be measured beside the engine.

use std::cmp::Reverse;
use std::collections::{BinaryHeap, VecDeque};

use crate::random::Stream;

/// An M/M/1 queue at the load `rho` with nothing but a binary heap of two kinds of events, for `customers` customers.
/// Gives the number of events and the mean time in the system in units of the mean service time.
pub fn bare_loop(rho: f64, customers: u64, seed: u64) -> (u64, f64) {
    let mut stream = Stream::new(seed, 0, "bare", 0);
    let mut heap: BinaryHeap<Reverse<(u64, bool)>> = BinaryHeap::new();
    let mut waiting: VecDeque<f64> = VecDeque::new();
    let (mut events, mut served, mut total) = (0_u64, 0_u64, 0.0);
    heap.push(Reverse(((stream.exponential() / rho).to_bits(), true)));
    while served < customers {
        let Some(Reverse((time, arrival))) = heap.pop() else { break };
        let now = f64::from_bits(time);
        events += 1;
        if arrival {
            waiting.push_back(now);
            heap.push(Reverse(((now + stream.exponential() / rho).to_bits(), true)));
            if waiting.len() == 1 {
                heap.push(Reverse(((now + stream.exponential()).to_bits(), false)));
            }
        } else {
            let arrived = waiting.pop_front().unwrap_or(now);
            total += now - arrived;
            served += 1;
            if !waiting.is_empty() {
                heap.push(Reverse(((now + stream.exponential()).to_bits(), false)));
            }
        }
    }
    (events, total / served as f64)
}
