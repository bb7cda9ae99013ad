//! Two commands that talk: what was seen of both.

use crate::Observation;

/// Which of two commands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// The first given.
    A,
    /// The second given.
    B,
}

/// What was seen of two commands that wrote to each other.
///
/// The observations' standard output is what was said, at most the output limit of it.
#[derive(Clone, Debug, PartialEq)]
pub struct Talk {
    /// The first.
    pub a: Observation,
    /// The second.
    pub b: Observation,
    /// The one that ended first, by the clock; `None` only if one of them is broken.
    pub first: Option<Side>,
    /// Bytes that the first said to the second, read or not.
    pub a_to_b: u64,
    /// Bytes that the second said to the first, read or not.
    pub b_to_a: u64,
}

impl Talk {
    pub(crate) fn broken(reason: String) -> Talk {
        let broken = Observation::broken(reason);
        Talk { a: broken.clone(), b: broken, first: None, a_to_b: 0, b_to_a: 0 }
    }
}
