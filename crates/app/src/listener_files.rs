//! A listener from a folder with a model, for trying one that is not the one that ships.

use std::path::Path;

use listen::{Files, Listener, Model};

use crate::Error;

/// Reads `listener.json`, `encoder.onnx`, `encoder.onnx_data`, `context.onnx` and `vocab.txt` from a folder.
///
/// # Errors
/// When a file can't be read or is not the one that `listener.json` speaks of.
pub fn load_listener(folder: &Path) -> Result<Listener, Error> {
    let read = |name: &str| {
        let path = folder.join(name);
        std::fs::read(&path).map_err(|error| Error::invalid(format!("{} can't be read: {error}", path.display())))
    };
    let (card, encoder, context, vocabulary) =
        (read("listener.json")?, read("encoder.onnx")?, read("context.onnx")?, read("vocab.txt")?);
    let weights = read("encoder.onnx_data")?.into();
    let files = Files { card: &card, encoder: &encoder, weights, context: &context, vocabulary: &vocabulary };
    Ok(Listener::with(Model::load(files).map_err(|error| Error::invalid(error.to_string()))?))
}
