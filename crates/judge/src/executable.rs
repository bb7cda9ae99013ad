//! A program that can be started, and what a run of it may use.

use sandbox::{Job, Limits, Placed, Shown, Source};
use std::path::Path;
use std::time::Duration;

const MIB: u64 = 1 << 20;

/// A program that can be started.
#[derive(Clone, Debug, PartialEq)]
pub struct Executable {
    /// Code of its language; empty for a `run` script.
    pub language: String,
    /// Version of the language's tools.
    pub version: String,
    /// Hash of what it was made from.
    pub key: String,
    /// Whether it came from the cache.
    pub cached: bool,
    pub(crate) argv: Vec<String>,
    pub(crate) env: Vec<(String, String)>,
    pub(crate) files: Vec<Placed>,
    pub(crate) shown: Vec<Shown>,
    pub(crate) extra_memory: u64,
    pub(crate) processes: u32,
}

/// What one run of an executable may use.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Allowance {
    /// CPU time at which it is ended.
    pub cpu: Duration,
    /// Time on the clock at which it is ended.
    pub wall: Duration,
    /// Memory, bytes, beside what its language's machinery needs.
    pub memory: u64,
    /// Output, bytes.
    pub output: u64,
}

impl Executable {
    /// The job that runs it. Files of the test and standard input are put in by the caller.
    pub fn job(&self, arguments: &[String], allowed: Allowance) -> Job {
        Job {
            argv: self.argv.iter().chain(arguments).map(Into::into).collect(),
            env: self.env.clone(),
            stdin: None,
            files: self.files.clone(),
            shown: self.shown.clone(),
            keep: Vec::new(),
            limits: Limits {
                cpu: allowed.cpu,
                wall: allowed.wall,
                memory: allowed.memory.saturating_add(self.extra_memory),
                processes: self.processes,
                output: allowed.output,
                files: 64 * MIB,
                inodes: 2048,
            },
        }
    }
}

impl Executable {
    /// The same with other content in one of its files.
    pub(crate) fn with_file(&self, name: &str, bytes: &[u8]) -> Executable {
        let mut changed = self.clone();
        for file in changed.files.iter_mut().filter(|file| file.name == Path::new(name)) {
            file.source = Source::Bytes(bytes.to_vec());
        }
        changed
    }
}
