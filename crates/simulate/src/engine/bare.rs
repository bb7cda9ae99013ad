//! The loop without anything around it, to be measured beside the engine.

use std::cmp::{Ordering, Reverse};
use std::collections::{BinaryHeap, VecDeque};

use rand::SeedableRng;
use rand_distr::{Distribution, Exp1};
use rand_xoshiro::Xoshiro256PlusPlus;

/// What becomes of two events that are planned for the same time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ties {
    /// They happen in the order in which they were planned, as in the engine: the usual event of a simulator, with a time and a
    /// number.
    InOrder,
    /// They happen in any order: the leanest event there is, a time and a bit.
    Any,
}

/// An M/M/1 queue at the load `rho` with nothing but a binary heap of two kinds of events, for `customers` customers.
/// Gives the number of events and the mean time in the system in units of the mean service time.
pub fn bare_loop(rho: f64, customers: u64, seed: u64, ties: Ties) -> (u64, f64) {
    match ties {
        Ties::InOrder => run::<Numbered>(rho, customers, seed),
        Ties::Any => run::<Lean>(rho, customers, seed),
    }
}

/// An event of the loop; the greatest is the next.
trait Planned: Ord {
    fn new(time: f64, number: u64, arrival: bool) -> Self;
    fn time(&self) -> f64;
    fn arrival(&self) -> bool;
}

#[derive(PartialEq)]
struct Numbered {
    time: f64,
    number: u64,
    arrival: bool,
}

impl Eq for Numbered {}

impl Ord for Numbered {
    fn cmp(&self, other: &Numbered) -> Ordering {
        other.time.total_cmp(&self.time).then(other.number.cmp(&self.number))
    }
}

impl PartialOrd for Numbered {
    fn partial_cmp(&self, other: &Numbered) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Planned for Numbered {
    fn new(time: f64, number: u64, arrival: bool) -> Numbered {
        Numbered { time, number, arrival }
    }

    fn time(&self) -> f64 {
        self.time
    }

    fn arrival(&self) -> bool {
        self.arrival
    }
}

/// The bits of the time, which for numbers that are not negative are in the numbers' order, and whether it is an arrival.
type Lean = Reverse<(u64, bool)>;

impl Planned for Lean {
    fn new(time: f64, _: u64, arrival: bool) -> Lean {
        Reverse((time.to_bits(), arrival))
    }

    fn time(&self) -> f64 {
        f64::from_bits(self.0.0)
    }

    fn arrival(&self) -> bool {
        self.0.1
    }
}

fn run<Event: Planned>(rho: f64, customers: u64, seed: u64) -> (u64, f64) {
    let mut generator = Xoshiro256PlusPlus::seed_from_u64(seed);
    let mut exponential = || -> f64 { Exp1.sample(&mut generator) };
    let mut heap: BinaryHeap<Event> = BinaryHeap::new();
    let mut waiting: VecDeque<f64> = VecDeque::new();
    let (mut events, mut served, mut total, mut number) = (0_u64, 0_u64, 0.0, 0_u64);
    let mut plan = |heap: &mut BinaryHeap<Event>, time: f64, arrival: bool| {
        number += 1;
        heap.push(Event::new(time, number, arrival));
    };
    plan(&mut heap, exponential() / rho, true);
    while served < customers {
        let Some(event) = heap.pop() else { break };
        let now = event.time();
        events += 1;
        if event.arrival() {
            waiting.push_back(now);
            plan(&mut heap, now + exponential() / rho, true);
            if waiting.len() == 1 {
                plan(&mut heap, now + exponential(), false);
            }
        } else {
            let arrived = waiting.pop_front().unwrap_or(now);
            total += now - arrived;
            served += 1;
            if !waiting.is_empty() {
                plan(&mut heap, now + exponential(), false);
            }
        }
    }
    (events, total / served as f64)
}
