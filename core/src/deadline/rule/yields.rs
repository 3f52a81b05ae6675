//! What a rule gives way to (另有规定的，从其规定).

use serde::{Deserialize, Serialize};

/// The limits of other instruments that come before a rule's own.
///
/// # Shape
/// `{"to": "longer", "of": ["law", "administrative_regulation"]}`
///
/// # Rule
/// Of several rules of a duty that are in force, one that gives way to another is left out, unless the other gives way to
/// it as well. Which of two limits is longer is only known where both count the same unit in the same way.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Yields {
    /// Which limits of the others.
    pub to: OtherLimit,
    /// The kinds of instruments.
    pub of: Vec<InstrumentLevel>,
}

/// A limit of another instrument, beside a rule's own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum OtherLimit {
    /// Any (另有规定的).
    Other,
    /// A longer one.
    Longer,
    /// A shorter one.
    Shorter,
}

/// The kind of an instrument (效力位阶).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum InstrumentLevel {
    /// A law (法律).
    Law,
    /// An administrative regulation (行政法规).
    AdministrativeRegulation,
    /// A rule of Party and State (党政联合规定).
    PartyAndStateRule,
    /// A ministry's rule (部门规章).
    MinistryRule,
    /// A local regulation (地方性法规).
    LocalRegulation,
    /// A local government's rule (地方政府规章).
    LocalRule,
    /// An office's own rule (规范性文件或本单位规定).
    OfficeRule,
    /// A draft (征求意见稿).
    Draft,
}
