//! What one replication counts.

use crate::Histogram;
use crate::gauge::Gauge;
use crate::network::{Network, Role, Station};

/// Points of the time series.
pub(crate) const SLICES: u32 = 60;

/// Why a call failed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[repr(u8)]
pub(crate) enum Cause {
    /// It did not.
    None,
    /// The caller gave up waiting.
    Timeout,
    /// The queue was full.
    Rejected,
    /// It had waited too long, or nobody waited for it any more.
    Shed,
    /// No replica was up.
    Unavailable,
    /// The rate allowed was used up.
    Throttled,
    /// No connection came free in time.
    PoolWait,
    /// The caller's breaker was open.
    BreakerOpen,
    /// The node failed by itself.
    Failed,
}

/// All causes with the names they are shown by.
pub(crate) const CAUSES: [(Cause, &str); 8] = [
    (Cause::Timeout, "timeout"),
    (Cause::Rejected, "rejected"),
    (Cause::Shed, "shed"),
    (Cause::Unavailable, "unavailable"),
    (Cause::Throttled, "throttled"),
    (Cause::PoolWait, "pool_wait"),
    (Cause::BreakerOpen, "breaker_open"),
    (Cause::Failed, "failed"),
];

/// What one node counts. Counts are of the time after the warm-up; `in_before` and its like are of the time until then.
#[derive(Clone, Debug, Default)]
pub(crate) struct Measure {
    pub arrived: u64,
    pub ok: u64,
    pub failed: [u64; CAUSES.len() + 1],
    /// Completed though nobody waited any more.
    pub wasted: u64,
    /// Of calls that were served: seconds from arrival to reply.
    pub stay: Histogram,
    /// Of calls that got a thread: seconds they waited for it.
    pub wait: Histogram,
    pub waited: u64,
    /// Calls inside, waiting for a thread, holding a thread, holding a core; threads, cores and replicas there are.
    pub inside: Gauge,
    pub queued: Gauge,
    pub busy: Gauge,
    pub cores_busy: Gauge,
    pub threads: Gauge,
    pub cores: Gauge,
    pub replicas: Gauge,
    pub most_queued: u64,
    /// Seconds that calls were inside within the time that counts, summed over calls: Little's law from the calls' side.
    pub stays: f64,
    warm: f64,
    /// Caches and edges.
    pub hits: u64,
    pub misses: u64,
    pub fetches: u64,
    pub duplicates: u64,
    pub episodes: u64,
    /// Replicated stores.
    pub reads: u64,
    pub stale: u64,
    pub writes: u64,
    /// Queues.
    pub consumed: u64,
    pub late: u64,
    pub redelivered: u64,
    pub dead: u64,
    pub lag: Histogram,
    pub backlog: u64,
    /// For loads: replies that take at most so many seconds are good.
    objective: Option<f64>,
    /// Replies within the objective, of a load.
    pub good: u64,
    /// By class of a load.
    pub classes: Vec<Histogram>,
    /// Calls that came and went before the warm-up ended, for the check of conservation.
    pub in_before: u64,
    pub out_before: u64,
    /// Calls found inside when the run ended, counted one by one.
    pub found: u64,
}

impl Measure {
    /// Calls that failed, whatever of.
    pub fn failures(&self) -> u64 {
        self.failed.iter().sum()
    }

    /// Calls that left, for better or worse.
    pub fn left(&self) -> u64 {
        self.ok + self.failures()
    }

    /// A call that is inside when the run ends.
    pub fn still_inside(&mut self, now: f64, arrived: f64) {
        self.stays += now - arrived.max(self.warm);
    }
}

/// One point of a node's time series.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Slice {
    pub arrived: u64,
    pub failed: u64,
    pub good: u64,
    pub busy_area: f64,
    pub threads_area: f64,
    pub cores_busy_area: f64,
    pub cores_area: f64,
    pub queued_area: f64,
    pub backlog: u64,
}

/// What had been counted when a slice began.
#[derive(Clone, Copy, Debug, Default)]
struct Totals {
    arrived: u64,
    failed: u64,
    good: u64,
    busy_area: f64,
    threads_area: f64,
    cores_busy_area: f64,
    cores_area: f64,
    queued_area: f64,
}

impl Totals {
    fn of(measure: &Measure, now: f64) -> Totals {
        Totals {
            arrived: measure.arrived,
            failed: measure.failures(),
            good: measure.good,
            busy_area: measure.busy.area(now),
            threads_area: measure.threads.area(now),
            cores_busy_area: measure.cores_busy.area(now),
            cores_area: measure.cores.area(now),
            queued_area: measure.queued.area(now),
        }
    }

    /// What was counted since `before`. Counts wrap: those from before the end of the warm-up are negative.
    fn since(&self, before: &Totals) -> Totals {
        Totals {
            arrived: self.arrived.wrapping_sub(before.arrived),
            failed: self.failed.wrapping_sub(before.failed),
            good: self.good.wrapping_sub(before.good),
            busy_area: self.busy_area - before.busy_area,
            threads_area: self.threads_area - before.threads_area,
            cores_busy_area: self.cores_busy_area - before.cores_busy_area,
            cores_area: self.cores_area - before.cores_area,
            queued_area: self.queued_area - before.queued_area,
        }
    }
}

/// What is kept of a load's latency besides the figures of the slice that is going on, which stand in its [`Measure`].
///
/// A reply is written into one histogram, not into one of the slice and one of the run: when a slice ends, its histogram is
/// added to the run's.
#[derive(Clone, Debug, Default)]
struct Latency {
    /// Of the slices that are over and count.
    counted: Histogram,
    /// Of the slice that is going on: requests made before the warm-up ended, which count in the slice only.
    early: Histogram,
}

/// Everything one replication counts.
#[derive(Clone, Debug)]
pub(crate) struct Tally {
    pub nodes: Vec<Measure>,
    pub series: Vec<Vec<Slice>>,
    /// Latency of each slice, for loads.
    pub latency: Vec<Vec<Histogram>>,
    kept: Vec<Latency>,
    duration: f64,
    pub warm: f64,
    pub end: f64,
    before: Vec<Totals>,
    now_slice: usize,
}

impl Tally {
    pub fn new(net: &Network) -> Tally {
        let nodes = net.stations.len();
        let objective = |station: &Station| match &station.role {
            Role::Source(source) => Some(source.objective.unwrap_or(f64::INFINITY)),
            _ => None,
        };
        let slices = |station: &Station| {
            let load = matches!(station.role, Role::Source(_));
            vec![Histogram::default(); if load { SLICES as usize } else { 0 }]
        };
        let measure = |station: &Station| {
            let classes = match &station.role {
                Role::Source(source) => source.class_names.len(),
                _ => 0,
            };
            let classes = vec![Histogram::default(); classes];
            Measure { classes, objective: objective(station), ..Measure::default() }
        };
        Tally {
            nodes: net.stations.iter().map(measure).collect(),
            series: vec![vec![Slice::default(); SLICES as usize]; nodes],
            latency: net.stations.iter().map(slices).collect(),
            kept: vec![Latency::default(); nodes],
            duration: net.duration,
            warm: net.warmup,
            end: net.duration,
            before: vec![Totals::default(); nodes],
            now_slice: 0,
        }
    }

    /// A call arrives at a node.
    #[inline]
    pub fn enter(&mut self, node: usize, now: f64) {
        let measure = &mut self.nodes[node];
        measure.inside.up(now);
        measure.arrived += 1;
    }

    /// A call leaves a node.
    #[inline(always)]
    pub fn leave(&mut self, node: usize, now: f64, arrived: f64, cause: Cause, abandoned: bool) {
        let measure = &mut self.nodes[node];
        let counts = arrived >= measure.warm;
        measure.inside.down(now);
        measure.stays += now - if counts { arrived } else { measure.warm };
        if cause != Cause::None {
            measure.failed[cause as usize] += 1;
            return;
        }
        measure.ok += 1;
        measure.wasted += u64::from(abandoned);
        let stay = now - arrived;
        if let Some(objective) = measure.objective {
            measure.good += u64::from(stay <= objective);
        }
        if counts {
            measure.stay.record(stay);
        } else if measure.objective.is_some() {
            self.kept[node].early.record(stay);
        }
    }

    /// The warm-up ends.
    pub fn warm(&mut self, now: f64) {
        for (node, measure) in self.nodes.iter_mut().enumerate() {
            self.before[node] = self.before[node].since(&Totals::of(measure, now));
            if measure.objective.is_some() {
                self.kept[node] = Latency { counted: Histogram::default(), early: std::mem::take(&mut measure.stay) };
            }
            let fresh = Measure {
                inside: measure.inside.restarted(now),
                queued: measure.queued.restarted(now),
                busy: measure.busy.restarted(now),
                cores_busy: measure.cores_busy.restarted(now),
                threads: measure.threads.restarted(now),
                cores: measure.cores.restarted(now),
                replicas: measure.replicas.restarted(now),
                most_queued: measure.queued.now(),
                warm: now,
                objective: measure.objective,
                in_before: measure.arrived,
                out_before: measure.left(),
                classes: vec![Histogram::default(); measure.classes.len()],
                ..Measure::default()
            };
            *measure = fresh;
        }
    }

    /// A slice of the series ends; `number` counts from 1.
    pub fn slice(&mut self, node: usize, number: usize, now: f64, backlog: u64) {
        let totals = Totals::of(&self.nodes[node], now);
        let before = std::mem::replace(&mut self.before[node], totals);
        let since = totals.since(&before);
        self.series[node][number - 1] = Slice {
            arrived: since.arrived,
            failed: since.failed,
            good: since.good,
            busy_area: since.busy_area,
            threads_area: since.threads_area,
            cores_busy_area: since.cores_busy_area,
            cores_area: since.cores_area,
            queued_area: since.queued_area,
            backlog,
        };
        self.keep_latency(node, number - 1);
    }

    /// Another slice of the series begins.
    pub fn begin_slice(&mut self, number: usize) {
        self.now_slice = number.min(SLICES as usize - 1);
    }

    /// Writes a load's latency since the last slice into a slice, and into what is kept for the run.
    fn keep_latency(&mut self, node: usize, slice: usize) {
        let Some(latency) = self.latency[node].get_mut(slice) else { return };
        let (kept, stay) = (&mut self.kept[node], &mut self.nodes[node].stay);
        latency.add(&kept.early);
        latency.add(stay);
        kept.counted.add(stay);
        kept.early.clear();
        stay.clear();
    }

    /// The run ends.
    pub fn close(&mut self, now: f64) {
        self.end = now;
        for node in 0..self.nodes.len() {
            if self.nodes[node].objective.is_some() {
                self.keep_latency(node, self.now_slice);
                self.nodes[node].stay = std::mem::take(&mut self.kept[node].counted);
            }
        }
    }

    /// Seconds that count.
    pub fn counted(&self) -> f64 {
        (self.end - self.warm).max(f64::MIN_POSITIVE)
    }

    /// Simulated seconds of a slice.
    pub fn slice_length(&self) -> f64 {
        self.duration / f64::from(SLICES)
    }
}
