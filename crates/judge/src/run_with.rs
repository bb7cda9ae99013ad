//! What the judge needs of a sandbox, so that tests can stand in for it.

use sandbox::{Job, Observation};

/// Which of two talking commands ended first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum First {
    /// The first command.
    A,
    /// The second command.
    B,
}

/// Two commands that talked to each other.
#[derive(Clone, Debug, PartialEq)]
pub struct Conversation {
    /// What was seen of the first.
    pub a: Observation,
    /// What was seen of the second.
    pub b: Observation,
    /// Who ended first.
    pub first: First,
}

/// Something that runs commands under limits.
pub trait Runs: Sync {
    /// Runs one command to its end.
    fn run(&self, job: &Job) -> Observation;

    /// Runs two commands, each one's output being the other's input.
    fn talk(&self, a: &Job, b: &Job) -> Conversation;
}
