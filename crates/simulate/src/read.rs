//! A model file's bytes → a checked [`Model`], or everything wrong with it at once, with its place.

use schemars::JsonSchema;
use script::{Document, Problem, read_part};
use serde::de::DeserializeOwned;
use serde_json::{Map, Value};

use crate::check::check;
use crate::model::{Head, Link, Model, Node, Part, Place, Twist};

/// Most nodes a model may have.
pub(crate) const MAX_NODES: usize = 300;
/// Most links a model may have.
pub(crate) const MAX_LINKS: usize = 3_000;
/// Most twists a model may have.
const MAX_TWISTS: usize = 200;

/// Reads a model from YAML or JSON. `file` is what is shown as its name in problems.
///
/// # Errors
/// Every problem with file, line and what to do.
pub fn read(file: &str, bytes: &[u8]) -> Result<Model, Vec<Problem>> {
    let document = Document::read(file, bytes)?;
    read_document(&document)
}

/// Reads a model that came as a JSON value, e.g. from the canvas. Places in problems are JSON pointers; all lines are 1.
///
/// # Errors
/// Every problem with its JSON pointer.
pub fn from_value(file: &str, value: &Value) -> Result<Model, Vec<Problem>> {
    let text = serde_json::to_vec(value).map_err(|error| vec![Problem::new(file, 1, 1, "", error.to_string())])?;
    read(file, &text)
}

fn read_document(document: &Document) -> Result<Model, Vec<Problem>> {
    let Value::Object(top) = &document.value else {
        return Err(vec![document.problem("", "a model is a list of keys: format_version, name, nodes, links".into())]);
    };
    let mut problems = Vec::new();
    let mut head = top.clone();
    let lists = ["nodes", "links", "twists"].map(|key| (key, head.shift_remove(key)));
    let head = keep(read_part::<Head>(document, "", &Value::Object(head)), &mut problems);
    let [nodes, links, twists] = lists.map(|(key, value)| match value {
        Some(Value::Array(items)) => items,
        None if key != "nodes" => Vec::new(),
        None => {
            problems.push(document.problem("", "`nodes` is missing: say what the architecture is made of".into()));
            Vec::new()
        }
        Some(_) => {
            problems.push(document.problem(&format!("/{key}"), format!("`{key}` must be a list")));
            Vec::new()
        }
    });
    for (key, len, most) in
        [("nodes", nodes.len(), MAX_NODES), ("links", links.len(), MAX_LINKS), ("twists", twists.len(), MAX_TWISTS)]
    {
        if len > most {
            let message = format!("{len} {key}; at most {most} are simulated. Model one cell or shard of it.");
            return Err(vec![document.problem(&format!("/{key}"), message)]);
        }
    }
    if head.as_ref().is_some_and(|head| head.format_version != 1) {
        problems.push(document.problem("/format_version", "this program reads format_version 1".into()));
    }
    let nodes: Vec<Node> =
        nodes.iter().enumerate().filter_map(|(at, value)| node(document, at, value, &mut problems)).collect();
    let links = list::<Link>(document, "links", &links, &mut problems);
    let twists = list::<Twist>(document, "twists", &twists, &mut problems);
    if !problems.is_empty() {
        return Err(sorted(problems));
    }
    let Some(head) = head else { return Err(sorted(problems)) };
    let model = Model { head, nodes, links, twists };
    check(document, &model, &mut problems);
    if problems.is_empty() { Ok(model) } else { Err(sorted(problems)) }
}

fn sorted(mut problems: Vec<Problem>) -> Vec<Problem> {
    problems.sort();
    problems.dedup();
    problems
}

fn keep<T>(read: Result<T, Vec<Problem>>, problems: &mut Vec<Problem>) -> Option<T> {
    read.map_err(|wrong| problems.extend(wrong)).ok()
}

fn list<T: JsonSchema + DeserializeOwned + 'static>(
    document: &Document,
    key: &str,
    items: &[Value],
    problems: &mut Vec<Problem>,
) -> Vec<T> {
    let read = |(at, value)| read_part::<T>(document, &format!("/{key}/{at}"), value);
    items.iter().enumerate().filter_map(|item| keep(read(item), problems)).collect()
}

/// `id`, `kind`, `label` and `at` are every node's; the rest belongs to the kind.
fn node(document: &Document, index: usize, value: &Value, problems: &mut Vec<Problem>) -> Option<Node> {
    let at = format!("/nodes/{index}");
    let Value::Object(entries) = value else {
        problems.push(document.problem(&at, "a node is a list of keys: id, kind, and its parameters".into()));
        return None;
    };
    let mut rest = entries.clone();
    let id = text(document, &at, &mut rest, "id", true, problems);
    let kind = text(document, &at, &mut rest, "kind", true, problems);
    let label = text(document, &at, &mut rest, "label", false, problems);
    let place = rest
        .shift_remove("at")
        .and_then(|value| keep(read_part::<Place>(document, &format!("{at}/at"), &value), problems));
    let part = part(document, &at, &kind?, Value::Object(rest), problems)?;
    Some(Node { id: id?, label, at: place, part })
}

fn text(
    document: &Document,
    at: &str,
    entries: &mut Map<String, Value>,
    key: &str,
    needed: bool,
    problems: &mut Vec<Problem>,
) -> Option<String> {
    match entries.shift_remove(key) {
        Some(Value::String(text)) if !text.trim().is_empty() => Some(text),
        None if !needed => None,
        None => {
            problems.push(document.problem(at, format!("`{key}` is missing")));
            None
        }
        Some(_) => {
            problems.push(document.problem(&format!("{at}/{key}"), format!("`{key}` must be text")));
            None
        }
    }
}

/// The kinds as they are written.
pub(crate) const KINDS: [&str; 12] = [
    "load",
    "cdn",
    "load_balancer",
    "service",
    "workers",
    "cache",
    "queue",
    "database",
    "key_value",
    "object_store",
    "third_party",
    "scheduler",
];

fn part(document: &Document, at: &str, kind: &str, rest: Value, problems: &mut Vec<Problem>) -> Option<Part> {
    fn of<T: JsonSchema + DeserializeOwned + 'static>(
        make: impl Fn(T) -> Part,
        (document, at, rest): (&Document, &str, &Value),
        problems: &mut Vec<Problem>,
    ) -> Option<Part> {
        keep(read_part::<T>(document, at, rest), problems).map(make)
    }
    let given = (document, at, &rest);
    match kind {
        "load" => of(Part::Load, given, problems),
        "cdn" => of(Part::Cdn, given, problems),
        "load_balancer" => of(Part::LoadBalancer, given, problems),
        "service" => of(Part::Service, given, problems),
        "workers" => of(Part::Workers, given, problems),
        "cache" => of(Part::Cache, given, problems),
        "queue" => of(Part::Queue, given, problems),
        "database" => of(Part::Database, given, problems),
        "key_value" => of(Part::KeyValue, given, problems),
        "object_store" => of(Part::ObjectStore, given, problems),
        "third_party" => of(Part::ThirdParty, given, problems),
        "scheduler" => of(Part::Scheduler, given, problems),
        _ => {
            let message = format!("the kind `{kind}` is not known; one of {}", KINDS.join(", "));
            problems.push(document.problem(&format!("{at}/kind"), message));
            None
        }
    }
}
