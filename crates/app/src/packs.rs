//! Where packs come from: those that ship inside the binary, and those in the user's folder.

use rust_embed::RustEmbed;
use script::{Library, PackFile, Problem};
use std::path::Path;
use std::sync::LazyLock;

use crate::Error;

/// The packs that ship: compressed in the binary (the problems' tests are 40 MB as they are), read from the sources in
/// builds for development.
#[derive(RustEmbed)]
#[folder = "../../packs"]
struct Shipped;

/// Most files read from one folder of packs.
const MOST_FILES: usize = 20_000;

/// The content the program runs with.
#[derive(Debug, Default)]
pub struct Packs {
    /// All items.
    pub library: Library,
    /// What is wrong with packs in the user's folder; the packs concerned are left out.
    pub problems: Vec<Problem>,
}

impl Packs {
    /// Reads the shipped packs, and those in `folder` if it is there. A pack of the user's with a problem is left out
    /// whole, with its problems kept for `doctor` and the settings screen.
    ///
    /// # Errors
    /// If the shipped packs themselves are unsound, which the tests rule out.
    pub fn load(folder: Option<&Path>) -> Result<Packs, Error> {
        let shipped = shipped_files();
        let mut files = shipped.clone();
        let mut problems = Vec::new();
        if let Some(folder) = folder.filter(|folder| folder.is_dir()) {
            files.extend(packs_in(folder, &mut problems)?);
        }
        let reading = script::read(&files);
        if reading.problems.is_empty() {
            return Ok(Packs { library: reading.library, problems });
        }
        let own = script::read(&shipped);
        if let Some(problem) = own.problems.first() {
            return Err(Error::Packs(problem.to_string()));
        }
        problems.extend(reading.problems);
        Ok(Packs { library: own.library, problems })
    }
}

/// The files of the packs that ship, less the problems' packages.
pub fn shipped_files() -> Vec<PackFile> {
    let mut files = Vec::new();
    for name in Shipped::iter() {
        let Some((pack, path)) = name.split_once('/') else { continue };
        if path.starts_with(&format!("{PROBLEMS}/")) {
            continue;
        }
        if let Some(bytes) = shipped_file(&name) {
            files.push(PackFile { pack: pack.to_owned(), path: path.to_owned(), shown: name.to_string(), bytes });
        }
    }
    files.sort_by(|a, b| a.shown.cmp(&b.shown));
    files
}

/// Names of the files of the problems' packages that ship, as `pack/problems/id/path`, sorted.
pub(crate) fn shipped_problem_files() -> &'static [String] {
    static NAMES: LazyLock<Vec<String>> = LazyLock::new(|| {
        let inside = |name: &str| name.split('/').nth(1) == Some(PROBLEMS);
        let mut names: Vec<String> = Shipped::iter().map(|name| name.to_string()).filter(|name| inside(name)).collect();
        names.sort();
        names
    });
    &NAMES
}

/// A file that ships.
pub(crate) fn shipped_file(name: &str) -> Option<Vec<u8>> {
    Shipped::get(name).map(|file| file.data.into_owned())
}

/// Folder of a pack whose packages have a format and a check of their own.
const PROBLEMS: &str = "problems";

fn packs_in(folder: &Path, problems: &mut Vec<Problem>) -> Result<Vec<PackFile>, Error> {
    let mut files = Vec::new();
    for entry in sorted(folder)? {
        if entry.is_dir() {
            files.extend(pack_files(&entry, problems)?);
        }
    }
    Ok(files)
}

/// The files of one pack folder. Links and odd names are problems: a pack is plain files inside its own folder.
pub fn pack_files(folder: &Path, problems: &mut Vec<Problem>) -> Result<Vec<PackFile>, Error> {
    let canonical = std::fs::canonicalize(folder).map_err(|error| unreadable(folder, &error))?;
    let pack = canonical.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let mut files = Vec::new();
    let mut open = vec![(folder.to_path_buf(), String::new())];
    while let Some((at, inside)) = open.pop() {
        for path in sorted(&at)? {
            let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
            let inner = if inside.is_empty() { name.clone() } else { format!("{inside}/{name}") };
            let shown = path.display().to_string();
            let meta = std::fs::symlink_metadata(&path).map_err(|error| unreadable(&path, &error))?;
            if name.starts_with('.') || inner == PROBLEMS {
                continue;
            }
            if meta.is_dir() {
                open.push((path, inner));
            } else if !meta.is_file() {
                let message = "not a plain file; links and devices are not read from packs".to_owned();
                problems.push(Problem::new(&shown, 1, 1, "", message));
            } else if meta.len() > (1 << 20) {
                let message = format!("the file has {} bytes; at most {} are read. Split it.", meta.len(), 1 << 20);
                problems.push(Problem::new(&shown, 1, 1, "", message));
            } else {
                let bytes = std::fs::read(&path).map_err(|error| unreadable(&path, &error))?;
                files.push(PackFile { pack: pack.clone(), path: inner, shown, bytes });
            }
            if files.len() > MOST_FILES {
                return Err(Error::invalid(format!("{} holds more than {MOST_FILES} files", folder.display())));
            }
        }
    }
    files.sort_by(|a, b| a.shown.cmp(&b.shown));
    Ok(files)
}

fn sorted(folder: &Path) -> Result<Vec<std::path::PathBuf>, Error> {
    let entries = std::fs::read_dir(folder).map_err(|error| unreadable(folder, &error))?;
    let mut paths: Vec<_> = entries.filter_map(|entry| entry.ok().map(|entry| entry.path())).collect();
    paths.sort();
    Ok(paths)
}

fn unreadable(path: &Path, error: &std::io::Error) -> Error {
    Error::invalid(format!("{} can't be read: {error}", path.display()))
}
