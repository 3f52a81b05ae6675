//! The best, the worst and the mean of a column among those compared.

use super::Sheet;
use crate::assessment::reference::Among;
use crate::derivation::Recorder;
use crate::error::Error;
use crate::number::Ratio;
use std::cmp::Ordering;
use std::collections::HashMap;

/// The comparison of one column, by class and over all.
#[derive(Debug)]
pub(super) struct Peers {
    /// By class; a class without subjects has none.
    by_class: HashMap<usize, Compared>,
    all: Compared,
}

/// One group of subjects compared in one column.
#[derive(Clone, Debug)]
pub(super) struct Compared {
    /// Who has the best figure; the first of equals.
    pub(super) best: Option<usize>,
    /// Who has the worst figure; the first of equals.
    pub(super) worst: Option<usize>,
    /// The figures added up, as far as that is in reach.
    sum: Result<Ratio, Error>,
    count: usize,
}

impl Compared {
    /// The mean; `None` where nobody has a figure.
    pub(super) fn mean(&self) -> Result<Option<Ratio>, Error> {
        Ok(self.sum.clone()?.over(&Ratio::from(self.count)))
    }

    fn of<R: Recorder>(sheet: &Sheet<'_, R>, column: usize, group: &[usize]) -> Self {
        let figures = || group.iter().filter_map(|subject| sheet.compared_figure(column, *subject));
        let sum = Ratio::sum_in_reach(figures().cloned());
        let mut compared = Self { best: None, worst: None, sum, count: figures().count() };
        for subject in group {
            let Some(figure) = sheet.compared_figure(column, *subject) else { continue };
            let before = |other: Option<usize>, order: Ordering| {
                let other = other.and_then(|other| sheet.figure(column, other));
                other.is_none_or(|other| sheet.better_first(column, figure, other) == order)
            };
            if before(compared.best, Ordering::Less) {
                compared.best = Some(*subject);
            }
            if before(compared.worst, Ordering::Greater) {
                compared.worst = Some(*subject);
            }
        }
        compared
    }
}

impl Peers {
    /// Compares a column that is filled.
    pub(super) fn of<R: Recorder>(sheet: &Sheet<'_, R>, column: usize) -> Self {
        let compared = |group: &Vec<usize>| {
            let class = group.first().map(|subject| sheet.class(*subject));
            class.map(|class| (class, Compared::of(sheet, column, group)))
        };
        let by_class = sheet.groups(Among::Class).iter().filter_map(compared).collect();
        let all = Compared::of(sheet, column, &sheet.subjects().collect::<Vec<_>>());
        Self { by_class, all }
    }
}

impl<R: Recorder> Sheet<'_, R> {
    /// The figure of a subject, where it has one and is compared with others.
    pub(in crate::assessment) fn compared_figure(&self, column: usize, subject: usize) -> Option<&Ratio> {
        self.figure(column, subject).filter(|_| self.bound.set_aside(subject).is_none())
    }

    /// The group of a subject in a column that is compared.
    pub(super) fn peers(&self, column: usize, among: Among, subject: usize) -> Option<&Compared> {
        let peers = self.peers.get(column)?.as_ref()?;
        match among {
            Among::All => Some(&peers.all),
            Among::Class => peers.by_class.get(&self.class(subject)),
        }
    }
}
