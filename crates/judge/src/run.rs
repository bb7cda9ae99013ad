//! A submission before all tests of a package → a [`Report`].

use sandbox::Source;
use std::collections::BTreeMap;
use std::time::Duration;

use crate::compile::{NotCompiled, Workshop};
use crate::executable::Executable;
use crate::grade::{self, Outcome};
use crate::languages;
use crate::one_test::{Court, Judged};
use crate::package::{Grading, Group, OnReject, OutputValidator, Package, Part, Submission, Test, matches};
use crate::report::{CompileReport, Failure, Report, TestReport, TimeLimitFrom, shown};
use crate::validate;
use crate::verdict::Verdict;

/// How a submission is judged.
#[derive(Clone, Debug, PartialEq)]
pub struct Options {
    /// Whether to stop at the first test that isn't accepted. Scoring problems are judged as their groups say.
    pub stop_at_first: bool,
    /// Patterns of tests or groups to run; empty means all.
    pub only: Vec<String>,
    /// Whether tests that aren't samples stay hidden: their names and content are left out.
    pub interview: bool,
    /// Time limit, and where it comes from.
    pub time_limit: (Duration, TimeLimitFrom),
    /// Runs are ended at this many times the time limit, at least 1: to measure how far beyond it they go.
    pub beyond: f64,
}

impl Options {
    /// All tests within a time limit.
    pub fn within(limit: Duration, from: TimeLimitFrom) -> Options {
        Options { stop_at_first: false, only: Vec::new(), interview: false, time_limit: (limit, from), beyond: 1.0 }
    }
}

/// What is going on, for whoever watches.
#[derive(Clone, Debug, PartialEq)]
pub enum Progress {
    /// The submission and the validators are compiled.
    Compiling,
    /// The time limit is measured with an accepted submission.
    Measuring(String),
    /// A test is done: how many are, out of how many.
    Test(usize, usize, TestReport),
    /// Something else, in words.
    Note(String),
}

/// A judged submission with everything that checks need beside the report.
pub(crate) struct Hearing {
    pub(crate) report: Report,
    pub(crate) tests: Vec<Judged>,
    /// What each group came to, by name; groups that weren't run are left out.
    pub(crate) groups: BTreeMap<String, Outcome>,
}

/// Judges a submission. Never fails: what goes wrong beside the submission is the verdict `JE`.
pub fn judge(
    workshop: Workshop<'_>,
    package: &Package,
    submission: &Submission,
    options: &Options,
    progress: &mut dyn FnMut(Progress),
) -> Report {
    hear(workshop, package, submission, options, progress).report
}

pub(crate) fn hear(
    workshop: Workshop<'_>,
    package: &Package,
    submission: &Submission,
    options: &Options,
    progress: &mut dyn FnMut(Progress),
) -> Hearing {
    let (limit, from) = options.time_limit;
    let mut report = Report {
        verdict: Verdict::Je,
        tests: Vec::new(),
        not_run: 0,
        score: None,
        compile: None,
        first_failure: None,
        language: String::new(),
        language_version: String::new(),
        time_limit_ms: u64::try_from(limit.as_millis()).unwrap_or(u64::MAX),
        time_limit_from: from,
        engine: crate::ENGINE.to_owned(),
    };
    progress(Progress::Compiling);
    let chosen =
        |test: &&Test| options.only.is_empty() || options.only.iter().any(|pattern| matches(pattern, &test.name));
    let of = package.tests().iter().filter(|test| chosen(test)).count();
    let ended = |mut report: Report, verdict: Verdict, message: String| {
        report.verdict = verdict;
        report.not_run = of;
        report.compile = Some(CompileReport { ok: verdict != Verdict::Ce, message });
        if report.language.is_empty() {
            let names = submission.program.files.iter().map(|file| file.name.as_str());
            report.language = languages::of_files(names).map(|language| language.code().to_owned()).unwrap_or_default();
        }
        Hearing { report, tests: Vec::new(), groups: BTreeMap::new() }
    };
    if package.metadata.kind.submit_answer {
        let message =
            "problems of type submit-answer take answers, not programs; this program can't judge them".to_owned();
        return ended(report, Verdict::Je, message);
    }
    let executable = match workshop.submission(package, submission) {
        Ok(executable) => executable,
        Err(NotCompiled::Rejected(message)) => return ended(report, Verdict::Ce, message),
        Err(NotCompiled::Impossible(message)) => return ended(report, Verdict::Je, message),
    };
    report.language.clone_from(&executable.language);
    report.language_version.clone_from(&executable.version);
    let tools = match tools(workshop, package) {
        Ok(tools) => tools,
        Err(message) => return ended(report, Verdict::Je, message),
    };
    report.compile = Some(CompileReport { ok: true, message: String::new() });
    let court = Court {
        runs: workshop.runs,
        package,
        submission: &executable,
        validators: &tools.validators,
        limit,
        end: limit.mul_f64(options.beyond.max(1.0)),
    };
    let mut walk =
        Walk { court, options, tools: &tools, of, tests: Vec::new(), groups: BTreeMap::new(), failed: false, progress };
    let outcome = walk.group(&package.data, true);
    let (judged, groups) = (walk.tests, walk.groups);
    report.verdict = outcome.verdict;
    report.score = package.metadata.kind.scoring.then_some(outcome.score);
    report.tests = judged.iter().map(|judged| judged.report.clone()).collect();
    report.not_run = of.saturating_sub(judged.len());
    report.first_failure = first_failure(package, &judged, options.interview);
    if options.interview {
        hide(package, &mut report.tests);
    }
    Hearing { report, tests: judged, groups }
}

/// Validators and graders of a package, compiled.
pub(crate) struct Tools {
    pub(crate) validators: Vec<Executable>,
    grader: Option<Executable>,
}

pub(crate) fn tools(workshop: Workshop<'_>, package: &Package) -> Result<Tools, String> {
    let mut validators = Vec::new();
    if let OutputValidator::Custom(programs) = &package.output_validator {
        for program in programs {
            let compiled = workshop.program(package, program);
            validators
                .push(compiled.map_err(|error| format!("the validator {} can't be run: {error}", program.place))?);
        }
    }
    let grader = match &package.grader {
        None => None,
        Some(program) => {
            let compiled = workshop.program(package, program);
            Some(compiled.map_err(|error| format!("the grader {} can't be run: {error}", program.place))?)
        }
    };
    Ok(Tools { validators, grader })
}

struct Walk<'a> {
    court: Court<'a>,
    options: &'a Options,
    tools: &'a Tools,
    /// How many tests there are to run.
    of: usize,
    tests: Vec<Judged>,
    /// What groups came to so far.
    groups: BTreeMap<String, Outcome>,
    /// Whether a test was rejected.
    failed: bool,
    progress: &'a mut dyn FnMut(Progress),
}

impl Walk<'_> {
    fn stops(&self) -> bool {
        let scoring = self.court.package.metadata.kind.scoring;
        self.failed && self.options.stop_at_first && !scoring
    }

    fn has_passed(&self, group: &str) -> bool {
        self.groups.get(group).is_some_and(|outcome| outcome.verdict == Verdict::Ac)
    }

    fn group(&mut self, group: &Group, root: bool) -> Outcome {
        let mut parts = Vec::new();
        for part in group.parts() {
            if self.stops() {
                break;
            }
            let outcome = match part {
                Part::Test(test) => {
                    if !self.options.only.is_empty() && !self.options.only.iter().any(|only| matches(only, &test.name))
                    {
                        continue;
                    }
                    self.test(test, group)
                }
                Part::Group(inner) => match &inner.grading {
                    Grading::Modern(grading) if !grading.require_pass.iter().all(|name| self.has_passed(name)) => {
                        Outcome { verdict: Verdict::Wa, score: 0.0 }
                    }
                    _ => self.group(inner, false),
                },
            };
            parts.push(outcome);
            // Old scoring packages stop where their groups say so; others are judged whole unless the caller stops.
            if let Grading::Legacy(grading) = &group.grading
                && grading.on_reject == OnReject::Break
                && outcome.verdict != Verdict::Ac
                && self.court.package.metadata.kind.scoring
            {
                break;
            }
        }
        let outcome = self.grade(group, &parts, root);
        self.groups.insert(group.name.clone(), outcome);
        outcome
    }

    fn grade(&mut self, group: &Group, parts: &[Outcome], root: bool) -> Outcome {
        match &group.grading {
            Grading::Legacy(grading) => match &self.tools.grader {
                Some(grader) if grading.custom && !parts.is_empty() => self.ask(grader, &grading.grader_flags, parts),
                _ => {
                    let mut outcome = grade::legacy(grading, parts, root);
                    outcome.score = outcome.score.clamp(grading.range.0, grading.range.1);
                    outcome
                }
            },
            Grading::Modern(_) if root => {
                // `sample` counts for the verdict and not for the score, which is that of `secret`.
                let verdict = parts.iter().map(|part| part.verdict).find(|verdict| *verdict != Verdict::Ac);
                let score = parts.last().map_or(0.0, |secret| secret.score);
                Outcome { verdict: verdict.unwrap_or(Verdict::Ac), score }
            }
            Grading::Modern(grading) => {
                let outcome = grade::modern(grading, parts);
                match grading.max_score {
                    Some(most) if outcome.score > most as f64 * (1.0 + 1e-9) => {
                        Outcome { verdict: Verdict::Je, score: 0.0 }
                    }
                    _ => outcome,
                }
            }
        }
    }

    fn ask(&self, grader: &Executable, flags: &[String], parts: &[Outcome]) -> Outcome {
        let lines = parts.iter().map(|part| format!("{} {}\n", part.verdict.in_package_terms(), part.score));
        let mut job = grader.job(flags, validate::allowance(&self.court.package.metadata.limits));
        job.stdin = Some(Source::Bytes(lines.collect::<String>().into_bytes()));
        let seen = self.court.runs.run(&job);
        let fine = seen.broken.is_none() && seen.exceeded.is_none() && seen.exit == Some(0);
        let said = if fine { grade::grader_said(&seen.stdout).ok() } else { None };
        said.unwrap_or(Outcome { verdict: Verdict::Je, score: 0.0 })
    }

    fn test(&mut self, test: &Test, group: &Group) -> Outcome {
        let mut judged = self.court.judge(test);
        let scoring = self.court.package.metadata.kind.scoring;
        let mut score = 0.0;
        if scoring {
            let accepted = judged.verdict() == Verdict::Ac;
            match &group.grading {
                Grading::Legacy(grading) => {
                    score = if accepted { grading.accept_score } else { grading.reject_score };
                    match judged.score {
                        Some(given) if self.court.package.metadata.custom_score => score = given,
                        Some(_) => {
                            self.fault(&mut judged, "the validator gave a score, but `validation` doesn't say `score`")
                        }
                        None => {}
                    }
                }
                Grading::Modern(_) if test.is_sample() || !accepted => {}
                Grading::Modern(grading) => {
                    match grade::test_score(grading, group.tests.len(), judged.score, judged.multiplier) {
                        Ok(given) => score = given,
                        Err(message) => self.fault(&mut judged, &message),
                    }
                }
            }
            judged.report.score = Some(score);
        } else if judged.score.is_some() || judged.multiplier.is_some() {
            self.fault(&mut judged, "the validator gave a score, but the problem is not of type scoring");
        }
        let outcome = Outcome { verdict: judged.verdict(), score };
        self.failed |= outcome.verdict != Verdict::Ac;
        let mut told = judged.report.clone();
        if self.options.interview && !test.is_sample() {
            told.name = format!(
                "hidden test {}",
                self.tests.iter().filter(|judged| !is_sample(&judged.report.name)).count() + 1
            );
            told.message = None;
        }
        self.tests.push(judged);
        (self.progress)(Progress::Test(self.tests.len(), self.of, told));
        outcome
    }

    fn fault(&self, judged: &mut Judged, message: &str) {
        judged.report.verdict = Verdict::Je;
        judged.report.message = Some(message.to_owned());
    }
}

fn is_sample(name: &str) -> bool {
    name.starts_with("sample/")
}

fn hide(package: &Package, tests: &mut [TestReport]) {
    let mut hidden = 0;
    for test in tests.iter_mut().filter(|test| !is_sample(&test.name)) {
        hidden += 1;
        let full = package.tests().iter().any(|known| known.name == test.name && known.full_feedback);
        if !full {
            test.name = format!("hidden test {hidden}");
            // Why a hidden test failed may quote it. How a crash ended doesn't.
            if matches!(test.verdict, Verdict::Wa | Verdict::Je) {
                test.message = None;
            }
        }
    }
}

fn first_failure(package: &Package, judged: &[Judged], interview: bool) -> Option<Failure> {
    let at = judged.iter().position(|judged| judged.verdict() != Verdict::Ac)?;
    let failed = &judged[at];
    let tests = package.tests();
    let test = tests.iter().find(|test| test.name == failed.report.name)?;
    let message = failed.report.message.clone().unwrap_or_else(|| failed.verdict().title().to_owned());
    if interview && !test.full_feedback && !test.is_sample() {
        let number = judged[..=at].iter().filter(|judged| !is_sample(&judged.report.name)).count();
        let message = failed.verdict().title().to_owned();
        let name = format!("hidden test {number}");
        return Some(Failure { name, input: None, expected: None, got: None, stderr: None, message });
    }
    let file = |path: &std::path::Path| std::fs::read(path).ok().map(|bytes| shown(&bytes));
    // What a program wrote before it was too slow or crashed is often all there is to go by.
    let stderr = Some(shown(&failed.stderr)).filter(|text| !text.is_empty());
    Some(Failure {
        name: failed.report.name.clone(),
        input: file(&test.input),
        expected: file(&test.answer),
        got: Some(shown(&failed.output)),
        stderr,
        message,
    })
}
