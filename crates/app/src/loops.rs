//! Looking at loops.

use script::{Held, Library, Loop};
use std::collections::BTreeSet;

use crate::{Error, LoopLine, LoopName, LoopView, Named};

/// All loops, by id.
pub fn list_loops(library: &Library) -> Result<Vec<LoopLine>, Error> {
    Ok(library.loops.values().map(|held| line(library, held)).collect())
}

fn line(library: &Library, held: &Held<Loop>) -> LoopLine {
    let rounds = || held.stages.iter().flat_map(|stage| &stage.rounds);
    LoopLine {
        id: held.id.clone(),
        company: held.company.clone(),
        role: held.role.clone(),
        track: held.track,
        levels: in_order(library, held).into_iter().map(|id| level(library, id)).collect(),
        personas: held.personas.iter().map(|id| persona(library, id)).collect(),
        summary: held.summary.clone(),
        stages: held.stages.len(),
        rounds: rounds().count(),
        minutes: rounds().map(|round| round.minutes).sum(),
    }
}

/// One loop with everything it refers to.
pub fn show_loop(library: &Library, id: &str) -> Result<LoopView, Error> {
    let held = find(library, id)?;
    let rounds = || held.stages.iter().flat_map(|stage| &stage.rounds);
    let competencies: BTreeSet<&String> =
        rounds().flat_map(|round| round.competencies.iter().map(|competency| &competency.id)).collect();
    let mut keys = BTreeSet::new();
    let value = serde_json::to_value(&held.item).map_err(|error| Error::Damaged(error.to_string()))?;
    source_keys(&value, &mut keys);
    Ok(LoopView {
        sources: keys.iter().filter_map(|key| library.source(&held.pack, key)).cloned().collect(),
        levels: in_order(library, held)
            .into_iter()
            .filter_map(|id| library.levels.get(id))
            .map(|held| held.item.clone())
            .collect(),
        personas: held
            .personas
            .iter()
            .filter_map(|id| library.personas.get(id))
            .map(|held| held.item.clone())
            .collect(),
        competencies: competencies
            .into_iter()
            .filter_map(|id| library.competencies.get(id))
            .map(|held| held.item.clone())
            .collect(),
        process: held.item.clone(),
    })
}

/// A loop's levels, lowest first. In the loop itself the usual one stands first.
fn in_order<'a>(library: &Library, held: &'a Loop) -> Vec<&'a String> {
    let mut levels: Vec<&String> = held.levels.iter().collect();
    levels.sort_by_key(|id| library.levels.get(*id).map(|level| level.rank));
    levels
}

/// Every key named under any `sources`.
fn source_keys(value: &serde_json::Value, keys: &mut BTreeSet<String>) {
    match value {
        serde_json::Value::Array(items) => items.iter().for_each(|item| source_keys(item, keys)),
        serde_json::Value::Object(entries) => {
            for (name, item) in entries {
                match item.as_array() {
                    Some(list) if name == "sources" => {
                        keys.extend(list.iter().filter_map(|key| key.as_str().map(str::to_owned)));
                    }
                    _ => source_keys(item, keys),
                }
            }
        }
        _ => {}
    }
}

pub(crate) fn find<'a>(library: &'a Library, id: &str) -> Result<&'a Held<Loop>, Error> {
    library.loops.get(id).ok_or_else(|| Error::not_found("loop", id, library.loops.keys()))
}

pub(crate) fn level(library: &Library, id: &str) -> Named {
    let name = library.levels.get(id).map_or(id, |held| held.name.as_str());
    Named { id: id.to_owned(), name: name.to_owned() }
}

pub(crate) fn persona(library: &Library, id: &str) -> Named {
    let name = library.personas.get(id).map_or(id, |held| held.name.as_str());
    Named { id: id.to_owned(), name: name.to_owned() }
}

/// A loop's name; of a loop that is no longer in the packs, its id.
pub(crate) fn name(library: &Library, id: &str) -> LoopName {
    match library.loops.get(id) {
        Some(held) => LoopName { id: id.to_owned(), company: held.company.clone(), role: held.role.clone() },
        None => LoopName { id: id.to_owned(), company: None, role: id.to_owned() },
    }
}
