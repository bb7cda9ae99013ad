//! What noise in the words does to findings and scores.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Labelled, Share, overall, share};
use crate::Listener;
use crate::answer::Answer;
use crate::wording::scrambled;

/// Every tenth word on average is dropped, said twice or misspelt.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Noise {
    /// Share of scores that move by more than one step.
    pub scores_moved_far: Share,
    /// Share of scores that move at all.
    pub scores_moved: Share,
    /// Share of signals heard in either that are heard in both.
    pub signals_kept: Share,
}

const SHARE: u64 = 10;

/// Hears every answer as it is and with noise.
pub(super) fn measure(listener: &Listener, answers: &[Labelled]) -> Noise {
    let (mut far, mut moved, mut kept, mut either) = (0, 0, 0, 0);
    for (index, labelled) in answers.iter().enumerate() {
        let answer = labelled.answer();
        let disturbed = disturbed(&labelled.text, index as u64);
        let noisy = Answer { text: &disturbed, ..answer };
        let (before, after) = (listener.hear(&answer), listener.hear(&noisy));
        let score = |answer: &Answer<'_>, heard| overall(labelled, answer, heard).map_or(0, i16::from);
        let by = (score(&answer, &before) - score(&noisy, &after)).abs();
        far += usize::from(by > 1);
        moved += usize::from(by > 0);
        for signal in crate::Signal::ALL {
            let (one, other) = (before.has(*signal), after.has(*signal));
            kept += usize::from(one && other);
            either += usize::from(one || other);
        }
    }
    Noise {
        scores_moved_far: share(far, answers.len()),
        scores_moved: share(moved, answers.len()),
        signals_kept: share(kept, either),
    }
}

/// A text with one word in ten dropped, doubled or misspelt; the same for the same seed.
fn disturbed(text: &str, seed: u64) -> String {
    let mut words = Vec::new();
    for (at, word) in text.split_whitespace().enumerate() {
        let roll = scrambled(seed << 20 | at as u64);
        if !roll.is_multiple_of(SHARE) {
            words.push(word.to_owned());
            continue;
        }
        match roll / SHARE % 3 {
            0 => {}
            1 => words.extend([word.to_owned(), word.to_owned()]),
            _ => {
                let mut letters: Vec<char> = word.chars().collect();
                if letters.len() > 3 {
                    letters.swap(1, 2);
                }
                words.push(letters.into_iter().collect());
            }
        }
    }
    words.join(" ")
}
