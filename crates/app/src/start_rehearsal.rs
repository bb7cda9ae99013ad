//! Beginning a walk through a loop.

use interview::Mode;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::RehearsalRow;

use crate::app::{RehearsalBody, stored};
use crate::{App, Detail, Error, RehearsalView, loops, show_rehearsal};

/// What one walks into.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct NewRehearsal {
    /// Loop id.
    #[serde(rename = "loop")]
    pub loop_id: String,
    /// Persona id, one of the loop's.
    pub persona: String,
    /// Level id, one of the loop's.
    pub level: String,
    /// Location id, one of the loop's.
    #[serde(default)]
    pub location: Option<String>,
    /// Round id, one of the loop's, where only this round is practised.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub round: Option<String>,
    /// Interview or coach.
    pub mode: Mode,
}

/// Begins a rehearsal of a loop. Nothing is asked yet.
pub async fn start_rehearsal(app: &App, new: &NewRehearsal) -> Result<RehearsalView, Error> {
    let library = app.library()?;
    let process = loops::find(library, &new.loop_id)?;
    let mut details = Vec::new();
    let mut one_of = |path: &str, id: &str, ids: Vec<&String>| {
        if !ids.iter().any(|known| *known == id) {
            let known: Vec<&str> = ids.into_iter().map(String::as_str).collect();
            let known = if known.is_empty() { "none".to_owned() } else { known.join(", ") };
            details
                .push(Detail { path: path.to_owned(), message: format!("`{id}` is not one of this loop's: {known}") });
        }
    };
    one_of("persona", &new.persona, process.personas.iter().collect());
    one_of("level", &new.level, process.levels.iter().collect());
    if let Some(location) = &new.location {
        one_of("location", location, process.locations.iter().map(|location| &location.id).collect());
    }
    if let Some(round) = &new.round {
        one_of("round", round, process.stages.iter().flat_map(|stage| &stage.rounds).map(|round| &round.id).collect());
    }
    if let Some(first) = details.first() {
        return Err(Error::Invalid { message: format!("{}: {}", first.path, first.message), details });
    }
    let body = RehearsalBody {
        loop_id: new.loop_id.clone(),
        persona: new.persona.clone(),
        level: new.level.clone(),
        location: new.location.clone(),
        round: new.round.clone(),
        mode: new.mode,
    };
    let row = RehearsalRow { id: app.world.new_id(), created_at: app.world.now_ms(), body: stored(&body)? };
    app.store.put_rehearsal(&row).await?;
    show_rehearsal(app, &row.id).await
}
