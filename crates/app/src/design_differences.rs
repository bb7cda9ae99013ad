//! In what two architectures differ: parts, links, parameters, what happens to them.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use simulate::{Model, Seconds};
use std::collections::{BTreeSet, HashMap};

/// One difference between two designs.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Difference {
    /// What it is about.
    pub about: About,
    /// Its shown name, e.g. `Orders` or `Orders → Database`.
    pub name: String,
    /// Id of the part in the left design, for parts that are there.
    pub left_id: Option<String>,
    /// Id of the part in the right design.
    pub right_id: Option<String>,
    /// How it differs.
    pub change: Change,
    /// The parameter that differs.
    pub parameter: Option<String>,
    /// What it is in the left design; absent where the default holds.
    pub left: Option<String>,
    /// What it is in the right design.
    pub right: Option<String>,
}

/// What a difference is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum About {
    /// Where requests come from.
    Load,
    /// A part.
    Part,
    /// A link.
    Link,
    /// What happens during the run.
    Twist,
}

/// How something differs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Change {
    /// Only the right design has it.
    Added,
    /// Only the left design has it.
    Removed,
    /// Both have it, with another value.
    Changed,
}

/// A checked model with the JSON it was read from, which holds values as they were written.
pub(crate) struct Written<'a> {
    pub model: &'a Model,
    pub raw: &'a Value,
}

/// Which part of the left design is which of the right, by index: the same id, or else the only one of its kind on both sides.
pub(crate) fn pairs(left: &Model, right: &Model) -> Vec<(usize, usize)> {
    let kind = |node: &simulate::Node| crate::design_board::parts_kind(node);
    let mut pairs: Vec<(usize, usize)> = Vec::new();
    for (at, node) in left.nodes.iter().enumerate() {
        let same = |other: &simulate::Node| other.id == node.id && kind(other) == kind(node);
        pairs.extend(right.nodes.iter().position(same).map(|other| (at, other)));
    }
    let free = |model: &Model, taken: &BTreeSet<usize>, of: &str| -> Vec<usize> {
        let nodes = model.nodes.iter().enumerate();
        nodes.filter(|(at, node)| !taken.contains(at) && kind(node) == of).map(|(at, _)| at).collect()
    };
    let taken: (BTreeSet<usize>, BTreeSet<usize>) = pairs.iter().copied().unzip();
    for (at, node) in left.nodes.iter().enumerate().filter(|(at, _)| !taken.0.contains(at)) {
        let of = kind(node);
        if let ([only], [other]) = (free(left, &taken.0, &of).as_slice(), free(right, &taken.1, &of).as_slice())
            && *only == at
        {
            pairs.push((at, *other));
        }
    }
    pairs.sort_unstable();
    pairs
}

/// Every difference, parts first.
pub(crate) fn differences(left: &Written, right: &Written, pairs: &[(usize, usize)]) -> Vec<Difference> {
    let mut found = Vec::new();
    parts(left, right, pairs, &mut found);
    links(left, right, pairs, &mut found);
    let list = |written: &Written| match serde_json::to_value(&written.model.twists) {
        Ok(Value::Array(twists)) => twists,
        _ => Vec::new(),
    };
    let (before, after) = (list(left), list(right));
    for (change, these, others) in [(Change::Removed, &before, &after), (Change::Added, &after, &before)] {
        for twist in these.iter().filter(|twist| !others.contains(twist)) {
            let name = twist["kind"].as_str().unwrap_or_default().replace('_', " ");
            let what = Some(told(twist));
            let (left, right) = if change == Change::Removed { (what, None) } else { (None, what) };
            found.push(Difference {
                about: About::Twist,
                name,
                left_id: None,
                right_id: None,
                change,
                parameter: None,
                left,
                right,
            });
        }
    }
    found
}

fn parts(left: &Written, right: &Written, pairs: &[(usize, usize)], found: &mut Vec<Difference>) {
    let about = |node: &simulate::Node| match node.part {
        simulate::Part::Load(_) | simulate::Part::Scheduler(_) => About::Load,
        _ => About::Part,
    };
    for (at, other) in pairs {
        let (node, twin) = (&left.model.nodes[*at], &right.model.nodes[*other]);
        let raw = (&left.raw["nodes"][*at], &right.raw["nodes"][*other]);
        for (parameter, before, after) in changed(&object(node), &object(twin), raw, &["id", "at", "label", "kind"]) {
            found.push(Difference {
                about: about(node),
                name: node.name().to_owned(),
                left_id: Some(node.id.clone()),
                right_id: Some(twin.id.clone()),
                change: Change::Changed,
                parameter: Some(parameter),
                left: before,
                right: after,
            });
        }
    }
    let alone = |model: &Model, taken: &dyn Fn(usize) -> bool, change: Change, found: &mut Vec<Difference>| {
        for (_, node) in model.nodes.iter().enumerate().filter(|(at, _)| !taken(*at)) {
            let id = Some(node.id.clone());
            let (left_id, right_id) = if change == Change::Removed { (id, None) } else { (None, id) };
            let kind = Some(crate::design_board::parts_kind(node).replace('_', " "));
            let (left, right) = if change == Change::Removed { (kind, None) } else { (None, kind) };
            let name = node.name().to_owned();
            found.push(Difference {
                about: about(node),
                name,
                left_id,
                right_id,
                change,
                parameter: None,
                left,
                right,
            });
        }
    };
    alone(left.model, &|at| pairs.iter().any(|(one, _)| *one == at), Change::Removed, found);
    alone(right.model, &|at| pairs.iter().any(|(_, one)| *one == at), Change::Added, found);
}

fn links(left: &Written, right: &Written, pairs: &[(usize, usize)], found: &mut Vec<Difference>) {
    // Links of the right design under the left design's names of their ends.
    let back: HashMap<&str, &str> = pairs
        .iter()
        .map(|(at, other)| (right.model.nodes[*other].id.as_str(), left.model.nodes[*at].id.as_str()))
        .collect();
    let ends = |link: &simulate::Link, right: bool| {
        let of = |id: &String| match right {
            true => back.get(id.as_str()).map_or_else(|| format!("\u{0}{id}"), |id| (*id).to_owned()),
            false => id.clone(),
        };
        (of(&link.from), of(&link.to))
    };
    let shown = |model: &Model, link: &simulate::Link| {
        let name = |id: &String| {
            model.nodes.iter().find(|node| node.id == *id).map_or(id.clone(), |node| node.name().to_owned())
        };
        format!("{} → {}", name(&link.from), name(&link.to))
    };
    let mut left_over: Vec<usize> = (0..right.model.links.len()).collect();
    for (at, link) in left.model.links.iter().enumerate() {
        let twin = left_over.iter().position(|other| ends(&right.model.links[*other], true) == ends(link, false));
        let mut difference = Difference {
            about: About::Link,
            name: shown(left.model, link),
            left_id: None,
            right_id: None,
            change: Change::Removed,
            parameter: None,
            left: None,
            right: None,
        };
        let Some(twin) = twin.map(|place| left_over.remove(place)) else {
            found.push(difference);
            continue;
        };
        difference.change = Change::Changed;
        let raw = (&left.raw["links"][at], &right.raw["links"][twin]);
        let other = object(&right.model.links[twin]);
        for (parameter, before, after) in changed(&object(link), &other, raw, &["from", "to"]) {
            found.push(Difference { parameter: Some(parameter), left: before, right: after, ..difference.clone() });
        }
    }
    for other in left_over {
        found.push(Difference {
            about: About::Link,
            name: shown(right.model, &right.model.links[other]),
            left_id: None,
            right_id: None,
            change: Change::Added,
            parameter: None,
            left: None,
            right: None,
        });
    }
}

fn object<T: Serialize>(item: &T) -> Map<String, Value> {
    match serde_json::to_value(item) {
        Ok(Value::Object(map)) => map,
        _ => Map::new(),
    }
}

/// Parameters that differ once read, each as it was written.
fn changed(
    left: &Map<String, Value>,
    right: &Map<String, Value>,
    raw: (&Value, &Value),
    but: &[&str],
) -> Vec<(String, Option<String>, Option<String>)> {
    let keys: BTreeSet<&String> = left.keys().chain(right.keys()).filter(|key| !but.contains(&key.as_str())).collect();
    let shown = |read: &Map<String, Value>, raw: &Value, key: &String| {
        let written = raw.get(key).filter(|value| !value.is_null());
        written.or_else(|| read.get(key)).map(told)
    };
    keys.into_iter()
        .filter(|key| left.get(*key) != right.get(*key))
        .map(|key| (key.replace('_', " "), shown(left, raw.0, key), shown(right, raw.1, key)))
        .collect()
}

/// A parameter's value in words.
fn told(value: &Value) -> String {
    match value {
        Value::String(text) => text.replace('_', " "),
        Value::Bool(yes) => if *yes { "yes" } else { "no" }.to_owned(),
        Value::Object(parts) => {
            let part = |(key, value): (&String, &Value)| match (key.as_str(), value.as_f64()) {
                ("mean", Some(seconds)) => Seconds(seconds).to_string(),
                ("slow" | "at" | "lasts", Some(seconds)) => format!("{key} {}", Seconds(seconds)),
                ("mean", None) => told(value),
                _ => format!("{} {}", key.replace('_', " "), told(value)),
            };
            parts.iter().filter(|(key, _)| *key != "shape" || parts.len() == 1).map(part).collect::<Vec<_>>().join(", ")
        }
        other => other.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn model(raw: &Value) -> Model {
        simulate::from_value("test", raw).expect("sound")
    }

    #[test]
    fn only_what_differs_once_read_is_told_and_as_it_was_written() {
        let left = json!({ "format_version": 1, "name": "A",
            "nodes": [
                { "id": "users", "kind": "load", "rate": 100 },
                { "id": "orders", "kind": "service", "label": "Orders", "work": "5 ms", "replicas": 2, "at": { "x": 0, "y": 0 } },
                { "id": "db", "kind": "database" } ],
            "links": [{ "from": "users", "to": "orders", "timeout": "1 s" }, { "from": "orders", "to": "db" }] });
        let right = json!({ "format_version": 1, "name": "B",
            "nodes": [
                { "id": "clients", "kind": "load", "rate": 200 },
                { "id": "orders", "kind": "service", "label": "Orders", "work": "0.005 s", "replicas": 4 },
                { "id": "store", "kind": "key_value", "label": "Store" } ],
            "links": [{ "from": "clients", "to": "orders", "timeout": "1000 ms", "attempts": 2 }, { "from": "orders", "to": "store" }] });
        let (one, other) = (model(&left), model(&right));
        let pairs = pairs(&one, &other);
        assert_eq!(pairs, [(0, 0), (1, 1)], "the only load is the load, whatever it is called");
        let found = differences(&Written { model: &one, raw: &left }, &Written { model: &other, raw: &right }, &pairs);
        let lines: Vec<String> = found
            .iter()
            .map(|d| format!("{:?} {:?} {} {:?} {:?} {:?}", d.about, d.change, d.name, d.parameter, d.left, d.right))
            .collect();
        assert_eq!(
            lines,
            [
                "Load Changed users Some(\"rate\") Some(\"100\") Some(\"200\")",
                "Part Changed Orders Some(\"replicas\") Some(\"2\") Some(\"4\")",
                "Part Removed db None Some(\"database\") None",
                "Part Added Store None None Some(\"key value\")",
                "Link Changed users → Orders Some(\"attempts\") None Some(\"2\")",
                "Link Removed Orders → db None None None",
                "Link Added Orders → Store None None None",
            ]
        );
        let same = differences(
            &Written { model: &one, raw: &left },
            &Written { model: &one, raw: &left },
            &[(0, 0), (1, 1), (2, 2)],
        );
        assert_eq!(same, []);
    }
}
