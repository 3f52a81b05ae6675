//! The printed figures of a sheet: totals are rounded, and their parts foot to them.

use super::foot::foot;
use super::layout::{Publication, Summed};
use super::sheet::{Cell, Figure, Moved, Row};
use crate::error::Error;
use crate::number::{Ratio, Rounded, Rounding};

/// Prints every measure that can be summed; returns the cells that are not their own rounding, row by row.
pub(super) fn print(
    rows: &mut [Row],
    below: &[Vec<usize>],
    publish: &Publication,
) -> Result<Vec<Moved>, Error> {
    let measures = [
        (Summed::Amount, publish.amount),
        (Summed::Litres, publish.litres),
        (Summed::Kwh, publish.kwh),
        (Summed::Distance, publish.distance),
    ];
    let mut moved = Vec::new();
    for (measure, rounding) in measures {
        let Some(rounding) = rounding else { continue };
        let mut printer = Printer { rows, below, measure, rounding, moved: Vec::new() };
        printer.print(below.len().saturating_sub(1), None)?;
        moved.append(&mut printer.moved);
    }
    moved.sort_by_key(|moved| (moved.row, moved.measure));
    Ok(moved)
}

struct Printer<'r> {
    rows: &'r mut [Row],
    below: &'r [Vec<usize>],
    measure: Summed,
    rounding: Rounding,
    moved: Vec<Moved>,
}

impl Printer<'_> {
    /// Prints a row and the rows below it; `given` is what its own total leaves it.
    fn print(&mut self, row: usize, given: Option<Rounded>) -> Result<(), Error> {
        let printed = self.print_cell(row, given)?;
        let Some(below) = self.below.get(row).filter(|below| !below.is_empty()).cloned() else {
            return Ok(());
        };
        let parts: Option<Vec<Ratio>> = below.iter().map(|part| self.exact(*part)).collect();
        let given: Vec<Option<Rounded>> = match (printed, parts) {
            (Some(total), Some(parts)) => foot(&parts, total, self.rounding)?.into_iter().map(Some).collect(),
            _ => vec![None; below.len()],
        };
        below.into_iter().zip(given).try_for_each(|(part, given)| self.print(part, given))
    }

    fn print_cell(&mut self, row: usize, given: Option<Rounded>) -> Result<Option<Rounded>, Error> {
        let (measure, rounding) = (self.measure, self.rounding);
        let Some(figure) = self.figure(row) else { return Ok(None) };
        let own = rounding.of(&figure.exact)?;
        let printed = given.unwrap_or(own);
        figure.rounded = Some(printed);
        if let Some(step) = figure.derivation.as_mut().and_then(|derivation| derivation.figure_mut()) {
            step.rounded = Some(printed);
        }
        if printed != own {
            let by = rounding.of(&(printed.ratio() - own.ratio()))?;
            let row = u32::try_from(row).unwrap_or(u32::MAX);
            self.moved.push(Moved { row, measure, own, printed, by });
        }
        Ok(Some(printed))
    }

    fn exact(&mut self, row: usize) -> Option<Ratio> {
        self.figure(row).map(|figure| figure.exact.clone())
    }

    /// The measure's figure in a row, where it can be had.
    fn figure(&mut self, row: usize) -> Option<&mut Figure> {
        match self.rows.get_mut(row)?.cell_mut(self.measure) {
            Some(Cell::Figure(figure)) => Some(figure),
            _ => None,
        }
    }
}
