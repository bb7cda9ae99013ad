//! What was given away and what was claimed in a coding round, read from its turns.

use super::complexity::{GrowthClaim, hold_growth, time_claim};
use crate::State;

/// A hint that was given.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HintTaken {
    /// Which, from 1.
    pub number: usize,
    /// What was said.
    pub text: String,
    /// The words that asked for it; nothing if it was offered after silence.
    pub asked: Option<String>,
}

/// The cost the candidate stated last for their own code, with what the measurement makes of it.
#[derive(Clone, Debug, PartialEq)]
pub struct StatedCost {
    /// The claim.
    pub claim: GrowthClaim,
    /// The answer it was made in.
    pub answer: usize,
    /// Whether the measurement bears it out; nothing where there is none or it can't tell.
    pub holds: Option<bool>,
}

/// Hints that were given, in order.
pub fn hints_taken(state: &State) -> Vec<HintTaken> {
    let moves = state.turns.iter().filter_map(|turn| match turn {
        crate::Turn::Interviewer { made, .. } => Some(made),
        _ => None,
    });
    let hints = moves.filter_map(|made| {
        let number = made.phrasing.as_deref()?.strip_prefix("code/hint/")?.parse::<usize>().ok()?;
        Some(HintTaken { number: number + 1, text: made.text.clone(), asked: made.why.quote.clone() })
    });
    hints.collect()
}

/// The cost that was stated last, if one was.
pub fn stated_cost(state: &State) -> Option<StatedCost> {
    let desk = state.coding.as_ref()?;
    let (answer, claim) = desk.said.iter().rev().find_map(|said| Some((said.answer?, time_claim(&said.text)?)))?;
    let holds = desk.growth.as_ref().and_then(|growth| hold_growth(claim.growth, growth));
    Some(StatedCost { claim, answer, holds })
}
