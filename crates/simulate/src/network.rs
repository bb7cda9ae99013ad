//! A model with every default filled in and every name replaced by an index: what the engine and the closed forms work on.

use crate::Work;
use crate::model::{
    Arrivals, Autoscale, Balance, Breaker, CacheWrites, Distance, Does, Load, Model, On, Order, Part, Service, Twist,
    TwistKind,
};

/// Simulated seconds of a replication where the model says nothing.
pub(crate) const DURATION: f64 = 60.0;
/// Share of the duration that is warm-up where the model says nothing.
pub(crate) const WARMUP: f64 = 0.1;
/// Keys of a load where the model says nothing.
const KEYS: u64 = 1_000_000;

/// The compiled model.
#[derive(Clone, Debug)]
pub(crate) struct Network {
    pub duration: f64,
    pub warmup: f64,
    pub stations: Vec<Station>,
    pub edges: Vec<Edge>,
    pub twists: Vec<Twist>,
    /// Index of the station each twist is at.
    pub twist_at: Vec<Option<usize>>,
    /// Whether anything looks at a request's key; drawing one costs time.
    pub keyed: bool,
}

/// A node, compiled.
#[derive(Clone, Debug)]
pub(crate) struct Station {
    pub id: String,
    pub role: Role,
    /// Calls made for each request: groups one after the other, the edges of a group together.
    pub steps: Vec<Vec<usize>>,
    /// The one edge of the one group, where every call simply makes one call and waits for its reply; see [`straight`].
    pub straight: Option<usize>,
    /// Edges that lead here.
    pub callers: Vec<usize>,
    /// Seconds between looks at which replicas are up.
    pub health_interval: f64,
}

/// What a node does with a call.
#[derive(Clone, Debug)]
pub(crate) enum Role {
    Source(Source),
    Balancer {
        work: Work,
    },
    Edge {
        work: Work,
        hit_ratio: f64,
        bytes: f64,
    },
    Server(Server),
    Cache(CacheRole),
    Queue(QueueRole),
    Quorum(Quorum),
    /// An object store or a third party: latency, and a rate for each partition.
    Remote(Remote),
}

#[derive(Clone, Debug)]
pub(crate) struct Source {
    /// Requests a second of an open load.
    pub rate: Option<f64>,
    pub users: u32,
    pub think: Option<Work>,
    pub arrivals: Arrivals,
    /// (from when, factor), rising.
    pub profile: Vec<(f64, f64)>,
    pub reads: f64,
    pub keys: u64,
    pub zipf: f64,
    /// (cumulated share, priority).
    pub classes: Vec<(f64, u8)>,
    pub class_names: Vec<String>,
    pub objective: Option<f64>,
    /// Jobs by the clock instead: seconds between starts, jobs, seconds they are spread over.
    pub schedule: Option<(f64, u32, f64)>,
}

#[derive(Clone, Debug)]
pub(crate) struct Server {
    pub replicas: u32,
    /// Requests a replica handles at a time; `u32::MAX` is without limit.
    pub threads: u32,
    pub cores: Option<u32>,
    pub queue: u64,
    pub read: Work,
    pub write: Work,
    pub order: Order,
    pub balance: Balance,
    pub drop_expired: bool,
    pub shed_after: Option<f64>,
    pub zones: u32,
    pub start_time: f64,
    pub autoscale: Option<Autoscale>,
    pub errors: f64,
    pub database: Option<DatabaseRole>,
    /// Whether a call needs more than a thread to work: a core, or what databases ask for.
    pub more_than_threads: bool,
}

/// What makes a server a database.
#[derive(Clone, Debug)]
pub(crate) struct DatabaseRole {
    pub shards: u32,
    pub read_replicas: u32,
    pub replica_lag: f64,
    pub locks: bool,
    pub failover: f64,
    pub pool_wait: f64,
}

#[derive(Clone, Debug)]
pub(crate) struct CacheRole {
    pub capacity: Option<u64>,
    pub ttl: Option<f64>,
    pub coalesce: bool,
    pub warm: bool,
    pub writes: CacheWrites,
    pub serve_stale: bool,
    pub work: Work,
    /// Seconds one lookup keeps the cache busy.
    pub each: f64,
    /// Keys it may be asked for.
    pub keys: u64,
}

#[derive(Clone, Debug)]
pub(crate) struct QueueRole {
    pub partitions: u32,
    pub capacity: u64,
    pub work: Work,
    pub redeliver_after: f64,
    pub max_deliveries: u32,
    pub objective: Option<f64>,
    /// Edges to the consumers.
    pub consumers: Vec<usize>,
}

#[derive(Clone, Debug)]
pub(crate) struct Quorum {
    pub copies: usize,
    pub read_quorum: usize,
    pub write_quorum: usize,
    pub read: Work,
    pub write: Work,
    pub partitions: u32,
    pub read_rate: f64,
    pub write_rate: f64,
}

#[derive(Clone, Debug)]
pub(crate) struct Remote {
    pub work: Work,
    pub partitions: u32,
    pub read_rate: f64,
    pub write_rate: f64,
    /// Calls allowed at once after a quiet time; one second's worth where absent.
    pub burst: Option<f64>,
    pub errors: f64,
    pub price_per_call: f64,
}

/// A link, compiled.
#[derive(Clone, Debug)]
pub(crate) struct Edge {
    pub from: usize,
    pub to: usize,
    pub on: On,
    pub does: Option<Does>,
    pub share: f64,
    pub calls: u32,
    pub optional: bool,
    pub fire_and_forget: bool,
    /// Seconds one way.
    pub way: f64,
    pub loss: f64,
    pub timeout: Option<f64>,
    pub attempts: u32,
    pub backoff: f64,
    pub retry_budget: Option<f64>,
    pub hedge_after: Option<f64>,
    pub breaker: Option<Breaker>,
    pub concurrency: Option<u32>,
    /// How the load balancer it comes from picks a replica.
    pub balance: Option<Balance>,
    /// Whether a call by this link needs to be followed by its caller beyond the plain reply.
    pub watched: bool,
}

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

/// Calls that one request of all loads together leads to at each node, retries and misses of caches not counted, or the
/// index of a node to which requests return without end.
pub(crate) fn flow(model: &Model) -> Result<Vec<f64>, usize> {
    let index = |id: &str| model.nodes.iter().position(|node| node.id == id);
    let edges: Vec<(usize, usize, f64)> = model
        .links
        .iter()
        .filter_map(|link| {
            let from = index(&link.from)?;
            let weights: f64 = match &model.nodes[from].part {
                Part::LoadBalancer(_) => model
                    .links
                    .iter()
                    .filter(|other| other.from == link.from)
                    .map(|other| other.share.unwrap_or(1.0))
                    .sum(),
                _ => 1.0,
            };
            let share = link.share.unwrap_or(1.0) / weights.max(f64::MIN_POSITIVE);
            Some((from, index(&link.to)?, share * f64::from(link.calls.unwrap_or(1))))
        })
        .collect();
    let mut now: Vec<f64> = model
        .nodes
        .iter()
        .map(|node| f64::from(u8::from(matches!(node.part, Part::Load(_) | Part::Scheduler(_)))))
        .collect();
    let mut visits = now.clone();
    // Each pass follows every call one link further. Where calls die out along every cycle the passes shrink; a thousand
    // of them separate a share of 0.99 from none.
    for _ in 0..1_000 {
        let mut next = vec![0.0; now.len()];
        for (from, to, share) in &edges {
            next[*to] += now[*from] * share;
        }
        let moved: f64 = next.iter().sum();
        for (visit, more) in visits.iter_mut().zip(&next) {
            *visit += more;
        }
        now = next;
        if moved < 1e-9 {
            return Ok(visits);
        }
        if moved > 1e9 {
            break;
        }
    }
    let most = now.iter().enumerate().max_by(|a, b| a.1.total_cmp(b.1)).map_or(0, |(at, _)| at);
    if now[most] < 1e-3 { Ok(visits) } else { Err(most) }
}
