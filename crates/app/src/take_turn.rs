//! One step of a session: an event, and what the interviewer does.

use interview::Event;
use std::sync::Arc;

use crate::app::{EntryBody, stored};
use crate::second_reading::second_reading;
use crate::{App, Error, SessionView, view_session};

/// Takes an event into a session. It is on disk before this returns.
///
/// `seq` is the number the driver expects the event to get; if the session has moved on (another window), nothing
/// happens and the error says so.
pub async fn take_turn(app: &App, session: &str, seq: usize, event: Event) -> Result<SessionView, Error> {
    let mut state = app.state(session).await?;
    if state.seq != seq {
        // Another process may have written; what is in memory would not know.
        state = app.fresh_state(session).await?;
    }
    if state.seq != seq {
        return Err(Error::Conflict(format!(
            "this session has moved on to event {}; event {seq} was expected. Reload it; your text is kept as a draft.",
            state.seq
        )));
    }
    let at = app.world.now_ms();
    let mut moves = interview::decide(&state, &event, at)?;
    let second = second_reading(app, &state, &event, &mut moves).await?;
    let mut after = interview::State::clone(&state);
    after.apply(&event, &moves, at);
    if let Some(second) = &second {
        after.read_again(second.clone());
    }
    // Leaving keeps the half-written answer; everything that was said replaces it.
    let clear_draft = matches!(event, Event::Answer { .. } | Event::Ask { .. } | Event::Skip | Event::End);
    let number = i64::try_from(seq).map_err(|_| Error::invalid("seq is too large"))?;
    let body = stored(&EntryBody { event, moves, second })?;
    if let Err(error) = app.store.append(session, number, at, body, clear_draft).await {
        app.forget(session);
        return Err(error.into());
    }
    app.remember(session, Arc::new(after));
    view_session(app, session).await
}
