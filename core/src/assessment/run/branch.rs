//! A branch: its children combined, with what happens where some are absent.

use super::sheet::CohortSheet;
use crate::assessment::formula::{
    Absence, AbsenceCause, Cell, Computed, Explanation, Partial, divisor, factor, joined, weighted,
};
use crate::assessment::plan::{Branch, BranchKind, BranchPart, Planned};
use crate::derivation::Recorder;
use crate::error::Error;
use crate::number::Ratio;
use crate::words::Words;

/// The children of a branch for one subject.
struct BranchTally<'s> {
    branch: &'s Branch,
    scored: Vec<Child<'s>>,
    /// The weights, or full marks, of those whose weight the others bear.
    dropped: Ratio,
    /// Whether some are left out with their full marks.
    left_out: bool,
    /// Whether any child has fewer full marks than it should.
    partial: bool,
    /// An absence that decides for the whole branch.
    set_aside: Option<Absence>,
    /// The last absence of any kind.
    absence: Option<Absence>,
}

/// A child with points.
struct Child<'s> {
    part: &'s BranchPart,
    points: &'s Ratio,
    /// What they are out of, where that is fewer than the child's full marks.
    out_of: Option<&'s Ratio>,
}

impl<R: Recorder> CohortSheet<'_, R> {
    /// The cell of a branch, before its further steps; `from` are the derivations of its children.
    pub(super) fn branch(
        &self,
        node: &Planned,
        branch: &Branch,
        subject: usize,
        from: Vec<R::Trace>,
    ) -> Result<Computed<R::Trace>, Error> {
        let tally = self.tally(branch, subject);
        if let Some(absence) = tally.overall() {
            let formula = tally.nothing();
            let step = || node.step(Explanation { formula, inputs: Vec::new() }, &branch.full, None);
            return Ok(Computed::new(Cell::Absent(absence), Some(self.recorder.step(step, from))));
        }
        let points = tally.points()?;
        let full = tally.reduced_full()?;
        let step = || {
            let told = Explanation { formula: tally.formula(), inputs: Vec::new() };
            node.step(told, full.as_ref().unwrap_or(&branch.full), Some(&points))
        };
        let trace = self.recorder.step(step, from);
        let cell = match full {
            Some(full) => Cell::Partial(Box::new(Partial { points, full })),
            None => Cell::Figure(points),
        };
        Ok(Computed::new(cell, Some(trace)))
    }

    fn tally<'s>(&'s self, branch: &'s Branch, subject: usize) -> BranchTally<'s> {
        let mut tally = BranchTally {
            branch,
            scored: Vec::with_capacity(branch.parts.len()),
            dropped: Ratio::ZERO,
            left_out: false,
            partial: false,
            set_aside: None,
            absence: None,
        };
        for part in &branch.parts {
            match self.cell(part.column, subject) {
                Some(Cell::Figure(points)) => tally.scored.push(Child { part, points, out_of: None }),
                Some(Cell::Partial(partial)) => {
                    tally.partial = true;
                    tally.scored.push(Child { part, points: &partial.points, out_of: Some(&partial.full) });
                }
                Some(Cell::Absent(absence)) => tally.take_absent(part, *absence),
                None => {}
            }
        }
        tally
    }
}

impl BranchTally<'_> {
    fn take_absent(&mut self, part: &BranchPart, absence: Absence) {
        self.absence = Some(absence);
        match absence.cause {
            AbsenceCause::Dropped => self.dropped = &self.dropped + &part.weight,
            AbsenceCause::LeftOut => self.left_out = true,
            _ => self.set_aside = Some(absence),
        }
    }

    /// What the weights, or full marks, of all children sum to.
    fn whole(&self) -> &Ratio {
        match &self.branch.kind {
            BranchKind::Mean(sum) => sum,
            BranchKind::Sum => &self.branch.full,
        }
    }

    /// What is left of them where some children are dropped.
    fn rest(&self) -> Ratio {
        self.whole() - &self.dropped
    }

    /// The absence of the whole branch; `None` where it has points.
    fn overall(&self) -> Option<Absence> {
        if self.set_aside.is_some() {
            return self.set_aside;
        }
        let absence = self.absence?;
        let borne = self.dropped.is_zero() || self.rest() > Ratio::ZERO;
        if borne && !self.scored.is_empty() {
            return None;
        }
        let cause = if self.left_out && borne { AbsenceCause::LeftOut } else { AbsenceCause::Dropped };
        Some(Absence { cause, ..absence })
    }

    /// Why the whole branch has no points.
    fn nothing(&self) -> Words {
        if self.set_aside.is_some() || self.scored.is_empty() {
            return Words::new("所属各项均无得分", "nothing below has points");
        }
        Words::new("有得分的各项均无权重，权重无人承担", "nothing that has points is left to bear the weight")
    }

    fn points(&self) -> Result<Ratio, Error> {
        match self.branch.kind {
            BranchKind::Mean(_) => {
                let parts = self.scored.iter().map(|child| &child.part.share * child.points);
                Ok(self.rescaled(Ratio::sum(parts)?))
            }
            BranchKind::Sum => {
                let points = |bears: bool| {
                    let scored = self.scored.iter().filter(|child| child.part.weight.is_zero() != bears);
                    Ratio::sum(scored.map(|child| child.points.clone()))
                };
                Ok(self.rescaled(points(true)?) + points(false)?)
            }
        }
    }

    /// Points that bear the weight of those dropped as well.
    fn rescaled(&self, points: Ratio) -> Ratio {
        if self.dropped.is_zero() {
            return points;
        }
        (&points * self.whole()).over(&self.rest()).unwrap_or(points)
    }

    /// The full marks of what is not left out, where that is fewer than the branch has.
    fn reduced_full(&self) -> Result<Option<Ratio>, Error> {
        if !self.left_out && !self.partial {
            return Ok(None);
        }
        let full = |child: &Child<'_>| match (&self.branch.kind, child.out_of) {
            (BranchKind::Sum, Some(out_of)) => out_of.clone(),
            (BranchKind::Sum, None) => child.part.weight.clone(),
            (BranchKind::Mean(_), out_of) => &child.part.share * out_of.unwrap_or(&self.branch.full),
        };
        Ok(Some(self.rescaled(Ratio::sum(self.scored.iter().map(full))?)))
    }

    fn formula(&self) -> Words {
        Words::same(match self.branch.kind {
            BranchKind::Mean(_) => self.mean_formula(),
            BranchKind::Sum => self.sum_formula(),
        })
    }

    fn mean_formula(&self) -> String {
        let sum = joined(self.scored.iter().map(|child| weighted(&child.part.weight, child.points)), " + ");
        match self.rest() {
            rest if rest == Ratio::ONE => sum,
            rest => format!("({sum}) ÷ {}", divisor(&rest)),
        }
    }

    fn sum_formula(&self) -> String {
        if self.dropped.is_zero() {
            return joined(self.scored.iter().map(|child| factor(child.points)), " + ");
        }
        let terms = |bears: bool| {
            let scored = self.scored.iter().filter(move |child| child.part.weight.is_zero() != bears);
            scored.map(|child| factor(child.points).to_string())
        };
        let borne = joined(terms(true), " + ");
        let borne = format!("({borne}) × {} ÷ {}", self.whole(), divisor(&self.rest()));
        joined([borne].into_iter().chain(terms(false)), " + ")
    }
}
