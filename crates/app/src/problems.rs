//! Coding problems: where their packages are, and how those that ship get onto the disk to be run.

use sha2::{Digest, Sha256};
use std::path::{Path, PathBuf};

use crate::Error;
use crate::packs::{shipped_file, shipped_problem_files};

/// The coding problems this program knows: those that ship, and those in the user's packs.
pub struct Problems {
    home: PathBuf,
}

/// Where a problem's package is.
enum Place {
    /// What its files' names begin with, `/` included.
    Shipped(String),
    Folder(PathBuf),
}

impl Problems {
    /// Problems of a data folder.
    pub fn new(home: &Path) -> Problems {
        Problems { home: home.to_path_buf() }
    }

    /// Ids of the problems that ship, sorted.
    pub fn shipped(&self) -> Vec<String> {
        let id = |file: &String| file.split('/').nth(2).unwrap_or_default().to_owned();
        let mut ids: Vec<String> = shipped_problem_files().iter().map(id).collect();
        ids.sort();
        ids.dedup();
        ids
    }

    /// Ids of all problems, sorted.
    pub fn ids(&self) -> Vec<String> {
        let mut ids = self.shipped();
        for folder in self.own_folders() {
            ids.extend(folders(&folder).iter().map(|folder| name(folder)));
        }
        ids.sort();
        ids.dedup();
        ids
    }

    /// Bytes of a file of a problem's package; `None` if the file is not there.
    ///
    /// # Errors
    /// No such problem.
    pub fn file(&self, id: &str, file: &str) -> Result<Option<Vec<u8>>, Error> {
        Ok(match self.place(id)? {
            Place::Shipped(start) => shipped_file(&format!("{start}{file}")),
            Place::Folder(folder) => std::fs::read(folder.join(file)).ok(),
        })
    }

    /// Names of the files in a folder of a problem's package, sorted.
    ///
    /// # Errors
    /// No such problem.
    pub fn files(&self, id: &str, folder: &str) -> Result<Vec<String>, Error> {
        let mut names: Vec<String> = match self.place(id)? {
            Place::Shipped(start) => {
                let start = format!("{start}{folder}/");
                let inner = shipped_problem_files().iter().filter_map(|file| file.strip_prefix(&start));
                inner.filter(|inner| !inner.contains('/')).map(str::to_owned).collect()
            }
            Place::Folder(package) => {
                let entries = std::fs::read_dir(package.join(folder)).into_iter().flatten().flatten();
                entries.filter(|entry| entry.path().is_file()).map(|entry| name(&entry.path())).collect()
            }
        };
        names.sort();
        Ok(names)
    }

    /// The folder of a package: the one given, or that of a problem's id. One that ships is written to the cache first.
    ///
    /// # Errors
    /// Neither a folder nor an id; the cache can't be written.
    pub fn folder(&self, package: &str) -> Result<PathBuf, Error> {
        let path = Path::new(package);
        if path.is_dir() {
            return Ok(path.to_path_buf());
        }
        if package.contains(std::path::MAIN_SEPARATOR) || package == "." {
            return Err(Error::invalid(format!("{package} is not a folder")));
        }
        match self.place(package)? {
            Place::Folder(folder) => Ok(folder),
            Place::Shipped(start) => self.written(package, &start),
        }
    }

    /// The folder for compiled programs.
    pub fn compiled(&self) -> PathBuf {
        self.home.join("cache").join("compiled")
    }

    fn place(&self, id: &str) -> Result<Place, Error> {
        // The user's own packs win: a problem being worked on hides the one that ships.
        if let Some(folder) = self.own_folders().iter().map(|folder| folder.join(id)).find(|folder| folder.is_dir()) {
            return Ok(Place::Folder(folder));
        }
        let file = shipped_problem_files().iter().find(|file| file.split('/').nth(2) == Some(id));
        let start = file.map(|file| file.split('/').take(3).map(|part| format!("{part}/")).collect::<String>());
        start.map(Place::Shipped).ok_or_else(|| Error::not_found("problem", id, self.ids().iter()))
    }

    /// The `problems` folders of the user's packs.
    fn own_folders(&self) -> Vec<PathBuf> {
        folders(&self.home.join("packs"))
            .iter()
            .map(|pack| pack.join("problems"))
            .filter(|folder| folder.is_dir())
            .collect()
    }

    /// Writes a package that ships, once for each of its editions.
    fn written(&self, id: &str, start: &str) -> Result<PathBuf, Error> {
        let edition: String = edition(start).iter().take(8).map(|byte| format!("{byte:02x}")).collect();
        let cache = self.home.join("cache").join("problems");
        let folder = cache.join(&edition).join(id);
        if folder.is_dir() {
            return Ok(folder);
        }
        let failed = |error: std::io::Error| Error::invalid(format!("{} can't be written: {error}", cache.display()));
        // Written beside and moved into place: a second program at the same time finds a whole package or none.
        let new = cache.join(format!("new-{}", std::process::id()));
        write(start, &new.join(id)).map_err(failed)?;
        if std::fs::rename(&new, cache.join(&edition)).is_err() {
            std::fs::remove_dir_all(&new).map_err(failed)?;
        }
        if folder.is_dir() { Ok(folder) } else { Err(failed(std::io::Error::other("another program is in the way"))) }
    }
}

fn name(path: &Path) -> String {
    path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
}

fn folders(of: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(of).into_iter().flatten().flatten();
    let mut found: Vec<PathBuf> = entries.map(|entry| entry.path()).filter(|path| path.is_dir()).collect();
    found.sort();
    found
}

/// The files of a package that ships: name inside the package, and content.
fn contents(start: &str) -> impl Iterator<Item = (&'static str, Vec<u8>)> {
    let inner = shipped_problem_files().iter().filter_map(move |file| Some((file.strip_prefix(start)?, file)));
    inner.filter_map(|(inner, file)| Some((inner, shipped_file(file)?)))
}

/// A hash of names and contents.
fn edition(start: &str) -> Vec<u8> {
    let mut hash = Sha256::new();
    for (name, bytes) in contents(start) {
        hash.update(name.as_bytes());
        hash.update((bytes.len() as u64).to_le_bytes());
        hash.update(bytes);
    }
    hash.finalize().to_vec()
}

fn write(start: &str, to: &Path) -> std::io::Result<()> {
    for (name, bytes) in contents(start) {
        let path = to.join(name);
        if let Some(folder) = path.parent() {
            std::fs::create_dir_all(folder)?;
        }
        std::fs::write(path, bytes)?;
    }
    Ok(())
}
