//! Running and submitting the code of a coding round, with what the interviewer says to it.

use interview::{CodeGrowth, CodeOutput, CodeRun, CodeStep, CodeTest, RunKind, SizeCost, State};
use judge::{Allowance, Options, Package, Progress, Report, Submission, Verdict};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use crate::code_desk::{append_code, judge_title, run_view, shows_tests};
use crate::{App, CodeRunView, CodeTestView, Error, JudgingRoom, Problems, SessionView};

/// Longest input of the candidate's own, in bytes.
const MAX_INPUT: usize = 1 << 20;
/// Most output of it that is kept, in bytes.
const MAX_OUTPUT: u64 = 1 << 20;
/// Most characters of it that are shown.
const SHOWN: usize = 4_000;

/// What the code is to be put before.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
pub enum RunWhat {
    /// The samples of the statement.
    Samples,
    /// An input of the candidate's own.
    Custom {
        /// The input.
        input: String,
    },
    /// Every test.
    Submit,
}

/// What is going on with a run, in the order in which it happens.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "type", rename_all = "snake_case")]
pub enum CodeProgress {
    /// Something under way, in words.
    Note {
        /// What.
        text: String,
    },
    /// A test is done.
    Test {
        /// How many are.
        done: usize,
        /// Of how many.
        of: usize,
        /// Which it was.
        test: CodeTestView,
    },
    /// The interviewer asks something before the submission; nothing was judged.
    Held {
        /// The session.
        session: Box<SessionView>,
    },
    /// It is judged and stored.
    Judged {
        /// The run.
        run: Box<CodeRunView>,
        /// The session, with what the interviewer says to it.
        session: Box<SessionView>,
    },
    /// The growth of accepted code was measured and stored.
    Measured {
        /// The session, with what the interviewer says to it.
        session: Box<SessionView>,
    },
    /// It could not be judged; nothing was stored.
    Failed {
        /// Why, and what to do.
        message: String,
    },
}

/// Where the sandbox is kept between runs: starting one takes longer than running in it.
#[derive(Default)]
pub(crate) struct Judging(Mutex<Option<Arc<JudgingRoom>>>);

impl Judging {
    /// The room, opened at first use. A failure is not remembered: it may have been mended meanwhile.
    fn room(&self, problems: &Problems) -> Result<Arc<JudgingRoom>, Error> {
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(room) = &*kept {
            return Ok(room.clone());
        }
        let room = JudgingRoom::open(problems, false).map_err(|error| {
            Error::Conflict(format!(
                "code can't be run on this machine, but the conversation goes on without it: {error}"
            ))
        })?;
        Ok(kept.insert(Arc::new(room)).clone())
    }
}

/// A run that is about to begin.
pub struct CodeJob {
    session: String,
    what: RunWhat,
    part: Option<String>,
    language: String,
    code: String,
    problem: String,
    open: bool,
    held: Option<Box<SessionView>>,
}

/// Makes ready to run the code of a session as it is stored. Before a first submission the interviewer may ask for tests.
///
/// # Errors
/// When the round has no desk or is over, or there is no code.
pub async fn begin_run(app: &App, session: &str, what: RunWhat) -> Result<CodeJob, Error> {
    let state = app.state(session).await?;
    let (Some(brief), Some(desk)) = (&state.brief.problem, &state.coding) else {
        return Err(interview::Refused::NoDesk.into());
    };
    if state.phase == interview::Phase::Closed {
        return Err(interview::Refused::Closed.into());
    }
    if !desk.has_code() {
        return Err(Error::invalid("there is no code yet; write some first"));
    }
    if let RunWhat::Custom { input } = &what
        && input.len() > MAX_INPUT
    {
        return Err(Error::invalid(format!("the input has {} bytes; at most {MAX_INPUT} are taken", input.len())));
    }
    let mut job = CodeJob {
        session: session.to_owned(),
        part: interview::extension(&state).map(|part| part.id.clone()),
        language: desk.language.clone(),
        code: desk.code.clone(),
        problem: brief.id.clone(),
        open: shows_tests(&state),
        held: None,
        what,
    };
    if job.what == RunWhat::Submit {
        let asked = state.turns.len();
        let view = append_code(app, session, CodeStep::Submitting).await?;
        job.held = (view.turns.len() > asked).then(|| Box::new(view));
    }
    Ok(job)
}

impl CodeJob {
    /// Runs it, tells what happens, and stores what came of it before it is told.
    pub async fn run(self, app: Arc<App>, mut tell: impl FnMut(CodeProgress) + Send + Clone + 'static) {
        if let Some(session) = self.held {
            return tell(CodeProgress::Held { session });
        }
        if let Err(error) = self.judge(&app, &mut tell).await {
            tell(CodeProgress::Failed { message: error.to_string() });
        }
    }

    async fn judge(
        &self,
        app: &Arc<App>,
        tell: &mut (impl FnMut(CodeProgress) + Send + Clone + 'static),
    ) -> Result<(), Error> {
        let desk = Desk {
            folder: Scratch::new(app)?,
            language: self.language.clone(),
            code: self.code.clone(),
            problem: self.problem.clone(),
            part: self.part.clone(),
        };
        let (what, open, mut told, worker) = (self.what.clone(), self.open, tell.clone(), app.clone());
        let judged = tokio::task::spawn_blocking(move || {
            let run = desk.run(&worker, &what, open, &mut told);
            run.map(|run| (desk, run))
        });
        let (desk, run) = judged.await.map_err(|error| Error::Damaged(format!("the run broke off: {error}")))??;
        let measure = run.kind == RunKind::Submit && run.accepted() && run.part.is_none();
        let session = append_code(app, &self.session, CodeStep::Ran { run: Box::new(run) }).await?;
        let state = app.state(&self.session).await?;
        if let Some(run) = last_run(&state) {
            tell(CodeProgress::Judged { run: Box::new(run), session: Box::new(session) });
        }
        if !measure {
            return Ok(());
        }
        let (mut told, worker) = (tell.clone(), app.clone());
        let measured = tokio::task::spawn_blocking(move || desk.measure(&worker, &mut told));
        match measured.await.map_err(|error| Error::Damaged(format!("the measurement broke off: {error}")))? {
            Ok(growth) => {
                let step = CodeStep::Measured { growth: Box::new(growth) };
                // The round may have ended meanwhile; then nobody needs the measurement.
                match append_code(app, &self.session, step).await {
                    Ok(session) => tell(CodeProgress::Measured { session: Box::new(session) }),
                    Err(Error::Conflict(_)) => {}
                    Err(error) => return Err(error),
                }
            }
            Err(error) => tell(CodeProgress::Note { text: format!("the growth could not be measured: {error}") }),
        }
        Ok(())
    }
}

fn last_run(state: &State) -> Option<CodeRunView> {
    let desk = state.coding.as_ref()?;
    desk.runs.last().map(|ran| run_view(ran, shows_tests(state)))
}

/// A folder that goes when it is no longer needed.
struct Scratch(PathBuf);

impl Scratch {
    fn new(app: &App) -> Result<Scratch, Error> {
        let folder = app.home.join("cache").join("desk").join(app.world.new_id());
        let failed = |error: std::io::Error| Error::invalid(format!("{} can't be written: {error}", folder.display()));
        std::fs::create_dir_all(&folder).map_err(failed)?;
        Ok(Scratch(folder))
    }

    fn path(&self) -> &Path {
        &self.0
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        // Left files are in a cache and harm nothing.
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

/// The code with what it is judged by.
struct Desk {
    folder: Scratch,
    language: String,
    code: String,
    problem: String,
    part: Option<String>,
}

impl Desk {
    fn submission(&self) -> Result<Submission, Error> {
        let language = judge::by_code(&self.language)
            .ok_or_else(|| Error::invalid(format!("this program knows no language `{}`", self.language)))?;
        let extension = language.extensions().first().copied().unwrap_or("txt");
        // Java wants the file to be called like the class, and the others don't mind.
        let stem = if ["java", "kotlin"].contains(&self.language.as_str()) { "Solution" } else { "solution" };
        let file = self.folder.path().join(format!("{stem}.{extension}"));
        let failed = |error: std::io::Error| Error::invalid(format!("{} can't be written: {error}", file.display()));
        std::fs::write(&file, &self.code).map_err(failed)?;
        let mut submission = Submission::from_path(&file).map_err(failed)?;
        submission.language = Some(self.language.clone());
        Ok(submission)
    }

    fn package(&self, problems: &Problems) -> Result<Package, Error> {
        let folder = problems.folder(&self.problem)?;
        let folder = match &self.part {
            Some(part) => folder.join("interview").join("extensions").join(part),
            None => folder,
        };
        Package::read(&folder).for_judging().map(|(package, _)| package).map_err(|faults| {
            let first = faults.first().map(ToString::to_string).unwrap_or_default();
            Error::invalid(format!("the problem's package is unsound: {first}"))
        })
    }

    fn run(&self, app: &App, what: &RunWhat, open: bool, tell: &mut dyn FnMut(CodeProgress)) -> Result<CodeRun, Error> {
        tell(CodeProgress::Note { text: "compiling".to_owned() });
        let problems = Problems::new(&app.home);
        let room = app.judging.room(&problems)?;
        let (package, submission) = (self.package(&problems)?, self.submission()?);
        let mut hidden = 0;
        let mut progress = |progress: Progress| match progress {
            Progress::Test(done, of, report) => {
                let mut name = report.name;
                if !open && !name.starts_with("sample/") {
                    hidden += 1;
                    name = format!("hidden test {hidden}");
                }
                let test = CodeTestView { name, verdict: report.verdict.name().to_owned(), cpu_ms: report.cpu_ms };
                tell(CodeProgress::Test { done, of, test });
            }
            Progress::Measuring(_) => tell(CodeProgress::Note { text: "measuring the time limit".to_owned() }),
            Progress::Compiling => {}
            Progress::Note(text) => tell(CodeProgress::Note { text }),
        };
        let limit = judge::time_limit(room.workshop(), &package, &mut progress);
        let kind = match what {
            RunWhat::Custom { input } => {
                return Ok(self.custom(&room, &package, &submission, limit.0, input));
            }
            RunWhat::Samples => RunKind::Samples,
            RunWhat::Submit => RunKind::Submit,
        };
        let only = if kind == RunKind::Samples { vec!["sample/*".to_owned()] } else { Vec::new() };
        let options = Options { stop_at_first: true, only, ..Options::within(limit.0, limit.1) };
        let report = judge::judge(room.workshop(), &package, &submission, &options, &mut progress);
        Ok(self.judged(kind, report))
    }

    /// A report as it is stored.
    fn judged(&self, kind: RunKind, report: Report) -> CodeRun {
        let tests: Vec<CodeTest> = report
            .tests
            .iter()
            .map(|test| CodeTest {
                name: test.name.clone(),
                verdict: test.verdict.name().to_owned(),
                cpu_ms: test.cpu_ms,
            })
            .collect();
        let output = report.first_failure.map(|failure| CodeOutput {
            test: Some(failure.name),
            input: failure.input,
            expected: failure.expected,
            got: failure.got,
            stderr: failure.stderr,
            message: failure.message,
        });
        CodeRun {
            kind,
            part: self.part.clone(),
            language: self.language.clone(),
            verdict: report.verdict.name().to_owned(),
            of: tests.len() + report.not_run,
            tests,
            output,
            compiler: report.compile.map(|compile| compile.message).filter(|message| !message.is_empty()),
        }
    }

    /// The code on an input of the candidate's own: nothing is expected of the output.
    fn custom(
        &self,
        room: &JudgingRoom,
        package: &Package,
        submission: &Submission,
        limit: Duration,
        input: &str,
    ) -> CodeRun {
        let mut run = CodeRun {
            kind: RunKind::Custom,
            part: self.part.clone(),
            language: self.language.clone(),
            verdict: Verdict::Je.name().to_owned(),
            tests: Vec::new(),
            of: 0,
            output: None,
            compiler: None,
        };
        let executable = match room.workshop().submission(package, submission) {
            Ok(executable) => executable,
            Err(refused) => {
                if matches!(refused, judge::NotCompiled::Rejected(_)) {
                    run.verdict = Verdict::Ce.name().to_owned();
                }
                run.compiler = Some(refused.to_string());
                return run;
            }
        };
        let allowed = Allowance {
            cpu: limit,
            wall: limit * 3 + Duration::from_secs(2),
            memory: package.metadata.limits.memory,
            output: MAX_OUTPUT,
        };
        let mut job = executable.job(&[], allowed);
        job.stdin = Some(sandbox::Source::Bytes(input.as_bytes().to_vec()));
        let seen = room.workshop().runs.run(&job);
        let (verdict, message) = judge::before_validation(&seen, limit)
            .unwrap_or_else(|| (Verdict::Ac, format!("it ended after {} ms of CPU time", seen.cpu.as_millis())));
        let text = |bytes: &[u8]| judge::cut(&String::from_utf8_lossy(bytes), SHOWN);
        run.verdict = verdict.name().to_owned();
        run.output = Some(CodeOutput {
            test: None,
            input: Some(judge::cut(input, SHOWN)),
            expected: None,
            got: Some(text(&seen.stdout)),
            stderr: Some(text(&seen.stderr)).filter(|text| !text.is_empty()),
            message: if verdict == Verdict::Ac {
                message
            } else {
                format!("{}: {message}", judge_title(verdict.name()))
            },
        });
        run
    }

    /// How the accepted code grows.
    fn measure(&self, app: &App, tell: &mut dyn FnMut(CodeProgress)) -> Result<CodeGrowth, Error> {
        let problems = Problems::new(&app.home);
        let room = app.judging.room(&problems)?;
        let (package, submission) = (self.package(&problems)?, self.submission()?);
        let facts = crate::list_problems::facts(&problems, &self.problem)?.map_err(Error::invalid)?.1;
        tell(CodeProgress::Note { text: "measuring how it grows".to_owned() });
        let limit = judge::time_limit(room.workshop(), &package, &mut |_| {}).0;
        let measured = judge::measure_growth(room.workshop(), &package, &facts, &submission, limit, &mut |_| {})
            .map_err(Error::invalid)?;
        let unit = match measured.unit {
            judge::CostUnit::Instructions => "instructions",
            judge::CostUnit::CpuSeconds => "cpu_seconds",
        };
        let growth = measured.growth;
        let end = |value: f64| value.is_finite().then_some(value);
        Ok(CodeGrowth {
            best: growth.best,
            possible: growth.possible,
            exponent: growth.exponent,
            low: end(growth.interval.0),
            high: end(growth.interval.1),
            unit: unit.to_owned(),
            costs: growth.measurements.iter().map(|at| SizeCost { n: at.n, cost: at.cost }).collect(),
        })
    }
}
