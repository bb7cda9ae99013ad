//! Links: the way to the called, and what the caller does when no good reply comes back.

use std::collections::VecDeque;

use crate::Does;
use crate::engine::call::{Call, Errand, State};
use crate::engine::events::Happens;
use crate::engine::{Act, Engine, NONE};
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
    /// Outcomes of the last calls (true: failed), and how many of them failed.
    last: VecDeque<bool>,
    failures: u32,
    /// Until when the breaker is open, and whether its one trial is under way.
    open_until: f64,
    open: bool,
    trial: bool,
    /// Attempts a retry storm allows instead.
    pub storm: Option<u32>,
    pub retries: u64,
    pub opened: u64,
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
            last: VecDeque::new(),
            failures: 0,
            open_until: 0.0,
            open: false,
            trial: false,
            storm: None,
            retries: 0,
            opened: 0,
        }
    }
}

impl Engine<'_> {
    /// A call calls by a link.
    pub fn send(&mut self, from: u32, at: usize) {
        let edge = &self.net.edges[at];
        let call = &self.calls[from];
        let read = match edge.does {
            None => call.read,
            Some(does) => does == Does::Read,
        };
        let (parent, generation) = if edge.fire_and_forget { (NONE, 0) } else { (from, call.generation) };
        let (key, priority) = (call.key, call.priority);
        if edge.watched() || self.links[at].storm.is_some() {
            return self.begin_errand(parent, generation, NONE, at, (key, read, priority));
        }
        let call = self.fresh(at, parent, generation, (key, read, priority));
        self.travel(call, at);
    }

    fn fresh(&self, at: usize, parent: u32, generation: u32, (key, read, priority): (u32, bool, u8)) -> Call {
        Call {
            generation: 0,
            parent,
            parent_generation: generation,
            errand: NONE,
            message: NONE,
            node: self.net.edges[at].to as u32,
            edge: at as u32,
            replica: 0,
            key,
            pending: 0,
            step: 0,
            state: State::Travelling,
            failed: Cause::None,
            priority,
            read,
            abandoned: false,
            hit: false,
            locked: false,
            arrived: self.now,
            begun: self.now,
            work: 0.0,
        }
    }

    /// A call sets out; the number it has from then on, or none when it is lost and nobody waits for it.
    pub fn travel(&mut self, call: Call, at: usize) -> u32 {
        let edge = &self.net.edges[at];
        let lost = edge.loss > 0.0 && self.links[at].random.chance(edge.loss);
        if lost && call.errand == NONE && call.message == NONE {
            // Only a caller that does not wait may send without a timeout over a link that loses calls.
            return NONE;
        }
        let number = self.calls.insert(call);
        if lost {
            self.calls[number].state = State::Lost;
            return number;
        }
        if edge.way > 0.0 {
            self.agenda.plan(self.now + edge.way, Happens::Arrive, number, 0);
        } else {
            self.acts.push(Act::Arrive(number));
        }
        number
    }

    /// A caller wants something from a link it watches.
    pub fn begin_errand(
        &mut self,
        parent: u32,
        parent_generation: u32,
        message: u32,
        at: usize,
        (key, read, priority): (u32, bool, u8),
    ) {
        let edge = &self.net.edges[at];
        let link = &mut self.links[at];
        link.tokens = (link.tokens + edge.retry_budget.unwrap_or(0.0)).min(SAVED);
        let errand = Errand {
            generation: 0,
            parent,
            parent_generation,
            message,
            edge: at as u32,
            key,
            attempts: 0,
            live: [(NONE, 0); 2],
            priority,
            read,
            cause: Cause::None,
        };
        let number = self.errands.insert(errand);
        self.attempt(number);
        if let Some(after) = edge.hedge_after
            && self.errands.holds(number)
        {
            self.agenda.plan(self.now + after, Happens::Hedge, number, self.errands[number].generation);
        }
    }

    /// Makes one attempt of an errand.
    fn attempt(&mut self, number: u32) {
        let at = self.errands[number].edge as usize;
        let net = self.net;
        let edge = &net.edges[at];
        if !self.breaker_allows(at) {
            if self.errands[number].live[0].0 != NONE {
                // A hedge that may not be sent takes nothing from the attempt under way.
                return;
            }
            self.errands[number].cause = Cause::BreakerOpen;
            return self.errand_done(number, Cause::BreakerOpen);
        }
        let errand = &mut self.errands[number];
        errand.attempts += 1;
        let (parent, generation, what) =
            (errand.parent, errand.parent_generation, (errand.key, errand.read, errand.priority));
        let mut call = self.fresh(at, parent, generation, what);
        call.errand = number;
        let sent = self.travel(call, at);
        let place = (sent, self.calls[sent].generation);
        let errand = &mut self.errands[number];
        let free = usize::from(errand.live[0].0 != NONE);
        errand.live[free] = place;
        if let Some(timeout) = edge.timeout {
            let link = &mut self.links[at];
            let deadline = self.now + timeout;
            // Attempts that are over need not be kept until they would have been late.
            while let Some((_, first, generation)) = link.lane.front().copied() {
                if self.calls.holds(first) && self.calls[first].generation == generation && !self.calls[first].abandoned
                {
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
            let waits = self.calls.holds(call) && self.calls[call].generation == generation;
            let waits = waits && !self.calls[call].abandoned;
            if waits && deadline > self.now {
                self.agenda.plan(deadline, Happens::Timeout, at as u32, 0);
                return;
            }
            link.lane.pop_front();
            if waits {
                let errand = self.calls[call].errand;
                self.give_up(call);
                self.attempt_failed(errand, call, Cause::Timeout);
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
    pub fn attempt_done(&mut self, number: u32, call: u32, cause: Cause) {
        if cause != Cause::None {
            return self.attempt_failed(number, call, cause);
        }
        let at = self.errands[number].edge as usize;
        self.breaker_hears(at, false);
        for (other, generation) in self.errands[number].live {
            if other != NONE && other != call && self.calls.holds(other) && self.calls[other].generation == generation {
                self.give_up(other);
            }
        }
        self.errand_done(number, Cause::None);
    }

    /// An attempt has failed: another one, or the errand has.
    fn attempt_failed(&mut self, number: u32, call: u32, cause: Cause) {
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
            return;
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
        link.retries += 1;
        let doubled = 2.0_f64.powi(errand.attempts.min(20) as i32 - 1);
        // Full jitter: uniform between nothing and twice the mean.
        let wait = if backoff > 0.0 { link.random.uniform() * 2.0 * backoff * doubled } else { 0.0 };
        if wait > 0.0 {
            self.agenda.plan(self.now + wait, Happens::Retry, number, self.errands[number].generation);
        } else {
            self.attempt(number);
        }
    }

    /// The wait before another attempt is over.
    pub fn retry(&mut self, number: u32, generation: u32) {
        if self.errands.holds(number) && self.errands[number].generation == generation {
            self.attempt(number);
        }
    }

    /// A second copy is sent if no reply has come yet.
    pub fn hedge(&mut self, number: u32, generation: u32) {
        let there = self.errands.holds(number) && self.errands[number].generation == generation;
        if there && self.errands[number].live[0].0 != NONE && self.errands[number].live[1].0 == NONE {
            self.attempt(number);
        }
    }

    fn errand_done(&mut self, number: u32, cause: Cause) {
        let errand = &self.errands[number];
        let (parent, generation, message, edge) =
            (errand.parent, errand.parent_generation, errand.message, errand.edge);
        self.errands.remove(number);
        if message != NONE {
            return self.delivered(message, edge, cause);
        }
        self.give_back(parent, generation, edge, cause);
    }

    fn breaker_allows(&mut self, at: usize) -> bool {
        let link = &mut self.links[at];
        if !link.open {
            return true;
        }
        if self.now >= link.open_until && !link.trial {
            link.trial = true;
            return true;
        }
        false
    }

    fn breaker_hears(&mut self, at: usize, failed: bool) {
        let Some(breaker) = &self.net.edges[at].breaker else { return };
        let window = breaker.window.unwrap_or(20) as usize;
        let share = breaker.failures.unwrap_or(0.5);
        let open_for = breaker.open_for.map_or(5.0, |length| length.0);
        let link = &mut self.links[at];
        if link.open {
            if link.trial {
                link.trial = false;
                if failed {
                    link.open_until = self.now + open_for;
                } else {
                    link.open = false;
                    link.last.clear();
                    link.failures = 0;
                }
            }
            return;
        }
        link.last.push_back(failed);
        link.failures += u32::from(failed);
        if link.last.len() > window && link.last.pop_front() == Some(true) {
            link.failures -= 1;
        }
        if link.last.len() == window && f64::from(link.failures) >= share * window as f64 {
            link.open = true;
            link.trial = false;
            link.open_until = self.now + open_for;
            link.opened += 1;
        }
    }
}
