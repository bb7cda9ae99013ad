//! Doubts about a stated cost: from the measurement where there is one, from the best known solution else.

use script::{Growth, Signal};

use super::complexity::{GrowthClaim, hold_growth, time_claim};
use super::desk::CodeGrowth;
use super::policy::Room;
use super::told::stated_cost;
use crate::{Move, MoveKind};

impl Room<'_> {
    /// Holds what was said before against the measurement that has just come in.
    pub(super) fn after_measurement(&self, growth: &CodeGrowth) -> Option<Move> {
        let stated = stated_cost(self.state)?;
        (hold_growth(stated.claim.growth, growth) == Some(false)).then(|| self.refute(&stated.claim, growth)).flatten()
    }

    pub(super) fn refute(&self, claim: &GrowthClaim, growth: &CodeGrowth) -> Option<Move> {
        let id = format!("code/refuted/{}", claim.growth);
        if self.used(&id) {
            return None;
        }
        let text = format!(
            "You said “{}”. I have measured it: {}, which looks {}. Where does the difference come from?",
            claim.quote,
            growth.told(),
            growth.best.title()
        );
        let quote = Some(claim.quote.clone());
        let reason = "the measurement contradicts the stated cost";
        Some(Move::made(MoveKind::Challenge, text, id, Some(Signal::Complexity), quote, reason))
    }

    /// A doubt about a cost that was just stated.
    pub(super) fn doubt_claim(&self, text: &str) -> Option<Move> {
        let claim = time_claim(text)?;
        // Plans are not doubted: only what is written has a cost.
        if !self.desk.has_code() || self.part().is_some() {
            return None;
        }
        if let Some(growth) = self.desk.growth.as_ref()
            && hold_growth(claim.growth, growth) == Some(false)
        {
            return self.refute(&claim, growth);
        }
        let best = self.problem.facts.complexity.time;
        if !self.accepted() || self.used("code/doubted") || claim.growth == best || self.within_noise(claim.growth) {
            return None;
        }
        let faster = claim.growth < best;
        let words = if faster {
            format!(
                "You said “{}”. Which step does the most work, and what does that step cost by itself?",
                claim.quote
            )
        } else {
            format!("You said “{}”. Does the problem need that much, or which part could be cheaper?", claim.quote)
        };
        let quote = Some(claim.quote.clone());
        let reason =
            if faster { "less than the best known solution costs" } else { "more than the best known solution costs" };
        Some(Move::made(MoveKind::Challenge, words, "code/doubted".into(), Some(Signal::Complexity), quote, reason))
    }

    /// Whether a measurement speaks for a claim that differs from the problem's own class.
    pub(super) fn within_noise(&self, claimed: Growth) -> bool {
        let best = self.problem.facts.complexity.time;
        let measured = self.desk.growth.as_ref();
        claimed > best
            && measured.is_some_and(|growth| hold_growth(claimed, growth) == Some(true))
            && !matches!(claimed, Growth::Quadratic | Growth::QuadraticLog | Growth::Cubic | Growth::Exponential)
    }
}
