//! From the log of a matter to its clocks.

use super::question::Question;
use super::remark::remarks;
use crate::calendar::Calendar;
use crate::deadline::answer::{
    Clock, ClockTrigger, DeadlineNotComputable, MatterStanding, RuleDisplaced, SetAside,
};
use crate::deadline::clock::{
    Asked, Assume, By, Cited, Course, Look, Opening, Review, Reviewed, Silence, Story, Undetermined,
};
use crate::deadline::fault::LogFault;
use crate::deadline::log::{Entry, EntryOrigin, MatterLog, Timeline};
use crate::deadline::rule::Rulebook;
use crate::derivation::{Explain, Recorder, Silent};
use crate::error::Error;
use crate::limits::ANSWER_BYTES;
use crate::room::Room;

impl Rulebook {
    /// Where a matter stands: a clock for each event that opened one.
    ///
    /// # Errors
    /// `ask.*` `rule.unknown` `rule.duty_unknown`. What is wrong in the log, and what cannot be computed, is said in the
    /// answer.
    ///
    /// # Example
    /// ```
    /// use kaohe::deadline::{MatterLog, Question, Rulebook, ClockState};
    /// use kaohe::{Calendar, Day};
    /// let log: MatterLog = kaohe::document::read(r#"{"matter": "xinfang-112", "jurisdiction": "CN-370503", "facts": {},
    ///     "events": [{"id": "e1", "event": "accepted", "on": "2009-08-03"}]}"#)?;
    /// let question = Question::duty("petition.done").on(Day::parse("2009-10-12")?);
    /// let matter = Rulebook::china().standing(&log, &question, &Calendar::china())?;
    /// let clock = matter.clocks.first().unwrap();
    /// assert_eq!(clock.rolled.day(), Some(Day::parse("2009-10-09")?));
    /// assert_eq!(clock.standing.as_ref().unwrap().state, ClockState::Overdue);
    /// # Ok::<(), kaohe::Error>(())
    /// ```
    pub fn standing(
        &self,
        log: &MatterLog,
        question: &Question,
        calendar: &Calendar,
    ) -> Result<MatterStanding, Error> {
        self.standing_recorded(log, question, calendar, Silent)
    }

    /// The same, with the derivation of each clock.
    ///
    /// # Errors
    /// As [`standing`](Self::standing).
    pub fn standing_explained(
        &self,
        log: &MatterLog,
        question: &Question,
        calendar: &Calendar,
    ) -> Result<MatterStanding, Error> {
        self.standing_recorded(log, question, calendar, Explain)
    }

    pub(crate) fn standing_recorded<R: Recorder>(
        &self,
        log: &MatterLog,
        question: &Question,
        calendar: &Calendar,
        recorder: R,
    ) -> Result<MatterStanding, Error> {
        Ok(Judge::of(self, question, calendar, recorder)?.matter(log))
    }
}

/// A question, with what is needed to answer it for any log.
pub(super) struct Judge<'j, R> {
    book: &'j Rulebook,
    question: &'j Question,
    calendar: &'j Calendar,
    recorder: R,
    asked: Asked<'j>,
    silence: Silence<'j>,
    /// How large the clocks so far are, and what is remarked.
    room: Room,
}

impl<'j, R: Recorder> Judge<'j, R> {
    /// Finds in the book what a question asks.
    ///
    /// # Errors
    /// `ask.*` `rule.unknown` `rule.duty_unknown`
    pub(super) fn of(
        book: &'j Rulebook,
        question: &'j Question,
        calendar: &'j Calendar,
        recorder: R,
    ) -> Result<Self, Error> {
        let by = question.ask.by()?;
        let (asked, assume) = (Asked::of(book, by)?, Assume(&question.assume));
        assume.check(asked.rules())?;
        let prefer = match by {
            By::Duty(_, prefer) => prefer,
            By::Rule(_) => None,
        };
        let silence = Silence::of(book, &asked, prefer, assume, calendar);
        Ok(Self { book, question, calendar, recorder, asked, silence, room: Room::default() })
    }

    /// Where a matter stands.
    pub(super) fn matter(&self, log: &MatterLog) -> MatterStanding {
        if self.room.is_full() {
            return MatterStanding::refused(log.matter.clone(), &self.too_long());
        }
        match Timeline::of(log, self.book.vocabulary(), self.question.on) {
            Ok(timeline) => self.judged(timeline),
            Err(fault) => MatterStanding::refused(log.matter.clone(), &fault),
        }
    }

    fn judged<'l>(&self, mut timeline: Timeline<'l>) -> MatterStanding
    where
        'j: 'l,
    {
        let deeming = self.silence.enter(&mut timeline);
        let review = Review::of(&self.asked, &timeline, Assume(&self.question.assume), self.calendar);
        let mut findings = remarks(self.book, self.asked.rules(), &review, &timeline);
        let (mut clocks, mut lacking) = (Vec::new(), deeming.lacking);
        for clock in &review.clocks {
            match self.clock(clock) {
                Ok(clock) => clocks.push(clock),
                Err(why) => {
                    let event = Some(clock.opening.trigger.event.id.clone());
                    lacking.push(Undetermined { event, why });
                }
            }
        }
        lacking.extend(review.undetermined);
        if clocks.is_empty() && lacking.is_empty() {
            let why = self.asked.nothing_opens(&timeline);
            lacking.push(Undetermined { event: None, why });
            lacking.extend(deeming.unruled);
        }
        if !self.room.holds(&findings) {
            findings.clear();
            lacking.push(Undetermined { event: None, why: self.too_long() });
        }
        let not_computable = lacking.into_iter().map(DeadlineNotComputable::from).collect();
        MatterStanding { matter: timeline.log.matter.clone(), clocks, not_computable, findings }
    }

    fn clock(&self, reviewed: &Reviewed<'_>) -> Result<Clock, Error> {
        if self.room.is_full() {
            return Err(self.too_long());
        }
        let courses = reviewed.courses.as_ref().map_err(Error::clone)?;
        let (opening, course, calendar) = (reviewed.opening, &courses.agreed, self.calendar);
        let (rule, trigger) = (opening.rule, opening.trigger);
        let standing = self.question.on.map(|on| reviewed.standing(on, calendar)).transpose()?;
        let provisional = courses.is_provisional(|course| self.is_provisional(reviewed, course));
        let (displaces, set_aside) = (self.asked.displaced(opening), reviewed.set_aside());
        let story = self.story(opening, course, &displaces, &set_aside)?;
        let clock = Clock {
            duty: rule.duty.clone(),
            rule: rule.id.clone(),
            title: rule.title.clone(),
            source: rule.source.clone(),
            trigger: opened(trigger),
            anchor: course.counted_from(),
            n: rule.term.amount().map(|_| course.length.n),
            raw: course.end.raw_day().into(),
            rolled: course.end.day().into(),
            due: course.end.day().into(),
            bound: rule.bound,
            yields: rule.yields.clone(),
            displaces,
            as_a_rule: rule.as_a_rule.clone(),
            in_force: rule.in_force.uncertain_on(trigger.when.day),
            extensions: course.granted.clone(),
            set_aside,
            assumed: reviewed.assumed.clone(),
            unverified: rule.unverified(),
            standing,
            days: story.days,
            rolled_over: story.rolled_over,
            calendar: calendar.used(provisional),
            derivation: story.derivation,
        };
        if self.room.holds(&clock) { Ok(clock) } else { Err(self.too_long()) }
    }

    /// That the answer has no room for more of a matter.
    #[cold]
    fn too_long(&self) -> Error {
        LogFault::TooMuchWritten { limit: ANSWER_BYTES }.into()
    }

    /// Whether a day or a count of a clock rests on a day that no notice governs.
    fn is_provisional(&self, reviewed: &Reviewed<'_>, course: &Course<'_>) -> bool {
        let Reviewed { opening, ended, .. } = *reviewed;
        let look = self.question.on.map(|on| Look { opening, ended, course, calendar: self.calendar, on });
        course.end.is_provisional() || look.is_some_and(|look| look.is_provisional())
    }

    /// The days of a clock and its derivation.
    ///
    /// # Errors
    /// `log.too_many_days`
    fn story(
        &self,
        opening: Opening<'_>,
        course: &Course<'_>,
        displaces: &[RuleDisplaced],
        set_aside: &[SetAside],
    ) -> Result<Story, Error> {
        course.check_days()?;
        let Opening { rule, trigger, .. } = opening;
        let event_title = self.book.event_title(&trigger.event.event);
        let cited = Cited { rule: Some(rule), trigger: Some(trigger), event_title, displaces };
        Ok(course.story(cited, set_aside, self.calendar, self.recorder))
    }
}

impl From<Undetermined> for DeadlineNotComputable {
    fn from(Undetermined { event, why }: Undetermined) -> Self {
        Self { event, ..(&why).into() }
    }
}

fn opened(trigger: &Entry<'_>) -> ClockTrigger {
    let deemed_by = match trigger.origin {
        EntryOrigin::Silence(rule) => Some(rule.to_owned()),
        EntryOrigin::Log(_) | EntryOrigin::Question => None,
    };
    ClockTrigger { event: trigger.event.id.clone(), day: trigger.when.day, deemed_by }
}
