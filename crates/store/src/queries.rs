//! The statements, written once for both databases: `$1` means the same to both.

pub(crate) const PUT_REHEARSAL: &str = "INSERT INTO rehearsals (id, created_at, body) VALUES ($1, $2, $3)";
pub(crate) const REHEARSALS: &str = "SELECT id, created_at, body FROM rehearsals ORDER BY id";
pub(crate) const REHEARSAL: &str = "SELECT id, created_at, body FROM rehearsals WHERE id = $1";
pub(crate) const DELETE_REHEARSAL: &str = "DELETE FROM rehearsals WHERE id = $1";

pub(crate) const PUT_SESSION: &str =
    "INSERT INTO sessions (id, rehearsal_id, created_at, body) VALUES ($1, $2, $3, $4)";
pub(crate) const SESSIONS: &str = "SELECT id, rehearsal_id, created_at, body FROM sessions ORDER BY id";
pub(crate) const SESSION: &str = "SELECT id, rehearsal_id, created_at, body FROM sessions WHERE id = $1";
pub(crate) const SESSIONS_OF: &str =
    "SELECT id, rehearsal_id, created_at, body FROM sessions WHERE rehearsal_id = $1 ORDER BY created_at, id";
pub(crate) const DELETE_SESSION: &str = "DELETE FROM sessions WHERE id = $1";

pub(crate) const PUT_EVENT: &str = "INSERT INTO events (session_id, seq, at, body) VALUES ($1, $2, $3, $4)";
/// Writes the event only if its number is the next one; tells by the number of rows whether it was.
pub(crate) const APPEND: &str = "INSERT INTO events (session_id, seq, at, body) SELECT $1, $2, $3, $4 \
    WHERE EXISTS (SELECT 1 FROM sessions WHERE id = $1) \
    AND (SELECT COUNT(*) FROM events WHERE session_id = $1) = $2 ON CONFLICT DO NOTHING";
pub(crate) const NEXT_SEQ: &str = "SELECT COUNT(*) FROM events WHERE session_id = $1";
pub(crate) const EVENTS: &str = "SELECT session_id, seq, at, body FROM events ORDER BY session_id, seq";
pub(crate) const EVENTS_OF: &str = "SELECT session_id, seq, at, body FROM events WHERE session_id = $1 ORDER BY seq";

pub(crate) const PUT_DRAFT: &str = "INSERT INTO drafts (session_id, at, text) SELECT $1, $2, $3 \
    WHERE EXISTS (SELECT 1 FROM sessions WHERE id = $1) \
    ON CONFLICT (session_id) DO UPDATE SET at = excluded.at, text = excluded.text";
pub(crate) const DRAFTS: &str = "SELECT session_id, at, text FROM drafts ORDER BY session_id";
pub(crate) const DRAFT: &str = "SELECT session_id, at, text FROM drafts WHERE session_id = $1";
pub(crate) const DELETE_DRAFT: &str = "DELETE FROM drafts WHERE session_id = $1";

pub(crate) const PUT_SETTING: &str =
    "INSERT INTO settings (key, value) VALUES ($1, $2) ON CONFLICT (key) DO UPDATE SET value = excluded.value";
pub(crate) const SETTINGS: &str = "SELECT key, value FROM settings ORDER BY key";

/// Empties every table, children first.
pub(crate) const EMPTY: &[&str] = &[
    "DELETE FROM drafts",
    "DELETE FROM events",
    "DELETE FROM sessions",
    "DELETE FROM rehearsals",
    "DELETE FROM settings",
];

/// Everything a database does the same way, over a pool of either kind.
///
/// The two modules that expand this differ in how they open, how a transaction begins, and what deleting for real takes.
macro_rules! operations {
    ($database:ty, $begin:literal) => {
        use crate::StoreError;
        use crate::queries;
        use crate::row::*;
        use sqlx::{Executor, Row};

        type Connection = <$database as sqlx::Database>::Connection;
        type DatabaseRow = <$database as sqlx::Database>::Row;

        fn json(text: &str) -> Result<serde_json::Value, sqlx::Error> {
            serde_json::from_str(text).map_err(|error| sqlx::Error::Decode(error.into()))
        }

        fn rehearsal(row: DatabaseRow) -> Result<RehearsalRow, sqlx::Error> {
            Ok(RehearsalRow { id: row.try_get(0)?, created_at: row.try_get(1)?, body: json(row.try_get(2)?)? })
        }

        fn session(row: DatabaseRow) -> Result<SessionRow, sqlx::Error> {
            Ok(SessionRow {
                id: row.try_get(0)?,
                rehearsal_id: row.try_get(1)?,
                created_at: row.try_get(2)?,
                body: json(row.try_get(3)?)?,
            })
        }

        fn event(row: DatabaseRow) -> Result<EventRow, sqlx::Error> {
            Ok(EventRow {
                session_id: row.try_get(0)?,
                seq: row.try_get(1)?,
                at: row.try_get(2)?,
                body: json(row.try_get(3)?)?,
            })
        }

        /// Drafts are kept as JSON strings: PostgreSQL's text can't hold U+0000.
        fn draft(row: DatabaseRow) -> Result<DraftRow, sqlx::Error> {
            let text: serde_json::Value = json(row.try_get(2)?)?;
            let text = text.as_str().unwrap_or_default().to_owned();
            Ok(DraftRow { session_id: row.try_get(0)?, at: row.try_get(1)?, text })
        }

        fn setting(row: DatabaseRow) -> Result<SettingRow, sqlx::Error> {
            Ok(SettingRow { key: row.try_get(0)?, value: json(row.try_get(1)?)? })
        }

        impl Database {
            fn failed(&self, error: sqlx::Error) -> StoreError {
                StoreError::of(&self.location, error)
            }

            async fn read<T>(
                &self,
                query: &'static str,
                id: Option<&str>,
                of: fn(DatabaseRow) -> Result<T, sqlx::Error>,
            ) -> Result<Vec<T>, StoreError> {
                let query = sqlx::query(query);
                let query = match id {
                    Some(id) => query.bind(id.to_owned()),
                    None => query,
                };
                let rows = query.fetch_all(&self.readers).await.map_err(|error| self.failed(error))?;
                rows.into_iter().map(of).collect::<Result<_, _>>().map_err(|error| self.failed(error))
            }

            pub async fn rehearsals(&self) -> Result<Vec<RehearsalRow>, StoreError> {
                self.read(queries::REHEARSALS, None, rehearsal).await
            }

            pub async fn rehearsal(&self, id: &str) -> Result<Option<RehearsalRow>, StoreError> {
                Ok(self.read(queries::REHEARSAL, Some(id), rehearsal).await?.pop())
            }

            pub async fn sessions(&self) -> Result<Vec<SessionRow>, StoreError> {
                self.read(queries::SESSIONS, None, session).await
            }

            pub async fn session(&self, id: &str) -> Result<Option<SessionRow>, StoreError> {
                Ok(self.read(queries::SESSION, Some(id), session).await?.pop())
            }

            pub async fn sessions_of(&self, rehearsal: &str) -> Result<Vec<SessionRow>, StoreError> {
                self.read(queries::SESSIONS_OF, Some(rehearsal), session).await
            }

            pub async fn events(&self, session: &str) -> Result<Vec<EventRow>, StoreError> {
                self.read(queries::EVENTS_OF, Some(session), event).await
            }

            pub async fn draft(&self, session: &str) -> Result<Option<DraftRow>, StoreError> {
                Ok(self.read(queries::DRAFT, Some(session), draft).await?.pop())
            }

            pub async fn settings(&self) -> Result<Vec<SettingRow>, StoreError> {
                self.read(queries::SETTINGS, None, setting).await
            }

            pub async fn put_rehearsal(&self, row: &RehearsalRow) -> Result<(), StoreError> {
                let query = sqlx::query(queries::PUT_REHEARSAL).bind(row.id.clone()).bind(row.created_at);
                let outcome = query.bind(row.body.to_string()).execute(&self.writer).await;
                outcome.map(|_| ()).map_err(|error| self.failed(error))
            }

            pub async fn create_session(&self, row: &SessionRow, first: &EventRow) -> Result<(), StoreError> {
                let written = async {
                    let mut transaction = self.writer.begin_with($begin).await?;
                    put_session(&mut transaction, row).await?;
                    put_event(&mut transaction, first).await?;
                    transaction.commit().await
                };
                written.await.map_err(|error| self.failed(error))
            }

            pub async fn append(&self, row: &EventRow, clear_draft: bool) -> Result<(), StoreError> {
                let written = async {
                    let mut transaction = self.writer.begin_with($begin).await?;
                    let query = sqlx::query(queries::APPEND).bind(row.session_id.clone()).bind(row.seq).bind(row.at);
                    let appended = query.bind(row.body.to_string()).execute(&mut *transaction).await?.rows_affected();
                    if appended == 1 && clear_draft {
                        sqlx::query(queries::DELETE_DRAFT)
                            .bind(row.session_id.clone())
                            .execute(&mut *transaction)
                            .await?;
                    }
                    transaction.commit().await?;
                    Ok(appended == 1)
                };
                let appended: bool = written.await.map_err(|error| self.failed(error))?;
                if appended {
                    return Ok(());
                }
                if self.session(&row.session_id).await?.is_none() {
                    return Err(StoreError::NotFound { what: "session", id: row.session_id.clone() });
                }
                let next = sqlx::query(queries::NEXT_SEQ).bind(row.session_id.clone()).fetch_one(&self.readers).await;
                let found = next.and_then(|next| next.try_get(0)).map_err(|error| self.failed(error))?;
                Err(StoreError::Moved { session: row.session_id.clone(), expected: row.seq, found })
            }

            pub async fn save_draft(&self, row: &DraftRow) -> Result<bool, StoreError> {
                let text = serde_json::Value::from(row.text.as_str()).to_string();
                let query = sqlx::query(queries::PUT_DRAFT).bind(row.session_id.clone()).bind(row.at).bind(text);
                let outcome = query.execute(&self.writer).await;
                outcome.map(|done| done.rows_affected() == 1).map_err(|error| self.failed(error))
            }

            pub async fn put_setting(&self, row: &SettingRow) -> Result<(), StoreError> {
                let query = sqlx::query(queries::PUT_SETTING).bind(row.key.clone()).bind(row.value.to_string());
                query.execute(&self.writer).await.map(|_| ()).map_err(|error| self.failed(error))
            }

            /// Deletes by one of the two statements that take an id; says whether anything was there.
            pub async fn delete(&self, query: &'static str, id: &str) -> Result<bool, StoreError> {
                let outcome = sqlx::query(query).bind(id.to_owned()).execute(&self.writer).await;
                outcome.map(|done| done.rows_affected() > 0).map_err(|error| self.failed(error))
            }

            pub async fn delete_all(&self) -> Result<(), StoreError> {
                let emptied = async {
                    let mut transaction = self.writer.begin_with($begin).await?;
                    for statement in queries::EMPTY {
                        sqlx::query(*statement).execute(&mut *transaction).await?;
                    }
                    transaction.commit().await
                };
                emptied.await.map_err(|error| self.failed(error))?;
                self.reclaim().await
            }

            /// Everything as of one moment.
            pub async fn export(&self) -> Result<Export, StoreError> {
                let read = async {
                    let mut transaction = self.writer.begin_with($begin).await?;
                    let export = all(&mut transaction).await?;
                    transaction.commit().await?;
                    Ok(export)
                };
                read.await.map_err(|error| self.failed(error))
            }

            /// Adds what is not there, in one transaction; `dry_run` rolls it back.
            pub async fn import(&self, export: &Export, dry_run: bool) -> Result<ImportReport, StoreError> {
                let mut transaction = self.writer.begin_with($begin).await.map_err(|error| self.failed(error))?;
                let there = all(&mut transaction).await.map_err(|error| self.failed(error))?;
                let (missing, report) = crate::store::missing(&there, export)?;
                let added = async {
                    for row in &missing.rehearsals {
                        let query = sqlx::query(queries::PUT_REHEARSAL).bind(row.id.clone()).bind(row.created_at);
                        query.bind(row.body.to_string()).execute(&mut *transaction).await?;
                    }
                    for row in &missing.sessions {
                        put_session(&mut transaction, row).await?;
                    }
                    for row in &missing.events {
                        put_event(&mut transaction, row).await?;
                    }
                    for row in &missing.drafts {
                        let text = serde_json::Value::from(row.text.as_str()).to_string();
                        let query =
                            sqlx::query(queries::PUT_DRAFT).bind(row.session_id.clone()).bind(row.at).bind(text);
                        query.execute(&mut *transaction).await?;
                    }
                    for row in &missing.settings {
                        let query = sqlx::query(queries::PUT_SETTING).bind(row.key.clone()).bind(row.value.to_string());
                        query.execute(&mut *transaction).await?;
                    }
                    if dry_run { transaction.rollback().await } else { transaction.commit().await }
                };
                added.await.map_err(|error| self.failed(error))?;
                Ok(report)
            }

            pub async fn close(&self) {
                self.readers.close().await;
                self.writer.close().await;
            }
        }

        async fn put_session(connection: &mut Connection, row: &SessionRow) -> Result<(), sqlx::Error> {
            let query = sqlx::query(queries::PUT_SESSION).bind(row.id.clone()).bind(row.rehearsal_id.clone());
            connection.execute(query.bind(row.created_at).bind(row.body.to_string())).await.map(|_| ())
        }

        async fn put_event(connection: &mut Connection, row: &EventRow) -> Result<(), sqlx::Error> {
            let query = sqlx::query(queries::PUT_EVENT).bind(row.session_id.clone()).bind(row.seq).bind(row.at);
            connection.execute(query.bind(row.body.to_string())).await.map(|_| ())
        }

        async fn all(connection: &mut Connection) -> Result<Export, sqlx::Error> {
            async fn list<T>(
                connection: &mut Connection,
                query: &'static str,
                of: fn(DatabaseRow) -> Result<T, sqlx::Error>,
            ) -> Result<Vec<T>, sqlx::Error> {
                connection.fetch_all(sqlx::query(query)).await?.into_iter().map(of).collect()
            }
            Ok(Export {
                format_version: 1,
                rehearsals: list(connection, queries::REHEARSALS, rehearsal).await?,
                sessions: list(connection, queries::SESSIONS, session).await?,
                events: list(connection, queries::EVENTS, event).await?,
                drafts: list(connection, queries::DRAFTS, draft).await?,
                settings: list(connection, queries::SETTINGS, setting).await?,
            })
        }
    };
}

pub(crate) use operations;
