//! The grade one holds, and what the law and effects make of it.

use super::draw::{Act, Drawn, Law};
use super::published;

#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Hold {
    pub grade: Option<usize>,
    /// What the grade would be if nothing lowered it.
    pub unlowered: Option<usize>,
    /// No grade better than this, for any of these reasons.
    pub ceilings: Vec<usize>,
    /// What a forced grade or a demotion left, to which no quota adds.
    pub left: usize,
    pub ineligible: Vec<usize>,
    pub never: bool,
    /// Whether a place was passed over or lost because of what bars one from it.
    pub passed_over: bool,
    /// Whether a committee has still to decide.
    pub waits: bool,
}

impl Hold {
    pub fn of_bands(drawn: &Drawn, who: usize) -> Self {
        let person = &drawn.people[who];
        if person.law == Some(Law::NotAssessed) {
            return Self { never: true, ..Self::default() };
        }
        let score = if drawn.graded == "published" { published(person.total) } else { person.total };
        let row = drawn.least.iter().position(|least| score >= *least).unwrap_or(drawn.rows - 1);
        Self { grade: Some(row), unlowered: Some(row), ..Self::default() }
    }

    pub fn obey(&mut self, drawn: &Drawn, who: usize) {
        match drawn.people[who].law {
            Some(Law::Ceiling(row)) => self.undergo(Act::Ceiling(row), drawn.rows - 1),
            Some(Law::NoGrade | Law::Pending | Law::NotAssessed) => {
                self.grade = None;
                self.never = true;
            }
            None => {}
        }
    }

    pub fn undergo(&mut self, act: Act, last: usize) {
        match act {
            Act::Ceiling(row) => self.ceilings.push(row),
            Act::Ineligible(row) => self.ineligible.push(row),
            Act::Grade(row) => {
                self.grade = Some(row);
                self.left = row;
                self.unlowered = Some(self.unlowered.unwrap_or(row).min(row));
            }
            Act::Up(steps) => {
                self.grade = self.grade.map(|row| row.saturating_sub(steps));
                self.left = self.left.saturating_sub(steps);
                self.unlowered = self.unlowered.map(|row| row.saturating_sub(steps));
            }
            Act::Down(steps) => self.grade = self.grade.map(|row| (row + steps).min(last)),
            Act::OutOfRanking => return,
        }
        self.grade = if self.never { None } else { self.grade.map(|row| self.allowed(row, last)) };
        if let Act::Down(_) = act {
            self.left = self.grade.unwrap_or(usize::MAX);
        }
    }

    /// The best allowed grade that is not better than this.
    fn allowed(&self, row: usize, last: usize) -> usize {
        let mut row = row.max(self.ceilings.iter().copied().max().unwrap_or(0));
        while row < last && self.ineligible.contains(&row) {
            row += 1;
        }
        row
    }

    /// Whether a quota may not give this grade.
    pub fn is_barred(&self, row: usize) -> bool {
        self.ceilings.iter().any(|ceiling| row < *ceiling)
            || row < self.left
            || self.ineligible.contains(&row)
    }

    /// Falls for want of a place.
    pub fn fall(&mut self, row: usize, last: usize) {
        if self.unlowered == Some(row) {
            self.unlowered = Some(row + 1);
        }
        if self.grade == Some(row) && row < last {
            self.grade = Some(self.allowed(row + 1, last));
        }
    }
}
