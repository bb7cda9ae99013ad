//! How often one request visits each node.

use crate::model::{Model, Part};

/// Calls that one request of all loads together leads to at each node, retries and misses of caches not counted, or the
/// index of a node to which requests return without end.
pub(crate) fn flow(model: &Model) -> Result<Vec<f64>, usize> {
    let index = |id: &str| model.nodes.iter().position(|node| node.id == id);
    let edges: Vec<(usize, usize, f64)> = model
        .links
        .iter()
        .filter_map(|link| {
            let from = index(&link.from)?;
            let weights: f64 = match &model.nodes[from].part {
                Part::LoadBalancer(_) => model
                    .links
                    .iter()
                    .filter(|other| other.from == link.from)
                    .map(|other| other.share.unwrap_or(1.0))
                    .sum(),
                _ => 1.0,
            };
            let share = link.share.unwrap_or(1.0) / weights.max(f64::MIN_POSITIVE);
            Some((from, index(&link.to)?, share * f64::from(link.calls.unwrap_or(1))))
        })
        .collect();
    let mut now: Vec<f64> = model
        .nodes
        .iter()
        .map(|node| f64::from(u8::from(matches!(node.part, Part::Load(_) | Part::Scheduler(_)))))
        .collect();
    let mut visits = now.clone();
    // Each pass follows every call one link further. Where calls die out along every cycle the passes shrink; a thousand
    // of them separate a share of 0.99 from none.
    for _ in 0..1_000 {
        let mut next = vec![0.0; now.len()];
        for (from, to, share) in &edges {
            next[*to] += now[*from] * share;
        }
        let moved: f64 = next.iter().sum();
        for (visit, more) in visits.iter_mut().zip(&next) {
            *visit += more;
        }
        now = next;
        if moved < 1e-9 {
            return Ok(visits);
        }
        if moved > 1e9 {
            break;
        }
    }
    let most = now.iter().enumerate().max_by(|a, b| a.1.total_cmp(b.1)).map_or(0, |(at, _)| at);
    if now[most] < 1e-3 { Ok(visits) } else { Err(most) }
}
