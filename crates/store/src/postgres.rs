//! PostgreSQL, for a store that several machines share.

use sqlx::postgres::{PgConnectOptions, PgPool, PgPoolOptions};
use std::str::FromStr;
use std::time::Duration;

use crate::migrate::{FORMAT, POSTGRES};

crate::queries::operations!(sqlx::Postgres, "BEGIN ISOLATION LEVEL REPEATABLE READ");

/// Connections that write, and as many that read.
const CONNECTIONS: u32 = 8;
/// Key of the advisory lock held while migrating: “Gree” in ASCII.
const MIGRATING: &str = "SELECT pg_advisory_xact_lock(1198679397)";

/// An open database.
pub(crate) struct Database {
    pub(crate) location: String,
    readers: PgPool,
    writer: PgPool,
}

impl Database {
    /// Connects, and migrates if the schema is older.
    pub async fn open(url: &str, location: String) -> Result<(Database, Option<String>), StoreError> {
        let options = PgConnectOptions::from_str(url)
            .map_err(|error| StoreError::Location(format!("{location} is not a PostgreSQL address: {error}")))?;
        let pool = || PgPoolOptions::new().max_connections(CONNECTIONS).acquire_timeout(Duration::from_secs(10));
        let writer = pool().connect_with(options.clone()).await.map_err(|error| StoreError::of(&location, error))?;
        let database = Database { location, readers: pool().connect_lazy_with(options), writer };
        match database.migrate().await {
            Ok(migrated) => Ok((database, migrated)),
            Err(error) => {
                database.close().await;
                Err(error)
            }
        }
    }

    async fn migrate(&self) -> Result<Option<String>, StoreError> {
        let mut transaction = self.writer.begin().await.map_err(|error| self.failed(error))?;
        let found = async {
            sqlx::query(MIGRATING).execute(&mut *transaction).await?;
            let create = "CREATE TABLE IF NOT EXISTS greenroom_format (format BIGINT NOT NULL)";
            sqlx::query(create).execute(&mut *transaction).await?;
            let row = sqlx::query("SELECT COALESCE(MAX(format), 0) FROM greenroom_format")
                .fetch_one(&mut *transaction)
                .await?;
            row.try_get::<i64, _>(0)
        };
        let found = found.await.map_err(|error| self.failed(error))?;
        if found > FORMAT {
            return Err(StoreError::NewerFormat { location: self.location.clone(), found, known: FORMAT });
        }
        if found == FORMAT {
            return Ok(None);
        }
        let stepped = async {
            for step in &POSTGRES[usize::try_from(found).unwrap_or(0)..] {
                sqlx::raw_sql(*step).execute(&mut *transaction).await?;
            }
            sqlx::query("DELETE FROM greenroom_format").execute(&mut *transaction).await?;
            sqlx::query("INSERT INTO greenroom_format VALUES ($1)").bind(FORMAT).execute(&mut *transaction).await?;
            transaction.commit().await
        };
        stepped.await.map_err(|error| self.failed(error))?;
        // Each step is one transaction with its number: there is no half-migrated state to go back from, and a server's
        // backups are its owner's.
        Ok((found > 0).then(|| format!("the store was brought from format {found} to {FORMAT}")))
    }

    /// Gives deleted rows back.
    pub async fn reclaim(&self) -> Result<(), StoreError> {
        for statement in [
            "VACUUM FULL events",
            "VACUUM FULL sessions",
            "VACUUM FULL rehearsals",
            "VACUUM FULL drafts",
            "VACUUM FULL settings",
        ] {
            sqlx::query(statement).execute(&self.writer).await.map_err(|error| self.failed(error))?;
        }
        Ok(())
    }

    pub async fn check(&self) -> Result<Health, StoreError> {
        let row = sqlx::query("SELECT COALESCE(MAX(format), 0) FROM greenroom_format").fetch_one(&self.readers).await;
        let format = row.and_then(|row| row.try_get(0)).map_err(|error| self.failed(error))?;
        Ok(Health { kind: "postgres", format, problems: Vec::new() })
    }
}
