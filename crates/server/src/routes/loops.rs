use app::{App, LoopLine, LoopView};
use axum::Json;
use axum::extract::State;
use axum::routing::get;
use std::sync::Arc;

use crate::api::{Api, Operation};
use crate::body::InPath;
use crate::fault::Failure;

pub(crate) fn add(api: Api) -> Api {
    api.route(Operation::new("get", "/api/loops", "listLoops", "All loops.").reply::<Vec<LoopLine>>(), get(list)).route(
        Operation::new("get", "/api/loops/{id}", "showLoop", "One loop with everything it refers to.")
            .reply::<LoopView>(),
        get(show),
    )
}

async fn list(State(app): State<Arc<App>>) -> Result<Json<Vec<LoopLine>>, Failure> {
    Ok(Json(app::list_loops(app.library()?)?))
}

async fn show(State(app): State<Arc<App>>, InPath(id): InPath<String>) -> Result<Json<LoopView>, Failure> {
    Ok(Json(app::show_loop(app.library()?, &id)?))
}
