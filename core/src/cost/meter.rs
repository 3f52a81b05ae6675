//! The odometer of a vehicle over time: one running total from its readings, and the distance of a month.

use super::Month;
use super::fault::Fault;
use super::ledger::{Ledger, MeterChange};
use super::policy::{MonthBoundary, Policy, TwoReadings};
use super::sheet::{Because, NotComputable};
use crate::day::Day;
use crate::error::{Error, Place};
use crate::number::Ratio;
use indexmap::IndexMap;
use std::collections::BTreeMap;

/// What was read on a day, and how far the vehicle had come by then, across rollovers and replaced meters.
#[derive(Clone, Debug)]
pub(super) struct Point<'a> {
    pub(super) id: &'a str,
    pub(super) day: Day,
    pub(super) shown: u32,
    pub(super) total: i64,
}

/// The readings of one vehicle, a point per day, in order.
#[derive(Clone, Debug)]
pub(super) struct Meter<'a> {
    vehicle: &'a str,
    points: Vec<Point<'a>>,
    /// How far the vehicle had come at each reading, also where it is not the highest of its day.
    totals: BTreeMap<&'a str, i64>,
}

/// Something that was read or done to the meter, where it stands in the ledger.
struct Entry<'a> {
    id: &'a str,
    day: Day,
    list: &'static str,
    index: usize,
    seen: Seen,
}

#[derive(Clone, Copy)]
enum Seen {
    Change(MeterChange),
    Shown(u32),
}

impl Entry<'_> {
    /// Events come before the readings of their day, and the lower reading before the higher.
    fn order(&self) -> (Day, u64) {
        match self.seen {
            Seen::Change(_) => (self.day, 0),
            Seen::Shown(shown) => (self.day, u64::from(shown).saturating_add(1)),
        }
    }

    fn at(&self, fault: Fault) -> Error {
        let list = Place::ROOT.key(self.list);
        let entry = list.index(self.index);
        match self.seen {
            Seen::Change(_) => fault.at(entry.key("event")),
            Seen::Shown(_) => fault.at(entry.key("odometer")),
        }
    }
}

impl<'a> Meter<'a> {
    /// The readings of every vehicle, in the order of the ledger.
    ///
    /// # Errors
    /// `cost.odometer_rollback` `cost.two_readings`
    pub(super) fn all(ledger: &'a Ledger, policy: Policy) -> Result<Vec<Self>, Error> {
        let entries = entries(ledger).into_iter();
        entries.map(|(vehicle, entries)| Self::of(vehicle, entries, policy)).collect()
    }

    fn of(vehicle: &'a str, mut entries: Vec<Entry<'a>>, policy: Policy) -> Result<Self, Error> {
        entries.sort_by_key(Entry::order);
        let (points, totals) = (Vec::new(), BTreeMap::new());
        let mut run = Run { policy, offset: 0, last_read: None, points, totals };
        entries.iter().try_for_each(|entry| run.take(entry))?;
        Ok(Self { vehicle, points: run.points, totals: run.totals })
    }

    /// The vehicle.
    pub(super) fn vehicle(&self) -> &'a str {
        self.vehicle
    }

    /// How far the vehicle had come at a reading; `None` where this is none of its readings.
    pub(super) fn total_at(&self, id: &str) -> Option<i64> {
        self.totals.get(id).copied()
    }

    /// How far the vehicle had come where the month begins, with the readings that say so.
    pub(super) fn at_start(
        &self,
        month: Month,
        boundary: MonthBoundary,
    ) -> Result<Result<Boundary<'_>, NotComputable>, Error> {
        let first = month.first_day()?;
        Ok(match boundary {
            MonthBoundary::Interpolate {} => self.interpolated(first),
            MonthBoundary::MonthEndReading {} => {
                let last = first.plus_days(-1)?;
                let read = self.points.iter().find(|point| point.day == last);
                read.map(Boundary::on).ok_or_else(|| self.lacks(Because::NoMonthEndReading, last))
            }
            MonthBoundary::FirstToFirst {} => {
                let read = self.points.iter().find(|point| point.day >= first);
                let read = read.filter(|point| Month::of(point.day) == month);
                read.map(Boundary::on).ok_or_else(|| self.lacks(Because::NoReadingInMonth, first))
            }
        })
    }

    fn interpolated(&self, day: Day) -> Result<Boundary<'_>, NotComputable> {
        let split = self.points.partition_point(|point| point.day < day);
        let after = self.points.get(split).ok_or_else(|| self.lacks(Because::NoReadingAfter, day))?;
        if after.day == day {
            return Ok(Boundary::on(after));
        }
        let before = split.checked_sub(1).and_then(|index| self.points.get(index));
        let before = before.ok_or_else(|| self.lacks(Because::NoReadingBefore, day))?;
        let (gone, all) = (before.day.days_until(day), before.day.days_until(after.day));
        // Two points stand on different days, so `all` is not zero.
        let part = Ratio::new(gone, all).unwrap_or(Ratio::ZERO);
        let way = Ratio::from(after.total) - Ratio::from(before.total);
        Ok(Boundary { total: Ratio::from(before.total) + way * part, read: vec![before, after] })
    }

    fn lacks(&self, because: Because, day: Day) -> NotComputable {
        NotComputable { because, vehicle: Some(self.vehicle.to_owned()), day: Some(day), line: None }
    }
}

/// How far a vehicle had come at a moment, and the readings that say so.
#[derive(Clone, Debug)]
pub(super) struct Boundary<'m> {
    pub(super) total: Ratio,
    pub(super) read: Vec<&'m Point<'m>>,
}

impl<'m> Boundary<'m> {
    fn on(point: &'m Point<'m>) -> Self {
        Self { total: Ratio::from(point.total), read: vec![point] }
    }
}

/// Everything that says something about the odometer, by vehicle; a reversed line says nothing.
fn entries(ledger: &Ledger) -> IndexMap<&str, Vec<Entry<'_>>> {
    let mut entries: IndexMap<&str, Vec<Entry<'_>>> =
        ledger.vehicles.keys().map(|vehicle| (vehicle.as_str(), Vec::new())).collect();
    let mut add = |vehicle: &str, entry| {
        if let Some(entries) = entries.get_mut(vehicle) {
            entries.push(entry);
        }
    };
    for (index, event) in ledger.meters.iter().enumerate() {
        let seen = Seen::Change(event.event);
        add(&event.vehicle, Entry { id: &event.id, day: event.day, list: "meters", index, seen });
    }
    for (index, reading) in ledger.readings.iter().enumerate() {
        let seen = Seen::Shown(reading.odometer);
        add(&reading.vehicle, Entry { id: &reading.id, day: reading.day, list: "readings", index, seen });
    }
    let reversed = ledger.reversed();
    for (index, line) in ledger.lines.iter().enumerate() {
        let Some(shown) = line.odometer.filter(|_| !reversed.contains(line.id.as_str())) else { continue };
        let seen = Seen::Shown(shown);
        add(&line.vehicle, Entry { id: &line.id, day: line.day, list: "lines", index, seen });
    }
    entries
}

/// The running total while the entries are gone through in order.
struct Run<'a> {
    policy: Policy,
    /// What is added to a figure shown: the distance of rollovers and of meters before.
    offset: i64,
    last_read: Option<(Day, u32)>,
    points: Vec<Point<'a>>,
    totals: BTreeMap<&'a str, i64>,
}

impl<'a> Run<'a> {
    fn take(&mut self, entry: &Entry<'a>) -> Result<(), Error> {
        match entry.seen {
            Seen::Shown(shown) => self.read(entry, shown),
            Seen::Change(MeterChange::Rollover { highest }) => {
                self.offset = self.offset.saturating_add(i64::from(highest)).saturating_add(1);
                self.last_read = None;
                Ok(())
            }
            Seen::Change(MeterChange::Replaced { old, new }) => {
                self.point(entry, old)?;
                self.offset = self.offset.saturating_add(i64::from(old)).saturating_sub(i64::from(new));
                self.last_read = None;
                Ok(())
            }
        }
    }

    fn read(&mut self, entry: &Entry<'a>, shown: u32) -> Result<(), Error> {
        if let Some((day, other)) = self.last_read.replace((entry.day, shown)) {
            let differ = day == entry.day && other != shown;
            if differ && self.policy.two_readings == TwoReadings::Refuse {
                let day = day.to_string();
                return Err(entry.at(Fault::TwoReadings { day, found: shown, other }));
            }
        }
        self.point(entry, shown)
    }

    /// Adds a point; the later one of a day, which is the higher, takes the place of the earlier.
    fn point(&mut self, entry: &Entry<'a>, shown: u32) -> Result<(), Error> {
        let total = self.offset.saturating_add(i64::from(shown));
        if let Some(before) = self.points.last() {
            if total < before.total {
                let (day, before_day) = (entry.day.to_string(), before.day.to_string());
                let fault = Fault::OdometerRollback { found: shown, day, before: before.shown, before_day };
                return Err(entry.at(fault));
            }
            if before.day == entry.day {
                self.points.pop();
            }
        }
        self.totals.insert(entry.id, total);
        self.points.push(Point { id: entry.id, day: entry.day, shown, total });
        Ok(())
    }
}
