//! Where a language model is reached.

use std::time::Duration;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// How a model is spoken to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// The chat completions that most servers offer; the address ends before `chat/completions`.
    OpenaiCompatible,
    /// Anthropic's messages; the address ends before `messages`.
    Anthropic,
    /// Ollama; the address ends before `api/chat`.
    Ollama,
}

/// A connection the user set up. The key is not part of what is stored; see `app`.
#[derive(Clone, PartialEq, Eq)]
pub struct Connection {
    /// How it is spoken to.
    pub kind: Kind,
    /// Base address, e.g. `http://127.0.0.1:11434/`.
    pub address: String,
    /// The model's name there.
    pub model: String,
    /// The key, where one is needed.
    pub key: Option<String>,
    /// How long a reply may take. An interview can't wait; what comes later is not used.
    pub patience: Duration,
}

impl std::fmt::Debug for Connection {
    /// Without the key.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let Connection { kind, address, model, patience, .. } = self;
        write!(f, "Connection({kind:?}, {address}, {model}, {patience:?})")
    }
}
