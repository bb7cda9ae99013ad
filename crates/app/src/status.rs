//! What runs here.

use crate::{App, Error, PackLine, StatusView, StoreView};

/// Versions, packs and places.
pub async fn status(app: &App) -> Result<StatusView, Error> {
    let packs = app.packs()?;
    let library = &packs.library;
    let held = |pack: &str| {
        let of = |id: &String| id == pack;
        library.competencies.values().filter(|held| of(&held.pack)).count()
            + library.personas.values().filter(|held| of(&held.pack)).count()
            + library.levels.values().filter(|held| of(&held.pack)).count()
            + library.loops.values().filter(|held| of(&held.pack)).count()
            + library.questions.values().filter(|held| of(&held.pack)).count()
    };
    let health = app.store.check().await?;
    Ok(StatusView {
        version: env!("CARGO_PKG_VERSION").to_owned(),
        engine: listen::Listener::shipped().engine().to_owned(),
        store: StoreView { kind: health.kind.to_string(), location: app.store_location.clone(), format: health.format },
        packs: library
            .packs
            .iter()
            .map(|(id, pack)| PackLine { id: id.clone(), title: pack.title.clone(), items: held(id) })
            .collect(),
        pack_problems: packs.problems.iter().map(ToString::to_string).collect(),
        data_folder: app.home.display().to_string(),
    })
}
