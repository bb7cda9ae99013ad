//! A model with every default filled in and every name replaced by an index: what the engine and the closed forms work on.

use crate::Work;
use crate::model::{Arrivals, Autoscale, Balance, Breaker, CacheWrites, Does, On, Order, Twist};

mod compile;
mod flow;

pub(crate) use compile::{DURATION, compile};
pub(crate) use flow::flow;

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
