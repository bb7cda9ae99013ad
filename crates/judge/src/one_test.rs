//! One test of a submission: run, talk, pass after pass, and validate.

use sandbox::{Exceeded, Observation, Placed, Source};
use std::time::Duration;

use crate::executable::{Allowance, Executable};
use crate::package::{Package, Test};
use crate::report::TestReport;
use crate::run_with::{First, Runs};
use crate::validate::{self, Feedback, Judgement};
use crate::verdict::{Verdict, before_validation};

/// What tests are judged with.
pub(crate) struct Court<'a> {
    pub(crate) runs: &'a dyn Runs,
    pub(crate) package: &'a Package,
    pub(crate) submission: &'a Executable,
    /// The package's own validators; none means the default one.
    pub(crate) validators: &'a [Executable],
    /// CPU time within which a test must be done.
    pub(crate) limit: Duration,
    /// CPU time at which a run is ended, at least `limit`.
    pub(crate) end: Duration,
}

/// A judged test.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Judged {
    pub(crate) report: TestReport,
    pub(crate) cpu: Duration,
    /// Whether the clock ended it: what CPU time it would have used is then not known.
    pub(crate) clocked: bool,
    /// `score.txt` of the validator.
    pub(crate) score: Option<f64>,
    /// `score_multiplier.txt` of the validator.
    pub(crate) multiplier: Option<f64>,
    /// What the validator told the judges.
    pub(crate) judge_message: String,
    /// The submission's output in the last pass.
    pub(crate) output: Vec<u8>,
    /// Its standard error in the last pass.
    pub(crate) stderr: Vec<u8>,
}

impl Judged {
    pub(crate) fn verdict(&self) -> Verdict {
        self.report.verdict
    }
}

struct Pass {
    seen: Observation,
    judgement: Judgement,
    /// Whether its CPU time counts: a submission whose partner has gone may behave in any way.
    timed: bool,
}

impl Court<'_> {
    pub(crate) fn judge(&self, test: &Test) -> Judged {
        let mut input = Source::File(test.input.clone());
        let mut feedback = Feedback::new();
        let mut judged: Option<Judged> = None;
        let passes =
            if self.package.metadata.kind.multi_pass { self.package.metadata.limits.validation_passes } else { 1 };
        for _ in 0..passes {
            let mut pass = if self.package.metadata.kind.interactive {
                self.talk(test, &input, &feedback)
            } else {
                self.once(test, &input, &feedback)
            };
            if pass.judgement.next_pass.is_some() && !self.package.metadata.kind.multi_pass {
                let message = "the validator asks for another pass, but the problem is not of type multi-pass";
                pass.judgement = Judgement::of(Verdict::Je, message);
            }
            let next = pass.judgement.next_pass.take();
            feedback = std::mem::take(&mut pass.judgement.feedback);
            judged = Some(self.add(test, judged, pass));
            match next {
                Some(bytes) => input = Source::Bytes(bytes),
                None => break,
            }
            if judged.as_ref().is_some_and(|judged| judged.verdict() != Verdict::Ac) {
                break;
            }
            if let Some(judged) = &mut judged {
                // Set back below if a further pass comes.
                judged.report.verdict = Verdict::Je;
                judged.report.message = Some(format!("the validator asks for more than {passes} passes"));
            }
        }
        // There is at least one pass.
        judged.unwrap_or_else(|| unreachable!("a test has at least one pass"))
    }

    fn allowance(&self) -> Allowance {
        let limits = &self.package.metadata.limits;
        // Waiting costs no CPU time: the clock is a second limit, generous since the machine may be busy.
        let wall = self.end * 3 + Duration::from_secs(3);
        Allowance { cpu: self.end, wall, memory: limits.memory, output: limits.output }
    }

    fn job(&self, test: &Test) -> sandbox::Job {
        let mut job = self.submission.job(&test.args, self.allowance());
        for file in &test.files {
            // A file of the test replaces one of the submission.
            job.files.retain(|other| other.name != std::path::Path::new(&file.name));
            job.files.push(Placed {
                name: (&file.name).into(),
                source: Source::File(file.path.clone()),
                executable: false,
            });
        }
        job
    }

    fn once(&self, test: &Test, input: &Source, feedback: &Feedback) -> Pass {
        let mut job = self.job(test);
        job.stdin = Some(input.clone());
        let seen = self.runs.run(&job);
        let judgement = match before_validation(&seen, self.limit) {
            Some((verdict, why)) => Judgement::of(verdict, why),
            None if self.validators.is_empty() => validate::by_default(test, &seen.stdout),
            None => {
                let limits = &self.package.metadata.limits;
                validate::by_programs(self.runs, self.validators, limits, test, input, &seen.stdout, feedback)
            }
        };
        Pass { seen, judgement, timed: true }
    }

    fn talk(&self, test: &Test, input: &Source, feedback: &Feedback) -> Pass {
        let Some(validator) = self.validators.first() else {
            let judgement = Judgement::of(Verdict::Je, "an interactive problem needs an output validator");
            return Pass { seen: Observation::default(), judgement, timed: false };
        };
        let a = self.job(test);
        let mut b = validate::job(validator, &self.package.metadata.limits, test, input, feedback);
        // The validator waits while the submission computes.
        b.limits.wall = b.limits.wall.max(a.limits.wall + Duration::from_secs(5));
        let talk = self.runs.talk(&a, &b);
        let said = validate::judgement(&talk.b);
        let first = before_validation(&talk.a, self.limit);
        let validator_first = talk.first == First::B;
        let (judgement, timed) = match (said.verdict(), first) {
            (_, Some((Verdict::Je, why))) => (Judgement::of(Verdict::Je, why), false),
            // A validator that only lost its partner is no judge error: the submission's own end is what counts.
            (Verdict::Je, Some((verdict, why))) if !validator_first => (Judgement::of(verdict, why), true),
            (Verdict::Je, _) => (said, false),
            (Verdict::Wa, _) if validator_first => (said, false),
            (_, Some((verdict, why))) => (Judgement::of(verdict, why), true),
            (_, None) => (said, true),
        };
        Pass { seen: talk.a, judgement, timed }
    }

    /// Adds a pass to those before it: the slowest counts, the last one's words and output stay.
    fn add(&self, test: &Test, before: Option<Judged>, pass: Pass) -> Judged {
        let Pass { seen, judgement, timed } = pass;
        let cpu = if timed { seen.cpu } else { seen.cpu.min(self.limit) };
        let milliseconds = |time: Duration| u64::try_from(time.as_millis()).unwrap_or(u64::MAX);
        let verdict = judgement.verdict();
        let told = judgement.team_message.clone().filter(|_| verdict != Verdict::Ac);
        let message =
            told.or_else(|| Some(judgement.message.clone())).filter(|text| !text.is_empty() && verdict != Verdict::Ac);
        let mut judged = Judged {
            report: TestReport {
                name: test.name.clone(),
                verdict,
                cpu_ms: milliseconds(cpu),
                wall_ms: milliseconds(seen.wall),
                memory_kib: seen.peak_memory.map(|bytes| bytes / 1024),
                instructions: seen.instructions,
                score: None,
                message,
            },
            cpu,
            clocked: seen.exceeded == Some(Exceeded::Wall),
            score: judgement.score,
            multiplier: judgement.multiplier,
            judge_message: judgement.message,
            output: seen.stdout,
            stderr: seen.stderr,
        };
        if let Some(before) = before {
            judged.cpu = judged.cpu.max(before.cpu);
            judged.clocked |= before.clocked;
            judged.report.cpu_ms = judged.report.cpu_ms.max(before.report.cpu_ms);
            judged.report.wall_ms = judged.report.wall_ms.max(before.report.wall_ms);
            judged.report.memory_kib = judged.report.memory_kib.max(before.report.memory_kib);
            judged.report.instructions = judged.report.instructions.max(before.report.instructions);
        }
        judged
    }
}
