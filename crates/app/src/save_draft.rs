//! Keeping the answer being written.

use interview::{Mode, Phase};
use listen::Delivery;

use crate::view_session::findings;
use crate::{App, DraftSaved, Error};

/// Longest draft, in bytes.
const MAX_DRAFT: usize = 100_000;

/// Saves the answer being written; it survives whatever happens to the program. In coach mode it is listened to.
pub async fn save_draft(app: &App, session: &str, text: &str, delivery: Delivery) -> Result<DraftSaved, Error> {
    if text.len() > MAX_DRAFT {
        return Err(Error::invalid(format!("the draft has {} bytes; at most {MAX_DRAFT} are kept", text.len())));
    }
    let state = app.state(session).await?;
    let saved_at = app.world.now_ms();
    app.store.save_draft(session, saved_at, text).await?;
    let coached = state.brief.mode == Mode::Coach && state.phase == Phase::Question;
    let findings = coached.then(|| findings(text, &state.hear(text, delivery).findings));
    Ok(DraftSaved { saved_at, findings })
}
