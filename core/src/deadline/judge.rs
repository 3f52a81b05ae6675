//! From the log of a matter to its clocks.

use super::answer::NotComputable;
use super::clock::{Clock, Matter, Opened};
use super::course::{Course, Opening};
use super::explain::Cited;
use super::log::Log;
use super::pack::Rulebook;
use super::question::{Assume, Question};
use super::select::Asked;
use super::silence::Silence;
use super::standing::Look;
use super::term::Counted;
use super::timeline::{Entry, Origin, Timeline};
use crate::calendar::Calendar;
use crate::derivation::{Explain, Recorder, Silent};
use crate::error::Error;
use indexmap::IndexMap;

impl Rulebook {
    /// Where a matter stands: a clock for each event that opened one.
    ///
    /// # Errors
    /// `log.*` of the log itself, `ask.*` `rule.unknown` `rule.duty_unknown`. What cannot be computed stands in the
    /// answer.
    ///
    /// # Example
    /// ```
    /// use kaohe::deadline::{Log, Question, Rulebook, State};
    /// use kaohe::{Calendar, Day};
    /// let log: Log = kaohe::document::read(r#"{"matter": "xinfang-112", "jurisdiction": "CN-370503", "facts": {},
    ///     "events": [{"id": "e1", "event": "accepted", "on": "2009-08-03"}]}"#)?;
    /// let question = Question::duty("petition.done").on(Day::parse("2009-10-12")?);
    /// let matter = Rulebook::china().standing(&log, &question, &Calendar::china())?;
    /// let clock = matter.clocks.first().unwrap();
    /// assert_eq!(clock.rolled.day(), Some(Day::parse("2009-10-09")?));
    /// assert_eq!(clock.standing.as_ref().unwrap().state, State::Overdue);
    /// # Ok::<(), kaohe::Error>(())
    /// ```
    pub fn standing(&self, log: &Log, question: &Question, calendar: &Calendar) -> Result<Matter, Error> {
        self.standing_recorded(log, question, calendar, Silent)
    }

    /// The same, with the derivation of each clock.
    ///
    /// # Errors
    /// As [`standing`](Self::standing).
    pub fn standing_explained(
        &self,
        log: &Log,
        question: &Question,
        calendar: &Calendar,
    ) -> Result<Matter, Error> {
        self.standing_recorded(log, question, calendar, Explain)
    }

    pub(crate) fn standing_recorded<R: Recorder>(
        &self,
        log: &Log,
        question: &Question,
        calendar: &Calendar,
        recorder: R,
    ) -> Result<Matter, Error> {
        Judge { book: self, question, calendar, recorder }.matter(log)
    }

    /// Refuses a question that no log can answer.
    ///
    /// # Errors
    /// `ask.*` `rule.unknown` `rule.duty_unknown`
    pub fn check(&self, question: &Question) -> Result<(), Error> {
        self.asked(question).map(drop)
    }

    /// What a question asks, found in the book.
    fn asked<'t>(&'t self, question: &'t Question) -> Result<Asked<'t>, Error> {
        let by = question.ask.by().map_err(|fault| fault.at("/ask"))?;
        let asked = Asked::of(self, by)?;
        Assume(&question.assume).check(&asked.terms())?;
        Ok(asked)
    }
}

/// A question, with what is needed to answer it.
struct Judge<'j, R> {
    book: &'j Rulebook,
    question: &'j Question,
    calendar: &'j Calendar,
    recorder: R,
}

impl<R: Recorder> Judge<'_, R> {
    fn matter(&self, log: &Log) -> Result<Matter, Error> {
        let asked = self.book.asked(self.question)?;
        let mut timeline = Timeline::of(log, self.book)?;
        if let Some(on) = self.question.on {
            Silence { book: self.book, calendar: self.calendar, on }.enter(&mut timeline, asked.rules());
        }
        let (mut clocks, mut not_computable) = (Vec::new(), Vec::new());
        for opened in asked.openings(&timeline) {
            match opened {
                Ok(opening) => clocks.push(self.clock(opening)?),
                Err(lacking) => {
                    not_computable.push(NotComputable { event: lacking.event, ..(&lacking.why).into() });
                }
            }
        }
        Ok(Matter { matter: log.matter.clone(), clocks, not_computable })
    }

    fn clock(&self, opening: Opening<'_>) -> Result<Clock, Error> {
        let (rule, trigger, calendar) = (opening.rule, opening.trigger, self.calendar);
        let (course, assumed) = self.course(opening)?;
        let look = self.question.on.map(|on| Look { opening, course: &course, calendar, on });
        let standing = look.as_ref().map(Look::standing);
        let provisional = course.end.is_provisional() || look.is_some_and(|look| look.is_provisional());
        let event_title = self.book.event_title(&trigger.event.event);
        let cited = Cited { rule: Some(rule), trigger: Some(trigger), event_title };
        let story = course.story(cited, calendar, self.recorder);
        Ok(Clock {
            duty: rule.duty.clone(),
            rule: rule.id.clone(),
            title: rule.title.clone(),
            source: rule.source.clone(),
            trigger: opened(trigger),
            anchor: course.anchor,
            n: rule.term.amount().map(|_| course.length.n),
            raw: course.end.raw_day().into(),
            rolled: course.end.day().into(),
            due: course.end.day().into(),
            bound: rule.bound,
            yields: rule.yields,
            in_force: rule.in_force.uncertain_on(trigger.when.day),
            extensions: course.granted,
            set_aside: course.set_aside,
            assumed,
            unverified: rule.unverified(),
            standing,
            days: story.days,
            rolled_over: story.rolled_over,
            calendar: calendar.used(provisional),
            derivation: story.derivation,
        })
    }

    /// The clock as every reading that is left agrees on it, and what the question settled.
    fn course(&self, opening: Opening<'_>) -> Result<(Course, IndexMap<String, Counted>), Error> {
        let (readings, assumed) = Assume(&self.question.assume).readings(&opening.rule.term);
        Ok((opening.agreed(&readings, self.calendar)?, assumed))
    }
}

fn opened(trigger: &Entry<'_>) -> Opened {
    let deemed_by = match trigger.origin {
        Origin::Silence(rule) => Some(rule.to_owned()),
        Origin::Log(_) | Origin::Question => None,
    };
    Opened { event: trigger.event.id.clone(), day: trigger.when.day, deemed_by }
}
