//! What one replication counts.

use crate::Histogram;
use crate::gauge::Gauge;
use crate::network::{Role, Station};

/// Points of the time series.
pub(crate) const SLICES: u32 = 60;

/// Why a call failed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
#[repr(u8)]
pub(crate) enum Cause {
    /// It did not.
    #[default]
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
    ///
    /// For a load, while the run goes on, of the slice that is going on: a reply is written into one histogram, not into one
    /// of the slice and one of the run. When a slice ends, its histogram is added to the run's.
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
    /// The time series.
    pub series: Vec<Slice>,
    /// Latency of each slice, for loads.
    pub latency: Vec<Histogram>,
    /// Latency of the slices that are over and count, for loads.
    counted: Histogram,
    /// Of the slice that is going on: requests made before the warm-up ended, which count in the slice only.
    early: Histogram,
    /// What had been counted when the slice began.
    before: Totals,
}

impl Measure {
    /// Nothing is counted yet.
    pub fn new(station: &Station) -> Measure {
        let (classes, objective) = match &station.role {
            Role::Source(source) => (source.class_names.len(), Some(source.objective.unwrap_or(f64::INFINITY))),
            _ => (0, None),
        };
        let slices = SLICES as usize;
        Measure {
            objective,
            classes: vec![Histogram::default(); classes],
            series: vec![Slice::default(); slices],
            latency: vec![Histogram::default(); if objective.is_some() { slices } else { 0 }],
            ..Measure::default()
        }
    }

    /// Calls that failed, whatever of.
    pub fn failures(&self) -> u64 {
        self.failed.iter().sum()
    }

    /// Calls that left, for better or worse.
    pub fn left(&self) -> u64 {
        self.ok + self.failures()
    }

    /// A call arrives.
    #[inline(always)]
    pub fn enter(&mut self, now: f64) {
        self.inside.up(now);
        self.arrived += 1;
    }

    /// A call leaves.
    #[inline(always)]
    pub fn leave(&mut self, now: f64, arrived: f64, cause: Cause, abandoned: bool) {
        let counts = arrived >= self.warm;
        self.inside.down(now);
        self.stays += now - if counts { arrived } else { self.warm };
        if cause != Cause::None {
            self.failed[cause as usize] += 1;
            return;
        }
        self.ok += 1;
        self.wasted += u64::from(abandoned);
        let stay = now - arrived;
        if let Some(objective) = self.objective {
            self.good += u64::from(stay <= objective);
        }
        if counts {
            self.stay.record(stay);
        } else if self.objective.is_some() {
            self.early.record(stay);
        }
    }

    /// A call that is inside when the run ends.
    pub fn still_inside(&mut self, now: f64, arrived: f64) {
        self.stays += now - arrived.max(self.warm);
    }

    /// The warm-up ends: what was counted so far counts in the time series only.
    pub fn warm(&mut self, now: f64) {
        let early = if self.objective.is_some() { std::mem::take(&mut self.stay) } else { Histogram::default() };
        *self = Measure {
            inside: self.inside.restarted(now),
            queued: self.queued.restarted(now),
            busy: self.busy.restarted(now),
            cores_busy: self.cores_busy.restarted(now),
            threads: self.threads.restarted(now),
            cores: self.cores.restarted(now),
            replicas: self.replicas.restarted(now),
            most_queued: self.queued.now(),
            warm: now,
            objective: self.objective,
            in_before: self.arrived,
            out_before: self.left(),
            classes: vec![Histogram::default(); self.classes.len()],
            series: std::mem::take(&mut self.series),
            latency: std::mem::take(&mut self.latency),
            before: self.before.since(&Totals::of(self, now)),
            early,
            ..Measure::default()
        };
    }

    /// A slice of the series ends; `number` counts from 0.
    pub fn slice(&mut self, number: usize, now: f64, backlog: u64) {
        let totals = Totals::of(self, now);
        let before = std::mem::replace(&mut self.before, totals);
        let since = totals.since(&before);
        self.series[number] = Slice {
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
        self.keep_latency(number);
    }

    /// Writes a load's latency since the last slice into a slice, and into what is kept for the run.
    fn keep_latency(&mut self, slice: usize) {
        let Some(latency) = self.latency.get_mut(slice) else { return };
        latency.add(&self.early);
        latency.add(&self.stay);
        self.counted.add(&self.stay);
        self.early.clear();
        self.stay.clear();
    }

    /// The run ends within a slice, whose number counts from 0.
    pub fn close(&mut self, slice: usize) {
        if self.objective.is_some() {
            self.keep_latency(slice);
            self.stay = std::mem::take(&mut self.counted);
        }
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

/// Everything one replication counted.
#[derive(Clone, Debug)]
pub(crate) struct Tally {
    pub nodes: Vec<Measure>,
    /// When counting began and ended, in simulated seconds.
    pub warm: f64,
    pub end: f64,
}

impl Tally {
    /// Seconds that count.
    pub fn counted(&self) -> f64 {
        (self.end - self.warm).max(f64::MIN_POSITIVE)
    }
}
