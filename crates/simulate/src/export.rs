//! A model as text and picture for other tools.

use crate::layout::lay_out;
use crate::model::{Model, Part};
use crate::replicate::kind;

/// The model as a Mermaid flowchart.
pub fn mermaid(model: &Model) -> String {
    let mut text = String::from("flowchart LR\n");
    for node in &model.nodes {
        let label = node.name().replace('&', "#amp;").replace('"', "#quot;").replace('<', "#lt;").replace('>', "#gt;");
        let (open, close) = match node.part {
            Part::Load(_) | Part::Scheduler(_) => ("([", "])"),
            Part::Database(_) | Part::KeyValue(_) | Part::ObjectStore(_) => ("[(", ")]"),
            Part::Queue(_) => ("[[", "]]"),
            Part::ThirdParty(_) => ("{{", "}}"),
            _ => ("[", "]"),
        };
        text += &format!("  {}{open}\"{label}<br/><i>{}</i>\"{close}\n", name(&node.id), kind(&node.part));
    }
    for link in &model.links {
        let arrow = if link.fire_and_forget { "-.->" } else { "-->" };
        let mut notes = Vec::new();
        notes.extend(link.share.map(|share| format!("{:.0} %", share * 100.0)));
        notes.extend(link.calls.filter(|calls| *calls > 1).map(|calls| format!("{calls} calls")));
        let note = if notes.is_empty() { String::new() } else { format!("|{}|", notes.join(", ")) };
        text += &format!("  {} {arrow}{note} {}\n", name(&link.from), name(&link.to));
    }
    text
}

/// Mermaid reads `end` and some others as its own words.
fn name(id: &str) -> String {
    format!("n_{}", id.replace('-', "_"))
}

/// The model as the YAML that [`crate::read`] reads: JSON, which is YAML, one node or link a line.
pub fn yaml(model: &Model) -> String {
    let line = |value: serde_json::Value| serde_json::to_string(&value).unwrap_or_default();
    let mut text = String::new();
    if let Ok(serde_json::Value::Object(head)) = serde_json::to_value(&model.head) {
        for (key, value) in head {
            text += &format!("{key}: {}\n", line(value));
        }
    }
    for (key, items) in [
        ("nodes", serde_json::to_value(&model.nodes)),
        ("links", serde_json::to_value(&model.links)),
        ("twists", serde_json::to_value(&model.twists)),
    ] {
        if let Ok(serde_json::Value::Array(items)) = items
            && !items.is_empty()
        {
            text += &format!("{key}:\n");
            for item in items {
                text += &format!("- {}\n", line(item));
            }
        }
    }
    text
}

const WIDTH: f64 = 170.0;
const HEIGHT: f64 = 62.0;
const MARGIN: f64 = 24.0;

/// The model as an SVG picture that stands by itself.
pub fn svg(model: &Model) -> String {
    let places = lay_out(model);
    let left = places.values().map(|place| place.x).fold(f64::INFINITY, f64::min);
    let top = places.values().map(|place| place.y).fold(f64::INFINITY, f64::min);
    let right = places.values().map(|place| place.x).fold(0.0, f64::max) - left + WIDTH + 2.0 * MARGIN;
    let bottom = places.values().map(|place| place.y).fold(0.0, f64::max) - top + HEIGHT + 2.0 * MARGIN;
    let at = |id: &str| places.get(id).map(|place| (place.x - left + MARGIN, place.y - top + MARGIN));
    let mut text = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {right:.0} {bottom:.0}\" font-family=\"sans-serif\" font-size=\"13\" role=\"img\">\n<title>{}</title>\n<rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>\n<defs><marker id=\"tip\" viewBox=\"0 0 8 8\" refX=\"8\" refY=\"4\" markerWidth=\"8\" markerHeight=\"8\" orient=\"auto\"><path d=\"M0 0 8 4 0 8z\" fill=\"#555\"/></marker></defs>\n",
        escape(&model.head.name)
    );
    for link in &model.links {
        let (Some(from), Some(to)) = (at(&link.from), at(&link.to)) else { continue };
        let (x1, y1) = (from.0 + WIDTH, from.1 + HEIGHT / 2.0);
        let (x2, y2) = (to.0, to.1 + HEIGHT / 2.0);
        let middle = (x1 + x2) / 2.0;
        let dashes = if link.fire_and_forget { " stroke-dasharray=\"5 4\"" } else { "" };
        text += &format!(
            "<path d=\"M{x1:.0} {y1:.0}C{middle:.0} {y1:.0} {middle:.0} {y2:.0} {x2:.0} {y2:.0}\" fill=\"none\" stroke=\"#555\"{dashes} marker-end=\"url(#tip)\"/>\n"
        );
    }
    for node in &model.nodes {
        let Some((x, y)) = at(&node.id) else { continue };
        text += &format!(
            "<rect x=\"{x:.0}\" y=\"{y:.0}\" width=\"{WIDTH}\" height=\"{HEIGHT}\" rx=\"6\" fill=\"#fbfaf7\" stroke=\"#555\"/><text x=\"{:.0}\" y=\"{:.0}\" text-anchor=\"middle\" font-weight=\"600\">{}</text><text x=\"{:.0}\" y=\"{:.0}\" text-anchor=\"middle\" fill=\"#555\">{}</text>\n",
            x + WIDTH / 2.0,
            y + 27.0,
            escape(node.name()),
            x + WIDTH / 2.0,
            y + 46.0,
            kind(&node.part).replace('_', " ")
        );
    }
    text + "</svg>\n"
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
