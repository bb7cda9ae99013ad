//! One command under limits → what was observed. The only crate that isolates processes.
//!
//! [`Sandbox::start`] starts a few runner processes; each keeps a set of name spaces with a read-only root and forks
//! once per [`Job`]. A run ends with an [`Observation`]; whatever the sandbox itself fails at ends as `broken`, never
//! as an unprotected run.
//!
//! ```no_run
//! use sandbox::{Config, Job, Limits, Sandbox};
//! sandbox::enter_if_runner(); // first thing in `main`: the program starts itself again as its own runner
//! let sandbox = Sandbox::start(Config::default())?;
//! let job = Job {
//!     argv: vec!["/usr/bin/true".into()],
//!     env: vec![],
//!     stdin: None,
//!     files: vec![],
//!     shown: vec![],
//!     keep: vec![],
//!     limits: Limits {
//!         cpu: std::time::Duration::from_secs(1),
//!         wall: std::time::Duration::from_secs(2),
//!         memory: 64 << 20,
//!         processes: 1,
//!         output: 1 << 20,
//!         files: 1 << 20,
//!         inodes: 16,
//!     },
//! };
//! assert_eq!(sandbox.run(&job).exit, Some(0));
//! # Ok::<(), sandbox::Unavailable>(())
//! ```

mod config;
mod job;
#[cfg(target_os = "linux")]
mod linux;
#[cfg(unix)]
mod own_code;
#[cfg(unix)]
mod pool;
mod protections;
#[cfg(unix)]
mod pump;
#[cfg(unix)]
mod sandbox;
#[cfg(unix)]
mod talk;

pub use config::{Config, Mode, Unavailable, default_toolchains};
pub use job::{Exceeded, Job, Limits, Observation, Placed, Shown, Source};
pub use protections::{Protection, State, protections};
#[cfg(unix)]
pub use sandbox::Sandbox;
#[cfg(unix)]
pub use talk::{Side, Talk};

/// The argument that makes the program its own runner.
pub(crate) const RUNNER: &str = "__sandbox";

/// Turns this process into the sandbox's runner if it was started as one; never returns then.
///
/// The binary calls it first thing in `main`, while it has one thread.
pub fn enter_if_runner() {
    if std::env::args_os().nth(1).is_some_and(|argument| argument == RUNNER) {
        #[cfg(target_os = "linux")]
        linux::runner::enter();
        #[cfg(not(target_os = "linux"))]
        std::process::exit(70);
    }
}
