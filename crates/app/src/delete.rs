//! Deleting for real.

use crate::{App, Error};

/// Deletes one session with its events and draft.
pub async fn delete_session(app: &App, id: &str) -> Result<(), Error> {
    app.store.delete_session(id).await?;
    app.forget(id);
    Ok(())
}

/// Deletes a rehearsal with all its sessions.
pub async fn delete_rehearsal(app: &App, id: &str) -> Result<(), Error> {
    app.store.delete_rehearsal(id).await?;
    app.forget_all();
    Ok(())
}

/// Deletes everything the user ever said or set, and the backups of it.
pub async fn delete_everything(app: &App) -> Result<(), Error> {
    app.store.delete_everything().await?;
    app.forget_all();
    Ok(())
}
