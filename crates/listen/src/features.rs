//! What the model is given of an answer: its units, and for each what the rules make of it.

use crate::Signal;
use crate::cues;
use crate::heard::Finding;
use crate::reading::Reading;
use crate::signals;
use crate::units::units;

/// How many numbers tell what a unit is like: one a signal, then the traits.
pub const FEATURES: usize = Signal::ALL.len() + TRAITS;
const TRAITS: usize = 12;

/// A unit of an answer and what the rules make of it.
#[derive(Clone, Debug, PartialEq, serde::Serialize)]
pub struct Unit {
    /// The words as the model reads them: small letters, straight quotation marks.
    pub text: String,
    /// First byte, in the answer's own text.
    pub start: usize,
    /// One past the last byte.
    pub end: usize,
    /// [`FEATURES`] numbers in 0..=1: for each signal, in order, how sure the rules are of it here (0 where they hear
    /// nothing); then first person, we, somebody else, past, hypothetical, habit, denied, number, question mark, words
    /// by 30, place in the answer from 0 to 1, spoken.
    pub features: Vec<f32>,
}

/// The units of an answer, with features.
pub fn features(answer: &crate::Answer<'_>) -> Vec<Unit> {
    let reading = Reading::of(answer);
    of(&reading, &signals::detect_all(&reading))
}

/// The units with features from what the rules heard.
pub(crate) fn of(reading: &Reading<'_>, findings: &[Finding]) -> Vec<Unit> {
    let ranges = units(reading);
    let count = ranges.len().max(1) as f32;
    ranges
        .iter()
        .enumerate()
        .map(|(index, range)| {
            let span = reading.span(range);
            let bytes = reading.bytes(range);
            let mut features = vec![0.0; Signal::ALL.len()];
            for finding in findings {
                let shared = finding.end.min(span.end).saturating_sub(finding.start.max(span.start));
                let shorter = (finding.end - finding.start).min(span.end - span.start).max(1);
                if shared * 2 >= shorter {
                    let slot = &mut features[finding.signal as usize];
                    *slot = finding.confidence.max(*slot);
                }
            }
            let traits = cues::traits(bytes);
            let words = bytes.split(u8::is_ascii_whitespace).filter(|word| !word.is_empty()).count();
            let yes = |is: bool| f32::from(u8::from(is));
            features.extend([
                yes(traits.first),
                yes(traits.we),
                yes(traits.other),
                yes(traits.past),
                yes(traits.hypothetical),
                yes(traits.habit),
                yes(traits.negated),
                yes(traits.number),
                yes(bytes.contains(&b'?')),
                (words as f32 / 30.0).min(1.0),
                index as f32 / count,
                yes(reading.answer.delivery == crate::Delivery::Spoken),
            ]);
            Unit { text: reading.plain.text[range.clone()].to_owned(), start: span.start, end: span.end, features }
        })
        .collect()
}
