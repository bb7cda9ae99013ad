//! What a sandbox is started with.

use std::path::{Path, PathBuf};

/// How much is asked of the system.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mode {
    /// For anybody's code: name spaces, system call filter and all limits; [`crate::Sandbox::start`] refuses where
    /// the first two are missing.
    Full,
    /// For one's own code, on any Unix: resource limits and a time-out, no isolation whatsoever.
    OwnCode,
}

/// How a sandbox is set up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Config {
    /// The program that calls [`crate::enter_if_runner`] first; this program itself unless told.
    pub runner: PathBuf,
    /// Runs that may go on at one time, 1 to 64.
    pub workers: usize,
    /// Folders and files of the host that every run sees, read-only, at the same path.
    pub toolchains: Vec<PathBuf>,
    /// How much is asked of the system.
    pub mode: Mode,
}

impl Default for Config {
    /// This program as runner, a worker per processor, the system's own toolchains, [`Mode::Full`].
    fn default() -> Config {
        Config {
            runner: std::env::current_exe().unwrap_or_default(),
            workers: std::thread::available_parallelism().map_or(1, |count| count.get()).min(64),
            toolchains: default_toolchains(),
            mode: Mode::Full,
        }
    }
}

/// What of the system itself compilers and interpreters need, as far as this host has it.
pub fn default_toolchains() -> Vec<PathBuf> {
    let fixed = [
        "/usr",
        "/bin",
        "/sbin",
        "/lib",
        "/lib32",
        "/lib64",
        "/libx32",
        "/etc/alternatives",
        "/etc/ld.so.cache",
        "/nix/store",
    ];
    let mut found: Vec<PathBuf> =
        fixed.iter().map(PathBuf::from).filter(|path| path.symlink_metadata().is_ok()).collect();
    // Debian keeps the Java runtime's settings outside /usr, and the runtime does not start without them.
    for entry in std::fs::read_dir("/etc").into_iter().flatten().flatten() {
        if entry.file_name().to_string_lossy().starts_with("java") && Path::is_dir(&entry.path()) {
            found.push(entry.path());
        }
    }
    found.sort();
    found
}

/// Why no sandbox can be started here.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("no sandbox: {reason}")]
pub struct Unavailable {
    /// What is missing and how to get it.
    pub reason: String,
}

impl Unavailable {
    pub(crate) fn because(reason: impl Into<String>) -> Unavailable {
        Unavailable { reason: reason.into() }
    }
}
