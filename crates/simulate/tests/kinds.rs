//! Names as people write them on boxes, and the kinds they must be taken for, in each format of drawings.

use serde_json::json;
use simulate::{Imported, import};

/// A kind and names that must be taken for it.
const NAMES: &[(&str, &[&str])] = &[
    ("load", &["Users", "Mobile app", "Web browser", "Clients", "iOS App", "Load generator", "Smart TV", "Internet"]),
    ("cdn", &["CDN", "CloudFront", "CDN (Fastly)", "Edge servers", "Cloudflare CDN"]),
    (
        "load_balancer",
        &[
            "Load balancer",
            "LB",
            "Load Balancer 1",
            "LoadBalancer",
            "nginx",
            "NGINX reverse proxy",
            "API gateway",
            "APIGateway",
            "API Gateway (Kong)",
            "AWS ALB",
            "HAProxy",
            "Ingress",
            "lb-1",
            "Gateway",
        ],
    ),
    (
        "service",
        &[
            "Order service",
            "User service",
            "OrderService",
            "Web server",
            "App server",
            "Auth API",
            "Log service",
            "Load test service",
            "Payments backend",
            "Client API",
            "AWS Lambda",
            "Stream service",
            "user_service-2",
        ],
    ),
    (
        "cache",
        &[
            "Redis",
            "Redis cluster",
            "Session cache (Redis)",
            "Memcached",
            "ElastiCache",
            "Cache",
            "RedisCache",
            "Cache server",
        ],
    ),
    (
        "queue",
        &[
            "Kafka",
            "Kafka topic: orders",
            "RabbitMQ",
            "SQS",
            "Message queue",
            "Event bus",
            "Pub/Sub",
            "Message broker",
            "Event stream",
            "Order queue",
            "Redis Streams",
            "Commit log",
            "Azure Service Bus",
        ],
    ),
    (
        "database",
        &[
            "Postgres",
            "PostgreSQL 15",
            "MySQL",
            "User DB",
            "Users database",
            "Orders (Postgres)",
            "UserDB",
            "orders-db",
            "SQL Server",
            "MongoDB",
            "Read replica",
            "Elasticsearch",
            "Amazon RDS",
            "Session store",
        ],
    ),
    ("key_value", &["DynamoDB", "Cassandra", "Key-value store", "KV store", "etcd", "Cosmos DB"]),
    ("object_store", &["S3", "S3 bucket", "Blob storage", "Object store", "Google Cloud Storage", "MinIO"]),
    (
        "third_party",
        &["Stripe", "Payment gateway", "Twilio API", "Third-party API", "Email provider", "External service"],
    ),
    (
        "workers",
        &[
            "Kafka consumer",
            "Queue worker",
            "Workers",
            "Image processor",
            "Stream processors",
            "Celery",
            "Background jobs",
        ],
    ),
    ("scheduler", &["Cron", "Job scheduler", "Scheduler"]),
];

/// Boxes and arrows around a box of a kind, such that it may be one.
fn around(kind: &str, name: &str) -> (Vec<String>, Vec<(usize, usize)>) {
    let boxes = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect();
    match kind {
        "load" | "scheduler" => (boxes(&[name, "Checkout service"]), vec![(0, 1)]),
        "load_balancer" => (boxes(&[name, "Visitors", "Checkout service"]), vec![(1, 0), (0, 2)]),
        "queue" => (boxes(&[name, "Checkout service", "Mail workers"]), vec![(1, 0), (0, 2)]),
        "workers" => (boxes(&[name, "Checkout service", "Mail queue"]), vec![(1, 2), (2, 0)]),
        _ => (boxes(&[name, "Checkout service"]), vec![(1, 0)]),
    }
}

fn excalidraw(boxes: &[String], arrows: &[(usize, usize)]) -> String {
    let mut elements = Vec::new();
    for (at, name) in boxes.iter().enumerate() {
        elements.push(json!({"id": format!("b{at}"), "type": "rectangle"}));
        elements.push(json!({"id": format!("t{at}"), "type": "text", "containerId": format!("b{at}"), "text": name}));
    }
    for (from, to) in arrows {
        let (from, to) = (json!({"elementId": format!("b{from}")}), json!({"elementId": format!("b{to}")}));
        elements.push(json!({"id": "a", "type": "arrow", "startBinding": from, "endBinding": to}));
    }
    json!({"type": "excalidraw", "elements": elements}).to_string()
}

fn drawio(boxes: &[String], arrows: &[(usize, usize)]) -> String {
    let cells = boxes.iter().enumerate().map(|(at, name)| format!(r#"<mxCell id="b{at}" value="{name}" vertex="1"/>"#));
    let edges = arrows.iter().map(|(from, to)| format!(r#"<mxCell id="e" edge="1" source="b{from}" target="b{to}"/>"#));
    let cells: String = cells.chain(edges).collect();
    format!("<mxfile><diagram><mxGraphModel><root>{cells}</root></mxGraphModel></diagram></mxfile>")
}

fn mermaid(boxes: &[String], arrows: &[(usize, usize)]) -> String {
    let boxes = boxes.iter().enumerate().map(|(at, name)| format!("b{at}[\"{name}\"]\n"));
    let arrows = arrows.iter().map(|(from, to)| format!("b{from} --> b{to}\n"));
    format!("flowchart LR\n{}", boxes.chain(arrows).collect::<String>())
}

type Format = fn(&[String], &[(usize, usize)]) -> String;
const FORMATS: [(&str, Format); 3] = [("Excalidraw", excalidraw), ("draw.io", drawio), ("Mermaid", mermaid)];

fn read(text: &str) -> Imported {
    let imported = import(text).unwrap_or_else(|message| panic!("{message}\n{text}"));
    if let Err(problems) = simulate::from_value("import", &imported.model) {
        panic!("{problems:#?}\n{text}");
    }
    imported
}

#[test]
fn names_are_taken_for_their_kinds_in_every_format() {
    let mut wrong = Vec::new();
    for (kind, names) in NAMES {
        for name in *names {
            let (boxes, arrows) = around(kind, name);
            for (format, write) in FORMATS {
                let guess = &read(&write(&boxes, &arrows)).guesses[0];
                if guess.kind != *kind || guess.because.is_none() {
                    wrong.push(format!(
                        "{format}: {name} is no {kind} but a {} because of {:?}",
                        guess.kind, guess.because
                    ));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn what_names_nothing_becomes_a_service_and_a_note_says_so() {
    for name in ["Store front", "Frobnicator", "Core", "Recommendations", "Fraud", "Λ"] {
        let (boxes, arrows) = around("service", name);
        for (format, write) in FORMATS {
            let imported = read(&write(&boxes, &arrows));
            assert_eq!(
                (imported.guesses[0].kind.as_str(), &imported.guesses[0].because),
                ("service", &None),
                "{format}"
            );
            let note = format!("“{name}” names no kind of part that is known");
            assert!(imported.notes.iter().any(|said| said.contains(&note)), "{format}: {:?}", imported.notes);
        }
    }
}

#[test]
fn what_cannot_be_what_it_says_becomes_a_service_and_a_note_says_why() {
    let imported =
        read("flowchart LR\nu[Users] --> g[API gateway] --> r[Redis]\ng --> s[Order service] --> q[Order queue]");
    let kinds: Vec<&str> = imported.guesses.iter().map(|guess| guess.kind.as_str()).collect();
    assert_eq!(kinds, ["load", "service", "cache", "service", "service"]);
    assert_eq!(imported.model["links"].as_array().map(Vec::len), Some(4), "no arrow is lost");
    for note in [
        "“API gateway” became a service rather than a load balancer, since it calls `redis`, which can't be balanced over",
        "“Order queue” became a service rather than a queue, since nothing stands behind it",
    ] {
        assert!(imported.notes.iter().any(|said| said == note), "{:?}", imported.notes);
    }
}
