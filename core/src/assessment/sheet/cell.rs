//! Cells: a figure, or why there is none.

use crate::error::Error;
use crate::finding::Finding;
use crate::number::Ratio;

/// What stands in one cell.
#[derive(Clone, Debug)]
pub(in crate::assessment) enum Cell {
    /// A figure.
    Figure(Ratio),
    /// Points out of fewer full marks than the node has, because a leaf was left out.
    Partial(Box<Partial>),
    /// No figure.
    Absent(Absence),
}

/// Points out of fewer full marks.
#[derive(Clone, Debug)]
pub(in crate::assessment) struct Partial {
    pub(in crate::assessment) points: Ratio,
    pub(in crate::assessment) full: Ratio,
}

/// Why a cell has no figure, and in which column that began.
#[derive(Clone, Copy, Debug)]
pub(in crate::assessment) struct Absence {
    pub(in crate::assessment) cause: Cause,
    /// Why it began, whatever the choices have made of that since.
    pub(in crate::assessment) origin: Cause,
    pub(in crate::assessment) column: usize,
}

impl Absence {
    /// An absence that begins here.
    pub(in crate::assessment) fn new(cause: Cause, column: usize) -> Self {
        Self { cause, origin: cause, column }
    }
}

/// Why there is no figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::assessment) enum Cause {
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
    pub(in crate::assessment) fn figure(&self) -> Option<&Ratio> {
        match self {
            Self::Figure(figure) => Some(figure),
            Self::Partial(partial) => Some(&partial.points),
            Self::Absent(_) => None,
        }
    }
}

/// A cell as it is computed: what stands there, how it came about, and what is remarked.
pub(in crate::assessment) struct Computed<T> {
    pub(in crate::assessment) cell: Cell,
    pub(in crate::assessment) trace: Option<T>,
    pub(in crate::assessment) remarks: Vec<Finding>,
}

impl<T> Computed<T> {
    pub(super) fn new(cell: Cell, trace: Option<T>) -> Self {
        Self { cell, trace, remarks: Vec::new() }
    }

    pub(super) fn absent(absence: Absence) -> Self {
        Self::new(Cell::Absent(absence), None)
    }

    /// The same, where its figure is not too large to go on with.
    pub(super) fn in_reach(mut self) -> Result<Self, Error> {
        if let Cell::Figure(figure) = self.cell {
            self.cell = Cell::Figure(figure.in_reach()?);
        }
        Ok(self)
    }
}
