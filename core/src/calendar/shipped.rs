//! The calendar of China, as its notices announced it.
//!
//! The files are facts with their sources; here they become the same document that an office could write.

use super::Calendar;
use super::document::{Document, Rules, WeekFrom, Weekday, Zone};
use super::notice::{Announced, Governed, Notice, Occasion, Ruling};
use crate::day::Day;
use crate::provenance::Source;
use crate::words::Title;
use indexmap::IndexMap;
use std::sync::OnceLock;

/// The id of the calendar of China.
pub(super) const CHINA: &str = "cn";

/// Each day off and each make-up day as it holds today, under the yearly notice that it stands in.
const DAYS: &str = include_str!("../../data/calendar/cn_days.csv");
/// Each yearly notice with the day or month of its announcement.
const NOTICES: &str = include_str!("../../data/calendar/cn_notices.csv");
/// Each day that was changed after the yearly notice, before and after.
const REVISIONS: &str = include_str!("../../data/calendar/cn_revisions.csv");
/// The holidays' names in English.
const HOLIDAYS: &str = include_str!("../../data/calendar/cn_holidays.csv");

/// The calendar of China, compiled once.
pub(super) fn china() -> Calendar {
    static CHINA: OnceLock<Calendar> = OnceLock::new();
    // The files are part of the library and a test reads them; were they damaged, the empty calendar refuses all.
    CHINA.get_or_init(|| Calendar::compiled(rules().unwrap_or_else(empty))).clone()
}

fn rules() -> Option<Rules> {
    document().and_then(|document| Rules::with_any_id(document).ok())
}

/// A calendar that covers nothing.
fn empty() -> Rules {
    Rules { id: CHINA.into(), title: title(), weeks: Vec::new(), notices: Vec::new() }
}

fn title() -> Title {
    Title { zh: "全国工作日历".into(), en: Some("Official working calendar of China".into()) }
}

/// The document that the files make; `None` where a file is damaged.
fn document() -> Option<Document> {
    let works = vec![Weekday::Mon, Weekday::Tue, Weekday::Wed, Weekday::Thu, Weekday::Fri];
    // 国务院关于职工工作时间的规定 art. 7.
    let from = Day::of(1995, 5, 1).ok()?;
    let mut notices = yearly()?;
    notices.extend(revisions()?);
    Some(Document {
        calendar: CHINA.into(),
        title: title(),
        zone: Some(Zone::Shanghai),
        week: vec![WeekFrom { from, works }],
        based_on: None,
        notices,
    })
}

/// The yearly notices, as first announced.
fn yearly() -> Option<Vec<Notice>> {
    rows::<3>(NOTICES)?.into_iter().map(|[year, announced, _]| yearly_notice(year, announced)).collect()
}

fn yearly_notice(year: &str, announced: &str) -> Option<Notice> {
    let days = days_of(year)?;
    let (first, last) =
        (Day::parse(&format!("{year}-01-01")).ok()?, Day::parse(&format!("{year}-12-31")).ok()?);
    // Some notices settle days of the December before.
    let from = days.keys().min().copied().map_or(first, |named| named.min(first));
    let announced = if announced.is_empty() { "unknown" } else { announced };
    Some(Notice {
        id: year.into(),
        governs: Some(Governed { from, to: last }),
        revises: None,
        announced_on: Announced::parse(announced).ok()?,
        source: source(format!("国务院办公厅 {year}年部分节假日安排通知")),
        days,
    })
}

/// The days of a yearly notice: those that stand, and what the changed ones were before.
fn days_of(year: &str) -> Option<IndexMap<Day, Ruling>> {
    let changed = rows::<8>(REVISIONS)?;
    let mut days = IndexMap::new();
    for [day, kind, name, notice] in rows::<4>(DAYS)? {
        if notice == year && !changed.iter().any(|[changed, ..]| *changed == day) {
            days.insert(Day::parse(day).ok()?, ruling(kind, name)?);
        }
    }
    for [day, before, _, _, _, revises, name, _] in changed {
        let day = Day::parse(day).ok()?;
        // What only followed the week was not named by the notice.
        let weekend = day.weekday().num_days_from_monday() > 4;
        if revises == year && (before == "work") == weekend {
            days.insert(day, ruling(before, name)?);
        }
    }
    Some(days)
}

/// The revisions, each with all its days.
fn revisions() -> Option<Vec<Notice>> {
    let mut notices: Vec<Notice> = Vec::new();
    for [day, _, after, announced, id, revises, name, _] in rows::<8>(REVISIONS)? {
        if notices.last().is_none_or(|notice| notice.id != id) {
            notices.push(Notice {
                id: id.into(),
                governs: None,
                revises: Some(revises.into()),
                announced_on: Announced::parse(announced).ok()?,
                source: source(format!("国务院通知 {announced}，变更 {revises}年节假日安排")),
                days: IndexMap::new(),
            });
        }
        notices.last_mut()?.days.insert(Day::parse(day).ok()?, ruling(after, name)?);
    }
    Some(notices)
}

fn source(instrument: String) -> Source {
    Source { instrument, article: None }
}

fn ruling(kind: &str, name: &str) -> Option<Ruling> {
    let english = rows::<2>(HOLIDAYS)?.into_iter().find(|[zh, _]| *zh == name).map(|[_, en]| en.to_owned());
    let occasion = Occasion { name: Title { zh: name.into(), en: english } };
    match kind {
        "off" => Some(Ruling::Off(occasion)),
        "work" => Some(Ruling::Work(occasion)),
        _ => None,
    }
}

/// The rows below the header; `None` where one has another number of fields. No field holds a comma.
fn rows<const FIELDS: usize>(text: &str) -> Option<Vec<[&str; FIELDS]>> {
    text.lines().skip(1).map(|line| line.split(',').collect::<Vec<_>>().try_into().ok()).collect()
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
        // 558 rows as they stand, less the 8 that a revision set, and the make-up day that one cancelled.
        assert_eq!((named(&yearly), named(&revisions)), (551, 9));
        assert!(
            document
                .notices
                .iter()
                .flat_map(|notice| notice.days.values())
                .all(|ruling| ruling.name().en.is_some())
        );
        assert!(Rules::with_any_id(document).is_ok());
    }
}
