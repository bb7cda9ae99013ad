//! One test: its files, its settings.

use std::path::PathBuf;

use super::data::ValidatorArguments;
use super::files::Files;
use super::programs::SourceFile;
use crate::fault::Faults;

/// One test case.
#[derive(Clone, Debug, PartialEq)]
pub struct Test {
    /// Path below `data/` without extension, e.g. `secret/01-empty`.
    pub name: String,
    /// The input.
    pub input: PathBuf,
    /// The answer file; of an invalid input, which has none, the input itself.
    pub answer: PathBuf,
    /// Arguments of the submission.
    pub args: Vec<String>,
    /// Files put beside the submission.
    pub files: Vec<SourceFile>,
    /// Arguments of the input validators.
    pub input_arguments: ValidatorArguments,
    /// Arguments of the output validator.
    pub output_arguments: Vec<String>,
    /// Whether everything about it may be shown to whoever failed it.
    pub full_feedback: bool,
    /// Advice for whoever failed it.
    pub hint: Option<String>,
    /// What it tests.
    pub description: Option<String>,
}

impl Test {
    /// Whether it is a sample.
    pub fn is_sample(&self) -> bool {
        self.name.starts_with("sample/")
    }
}

/// An output with the test that it belongs to.
#[derive(Clone, Debug, PartialEq)]
pub struct Sample {
    /// Input, answer and settings.
    pub test: Test,
    /// The output.
    pub output: PathBuf,
}

/// Extensions that may stand beside an input.
pub(crate) struct Extensions {
    /// Known ones; a file of another kind is told of.
    pub(crate) known: &'static [&'static str],
    /// Whether a test needs an answer.
    pub(crate) answer: bool,
}

pub(crate) const LEGACY: Extensions = Extensions {
    known: &["in", "ans", "hint", "desc", "png", "jpg", "jpeg", "svg", "interaction", "args", "files"],
    answer: true,
};
pub(crate) const MODERN: Extensions = Extensions {
    known: &[
        "in",
        "ans",
        "yaml",
        "files",
        "png",
        "jpg",
        "jpeg",
        "svg",
        "out",
        "interaction",
        "in.statement",
        "ans.statement",
        "in.download",
        "ans.download",
    ],
    answer: true,
};
pub(crate) const INPUT_ONLY: Extensions = Extensions { known: &["in", "yaml", "files"], answer: false };
pub(crate) const WITH_OUTPUT: Extensions = Extensions { known: &["in", "ans", "out", "yaml", "files"], answer: true };

/// Tests that stand directly in a folder of `data/`, by base name; settings are still to be put in.
pub(crate) fn tests(files: &Files, folder: &str, extensions: &Extensions, faults: &Faults) -> Vec<Test> {
    let children = files.children(folder);
    let bases: Vec<&str> = children.iter().filter_map(|name| name.strip_suffix(".in")).collect();
    let mut tests = Vec::new();
    for name in &children {
        let shown = format!("{folder}/{}", name.trim_end_matches('/'));
        let bare = name.trim_end_matches('/');
        if name.ends_with('/') && !bare.ends_with(".files") {
            if bases.contains(&bare) {
                faults.error(&shown, 1, "a folder and a test have the same name; rename one");
            }
            continue;
        }
        if matches!(bare, "testdata.yaml" | "test_group.yaml") || bare.starts_with("README") {
            continue;
        }
        let Some((base, extension)) = split(bare, extensions.known) else {
            faults.warn(&shown, 1, format!("nothing is read from here; known are .{}", extensions.known.join(", .")));
            continue;
        };
        if base == "test_group" {
            faults.error(&shown, 1, "a test can't be called `test_group`; rename it");
        }
        if extension != "in" && extension != "interaction" && !bases.contains(&base) {
            faults.error(&shown, 1, format!("there is no {base}.in beside it; add it or remove this file"));
        }
        if extension != "in" {
            continue;
        }
        let Some(input) = files.files.get(&shown).cloned() else { continue };
        let stem = format!("{folder}/{base}");
        let answer = files.files.get(&format!("{stem}.ans")).cloned();
        if answer.is_none() && extensions.answer {
            faults.error(&shown, 1, format!("the test has no answer; add {base}.ans"));
            continue;
        }
        let pictures = ["png", "jpg", "jpeg", "svg"];
        if pictures.iter().filter(|kind| files.files.contains_key(&format!("{stem}.{kind}"))).count() > 1 {
            faults.error(&shown, 1, "the test has more than one illustration; keep one");
        }
        let beside = files.below(&format!("{stem}.files"));
        tests.push(Test {
            name: stem.strip_prefix("data/").unwrap_or(&stem).to_owned(),
            answer: answer.unwrap_or_else(|| input.clone()),
            input,
            args: Vec::new(),
            files: beside.into_iter().map(|(name, path)| SourceFile { name, path }).collect(),
            input_arguments: ValidatorArguments::default(),
            output_arguments: Vec::new(),
            full_feedback: false,
            hint: None,
            description: None,
        });
    }
    tests.sort_by(|a, b| a.name.cmp(&b.name));
    tests
}

/// Base name and extension, the longest known extension first (`1.in.statement` has `in.statement`).
fn split<'a>(name: &'a str, known: &[&'static str]) -> Option<(&'a str, &'static str)> {
    let fits = known.iter().filter_map(|extension| {
        let base = name.strip_suffix(extension)?.strip_suffix('.')?;
        (!base.is_empty()).then_some((base, *extension))
    });
    fits.max_by_key(|(_, extension)| extension.len())
}
