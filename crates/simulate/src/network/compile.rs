//! From a checked model to a network.

use super::{CacheRole, DatabaseRole, Edge, Network, QueueRole, Quorum, Remote, Role, Server, Source, Station};
use crate::Work;
use crate::model::{Balance, Distance, Load, Model, On, Part, Service, TwistKind};

/// Simulated seconds of a replication where the model says nothing.
pub(crate) const DURATION: f64 = 60.0;
/// Share of the duration that is warm-up where the model says nothing.
const WARMUP: f64 = 0.1;
/// Keys of a load where the model says nothing.
const KEYS: u64 = 1_000_000;

const fn seconds(value: Option<crate::Seconds>, default: f64) -> f64 {
    match value {
        Some(value) => value.0,
        None => default,
    }
}

/// Fills in what a checked model leaves out.
pub(crate) fn compile(model: &Model) -> Network {
    let index = |id: &str| model.nodes.iter().position(|node| node.id == id).expect("links were checked");
    let duration = seconds(model.head.duration, DURATION);
    let warmup = seconds(model.head.warmup, duration * WARMUP);
    let mut edges: Vec<Edge> = Vec::with_capacity(model.links.len());
    for link in &model.links {
        let (from, to) = (index(&link.from), index(&link.to));
        let trip = match link.distance {
            Distance::Here => 0.0,
            Distance::Zone => 0.4e-3,
            Distance::CrossZone => 1.5e-3,
            Distance::CrossRegion => 55e-3,
        };
        edges.push(Edge {
            from,
            to,
            on: link.on,
            does: link.does,
            share: link.share.unwrap_or(1.0),
            calls: link.calls.unwrap_or(1),
            optional: link.optional,
            fire_and_forget: link.fire_and_forget,
            way: seconds(link.round_trip, trip) / 2.0,
            loss: link.loss.unwrap_or(0.0),
            timeout: link.timeout.map(|timeout| timeout.0),
            attempts: link.attempts.unwrap_or(1),
            backoff: seconds(link.backoff, 0.0),
            retry_budget: link.retry_budget,
            hedge_after: link.hedge_after.map(|after| after.0),
            breaker: link.breaker.clone(),
            watched: link.timeout.is_some()
                || link.attempts.unwrap_or(1) > 1
                || link.hedge_after.is_some()
                || link.breaker.is_some(),
            concurrency: link.concurrency,
            balance: match &model.nodes[from].part {
                Part::LoadBalancer(balancer) => Some(balancer.balance.unwrap_or(Balance::TwoChoices)),
                // Consumers take messages when they are free; none waits at a busy one while another is idle.
                Part::Queue(_) => match &model.nodes[to].part {
                    Part::Service(service) | Part::Workers(service) => {
                        Some(service.balance.unwrap_or(Balance::LeastConnections))
                    }
                    _ => None,
                },
                _ => None,
            },
        });
    }
    let keys = keys_asked(model);
    let stations = (0..model.nodes.len()).map(|at| station(model, at, &edges, keys)).collect::<Vec<_>>();
    let keyed = stations.iter().any(|station| match &station.role {
        Role::Cache(_) => true,
        Role::Server(server) => {
            server.balance == Balance::ByKey
                || server.database.as_ref().is_some_and(|db| db.shards > 1 || db.locks || db.read_replicas > 0)
        }
        Role::Queue(queue) => queue.partitions > 0,
        Role::Quorum(_) => true,
        Role::Remote(remote) => remote.partitions > 1,
        _ => false,
    }) || edges.iter().any(|edge| edge.balance == Some(Balance::ByKey));
    let twist_at = model.twists.iter().map(|twist| twist.node.as_deref().map(index)).collect();
    Network { duration, warmup, stations, edges, twists: model.twists.clone(), twist_at, keyed }
}

fn keys_asked(model: &Model) -> u64 {
    let keys = model.nodes.iter().filter_map(|node| match &node.part {
        Part::Load(load) => Some(load.keys.unwrap_or(KEYS)),
        _ => None,
    });
    keys.max().unwrap_or(KEYS)
}

/// The edge of a node that has only one, where nothing has to be decided at a call: every request makes one call, which
/// cannot get lost, is not watched, is about the same and is waited for. Most links of most designs are like that, and the
/// engine need not ask each time.
fn straight(model: &Model, steps: &[Vec<usize>], edges: &[Edge]) -> Option<usize> {
    let [group] = steps else { return None };
    let [at] = group.as_slice() else { return None };
    let edge = &edges[*at];
    let always = edge.on == On::All && edge.share >= 1.0 && edge.calls == 1 && edge.does.is_none();
    let plain = !edge.watched && !edge.fire_and_forget && edge.loss == 0.0;
    // A retry storm makes any link of its node a watched one.
    let storms = model.twists.iter().any(|twist| twist.kind == TwistKind::RetryStorm);
    (always && plain && !storms).then_some(*at)
}

fn station(model: &Model, at: usize, edges: &[Edge], keys: u64) -> Station {
    let node = &model.nodes[at];
    let mut steps: Vec<Vec<usize>> = Vec::new();
    for (edge, link) in model.links.iter().enumerate().filter(|(edge, _)| edges[*edge].from == at) {
        match steps.last_mut() {
            Some(group) if link.parallel => group.push(edge),
            _ => steps.push(vec![edge]),
        }
    }
    let callers: Vec<usize> = (0..edges.len()).filter(|edge| edges[*edge].to == at).collect();
    let health_interval = callers
        .iter()
        .filter_map(|edge| match &model.nodes[edges[*edge].from].part {
            Part::LoadBalancer(balancer) => Some(seconds(balancer.health_interval, 10.0)),
            _ => None,
        })
        .fold(f64::INFINITY, f64::min);
    let health_interval = if health_interval.is_finite() { health_interval } else { 10.0 };
    let or = |work: &Option<Work>, default: Work| work.clone().unwrap_or(default);
    let role = match &node.part {
        Part::Load(load) => Role::Source(source(load)),
        Part::Scheduler(scheduler) => Role::Source(Source {
            schedule: Some((scheduler.every.0, scheduler.jobs, seconds(scheduler.spread, 0.0))),
            objective: scheduler.objective.map(|objective| objective.0),
            // Jobs ask for the keys that the loads ask for; caches have no place for others.
            keys,
            ..source(&Load::default())
        }),
        Part::LoadBalancer(balancer) => Role::Balancer { work: or(&balancer.work, Work::constant(0.2e-3)) },
        Part::Cdn(cdn) => Role::Edge {
            work: or(&cdn.edge, Work::lognormal(10e-3)),
            hit_ratio: cdn.hit_ratio.unwrap_or(0.9),
            bytes: cdn.bytes.unwrap_or(20_000.0),
        },
        Part::Service(service) | Part::Workers(service) => Role::Server(server(service)),
        Part::Cache(cache) => Role::Cache(CacheRole {
            capacity: cache.capacity,
            ttl: cache.ttl.map(|ttl| ttl.0),
            coalesce: cache.coalesce,
            warm: cache.warm,
            writes: cache.writes,
            serve_stale: cache.serve_stale,
            work: or(&cache.work, Work::lognormal(0.3e-3)),
            each: 1.0 / cache.rate.unwrap_or(100_000.0),
            keys,
        }),
        Part::Queue(queue) => Role::Queue(QueueRole {
            partitions: queue.partitions.unwrap_or(0),
            capacity: queue.capacity.unwrap_or(u64::MAX),
            work: or(&queue.work, Work::lognormal(2e-3)),
            redeliver_after: seconds(queue.redeliver_after, 30.0),
            max_deliveries: queue.max_deliveries.unwrap_or(5),
            objective: queue.objective.map(|objective| objective.0),
            consumers: steps.drain(..).flatten().collect(),
        }),
        Part::Database(database) => {
            let cores = database.cores.unwrap_or(8);
            let shards = database.shards.unwrap_or(1);
            let read_replicas = database.read_replicas.unwrap_or(0);
            let defaults = Service::default();
            Role::Server(Server {
                replicas: shards * (1 + read_replicas),
                threads: database.pool.unwrap_or(2 * cores + 1),
                cores: Some(cores),
                read: or(&database.read, Work::lognormal(5e-3)),
                write: or(&database.write, Work::lognormal(5e-3)),
                zones: database.zones.unwrap_or(1),
                more_than_threads: true,
                database: Some(DatabaseRole {
                    shards,
                    read_replicas,
                    replica_lag: seconds(database.replica_lag, 0.1),
                    locks: database.locks,
                    failover: seconds(database.failover, 30.0),
                    pool_wait: seconds(database.pool_wait, 30.0),
                }),
                ..server(&defaults)
            })
        }
        Part::KeyValue(store) => Role::Quorum(Quorum {
            copies: store.copies.unwrap_or(3) as usize,
            read_quorum: store.read_quorum.unwrap_or(1) as usize,
            write_quorum: store.write_quorum.unwrap_or(1) as usize,
            read: or(&store.read, Work::lognormal(3e-3)),
            write: or(&store.write, Work::lognormal(5e-3)),
            partitions: store.partitions.unwrap_or(16),
            read_rate: store.read_rate.unwrap_or(3_000.0),
            write_rate: store.write_rate.unwrap_or(1_000.0),
        }),
        Part::ObjectStore(store) => {
            let (read_rate, write_rate) = (store.read_rate.unwrap_or(5_500.0), store.write_rate.unwrap_or(3_500.0));
            Role::Remote(Remote {
                work: or(&store.work, Work::lognormal(50e-3)),
                partitions: store.prefixes.unwrap_or(1),
                read_rate,
                write_rate,
                burst: None,
                errors: 0.0,
                price_per_call: 0.0,
            })
        }
        Part::ThirdParty(party) => {
            let rate = party.rate.unwrap_or(100.0);
            Role::Remote(Remote {
                work: or(&party.work, Work::lognormal(300e-3)),
                partitions: 1,
                read_rate: rate,
                write_rate: rate,
                burst: party.burst,
                errors: party.errors.unwrap_or(0.0),
                price_per_call: party.price_per_call.unwrap_or(0.0),
            })
        }
    };
    let straight = straight(model, &steps, edges);
    Station { id: node.id.clone(), role, steps, straight, callers, health_interval }
}

fn source(load: &Load) -> Source {
    let total: f64 = load.classes.iter().map(|class| class.share).sum();
    let mut sum = 0.0;
    let classes = load.classes.iter().map(|class| {
        sum += class.share / total;
        (sum, class.priority)
    });
    let mut profile: Vec<(f64, f64)> = load.profile.iter().map(|step| (step.at.0, step.factor)).collect();
    profile.sort_by(|a, b| a.0.total_cmp(&b.0));
    Source {
        rate: load.rate,
        users: load.users.unwrap_or(0),
        think: load.think.clone(),
        arrivals: load.arrivals,
        profile,
        reads: load.reads.unwrap_or(1.0),
        keys: load.keys.unwrap_or(KEYS),
        zipf: load.zipf.unwrap_or(1.0),
        classes: classes.collect(),
        class_names: load.classes.iter().map(|class| class.name.clone()).collect(),
        objective: load.objective.map(|objective| objective.0),
        schedule: None,
    }
}

fn server(service: &Service) -> Server {
    let work = service.work.clone().unwrap_or(Work::lognormal(5e-3));
    let replicas = service.replicas.unwrap_or(1);
    let replicas = service.autoscale.as_ref().map_or(replicas, |scale| replicas.clamp(scale.min, scale.max));
    Server {
        replicas,
        threads: match service.threads.unwrap_or(64) {
            0 => u32::MAX,
            threads => threads,
        },
        cores: service.cores,
        queue: service.queue.map_or(u64::MAX, u64::from),
        read: work.clone(),
        write: work,
        order: service.order,
        balance: service.balance.unwrap_or(Balance::RoundRobin),
        drop_expired: service.drop_expired,
        shed_after: service.shed_after.map(|after| after.0),
        zones: service.zones.unwrap_or(1),
        start_time: seconds(service.start_time, 30.0),
        autoscale: service.autoscale.clone(),
        errors: service.errors.unwrap_or(0.0),
        database: None,
        more_than_threads: service.cores.is_some(),
    }
}
