//! SQLite: one file, one writer, some readers.

use sqlx::sqlite::{
    SqliteAutoVacuum, SqliteConnectOptions, SqliteJournalMode, SqlitePool, SqlitePoolOptions, SqliteSynchronous,
};
use std::path::{Path, PathBuf};
use std::time::Duration;

use crate::migrate::{FORMAT, SQLITE};

crate::queries::operations!(sqlx::Sqlite, "BEGIN IMMEDIATE");

/// Marks a file as ours: “Gree” in ASCII.
const APPLICATION_ID: i64 = 0x4772_6565;
/// Connections that read.
const READERS: u32 = 4;

/// An open file.
pub(crate) struct Database {
    pub(crate) location: String,
    path: PathBuf,
    readers: SqlitePool,
    writer: SqlitePool,
}

/// Where backups of a file lie.
fn backups(path: &Path) -> PathBuf {
    path.parent().unwrap_or(Path::new(".")).join("backups")
}

impl Database {
    /// Opens or creates a file; migrates it if it is older, after a backup. Returns what was done, in words.
    pub async fn open(path: &Path, now: i64) -> Result<(Database, Option<String>), StoreError> {
        let location = path.display().to_string();
        let unavailable = |why: String| StoreError::Unavailable { location: location.clone(), why };
        if path.is_dir() {
            return Err(unavailable("it is a folder; name a file".to_owned()));
        }
        if let Some(folder) = path.parent().filter(|folder| !folder.as_os_str().is_empty()) {
            private_folder(folder).map_err(|error| unavailable(error.to_string()))?;
        }
        let options = SqliteConnectOptions::new()
            .filename(path)
            .create_if_missing(true)
            .journal_mode(SqliteJournalMode::Wal)
            // FULL: each commit reaches the disk before it is acknowledged, also through a power cut.
            .synchronous(SqliteSynchronous::Full)
            .foreign_keys(true)
            .auto_vacuum(SqliteAutoVacuum::None)
            .busy_timeout(Duration::from_secs(10))
            // What is deleted is overwritten, not only unlinked.
            .pragma("secure_delete", "ON");
        let writer = SqlitePoolOptions::new()
            .max_connections(1)
            .acquire_timeout(Duration::from_secs(30))
            .connect_with(options.clone())
            .await
            .map_err(|error| StoreError::of(&location, error))?;
        private_file(path).map_err(|error| unavailable(error.to_string()))?;
        let readers = SqlitePoolOptions::new().max_connections(READERS).connect_lazy_with(options);
        let database = Database { location, path: path.to_owned(), readers, writer };
        match database.migrate(now).await {
            Ok(migrated) => Ok((database, migrated)),
            Err(error) => {
                database.close().await;
                Err(error)
            }
        }
    }

    async fn pragma(&self, name: &'static str) -> Result<i64, StoreError> {
        let row = sqlx::query(name).fetch_one(&self.writer).await.map_err(|error| self.failed(error))?;
        row.try_get(0).map_err(|error| self.failed(error))
    }

    async fn migrate(&self, now: i64) -> Result<Option<String>, StoreError> {
        let found = self.pragma("PRAGMA user_version").await?;
        let application = self.pragma("PRAGMA application_id").await?;
        if found == FORMAT && application == APPLICATION_ID {
            return Ok(None);
        }
        let tables = self.pragma("SELECT COUNT(*) FROM sqlite_schema WHERE name NOT LIKE 'sqlite_%'").await?;
        if tables > 0 && application != APPLICATION_ID {
            let why = "it is a database of another program".to_owned();
            return Err(StoreError::Damaged { location: self.location.clone(), why });
        }
        if found > FORMAT {
            return Err(StoreError::NewerFormat { location: self.location.clone(), found, known: FORMAT });
        }
        let backup = if found > 0 { Some(self.back_up(found, now).await?) } else { None };
        let stepped = async {
            let mut transaction = self.writer.begin_with("BEGIN IMMEDIATE").await?;
            // Another process may have been faster.
            let row = sqlx::query("PRAGMA user_version").fetch_one(&mut *transaction).await?;
            let at: i64 = row.try_get(0)?;
            for step in &SQLITE[usize::try_from(at).unwrap_or(0)..] {
                sqlx::raw_sql(*step).execute(&mut *transaction).await?;
            }
            sqlx::raw_sql("PRAGMA user_version = 2; PRAGMA application_id = 1198679397;")
                .execute(&mut *transaction)
                .await?;
            transaction.commit().await
        };
        stepped.await.map_err(|error| self.failed(error))?;
        Ok(backup.map(|backup| {
            format!("the store was brought from format {found} to {FORMAT}; a backup is {}", backup.display())
        }))
    }

    async fn back_up(&self, format: i64, now: i64) -> Result<PathBuf, StoreError> {
        let folder = backups(&self.path);
        let unavailable = |error: std::io::Error| StoreError::Unavailable {
            location: self.location.clone(),
            why: format!("no backup could be made, so nothing was migrated: {error}"),
        };
        private_folder(&folder).map_err(unavailable)?;
        let name = self.path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        let backup = folder.join(format!("{name}-format{format}-{now}.db"));
        let query = sqlx::query("VACUUM INTO $1").bind(backup.display().to_string());
        query.execute(&self.writer).await.map_err(|error| self.failed(error))?;
        private_file(&backup).map_err(unavailable)?;
        Ok(backup)
    }

    /// Gives deleted pages back, so that no byte of what was deleted stays in the files.
    pub async fn reclaim(&self) -> Result<(), StoreError> {
        for statement in ["PRAGMA wal_checkpoint(TRUNCATE)", "VACUUM", "PRAGMA wal_checkpoint(TRUNCATE)"] {
            sqlx::query(statement).execute(&self.writer).await.map_err(|error| self.failed(error))?;
        }
        Ok(())
    }

    /// Removes the backups made before migrations.
    pub fn remove_backups(&self) -> Result<(), StoreError> {
        let name = self.path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        let Ok(entries) = std::fs::read_dir(backups(&self.path)) else { return Ok(()) };
        for entry in entries.flatten() {
            if entry.file_name().to_string_lossy().starts_with(&format!("{name}-format")) {
                std::fs::remove_file(entry.path()).map_err(|error| StoreError::Unavailable {
                    location: entry.path().display().to_string(),
                    why: error.to_string(),
                })?;
            }
        }
        Ok(())
    }

    pub async fn check(&self) -> Result<Health, StoreError> {
        let rows =
            sqlx::query("PRAGMA quick_check").fetch_all(&self.readers).await.map_err(|error| self.failed(error))?;
        let told: Result<Vec<String>, _> = rows.iter().map(|row| row.try_get(0)).collect();
        let problems = told.map_err(|error| self.failed(error))?.into_iter().filter(|line| line != "ok").collect();
        Ok(Health { kind: "sqlite", format: self.pragma("PRAGMA user_version").await?, problems })
    }
}

#[cfg(unix)]
fn private_folder(folder: &Path) -> std::io::Result<()> {
    use std::os::unix::fs::DirBuilderExt;
    // A folder that is there already keeps the rights its owner gave it.
    std::fs::DirBuilder::new().recursive(true).mode(0o700).create(folder)
}

#[cfg(not(unix))]
fn private_folder(folder: &Path) -> std::io::Result<()> {
    std::fs::create_dir_all(folder)
}

#[cfg(unix)]
fn private_file(path: &Path) -> std::io::Result<()> {
    use std::os::unix::fs::PermissionsExt;
    std::fs::set_permissions(path, std::fs::Permissions::from_mode(0o600))
}

#[cfg(not(unix))]
fn private_file(_path: &Path) -> std::io::Result<()> {
    Ok(())
}
