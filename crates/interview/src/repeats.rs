//! Answers that were given before: word for word, or nearly so.

use std::collections::HashSet;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::ops::Range;

use crate::Answered;
use crate::standing::Standing;

/// Words in a row that are compared. Five agree by chance only in set phrases.
const ROW: usize = 5;
/// Share of an answer's rows that must stand in one earlier answer for it to be the same.
const SAME: f32 = 0.9;
/// Fewest words of an answer that can be a repetition: shorter ones are alike by chance.
const FEWEST: usize = 8;

/// What of an answer was said before.
#[derive(Debug, Default, PartialEq)]
pub(crate) struct Said {
    /// The earlier answer that holds all of it, or nearly all; of several the one that holds most, the first of equal ones.
    pub all_in: Option<usize>,
    /// The stretches that stand in answers to other questions, in bytes of the text.
    pub elsewhere: Vec<Range<usize>>,
}

impl Said {
    /// Compares a text with the answers given before it, those that counted.
    pub fn before(earlier: &[Answered], question: usize, text: &str) -> Said {
        let words = words(text);
        if words.len() < FEWEST {
            return Said::default();
        }
        let rows: Vec<u64> = words.windows(ROW).map(row).collect();
        let mut all_in: Option<(usize, usize)> = None;
        let mut known = vec![false; words.len()];
        for (index, answered) in earlier.iter().enumerate() {
            let first = answered.first();
            if first.standing != Standing::Counts {
                continue;
            }
            let theirs: HashSet<u64> = self::words(&first.text).windows(ROW).map(row).collect();
            let mut shared = 0;
            for (at, row) in rows.iter().enumerate() {
                if theirs.contains(row) {
                    shared += 1;
                    if answered.question != question {
                        known[at..at + ROW].fill(true);
                    }
                }
            }
            if shared as f32 >= rows.len() as f32 * SAME && all_in.is_none_or(|(_, most)| shared > most) {
                all_in = Some((index, shared));
            }
        }
        Said { all_in: all_in.map(|(index, _)| index), elsewhere: stretches(&words, &known) }
    }
}

/// A row of words as a number; the same row always gives the same.
fn row(words: &[(String, Range<usize>)]) -> u64 {
    let mut hasher = DefaultHasher::new();
    words.iter().for_each(|(word, _)| word.hash(&mut hasher));
    hasher.finish()
}

/// Runs of known words, from the first byte of the first to the end of whatever closes the last.
fn stretches(words: &[(String, Range<usize>)], known: &[bool]) -> Vec<Range<usize>> {
    let mut found: Vec<(Range<usize>, usize)> = Vec::new();
    for (index, (_, range)) in words.iter().enumerate().filter(|(index, _)| known[*index]) {
        match found.last_mut() {
            Some((open, last)) if *last + 1 == index => (open.end, *last) = (range.end, index),
            _ => found.push((range.clone(), index)),
        }
    }
    found.into_iter().map(|(range, _)| range).collect()
}

/// Words in small letters with the bytes they stand in, up to the next word: punctuation belongs to the word before it.
fn words(text: &str) -> Vec<(String, Range<usize>)> {
    let mut words: Vec<(String, Range<usize>)> = Vec::new();
    let mut inside = false;
    for (at, c) in text.char_indices() {
        let end = at + c.len_utf8();
        let apostrophe = matches!(c, '\'' | '’');
        if c.is_alphanumeric() || (apostrophe && inside) {
            if !inside {
                words.push((String::new(), at..end));
            }
            inside = true;
            if let Some((word, range)) = words.last_mut() {
                word.extend(c.to_lowercase().filter(|_| !apostrophe));
                range.end = end;
            }
        } else {
            inside = false;
            if !c.is_whitespace()
                && let Some((_, range)) = words.last_mut()
            {
                range.end = end;
            }
        }
    }
    words
}

#[cfg(test)]
mod tests {
    use super::words;

    #[test]
    fn words_are_alike_however_they_are_typed() {
        let plain = |text: &str| words(text).into_iter().map(|(word, _)| word).collect::<Vec<_>>();
        assert_eq!(plain("I didn’t — “wait”, OK?"), plain("i didn't wait ok"));
        let text = "He’d gone. Then";
        let ranges: Vec<&str> = words(text).into_iter().map(|(_, range)| &text[range]).collect();
        assert_eq!(ranges, ["He’d", "gone.", "Then"]);
    }
}
