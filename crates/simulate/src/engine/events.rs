//! What will happen, by time.

use std::cmp::Ordering;
use std::collections::{BinaryHeap, VecDeque};

/// Events kept in order beside the heap at most: a power of two, so that a remainder keeps an index inside the list without a
/// comparison.
const NEAR: usize = 32;
/// Events taken from the heap when the list beside it has run empty.
const REFILL: usize = 8;

/// Kinds of events.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub(crate) enum Happens {
    Request,
    Thought,
    Jobs,
    Arrive,
    Worked,
    Replied,
    SharedDone,
    Timeout,
    PoolWait,
    Hedge,
    Retry,
    Redeliver,
    TwistBegins,
    TwistEnds,
    ReplicaDown,
    ReplicaUp,
    ReplicaSeen,
    Scale,
    Warm,
    Slice,
}

const ALL: [Happens; 20] = [
    Happens::Request,
    Happens::Thought,
    Happens::Jobs,
    Happens::Arrive,
    Happens::Worked,
    Happens::Replied,
    Happens::SharedDone,
    Happens::Timeout,
    Happens::PoolWait,
    Happens::Hedge,
    Happens::Retry,
    Happens::Redeliver,
    Happens::TwistBegins,
    Happens::TwistEnds,
    Happens::ReplicaDown,
    Happens::ReplicaUp,
    Happens::ReplicaSeen,
    Happens::Scale,
    Happens::Warm,
    Happens::Slice,
];

/// Something planned: 24 bytes, since it is moved about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Event {
    /// Bits of the time; for numbers that are not negative they are in the numbers' order.
    time: u64,
    /// Sequence number, by which ties are broken: what was planned first happens first. In the bits below it 1 more than the
    /// lane's number, or 0, and the kind.
    order: u64,
    /// Whom it concerns: `a` below `b`.
    whom: u64,
}

/// Bits of an event's kind, and of those together with its lane.
const KIND_BITS: u32 = 8;
const LOW_BITS: u32 = 24;

impl Event {
    #[inline(always)]
    fn new(time: f64, sequence: u64, lane: u64, happens: Happens, (a, b): (u32, u32)) -> Event {
        debug_assert!(time >= 0.0 && time.is_finite(), "planned for {time}");
        let order = (sequence << LOW_BITS) | (lane << KIND_BITS) | happens as u64;
        Event { time: time.to_bits(), order, whom: u64::from(a) | u64::from(b) << u32::BITS }
    }

    #[inline]
    pub fn a(&self) -> u32 {
        self.whom as u32
    }

    #[inline]
    pub fn b(&self) -> u32 {
        (self.whom >> u32::BITS) as u32
    }

    #[inline]
    pub fn time(&self) -> f64 {
        f64::from_bits(self.time)
    }

    #[inline]
    pub fn happens(&self) -> Happens {
        ALL[(self.order & ((1 << KIND_BITS) - 1)) as usize]
    }

    #[inline(always)]
    pub fn is(&self, happens: Happens) -> bool {
        self.order & ((1 << KIND_BITS) - 1) == happens as u64
    }

    #[inline]
    fn lane(&self) -> Option<usize> {
        let number = (self.order >> KIND_BITS) & ((1 << (LOW_BITS - KIND_BITS)) - 1);
        (number as usize).checked_sub(1)
    }

    /// Time and order as one number: comparing it takes no branch, which in a heap would be guessed wrong half of the time.
    #[inline]
    fn key(&self) -> u128 {
        (u128::from(self.time) << u64::BITS) | u128::from(self.order)
    }
}

impl Ord for Event {
    /// Reversed: the heap gives its greatest first, and the earliest is wanted.
    #[inline]
    fn cmp(&self, other: &Event) -> Ordering {
        other.key().cmp(&self.key())
    }
}

impl PartialOrd for Event {
    #[inline]
    fn partial_cmp(&self, other: &Event) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

/// The next events, the latest of them first.
///
/// Each of an event's three numbers stands in a row of its own. Were they beside each other, two of them would be moved at once
/// soon after each was written by itself, and the processor waits where a read takes in what more than one write has just put there.
#[derive(Clone, Debug, Default)]
struct Near {
    times: [u64; NEAR],
    orders: [u64; NEAR],
    whom: [u64; NEAR],
    /// How many there are.
    used: usize,
}

impl Near {
    #[inline(always)]
    fn get(&self, at: usize) -> Event {
        let at = at % NEAR;
        Event { time: self.times[at], order: self.orders[at], whom: self.whom[at] }
    }

    #[inline(always)]
    fn set(&mut self, at: usize, event: Event) {
        let at = at % NEAR;
        (self.times[at], self.orders[at], self.whom[at]) = (event.time, event.order, event.whom);
    }

    /// Puts an event in, nearer to the end than all that are `sooner`, where there is a place.
    #[inline(always)]
    fn insert(&mut self, event: Event, sooner: impl Fn(&Event) -> bool) {
        let mut at = self.used;
        while at > 0 && sooner(&self.get(at - 1)) {
            self.set(at, self.get(at - 1));
            at -= 1;
        }
        self.set(at, event);
        self.used += 1;
    }

    fn drop_later_half(&mut self) {
        for at in NEAR / 2..self.used {
            self.set(at - NEAR / 2, self.get(at));
        }
        self.used -= NEAR / 2;
    }
}

/// All that is planned.
///
/// - Most models have a handful of events planned. They stand in a short list in order, the next one last: to take one costs
///   nothing, and to plan one is a step or two from the end.
/// - What is planned for later than all of a full list goes to a heap, from which the list is refilled.
/// - What always takes equally long, the way over a link, comes in the order in which it was planned. It waits in a lane, of
///   which only the first stands in the list or the heap: thousands of calls on their way don't make the heap any larger.
#[derive(Clone, Debug)]
pub(crate) struct Agenda {
    near: Near,
    /// All others but those that wait in lanes.
    far: BinaryHeap<Event>,
    /// Key of the first of those.
    horizon: u128,
    /// Each with the event that stands in the list or the heap in front.
    lanes: Vec<VecDeque<Event>>,
    sequence: u64,
}

impl Agenda {
    /// Nothing is planned, and there are so many lanes.
    pub fn new(lanes: usize) -> Agenda {
        assert!(lanes < 1 << (LOW_BITS - KIND_BITS), "models have fewer links");
        Agenda {
            near: Near::default(),
            far: BinaryHeap::new(),
            horizon: u128::MAX,
            lanes: vec![VecDeque::new(); lanes],
            sequence: 0,
        }
    }

    /// Plans something for a time in seconds.
    #[inline]
    pub fn plan(&mut self, time: f64, happens: Happens, a: u32, b: u32) {
        self.sequence += 1;
        let event = Event::new(time, self.sequence, 0, happens, (a, b));
        if event.time >= (self.horizon >> u64::BITS) as u64 || self.near.used == NEAR {
            return self.put(event.time, event.order, event.whom);
        }
        // Of those at the same time this is the last to happen, since it is the last planned: there is no need to compare
        // anything but times.
        self.near.insert(event, |other| other.time <= event.time);
    }

    /// Plans something for a time that is not before what was planned in the same lane last.
    #[inline]
    pub fn plan_in_lane(&mut self, lane: usize, time: f64, happens: Happens, a: u32) {
        debug_assert!(self.lanes[lane].back().is_none_or(|last| last.time() <= time), "overtakes in its lane");
        self.sequence += 1;
        let event = Event::new(time, self.sequence, lane as u64 + 1, happens, (a, 0));
        self.lanes[lane].push_back(event);
        if self.lanes[lane].len() == 1 {
            self.put(event.time, event.order, event.whom);
        }
    }

    /// Puts an event where it belongs, whenever it was planned.
    ///
    /// It comes in three numbers, not as an [`Event`]: a value that may go to a function by its address lies in memory on every
    /// way through [`Agenda::plan`], written in parts and read as a whole, for which the processor waits until all parts are there.
    #[inline(never)]
    fn put(&mut self, time: u64, order: u64, whom: u64) {
        let event = Event { time, order, whom };
        if self.near.used == NEAR && event.key() < self.horizon {
            // The list is full: its later half goes to the heap.
            self.far.extend((0..NEAR / 2).map(|at| self.near.get(at)));
            self.horizon = self.near.get(NEAR / 2 - 1).key();
            self.near.drop_later_half();
        }
        if event.key() > self.horizon {
            return self.far.push(event);
        }
        self.near.insert(event, |other| other.key() < event.key());
    }

    /// The next ones of the heap go to the list.
    #[inline(never)]
    fn refill(&mut self) {
        self.near.used = REFILL.min(self.far.len());
        for at in (0..self.near.used).rev() {
            if let Some(event) = self.far.pop() {
                self.near.set(at, event);
            }
        }
        self.horizon = self.far.peek().map_or(u128::MAX, Event::key);
    }

    /// The first of a lane happens; the second stands for the lane from now on.
    #[inline(never)]
    fn move_up(&mut self, lane: usize) {
        self.lanes[lane].pop_front();
        if let Some(Event { time, order, whom }) = self.lanes[lane].front().copied() {
            self.put(time, order, whom);
        }
    }

    /// How many events are planned, roughly: those in front of lanes count twice.
    pub fn len(&self) -> usize {
        self.near.used + self.far.len() + self.lanes.iter().map(VecDeque::len).sum::<usize>()
    }

    /// The next event before or at `end`.
    #[inline]
    pub fn next(&mut self, end: f64) -> Option<Event> {
        if self.near.used == 0 {
            self.refill();
            if self.near.used == 0 {
                return None;
            }
        }
        self.near.used -= 1;
        let event = self.near.get(self.near.used);
        if let Some(lane) = event.lane() {
            self.move_up(lane);
        }
        (event.time() <= end).then_some(event)
    }
}

#[cfg(test)]
mod tests {
    use super::{Agenda, Happens};
    use proptest::prelude::*;

    /// How long everything in a lane takes.
    const LANES: [u32; 3] = [0, 5, 20];

    /// Something is planned in a lane or for so much later, or the next event happens.
    #[derive(Clone, Debug)]
    enum Step {
        Plan(u32),
        InLane(usize),
        Next,
    }

    proptest! {
        #[test]
        fn events_come_by_time_and_then_in_the_order_of_planning(
            // Few times and many events, so that many are at the same time.
            steps in proptest::collection::vec(
                prop_oneof![
                    3 => (0_u32..40).prop_map(Step::Plan),
                    2 => (0..LANES.len()).prop_map(Step::InLane),
                    3 => Just(Step::Next),
                ],
                1..600,
            ),
        ) {
            let mut agenda = Agenda::new(LANES.len());
            let mut planned: Vec<(u32, u32)> = Vec::new();
            let mut now = 0;
            for (number, step) in (0_u32..).zip(steps) {
                match step {
                    Step::Plan(after) => {
                        planned.push((now + after, number));
                        agenda.plan(f64::from(now + after), Happens::Retry, number, 0);
                    }
                    Step::InLane(lane) => {
                        let time = now + LANES[lane];
                        planned.push((time, number));
                        agenda.plan_in_lane(lane, f64::from(time), Happens::Arrive, number);
                    }
                    Step::Next => {
                        let next = planned.iter().min().copied();
                        let event = agenda.next(f64::INFINITY);
                        prop_assert_eq!(event.map(|event| (event.time() as u32, event.a())), next);
                        planned.retain(|event| Some(*event) != next);
                        now = next.map_or(now, |(time, _)| time);
                    }
                }
            }
        }
    }
}
