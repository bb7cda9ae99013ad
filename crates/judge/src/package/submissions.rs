//! The example submissions and what is expected of them: by their folder, `submissions.yaml` and notes in the source.

use super::files::Files;
use super::globs::matches;
use super::keys::{Keys, document};
use super::metadata::persons;
use super::programs::{self, Program};
use super::{Metadata, Version};
use crate::fault::Faults;
use crate::verdict::Verdict;

/// How a submission bears on the time limit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TimeUse {
    /// As its verdicts say.
    ByVerdict,
    /// Not at all.
    No,
    /// It must keep within the limit, with the margin.
    Lower,
    /// It must exceed the limit, with the margin.
    Upper,
}

/// Something expected of a submission on some tests.
#[derive(Clone, Debug, PartialEq)]
pub struct Expectation {
    /// Which tests or groups, as a pattern below `data/`; `None` means all.
    pub tests: Option<String>,
    /// Verdicts that each of these tests may have.
    pub permitted: Option<Vec<Verdict>>,
    /// Verdicts of which at least one of these tests must have one.
    pub required: Option<Vec<Verdict>>,
    /// What the whole run may come to.
    pub overall: Option<Vec<Verdict>>,
    /// Least and greatest score, ends included.
    pub score: Option<(f64, f64)>,
    /// Old packages: whether the score must be short of the best.
    pub partial: bool,
    /// Must occur in a judge's message of one of these tests.
    pub message: Option<String>,
    /// How it bears on the time limit.
    pub time: TimeUse,
    /// Who says so: file and line.
    pub source: (String, usize),
}

/// An example submission.
#[derive(Clone, Debug, PartialEq)]
pub struct Submission {
    /// Path below `submissions/`, e.g. `accepted/solution.py`.
    pub name: String,
    /// The program.
    pub program: Program,
    /// Code of its language, if `submissions.yaml` says so.
    pub language: Option<String>,
    /// Its entry point, if `submissions.yaml` says so.
    pub entry_point: Option<String>,
    /// Whether it may be shown as the model solution.
    pub model: bool,
    /// What is expected of it.
    pub expectations: Vec<Expectation>,
}

impl Submission {
    /// A submission from outside the package, of which nothing is expected.
    pub fn from_path(path: &std::path::Path) -> std::io::Result<Submission> {
        let program = Program::from_path(path)?;
        Ok(Submission {
            name: program.place.clone(),
            program,
            language: None,
            entry_point: None,
            model: false,
            expectations: Vec::new(),
        })
    }

    /// The folder it stands in, e.g. `accepted`.
    pub fn folder(&self) -> &str {
        self.name.split('/').next().unwrap_or_default()
    }
}

use Verdict::{Ac, Rte, Tle, Wa};

/// What a folder's name expects.
fn by_folder(folder: &str, metadata: &Metadata) -> Option<Expectation> {
    let source = (format!("submissions/{folder}"), 1);
    let nothing = Expectation {
        tests: None,
        permitted: None,
        required: None,
        overall: None,
        score: None,
        partial: false,
        message: None,
        time: TimeUse::ByVerdict,
        source,
    };
    if metadata.version.is_legacy() {
        let (overall, partial) = match folder {
            "accepted" => (Ac, false),
            "partially_accepted" if metadata.version == Version::Legacy => (Ac, true),
            "wrong_answer" => (Wa, false),
            "time_limit_exceeded" => (Tle, false),
            "run_time_error" => (Rte, false),
            _ => return None,
        };
        return Some(Expectation { overall: Some(vec![overall]), partial, ..nothing });
    }
    let (permitted, required) = match folder {
        "accepted" => (Some(vec![Ac]), None),
        "rejected" => (None, Some(vec![Rte, Tle, Wa])),
        "wrong_answer" => (Some(vec![Ac, Wa]), Some(vec![Wa])),
        "time_limit_exceeded" => (Some(vec![Ac, Tle]), Some(vec![Tle])),
        "run_time_error" => (Some(vec![Ac, Rte]), Some(vec![Rte])),
        "brute_force" => (Some(vec![Ac, Rte, Tle]), Some(vec![Rte, Tle])),
        _ => return None,
    };
    Some(Expectation { permitted, required, ..nothing })
}

/// Reads `submissions/`.
pub(super) fn read(files: &Files, metadata: &Metadata, faults: &Faults) -> Vec<Submission> {
    let mut found = Vec::new();
    for child in files.children("submissions") {
        let Some(folder) = child.strip_suffix('/') else {
            if child != "submissions.yaml" || metadata.version.is_legacy() {
                let message = "submissions stand in folders such as `accepted`; move or remove this file";
                faults.warn(&format!("submissions/{child}"), 1, message);
            }
            continue;
        };
        if folder == "partially_accepted" && !metadata.kind.scoring {
            faults.error(
                "submissions/partially_accepted",
                1,
                "only scoring problems have partial solutions; move them",
            );
        }
        for child in files.children(&format!("submissions/{folder}")) {
            if child.starts_with("README") {
                continue;
            }
            let Some(program) = programs::program(files, &format!("submissions/{folder}"), &child) else { continue };
            if program.files.is_empty() {
                faults.error(&program.place, 1, "the folder is empty; a submission stands in it");
                continue;
            }
            let name = program.place.strip_prefix("submissions/").unwrap_or(&program.place).to_owned();
            let mut submission =
                Submission { name, program, language: None, entry_point: None, model: false, expectations: Vec::new() };
            noted(&mut submission, faults);
            found.push(submission);
        }
    }
    let mut settled = Vec::new();
    if !metadata.version.is_legacy() {
        configure(files, metadata, &mut found, &mut settled, faults);
    }
    for submission in &mut found {
        let folder = submission.folder().to_owned();
        match by_folder(&folder, metadata) {
            Some(_) if settled.contains(&folder) => {}
            Some(expectation) => submission.expectations.push(expectation),
            None if submission.expectations.is_empty() => {
                let message = format!("nothing says what is expected of submissions in `{folder}`");
                faults.error(&format!("submissions/{folder}"), 1, message);
            }
            None => {}
        }
    }
    if !found.iter().any(|submission| submission.folder() == "accepted") {
        faults.error("submissions/accepted", 1, "there is no accepted submission; add one");
    }
    found
}

/// `@EXPECTED_RESULTS@: …` in a source, as DOMjudge reads it: what the whole run may come to.
fn noted(submission: &mut Submission, faults: &Faults) {
    for file in &submission.program.files {
        let Ok(bytes) = std::fs::read(&file.path) else { continue };
        let text = String::from_utf8_lossy(&bytes);
        for (index, line) in text.lines().enumerate() {
            let Some((_, rest)) = line.split_once("@EXPECTED_RESULTS@:") else { continue };
            let place = if submission.program.files.len() == 1 && submission.program.place.ends_with(&file.name) {
                submission.program.place.clone()
            } else {
                format!("{}/{}", submission.program.place, file.name)
            };
            let rest = rest.trim().trim_end_matches("*/").trim_end_matches("-->");
            let mut overall = Vec::new();
            for word in rest.split(',').map(str::trim).filter(|word| !word.is_empty()) {
                match Verdict::from_word(word) {
                    Some(verdict) => overall.push(verdict),
                    None if word.eq_ignore_ascii_case("CHECK-MANUALLY") => {
                        overall.extend([Ac, Wa, Tle, Rte, Verdict::Mle, Verdict::Ole]);
                    }
                    None => {
                        faults.error(&place, index + 1, format!("`{word}` is no verdict; e.g. CORRECT, WRONG-ANSWER"))
                    }
                }
            }
            if overall.is_empty() {
                continue;
            }
            submission.expectations.push(Expectation {
                tests: None,
                permitted: None,
                required: None,
                overall: Some(overall),
                score: None,
                partial: false,
                message: None,
                time: TimeUse::ByVerdict,
                source: (place, index + 1),
            });
        }
    }
}

const FILE: &str = "submissions/submissions.yaml";

/// `submissions.yaml`. Folders named in it outright replace what their name would expect; they are put into `settled`.
fn configure(files: &Files, metadata: &Metadata, found: &mut [Submission], settled: &mut Vec<String>, faults: &Faults) {
    let Some(bytes) = files.read(FILE, faults) else { return };
    let Some(document) = document(FILE, &bytes, faults) else { return };
    let Some(top) = Keys::top(&document, faults) else { return };
    for pattern in top.all() {
        let Some(keys) = top.mapping(pattern) else { continue };
        let mut chosen: Vec<&mut Submission> =
            found.iter_mut().filter(|submission| matches(pattern, &submission.name)).collect();
        if chosen.is_empty() {
            top.warn(pattern, format!("`{pattern}` matches no submission"));
        }
        let language = keys.text("language");
        let entry_point = keys.text("entrypoint");
        persons(&keys, "authors");
        let model = keys.flag("model_solution");
        for submission in &mut chosen {
            submission.language = language.clone().or(submission.language.take());
            submission.entry_point = entry_point.clone().or(submission.entry_point.take());
            submission.model = model.unwrap_or(submission.model);
        }
        let mut expectations = Vec::new();
        let mut own = expectation(&keys, metadata, None, top.line(pattern));
        if let Some(default) = by_folder(pattern, metadata) {
            // Naming a known folder changes what it expects; what isn't given stays.
            settled.push(pattern.to_owned());
            own.permitted = own.permitted.or(default.permitted);
            own.required = own.required.or(default.required);
        }
        expectations.push(own);
        const KNOWN: &[&str] = &[
            "language",
            "entrypoint",
            "authors",
            "model_solution",
            "permitted",
            "required",
            "score",
            "message",
            "use_for_time_limit",
        ];
        for key in keys.all().into_iter().filter(|key| !KNOWN.contains(key)) {
            if !keys.value(key).is_some_and(serde_json::Value::is_object) {
                keys.error(key, format!("unknown key `{key}`; tests are named by a group with keys below it"));
                continue;
            }
            let Some(inner) = keys.mapping(key) else { continue };
            expectations.push(expectation(&inner, metadata, Some(key.to_owned()), keys.line(key)));
            inner.finish();
        }
        for submission in &mut chosen {
            submission.expectations.extend(expectations.iter().cloned());
        }
        keys.finish();
    }
}

fn expectation(keys: &Keys<'_>, metadata: &Metadata, tests: Option<String>, line: usize) -> Expectation {
    let verdicts = |key: &str| {
        let words = keys.texts(key)?;
        let mut verdicts = Vec::new();
        for word in words {
            match word.as_str() {
                "AC" => verdicts.push(Ac),
                "WA" => verdicts.push(Wa),
                "TLE" => verdicts.push(Tle),
                "RTE" => verdicts.push(Rte),
                other => keys.error(key, format!("`{other}` is not known; one of AC, WA, TLE, RTE")),
            }
        }
        Some(verdicts)
    };
    let (permitted, required) = (verdicts("permitted"), verdicts("required"));
    if let (Some(permitted), Some(required)) = (&permitted, &required)
        && !required.iter().any(|verdict| permitted.contains(verdict))
    {
        keys.error("required", "none of these verdicts is permitted; no submission can do that");
    }
    let score = match keys.value("score") {
        None => None,
        Some(value) => {
            let ends: Option<Vec<f64>> = match value {
                serde_json::Value::Array(ends) => ends.iter().map(serde_json::Value::as_f64).collect(),
                other => other.as_f64().map(|score| vec![score, score]),
            };
            match ends.as_deref() {
                Some([low, high]) if low <= high => Some((*low, *high)),
                _ => {
                    keys.error("score", "`score` must be a number, or a list of two, the smaller first");
                    None
                }
            }
        }
    };
    if score.is_some() && !metadata.kind.scoring {
        keys.error("score", "only scoring problems have scores");
    }
    let time = match keys.value("use_for_time_limit") {
        None | Some(serde_json::Value::Bool(true)) => TimeUse::ByVerdict,
        Some(serde_json::Value::Bool(false)) => TimeUse::No,
        Some(_) => match keys.choice("use_for_time_limit", &["lower", "upper"]) {
            Some("lower") => TimeUse::Lower,
            Some("upper") => TimeUse::Upper,
            _ => TimeUse::ByVerdict,
        },
    };
    Expectation {
        tests,
        permitted,
        required,
        overall: None,
        score,
        partial: false,
        message: keys.text("message"),
        time,
        source: (FILE.to_owned(), line),
    }
}
