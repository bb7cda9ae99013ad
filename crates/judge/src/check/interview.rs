//! What packages of ours hold beside the format: `interview/`, a generator, enough wrong submissions.

use script::ProblemFacts;
use std::collections::BTreeSet;
use std::path::Path;

use crate::fault::{Fault, Faults};
use crate::package::Package;

const FILE: &str = "interview/interview.yaml";

/// Reads `interview/interview.yaml` of a package folder.
///
/// # Errors
/// Every fault in it, with lines.
pub fn read_interview(folder: &Path) -> Result<ProblemFacts, Vec<Fault>> {
    let bytes = std::fs::read(folder.join(FILE))
        .map_err(|error| vec![Fault::error(FILE, 1, format!("can't be read: {error}; the interviewer needs it"))])?;
    ProblemFacts::read(FILE, &bytes).map_err(|problems| {
        let fault = |problem: script::Problem| {
            let part = if problem.part.is_empty() { String::new() } else { format!("{}: ", problem.part) };
            Fault::error(problem.file, problem.line, format!("{part}{}", problem.message))
        };
        problems.into_iter().map(fault).collect()
    })
}

pub(super) fn check(package: &Package, extension: bool, faults: &Faults) {
    let count = |folder: &str| package.submissions.iter().filter(|submission| submission.folder() == folder).count();
    let wrong = if extension { 1 } else { 2 };
    if count("wrong_answer") < wrong {
        let message = format!("there are {} wrong submissions; at least {wrong} are wanted", count("wrong_answer"));
        faults.error("submissions/wrong_answer", 1, message);
    }
    if !package.folder.join("generators/generate.py").is_file() {
        faults.error("generators/generate.py", 1, "the generator is missing; add it");
    }
    let is_python = |submission: &&crate::package::Submission| {
        submission.folder() == "accepted" && submission.program.files.iter().any(|file| file.name.ends_with(".py"))
    };
    if !package.submissions.iter().any(|submission| is_python(&submission)) {
        faults.error("submissions/accepted", 1, "there is no accepted solution in Python; add one");
    }
    if extension {
        return;
    }
    if count("time_limit_exceeded") < 1 {
        faults.error("submissions/time_limit_exceeded", 1, "there is no submission that is too slow; add one");
    }
    if !package.folder.join("solution/solution.en.md").is_file() {
        faults.error("solution/solution.en.md", 1, "the worked solution is missing; add it");
    }
    match read_interview(&package.folder) {
        Err(found) => found.into_iter().for_each(|fault| faults.add(fault)),
        Ok(facts) => refers(package, &facts, faults),
    }
}

/// What `interview.yaml` names must be there, and the other way round.
fn refers(package: &Package, facts: &ProblemFacts, faults: &Faults) {
    // The text is there and sound: it was just read.
    let text = std::fs::read_to_string(package.folder.join(FILE)).unwrap_or_default();
    let document = script::Document::read(FILE, text.as_bytes()).ok();
    let line = |pointer: &str| document.as_ref().map_or(1, |document| document.place(pointer).0);
    let tests: BTreeSet<&str> = package.tests().iter().map(|test| test.name.as_str()).collect();
    for (index, case) in facts.edge_cases.iter().enumerate() {
        for (at, name) in case.tests.iter().enumerate().filter(|(_, name)| !tests.contains(name.as_str())) {
            let line = line(&format!("/edge_cases/{index}/tests/{at}"));
            faults.error(FILE, line, format!("there is no test `{name}`; correct the name or add it"));
        }
    }
    let folder = package.folder.join("interview/extensions");
    let there: BTreeSet<String> = std::fs::read_dir(&folder)
        .into_iter()
        .flatten()
        .filter_map(|entry| entry.ok().filter(|entry| entry.path().is_dir()))
        .map(|entry| entry.file_name().to_string_lossy().into_owned())
        .collect();
    for (index, extension) in
        facts.extensions.iter().enumerate().filter(|(_, extension)| !there.contains(&extension.id))
    {
        let line = line(&format!("/extensions/{index}/id"));
        faults.error(FILE, line, format!("there is no package interview/extensions/{}; add it", extension.id));
    }
    for name in there.iter().filter(|name| facts.extensions.iter().all(|extension| extension.id != **name)) {
        let place = format!("interview/extensions/{name}");
        faults.error(&place, 1, "interview.yaml does not name this extension; add it there or remove the folder");
    }
}
