//! Drawings of other tools → a model to be confirmed: shapes and arrows carry over, kinds are guessed from the labels.

mod drawio;
mod excalidraw;
mod mermaid;

use serde::Serialize;
use serde_json::{Value, json};
use std::collections::HashMap;

/// What a drawing shows.
#[derive(Debug, Default, PartialEq)]
pub(crate) struct Drawing {
    /// (the drawing's own id, label).
    pub shapes: Vec<(String, String)>,
    /// (from, to, label).
    pub arrows: Vec<(String, String, String)>,
    /// What was seen and not understood.
    pub notes: Vec<String>,
}

/// A model made from a drawing.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Imported {
    /// The model as a JSON value, ready for [`crate::from_value`].
    pub model: Value,
    /// What was guessed, for the user to confirm: node id, label and kind, and whether a word of the label named the kind.
    pub guesses: Vec<Guess>,
    /// What was left out, and why.
    pub notes: Vec<String>,
}

/// A guessed kind.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Guess {
    /// The node.
    pub id: String,
    /// Its label in the drawing.
    pub label: String,
    /// The kind taken.
    pub kind: String,
    /// The word of the label that spoke for it; `None` where nothing did and it became a service.
    pub because: Option<String>,
}

/// Kinds and the words that speak for them; the first that fits counts.
const WORDS: &[(&str, &[&str])] = &[
    (
        "load",
        &["user", "users", "client", "clients", "browser", "mobile", "app", "traffic", "load", "device", "devices"],
    ),
    ("cdn", &["cdn", "edge", "cloudfront", "fastly", "akamai"]),
    ("load_balancer", &["lb", "balancer", "elb", "alb", "nginx", "haproxy", "envoy"]),
    ("cache", &["cache", "redis", "memcached", "memcache"]),
    ("queue", &["queue", "kafka", "log", "topic", "stream", "sqs", "rabbitmq", "pubsub", "kinesis", "bus"]),
    ("key_value", &["dynamo", "dynamodb", "cassandra", "scylla", "kv", "key-value", "bigtable"]),
    ("object_store", &["s3", "blob", "bucket", "object", "gcs"]),
    ("database", &["db", "database", "postgres", "postgresql", "mysql", "sql", "aurora", "oracle", "store", "storage"]),
    ("third_party", &["third", "external", "partner", "stripe", "apns", "fcm", "twilio", "provider", "vendor"]),
    ("workers", &["worker", "workers", "consumer", "consumers", "processor", "job", "jobs"]),
    ("scheduler", &["cron", "scheduler", "timer"]),
];

/// Makes a model of an Excalidraw file (JSON), a draw.io file (XML) or a Mermaid flowchart (text); which one it is shows in the text.
///
/// # Errors
/// In words, with the line where there is one, when it is none of them or holds nothing that could be a node.
pub fn import(text: &str) -> Result<Imported, String> {
    let start = text.trim_start();
    let drawing = if start.starts_with('{') {
        excalidraw::read(text)?
    } else if start.starts_with('<') {
        drawio::read(text)?
    } else {
        mermaid::read(text)?
    };
    if drawing.shapes.is_empty() {
        return Err("there is no labelled shape in the drawing: nothing to make a node of".to_owned());
    }
    Ok(model(drawing))
}

fn model(drawing: Drawing) -> Imported {
    let Drawing { shapes, arrows, mut notes } = drawing;
    let mut ids: HashMap<&str, String> = HashMap::new();
    let mut guesses: Vec<Guess> = Vec::new();
    for (own, label) in &shapes {
        let mut id = slug(label);
        let mut number = 2;
        while guesses.iter().any(|guess| guess.id == id) {
            id = format!("{}-{number}", slug(label));
            number += 1;
        }
        let (kind, because) = guess(label);
        ids.insert(own, id.clone());
        guesses.push(Guess { id, label: label.clone(), kind: kind.to_owned(), because });
    }
    let mut links: Vec<(String, String)> = Vec::new();
    for (from, to, label) in &arrows {
        match (ids.get(from.as_str()), ids.get(to.as_str())) {
            (Some(from), Some(to)) if from != to => {
                if !label.is_empty() {
                    notes.push(format!("the words on the arrow from `{from}` to `{to}` were left out: {label}"));
                }
                if !links.iter().any(|link| (&link.0, &link.1) == (from, to)) {
                    links.push((from.clone(), to.clone()));
                }
            }
            (Some(_), Some(_)) => notes.push("an arrow from a shape to itself was left out".to_owned()),
            _ => notes.push("an arrow that is not fastened to two shapes was left out".to_owned()),
        }
    }
    // Something nobody calls and that calls others may be where requests come from; what can't be called may not be called.
    for guess in &mut guesses {
        let called = links.iter().any(|(_, to)| *to == guess.id);
        let calls = links.iter().any(|(from, _)| *from == guess.id);
        let leaf = matches!(guess.kind.as_str(), "database" | "key_value" | "object_store" | "third_party");
        if (guess.kind == "load" || guess.kind == "scheduler") && (called || !calls) || leaf && calls {
            guess.kind = "service".to_owned();
            guess.because = None;
        }
        if matches!(guess.kind.as_str(), "load_balancer" | "queue") && !calls {
            guess.kind = "service".to_owned();
            guess.because = None;
        }
    }
    let kind_of = |id: &str| guesses.iter().find(|guess| guess.id == id).map_or("service", |guess| guess.kind.as_str());
    links.retain(|(from, to)| {
        let fits = match kind_of(from) {
            "queue" => matches!(kind_of(to), "service" | "workers"),
            "load_balancer" => matches!(kind_of(to), "service" | "load_balancer"),
            _ => true,
        };
        if !fits {
            notes.push(format!(
                "the arrow from `{from}` to `{to}` was left out: a {} can't call a {}",
                kind_of(from),
                kind_of(to)
            ));
        }
        fits
    });
    let mut nodes: Vec<Value> = Vec::new();
    for guess in &guesses {
        let mut node = json!({"id": guess.id, "kind": guess.kind, "label": guess.label});
        match guess.kind.as_str() {
            "load" => node["rate"] = json!(100.0),
            "scheduler" => {
                node["every"] = json!(60.0);
                node["jobs"] = json!(1);
            }
            _ => {}
        }
        nodes.push(node);
    }
    if !guesses.iter().any(|guess| guess.kind == "load" || guess.kind == "scheduler") {
        let first = guesses.iter().find(|guess| !links.iter().any(|(_, to)| *to == guess.id)).unwrap_or(&guesses[0]);
        let target = first.id.clone();
        nodes.insert(0, json!({"id": "requests", "kind": "load", "label": "Requests", "rate": 100.0}));
        links.insert(0, ("requests".to_owned(), target.clone()));
        notes.push(format!("nothing in the drawing sends requests; 100 a second now go to `{target}`"));
    }
    let links: Vec<Value> = links.into_iter().map(|(from, to)| json!({"from": from, "to": to})).collect();
    let model = json!({"format_version": 1, "name": "Imported drawing", "nodes": nodes, "links": links});
    Imported { model, guesses, notes }
}

fn guess(label: &str) -> (&'static str, Option<String>) {
    let lower = label.to_lowercase();
    let words: Vec<&str> = lower.split(|c: char| !(c.is_alphanumeric() || c == '-')).collect();
    for (kind, speaks) in WORDS {
        if let Some(word) = speaks.iter().find(|word| words.contains(word)) {
            return (kind, Some((*word).to_owned()));
        }
    }
    ("service", words.contains(&"service").then(|| "service".to_owned()))
}

fn slug(label: &str) -> String {
    let mut slug = String::new();
    for c in label.to_lowercase().chars() {
        if c.is_ascii_alphanumeric() {
            slug.push(c);
        } else if !slug.ends_with('-') && !slug.is_empty() {
            slug.push('-');
        }
    }
    let slug: String = slug.trim_end_matches('-').chars().take(40).collect();
    if slug.is_empty() { "part".to_owned() } else { slug.trim_end_matches('-').to_owned() }
}

/// Text of a label: tags and entities taken out, spaces made one.
pub(crate) fn plain(label: &str) -> String {
    let mut text = String::new();
    let mut inside = false;
    for c in label.replace("<br", " <br").chars() {
        match c {
            '<' => inside = true,
            '>' => inside = false,
            c if !inside => text.push(c),
            _ => {}
        }
    }
    let text = text
        .replace("&nbsp;", " ")
        .replace("&amp;", "&")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"");
    // Mermaid's way of writing them.
    let text = text.replace("#quot;", "\"").replace("#lt;", "<").replace("#gt;", ">").replace("#amp;", "&");
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
