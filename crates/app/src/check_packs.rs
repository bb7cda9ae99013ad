//! `pack check`: everything wrong with a pack, its embedded tests included.

use listen::{Answer, Delivery};
use script::{Document, Library, PackFile, Problem, Question, Scenario};
use serde::Serialize;
use std::path::Path;

use crate::{Error, pack_files, shipped_files};

/// What a check found.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct PackReport {
    /// Files that were read.
    pub files: usize,
    /// Questions whose embedded tests were run.
    pub questions: usize,
    /// Loops.
    pub loops: usize,
    /// System-design scenarios whose reference designs were run.
    pub scenarios: usize,
    /// Everything to mend, sorted by file and line.
    pub problems: Vec<Problem>,
}

/// Checks the packs in `folders`, or those that ship if there are none. Packs that ship are there to be required.
pub fn check_packs(folders: &[&Path]) -> Result<PackReport, Error> {
    let mut problems = Vec::new();
    let mut files: Vec<PackFile> = Vec::new();
    for folder in folders {
        if !folder.is_dir() {
            return Err(Error::invalid(format!("{} is not a folder", folder.display())));
        }
        files.extend(pack_files(folder, &mut problems)?);
    }
    let checked: Vec<String> = files.iter().map(|file| file.pack.clone()).collect();
    let shipped = shipped_files();
    let alone = folders.is_empty();
    let mut all: Vec<PackFile> = shipped.into_iter().filter(|file| !checked.contains(&file.pack)).collect();
    let shipped_shown: Vec<String> = all.iter().map(|file| file.shown.clone()).collect();
    let count = if alone { all.len() } else { files.len() };
    all.extend(files);
    let mut reading = script::read(&all);
    // What ships is not the author's to mend.
    let ours = |file: &String| alone || !shipped_shown.contains(file);
    problems.extend(reading.problems.drain(..).filter(|problem| ours(&problem.file)));
    let library = &reading.library;
    let questions: Vec<_> = library.questions.values().filter(|held| ours(&held.file)).collect();
    for held in &questions {
        let document = &reading.documents[&held.file];
        for (pointer, message) in test_question(library, held) {
            problems.push(document.problem(pointer, message));
        }
    }
    let scenarios: Vec<_> = library.scenarios.values().filter(|held| ours(&held.file)).collect();
    for held in &scenarios {
        test_scenario(library, held, &reading.documents[&held.file], &mut problems);
    }
    problems.sort();
    Ok(PackReport {
        scenarios: scenarios.len(),
        files: count,
        questions: questions.len(),
        loops: library.loops.values().filter(|held| ours(&held.file)).count(),
        problems,
    })
}

/// Each reference design must be sound, cost no more than its budget, and show what is expected of it.
fn test_scenario(library: &Library, scenario: &Scenario, document: &Document, problems: &mut Vec<Problem>) {
    for (index, design) in scenario.designs.iter().enumerate() {
        let Some(file) = library.models.get(&(scenario.id.clone(), design.id.clone())) else { continue };
        let model = match simulate::read(&file.file, &file.bytes) {
            Ok(model) => model,
            Err(wrong) => {
                problems.extend(wrong);
                continue;
            }
        };
        let options = simulate::Options { threads: crate::simulate::cores(), ..simulate::Options::default() };
        let outcome = simulate::run(&model, &options);
        for (e, expected) in design.expects.iter().enumerate() {
            let at = format!("/designs/{index}/expects/{e}");
            let Some(measured) = outcome.metric(&expected.of, &expected.metric) else {
                let message = format!("running `{}` shows no `{}` of `{}`", design.id, expected.metric, expected.of);
                problems.push(document.problem(&at, message));
                continue;
            };
            let holds = expected.below.is_none_or(|below| measured.mean < below)
                && expected.above.is_none_or(|above| measured.mean > above);
            if !holds {
                let message = format!("running `{}` shows {:.5}", design.id, measured.mean);
                problems.push(document.problem(&at, message));
            }
        }
        if outcome.cost.per_month > design.budget {
            let message = format!(
                "running `{}` costs {:.0} {} a month, more than {}",
                design.id, outcome.cost.per_month, outcome.cost.currency, design.budget
            );
            problems.push(document.problem(&format!("/designs/{index}/budget"), message));
        }
    }
}

/// The strong answer must earn at least a 3, the weak one at most a 2, both judged as the round would.
fn test_question(_library: &Library, question: &Question) -> Vec<(&'static str, String)> {
    let wanted: Vec<listen::Wanted> =
        question.expects.iter().map(|w| listen::Wanted { signal: w.signal, weight: w.weight }).collect();
    let judge = |text: &str| {
        let answer = Answer {
            round: question.rounds[0],
            question: &question.text,
            challenge: None,
            delivery: Delivery::Typed,
            text,
        };
        let heard = listen::hear(&answer);
        let names: Vec<&str> = heard.findings.iter().map(|finding| finding.signal.name()).collect();
        (listen::score(&answer, &heard, &wanted).overall, names.join(", "))
    };
    let mut problems = Vec::new();
    let told = |score: Option<u8>| score.map_or("not graded".to_owned(), |score| format!("a {score}"));
    let (strong, heard) = judge(&question.tests.strong);
    if strong.is_none_or(|score| score < 3) {
        let message = format!("the strong answer earns {}, not at least a 3; heard: {heard}", told(strong));
        problems.push(("/tests/strong", message));
    }
    let (weak, heard) = judge(&question.tests.weak);
    if weak.is_some_and(|score| score > 2) {
        problems
            .push(("/tests/weak", format!("the weak answer earns {}, not at most a 2; heard: {heard}", told(weak))));
    }
    problems
}
