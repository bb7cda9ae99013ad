//! Estimates: which of the scenario's numbers were given, and whether they are in range.

use schemars::JsonSchema;
use script::EstimateAsked;
use serde::{Deserialize, Serialize};

use crate::State;
use crate::design::arithmetic::{Number, numbers};

/// An estimate that was given.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct EstimateGiven {
    /// Which one.
    pub id: String,
    /// The number, in the estimate's unit.
    pub value: f64,
    /// Whether it lies in the accepted range.
    pub holds: bool,
    /// Answer it was said in, from 0.
    pub answer: usize,
    /// The words.
    pub quote: String,
}

/// How far from the number, in bytes, the words stand that say which estimate it is.
const NEAR: usize = 30;

/// All estimates that were given, the last one of each.
pub fn estimates(state: &State) -> Vec<EstimateGiven> {
    let Some(brief) = &state.brief.scenario else { return Vec::new() };
    let mut given: Vec<EstimateGiven> = Vec::new();
    for (answer, answered) in state.answers.iter().enumerate() {
        for asked in &brief.scenario.estimates {
            let replies = answered.line.contains(&asked.ask);
            if let Some(found) = find(asked, &answered.first().text, answer, replies) {
                given.retain(|known| known.id != found.id);
                given.push(found);
            }
        }
    }
    given
}

/// The number of an answer that is a given estimate. When the answer replies to the very question, the last number that
/// has the unit's words beside it, or simply the last number; otherwise only one that has them.
pub(crate) fn find(asked: &EstimateAsked, text: &str, answer: usize, replies: bool) -> Option<EstimateGiven> {
    let all = numbers(text);
    // “p99 under 200 ms at 900 rps”: the rate is what a claim is made for, not an estimate, unless it was asked for.
    let framed = |number: &&Number| text[..number.start].trim_end().to_lowercase().ends_with(" at");
    let named =
        all.iter().rev().filter(|number| replies || !framed(number)).find(|number| beside(text, number, &asked.words));
    let number = match (named, replies) {
        (Some(number), _) => number,
        (None, true) => all.last()?,
        (None, false) => return None,
    };
    let (start, end) = words_around(text, number);
    Some(EstimateGiven {
        id: asked.id.clone(),
        value: number.value,
        holds: (asked.low..=asked.high).contains(&number.value),
        answer,
        quote: text[start..end].to_owned(),
    })
}

fn beside(text: &str, number: &Number, words: &[String]) -> bool {
    let end = text.ceil_char_boundary((number.end + NEAR).min(text.len()));
    let after = text[number.end..end].to_lowercase();
    words.iter().any(|word| {
        after.match_indices(word.as_str()).any(|(at, _)| {
            let whole = |c: Option<char>| c.is_none_or(|c| !c.is_alphanumeric());
            let first = word.chars().next().is_some_and(char::is_alphanumeric);
            (!first || whole(after[..at].chars().next_back())) && whole(after[at + word.len()..].chars().next())
        })
    })
}

/// The clause around a number: from the sign of punctuation before it to the one behind it.
pub(crate) fn words_around(text: &str, number: &Number) -> (usize, usize) {
    let stop = |c: char| matches!(c, '.' | ';' | '\n' | '!' | '?' | ':');
    let start = text[..number.start].rfind(stop).map_or(0, |at| at + 1);
    let end = text[number.end..]
        .char_indices()
        .find(|(at, c)| {
            let next = text[number.end + at + c.len_utf8()..].chars().next();
            stop(*c) && !(matches!(c, '.' | ':') && next.is_some_and(|next| next.is_ascii_digit()))
        })
        .map_or(text.len(), |(at, _)| number.end + at);
    let start = start + (text[start..end].len() - text[start..end].trim_start().len());
    let end = start + text[start..end].trim_end().len();
    // A quotation is a few words, not a paragraph.
    const MOST: usize = 160;
    if end - start <= MOST {
        return (start, end);
    }
    let from = text.floor_char_boundary(number.start.saturating_sub(80).max(start));
    let from = text[from..number.start].find(' ').map_or(from, |at| from + at + 1);
    let to = text.floor_char_boundary((number.end + 60).min(end));
    let to = text[number.end..to].rfind(' ').map_or(to, |at| number.end + at);
    (from, to)
}
