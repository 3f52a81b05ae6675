//! The calendar of China, as its notices announced it.
//!
//! The files are facts with their sources; here they become the same document that an office could write.

use super::document::{CalendarDocument, WeekFrom, Weekday, Zone};
use super::notice::{Announced, DayOff, Governed, Notice, Occasion, Ruling};
use super::rules::{Rules, Weeks};
use super::statute::{self, rows};
use crate::day::Day;
use crate::provenance::Source;
use crate::words::Title;
use indexmap::IndexMap;
use std::collections::HashMap;

/// The id of the calendar of China.
pub(super) const CHINA: &str = "cn";

/// Each day off and each make-up day as it holds today, under the yearly notice that names it.
const DAYS: &str = include_str!("../../data/calendar/cn_days.csv");
/// Each yearly notice with the day of its announcement and its number.
const NOTICES: &str = include_str!("../../data/calendar/cn_notices.csv");
/// Each day that was changed after the yearly notice, before and after.
const REVISIONS: &str = include_str!("../../data/calendar/cn_revisions.csv");
/// The holidays' names in English.
const HOLIDAYS: &str = include_str!("../../data/calendar/cn_holidays.csv");

/// The first year of the files.
const FIRST_YEAR: i32 = 2004;
/// The last year of the files.
const LAST_YEAR: i32 = 2026;

/// The rules of the calendar of China.
pub(super) fn rules() -> Rules {
    // The files are part of the library and a test reads them; were they damaged, the empty calendar refuses all.
    document().and_then(|document| Rules::with_any_id(document, None).ok()).unwrap_or_else(empty)
}

/// A calendar that covers nothing.
fn empty() -> Rules {
    Rules { id: CHINA.into(), title: title(), weeks: Weeks::new(Vec::new()), notices: Vec::new() }
}

fn title() -> Title {
    Title { zh: "全国工作日历".into(), en: Some("Official working calendar of China".into()) }
}

/// The document that the files make; `None` where a file is damaged.
fn document() -> Option<CalendarDocument> {
    let works = vec![Weekday::Mon, Weekday::Tue, Weekday::Wed, Weekday::Thu, Weekday::Fri];
    // 国务院关于职工工作时间的规定 art. 7.
    let from = Day::of(1995, 5, 1).ok()?;
    let facts = ShippedRows::read()?;
    let mut notices = facts.yearly()?;
    notices.extend(facts.revisions()?);
    Some(CalendarDocument {
        calendar: CHINA.into(),
        title: title(),
        zone: Some(Zone::Shanghai),
        week: vec![WeekFrom { from, works }],
        based_on: None,
        notices,
    })
}

/// A row of `cn_days.csv`: date, kind, holiday, notice.
type DayRow = [&'static str; 4];
/// A row of `cn_revisions.csv`: date, kind before, kind after, announced, notice, revises, holiday, rest, instrument.
type RevisionRow = [&'static str; 9];

/// The rows of the files.
struct ShippedRows {
    days: Vec<DayRow>,
    revisions: Vec<RevisionRow>,
    english: HashMap<&'static str, &'static str>,
    statutory: HashMap<Day, Source>,
}

impl ShippedRows {
    fn read() -> Option<Self> {
        Some(Self {
            days: rows(DAYS)?,
            revisions: rows(REVISIONS)?,
            english: rows::<2>(HOLIDAYS)?.into_iter().map(|[zh, en]| (zh, en)).collect(),
            statutory: statute::holidays(FIRST_YEAR, LAST_YEAR)?,
        })
    }

    /// The yearly notices, as first announced.
    fn yearly(&self) -> Option<Vec<Notice>> {
        rows(NOTICES)?.into_iter().map(|row| self.yearly_notice(row)).collect()
    }

    fn yearly_notice(&self, [year, announced, number, _]: [&str; 4]) -> Option<Notice> {
        let days = self.days_of(year)?;
        let (first, last) =
            (Day::parse(&format!("{year}-01-01")).ok()?, Day::parse(&format!("{year}-12-31")).ok()?);
        // Some notices settle days of the December before.
        let from = days.keys().min().copied().map_or(first, |named| named.min(first));
        let announced = if announced.is_empty() { "unknown" } else { announced };
        let number = if number.is_empty() { String::new() } else { format!("（{number}）") };
        Some(Notice {
            id: year.into(),
            governs: Some(Governed { from, to: last }),
            revises: None,
            announced_on: Announced::parse(announced).ok()?,
            source: source(&format!("国务院办公厅关于{year}年部分节假日安排的通知{number}")),
            days,
        })
    }

    /// The days of a yearly notice: those that hold, and what the changed ones were before.
    fn days_of(&self, year: &str) -> Option<IndexMap<Day, Ruling>> {
        let mut days = IndexMap::new();
        for [date, kind, name, _] in self.days.iter().filter(|[.., notice]| *notice == year) {
            if !self.revisions.iter().any(|[changed, ..]| changed == date) {
                let day = Day::parse(date).ok()?;
                days.insert(day, self.ruling(day, kind, name)?);
            }
        }
        for [date, before, _, _, _, _, name, ..] in self.revisions.iter().filter(|row| row[5] == year) {
            let day = Day::parse(date).ok()?;
            // What only followed the week was not named by the notice.
            if (*before == "work") == is_weekend(day) {
                days.insert(day, self.ruling(day, before, name)?);
            }
        }
        Some(days)
    }

    /// The revisions, each with all its days.
    fn revisions(&self) -> Option<Vec<Notice>> {
        let mut notices: Vec<Notice> = Vec::new();
        for [date, _, after, announced, id, revises, name, rest, instrument] in &self.revisions {
            if notices.last().is_none_or(|notice| notice.id != **id) {
                notices.push(Notice {
                    id: (*id).into(),
                    governs: None,
                    revises: Some((*revises).into()),
                    announced_on: Announced::parse(announced).ok()?,
                    source: source(instrument),
                    days: IndexMap::new(),
                });
            }
            let ruling = match *after {
                "off" => self.off_by_revision(name, rest),
                _ => self.ruling(Day::parse(date).ok()?, after, name)?,
            };
            notices.last_mut()?.days.insert(Day::parse(date).ok()?, ruling);
        }
        Some(notices)
    }

    fn ruling(&self, day: Day, kind: &str, name: &str) -> Option<Ruling> {
        match kind {
            "off" => Some(self.off_by_year(day, name)),
            "work" => Some(Ruling::Work(Occasion { name: self.holiday(name) })),
            _ => None,
        }
    }

    /// A day off of a yearly notice: the statute says whether it is its own; to any other weekday a rest day was moved.
    fn off_by_year(&self, day: Day, name: &str) -> Ruling {
        let statute = self.statutory.get(&day).cloned();
        let moved = statute.is_none() && !is_weekend(day);
        Ruling::Off(DayOff {
            name: self.holiday(name),
            statutory: Some(statute.is_some()),
            moved: Some(moved),
            statute,
        })
    }

    /// A day off of a revision, which says itself what it is; an empty word leaves it open whether it is statutory.
    fn off_by_revision(&self, name: &str, rest: &str) -> Ruling {
        let said = !rest.is_empty();
        Ruling::Off(DayOff {
            name: self.holiday(name),
            statutory: said.then_some(false),
            moved: said.then_some(rest == "moved"),
            statute: None,
        })
    }

    fn holiday(&self, name: &str) -> Title {
        Title { zh: name.into(), en: self.english.get(name).map(|english| (*english).to_owned()) }
    }
}

fn is_weekend(day: Day) -> bool {
    day.weekday().num_days_from_monday() > 4
}

fn source(instrument: &str) -> Source {
    Source { instrument: instrument.into(), article: None }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_row_is_in_the_calendar() {
        let document = document().unwrap();
        let (yearly, revisions): (Vec<_>, Vec<_>) =
            document.notices.iter().partition(|notice| notice.governs.is_some());
        assert_eq!((yearly.len(), revisions.len()), (23, 3));
        let named = |notices: &[&Notice]| notices.iter().map(|notice| notice.days.len()).sum::<usize>();
        // 762 rows as they hold, less the 8 that a revision set, and the make-up day that one cancelled.
        assert_eq!((named(&yearly), named(&revisions)), (755, 12));
        assert!(
            document
                .notices
                .iter()
                .flat_map(|notice| notice.days.values())
                .all(|ruling| ruling.name().en.is_some())
        );
        assert!(Rules::with_any_id(document, None).is_ok());
    }
}
