//! What the interviewer makes of a run: the figures, held against what was said.

use script::Signal;

use super::board::BoardRun;
use super::claims::{ClaimHeld, Measure, claims_of, hold};
use super::policy::Talk;
use crate::{Move, MoveKind};

impl Talk<'_> {
    /// The run is over: the figures are held against what was said.
    pub(super) fn after_run(&self, run: &BoardRun) -> Move {
        let held: Vec<ClaimHeld> = claims_of(self.state).iter().filter_map(|claim| hold(claim, run)).collect();
        let number = self.board.runs.len();
        let id = format!("design/measured/{number}");
        if run.twist.is_none() {
            let found = |holds: bool| held.iter().find(|held| held.holds == Some(holds)).map(|held| (held, holds));
            if let Some((held, holds)) = found(false).or_else(|| found(true)) {
                return held_against(held, holds, run, id);
            }
        }
        let load = |metric: &str| run.figure("load", metric);
        let p99 = load("p99").map(|figure| told(Measure::P99, figure.mean, figure.low, figure.high, &run.currency));
        let failed = load("error_share").map_or(0.0, |figure| figure.mean);
        let mut text = match (&run.twist, p99) {
            (_, None) => "Nothing was answered at all in this run.".to_owned(),
            (None, Some(p99)) => format!("The run shows {p99}."),
            (Some(_), Some(p99)) => {
                let calm = self.board.calm_run().and_then(|calm| calm.figure("load", "p99")).map(|figure| figure.mean);
                let before = calm.map_or(String::new(), |calm| format!(" It was {} before.", duration(calm)));
                format!("With that happening, the run shows {p99}.{before}")
            }
        };
        if failed > 0.0005 {
            text += &format!(" {:.1} % of requests failed.", failed * 100.0);
        }
        let warned = run.warnings.first().map_or(String::new(), |warning| format!(" ({warning})"));
        let text = format!("{text}{warned} {} What do you make of it, and what would you change?", limit(run));
        Move::made(MoveKind::Challenge, text, id, Some(Signal::FailureMode), None, "figures are there to be explained")
    }
}

/// A stated number that the run refutes or bears out, put to whoever stated it.
fn held_against(held: &ClaimHeld, holds: bool, run: &BoardRun, id: String) -> Move {
    let (links, asks, signal, reason) = match holds {
        false => (
            ". The run shows ",
            "Where does the difference come from?",
            Signal::Quantified,
            "the measurement contradicts the stated number",
        ),
        true => (
            ", and the run shows ",
            "What would have to change for it not to hold?",
            Signal::FailureMode,
            "the measurement bears the stated number out",
        ),
    };
    let text = format!(
        "You said “{}”{links}{}{}. {} {asks}",
        held.claim.quote,
        told(held.claim.measure, held.measured, held.low, held.high, &run.currency),
        rate_note(held),
        limit(run)
    );
    Move::made(MoveKind::Challenge, text, id, Some(signal), Some(held.claim.quote.clone()), reason)
}

fn rate_note(held: &ClaimHeld) -> String {
    match held.claim.at_rate {
        Some(rate) if held.rate < 0.9 * rate => {
            format!(", and that at only {} requests a second, not {}", readable(held.rate), readable(rate))
        }
        _ => format!(" at {} requests a second", readable(held.rate)),
    }
}

fn limit(run: &BoardRun) -> String {
    match (&run.bottleneck, &run.why) {
        (Some(part), Some(why)) => format!("What gives first is “{part}”: {why}."),
        _ => String::new(),
    }
}

/// A figure in words with its unit: times in seconds come as ms or s, shares as per cent.
pub fn told_measure(measure: Measure, value: f64) -> String {
    match measure {
        Measure::P50 | Measure::P95 | Measure::P99 | Measure::Mean => duration(value),
        Measure::Throughput => format!("{} a second", readable(value)),
        Measure::ErrorShare | Measure::HitRatio => format!("{:.2} %", value * 100.0),
        Measure::Cost => format!("{} a month", readable(value)),
    }
}

/// A figure in words, with its interval.
fn told(measure: Measure, mean: f64, low: Option<f64>, high: Option<f64>, currency: &str) -> String {
    let one = |value: f64| match measure {
        Measure::Cost => format!("{currency} {}", told_measure(measure, value)),
        _ => told_measure(measure, value),
    };
    let name = match measure {
        Measure::P50 => "a median of ",
        Measure::P95 => "a P95 of ",
        Measure::P99 => "a P99 of ",
        Measure::Mean => "a mean of ",
        Measure::Throughput => "",
        Measure::ErrorShare => "failures of ",
        Measure::HitRatio => "a hit ratio of ",
        Measure::Cost => "",
    };
    match (low, high) {
        (Some(low), Some(high)) if high - low > 1e-9 => {
            format!("{name}{} (95 % interval {} to {})", one(mean), one(low.max(0.0)), one(high))
        }
        _ => format!("{name}{}", one(mean)),
    }
}

fn duration(seconds: f64) -> String {
    match seconds {
        s if s < 1e-3 => format!("{:.0} µs", s * 1e6),
        s if s < 0.01 => format!("{:.1} ms", s * 1e3),
        s if s < 1.0 => format!("{:.0} ms", s * 1e3),
        s => format!("{s:.1} s"),
    }
}

/// A number with its thousands set apart, to three figures.
pub(super) fn readable(value: f64) -> String {
    if value.abs() < 100.0 {
        let text = format!("{value:.2}");
        return text.trim_end_matches('0').trim_end_matches('.').to_owned();
    }
    let step = 10_f64.powf(value.abs().log10().floor() - 2.0).max(1.0);
    let digits = format!("{:.0}", (value / step).round() * step);
    let mut text = String::new();
    for (at, c) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at) % 3 == 0 {
            text.push(' ');
        }
        text.push(c);
    }
    text
}
