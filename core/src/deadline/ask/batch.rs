//! Many matters under one question.

use super::judge::Judge;
use super::question::Question;
use super::remark::Remark;
use crate::calendar::Calendar;
use crate::deadline::answer::{ClockState, MatterStanding};
use crate::deadline::log::MatterLog;
use crate::deadline::rule::Rulebook;
use crate::derivation::{Explain, Recorder, Silent};
use crate::document::{AsElement, Unreadable};
use crate::error::Error;
use crate::finding::Finding;
use serde::Serialize;
use std::collections::HashMap;

/// Where matters stand (各事项状态).
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Standings {
    /// The matters, in the order of their logs: each with its clocks, or with the reason why it has none.
    pub matters: Vec<MatterStanding>,
}

impl Rulebook {
    /// Where many matters stand; one that cannot be judged, or not even read, says why, and the others are judged.
    ///
    /// A log is a [`MatterLog`], or an [`Element`](crate::document::Element) where the document was read log by log
    /// ([`read_each`](crate::document::read_each)). A log whose number cannot be read is the matter of its place, `/logs/3`.
    ///
    /// # Errors
    /// `ask.*` `rule.unknown` `rule.duty_unknown`
    ///
    /// # Example
    /// ```
    /// use kaohe::deadline::{Question, Rulebook};
    /// use kaohe::{Calendar, Day};
    /// let logs = kaohe::document::read_each(r#"[
    ///     {"matter": "1", "jurisdiction": "CN-370503", "facts": {}, "events": [{"id": "e1", "event": "accepted", "on": "2009-08-03"}]},
    ///     {"matter": "2", "jurisdiction": "CN-370503", "facts": {}, "events": [{"id": "e1", "event": "acepted", "on": "2009-08-03"}]},
    ///     {"matter": "3", "jurisdiction": "CN-370503", "facts": {}, "events": [{"id": "e1", "event": "accepted", "on": "2009-02-30"}]}]"#)?;
    /// let standings = Rulebook::china().standings(&logs, &Question::duty("petition.done"), &Calendar::china())?;
    /// assert_eq!(standings.matters[0].clocks[0].rolled.day(), Some(Day::parse("2009-10-09")?));
    /// assert_eq!(standings.matters[1].not_computable[0].because, "log.unknown_event");
    /// assert_eq!(standings.matters[2].not_computable[0].because, "day.not_a_day");
    /// # Ok::<(), kaohe::Error>(())
    /// ```
    pub fn standings<L: AsElement<MatterLog>>(
        &self,
        logs: &[L],
        question: &Question,
        calendar: &Calendar,
    ) -> Result<Standings, Error> {
        self.standings_recorded(logs, question, calendar, Silent)
    }

    /// The same, with the derivation of each clock.
    ///
    /// # Errors
    /// As [`standings`](Self::standings).
    pub fn standings_explained<L: AsElement<MatterLog>>(
        &self,
        logs: &[L],
        question: &Question,
        calendar: &Calendar,
    ) -> Result<Standings, Error> {
        self.standings_recorded(logs, question, calendar, Explain)
    }

    pub(crate) fn standings_recorded<L: AsElement<MatterLog>, R: Recorder>(
        &self,
        logs: &[L],
        question: &Question,
        calendar: &Calendar,
        recorder: R,
    ) -> Result<Standings, Error> {
        let judge = Judge::of(self, question, calendar, recorder)?;
        let times = times(logs);
        let matter = |(at, log): (usize, &L)| {
            let (log, place) = (log.as_element(), format!("/logs/{at}"));
            let mut matter = match log {
                Ok(log) => judge.matter(log).under(&place),
                Err(why) => MatterStanding::unreadable(why, &place),
            };
            let times = named(log).and_then(|name| times.get(name));
            matter.findings.extend(times.and_then(|times| twice(&matter.matter, at, *times)));
            matter
        };
        Ok(Standings { matters: logs.iter().enumerate().map(matter).collect() })
    }
}

/// Of each matter that has a number: its first log, and how many logs it has.
fn times<L: AsElement<MatterLog>>(logs: &[L]) -> HashMap<&str, (usize, usize)> {
    let mut times: HashMap<&str, (usize, usize)> = HashMap::new();
    for (at, log) in logs.iter().enumerate() {
        if let Some(matter) = named(log.as_element()) {
            let times = times.entry(matter).or_insert((at, 0));
            times.1 = times.1.saturating_add(1);
        }
    }
    times
}

/// The number of the matter of a log, where it can be read.
fn named<'l>(log: Result<&'l MatterLog, &'l Unreadable>) -> Option<&'l str> {
    match log {
        Ok(log) => Some(&log.matter),
        Err(why) => why.name.as_deref(),
    }
}

/// The finding that a matter appears several times, for one of its logs.
fn twice(matter: &str, at: usize, (first, times): (usize, usize)) -> Option<Finding> {
    let remark = Remark::MatterTwice { matter: matter.to_owned(), times, first: format!("/logs/{first}") };
    (times > 1).then(|| remark.found().of(matter).at(format!("/logs/{at}/matter")))
}

impl MatterStanding {
    /// The matter of a log that cannot be read, under its number or its place.
    fn unreadable(Unreadable { name, error }: &Unreadable, place: &str) -> Self {
        let error = error.clone().under(place);
        let matter = name.clone().unwrap_or_else(|| place.to_owned());
        Self::refused(matter, &error)
    }

    /// The matter with its places in a request that holds its log there.
    fn under(mut self, place: &str) -> Self {
        let states = self.clocks.iter_mut().filter_map(|clock| clock.standing.as_mut());
        let states = states.filter_map(|standing| match &mut standing.state {
            ClockState::NotComputable(why) => Some(why),
            _ => None,
        });
        let reasons = self.not_computable.iter_mut().chain(states).filter_map(|why| why.at.as_mut());
        let findings = self.findings.iter_mut().filter_map(|finding| finding.at.as_mut());
        reasons.chain(findings).for_each(|at| at.insert_str(0, place));
        self
    }
}
