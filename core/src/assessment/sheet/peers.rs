//! The best, the worst and the mean of a column among those compared.

use super::{Sheet, factor};
use crate::assessment::reference::Among;
use crate::derivation::{Input, Recorder, Step};
use crate::error::Error;
use crate::limits::NAMES_TOLD;
use crate::number::Ratio;
use crate::words::Words;
use std::cmp::Ordering;
use std::collections::HashMap;

/// The comparison of one column, by class and over all.
pub(super) struct Peers<T> {
    /// By class; a class without subjects has none.
    by_class: HashMap<usize, Compared<T>>,
    all: Compared<T>,
}

/// One group of subjects compared in one column.
pub(super) struct Compared<T> {
    /// Who has the best figure; the first of equals.
    pub(super) best: Option<usize>,
    /// Who has the worst figure; the first of equals.
    pub(super) worst: Option<usize>,
    /// The figures added up, as far as that is in reach.
    sum: Result<Ratio, Error>,
    count: usize,
    /// How the mean came about: one step for all who are held against it.
    pub(super) mean_trace: Option<T>,
}

impl<T> Compared<T> {
    /// The mean; `None` where nobody has a figure.
    pub(super) fn mean(&self) -> Result<Option<Ratio>, Error> {
        Ok(self.sum.clone()?.over(&Ratio::from(self.count)))
    }

    fn of<R: Recorder<Trace = T>>(sheet: &Sheet<'_, R>, column: usize, group: &[usize]) -> Self {
        let figures = || group.iter().filter_map(|subject| sheet.compared_figure(column, *subject));
        let sum = Ratio::sum(figures().cloned());
        let mut compared = Self { best: None, worst: None, sum, count: figures().count(), mean_trace: None };
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
        let mean = compared.mean().ok().flatten();
        compared.mean_trace = mean.map(|mean| {
            sheet.recorder.step(|| compared.mean_step(sheet, column, group).with_exact(mean), Vec::new())
        });
        compared
    }

    /// The mean as a sum over a count; of few, each is named.
    fn mean_step<R: Recorder>(&self, sheet: &Sheet<'_, R>, column: usize, group: &[usize]) -> Step {
        let sum = self.sum.as_ref().unwrap_or(&Ratio::ZERO);
        let mut step = Step::new(
            sheet.scheme.names.name(column),
            Words::same(format!("{} ÷ {}", factor(sum), self.count)),
        );
        let of = sheet.label(column, group.first().copied().unwrap_or_default());
        let (zh, en) = (format!("{}的平均值", of.zh), format!("mean of {}", of.en));
        step.title = Some(Words::new(zh, en).into());
        step.inputs = if self.count > NAMES_TOLD {
            vec![Input::new(Words::new("参与比较的个数", "compared"), self.count)]
        } else {
            group.iter().filter_map(|subject| sheet.compared_input(column, *subject)).collect()
        };
        step
    }
}

impl<T> Peers<T> {
    /// Compares a column that is filled.
    pub(super) fn of<R: Recorder<Trace = T>>(sheet: &Sheet<'_, R>, column: usize) -> Self {
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

    /// The figure of a subject that is compared, by the subject's name.
    fn compared_input(&self, column: usize, subject: usize) -> Option<Input> {
        let figure = self.compared_figure(column, subject)?;
        let at = self.given_place(column, subject);
        Some(Input { at, ..Input::new(Words::same(self.id(subject)), figure) })
    }

    /// The group of a subject in a column that is compared.
    pub(super) fn peers(&self, column: usize, among: Among, subject: usize) -> Option<&Compared<R::Trace>> {
        let peers = self.peers.get(column)?.as_ref()?;
        match among {
            Among::All => Some(&peers.all),
            Among::Class => peers.by_class.get(&self.class(subject)),
        }
    }
}
