//! YAML text → a JSON value that remembers on which line each part stands.
//!
//! Only what packs need: one document, no anchors, aliases or tags, string keys. Everything else is refused with its
//! place, so that no file can blow up in memory or mean something other than it shows.

use saphyr_parser::{Event, Parser, ScalarStyle, Span};
use serde_json::{Map, Value};
use std::collections::BTreeMap;

use crate::Problem;

/// Deepest nesting a pack file may have.
const MAX_DEPTH: usize = 32;
/// Largest pack file, in bytes.
pub const MAX_BYTES: usize = 1 << 20;

/// A file's value, with the line of every part.
#[derive(Debug)]
pub struct Document {
    /// File the text came from, as shown in problems.
    pub file: String,
    /// The value.
    pub value: Value,
    places: BTreeMap<String, (usize, usize)>,
}

impl Document {
    /// Reads `bytes`. All problems the syntax lets us see are returned at once.
    pub fn read(file: &str, bytes: &[u8]) -> Result<Document, Vec<Problem>> {
        if bytes.len() > MAX_BYTES {
            let message = format!("the file has {} bytes; at most {MAX_BYTES} are read. Split it.", bytes.len());
            return Err(vec![Problem::new(file, 1, 1, "", message)]);
        }
        let text = std::str::from_utf8(bytes).map_err(|error| {
            let before = &bytes[..error.valid_up_to()];
            let line = 1 + before.iter().filter(|byte| **byte == b'\n').count();
            vec![Problem::new(file, line, 1, "", "the file is not UTF-8 here; save it as UTF-8.".into())]
        })?;
        if let Some((at, found)) = text.char_indices().find(|(_, c)| c.is_control() && !matches!(c, '\n' | '\r')) {
            let line = 1 + text[..at].matches('\n').count();
            let message = format!("control character U+{:04X}; remove it (indent with spaces).", found as u32);
            return Err(vec![Problem::new(file, line, 1, "", message)]);
        }
        let mut reader = Reader {
            file,
            lines: text.lines().count().max(1),
            events: Parser::new_from_str(text),
            places: BTreeMap::new(),
            problems: Vec::new(),
        };
        let value = reader.document().map_err(|problem| vec![problem])?;
        if !reader.problems.is_empty() {
            return Err(reader.problems);
        }
        Ok(Document { file: file.to_owned(), value, places: reader.places })
    }

    /// Line and column of the part at a JSON pointer, or of the nearest part around it. Both count from 1.
    pub fn place(&self, pointer: &str) -> (usize, usize) {
        let mut pointer = pointer;
        loop {
            if let Some(place) = self.places.get(pointer) {
                return *place;
            }
            match pointer.rfind('/') {
                Some(cut) => pointer = &pointer[..cut],
                None => return (1, 1),
            }
        }
    }

    /// A problem at a JSON pointer.
    pub fn problem(&self, pointer: &str, message: String) -> Problem {
        let (line, column) = self.place(pointer);
        Problem::new(&self.file, line, column, pointer, message)
    }
}

struct Reader<'a> {
    file: &'a str,
    /// How many lines the text has: an error at its end is told on its last line.
    lines: usize,
    events: Parser<'a, saphyr_parser::StrInput<'a>>,
    places: BTreeMap<String, (usize, usize)>,
    problems: Vec<Problem>,
}

impl<'a> Reader<'a> {
    fn next(&mut self) -> Result<(Event<'a>, Span), Problem> {
        match self.events.next() {
            Some(Ok(event)) => Ok(event),
            Some(Err(error)) => {
                let marker = error.marker();
                let message = format!("not readable as YAML: {}", error.info());
                Err(Problem::new(self.file, marker.line().min(self.lines), marker.col() + 1, "", message))
            }
            None => Err(Problem::new(self.file, 1, 1, "", "the file ends too early".into())),
        }
    }

    fn document(&mut self) -> Result<Value, Problem> {
        let mut value = None;
        loop {
            let (event, span) = self.next()?;
            match event {
                Event::StreamEnd => break,
                Event::DocumentStart(_) if value.is_some() => {
                    let message = "a second YAML document starts here; one item a file".to_owned();
                    return Err(Problem::new(self.file, span.start.line(), 1, "", message));
                }
                Event::StreamStart | Event::DocumentStart(_) | Event::DocumentEnd | Event::Nothing => {}
                event => value = Some(self.value(event, span, "", 0)?),
            }
        }
        value.ok_or_else(|| Problem::new(self.file, 1, 1, "", "the file is empty".into()))
    }

    fn value(&mut self, event: Event<'a>, span: Span, pointer: &str, depth: usize) -> Result<Value, Problem> {
        let place = (span.start.line().min(self.lines), span.start.col() + 1);
        self.places.entry(pointer.to_owned()).or_insert(place);
        let refuse = |message: &str| Err(Problem::new(self.file, place.0, place.1, pointer, message.to_owned()));
        if depth > MAX_DEPTH {
            return refuse("nested too deeply");
        }
        match event {
            Event::Alias(_) => refuse("aliases (`*name`) are not used in packs; write the value out"),
            Event::Scalar(_, _, anchor, _) | Event::SequenceStart(anchor, _) | Event::MappingStart(anchor, _)
                if anchor != 0 =>
            {
                refuse("anchors (`&name`) are not used in packs; write the value out")
            }
            Event::Scalar(_, _, _, Some(_)) | Event::SequenceStart(_, Some(_)) | Event::MappingStart(_, Some(_)) => {
                refuse("tags (`!name`) are not used in packs")
            }
            Event::Scalar(text, style, _, _) => Ok(scalar(&text, style)),
            Event::SequenceStart(..) => {
                let mut items = Vec::new();
                loop {
                    let (event, span) = self.next()?;
                    if event == Event::SequenceEnd {
                        return Ok(Value::Array(items));
                    }
                    let pointer = format!("{pointer}/{}", items.len());
                    items.push(self.value(event, span, &pointer, depth + 1)?);
                }
            }
            Event::MappingStart(..) => self.mapping(pointer, depth),
            _ => refuse("unexpected here"),
        }
    }

    fn mapping(&mut self, pointer: &str, depth: usize) -> Result<Value, Problem> {
        let mut entries = Map::new();
        loop {
            let (event, span) = self.next()?;
            let place = (span.start.line().min(self.lines), span.start.col() + 1);
            let key = match event {
                Event::MappingEnd => return Ok(Value::Object(entries)),
                Event::Scalar(text, _, 0, None) => text.into_owned(),
                _ => {
                    let message = "a key must be a plain word".to_owned();
                    return Err(Problem::new(self.file, place.0, place.1, pointer, message));
                }
            };
            let inner = format!("{pointer}/{}", key.replace('~', "~0").replace('/', "~1"));
            if entries.contains_key(&key) {
                let message = format!("`{key}` stands twice here; keep one");
                self.problems.push(Problem::new(self.file, place.0, place.1, &inner, message));
            }
            self.places.entry(inner.clone()).or_insert(place);
            let (event, span) = self.next()?;
            let value = self.value(event, span, &inner, depth + 1)?;
            entries.insert(key, value);
        }
    }
}

/// A plain scalar by YAML 1.2's core schema, less octal and infinities, which no pack needs.
fn scalar(text: &str, style: ScalarStyle) -> Value {
    if style != ScalarStyle::Plain {
        return Value::String(text.trim_end_matches('\n').to_owned());
    }
    match text {
        "" | "~" | "null" | "Null" | "NULL" => Value::Null,
        "true" | "True" | "TRUE" => Value::Bool(true),
        "false" | "False" | "FALSE" => Value::Bool(false),
        _ => {
            let numeric = text.starts_with(|c: char| c.is_ascii_digit() || c == '-' || c == '+' || c == '.');
            if numeric && let Ok(number) = text.parse::<i64>() {
                return number.into();
            }
            if numeric
                && text.chars().all(|c| c.is_ascii_digit() || matches!(c, '.' | '-' | '+' | 'e' | 'E'))
                && let Ok(number) = text.parse::<f64>()
                && let Some(number) = serde_json::Number::from_f64(number)
            {
                return Value::Number(number);
            }
            Value::String(text.to_owned())
        }
    }
}
