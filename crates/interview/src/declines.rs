//! Answers that say there is nothing to tell.

use listen::Heard;
use script::Family;

use crate::asking::starts_word;
use crate::astray::{Kind, asks_for};

/// Most words of an answer that does nothing but decline.
const MOST: usize = 25;

/// The first words of a short refusal.
const NO: &[&str] = &["no", "nope", "none", "never", "nothing", "not", "nah", "neither"];

/// Words that say so outright.
const NONE: &[&str] = &[
    "don't have such",
    "don't have one",
    "don't have any",
    "don't have an example",
    "don't have a case",
    "don't have a story",
    "do not have such",
    "do not have one",
    "do not have any",
    "do not have an example",
    "have no example",
    "have no such",
    "have none",
    "haven't got one",
    "haven't got any",
    "can't think of",
    "cannot think of",
    "can't come up with",
    "nothing comes to mind",
    "none comes to mind",
    "never happened",
    "hasn't happened",
    "has not happened",
    "didn't happen to me",
    "never had that",
    "never had one",
    "never had such",
    "never been in",
    "haven't been in",
    "no example",
];

/// Words that say so where hardly anything else is said.
const NONE_IN_SHORT: &[&str] = &[
    "can't recall",
    "can't remember",
    "don't recall",
    "don't remember",
    "never had to",
    "haven't had",
    "have not had",
    "never did",
    "no such",
];
/// Most words of such an answer.
const SHORT: usize = 10;

/// Whether a question that asks for something that happened gets no for an answer, and nothing else.
pub(crate) fn has_no_case(question: &str, text: &str, heard: &Heard) -> bool {
    asks_for(question) == Kind::Event && declines(text, heard)
}

/// Whether an answer does nothing but say that there is nothing to tell.
pub(crate) fn declines(text: &str, heard: &Heard) -> bool {
    let lower = text.to_lowercase().replace('’', "'");
    let count = lower.split_whitespace().count();
    // Whoever tells something after all is listened to.
    if count > MOST || heard.findings.iter().any(|finding| finding.signal.family() == Family::Story) {
        return false;
    }
    let first = lower.split(|c: char| !c.is_alphanumeric()).find(|word| !word.is_empty()).unwrap_or_default();
    let says = |phrases: &[&str]| phrases.iter().any(|phrase| starts_word(&lower, phrase));
    says(NONE) || (says(NONE_IN_SHORT) && count <= SHORT) || (NO.contains(&first) && count <= 6)
}
