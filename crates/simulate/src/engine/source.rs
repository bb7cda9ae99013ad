//! Loads and schedulers: where requests come from.

use crate::Arrivals;
use crate::engine::call::{Call, State, What};
use crate::engine::events::Happens;
use crate::engine::{Engine, NONE, Next};
use crate::network::{Role, Source};

impl Engine<'_> {
    /// Plans the first requests of every load.
    pub fn plan_sources(&mut self) {
        for node in 0..self.net.stations.len() {
            let Role::Source(source) = &self.net.stations[node].role else { continue };
            if let Some((every, ..)) = source.schedule {
                self.agenda.plan(every, Happens::Jobs, node as u32, 0);
            } else if source.rate.is_some() {
                self.rate_changed(node);
                for (at, _) in &source.profile {
                    // A step of the profile replaces the request planned at the old rate.
                    self.agenda.plan(*at, Happens::TwistBegins, u32::MAX - node as u32, 0);
                }
            } else {
                for _ in 0..source.users {
                    let think = self.nodes[node].think;
                    let first = think.sample(&mut self.nodes[node].random);
                    self.agenda.plan(first, Happens::Thought, node as u32, 0);
                }
            }
        }
    }

    /// Requests a second of an open load at this moment.
    fn rate(&self, node: usize, source: &Source) -> f64 {
        let factor = source.profile.iter().rev().find(|(at, _)| *at <= self.now).map_or(1.0, |(_, factor)| *factor);
        (source.rate.unwrap_or(0.0) * factor * self.nodes[node].traffic).max(0.0)
    }

    /// Plans the next request of an open load; a plan made before is void.
    #[inline(always)]
    fn plan_request(&mut self, node: usize, source: &Source) {
        let state = &mut self.nodes[node];
        state.plan = state.plan.wrapping_add(1);
        if state.gap == f64::INFINITY {
            return;
        }
        let gap = match source.arrivals {
            Arrivals::Poisson => state.random.exponential() * state.gap,
            Arrivals::Even => state.gap,
        };
        self.agenda.plan(self.now + gap, Happens::Request, node as u32, state.plan);
    }

    /// A request of an open load, if it is still planned.
    #[inline(always)]
    pub fn request(&mut self, node: u32, plan: u32) -> Next {
        let state = &self.nodes[node as usize];
        let Role::Source(source) = &state.station.role else { return None };
        if state.plan != plan {
            return None;
        }
        let next = self.begin_request(node as usize, source);
        self.plan_request(node as usize, source);
        self.at_once(next)
    }

    /// A user of a closed load, or a job of a scheduler, makes a request.
    pub fn thought(&mut self, node: u32) -> Next {
        let net = self.net;
        let Role::Source(source) = &net.stations[node as usize].role else { return None };
        self.begin_request(node as usize, source)
    }

    /// The rate of a load has changed.
    pub fn rate_changed(&mut self, node: usize) {
        let net = self.net;
        if let Role::Source(source @ Source { rate: Some(_), .. }) = &net.stations[node].role {
            self.nodes[node].gap = 1.0 / self.rate(node, source);
            self.plan_request(node, source);
        }
    }

    /// The jobs of one start of a scheduler.
    pub fn jobs(&mut self, node: u32) {
        let Role::Source(Source { schedule: Some((every, jobs, spread)), .. }) = &self.net.stations[node as usize].role
        else {
            return;
        };
        for job in 0..*jobs {
            let after = spread * f64::from(job) / f64::from(*jobs);
            self.agenda.plan(self.now + after, Happens::Thought, node, 0);
        }
        self.agenda.plan(self.now + every, Happens::Jobs, node, 0);
    }

    /// A request begins: it is a call at the load itself.
    #[inline(always)]
    fn begin_request(&mut self, node: usize, source: &Source) -> Next {
        let state = &mut self.nodes[node];
        let read = source.reads >= 1.0 || state.random.chance(source.reads);
        let key = match &state.keys {
            None => 0,
            Some(_) if state.hot_key > 0.0 && state.random.chance(state.hot_key) => 0,
            Some(keys) => keys.sample(&mut state.random),
        };
        let (mut class, mut priority) = (0, 0);
        if source.classes.len() > 1 {
            let aim = state.random.uniform();
            class = source.classes.iter().position(|(sum, _)| aim < *sum).unwrap_or(source.classes.len() - 1);
            priority = source.classes[class].1;
        }
        let mut call = Call::new(node, NONE, What { key, read, priority }, self.now);
        call.replica = class as u32;
        call.state = State::Waiting;
        let at = self.calls.insert(call);
        self.nodes[node].measure.enter(self.now);
        self.start(at)
    }

    /// A request has its reply; a user of a closed load thinks about it.
    pub fn request_done(&mut self, node: u32) {
        let Role::Source(source) = &self.net.stations[node as usize].role else { return };
        if source.users > 0 {
            let state = &mut self.nodes[node as usize];
            let think = state.think.sample(&mut state.random);
            self.agenda.plan(self.now + think, Happens::Thought, node, 0);
        }
    }
}
