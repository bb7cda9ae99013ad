//! `problem check`: everything a strict tool can find wrong with a package, its programs run.

mod data;
mod interview;
mod submissions;

use serde::{Deserialize, Serialize};
use std::path::Path;
use std::time::Duration;

use crate::compile::Workshop;
use crate::fault::{Fault, Faults};
use crate::mutants::{MutantReport, mutants};
use crate::package::Package;
use crate::report::TimeLimitFrom;
use crate::run::Progress;
use crate::time_limit::time_limit;
use crate::verdict::Verdict;

pub use interview::read_interview;

/// What is checked beside what always is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct CheckOptions {
    /// Whether mutants of the accepted Python solution are run before the tests.
    pub mutants: bool,
    /// Whether nothing of the package is run: its files are read and that is all.
    pub files_only: bool,
}

/// What a check found.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct CheckReport {
    /// Name of the package's folder.
    pub package: String,
    /// Whether there is no error; warnings don't count.
    pub ok: bool,
    /// Everything found, by file and line; extensions' faults with the extension's path.
    pub faults: Vec<Fault>,
    /// Tests that were read, extensions' included.
    pub tests: usize,
    /// Every example submission.
    pub submissions: Vec<SubmissionCheck>,
    /// Time limit, milliseconds of CPU time; absent if nothing was run.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub time_limit_ms: Option<u64>,
    /// Where it comes from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub time_limit_from: Option<TimeLimitFrom>,
    /// What the tests caught, if that was asked for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mutants: Option<MutantReport>,
    /// The engine and its version.
    pub engine: String,
}

/// An example submission as it did.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SubmissionCheck {
    /// Path below the package.
    pub name: String,
    /// What it came to; absent if it could not be run here.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub verdict: Option<Verdict>,
    /// Points, for scoring problems.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub score: Option<f64>,
    /// Whether it did what is expected of it.
    pub as_expected: bool,
    /// CPU time of its slowest test, milliseconds; at most a little beyond what a run may take.
    pub slowest_ms: u64,
    /// Why it was not run.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub skipped: Option<String>,
}

/// Checks a package folder, and for one of ours its extensions as well.
pub fn check(
    workshop: Workshop<'_>,
    folder: &Path,
    options: CheckOptions,
    progress: &mut dyn FnMut(Progress),
) -> CheckReport {
    let mut report = one(workshop, folder, options, false, progress);
    let extensions = folder.join("interview/extensions");
    let mut inner: Vec<_> = std::fs::read_dir(&extensions)
        .into_iter()
        .flatten()
        .filter_map(|entry| entry.ok().map(|entry| entry.path()).filter(|path| path.is_dir()))
        .collect();
    inner.sort();
    for folder in inner {
        let name = folder.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        let place = format!("interview/extensions/{name}");
        progress(Progress::Note(place.clone()));
        // Mutants are of the problem itself: an extension's few tests only check what it adds.
        let below = one(workshop, &folder, CheckOptions { mutants: false, ..options }, true, progress);
        report.ok &= below.ok;
        report.tests += below.tests;
        report
            .faults
            .extend(below.faults.into_iter().map(|fault| Fault { file: format!("{place}/{}", fault.file), ..fault }));
        report.submissions.extend(
            below
                .submissions
                .into_iter()
                .map(|submission| SubmissionCheck { name: format!("{place}/{}", submission.name), ..submission }),
        );
    }
    report
}

fn one(
    workshop: Workshop<'_>,
    folder: &Path,
    options: CheckOptions,
    extension: bool,
    progress: &mut dyn FnMut(Progress),
) -> CheckReport {
    let reading = Package::read(folder);
    let mut report = CheckReport {
        package: folder.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default(),
        ok: false,
        faults: reading.faults,
        tests: 0,
        submissions: Vec::new(),
        time_limit_ms: None,
        time_limit_from: None,
        mutants: None,
        engine: crate::ENGINE.to_owned(),
    };
    let faults = Faults::default();
    if let Some(package) = &reading.package {
        report.package.clone_from(&package.id);
        report.tests = package.tests().len();
        if package.has_interview || extension {
            interview::check(package, extension, &faults);
        }
        data::duplicates(package, &faults);
        // Programs of a package that is not even read right would only repeat what is told already.
        let readable = !report.faults.iter().any(Fault::is_error);
        if readable && !options.files_only && !package.metadata.kind.submit_answer {
            let (limit, from) = time_limit(workshop, package, progress);
            report.time_limit_ms = Some(u64::try_from(limit.as_millis()).unwrap_or(u64::MAX));
            report.time_limit_from = Some(from);
            progress(Progress::Note("inputs".to_owned()));
            data::inputs(workshop, package, &faults);
            progress(Progress::Note("answers".to_owned()));
            data::answers(workshop, package, &faults);
            report.submissions = submissions::check(workshop, package, (limit, from), &faults, progress);
            if options.mutants {
                report.mutants = kill(workshop, package, limit, &faults, progress);
            }
        }
    }
    report.faults.extend(faults.sorted());
    report.faults.sort();
    report.faults.dedup();
    report.ok = !report.faults.iter().any(Fault::is_error);
    report
}

fn kill(
    workshop: Workshop<'_>,
    package: &Package,
    limit: Duration,
    faults: &Faults,
    progress: &mut dyn FnMut(Progress),
) -> Option<MutantReport> {
    match mutants(workshop, package, limit, progress) {
        Err(message) => {
            faults.error("submissions/accepted", 1, message);
            None
        }
        Ok(report) => {
            let place = format!("submissions/{}", report.solution);
            for survivor in &report.survivors {
                let line =
                    survivor.strip_prefix("line ").and_then(|rest| rest.split(':').next()?.parse().ok()).unwrap_or(1);
                let message = format!("no test notices this change: {survivor}; add a test, or list it as equivalent");
                faults.warn(&place, line, message);
            }
            for line in &report.stale {
                faults.warn(
                    "interview/equivalent.txt",
                    1,
                    format!("no surviving mutant is called `{line}`; remove the line"),
                );
            }
            if !report.is_enough() {
                let message = format!(
                    "the tests catch {} of {} mutants ({:.1} %); at least 95 % are wanted",
                    report.caught,
                    report.total - report.equivalent,
                    report.share * 100.0
                );
                faults.error(&place, 1, message);
            }
            Some(report)
        }
    }
}
