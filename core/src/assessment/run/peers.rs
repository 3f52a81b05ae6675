//! The best, the worst and the mean of a column among those compared.

use crate::error::Error;
use crate::number::Ratio;
use std::collections::HashMap;

/// The comparison of one column, by class and over all.
pub(super) struct Peers<T> {
    /// By class; a class without subjects has none.
    pub(super) by_class: HashMap<usize, PeerGroup<T>>,
    pub(super) all: PeerGroup<T>,
}

/// One group of subjects compared in one column.
pub(super) struct PeerGroup<T> {
    /// Who has the best figure; the first of equals.
    pub(super) best: Option<usize>,
    /// Who has the worst figure; the first of equals.
    pub(super) worst: Option<usize>,
    /// The figures added up, as far as that is in reach.
    pub(super) sum: Result<Ratio, Error>,
    pub(super) count: usize,
    /// How the mean came about: one step for all who are held against it.
    pub(super) mean_trace: Option<T>,
}

impl<T> PeerGroup<T> {
    /// The mean; `None` where nobody has a figure.
    pub(super) fn mean(&self) -> Result<Option<Ratio>, Error> {
        Ok(self.sum.clone()?.over(&Ratio::from(self.count)))
    }
}
