//! What happens to a design while it runs.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::Seconds;

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
