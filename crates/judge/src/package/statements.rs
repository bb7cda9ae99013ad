//! The statements of a package, and whether they fit its names.

use script::Document;
use std::collections::BTreeSet;

use super::files::Files;
use super::{Metadata, Statement};
use crate::fault::{Fault, Faults};

/// Finds the statements, and checks them against the names.
pub(crate) fn statements(files: &Files, metadata: &Metadata, problem: &Document, faults: &Faults) -> Vec<Statement> {
    let legacy = metadata.version.is_legacy();
    let folder = if legacy { "problem_statement" } else { "statement" };
    let mut statements: Vec<Statement> = Vec::new();
    for name in files.children(folder) {
        let Some(rest) = name.strip_prefix("problem.") else { continue };
        let (language, kind) = match rest.split_once('.') {
            Some((language, kind)) => (language, kind),
            None if legacy => ("en", rest),
            None => continue,
        };
        let file = format!("{folder}/{name}");
        if !["tex", "md", "pdf"].contains(&kind) {
            continue;
        }
        if !is_language(language) {
            let message = format!("`{language}` is no language code; use two letters such as `en`, or `pt-BR`");
            faults.error(&file, 1, message);
        }
        if statements.iter().any(|statement| statement.language == language) {
            faults.error(&file, 1, format!("there is another statement for `{language}`; keep one"));
            continue;
        }
        let Some(path) = files.files.get(&file).cloned() else { continue };
        if kind != "pdf"
            && let Some(bytes) = files.read(&file, faults)
        {
            statement_text(&file, &bytes, faults);
        }
        statements.push(Statement { language: language.to_owned(), file, path });
    }
    if statements.is_empty() {
        let message = format!("there is no statement; add {folder}/problem.en.{}", if legacy { "tex" } else { "md" });
        faults.error(folder, 1, message);
    } else if !legacy {
        let line = problem.place("/name").0;
        let there: BTreeSet<&String> = statements.iter().map(|statement| &statement.language).collect();
        for language in metadata.names.keys().filter(|language| !there.contains(language)) {
            let fault = Fault::error("problem.yaml", line, format!("there is a name but no statement in `{language}`"));
            faults.add(Fault { part: "name".to_owned(), ..fault });
        }
        for language in there.iter().filter(|language| !metadata.names.contains_key(**language)) {
            let fault = Fault::error("problem.yaml", line, format!("there is a statement but no name in `{language}`"));
            faults.add(Fault { part: "name".to_owned(), ..fault });
        }
    }
    statements
}

/// `en`, `fil` or `pt-BR`.
fn is_language(code: &str) -> bool {
    let (main, region) = code.split_once('-').map_or((code, None), |(main, region)| (main, Some(region)));
    (2..=3).contains(&main.len())
        && main.chars().all(|c| c.is_ascii_lowercase())
        && region.is_none_or(|region| region.len() == 2 && region.chars().all(|c| c.is_ascii_uppercase()))
}

fn statement_text(file: &str, bytes: &[u8], faults: &Faults) {
    let Ok(text) = std::str::from_utf8(bytes) else {
        return faults.error(file, 1, "the statement is not UTF-8; save it as UTF-8");
    };
    if text.trim().is_empty() {
        faults.error(file, 1, "the statement is empty");
    }
    if text.starts_with('\u{feff}') {
        faults.error(file, 1, "the file begins with a byte-order mark; save it without one");
    }
    if let Some(at) = text.find('\r') {
        let line = 1 + text[..at].matches('\n').count();
        faults.error(file, line, "the line ends with a carriage return; save the file with Unix line ends");
    }
    if !text.is_empty() && !text.ends_with('\n') {
        faults.warn(file, text.lines().count(), "the last line has no line end; add one");
    }
    for (index, line) in text.lines().enumerate() {
        let trouble = if line.contains("<script") { "scripts are not allowed in statements" } else { continue };
        faults.error(file, index + 1, trouble);
    }
}
