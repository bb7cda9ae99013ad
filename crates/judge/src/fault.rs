//! What is wrong with a problem package, and where.

use serde::{Deserialize, Serialize};
use std::cell::RefCell;

/// How bad it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// The package is invalid.
    Error,
    /// The package is valid; an author should look at it all the same.
    Warning,
}

/// Something an author has to mend.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Fault {
    /// The file or folder, relative to the package, with `/`.
    pub file: String,
    /// Line, from 1.
    pub line: usize,
    /// How bad it is.
    pub severity: Severity,
    /// The key in a YAML file that it is about; empty for the whole file.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub part: String,
    /// What is wrong and what to do.
    pub message: String,
}

impl Fault {
    /// An error.
    pub fn error(file: impl Into<String>, line: usize, message: impl Into<String>) -> Fault {
        Fault { file: file.into(), line, severity: Severity::Error, part: String::new(), message: message.into() }
    }

    /// A warning.
    pub fn warning(file: impl Into<String>, line: usize, message: impl Into<String>) -> Fault {
        Fault { file: file.into(), line, severity: Severity::Warning, part: String::new(), message: message.into() }
    }

    /// Whether judging by this package could come to a wrong verdict. What is wrong with its statement, its licence or its
    /// example submissions does not bear on that.
    pub fn spoils_judging(&self) -> bool {
        const HARMLESS: &[&str] = &[
            "uuid",
            "license",
            "rights_owner",
            "name",
            "author",
            "credits",
            "source",
            "source_url",
            "keywords",
            "version",
            "embargo_until",
        ];
        const BEARING: &[&str] = &["data", "output_validator", "output_validators", "graders", "include", "."];
        let place = self.file.split('/').next().unwrap_or_default();
        let bears = BEARING.contains(&place) || (place == "problem.yaml" && !HARMLESS.contains(&self.part.as_str()));
        self.is_error() && bears
    }

    /// Whether it makes the package invalid.
    pub fn is_error(&self) -> bool {
        self.severity == Severity::Error
    }
}

impl std::fmt::Display for Fault {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let kind = if self.is_error() { "" } else { "warning: " };
        write!(f, "{}:{}: {kind}{}", self.file, self.line, self.message)
    }
}

/// Collects faults while a package is read; shared by all readers of its parts.
#[derive(Debug, Default)]
pub(crate) struct Faults(RefCell<Vec<Fault>>);

impl Faults {
    pub(crate) fn add(&self, fault: Fault) {
        self.0.borrow_mut().push(fault);
    }

    pub(crate) fn error(&self, file: &str, line: usize, message: impl Into<String>) {
        self.add(Fault::error(file, line, message));
    }

    pub(crate) fn warn(&self, file: &str, line: usize, message: impl Into<String>) {
        self.add(Fault::warning(file, line, message));
    }

    /// All faults, in order of file and line, each once.
    pub(crate) fn sorted(self) -> Vec<Fault> {
        let mut faults = self.0.into_inner();
        faults.sort();
        faults.dedup();
        faults
    }
}
