//! A column compared: the best, the worst and the mean of each class and of all.

use super::peers::{PeerGroup, Peers};
use super::sheet::CohortSheet;
use crate::assessment::formula::{Among, factor};
use crate::derivation::{Input, Recorder, Step};
use crate::limits::NAMES_TOLD;
use crate::number::Ratio;
use crate::words::Words;
use std::cmp::Ordering;

/// Compares a column that is filled.
pub(super) fn compare<R: Recorder>(sheet: &CohortSheet<'_, R>, column: usize) -> Peers<R::Trace> {
    let of_class = |group: &Vec<usize>| {
        let class = group.first().map(|subject| sheet.class(*subject));
        class.map(|class| (class, compared(sheet, column, group)))
    };
    let by_class = sheet.groups(Among::Class).iter().filter_map(of_class).collect();
    let all = compared(sheet, column, &sheet.subjects().collect::<Vec<_>>());
    Peers { by_class, all }
}

fn compared<R: Recorder>(sheet: &CohortSheet<'_, R>, column: usize, group: &[usize]) -> PeerGroup<R::Trace> {
    let figures = || group.iter().filter_map(|subject| sheet.compared_figure(column, *subject));
    let sum = Ratio::sum(figures().cloned());
    let mut compared = PeerGroup { best: None, worst: None, sum, count: figures().count(), mean_trace: None };
    let better = sheet.scheme.better(column);
    for subject in group {
        let Some(figure) = sheet.compared_figure(column, *subject) else { continue };
        let before = |other: Option<usize>, order: Ordering| {
            let other = other.and_then(|other| sheet.figure(column, other));
            other.is_none_or(|other| better.first(figure, other) == order)
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
        sheet.recorder.step(|| mean_step(&compared, sheet, column, group).with_exact(mean), Vec::new())
    });
    compared
}

/// The mean as a sum over a count; of few, each is named.
fn mean_step<R: Recorder>(
    compared: &PeerGroup<R::Trace>,
    sheet: &CohortSheet<'_, R>,
    column: usize,
    group: &[usize],
) -> Step {
    let sum = compared.sum.as_ref().unwrap_or(&Ratio::ZERO);
    let mut step = Step::new(
        sheet.scheme.names.name(column),
        Words::same(format!("{} ÷ {}", factor(sum), compared.count)),
    );
    let of = sheet.label(column, group.first().copied().unwrap_or_default());
    let (zh, en) = (format!("{}的平均值", of.zh), format!("mean of {}", of.en));
    step.title = Some(Words::new(zh, en).into());
    step.inputs = if compared.count > NAMES_TOLD {
        vec![Input::new(Words::new("参与比较的个数", "compared"), compared.count)]
    } else {
        group.iter().filter_map(|subject| sheet.compared_input(column, *subject)).collect()
    };
    step
}
