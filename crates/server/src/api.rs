//! Routes that describe themselves: what is served and what the OpenAPI document says are one list.
//!
//! Pack items and views derive `JsonSchema` already, so the document is put together from that one derive instead of a
//! second one for the wire.

use app::App;
use axum::Router;
use axum::routing::MethodRouter;
use schemars::generate::SchemaSettings;
use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde_json::{Map, Value, json};
use std::sync::Arc;

type SchemaOf = fn(&mut SchemaGenerator) -> Schema;

/// A query parameter; all of ours are optional texts.
pub(crate) struct Query {
    name: &'static str,
    tells: &'static str,
}

/// One operation.
pub(crate) struct Operation {
    method: &'static str,
    path: &'static str,
    id: &'static str,
    summary: &'static str,
    query: Vec<Query>,
    body: Option<SchemaOf>,
    reply: Option<SchemaOf>,
}

impl Operation {
    /// An operation with nothing in it and nothing out.
    pub fn new(method: &'static str, path: &'static str, id: &'static str, summary: &'static str) -> Operation {
        Operation { method, path, id, summary, query: Vec::new(), body: None, reply: None }
    }

    /// Takes an optional query parameter.
    pub fn query(mut self, name: &'static str, tells: &'static str) -> Operation {
        self.query.push(Query { name, tells });
        self
    }

    /// Takes a JSON body.
    pub fn body<T: JsonSchema>(mut self) -> Operation {
        self.body = Some(|generator| generator.subschema_for::<T>());
        self
    }

    /// Replies with JSON; without this, with 204 and nothing.
    pub fn reply<T: JsonSchema>(mut self) -> Operation {
        self.reply = Some(|generator| generator.subschema_for::<T>());
        self
    }

    fn describe(&self, generator: &mut SchemaGenerator) -> Value {
        let in_path = self.path.split('/').filter_map(|part| part.strip_prefix('{')?.strip_suffix('}'));
        let mut parameters: Vec<Value> = in_path
            .map(|name| json!({ "name": name, "in": "path", "required": true, "schema": { "type": "string" } }))
            .collect();
        parameters.extend(self.query.iter().map(|query| {
            json!({ "name": query.name, "in": "query", "required": false, "description": query.tells, "schema": { "type": "string" } })
        }));
        let content = |schema: Schema| json!({ "application/json": { "schema": schema } });
        let fault = json!({ "description": "What is wrong.", "content": content(generator.subschema_for::<crate::fault::Fault>()) });
        let mut responses = Map::new();
        match self.reply {
            Some(reply) => {
                let reply = content(reply(generator));
                responses.insert("200".into(), json!({ "description": "Done.", "content": reply }));
            }
            None => {
                responses.insert("204".into(), json!({ "description": "Done." }));
            }
        }
        responses.insert("default".into(), fault);
        let mut operation = json!({ "operationId": self.id, "summary": self.summary, "responses": responses });
        if !parameters.is_empty() {
            operation["parameters"] = parameters.into();
        }
        if let Some(body) = self.body {
            operation["requestBody"] = json!({ "required": true, "content": content(body(generator)) });
        }
        operation
    }
}

/// Operations with their handlers.
#[derive(Default)]
pub(crate) struct Api {
    operations: Vec<Operation>,
    router: Router<Arc<App>>,
}

impl Api {
    /// Adds an operation and what handles it.
    pub fn route(mut self, operation: Operation, handler: MethodRouter<Arc<App>>) -> Api {
        self.router = self.router.route(operation.path, handler);
        self.operations.push(operation);
        self
    }

    /// What is served.
    pub fn into_router(self, app: Arc<App>) -> Router {
        self.router.with_state(app)
    }

    /// What is described.
    pub fn document(&self) -> Value {
        let settings = SchemaSettings::draft2020_12().for_serialize().with(|settings| {
            settings.definitions_path = "/components/schemas".into();
            settings.meta_schema = None;
        });
        let mut generator = settings.into_generator();
        let mut paths: Map<String, Value> = Map::new();
        for operation in &self.operations {
            let described = operation.describe(&mut generator);
            let path = paths.entry(operation.path).or_insert_with(|| json!({}));
            path[operation.method] = described;
        }
        json!({
            "openapi": "3.1.0",
            "info": {
                "title": "Greenroom",
                "version": env!("CARGO_PKG_VERSION"),
                "description": "The API of the program on the loopback interface. Ids are strings, times Unix milliseconds.",
                "license": { "name": "MIT OR Apache-2.0" }
            },
            "paths": paths,
            "components": { "schemas": generator.take_definitions(true) }
        })
    }
}
