//! An answer without simulating every request, for loads that are too large for that. It says that it is one.
//!
//! Rates follow the links; each server is taken as an M/G/c queue (Allen and Cunneen's approximation), each cache by Che's.
//! Retries, timeouts, twists and the correlation of queues are left out; what that means is in the warnings.

use statrs::distribution::{ContinuousCDF, Gamma};
use std::collections::BTreeMap;

use crate::closed_form::{erlang_c, exactly};
use crate::model::{Model, On};
use crate::network::{Network, Role};
use crate::price::cost;
use crate::replicate::{Options, kind, network};
use crate::result::{Component, ENGINE, Method, Outcome, Series};

/// Computes an outcome from closed forms and approximations.
pub fn analyse(model: &Model, options: &Options) -> Outcome {
    let net = network(model, options);
    let flows = flows(&net);
    let mut components: Vec<Component> = Vec::new();
    let mut end_to_end = Vec::new();
    let mut times: Vec<(f64, f64)> = Vec::new();
    let mut warnings = vec![
        "This is an analytic answer: the load is too large to simulate every request. Retries, timeouts, twists and bursts are not in it, and percentiles are fitted to mean and variance.".to_owned(),
    ];
    for (at, station) in net.stations.iter().enumerate() {
        let rate = flows[at];
        let mut metrics = BTreeMap::from([("arrivals".to_owned(), exactly(rate))]);
        let mut errors = BTreeMap::new();
        let mut put = |name: &str, value: f64| {
            metrics.insert(name.to_owned(), exactly(value));
        };
        let (mean, variance) = match &station.role {
            Role::Server(server) => {
                let places = server.cores.unwrap_or(server.threads);
                let service = server.read.expected();
                let scv = server.read.variability();
                let (mut mean, mut variance) = (service, scv * service * service);
                if places < u32::MAX {
                    let each = rate / f64::from(server.replicas);
                    let rho = each * service / f64::from(places);
                    put("utilisation", rho.min(1.0));
                    put("replicas", f64::from(server.replicas));
                    if rho >= 1.0 {
                        errors.insert("rejected".to_owned(), exactly(1.0 - 1.0 / rho));
                        warnings.push(format!(
                            "`{}` can't keep up: {:.0} % of what it can do is asked of it",
                            station.id,
                            rho * 100.0
                        ));
                        (mean, variance) = (f64::INFINITY, f64::INFINITY);
                    } else {
                        let waits = erlang_c(places, each * service);
                        let free = f64::from(places) / service - each;
                        let wait = waits / free * (1.0 + scv) / 2.0;
                        put("wait_mean", wait);
                        put("wait_share", waits);
                        mean += wait;
                        // Of those who wait, the wait is exponential.
                        let given = (1.0 + scv) / (2.0 * free);
                        variance += waits * (2.0 - waits) * given * given;
                    }
                }
                (mean, variance)
            }
            Role::Balancer { work } | Role::Edge { work, .. } => {
                (work.expected(), work.variability() * work.expected().powi(2))
            }
            Role::Cache(cache) => {
                put("hit_ratio", hit_ratio(&net, at, rate));
                (cache.work.expected(), cache.work.variability() * cache.work.expected().powi(2))
            }
            Role::Queue(queue) => (queue.work.expected(), queue.work.variability() * queue.work.expected().powi(2)),
            Role::Quorum(quorum) => {
                (quorum.read.expected(), quorum.read.variability() * quorum.read.expected().powi(2))
            }
            Role::Remote(remote) => {
                let most = remote.read_rate * f64::from(remote.partitions);
                if rate > most {
                    errors.insert("throttled".to_owned(), exactly(1.0 - most / rate));
                }
                (remote.work.expected(), remote.work.variability() * remote.work.expected().powi(2))
            }
            Role::Source(_) => (0.0, 0.0),
        };
        times.push((mean, variance));
        let failed: f64 = errors.values().map(|share| share.mean).sum();
        metrics.insert("throughput".to_owned(), exactly(rate * (1.0 - failed)));
        metrics.insert("error_share".to_owned(), exactly(failed));
        if mean.is_finite() && !matches!(station.role, Role::Source(_)) {
            metrics.insert("mean".to_owned(), exactly(mean));
        }
        let node = &model.nodes[at];
        let (id, kind, name) = (node.id.clone(), kind(&node.part).to_owned(), node.name().to_owned());
        let component = Component { id, kind, name, metrics, errors };
        if matches!(station.role, Role::Source(_)) { end_to_end.push(component) } else { components.push(component) }
    }
    for load in &mut end_to_end {
        let Some(at) = net.stations.iter().position(|station| station.id == load.id) else { continue };
        let (mean, variance) = below(&net, &times, at, 0);
        if !mean.is_finite() {
            continue;
        }
        load.metrics.insert("mean".to_owned(), exactly(mean));
        if let Ok(fitted) = Gamma::new(mean * mean / variance.max(1e-18), mean / variance.max(1e-18)) {
            for (name, q) in [("p50", 0.5), ("p90", 0.9), ("p95", 0.95), ("p99", 0.99)] {
                load.metrics.insert(name.to_owned(), exactly(fitted.inverse_cdf(q)));
            }
        }
    }
    let cost = cost(model, &components, &options.prices);
    Outcome {
        engine: ENGINE.to_owned(),
        model: model.head.name.clone(),
        method: Method::Analytic,
        seed: options.seed,
        replications: 0,
        duration: net.duration,
        warmup: 0.0,
        end_to_end,
        bottleneck: crate::bottleneck::bottleneck(model, &components),
        components,
        cost,
        closed_forms: Vec::new(),
        checks: None,
        series: Series::default(),
        warnings,
    }
}

/// Share of an edge's caller's calls that use it.
fn used(net: &Network, edge: usize, reads: f64) -> f64 {
    let link = &net.edges[edge];
    let share = match net.stations[link.from].role {
        Role::Balancer { .. } => {
            let all: f64 = net.stations[link.from].steps.iter().flatten().map(|edge| net.edges[*edge].share).sum();
            link.share / all.max(f64::MIN_POSITIVE)
        }
        Role::Edge { hit_ratio, .. } => link.share * (1.0 - hit_ratio * reads),
        _ => link.share,
    };
    let on = match link.on {
        On::All => 1.0,
        On::Read => reads,
        On::Write => 1.0 - reads,
    };
    share * on * f64::from(link.calls)
}

fn reads(net: &Network) -> f64 {
    let sources = net.stations.iter().filter_map(|station| match &station.role {
        Role::Source(source) => Some(source.reads),
        _ => None,
    });
    let (sum, count) = sources.fold((0.0, 0.0), |(sum, count), reads| (sum + reads, count + 1.0));
    if count > 0.0 { sum / count } else { 1.0 }
}

/// Calls a second at each node.
fn flows(net: &Network) -> Vec<f64> {
    let reads = reads(net);
    let mut now: Vec<f64> = net
        .stations
        .iter()
        .map(|station| match &station.role {
            Role::Source(source) => match source.schedule {
                Some((every, jobs, _)) => f64::from(jobs) / every,
                None => source.rate.unwrap_or_else(|| {
                    f64::from(source.users) / source.think.as_ref().map_or(1.0, |think| think.expected().max(1e-3))
                }),
            },
            _ => 0.0,
        })
        .collect();
    let mut total = now.clone();
    for _ in 0..200 {
        let mut next = vec![0.0; now.len()];
        for (at, edge) in net.edges.iter().enumerate() {
            let through = match net.stations[edge.from].role {
                Role::Cache(_) => 1.0 - hit_ratio(net, edge.from, total[edge.from]) * reads,
                _ => 1.0,
            };
            next[edge.to] += now[edge.from] * used(net, at, reads) * through;
        }
        if next.iter().sum::<f64>() < 1e-9 {
            break;
        }
        for (sum, more) in total.iter_mut().zip(&next) {
            *sum += more;
        }
        now = next;
    }
    total
}

/// Mean and variance of the time below a node, its calls one after the other.
fn below(net: &Network, times: &[(f64, f64)], at: usize, depth: usize) -> (f64, f64) {
    let (mut mean, mut variance) = times[at];
    if depth > 50 || matches!(net.stations[at].role, Role::Queue(_)) {
        return (mean, variance);
    }
    let reads = reads(net);
    for edge in net.stations[at].steps.iter().flatten() {
        let link = &net.edges[*edge];
        let through = match net.stations[at].role {
            Role::Cache(_) => 1.0 - hit_ratio(net, at, 0.0) * reads,
            _ => 1.0,
        };
        let times_used = (used(net, *edge, reads) / f64::from(link.calls)).min(1.0) * through;
        if link.fire_and_forget {
            continue;
        }
        let (m, v) = below(net, times, link.to, depth + 1);
        let m = m + 2.0 * link.way;
        mean += times_used * m;
        variance += times_used * (v + m * m) - (times_used * m).powi(2);
    }
    (mean, variance)
}

/// Che's approximation of an LRU cache's hit ratio (Che, Tung and Wang 2002), or the share of a time to live in which a key is held.
fn hit_ratio(net: &Network, at: usize, rate: f64) -> f64 {
    let Role::Cache(cache) = &net.stations[at].role else { return 0.0 };
    let zipf = net.stations.iter().find_map(|station| match &station.role {
        Role::Source(source) => Some(source.zipf),
        _ => None,
    });
    let keys = cache.keys;
    let by_capacity = cache.capacity.map_or(1.0, |capacity| che(keys, zipf.unwrap_or(1.0), capacity));
    let by_ttl = match (cache.ttl, rate > 0.0) {
        (Some(ttl), true) => popularity(keys, zipf.unwrap_or(1.0))
            .iter()
            .map(|(count, p)| count * p * (rate * p * ttl) / (1.0 + rate * p * ttl))
            .sum(),
        _ => 1.0,
    };
    by_capacity.min(by_ttl)
}

/// Keys of nearly the same popularity together: how many, and the probability of each.
fn popularity(keys: u64, exponent: f64) -> Vec<(f64, f64)> {
    let mut groups: Vec<(f64, f64)> = Vec::new();
    let mut rank = 1_u64;
    while rank <= keys {
        let width = (rank / 200).max(1).min(keys - rank + 1);
        let middle = rank as f64 + (width - 1) as f64 / 2.0;
        groups.push((width as f64, middle.powf(-exponent)));
        rank += width;
    }
    let all: f64 = groups.iter().map(|(count, weight)| count * weight).sum();
    groups.iter().map(|(count, weight)| (*count, weight / all)).collect()
}

/// Share of requests that an LRU cache of `capacity` keys answers, of `keys` with Zipf popularity.
pub(crate) fn che(keys: u64, exponent: f64, capacity: u64) -> f64 {
    if capacity >= keys {
        return 1.0;
    }
    let groups = popularity(keys, exponent);
    let held = |t: f64| groups.iter().map(|(count, p)| count * -(-p * t).exp_m1()).sum::<f64>();
    let (mut low, mut high) = (0.0, keys as f64);
    while held(high) < capacity as f64 {
        high *= 2.0;
    }
    for _ in 0..100 {
        let middle = (low + high) / 2.0;
        if held(middle) < capacity as f64 { low = middle } else { high = middle }
    }
    groups.iter().map(|(count, p)| count * p * -(-p * high).exp_m1()).sum()
}
