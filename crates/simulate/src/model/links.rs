//! Links between parts.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::is_default;
use crate::Seconds;

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
