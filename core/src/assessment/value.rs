//! Values: what is measured, and what is computed from it.

use super::formula::{Better, Bounds, RowEnd, Scope, check_rows};
use crate::document::Fault as FormFault;
use crate::error::{Error, Pointer};
use crate::number::{Ratio, Rounding};
use crate::provenance::Source;
use crate::words::Title;
use indexmap::IndexMap;
use serde::{Deserialize, Serialize};

/// A value per subject (数值).
///
/// # Shape
/// Exactly one of `input`, `common`, `target`, `fixed`, `sum`, `product`, `quotient`, `clamp`, `bands`.
///
/// # Errors
/// `shape.one_key` `name.unknown` `name.circle` `value.better_missing`
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct SchemeValue {
    /// The title.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<Title>,
    /// The rule that says so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<Source>,
    /// Whether this is made up for illustration.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub illustrative: bool,
    /// A remark for whoever reads the scheme.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<Title>,
    /// The unit (单位), for readers.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unit: Option<String>,
    /// Which is better, where values are compared.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub better: Option<Better>,
    /// A rounding of the value that feeds what follows.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub round: Option<Rounding>,
    /// Given per subject.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub input: Option<Empty>,
    /// One figure for the cohort: a city's average.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub common: Option<Empty>,
    /// The target in force of another value, for arithmetic.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub target: Option<ValueTarget>,
    /// A named constant.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub fixed: Option<Ratio>,
    /// Σ coefficient × value; a difference has the coefficient `"-1"`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sum: Option<IndexMap<String, Ratio>>,
    /// The product of these.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub product: Option<Vec<String>>,
    /// The first divided by the second; a second that is not above zero is the case `zero_reference`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub quotient: Option<[String; 2]>,
    /// Another value, bounded.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub clamp: Option<ValueClamp>,
    /// Looked up in rows by another value.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub bands: Option<ValueBands>,
}

/// `{}`: the key alone says it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Empty {}

/// Which value's target is meant.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ValueTarget {
    /// The value.
    pub of: String,
}

/// A value held between a lowest and a highest.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ValueClamp {
    /// The value.
    pub of: String,
    /// The lowest and the highest.
    pub within: Bounds,
}

/// A table that turns one value into another.
///
/// # Shape
/// `{"of": "people", "rows": [{"from": "1000", "is": "1.2"}, {"is": "1"}]}`
///
/// # Errors
/// `bands.order` `bands.unreachable` `bands.no_last_row`
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ValueBands {
    /// The value that is looked up.
    pub of: String,
    /// The rows, from high to low; the last takes the rest.
    pub rows: Vec<ValueBandsRow>,
}

/// One row of a [`ValueBands`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ValueBandsRow {
    /// The least value of this row; absent in the last.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<Ratio>,
    /// What the value is turned into.
    pub is: Ratio,
}

/// How a value comes about, its names resolved.
#[derive(Clone, Debug)]
pub(super) enum Calculation {
    Input,
    Common,
    Target(usize),
    Fixed(Ratio),
    Sum(Vec<(usize, Ratio)>),
    Product(Vec<usize>),
    Quotient(usize, usize),
    Clamp(usize, Bounds),
    LookUp(usize, Vec<ValueBandsRow>),
}

/// The keys of which a value has exactly one.
const KINDS: &[&str] =
    &["input", "common", "target", "fixed", "sum", "product", "quotient", "clamp", "bands"];

impl SchemeValue {
    /// Resolves the names; `at` is where the value stands.
    pub(super) fn resolve(&self, scope: &Scope<'_>, at: &Pointer<'_>) -> Result<Calculation, Error> {
        self.check_one_kind(at)?;
        if let Some(value) = &self.fixed {
            return Ok(Calculation::Fixed(value.clone()));
        }
        if let Some(ValueTarget { of }) = &self.target {
            return scope.value(of, &at.key("target").key("of")).map(Calculation::Target);
        }
        match self.arithmetic(scope, at)? {
            Some(arithmetic) => Ok(arithmetic),
            None if self.common.is_some() => Ok(Calculation::Common),
            None => Ok(Calculation::Input),
        }
    }

    fn check_one_kind(&self, at: &Pointer<'_>) -> Result<(), Error> {
        let kinds = [
            self.input.is_some(),
            self.common.is_some(),
            self.target.is_some(),
            self.fixed.is_some(),
            self.sum.is_some(),
            self.product.is_some(),
            self.quotient.is_some(),
            self.clamp.is_some(),
            self.bands.is_some(),
        ];
        match kinds.into_iter().filter(|given| *given).count() {
            1 => Ok(()),
            found => Err(Error::from(FormFault::one_key(found, KINDS)).standing_at(at)),
        }
    }

    fn arithmetic(&self, scope: &Scope<'_>, at: &Pointer<'_>) -> Result<Option<Calculation>, Error> {
        if let Some(terms) = &self.sum {
            let at = at.key("sum");
            let term = |(name, factor): (&String, &Ratio)| {
                scope.column(name, &at.key(name)).map(|column| (column, factor.clone()))
            };
            return terms.iter().map(term).collect::<Result<_, _>>().map(Calculation::Sum).map(Some);
        }
        if let Some(names) = &self.product {
            return scope.columns(names, &at.key("product")).map(Calculation::Product).map(Some);
        }
        if let Some([above, below]) = &self.quotient {
            let at = at.key("quotient");
            let (above, below) = (scope.column(above, &at.index(0))?, scope.column(below, &at.index(1))?);
            return Ok(Some(Calculation::Quotient(above, below)));
        }
        self.looked_up(scope, at)
    }

    fn looked_up(&self, scope: &Scope<'_>, at: &Pointer<'_>) -> Result<Option<Calculation>, Error> {
        if let Some(ValueClamp { of, within }) = &self.clamp {
            let at = at.key("clamp");
            within.check(&at.key("within"))?;
            return Ok(Some(Calculation::Clamp(scope.column(of, &at.key("of"))?, within.clone())));
        }
        let Some(ValueBands { of, rows }) = &self.bands else { return Ok(None) };
        let at = at.key("bands");
        check_rows(rows.iter().map(|row| RowEnd::from(row.from.as_ref())), &at.key("rows"))?;
        Ok(Some(Calculation::LookUp(scope.column(of, &at.key("of"))?, rows.clone())))
    }
}
