//! Links: the way to the called, and what the caller does when no good reply comes back.

use std::collections::VecDeque;

use crate::Does;
use crate::engine::breaker::BreakerState;
use crate::engine::call::{Call, Errand, State, What};
use crate::engine::events::Happens;
use crate::engine::{Act, Engine, NONE, Next};
use crate::measure::Cause;
use crate::network::{Edge, Network};
use crate::random::Stream;

/// Purpose of a link's stream.
const LINK: u64 = 2;
/// Retries a budget can save up.
const SAVED: f64 = 10.0;

/// What a link remembers.
#[derive(Clone, Debug)]
pub(crate) struct LinkState {
    pub random: Stream,
    /// Attempts whose timeout is to come: deadline, call, generation. The timeout of a link is constant, so they are in order,
    /// and one event is enough for all.
    lane: VecDeque<(f64, u32, u32)>,
    lane_planned: bool,
    tokens: f64,
    pub breaker: BreakerState,
    /// Attempts a retry storm allows instead.
    pub storm: Option<u32>,
}

impl LinkState {
    pub fn new(net: &Network, at: usize, edge: &Edge, seed: u64, replication: u64) -> LinkState {
        // Named by its ends, so that a link added elsewhere does not change this one's chance.
        let name = format!("{}>{}", net.stations[edge.from].id, net.stations[edge.to].id);
        let twin = net.edges[..at].iter().filter(|other| (other.from, other.to) == (edge.from, edge.to)).count();
        LinkState {
            random: Stream::new(seed, replication, &name, LINK + twin as u64),
            lane: VecDeque::new(),
            lane_planned: false,
            tokens: SAVED,
            breaker: BreakerState::default(),
            storm: None,
        }
    }
}

impl Engine<'_> {
    /// A call calls by a link.
    #[inline]
    pub fn send(&mut self, from: u32, at: usize) -> Next {
        let edge = &self.net.edges[at];
        let call = &self.calls[from];
        let mut what = call.what();
        if let Some(does) = edge.does {
            what.read = does == Does::Read;
        }
        let (parent, generation) = if edge.fire_and_forget { (NONE, 0) } else { (from, call.generation) };
        if edge.watched || self.links[at].storm.is_some() {
            return self.begin_errand(parent, generation, NONE, at, what);
        }
        let mut call = Call::new(edge.to, at as u32, what, self.now);
        (call.parent, call.parent_generation) = (parent, generation);
        self.travel(call, at).1
    }

    /// A call sets out; the number it has from then on, or none when it is lost and nobody waits for it.
    #[inline]
    pub fn travel(&mut self, call: Call, at: usize) -> (u32, Next) {
        let edge = &self.net.edges[at];
        let lost = edge.loss > 0.0 && self.links[at].random.chance(edge.loss);
        if lost && call.errand == NONE && call.message == NONE {
            // Only a caller that does not wait may send without a timeout over a link that loses calls.
            return (NONE, None);
        }
        let number = self.calls.insert(call);
        if lost {
            self.calls[number].state = State::Lost;
            return (number, None);
        }
        if edge.way > 0.0 {
            self.agenda.plan_in_lane(2 * at, self.now + edge.way, Happens::Arrive, number);
            return (number, None);
        }
        (number, Some(Act::Arrive(number)))
    }

    /// A caller wants something from a link it watches.
    pub fn begin_errand(&mut self, parent: u32, parent_generation: u32, message: u32, at: usize, what: What) -> Next {
        let edge = &self.net.edges[at];
        let link = &mut self.links[at];
        link.tokens = (link.tokens + edge.retry_budget.unwrap_or(0.0)).min(SAVED);
        let errand = Errand {
            generation: 0,
            parent,
            parent_generation,
            message,
            edge: at as u32,
            what,
            attempts: 0,
            live: [(NONE, 0); 2],
            cause: Cause::None,
        };
        let number = self.errands.insert(errand);
        let generation = self.errands[number].generation;
        let next = self.attempt(number);
        if let Some(after) = edge.hedge_after
            && self.errands.fits(number, generation)
        {
            self.agenda.plan(self.now + after, Happens::Hedge, number, generation);
        }
        next
    }

    /// Makes one attempt of an errand.
    fn attempt(&mut self, number: u32) -> Next {
        let at = self.errands[number].edge as usize;
        let net = self.net;
        let edge = &net.edges[at];
        if !self.breaker_allows(at) {
            if self.errands[number].live[0].0 != NONE {
                // A hedge that may not be sent takes nothing from the attempt under way.
                return None;
            }
            self.errands[number].cause = Cause::BreakerOpen;
            return self.errand_done(number, Cause::BreakerOpen);
        }
        let errand = &mut self.errands[number];
        errand.attempts += 1;
        let mut call = Call::new(edge.to, at as u32, errand.what, self.now);
        (call.parent, call.parent_generation, call.errand) = (errand.parent, errand.parent_generation, number);
        let (sent, next) = self.travel(call, at);
        let place = (sent, self.calls[sent].generation);
        let errand = &mut self.errands[number];
        let free = usize::from(errand.live[0].0 != NONE);
        errand.live[free] = place;
        if let Some(timeout) = edge.timeout {
            let link = &mut self.links[at];
            let deadline = self.now + timeout;
            // Attempts that are over need not be kept until they would have been late.
            while let Some((_, first, generation)) = link.lane.front().copied() {
                if self.calls.fits(first, generation) && !self.calls[first].abandoned {
                    break;
                }
                link.lane.pop_front();
            }
            link.lane.push_back((deadline, place.0, place.1));
            if !link.lane_planned {
                link.lane_planned = true;
                self.agenda.plan(deadline, Happens::Timeout, at as u32, 0);
            }
        }
        next
    }

    /// The first timeouts of a link may be due.
    pub fn timeouts(&mut self, at: u32) {
        let at = at as usize;
        // The lane counts as planned until it is empty: a retry made in this loop must not plan an event of its own, which
        // would plan itself again for ever.
        loop {
            let link = &mut self.links[at];
            let Some((deadline, call, generation)) = link.lane.front().copied() else {
                link.lane_planned = false;
                return;
            };
            let waits = self.calls.fits(call, generation) && !self.calls[call].abandoned;
            if waits && deadline > self.now {
                self.agenda.plan(deadline, Happens::Timeout, at as u32, 0);
                return;
            }
            link.lane.pop_front();
            if waits {
                let errand = self.calls[call].errand;
                self.give_up(call);
                let next = self.attempt_failed(errand, call, Cause::Timeout);
                self.later(next);
            }
        }
    }

    /// Nobody waits for this attempt any more; a lost one is forgotten altogether.
    fn give_up(&mut self, call: u32) {
        self.calls[call].abandoned = true;
        if self.calls[call].state == State::Lost {
            self.calls.remove(call);
        }
    }

    /// An attempt's reply is there.
    pub fn attempt_done(&mut self, number: u32, call: u32, cause: Cause) -> Next {
        if cause != Cause::None {
            return self.attempt_failed(number, call, cause);
        }
        let at = self.errands[number].edge as usize;
        self.breaker_hears(at, false);
        for (other, generation) in self.errands[number].live {
            if other != call && self.calls.fits(other, generation) {
                self.give_up(other);
            }
        }
        self.errand_done(number, Cause::None)
    }

    /// An attempt has failed: another one, or the errand has.
    fn attempt_failed(&mut self, number: u32, call: u32, cause: Cause) -> Next {
        let at = self.errands[number].edge as usize;
        self.breaker_hears(at, true);
        let edge = &self.net.edges[at];
        let errand = &mut self.errands[number];
        errand.cause = cause;
        if errand.live[0].0 == call {
            errand.live[0] = errand.live[1];
        }
        errand.live[1] = (NONE, 0);
        if errand.live[0].0 != NONE {
            return None;
        }
        let link = &mut self.links[at];
        let (most, backoff, budget) = match link.storm {
            Some(attempts) => (attempts.max(edge.attempts), 0.0, None),
            None => (edge.attempts, edge.backoff, edge.retry_budget),
        };
        if errand.attempts >= most {
            return self.errand_done(number, cause);
        }
        if budget.is_some() {
            if link.tokens < 1.0 {
                return self.errand_done(number, cause);
            }
            link.tokens -= 1.0;
        }
        let doubled = 2.0_f64.powi(errand.attempts.min(20) as i32 - 1);
        // Full jitter: uniform between nothing and twice the mean.
        let wait = if backoff > 0.0 { link.random.uniform() * 2.0 * backoff * doubled } else { 0.0 };
        if wait > 0.0 {
            self.agenda.plan(self.now + wait, Happens::Retry, number, self.errands[number].generation);
            None
        } else {
            self.attempt(number)
        }
    }

    /// The wait before another attempt is over.
    pub fn retry(&mut self, number: u32, generation: u32) -> Next {
        if self.errands.fits(number, generation) { self.attempt(number) } else { None }
    }

    /// A second copy is sent if no reply has come yet.
    pub fn hedge(&mut self, number: u32, generation: u32) -> Next {
        let alone = |live: &[(u32, u32); 2]| live[0].0 != NONE && live[1].0 == NONE;
        if self.errands.fits(number, generation) && alone(&self.errands[number].live) {
            return self.attempt(number);
        }
        None
    }

    fn errand_done(&mut self, number: u32, cause: Cause) -> Next {
        let errand = &self.errands[number];
        let (parent, generation, message, edge) =
            (errand.parent, errand.parent_generation, errand.message, errand.edge);
        self.errands.remove(number);
        if message != NONE {
            self.delivered(message, cause);
            return None;
        }
        self.give_back(parent, generation, edge, cause)
    }
}
