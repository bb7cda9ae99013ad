//! Output validators at work: the default one in here, the package's own in the sandbox.

use sandbox::{Job, Observation, Placed, Source};
use std::path::{Path, PathBuf};

use crate::default_validator::{Flags, compare};
use crate::executable::{Allowance, Executable};
use crate::package::{Limits, Test};
use crate::run_with::Runs;
use crate::verdict::Verdict;

/// Where a validator finds its files and leaves its own.
const INPUT: &str = "judge/input.in";
const ANSWER: &str = "judge/answer.ans";
const FEEDBACK: &str = "feedback";
/// Makes the folder for the feedback exist; not handed on.
const MARK: &str = "feedback/.judge";

/// Exit status that means accepted.
pub(crate) const ACCEPT: i32 = 42;
/// Exit status that means wrong.
pub(crate) const REJECT: i32 = 43;

/// What a validator said.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Judgement {
    /// AC, WA or JE.
    pub(crate) verdict: Option<Verdict>,
    /// For the judges, or why there is no judgement.
    pub(crate) message: String,
    /// For the author of the submission.
    pub(crate) team_message: Option<String>,
    /// `score.txt`.
    pub(crate) score: Option<f64>,
    /// `score_multiplier.txt`.
    pub(crate) multiplier: Option<f64>,
    /// `nextpass.in`.
    pub(crate) next_pass: Option<Vec<u8>>,
    /// Everything in the feedback folder but `nextpass.in`, for the next pass.
    pub(crate) feedback: Feedback,
}

/// Files of a feedback folder by name.
pub(crate) type Feedback = Vec<(PathBuf, Vec<u8>)>;

impl Judgement {
    pub(crate) fn of(verdict: Verdict, message: impl Into<String>) -> Judgement {
        Judgement { verdict: Some(verdict), message: message.into(), ..Judgement::default() }
    }

    pub(crate) fn verdict(&self) -> Verdict {
        self.verdict.unwrap_or(Verdict::Je)
    }
}

/// Compares with the default validator.
pub(crate) fn by_default(test: &Test, output: &[u8]) -> Judgement {
    let flags = match Flags::parse(&test.output_arguments) {
        Ok(flags) => flags,
        Err(message) => return Judgement::of(Verdict::Je, message),
    };
    let answer = match std::fs::read(&test.answer) {
        Ok(answer) => answer,
        Err(error) => return Judgement::of(Verdict::Je, format!("the answer can't be read: {error}")),
    };
    match compare(&answer, output, &flags) {
        Ok(()) => Judgement::of(Verdict::Ac, ""),
        Err(message) => Judgement::of(Verdict::Wa, message),
    }
}

/// Asks validators of the package one after the other; all must accept.
pub(crate) fn by_programs(
    runs: &dyn Runs,
    validators: &[Executable],
    limits: &Limits,
    test: &Test,
    input: &Source,
    output: &[u8],
    feedback: &Feedback,
) -> Judgement {
    let mut last = Judgement::of(Verdict::Je, "there is no validator");
    for validator in validators {
        let mut job = job(validator, limits, test, input, feedback);
        job.stdin = Some(Source::Bytes(output.to_vec()));
        last = judgement(&runs.run(&job));
        if last.verdict() != Verdict::Ac {
            break;
        }
    }
    last
}

/// The job of a validator; its standard input is the caller's.
pub(crate) fn job(validator: &Executable, limits: &Limits, test: &Test, input: &Source, feedback: &Feedback) -> Job {
    let mut arguments = vec![INPUT.to_owned(), ANSWER.to_owned(), format!("{FEEDBACK}/")];
    arguments.extend(test.output_arguments.iter().cloned());
    let mut job = validator.job(&arguments, allowance(limits));
    let place = |name: PathBuf, source| Placed { name, source, executable: false };
    job.files.push(place(INPUT.into(), input.clone()));
    job.files.push(place(ANSWER.into(), Source::File(test.answer.clone())));
    job.files.push(place(MARK.into(), Source::Bytes(Vec::new())));
    for (name, bytes) in feedback {
        job.files.push(place(Path::new(FEEDBACK).join(name), Source::Bytes(bytes.clone())));
    }
    job.keep = vec![FEEDBACK.into()];
    job
}

/// What validators may use.
pub(crate) fn allowance(limits: &Limits) -> Allowance {
    Allowance {
        cpu: limits.validation_time,
        wall: limits.validation_time * 2,
        memory: limits.validation_memory,
        output: limits.validation_output,
    }
}

/// What the end of a validator means.
pub(crate) fn judgement(seen: &Observation) -> Judgement {
    if let Some(why) = &seen.broken {
        return Judgement::of(Verdict::Je, format!("the sandbox failed: {why}"));
    }
    let mut said = Judgement::default();
    for (path, bytes) in &seen.kept {
        let Ok(name) = path.strip_prefix(FEEDBACK) else { continue };
        if path == Path::new(MARK) {
            continue;
        }
        let text = || String::from_utf8_lossy(bytes).trim().to_owned();
        match name.to_str() {
            Some("nextpass.in") => {
                said.next_pass = Some(bytes.clone());
                continue;
            }
            Some("judgemessage.txt") => said.message = text(),
            Some("teammessage.txt") => said.team_message = Some(text()).filter(|text| !text.is_empty()),
            Some("score.txt") => match number(bytes) {
                Some(score) => said.score = Some(score),
                None => {
                    return Judgement::of(
                        Verdict::Je,
                        format!("the validator's score.txt holds `{}`, no number", text()),
                    );
                }
            },
            Some("score_multiplier.txt") => match number(bytes).filter(|share| (0.0..=1.0).contains(share)) {
                Some(share) => said.multiplier = Some(share),
                None => {
                    let message = format!("the validator's score_multiplier.txt holds `{}`, not 0 to 1", text());
                    return Judgement::of(Verdict::Je, message);
                }
            },
            _ => {}
        }
        said.feedback.push((name.to_path_buf(), bytes.clone()));
    }
    let broken = |why: String| {
        let told = crate::report::cut(String::from_utf8_lossy(&seen.stderr).trim(), 1000);
        let told = if told.is_empty() { told } else { format!(":\n{told}") };
        Judgement::of(Verdict::Je, format!("the validator {why}{told}"))
    };
    let ended = match (seen.exceeded, seen.signal, seen.exit) {
        (Some(limit), ..) => return broken(format!("exceeded its limit ({limit:?})")),
        (None, Some(signal), _) => return broken(format!("was ended by signal {signal}")),
        (None, None, Some(ACCEPT)) => Verdict::Ac,
        (None, None, Some(REJECT)) => Verdict::Wa,
        (None, None, status) => {
            return broken(format!("ended with status {}, neither 42 nor 43", status.unwrap_or(-1)));
        }
    };
    if ended == Verdict::Wa && said.next_pass.is_some() {
        return broken("rejected and asked for another pass all the same".to_owned());
    }
    if ended == Verdict::Wa && (said.score.is_some() || said.multiplier.is_some()) {
        return broken("rejected and gave a score all the same".to_owned());
    }
    if said.score.is_some() && said.multiplier.is_some() {
        return broken("wrote both score.txt and score_multiplier.txt".to_owned());
    }
    said.verdict = Some(ended);
    said
}

fn number(bytes: &[u8]) -> Option<f64> {
    let text = std::str::from_utf8(bytes).ok()?.trim();
    crate::default_validator::float(text.as_bytes()).filter(|number| *number >= 0.0)
}
