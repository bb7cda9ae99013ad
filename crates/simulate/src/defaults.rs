//! The values that stand in for what a model leaves out, each with where it comes from.

use serde::Serialize;

/// A default and its source.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Default {
    /// Kind of node, or `link`.
    pub of: &'static str,
    /// The parameter.
    pub parameter: &'static str,
    /// The value, in words.
    pub value: &'static str,
    /// Where it comes from; `assumed` where it is general knowledge.
    pub source: &'static str,
}

const fn row(of: &'static str, parameter: &'static str, value: &'static str, source: &'static str) -> Default {
    Default { of, parameter, value, source }
}

const ASSUMED: &str = "assumed";

/// Every default of the model file.
pub const DEFAULTS: &[Default] = &[
    row("load", "keys", "1 000 000", ASSUMED),
    row("load", "zipf", "1", ASSUMED),
    row("load", "reads", "1", ASSUMED),
    row("cdn", "hit_ratio", "0.9", ASSUMED),
    row("cdn", "edge", "10 ms, log-normal", ASSUMED),
    row("cdn", "bytes", "20 000", ASSUMED),
    row("load_balancer", "balance", "two choices", ASSUMED),
    row("load_balancer", "health_interval", "10 s", ASSUMED),
    row("load_balancer", "work", "0.2 ms, constant", ASSUMED),
    row("service", "replicas", "1", ASSUMED),
    row("service", "threads", "64", ASSUMED),
    row("service", "work", "5 ms, log-normal with SCV 1", ASSUMED),
    row("service", "start_time", "30 s", ASSUMED),
    row("service", "autoscale.target", "0.6", ASSUMED),
    row("service", "autoscale.interval", "15 s", ASSUMED),
    row("cache", "work", "0.3 ms, log-normal", ASSUMED),
    row("cache", "rate", "100 000 a second", "Redis documentation, redis-benchmark without pipelining"),
    row("queue", "work", "2 ms, log-normal", "LinkedIn's Kafka benchmark: end to end P50 2 ms, P99 3 ms"),
    row("queue", "redeliver_after", "30 s", ASSUMED),
    row("queue", "max_deliveries", "5", ASSUMED),
    row("database", "cores", "8", ASSUMED),
    row("database", "pool", "2 × cores + 1", "PostgreSQL wiki and HikariCP, on pool sizing"),
    row("database", "pool_wait", "30 s", "HikariCP's default connection timeout"),
    row("database", "read", "5 ms, log-normal", ASSUMED),
    row("database", "write", "5 ms, log-normal", ASSUMED),
    row("database", "replica_lag", "100 ms", ASSUMED),
    row("database", "failover", "30 s", ASSUMED),
    row("key_value", "copies", "3", ASSUMED),
    row("key_value", "read_quorum", "1", ASSUMED),
    row("key_value", "write_quorum", "1", ASSUMED),
    row("key_value", "read", "3 ms, log-normal", ASSUMED),
    row("key_value", "write", "5 ms, log-normal", ASSUMED),
    row("key_value", "read_rate", "3000 a second and partition", "Amazon DynamoDB, limits of a partition"),
    row("key_value", "write_rate", "1000 a second and partition", "Amazon DynamoDB, limits of a partition"),
    row("key_value", "partitions", "16", ASSUMED),
    row("object_store", "work", "50 ms, log-normal", ASSUMED),
    row("object_store", "read_rate", "5500 a second and prefix", "Amazon S3, performance guidelines"),
    row("object_store", "write_rate", "3500 a second and prefix", "Amazon S3, performance guidelines"),
    row("third_party", "work", "300 ms, log-normal", ASSUMED),
    row("third_party", "rate", "100 a second", "a payment API's published limit in live mode"),
    row("link", "attempts", "1", ASSUMED),
    row("link", "distance: zone", "0.4 ms there and back", "published round trips within a zone, 0.3–0.5 ms"),
    row("link", "distance: cross_zone", "1.5 ms there and back", "published round trips between zones, 1–2 ms"),
    row("link", "distance: cross_region", "55 ms there and back", "published round trips between regions, 40–70 ms"),
    row("link", "breaker", "opens at half of the last 20 failing, for 5 s", ASSUMED),
];
