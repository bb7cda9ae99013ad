//! Means of independent replications with their confidence intervals.

use serde::{Deserialize, Serialize};
use statrs::distribution::{ContinuousCDF, StudentsT};

/// A figure and the interval its true value lies in with 95 % confidence.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize, schemars::JsonSchema)]
pub struct Estimate {
    /// Mean over the replications.
    pub mean: f64,
    /// Lower end; absent with a single replication, which says nothing of its own chance.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub low: Option<f64>,
    /// Upper end.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub high: Option<f64>,
}

/// The two-sided quantile of Student's t: `confidence` (0 to 1) of the distribution with `degrees` (at least 1) of freedom lies within it.
pub fn student_t(confidence: f64, degrees: f64) -> f64 {
    StudentsT::new(0.0, 1.0, degrees).map_or(f64::INFINITY, |t| t.inverse_cdf(0.5 + confidence / 2.0))
}

impl Estimate {
    /// The estimate from independent values; `None` where there are none.
    pub fn of(values: &[f64]) -> Option<Estimate> {
        Estimate::at(values, 0.95)
    }

    /// The same at another confidence, between 0 and 1.
    pub fn at(values: &[f64], confidence: f64) -> Option<Estimate> {
        let n = values.len() as f64;
        if values.is_empty() {
            return None;
        }
        let mean = values.iter().sum::<f64>() / n;
        if values.len() < 2 {
            return Some(Estimate { mean, low: None, high: None });
        }
        let variance = values.iter().map(|value| (value - mean).powi(2)).sum::<f64>() / (n - 1.0);
        let half = student_t(confidence, n - 1.0) * (variance / n).sqrt();
        Some(Estimate { mean, low: Some(mean - half), high: Some(mean + half) })
    }

    /// A figure that is known exactly.
    pub fn exact(mean: f64) -> Estimate {
        Estimate { mean, low: None, high: None }
    }

    /// Half the width of the interval; 0 where there is none.
    pub fn half_width(&self) -> f64 {
        self.high.map_or(0.0, |high| high - self.mean)
    }
}
