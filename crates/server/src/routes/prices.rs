use app::{App, PricesView};
use axum::Json;
use axum::extract::State;
use axum::routing::{delete, get, put};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::sync::Arc;

use crate::api::{Api, Operation};
use crate::body::Body;
use crate::fault::Failure;

pub(crate) fn add(api: Api) -> Api {
    let replace =
        "Make a price table one's own, used by every run from then on. What was run before keeps its figures.";
    api.route(
        Operation::new("get", "/api/prices", "showPrices", "The price table in use.").reply::<PricesView>(),
        get(show),
    )
    .route(
        Operation::new("put", "/api/prices", "putPrices", replace).body::<Table>().reply::<PricesView>(),
        put(replace_table),
    )
    .route(
        Operation::new("delete", "/api/prices", "resetPrices", "Take the price table that ships again.")
            .reply::<PricesView>(),
        delete(reset),
    )
}

/// A price table.
#[derive(Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct Table {
    /// The table as YAML or JSON.
    text: String,
    /// How it is called in errors, which then name its line; without it they name the part.
    #[serde(default)]
    file: Option<String>,
}

async fn show(State(app): State<Arc<App>>) -> Result<Json<PricesView>, Failure> {
    Ok(Json(app::show_prices(&app).await?))
}

async fn replace_table(State(app): State<Arc<App>>, Body(given): Body<Table>) -> Result<Json<PricesView>, Failure> {
    Ok(Json(app::put_prices(&app, given.file.as_deref().unwrap_or_default(), &given.text).await?))
}

async fn reset(State(app): State<Arc<App>>) -> Result<Json<PricesView>, Failure> {
    Ok(Json(app::reset_prices(&app).await?))
}
