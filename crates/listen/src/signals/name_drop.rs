//! `name_drop`: the answer lists technologies or patterns without saying why this one here.

use script::Signal;

use crate::cues::cues;
use crate::reading::{Hit, Reading};
use crate::signals::{Card, Definition, Found, Phrasing};

pub(super) const CARD: Card = Card {
    definition: Definition {
        signal: Signal::NameDrop,
        title: "Names without reasons",
        present_when: "lists technologies or patterns without saying why this one here.",
        not_enough: "One technology chosen with a reason.",
    },
    detect,
    phrasings: &[
        Phrasing { opener: "Go back to “{quote}”.", ask: "Pick one of those. Why that one, here?" },
        Phrasing { opener: "I want to stop at “{quote}”.", ask: "Which of those could you do without?" },
        Phrasing { opener: "Let's stay with “{quote}”.", ask: "What would break if you took one of them out?" },
        Phrasing { opener: "Your words were “{quote}”.", ask: "Which of those did you choose, and against what?" },
        Phrasing {
            opener: "You said “{quote}”.",
            ask: "What problem of this task does each of those solve? Take the first.",
        },
        Phrasing {
            opener: "I noted “{quote}”.",
            ask: "Start with nothing. Which is the first you would add, and when?",
        },
    ],
    next_try: "Cut the list to the one choice that was hardest, and say what you would have used instead.",
    hooks: &[Signal::Decision, Signal::Tradeoff],
};

cues!(
    TECH = [
        r"\b(?:kafka|flink|spark|s3|parquet|iceberg|trino|airflow|dbt|kubernetes|k8s|argo ?cd|terraform|superset|redis|cqrs|hexagonal(?: architecture)?|domain[- ]driven design|ddd|java|kotlin|golang|rust|python|typescript|react|angular|vue|spring boot|micronaut|quarkus|postgres(?:ql)?|mysql|mongo(?:db)?|cassandra|dynamo(?:db)?|elastic ?search|rabbitmq|nats|sqs|sns|helm|istio|aws|gcp|azure|lambda|microservices?|micro services|event sourcing|event[- ]driven|saga|outbox|api gateway|load balancer|graphql|grpc|rest|web ?sockets?|server sent events|cdn|docker|ansible|jenkins|prometheus|grafana|jaeger|datadog|splunk|circuit breaker|bulk ?head|apns|fcm|ses|dead letter queue|ci ?/?cd|blue green|canary|cap theorem|eventual consistency|consistent hashing|gossip(?: protocol)?|leader election|raft|paxos|bloom filters?|etcd|zoo ?keeper|consul|vector clocks?|crdts?|active active|snowflake|bigquery|redshift|hadoop|hive|cache-aside|write-behind|strangler fig|sidecar|service mesh|multi-az|oauth2?|mtls|waf|jwt|sliding window|two pointers|hash set|hash map|union-find|dynamic programming|segment tree|fenwick tree|monotonic stack|connected components|trie|heap|topological sort|memoi[sz]ation|backtracking|binary search|priority queue|celery|nginx|envoy|kinesis|pub/?sub|pulsar|clickhouse|druid|neo4j|memcached|sharding|read replicas|tensorflow|pytorch|kubeflow|mlflow|openapi|protobuf|avro|debezium|temporal)\b",
    ]
);
cues!(REASON = [r"\b(?:because|since|cause|so that|in order to|which lets|otherwise|reason|instead of|rather than)\b"]);

fn detect(reading: &Reading<'_>, found: &Found) -> Vec<Hit> {
    let text = reading.plain.text.as_bytes();
    let names: std::collections::BTreeSet<&[u8]> = TECH.spans(text).into_iter().map(|span| &text[span]).collect();
    let reasons = REASON.count(text);
    if names.len() < 5 || names.len() < 4 + reasons * 4 || found.has(Signal::Tradeoff) && names.len() < 10 {
        return Vec::new();
    }
    let mut hits: Vec<Hit> = reading
        .sentences
        .iter()
        .filter_map(|sentence| {
            let spans = TECH.spans(reading.bytes(sentence));
            let (first, last) = (spans.first()?, spans.last()?);
            // The listing itself, not the whole of a long sentence around it.
            (spans.len() >= 3)
                .then(|| Hit { range: sentence.start + first.start..sentence.start + last.end, confidence: 0.8 })
        })
        .collect();
    if hits.is_empty() {
        hits = reading.sentences_with(&TECH, 0.65);
    }
    hits.sort_by_key(|hit| std::cmp::Reverse(TECH.count(reading.bytes(&hit.range))));
    hits.truncate(3);
    hits
}

#[cfg(test)]
mod tests {
    use script::{RoundKind, Signal};

    use crate::signals::testing::check;

    #[test]
    fn table() {
        check(
            Signal::NameDrop,
            RoundKind::SystemDesign,
            "Design a feed.",
            None,
            &["I'd have an API gateway, then Kafka, Redis, Cassandra and Elasticsearch, with Istio and saga and CQRS."],
            &["Postgres, and only Postgres, because the questions people ask of it are joins."],
        );
    }
}
