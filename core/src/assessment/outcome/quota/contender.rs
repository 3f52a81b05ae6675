//! Those to whom quotas give a grade or leave it: where each is ranked, what it holds, and what it may have.

use crate::assessment::outcome::places::Key;

/// One who may hold a limited grade (候选对象); grades are rows, counted from the best.
#[derive(Clone, Debug)]
pub(crate) struct Contender<'a> {
    pub(crate) id: &'a str,
    pub(crate) class: &'a str,
    /// What it is ranked by, for reading.
    pub(crate) key: &'a Key,
    /// Where it is ranked; `None` for one who does not compete for places.
    pub(crate) rank: Option<Rank>,
    /// The grade it holds before the quotas.
    pub(crate) grade: Option<usize>,
    /// The grade it would hold if nothing lowered it.
    pub(crate) claim: Option<usize>,
    /// The best grade it may have.
    pub(crate) best: usize,
    /// Grades it may not have, although it may have better or worse ones.
    pub(crate) closed: &'a [usize],
}

/// Where one is ranked, 0 for the best; equals have the same number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Rank {
    /// Among all of the unit.
    pub(crate) in_unit: usize,
    /// Among its class.
    pub(crate) in_class: usize,
}

impl Contender<'_> {
    /// Whether it may not have a grade.
    pub(super) fn is_barred(&self, row: usize) -> bool {
        row < self.best || self.closed.contains(&row)
    }

    /// The grade to which it falls from another: the next that it may have.
    pub(super) fn below(&self, row: usize, last: usize) -> usize {
        let below = row.saturating_add(1).min(last);
        (below..last).find(|row| !self.closed.contains(row)).unwrap_or(last)
    }
}
