//! A calendar as its document writes it, and what it must be to be used.

use super::fault::Fault;
use super::notice::{Governed, Notice};
use super::shipped;
use super::table::{Week, position};
use crate::day::Day;
use crate::error::{Error, Place};
use crate::words::Title;
use serde::Deserialize;
use std::sync::Arc;

/// A calendar as a document (日历文件).
///
/// # Shape
/// Either a `week` of its own or `based_on` another calendar.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "CalendarDocument"))]
#[serde(deny_unknown_fields)]
pub struct Document {
    /// The calendar's id, such as `cn`.
    pub calendar: String,
    /// What it is called.
    pub title: Title,
    /// The zone of its moments; days need none.
    pub zone: Option<Zone>,
    /// Which weekdays work, from when on; the later row holds from its day.
    #[serde(default)]
    pub week: Vec<WeekFrom>,
    /// The calendar whose week and notices come before this one's.
    pub based_on: Option<Base>,
    /// The notices; a later announcement overrides an earlier one, on one day the one further below.
    pub notices: Vec<Notice>,
}

/// The zone that a calendar's moments are told in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum Zone {
    /// The time of all offices in China (北京时间).
    #[serde(rename = "Asia/Shanghai")]
    Shanghai,
}

/// The weekdays that work, from a day on (周制).
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct WeekFrom {
    /// First day of this week pattern.
    pub from: Day,
    /// The weekdays that work.
    pub works: Vec<Weekday>,
}

/// A day of the week.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Weekday {
    /// Monday.
    Mon,
    /// Tuesday.
    Tue,
    /// Wednesday.
    Wed,
    /// Thursday.
    Thu,
    /// Friday.
    Fri,
    /// Saturday.
    Sat,
    /// Sunday.
    Sun,
}

/// The calendar that another one starts from.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Base {
    /// The name of a calendar that ships with the library.
    pub calendar: String,
    /// What of the base is left out: `["work"]` for a bank that stays closed on make-up days.
    #[serde(default)]
    pub without: Vec<LeftOut>,
}

/// A kind of day that is left out of a base.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum LeftOut {
    /// Make-up days, which follow the week again.
    Work,
}

/// A calendar's rules, checked, with those of its base in them; notices in the order of their announcement.
#[derive(Clone, Debug)]
pub(super) struct Rules {
    pub(super) id: String,
    pub(super) title: Title,
    pub(super) weeks: Vec<(u32, Week)>,
    pub(super) notices: Vec<Arc<Notice>>,
}

impl Rules {
    /// The rules of a document; faults in document order.
    pub(super) fn of(document: Document) -> Result<Self, Error> {
        if document.calendar.is_empty() || document.calendar == shipped::CHINA {
            return Err(Fault::IdTaken { id: document.calendar }.at("/calendar"));
        }
        Self::with_any_id(document)
    }

    /// The rules of a document that ships with the library, under its own id.
    pub(super) fn with_any_id(document: Document) -> Result<Self, Error> {
        let weeks = weeks(&document)?;
        let Document { calendar: id, title, based_on, .. } = document;
        let mut rules = match based_on {
            Some(base) => Self { id, title, ..inherited(&base)? },
            None => Self { id, title, weeks, notices: Vec::new() },
        };
        let list = Place::ROOT.key("notices");
        for (at, notice) in document.notices.into_iter().enumerate() {
            check(&notice, &rules, list.index(at))?;
            rules.notices.push(Arc::new(notice));
        }
        rules.notices.sort_by_key(|notice| notice.certain_from());
        Ok(rules)
    }

    fn notice(&self, id: &str) -> Option<&Notice> {
        self.notices.iter().find(|notice| notice.id == id).map(Arc::as_ref)
    }
}

/// The week patterns by position.
fn weeks(document: &Document) -> Result<Vec<(u32, Week)>, Error> {
    match (document.week.is_empty(), &document.based_on) {
        (true, None) => return Err(Fault::WeekMissing {}.into()),
        (false, Some(_)) => return Err(Fault::WeekOfBase {}.at("/week")),
        _ => {}
    }
    let list = Place::ROOT.key("week");
    let mut weeks = Vec::new();
    let mut earlier = None;
    for (at, row) in document.week.iter().enumerate() {
        let place = list.index(at);
        if let Some(earlier) = earlier.filter(|earlier| *earlier >= row.from) {
            return Err(Fault::WeekNotLater { from: row.from, earlier }.at(place.key("from")));
        }
        earlier = Some(row.from);
        weeks.push((position(row.from), week(&row.works).map_err(|twice| twice.at(place.key("works")))?));
    }
    Ok(weeks)
}

fn week(works: &[Weekday]) -> Result<Week, Fault> {
    works.iter().try_fold(Week(0), |Week(days), weekday| {
        let bit = 1_u8.wrapping_shl(u32::from(*weekday as u8));
        if days & bit == 0 { Ok(Week(days | bit)) } else { Err(Fault::WeekdayTwice {}) }
    })
}

/// The rules of the base, without what is left out.
fn inherited(base: &Base) -> Result<Rules, Error> {
    if base.calendar != shipped::CHINA {
        let found = crate::document::excerpt(&base.calendar);
        return Err(Fault::Unknown { found }.at("/based_on/calendar"));
    }
    let mut rules = Rules::clone(&shipped::china().rules);
    if base.without.contains(&LeftOut::Work) {
        let less = |notice: &mut Arc<Notice>| Arc::make_mut(notice).days.retain(|_, ruling| !ruling.works());
        rules.notices.iter_mut().for_each(less);
    }
    Ok(rules)
}

/// Holds a notice against itself and what stands before it.
fn check(notice: &Notice, before: &Rules, place: Place<'_>) -> Result<(), Error> {
    let id = || notice.id.clone();
    if before.notice(&notice.id).is_some() {
        return Err(Fault::NoticeTwice { id: id() }.at(place.key("id")));
    }
    match (notice.governs, &notice.revises) {
        (Some(governed), None) => {
            check_span(notice, governed, before).map_err(|wrong| wrong.at(place.key("governs")))?;
            check_days(notice, governed, place.key("days"))
        }
        (None, Some(found)) => {
            let unknown =
                || Fault::RevisesUnknown { id: id(), found: found.clone() }.at(place.key("revises"));
            check_revision(notice, before.notice(found).ok_or_else(unknown)?, place)
        }
        _ => Err(Fault::GovernsOrRevises { id: id() }.at(place)),
    }
}

/// A governed day follows the week unless it is named, so there must be a week.
fn check_span(notice: &Notice, Governed { from, to }: Governed, before: &Rules) -> Result<(), Fault> {
    if from > to {
        return Err(Fault::GovernsReversed { from, to });
    }
    match before.weeks.first() {
        Some((begins, _)) if position(from) >= *begins => Ok(()),
        _ => Err(Fault::GovernsBeforeWeek { id: notice.id.clone(), from }),
    }
}

fn check_days(notice: &Notice, Governed { from, to }: Governed, place: Place<'_>) -> Result<(), Error> {
    let outside = notice.days.keys().find(|day| !(from..=to).contains(*day));
    let fault =
        |day: &Day| Fault::DayOutside { day: *day, id: notice.id.clone() }.at(place.key(&day.to_string()));
    outside.map_or(Ok(()), |day| Err(fault(day)))
}

fn check_revision(notice: &Notice, revised: &Notice, place: Place<'_>) -> Result<(), Error> {
    if notice.possible_from() < revised.certain_from() {
        let before = Fault::RevisedBefore { id: notice.id.clone(), found: revised.id.clone() };
        return Err(before.at(place.key("announced_on")));
    }
    if notice.days.is_empty() {
        return Err(Fault::RevisesNothing { id: notice.id.clone() }.at(place.key("days")));
    }
    Ok(())
}
