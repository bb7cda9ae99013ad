//! `pack new`: a small sound pack to start from.

use std::path::Path;

use crate::Error;

const PACK: &str = "\
id: {id}
title: My pack
format_version: 1
description: What this pack is for.
licence: CC-BY-4.0
requires: [core]
sources: []
";

const QUESTION: &str = "\
id: {id}-first-question
text: Tell me about a time you stopped something that was already under way.
rounds: [behavioural, hiring_manager]
topic: stopping
competencies: [judgement, candour]
expects:
  - { signal: decision, weight: 3 }
  - { signal: friction, weight: 2 }
  - { signal: outcome, weight: 1 }
follow_ups:
  - { signal: decision, text: 'At which moment was it you who said stop, and to whom?' }
  - { signal: decision, text: 'You said {quote}. Could anybody else have stopped it?' }
  - { signal: friction, text: 'Who lost something when you stopped it?' }
  - { signal: friction, text: 'You said {quote}. How did the people working on it take that?' }
challenge: You could have let it run to the end of the month and known for sure. Why stop it early?
why: Starting is easy to tell; stopping shows what somebody weighs.
minutes: 8
tests:
  strong: >-
    In March I stopped the rewrite of our invoice service, eight weeks in. We knew the old one dropped about two percent
    of credit notes, and we did not know whether the new one would do better, because nobody had run it on real
    invoices. I decided to pull all four people off it on a Monday. Two of them had given up their holidays for it and
    one told me in front of the team that I had wasted his winter, and I could see why he said it. We fixed the old
    service in three weeks instead, and the dropped notes went from two percent to nearly none. I lost some of his
    trust, and it took me months to get it back.
  weak: >-
    We usually look at projects regularly as a team and stop them when they are not aligned with our goals. It is
    important to communicate and to be data driven about it.
";

/// Writes a new pack into `folder`, whose name becomes its id. Refuses a folder that holds anything.
pub fn new_pack(folder: &Path) -> Result<Vec<std::path::PathBuf>, Error> {
    let name = folder.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    if name.is_empty() || !name.chars().all(plain) {
        return Err(Error::invalid(format!("`{name}` can't be a pack's id; use a–z, 0–9 and -")));
    }
    let failed = |error: std::io::Error| Error::invalid(format!("{} can't be written: {error}", folder.display()));
    if folder.exists() && std::fs::read_dir(folder).map_err(failed)?.next().is_some() {
        return Err(Error::invalid(format!("{} is not empty; name a new folder", folder.display())));
    }
    let mut written = Vec::new();
    let mut write = |path: std::path::PathBuf, text: String| -> Result<(), Error> {
        if let Some(parent) = path.parent() {
            std::fs::create_dir_all(parent).map_err(failed)?;
        }
        std::fs::write(&path, text).map_err(failed)?;
        written.push(path);
        Ok(())
    };
    write(folder.join("pack.yaml"), PACK.replace("{id}", &name))?;
    let question = folder.join("questions").join(format!("{name}-first-question.yaml"));
    write(question, QUESTION.replace("{id}", &name))?;
    Ok(written)
}
