//! One round on a problem or scenario of one's own choice.

use interview::Mode;
use schemars::JsonSchema;
use script::{Held, Library, Loop, Round, RoundKind};
use serde::{Deserialize, Serialize};

use crate::{App, Choice, Error, NewRehearsal, Problems, SessionView, loops, start_rehearsal, start_session_on};

/// The loop whose rounds are practised where none is named: the one that is no company's.
const USUAL: &str = "engineer";

/// What is to be practised: a problem or a scenario, and in whose round.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct NewPractice {
    /// Problem id, for a coding round.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub problem: Option<String>,
    /// Scenario id, for a system-design round.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub scenario: Option<String>,
    /// Loop id; without it, the general engineer's.
    #[serde(default, rename = "loop", skip_serializing_if = "Option::is_none")]
    pub loop_id: Option<String>,
    /// Round id; without it, the loop's first round of that kind.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub round: Option<String>,
    /// Persona id; without it, the loop's first.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub persona: Option<String>,
    /// Level id; without it, the loop's first, or the first that suits the scenario.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub level: Option<String>,
    /// Location id, where the loop differs by place.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub location: Option<String>,
    /// Interview or coach.
    pub mode: Mode,
}

/// Where a practice takes place: a rehearsal of one round, and what that round is held on. Nothing is stored yet.
///
/// # Errors
/// Neither or both of problem and scenario, no such problem, scenario, loop or round, or a round of another kind.
pub fn plan_practice(app: &App, new: &NewPractice) -> Result<(NewRehearsal, Choice), Error> {
    let library = app.library()?;
    let mut suits = &Vec::new();
    let kind = match (&new.problem, &new.scenario) {
        (Some(problem), None) => {
            crate::list_problems::facts(&Problems::new(&app.home), problem)?.map_err(Error::invalid)?;
            RoundKind::Coding
        }
        (None, Some(scenario)) => {
            suits = &crate::design_scenario::find(library, scenario)?.levels;
            RoundKind::SystemDesign
        }
        _ => return Err(Error::invalid("choose either a problem or a scenario")),
    };
    let process = place(library, new.loop_id.as_deref(), kind)?;
    let round = match &new.round {
        Some(id) => {
            let ids = rounds(process).map(|round| &round.id);
            rounds(process).find(|round| round.id == *id).ok_or_else(|| Error::not_found("round", id, ids))?
        }
        None => rounds(process).find(|round| round.kind == kind).ok_or_else(|| {
            Error::invalid(format!("the loop `{}` has no round of the kind {}", process.id, kind.name()))
        })?,
    };
    let level = process.levels.iter().find(|level| suits.contains(level)).unwrap_or(&process.levels[0]);
    let rehearsal = NewRehearsal {
        loop_id: process.id.clone(),
        persona: new.persona.clone().unwrap_or_else(|| process.personas[0].clone()),
        level: new.level.clone().unwrap_or_else(|| level.clone()),
        location: new.location.clone(),
        round: Some(round.id.clone()),
        mode: new.mode,
    };
    Ok((rehearsal, Choice { problem: new.problem.clone(), scenario: new.scenario.clone() }))
}

/// Sits down to one round on what was chosen.
///
/// # Errors
/// As [`plan_practice`].
pub async fn practise(app: &App, new: &NewPractice) -> Result<SessionView, Error> {
    let (rehearsal, choice) = plan_practice(app, new)?;
    let round = rehearsal.round.clone().unwrap_or_default();
    let begun = start_rehearsal(app, &rehearsal).await?;
    start_session_on(app, &begun.id, &round, None, &choice).await
}

fn rounds(process: &Loop) -> impl Iterator<Item = &Round> {
    process.stages.iter().flat_map(|stage| &stage.rounds)
}

/// The loop that was named; otherwise the usual one, or the first that has such a round.
fn place<'a>(library: &'a Library, named: Option<&str>, kind: RoundKind) -> Result<&'a Held<Loop>, Error> {
    if let Some(id) = named {
        return loops::find(library, id);
    }
    let has = |process: &&Held<Loop>| rounds(process).any(|round| round.kind == kind);
    let usual = library.loops.get(USUAL).filter(has);
    let found = usual.or_else(|| library.loops.values().find(has));
    found.ok_or_else(|| Error::invalid(format!("no loop has a round of the kind {}", kind.name())))
}
