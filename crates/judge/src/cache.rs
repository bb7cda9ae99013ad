//! Compiled programs on disk, by a hash of everything they were made from.

use sha2::{Digest, Sha256};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};

/// A folder of compiled programs. Nothing in it is precious: it may be deleted at any time.
#[derive(Clone, Debug)]
pub struct Cache {
    folder: PathBuf,
}

/// The name of an entry: a hash in hexadecimal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Key(String);

/// Makes a [`Key`] out of parts; each part is told apart from its neighbours.
#[derive(Default)]
pub(crate) struct Hasher(Sha256);

impl Hasher {
    pub(crate) fn add(&mut self, part: &[u8]) {
        self.0.update((part.len() as u64).to_le_bytes());
        self.0.update(part);
    }

    pub(crate) fn key(self) -> Key {
        Key(self.0.finalize().iter().map(|byte| format!("{byte:02x}")).collect())
    }
}

impl Key {
    /// The hash in hexadecimal.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// An entry: its note, and its files by name.
pub(crate) type Entry = (Vec<u8>, Vec<(String, PathBuf)>);

impl Cache {
    /// A cache in a folder, which is made at first use.
    pub fn new(folder: impl Into<PathBuf>) -> Cache {
        Cache { folder: folder.into() }
    }

    fn at(&self, key: &Key) -> PathBuf {
        self.folder.join(&key.0[..2]).join(&key.0)
    }

    /// What was stored under a key.
    pub(crate) fn get(&self, key: &Key) -> Option<Entry> {
        let at = self.at(key);
        let note = std::fs::read(at.join("note")).ok()?;
        let mut files = Vec::new();
        walk(&at.join("files"), "", &mut files).ok()?;
        files.sort();
        Some((note, files))
    }

    /// Stores an entry. It appears whole or not at all, however many processes do this at a time.
    ///
    /// # Errors
    /// When the folder can't be written.
    pub(crate) fn put(&self, key: &Key, note: &[u8], files: &[(String, Vec<u8>)]) -> std::io::Result<()> {
        static COUNT: AtomicU64 = AtomicU64::new(0);
        let unique = format!("new-{}-{}", std::process::id(), COUNT.fetch_add(1, Ordering::Relaxed));
        let new = self.folder.join(unique);
        std::fs::create_dir_all(new.join("files"))?;
        for (name, bytes) in files {
            let path = new.join("files").join(name);
            if let Some(parent) = path.parent() {
                std::fs::create_dir_all(parent)?;
            }
            std::fs::write(path, bytes)?;
        }
        std::fs::write(new.join("note"), note)?;
        let at = self.at(key);
        std::fs::create_dir_all(at.parent().unwrap_or(&self.folder))?;
        if std::fs::rename(&new, &at).is_err() {
            std::fs::remove_dir_all(&new)?;
            if !at.join("note").is_file() {
                return Err(std::io::Error::other(format!("{} can't be written", at.display())));
            }
        }
        Ok(())
    }
}

fn walk(folder: &Path, inside: &str, files: &mut Vec<(String, PathBuf)>) -> std::io::Result<()> {
    for entry in std::fs::read_dir(folder)? {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        let inner = if inside.is_empty() { name } else { format!("{inside}/{name}") };
        if entry.file_type()?.is_dir() {
            walk(&entry.path(), &inner, files)?;
        } else {
            files.push((inner, entry.path()));
        }
    }
    Ok(())
}
