//! A step of the sandbox that failed: what was being done, and what the kernel said.

use std::fmt::Display;

/// Ends a run as `broken`, or a runner before its first run.
#[derive(Debug, thiserror::Error)]
#[error("{0}")]
pub struct Failure(pub String);

pub type Step<T> = Result<T, Failure>;

/// Says during which step an error came.
pub trait During<T> {
    fn during(self, step: impl Display) -> Step<T>;
}

impl<T, E: Display> During<T> for Result<T, E> {
    fn during(self, step: impl Display) -> Step<T> {
        self.map_err(|error| Failure(format!("{step}: {error}")))
    }
}
