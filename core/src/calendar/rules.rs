//! What a calendar document must be to be used, and the rules that come of it.

use super::document::{Base, CalendarDocument, LeftOut, Weekday};
use super::fault::Fault;
use super::notice::{Governed, Notice, Ruling};
use super::table::{Bits, Week, position};
use crate::day::Day;
use crate::error::{Error, Pointer};
use crate::words::Title;
use std::collections::HashMap;
use std::sync::Arc;

/// A calendar's rules, checked, with those of its base in them; notices in the order of their announcement.
#[derive(Clone, Debug)]
pub(super) struct Rules {
    pub(super) id: String,
    pub(super) title: Title,
    pub(super) weeks: Weeks,
    pub(super) notices: Vec<Arc<Notice>>,
}

/// The dated week patterns, and the days that work by them alone.
#[derive(Clone, Debug)]
pub(super) struct Weeks {
    rows: Vec<(u32, Week)>,
    pub(super) days: Arc<Bits>,
}

impl Weeks {
    pub(super) fn new(rows: Vec<(u32, Week)>) -> Self {
        let days = Arc::new(Bits::of_weeks(&rows));
        Self { rows, days }
    }

    /// The first position that has a week.
    pub(super) fn begins(&self) -> u32 {
        self.rows.first().map_or(u32::MAX, |(from, _)| *from)
    }
}

impl Rules {
    /// The rules of a document, whose base is called `base_id`; faults in document order.
    pub(super) fn of(document: CalendarDocument, base: &Self) -> Result<Self, Error> {
        if document.calendar.is_empty() {
            return Err(Fault::IdEmpty {}.at("/calendar"));
        }
        if document.calendar == base.id {
            return Err(Fault::IdTaken { id: document.calendar }.at("/calendar"));
        }
        Self::with_any_id(document, Some(base))
    }

    /// The rules of a document under whatever id it has; `shipped` is what it may be based on.
    pub(super) fn with_any_id(document: CalendarDocument, shipped: Option<&Self>) -> Result<Self, Error> {
        let weeks = weeks(&document)?;
        let CalendarDocument { calendar: id, title, based_on, notices, .. } = document;
        let mut rules = match based_on {
            Some(base) => Self { id, title, ..inherited(&base, shipped)? },
            None => Self { id, title, weeks: Weeks::new(weeks), notices: Vec::new() },
        };
        rules.announce(notices)?;
        Ok(rules)
    }

    /// Adds the notices of a document, each held against those before it.
    fn announce(&mut self, notices: Vec<Notice>) -> Result<(), Error> {
        let list = Pointer::ROOT.key("notices");
        let mut before: HashMap<String, Arc<Notice>> =
            self.notices.iter().map(|notice| (notice.id.clone(), Arc::clone(notice))).collect();
        for (at, notice) in notices.into_iter().enumerate() {
            check(&notice, &before, self.weeks.begins(), list.index(at))?;
            let notice = Arc::new(notice);
            before.insert(notice.id.clone(), Arc::clone(&notice));
            self.notices.push(notice);
        }
        crate::order::sort_by_key(&mut self.notices, |notice| notice.certain_from());
        Ok(())
    }
}

/// The week patterns by position.
fn weeks(document: &CalendarDocument) -> Result<Vec<(u32, Week)>, Error> {
    match (document.week.is_empty(), &document.based_on) {
        (true, None) => return Err(Fault::WeekMissing {}.into()),
        (false, Some(_)) => return Err(Fault::WeekOfBase {}.at("/week")),
        _ => {}
    }
    let list = Pointer::ROOT.key("week");
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
fn inherited(base: &Base, shipped: Option<&Rules>) -> Result<Rules, Error> {
    let Some(shipped) = shipped.filter(|shipped| shipped.id == base.calendar) else {
        let found = crate::document::excerpt(&base.calendar);
        return Err(Fault::Unknown { found }.at("/based_on/calendar"));
    };
    let mut rules = shipped.clone();
    if base.without.contains(&LeftOut::Work) {
        let less = |notice: &mut Arc<Notice>| Arc::make_mut(notice).days.retain(|_, ruling| !ruling.works());
        rules.notices.iter_mut().for_each(less);
    }
    Ok(rules)
}

/// Holds a notice against itself and what comes before it; `begins` is the first position that has a week.
fn check(
    notice: &Notice,
    before: &HashMap<String, Arc<Notice>>,
    begins: u32,
    place: Pointer<'_>,
) -> Result<(), Error> {
    let id = || notice.id.clone();
    if before.contains_key(&notice.id) {
        return Err(Fault::NoticeTwice { id: id() }.at(place.key("id")));
    }
    match (notice.governs, &notice.revises) {
        (Some(governed), None) => {
            check_span(notice, governed, begins).map_err(|wrong| wrong.at(place.key("governs")))?;
            check_inside(notice, governed, place.key("days"))?;
        }
        (None, Some(found)) => {
            let unknown =
                || Fault::RevisesUnknown { id: id(), found: found.clone() }.at(place.key("revises"));
            check_revision(notice, before.get(found).ok_or_else(unknown)?, &place)?;
        }
        _ => return Err(Fault::GovernsOrRevises { id: id() }.at(place)),
    }
    check_rests(notice, place.key("days"))
}

/// A governed day follows the week unless it is named, so there must be a week.
fn check_span(notice: &Notice, Governed { from, to }: Governed, begins: u32) -> Result<(), Fault> {
    if from > to {
        return Err(Fault::GovernsReversed { from, to });
    }
    if position(from) < begins {
        return Err(Fault::GovernsBeforeWeek { id: notice.id.clone(), from });
    }
    Ok(())
}

fn check_inside(notice: &Notice, Governed { from, to }: Governed, place: Pointer<'_>) -> Result<(), Error> {
    let outside = notice.days.keys().find(|day| !(from..=to).contains(*day));
    let fault =
        |day: &Day| Fault::DayOutside { day: *day, id: notice.id.clone() }.at(place.key(&day.to_string()));
    outside.map_or(Ok(()), |day| Err(fault(day)))
}

/// A statutory day is not one to which a rest day was moved.
fn check_rests(notice: &Notice, place: Pointer<'_>) -> Result<(), Error> {
    let both = |ruling: &Ruling| matches!(ruling, Ruling::Off(off) if off.statutory == Some(true) && off.moved == Some(true));
    let Some((day, _)) = notice.days.iter().find(|(_, ruling)| both(ruling)) else { return Ok(()) };
    let day_key = day.to_string();
    let named = place.key(&day_key);
    Err(Fault::StatutoryAndMoved { id: notice.id.clone(), day: *day }.at(named.key("off").key("moved")))
}

fn check_revision(notice: &Notice, revised: &Notice, place: &Pointer<'_>) -> Result<(), Error> {
    if notice.possible_from() < revised.certain_from() {
        let before = Fault::RevisedBefore { id: notice.id.clone(), found: revised.id.clone() };
        return Err(before.at(place.key("announced_on")));
    }
    if notice.days.is_empty() {
        return Err(Fault::RevisesNothing { id: notice.id.clone() }.at(place.key("days")));
    }
    Ok(())
}
