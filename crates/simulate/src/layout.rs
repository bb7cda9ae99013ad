//! Where nodes stand on the canvas when nobody has placed them.

use std::collections::HashMap;

use crate::model::{Model, Place};

/// Pixels from one column to the next.
const COLUMN: f64 = 240.0;
/// Pixels from one row to the next.
const ROW: f64 = 130.0;

/// A place for every node: columns by how many links a request has passed, rows in the order of the file. Nodes that have a place
/// keep it.
pub fn lay_out(model: &Model) -> HashMap<String, Place> {
    let mut column: HashMap<&str, usize> = model.nodes.iter().map(|node| (node.id.as_str(), 0)).collect();
    // The longest way to each node; a cycle can't push a node further than there are nodes.
    for _ in 0..model.nodes.len() {
        let mut moved = false;
        for link in &model.links {
            let next = column.get(link.from.as_str()).copied().unwrap_or(0) + 1;
            if let Some(at) = column.get_mut(link.to.as_str())
                && *at < next
                && next < model.nodes.len()
            {
                *at = next;
                moved = true;
            }
        }
        if !moved {
            break;
        }
    }
    let mut rows: HashMap<usize, usize> = HashMap::new();
    let tallest = column.values().fold(HashMap::new(), |mut counts: HashMap<usize, usize>, at| {
        *counts.entry(*at).or_default() += 1;
        counts
    });
    let height = tallest.values().copied().max().unwrap_or(1) as f64;
    model
        .nodes
        .iter()
        .map(|node| {
            let at = column[node.id.as_str()];
            let row = rows.entry(at).or_default();
            let start = (height - tallest[&at] as f64) / 2.0;
            let place = Place { x: at as f64 * COLUMN, y: (start + *row as f64) * ROW };
            *row += 1;
            (node.id.clone(), node.at.unwrap_or(place))
        })
        .collect()
}
