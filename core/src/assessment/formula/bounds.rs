//! Lowest and highest points.

use super::fault::Fault;
use crate::document::refusal;
use crate::error::{Error, Pointer};
use crate::number::Ratio;
use crate::words::Words;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// The lowest and the highest value that stands (上下限).
///
/// # Shape
/// `["0", "120"]`; `"open"` where there is no end: `["0", "open"]`.
///
/// # Errors
/// `bounds.crossed`
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Bounds([Bound; 2]);

/// One end of [`Bounds`]: a number, or none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Bound {
    /// This value and nothing beyond.
    At(Ratio),
    /// No end.
    Open,
}

impl Bounds {
    /// The lowest value; `None` where there is no end.
    pub fn low(&self) -> Option<&Ratio> {
        let [low, _] = &self.0;
        low.value()
    }

    /// The highest value; `None` where there is no end.
    pub fn high(&self) -> Option<&Ratio> {
        let [_, high] = &self.0;
        high.value()
    }

    /// The value, or the end that it lies beyond.
    pub(crate) fn hold(&self, value: Ratio) -> Ratio {
        match (self.low(), self.high()) {
            (Some(low), _) if value < *low => low.clone(),
            (_, Some(high)) if value > *high => high.clone(),
            _ => value,
        }
    }

    pub(crate) fn check(&self, at: &Pointer<'_>) -> Result<(), Error> {
        match (self.low(), self.high()) {
            (Some(low), Some(high)) if low > high => {
                Err(Fault::BoundsCrossed { low: low.to_string(), high: high.to_string() }.at(at))
            }
            _ => Ok(()),
        }
    }

    /// The ends in words, to stand behind a formula.
    pub(crate) fn words(&self) -> Words {
        match (self.low(), self.high()) {
            (Some(low), Some(high)) => {
                Words::new(format!("，限于 {low} 至 {high}"), format!(", within {low} … {high}"))
            }
            (Some(low), None) => Words::new(format!("，不低于 {low}"), format!(", at least {low}")),
            (None, Some(high)) => Words::new(format!("，不高于 {high}"), format!(", at most {high}")),
            (None, None) => Words::same(""),
        }
    }
}

impl Bound {
    fn value(&self) -> Option<&Ratio> {
        match self {
            Self::At(value) => Some(value),
            Self::Open => None,
        }
    }
}

impl Serialize for Bound {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::At(value) => value.serialize(serializer),
            Self::Open => serializer.serialize_str("open"),
        }
    }
}

impl<'de> Deserialize<'de> for Bound {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = deserializer.deserialize_any(crate::number::Text)?;
        if text == "open" {
            return Ok(Self::Open);
        }
        Ratio::parse(&text).map(Self::At).map_err(refusal)
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Bound {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Bound".into()
    }
    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({"anyOf": [{"type": "string", "format": "fraction"}, {"const": "open"}],
            "description": "An exact number as text, or `open` where there is no end."})
    }
}
