//! Many matters under one question.

use super::clock::{Matter, State};
use super::judge::Judge;
use super::log::Log;
use super::pack::Rulebook;
use super::question::Question;
use super::remark::Remark;
use crate::calendar::Calendar;
use crate::derivation::{Explain, Recorder, Silent};
use crate::error::Error;
use crate::finding::Finding;
use serde::Serialize;
use std::collections::HashMap;

/// Where matters stand (各事项状态).
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Standings {
    /// The matters, in the order of their logs: each with its clocks, or with the reason why it has none.
    pub matters: Vec<Matter>,
}

impl Rulebook {
    /// Where many matters stand; one that cannot be judged says why, and the others are judged.
    ///
    /// # Errors
    /// `ask.*` `rule.unknown` `rule.duty_unknown`
    ///
    /// # Example
    /// ```
    /// use kaohe::deadline::{Log, Question, Rulebook};
    /// use kaohe::{Calendar, Day};
    /// let logs: Vec<Log> = kaohe::document::read(r#"[
    ///     {"matter": "1", "jurisdiction": "CN-370503", "facts": {}, "events": [{"id": "e1", "event": "accepted", "on": "2009-08-03"}]},
    ///     {"matter": "2", "jurisdiction": "CN-370503", "facts": {}, "events": [{"id": "e1", "event": "acepted", "on": "2009-08-03"}]}]"#)?;
    /// let standings = Rulebook::china().standings(&logs, &Question::duty("petition.done"), &Calendar::china())?;
    /// assert_eq!(standings.matters[0].clocks[0].rolled.day(), Some(Day::parse("2009-10-09")?));
    /// assert_eq!(standings.matters[1].not_computable[0].because, "log.unknown_event");
    /// # Ok::<(), kaohe::Error>(())
    /// ```
    pub fn standings(
        &self,
        logs: &[Log],
        question: &Question,
        calendar: &Calendar,
    ) -> Result<Standings, Error> {
        self.standings_recorded(logs, question, calendar, Silent)
    }

    /// The same, with the derivation of each clock.
    ///
    /// # Errors
    /// As [`standings`](Self::standings).
    pub fn standings_explained(
        &self,
        logs: &[Log],
        question: &Question,
        calendar: &Calendar,
    ) -> Result<Standings, Error> {
        self.standings_recorded(logs, question, calendar, Explain)
    }

    pub(crate) fn standings_recorded<R: Recorder>(
        &self,
        logs: &[Log],
        question: &Question,
        calendar: &Calendar,
        recorder: R,
    ) -> Result<Standings, Error> {
        let judge = Judge::of(self, question, calendar, recorder)?;
        let mut times: HashMap<&str, (usize, usize)> = HashMap::new();
        for (at, log) in logs.iter().enumerate() {
            let times = times.entry(&log.matter).or_insert((at, 0));
            times.1 = times.1.saturating_add(1);
        }
        let matter = |(at, log): (usize, &Log)| {
            let mut matter = judge.matter(log).under(&format!("/logs/{at}"));
            let times = times.get(log.matter.as_str());
            matter.findings.extend(times.and_then(|times| twice(&log.matter, at, *times)));
            matter
        };
        Ok(Standings { matters: logs.iter().enumerate().map(matter).collect() })
    }
}

/// The finding that a matter appears several times, for one of its logs.
fn twice(matter: &str, at: usize, (first, times): (usize, usize)) -> Option<Finding> {
    let remark = Remark::MatterTwice { matter: matter.to_owned(), times, first: format!("/logs/{first}") };
    (times > 1).then(|| remark.found().of(matter).at(format!("/logs/{at}/matter")))
}

impl Matter {
    /// The matter with its places in a request that holds its log there.
    fn under(mut self, place: &str) -> Self {
        let states = self.clocks.iter_mut().filter_map(|clock| clock.standing.as_mut());
        let states = states.filter_map(|standing| match &mut standing.state {
            State::NotComputable(why) => Some(why),
            _ => None,
        });
        let reasons = self.not_computable.iter_mut().chain(states).filter_map(|why| why.at.as_mut());
        let findings = self.findings.iter_mut().filter_map(|finding| finding.at.as_mut());
        reasons.chain(findings).for_each(|at| at.insert_str(0, place));
        self
    }
}
