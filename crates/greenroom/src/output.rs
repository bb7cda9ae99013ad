//! Writing to people and programs.

use serde::Serialize;
use std::io::{IsTerminal, Write};

use crate::exit::Failure;

/// Writes a line to standard output. A reader that has gone away ends the program quietly, as a pipe expects.
pub fn line(text: &str) -> Result<(), Failure> {
    let mut out = std::io::stdout().lock();
    match out.write_all(text.as_bytes()).and_then(|()| out.write_all(b"\n")).and_then(|()| out.flush()) {
        Err(error) if error.kind() == std::io::ErrorKind::BrokenPipe => std::process::exit(0),
        outcome => Ok(outcome?),
    }
}

/// Writes one JSON document.
pub fn json<T: Serialize>(value: &T) -> Result<(), Failure> {
    let text = serde_json::to_string_pretty(value).map_err(|error| app::Error::Damaged(error.to_string()))?;
    line(&text)
}

/// Whether headings may be emphasised.
pub fn styled() -> bool {
    let set = |name: &str| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    let dumb = std::env::var_os("TERM").is_some_and(|term| term == "dumb");
    std::io::stdout().is_terminal() && !set("NO_COLOR") && !dumb
}

/// A heading, bold where the terminal can.
pub fn heading(text: &str) -> String {
    if styled() { format!("\u{1b}[1m{text}\u{1b}[0m") } else { text.to_owned() }
}

/// Text broken into lines of at most `width` characters, each after `indent` spaces. Line breaks of the text stay.
pub fn wrapped(text: &str, indent: usize, width: usize) -> String {
    let pad = " ".repeat(indent);
    let mut lines: Vec<String> = Vec::new();
    for paragraph in text.lines() {
        let mut current = String::new();
        for word in paragraph.split_whitespace() {
            let long = current.chars().count() + 1 + word.chars().count() > width.saturating_sub(indent);
            if long && !current.is_empty() {
                lines.push(format!("{pad}{current}"));
                current.clear();
            }
            if !current.is_empty() {
                current.push(' ');
            }
            current.push_str(word);
        }
        lines.push(if current.is_empty() { String::new() } else { format!("{pad}{current}") });
    }
    lines.join("\n")
}

#[cfg(test)]
mod tests {
    use super::wrapped;

    #[test]
    fn long_lines_are_broken_between_words() {
        assert_eq!(wrapped("one two three\n\nfour", 2, 11), "  one two\n  three\n\n  four");
    }
}
