//! The JSON Schema says the same as the reader.

use serde_json::{Value, json};
use std::path::{Path, PathBuf};

/// Every model file that ships: the validation cases and the designs of the scenarios.
fn shipped() -> Vec<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut found = Vec::new();
    let mut folders = vec![root.join("validation"), root.join("../../packs")];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(&folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display())) {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "yaml") {
                found.push(path);
            }
        }
    }
    let text = |path: &PathBuf| std::fs::read_to_string(path).expect("readable");
    let is_model = |text: &str| text.contains("\nnodes:\n") && text.starts_with("format_version:");
    found.retain(|path| is_model(&text(path)));
    found.sort();
    found
}

fn value(text: &str) -> Value {
    script::Document::read("model.yaml", text.as_bytes()).expect("YAML").value
}

#[test]
fn every_model_that_ships_is_accepted() {
    let schema = jsonschema::validator_for(&simulate::model_schema()).expect("a sound schema");
    let files = shipped();
    let of = |part: &str| files.iter().filter(|path| path.to_string_lossy().contains(part)).count();
    assert!(of("validation/") >= 33 && of("packs/") >= 28, "{files:#?}");
    for path in &files {
        let text = std::fs::read_to_string(path).expect("readable");
        let wrong: Vec<String> = schema.iter_errors(&value(&text)).map(|error| error.to_string()).collect();
        assert!(wrong.is_empty(), "{}: {wrong:#?}", path.display());
        if let Err(problems) = simulate::read(&path.to_string_lossy(), text.as_bytes()) {
            panic!("{problems:#?}");
        }
    }
}

#[test]
fn bad_models_are_refused() {
    let schema = jsonschema::validator_for(&simulate::model_schema()).expect("a sound schema");
    let good = json!({
        "format_version": 1, "name": "Small",
        "nodes": [{"id": "load", "kind": "load", "rate": 1}, {"id": "app", "kind": "service", "work": "5 ms"}],
        "links": [{"from": "load", "to": "app"}],
        "twists": [{"kind": "slow", "node": "app", "at": "1 s"}],
    });
    assert!(schema.is_valid(&good));
    let spoil = [
        ("/nodes/1/kind", json!("blockchain")),
        ("/nodes/1/id", json!("Upper Case")),
        ("/nodes/1/work", json!("5 parsecs")),
        ("/nodes/1/work", json!(-1)),
        ("/nodes/1/work", json!({"mean": 1, "shape": "round"})),
        ("/nodes/1/colour", json!("red")),
        ("/nodes/0/rate", json!("fast")),
        ("/links/0/share", json!(2)),
        ("/links/0/to", json!(7)),
        ("/twists/0/kind", json!("meteor")),
        ("/twists/0/at", json!(-1)),
        ("/duration", json!("long")),
        ("/colour", json!("red")),
        ("/nodes", json!(7)),
    ];
    for (at, bad) in spoil {
        let mut model = good.clone();
        let (parent, key) = at.rsplit_once('/').expect("a pointer");
        model.pointer_mut(parent).expect("there")[key] = bad;
        assert!(!schema.is_valid(&model), "{at} was accepted: {model}");
        assert!(simulate::from_value("model", &model).is_err(), "{at} was read: {model}");
    }
}

#[test]
fn nodes_are_needed() {
    let schema = jsonschema::validator_for(&simulate::model_schema()).expect("a sound schema");
    assert!(!schema.is_valid(&json!({"format_version": 1, "name": "Empty"})));
}
