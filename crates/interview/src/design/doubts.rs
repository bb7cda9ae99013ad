//! Doubts about the design, which follow from what stands on the board and what was said, and the twists.

use script::{DesignChallenge, Signal};

use super::estimates::find;
use super::policy::{Talk, says};
use crate::{Move, MoveKind};

impl Talk<'_> {
    /// An estimate just given that is out of range.
    pub(super) fn doubt_estimate(&self, text: &str) -> Option<Move> {
        let line = &self.state.line;
        let asked = self.scenario.estimates.iter().find(|asked| line.contains(&asked.ask))?;
        let given = find(asked, text, self.state.answers.len(), true)?;
        let id = format!("design/doubt/{}", asked.id);
        if given.holds || self.used(&id) {
            return None;
        }
        let far = if given.value > asked.high { "well above" } else { "well below" };
        let words = format!(
            "You said “{}”. That is {far} what I get for {}. Which figures did you start from?",
            given.quote, asked.unit
        );
        let reason = "the estimate is out of range";
        Some(Move::made(MoveKind::Probe, words, id, Some(Signal::Estimate), Some(given.quote), reason))
    }

    pub(super) fn challenge(&self) -> Option<Move> {
        let said = |words: &[String]| {
            self.state.answers.iter().rev().find(|answered| says(&answered.first().text, words)).map(|answered| {
                let text = &answered.first().text;
                let lower = text.to_lowercase();
                words
                    .iter()
                    .find_map(|word| lower.find(word.as_str()).and_then(|at| text.get(at..at + word.len())))
                    .unwrap_or_default()
                    .to_owned()
            })
        };
        let fitting = self.scenario.challenges.iter().filter(|doubt| {
            !self.used(&format!("design/challenge/{}", doubt.id))
                && doubt.has.iter().all(|kind| self.board.has(kind))
                && !doubt.lacks.iter().any(|kind| self.board.has(kind))
                && (doubt.lacks.is_empty() || self.board.drawn_something())
                && (doubt.said.is_empty() || said(&doubt.said).is_some())
        });
        // What was said comes first, then what is missing, then what is there, then what fits everybody; among equals the
        // scenario's own order.
        let rank = |doubt: &&DesignChallenge| {
            (doubt.said.is_empty(), doubt.lacks.is_empty(), doubt.has.is_empty(), std::cmp::Reverse(doubt.has.len()))
        };
        let doubt = fitting.min_by_key(rank)?;
        let quote = if doubt.said.is_empty() { None } else { said(&doubt.said) };
        let reason = match (doubt.has.first(), doubt.lacks.first()) {
            (Some(kind), _) => format!("there is a {} in the design", kind.replace('_', " ")),
            (None, Some(kind)) => format!("there is no {} in the design", kind.replace('_', " ")),
            _ => "a choice was made; does it hold when somebody doubts it?".to_owned(),
        };
        let id = format!("design/challenge/{}", doubt.id);
        Some(Move::made(MoveKind::Challenge, doubt.say.clone(), id, Some(Signal::Tradeoff), quote, &reason))
    }

    pub(super) fn twist(&self) -> Option<Move> {
        let twist = self.scenario.twists.iter().find(|twist| {
            !self.used(&format!("design/twist/{}", twist.id)) && (twist.on == "any" || self.board.has(&twist.on))
        })?;
        let id = format!("design/twist/{}", twist.id);
        let signal = twist.listens_for.first().copied();
        Some(Move::made(
            MoveKind::Twist,
            twist.say.clone(),
            id,
            signal,
            None,
            "a design shows itself when something goes wrong",
        ))
    }
}
