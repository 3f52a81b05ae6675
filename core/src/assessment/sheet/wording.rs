//! Numbers inside formulas, so that a formula can be typed into a pocket calculator.

use crate::number::Ratio;

/// A number that is added or multiplied: in brackets where it has a sign.
pub(in crate::assessment) fn factor(value: &Ratio) -> String {
    if value.is_negative() { format!("({value})") } else { value.to_string() }
}

/// A number that is divided by: in brackets where it has a sign or is a fraction itself.
pub(in crate::assessment) fn divisor(value: &Ratio) -> String {
    let bare = !value.is_negative() && value.exact_places().is_some();
    if bare { value.to_string() } else { format!("({value})") }
}
