//! Putting a probe into words: the candidate's own, quoted, and a question.

use schemars::JsonSchema;
use script::Signal;
use serde::{Deserialize, Serialize};

use crate::answer::Answer;
use crate::heard::{Heard, Span};
use crate::quoting;
use crate::signals;

/// Who is speaking.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Tone {
    /// An interviewer, who gives nothing away.
    Interview,
    /// A coach, who says what is listened for.
    Coach,
}

/// A question put into words.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Wording {
    /// A stable id of the phrasing, e.g. `friction/3`.
    pub phrasing: String,
    /// What is said.
    pub text: String,
    /// The candidate's words in it.
    pub picked_up: Option<Span>,
}

/// Asks for a signal, or confronts a warning, with a phrasing that `used` does not hold; when all are used up, with the
/// one used longest ago. `seed` decides between fresh ones.
pub fn word(target: Signal, answer: &Answer<'_>, heard: &Heard, used: &[String], seed: u64, tone: Tone) -> Wording {
    let phrasings = signals::phrasings(target);
    let id = |index: usize| format!("{target}/{}", index + 1);
    let last_used = |index: &usize| used.iter().rposition(|known| *known == id(*index));
    let fresh: Vec<usize> = (0..phrasings.len()).filter(|index| last_used(index).is_none()).collect();
    let index = match fresh.len() as u64 {
        0 => (0..phrasings.len()).min_by_key(last_used).unwrap_or(0),
        count => fresh[(scrambled(seed) % count) as usize],
    };
    let picked_up = hook(target, answer, heard);
    let phrasing = &phrasings[index];
    let mut text = match &picked_up {
        Some(span) => format!("{} {}", phrasing.opener.replace("{quote}", &span.quote), phrasing.ask),
        None => phrasing.ask.to_owned(),
    };
    if tone == Tone::Coach {
        let title = signals::definition(target).title.to_lowercase();
        text.push_str(&if target.is_warning() {
            format!(" (I heard this: {title}.)")
        } else {
            format!(" (I am listening for {title}.)")
        });
    }
    Wording { phrasing: id(index), text, picked_up }
}

/// The candidate's words that a question about this signal hangs on: the signal's own, those of a related one, else the
/// most telling ones.
pub(crate) fn hook(target: Signal, answer: &Answer<'_>, heard: &Heard) -> Option<Span> {
    let related = std::iter::once(target).chain(signals::hooks(target).iter().copied());
    let mut found = related.filter_map(|signal| heard.first(signal));
    found
        .find_map(|finding| quoting::shortened(answer.text, finding.start, finding.end))
        .or_else(|| quoting::telling(answer))
}

/// SplitMix64, so that neighbouring seeds choose differently.
pub(crate) fn scrambled(seed: u64) -> u64 {
    let mut z = seed.wrapping_add(0x9e37_79b9_7f4a_7c15);
    z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    z ^ (z >> 31)
}
