//! Where a rule holds, and where an office is.

use crate::deadline::fault::RuleFault;
use crate::document::{excerpt, refusal, text_saying};
use crate::error::Error;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::fmt;

/// A jurisdiction (适用地域): China, or a division of it by its code.
///
/// # Shape
/// `"CN"`, or `"CN-"` with the two, four or six digits of a division: `"CN-37"` `"CN-3702"` `"CN-370203"`
///
/// # Errors
/// `jurisdiction.unreadable`
///
/// # Example
/// ```
/// use kaohe::deadline::Jurisdiction;
/// let (province, district) = (Jurisdiction::parse("CN-37")?, Jurisdiction::parse("CN-370503")?);
/// assert!(province.covers(&district) && Jurisdiction::CHINA.covers(&province));
/// assert!(!district.covers(&province));
/// # Ok::<(), kaohe::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Jurisdiction(String);

impl Jurisdiction {
    /// The whole country, `CN`.
    pub const CHINA: Self = Self(String::new());

    /// Reads a code.
    pub fn parse(text: &str) -> Result<Self, Error> {
        let digits = match text {
            "CN" => Some(""),
            _ => text.strip_prefix("CN-").filter(|digits| matches!(digits.len(), 2 | 4 | 6)),
        };
        digits
            .filter(|digits| digits.bytes().all(|byte| byte.is_ascii_digit()))
            .map(|digits| Self(digits.to_owned()))
            .ok_or_else(|| RuleFault::JurisdictionUnreadable { found: excerpt(text) }.into())
    }

    /// Whether an office there is under a rule here: its code begins with this one.
    pub fn covers(&self, office: &Self) -> bool {
        office.0.starts_with(&self.0)
    }

    /// How near it is to an office: the longer its code, the nearer.
    pub(super) fn nearness(&self) -> usize {
        self.0.len()
    }
}

impl fmt::Display for Jurisdiction {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0.as_str() {
            "" => f.write_str("CN"),
            digits => write!(f, "CN-{digits}"),
        }
    }
}

impl Serialize for Jurisdiction {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

fn written<'de, D: Deserializer<'de>>(deserializer: D) -> Result<String, D::Error> {
    text_saying(deserializer, "适用地域，如 \"CN-37\"", "a jurisdiction, such as \"CN-37\"")
}

impl<'de> Deserialize<'de> for Jurisdiction {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Self::parse(&written(deserializer)?).map_err(refusal)
    }
}

/// Where a rule holds, as far as that is known.
///
/// # Shape
/// A jurisdiction, or `"unknown"`: a pattern from an unnamed place, which is used only by name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Coverage {
    /// Every office under this jurisdiction.
    Under(Jurisdiction),
    /// Nobody knows where.
    Unknown,
}

impl Coverage {
    /// Whether an office is known to be under the rule.
    pub fn covers(&self, office: &Jurisdiction) -> bool {
        matches!(self, Self::Under(jurisdiction) if jurisdiction.covers(office))
    }

    /// How near the rule is to an office that it covers.
    pub(crate) fn nearness(&self) -> usize {
        match self {
            Self::Under(jurisdiction) => jurisdiction.nearness(),
            Self::Unknown => 0,
        }
    }
}

impl fmt::Display for Coverage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Under(jurisdiction) => jurisdiction.fmt(f),
            Self::Unknown => f.write_str("unknown"),
        }
    }
}

impl Serialize for Coverage {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Under(jurisdiction) => jurisdiction.serialize(serializer),
            Self::Unknown => serializer.serialize_str("unknown"),
        }
    }
}

impl<'de> Deserialize<'de> for Coverage {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = written(deserializer)?;
        if text == "unknown" {
            return Ok(Self::Unknown);
        }
        Jurisdiction::parse(&text).map(Self::Under).map_err(refusal)
    }
}
