//! The model file, exactly as it is written: an architecture, the load on it, and what happens to it.
//!
//! A model is a list of nodes and a list of links. A request starts at a node of kind `load`, is handled by the node a link
//! leads to, which calls what *its* links lead to, in the order in which they are written, before it replies.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::Seconds;

mod links;
mod services;
mod stores;
mod twists;

pub use links::{Breaker, Distance, Does, Link, On};
pub use services::{Arrivals, Autoscale, Balance, Cdn, Class, Load, LoadBalancer, Order, Service, Step};
pub use stores::{Cache, CacheWrites, Database, KeyValue, ObjectStore, Queue, Scheduler, ThirdParty};
pub use twists::{Twist, TwistKind};

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

fn is_default<T: Default + PartialEq>(value: &T) -> bool {
    *value == T::default()
}
