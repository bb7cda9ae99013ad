//! A submission before the tests of a problem.

use judge::{Cache, Fault, Found, Options, Package, Progress, Report, Runs, Submission, TimeLimitFrom, Workshop};
use sandbox::{Config, Mode, Sandbox};
use std::path::Path;
use std::time::Duration;

use crate::{Error, Problems};

/// What judging needs for a while: a sandbox, the languages found, the cache.
pub struct JudgingRoom {
    runs: Sandbox,
    found: Found,
    cache: Cache,
}

impl JudgingRoom {
    /// Starts a sandbox. `own_code` asks for one without isolation, for code that the user trusts like their own.
    ///
    /// # Errors
    /// Why there is no sandbox, with what to do.
    pub fn open(problems: &Problems, own_code: bool) -> Result<JudgingRoom, Error> {
        let mode = if own_code { Mode::OwnCode } else { Mode::Full };
        let config = Config { mode, ..Config::default() };
        let runs = Sandbox::start(config).map_err(|error| {
            let message = format!(
                "{error}. `greenroom doctor` tells more; --own-code runs without a sandbox, for your own code only"
            );
            Error::Conflict(message)
        })?;
        Ok(JudgingRoom { runs, found: Found::new(), cache: Cache::new(problems.compiled()) })
    }

    /// What the judge works with.
    pub fn workshop(&self) -> Workshop<'_> {
        let runs: &dyn Runs = &self.runs;
        Workshop { runs, found: &self.found, cache: &self.cache }
    }
}

/// How a submission is to be judged.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RunChoices {
    /// Stop at the first test that isn't accepted.
    pub stop_at_first: bool,
    /// Patterns of tests or groups to run; empty means all.
    pub only: Vec<String>,
    /// Keep hidden tests hidden.
    pub interview: bool,
    /// Another time limit than the package's, seconds of CPU time.
    pub time_limit: Option<f64>,
}

/// A judged submission, or why the package is none to judge by.
#[derive(Clone, Debug, PartialEq)]
pub enum RunOutcome {
    /// The report, and what is wrong with the package without bearing on it.
    Judged(Box<Report>, Vec<Fault>),
    /// Errors of the package that would spoil a verdict.
    InvalidPackage(Vec<Fault>),
}

/// Judges a submission by a package.
///
/// # Errors
/// The package or the submission is not there; there is no sandbox.
pub fn run_problem(
    problems: &Problems,
    package: &str,
    submission: &Path,
    choices: &RunChoices,
    own_code: bool,
    progress: &mut dyn FnMut(Progress),
) -> Result<RunOutcome, Error> {
    let folder = problems.folder(package)?;
    let submission = Submission::from_path(submission)
        .map_err(|error| Error::invalid(format!("{} can't be read: {error}", submission.display())))?;
    let (package, faults) = match Package::read(&folder).for_judging() {
        Ok(sound) => sound,
        Err(faults) => return Ok(RunOutcome::InvalidPackage(faults)),
    };
    let room = JudgingRoom::open(problems, own_code)?;
    let limit = match choices.time_limit {
        Some(seconds) => (Duration::from_secs_f64(seconds.clamp(0.001, 3600.0)), TimeLimitFrom::Caller),
        None => judge::time_limit(room.workshop(), &package, progress),
    };
    let options = Options {
        stop_at_first: choices.stop_at_first,
        only: choices.only.clone(),
        interview: choices.interview,
        ..Options::within(limit.0, limit.1)
    };
    let report = judge::judge(room.workshop(), &package, &submission, &options, progress);
    Ok(RunOutcome::Judged(Box::new(report), faults))
}
