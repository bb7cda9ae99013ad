//! Looking at rehearsals: how far one has come in a loop.

use interview::{Phase, State};
use store::RehearsalRow;

use crate::app::{RehearsalBody, SessionBody, body};
use crate::{App, Error, Named, NextRound, RehearsalView, RoundLine, SessionLine, SessionState, loops};

/// All rehearsals, newest first.
pub async fn list_rehearsals(app: &App) -> Result<Vec<RehearsalView>, Error> {
    let mut rows = app.store.rehearsals().await?;
    rows.sort_by(|a, b| b.created_at.cmp(&a.created_at).then(b.id.cmp(&a.id)));
    let mut views = Vec::with_capacity(rows.len());
    for row in rows {
        views.push(view(app, row).await?);
    }
    Ok(views)
}

/// One rehearsal.
pub async fn show_rehearsal(app: &App, id: &str) -> Result<RehearsalView, Error> {
    view(app, app.store.rehearsal(id).await?).await
}

/// Title of what a round is held on: its problem or its scenario.
pub(crate) fn subject(state: &State) -> Option<String> {
    let problem = state.brief.problem.as_ref().map(|problem| problem.title.clone());
    problem.or_else(|| state.brief.scenario.as_ref().map(|brief| brief.scenario.title.clone()))
}

async fn view(app: &App, row: RehearsalRow) -> Result<RehearsalView, Error> {
    let library = app.library()?;
    let kept: RehearsalBody = body("rehearsal", row.body)?;
    let mut sessions = app.store.sessions_of(&row.id).await?;
    sessions.sort_by(|a, b| a.created_at.cmp(&b.created_at).then(a.id.cmp(&b.id)));
    let mut lines: Vec<(String, SessionLine)> = Vec::with_capacity(sessions.len());
    for session in sessions {
        let kept: SessionBody = body("session", session.body)?;
        let state = app.state(&session.id).await?;
        let closed = state.phase == Phase::Closed;
        let line = SessionLine {
            subject: subject(&state),
            id: session.id,
            state: if closed { SessionState::Closed } else { SessionState::Open },
            created_at: session.created_at,
            overall: if closed { debrief::scorecard(&state).overall } else { None },
        };
        lines.push((kept.round_id, line));
    }
    let process = library.loops.get(&kept.loop_id);
    let stages = process.map(|process| process.stages.as_slice()).unwrap_or_default();
    let rounds: Vec<RoundLine> = stages
        .iter()
        .flat_map(|stage| stage.rounds.iter().map(move |round| (stage, round)))
        .filter(|(_, round)| kept.round.as_ref().is_none_or(|only| *only == round.id))
        .map(|(stage, round)| RoundLine {
            stage_id: stage.id.clone(),
            stage: stage.name.clone(),
            round_id: round.id.clone(),
            name: round.name.clone(),
            kind: round.kind,
            minutes: round.minutes,
            interviewer: round.interviewers[0].role.clone(),
            sessions: lines.iter().filter(|(id, _)| *id == round.id).map(|(_, line)| line.clone()).collect(),
        })
        .collect();
    let held = |round: &RoundLine| round.sessions.iter().any(|session| session.state == SessionState::Closed);
    let next = rounds.iter().find(|round| !held(round)).map(|round| NextRound {
        round_id: round.round_id.clone(),
        session_id: round.sessions.last().map(|session| session.id.clone()),
    });
    let location = kept.location.map(|id| {
        let known = process.and_then(|process| process.locations.iter().find(|location| location.id == id));
        Named { name: known.map_or_else(|| id.clone(), |location| location.name.clone()), id }
    });
    Ok(RehearsalView {
        id: row.id,
        created_at: row.created_at,
        process: loops::name(library, &kept.loop_id),
        persona: loops::persona(library, &kept.persona),
        level: loops::level(library, &kept.level),
        location,
        mode: kept.mode,
        single: kept.round.is_some(),
        rounds,
        next,
    })
}
