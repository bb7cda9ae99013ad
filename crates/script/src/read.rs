//! Pack files → a checked [`Library`], or every problem in them at once.

use jsonschema::Validator;
use jsonschema::error::ValidationErrorKind;
use schemars::{JsonSchema, generate::SchemaSettings};
use serde::de::DeserializeOwned;
use serde_json::Value;
use std::any::TypeId;
use std::collections::{BTreeMap, HashMap};
use std::sync::{Arc, LazyLock, Mutex};

use crate::check::check;
use crate::{Document, Held, Library, ModelFile, Pack, Problem, SCHEMAS, schema};

/// A file of a pack, as bytes.
#[derive(Clone, Debug)]
pub struct PackFile {
    /// The folder the pack stands in, which is also its id.
    pub pack: String,
    /// Path inside the pack, with `/`, e.g. `questions/behavioural/disagreed-with-peer.yaml`.
    pub path: String,
    /// What is shown to people: where they find the file.
    pub shown: String,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

/// What reading gave: the items that are sound, and all problems.
#[derive(Debug, Default)]
pub struct Reading {
    /// Items whose own file is sound. Only to be used when `problems` is empty.
    pub library: Library,
    /// Everything an author has to mend, sorted by file and line.
    pub problems: Vec<Problem>,
    /// Documents by shown file, for whoever wants to report more problems with their lines.
    pub documents: BTreeMap<String, Document>,
}

static VALIDATORS: LazyLock<BTreeMap<&'static str, Validator>> = LazyLock::new(|| {
    let validator = |kind| {
        let schema = schema(kind).expect("every listed kind has a schema");
        jsonschema::validator_for(&schema).expect("schemas made from types are valid")
    };
    SCHEMAS.iter().map(|(kind, _)| (*kind, validator(*kind))).collect()
});

/// Reads all files of all packs together, since packs refer to each other.
pub fn read(files: &[PackFile]) -> Reading {
    let mut reading = Reading::default();
    for file in files {
        read_file(file, &mut reading);
    }
    for pack in files.iter().map(|file| &file.pack).collect::<std::collections::BTreeSet<_>>() {
        if !files.iter().any(|file| file.pack == *pack && file.path == "pack.yaml") {
            let message = "the pack has no pack.yaml; `greenroom pack new` shows what stands in it".to_owned();
            reading.problems.push(Problem::new(&format!("{pack}/pack.yaml"), 1, 1, "", message));
        }
    }
    check(&mut reading);
    reading.problems.sort();
    reading.problems.dedup();
    reading
}

fn read_file(file: &PackFile, reading: &mut Reading) {
    let folder = file.path.split_once('/').map_or("", |(folder, _)| folder);
    let kind = SCHEMAS.iter().find(|(_, of)| *of == folder).map(|(kind, _)| *kind);
    let kind = match kind {
        Some("pack") if file.path != "pack.yaml" => None,
        kind => kind,
    };
    // Beside a scenario stand the models of its reference designs, which `simulate` reads.
    if kind == Some("scenario") && !file.path.ends_with("/scenario.yaml") {
        let mut parts = file.path.split('/').skip(1);
        if let (Some(scenario), Some(name), None) = (parts.next(), parts.next(), parts.next())
            && let Some(design) = name.strip_suffix(".yaml")
        {
            let model = ModelFile { file: file.shown.clone(), bytes: file.bytes.clone() };
            reading.library.models.insert((scenario.to_owned(), design.to_owned()), model);
            return;
        }
    }
    let Some(kind) = kind else {
        let folders: Vec<&str> = SCHEMAS.iter().map(|(_, folder)| *folder).filter(|f| !f.is_empty()).collect();
        let message = format!("nothing is read from here; a pack has pack.yaml and {}", folders.join("/, ") + "/");
        reading.problems.push(Problem::new(&file.shown, 1, 1, "", message));
        return;
    };
    if !file.path.ends_with(".yaml") {
        let message = "pack files end in .yaml; rename it or take it out".to_owned();
        reading.problems.push(Problem::new(&file.shown, 1, 1, "", message));
        return;
    }
    let document = match Document::read(&file.shown, &file.bytes) {
        Ok(document) => document,
        Err(problems) => return reading.problems.extend(problems),
    };
    let before = reading.problems.len();
    for error in VALIDATORS[kind].iter_errors(&document.value) {
        describe(&document, "", &error, &mut reading.problems);
    }
    texts(&document, &document.value, "", &mut reading.problems);
    let sound = reading.problems.len() == before;
    if sound {
        let stem = match kind {
            "scenario" => file.path.rsplit('/').nth(1),
            _ => file.path.rsplit('/').next(),
        };
        let stem = stem.unwrap_or_default().trim_end_matches(".yaml");
        place(kind, file, stem, &document, reading);
    }
    reading.documents.insert(file.shown.clone(), document);
}

/// Puts a sound document on its shelf; a taken id is a problem.
fn place(kind: &str, file: &PackFile, stem: &str, document: &Document, reading: &mut Reading) {
    fn shelve<T: DeserializeOwned>(
        shelf: &mut BTreeMap<String, Held<T>>,
        (kind, file, stem): (&str, &PackFile, &str),
        document: &Document,
        problems: &mut Vec<Problem>,
    ) {
        let item: T = match serde_json::from_value(document.value.clone()) {
            Ok(item) => item,
            Err(error) => return problems.push(document.problem("", error.to_string())),
        };
        let id = document.value["id"].as_str().unwrap_or_default().to_owned();
        if id != stem {
            let message = match kind {
                "scenario" => format!("the id is `{id}` but the folder is called `{stem}`; make them the same"),
                _ => format!("the id is `{id}` but the file is called `{stem}.yaml`; make them the same"),
            };
            problems.push(document.problem("/id", message));
        }
        if let Some(other) = shelf.get(&id) {
            let message = format!("the {kind} `{id}` stands in {} already; choose another id", other.file);
            return problems.push(document.problem("/id", message));
        }
        shelf.insert(id, Held { pack: file.pack.clone(), file: file.shown.clone(), item });
    }
    let at = (kind, file, stem);
    let library = &mut reading.library;
    let problems = &mut reading.problems;
    match kind {
        "competency" => shelve(&mut library.competencies, at, document, problems),
        "persona" => shelve(&mut library.personas, at, document, problems),
        "level" => shelve(&mut library.levels, at, document, problems),
        "loop" => shelve(&mut library.loops, at, document, problems),
        "question" => shelve(&mut library.questions, at, document, problems),
        "scenario" => shelve(&mut library.scenarios, at, document, problems),
        _ => match serde_json::from_value::<Pack>(document.value.clone()) {
            Ok(pack) => {
                if pack.id != file.pack {
                    let message = format!("the id is `{}` but the folder is called `{}`", pack.id, file.pack);
                    problems.push(document.problem("/id", message));
                }
                library.packs.insert(file.pack.clone(), pack);
            }
            Err(error) => problems.push(document.problem("", error.to_string())),
        },
    }
}

/// Reads `value`, which stands at the JSON pointer `at` of a document, as a `T`: every mismatch with the type's JSON Schema
/// with its place. `value` may be a part of what stands there, less some keys that were read before.
///
/// # Errors
/// All mismatches at once.
pub fn read_part<T>(document: &Document, at: &str, value: &Value) -> Result<T, Vec<Problem>>
where
    T: JsonSchema + DeserializeOwned + 'static,
{
    static MADE: LazyLock<Mutex<HashMap<TypeId, Arc<Validator>>>> = LazyLock::new(Mutex::default);
    let validator = {
        let mut made = MADE.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        let make = || {
            let schema = SchemaSettings::draft2020_12().into_generator().into_root_schema_for::<T>().to_value();
            Arc::new(jsonschema::validator_for(&schema).expect("schemas made from types are valid"))
        };
        Arc::clone(made.entry(TypeId::of::<T>()).or_insert_with(make))
    };
    let mut problems = Vec::new();
    for error in validator.iter_errors(value) {
        describe(document, at, &error, &mut problems);
    }
    texts(document, value, at, &mut problems);
    if !problems.is_empty() {
        return Err(problems);
    }
    serde_json::from_value(value.clone()).map_err(|error| vec![document.problem(at, error.to_string())])
}

/// One schema error in words, with its place.
fn describe(document: &Document, prefix: &str, error: &jsonschema::ValidationError<'_>, problems: &mut Vec<Problem>) {
    let pointer = format!("{prefix}{}", error.instance_path());
    match error.kind() {
        ValidationErrorKind::AdditionalProperties { unexpected } => {
            for key in unexpected {
                let message = format!("unknown key `{key}`; remove it or correct its spelling");
                problems.push(document.problem(&format!("{pointer}/{key}"), message));
            }
        }
        ValidationErrorKind::Required { property } => {
            let property = property.as_str().unwrap_or_default();
            let message = match property {
                "sources" => "`sources` is missing: say where this comes from".to_owned(),
                _ => format!("`{property}` is missing"),
            };
            problems.push(document.problem(&pointer, message));
        }
        ValidationErrorKind::MinItems { limit } => {
            let name = pointer.rsplit('/').next().unwrap_or_default();
            let message = match name {
                "sources" => "`sources` is empty: say where this comes from".to_owned(),
                _ => format!("`{name}` needs at least {limit}"),
            };
            problems.push(document.problem(&pointer, message));
        }
        ValidationErrorKind::Enum { options } => {
            let options: Vec<String> = options.as_array().into_iter().flatten().map(plain).collect();
            let message = format!("{} is not known; one of {}", error.instance(), options.join(", "));
            problems.push(document.problem(&pointer, message));
        }
        // An optional part: what is wrong with it is what matters, not that it could have been left out.
        ValidationErrorKind::AnyOf { context } => {
            let present = context.iter().find(|branch| !branch.iter().any(wants_null));
            match present {
                Some(branch) => branch.iter().for_each(|inner| describe(document, prefix, inner, problems)),
                None => problems.push(document.problem(&pointer, error.to_string())),
            }
        }
        ValidationErrorKind::PropertyNames { error: inner } => {
            let message = format!("a key is not known: {inner}");
            problems.push(document.problem(&pointer, message));
        }
        _ => problems.push(document.problem(&pointer, error.to_string())),
    }
}

fn wants_null(error: &jsonschema::ValidationError<'_>) -> bool {
    error.kind().keyword() == "type" && error.to_string().ends_with("\"null\"")
}

fn plain(value: &Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}

/// Blank strings are as bad as missing ones.
fn texts(document: &Document, value: &Value, pointer: &str, problems: &mut Vec<Problem>) {
    match value {
        Value::String(text) if text.trim().is_empty() => {
            problems.push(document.problem(pointer, "the text is empty".into()));
        }
        Value::Array(items) => {
            for (index, item) in items.iter().enumerate() {
                texts(document, item, &format!("{pointer}/{index}"), problems);
            }
        }
        Value::Object(entries) => {
            for (key, item) in entries {
                texts(document, item, &format!("{pointer}/{key}"), problems);
            }
        }
        _ => {}
    }
}
