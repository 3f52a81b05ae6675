//! The further steps of a node, in the order written.

use super::sheet::CohortSheet;
use crate::assessment::document::Then;
use crate::assessment::formula::{Cell, Computed, Explanation, Facet, divisor, facets, factor};
use crate::assessment::plan::{Planned, Work};
use crate::derivation::{Input, Recorder};
use crate::error::Error;
use crate::number::Ratio;
use crate::words::Words;

/// A node of a subject before one of its further steps.
struct Before<'s> {
    node: &'s Planned,
    subject: usize,
    points: Ratio,
    /// The full marks so far.
    full: &'s Ratio,
}

impl<R: Recorder> CohortSheet<'_, R> {
    /// The cell of a node after its further steps; an absent one has none.
    pub(super) fn further_steps(
        &self,
        node: &Planned,
        subject: usize,
        mut computed: Computed<R::Trace>,
    ) -> Result<Computed<R::Trace>, Error> {
        let mut full = match &node.work {
            Work::Leaf(leaf) => &leaf.full,
            Work::Branch(branch) => &branch.full,
        };
        for step in &node.then {
            let Some(points) = computed.cell.figure().cloned() else { break };
            let before = Before { node, subject, points, full };
            let Some(after) = self.after(step, &before)? else { continue };
            let after = after.in_reach()?;
            let mut from: Vec<_> = computed.trace.take().into_iter().collect();
            from.extend(self.cited(&step.names(), subject));
            if let Then::Rescale { to } = step {
                computed.cell.rescale_full(to, full);
                full = to;
            }
            let step = || node.step(self.told(step, &before), full, Some(&after));
            computed.trace = Some(self.recorder.step(step, from));
            computed.cell.set_points(after);
        }
        Ok(computed)
    }

    /// The points after a step; `None` where the step does not act.
    fn after(&self, step: &Then<usize>, before: &Before<'_>) -> Result<Option<Ratio>, Error> {
        let Before { node, subject, points, full } = before;
        Ok(Some(match step {
            Then::Times(column) => points * self.needed(*column, *subject, &node.id)?,
            Then::Plus(column) => points + self.needed(*column, *subject, &node.id)?,
            Then::Within(bounds) => bounds.hold(points.clone()),
            Then::Round(rounding) => rounding.of(points)?.ratio(),
            // A scheme that rescales full marks of 0 is refused.
            Then::Rescale { to } => (points * to).over(full).unwrap_or(Ratio::ZERO),
            Then::ZeroIf(conditions) if self.meets(conditions, *subject, &node.id)? => Ratio::ZERO,
            Then::ZeroIf(_) => return Ok(None),
        }))
    }

    fn told(&self, step: &Then<usize>, before: &Before<'_>) -> Explanation {
        let points = factor(&before.points);
        let figure = |column: &usize| factor(self.figure(*column, before.subject).unwrap_or(&Ratio::ZERO));
        let formula = match step {
            Then::Times(column) => Words::same(format!("{points} × {}", figure(column))),
            Then::Plus(column) => Words::same(format!("{points} + {}", figure(column))),
            Then::Within(bounds) => Words::same(points.to_string()).followed_by(&bounds.words()),
            Then::Round(rounding) => Words::same(format!("{points} ")).followed_by(&rounding.words()),
            Then::Rescale { to } => Words::same(format!("{points} × {to} ÷ {}", divisor(before.full))),
            Then::ZeroIf(_) => Words::new("符合作废条件，得 0", "void, so 0"),
        };
        Explanation { formula, inputs: self.step_inputs(step, before.subject) }
    }

    fn step_inputs(&self, step: &Then<usize>, subject: usize) -> Vec<Input> {
        match step {
            Then::Times(column) | Then::Plus(column) => vec![self.input(*column, subject)],
            Then::ZeroIf(conditions) => {
                self.facet_inputs(&facets([conditions.as_slice()].into_iter()), subject)
            }
            _ => Vec::new(),
        }
    }
}

impl Then<usize> {
    /// The figures that the step adds, multiplies by, or looks at.
    fn names(&self) -> Vec<usize> {
        match self {
            Self::Times(column) | Self::Plus(column) => vec![*column],
            Self::ZeroIf(conditions) => {
                facets([conditions.as_slice()].into_iter()).into_iter().filter_map(Facet::column).collect()
            }
            _ => Vec::new(),
        }
    }
}

impl Cell {
    fn set_points(&mut self, points: Ratio) {
        match self {
            Self::Figure(figure) => *figure = points,
            Self::Partial(partial) => partial.points = points,
            Self::Absent(_) => {}
        }
    }

    fn rescale_full(&mut self, to: &Ratio, from: &Ratio) {
        if let Self::Partial(partial) = self {
            partial.full = (&partial.full * to).over(from).unwrap_or(Ratio::ZERO);
        }
    }
}
