//! Independent replications of a model, and the figures they give together.

use std::collections::BTreeMap;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};

use crate::bottleneck::bottleneck;
use crate::closed_form::closed_forms;
use crate::engine::Engine;
use crate::gauge::Gauge;
use crate::interval::Estimate;
use crate::measure::{CAUSES, SLICES, Tally};
use crate::model::{Model, Part};
use crate::network::{Network, Role, compile, flow};
use crate::price::{PriceTable, cost};
use crate::result::{Checks, Component, ENGINE, LoadSeries, Method, NodeSeries, Outcome, Series};

/// Expected calls of one replication above which the analytic answer is given instead.
const REACH: f64 = 40e6;
/// Relative difference from Little's law that rounding explains.
const LITTLES_LAW: f64 = 1e-6;
/// Replications where neither model nor caller says how many.
const REPLICATIONS: u32 = 5;

/// How to run a model.
#[derive(Clone, Debug, PartialEq)]
pub struct Options {
    /// Seed of the random numbers.
    pub seed: u64,
    /// Replications instead of the model's own.
    pub replications: Option<u32>,
    /// Simulated seconds instead of the model's own; the warm-up keeps its share.
    pub duration: Option<f64>,
    /// Replications run at the same time; the result does not depend on it.
    pub threads: usize,
    /// Events after which a replication is stopped.
    pub max_events: u64,
    /// Prices.
    pub prices: PriceTable,
}

impl Default for Options {
    fn default() -> Options {
        Options {
            seed: 1,
            replications: None,
            duration: None,
            threads: 1,
            max_events: 400_000_000,
            prices: crate::prices(),
        }
    }
}

/// Runs a checked model. The same model, seed, replications and duration give the same outcome, whatever the number of threads.
/// Above what can be simulated in reasonable time the outcome is [`crate::analyse`]'s, and says so.
pub fn run(model: &Model, options: &Options) -> Outcome {
    let net = network(model, options);
    if expected_calls(model, &net) > REACH {
        return crate::analyse(model, options);
    }
    let replications = options.replications.or(model.head.replications).unwrap_or(REPLICATIONS).max(1);
    let tallies = replicate(&net, options, replications);
    outcome(model, &net, options, replications, &tallies)
}

/// The compiled model with the options' duration.
pub(crate) fn network(model: &Model, options: &Options) -> Network {
    let mut net = compile(model);
    if let Some(duration) = options.duration {
        net.warmup *= duration / net.duration;
        net.duration = duration;
    }
    net
}

/// Calls of one replication, roughly.
fn expected_calls(model: &Model, net: &Network) -> f64 {
    let rates = net.stations.iter().map(|station| match &station.role {
        Role::Source(source) => match (source.rate, source.schedule) {
            (_, Some((every, jobs, _))) => f64::from(jobs) / every,
            (Some(rate), None) => rate * source.profile.iter().map(|(_, factor)| *factor).fold(1.0, f64::max),
            // A user asks at most once in a think time and a little.
            (None, None) => f64::from(source.users) / (source.think.as_ref().map_or(0.0, |t| t.expected()) + 1e-3),
        },
        _ => 0.0,
    });
    let loads = net.stations.iter().filter(|station| matches!(station.role, Role::Source(_))).count().max(1);
    let visits: f64 = flow(model).map_or(1.0, |visits| visits.iter().sum::<f64>() / loads as f64);
    rates.sum::<f64>() * net.duration * visits
}

/// What one replication counted, and why it was stopped early, if it was.
pub(crate) type Counted = (Tally, Option<String>);

/// Runs the replications, on as many threads as allowed, and gives what each counted, in order.
pub(crate) fn replicate(net: &Network, options: &Options, replications: u32) -> Vec<Counted> {
    let next = AtomicUsize::new(0);
    let done: Mutex<Vec<Option<Counted>>> = Mutex::new((0..replications).map(|_| None).collect());
    let work = || {
        loop {
            let number = next.fetch_add(1, Ordering::Relaxed);
            if number >= replications as usize {
                return;
            }
            let tally = Engine::new(net, options.seed, number as u64).run(options.max_events);
            done.lock().unwrap_or_else(std::sync::PoisonError::into_inner)[number] = Some(tally);
        }
    };
    std::thread::scope(|scope| {
        for _ in 1..options.threads.min(replications as usize) {
            scope.spawn(work);
        }
        work();
    });
    done.into_inner().unwrap_or_else(std::sync::PoisonError::into_inner).into_iter().flatten().collect()
}

/// The name of a node's kind as it is written.
pub(crate) fn kind(part: &Part) -> &'static str {
    match part {
        Part::Load(_) => "load",
        Part::Cdn(_) => "cdn",
        Part::LoadBalancer(_) => "load_balancer",
        Part::Service(_) => "service",
        Part::Workers(_) => "workers",
        Part::Cache(_) => "cache",
        Part::Queue(_) => "queue",
        Part::Database(_) => "database",
        Part::KeyValue(_) => "key_value",
        Part::ObjectStore(_) => "object_store",
        Part::ThirdParty(_) => "third_party",
        Part::Scheduler(_) => "scheduler",
    }
}

fn outcome(model: &Model, net: &Network, options: &Options, replications: u32, tallies: &[Counted]) -> Outcome {
    let mut end_to_end = Vec::new();
    let mut components = Vec::new();
    for (at, node) in model.nodes.iter().enumerate() {
        let is_load = matches!(net.stations[at].role, Role::Source(_));
        let mut metrics: BTreeMap<String, Vec<f64>> = BTreeMap::new();
        let mut errors: BTreeMap<String, Vec<f64>> = BTreeMap::new();
        for (tally, _) in tallies {
            for (name, value) in figures(net, at, tally) {
                metrics.entry(name).or_default().push(value);
            }
            let measure = &tally.nodes[at];
            let left = measure.left().max(1) as f64;
            for (cause, name) in CAUSES {
                errors.entry(name.to_owned()).or_default().push(measure.failed[cause as usize] as f64 / left);
            }
        }
        errors.retain(|_, shares| shares.iter().any(|share| *share > 0.0));
        let together = |map: BTreeMap<String, Vec<f64>>| {
            map.into_iter().filter_map(|(name, values)| Some((name, Estimate::of(&values)?))).collect()
        };
        let component = Component {
            id: node.id.clone(),
            kind: kind(&node.part).to_owned(),
            name: node.name().to_owned(),
            metrics: together(metrics),
            errors: together(errors),
        };
        if is_load { end_to_end.push(component) } else { components.push(component) }
    }
    let mut warnings: Vec<String> = tallies.iter().filter_map(|(_, stopped)| stopped.clone()).collect();
    warnings.sort();
    warnings.dedup();
    let laws = checks(tallies);
    if !laws.conserved || laws.littles_law > LITTLES_LAW {
        warnings.push(
            "This run broke a law that every run obeys: the simulator is at fault, don't trust its figures.".into(),
        );
    }
    let cost = cost(model, &components, &options.prices);
    let bottleneck = bottleneck(model, &components);
    Outcome {
        engine: ENGINE.to_owned(),
        model: model.head.name.clone(),
        method: Method::Simulated,
        seed: options.seed,
        replications,
        duration: net.duration,
        warmup: net.warmup,
        closed_forms: closed_forms(model, net, &components),
        end_to_end,
        components,
        bottleneck,
        cost,
        checks: Some(laws),
        series: series(net, tallies),
        warnings,
    }
}

/// One replication's figures of a node.
pub(crate) fn figures(net: &Network, at: usize, tally: &Tally) -> Vec<(String, f64)> {
    let measure = &tally.nodes[at];
    let time = tally.counted();
    let gone = measure.left() as f64;
    let mut figures: Vec<(&str, Option<f64>)> = vec![
        ("arrivals", Some(measure.arrived as f64 / time)),
        ("throughput", Some(measure.ok as f64 / time)),
        ("inside_mean", Some(measure.inside.area(tally.end) / time)),
        ("mean", measure.stay.mean()),
        ("p50", measure.stay.quantile(0.5)),
        ("p90", measure.stay.quantile(0.9)),
        ("p95", measure.stay.quantile(0.95)),
        ("p99", measure.stay.quantile(0.99)),
        ("p999", measure.stay.quantile(0.999)),
    ];
    let share = |part: u64, of: f64| (of > 0.0).then(|| part as f64 / of);
    figures.push(("error_share", share(measure.failures(), gone)));
    match &net.stations[at].role {
        Role::Source(source) => {
            figures.push(("goodput", Some(measure.good as f64 / time)));
            figures.push(("goodput_share", share(measure.good, gone)));
            if let Some(objective) = source.objective {
                figures.push(("slow_share", measure.stay.share_above(objective)));
            }
        }
        Role::Server(server) => {
            let of = |used: &Gauge, all: &Gauge| {
                let all = all.area(tally.end);
                (all > 0.0).then(|| used.area(tally.end) / all)
            };
            let threads = of(&measure.busy, &measure.threads);
            let cores = of(&measure.cores_busy, &measure.cores);
            figures.push(("utilisation", cores.or(threads)));
            figures.push(("threads_used", threads));
            figures.push(("wait_mean", measure.wait.mean()));
            figures.push(("wait_p99", measure.wait.quantile(0.99)));
            figures.push(("wait_share", share(measure.waited, measure.wait.count() as f64)));
            figures.push(("queue_mean", Some(measure.queued.area(tally.end) / time)));
            figures.push(("queue_max", Some(measure.most_queued as f64)));
            figures.push(("replicas", Some(measure.replicas.area(tally.end) / time)));
            figures.push(("wasted_share", share(measure.wasted, measure.ok as f64)));
            if server.database.is_some() {
                figures.push(("stale_share", share(measure.stale, measure.reads as f64)));
            }
        }
        Role::Cache(_) | Role::Edge { .. } => {
            figures.push(("hit_ratio", share(measure.hits, (measure.hits + measure.misses) as f64)));
            if matches!(net.stations[at].role, Role::Cache(_)) {
                figures.push(("fetches", Some(measure.fetches as f64 / time)));
                figures.push(("duplicate_fetches", share(measure.duplicates, measure.episodes as f64)));
                figures.push(("stale_share", share(measure.stale, (measure.hits + measure.misses) as f64)));
            }
        }
        Role::Queue(_) => {
            figures.push(("consumed", Some(measure.consumed as f64 / time)));
            figures.push(("lag_mean", measure.lag.mean()));
            figures.push(("lag_p50", measure.lag.quantile(0.5)));
            figures.push(("lag_p99", measure.lag.quantile(0.99)));
            figures.push(("late_share", share(measure.late, measure.consumed as f64)));
            figures.push(("backlog", Some(measure.backlog as f64)));
            figures.push(("redelivered", Some(measure.redelivered as f64)));
            figures.push(("dead_letters", Some(measure.dead as f64)));
        }
        Role::Quorum(_) => figures.push(("stale_share", share(measure.stale, measure.reads as f64))),
        Role::Balancer { .. } | Role::Remote(_) => {}
    }
    let mut named: Vec<(String, f64)> =
        figures.into_iter().filter_map(|(name, value)| Some((name.to_owned(), value?))).collect();
    if let Role::Source(source) = &net.stations[at].role {
        for (name, stay) in source.class_names.iter().zip(&measure.classes) {
            named.extend(stay.mean().map(|mean| (format!("mean:{name}"), mean)));
            named.extend(stay.quantile(0.99).map(|p99| (format!("p99:{name}"), p99)));
        }
    }
    named
}

fn checks(tallies: &[Counted]) -> Checks {
    let mut littles_law: f64 = 0.0;
    let mut conserved = true;
    for (tally, _) in tallies {
        for measure in &tally.nodes {
            let inside_area = measure.inside.area(tally.end);
            let most = inside_area.max(measure.stays);
            if most > 0.0 {
                littles_law = littles_law.max((inside_area - measure.stays).abs() / most);
            }
            conserved &= measure.in_before + measure.arrived == measure.out_before + measure.left() + measure.found;
            conserved &= measure.inside.now() == measure.found;
        }
    }
    Checks { littles_law, conserved }
}

fn series(net: &Network, tallies: &[Counted]) -> Series {
    let length = net.duration / f64::from(SLICES);
    let runs = tallies.len() as f64;
    let mut series =
        Series { time: (1..=SLICES).map(|number| f64::from(number) * length).collect(), ..Series::default() };
    for (at, station) in net.stations.iter().enumerate() {
        let mean = |of: &dyn Fn(&crate::measure::Slice) -> f64| -> Vec<f64> {
            (0..SLICES as usize)
                .map(|slice| tallies.iter().map(|(tally, _)| of(&tally.nodes[at].series[slice])).sum::<f64>() / runs)
                .collect()
        };
        let arrivals = mean(&|slice| slice.arrived as f64 / length);
        let errors = mean(&|slice| slice.failed as f64 / length);
        if matches!(station.role, Role::Source(_)) {
            let mut load = LoadSeries { arrivals, errors, ..LoadSeries::default() };
            load.goodput = mean(&|slice| slice.good as f64 / length);
            for slice in 0..SLICES as usize {
                let mut all = crate::Histogram::default();
                tallies.iter().for_each(|(tally, _)| all.add(&tally.nodes[at].latency[slice]));
                load.p50.push(all.quantile(0.5));
                load.p95.push(all.quantile(0.95));
                load.p99.push(all.quantile(0.99));
            }
            series.loads.insert(station.id.clone(), load);
        } else {
            let queue = match station.role {
                Role::Queue(_) => mean(&|slice| slice.backlog as f64),
                _ => mean(&|slice| slice.queued_area / length),
            };
            let used = |busy: f64, all: f64| if all > 0.0 { busy / all } else { 0.0 };
            let busy = mean(&|slice| {
                used(slice.busy_area, slice.threads_area).max(used(slice.cores_busy_area, slice.cores_area))
            });
            series.nodes.insert(station.id.clone(), NodeSeries { arrivals, errors, busy, queue });
        }
    }
    series
}
