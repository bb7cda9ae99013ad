//! How long a piece of work takes.

use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde::{Deserialize, Deserializer, Serialize, de::Error};
use serde_json::{Value, json};
use std::borrow::Cow;

use crate::Seconds;

/// The distribution of the time of a piece of work. A duration alone, `5 ms`, is log-normal with that mean.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Work {
    /// Mean; for `two_point` the usual value.
    pub mean: Seconds,
    /// Shape of the distribution.
    pub shape: Shape,
    /// Squared coefficient of variation (variance over squared mean) of a log-normal; 1 where absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub scv: Option<f64>,
    /// For `two_point`: the rare slow value.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub slow: Option<Seconds>,
    /// For `two_point`: the share of slow ones, 0 to 1.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub slow_share: Option<f64>,
}

impl Work {
    /// Log-normal work with a mean in seconds and a squared coefficient of variation of 1.
    pub const fn lognormal(mean: f64) -> Work {
        Work { mean: Seconds(mean), shape: Shape::Lognormal, scv: None, slow: None, slow_share: None }
    }

    /// Work that takes the same time always.
    pub const fn constant(mean: f64) -> Work {
        Work { mean: Seconds(mean), shape: Shape::Constant, scv: None, slow: None, slow_share: None }
    }

    /// The mean of the distribution, in seconds.
    pub fn expected(&self) -> f64 {
        match (self.shape, self.slow, self.slow_share) {
            (Shape::TwoPoint, Some(slow), Some(share)) => self.mean.0 * (1.0 - share) + slow.0 * share,
            _ => self.mean.0,
        }
    }

    /// The squared coefficient of variation of the distribution.
    pub fn variability(&self) -> f64 {
        match self.shape {
            Shape::Lognormal => self.scv.unwrap_or(1.0),
            Shape::Exponential => 1.0,
            Shape::Constant => 0.0,
            // Variance of a Pareto with shape a over its squared mean: 1 / (a (a - 2)).
            Shape::Pareto => 1.0 / (PARETO_SHAPE * (PARETO_SHAPE - 2.0)),
            Shape::TwoPoint => {
                let (slow, share) = (self.slow.unwrap_or(self.mean).0, self.slow_share.unwrap_or(0.0));
                let mean = self.expected();
                let second = self.mean.0.powi(2) * (1.0 - share) + slow.powi(2) * share;
                if mean > 0.0 { second / mean.powi(2) - 1.0 } else { 0.0 }
            }
        }
    }
}

/// Shape parameter of [`Shape::Pareto`].
pub(crate) const PARETO_SHAPE: f64 = 2.5;

/// A distribution of positive durations.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Shape {
    /// Log-normal with mean and squared coefficient of variation.
    #[default]
    Lognormal,
    /// Exponential.
    Exponential,
    /// Always the mean.
    Constant,
    /// The mean, and now and then the slow value.
    TwoPoint,
    /// Pareto with shape 2.5: a heavy tail (its squared coefficient of variation is 0.8).
    Pareto,
}

/// The long way of writing it.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct Written {
    /// Mean; for `two_point` the usual value.
    mean: Seconds,
    /// Shape of the distribution; `lognormal` where absent.
    #[serde(default)]
    shape: Shape,
    /// Squared coefficient of variation of a log-normal; 1 where absent.
    #[serde(default)]
    #[schemars(range(min = 0.0, max = 1000.0))]
    scv: Option<f64>,
    /// For `two_point`: the rare slow value.
    #[serde(default)]
    slow: Option<Seconds>,
    /// For `two_point`: the share of slow ones.
    #[serde(default)]
    #[schemars(range(min = 0.0, max = 1.0))]
    slow_share: Option<f64>,
}

impl<'de> Deserialize<'de> for Work {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Work, D::Error> {
        match Value::deserialize(deserializer)? {
            Value::Object(entries) => {
                let written: Written = serde_json::from_value(Value::Object(entries)).map_err(D::Error::custom)?;
                let Written { mean, shape, scv, slow, slow_share } = written;
                Ok(Work { mean, shape, scv, slow, slow_share })
            }
            value => {
                let mean: Seconds = serde_json::from_value(value).map_err(D::Error::custom)?;
                Ok(Work::lognormal(mean.0))
            }
        }
    }
}

impl JsonSchema for Work {
    fn schema_name() -> Cow<'static, str> {
        "Work".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let mut schema = Written::json_schema(generator);
        let duration = Seconds::json_schema(generator);
        schema.insert("type".into(), json!(["object", "number", "string"]));
        schema.insert("minimum".into(), json!(0));
        schema.insert("pattern".into(), duration.get("pattern").cloned().unwrap_or_default());
        schema.insert("description".into(), json!("A duration, or an object with its mean and shape."));
        schema
    }
}
