//! What happens to the architecture during a run: failures, growth, deployments, and the autoscaler's answer to them.

use crate::TwistKind;
use crate::engine::Engine;
use crate::engine::events::Happens;
use crate::engine::node::Replica;
use crate::network::{Role, Server};

/// Most that twists together slow a node down or raise a load: time stays finite.
const MOST_TIMES: f64 = 1e9;

impl Engine<'_> {
    /// Plans all twists.
    pub fn plan_twists(&mut self) {
        for (number, twist) in self.net.twists.iter().enumerate() {
            self.agenda.plan(twist.at.0, Happens::TwistBegins, number as u32, 0);
            if let Some(lasts) = twist.lasts {
                self.agenda.plan(twist.at.0 + lasts.0, Happens::TwistEnds, number as u32, 0);
            }
        }
    }

    /// A twist begins or ends.
    pub fn twist(&mut self, number: usize, begins: bool) {
        if number >= self.net.twists.len() {
            // A step of a load's profile, which is planned under the load's number counted from the top.
            return self.rate_changed((u32::MAX - number as u32) as usize);
        }
        let net = self.net;
        let twist = &net.twists[number];
        let amount = |default: f64| twist.amount.unwrap_or(default);
        let at = net.twist_at[number];
        self.active[number] = begins;
        match twist.kind {
            TwistKind::Traffic => {
                let loads = (0..net.stations.len()).filter(|node| at.is_none_or(|at| at == *node));
                for node in loads.filter(|node| matches!(net.stations[*node].role, Role::Source(_))) {
                    self.nodes[node].traffic = self.times(TwistKind::Traffic, node);
                    self.rate_changed(node);
                }
            }
            TwistKind::ZoneDown => {
                let zone = amount(0.0) as u32;
                for node in (0..net.stations.len()).filter(|node| at.is_none_or(|at| at == *node)) {
                    let inside = |replica: &Replica| replica.zone == zone;
                    let hit: Vec<u32> = (0u32..)
                        .zip(&self.nodes[node].replicas)
                        .filter(|(_, replica)| inside(replica))
                        .map(|(pick, _)| pick)
                        .collect();
                    self.switch(node, &hit, begins);
                }
            }
            TwistKind::ReplicasDown => {
                let Some(node) = at else { return };
                let hit: Vec<u32> = (0..self.nodes[node].replicas.len() as u32).take(amount(1.0) as usize).collect();
                self.switch(node, &hit, begins);
            }
            TwistKind::Stall => {
                let Some(node) = at else { return };
                self.clocks_move_on(node);
                self.nodes[node].stalled = begins;
                if !begins {
                    self.stall_ends(node);
                }
            }
            TwistKind::Slow => {
                let Some(node) = at else { return };
                self.nodes[node].slow = self.times(TwistKind::Slow, node);
            }
            TwistKind::Errors => {
                let Some(node) = at else { return };
                let usual = match &net.stations[node].role {
                    Role::Server(server) => server.errors,
                    Role::Remote(remote) => remote.errors,
                    _ => 0.0,
                };
                self.nodes[node].errors = if begins { amount(0.5) } else { usual };
            }
            TwistKind::ColdCache => {
                if let (Some(node), true) = (at, begins)
                    && let Role::Cache(cache) = &net.stations[node].role
                {
                    self.empty_cache(node, cache);
                }
            }
            TwistKind::HotKey => {
                let Some(node) = at else { return };
                self.nodes[node].hot_key = if begins { amount(0.5) } else { 0.0 };
            }
            TwistKind::ReplicaLag => {
                if let Some(node) = at
                    && let Role::Server(Server { database: Some(database), .. }) = &net.stations[node].role
                {
                    self.nodes[node].lag = if begins { amount(10.0) } else { database.replica_lag };
                }
            }
            TwistKind::Deploy => {
                if !begins {
                    return;
                }
                for node in (0..net.stations.len()).filter(|node| at.is_none_or(|at| at == *node)) {
                    let Role::Server(Server { database: None, .. }) = &net.stations[node].role else { continue };
                    let away = amount(10.0);
                    for pick in 0..self.nodes[node].replicas.len() as u32 {
                        let from = self.now + away * f64::from(pick);
                        self.agenda.plan(from, Happens::ReplicaDown, node as u32, pick);
                        self.agenda.plan(from + away, Happens::ReplicaUp, node as u32, pick);
                    }
                }
            }
            TwistKind::RetryStorm => {
                let Some(node) = at else { return };
                for edge in &net.stations[node].callers {
                    self.links[*edge].storm = begins.then(|| amount(5.0) as u32);
                }
            }
            TwistKind::Poison => {
                let Some(node) = at else { return };
                self.nodes[node].poison = if begins { amount(0.01) } else { 0.0 };
            }
            TwistKind::Budget => {}
        }
    }

    /// The product of the factors of all twists of a kind that are going on at a node.
    fn times(&self, kind: TwistKind, node: usize) -> f64 {
        let here = self.net.twists.iter().zip(&self.net.twist_at).zip(&self.active);
        let factors =
            here.filter(|((twist, at), active)| **active && twist.kind == kind && at.is_none_or(|at| at == node));
        factors.map(|((twist, _), _)| twist.amount.unwrap_or(10.0)).product::<f64>().min(MOST_TIMES)
    }

    fn switch(&mut self, node: usize, picks: &[u32], down: bool) {
        for pick in picks {
            if down {
                self.replica_down(node as u32, *pick);
            } else {
                self.replica_up(node as u32, *pick);
            }
        }
        // Only when all are down does it show whether a copy is left to take over.
        for pick in picks.iter().filter(|_| down) {
            self.fail_over(node, *pick);
        }
    }

    /// A database's primary that is down is replaced by a copy after a while, if there is one.
    fn fail_over(&mut self, node: usize, pick: u32) {
        let Role::Server(Server { database: Some(database), .. }) = &self.net.stations[node].role else { return };
        let each = 1 + database.read_replicas;
        let copies = (1..each).map(|copy| pick / each * each + copy);
        if pick.is_multiple_of(each) && copies.clone().any(|copy| self.nodes[node].replicas[copy as usize].up) {
            self.agenda.plan(self.now + database.failover, Happens::ReplicaUp, node as u32, pick);
        }
    }

    /// A replica goes down with all it has in hand. Callers notice at the next look.
    pub fn replica_down(&mut self, node: u32, pick: u32) {
        let at = node as usize;
        let Role::Server(server) = &self.net.stations[at].role else { return };
        if !self.nodes[at].replicas.get(pick as usize).is_some_and(|replica| replica.up) {
            return;
        }
        self.nodes[at].replicas[pick as usize].up = false;
        self.count_replicas(at, server);
        self.lose_replica(at, pick);
        self.plan_look(at, pick);
    }

    /// A replica is back.
    pub fn replica_up(&mut self, node: u32, pick: u32) {
        let at = node as usize;
        let Role::Server(server) = &self.net.stations[at].role else { return };
        let taken_out = self.nodes[at].removed.contains(&pick);
        let Some(replica) = self.nodes[at].replicas.get_mut(pick as usize) else { return };
        if replica.up || taken_out {
            return;
        }
        replica.up = true;
        self.nodes[at].starting.retain(|other| *other != pick);
        self.count_replicas(at, server);
        self.plan_look(at, pick);
        self.wake_queues(at);
    }

    /// Callers look at whether replicas are up at fixed times.
    fn plan_look(&mut self, node: usize, pick: u32) {
        let every = self.net.stations[node].health_interval;
        if every <= 0.0 {
            return self.replica_seen(node as u32, pick);
        }
        let next = ((self.now / every).floor() + 1.0) * every;
        self.agenda.plan(next, Happens::ReplicaSeen, node as u32, pick);
    }

    /// Callers see how a replica is.
    pub fn replica_seen(&mut self, node: u32, pick: u32) {
        let state = &mut self.nodes[node as usize];
        let taken_out = state.removed.contains(&pick);
        let replica = &mut state.replicas[pick as usize];
        replica.seen = replica.up && !taken_out;
    }

    /// Queues hand out to consumers that have come back.
    fn wake_queues(&mut self, node: usize) {
        for edge in &self.net.stations[node].callers {
            let from = self.net.edges[*edge].from;
            let groups = self.nodes[from].consumers.len();
            for group in
                (0..groups).filter(|group| self.nodes[from].consumers[*group].edge == *edge).collect::<Vec<_>>()
            {
                self.hand_out(from, group);
            }
        }
    }

    /// The threads and cores there are, for the share of them that is in use.
    pub fn count_replicas(&mut self, node: usize, server: &Server) {
        let up = self.nodes[node].replicas.iter().filter(|replica| replica.up).count() as u64;
        let measure = &mut self.nodes[node].measure;
        let threads = if server.threads == u32::MAX { 0 } else { up * u64::from(server.threads) };
        measure.replicas.set(up, self.now);
        measure.threads.set(threads, self.now);
        measure.cores.set(up * u64::from(server.cores.unwrap_or(0)), self.now);
    }

    /// A stall ends: what was held up goes on.
    fn stall_ends(&mut self, node: usize) {
        let held = std::mem::take(&mut self.nodes[node].held);
        for (at, generation, left) in held {
            if self.calls.fits(at, generation) {
                self.agenda.plan(self.now + left, Happens::Worked, at, generation);
            }
        }
        self.plan_all_shared(node);
        for group in 0..self.nodes[node].consumers.len() {
            self.hand_out(node, group);
        }
    }

    /// Plans the first looks of autoscalers, and counts what there is at the start.
    pub fn plan_scaling(&mut self) {
        for node in 0..self.net.stations.len() {
            let Role::Server(server) = &self.net.stations[node].role else { continue };
            self.count_replicas(node, server);
            if let Some(scale) = &server.autoscale {
                let every = scale.interval.map_or(15.0, |interval| interval.0).max(0.1);
                self.agenda.plan(every, Happens::Scale, node as u32, 0);
            }
        }
    }

    /// An autoscaler looks: replicas wanted are those there are, times use over target.
    pub fn scale(&mut self, node: u32) {
        let at = node as usize;
        let Role::Server(server) = &self.net.stations[at].role else { return };
        let Some(scale) = &server.autoscale else { return };
        let measure = &self.nodes[at].measure;
        let (busy, all) = if server.cores.is_some() {
            (measure.cores_busy.area(self.now), measure.cores.area(self.now))
        } else {
            (measure.busy.area(self.now), measure.threads.area(self.now))
        };
        let (busy_before, all_before) = std::mem::replace(&mut self.nodes[at].scaled, (busy, all));
        // The end of the warm-up sets the areas back; that look says nothing.
        let used =
            if all > all_before && busy >= busy_before { (busy - busy_before) / (all - all_before) } else { -1.0 };
        self.clear_out(at, server);
        let out = self.nodes[at].removed.clone();
        let in_use = |pick: &u32| self.nodes[at].replicas[*pick as usize].up && !out.contains(pick);
        let up = (0..self.nodes[at].replicas.len() as u32).filter(in_use).count() as u32;
        if used >= 0.0 {
            let target = scale.target.unwrap_or(0.6);
            let wanted = ((f64::from(up.max(1)) * used / target).ceil() as u32).clamp(scale.min, scale.max);
            for _ in up + self.nodes[at].starting.len() as u32..wanted {
                self.start_replica(at, server);
            }
            if wanted < up && self.nodes[at].starting.is_empty() {
                // One at a look, so that a lull is not answered with a collapse.
                let last = (0..self.nodes[at].replicas.len() as u32)
                    .rev()
                    .find(|pick| self.nodes[at].replicas[*pick as usize].up && !out.contains(pick));
                if let Some(pick) = last {
                    self.nodes[at].replicas[pick as usize].seen = false;
                    self.nodes[at].removed.push(pick);
                }
            }
        }
        let every = scale.interval.map_or(15.0, |interval| interval.0).max(0.1);
        self.agenda.plan(self.now + every, Happens::Scale, node, 0);
    }

    /// Starts a replica: one that is still being taken out is kept, else one more takes requests after its start time.
    fn start_replica(&mut self, node: usize, server: &Server) {
        if let Some(pick) = self.nodes[node].removed.pop() {
            let replica = &mut self.nodes[node].replicas[pick as usize];
            if replica.up {
                replica.seen = true;
                return;
            }
            return self.plan_start(node, pick, server);
        }
        let pick = self.nodes[node].replicas.len() as u32;
        let mut replica = Replica::new(server, pick);
        (replica.up, replica.seen) = (false, false);
        self.nodes[node].replicas.push(replica);
        self.plan_start(node, pick, server);
    }

    fn plan_start(&mut self, node: usize, pick: u32, server: &Server) {
        self.nodes[node].starting.push(pick);
        self.agenda.plan(self.now + server.start_time, Happens::ReplicaUp, node as u32, pick);
        self.agenda.plan(self.now + server.start_time, Happens::ReplicaSeen, node as u32, pick);
    }

    /// Replicas that are being taken out and have nothing left to do are gone.
    fn clear_out(&mut self, node: usize, server: &Server) {
        for pick in self.nodes[node].removed.clone() {
            let replica = &mut self.nodes[node].replicas[pick as usize];
            if replica.up && replica.busy == 0 && replica.queued == 0 {
                replica.up = false;
                self.count_replicas(node, server);
            }
        }
    }
}
