//! Sentences and clauses, for typed prose and for speech without punctuation.

use std::ops::Range;
use std::sync::LazyLock;

use regex::bytes::Regex;

/// A clause is cut no shorter than this many words where nothing but a connective says so.
const SHORT: usize = 5;

static WORD: LazyLock<Regex> = LazyLock::new(|| crate::cues::regex(r"[^\s]+"));

/// A sentence and its clauses, as ranges of the simplified text, trimmed.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Sentence {
    pub range: Range<usize>,
    pub clauses: Vec<Range<usize>>,
}

/// Words that open a new clause in running speech when enough stands before them.
const OPENERS: &[&str] = &[
    "and",
    "but",
    "so",
    "because",
    "cause",
    "cuz",
    "then",
    "which",
    "if",
    "when",
    "while",
    "where",
    "except",
    "unless",
    "now",
    "anyway",
    "instead",
    "until",
    "since",
    "although",
    "though",
    "um",
    "uh",
    "yeah",
    "basically",
    "honestly",
];

/// Cuts a simplified text into sentences, those into clauses. Linear.
pub(crate) fn split(text: &str) -> Vec<Sentence> {
    sentence_ranges(text).into_iter().map(|range| Sentence { clauses: clauses(text, range.clone()), range }).collect()
}

fn sentence_ranges(text: &str) -> Vec<Range<usize>> {
    let bytes = text.as_bytes();
    let mut sentences = Vec::new();
    let mut start = 0;
    for (at, byte) in bytes.iter().enumerate() {
        let next = bytes.get(at + 1).copied().unwrap_or(b' ');
        let ends = match byte {
            b'\n' => true,
            b'.' | b'!' | b'?' => next.is_ascii_whitespace() || matches!(next, b'"' | b')'),
            b';' => next.is_ascii_whitespace(),
            _ => false,
        };
        if ends {
            let end = at + 1 + usize::from(matches!(next, b'"' | b')') && *byte != b'\n');
            push(text, start..end.min(bytes.len()), &mut sentences);
            start = end.min(bytes.len());
        }
    }
    push(text, start..bytes.len(), &mut sentences);
    sentences
}

/// Adds the range without the blanks around it, unless nothing is left.
fn push(text: &str, range: Range<usize>, into: &mut Vec<Range<usize>>) {
    if range.start >= range.end {
        return;
    }
    let bytes = &text.as_bytes()[range.clone()];
    let Some(first) = bytes.iter().position(|byte| !byte.is_ascii_whitespace()) else { return };
    let last = bytes.iter().rposition(|byte| !byte.is_ascii_whitespace()).unwrap_or(first);
    let range = range.start + first..range.start + last + 1;
    if text[range.clone()].bytes().any(|byte| byte.is_ascii_alphanumeric() || byte >= 0x80) {
        into.push(range);
    }
}

fn clauses(text: &str, sentence: Range<usize>) -> Vec<Range<usize>> {
    let mut clauses = Vec::new();
    let mut start = sentence.start;
    let mut words = 0;
    for found in WORD.find_iter(&text.as_bytes()[sentence.clone()]) {
        let (at, end) = (sentence.start + found.start(), sentence.start + found.end());
        let bare = text.as_bytes()[at..end].strip_suffix(b",").unwrap_or(&text.as_bytes()[at..end]);
        let opens = OPENERS.iter().any(|opener| opener.as_bytes() == bare);
        if opens && words >= SHORT {
            push(text, start..at, &mut clauses);
            start = at;
            words = 0;
        }
        words += 1;
        if matches!(text.as_bytes()[end - 1], b',' | b':') && words >= SHORT {
            push(text, start..end, &mut clauses);
            start = end;
            words = 0;
        }
    }
    push(text, start..sentence.end, &mut clauses);
    clauses
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cut(text: &str) -> Vec<Vec<&str>> {
        split(text).into_iter().map(|s| s.clauses.into_iter().map(|c| &text[c]).collect()).collect()
    }

    #[test]
    fn prose_is_cut_at_its_points() {
        assert_eq!(
            cut("i cut the menu. he argued; i stayed at 4.5 hours."),
            [vec!["i cut the menu."], vec!["he argued;"], vec!["i stayed at 4.5 hours."]]
        );
    }

    #[test]
    fn speech_is_cut_at_connectives() {
        assert_eq!(
            cut("i turned off the breaker and the whole site went down because nobody had looked"),
            [vec!["i turned off the breaker", "and the whole site went down", "because nobody had looked"]]
        );
    }

    #[test]
    fn nothing_comes_of_nothing() {
        assert!(split(" \n ... ").is_empty());
    }
}
