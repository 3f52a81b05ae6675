//! A figure with its months, or why there is none, and ratios of figures.

mod cell;
mod month;
mod ratio;

pub use cell::{SheetBecause, SheetCell, SheetDoesNotApply, SheetFigure, SheetNoMeasure, SheetNotComputable};
pub(super) use cell::{figure, figure_from};
pub use month::{Month, Months};
pub(super) use ratio::{Per, ratio};
