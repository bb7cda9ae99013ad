//! What will happen, by time.

use std::cmp::Ordering;
use std::collections::BinaryHeap;

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

/// Something planned: 24 bytes, since the heap moves them about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Event {
    /// Bits of the time; for numbers that are not negative they are in the numbers' order.
    time: u64,
    /// Sequence number, with the kind in the lowest byte: ties are broken by the order of planning.
    order: u64,
    pub a: u32,
    pub b: u32,
}

impl Event {
    #[inline]
    pub fn time(&self) -> f64 {
        f64::from_bits(self.time)
    }

    #[inline]
    pub fn happens(&self) -> Happens {
        ALL[(self.order & 0xff) as usize]
    }
}

impl Ord for Event {
    /// Reversed: the heap gives its greatest first, and the earliest is wanted.
    #[inline]
    fn cmp(&self, other: &Event) -> Ordering {
        let key = |event: &Event| (u128::from(event.time) << 64) | u128::from(event.order);
        key(other).cmp(&key(self))
    }
}

impl PartialOrd for Event {
    #[inline]
    fn partial_cmp(&self, other: &Event) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

/// All that is planned.
#[derive(Clone, Debug, Default)]
pub(crate) struct Agenda {
    heap: BinaryHeap<Event>,
    sequence: u64,
}

impl Agenda {
    /// Plans something for a time in seconds.
    #[inline]
    pub fn plan(&mut self, time: f64, happens: Happens, a: u32, b: u32) {
        debug_assert!(time >= 0.0 && time.is_finite(), "planned for {time}");
        self.sequence += 1;
        self.heap.push(Event { time: time.to_bits(), order: (self.sequence << 8) | happens as u64, a, b });
    }

    /// How many events are planned.
    pub fn len(&self) -> usize {
        self.heap.len()
    }

    /// The next event before or at `end`.
    #[inline]
    pub fn next(&mut self, end: f64) -> Option<Event> {
        let event = self.heap.pop()?;
        (event.time() <= end).then_some(event)
    }
}
