//! The units of an answer: what the model reads one by one, and the words a finding of the model quotes.
//!
//! A unit is a sentence; a sentence too long for that, as speech without punctuation is, is cut between clauses. Units
//! of the beginning of an answer don't change when more is said, but for the last: that is what lets a growing answer be
//! read unit by unit.

use std::ops::Range;

use crate::reading::Reading;

/// A sentence of up to this many words is one unit.
const WHOLE: usize = 26;
/// A longer one is cut before the first clause that begins after this many words.
const ENOUGH: usize = 9;
/// No unit is longer; words beyond are cut off into the next one.
const MOST: usize = 40;

/// The units, as ranges of the simplified text, in order, without overlaps.
pub(crate) fn units(reading: &Reading<'_>) -> Vec<Range<usize>> {
    let mut units = Vec::new();
    for (index, sentence) in reading.sentences.iter().enumerate() {
        if words(reading, sentence) <= WHOLE {
            units.push(sentence.clone());
            continue;
        }
        let from = reading.clauses.partition_point(|clause| clause.sentence < index);
        let mut open: Option<(Range<usize>, usize)> = None;
        for clause in reading.clauses[from..].iter().take_while(|clause| clause.sentence == index) {
            let count = words(reading, &clause.range);
            open = Some(match open {
                Some((range, held)) if held < ENOUGH || held + count <= ENOUGH + 4 => {
                    (range.start..clause.range.end, held + count)
                }
                Some((range, _)) => {
                    cut(reading, range, &mut units);
                    (clause.range.clone(), count)
                }
                None => (clause.range.clone(), count),
            });
        }
        if let Some((range, _)) = open {
            cut(reading, range, &mut units);
        }
    }
    units
}

fn words(reading: &Reading<'_>, range: &Range<usize>) -> usize {
    reading.plain.text[range.clone()].split_ascii_whitespace().count()
}

/// Adds a range in pieces of at most [`MOST`] words.
fn cut(reading: &Reading<'_>, range: Range<usize>, units: &mut Vec<Range<usize>>) {
    let text = &reading.plain.text[range.clone()];
    let (mut start, mut end, mut held) = (range.start, range.start, 0);
    for word in text.split_ascii_whitespace() {
        let at = word.as_ptr() as usize - text.as_ptr() as usize + range.start;
        if held == MOST {
            units.push(start..end);
            start = at;
            held = 0;
        }
        end = at + word.len();
        held += 1;
    }
    if held > 0 {
        units.push(start..end);
    }
}

#[cfg(test)]
mod tests {
    use script::RoundKind;

    use super::units;
    use crate::reading::Reading;
    use crate::{Answer, Delivery};

    fn cut(text: &str) -> Vec<String> {
        let answer =
            Answer { round: RoundKind::Behavioural, question: "", challenge: None, delivery: Delivery::Spoken, text };
        let reading = Reading::of(&answer);
        units(&reading).into_iter().map(|range| reading.plain.text[range].to_owned()).collect()
    }

    #[test]
    fn sentences_are_units() {
        assert_eq!(cut("I pulled it. He argued; I stayed."), ["i pulled it.", "he argued;", "i stayed."]);
    }

    #[test]
    fn running_speech_is_cut_between_clauses() {
        let said = "so i turned off the breaker the night before and then the whole site went down because nobody had \
                    looked at it and um the promoter was in the rain with her phone out and we had no idea";
        let units = cut(said);
        assert_eq!(units.join(" "), said);
        assert!(units.len() >= 3 && units.iter().all(|unit| unit.split(' ').count() <= 26), "{units:?}");
    }

    #[test]
    fn words_without_end_are_cut() {
        let units = cut(&"word ".repeat(100));
        assert_eq!(units.len(), 3);
    }

    #[test]
    fn what_was_said_first_stays_cut_as_it_was() {
        let said = "i sold the van and the dog ran off so i had to walk home in the rain which took two hours and then \
                    my sister rang me about the money because she had heard it from him. That was it. We moved.";
        let all = cut(said);
        for end in said.match_indices(' ').map(|(at, _)| at) {
            let some = cut(&said[..end]);
            for (known, unit) in all.iter().zip(&some[..some.len().saturating_sub(2)]) {
                assert_eq!(known, unit);
            }
        }
    }
}
