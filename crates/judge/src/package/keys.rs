//! A YAML mapping that is taken apart key by key: wrong types and keys nobody asked for are faults with their lines.

use serde_json::{Map, Value};
use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};

use crate::fault::{Fault, Faults};
use script::Document;

/// Reads a YAML file of a package into a document; every problem in it becomes a fault and gives `None`.
///
/// A file with nothing but comments is an empty mapping.
pub(crate) fn document(file: &str, bytes: &[u8], faults: &Faults) -> Option<Document> {
    let text = String::from_utf8_lossy(bytes);
    if text.starts_with('\u{feff}') {
        faults.error(file, 1, "the file begins with a byte-order mark; save it as UTF-8 without one");
    }
    let bare = |line: &str| line.trim().is_empty() || line.trim_start().starts_with('#');
    let read = if text.lines().all(bare) {
        Document::read(file, b"{}")
    } else {
        // Tabs are allowed in YAML wherever they don't indent; the reader below knows none at all.
        let lines = text.trim_start_matches('\u{feff}').split('\n').map(|line| {
            let indent = line.len() - line.trim_start().len();
            let (start, rest) = line.split_at(indent);
            let start = if rest.starts_with('#') { start.replace('\t', " ") } else { start.to_owned() };
            start + &rest.replace('\t', " ")
        });
        let text: Vec<String> = lines.collect();
        match std::str::from_utf8(bytes) {
            Ok(_) => Document::read(file, text.join("\n").as_bytes()),
            Err(_) => Document::read(file, bytes),
        }
    };
    match read {
        Ok(document) => Some(document),
        Err(problems) => {
            problems.into_iter().for_each(|problem| faults.error(&problem.file, problem.line, problem.message));
            None
        }
    }
}

/// One mapping of a document.
pub(crate) struct Keys<'d> {
    document: &'d Document,
    faults: &'d Faults,
    pointer: String,
    map: &'d Map<String, Value>,
    asked: RefCell<BTreeSet<String>>,
}

impl<'d> Keys<'d> {
    /// The top of a document; anything but a mapping is a fault.
    pub(crate) fn top(document: &'d Document, faults: &'d Faults) -> Option<Keys<'d>> {
        Keys::at(document, faults, "")
    }

    /// The mapping at a pointer; anything else there is a fault.
    pub(crate) fn at(document: &'d Document, faults: &'d Faults, pointer: &str) -> Option<Keys<'d>> {
        let value = document.value.pointer(pointer)?;
        match value.as_object() {
            Some(map) => {
                let asked = RefCell::new(BTreeSet::new());
                Some(Keys { document, faults, pointer: pointer.to_owned(), map, asked })
            }
            None => {
                faults.error(&document.file, document.place(pointer).0, "must be a mapping of keys to values");
                None
            }
        }
    }

    fn inner(&self, key: &str) -> String {
        format!("{}/{}", self.pointer, key.replace('~', "~0").replace('/', "~1"))
    }

    /// Line of a key, or of the mapping if the key isn't there.
    pub(crate) fn line(&self, key: &str) -> usize {
        self.document.place(&self.inner(key)).0
    }

    /// An error at a key.
    pub(crate) fn error(&self, key: &str, message: impl Into<String>) {
        let fault = Fault::error(&self.document.file, self.line(key), message);
        self.faults.add(Fault { part: key.to_owned(), ..fault });
    }

    /// A warning at a key.
    pub(crate) fn warn(&self, key: &str, message: impl Into<String>) {
        let fault = Fault::warning(&self.document.file, self.line(key), message);
        self.faults.add(Fault { part: key.to_owned(), ..fault });
    }

    /// The value of a key, `null` counting as not there.
    pub(crate) fn value(&self, key: &str) -> Option<&'d Value> {
        self.asked.borrow_mut().insert(key.to_owned());
        self.map.get(key).filter(|value| !value.is_null())
    }

    /// Whether a key is there.
    pub(crate) fn has(&self, key: &str) -> bool {
        self.map.get(key).is_some_and(|value| !value.is_null())
    }

    /// All keys, in the order of the file. They count as asked for.
    pub(crate) fn all(&self) -> Vec<&'d str> {
        self.asked.borrow_mut().extend(self.map.keys().cloned());
        self.map.keys().map(String::as_str).collect()
    }

    fn typed<T>(&self, key: &str, what: &str, of: impl Fn(&'d Value) -> Option<T>) -> Option<T> {
        let value = self.value(key)?;
        let typed = of(value);
        if typed.is_none() {
            self.error(key, format!("`{key}` must be {what}, not {}", shown(value)));
        }
        typed
    }

    /// A string. A number or a truth value is told to be quoted.
    pub(crate) fn text(&self, key: &str) -> Option<String> {
        let value = self.value(key)?;
        match value {
            Value::String(text) => Some(text.clone()),
            Value::Number(_) | Value::Bool(_) => {
                self.error(key, format!("`{key}` must be a text; write it in quotes: \"{value}\""));
                None
            }
            _ => {
                self.error(key, format!("`{key}` must be a text, not {}", shown(value)));
                None
            }
        }
    }

    /// A string out of a closed list.
    pub(crate) fn choice(&self, key: &str, choices: &[&'static str]) -> Option<&'static str> {
        let text = self.text(key)?;
        let found = choices.iter().find(|choice| **choice == text).copied();
        if found.is_none() {
            self.error(key, format!("`{key}` is `{text}`; it must be one of {}", choices.join(", ")));
        }
        found
    }

    /// A number of at least `least`.
    pub(crate) fn number(&self, key: &str, least: f64) -> Option<f64> {
        let what = format!("a number of at least {least}");
        self.typed(key, &what, |value| value.as_f64().filter(|number| *number >= least))
    }

    /// A number above 0.
    pub(crate) fn positive(&self, key: &str) -> Option<f64> {
        self.typed(key, "a number above 0", |value| value.as_f64().filter(|number| *number > 0.0))
    }

    /// A whole number of at least `least`.
    pub(crate) fn whole(&self, key: &str, least: u64) -> Option<u64> {
        let what = format!("a whole number of at least {least}");
        self.typed(key, &what, |value| value.as_u64().filter(|number| *number >= least))
    }

    /// `true` or `false`.
    pub(crate) fn flag(&self, key: &str) -> Option<bool> {
        self.typed(key, "true or false", Value::as_bool)
    }

    /// A sequence of strings.
    pub(crate) fn texts(&self, key: &str) -> Option<Vec<String>> {
        let items = self.typed(key, "a list of texts", Value::as_array)?;
        self.items(key, items)
    }

    /// A string, or a sequence of strings.
    pub(crate) fn one_or_more(&self, key: &str) -> Option<Vec<String>> {
        match self.value(key)? {
            Value::String(text) => Some(vec![text.clone()]),
            Value::Array(items) => self.items(key, items),
            other => {
                self.error(key, format!("`{key}` must be a text or a list of texts, not {}", shown(other)));
                None
            }
        }
    }

    fn items(&self, key: &str, items: &[Value]) -> Option<Vec<String>> {
        let mut texts = Vec::new();
        for (index, item) in items.iter().enumerate() {
            match item {
                Value::String(text) => texts.push(text.clone()),
                other => {
                    let line = self.document.place(&format!("{}/{index}", self.inner(key))).0;
                    let message = format!("`{key}` must hold texts; write {} in quotes", shown(other));
                    self.faults.error(&self.document.file, line, message);
                }
            }
        }
        (texts.len() == items.len()).then_some(texts)
    }

    /// A mapping of strings to strings, integers or floats, each as written.
    pub(crate) fn scalars(&self, key: &str) -> Option<BTreeMap<String, String>> {
        let inner = self.mapping(key)?;
        let mut scalars = BTreeMap::new();
        for name in inner.all() {
            match inner.map.get(name) {
                Some(Value::String(text)) => drop(scalars.insert(name.to_owned(), text.clone())),
                Some(Value::Number(number)) => drop(scalars.insert(name.to_owned(), number.to_string())),
                other => {
                    inner.error(name, format!("`{name}` must be a text or a number, not {}", shown_or_null(other)));
                }
            }
        }
        Some(scalars)
    }

    /// A mapping inside this one.
    pub(crate) fn mapping(&self, key: &str) -> Option<Keys<'d>> {
        self.value(key)?;
        Keys::at(self.document, self.faults, &self.inner(key))
    }

    /// Keys nobody asked for are faults.
    pub(crate) fn finish(self) {
        let asked = self.asked.borrow();
        for key in self.map.keys().filter(|key| !asked.contains(*key)) {
            let near = asked.iter().find(|known| close(known, key));
            let hint = near.map_or_else(String::new, |near| format!("; did you mean `{near}`?"));
            self.error(key, format!("unknown key `{key}`; remove it or correct its spelling{hint}"));
        }
    }
}

/// Whether two keys are at most two edits apart at their ends, which is what slips look like.
fn close(a: &str, b: &str) -> bool {
    let prefix = a.chars().zip(b.chars()).take_while(|(a, b)| a == b).count();
    let suffix = a.chars().rev().zip(b.chars().rev()).take_while(|(a, b)| a == b).count();
    let longest = a.chars().count().max(b.chars().count());
    longest > 3 && (prefix + suffix + 2 >= longest)
}

fn shown_or_null(value: Option<&Value>) -> String {
    value.map_or_else(|| "nothing".to_owned(), shown)
}

fn shown(value: &Value) -> String {
    match value {
        Value::Null => "nothing".to_owned(),
        Value::Array(_) => "a list".to_owned(),
        Value::Object(_) => "a mapping".to_owned(),
        other => {
            let text = other.to_string();
            if text.chars().count() > 40 { format!("{}…", text.chars().take(40).collect::<String>()) } else { text }
        }
    }
}
