//! What a design costs, from a dated table that can be edited.

use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

use crate::model::{Model, Part, TwistKind};
use crate::network::{Role, compile};
use crate::replicate::kind;
use crate::result::{Component, Cost};

/// Hours of a month.
const HOURS: f64 = 730.0;
/// Seconds of a month.
const SECONDS: f64 = HOURS * 3_600.0;

/// Prices by key.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PriceTable {
    /// Day the prices were noted, ISO 8601.
    pub date: String,
    /// Currency, ISO 4217.
    pub currency: String,
    /// What to know about them.
    pub note: String,
    /// By key: a kind of node or a name of one's own.
    pub prices: BTreeMap<String, Price>,
}

/// One price.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Price {
    /// Price of one unit.
    pub price: f64,
    /// What a unit is.
    pub per: Unit,
}

/// What a price is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Unit {
    /// A replica, server or node for an hour.
    Hour,
    /// One core of a replica for an hour.
    CoreHour,
    /// A million calls.
    MillionCalls,
    /// A gigabyte (10^9 bytes) sent.
    Gigabyte,
}

/// Reads a price table from YAML or JSON; `file` is what is shown as its name in problems.
///
/// # Errors
/// Everything wrong with it, with its place.
pub fn read_prices(file: &str, bytes: &[u8]) -> Result<PriceTable, Vec<script::Problem>> {
    let document = script::Document::read(file, bytes)?;
    let table: PriceTable = script::read_part(&document, "", &document.value)?;
    let bad = table.prices.iter().filter(|(_, price)| !(price.price.is_finite() && price.price >= 0.0));
    let wrong: Vec<script::Problem> = bad
        .map(|(key, _)| document.problem(&format!("/prices/{key}/price"), "a price can't be below 0".to_owned()))
        .collect();
    if wrong.is_empty() { Ok(table) } else { Err(wrong) }
}

/// The table that ships.
pub fn prices() -> PriceTable {
    let price = |price, per| Price { price, per };
    let prices = [
        ("service", price(0.04, Unit::CoreHour)),
        ("workers", price(0.04, Unit::CoreHour)),
        ("load_balancer", price(0.027, Unit::Hour)),
        ("cache", price(0.21, Unit::Hour)),
        ("database", price(0.085, Unit::CoreHour)),
        ("queue", price(0.4, Unit::MillionCalls)),
        ("key_value", price(0.6, Unit::MillionCalls)),
        ("object_store", price(0.8, Unit::MillionCalls)),
        ("cdn", price(0.05, Unit::Gigabyte)),
    ];
    PriceTable {
        date: "2026-11-21".to_owned(),
        currency: "USD".to_owned(),
        note: "Rounded list prices of large clouds, on demand, assumed; for comparing designs, not for a bill."
            .to_owned(),
        prices: prices.into_iter().map(|(key, price)| (key.to_owned(), price)).collect(),
    }
}

/// What the nodes cost at the load that was measured.
pub(crate) fn cost(model: &Model, components: &[Component], table: &PriceTable) -> Cost {
    let net = compile(model);
    let mut by_node = BTreeMap::new();
    for (node, station) in model.nodes.iter().zip(&net.stations) {
        let Some(component) = components.iter().find(|component| component.id == node.id) else { continue };
        let calls = component.mean("arrivals").unwrap_or(0.0) * SECONDS;
        if let Role::Remote(remote) = &station.role
            && remote.price_per_call > 0.0
        {
            by_node.insert(node.id.clone(), calls * remote.price_per_call);
            continue;
        }
        let own = match &node.part {
            Part::Service(part) | Part::Workers(part) => part.price.as_deref(),
            Part::Cdn(part) => part.price.as_deref(),
            Part::LoadBalancer(part) => part.price.as_deref(),
            Part::Cache(part) => part.price.as_deref(),
            Part::Queue(part) => part.price.as_deref(),
            Part::Database(part) => part.price.as_deref(),
            Part::KeyValue(part) => part.price.as_deref(),
            Part::ObjectStore(part) => part.price.as_deref(),
            _ => None,
        };
        let Some(price) = table.prices.get(own.unwrap_or(kind(&node.part))) else { continue };
        let (replicas, cores, bytes) = match &station.role {
            Role::Server(server) => (
                component.mean("replicas").unwrap_or(f64::from(server.replicas)),
                f64::from(server.cores.unwrap_or(2)),
                0.0,
            ),
            Role::Edge { bytes, .. } => (1.0, 1.0, *bytes),
            _ => (1.0, 1.0, 0.0),
        };
        let units = match price.per {
            Unit::Hour => replicas * HOURS,
            Unit::CoreHour => replicas * cores * HOURS,
            Unit::MillionCalls => calls / 1e6,
            Unit::Gigabyte => calls * bytes / 1e9,
        };
        by_node.insert(node.id.clone(), units * price.price);
    }
    let per_month: f64 = by_node.values().sum();
    let cut = model.twists.iter().find(|twist| twist.kind == TwistKind::Budget);
    Cost {
        currency: table.currency.clone(),
        per_month,
        by_node,
        prices_of: table.date.clone(),
        budget: cut.map(|twist| per_month * twist.amount.unwrap_or(0.5)),
    }
}
