//! Sitting down to a round.

use interview::{Agenda, Brief, Event, InterviewerBrief, ScoredCompetency};
use std::collections::BTreeSet;
use std::sync::Arc;
use store::{EventRow, SessionRow};

use crate::app::{EntryBody, RehearsalBody, SessionBody, body, stored};
use crate::{App, Error, SessionView, loops, view_session};

/// Most earlier sessions whose questions are avoided.
const REMEMBERED: usize = 200;

/// What the candidate wants a round to be held on. What is not chosen, the seed chooses.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Choice {
    /// Problem id; only coding rounds have one.
    pub problem: Option<String>,
    /// Scenario id; only system-design rounds have one.
    pub scenario: Option<String>,
}

/// Starts a session of a round of a rehearsal. `seed` repeats the choices of another session; without it they are new.
pub async fn start_session(app: &App, rehearsal: &str, round: &str, seed: Option<u64>) -> Result<SessionView, Error> {
    start_session_on(app, rehearsal, round, seed, &Choice::default()).await
}

/// Starts a session as [`start_session`] does, held on what was chosen.
///
/// # Errors
/// No such rehearsal, round, problem or scenario; a choice that the round is not held on.
pub async fn start_session_on(
    app: &App,
    rehearsal: &str,
    round: &str,
    seed: Option<u64>,
    choice: &Choice,
) -> Result<SessionView, Error> {
    let library = app.library()?;
    let row = app.store.rehearsal(rehearsal).await?;
    let kept: RehearsalBody = body("rehearsal", row.body)?;
    let process = loops::find(library, &kept.loop_id)?;
    let ids: Vec<&String> = process.stages.iter().flat_map(|stage| &stage.rounds).map(|round| &round.id).collect();
    let (_, round) = library.round(process, round).ok_or_else(|| Error::not_found("round", round, ids.into_iter()))?;
    if choice.problem.is_some() && round.kind != script::RoundKind::Coding {
        return Err(Error::invalid(format!("only coding rounds are held on a problem; `{}` is none", round.id)));
    }
    if choice.scenario.is_some() && round.kind != script::RoundKind::SystemDesign {
        return Err(Error::invalid(format!(
            "only system-design rounds are held on a scenario; `{}` is none",
            round.id
        )));
    }
    let location = kept.location.as_ref().and_then(|id| process.locations.iter().find(|location| location.id == *id));
    let asked_before = match seed {
        // A repeated session must not depend on what has been asked since.
        Some(_) => BTreeSet::new(),
        None => asked_before(app).await?,
    };
    let seed = seed.unwrap_or_else(|| app.world.new_seed());
    let agenda = interview::plan(
        &Agenda {
            round,
            company: process.company.as_deref(),
            persona: &kept.persona,
            level: &kept.level,
            local: location.map(|location| location.questions.as_slice()).unwrap_or_default(),
            asked_before: &asked_before,
            seed,
        },
        library.questions.values().map(|held| &held.item),
    );
    let mut agenda = agenda;
    let mut scenario = None;
    if round.kind == script::RoundKind::SystemDesign
        && let Some(chosen) = match &choice.scenario {
            Some(id) => Some(crate::design_scenario::find(library, id)?),
            None => crate::design_scenario::choose(library, &kept.level, &met(&asked_before), seed),
        }
    {
        // The scenario takes the time of all but one of the conversation's questions.
        let (brief, question) = crate::design_scenario::brief(chosen, round);
        agenda.truncate(1);
        agenda.insert(0, question);
        scenario = Some(Box::new(brief));
    }
    let mut held_on = None;
    if round.kind == script::RoundKind::Coding {
        let problems = crate::Problems::new(&app.home);
        let met = met_problems(&asked_before);
        let chosen = match &choice.problem {
            Some(id) => Some(id.clone()),
            None => crate::coding_problem::choose(&problems, &kept.level, round.minutes, &met, seed)?,
        };
        if let Some(id) = chosen {
            // As with a scenario, one question is left for the conversation.
            let (brief, question) = crate::coding_problem::brief(&problems, &id, round)?;
            agenda.truncate(1);
            agenda.insert(0, question);
            held_on = Some(Box::new(brief));
        }
    }
    let interviewer = &round.interviewers[0];
    let competencies = round.competencies.iter().filter_map(|weighted| {
        let held = library.competencies.get(&weighted.id)?;
        Some(ScoredCompetency {
            id: held.id.clone(),
            name: held.name.clone(),
            weight: weighted.by_persona.get(&kept.persona).copied().unwrap_or(weighted.weight),
            proven_by: held.proven_by.clone(),
            cost_by: held.cost_by.clone(),
            anchors: held.anchors.clone(),
            thresholds: held.thresholds.clone(),
        })
    });
    let brief = Brief {
        loop_id: process.id.clone(),
        company: process.company.clone(),
        role: process.role.clone(),
        round_id: round.id.clone(),
        round_name: round.name.clone(),
        kind: round.kind,
        minutes: round.minutes,
        interviewer: InterviewerBrief {
            role: interviewer.role.clone(),
            dimension: interviewer.dimension.clone(),
            listens_for: interviewer.listens_for.clone(),
        },
        persona: kept.persona.clone(),
        level: kept.level.clone(),
        mode: kept.mode,
        seed,
        competencies: competencies.collect(),
        failures: round.failures.clone(),
        emphasis: library.personas.get(&kept.persona).map(|held| held.emphasis.clone()).unwrap_or_default(),
        agenda,
        problem: held_on,
        scenario,
    };
    let event = Event::Start { brief: Box::new(brief) };
    let at = app.world.now_ms();
    let (state, moves) = interview::start(&event, at)?;
    let session = SessionRow {
        id: app.world.new_id(),
        rehearsal_id: Some(rehearsal.to_owned()),
        created_at: at,
        body: stored(&SessionBody { round_id: round.id.clone(), loop_id: process.id.clone() })?,
    };
    let first = EventRow {
        session_id: session.id.clone(),
        seq: 0,
        at,
        body: stored(&EntryBody { event, moves, second: None })?,
    };
    app.store.create_session(&session, &first).await?;
    app.remember(&session.id, Arc::new(state));
    view_session(app, &session.id).await
}

/// Scenarios among the questions that were asked before.
fn met(asked: &BTreeSet<String>) -> BTreeSet<String> {
    asked.iter().filter_map(|id| id.strip_prefix("scenario-")).map(str::to_owned).collect()
}

/// Problems among the questions that were asked before.
fn met_problems(asked: &BTreeSet<String>) -> BTreeSet<String> {
    asked.iter().filter_map(|id| id.strip_prefix("problem-")).map(str::to_owned).collect()
}

/// Questions of the latest sessions.
async fn asked_before(app: &App) -> Result<BTreeSet<String>, Error> {
    let mut sessions = app.store.sessions().await?;
    sessions.sort_by_key(|session| std::cmp::Reverse(session.created_at));
    let mut asked = BTreeSet::new();
    for session in sessions.into_iter().take(REMEMBERED) {
        let state = app.state(&session.id).await?;
        asked.extend(state.brief.agenda.iter().take(state.question + 1).map(|question| question.id.clone()));
    }
    Ok(asked)
}
