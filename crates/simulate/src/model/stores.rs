//! Parts that keep something or stand outside: caches, queues, databases, stores, third parties, schedulers.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::is_default;
use crate::{Seconds, Work};

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
