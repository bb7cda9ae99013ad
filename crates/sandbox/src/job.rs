//! What is run, and under which limits.

use std::ffi::OsString;
use std::path::PathBuf;
use std::time::Duration;

/// What one command may use. Every limit is enforced; a run that meets one ends at once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Limits {
    /// CPU time of all processes of the run together.
    pub cpu: Duration,
    /// Time on the clock.
    pub wall: Duration,
    /// Memory of all processes together in bytes, shared memory and the work folder's files included.
    pub memory: u64,
    /// Processes and threads that may exist at one time, the first included.
    pub processes: u32,
    /// Bytes that may be written to standard output, and the same again to standard error.
    pub output: u64,
    /// Bytes that files in the work folder may take together.
    pub files: u64,
    /// Files and folders that may exist in the work folder.
    pub inodes: u32,
}

/// Where bytes come from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Source {
    /// These bytes.
    Bytes(Vec<u8>),
    /// The content of a file of the host, which the sandboxed command never sees by its path.
    File(PathBuf),
}

/// A file copied into the work folder before the command starts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Placed {
    /// Path relative to the work folder; `..` and absolute paths are refused.
    pub name: PathBuf,
    /// What it holds.
    pub source: Source,
    /// Whether it may be executed.
    pub executable: bool,
}

/// A folder of the host that the command sees, read-only.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shown {
    /// The folder on the host.
    pub host: PathBuf,
    /// Where the command sees it; absolute, outside the work folder.
    pub inside: PathBuf,
}

/// One command with all it may see.
///
/// It starts in the work folder `/work`, which is empty but for `files`, private to the run and gone after it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Job {
    /// Program and arguments; the program is an absolute path inside, or relative to the work folder.
    pub argv: Vec<OsString>,
    /// The whole environment; nothing is inherited.
    pub env: Vec<(String, String)>,
    /// What standard input holds; `None` is `/dev/null`.
    pub stdin: Option<Source>,
    /// Files in the work folder.
    pub files: Vec<Placed>,
    /// Folders seen read-only, beside the toolchains that every run sees.
    pub shown: Vec<Shown>,
    /// Paths in the work folder whose files are read back after the run: regular files only, no link is followed. A folder stands for the files in it.
    pub keep: Vec<PathBuf>,
    /// What it may use.
    pub limits: Limits,
}

/// The limit that ended a run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Exceeded {
    /// [`Limits::cpu`].
    Cpu,
    /// [`Limits::wall`].
    Wall,
    /// [`Limits::memory`], also where the kernel killed a child and the parent went on.
    Memory,
    /// [`Limits::output`].
    Output,
}

/// What was seen of one run. The sandbox judges nothing. The default is a run of which nothing was seen.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Observation {
    /// Exit status of the first process, if it exited.
    pub exit: Option<i32>,
    /// Signal that ended the first process, if one did.
    pub signal: Option<i32>,
    /// The limit that ended it, if one did.
    pub exceeded: Option<Exceeded>,
    /// CPU time of all its processes.
    pub cpu: Duration,
    /// From start to end on the clock.
    pub wall: Duration,
    /// Most memory held at a time, bytes; `None` where nothing measures it.
    pub peak_memory: Option<u64>,
    /// Processes killed by the kernel for want of memory.
    pub oom_kills: u32,
    /// Instructions executed in user mode, where the kernel counts them.
    pub instructions: Option<u64>,
    /// Standard output, at most [`Limits::output`] bytes.
    pub stdout: Vec<u8>,
    /// Standard error, at most [`Limits::output`] bytes.
    pub stderr: Vec<u8>,
    /// Files asked for with [`Job::keep`]: path relative to the work folder and content.
    pub kept: Vec<(PathBuf, Vec<u8>)>,
    /// What was refused, in words, as far as the kernel tells (a system call that ended the run, for instance).
    pub denied: Vec<String>,
    /// Why the run says nothing about the command: the sandbox itself failed. Everything else is then meaningless.
    pub broken: Option<String>,
}
