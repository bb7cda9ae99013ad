//! draw.io's XML: cells that are vertices or edges; a page may be deflated and written in base 64.

use base64::Engine as _;
use flate2::read::DeflateDecoder;
use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};
use std::io::Read;

use super::{Drawing, plain};

/// Largest page after inflating, in bytes: a small file can't grow without end.
const MOST: u64 = 20 << 20;

pub(super) fn read(text: &str) -> Result<Drawing, String> {
    let mut drawing = Drawing::default();
    cells(text, &mut drawing, 0)?;
    Ok(drawing)
}

fn attribute(start: &BytesStart<'_>, name: &str) -> String {
    start
        .try_get_attribute(name)
        .ok()
        .flatten()
        .and_then(|attribute| attribute.unescape_value().ok().map(|value| value.into_owned()))
        .unwrap_or_default()
}

fn cells(text: &str, drawing: &mut Drawing, depth: usize) -> Result<(), String> {
    let mut reader = Reader::from_str(text);
    // An `object` or `UserObject` around a cell carries its id and label.
    let mut around: Option<(String, String)> = None;
    let mut page = false;
    loop {
        let event = reader.read_event().map_err(|error| {
            let line = 1 + text.as_bytes()[..reader.error_position() as usize].iter().filter(|b| **b == b'\n').count();
            format!("line {line}: not readable as XML: {error}")
        })?;
        match event {
            Event::Start(start) | Event::Empty(start) => match start.name().as_ref() {
                b"object" | b"UserObject" => {
                    around = Some((attribute(&start, "id"), plain(&attribute(&start, "label"))));
                }
                b"mxCell" => {
                    let (mut id, mut label) = (attribute(&start, "id"), plain(&attribute(&start, "value")));
                    if let Some((outer, words)) = around.take() {
                        (id, label) = (outer, words);
                    }
                    if attribute(&start, "edge") == "1" {
                        drawing.arrows.push((attribute(&start, "source"), attribute(&start, "target"), label));
                    } else if attribute(&start, "vertex") == "1" {
                        if label.is_empty() {
                            drawing.notes.push("a shape without a label was left out".to_owned());
                        } else {
                            drawing.shapes.push((id, label));
                        }
                    }
                }
                b"diagram" => page = true,
                _ => {}
            },
            Event::Text(words) if page && depth == 0 => {
                let words = words.decode().map_err(|error| error.to_string())?;
                let packed: String = words.chars().filter(|c| !c.is_whitespace()).collect();
                if !packed.is_empty() {
                    cells(&inflate(&packed)?, drawing, depth + 1)?;
                }
            }
            Event::End(end) if end.name().as_ref() == b"diagram" => page = false,
            Event::Eof => return Ok(()),
            _ => {}
        }
    }
}

fn inflate(packed: &str) -> Result<String, String> {
    let wrong = |what: &str| format!("a page of the draw.io file is packed in a way that can't be read: {what}");
    let bytes = base64::engine::general_purpose::STANDARD.decode(packed).map_err(|error| wrong(&error.to_string()))?;
    let mut text = String::new();
    let mut inflated = DeflateDecoder::new(&bytes[..]).take(MOST + 1);
    inflated.read_to_string(&mut text).map_err(|error| wrong(&error.to_string()))?;
    if text.len() as u64 > MOST {
        return Err(wrong("it is larger than 20 MB"));
    }
    percent_encoding::percent_decode_str(&text)
        .decode_utf8()
        .map(|text| text.into_owned())
        .map_err(|error| wrong(&error.to_string()))
}
