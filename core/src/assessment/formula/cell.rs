//! Cells: a figure, or why there is none.

use crate::derivation::Input;
use crate::error::Error;
use crate::finding::Finding;
use crate::number::Ratio;
use crate::words::Words;

/// What stands in one cell.
#[derive(Clone, Debug)]
pub(crate) enum Cell {
    /// A figure.
    Figure(Ratio),
    /// Points out of fewer full marks than the node has, because a leaf was left out.
    Partial(Box<Partial>),
    /// No figure.
    Absent(Absence),
}

/// Points out of fewer full marks.
#[derive(Clone, Debug)]
pub(crate) struct Partial {
    pub(crate) points: Ratio,
    pub(crate) full: Ratio,
}

/// Why a cell has no figure, and in which column that began.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Absence {
    pub(crate) cause: AbsenceCause,
    /// Why it began, whatever the choices have made of that since.
    pub(crate) origin: AbsenceCause,
    pub(crate) column: usize,
}

impl Absence {
    /// An absence that begins here.
    pub(crate) fn new(cause: AbsenceCause, column: usize) -> Self {
        Self { cause, origin: cause, column }
    }
}

/// Why there is no figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum AbsenceCause {
    /// The class does not have it, or nobody asked for it.
    Unknown,
    /// No task this year.
    NoTask,
    /// Not reported.
    NotReported,
    /// Divided by what is not above zero.
    ZeroReference,
    /// A node whose weight the others bear.
    Dropped,
    /// A node that is left out, with its full marks.
    LeftOut,
    /// A node of a subject that is set aside.
    SetAside,
}

impl Cell {
    /// The figure, where there is one.
    pub(crate) fn figure(&self) -> Option<&Ratio> {
        match self {
            Self::Figure(figure) => Some(figure),
            Self::Partial(partial) => Some(&partial.points),
            Self::Absent(_) => None,
        }
    }
}

/// A cell as it is computed: what stands there, how it came about, and what is remarked.
pub(crate) struct Computed<T> {
    pub(crate) cell: Cell,
    pub(crate) trace: Option<T>,
    pub(crate) remarks: Vec<Finding>,
}

impl<T> Computed<T> {
    pub(crate) fn new(cell: Cell, trace: Option<T>) -> Self {
        Self { cell, trace, remarks: Vec::new() }
    }

    pub(crate) fn absent(absence: Absence) -> Self {
        Self::new(Cell::Absent(absence), None)
    }

    /// The same, where its figure is not too large to go on with.
    pub(crate) fn in_reach(mut self) -> Result<Self, Error> {
        if let Cell::Figure(figure) = self.cell {
            self.cell = Cell::Figure(figure.in_reach()?);
        }
        Ok(self)
    }
}

/// Points, how they came about, and what is remarked.
pub(crate) struct Scored<T> {
    pub(crate) points: Ratio,
    pub(crate) trace: T,
    pub(crate) remarks: Vec<Finding>,
}

impl<T> Scored<T> {
    /// The same with remarks.
    pub(crate) fn with_remarks(mut self, remarks: Vec<Finding>) -> Self {
        self.remarks = remarks;
        self
    }
}

/// What a step says.
pub(crate) struct Explanation {
    pub(crate) formula: Words,
    pub(crate) inputs: Vec<Input>,
}

/// Why a method gives no points: a figure is absent, which the choices decide, or the cohort is refused.
pub(crate) enum Interruption {
    Absent(Absence),
    Refused(Error),
}

impl From<Error> for Interruption {
    fn from(error: Error) -> Self {
        Self::Refused(error)
    }
}

impl Interruption {
    /// What is divided by is not above zero.
    pub(crate) fn zero_reference(column: usize) -> Self {
        Self::Absent(Absence::new(AbsenceCause::ZeroReference, column))
    }

    /// A figure that should be there is not.
    pub(crate) fn not_reported(column: usize) -> Self {
        Self::Absent(Absence::new(AbsenceCause::NotReported, column))
    }
}
