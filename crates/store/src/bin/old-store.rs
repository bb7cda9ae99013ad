//! Writes a store of format 1, with the first migration alone, for the tests of later ones.

use sqlx::sqlite::{SqliteConnectOptions, SqlitePool};

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let path = std::env::args().nth(1).ok_or("name a file")?;
    let pool = SqlitePool::connect_with(SqliteConnectOptions::new().filename(path).create_if_missing(true)).await?;
    sqlx::raw_sql(include_str!("../../migrations/sqlite/0001_first.sql")).execute(&pool).await?;
    let mark = "PRAGMA user_version = 1; PRAGMA application_id = 1198679397;
        INSERT INTO sessions VALUES ('s1', NULL, 1, '0');
        INSERT INTO events VALUES ('s1', 0, 1, '\"said\"');";
    sqlx::raw_sql(mark).execute(&pool).await?;
    pool.close().await;
    Ok(())
}
