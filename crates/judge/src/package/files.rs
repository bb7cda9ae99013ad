//! The files of a package: walked once, names and links checked, everything else ignored as the format says.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use crate::fault::Faults;

/// Most files looked at in one package.
const MOST_FILES: usize = 50_000;

/// What stands in a package: relative path with `/` → where it is. Folders end with `/`.
#[derive(Debug, Default)]
pub(crate) struct Files {
    pub(crate) files: BTreeMap<String, PathBuf>,
    pub(crate) folders: Vec<String>,
}

impl Files {
    /// Walks a package. `legacy` decides which names are allowed.
    pub(crate) fn walk(folder: &Path, legacy: bool, faults: &Faults) -> Files {
        let mut found = Files::default();
        let root = match std::fs::canonicalize(folder) {
            Ok(root) => root,
            Err(error) => {
                faults.error(".", 1, format!("the folder can't be read: {error}"));
                return found;
            }
        };
        let mut open = vec![(root.clone(), String::new())];
        while let Some((at, inside)) = open.pop() {
            let entries = match std::fs::read_dir(&at) {
                Ok(entries) => entries,
                Err(error) => {
                    faults.error(&inside, 1, format!("can't be read: {error}"));
                    continue;
                }
            };
            for entry in entries.filter_map(Result::ok) {
                let name = entry.file_name().to_string_lossy().into_owned();
                let path = entry.path();
                let inner = if inside.is_empty() { name.clone() } else { format!("{inside}/{name}") };
                if name.starts_with('.') || name.starts_with('-') || name == "__pycache__" {
                    continue;
                }
                if !allowed(&name, legacy) {
                    let message = "the name may only hold letters a–z and A–Z, digits, period, dash and underscore, \
                                   and must begin with a letter or a digit; rename it (it is ignored as it is)";
                    faults.error(&inner, 1, message);
                    continue;
                }
                let Ok(meta) = std::fs::symlink_metadata(&path) else { continue };
                if meta.is_symlink() && !link(&root, &path, &inner, faults) {
                    continue;
                }
                let Ok(meta) = std::fs::metadata(&path) else { continue };
                if meta.is_dir() {
                    // A link to a folder above itself would be walked for ever.
                    if inner.split('/').count() > 24 {
                        faults.error(
                            &inner,
                            1,
                            "folders are nested too deeply; is there a link that leads in a circle?",
                        );
                        continue;
                    }
                    found.folders.push(inner.clone());
                    open.push((path, inner));
                } else if meta.is_file() {
                    found.files.insert(inner, path);
                } else {
                    faults.error(&inner, 1, "neither a file nor a folder; remove it");
                }
                if found.files.len() > MOST_FILES {
                    faults.error(".", 1, format!("the package holds more than {MOST_FILES} files"));
                    return found;
                }
            }
        }
        found.folders.sort();
        found
    }

    /// Whether there is such a folder.
    pub(crate) fn has_folder(&self, name: &str) -> bool {
        self.folders.binary_search_by(|folder| folder.as_str().cmp(name)).is_ok()
    }

    /// Names of what stands directly in a folder: files, and folders with a `/` at the end.
    pub(crate) fn children(&self, folder: &str) -> Vec<String> {
        let prefix = if folder.is_empty() { String::new() } else { format!("{folder}/") };
        let direct = |path: &str| {
            path.strip_prefix(&prefix).filter(|rest| !rest.is_empty() && !rest.contains('/')).map(str::to_owned)
        };
        let mut names: Vec<String> = self.files.keys().filter_map(|path| direct(path)).collect();
        names.extend(self.folders.iter().filter_map(|path| direct(path)).map(|name| name + "/"));
        names.sort();
        names
    }

    /// Files anywhere below a folder: path relative to the folder, and where it is.
    pub(crate) fn below(&self, folder: &str) -> Vec<(String, PathBuf)> {
        let prefix = format!("{folder}/");
        let below = self.files.range(prefix.clone()..).take_while(|(path, _)| path.starts_with(&prefix));
        below.map(|(path, at)| (path[prefix.len()..].to_owned(), at.clone())).collect()
    }

    /// Bytes of a file; not there or not readable is `None`, the latter with a fault.
    pub(crate) fn read(&self, name: &str, faults: &Faults) -> Option<Vec<u8>> {
        match std::fs::read(self.files.get(name)?) {
            Ok(bytes) => Some(bytes),
            Err(error) => {
                faults.error(name, 1, format!("can't be read: {error}"));
                None
            }
        }
    }
}

/// Whether a file or folder name follows the format.
fn allowed(name: &str, legacy: bool) -> bool {
    let inside = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '.' | '-');
    let edge = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphanumeric());
    let start = edge(name.chars().next()) || (!legacy && name.starts_with('_'));
    // Python's own names (`__init__.py`) are allowed in old packages as well: their programs need them.
    (start || name.starts_with("__")) && name.len() <= 255 && name.chars().all(inside)
}

/// Whether a link leads to something inside the package.
fn link(root: &Path, path: &Path, inner: &str, faults: &Faults) -> bool {
    let target = std::fs::read_link(path).unwrap_or_default();
    let shown = target.display();
    match std::fs::canonicalize(path) {
        Err(_) => {
            faults.error(inner, 1, format!("the link leads to {shown}, which is not there; correct or remove it"))
        }
        Ok(real) if !real.starts_with(root) => {
            faults.error(inner, 1, format!("the link leads to {shown}, outside the package; copy the file in"));
        }
        Ok(_) if target.is_absolute() => {
            faults.error(inner, 1, format!("the link leads to the absolute path {shown}; make it relative"));
        }
        Ok(_) => return true,
    }
    false
}
