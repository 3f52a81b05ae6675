//! What a rule gives way to (另有规定的，从其规定).

use super::{Level, Rule};
use crate::deadline::amount::Amount;
use crate::deadline::term::Term;
use serde::{Deserialize, Serialize};
use std::cmp::Ordering;

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
    pub of: Vec<Level>,
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

impl Rule {
    /// Whether another rule comes before this one.
    pub(in crate::deadline) fn is_displaced_by(&self, other: &Self) -> bool {
        self.gives_way_to(other) && !other.gives_way_to(self)
    }

    fn gives_way_to(&self, other: &Self) -> bool {
        let Some(yields) = &self.yields else { return false };
        let named = yields.of.contains(&other.level);
        named
            && match yields.to {
                OtherLimit::Other => true,
                OtherLimit::Longer => compared(&other.term, &self.term) == Some(Ordering::Greater),
                OtherLimit::Shorter => compared(&other.term, &self.term) == Some(Ordering::Less),
            }
    }
}

/// Which of two terms is longer; `None` where they count different units, or in different ways.
fn compared(one: &Term, other: &Term) -> Option<Ordering> {
    if one.unit_word() != other.unit_word() || one.counting() != other.counting() {
        return None;
    }
    match (one.amount()?, other.amount()?) {
        (Amount::Fixed(one), Amount::Fixed(other)) => Some(one.number().cmp(&other.number())),
        _ => None,
    }
}
