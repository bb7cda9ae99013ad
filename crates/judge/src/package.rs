//! Problem packages in the Kattis/ICPC format: a folder → one checked [`Package`], or every fault in it at once.
//!
//! Read are the versions `legacy`, `legacy-icpc` and `2025-09`. The rules are those of the format's specification,
//! <https://www.kattis.com/problem-package-format/>.

mod data;
mod files;
mod globs;
mod keys;
mod metadata;
mod modern;
mod programs;
mod statements;
mod submissions;
mod tests;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::time::Duration;

use crate::fault::{Fault, Faults};

pub use data::{Aggregation, Grading, Group, LegacyGrading, ModernGrading, OnReject, Part, ValidatorArguments};
pub use globs::matches;
use keys::document;
pub use programs::{Program, SourceFile};
pub use submissions::{Expectation, Submission, TimeUse};
pub use tests::{Sample, Test};

/// Version of the format a package is written in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Version {
    /// `legacy`, which is also what a package without a version is.
    Legacy,
    /// `legacy-icpc`: the part of `legacy` that the ICPC uses.
    LegacyIcpc,
    /// `2025-09`.
    Modern,
}

impl Version {
    /// The name used in `problem.yaml`.
    pub fn name(self) -> &'static str {
        match self {
            Version::Legacy => "legacy",
            Version::LegacyIcpc => "legacy-icpc",
            Version::Modern => "2025-09",
        }
    }

    /// Whether it is one of the two old versions.
    pub fn is_legacy(self) -> bool {
        self != Version::Modern
    }
}

/// What kind of problem it is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Kind {
    /// A score is given beside the verdict.
    pub scoring: bool,
    /// Submission and validator talk to each other.
    pub interactive: bool,
    /// The validator may write the next pass's input.
    pub multi_pass: bool,
    /// Answers are submitted, not programs.
    pub submit_answer: bool,
}

/// Limits as the package states them, with the format's usual defaults where it is silent.
#[derive(Clone, Debug, PartialEq)]
pub struct Limits {
    /// Time limit of a test, if the package fixes it.
    pub time_limit: Option<Duration>,
    /// A time limit that isn't fixed is a multiple of this.
    pub time_resolution: Duration,
    /// The time limit is at least this many times the slowest accepted submission's time.
    pub accepted_to_limit: f64,
    /// A submission that must be too slow takes at least this many times the time limit.
    pub limit_to_slow: f64,
    /// Memory of a submission, bytes.
    pub memory: u64,
    /// Output of a submission, bytes.
    pub output: u64,
    /// Source code of a submission, bytes.
    pub code: u64,
    /// Time to compile.
    pub compilation_time: Duration,
    /// Memory to compile, bytes.
    pub compilation_memory: u64,
    /// Time of a validator.
    pub validation_time: Duration,
    /// Memory of a validator, bytes.
    pub validation_memory: u64,
    /// Output of a validator, bytes.
    pub validation_output: u64,
    /// Most passes of a multi-pass problem.
    pub validation_passes: u32,
}

impl Default for Limits {
    /// The system defaults that the format calls typical.
    fn default() -> Limits {
        const MIB: u64 = 1 << 20;
        Limits {
            time_limit: None,
            time_resolution: Duration::from_secs(1),
            accepted_to_limit: 2.0,
            limit_to_slow: 1.5,
            memory: 2048 * MIB,
            output: 8 * MIB,
            code: 128 << 10,
            compilation_time: Duration::from_secs(60),
            compilation_memory: 2048 * MIB,
            validation_time: Duration::from_secs(60),
            validation_memory: 2048 * MIB,
            validation_output: 8 * MIB,
            validation_passes: 2,
        }
    }
}

/// Who judges an output.
#[derive(Clone, Debug, PartialEq)]
pub enum OutputValidator {
    /// The token comparison that every judge has.
    Default,
    /// Programs of the package; all must accept. 2025-09 has exactly one.
    Custom(Vec<Program>),
}

/// A statement of the problem in one language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Statement {
    /// Language code, e.g. `en`.
    pub language: String,
    /// The file, relative to the package.
    pub file: String,
    /// Where the file is.
    pub path: PathBuf,
}

/// What `problem.yaml` says.
#[derive(Clone, Debug, PartialEq)]
pub struct Metadata {
    /// Version of the format.
    pub version: Version,
    /// What kind of problem it is.
    pub kind: Kind,
    /// Name by language code; old packages have at most one, under `en`.
    pub names: BTreeMap<String, String>,
    /// Stays the same when the package is renamed.
    pub uuid: Option<String>,
    /// Licence, one of the format's names.
    pub license: String,
    /// Keywords.
    pub keywords: Vec<String>,
    /// Codes of the languages allowed; `None` allows all.
    pub languages: Option<Vec<String>>,
    /// Limits.
    pub limits: Limits,
    /// Values of `{{name}}` in programs and statements.
    pub constants: BTreeMap<String, String>,
    /// Old packages: whether `validation` says `custom`.
    pub custom_validation: bool,
    /// Old packages: whether the validator gives scores.
    pub custom_score: bool,
    /// Old packages: arguments of the output validator.
    pub validator_flags: Vec<String>,
    /// Old scoring packages: whether fewer points are better.
    pub minimise: bool,
}

/// A checked problem package.
#[derive(Clone, Debug, PartialEq)]
pub struct Package {
    /// Its folder.
    pub folder: PathBuf,
    /// Name of the folder.
    pub id: String,
    /// What `problem.yaml` says.
    pub metadata: Metadata,
    /// Statements, by language.
    pub statements: Vec<Statement>,
    /// The tests: a group without a name that holds `sample` and `secret`.
    pub data: Group,
    /// Inputs that the input validators must reject.
    pub invalid_inputs: Vec<Test>,
    /// Outputs that the output validator must reject.
    pub invalid_outputs: Vec<Sample>,
    /// Outputs that the output validator must accept.
    pub valid_outputs: Vec<Sample>,
    /// Programs that check inputs.
    pub input_validators: Vec<Program>,
    /// Who judges outputs.
    pub output_validator: OutputValidator,
    /// Old packages: the program that aggregates results.
    pub grader: Option<Program>,
    /// Files added to every submission, by language code; `default` for all.
    pub include: BTreeMap<String, Vec<SourceFile>>,
    /// The example submissions.
    pub submissions: Vec<Submission>,
    /// Whether it is one of ours, with an `interview/` folder.
    pub has_interview: bool,
}

/// What reading gave.
#[derive(Clone, Debug)]
pub struct Reading {
    /// The package as far as it could be read; `None` if not even `problem.yaml` could.
    pub package: Option<Package>,
    /// Everything wrong with it, warnings included, in order of file and line.
    pub faults: Vec<Fault>,
}

impl Reading {
    /// The package if its faults have no bearing on verdicts, and those that it has.
    ///
    /// # Errors
    /// Every error.
    pub fn for_judging(self) -> Result<(Package, Vec<Fault>), Vec<Fault>> {
        match self.package {
            Some(package) if !self.faults.iter().any(Fault::spoils_judging) => Ok((package, self.faults)),
            _ => Err(self.faults.into_iter().filter(Fault::is_error).collect()),
        }
    }
}

impl Package {
    /// Reads a package folder. Nothing in it is run.
    pub fn read(folder: &Path) -> Reading {
        let faults = Faults::default();
        let package = read(folder, &faults);
        Reading { package, faults: faults.sorted() }
    }

    /// All tests in the order in which they are judged, samples first.
    pub fn tests(&self) -> Vec<&Test> {
        self.data.all_tests()
    }

    /// The name to show: English if there is one.
    pub fn title(&self) -> &str {
        let names = &self.metadata.names;
        names.get("en").or_else(|| names.values().next()).map_or(&self.id, |name| name)
    }

    /// A text with the package's constants put in.
    pub fn with_constants(&self, bytes: &[u8]) -> Vec<u8> {
        let constants = &self.metadata.constants;
        match std::str::from_utf8(bytes) {
            Ok(text) if !constants.is_empty() && text.contains("{{") => {
                let put =
                    |text: String, (name, value): (&String, &String)| text.replace(&format!("{{{{{name}}}}}"), value);
                constants.iter().fold(text.to_owned(), put).into_bytes()
            }
            _ => bytes.to_vec(),
        }
    }
}

fn read(folder: &Path, faults: &Faults) -> Option<Package> {
    if !folder.is_dir() {
        faults.error(".", 1, format!("{} is not a folder", folder.display()));
        return None;
    }
    let bytes = match std::fs::read(folder.join("problem.yaml")) {
        Ok(bytes) => bytes,
        Err(error) => {
            faults.error("problem.yaml", 1, format!("can't be read: {error}; a problem package has one"));
            return None;
        }
    };
    let problem = document("problem.yaml", &bytes, faults)?;
    let metadata = metadata::read(&problem, faults)?;
    let legacy = metadata.version.is_legacy();
    let files = files::Files::walk(folder, legacy, faults);
    let canonical = std::fs::canonicalize(folder).unwrap_or_else(|_| folder.to_path_buf());
    let id = canonical.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let has_interview = files.has_folder("interview");
    let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    if id.is_empty() || !id.chars().all(plain) {
        let message = format!("the folder is called `{id}`; use lower-case letters and digits only");
        faults.warn(".", 1, message);
    }
    roots(&files, &metadata, faults);
    let statements = statements::statements(&files, &metadata, &problem, faults);
    let mut package = Package {
        folder: canonical,
        id,
        statements,
        data: Group::root(),
        invalid_inputs: Vec::new(),
        invalid_outputs: Vec::new(),
        valid_outputs: Vec::new(),
        input_validators: programs::input_validators(&files, &metadata, faults),
        output_validator: programs::output_validator(&files, &metadata, faults),
        grader: programs::grader(&files, &metadata, faults),
        include: programs::include(&files, &metadata, faults),
        submissions: submissions::read(&files, &metadata, faults),
        has_interview,
        metadata,
    };
    let names: Vec<String> = package.input_validators.iter().map(|program| program.name.clone()).collect();
    let has_grader = package.grader.is_some();
    if legacy {
        data::legacy(&files, &mut package, &names, has_grader, faults);
    } else {
        modern::data(&files, &mut package, &names, faults);
    }
    Some(package)
}

/// Folders that belong to another version, or to none.
fn roots(files: &files::Files, metadata: &Metadata, faults: &Faults) {
    const SHARED: &[&str] =
        &["attachments", "data", "include", "submissions", "input_validators", "generators", "interview"];
    const OLD: &[&str] = &["problem_statement", "input_format_validators", "output_validators", "graders"];
    const NEW: &[&str] =
        &["statement", "solution", "static_validator", "output_validator", "input_visualizer", "output_visualizer"];
    let version = metadata.version;
    let (own, other) = if version.is_legacy() { (OLD, NEW) } else { (NEW, OLD) };
    for folder in files.children("").iter().filter_map(|name| name.strip_suffix('/')) {
        if SHARED.contains(&folder) || own.contains(&folder) {
            continue;
        }
        let message = match folder {
            "problem_statement" => "version 2025-09 calls this folder `statement`; rename it".to_owned(),
            "statement" => format!("version {} calls this folder `problem_statement`; rename it", version.name()),
            "output_validators" => "version 2025-09 calls this folder `output_validator`; rename it".to_owned(),
            "output_validator" => {
                format!("version {} calls this folder `output_validators`; rename it", version.name())
            }
            "input_format_validators" => "version 2025-09 calls this folder `input_validators`; rename it".to_owned(),
            _ if other.contains(&folder) => format!("version {} knows no such folder; it is ignored", version.name()),
            _ => "the format knows no such folder; it is ignored".to_owned(),
        };
        match folder {
            "problem_statement" | "output_validators" | "output_validator" | "input_format_validators" => {
                faults.error(folder, 1, message);
            }
            _ => faults.warn(folder, 1, message),
        }
    }
    if files.has_folder("static_validator") && !version.is_legacy() {
        let message = "static validators are not run by this program; verdicts are given without them";
        faults.warn("static_validator", 1, message);
    }
}
