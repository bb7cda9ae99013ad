//! The few things to work on, each with the words it hangs on and a concrete next try.

use interview::{Standing, State};
use schemars::JsonSchema;
use script::Signal;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

use crate::scorecard::{AnswerCard, CompetencyScore};

/// Something to do differently.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Fix {
    /// The signal that was missing, or the warning that was heard.
    pub signal: Signal,
    /// What was wrong, in words.
    pub text: String,
    /// The answer to try again.
    pub answer: usize,
    /// The words that show it: a warning's own, or where the missing part belonged.
    pub quote: String,
    /// What to do next time.
    pub next_try: String,
}

/// Most things worth telling at once.
const MOST: usize = 3;

/// What would have moved the scores most: warnings by what they cost, missing signals by what they would have earned.
pub(crate) fn fixes(state: &State, competencies: &[CompetencyScore], answers: &[AnswerCard]) -> Vec<Fix> {
    let mut gains: BTreeMap<Signal, (f32, Fix)> = BTreeMap::new();
    let mut offer = |gain: f32, fix: Fix| match gains.get_mut(&fix.signal) {
        Some(known) if known.0 >= gain => {}
        Some(known) => *known = (gain, fix),
        None => {
            gains.insert(fix.signal, (gain, fix));
        }
    };
    for competency in competencies {
        for point in competency.points.iter().filter(|point| point.points < 0.0) {
            let definition = listen::definition(point.signal);
            let fix = Fix {
                signal: point.signal,
                text: format!("{} — it cost you in {}.", definition.title, competency.name.to_lowercase()),
                answer: point.answer,
                quote: point.quote.clone(),
                next_try: listen::next_try(point.signal).to_owned(),
            };
            // A warning outweighs a gap of the same size: panels remember it.
            offer(-point.points * competency.weight * 2.0, fix);
        }
        for (rank, signal) in competency.not_heard.iter().enumerate() {
            let Some((answer, quote)) = where_missing(state, answers, &competency.id, *signal) else { continue };
            let title = listen::definition(*signal).title.to_lowercase();
            let fix = Fix {
                signal: *signal,
                text: match state.answers[answer].first().standing {
                    Standing::NoExample => {
                        format!("No example was given, so not heard: {title}. {} rests on it.", competency.name)
                    }
                    _ => format!("Not heard: {title}. {} rests on it.", competency.name),
                },
                answer,
                quote,
                next_try: listen::next_try(*signal).to_owned(),
            };
            offer(competency.weight / (rank + 2) as f32 * 0.4, fix);
        }
    }
    let mut fixes: Vec<(f32, Fix)> = gains.into_values().collect();
    fixes.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.signal.cmp(&b.1.signal)));
    fixes.into_iter().take(MOST).map(|(_, fix)| fix).collect()
}

/// The answer whose question asked most for a signal, and the words in it that come nearest: what was said when asked
/// for it, or else how the answer began.
fn where_missing(state: &State, answers: &[AnswerCard], competency: &str, signal: Signal) -> Option<(usize, String)> {
    let asked = |card: &&AnswerCard| {
        let question = &state.brief.agenda[state.answers[card.answer].question];
        question.competencies.iter().any(|id| id == competency)
            && question.expects.iter().any(|expected| expected.signal == signal)
    };
    let probed = |card: &AnswerCard| state.answers[card.answer].probed == Some(signal);
    // What was not graded proves nothing, not even a gap.
    let candidates: Vec<&AnswerCard> = answers.iter().filter(|card| card.score.is_some()).filter(asked).collect();
    let card = candidates.iter().find(|card| probed(card)).or(candidates.first())?;
    Some((card.answer, opening(&card.text)))
}

/// The first sentence of a text, at most some 24 words, verbatim.
pub(crate) fn opening(text: &str) -> String {
    text[interview::opening(text)].to_owned()
}
