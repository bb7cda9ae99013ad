//! Coding problems: where their packages are, and how those that ship get onto the disk to be run.

use include_dir::Dir;
use sha2::{Digest, Sha256};
use std::path::{Path, PathBuf};

use crate::Error;
use crate::packs::shipped_packs;

/// The coding problems this program knows: those that ship, and those in the user's packs.
pub struct Problems {
    home: PathBuf,
}

/// Where a problem's package is.
enum Place {
    Shipped(&'static Dir<'static>),
    Folder(PathBuf),
}

impl Problems {
    /// Problems of a data folder.
    pub fn new(home: &Path) -> Problems {
        Problems { home: home.to_path_buf() }
    }

    /// Ids of all problems, sorted.
    pub fn ids(&self) -> Vec<String> {
        let shipped = shipped_packs().filter_map(|pack| pack.get_dir(pack.path().join("problems")));
        let mut ids: Vec<String> = shipped.flat_map(|folder| folder.dirs()).map(|folder| name(folder.path())).collect();
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
            Place::Shipped(folder) => folder.get_file(folder.path().join(file)).map(|file| file.contents().to_vec()),
            Place::Folder(folder) => std::fs::read(folder.join(file)).ok(),
        })
    }

    /// Names of the files in a folder of a problem's package, sorted.
    ///
    /// # Errors
    /// No such problem.
    pub fn files(&self, id: &str, folder: &str) -> Result<Vec<String>, Error> {
        let mut names: Vec<String> = match self.place(id)? {
            Place::Shipped(package) => {
                let files = package.get_dir(package.path().join(folder)).map(|folder| folder.files());
                files.into_iter().flatten().map(|file| name(file.path())).collect()
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
            Place::Shipped(folder) => self.written(package, folder),
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
        let shipped = shipped_packs().find_map(|pack| pack.get_dir(pack.path().join("problems").join(id)));
        shipped.map(Place::Shipped).ok_or_else(|| Error::not_found("problem", id, self.ids().iter()))
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
    fn written(&self, id: &str, package: &Dir<'_>) -> Result<PathBuf, Error> {
        let edition: String = edition(package).iter().take(8).map(|byte| format!("{byte:02x}")).collect();
        let cache = self.home.join("cache").join("problems");
        let folder = cache.join(&edition).join(id);
        if folder.is_dir() {
            return Ok(folder);
        }
        let failed = |error: std::io::Error| Error::invalid(format!("{} can't be written: {error}", cache.display()));
        // Written beside and moved into place: a second program at the same time finds a whole package or none.
        let new = cache.join(format!("new-{}", std::process::id()));
        write(package, package.path(), &new.join(id)).map_err(failed)?;
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

/// A hash of names and contents.
fn edition(package: &Dir<'_>) -> Vec<u8> {
    let (mut hash, mut open) = (Sha256::new(), vec![package]);
    while let Some(folder) = open.pop() {
        for file in folder.files() {
            hash.update(file.path().to_string_lossy().as_bytes());
            hash.update((file.contents().len() as u64).to_le_bytes());
            hash.update(file.contents());
        }
        open.extend(folder.dirs());
    }
    hash.finalize().to_vec()
}

fn write(folder: &Dir<'_>, root: &Path, to: &Path) -> std::io::Result<()> {
    std::fs::create_dir_all(to)?;
    for file in folder.files() {
        let inner = file.path().strip_prefix(root).unwrap_or(file.path());
        std::fs::write(to.join(inner), file.contents())?;
    }
    for inner in folder.dirs() {
        std::fs::create_dir_all(to.join(inner.path().strip_prefix(root).unwrap_or(inner.path())))?;
        write(inner, root, to)?;
    }
    Ok(())
}
