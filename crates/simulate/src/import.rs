//! Drawings of other tools → a model to be confirmed: shapes and arrows carry over, kinds are guessed from the labels.

mod drawio;
mod excalidraw;
mod kinds;
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
        let (kind, because) = match kinds::named(label) {
            Some((kind, word)) => (kind, Some(word)),
            None => {
                notes.push(format!("“{label}” names no kind of part that is known: it became a service; choose its kind if that is wrong"));
                ("service", None)
            }
        };
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
    fit_in(&mut guesses, &links, &mut notes);
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

/// Something nobody calls and that calls others may be where requests come from; what can't be called may not be called, and what
/// can't call may not call. What does not fit its place becomes a service, and a note says so.
fn fit_in(guesses: &mut [Guess], links: &[(String, String)], notes: &mut Vec<String>) {
    let balanced: Vec<String> = guesses
        .iter()
        .filter(|guess| matches!(guess.kind.as_str(), "service" | "load_balancer" | "load" | "scheduler"))
        .map(|guess| guess.id.clone())
        .collect();
    for guess in guesses {
        let called = links.iter().any(|(_, to)| *to == guess.id);
        let calls = links.iter().any(|(from, _)| *from == guess.id);
        let beyond = links.iter().find(|(from, to)| *from == guess.id && !balanced.contains(to)).map(|(_, to)| to);
        let why = match guess.kind.as_str() {
            "load" | "scheduler" if called => "others call it".to_owned(),
            "load" | "scheduler" if !calls => "it calls nothing".to_owned(),
            "database" | "key_value" | "object_store" | "third_party" if calls => "it calls others".to_owned(),
            "load_balancer" | "queue" if !calls => "nothing stands behind it".to_owned(),
            "load_balancer" => match beyond {
                Some(to) => format!("it calls `{to}`, which can't be balanced over"),
                None => continue,
            },
            _ => continue,
        };
        let kind = guess.kind.replace('_', " ");
        notes.push(format!("“{}” became a service rather than a {kind}, since {why}", guess.label));
        "service".clone_into(&mut guess.kind);
        guess.because = None;
    }
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
