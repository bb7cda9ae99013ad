//! Two designs that were held against each other during the round, under the same chance.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::claims::Measure;
use super::measured::{readable, told_measure};

/// Two designs of the round side by side, as it was stored when they were compared.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct BoardComparison {
    /// Shown name of the first, e.g. `Run 2`.
    pub left: String,
    /// Shown name of the second.
    pub right: String,
    /// Number of the first one's run.
    pub left_run: usize,
    /// Number of the second one's run.
    pub right_run: usize,
    /// Pairs of replications; in each, both met the same chance.
    pub replications: u32,
    /// Currency of costs, ISO 4217.
    pub currency: String,
    /// What users see, and what it costs.
    pub figures: Vec<BoardDifference>,
}

/// A figure of both designs.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct BoardDifference {
    /// Shown name of the load, or `The design`.
    pub name: String,
    /// Name of the figure: `cost`, or one of a load's such as `p99`.
    pub metric: String,
    /// In the first design.
    pub left: f64,
    /// In the second.
    pub right: f64,
    /// Second less first, from the pairs.
    pub difference: f64,
    /// Lower end of its 95 % interval.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub low: Option<f64>,
    /// Upper end of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub high: Option<f64>,
}

impl BoardDifference {
    /// Whether it is more than chance: its interval leaves zero out; without an interval, whether there is a difference at all.
    pub fn apart(&self) -> bool {
        match (self.low, self.high) {
            (Some(low), Some(high)) => low > 0.0 || high < 0.0,
            _ => self.difference != 0.0,
        }
    }

    /// In words, e.g. `Users: P99 120 ms rather than 900 ms (780 ms less, 95 % interval 760 ms to 800 ms)`.
    fn told(&self, currency: &str) -> Option<String> {
        let (measure, what) = match self.metric.as_str() {
            "p50" => (Measure::P50, "median"),
            "p95" => (Measure::P95, "P95"),
            "p99" => (Measure::P99, "P99"),
            "error_share" => (Measure::ErrorShare, "failures"),
            "throughput" => (Measure::Throughput, "replies"),
            "cost" => (Measure::Cost, "cost"),
            _ => return None,
        };
        let one = |value: f64| match measure {
            Measure::Cost => format!("{currency} {} a month", readable(value)),
            _ => told_measure(measure, value),
        };
        let way = if self.difference < 0.0 { "less" } else { "more" };
        let (low, high) = match self.difference < 0.0 {
            true => (self.high.map(|high| -high), self.low.map(|low| -low)),
            false => (self.low, self.high),
        };
        let interval = match (low, high) {
            (Some(low), Some(high)) if high - low > 1e-9 => {
                format!(", 95 % interval {} to {}", one(low), one(high))
            }
            _ => String::new(),
        };
        let (left, right, by) = (one(self.left), one(self.right), one(self.difference.abs()));
        Some(format!("{}: {what} {right} rather than {left} ({by} {way}{interval})", self.name))
    }
}

impl BoardComparison {
    /// What was measured, in words: the differences that are more than chance, or that there is none.
    pub fn told(&self) -> String {
        let apart: Vec<String> = self
            .figures
            .iter()
            .filter(|figure| figure.apart())
            .filter_map(|figure| figure.told(&self.currency))
            .collect();
        if apart.is_empty() {
            return "no difference that chance could not explain".to_owned();
        }
        apart.join("; ")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn figure(metric: &str, left: f64, right: f64, half: f64) -> BoardDifference {
        let difference = right - left;
        BoardDifference {
            name: if metric == "cost" { "The design" } else { "Users" }.into(),
            metric: metric.into(),
            left,
            right,
            difference,
            low: (half > 0.0).then_some(difference - half),
            high: (half > 0.0).then_some(difference + half),
        }
    }

    fn comparison(figures: Vec<BoardDifference>) -> BoardComparison {
        let (left, right) = ("Run 1".to_owned(), "Second design, run 1".to_owned());
        BoardComparison { left, right, left_run: 4, right_run: 5, replications: 10, currency: "USD".into(), figures }
    }

    #[test]
    fn differences_are_told_with_their_intervals() {
        let told = comparison(vec![
            figure("p99", 0.9, 0.12, 0.02),
            figure("p50", 0.01, 0.0101, 0.5),
            figure("cost", 800.0, 1200.0, 0.0),
        ]);
        assert_eq!(
            told.told(),
            "Users: P99 120 ms rather than 900 ms (780 ms less, 95 % interval 760 ms to 800 ms); The design: cost USD 1 200 a month \
             rather than USD 800 a month (USD 400 a month more)"
        );
    }

    #[test]
    fn what_chance_explains_is_no_difference() {
        let told = comparison(vec![figure("p99", 0.9, 0.89, 0.05), figure("cost", 800.0, 800.0, 0.0)]).told();
        assert_eq!(told, "no difference that chance could not explain");
    }
}
