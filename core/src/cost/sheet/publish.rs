//! The printed figures of a sheet: totals are rounded, and their parts foot to them.

use super::layout::{SheetDimension, SheetMeasure, SheetPublication};
use super::{SheetMoved, SheetRow};
use crate::cost::fault::Fault;
use crate::cost::figure::{SheetCell, SheetFigure};
use crate::cost::share::foot;
use crate::error::Error;
use crate::number::{Ratio, Rounded, Rounding, TwoWayTable};

/// The rows of two dimensions as a table, whose rows and columns foot together.
pub(super) struct Grid<'r> {
    /// The totals of the second dimension.
    columns: &'r mut [SheetRow],
    /// The totals of the first dimension, the cells of each, and the totals of the second; the dimension that comes
    /// earlier by its kind lies across, so that the order in which a layout names them changes nothing.
    rows: Vec<Target>,
    cells: Vec<Target>,
    sums: Vec<Target>,
}

/// A row of the sheet, or of its columns.
#[derive(Clone, Copy, Debug)]
enum Target {
    Row(usize),
    Column(usize),
}

impl<'r> Grid<'r> {
    pub(super) fn of(columns: &'r mut [SheetRow], below: &[Vec<usize>], by: &[SheetDimension]) -> Self {
        let outer = below.last().cloned().unwrap_or_default();
        let rows: Vec<Target> = outer.iter().copied().map(Target::Row).collect();
        let sums: Vec<Target> = (0..columns.len()).map(Target::Column).collect();
        let cell = |row: &usize, column: usize| below.get(*row)?.get(column).copied().map(Target::Row);
        if by.first() > by.get(1) {
            let cells =
                (0..columns.len()).flat_map(|column| outer.iter().filter_map(move |row| cell(row, column)));
            return Self { cells: cells.collect(), rows: sums, sums: rows, columns };
        }
        let count = columns.len();
        let cells = outer.iter().flat_map(|row| (0..count).filter_map(move |column| cell(row, column)));
        Self { cells: cells.collect(), rows, sums, columns }
    }
}

/// Prints every measure that can be summed; returns the cells that are not their own rounding, of rows and columns.
pub(super) fn print(
    rows: &mut [SheetRow],
    mut grid: Option<Grid<'_>>,
    below: &[Vec<usize>],
    publish: &SheetPublication,
) -> Result<(Vec<SheetMoved>, Vec<SheetMoved>), Error> {
    let measures = [
        (SheetMeasure::Amount, publish.amount),
        (SheetMeasure::Litres, publish.litres),
        (SheetMeasure::Kwh, publish.kwh),
        (SheetMeasure::Distance, publish.distance),
    ];
    let (mut moved, mut moved_columns) = (Vec::new(), Vec::new());
    for (measure, rounding) in measures {
        let Some(rounding) = rounding else { continue };
        let (columns, lists) = match &mut grid {
            Some(grid) => (&mut *grid.columns, Some((&grid.rows, &grid.cells, &grid.sums))),
            None => (&mut [][..], None),
        };
        let moved = (&mut moved, &mut moved_columns);
        let mut printer = Printer { rows, columns, below, measure, rounding, moved };
        match lists {
            Some((rows, cells, sums)) => printer.both_ways(rows, cells, sums)?,
            None => printer.whole().map(drop)?,
        }
    }
    moved.sort_by_key(|moved: &SheetMoved| (moved.row, moved.measure));
    moved_columns.sort_by_key(|moved: &SheetMoved| (moved.row, moved.measure));
    Ok((moved, moved_columns))
}

struct Printer<'r> {
    rows: &'r mut [SheetRow],
    columns: &'r mut [SheetRow],
    below: &'r [Vec<usize>],
    measure: SheetMeasure,
    rounding: Rounding,
    moved: (&'r mut Vec<SheetMoved>, &'r mut Vec<SheetMoved>),
}

impl Printer<'_> {
    /// Prints the total and, where it has parts, these by largest remainder.
    fn whole(&mut self) -> Result<Option<Rounded>, Error> {
        let last = self.rows.len().saturating_sub(1);
        let total = self.print_cell(Target::Row(last), None)?;
        self.parts(last, total)?;
        Ok(total)
    }

    /// Prints a table such that rows and columns foot together, and below its cells their own parts.
    fn both_ways(&mut self, rows: &[Target], cells: &[Target], sums: &[Target]) -> Result<(), Error> {
        let last = self.rows.len().saturating_sub(1);
        let total = self.print_cell(Target::Row(last), None)?;
        let steps = Ratio::from(10_i64.saturating_pow(self.rounding.places()));
        let mut scaled = |targets: &[Target]| -> Vec<Option<Ratio>> {
            targets.iter().map(|target| Some(self.exact(*target)? * &steps)).collect()
        };
        let (row_sums, column_sums, figures) = (scaled(rows), scaled(sums), scaled(cells));
        if figures.iter().all(Option::is_none) {
            // A measure that does not go by one of the dimensions foots along the other.
            self.along(rows, total)?;
            return self.along(sums, total);
        }
        let (whole, mode) = (total.map(|total| (total.ratio() * &steps).floor()), self.rounding.mode());
        let found = || total.map_or_else(String::new, |total| total.to_string());
        let too_large = || Error::from(Fault::TooLargeToFoot { found: found() });
        let table = TwoWayTable {
            cells: &figures,
            rows: &row_sums,
            columns: &column_sums,
            total: whole.map(|whole| whole.ok_or_else(too_large)).transpose()?,
            mode,
        };
        let printed = table.footed().ok_or_else(too_large)?;
        self.given(rows, printed.rows, &steps)?;
        self.given(sums, printed.columns, &steps)?;
        for (target, total) in cells.iter().zip(self.given(cells, printed.cells, &steps)?) {
            if let Target::Row(row) = target {
                self.parts(*row, total)?;
            }
        }
        Ok(())
    }

    /// Prints those of the targets that have a figure: by largest remainder, or each for itself where there is no total.
    fn along(&mut self, targets: &[Target], total: Option<Rounded>) -> Result<(), Error> {
        let figures: Vec<(Target, Ratio)> =
            targets.iter().filter_map(|target| Some((*target, self.exact(*target)?))).collect();
        let exact: Vec<Ratio> = figures.iter().map(|(_, exact)| exact.clone()).collect();
        let given: Vec<Option<Rounded>> = match total.filter(|_| !exact.is_empty()) {
            Some(total) => foot(&exact, total, self.rounding)?.into_iter().map(Some).collect(),
            None => vec![None; exact.len()],
        };
        figures
            .into_iter()
            .zip(given)
            .try_for_each(|((target, _), given)| self.print_cell(target, given).map(drop))
    }

    /// Prints cells as so many steps each.
    fn given(
        &mut self,
        targets: &[Target],
        printed: Vec<Option<i64>>,
        steps: &Ratio,
    ) -> Result<Vec<Option<Rounded>>, Error> {
        let rounding = self.rounding;
        let print = |(target, counted): (&Target, Option<i64>)| {
            let given = counted.and_then(|counted| Ratio::from(counted).over(steps));
            let given = given.map(|given| rounding.of(&given)).transpose()?;
            self.print_cell(*target, given)
        };
        targets.iter().zip(printed).map(print).collect()
    }

    /// Prints the parts of a row; those of a total foot to it.
    fn parts(&mut self, row: usize, total: Option<Rounded>) -> Result<(), Error> {
        let parts = self.below.get(row).into_iter().flatten().copied();
        self.along(&parts.map(Target::Row).collect::<Vec<_>>(), total)
    }

    /// Prints a cell as given, or by its own rounding; `None` where there is no figure.
    fn print_cell(&mut self, target: Target, given: Option<Rounded>) -> Result<Option<Rounded>, Error> {
        let (measure, rounding) = (self.measure, self.rounding);
        let Some(figure) = self.figure(target) else { return Ok(None) };
        let own = rounding.of(&figure.exact)?;
        let printed = given.unwrap_or(own);
        figure.rounded = Some(printed);
        if let Some(step) = figure.derivation.as_mut().and_then(|derivation| derivation.figure_mut()) {
            step.rounded = Some(printed);
        }
        if printed != own {
            let by = rounding.of(&(printed.ratio() - own.ratio()))?;
            let (list, at) = match target {
                Target::Row(at) => (&mut *self.moved.0, at),
                Target::Column(at) => (&mut *self.moved.1, at),
            };
            let row = u32::try_from(at).unwrap_or(u32::MAX);
            list.push(SheetMoved { row, measure, own, printed, by });
        }
        Ok(Some(printed))
    }

    fn exact(&mut self, target: Target) -> Option<Ratio> {
        self.figure(target).map(|figure| figure.exact.clone())
    }

    /// The measure's figure in a row, where it can be had.
    fn figure(&mut self, target: Target) -> Option<&mut SheetFigure> {
        let row = match target {
            Target::Row(at) => self.rows.get_mut(at),
            Target::Column(at) => self.columns.get_mut(at),
        };
        match row?.cell_mut(self.measure) {
            Some(SheetCell::Figure(figure)) => Some(figure),
            _ => None,
        }
    }
}
