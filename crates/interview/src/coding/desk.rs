//! What lies on the desk: the problem, the code, its runs, and how the time went.

use schemars::JsonSchema;
use script::{Growth, ProblemFacts};
use serde::{Deserialize, Serialize};

use crate::{Event, Phase, Refused, State};

/// Longest code, in bytes.
const MAX_CODE: usize = 262_144;
/// A change of the code within this time means that somebody is writing, in milliseconds.
pub(super) const WRITING_MS: i64 = 60_000;
/// Longest stretch without a word, in milliseconds, that needs no mention.
const QUIET_MS: i64 = 180_000;

/// A sample of a problem.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ProblemSample {
    /// Its name, e.g. `1`.
    pub name: String,
    /// The input.
    pub input: String,
    /// The answer.
    pub answer: String,
}

/// How a problem goes on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ExtensionBrief {
    /// Id within the problem.
    pub id: String,
    /// Title.
    pub title: String,
    /// What changes, Markdown.
    pub statement: String,
    /// Its samples.
    pub samples: Vec<ProblemSample>,
}

/// The problem of a coding round, copied out of the packs when the session starts.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ProblemBrief {
    /// Problem id.
    pub id: String,
    /// Title.
    pub title: String,
    /// The statement, Markdown.
    pub statement: String,
    /// Its samples.
    pub samples: Vec<ProblemSample>,
    /// How it goes on, in the order of the facts.
    pub extensions: Vec<ExtensionBrief>,
    /// What the interviewer knows beside the statement.
    pub facts: ProblemFacts,
}

/// Something done at the desk.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "step", rename_all = "snake_case", deny_unknown_fields)]
pub enum CodeStep {
    /// The candidate took the written statement, which answers much of what could have been asked.
    ReadStatement,
    /// The code changed: `removed` bytes at byte `from` gave way to `inserted`. Without the history nothing could be replayed.
    Edited {
        /// Language id, e.g. `python3`.
        language: String,
        /// Byte offset of the change.
        from: usize,
        /// Bytes taken out there.
        removed: usize,
        /// Text put in there.
        inserted: String,
    },
    /// The candidate wants to submit. The interviewer may ask something first; then nothing is judged yet.
    Submitting,
    /// The code was run or submitted, and judged.
    Ran {
        /// What came of it.
        run: Box<CodeRun>,
    },
    /// The growth of accepted code was measured.
    Measured {
        /// What the measurements say.
        growth: Box<CodeGrowth>,
    },
}

/// What the code is put before.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum RunKind {
    /// The samples of the statement.
    Samples,
    /// An input of the candidate's own.
    Custom,
    /// Every test.
    Submit,
}

/// One test of a run.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CodeTest {
    /// Its name in the package, e.g. `secret/03-all-equal`. Hidden tests are shown without it before the end.
    pub name: String,
    /// Verdict, e.g. `AC`.
    pub verdict: String,
    /// CPU time, milliseconds.
    pub cpu_ms: u64,
}

/// The first test that failed, or what an input of the candidate's own gave.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CodeOutput {
    /// The test; nothing for an input of the candidate's own.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub test: Option<String>,
    /// The input, shortened.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub input: Option<String>,
    /// What was expected, shortened; nothing for an input of the candidate's own.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub expected: Option<String>,
    /// What was written, shortened.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub got: Option<String>,
    /// What was written to standard error, shortened.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub stderr: Option<String>,
    /// In words.
    pub message: String,
}

/// One run of the code.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CodeRun {
    /// What it was put before.
    pub kind: RunKind,
    /// The extension it was judged by; nothing for the problem itself.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub part: Option<String>,
    /// Language id.
    pub language: String,
    /// Verdict, e.g. `AC`; `JE` says nothing about the code.
    pub verdict: String,
    /// Tests in the order in which they ran, up to the first that failed.
    pub tests: Vec<CodeTest>,
    /// How many tests there are.
    pub of: usize,
    /// What there is to show.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub output: Option<CodeOutput>,
    /// What the compiler said, or why nothing could be run.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub compiler: Option<String>,
}

impl CodeRun {
    /// Whether every test was passed.
    pub fn accepted(&self) -> bool {
        self.verdict == "AC"
    }

    /// Tests that were passed.
    pub fn passed(&self) -> usize {
        self.tests.iter().filter(|test| test.verdict == "AC").count()
    }
}

/// The cost at one size.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SizeCost {
    /// Size of the input.
    pub n: u64,
    /// Cost, in the unit of the measurement.
    pub cost: f64,
}

/// How the cost of accepted code grows.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CodeGrowth {
    /// The class that fits best.
    pub best: Growth,
    /// Classes the measurements don't rule out.
    pub possible: Vec<Growth>,
    /// Slope of log cost over log n.
    pub exponent: f64,
    /// Lower end of its 95 % interval, where there is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub low: Option<f64>,
    /// Upper end of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub high: Option<f64>,
    /// What the costs are counted in: `instructions` or `cpu_seconds`.
    pub unit: String,
    /// The measurements.
    pub costs: Vec<SizeCost>,
}

impl CodeGrowth {
    /// By how much the work is multiplied when the input doubles.
    pub fn doubled(&self) -> f64 {
        self.exponent.exp2()
    }

    /// In words, e.g. `doubling n multiplied the work by 3.9`.
    pub fn told(&self) -> String {
        format!("doubling n multiplied the work by {:.1}", self.doubled())
    }
}

/// A run with its moment.
#[derive(Clone, Debug, PartialEq)]
pub struct RanAt {
    /// Number of the event.
    pub seq: usize,
    /// Time spent in the session then, milliseconds.
    pub elapsed_ms: i64,
    /// The run.
    pub run: CodeRun,
}

/// Something said at the desk.
#[derive(Clone, Debug, PartialEq)]
pub struct Said {
    /// Number of the event.
    pub seq: usize,
    /// Time spent in the session then, milliseconds.
    pub elapsed_ms: i64,
    /// Words, verbatim.
    pub text: String,
    /// The answer it became; nothing for a question to the interviewer.
    pub answer: Option<usize>,
}

/// A stretch of writing without a word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Silence {
    /// Time spent in the session at its beginning, milliseconds.
    pub from_ms: i64,
    /// At its end.
    pub to_ms: i64,
    /// Changes of the code in it.
    pub edits: usize,
}

/// What lies on the desk.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CodingDesk {
    /// Language of the code.
    pub language: String,
    /// The code as it stands.
    pub code: String,
    /// When the code was changed: time spent in the session, milliseconds, in order.
    pub edited: Vec<i64>,
    /// When the written statement was taken, if it was.
    pub statement_at: Option<i64>,
    /// Runs in order.
    pub runs: Vec<RanAt>,
    /// What was said while the desk was in use, in order.
    pub said: Vec<Said>,
    /// How accepted code grows, by the last measurement.
    pub growth: Option<CodeGrowth>,
    /// Times the driver reported silence since something was last said or done.
    pub(crate) idle: u32,
}

impl CodingDesk {
    /// Whether anything was written.
    pub fn has_code(&self) -> bool {
        !self.code.trim().is_empty()
    }

    /// Submissions of a part, in order.
    pub fn submissions<'a>(&'a self, part: Option<&'a str>) -> impl Iterator<Item = &'a RanAt> {
        self.runs.iter().filter(move |ran| ran.run.kind == RunKind::Submit && ran.run.part.as_deref() == part)
    }

    /// Whether a part was accepted.
    pub fn accepted(&self, part: Option<&str>) -> bool {
        self.runs
            .iter()
            .any(|ran| ran.run.kind == RunKind::Submit && ran.run.part.as_deref() == part && ran.run.accepted())
    }

    /// The longest stretch of writing without a word, if it is worth a mention.
    pub fn longest_silence(&self) -> Option<Silence> {
        let mut bounds: Vec<i64> = self.said.iter().map(|said| said.elapsed_ms).collect();
        bounds.insert(0, 0);
        bounds.push(i64::MAX);
        let stretches = bounds.windows(2).filter_map(|bound| {
            let within = |at: &&i64| **at >= bound[0] && **at < bound[1];
            let edits: Vec<i64> = self.edited.iter().filter(within).copied().collect();
            let (first, last) = (*edits.first()?, *edits.last()?);
            Some(Silence { from_ms: first, to_ms: last, edits: edits.len() })
        });
        let longest = stretches.max_by_key(|silence| (silence.to_ms - silence.from_ms, silence.edits));
        longest.filter(|silence| silence.to_ms - silence.from_ms >= QUIET_MS)
    }

    /// Time of the last word and of the last change, in milliseconds spent in the session.
    pub(crate) fn last_moments(&self) -> (i64, i64) {
        let said = self.said.last().map_or(0, |said| said.elapsed_ms);
        let run = self.runs.last().map_or(0, |ran| ran.elapsed_ms);
        (said, self.edited.last().copied().unwrap_or(0).max(run))
    }
}

/// The extension that is being worked on; nothing while it is the problem itself.
pub fn extension(state: &State) -> Option<&ExtensionBrief> {
    let brief = state.brief.problem.as_ref()?;
    let id = state.used.iter().rev().find_map(|id| id.strip_prefix("code/extend/"))?;
    brief.extensions.iter().find(|extension| extension.id == id)
}

/// Whether a step can happen now.
pub(crate) fn possible(state: &State, step: &CodeStep) -> Result<(), Refused> {
    let Some(desk) = &state.coding else { return Err(Refused::NoDesk) };
    match step {
        CodeStep::Edited { from, removed, inserted, .. } => {
            let end = from.checked_add(*removed).ok_or(Refused::OffDesk)?;
            if !desk.code.is_char_boundary(*from) || !desk.code.is_char_boundary(end) {
                return Err(Refused::OffDesk);
            }
            let length = desk.code.len() - removed + inserted.len();
            if length > MAX_CODE { Err(Refused::TooLong(length)) } else { Ok(()) }
        }
        _ => Ok(()),
    }
}

/// Takes a step into the state; its clock has been moved on already.
pub(crate) fn apply(state: &mut State, step: &CodeStep, _at: i64) {
    let (seq, elapsed_ms) = (state.seq, state.elapsed_ms);
    let Some(desk) = &mut state.coding else { return };
    desk.idle = 0;
    match step {
        CodeStep::ReadStatement => desk.statement_at = desk.statement_at.or(Some(elapsed_ms)),
        CodeStep::Edited { language, from, removed, inserted } => {
            desk.language.clone_from(language);
            desk.code.replace_range(*from..*from + *removed, inserted);
            desk.edited.push(elapsed_ms);
        }
        CodeStep::Submitting => {}
        CodeStep::Ran { run } => desk.runs.push(RanAt { seq, elapsed_ms, run: (**run).clone() }),
        CodeStep::Measured { growth } => desk.growth = Some((**growth).clone()),
    }
}

/// Takes note of what is said while the desk is in use; its clock has been moved on already.
pub(crate) fn observe(state: &mut State, event: &Event) {
    let answer = state.answers.len();
    let talking = state.phase == Phase::Question && state.question == 0;
    let (seq, elapsed_ms) = (state.seq, state.elapsed_ms);
    let Some(desk) = state.coding.as_mut().filter(|_| talking) else { return };
    let (text, answer) = match event {
        Event::Answer { text, .. } => (text, Some(answer)),
        Event::Ask { text } => (text, None),
        Event::Idle => {
            let (_, edited) = desk.last_moments();
            let writing = !desk.edited.is_empty() && elapsed_ms - edited < WRITING_MS;
            desk.idle += u32::from(!writing);
            return;
        }
        _ => return,
    };
    desk.idle = 0;
    desk.said.push(Said { seq, elapsed_ms, text: text.clone(), answer });
}
