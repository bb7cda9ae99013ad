//! Excalidraw's JSON: shapes with bound text, arrows with bindings at both ends.

use serde_json::Value;
use std::collections::HashMap;

use super::{Drawing, plain};

pub(super) fn read(text: &str) -> Result<Drawing, String> {
    let file: Value =
        serde_json::from_str(text).map_err(|error| format!("line {}: not readable as JSON: {error}", error.line()))?;
    let Some(elements) = file.get("elements").and_then(Value::as_array) else {
        return Err("this JSON is no Excalidraw file: it has no list `elements`".to_owned());
    };
    let alive = elements.iter().filter(|element| element["isDeleted"] != Value::Bool(true));
    let text_of = |key: &'static str| move |element: &Value| element[key].as_str().unwrap_or_default().to_owned();
    let mut inside: HashMap<String, String> = HashMap::new();
    for element in alive.clone().filter(|element| element["type"] == "text") {
        if let Some(container) = element["containerId"].as_str() {
            inside.insert(container.to_owned(), plain(&text_of("text")(element)));
        }
    }
    let mut drawing = Drawing::default();
    for element in alive {
        let id = text_of("id")(element);
        match element["type"].as_str().unwrap_or_default() {
            "rectangle" | "ellipse" | "diamond" => match inside.get(&id) {
                Some(label) if !label.is_empty() => drawing.shapes.push((id, label.clone())),
                _ => drawing.notes.push("a shape without a label was left out".to_owned()),
            },
            "arrow" | "line" => {
                let end = |key: &str| element[key]["elementId"].as_str().unwrap_or_default().to_owned();
                let label = inside.get(&id).cloned().unwrap_or_default();
                drawing.arrows.push((end("startBinding"), end("endBinding"), label));
            }
            _ => {}
        }
    }
    Ok(drawing)
}
