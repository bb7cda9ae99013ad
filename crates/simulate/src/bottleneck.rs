//! What limits a design, and why.

use crate::Seconds;
use crate::result::{Bottleneck, Component};

/// Names the node that would have to change first: the one that turns most calls away, else the one with most of the waiting,
/// else the busiest.
pub(crate) fn bottleneck(components: &[Component]) -> Option<Bottleneck> {
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
    let load = |component: &Component| value(component, "utilisation").max(value(component, "threads_used"));
    let waiting = components.iter().max_by(|a, b| {
        let total = |c: &Component| value(c, "queue_mean");
        total(a).total_cmp(&total(b)).then(load(a).total_cmp(&load(b)))
    })?;
    let busiest = components.iter().max_by(|a, b| load(a).total_cmp(&load(b)))?;
    let node = if value(waiting, "queue_mean") > 1.0 { waiting } else { busiest };
    if load(node) <= 0.0 {
        return None;
    }
    let (cores, threads) = (value(node, "utilisation"), value(node, "threads_used"));
    let what = if threads > cores + 0.05 { "its threads are" } else { "it is" };
    let mut why = format!("{what} {:.0} % busy", cores.max(threads) * 100.0);
    if value(node, "wait_mean") > 1e-4 {
        why += &format!(", and a call waits {} there on average", Seconds(value(node, "wait_mean")));
    }
    Some(Bottleneck { id: node.id.clone(), why })
}
