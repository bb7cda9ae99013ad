//! What a judged submission comes to, as it is shown: the JSON of `greenroom problem run`.

use serde::{Deserialize, Serialize};

use crate::verdict::Verdict;

/// Most characters of an input, an answer or an output that are shown.
pub const MOST_SHOWN: usize = 2000;

/// The result of judging a submission.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Report {
    /// What it comes to.
    pub verdict: Verdict,
    /// Each test that was run, in order.
    pub tests: Vec<TestReport>,
    /// Tests that were not run because the verdict stood without them.
    pub not_run: usize,
    /// Points, for scoring problems.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub score: Option<f64>,
    /// What the compiler said, if it refused; or why nothing could be run.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub compile: Option<CompileReport>,
    /// The first test that was not accepted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub first_failure: Option<Failure>,
    /// Code of the language, e.g. `python3`; empty if it isn't known.
    pub language: String,
    /// Version of the language's tools.
    pub language_version: String,
    /// Time limit of a test, milliseconds of CPU time.
    pub time_limit_ms: u64,
    /// Where the time limit comes from.
    pub time_limit_from: TimeLimitFrom,
    /// The engine and its version.
    pub engine: String,
}

/// Where a time limit comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum TimeLimitFrom {
    /// The package fixes it.
    Package,
    /// Measured: the slowest accepted submission times the package's factor.
    Submissions,
    /// No accepted submission could be run: a flat 10 s.
    Default,
    /// Given by the caller.
    Caller,
}

/// How compiling went.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CompileReport {
    /// Whether it worked.
    pub ok: bool,
    /// What the compiler said, shortened.
    pub message: String,
}

/// One test.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct TestReport {
    /// Path below `data/`; in an interview, `hidden test 3` for tests that are not shown.
    pub name: String,
    /// What it comes to.
    pub verdict: Verdict,
    /// CPU time, milliseconds; of the slowest pass.
    pub cpu_ms: u64,
    /// Time on the clock, milliseconds; of the slowest pass.
    pub wall_ms: u64,
    /// Most memory held, KiB; absent where nothing measures it.
    pub memory_kib: Option<u64>,
    /// Instructions executed, where the kernel counts them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub instructions: Option<u64>,
    /// Points, for scoring problems.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub score: Option<f64>,
    /// Why it is not accepted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub message: Option<String>,
}

/// The first test that was not accepted, shortened.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Failure {
    /// The test's name, as in the list of tests.
    pub name: String,
    /// Its input. Absent for a test that is not shown, as are the next two.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub input: Option<String>,
    /// The answer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub expected: Option<String>,
    /// What the submission wrote.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub got: Option<String>,
    /// What it wrote to standard error.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub stderr: Option<String>,
    /// Why it is not accepted.
    pub message: String,
}

/// A text of at most `most` characters; what is cut is told.
pub fn cut(text: &str, most: usize) -> String {
    match text.char_indices().nth(most) {
        None => text.to_owned(),
        Some((at, _)) => format!("{}\n… ({} more bytes)", &text[..at], text.len() - at),
    }
}

/// Bytes as a text to show.
pub(crate) fn shown(bytes: &[u8]) -> String {
    // Only as much as can be shown is decoded; a character has at most four bytes.
    let head = &bytes[..bytes.len().min(4 * MOST_SHOWN + 4)];
    let text = String::from_utf8_lossy(head);
    match text.char_indices().nth(MOST_SHOWN) {
        None if head.len() == bytes.len() => text.into_owned(),
        None => format!("{text}\n… ({} more bytes)", bytes.len() - head.len()),
        Some((at, _)) => format!("{}\n… ({} more bytes)", &text[..at], bytes.len().saturating_sub(at)),
    }
}
