//! Looking back on a coding round: its replay, the worked solution, and once more from the beginning.

use interview::{CodeStep, Event, Phase, RunKind};
use schemars::JsonSchema;
use script::{Complexity, Idea};
use serde::{Deserialize, Serialize};

use crate::app::{EntryBody, body};
use crate::{App, Error, Problems, SessionView, start_session_on};

/// A change of the code, counted as JavaScript counts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct CodeEdit {
    /// Language id.
    pub language: String,
    /// Offset in UTF-16 units.
    pub from: usize,
    /// Units taken out.
    pub removed: usize,
    /// Text put in.
    pub inserted: String,
}

/// A run within a replay.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct CodeRunMoment {
    /// What the code was put before.
    pub kind: RunKind,
    /// Verdict, e.g. `AC`.
    pub verdict: String,
    /// Tests passed.
    pub passed: usize,
    /// Tests there are.
    pub of: usize,
}

/// A moment of a coding round.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct CodeMoment {
    /// Number of the event.
    pub seq: usize,
    /// Time spent in the round then, milliseconds, without breaks.
    pub at_ms: i64,
    /// What the candidate said.
    pub said: Option<String>,
    /// What the interviewer said.
    pub replies: Vec<String>,
    /// The change of the code, where there was one.
    pub edit: Option<CodeEdit>,
    /// The run, where there was one.
    pub run: Option<CodeRunMoment>,
    /// What was measured, in words.
    pub measured: Option<String>,
}

/// A coding round from its beginning, to be looked through.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct CodeReplay {
    /// Every moment in order.
    pub moments: Vec<CodeMoment>,
}

/// A program with its language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct CodeText {
    /// Name of the file.
    pub name: String,
    /// The program.
    pub code: String,
}

/// The worked solution beside one's own code.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct WorkedSolution {
    /// Problem id.
    pub problem: String,
    /// Its title.
    pub title: String,
    /// Idea, why it is right, cost, alternatives, what goes wrong; Markdown.
    pub text: String,
    /// Accepted programs.
    pub programs: Vec<CodeText>,
    /// Approaches with their cost.
    pub ideas: Vec<Idea>,
    /// What the best costs.
    pub complexity: Complexity,
    /// One's own code as it was left.
    pub own: String,
    /// Its language id.
    pub language: String,
}

/// A coding round from its beginning.
///
/// # Errors
/// When there is no such session.
pub async fn code_replay(app: &App, session: &str) -> Result<CodeReplay, Error> {
    app.store.session(session).await?;
    let rows = app.store.events(session).await?;
    let (mut code, mut elapsed, mut paused) = (String::new(), 0, false);
    let mut last = rows.first().map_or(0, |row| row.at);
    let mut moments = Vec::new();
    for row in rows {
        let entry: EntryBody = body("event", row.body)?;
        if !paused {
            elapsed += (row.at - last).max(0);
        }
        last = last.max(row.at);
        let mut moment = CodeMoment {
            seq: usize::try_from(row.seq).unwrap_or_default(),
            at_ms: elapsed,
            said: None,
            replies: entry.moves.iter().map(|made| made.text.clone()).collect(),
            edit: None,
            run: None,
            measured: None,
        };
        match entry.event {
            Event::Leave => paused = true,
            Event::Resume => paused = false,
            Event::Answer { text, .. } | Event::Ask { text } => moment.said = Some(text),
            Event::Code { step } => match *step {
                CodeStep::Edited { language, from, removed, inserted } => {
                    moment.edit = Some(edit(&mut code, language, from, removed, inserted)?);
                }
                CodeStep::Ran { run } => {
                    let (passed, of) = (run.passed(), run.of);
                    moment.run = Some(CodeRunMoment { kind: run.kind, verdict: run.verdict, passed, of });
                }
                CodeStep::Measured { growth } => moment.measured = Some(growth.told()),
                CodeStep::ReadStatement | CodeStep::Submitting => {}
            },
            _ => {}
        }
        moments.push(moment);
    }
    Ok(CodeReplay { moments })
}

fn edit(code: &mut String, language: String, from: usize, removed: usize, inserted: String) -> Result<CodeEdit, Error> {
    let units = |text: &str| text.encode_utf16().count();
    let (before, gone) = (code.get(..from), code.get(from..from.saturating_add(removed)));
    let (Some(before), Some(gone)) = (before, gone) else {
        return Err(Error::Damaged("a change of the code does not fit the code before it".to_owned()));
    };
    let made = CodeEdit { language, from: units(before), removed: units(gone), inserted: inserted.clone() };
    code.replace_range(from..from + removed, &inserted);
    Ok(made)
}

/// The worked solution of a session's problem, once the session is over.
///
/// # Errors
/// When it is not over, or was not held at a desk.
pub async fn worked_solution(app: &App, session: &str) -> Result<WorkedSolution, Error> {
    let state = app.state(session).await?;
    let (Some(brief), Some(desk)) = (&state.brief.problem, &state.coding) else {
        return Err(interview::Refused::NoDesk.into());
    };
    if state.phase != Phase::Closed {
        return Err(Error::Conflict("the worked solution is shown once the round is over".to_owned()));
    }
    let problems = Problems::new(&app.home);
    let read = |file: &str| -> Result<String, Error> {
        let bytes = problems.file(&brief.id, file)?.unwrap_or_default();
        Ok(String::from_utf8_lossy(&bytes).into_owned())
    };
    let mut programs = Vec::new();
    for name in problems.files(&brief.id, "submissions/accepted")? {
        let code = read(&format!("submissions/accepted/{name}"))?;
        programs.push(CodeText { name, code });
    }
    Ok(WorkedSolution {
        problem: brief.id.clone(),
        title: brief.title.clone(),
        text: read("solution/solution.en.md")?,
        programs,
        ideas: brief.facts.ideas.clone(),
        complexity: brief.facts.complexity.clone(),
        own: desk.code.clone(),
        language: desk.language.clone(),
    })
}

/// Sits down to the same problem in the same round once more.
///
/// # Errors
/// When the session was not held at a desk, or its rehearsal is gone.
pub async fn once_more(app: &App, session: &str) -> Result<SessionView, Error> {
    let state = app.state(session).await?;
    let brief = state.brief.problem.as_ref().ok_or(interview::Refused::NoDesk)?;
    let row = app.store.session(session).await?;
    let rehearsal = row.rehearsal_id.ok_or_else(|| Error::invalid("the rehearsal of this session is gone"))?;
    start_session_on(app, &rehearsal, &state.brief.round_id, None, Some(&brief.id)).await
}
