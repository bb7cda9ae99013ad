//! A design as a file for other tools.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::Error;
use crate::simulate::sound;

/// How a design is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum ModelFormat {
    /// A model file, which `simulate` runs and the board reads again.
    Yaml,
    /// A Mermaid flowchart.
    Mermaid,
    /// A picture.
    Svg,
}

/// A design as a file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct ModelFile {
    /// What to call it.
    pub name: String,
    /// Its media type.
    pub media_type: String,
    /// What stands in it.
    pub text: String,
}

/// Writes a design for another tool.
///
/// # Errors
/// When the design is not sound yet, with the parts at fault.
pub fn export_model(model: &Value, format: ModelFormat) -> Result<ModelFile, Error> {
    let model = sound(model).map_err(|error| match error {
        Error::Invalid { message, details } => {
            Error::Invalid { message: message.replacen("can't be run yet", "can't be downloaded yet", 1), details }
        }
        error => error,
    })?;
    let (ending, media_type, text) = match format {
        ModelFormat::Yaml => ("yaml", "application/yaml", simulate::yaml(&model)),
        ModelFormat::Mermaid => ("mmd", "text/plain", simulate::mermaid(&model)),
        ModelFormat::Svg => ("svg", "image/svg+xml", simulate::svg(&model)),
    };
    let words: Vec<String> = model
        .head
        .name
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
        .collect();
    let stem = if words.is_empty() { "design".to_owned() } else { words.join("-") };
    Ok(ModelFile { name: format!("{stem}.{ending}"), media_type: media_type.to_owned(), text })
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn a_model_file_is_read_again_and_an_unfinished_design_is_refused() {
        let raw = json!({ "format_version": 1, "name": "Short links: v2",
            "nodes": [{ "id": "users", "kind": "load", "rate": 100 }, { "id": "api", "kind": "service" }],
            "links": [{ "from": "users", "to": "api" }] });
        let file = export_model(&raw, ModelFormat::Yaml).expect("sound");
        assert_eq!(file.name, "short-links-v2.yaml");
        let again = crate::import_drawing(&file.name, &file.text).expect("read again");
        assert_eq!(sound(&again.model).expect("sound").links, sound(&raw).expect("sound").links);
        assert!(export_model(&raw, ModelFormat::Svg).expect("sound").text.starts_with("<svg"));
        let unfinished =
            json!({ "format_version": 1, "name": "A", "nodes": [{ "id": "api", "kind": "service" }], "links": [] });
        match export_model(&unfinished, ModelFormat::Mermaid) {
            Err(Error::Invalid { message, details }) => {
                assert!(message.starts_with("the design can't be downloaded yet"), "{message}");
                assert!(!details.is_empty());
            }
            other => panic!("{other:?}"),
        }
    }
}
