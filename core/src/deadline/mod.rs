//! Terms, rules and where a matter stands.

/// Every code this room can raise.
pub(crate) const CODES: &[&str] = &[];
