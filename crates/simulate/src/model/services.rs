//! Parts that work: loads, edges, balancers, services.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::is_default;
use crate::{Seconds, Work};

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
