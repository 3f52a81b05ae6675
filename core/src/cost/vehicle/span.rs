//! From full tank to full tank: what lies between, and what rows make of it.

use super::book::Book;
use crate::cost::figure::{Month, Months, Per, SheetBecause, SheetCell, SheetNotComputable, ratio};
use crate::cost::ledger::{Carried, Fill, LedgerLine, LineEntry};
use crate::derivation::Recorder;
use crate::error::Error;
use crate::number::{Ratio, Rounding};
use crate::words::Words;
use std::collections::BTreeMap;

/// From one full tank to the next.
pub(super) struct FillSpan<'b> {
    pub(super) vehicle: usize,
    pub(super) carried: Carried,
    pub(super) from: &'b LedgerLine,
    pub(super) to: &'b LedgerLine,
    pub(super) distance: Ratio,
    /// The lines after the first, up to and with the last.
    pub(super) bought: Vec<&'b LineEntry<'b>>,
    /// What they bought together.
    pub(super) size: Result<Ratio, SheetNotComputable>,
}

impl Book<'_> {
    /// The spans of every vehicle, in order of time.
    ///
    /// # Errors
    /// `exact.out_of_range`
    pub(super) fn spans(&self, carried: Carried) -> Result<Vec<FillSpan<'_>>, Error> {
        let mut spans = Vec::new();
        for (vehicle, lines) in self.bought(carried).into_iter().enumerate() {
            let mut open: Option<(&LedgerLine, i64)> = None;
            let mut bought = Vec::new();
            for entry in lines {
                if open.is_some() {
                    bought.push(entry);
                }
                let full = entry.line.fill == Some(Fill::Full);
                let Some(total) = self.total_at(entry).filter(|_| full) else { continue };
                let (to, bought) = (entry.line, std::mem::take(&mut bought));
                if let Some((from, start)) = open.replace((to, total)) {
                    let (distance, size) = (Ratio::from(total) - Ratio::from(start), sum(&bought, carried)?);
                    spans.push(FillSpan { vehicle, carried, from, to, distance, bought, size });
                }
            }
        }
        Ok(spans)
    }

    /// The lines that bought something and stand, by vehicle, in order of time and odometer.
    fn bought(&self, carried: Carried) -> Vec<Vec<&LineEntry<'_>>> {
        let mut bought: Vec<Vec<&LineEntry<'_>>> = self.ledger.vehicles.iter().map(|_| Vec::new()).collect();
        for entry in self.checked.lines.iter().filter(|entry| entry.stands() && entry.carries(carried)) {
            if let Some(lines) = bought.get_mut(entry.vehicle) {
                lines.push(entry);
            }
        }
        for lines in &mut bought {
            lines.sort_by_key(|entry| (entry.line.day, self.total_at(entry)));
        }
        bought
    }
}

fn sum(bought: &[&LineEntry<'_>], carried: Carried) -> Result<Result<Ratio, SheetNotComputable>, Error> {
    let lacking = bought.iter().find(|entry| entry.line.quantity.is_none() || entry.is_of_nothing());
    if let Some(entry) = lacking {
        return Ok(Err(entry.without_quantity()));
    }
    Ratio::sum(bought.iter().filter_map(|entry| entry.size(carried)).map(|size| size.ratio())).map(Ok)
}

/// The spans of a period, by vehicle and month.
pub(crate) struct Spans<'b> {
    pub(crate) carried: Carried,
    spans: Vec<FillSpan<'b>>,
    /// The spans of a vehicle within a month, and within the whole period.
    within: BTreeMap<(Option<usize>, usize), Vec<usize>>,
    vehicles: usize,
}

impl<'b> Spans<'b> {
    /// # Errors
    /// `exact.out_of_range`
    pub(crate) fn of(book: &'b Book<'_>, carried: Carried, period: Months) -> Result<Self, Error> {
        let spans = book.spans(carried)?;
        let mut within: BTreeMap<_, Vec<usize>> = BTreeMap::new();
        for (at, span) in spans.iter().enumerate() {
            let month = |line: &LedgerLine| period.position(Month::of(line.day));
            let (Some(from), Some(to)) = (month(span.from), month(span.to)) else { continue };
            within.entry((None, span.vehicle)).or_default().push(at);
            if from == to {
                within.entry((Some(from), span.vehicle)).or_default().push(at);
            }
        }
        Ok(Self { carried, spans, within, vehicles: book.ledger.vehicles.len() })
    }

    /// What was used on the spans of a vehicle or all, within a month or the whole period.
    pub(crate) fn cell<R: Recorder>(
        &self,
        vehicle: Option<usize>,
        month: Option<usize>,
        rounding: Option<Rounding>,
        recorder: R,
    ) -> SheetCell {
        let (first, last) =
            vehicle.map_or((0, self.vehicles), |vehicle| (vehicle, vehicle.saturating_add(1)));
        let within = self.within.range((month, first)..(month, last)).flat_map(|(_, spans)| spans);
        let spans: Vec<_> = within.filter_map(|at| self.spans.get(*at)).collect();
        let known: Vec<_> =
            spans.iter().filter_map(|span| Some((&span.distance, span.size.as_ref().ok()?))).collect();
        if known.is_empty() {
            let lacking = spans.into_iter().find_map(|span| span.size.as_ref().err().cloned());
            return lacking.unwrap_or_else(|| SheetNotComputable::because(SheetBecause::NoFullTanks)).into();
        }
        let sums = (
            Ratio::sum(known.iter().map(|(distance, _)| *distance)),
            Ratio::sum(known.iter().map(|(_, size)| *size)),
        );
        let (Ok(distance), Ok(size)) = sums else {
            return SheetNotComputable::because(SheetBecause::TooLarge).into();
        };
        ratio(&size, &distance, Per { rounding, ..full_to_full(self.carried, known.len()) }, recorder)
    }
}

fn full_to_full(carried: Carried, spans: usize) -> Per {
    let (name, over) = match carried {
        Carried::Litres => (
            "litres_per_100_km_full_to_full",
            Words::new(
                format!("{spans} 个满箱区间的公里"),
                format!("kilometres of {spans} spans from full tank to full tank"),
            ),
        ),
        Carried::Kwh => (
            "kwh_per_100_km_full_to_full",
            Words::new(
                format!("{spans} 个充满区间的公里"),
                format!("kilometres of {spans} spans from full charge to full charge"),
            ),
        ),
    };
    Per { name, over, ..per_100_km(carried) }
}

/// What was bought over what was driven on it.
pub(crate) fn per_100_km(carried: Carried) -> Per {
    let (name, of) = match carried {
        Carried::Litres => ("litres_per_100_km", Words::new("升", "litres")),
        Carried::Kwh => ("kwh_per_100_km", Words::new("千瓦时", "kilowatt-hours")),
    };
    Per { name, of, over: Words::new("公里", "kilometres"), factor: 100, rounding: None }
}
