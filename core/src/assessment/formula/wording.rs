//! Numbers inside formulas, so that a formula can be typed into a pocket calculator.

use crate::number::Ratio;
use std::fmt;

/// A number inside a formula: in brackets where it needs them.
#[derive(Clone, Copy)]
pub(crate) struct Operand<'a> {
    value: &'a Ratio,
    brackets: bool,
}

/// A number that is added or multiplied: in brackets where it has a sign.
pub(crate) fn factor(value: &Ratio) -> Operand<'_> {
    Operand { value, brackets: value.is_negative() }
}

/// A number that is divided by: in brackets where it has a sign or is a fraction itself.
pub(crate) fn divisor(value: &Ratio) -> Operand<'_> {
    Operand { value, brackets: value.is_negative() || value.exact_places().is_none() }
}

/// A number with a weight before it; a weight of 1 is not written.
#[derive(Clone, Copy)]
pub(crate) struct Weighted<'a> {
    weight: &'a Ratio,
    value: &'a Ratio,
}

/// weight × value.
pub(crate) fn weighted<'a>(weight: &'a Ratio, value: &'a Ratio) -> Weighted<'a> {
    Weighted { weight, value }
}

/// Several numbers with a sign between them.
pub(crate) fn joined<T: fmt::Display>(terms: impl IntoIterator<Item = T>, sign: &str) -> String {
    let mut text = String::new();
    for (index, term) in terms.into_iter().enumerate() {
        let sign = if index == 0 { "" } else { sign };
        // Writing to a string cannot fail.
        let _ = fmt::Write::write_fmt(&mut text, format_args!("{sign}{term}"));
    }
    text
}

impl fmt::Display for Operand<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.brackets { write!(f, "({})", self.value) } else { self.value.fmt(f) }
    }
}

impl fmt::Display for Weighted<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if *self.weight == Ratio::ONE {
            return factor(self.value).fmt(f);
        }
        write!(f, "{} × {}", factor(self.weight), factor(self.value))
    }
}
