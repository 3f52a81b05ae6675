//! What events do to a clock: extend it, pause it, start it anew; and what silence does.

use super::amount::{Amount, Count};
use crate::words::Title;
use serde::de::value::MapAccessDeserializer;
use serde::de::{Deserializer, MapAccess, Visitor};
use serde::{Deserialize, Serialize, Serializer};
use std::fmt;

/// One step of extension (延长).
///
/// # Shape
/// `{"by": amount, "when", "approver"}` or `{"to": amount, "when", "approver"}`
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ExtensionStep {
    /// More of the same unit, from the end that nothing has moved.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub by: Option<Amount>,
    /// A new total from the anchor.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub to: Option<Amount>,
    /// Until when it can be granted.
    pub when: GrantedWhen,
    /// Who approves it.
    pub approver: Approver,
}

/// Until when an extension can be granted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum GrantedWhen {
    /// Up to and on the due day.
    BeforeExpiry,
    /// Also later.
    AnyTime,
}

/// Who approves an extension (批准人).
///
/// # Shape
/// A title, `"nobody"`, or `"unknown"`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Approver {
    /// This one; the log must name who did.
    Known(Title),
    /// Nobody: the text asks for no approval.
    Nobody,
    /// Whether and who is not known.
    Unknown,
}

impl Approver {
    /// Who approves; `None` where nobody does, or nobody knows.
    pub fn known(&self) -> Option<&Title> {
        match self {
            Self::Known(title) => Some(title),
            Self::Nobody | Self::Unknown => None,
        }
    }
}

impl Serialize for Approver {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Known(title) => title.serialize(serializer),
            Self::Nobody => serializer.serialize_str("nobody"),
            Self::Unknown => serializer.serialize_str("unknown"),
        }
    }
}

impl<'de> Deserialize<'de> for Approver {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(ApproverVisitor)
    }
}

struct ApproverVisitor;

impl<'de> Visitor<'de> for ApproverVisitor {
    type Value = Approver;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        crate::document::expecting(f, "名称、\"nobody\" 或 \"unknown\"", "a title, \"nobody\" or \"unknown\"")
    }
    fn visit_str<E: serde::de::Error>(self, word: &str) -> Result<Approver, E> {
        match word {
            "nobody" => Ok(Approver::Nobody),
            "unknown" => Ok(Approver::Unknown),
            _ => Err(E::unknown_variant(word, &["nobody", "unknown"])),
        }
    }
    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Approver, A::Error> {
        Title::deserialize(MapAccessDeserializer::new(map)).map(Approver::Known)
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Approver {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Approver".into()
    }
    fn json_schema(schemas: &mut schemars::SchemaGenerator) -> schemars::Schema {
        let title = schemas.subschema_for::<Title>();
        schemars::json_schema!({
            "description": "Who approves it: a title, `nobody` where the text asks for no approval, or `unknown`.",
            "anyOf": [title, {"type": "string", "enum": ["nobody", "unknown"]}]
        })
    }
}

/// Causes for which days do not count (扣除期间).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct PauseRule {
    /// The causes.
    pub causes: Vec<String>,
    /// Whether the day of the pause still counts.
    pub first_day: PauseEdge,
    /// Whether the day of the resumption counts again.
    pub last_day: PauseEdge,
}

/// Whether a day at the edge of a pause counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum PauseEdge {
    /// It counts.
    Counts,
    /// It does not.
    Excluded,
}

impl PauseEdge {
    /// The word documents use.
    pub(super) fn word(self) -> &'static str {
        match self {
            Self::Counts => "counts",
            Self::Excluded => "excluded",
        }
    }
}

/// Events from which the term starts anew (重新起算).
///
/// # Shape
/// `{"on": ["correction_received"], "times": 1}`, or with `"awaits": ["correction_requested"]`: from such a request on
/// the term waits, and starts anew when what was asked for comes; what comes unasked starts nothing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ResetRule {
    /// The events.
    pub on: Vec<String>,
    /// How often at most.
    pub times: Count,
    /// The events that ask for it: from one of them the term waits for one of `on`; absent: `on` is not asked for.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub awaits: Vec<String>,
}

impl ResetRule {
    /// Every event that it names.
    pub(crate) fn words(&self) -> impl Iterator<Item = &String> {
        self.on.iter().chain(&self.awaits)
    }
}

/// What happens when the term ends and nobody acted (届满的后果).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum OnExpiry {
    /// It is late (逾期).
    Overdue {},
    /// Something counts as having happened (视为), and may start the next rule.
    Deemed(DeemedEvent),
    /// It is late, and what is answered later or never counts as being without evidence and basis (视为没有证据、依据).
    DeemedWithoutEvidence {},
}

impl OnExpiry {
    /// What being late brings beside the delay itself.
    pub(crate) fn late_effect(&self) -> Option<LateEffect> {
        match self {
            Self::DeemedWithoutEvidence {} => Some(LateEffect::DeemedWithoutEvidence {}),
            Self::Overdue {} | Self::Deemed(_) => None,
        }
    }
}

/// What being late brings (逾期的法律后果).
///
/// # Shape
/// `{"deemed_without_evidence": {}}`
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum LateEffect {
    /// The act in question counts as being without evidence and basis.
    DeemedWithoutEvidence {},
}

/// The event that silence puts into the log.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct DeemedEvent {
    /// The event.
    pub event: String,
    /// The day on which it counts as having happened.
    pub on: DeemedOn,
}

/// The day on which a deemed event counts as having happened.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum DeemedOn {
    /// The day on which the clock was opened.
    TriggerDay,
    /// The day on which it ran out.
    DueDay,
}
