//! One story told to several interviewers, read on each one's axis.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

use crate::fixes::opening;
use crate::panel::Seat;

/// How one interviewer read a story.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Reading {
    /// Session it was told in.
    pub session_id: String,
    /// Who heard it.
    pub interviewer: String,
    /// The competency they read it for.
    pub competency: String,
    /// Answer it stands in.
    pub answer: usize,
    /// What it gave them, in words.
    pub text: String,
    /// The words that gave it, or the story's first words where it gave nothing.
    pub quote: String,
}

/// A story and its readings.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Story {
    /// The first words of its first telling.
    pub title: String,
    /// One for each telling, in the order told.
    pub readings: Vec<Reading>,
}

/// Distinctive words two answers must share to be one story.
const SHARED: usize = 5;
/// Share of the shorter answer's distinctive words that must be shared.
const SHARE: f32 = 0.3;

/// Share of the shorter answer's words that makes one story of two, distinctive or not.
const MOST: f32 = 0.7;
/// Fewest words that share is taken of: two short answers agree by chance.
const MANY: usize = 15;

/// An answer's place: seat and answer index.
pub(crate) type Place = (usize, usize);

/// Groups answers that tell the same event, over all seats. Single answers are groups of one.
///
/// Two answers tell one story if they share enough distinctive words: words of five letters or more that stand in at most
/// a third of all answers, digits included. A story told to nearly everybody has no distinctive words left; there most of
/// all its words must be shared.
pub(crate) fn groups(seats: &[Seat<'_>]) -> Vec<Vec<Place>> {
    let mut answers: Vec<(Place, BTreeSet<String>)> = Vec::new();
    for (seat, held) in seats.iter().enumerate() {
        for (answer, answered) in held.state.answers.iter().enumerate() {
            answers.push(((seat, answer), words(&answered.first().text)));
        }
    }
    let mut spread: BTreeMap<&str, usize> = BTreeMap::new();
    for word in answers.iter().flat_map(|(_, words)| words) {
        *spread.entry(word).or_default() += 1;
    }
    let common = (answers.len() / 3).max(3);
    let distinctive: Vec<BTreeSet<&str>> = answers
        .iter()
        .map(|(_, words)| words.iter().map(String::as_str).filter(|word| spread[word] <= common).collect())
        .collect();
    let mut groups: Vec<Vec<usize>> = Vec::new();
    for index in 0..answers.len() {
        let same = |other: &usize| {
            let (one, two) = (&answers[index].1, &answers[*other].1);
            if one.intersection(two).count() as f32 >= one.len().min(two.len()).max(MANY) as f32 * MOST {
                return true;
            }
            let shared = distinctive[index].intersection(&distinctive[*other]).count();
            let shorter = distinctive[index].len().min(distinctive[*other].len()).max(1);
            shared >= SHARED && shared as f32 >= shorter as f32 * SHARE
        };
        match groups.iter_mut().find(|group| group.iter().any(same)) {
            Some(group) => group.push(index),
            None => groups.push(vec![index]),
        }
    }
    groups.into_iter().map(|group| group.into_iter().map(|index| answers[index].0).collect()).collect()
}

/// Stories that more than one interviewer heard, and that gave at least one of them something to go by: noise that was
/// repeated, or an answer that could not be judged, is no story.
pub(crate) fn stories(seats: &[Seat<'_>], groups: &[Vec<Place>]) -> Vec<Story> {
    let told_twice = groups.iter().filter(|group| group.iter().any(|place| place.0 != group[0].0));
    let counted = |(seat, answer): &Place| {
        let competencies = &seats[*seat].scorecard.competencies;
        competencies.iter().flat_map(|competency| &competency.points).any(|p| p.answer == *answer && p.points > 0.0)
    };
    told_twice
        .filter(|group| group.iter().any(counted))
        .map(|group| {
            let (seat, answer) = group[0];
            let mut heard = BTreeSet::new();
            let firsts = group.iter().filter(|place| heard.insert(place.0));
            Story {
                title: opening(&seats[seat].state.answers[answer].first().text),
                readings: firsts.map(|place| reading(seats, *place)).collect(),
            }
        })
        .collect()
}

fn reading(seats: &[Seat<'_>], (seat, answer): Place) -> Reading {
    let held = &seats[seat];
    let card = &held.scorecard;
    let axis = card.competencies.iter().find(|competency| competency.id == card.dimension);
    let best = axis.and_then(|axis| {
        let points = axis.points.iter().filter(|point| point.answer == answer);
        points.max_by(|a, b| a.points.abs().total_cmp(&b.points.abs()))
    });
    let name = axis.map_or(card.dimension.as_str(), |axis| axis.name.as_str());
    let (text, quote) = match best {
        Some(point) => (format!("Read for {}. {}", name.to_lowercase(), point.text), point.quote.clone()),
        None => (
            format!("Read for {}: nothing to go by", name.to_lowercase()),
            opening(&held.state.answers[answer].first().text),
        ),
    };
    Reading {
        session_id: held.session_id.clone(),
        interviewer: card.interviewer.clone(),
        competency: name.to_owned(),
        answer,
        text,
        quote,
    }
}

fn words(text: &str) -> BTreeSet<String> {
    let words = text.split(|c: char| !c.is_alphanumeric()).filter(|word| word.chars().count() >= 5);
    words.map(str::to_lowercase).collect()
}

#[cfg(test)]
mod tests {
    use super::words;

    #[test]
    fn short_words_do_not_make_a_story() {
        assert_eq!(words("It was the map on a phone, Courier!"), ["courier", "phone"].map(String::from).into());
    }
}
