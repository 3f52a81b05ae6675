//! Ledger lines to monthly sheets that foot.

/// Every code this room can raise.
pub(crate) const CODES: &[&str] = &[];
