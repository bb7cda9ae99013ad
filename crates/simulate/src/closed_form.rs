//! Closed forms of queueing theory, for the answers that need no simulation and the ones that are held against it.

use crate::Shape;
use crate::interval::Estimate;
use crate::model::{Model, Order, Part};
use crate::network::{Network, Role};
use crate::result::{ClosedForm, Component};

/// Erlang's B formula: the share of calls lost with `servers` and an offered load of `erlangs`, no waiting room.
/// By its recursion, which does not overflow (Cooper 1981, Introduction to Queueing Theory).
pub fn erlang_b(servers: u32, erlangs: f64) -> f64 {
    (1..=servers).fold(1.0, |lost, n| erlangs * lost / (f64::from(n) + erlangs * lost))
}

/// Erlang's C formula: the share of calls that have to wait; 1 where the load is not below the number of servers.
pub fn erlang_c(servers: u32, erlangs: f64) -> f64 {
    let rho = erlangs / f64::from(servers.max(1));
    if rho >= 1.0 {
        return 1.0;
    }
    let lost = erlang_b(servers, erlangs);
    lost / (1.0 - rho * (1.0 - lost))
}

/// Mean wait in M/M/c, in seconds, for `rate` arrivals a second and a mean service of `mean` seconds; `None` where it never settles.
pub fn mmc_wait(servers: u32, rate: f64, mean: f64) -> Option<f64> {
    let erlangs = rate * mean;
    (erlangs < f64::from(servers)).then(|| erlang_c(servers, erlangs) * mean / (f64::from(servers) - erlangs))
}

/// Mean response time, in seconds, of a closed network of single-server stations with exponential service, by mean value analysis
/// (Reiser and Lavenberg 1980). `demands` are seconds of each station, `think` the time between reply and next request.
pub fn closed_visits(users: u32, demands: &[f64], think: f64) -> f64 {
    let mut queues = vec![0.0; demands.len()];
    let mut response = 0.0;
    for n in 1..=users {
        let stays: Vec<f64> = demands.iter().zip(&queues).map(|(demand, queue)| demand * (1.0 + queue)).collect();
        response = stays.iter().sum();
        let throughput = f64::from(n) / (response + think);
        queues = stays.iter().map(|stay| stay * throughput).collect();
    }
    response
}

/// Theory beside measurement for every node to which a closed form applies: a single first-come queue without limits, that calls
/// nothing, under open Poisson load that reaches it directly.
pub(crate) fn closed_forms(model: &Model, net: &Network, components: &[Component]) -> Vec<ClosedForm> {
    let mut forms = Vec::new();
    for station in &net.stations {
        let Role::Server(server) = &station.role else { continue };
        let [caller] = station.callers[..] else { continue };
        let edge = &net.edges[caller];
        let poisson = match &model.nodes[edge.from].part {
            Part::Load(load) => load.profile.is_empty() && load.arrivals == Default::default(),
            _ => false,
        };
        let Role::Source(source) = &net.stations[edge.from].role else { continue };
        let simple = poisson
            && !edge.watched
            && edge.calls == 1
            && server.replicas == 1
            && server.queue == u64::MAX
            && server.cores.is_none()
            && server.database.is_none()
            && server.autoscale.is_none()
            && server.errors == 0.0
            && station.steps.is_empty()
            && net.twists.is_empty()
            && matches!(server.order, Order::Fifo);
        let (true, Some(rate)) = (simple, source.rate) else { continue };
        let rate = rate * edge.share;
        let mean = server.read.expected();
        let Some(component) = components.iter().find(|component| component.id == station.id) else { continue };
        let Some(measured) = component.metrics.get("wait_mean").copied() else { continue };
        let exponential = server.read.shape == Shape::Exponential;
        let form = match (server.threads, exponential) {
            (1, false) => {
                // Pollaczek and Khinchine.
                let rho = rate * mean;
                let wait = rho * mean * (1.0 + server.read.variability()) / (2.0 * (1.0 - rho));
                (rho < 1.0).then(|| ("M/G/1".to_owned(), wait))
            }
            (threads, true) if threads < u32::MAX => {
                mmc_wait(threads, rate, mean).map(|wait| (format!("M/M/{threads}"), wait))
            }
            _ => None,
        };
        if let Some((form, theory)) = form {
            let (id, metric) = (station.id.clone(), "wait_mean".to_owned());
            forms.push(ClosedForm { id, form, metric, theory, measured });
        }
    }
    forms
}

/// An estimate from theory alone.
pub(crate) fn exactly(value: f64) -> Estimate {
    Estimate::exact(value)
}
