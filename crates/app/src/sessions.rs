//! Sessions as they are stored, for drivers that need the whole state.

use interview::State;
use std::sync::Arc;

use crate::app::{SessionBody, body};
use crate::{App, Error, SessionLine, SessionState};

/// All sessions with the id of their round, newest first.
pub async fn list_sessions(app: &App) -> Result<Vec<(String, SessionLine)>, Error> {
    let mut rows = app.store.sessions().await?;
    rows.sort_by(|a, b| b.created_at.cmp(&a.created_at).then(b.id.cmp(&a.id)));
    let mut lines = Vec::with_capacity(rows.len());
    for row in rows {
        let kept: SessionBody = body("session", row.body)?;
        let state = app.state(&row.id).await?;
        let closed = state.phase == interview::Phase::Closed;
        let line = SessionLine {
            subject: crate::rehearsals::subject(&state),
            id: row.id,
            state: if closed { SessionState::Closed } else { SessionState::Open },
            created_at: row.created_at,
            overall: if closed { debrief::scorecard(&state).overall } else { None },
        };
        lines.push((format!("{} · {}", kept.loop_id, kept.round_id), line));
    }
    Ok(lines)
}

/// The state of one session.
pub async fn load_session(app: &App, id: &str) -> Result<Arc<State>, Error> {
    app.state(id).await
}
