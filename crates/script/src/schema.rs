//! JSON Schemas of the pack files, made from the Rust types.

use schemars::{JsonSchema, generate::SchemaSettings};
use serde_json::Value;

use crate::{Competency, Level, Loop, Pack, Persona, Question, Scenario};

/// Kinds of pack files: the name of the kind and its folder (empty: the pack's top folder).
pub const SCHEMAS: &[(&str, &str)] = &[
    ("pack", ""),
    ("competency", "competencies"),
    ("persona", "personas"),
    ("level", "levels"),
    ("loop", "loops"),
    ("question", "questions"),
    ("scenario", "scenarios"),
];

/// The JSON Schema (2020-12) of a kind of file, or `None` for a kind that does not exist.
pub fn schema(kind: &str) -> Option<Value> {
    fn of<T: JsonSchema>() -> Value {
        SchemaSettings::draft2020_12().into_generator().into_root_schema_for::<T>().to_value()
    }
    match kind {
        "pack" => Some(of::<Pack>()),
        "competency" => Some(of::<Competency>()),
        "persona" => Some(of::<Persona>()),
        "level" => Some(of::<Level>()),
        "loop" => Some(of::<Loop>()),
        "question" => Some(of::<Question>()),
        "scenario" => Some(of::<Scenario>()),
        _ => None,
    }
}
