//! Which problems and scenarios were met before, and how it went.

use interview::{Phase, State};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

use crate::{App, Error};

/// What became of a problem or scenario so far.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Tried {
    /// Sessions held on it.
    pub times: usize,
    /// Those that were held to their end.
    pub finished: usize,
    /// Whether the problem itself was ever accepted; nothing for a scenario.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub solved: Option<bool>,
    /// Best score of a round held on it, 1 to 4.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub best: Option<u8>,
    /// Id of the latest session.
    pub session: String,
    /// When that was begun, Unix milliseconds.
    pub at: i64,
    /// Whether that can be continued.
    pub open: bool,
}

/// Everything met before.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TriedBefore {
    /// By problem id.
    pub problems: BTreeMap<String, Tried>,
    /// By scenario id.
    pub scenarios: BTreeMap<String, Tried>,
}

/// What the store knows of problems and scenarios that were met before.
///
/// # Errors
/// When the store can't be read.
pub async fn tried_before(app: &App) -> Result<TriedBefore, Error> {
    let mut rows = app.store.sessions().await?;
    rows.sort_by(|a, b| a.created_at.cmp(&b.created_at).then(a.id.cmp(&b.id)));
    let mut before = TriedBefore::default();
    for row in rows {
        let state = app.state(&row.id).await?;
        if let Some(problem) = &state.brief.problem {
            let solved = state.coding.as_ref().is_some_and(|desk| desk.accepted(None));
            add(&mut before.problems, &problem.id, &state, &row.id, row.created_at, Some(solved));
        }
        if let Some(brief) = &state.brief.scenario {
            add(&mut before.scenarios, &brief.scenario.id, &state, &row.id, row.created_at, None);
        }
    }
    Ok(before)
}

fn add(to: &mut BTreeMap<String, Tried>, id: &str, state: &State, session: &str, at: i64, solved: Option<bool>) {
    let closed = state.phase == Phase::Closed;
    let score = if closed { debrief::scorecard(state).overall } else { None };
    let so_far = to.get(id);
    let tried = Tried {
        times: so_far.map_or(0, |so_far| so_far.times) + 1,
        finished: so_far.map_or(0, |so_far| so_far.finished) + usize::from(closed),
        solved: solved.map(|solved| solved || so_far.and_then(|so_far| so_far.solved).unwrap_or(false)),
        best: score.max(so_far.and_then(|so_far| so_far.best)),
        session: session.to_owned(),
        at,
        open: !closed,
    };
    to.insert(id.to_owned(), tried);
}
