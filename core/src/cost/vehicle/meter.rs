//! The odometer of a vehicle over time: one running total from its readings, and the distance of a month.

use super::plausible::{Fit, Mark, fits};
use super::policy::{MonthBoundary, SheetPolicy, TwoReadings};
use crate::cost::fault::Fault;
use crate::cost::figure::{Month, SheetBecause, SheetNotComputable};
use crate::cost::finding::CostFinding;
use crate::cost::ledger::{ConsistentLedger, CostLedger, MeterChange};
use crate::day::Day;
use crate::error::{Error, Pointer};
use crate::finding::Finding;
use crate::number::Ratio;
use crate::words::{Words, excerpt};
use std::collections::BTreeMap;

/// What was read on a day, and how far the vehicle had come by then, across rollovers and replaced meters.
#[derive(Clone, Debug)]
pub(crate) struct Point<'a> {
    pub(crate) id: &'a str,
    pub(crate) day: Day,
    pub(crate) shown: u32,
    pub(super) total: i64,
}

/// The readings of one vehicle.
#[derive(Clone, Debug)]
pub(super) struct Meter<'a> {
    vehicle: &'a str,
    /// Those that fit each other, one a day, in order.
    points: Vec<Point<'a>>,
    /// Those that disagree, so that nobody knows which are right.
    doubtful: Vec<Point<'a>>,
    /// Those that fit no others.
    implausible: Vec<Point<'a>>,
    /// How far the vehicle had come at each reading that fits, also where it is not the highest of its day.
    totals: BTreeMap<&'a str, i64>,
}

/// Something that was read or done to the meter, where it stands in the ledger.
struct OdometerEntry<'a> {
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

impl OdometerEntry<'_> {
    /// Events come before the readings of their day, and the lower reading before the higher.
    fn order(&self) -> (Day, u64) {
        match self.seen {
            Seen::Change(_) => (self.day, 0),
            Seen::Shown(shown) => (self.day, u64::from(shown).saturating_add(1)),
        }
    }

    fn place(&self) -> String {
        let list = Pointer::ROOT.key(self.list);
        let entry = list.index(self.index);
        match self.seen {
            Seen::Change(_) => entry.key("event").to_string(),
            Seen::Shown(_) => entry.key("odometer").to_string(),
        }
    }
}

impl<'a> Meter<'a> {
    /// The readings of every vehicle, in the order of the ledger, with what is odd about them.
    ///
    /// # Errors
    /// `cost.odometer_rollback` `cost.two_readings`
    pub(super) fn all(
        ledger: &'a CostLedger,
        checked: &ConsistentLedger<'a>,
        policy: SheetPolicy,
    ) -> Result<(Vec<Self>, Vec<Finding>), Error> {
        let (mut meters, mut findings) = (Vec::new(), Vec::new());
        for (vehicle, entries) in ledger.vehicles.keys().zip(entries(ledger, checked)) {
            meters.push(Self::of(vehicle, entries, policy, &mut findings)?);
        }
        Ok((meters, findings))
    }

    fn of(
        vehicle: &'a str,
        mut entries: Vec<OdometerEntry<'a>>,
        policy: SheetPolicy,
        findings: &mut Vec<Finding>,
    ) -> Result<Self, Error> {
        entries.sort_by_key(OdometerEntry::order);
        let mut run = RunningTotal { policy, offset: 0, last_read: None, points: Vec::new() };
        entries.iter().enumerate().try_for_each(|(at, entry)| run.take(at, entry))?;
        let (points, doubtful, implausible) = (Vec::new(), Vec::new(), Vec::new());
        let mut meter = Self { vehicle, points, doubtful, implausible, totals: BTreeMap::new() };
        let noted = run.points;
        for ((point, _), fit) in noted.iter().zip(run_fits(&noted, policy)) {
            meter.sort_in(point.clone(), fit);
        }
        if let Some(a_day) = policy.kilometres_a_day {
            let at = |at: usize| entries.get(at).map(OdometerEntry::place).unwrap_or_default();
            findings.extend(meter.findings(&noted, at, a_day));
        }
        Ok(meter)
    }

    /// Puts a reading among those it belongs to; the later one of a day, which is the higher, replaces the earlier.
    fn sort_in(&mut self, point: Point<'a>, fit: Fit) {
        match fit {
            Fit::Disagrees => self.doubtful.push(point),
            Fit::Implausible => self.implausible.push(point),
            Fit::Fits => {
                self.totals.insert(point.id, point.total);
                self.points.pop_if(|before| before.day == point.day);
                self.points.push(point);
            }
        }
    }

    /// Each reading that fits no others, with those beside it; and those that disagree, together.
    fn findings(&self, noted: &[Noted<'a>], place: impl Fn(usize) -> String, a_day: u32) -> Vec<Finding> {
        let entries: BTreeMap<&str, usize> = noted.iter().map(|(point, at)| (point.id, *at)).collect();
        let at = |finding: CostFinding, point: &Point<'_>| {
            let place = entries.get(point.id).copied().map(&place).unwrap_or_default();
            finding.found().of(self.vehicle).named(point.id).at(place)
        };
        let implausible = self.implausible.iter().map(|point| {
            let (shown, around) = (point.shown, told(self.around(point.day)));
            at(CostFinding::Implausible { shown, around, a_day }, point)
        });
        let disagree = self.doubtful.first().map(|first| {
            let (count, readings) = (self.doubtful.len(), told(self.doubtful.iter().take(NAMED)));
            at(CostFinding::Disagree { count, readings, a_day }, first)
        });
        implausible.chain(disagree).collect()
    }

    /// The readings that fit, right before and right after a day.
    fn around(&self, day: Day) -> impl Iterator<Item = &Point<'a>> {
        let split = self.points.partition_point(|point| point.day <= day);
        let before = split.checked_sub(1).and_then(|index| self.points.get(index));
        before.into_iter().chain(self.points.get(split))
    }

    /// How far the vehicle had come at a reading; `None` where this is none of its readings that fit.
    pub(super) fn total_at(&self, id: &str) -> Option<i64> {
        self.totals.get(id).copied()
    }

    /// How far the vehicle had come where the month begins, with the readings that say so.
    pub(super) fn at_start(
        &self,
        month: Month,
        boundary: MonthBoundary,
    ) -> Result<Result<Boundary<'_>, SheetNotComputable>, Error> {
        let first = month.first_day()?;
        Ok(match boundary {
            MonthBoundary::Interpolate {} => self.interpolated(first),
            MonthBoundary::MonthEndReading {} => self.read_on(first.plus_days(-1)?),
            MonthBoundary::FirstToFirst {} => self.first_read(month, first),
        })
    }

    fn read_on(&self, day: Day) -> Result<Boundary<'_>, SheetNotComputable> {
        if let Ok(index) = self.points.binary_search_by_key(&day, |point| point.day)
            && let Some(point) = self.points.get(index)
        {
            return Ok(Boundary::on(point));
        }
        let on_day = |points: &[Point<'_>], because| {
            let index = points.binary_search_by_key(&day, |point| point.day).ok()?;
            points.get(index).map(|point| self.lacks(because, day).with_line(point.id))
        };
        let disagrees = on_day(&self.doubtful, SheetBecause::ReadingsDisagree);
        let implausible = || on_day(&self.implausible, SheetBecause::ImplausibleReading);
        Err(disagrees
            .or_else(implausible)
            .unwrap_or_else(|| self.lacks(SheetBecause::NoMonthEndReading, day)))
    }

    fn first_read(&self, month: Month, first: Day) -> Result<Boundary<'_>, SheetNotComputable> {
        let read = self.points.get(self.points.partition_point(|point| point.day < first));
        let read = read.filter(|point| Month::of(point.day) == month);
        match read {
            Some(point) => self.sure(Some(first), Some(point.day)).map(|()| Boundary::on(point)),
            None => {
                let last = month.next().first_day().and_then(|next| next.plus_days(-1)).ok();
                self.sure(Some(first), last).and(Err(self.lacks(SheetBecause::NoReadingInMonth, first)))
            }
        }
    }

    fn interpolated(&self, day: Day) -> Result<Boundary<'_>, SheetNotComputable> {
        let split = self.points.partition_point(|point| point.day < day);
        let after = self.points.get(split);
        if let Some(after) = after.filter(|after| after.day == day) {
            return Ok(Boundary::on(after));
        }
        let before = split.checked_sub(1).and_then(|index| self.points.get(index));
        self.sure(before.map(|point| point.day), after.map(|point| point.day))?;
        let after = after.ok_or_else(|| self.lacks(SheetBecause::NoReadingAfter, day))?;
        let before = before.ok_or_else(|| self.lacks(SheetBecause::NoReadingBefore, day))?;
        let (gone, all) = (before.day.days_until(day), before.day.days_until(after.day));
        // Two points stand on different days, so `all` is not zero.
        let part = Ratio::new(gone, all).unwrap_or(Ratio::ZERO);
        let way = Ratio::from(after.total) - Ratio::from(before.total);
        Ok(Boundary { total: Ratio::from(before.total) + way * part, read: vec![before, after] })
    }

    /// That no readings disagree between two days, both included; `None` is as far as it goes.
    fn sure(&self, from: Option<Day>, to: Option<Day>) -> Result<(), SheetNotComputable> {
        let first = from.map_or(0, |from| self.doubtful.partition_point(|point| point.day < from));
        let within = self.doubtful.get(first).filter(|point| to.is_none_or(|to| point.day <= to));
        match within {
            Some(point) => Err(self.lacks(SheetBecause::ReadingsDisagree, point.day).with_line(point.id)),
            None => Ok(()),
        }
    }

    fn lacks(&self, because: SheetBecause, day: Day) -> SheetNotComputable {
        SheetNotComputable {
            vehicle: Some(self.vehicle.to_owned()),
            day: Some(day),
            ..SheetNotComputable::because(because)
        }
    }
}

/// The most readings that a finding names.
const NAMED: usize = 8;

/// Readings in words: `61000 (2026-01-05, a)`.
fn told<'p>(points: impl Iterator<Item = &'p Point<'p>>) -> Words {
    let told = |point: &Point<'_>| format!("{} ({}, {})", point.shown, point.day, excerpt(point.id));
    let told: Vec<_> = points.map(told).collect();
    if told.is_empty() {
        return Words::new("无相符读数", "none fits");
    }
    Words::new(told.join("、"), told.join(", "))
}

/// How well each reading fits the others; all do where the policy has no limit.
fn run_fits(noted: &[Noted<'_>], policy: SheetPolicy) -> Vec<Fit> {
    let (Some(a_day), Some((first, _))) = (policy.kilometres_a_day, noted.first()) else {
        return vec![Fit::Fits; noted.len()];
    };
    let mark = |(point, _): &Noted<'_>| Mark { day: first.day.days_until(point.day), total: point.total };
    fits(&noted.iter().map(mark).collect::<Vec<_>>(), a_day)
}

/// How far a vehicle had come at a moment, and the readings that say so.
#[derive(Clone, Debug)]
pub(crate) struct Boundary<'m> {
    pub(crate) total: Ratio,
    pub(crate) read: Vec<&'m Point<'m>>,
}

impl<'m> Boundary<'m> {
    fn on(point: &'m Point<'m>) -> Self {
        Self { total: Ratio::from(point.total), read: vec![point] }
    }
}

/// Everything that says something about the odometer, vehicle by vehicle; a reversed line says nothing.
fn entries<'a>(ledger: &'a CostLedger, checked: &ConsistentLedger<'a>) -> Vec<Vec<OdometerEntry<'a>>> {
    let mut entries: Vec<Vec<OdometerEntry<'a>>> = ledger.vehicles.iter().map(|_| Vec::new()).collect();
    let mut add = |vehicle: usize, entry| {
        if let Some(entries) = entries.get_mut(vehicle) {
            entries.push(entry);
        }
    };
    for ((index, event), vehicle) in ledger.meters.iter().enumerate().zip(&checked.meters) {
        let seen = Seen::Change(event.event);
        add(*vehicle, OdometerEntry { id: &event.id, day: event.day, list: "meters", index, seen });
    }
    for ((index, reading), vehicle) in ledger.readings.iter().enumerate().zip(&checked.readings) {
        let seen = Seen::Shown(reading.odometer);
        add(*vehicle, OdometerEntry { id: &reading.id, day: reading.day, list: "readings", index, seen });
    }
    for entry in checked.lines.iter().filter(|entry| !entry.reversed) {
        let Some(shown) = entry.line.odometer else { continue };
        let (id, day, index, seen) = (&entry.line.id, entry.line.day, entry.index, Seen::Shown(shown));
        add(entry.vehicle, OdometerEntry { id, day, list: "lines", index, seen });
    }
    entries
}

/// A reading and the entry that it comes from.
type Noted<'a> = (Point<'a>, usize);

/// The running total while the entries are gone through in order.
struct RunningTotal<'a> {
    policy: SheetPolicy,
    /// What is added to a figure shown: the distance of rollovers and of meters before.
    offset: i64,
    last_read: Option<(Day, u32)>,
    points: Vec<Noted<'a>>,
}

impl<'a> RunningTotal<'a> {
    fn take(&mut self, at: usize, entry: &OdometerEntry<'a>) -> Result<(), Error> {
        match entry.seen {
            Seen::Shown(shown) => self.read(at, entry, shown),
            Seen::Change(MeterChange::Rollover { highest }) => {
                self.offset = self.offset.saturating_add(i64::from(highest)).saturating_add(1);
                self.last_read = None;
                Ok(())
            }
            Seen::Change(MeterChange::Replaced { old, new }) => {
                self.point(at, entry, old)?;
                self.offset = self.offset.saturating_add(i64::from(old)).saturating_sub(i64::from(new));
                self.last_read = None;
                Ok(())
            }
        }
    }

    fn read(&mut self, at: usize, entry: &OdometerEntry<'a>, shown: u32) -> Result<(), Error> {
        if let Some((day, other)) = self.last_read.replace((entry.day, shown)) {
            let differ = day == entry.day && other != shown;
            if differ && self.policy.two_readings == TwoReadings::Refuse {
                let fault = Fault::TwoReadings { day: day.to_string(), found: shown, other };
                return Err(fault.at(entry.place()));
            }
        }
        self.point(at, entry, shown)
    }

    /// Adds a point; one below the point before it is refused where the policy has no limit to judge them by.
    fn point(&mut self, at: usize, entry: &OdometerEntry<'a>, shown: u32) -> Result<(), Error> {
        let total = self.offset.saturating_add(i64::from(shown));
        let before = self.points.last().map(|(before, _)| before).filter(|before| total < before.total);
        if let Some(before) = before.filter(|_| self.policy.kilometres_a_day.is_none()) {
            let (day, before_day) = (entry.day.to_string(), before.day.to_string());
            let fault = Fault::OdometerRollback { found: shown, day, before: before.shown, before_day };
            return Err(fault.at(entry.place()));
        }
        self.points.push((Point { id: entry.id, day: entry.day, shown, total }, at));
        Ok(())
    }
}
