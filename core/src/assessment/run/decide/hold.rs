//! The grade one holds, what bounds it, and how effects change it.

use crate::assessment::outcome::{EffectAction, Grades};

/// The grade one holds, as a row of the grades, and what bounds it.
#[derive(Clone, Debug, Default)]
pub(crate) struct Hold {
    /// The grade if undecided ties are decided in its favour, and if they are not; equal where nothing is undecided.
    pub(super) grades: [Option<usize>; 2],
    /// The grade that would be held if nothing lowered it.
    pub(super) claim: Option<usize>,
    /// The best grade that ceilings leave; they hold to the end.
    ceiling: usize,
    /// The best grade that a lowering, or a forced grade, leaves.
    bound: usize,
    /// Grades that one is not eligible for, to the end.
    pub(super) closed: Vec<usize>,
    /// Whether there is no grade, to the end.
    is_without: bool,
}

impl Hold {
    /// The grade that a score reaches.
    pub(super) fn reach(&mut self, row: usize) {
        self.grades = [Some(row); 2];
        self.claim = Some(row);
    }

    /// No grade, to the end.
    pub(super) fn renounce(&mut self) {
        self.grades = [None; 2];
        self.is_without = true;
    }

    /// The grade; `None` where there is none, or where it is undecided.
    pub(crate) fn grade(&self) -> Option<usize> {
        let [best, worst] = self.grades;
        best.filter(|_| best == worst)
    }

    /// The best grade that may be given.
    pub(super) fn best(&self) -> usize {
        self.ceiling.max(self.bound)
    }

    /// Changes the grade: never above a ceiling, never below the last; whether that bars one from a grade.
    pub(super) fn act(&mut self, action: &EffectAction, grades: &Grades) -> bool {
        let last = grades.rows.len().saturating_sub(1);
        let by = |steps: &u32| usize::try_from(*steps).unwrap_or(usize::MAX);
        match action {
            EffectAction::Ceiling(grade) => {
                grades.position(grade).is_some_and(|row| self.hold_below(row, last))
            }
            EffectAction::Grade(grade) => grades.position(grade).is_some_and(|row| self.force(row, last)),
            EffectAction::Ineligible(what) => grades.position(what).is_some_and(|row| self.close(row, last)),
            EffectAction::Up(steps) => self.rise(by(steps), last),
            EffectAction::Down(steps) => self.lower(by(steps), last),
            EffectAction::OutOfRanking {} | EffectAction::Finding {} => false,
        }
    }

    /// Sets a ceiling.
    pub(super) fn hold_below(&mut self, row: usize, last: usize) -> bool {
        self.ceiling = self.ceiling.max(row);
        self.change(last, |grade| grade);
        row > 0
    }

    fn force(&mut self, row: usize, last: usize) -> bool {
        self.bound = row;
        self.claim = Some(self.claim.map_or(row, |claim| claim.min(row)));
        self.change(last, |_| Some(row));
        row > 0
    }

    fn close(&mut self, row: usize, last: usize) -> bool {
        self.closed.push(row);
        self.change(last, |grade| grade);
        true
    }

    fn rise(&mut self, steps: usize, last: usize) -> bool {
        self.bound = self.bound.saturating_sub(steps);
        self.claim = self.claim.map(|row| row.saturating_sub(steps));
        self.change(last, |grade| grade.map(|row| row.saturating_sub(steps)));
        false
    }

    /// Lowers the grade, and no quota gives a better one; who has no grade yet is given none.
    fn lower(&mut self, steps: usize, last: usize) -> bool {
        if steps == 0 {
            return false;
        }
        self.change(last, |grade| grade.map(|row| row.saturating_add(steps)));
        let [best, _] = self.grades;
        self.bound = best.unwrap_or(usize::MAX);
        true
    }

    fn change(&mut self, last: usize, to: impl Fn(Option<usize>) -> Option<usize>) {
        if self.is_without {
            return;
        }
        let allowed = |row: usize| {
            let row = row.max(self.ceiling).min(last);
            (row..last).find(|row| !self.closed.contains(row)).unwrap_or(last)
        };
        self.grades = self.grades.map(|grade| to(grade).map(allowed));
    }
}
