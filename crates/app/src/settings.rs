//! The user's preferences.

use serde_json::{Map, Value};

use crate::{App, Error, LanguageModel};

/// Longest key, in bytes.
const MAX_KEY: usize = 64;
/// Largest value, in bytes of JSON.
const MAX_VALUE: usize = 16 * 1024;

/// All preferences that were ever set.
pub async fn settings(app: &App) -> Result<Map<String, Value>, Error> {
    Ok(app.store.settings().await?.into_iter().collect())
}

/// Sets one preference.
pub async fn put_setting(app: &App, key: &str, value: Value) -> Result<(), Error> {
    let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_';
    if key.is_empty() || key.len() > MAX_KEY || !key.chars().all(plain) {
        return Err(Error::invalid(format!("a setting's name has 1 to {MAX_KEY} letters a–z, digits or `_`")));
    }
    if value.to_string().len() > MAX_VALUE {
        return Err(Error::invalid(format!("a setting holds at most {MAX_VALUE} bytes")));
    }
    if key == LanguageModel::SETTING && !value.is_null() {
        LanguageModel::of(&value)?;
    }
    if key == crate::price_table::SETTING {
        return Err(Error::invalid("prices are no plain setting: put them to /api/prices, which checks them"));
    }
    app.store.put_setting(key, value).await?;
    Ok(())
}
