//! The kind of a box by its label: "Orders DB (Postgres)" is a database, "Kafka consumer" are workers, "User service" a service.

/// Labels' phrases that name a kind wherever they stand, in lower case; the last one in a label counts, the longer of two that end
/// at the same word. English puts what a thing is last, and brackets say what it is made of.
#[rustfmt::skip]
const NAMES: &[(&str, &[&str])] = &[
    ("load", &[
        "browser", "browsers", "load generator", "traffic generator", "mobile client", "mobile clients", "mobile app", "mobile apps",
        "web client", "web clients", "ios app", "android app", "end users", "client app", "client apps", "smart tv", "iot devices",
    ]),
    ("cdn", &[
        "cdn", "content delivery network", "content delivery", "cloudfront", "fastly", "akamai", "cloudflare", "edge cache", "edge caches",
        "edge server", "edge servers", "edge network", "open connect", "front door",
    ]),
    ("load_balancer", &[
        "lb", "lbs", "slb", "glb", "elb", "alb", "nlb", "balancer", "balancers", "load balancer", "load balancers", "load balancing",
        "loadbalancer", "nginx", "haproxy", "envoy", "traefik", "f5", "ingress", "ingress controller", "reverse proxy", "proxy",
        "gateway", "gateways", "api gateway", "api gateways", "apigateway", "apigw", "kong", "apigee", "zuul", "router",
    ]),
    ("cache", &[
        "cache", "caches", "redis", "valkey", "memcached", "memcache", "elasticache", "hazelcast", "varnish", "dragonfly", "evcache",
        "in memory cache", "cache server", "cache service",
    ]),
    ("queue", &[
        "queue", "queues", "mq", "kafka", "kafka topic", "rabbitmq", "activemq", "sqs", "sns", "pubsub", "pub sub", "kinesis", "nats",
        "pulsar", "redpanda", "eventbridge", "event hub", "event hubs", "service bus", "event bus", "message bus", "message broker",
        "broker", "brokers", "message queue", "task queue", "job queue", "event log", "commit log", "event stream", "data stream",
        "redis stream", "redis streams", "queue service", "dead letter queue",
    ]),
    ("key_value", &[
        "dynamo", "dynamodb", "cassandra", "scylla", "scylladb", "kv", "key value", "key value store", "kv store", "bigtable", "hbase",
        "riak", "etcd", "cosmosdb", "cosmos db", "dynamo db", "aerospike", "foundationdb", "document store", "wide column store",
    ]),
    ("object_store", &[
        "s3", "gcs", "minio", "blob", "blobs", "bucket", "buckets", "blob store", "blob storage", "object store", "object storage",
        "file storage", "file store", "cloud storage", "azure blob", "azure blob storage", "hdfs", "s3 bucket", "google cloud storage",
    ]),
    ("database", &[
        "db", "dbs", "database", "databases", "postgres", "postgresql", "mysql", "mariadb", "sqlite", "oracle", "sql", "sql server",
        "mssql", "aurora", "rds", "cockroachdb", "spanner", "tidb", "vitess", "yugabytedb", "mongo", "mongodb", "read replica",
        "read replicas", "data warehouse", "warehouse", "redshift", "bigquery", "snowflake", "clickhouse", "timescaledb", "influxdb",
        "elasticsearch", "opensearch", "elastic search", "search index", "solr", "neo4j", "database server", "db server",
    ]),
    ("third_party", &[
        "third party", "3rd party", "external", "partner", "provider", "vendor", "stripe", "paypal", "adyen", "twilio", "sendgrid", "mailgun",
        "apns", "fcm", "firebase", "auth0", "okta", "payment gateway", "payment processor", "sms gateway", "mail gateway", "email gateway",
        "push gateway", "openai",
    ]),
    ("workers", &[
        "worker", "workers", "consumer", "consumers", "processor", "processors", "transcoder", "transcoders", "celery", "sidekiq",
        "batch job", "batch jobs", "background job", "background jobs", "worker service", "consumer service", "consumer group",
    ]),
    ("scheduler", &["cron", "cron job", "cronjob", "cron jobs", "scheduler", "timer", "job scheduler", "task scheduler"]),
];

/// Words that name a kind only where the label ends with them: "Users", but not "User service"; "Session store", but not "Store front".
#[rustfmt::skip]
const LAST: &[(&str, &[&str])] = &[
    ("load", &["user", "users", "client", "clients", "mobile", "app", "apps", "traffic", "load", "device", "devices", "customer",
        "customers", "player", "players", "internet", "viewer", "viewers", "shopper", "shoppers"]),
    ("cdn", &["edge"]),
    ("queue", &["log", "topic", "topics", "stream", "streams", "bus", "events", "messaging"]),
    ("database", &["store", "storage", "replica", "replicas", "primary", "shard", "shards", "datastore", "persistence"]),
    ("workers", &["job", "jobs"]),
];

/// Words that say it is a service where nothing else is named.
#[rustfmt::skip]
const SERVICES: &[&str] = &[
    "service", "services", "server", "servers", "api", "apis", "backend", "microservice", "microservices", "frontend", "bff", "monolith",
    "lambda", "function", "functions", "web",
];

/// The kind a label names, with the words that name it; nothing where no word does.
pub(super) fn named(label: &str) -> Option<(&'static str, String)> {
    let words = words(label);
    let mut found: Option<(usize, usize, &'static str, &str)> = None;
    for (kind, phrases) in NAMES {
        for phrase in *phrases {
            let length = phrase.split(' ').count();
            let ends = (length..=words.len()).rev().find(|end| words[end - length..*end].join(" ") == *phrase);
            if let Some(end) = ends
                && found.is_none_or(|(known, longest, ..)| (end, length) > (known, longest))
            {
                found = Some((end, length, kind, phrase));
            }
        }
    }
    if let Some((_, _, kind, phrase)) = found {
        return Some((kind, phrase.to_owned()));
    }
    let head = words.last()?;
    if let Some((kind, _)) = LAST.iter().find(|(_, last)| last.contains(&head.as_str())) {
        return Some((kind, head.clone()));
    }
    words.iter().rev().find(|word| SERVICES.contains(&word.as_str())).map(|word| ("service", word.clone()))
}

/// Whether a word names a kind or a service by itself.
fn known(word: &str) -> bool {
    let lists = NAMES.iter().chain(LAST).map(|(_, phrases)| *phrases);
    lists.chain([SERVICES]).any(|list| list.contains(&word))
}

/// The words of a label in lower case: `OrderService`, `user_db-2` and `Pub/Sub` come apart, `DynamoDB` does not; numbers that count
/// boxes of one name are left out.
fn words(label: &str) -> Vec<String> {
    let mut words = Vec::new();
    for token in label.split(|c: char| !c.is_alphanumeric()).filter(|token| !token.is_empty()) {
        let parts = if known(&token.to_lowercase()) { vec![token.to_owned()] } else { humps(token) };
        for part in parts {
            let lower = part.to_lowercase();
            let bare = lower.trim_end_matches(|c: char| c.is_ascii_digit());
            match known(&lower) {
                true => words.push(lower),
                // "S" of "Service's", "1" of "Server 1".
                false if bare.chars().count() < 2 => {}
                // "3rd" keeps its number, "db1" does not.
                false => words.push(bare.to_owned()),
            }
        }
    }
    words
}

/// `APIGatewayV2` → `API`, `Gateway`, `V2`.
fn humps(token: &str) -> Vec<String> {
    let letters: Vec<char> = token.chars().collect();
    let mut parts = vec![String::new()];
    for (at, c) in letters.iter().enumerate() {
        let after_small = at > 0 && letters[at - 1].is_lowercase();
        let before_small = letters.get(at + 1).is_some_and(|next| next.is_lowercase());
        let begins = c.is_uppercase() && at > 0 && (after_small || before_small && letters[at - 1].is_uppercase());
        // The plural of an abbreviation is no word: "DBs".
        let plural = before_small && letters.get(at + 1) == Some(&'s') && at + 2 == letters.len();
        if begins && (after_small || !plural) {
            parts.push(String::new());
        }
        if let Some(part) = parts.last_mut() {
            part.push(*c);
        }
    }
    parts
}
