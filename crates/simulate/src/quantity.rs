//! Durations as people write them: `5 ms`, `1.5s`, `2 min`, or a plain number of seconds.

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error};
use std::borrow::Cow;

/// A length of time in seconds: finite, not negative.
#[derive(Clone, Copy, Debug, Default, PartialEq, PartialOrd)]
pub struct Seconds(pub f64);

const UNITS: [(&str, f64); 7] =
    [("us", 1e-6), ("µs", 1e-6), ("ms", 1e-3), ("min", 60.0), ("s", 1.0), ("h", 3_600.0), ("d", 86_400.0)];

impl Seconds {
    /// Reads `5 ms`, `1.5s`, `250us`, `2 min`, `1 h`, `1 d`; a number without a unit is seconds.
    ///
    /// # Errors
    /// In words, when there is no number, the unit is not known, or the length is negative or not finite.
    pub fn parse(text: &str) -> Result<Seconds, String> {
        let text = text.trim();
        let end = text.find(|c: char| !(c.is_ascii_digit() || ".+-eE".contains(c))).unwrap_or(text.len());
        let number: f64 =
            text[..end].parse().map_err(|_| format!("`{text}` is not a duration; write `5 ms` or `2 s`"))?;
        let unit = text[end..].trim();
        let factor = match unit {
            "" => 1.0,
            _ => UNITS
                .iter()
                .find(|(name, _)| *name == unit)
                .map(|(_, factor)| *factor)
                .ok_or_else(|| format!("`{unit}` is not a unit of time; one of us, ms, s, min, h, d"))?,
        };
        let seconds = number * factor;
        if !seconds.is_finite() || seconds < 0.0 {
            return Err(format!("`{text}` is not a duration: it must be finite and not negative"));
        }
        Ok(Seconds(seconds))
    }
}

impl std::fmt::Display for Seconds {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let digits = |value: f64| {
            let places = if value >= 100.0 {
                0
            } else if value >= 10.0 {
                1
            } else {
                2
            };
            let text = format!("{value:.places$}");
            if text.contains('.') { text.trim_end_matches('0').trim_end_matches('.').to_owned() } else { text }
        };
        match self.0 {
            0.0 => f.write_str("0 s"),
            s if s < 0.999_5e-3 => write!(f, "{} us", digits(s * 1e6)),
            s if s < 0.999_5 => write!(f, "{} ms", digits(s * 1e3)),
            s if s < 600.0 => write!(f, "{} s", digits(s)),
            s if s < 36_000.0 => write!(f, "{} min", digits(s / 60.0)),
            s => write!(f, "{} h", digits(s / 3_600.0)),
        }
    }
}

impl Serialize for Seconds {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_f64(self.0)
    }
}

impl<'de> Deserialize<'de> for Seconds {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Seconds, D::Error> {
        #[derive(Deserialize)]
        #[serde(untagged)]
        enum Written {
            Number(f64),
            Text(String),
        }
        match Written::deserialize(deserializer)? {
            Written::Number(seconds) if seconds.is_finite() && seconds >= 0.0 => Ok(Seconds(seconds)),
            Written::Number(seconds) => Err(D::Error::custom(format!("{seconds} is not a duration in seconds"))),
            Written::Text(text) => Seconds::parse(&text).map_err(D::Error::custom),
        }
    }
}

impl JsonSchema for Seconds {
    fn schema_name() -> Cow<'static, str> {
        "Seconds".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "description": "A duration: a number of seconds, or text with a unit such as `5 ms`.",
            "type": ["number", "string"],
            "minimum": 0,
            "pattern": r"^ *[0-9]*\.?[0-9]+([eE][-+]?[0-9]+)? *(us|µs|ms|s|min|h|d)? *$"
        })
    }
}
