//! The language model that the user connected, if any.

use std::time::Duration;

use llm::{Connection, Kind};
use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::Error;

/// The setting `language_model`. Off where there is none, which is how it starts.
///
/// The key is no setting, since settings are exported: it comes from `GREENROOM_LLM_KEY`, or from the file that
/// `GREENROOM_LLM_KEY_FILE` names.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LanguageModel {
    /// How it is spoken to.
    pub kind: Kind,
    /// Base address.
    pub address: String,
    /// The model's name there.
    pub model: String,
    /// How long a reply may take, in milliseconds, 100 to 60 000.
    #[serde(default = "patience")]
    pub patience_ms: u64,
}

fn patience() -> u64 {
    8_000
}

impl LanguageModel {
    /// The setting's name.
    pub const SETTING: &'static str = "language_model";

    /// Reads the setting.
    ///
    /// # Errors
    /// Says what is wrong with it.
    pub fn of(value: &Value) -> Result<LanguageModel, Error> {
        let wrong = |what: &str| Error::invalid(format!("language_model: {what}"));
        let model: LanguageModel = serde_json::from_value(value.clone()).map_err(|error| wrong(&error.to_string()))?;
        if !["http://", "https://"].iter().any(|scheme| model.address.starts_with(scheme)) {
            return Err(wrong("the address starts with http:// or https://"));
        }
        if model.address.contains(|c: char| c.is_whitespace() || c.is_control()) {
            return Err(wrong("the address holds a blank"));
        }
        if model.model.trim().is_empty() {
            return Err(wrong("the model has no name"));
        }
        if !(100..=60_000).contains(&model.patience_ms) {
            return Err(wrong("patience_ms is between 100 and 60000"));
        }
        Ok(model)
    }

    /// The connection, with the key from the environment.
    ///
    /// # Errors
    /// When the key's file can't be read.
    pub fn connection(&self) -> Result<Connection, Error> {
        let key = match std::env::var("GREENROOM_LLM_KEY_FILE") {
            Ok(file) => {
                let read = std::fs::read_to_string(&file);
                Some(read.map_err(|error| Error::invalid(format!("GREENROOM_LLM_KEY_FILE {file}: {error}")))?)
            }
            Err(_) => std::env::var("GREENROOM_LLM_KEY").ok(),
        };
        Ok(Connection {
            kind: self.kind,
            address: self.address.clone(),
            model: self.model.clone(),
            key: key.map(|key| key.trim().to_owned()).filter(|key| !key.is_empty()),
            patience: Duration::from_millis(self.patience_ms),
        })
    }
}
