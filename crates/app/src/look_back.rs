//! Looking back on a coding round: its replay, the worked solution, and once more from the beginning.

use interview::{CodeStep, Event, Phase, RunKind};
use schemars::JsonSchema;
use script::{Complexity, Idea};
use serde::{Deserialize, Serialize};

use crate::app::{EntryBody, body};
use crate::{App, Choice, Error, Problems, SessionView, start_session_on};

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

/// One's own code of a part of a problem.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct OwnCode {
    /// Language id.
    pub language: String,
    /// The program.
    pub code: String,
    /// What came of it where it was submitted, e.g. `AC`.
    pub verdict: Option<String>,
}

/// A part of a problem: itself, or an extension that was begun.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct WorkedPart {
    /// Extension id; nothing for the problem itself.
    pub id: Option<String>,
    /// Its title.
    pub title: String,
    /// One's own code of it: the last that was accepted, else the last submitted, else as it was left.
    pub own: Option<OwnCode>,
    /// Accepted programs.
    pub programs: Vec<CodeText>,
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
    /// The problem itself, and the extensions that were begun, in order.
    pub parts: Vec<WorkedPart>,
    /// Approaches with their cost.
    pub ideas: Vec<Idea>,
    /// What the best costs.
    pub complexity: Complexity,
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
    let brief = state.brief.problem.as_ref().ok_or(interview::Refused::NoDesk)?;
    if state.phase != Phase::Closed {
        return Err(Error::Conflict("the worked solution is shown once the round is over".to_owned()));
    }
    let problems = Problems::new(&app.home);
    let read = |file: &str| -> Result<String, Error> {
        let bytes = problems.file(&brief.id, file)?.unwrap_or_default();
        Ok(String::from_utf8_lossy(&bytes).into_owned())
    };
    let mut parts = Vec::new();
    for (id, own) in own_code(app, session).await? {
        let extension = brief.extensions.iter().find(|extension| Some(&extension.id) == id.as_ref());
        let inside = id.as_ref().map_or(String::new(), |id| format!("interview/extensions/{id}/"));
        let folder = format!("{inside}submissions/accepted");
        let mut programs = Vec::new();
        for name in problems.files(&brief.id, &folder)? {
            let code = read(&format!("{folder}/{name}"))?;
            programs.push(CodeText { name, code });
        }
        let title = extension.map_or(&brief.title, |extension| &extension.title).clone();
        parts.push(WorkedPart { id, title, own, programs });
    }
    Ok(WorkedSolution {
        problem: brief.id.clone(),
        title: brief.title.clone(),
        text: read("solution/solution.en.md")?,
        parts,
        ideas: brief.facts.ideas.clone(),
        complexity: brief.facts.complexity.clone(),
    })
}

/// One's own code of every part that was begun, in order. When the problem is extended the same file is written on, so what it held
/// before is found in its history.
async fn own_code(app: &App, session: &str) -> Result<Vec<(Option<String>, Option<OwnCode>)>, Error> {
    let rows = app.store.events(session).await?;
    let mut code = String::new();
    let mut parts: Vec<(Option<String>, Option<OwnCode>)> = vec![(None, None)];
    for row in rows {
        let entry: EntryBody = body("event", row.body)?;
        if let Event::Code { step } = entry.event {
            match *step {
                CodeStep::Edited { language, from, removed, inserted } => {
                    edit(&mut code, language.clone(), from, removed, inserted)?;
                    let now = OwnCode { language, code: code.clone(), verdict: None };
                    if let Some((_, own)) = parts.last_mut()
                        && own.as_ref().is_none_or(|own| own.verdict.is_none())
                    {
                        *own = Some(now);
                    }
                }
                CodeStep::Ran { run } if run.kind == RunKind::Submit => {
                    let fits = |(id, _): &&mut (Option<String>, Option<OwnCode>)| *id == run.part;
                    let accepted = |own: &OwnCode| own.verdict.as_deref() == Some("AC");
                    if let Some((_, own)) = parts.iter_mut().find(fits)
                        && (run.accepted() || !own.as_ref().is_some_and(accepted))
                    {
                        let (language, code) = (run.language.clone(), code.clone());
                        *own = Some(OwnCode { language, code, verdict: Some(run.verdict.clone()) });
                    }
                }
                _ => {}
            }
        }
        let begun = entry.moves.iter().filter_map(|made| made.phrasing.as_deref()).flat_map(|ids| ids.split(' '));
        for id in begun.filter_map(|phrasing| phrasing.strip_prefix("code/extend/")) {
            parts.push((Some(id.to_owned()), None));
        }
    }
    Ok(parts)
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
    let choice = Choice { problem: Some(brief.id.clone()), scenario: None };
    start_session_on(app, &rehearsal, &state.brief.round_id, None, &choice).await
}
