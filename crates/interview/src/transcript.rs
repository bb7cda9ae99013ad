//! What was said, turn by turn.

use listen::second::SecondReading;
use listen::{Delivery, Heard};
use script::Signal;
use std::ops::Range;

use crate::Move;
use crate::standing::Standing;

/// One try at an answer.
#[derive(Clone, Debug, PartialEq)]
pub struct Attempt {
    /// Words, verbatim.
    pub text: String,
    /// Typed or spoken.
    pub delivery: Delivery,
    /// From the question to the end of the answer, in milliseconds, where the driver measured it.
    pub took_ms: Option<u64>,
    /// When it was given, in milliseconds since 1970.
    pub at: i64,
    /// What was heard in it.
    pub heard: Heard,
    /// How it stands to its question and to the answers before it.
    pub standing: Standing,
    /// Words that were said in an answer to another question already, in bytes of the text.
    pub said_before: Vec<Range<usize>>,
}

/// An answer with all its attempts; the first is what the interviewer heard.
#[derive(Clone, Debug, PartialEq)]
pub struct Answered {
    /// Which question of the agenda.
    pub question: usize,
    /// The line it replies to.
    pub line: String,
    /// The line, if it was a challenge.
    pub challenge: Option<String>,
    /// The gap the line asked about, if it was a probe.
    pub probed: Option<Signal>,
    /// Tries in order; never empty.
    pub attempts: Vec<Attempt>,
    /// What a language model made of the first attempt, where the user connected one. It scores nothing.
    pub second: Option<SecondReading>,
}

impl Answered {
    /// What the interviewer heard.
    pub fn first(&self) -> &Attempt {
        &self.attempts[0]
    }
}

/// A line of the transcript.
#[derive(Clone, Debug, PartialEq)]
pub enum Turn {
    /// The interviewer's.
    Interviewer {
        /// Entry it was made in.
        seq: usize,
        /// What.
        made: Move,
    },
    /// An answer of the candidate's.
    Answer {
        /// Entry it came in.
        seq: usize,
        /// Index into [`State::answers`].
        answer: usize,
    },
    /// A question of the candidate's.
    Asked {
        /// Entry it came in.
        seq: usize,
        /// Words, verbatim.
        text: String,
    },
}
