//! The panel's debrief.

use debrief::Seat;
use interview::{Phase, State};
use script::Level;
use std::sync::Arc;

use crate::app::{RehearsalBody, body};
use crate::{App, DebriefView, Error, loops};

/// Holds the debrief of a rehearsal: each round's latest session that was held to its end.
pub async fn hold_debrief(app: &App, rehearsal: &str) -> Result<DebriefView, Error> {
    let library = app.library()?;
    let row = app.store.rehearsal(rehearsal).await?;
    let kept: RehearsalBody = body("rehearsal", row.body)?;
    let process = loops::find(library, &kept.loop_id)?;
    let mut rows = app.store.sessions_of(rehearsal).await?;
    rows.sort_by(|a, b| a.created_at.cmp(&b.created_at).then(a.id.cmp(&b.id)));
    let mut sessions: Vec<(String, Arc<State>)> = Vec::new();
    for row in rows {
        let state = app.state(&row.id).await?;
        if state.phase == Phase::Closed {
            sessions.push((row.id, state));
        }
    }
    let mut seated: Vec<(String, Arc<State>)> = Vec::new();
    let mut open = Vec::new();
    let rounds: Vec<_> = process
        .stages
        .iter()
        .flat_map(|stage| &stage.rounds)
        .filter(|round| kept.round.as_ref().is_none_or(|only| *only == round.id))
        .collect();
    for round in &rounds {
        match sessions.iter().rev().find(|(_, state)| state.brief.round_id == round.id) {
            Some(found) => seated.push(found.clone()),
            None => open.push(round.name.clone()),
        }
    }
    view(app, Some(rehearsal.to_owned()), (&kept.loop_id, &kept.level), &seated, open, rounds.len())
}

/// Holds the debrief of the given sessions alone, which must be of one loop and level. A session still open counts as an
/// open round.
pub async fn debrief_sessions(app: &App, ids: &[String]) -> Result<DebriefView, Error> {
    let mut seated: Vec<(String, Arc<State>)> = Vec::new();
    let mut open = Vec::new();
    for id in ids {
        if seated.iter().any(|(known, _)| known == id) {
            return Err(Error::invalid(format!("session {id} is named twice")));
        }
        let state = app.state(id).await?;
        if let Some((_, first)) = seated.first()
            && (&first.brief.loop_id, &first.brief.level) != (&state.brief.loop_id, &state.brief.level)
        {
            return Err(Error::invalid(format!(
                "session {id} is of {} at {}, the first one of {} at {}; a panel debriefs one loop at one level",
                state.brief.loop_id, state.brief.level, first.brief.loop_id, first.brief.level
            )));
        }
        if state.phase != Phase::Closed {
            open.push(state.brief.round_name.clone());
        }
        seated.push((id.clone(), state));
    }
    let Some((_, first)) = seated.first().cloned() else {
        return Err(Error::invalid("name at least one session"));
    };
    let total = seated.len();
    view(app, None, (&first.brief.loop_id, &first.brief.level), &seated, open, total)
}

fn view(
    app: &App,
    rehearsal_id: Option<String>,
    (loop_id, level_id): (&str, &str),
    seated: &[(String, Arc<State>)],
    open: Vec<String>,
    rounds_total: usize,
) -> Result<DebriefView, Error> {
    let library = app.library()?;
    let bar = library.levels.get(level_id).ok_or_else(|| Error::not_found("level", level_id, library.levels.keys()))?;
    let mut below: Vec<&Level> = library
        .levels
        .values()
        .map(|held| &held.item)
        .filter(|level| level.track == bar.track && level.rank < bar.rank)
        .collect();
    below.sort_by_key(|level| std::cmp::Reverse(level.rank));
    let seats: Vec<Seat<'_>> = seated.iter().map(|(id, state)| Seat::new(id, state)).collect();
    let debrief = debrief::debrief(&seats, open, &bar.item, &below);
    Ok(DebriefView {
        rehearsal_id,
        process: loops::name(library, loop_id),
        level: loops::level(library, level_id),
        offered: debrief.verdict.level.as_deref().map(|id| loops::level(library, id)),
        rounds_heard: seats.len() - seated.iter().filter(|(_, state)| state.phase != Phase::Closed).count(),
        rounds_total,
        debrief,
    })
}
