//! What limits a design, and why.

use crate::Seconds;
use crate::model::Model;
use crate::result::{Bottleneck, Component};

/// Names the node that would have to change first: the one that turns most calls away, else the queue that fills, else the
/// busiest by its own work, else the one whose threads are held.
pub(crate) fn bottleneck(model: &Model, components: &[Component]) -> Option<Bottleneck> {
    let callers: Vec<&str> = model.links.iter().map(|link| link.from.as_str()).collect();
    let value = |component: &Component, metric: &str| component.mean(metric).unwrap_or(0.0);
    let own_errors = |component: &Component| -> f64 {
        ["rejected", "shed", "throttled", "pool_wait", "unavailable"]
            .iter()
            .filter_map(|cause| component.errors.get(*cause))
            .map(|share| share.mean)
            .sum()
    };
    let refusing = components.iter().max_by(|a, b| own_errors(a).total_cmp(&own_errors(b)))?;
    if own_errors(refusing) > 0.001 {
        let (cause, share) = refusing.errors.iter().max_by(|a, b| a.1.mean.total_cmp(&b.1.mean))?;
        let why = match cause.as_str() {
            "throttled" => format!("it allows no more: {:.1} % of its calls are refused", share.mean * 100.0),
            "unavailable" => format!("it is not there: {:.1} % of its calls find no replica up", share.mean * 100.0),
            "pool_wait" => format!("{:.1} % of its calls get no connection in time", share.mean * 100.0),
            _ => format!("its queue overflows: {:.1} % of its calls are turned away", share.mean * 100.0),
        };
        return Some(Bottleneck { id: refusing.id.clone(), why });
    }
    let growing = components
        .iter()
        .filter(|component| value(component, "backlog") > value(component, "arrivals").max(10.0))
        .max_by(|a, b| value(a, "backlog").total_cmp(&value(b, "backlog")));
    if let Some(queue) = growing {
        let why = format!(
            "it fills: {:.0} messages a second come in, {:.0} are consumed, {:.0} wait at the end",
            value(queue, "arrivals"),
            value(queue, "consumed"),
            value(queue, "backlog")
        );
        return Some(Bottleneck { id: queue.id.clone(), why });
    }
    // Its own cores, or its threads where it has no cores of its own to tell. A thread that is held while the call waits for
    // another node says more about that node.
    let own = |component: &Component| {
        let calls_others = callers.contains(&component.id.as_str());
        let threads = if calls_others { 0.0 } else { value(component, "threads_used") };
        value(component, "utilisation")
            .min(if calls_others && cores_unknown(component) { 0.0 } else { 1.0 })
            .max(threads)
    };
    let threads = |component: &Component| value(component, "threads_used");
    let busiest = components.iter().max_by(|a, b| own(a).total_cmp(&own(b)))?;
    let held = components.iter().max_by(|a, b| threads(a).total_cmp(&threads(b)))?;
    let waits = |component: &Component| match value(component, "wait_mean") {
        wait if wait > 1e-4 => format!(", and a call waits {} there on average", Seconds(wait)),
        _ => String::new(),
    };
    if own(busiest) < 0.8 && threads(held) > 0.8 {
        let why = format!(
            "its threads are {:.0} % busy while it waits for what it calls{}",
            threads(held) * 100.0,
            waits(held)
        );
        return Some(Bottleneck { id: held.id.clone(), why });
    }
    let node = if own(busiest) > 0.0 { busiest } else { held };
    let busy = own(node).max(if own(node) > 0.0 { 0.0 } else { threads(node) });
    (busy > 0.0)
        .then(|| Bottleneck { id: node.id.clone(), why: format!("it is {:.0} % busy{}", busy * 100.0, waits(node)) })
}

/// Whether a node's utilisation is that of its threads, for want of cores.
fn cores_unknown(component: &Component) -> bool {
    component.mean("utilisation") == component.mean("threads_used")
}
