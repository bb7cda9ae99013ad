//! Circuit breakers: a link over which too many calls failed lets none through for a while, and then one on trial.

use std::collections::VecDeque;

use crate::engine::Engine;

/// What the breaker of a link remembers.
#[derive(Clone, Debug, Default)]
pub(crate) struct BreakerState {
    /// Outcomes of the last calls (true: failed), and how many of them failed.
    last: VecDeque<bool>,
    failures: u32,
    /// Until when the breaker is open, and whether its one trial is under way.
    open_until: f64,
    open: bool,
    trial: bool,
}

impl Engine<'_> {
    /// Whether a link's breaker lets an attempt through.
    pub fn breaker_allows(&mut self, at: usize) -> bool {
        let breaker = &mut self.links[at].breaker;
        if !breaker.open {
            return true;
        }
        if self.now >= breaker.open_until && !breaker.trial {
            breaker.trial = true;
            return true;
        }
        false
    }

    /// A link's breaker learns how an attempt ended.
    pub fn breaker_hears(&mut self, at: usize, failed: bool) {
        let Some(rule) = &self.net.edges[at].breaker else { return };
        let window = rule.window.unwrap_or(20) as usize;
        let share = rule.failures.unwrap_or(0.5);
        let open_for = rule.open_for.map_or(5.0, |length| length.0);
        let breaker = &mut self.links[at].breaker;
        if breaker.open {
            if breaker.trial {
                breaker.trial = false;
                if failed {
                    breaker.open_until = self.now + open_for;
                } else {
                    breaker.open = false;
                    breaker.last.clear();
                    breaker.failures = 0;
                }
            }
            return;
        }
        breaker.last.push_back(failed);
        breaker.failures += u32::from(failed);
        if breaker.last.len() > window && breaker.last.pop_front() == Some(true) {
            breaker.failures -= 1;
        }
        if breaker.last.len() == window && f64::from(breaker.failures) >= share * window as f64 {
            breaker.open = true;
            breaker.trial = false;
            breaker.open_until = self.now + open_for;
        }
    }
}
