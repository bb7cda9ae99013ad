//! Expectations stated before a run (“p99 under 200 ms at 10 k rps”), and what the run says of them.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::State;
use crate::design::arithmetic::{Number, numbers};
use crate::design::board::BoardRun;
use crate::design::estimates::words_around;

/// What a claim is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Measure {
    /// Median latency.
    P50,
    /// 95th percentile of latency.
    P95,
    /// 99th percentile of latency.
    P99,
    /// Mean latency.
    Mean,
    /// Replies a second.
    Throughput,
    /// Share of requests that fail.
    ErrorShare,
    /// Share of lookups a cache answers.
    HitRatio,
    /// Cost a month.
    Cost,
}

/// How a claim is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Claimed {
    /// Not more than the number.
    AtMost,
    /// Not less than the number.
    AtLeast,
    /// Near the number: within a quarter of it.
    About,
}

/// A number the candidate expects of the design.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct NumberClaim {
    /// What it is about.
    pub measure: Measure,
    /// How it is meant.
    pub claimed: Claimed,
    /// The number: seconds, per second, a share from 0 to 1, or money a month.
    pub value: f64,
    /// Requests a second it is claimed for, if it says so.
    pub at_rate: Option<f64>,
    /// Answer it was said in, from 0.
    pub answer: usize,
    /// The words.
    pub quote: String,
}

/// A claim held against a run.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct ClaimHeld {
    /// The claim.
    pub claim: NumberClaim,
    /// What was measured.
    pub measured: f64,
    /// Lower end of the 95 % interval.
    pub low: Option<f64>,
    /// Upper end of it.
    pub high: Option<f64>,
    /// Requests a second there were in the run.
    pub rate: f64,
    /// Whether it holds; absent where the number lies inside the interval and can't be told apart.
    pub holds: Option<bool>,
}

/// Every claim of an answer.
pub fn claims(text: &str, answer: usize) -> Vec<NumberClaim> {
    let lower = text.to_lowercase();
    if lower.len() != text.len() {
        // Rare letters change their length in lower case, and offsets would no longer fit.
        return Vec::new();
    }
    let all = numbers(&lower);
    let mut found: Vec<NumberClaim> = Vec::new();
    for (at, number) in all.iter().enumerate() {
        let next = all.get(at + 1).map_or(lower.len(), |next| next.start);
        let previous = if at == 0 { 0 } else { all[at - 1].end };
        let after =
            lower[number.end..next.min(lower.ceil_char_boundary((number.end + 40).min(lower.len())))].trim_start();
        let before = &lower[lower.floor_char_boundary(number.start.saturating_sub(60)).max(previous)..number.start];
        let sentence = sentence(&lower, number);
        let Some((measure, value)) = measured(number.value, before, after, sentence) else { continue };
        let (start, end) = words_around(text, number);
        let at_rate = (measure != Measure::Throughput).then(|| rate_in(&lower[start..end])).flatten();
        let claim = NumberClaim {
            measure,
            claimed: meant(before, measure),
            value,
            at_rate,
            answer,
            quote: text[start..end].to_owned(),
        };
        found.retain(|known| known.measure != measure || known.quote != claim.quote);
        found.push(claim);
    }
    found
}

fn sentence<'a>(text: &'a str, number: &Number) -> &'a str {
    let start = text[..number.start].rfind(['.', '\n', '?', '!', ';']).map_or(0, |at| at + 1);
    let end = text[number.end..].find(['\n', '?', '!', ';']).map_or(text.len(), |at| number.end + at);
    &text[start..end]
}

fn first_word(after: &str) -> &str {
    let end = after.find(|c: char| !(c.is_alphanumeric() || c == '/' || c == '%' || c == 'µ')).unwrap_or(after.len());
    &after[..end]
}

/// What a number is about, by its unit and the words around it; in seconds, shares or money.
fn measured(value: f64, before: &str, after: &str, sentence: &str) -> Option<(Measure, f64)> {
    let unit = first_word(after);
    let has = |text: &str, words: &[&str]| words.iter().any(|word| text.contains(word));
    let seconds = match unit {
        "ms" | "millisecond" | "milliseconds" | "millis" => Some(value / 1e3),
        "s" | "sec" | "second" | "seconds" => Some(value),
        "us" | "µs" | "microseconds" => Some(value / 1e6),
        _ => None,
    };
    if let Some(seconds) = seconds {
        // “timeout of 200 ms”, “every 30 s” are settings, not expectations.
        let setting =
            ["timeout", "every", "ttl", "interval", "backoff", "deadline", "retry after", "expire", "round trip"];
        if has(before, &setting) || has(&after[..after.len().min(24)], &["timeout", "ttl"]) {
            return None;
        }
        let near = format!("{before} {}", &after[..after.floor_char_boundary(after.len().min(30))]);
        let measure = if has(&near, &["p99", "99th", "ninety-ninth", "p 99"]) {
            Measure::P99
        } else if has(&near, &["p95", "95th"]) {
            Measure::P95
        } else if has(&near, &["p50", "median"]) {
            Measure::P50
        } else if has(&near, &["mean", "average", "on average"]) {
            Measure::Mean
        } else if has(sentence, &["latency", "respond", "response time", "reply"]) && has(before, BOUNDS) {
            Measure::P99
        } else {
            return None;
        };
        return Some((measure, seconds));
    }
    let per_second = ["rps", "qps", "tps", "/s", "/sec"].contains(&unit)
        || [
            "requests per second",
            "requests a second",
            "per second",
            "a second",
            "requests/s",
            "writes a second",
            "reads a second",
            "messages a second",
        ]
        .iter()
        .any(|words| after.starts_with(words));
    if per_second {
        let able = ["handle", "sustain", "serve", "take up to", "can do", "throughput", "cope with", "hold up to"];
        let at = before.trim_end();
        let frame = at.ends_with(" at") || at.ends_with("for") || at.ends_with("under") && !has(sentence, &able);
        return (has(sentence, &able) && !frame).then_some((Measure::Throughput, value));
    }
    if unit.starts_with('%') || unit == "percent" || unit.starts_with("per") && after.starts_with("per cent") {
        let share = value / 100.0;
        if has(sentence, &["hit rate", "hit ratio", "hit-rate", "hits the cache", "cache hit"]) {
            return Some((Measure::HitRatio, share));
        }
        if has(sentence, &["availability", "available", "uptime", "succeed", "success rate"]) && value > 50.0 {
            return Some((Measure::ErrorShare, 1.0 - share));
        }
        if has(sentence, &["error rate", "errors", "fail"]) {
            return Some((Measure::ErrorShare, share));
        }
        return None;
    }
    let money = before.trim_end().ends_with('$') || unit == "dollars" || unit == "usd";
    if money && has(sentence, &["a month", "per month", "monthly", "/month"]) {
        return Some((Measure::Cost, value));
    }
    None
}

const BOUNDS: &[&str] = &[
    "under",
    "below",
    "less than",
    "within",
    "at most",
    "no more than",
    "not more than",
    "<",
    "stay",
    "inside",
    "max",
];

fn meant(before: &str, measure: Measure) -> Claimed {
    let tail = &before[before.floor_char_boundary(before.len().saturating_sub(28))..];
    let has = |words: &[&str]| words.iter().any(|word| tail.contains(word));
    if has(&["at least", "more than", "over ", "above", "no less", "better than"]) {
        return Claimed::AtLeast;
    }
    if has(BOUNDS) {
        return Claimed::AtMost;
    }
    match measure {
        _ if has(&["about", "around", "roughly", "approximately", "~", "near"]) => Claimed::About,
        Measure::Throughput | Measure::HitRatio => Claimed::AtLeast,
        _ => Claimed::AtMost,
    }
}

/// Requests a second that a claim is made for.
fn rate_in(clause: &str) -> Option<f64> {
    numbers(clause).into_iter().find_map(|number| {
        let after = clause[number.end..].trim_start();
        let rate = ["rps", "qps", "requests per second", "requests a second", "a second", "per second", "/s"];
        rate.iter().any(|unit| after.starts_with(unit)).then_some(number.value)
    })
}

/// Every claim of a session, the last one about each measure; what was said after the run counts as said for the next.
pub fn claims_of(state: &State) -> Vec<NumberClaim> {
    let mut all: Vec<NumberClaim> = Vec::new();
    for (answer, answered) in state.answers.iter().enumerate() {
        for claim in claims(&answered.first().text, answer) {
            all.retain(|known| known.measure != claim.measure);
            all.push(claim);
        }
    }
    all
}

/// Holds a claim against a run; `None` where the run says nothing about it.
pub fn hold(claim: &NumberClaim, run: &BoardRun) -> Option<ClaimHeld> {
    let load = |metric: &str| run.figure("load", metric);
    let figure = match claim.measure {
        Measure::P50 => load("p50"),
        Measure::P95 => load("p95"),
        Measure::P99 => load("p99"),
        Measure::Mean => load("mean"),
        Measure::Throughput => load("goodput").or_else(|| load("throughput")),
        Measure::ErrorShare => load("error_share"),
        Measure::HitRatio => run.figure("cache", "hit_ratio").or_else(|| run.figure("cdn", "hit_ratio")),
        Measure::Cost => None,
    };
    let (measured, low, high) = match (claim.measure, figure) {
        (Measure::Cost, _) => (run.cost_per_month, None, None),
        (_, Some(figure)) => (figure.mean, figure.low, figure.high),
        (_, None) => return None,
    };
    let (least, most) = (low.unwrap_or(measured), high.unwrap_or(measured));
    let holds = match claim.claimed {
        Claimed::AtMost if most <= claim.value => Some(true),
        Claimed::AtMost if least > claim.value => Some(false),
        Claimed::AtLeast if least >= claim.value => Some(true),
        Claimed::AtLeast if most < claim.value => Some(false),
        Claimed::About => Some((0.75 * claim.value..=1.25 * claim.value).contains(&measured)),
        _ => None,
    };
    let rate = load("arrivals").map_or(0.0, |figure| figure.mean);
    Some(ClaimHeld { claim: claim.clone(), measured, low, high, rate, holds })
}

#[cfg(test)]
mod tests {
    use super::{Claimed, Measure, claims};

    #[test]
    fn claims_are_read_with_their_measure_and_direction() {
        type Read = Option<(Measure, Claimed, f64, Option<f64>)>;
        let table: &[(&str, Read)] = &[
            ("I expect p99 under 200 ms at 10k rps.", Some((Measure::P99, Claimed::AtMost, 0.2, Some(10_000.0)))),
            ("The median should be about 20 milliseconds", Some((Measure::P50, Claimed::About, 0.02, None))),
            (
                "This can handle 50 000 requests per second",
                Some((Measure::Throughput, Claimed::AtLeast, 50_000.0, None)),
            ),
            ("The cache hit rate will be at least 90 %", Some((Measure::HitRatio, Claimed::AtLeast, 0.9, None))),
            ("it costs less than $3000 a month", Some((Measure::Cost, Claimed::AtMost, 3_000.0, None))),
            ("availability of 99.9%", Some((Measure::ErrorShare, Claimed::AtMost, 0.001, None))),
            ("I set a timeout of 200 ms", None),
            ("we have 10k rps at peak", None),
            ("three services and 4 queues", None),
        ];
        for (text, expected) in table {
            let found = claims(text, 0);
            match expected {
                None => assert!(found.is_empty(), "{text}: {found:?}"),
                Some((measure, claimed, value, at_rate)) => {
                    assert_eq!(found.len(), 1, "{text}: {found:?}");
                    assert_eq!(
                        (found[0].measure, found[0].claimed, found[0].at_rate),
                        (*measure, *claimed, *at_rate),
                        "{text}"
                    );
                    assert!((found[0].value - value).abs() < 1e-9, "{text}: {found:?}");
                    assert!(text.contains(&found[0].quote), "{text}");
                }
            }
        }
    }
}
