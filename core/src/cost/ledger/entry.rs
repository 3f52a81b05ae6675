//! A line of a ledger whose vehicle and category are found.

use super::{Carried, Fill, LedgerLine};
use crate::cost::figure::{SheetBecause, SheetNotComputable};
use crate::number::Decimal;

/// A line of a consistent ledger.
#[derive(Clone, Copy, Debug)]
pub(crate) struct LineEntry<'a> {
    pub(crate) line: &'a LedgerLine,
    /// Its place in the ledger's list.
    pub(crate) index: usize,
    pub(crate) vehicle: usize,
    pub(crate) category: usize,
    /// What its category may carry.
    pub(super) carries: &'a [Carried],
    /// Whether another line reverses it.
    pub(crate) reversed: bool,
}

impl LineEntry<'_> {
    /// Whether the line is something bought and kept: not reversed, and no correction of another.
    pub(crate) fn stands(&self) -> bool {
        !self.reversed && self.line.reverses.is_none() && self.line.refunds.is_none()
    }

    /// Whether the line counts this quantity, or should: its category carries it and the line says nothing else.
    pub(crate) fn carries(&self, carried: Carried) -> bool {
        let says = self.line.quantity.is_none_or(|quantity| quantity.carried() == carried);
        says && self.line.refunds.is_none() && self.carries.contains(&carried)
    }

    /// How much of a quantity the line counts.
    pub(crate) fn size(&self, carried: Carried) -> Option<Decimal> {
        self.line.quantity.filter(|quantity| quantity.carried() == carried).map(|quantity| quantity.size())
    }

    /// What the line certainly buys: what it counts, or the one thing that its category carries.
    pub(crate) fn only_carried(&self) -> Option<Carried> {
        match (self.line.quantity, self.carries) {
            (Some(quantity), _) => Some(quantity.carried()),
            (None, [only]) => Some(*only),
            _ => None,
        }
    }

    /// Whether money was paid for a quantity of nothing.
    pub(crate) fn paid_for_nothing(&self) -> bool {
        self.buys_nothing() && self.line.amount != Decimal::ZERO
    }

    /// Whether money was paid, or a tank filled, for a quantity of nothing.
    pub(crate) fn is_of_nothing(&self) -> bool {
        self.paid_for_nothing() || (self.buys_nothing() && self.line.fill == Some(Fill::Full))
    }

    fn buys_nothing(&self) -> bool {
        self.line.quantity.is_some_and(|quantity| quantity.size() == Decimal::ZERO)
    }

    /// That the line does not say how much it bought.
    pub(crate) fn without_quantity(&self) -> SheetNotComputable {
        let because = match self.line.quantity {
            None => SheetBecause::QuantityMissing,
            Some(_) => SheetBecause::QuantityOfNothing,
        };
        SheetNotComputable::because(because).with_line(&self.line.id)
    }
}
