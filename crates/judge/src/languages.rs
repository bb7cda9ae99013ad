//! Programming languages: how each is found on this machine, compiled and run. One file per language.

mod c;
mod cpp;
mod find;
mod go;
mod java;
mod javascript;
mod kotlin;
mod python;
mod rust;
mod typescript;

use sandbox::Shown;
use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};

use crate::fault::Severity;

/// A program's files by name, as they are compiled.
pub type Sources = BTreeMap<String, Vec<u8>>;

/// A tool found on this machine.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Toolchain {
    /// What it says of its version, on one line.
    pub version: String,
    /// Its programs by role, e.g. `compiler` → `/usr/bin/x86_64-linux-gnu-g++-12`. No links, no shims.
    pub programs: BTreeMap<&'static str, PathBuf>,
    /// Folders outside the system's that it needs to see.
    pub shown: Vec<Shown>,
    /// Variables it needs.
    pub env: Vec<(String, String)>,
}

impl Toolchain {
    /// A program by its role. Every language finds its own roles, so a missing one is an empty path.
    pub(crate) fn program(&self, role: &str) -> String {
        self.programs.get(role).map(|path| path.display().to_string()).unwrap_or_default()
    }
}

/// How a program is compiled, as command lines in its work folder.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Build {
    /// Files put beside the sources.
    pub extra: Vec<(String, Vec<u8>)>,
    /// The command; `None` where nothing is compiled.
    pub argv: Option<Vec<String>>,
    /// Files the command makes and the program needs to run; a folder stands for everything in it.
    pub makes: Vec<String>,
    /// Whether the sources are needed to run.
    pub keeps_sources: bool,
}

/// How a compiled program is run.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Start {
    /// The command; arguments of the test follow.
    pub argv: Vec<String>,
    /// Variables.
    pub env: Vec<(String, String)>,
    /// Memory that the language's own machinery takes beside the program's, bytes.
    pub extra_memory: u64,
    /// Processes and threads it may have at a time.
    pub processes: u32,
}

/// A programming language.
pub trait Language: Sync + Send {
    /// Its code in the format's table of languages, e.g. `python3`.
    fn code(&self) -> &'static str;
    /// Its name.
    fn name(&self) -> &'static str;
    /// File extensions that mean it.
    fn extensions(&self) -> &'static [&'static str];
    /// The Debian packages that bring it.
    fn debian(&self) -> &'static str;
    /// Looks for it on this machine. `None` if it is not there.
    fn find(&self) -> Option<Toolchain>;
    /// How sources are compiled.
    ///
    /// # Errors
    /// Why they can't be, e.g. no entry point.
    fn build(&self, tools: &Toolchain, sources: &Sources, entry: Option<&str>) -> Result<Build, String>;
    /// How the compiled program is run within `memory` bytes.
    fn start(&self, tools: &Toolchain, sources: &Sources, entry: Option<&str>, memory: u64) -> Start;
}

/// All languages, in the order in which they are shown.
pub fn all() -> &'static [&'static dyn Language] {
    &[
        &python::Python,
        &c::C,
        &cpp::Cpp,
        &java::Java,
        &javascript::JavaScript,
        &typescript::TypeScript,
        &rust::Rust,
        &go::Go,
        &kotlin::Kotlin,
    ]
}

/// The language of a code.
pub fn by_code(code: &str) -> Option<&'static dyn Language> {
    all().iter().copied().find(|language| language.code() == code)
}

/// The language of a program, by its files' extensions.
///
/// # Errors
/// No file or files of several languages.
pub fn of_files<'a>(names: impl Iterator<Item = &'a str>) -> Result<&'static dyn Language, String> {
    let mut found: Vec<&'static dyn Language> = Vec::new();
    let mut unknown: Vec<String> = Vec::new();
    for name in names {
        let extension = name.rsplit_once('.').map_or("", |(_, extension)| extension);
        match all().iter().copied().find(|language| language.extensions().contains(&extension)) {
            Some(language) if found.iter().all(|other| other.code() != language.code()) => found.push(language),
            Some(_) => {}
            // Headers belong to C and C++ without deciding between them.
            None if ["h", "hpp", "hh"].contains(&extension) => {}
            None => unknown.push(extension.to_owned()),
        }
    }
    // C files beside C++ files are compiled as C++.
    if found.len() == 2 && found.iter().any(|language| language.code() == "cpp") {
        found.retain(|language| language.code() != "c");
    }
    match &found[..] {
        [one] => Ok(*one),
        [] => {
            let known: Vec<String> =
                all().iter().flat_map(|language| language.extensions()).map(|e| format!(".{e}")).collect();
            let seen = unknown.first().map_or("no file".to_owned(), |extension| format!("`.{extension}`"));
            Err(format!("the language of {seen} is not known; known are {}", known.join(" ")))
        }
        several => {
            let names: Vec<&str> = several.iter().map(|language| language.name()).collect();
            Err(format!("the files are of several languages ({}); use one", names.join(", ")))
        }
    }
}

/// What was found on this machine, each language looked for once.
#[derive(Default)]
pub struct Found(Mutex<BTreeMap<&'static str, Option<Arc<Toolchain>>>>);

impl Found {
    /// Nothing looked for yet.
    pub fn new() -> Found {
        Found::default()
    }

    /// The toolchain of a language, if it is there.
    pub fn of(&self, language: &dyn Language) -> Option<Arc<Toolchain>> {
        // A panic elsewhere leaves whole entries, which stay right.
        let mut found = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        found.entry(language.code()).or_insert_with(|| language.find().map(Arc::new)).clone()
    }
}

/// A line about a language for `doctor`.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
pub struct Presence {
    /// Its code.
    pub code: &'static str,
    /// Its name.
    pub name: &'static str,
    /// Version, if it is there.
    pub version: Option<String>,
    /// The Debian packages that bring it.
    pub debian: &'static str,
    /// How bad it is that it is missing: without Python nothing of ours can be checked.
    pub severity: Severity,
}

/// Every language with what was found of it.
pub fn presences(found: &Found) -> Vec<Presence> {
    let presence = |language: &&'static dyn Language| Presence {
        code: language.code(),
        name: language.name(),
        version: found.of(*language).map(|tools| tools.version.clone()),
        debian: language.debian(),
        severity: if language.code() == "python3" { Severity::Error } else { Severity::Warning },
    };
    all().iter().map(presence).collect()
}
