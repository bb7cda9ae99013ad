//! The JSON Schema of model files, made from the Rust types.

use schemars::{JsonSchema, generate::SchemaSettings};
use serde_json::{Value, json};

use crate::model::{
    Cache, Cdn, Database, Head, KeyValue, Link, Load, LoadBalancer, ObjectStore, Place, Queue, Scheduler, Service,
    ThirdParty, Twist,
};

fn of<T: JsonSchema>() -> Value {
    let mut settings = SchemaSettings::draft2020_12();
    settings.inline_subschemas = true;
    settings.meta_schema = None;
    settings.into_generator().into_root_schema_for::<T>().to_value()
}

/// The JSON Schema (2020-12) of a model file.
pub fn model_schema() -> Value {
    let kinds = [
        ("load", of::<Load>()),
        ("cdn", of::<Cdn>()),
        ("load_balancer", of::<LoadBalancer>()),
        ("service", of::<Service>()),
        ("workers", of::<Service>()),
        ("cache", of::<Cache>()),
        ("queue", of::<Queue>()),
        ("database", of::<Database>()),
        ("key_value", of::<KeyValue>()),
        ("object_store", of::<ObjectStore>()),
        ("third_party", of::<ThirdParty>()),
        ("scheduler", of::<Scheduler>()),
    ];
    let nodes: Vec<Value> = kinds
        .into_iter()
        .map(|(kind, mut schema)| {
            let properties = &mut schema["properties"];
            properties["id"] =
                json!({"type": "string", "pattern": "^[a-z0-9_-]{1,64}$", "description": "Unique in the model."});
            properties["kind"] = json!({"const": kind});
            properties["label"] = json!({"type": "string", "description": "Shown name."});
            properties["at"] = of::<Place>();
            let mut required = schema["required"].as_array().cloned().unwrap_or_default();
            required.extend([json!("id"), json!("kind")]);
            schema["required"] = Value::Array(required);
            schema["title"] = json!(kind);
            schema
        })
        .collect();
    let mut schema = of::<Head>();
    schema["$schema"] = json!("https://json-schema.org/draft/2020-12/schema");
    schema["title"] = json!("Model");
    schema["properties"]["nodes"] =
        json!({"type": "array", "items": {"oneOf": nodes}, "maxItems": crate::read::MAX_NODES});
    schema["properties"]["links"] = json!({"type": "array", "items": of::<Link>(), "maxItems": crate::read::MAX_LINKS});
    schema["properties"]["twists"] = json!({"type": "array", "items": of::<Twist>()});
    let mut required = schema["required"].as_array().cloned().unwrap_or_default();
    required.push(json!("nodes"));
    schema["required"] = Value::Array(required);
    schema
}
