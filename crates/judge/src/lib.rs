//! Problem packages, languages, validators, verdicts, measured growth.
//!
//! A folder in the Kattis/ICPC problem package format becomes a checked [`Package`]; [`judge`] puts a submission before its
//! tests and gives a [`Report`]. Commands run by whatever implements [`Runs`]: the sandbox, or a stand-in in tests.
//! Never here: the clock (times are what the sandbox measured), the store, terminals.

mod cache;
mod check;
mod compile;
mod default_validator;
mod executable;
mod fault;
mod grade;
mod growth;
mod languages;
mod measure;
mod mutants;
mod one_test;
mod package;
mod report;
mod run;
mod run_with;
#[cfg(unix)]
mod sandboxed;
mod time_limit;
mod validate;
mod verdict;

pub use cache::{Cache, Key};
pub use check::{CheckOptions, CheckReport, SubmissionCheck, check, read_interview};
pub use compile::{NotCompiled, Workshop};
pub use default_validator::{Flags, compare};
pub use executable::{Allowance, Executable};
pub use fault::{Fault, Severity};
pub use grade::{Outcome, grader_said, legacy as legacy_grade, modern as modern_grade};
pub use growth::{Fit, GrowthReport, Measurement, fit};
pub use languages::{Found, Language, Presence, Toolchain, by_code, presences};
pub use measure::{CostUnit, Measured, generate, measure_growth};
pub use mutants::{LEAST_CAUGHT, MutantReport, mutants};
pub use package::{
    Aggregation, Expectation, Grading, Group, Kind, LegacyGrading, Limits, Metadata, ModernGrading, OnReject,
    OutputValidator, Package, Part, Program, Reading, Sample, SourceFile, Statement, Submission, Test, TimeUse,
    ValidatorArguments, Version, matches,
};
pub use report::{CompileReport, Failure, Report, TestReport, TimeLimitFrom, cut};
pub use run::{Options, Progress, judge};
pub use run_with::{Conversation, First, Runs};
pub use time_limit::time_limit;
pub use verdict::{Verdict, before_validation};

/// The engine and its version, named in every report.
pub const ENGINE: &str = concat!("judge ", env!("CARGO_PKG_VERSION"));
