//! Questions cut into parts, words into stems.

use std::collections::BTreeSet;

use super::vocabulary::{EMPTY, OPENS, TOPICS};
use crate::coding::says;

/// Stems, each once.
pub(super) type Bag = BTreeSet<String>;

/// Least words on either side of an "and" that joins two questions.
const LEAST: usize = 3;

/// The stems of a text without its empty words.
pub(super) fn bag(text: &str) -> Bag {
    let lower = text.to_lowercase().replace('’', "'");
    let words = lower.split(|c: char| !(c.is_alphanumeric() || c == '\'')).map(|word| word.trim_matches('\''));
    words.filter(|word| word.len() > 1 && !EMPTY.contains(word)).map(stem).collect()
}

/// What a word has in common with its other forms: `deleted`, `deletes` and `delete` give one stem.
fn stem(word: &str) -> String {
    const ENDINGS: &[(&str, &str)] = &[
        ("ations", "at"),
        ("ation", "at"),
        ("ingly", ""),
        ("ings", ""),
        ("ing", ""),
        ("edly", ""),
        ("ies", "y"),
        ("ied", "y"),
        ("ed", ""),
        ("es", ""),
        ("ly", ""),
        ("s", ""),
        ("e", ""),
    ];
    let mut stem = word.strip_suffix("'s").unwrap_or(word).to_owned();
    let ending = ENDINGS.iter().find(|(ending, _)| {
        stem.len() >= ending.len() + 3 && stem.ends_with(ending) && !(*ending == "s" && stem.ends_with("ss"))
    });
    if let Some((ending, instead)) = ending {
        stem.truncate(stem.len() - ending.len());
        stem.push_str(instead);
    }
    let mut back = stem.chars().rev();
    if let (true, Some(last), Some(before)) = (stem.len() > 3, back.next(), back.next())
        && last == before
        && !matches!(last, 's' | 'l')
    {
        stem.pop();
    }
    if stem.len() > 3 && stem.ends_with('e') {
        stem.pop();
    }
    if stem.len() > 3 && stem.ends_with('y') {
        stem.pop();
        stem.push('i');
    }
    stem
}

/// Places of the topics a text speaks of.
pub(super) fn topics(text: &str) -> Vec<usize> {
    let text = text.replace('’', "'");
    TOPICS.iter().enumerate().filter(|(_, phrases)| says(&text, phrases).is_some()).map(|(at, _)| at).collect()
}

/// The parts of a question: its sentences, and in those what an "and" joins if it begins like a question of its own.
pub(super) fn parts(text: &str) -> Vec<String> {
    let mut parts = Vec::new();
    for sentence in sentences(text) {
        let words: Vec<&str> = sentence.split_whitespace().collect();
        let mut from = 0;
        for at in 0..words.len() {
            let joins = ["and", "or", "but"].contains(&bare(words[at]).as_str());
            if joins && at >= from + LEAST && words.len() - at > LEAST && begins(&words[at - 1..]) {
                parts.push(words[from..at].join(" "));
                from = at + 1;
            }
        }
        parts.push(words[from..].join(" "));
    }
    let trimmed = parts.into_iter().map(|part| part.trim_matches([' ', ',', ';']).to_owned());
    trimmed.filter(|part| !part.is_empty()).collect()
}

/// Whether a question begins after the second of these words; the first tells whether a comma stood there.
fn begins(words: &[&str]) -> bool {
    let (comma, next) = (words[0].ends_with(','), bare(words[2]));
    let after = words.get(3).map(|word| bare(word)).unwrap_or_default();
    let opens = OPENS.contains(&next.as_str()) && (next != "if" || comma);
    let whose = ["in", "on", "at", "for", "about", "to"].contains(&next.as_str())
        && ["which", "what"].contains(&after.as_str());
    opens || whose
}

/// Whether a part asks something, rather than leading up to it.
pub(super) fn is_question(part: &str) -> bool {
    let first = part.split_whitespace().next().map(bare).unwrap_or_default();
    part.ends_with('?') || OPENS.contains(&first.as_str())
}

fn bare(word: &str) -> String {
    word.to_lowercase().trim_matches([',', ';']).to_owned()
}

fn sentences(text: &str) -> Vec<&str> {
    let mut sentences = Vec::new();
    let mut from = 0;
    for (at, c) in text.char_indices() {
        let end = at + c.len_utf8();
        if matches!(c, '.' | '!' | '?' | ';') && text[end..].starts_with(char::is_whitespace) {
            sentences.push(&text[from..end]);
            from = end;
        }
    }
    sentences.push(&text[from..]);
    sentences
}

#[cfg(test)]
mod tests {
    use super::{parts, stem};

    #[test]
    fn forms_of_a_word_have_one_stem() {
        for forms in
            [&["delete", "deletes", "deleted", "deleting"][..], &["copy", "copies", "copied"], &["stop", "stopped"]]
        {
            assert!(forms.iter().all(|form| stem(form) == stem(forms[0])), "{forms:?}");
        }
        assert_ne!(stem("number"), stem("numb"));
    }

    #[test]
    fn a_question_is_cut_where_another_one_begins() {
        let cut = [
            (
                "Can the capacity be zero, and are titles unique?",
                &["Can the capacity be zero", "are titles unique?"][..],
            ),
            ("Are they sorted? How many are there?", &["Are they sorted?", "How many are there?"]),
            ("Can a request and its retry share a second?", &["Can a request and its retry share a second?"]),
            ("If A and B are equal, what then?", &["If A and B are equal, what then?"]),
            ("How large is it, and in which countries are they?", &["How large is it", "in which countries are they?"]),
            ("and", &["and"]),
            ("", &[]),
        ];
        for (text, expected) in cut {
            assert_eq!(parts(text), expected, "{text}");
        }
    }
}
