//! Programs of a package: validators, graders, files included with submissions.

use std::collections::BTreeMap;
use std::path::PathBuf;

use super::files::Files;
use super::{Metadata, OutputValidator};
use crate::fault::Faults;

/// A file of a program.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct SourceFile {
    /// Name relative to the program, with `/`.
    pub name: String,
    /// Where it is.
    pub path: PathBuf,
}

/// A program as it stands in a package: one file, or a folder of files.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Program {
    /// The name it is referred to by: of the folder, or of the file without its extension.
    pub name: String,
    /// The file or folder, relative to the package.
    pub place: String,
    /// Its files.
    pub files: Vec<SourceFile>,
}

impl Program {
    /// A program from one file outside any package.
    pub fn from_path(path: &std::path::Path) -> std::io::Result<Program> {
        let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        let stem = name.split('.').next().unwrap_or_default().to_owned();
        let mut files = Vec::new();
        if path.is_dir() {
            let mut open = vec![(path.to_path_buf(), String::new())];
            while let Some((folder, inside)) = open.pop() {
                for entry in std::fs::read_dir(&folder)? {
                    let entry = entry?;
                    let name = entry.file_name().to_string_lossy().into_owned();
                    if name.starts_with('.') || name == "__pycache__" {
                        continue;
                    }
                    let inner = if inside.is_empty() { name } else { format!("{inside}/{name}") };
                    if entry.path().is_dir() {
                        open.push((entry.path(), inner));
                    } else {
                        files.push(SourceFile { name: inner, path: entry.path() });
                    }
                }
            }
            files.sort();
        } else {
            // A missing file is told now, by its name, not when it is compiled.
            std::fs::metadata(path)?;
            files.push(SourceFile { name, path: path.to_path_buf() });
        }
        Ok(Program { name: stem, place: path.display().to_string(), files })
    }

    /// Whether one of the two scripts is there that say how it is built and run.
    pub fn has_scripts(&self) -> bool {
        self.files.iter().any(|file| file.name == "build" || file.name == "run")
    }
}

/// The program at a child of a folder (`validate.py`, or `validator/`).
pub(super) fn program(files: &Files, folder: &str, child: &str) -> Option<Program> {
    let bare = child.trim_end_matches('/');
    let place = format!("{folder}/{bare}");
    let found = if child.ends_with('/') {
        files.below(&place).into_iter().map(|(name, path)| SourceFile { name, path }).collect()
    } else {
        vec![SourceFile { name: bare.to_owned(), path: files.files.get(&place)?.clone() }]
    };
    let name = if child.ends_with('/') { bare } else { bare.split('.').next().unwrap_or(bare) };
    Some(Program { name: name.to_owned(), place, files: found })
}

fn is_note(name: &str) -> bool {
    name.starts_with("README") || name.ends_with(".md") || name.ends_with(".txt")
}

fn programs(files: &Files, folder: &str, faults: &Faults) -> Vec<Program> {
    let mut found: Vec<Program> = Vec::new();
    for child in files.children(folder).iter().filter(|name| !is_note(name)) {
        let Some(program) = program(files, folder, child) else { continue };
        if program.files.is_empty() {
            faults.error(&program.place, 1, "the folder is empty; a program stands in it");
        } else if let Some(other) = found.iter().find(|other| other.name == program.name) {
            faults.error(&program.place, 1, format!("{} has the same name; rename one", other.place));
        } else {
            found.push(program);
        }
    }
    found
}

/// Programs that check inputs. Grammars in other tools' languages are told of and left out.
pub(super) fn input_validators(files: &Files, metadata: &Metadata, faults: &Faults) -> Vec<Program> {
    let mut found = Vec::new();
    let legacy = metadata.version.is_legacy();
    let folders: &[&str] =
        if legacy { &["input_validators", "input_format_validators"] } else { &["input_validators"] };
    for folder in folders {
        if legacy && *folder == "input_format_validators" && files.has_folder(folder) {
            faults.warn(folder, 1, "the folder's name is outdated; rename it to `input_validators`");
        }
        found.extend(programs(files, folder, faults));
    }
    let any = !found.is_empty();
    found.retain(|program| {
        let grammar = program.files.iter().any(|file| file.name.ends_with(".ctd") || file.name.ends_with(".viva"));
        if grammar {
            faults.warn(&program.place, 1, "Checktestdata and VIVA grammars are not run by this program");
        }
        !grammar
    });
    if !any {
        faults.error(
            "input_validators",
            1,
            "there is no input validator; add a program that exits with 42 for right inputs",
        );
    }
    found
}

/// Who judges outputs.
pub(super) fn output_validator(files: &Files, metadata: &Metadata, faults: &Faults) -> OutputValidator {
    if metadata.version.is_legacy() {
        let found = programs(files, "output_validators", faults);
        match (metadata.custom_validation, found.is_empty()) {
            (true, false) => return OutputValidator::Custom(found),
            (true, true) => {
                faults.error("problem.yaml", 1, "`validation: custom` needs a program in output_validators/; add it");
            }
            (false, false) => {
                let message = "there are output validators but `validation` doesn't say `custom`; they are not used";
                faults.error("output_validators", 1, message);
            }
            (false, true) => {}
        }
        return OutputValidator::Default;
    }
    const FOLDER: &str = "output_validator";
    let children: Vec<String> = files.children(FOLDER).into_iter().filter(|name| !is_note(name)).collect();
    match &children[..] {
        [] if files.has_folder(FOLDER) => {
            faults.error(FOLDER, 1, "the folder is empty; add a program or remove it");
            OutputValidator::Default
        }
        [] => OutputValidator::Default,
        [one] => match program(files, FOLDER, one).filter(|program| !program.files.is_empty()) {
            Some(program) => OutputValidator::Custom(vec![program]),
            None => {
                faults.error(&format!("{FOLDER}/{one}"), 1, "the folder is empty; a program stands in it");
                OutputValidator::Default
            }
        },
        // Several files side by side are one program that uses the folder itself.
        _ => {
            let below = files.below(FOLDER).into_iter().map(|(name, path)| SourceFile { name, path }).collect();
            OutputValidator::Custom(vec![Program { name: FOLDER.to_owned(), place: FOLDER.to_owned(), files: below }])
        }
    }
}

/// The grader of an old package.
pub(super) fn grader(files: &Files, metadata: &Metadata, faults: &Faults) -> Option<Program> {
    if !metadata.version.is_legacy() {
        return None;
    }
    let mut found = programs(files, "graders", faults);
    if found.len() > 1 {
        faults.error("graders", 1, "there is more than one grader; keep one");
    }
    if !found.is_empty() && !metadata.kind.scoring {
        faults.error("graders", 1, "a pass-fail problem has no grader; remove it or set `type: scoring`");
    }
    (!found.is_empty()).then(|| found.swap_remove(0))
}

/// Files added to submissions, by language.
pub(super) fn include(files: &Files, metadata: &Metadata, faults: &Faults) -> BTreeMap<String, Vec<SourceFile>> {
    let mut include = BTreeMap::new();
    for child in files.children("include") {
        let Some(language) = child.strip_suffix('/') else {
            faults.error(&format!("include/{child}"), 1, "files stand in a folder of their language, or in `default`");
            continue;
        };
        if language == "default" && metadata.version.is_legacy() {
            faults.error("include/default", 1, "old packages know no `default`; name the language");
        }
        let below = files.below(&format!("include/{language}"));
        if below.is_empty() {
            faults.error(&format!("include/{language}"), 1, "the folder is empty; remove it");
        }
        let found = below.into_iter().map(|(name, path)| SourceFile { name, path }).collect();
        include.insert(language.to_owned(), found);
    }
    include
}
