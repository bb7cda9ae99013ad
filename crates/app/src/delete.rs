//! Deleting for real.

use crate::{App, Error};

/// Deletes one session with its events and draft.
pub async fn delete_session(app: &App, id: &str) -> Result<(), Error> {
    app.store.delete_session(id).await?;
    app.forget(id);
    clear_desk(app, Some(id))?;
    Ok(())
}

/// Deletes a rehearsal with all its sessions.
pub async fn delete_rehearsal(app: &App, id: &str) -> Result<(), Error> {
    let sessions = app.store.sessions().await?;
    app.store.delete_rehearsal(id).await?;
    app.forget_all();
    for session in sessions.iter().filter(|session| session.rehearsal_id.as_deref() == Some(id)) {
        clear_desk(app, Some(&session.id))?;
    }
    Ok(())
}

/// Deletes everything the user ever said or set, and the backups of it.
pub async fn delete_everything(app: &App) -> Result<(), Error> {
    app.store.delete_everything().await?;
    app.forget_all();
    clear_desk(app, None)?;
    Ok(())
}

/// Deletes the files that a coding round in the terminal laid out: of one session, or of all.
fn clear_desk(app: &App, session: Option<&str>) -> Result<(), Error> {
    let desks = app.home.join("desk");
    // Ids are ours; one that is not a plain name has laid out nothing.
    let folder = match session {
        Some(id) if id.chars().all(|c| c.is_ascii_alphanumeric() || c == '-') => desks.join(id),
        Some(_) => return Ok(()),
        None => desks,
    };
    match std::fs::remove_dir_all(&folder) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
            Err(Error::invalid(format!("{} can't be deleted: {error}", folder.display())))
        }
        _ => Ok(()),
    }
}
