//! What only a file can suffer.

use serde_json::json;
use std::path::Path;
use store::{FORMAT, Location, Store, StoreError};

use crate::{event, in_file, rehearsal, run, session};

async fn open(path: &Path) -> Result<store::Opened, StoreError> {
    Store::open(&Location::File(path.to_owned()), 77).await
}

/// Every byte of every file in a folder and below.
fn bytes(folder: &Path) -> Vec<u8> {
    let mut all = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() { all.extend(bytes(&path)) } else { all.extend(std::fs::read(&path).unwrap()) }
    }
    all
}

fn holds(folder: &Path, words: &str) -> bool {
    bytes(folder).windows(words.len()).any(|window| window == words.as_bytes())
}

/// A file of format 1, as the first version of the program wrote it.
fn old_file(path: &Path) {
    let status = std::process::Command::new(env!("CARGO_BIN_EXE_old-store")).arg(path).status().unwrap();
    assert!(status.success());
}

#[test]
fn an_old_file_is_backed_up_and_migrated() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("greenroom.db");
    old_file(&path);
    run(async {
        let opened = open(&path).await.unwrap();
        let told = opened.migrated.unwrap();
        assert!(told.contains("from format 1 to 2") && told.contains("greenroom-format1-77.db"), "{told}");
        assert_eq!(opened.store.check().await.unwrap().format, FORMAT);
        assert_eq!(opened.store.events("s1").await.unwrap().len(), 1);
        opened.store.close().await;
        let backup = folder.path().join("backups/greenroom-format1-77.db");
        assert!(backup.is_file());
        let again = open(&path).await.unwrap();
        assert_eq!(again.migrated, None);
        again.store.delete_everything().await.unwrap();
        assert!(!backup.exists(), "deleting everything takes the backups");
        again.store.close().await;
    });
}

#[test]
fn a_newer_file_is_refused_and_left_alone() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("greenroom.db");
    run(async {
        let store = in_file(folder.path()).await;
        store.put_rehearsal(&rehearsal("r1")).await.unwrap();
        store.close().await;
    });
    // The format number stands in bytes 60 to 63 of a SQLite file.
    let mut file = std::fs::read(&path).unwrap();
    file[60..64].copy_from_slice(&99_u32.to_be_bytes());
    std::fs::write(&path, &file).unwrap();
    let refused = run(open(&path)).err().unwrap();
    assert!(matches!(refused, StoreError::NewerFormat { found: 99, known: FORMAT, .. }), "{refused}");
    assert!(refused.to_string().contains("Nothing was changed"), "{refused}");
    assert_eq!(std::fs::read(&path).unwrap(), file);
}

#[test]
fn other_files_are_refused_and_left_alone() {
    let folder = tempfile::tempdir().unwrap();
    let text = folder.path().join("notes.txt");
    std::fs::write(&text, "These are my notes, and they are longer than a hundred bytes, so that nobody takes them for an empty database. ".repeat(9)).unwrap();
    let before = std::fs::read(&text).unwrap();
    let refused = run(open(&text)).err().unwrap();
    assert!(matches!(refused, StoreError::Damaged { .. }), "{refused}");
    assert_eq!(std::fs::read(&text).unwrap(), before);

    let refused = run(open(folder.path())).err().unwrap();
    assert!(refused.to_string().contains("it is a folder; name a file"), "{refused}");
    let under = text.join("greenroom.db");
    assert!(matches!(run(open(&under)).err().unwrap(), StoreError::Unavailable { .. }));
}

#[test]
fn a_damaged_page_is_reported() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("greenroom.db");
    run(async {
        let store = in_file(folder.path()).await;
        store.create_session(&session("s", None), &event("s", 0, json!(0))).await.unwrap();
        for seq in 1..200 {
            store.append("s", seq, 1, json!("x".repeat(400)), false).await.unwrap();
        }
        store.close().await;
    });
    let mut file = std::fs::read(&path).unwrap();
    let middle = file.len() / 2 / 4096 * 4096;
    file[middle..middle + 4096].fill(0xAA);
    std::fs::write(&path, &file).unwrap();
    run(async {
        // SQLite notices a broken page when it is read, not when the file is opened.
        let told = match open(&path).await {
            Err(error) => error.to_string(),
            Ok(opened) => match opened.store.check().await {
                Err(error) => error.to_string(),
                Ok(health) => health.problems.join("; "),
            },
        };
        assert!(!told.is_empty());
    });
}

#[test]
fn events_are_append_only_in_the_file_itself() {
    let folder = tempfile::tempdir().unwrap();
    run(async {
        let store = in_file(folder.path()).await;
        store.create_session(&session("s", None), &event("s", 0, json!("said"))).await.unwrap();
        store.close().await;
        let url = format!("sqlite://{}", folder.path().join("greenroom.db").display());
        let pool = sqlx::SqlitePool::connect(&url).await.unwrap();
        let changed = sqlx::query("UPDATE events SET body = '\"other\"'").execute(&pool).await.unwrap_err();
        assert!(changed.to_string().contains("append-only"), "{changed}");
    });
}

#[test]
fn what_is_deleted_leaves_no_byte() {
    let folder = tempfile::tempdir().unwrap();
    let said = "a sentence that must not survive its deletion";
    run(async {
        let store = in_file(folder.path()).await;
        store.put_rehearsal(&rehearsal("r1")).await.unwrap();
        for id in ["s1", "s2"] {
            store.create_session(&session(id, Some("r1")), &event(id, 0, json!(0))).await.unwrap();
            store.append(id, 1, 1, json!(format!("{said} {id}")), false).await.unwrap();
        }
        store.save_draft("s1", 1, "draft that must go").await.unwrap();
        assert!(holds(folder.path(), said));
        store.delete_session("s1").await.unwrap();
        assert!(!holds(folder.path(), &format!("{said} s1")) && !holds(folder.path(), "draft that must go"));
        assert!(holds(folder.path(), &format!("{said} s2")));
        store.delete_everything().await.unwrap();
        assert!(!holds(folder.path(), said));
        store.close().await;
    });
}

#[cfg(unix)]
#[test]
fn only_the_owner_may_read() {
    use std::os::unix::fs::PermissionsExt;
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("new/greenroom.db");
    run(async { open(&path).await.unwrap().store.close().await });
    let mode = |path: &Path| std::fs::metadata(path).unwrap().permissions().mode() & 0o777;
    assert_eq!((mode(&path), mode(path.parent().unwrap())), (0o600, 0o700));
}

#[test]
fn two_programs_share_a_file() {
    let folder = tempfile::tempdir().unwrap();
    run(async {
        let (first, second) = (in_file(folder.path()).await, in_file(folder.path()).await);
        first.create_session(&session("s", None), &event("s", 0, json!(0))).await.unwrap();
        second.append("s", 1, 1, json!(1), false).await.unwrap();
        let late = first.append("s", 1, 1, json!(2), false).await.unwrap_err();
        assert!(matches!(late, StoreError::Moved { found: 2, .. }), "{late}");
        assert_eq!(first.events("s").await.unwrap().len(), 2);
    });
}
