//! The desk of a coding round: what lies on it, keeping the code, taking the statement.

use interview::{
    CodeGrowth, CodeOutput, CodeRun, CodeStep, Event, Mode, Phase, ProblemSample, RanAt, RunKind, State, hints_taken,
};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{App, Error, SessionView, take_turn};

/// How often an event is tried again when another one came first.
const TRIES: usize = 8;

/// The desk as the candidate sees it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct DeskView {
    /// Problem id.
    pub problem: String,
    /// Its title.
    pub title: String,
    /// What the interviewer said to begin with.
    pub prompt: String,
    /// The written statement, Markdown, once it was taken.
    pub statement: Option<String>,
    /// The samples, once the statement was taken.
    pub samples: Vec<ProblemSample>,
    /// The extension that is being worked on.
    pub extension: Option<PartView>,
    /// Whether the part at hand was accepted.
    pub accepted: bool,
    /// Language id; empty before anything was written.
    pub language: String,
    /// The code as it is stored.
    pub code: String,
    /// How often it was changed; guards against two windows on one desk.
    pub edits: usize,
    /// Runs in order.
    pub runs: Vec<CodeRunView>,
    /// How accepted code grows; only in coach mode or once the session is closed.
    pub growth: Option<CodeGrowth>,
    /// Hints that were given.
    pub hints: usize,
}

/// An extension as the candidate sees it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct PartView {
    /// Id within the problem.
    pub id: String,
    /// Title.
    pub title: String,
    /// What changes, Markdown.
    pub statement: String,
    /// Its samples.
    pub samples: Vec<ProblemSample>,
}

/// A test as the candidate sees it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct CodeTestView {
    /// Its name; `hidden test 3` where it is hidden.
    pub name: String,
    /// Verdict, e.g. `AC`.
    pub verdict: String,
    /// CPU time, milliseconds.
    pub cpu_ms: u64,
}

/// A run as the candidate sees it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct CodeRunView {
    /// Number of the event.
    pub seq: usize,
    /// Time spent in the session then, milliseconds.
    pub elapsed_ms: i64,
    /// What it was put before.
    pub kind: RunKind,
    /// The extension it was judged by; nothing for the problem itself.
    pub part: Option<String>,
    /// Language id.
    pub language: String,
    /// Verdict, e.g. `AC`.
    pub verdict: String,
    /// The verdict in words.
    pub title: String,
    /// Tests in the order in which they ran.
    pub tests: Vec<CodeTestView>,
    /// Tests passed.
    pub passed: usize,
    /// Tests there are.
    pub of: usize,
    /// What there is to show; of hidden tests only what went wrong.
    pub output: Option<CodeOutput>,
    /// What the compiler said, or why nothing could be run.
    pub compiler: Option<String>,
}

/// The code as it was kept.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct CodeSaved {
    /// Number of the session's next event.
    pub seq: usize,
    /// How often the code has been changed now.
    pub edits: usize,
    /// When it was stored.
    pub saved_at: i64,
}

/// Whether hidden tests may be shown: to whoever is coached, and to everybody at the end.
pub(crate) fn shows_tests(state: &State) -> bool {
    state.brief.mode == Mode::Coach || state.phase == Phase::Closed
}

/// The desk of a state, if its round has one.
pub(crate) fn desk_view(state: &State) -> Option<DeskView> {
    let brief = state.brief.problem.as_ref()?;
    let desk = state.coding.as_ref()?;
    let taken = desk.statement_at.is_some() || state.phase == Phase::Closed;
    let part = interview::extension(state);
    Some(DeskView {
        problem: brief.id.clone(),
        title: brief.title.clone(),
        prompt: brief.facts.prompt.trim().to_owned(),
        statement: taken.then(|| brief.statement.clone()),
        samples: if taken { brief.samples.clone() } else { Vec::new() },
        extension: part.map(|part| PartView {
            id: part.id.clone(),
            title: part.title.clone(),
            statement: part.statement.clone(),
            samples: part.samples.clone(),
        }),
        accepted: desk.accepted(part.map(|part| part.id.as_str())),
        language: desk.language.clone(),
        code: desk.code.clone(),
        edits: desk.edited.len(),
        runs: desk.runs.iter().map(|ran| run_view(ran, shows_tests(state))).collect(),
        growth: desk.growth.clone().filter(|_| shows_tests(state)),
        hints: hints_taken(state).len(),
    })
}

/// A run as it may be shown.
pub(crate) fn run_view(ran: &RanAt, open: bool) -> CodeRunView {
    let CodeRun { kind, part, language, verdict, tests, of, output, compiler } = &ran.run;
    let title = judge_title(verdict);
    let names = shown_names(tests.iter().map(|test| test.name.as_str()), open);
    let hidden = |output: &CodeOutput| {
        let at = tests.iter().position(|test| Some(&test.name) == output.test.as_ref());
        match at {
            Some(at) if names[at] != tests[at].name => {
                CodeOutput { test: Some(names[at].clone()), message: title.to_owned(), ..CodeOutput::default() }
            }
            _ => output.clone(),
        }
    };
    CodeRunView {
        seq: ran.seq,
        elapsed_ms: ran.elapsed_ms,
        kind: *kind,
        part: part.clone(),
        language: language.clone(),
        verdict: verdict.clone(),
        title: title.to_owned(),
        tests: tests
            .iter()
            .zip(&names)
            .map(|(test, name)| CodeTestView { name: name.clone(), verdict: test.verdict.clone(), cpu_ms: test.cpu_ms })
            .collect(),
        passed: ran.run.passed(),
        of: *of,
        output: output.as_ref().map(hidden),
        compiler: compiler.clone(),
    }
}

/// Names of tests as they may be shown, in the order in which they ran.
pub(crate) fn shown_names<'a>(names: impl Iterator<Item = &'a str>, open: bool) -> Vec<String> {
    let mut hidden = 0;
    let shown = names.map(|name| {
        if open || name.starts_with("sample/") {
            return name.to_owned();
        }
        hidden += 1;
        format!("hidden test {hidden}")
    });
    shown.collect()
}

/// A verdict in words.
pub(crate) fn judge_title(verdict: &str) -> &'static str {
    judge::Verdict::from_word(verdict).map_or("not judged", judge::Verdict::title)
}

/// Keeps the code as it now stands. It is on disk before this returns, as the change against what was stored.
///
/// `edits` is how often the driver knows the code to have been changed.
///
/// # Errors
/// When another window has changed it, the round is over, or the code is too long.
pub async fn save_code(app: &App, session: &str, edits: usize, language: &str, code: &str) -> Result<CodeSaved, Error> {
    if judge::by_code(language).is_none() {
        return Err(Error::invalid(format!("this program knows no language `{language}`")));
    }
    let saved_at = app.world.now_ms();
    let mut tries = 0;
    loop {
        let state = app.state(session).await?;
        let desk = state.coding.as_ref().ok_or(interview::Refused::NoDesk)?;
        if desk.code == code && desk.language == language {
            return Ok(CodeSaved { seq: state.seq, edits: desk.edited.len(), saved_at });
        }
        if desk.edited.len() != edits {
            return Err(Error::Conflict(
                "the code was changed in another window; reload this one to go on from there".to_owned(),
            ));
        }
        let (from, removed, inserted) = change(&desk.code, code);
        let step = CodeStep::Edited { language: language.to_owned(), from, removed, inserted: inserted.to_owned() };
        match take_turn(app, session, state.seq, Event::Code { step: Box::new(step) }).await {
            Ok(view) => return Ok(CodeSaved { seq: view.seq, edits: edits + 1, saved_at }),
            Err(Error::Conflict(_)) if tries < TRIES && app.fresh_state(session).await?.seq != state.seq => tries += 1,
            Err(error) => return Err(error),
        }
    }
}

/// Takes the written statement. It says much that could have been asked.
///
/// # Errors
/// When the round has no desk or is over.
pub async fn read_statement(app: &App, session: &str) -> Result<SessionView, Error> {
    append_code(app, session, CodeStep::ReadStatement).await
}

/// Stores a step that does not depend on what else has happened: other events may come between.
pub(crate) async fn append_code(app: &App, session: &str, step: CodeStep) -> Result<SessionView, Error> {
    let mut tries = 0;
    loop {
        let seq = app.state(session).await?.seq;
        match take_turn(app, session, seq, Event::Code { step: Box::new(step.clone()) }).await {
            Err(Error::Conflict(_)) if tries < TRIES && app.fresh_state(session).await?.seq != seq => tries += 1,
            done => return done,
        }
    }
}

/// The smallest replacement that makes one text the other: byte offset, bytes removed, text put in.
fn change<'a>(before: &str, after: &'a str) -> (usize, usize, &'a str) {
    let (old, new) = (before.as_bytes(), after.as_bytes());
    let mut from = old.iter().zip(new).take_while(|(a, b)| a == b).count();
    while !before.is_char_boundary(from) || !after.is_char_boundary(from) {
        from -= 1;
    }
    let most = (old.len() - from).min(new.len() - from);
    let mut tail = old.iter().rev().zip(new.iter().rev()).take(most).take_while(|(a, b)| a == b).count();
    while !before.is_char_boundary(old.len() - tail) || !after.is_char_boundary(new.len() - tail) {
        tail -= 1;
    }
    (from, old.len() - tail - from, &after[from..new.len() - tail])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_change_makes_one_text_the_other() {
        let texts = ["", "a", "aa", "aba", "print(1)\n", "print(12)\n", "é", "ê", "aéb", "aêb", "😀é", "😁é", "aaaa"];
        for before in texts {
            for after in texts {
                let (from, removed, inserted) = change(before, after);
                let mut text = before.to_owned();
                text.replace_range(from..from + removed, inserted);
                assert_eq!(text, after, "{before} to {after}");
            }
        }
    }

    #[test]
    fn hidden_tests_keep_their_names_to_themselves() {
        let names = ["sample/1", "secret/01-empty", "secret/02-tie"];
        assert_eq!(shown_names(names.into_iter(), false), ["sample/1", "hidden test 1", "hidden test 2"]);
        assert_eq!(shown_names(names.into_iter(), true), names);
    }
}
