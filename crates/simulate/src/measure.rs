//! What one replication counts.

use crate::Histogram;
use crate::network::{Network, Role};

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

/// What one node counts. Counts are of the time after the warm-up; `arrived_all` and its like are of the whole run.
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
    /// Calls inside, waiting for a thread, holding a thread, holding a core; threads and cores there are.
    pub inside: u64,
    pub queued: u64,
    pub busy: u64,
    pub cores_busy: u64,
    pub threads: u64,
    pub cores: u64,
    pub replicas: u64,
    pub most_queued: u64,
    /// The same, times seconds.
    pub inside_area: f64,
    pub queued_area: f64,
    pub busy_area: f64,
    pub cores_busy_area: f64,
    pub threads_area: f64,
    pub cores_area: f64,
    pub replicas_area: f64,
    last: f64,
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
    /// Replies within the objective, of a load.
    pub good: u64,
    /// By class of a load.
    pub classes: Vec<Histogram>,
    /// Of the whole run, warm-up included, for the check of conservation.
    pub in_all: u64,
    pub out_all: u64,
    /// Calls found inside when the run ended, counted one by one.
    pub found: u64,
}

impl Measure {
    /// Brings the areas up to `now`. To be called before anything they are of changes.
    #[inline]
    pub fn flow(&mut self, now: f64) {
        let dt = now - self.last;
        if dt > 0.0 {
            self.inside_area += dt * self.inside as f64;
            self.queued_area += dt * self.queued as f64;
            self.busy_area += dt * self.busy as f64;
            self.cores_busy_area += dt * self.cores_busy as f64;
            self.threads_area += dt * self.threads as f64;
            self.cores_area += dt * self.cores as f64;
            self.replicas_area += dt * self.replicas as f64;
            self.last = now;
        }
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
    pub ok: u64,
    pub failed: u64,
    pub good: u64,
    pub busy_area: f64,
    pub threads_area: f64,
    pub queued_area: f64,
    pub backlog: u64,
}

/// Everything one replication counts.
#[derive(Clone, Debug)]
pub(crate) struct Tally {
    pub nodes: Vec<Measure>,
    pub series: Vec<Vec<Slice>>,
    /// Latency of each slice, for loads.
    pub latency: Vec<Vec<Histogram>>,
    objectives: Vec<f64>,
    is_load: Vec<bool>,
    duration: f64,
    pub warm: f64,
    pub end: f64,
    /// Running totals of the slice before: arrived, ok, failed, busy area, threads area, queued area.
    before: Vec<(u64, u64, u64, f64, f64, f64)>,
    now_slice: usize,
}

impl Tally {
    pub fn new(net: &Network) -> Tally {
        let nodes = net.stations.len();
        let objectives = net.stations.iter().map(|station| match &station.role {
            Role::Source(source) => source.objective.unwrap_or(f64::INFINITY),
            _ => f64::INFINITY,
        });
        let is_load: Vec<bool> = net.stations.iter().map(|station| matches!(station.role, Role::Source(_))).collect();
        let latency = is_load.iter().map(|load| vec![Histogram::default(); if *load { SLICES as usize } else { 0 }]);
        let measure = |station: &crate::network::Station| {
            let classes = match &station.role {
                Role::Source(source) => source.class_names.len(),
                _ => 0,
            };
            Measure { classes: vec![Histogram::default(); classes], ..Measure::default() }
        };
        Tally {
            nodes: net.stations.iter().map(measure).collect(),
            series: vec![vec![Slice::default(); SLICES as usize]; nodes],
            latency: latency.collect(),
            objectives: objectives.collect(),
            is_load,
            duration: net.duration,
            warm: net.warmup,
            end: net.duration,
            before: vec![(0, 0, 0, 0.0, 0.0, 0.0); nodes],
            now_slice: 0,
        }
    }

    /// A call leaves a node.
    #[inline]
    pub fn leave(&mut self, node: usize, now: f64, arrived: f64, cause: Cause, abandoned: bool) {
        let measure = &mut self.nodes[node];
        measure.flow(now);
        measure.inside -= 1;
        measure.out_all += 1;
        measure.stays += now - arrived.max(measure.warm);
        if cause == Cause::None {
            measure.ok += 1;
            if abandoned {
                measure.wasted += 1;
            }
            let stay = now - arrived;
            if arrived >= measure.warm {
                measure.stay.record(stay);
            }
            if self.is_load[node] {
                if stay <= self.objectives[node] {
                    measure.good += 1;
                    self.series[node][self.now_slice].good += 1;
                }
                self.latency[node][self.now_slice].record(stay);
            }
        } else {
            measure.failed[cause as usize] += 1;
        }
    }

    /// The warm-up ends.
    pub fn warm(&mut self, now: f64) {
        for (node, measure) in self.nodes.iter_mut().enumerate() {
            measure.flow(now);
            let kept = &mut self.before[node];
            kept.0 = kept.0.wrapping_sub(measure.arrived);
            kept.1 = kept.1.wrapping_sub(measure.ok);
            kept.2 = kept.2.wrapping_sub(measure.failed.iter().sum());
            kept.3 -= measure.busy_area;
            kept.4 -= measure.threads_area;
            kept.5 -= measure.queued_area;
            let fresh = Measure {
                inside: measure.inside,
                queued: measure.queued,
                busy: measure.busy,
                cores_busy: measure.cores_busy,
                threads: measure.threads,
                cores: measure.cores,
                replicas: measure.replicas,
                most_queued: measure.queued,
                last: now,
                warm: now,
                in_all: measure.in_all + measure.arrived,
                out_all: measure.out_all,
                classes: vec![Histogram::default(); measure.classes.len()],
                ..Measure::default()
            };
            *measure = fresh;
        }
    }

    /// A slice of the series ends; `number` counts from 1.
    pub fn slice(&mut self, node: usize, number: usize, backlog: u64) {
        let measure = &self.nodes[node];
        let failed: u64 = measure.failed.iter().sum();
        let now = (measure.arrived, measure.ok, failed, measure.busy_area, measure.threads_area, measure.queued_area);
        let before = std::mem::replace(&mut self.before[node], now);
        let slice = &mut self.series[node][number - 1];
        slice.arrived = now.0.wrapping_sub(before.0);
        slice.ok = now.1.wrapping_sub(before.1);
        slice.failed = now.2.wrapping_sub(before.2);
        slice.busy_area = now.3 - before.3;
        slice.threads_area = now.4 - before.4;
        slice.queued_area = now.5 - before.5;
        slice.backlog = backlog;
        self.now_slice = number.min(SLICES as usize - 1);
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
