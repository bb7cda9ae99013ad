//! The model file, exactly as it is written: an architecture, the load on it, and what happens to it.
//!
//! A model is a list of nodes and a list of links. A request starts at a node of kind `load`, is handled by the node a link
//! leads to, which calls what *its* links lead to, in the order in which they are written, before it replies.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{Seconds, Work};

/// An architecture with its load. Read with [`crate::read`], which also checks it.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Model {
    /// What is written beside the nodes and links.
    #[serde(flatten)]
    pub head: Head,
    /// What the architecture is made of.
    pub nodes: Vec<Node>,
    /// Who calls whom.
    pub links: Vec<Link>,
    /// What happens during the run, by time.
    pub twists: Vec<Twist>,
}

/// The top of a model file.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Head {
    /// Format of the file; 1 today.
    pub format_version: u32,
    /// Shown name.
    pub name: String,
    /// What to know about it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub notes: Option<String>,
    /// Simulated time of one replication; 60 s where absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub duration: Option<Seconds>,
    /// Time at the start that counts for nothing, so that an empty system does not flatter the figures; a tenth of the
    /// duration where absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub warmup: Option<Seconds>,
    /// Independent replications; 5 where absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(range(min = 1, max = 1000))]
    pub replications: Option<u32>,
}

/// A part of the architecture.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Node {
    /// Unique in the model; lower-case words joined with `-` or `_`.
    pub id: String,
    /// Shown name; the id where absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub label: Option<String>,
    /// Where it stands on the canvas, in pixels; laid out where absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub at: Option<Place>,
    /// What it is, with its parameters. In the file `kind` and the parameters stand beside the id.
    #[serde(flatten)]
    pub part: Part,
}

impl Node {
    /// The shown name.
    pub fn name(&self) -> &str {
        self.label.as_deref().unwrap_or(&self.id)
    }
}

/// A place on the canvas.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Place {
    /// To the right, in pixels.
    pub x: f64,
    /// Downwards, in pixels.
    pub y: f64,
}

/// What a node is.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Part {
    /// Where requests come from.
    Load(Load),
    /// A content delivery network: answers a share at the edge, passes the rest on.
    Cdn(Cdn),
    /// Spreads requests over the replicas of the services behind it.
    LoadBalancer(LoadBalancer),
    /// Something that computes.
    Service(Service),
    /// Something that computes what a queue or a scheduler gives it; the same parameters as a service.
    Workers(Service),
    /// Keys kept in memory; what it does not hold is fetched through its link.
    Cache(Cache),
    /// A log or queue; the nodes its links lead to consume from it.
    Queue(Queue),
    /// A relational database.
    Database(Database),
    /// A replicated key-value store with quorums.
    KeyValue(KeyValue),
    /// An object store.
    ObjectStore(ObjectStore),
    /// Somebody else's service.
    ThirdParty(ThirdParty),
    /// Starts work by the clock.
    Scheduler(Scheduler),
}

/// Something that computes, or consumes from a queue.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Service {
    /// Identical instances; 1 where absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(range(min = 1, max = 100_000))]
    pub replicas: Option<u32>,
    /// Requests one replica handles at a time. A thread is held while the request waits for what it calls.
    /// 0 is without limit; 64 where absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub threads: Option<u32>,
    /// Processor cores of one replica; its own work waits for one of them. Absent: the threads are the only limit.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(range(min = 1))]
    pub cores: Option<u32>,
    /// Requests that may wait for a thread of one replica; more are turned away at once. Without limit where absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub queue: Option<u32>,
    /// Its own work for one request, what it calls not included.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub work: Option<Work>,
    /// In which order waiting requests are taken.
    #[serde(default, skip_serializing_if = "is_default")]
    pub order: Order,
    /// How a caller without a load balancer picks a replica: round robin where absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub balance: Option<Balance>,
    /// Whether work whose caller has given up is dropped when its turn comes.
    #[serde(default, skip_serializing_if = "is_default")]
    pub drop_expired: bool,
    /// Requests that have waited longer than this are turned away when their turn comes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub shed_after: Option<Seconds>,
    /// Zones the replicas are spread over; 1 where absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(range(min = 1, max = 16))]
    pub zones: Option<u32>,
    /// Time until a replica that starts takes requests; 30 s where absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub start_time: Option<Seconds>,
    /// Replicas added and removed by how busy they are.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub autoscale: Option<Autoscale>,
    /// Share of requests that fail for reasons of its own, 0 to 1.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(range(min = 0.0, max = 1.0))]
    pub errors: Option<f64>,
    /// Key of the price table, per replica and hour; the kind's own where absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub price: Option<String>,
}

/// In which order waiting requests are taken.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Order {
    /// First come, first served.
    #[default]
    Fifo,
    /// Last come, first served.
    Lifo,
    /// By the class's priority, then first come; work that has begun is finished.
    Priority,
    /// Nobody waits: everyone is served at once, the slower the more there are (processor sharing of the threads).
    Shared,
}

/// How a replica is picked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Balance {
    /// One after the other.
    RoundRobin,
    /// Any.
    Random,
    /// The less loaded of two random ones.
    TwoChoices,
    /// The least loaded of all.
    LeastConnections,
    /// By the request's key, so that a key always meets the same replica.
    ByKey,
}

/// Where requests come from.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Load {
    /// Open load: requests a second, whatever becomes of them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rate: Option<f64>,
    /// Closed load: users who wait for a reply, think, and ask again. Exactly one of `rate` and `users` stands.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(range(min = 1, max = 1_000_000))]
    pub users: Option<u32>,
    /// How long a user thinks between reply and next request; log-normal unless given a shape.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub think: Option<Work>,
    /// How requests are spaced; a Poisson process where absent.
    #[serde(default, skip_serializing_if = "is_default")]
    pub arrivals: Arrivals,
    /// How the rate changes over time: factors that hold from a moment on.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub profile: Vec<Step>,
    /// Share of requests that only read; 1 where absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(range(min = 0.0, max = 1.0))]
    pub reads: Option<f64>,
    /// Different keys asked for; 1 000 000 where absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(range(min = 1, max = 10_000_000))]
    pub keys: Option<u64>,
    /// Zipf exponent of the keys' popularity; 1 where absent, 0 is uniform.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(range(min = 0.0, max = 4.0))]
    pub zipf: Option<f64>,
    /// Kinds of requests with their share and priority; one kind where absent.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub classes: Vec<Class>,
    /// A reply slower than this is no longer good; without one, every reply is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub objective: Option<Seconds>,
}

/// How requests of an open load are spaced.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Arrivals {
    /// A Poisson process.
    #[default]
    Poisson,
    /// Evenly spaced.
    Even,
}

/// A factor on the rate from a moment on.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Step {
    /// From when.
    pub at: Seconds,
    /// Times the rate.
    #[schemars(range(min = 0.0, max = 10_000.0))]
    pub factor: f64,
}

/// A kind of request.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Class {
    /// Unique in the load.
    pub name: String,
    /// Share of the requests, relative to the others.
    pub share: f64,
    /// Lower numbers are served first where the order is `priority`; 0 where absent.
    #[serde(default)]
    pub priority: u8,
}

/// A content delivery network.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Cdn {
    /// Share answered at the edge; 0.9 where absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(range(min = 0.0, max = 1.0))]
    pub hit_ratio: Option<f64>,
    /// Time of an answer from the edge; 10 ms where absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub edge: Option<Work>,
    /// Bytes of one answer, for the price of what leaves the network; 20 000 where absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub bytes: Option<f64>,
    /// Key of the price table, per gigabyte.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub price: Option<String>,
}

/// A load balancer.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct LoadBalancer {
    /// How a replica is picked; two choices where absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub balance: Option<Balance>,
    /// How often replicas are looked at: one that is down gets requests until then; 10 s where absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub health_interval: Option<Seconds>,
    /// Time it adds; 0.2 ms where absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub work: Option<Work>,
    /// Key of the price table, per hour.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub price: Option<String>,
}

/// Replicas added and removed by how busy they are.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Autoscale {
    /// Fewest replicas.
    #[schemars(range(min = 1))]
    pub min: u32,
    /// Most replicas.
    #[schemars(range(min = 1, max = 100_000))]
    pub max: u32,
    /// Share of threads (or cores) in use that is aimed at; 0.6 where absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(range(min = 0.05, max = 0.99))]
    pub target: Option<f64>,
    /// How often it looks; 15 s where absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub interval: Option<Seconds>,
}

/// Keys kept in memory.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Cache {
    /// Keys it holds; the least recently used goes first. Without limit where absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(range(min = 1, max = 50_000_000))]
    pub capacity: Option<u64>,
    /// How long a key stays; for ever where absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ttl: Option<Seconds>,
    /// Whether several misses of one key fetch it once.
    #[serde(default, skip_serializing_if = "is_default")]
    pub coalesce: bool,
    /// Whether it begins filled with the most popular keys; empty where absent.
    #[serde(default, skip_serializing_if = "is_default")]
    pub warm: bool,
    /// What writes do: pass by and drop the key (`invalidate`), or pass through and keep it (`write_through`).
    #[serde(default, skip_serializing_if = "is_default")]
    pub writes: CacheWrites,
    /// Time of one lookup; 0.3 ms where absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub work: Option<Work>,
    /// Lookups a second it can do; 100 000 where absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rate: Option<f64>,
    /// Whether it answers when what is behind it fails, with the value that has expired.
    #[serde(default, skip_serializing_if = "is_default")]
    pub serve_stale: bool,
    /// Key of the price table, per hour.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub price: Option<String>,
}

/// What writes do to a cache.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum CacheWrites {
    /// The key is dropped.
    #[default]
    Invalidate,
    /// The key is kept with its new value.
    WriteThrough,
}

/// A log or queue.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Queue {
    /// Partitions; a message goes to one by its key, and each is consumed in order, one message at a time by each kind of consumer.
    /// Absent or 0: one queue from which any free consumer takes, without order.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(range(max = 100_000))]
    pub partitions: Option<u32>,
    /// Messages it holds; more are turned away. Without limit where absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub capacity: Option<u64>,
    /// Time until a message is stored and acknowledged; 2 ms where absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub work: Option<Work>,
    /// Time after which a message that failed is given out again; 30 s where absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub redeliver_after: Option<Seconds>,
    /// Deliveries before a message goes to the dead letters; 5 where absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(range(min = 1, max = 1000))]
    pub max_deliveries: Option<u32>,
    /// A message consumed later than this after it was sent is not good any more.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub objective: Option<Seconds>,
    /// Key of the price table, per million messages.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub price: Option<String>,
}

/// A relational database.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Database {
    /// Cores of each server; 8 where absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(range(min = 1))]
    pub cores: Option<u32>,
    /// Connections of each server; twice the cores and one where absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(range(min = 1))]
    pub pool: Option<u32>,
    /// How long a request waits for a connection before it fails; 30 s where absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pool_wait: Option<Seconds>,
    /// A read; 5 ms where absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub read: Option<Work>,
    /// A write; 5 ms where absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub write: Option<Work>,
    /// Servers the keys are divided over; 1 where absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(range(min = 1, max = 10_000))]
    pub shards: Option<u32>,
    /// Copies of each shard that answer reads; 0 where absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(range(max = 100))]
    pub read_replicas: Option<u32>,
    /// How far the copies are behind; 100 ms where absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub replica_lag: Option<Seconds>,
    /// Whether a write holds its row: writes of one key go one after the other.
    #[serde(default, skip_serializing_if = "is_default")]
    pub locks: bool,
    /// Time until a copy takes over from a primary that is down; 30 s where absent. Without copies it stays down.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub failover: Option<Seconds>,
    /// Zones the servers are spread over; 1 where absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(range(min = 1, max = 16))]
    pub zones: Option<u32>,
    /// Key of the price table, per server and hour.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub price: Option<String>,
}

/// A replicated key-value store.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct KeyValue {
    /// Copies of each key (N); 3 where absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(range(min = 1, max = 15))]
    pub copies: Option<u32>,
    /// Copies that must answer a read (R); 1 where absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(range(min = 1, max = 15))]
    pub read_quorum: Option<u32>,
    /// Copies that must confirm a write (W); 1 where absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(range(min = 1, max = 15))]
    pub write_quorum: Option<u32>,
    /// Time of one copy's read; 3 ms where absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub read: Option<Work>,
    /// Time until a write stands on one copy; 5 ms where absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub write: Option<Work>,
    /// Partitions; 16 where absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(range(min = 1, max = 100_000))]
    pub partitions: Option<u32>,
    /// Reads a second one partition allows; 3000 where absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub read_rate: Option<f64>,
    /// Writes a second one partition allows; 1000 where absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub write_rate: Option<f64>,
    /// Key of the price table, per million requests.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub price: Option<String>,
}

/// An object store.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ObjectStore {
    /// Time of one request; 50 ms where absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub work: Option<Work>,
    /// Prefixes the keys are spread over; 1 where absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(range(min = 1, max = 100_000))]
    pub prefixes: Option<u32>,
    /// Reads a second one prefix allows; 5500 where absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub read_rate: Option<f64>,
    /// Writes a second one prefix allows; 3500 where absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub write_rate: Option<f64>,
    /// Key of the price table, per million requests.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub price: Option<String>,
}

/// Somebody else's service.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ThirdParty {
    /// Time of one call; 300 ms where absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub work: Option<Work>,
    /// Calls a second it allows; more are refused (429). 100 where absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rate: Option<f64>,
    /// Calls it allows at once after a quiet time; one second's worth where absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub burst: Option<f64>,
    /// Share of calls that fail, 0 to 1.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(range(min = 0.0, max = 1.0))]
    pub errors: Option<f64>,
    /// Price of one call in the price table's currency.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub price_per_call: Option<f64>,
}

/// Starts work by the clock.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Scheduler {
    /// Time between two starts.
    pub every: Seconds,
    /// Jobs of one start.
    #[schemars(range(min = 1, max = 1_000_000))]
    pub jobs: u32,
    /// Time over which the jobs of one start are spread; all at once where absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub spread: Option<Seconds>,
    /// A job that ends later than this after its start is late.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub objective: Option<Seconds>,
}

/// Who calls whom, and how.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Link {
    /// Id of the caller.
    pub from: String,
    /// Id of the called.
    pub to: String,
    /// Which requests use it; all where absent.
    #[serde(default, skip_serializing_if = "is_default")]
    pub on: On,
    /// What the call does there: a read or a write, whatever the request as a whole does.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub does: Option<Does>,
    /// Share of the caller's requests that use it, 0 to 1; all where absent. From a load balancer: its weight beside the other links.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(range(min = 0.0, max = 1.0))]
    pub share: Option<f64>,
    /// Calls made for each request, all at the same time; 1 where absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(range(min = 1, max = 10_000))]
    pub calls: Option<u32>,
    /// Whether it starts together with the link written before it, instead of after that one's reply.
    #[serde(default, skip_serializing_if = "is_default")]
    pub parallel: bool,
    /// Whether the caller goes on when the call fails.
    #[serde(default, skip_serializing_if = "is_default")]
    pub optional: bool,
    /// Whether the caller does not wait for the reply.
    #[serde(default, skip_serializing_if = "is_default")]
    pub fire_and_forget: bool,
    /// Time for the way there and back; by `distance` where absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub round_trip: Option<Seconds>,
    /// How far it is; the same machine (no time at all) where absent.
    #[serde(default, skip_serializing_if = "is_default")]
    pub distance: Distance,
    /// Share of calls that are lost on the way; the caller notices by its timeout.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(range(min = 0.0, max = 1.0))]
    pub loss: Option<f64>,
    /// How long the caller waits for one attempt; for ever where absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub timeout: Option<Seconds>,
    /// Attempts in all, the first included; 1 where absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(range(min = 1, max = 100))]
    pub attempts: Option<u32>,
    /// Mean wait before the second attempt, doubled before each further one, with full jitter; none where absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub backoff: Option<Seconds>,
    /// Retries allowed for each first attempt on this link as a whole, e.g. 0.1; without limit where absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(range(min = 0.0, max = 100.0))]
    pub retry_budget: Option<f64>,
    /// A second copy is sent after this time, and the first reply counts.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hedge_after: Option<Seconds>,
    /// Stops calling what keeps failing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub breaker: Option<Breaker>,
    /// Only for links from a queue: messages one replica of the consumer handles at a time; its threads where absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub concurrency: Option<u32>,
}

/// Which requests use a link.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum On {
    /// All.
    #[default]
    All,
    /// Those that only read.
    Read,
    /// Those that write.
    Write,
}

/// What a call does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Does {
    /// It reads.
    Read,
    /// It writes.
    Write,
}

/// How far it is from caller to called.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Distance {
    /// No time at all.
    #[default]
    Here,
    /// The same zone: 0.4 ms there and back.
    Zone,
    /// Another zone of the region: 1.5 ms.
    CrossZone,
    /// Another region: 55 ms.
    CrossRegion,
}

/// Stops calling what keeps failing.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Breaker {
    /// Share of failures among the last calls that opens it; 0.5 where absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(range(min = 0.01, max = 1.0))]
    pub failures: Option<f64>,
    /// How many last calls are looked at; 20 where absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(range(min = 1, max = 10_000))]
    pub window: Option<u32>,
    /// How long it stays open before one call is tried; 5 s where absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub open_for: Option<Seconds>,
}

/// Something that happens during the run.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Twist {
    /// What happens.
    pub kind: TwistKind,
    /// Where: the id of a node, or of a load; absent for `traffic` (all loads), `zone_down` and `deploy` of everything.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub node: Option<String>,
    /// When it begins, from the start of the replication.
    pub at: Seconds,
    /// How long it lasts; to the end where absent.
    #[serde(default, rename = "for", skip_serializing_if = "Option::is_none")]
    pub lasts: Option<Seconds>,
    /// How much: `traffic` and `slow`: times; `errors`, `hot_key`, `poison`: share; `replica_lag`: seconds;
    /// `replicas_down`: how many; `retry_storm`: attempts; `zone_down`: which zone from 0; `deploy`: seconds a replica is away;
    /// `budget`: share of the cost that is left. Each kind has a default.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub amount: Option<f64>,
}

/// What can happen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum TwistKind {
    /// The load's rate times `amount` (10).
    Traffic,
    /// All replicas in zone `amount` (0) are down, everywhere or at `node`.
    ZoneDown,
    /// `amount` (1) replicas of `node` are down.
    ReplicasDown,
    /// `node` does no work at all; what arrives waits.
    Stall,
    /// Work at `node` takes `amount` (10) times as long.
    Slow,
    /// A share `amount` (0.5) of requests at `node` fails.
    Errors,
    /// The cache `node` is emptied.
    ColdCache,
    /// A share `amount` (0.5) of the load `node`'s requests asks for one key.
    HotKey,
    /// The read replicas of `node` are `amount` (10) seconds behind.
    ReplicaLag,
    /// The replicas of `node` restart one after the other, each away for `amount` (10) seconds.
    Deploy,
    /// Callers of `node` make up to `amount` (5) attempts, without budget or backoff.
    RetryStorm,
    /// A share `amount` (0.01) of the messages sent to the queue `node` fails whenever consumed.
    Poison,
    /// Only `amount` (0.5) of the cost may be spent: changes what the result is held against, not the run.
    Budget,
}

fn is_default<T: Default + PartialEq>(value: &T) -> bool {
    *value == T::default()
}
