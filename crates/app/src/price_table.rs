//! The price table in use: the one that ships, or the user's own.

use schemars::JsonSchema;
use script::{Document, Problem};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use simulate::{PriceTable, Unit};
use std::collections::BTreeMap;

use crate::{App, Detail, Error};

/// The setting that holds the user's own table. It is set with [`put_prices`] alone, which checks it.
pub(crate) const SETTING: &str = "prices";
/// Largest table that is stored, in bytes.
const MAX_TABLE: usize = 64 * 1024;
/// Most characters of a source.
const MAX_SOURCE: usize = 300;
/// Most characters of a price's name.
const MAX_KEY: usize = 40;

/// A price table with where each price comes from.
#[derive(Clone, Debug, PartialEq)]
pub struct PriceSheet {
    /// The table, as runs take it.
    pub table: PriceTable,
    /// Sources in words, by the key of the price.
    pub sources: BTreeMap<String, String>,
}

/// The prices of a run.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct PricesInUse {
    pub table: PriceTable,
    /// Whether they are the user's own.
    pub own: bool,
}

/// The price table in use, to be looked at and edited.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct PricesView {
    /// Whether it is the user's own rather than the one that ships.
    pub own: bool,
    /// Day the prices were noted, ISO 8601.
    pub date: String,
    /// Currency, ISO 4217.
    pub currency: String,
    /// What to know about them.
    pub note: String,
    /// Every price, by key.
    pub prices: Vec<PriceLine>,
    /// When the user's own was stored, in Unix milliseconds.
    pub stored_at: Option<i64>,
    /// Day of the table that ships.
    pub shipped_of: String,
    /// The table as a file, for `--prices` and to be put back.
    pub file: String,
    /// Why the stored table can't be used; runs are refused until it is replaced or reset.
    pub problem: Option<String>,
}

/// One price.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct PriceLine {
    /// A kind of part, or a name that parts give as their `price`.
    pub key: String,
    /// Price of one unit.
    pub price: f64,
    /// What a unit is.
    pub per: Unit,
    /// Where it comes from; empty where nothing is said.
    pub source: String,
}

/// What is stored.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Stored {
    stored_at: i64,
    sheet: Value,
}

/// Reads a price table from YAML or JSON: what `simulate::read_prices` reads, and beside each price its `source` in words. `file` is
/// how it is called in errors.
///
/// # Errors
/// Everything wrong with it: with file, line and column, or with the JSON pointer where `file` is empty.
pub fn read_price_sheet(file: &str, bytes: &[u8]) -> Result<PriceSheet, Error> {
    let document = Document::read(file, bytes).map_err(|problems| told(&problems))?;
    let mut plain = document.value.clone();
    let mut problems = Vec::new();
    let mut sources = BTreeMap::new();
    if let Some(Value::Object(prices)) = plain.get_mut("prices") {
        for (key, price) in prices {
            let at = format!("/prices/{key}");
            let letters = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_' || c == '-';
            if key.is_empty() || key.len() > MAX_KEY || !key.chars().all(letters) {
                problems.push(document.problem(
                    &at,
                    format!("`{key}` is no name of a price: 1 to {MAX_KEY} of a to z, 0 to 9, `_` and `-`"),
                ));
            }
            // `read_prices` knows no sources: they are taken out before it looks.
            let Some(source) = price.as_object_mut().and_then(|price| price.shift_remove("source")) else { continue };
            match source {
                Value::String(source) if source.chars().count() <= MAX_SOURCE => {
                    sources.insert(key.clone(), source.trim().to_owned());
                }
                _ => problems.push(document.problem(
                    &format!("{at}/source"),
                    format!(
                        "a source is a line of at most {MAX_SOURCE} characters: where the price was read, and when"
                    ),
                )),
            }
        }
    }
    let bytes = serde_json::to_vec(&plain).map_err(|error| Error::Damaged(error.to_string()))?;
    match simulate::read_prices(file, &bytes) {
        Ok(table) => {
            problems.extend(faults(&document, &table));
            if problems.is_empty() {
                sources.retain(|_, source| !source.is_empty());
                return Ok(PriceSheet { table, sources });
            }
        }
        // It has read the table without its sources; the places are those of the file itself.
        Err(wrong) => problems.extend(wrong.into_iter().map(|found| document.problem(&found.part, found.message))),
    }
    Err(told(&problems))
}

/// What a run would take without a word and a reader would stumble over.
fn faults(document: &Document, table: &PriceTable) -> Vec<Problem> {
    let mut faults = Vec::new();
    if !is_day(&table.date) {
        let message = format!("`{}` is no day; write it as 2026-11-21", table.date);
        faults.push(document.problem("/date", message));
    }
    if table.currency.len() != 3 || !table.currency.chars().all(|c| c.is_ascii_uppercase()) {
        let message = format!("`{}` is no currency; write its three letters, e.g. USD", table.currency);
        faults.push(document.problem("/currency", message));
    }
    if table.prices.is_empty() {
        faults.push(document.problem("/prices", "a table holds at least one price".to_owned()));
    }
    faults
}

fn is_day(text: &str) -> bool {
    let parts: Vec<&str> = text.split('-').collect();
    let [year, month, day] = parts.as_slice() else { return false };
    let number = |text: &str, length: usize| {
        (text.len() == length && text.chars().all(|c| c.is_ascii_digit())).then(|| text.parse::<u32>().ok()).flatten()
    };
    let (Some(year), Some(month), Some(day)) = (number(year, 4), number(month, 2), number(day, 2)) else {
        return false;
    };
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    let days = match month {
        2 => 28 + u32::from(leap),
        4 | 6 | 9 | 11 => 30,
        1..=12 => 31,
        _ => return false,
    };
    (1..=days).contains(&day)
}

fn told(problems: &[Problem]) -> Error {
    let detail = |problem: &Problem| {
        let part = problem.part.trim_start_matches('/');
        if problem.file.is_empty() {
            return Detail { path: problem.part.clone(), message: problem.message.clone() };
        }
        Detail {
            path: format!("{}:{}:{}", problem.file, problem.line, problem.column),
            message: if part.is_empty() { problem.message.clone() } else { format!("{part}: {}", problem.message) },
        }
    };
    let details: Vec<Detail> = problems.iter().map(detail).collect();
    let first = details.first().map(|detail| format!("{}: {}", detail.path, detail.message)).unwrap_or_default();
    let more = if details.len() > 1 { format!(" (and {} more)", details.len() - 1) } else { String::new() };
    Error::Invalid { message: format!("the price table can't be used: {first}{more}"), details }
}

/// Where the prices that ship come from, all of them.
const SHIPPED_SOURCE: &str = "list prices of large clouds, rounded; assumed";

/// The table that ships, with its sources.
fn shipped() -> PriceSheet {
    let table = simulate::prices();
    let sources = table.prices.keys().map(|key| (key.clone(), SHIPPED_SOURCE.to_owned())).collect();
    PriceSheet { table, sources }
}

async fn stored(app: &App) -> Result<Option<Stored>, Error> {
    let all = app.store.settings().await?;
    let value = all.into_iter().find(|(key, _)| key == SETTING).map(|(_, value)| value);
    let Some(value) = value.filter(|value| !value.is_null()) else { return Ok(None) };
    let damaged = |error: serde_json::Error| {
        Error::invalid(format!(
            "your stored price table can't be read: {error}. Replace or reset it in Settings → Prices."
        ))
    };
    serde_json::from_value(value).map(Some).map_err(damaged)
}

fn sheet_of(stored: &Stored) -> Result<PriceSheet, Error> {
    let bytes = serde_json::to_vec(&stored.sheet).map_err(|error| Error::Damaged(error.to_string()))?;
    read_price_sheet("", &bytes).map_err(|error| {
        Error::invalid(format!(
            "your stored price table is unsound: {error}. Replace or reset it in Settings → Prices."
        ))
    })
}

/// The prices that a run takes.
///
/// # Errors
/// When the user's own table is there and can't be used; the shipped one never takes its place unasked.
pub(crate) async fn prices_in_use(app: &App) -> Result<PricesInUse, Error> {
    match stored(app).await? {
        Some(stored) => Ok(PricesInUse { table: sheet_of(&stored)?.table, own: true }),
        None => Ok(PricesInUse { table: simulate::prices(), own: false }),
    }
}

/// The price table in use. One that can't be used is told in [`PricesView::problem`], beside the one that ships.
///
/// # Errors
/// When the store fails.
pub async fn show_prices(app: &App) -> Result<PricesView, Error> {
    let found = match stored(app).await {
        Ok(None) => return Ok(view(&shipped(), false, None, None)),
        Ok(Some(stored)) => sheet_of(&stored).map(|sheet| (sheet, stored.stored_at)),
        Err(error) => Err(error),
    };
    match found {
        Ok((sheet, stored_at)) => Ok(view(&sheet, true, Some(stored_at), None)),
        Err(Error::Invalid { message, .. }) => Ok(view(&shipped(), true, None, Some(message))),
        Err(error) => Err(error),
    }
}

fn view(sheet: &PriceSheet, own: bool, stored_at: Option<i64>, problem: Option<String>) -> PricesView {
    let PriceSheet { table, sources } = sheet;
    let line = |(key, price): (&String, &simulate::Price)| PriceLine {
        key: key.clone(),
        price: price.price,
        per: price.per,
        source: sources.get(key).cloned().unwrap_or_default(),
    };
    PricesView {
        own,
        date: table.date.clone(),
        currency: table.currency.clone(),
        note: table.note.clone(),
        prices: table.prices.iter().map(line).collect(),
        stored_at,
        shipped_of: simulate::prices().date,
        file: file(sheet),
        problem,
    }
}

/// The table as YAML, one price a line; values are written as JSON, which is YAML.
fn file(sheet: &PriceSheet) -> String {
    let PriceSheet { table, sources } = sheet;
    let mut text = format!(
        "date: {}\ncurrency: {}\nnote: {}\nprices:\n",
        json!(table.date),
        json!(table.currency),
        json!(table.note)
    );
    for (key, price) in &table.prices {
        let source = sources.get(key).map(|source| format!(", source: {}", json!(source))).unwrap_or_default();
        text += &format!("  {key}: {{price: {}, per: {}{source}}}\n", json!(price.price), json!(price.per));
    }
    text
}

/// Makes a table the user's own, used by every run from now on. What was run before keeps its figures.
///
/// # Errors
/// As [`read_price_sheet`], or when it is too large; nothing has changed then.
pub async fn put_prices(app: &App, file: &str, text: &str) -> Result<PricesView, Error> {
    if text.len() > MAX_TABLE {
        return Err(Error::invalid(format!(
            "a price table has at most {MAX_TABLE} bytes; this one has {}",
            text.len()
        )));
    }
    let sheet = read_price_sheet(file, text.as_bytes())?;
    let mut kept = serde_json::to_value(&sheet.table).map_err(|error| Error::Damaged(error.to_string()))?;
    for (key, source) in &sheet.sources {
        kept["prices"][key]["source"] = json!(source);
    }
    let stored_at = app.world.now_ms();
    app.store.put_setting(SETTING, json!({ "stored_at": stored_at, "sheet": kept })).await?;
    Ok(view(&sheet, true, Some(stored_at), None))
}

/// Takes the table that ships again.
///
/// # Errors
/// When the store fails.
pub async fn reset_prices(app: &App) -> Result<PricesView, Error> {
    app.store.put_setting(SETTING, Value::Null).await?;
    Ok(view(&shipped(), false, None, None))
}

#[cfg(test)]
mod tests {
    use super::*;

    const TABLE: &str = "date: 2026-12-01\ncurrency: EUR\nnote: From the contract.\nprices:\n  service: {price: 0.05, per: core_hour, source: Contract 7}\n  queue:\n    price: 1\n    per: million_calls\n";

    fn problems(text: &str) -> Vec<(String, String)> {
        match read_price_sheet("mine.yaml", text.as_bytes()) {
            Err(Error::Invalid { details, .. }) => details.into_iter().map(|d| (d.path, d.message)).collect(),
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn sources_stand_beside_the_prices_and_survive_being_written() {
        let sheet = read_price_sheet("mine.yaml", TABLE.as_bytes()).expect("sound");
        assert_eq!(sheet.sources, BTreeMap::from([("service".to_owned(), "Contract 7".to_owned())]));
        assert_eq!(sheet.table.prices["queue"].per, Unit::MillionCalls);
        assert_eq!(read_price_sheet("", file(&sheet).as_bytes()).expect("what we write we read"), sheet);
        let ships = shipped();
        assert_eq!(read_price_sheet("", file(&ships).as_bytes()).expect("what ships"), ships);
    }

    #[test]
    fn what_is_wrong_is_told_with_its_line() {
        let found = problems(&TABLE.replace("0.05", "-1"));
        assert_eq!(found.len(), 1, "{found:?}");
        assert!(found[0].0.starts_with("mine.yaml:5:"), "{found:?}");
        assert!(found[0].1.contains("service/price") && found[0].1.contains("below 0"), "{found:?}");
        let found = problems(&TABLE.replace("million_calls", "dozen"));
        assert!(found[0].0.starts_with("mine.yaml:8:"), "{found:?}");
        let found = problems(&TABLE.replace("2026-12-01", "2026-02-30").replace("EUR", "euro"));
        assert_eq!(found.iter().map(|(path, _)| &path[..11]).collect::<Vec<_>>(), ["mine.yaml:1", "mine.yaml:2"]);
        let found = problems(&TABLE.replace("source: Contract 7", "source: [7]"));
        assert!(found[0].0.starts_with("mine.yaml:5:") && found[0].1.contains("a source is a line"), "{found:?}");
        let found = problems(&TABLE.replace("per: million_calls", "per: million_calls\n    colour: red"));
        assert!(found[0].0.starts_with("mine.yaml:"), "{found:?}");
    }

    #[test]
    fn days_are_days() {
        for day in ["2024-02-29", "2026-12-31"] {
            assert!(is_day(day), "{day}");
        }
        for no_day in ["2026-02-29", "2026-13-01", "2026-1-01", "today", "2026-04-31", "2026-00-10", ""] {
            assert!(!is_day(no_day), "{no_day}");
        }
    }
}
