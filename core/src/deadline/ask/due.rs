//! When a term or a rule is due from one day, without a log.

use crate::calendar::Calendar;
use crate::day::Day;
use crate::deadline::answer::{Due, RuleDisplaced};
use crate::deadline::clock::{
    Asked, Assume, By, Cited, Course, Courses, Opening, Prefer, Running, Story, Undetermined, View, settled,
};
use crate::deadline::count::Unit;
use crate::deadline::fault::LogFault;
use crate::deadline::log::{Entry, EntryOrigin, Facts, MatterEvent, MatterLog, Timeline, When};
use crate::deadline::rule::{
    AssumedReading, Count, DeadlineRule, DueBound, Jurisdiction, Reading, Rulebook, Term,
};
use crate::derivation::{Explain, Recorder, Silent};
use crate::error::Error;
use crate::words::of_keys;
use indexmap::IndexMap;
use serde::Deserialize;
use std::borrow::Cow;

/// By what a due day is asked: a term, a duty or a rule.
///
/// # Shape
/// `{"term": …}`, `{"duty": "open_government.reply"}`, also with `"prefer"`, or `{"rule": "foi07.reply"}`
///
/// # Errors
/// `ask.one_of` `ask.prefer_without_duty`
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct AskDueBy {
    /// A term.
    pub term: Option<Term>,
    /// What is due; the rule is the one in force on the day.
    pub duty: Option<String>,
    /// Which rule is taken where several are in force; absent: that is refused.
    pub prefer: Option<Prefer>,
    /// A rule, which counts also outside its days.
    pub rule: Option<String>,
}

/// A question for a due day (到期提问).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DueQuestion {
    /// The trigger day.
    pub from: Day,
    /// By what is asked.
    pub ask: AskDueBy,
    /// What happened on that day; `None`: whatever opens a clock.
    pub event: Option<String>,
    /// Where the office is.
    pub jurisdiction: Jurisdiction,
    /// Facts of the matter that rules ask about.
    pub facts: IndexMap<String, String>,
    /// An amount that the term or the rule leaves to the event.
    pub n: Option<Count>,
    /// Readings that the question settles, by JSON pointer into the rule, or into the term as `/term/…`.
    pub assume: IndexMap<String, AssumedReading>,
}

impl DueQuestion {
    /// Asks for a duty after an event of a day, in the whole country, with no facts.
    pub fn duty(duty: impl Into<String>, event: impl Into<String>, day: Day) -> Self {
        let ask = AskDueBy { duty: Some(duty.into()), ..AskDueBy::default() };
        Self { event: Some(event.into()), ..Self::asking(ask, day) }
    }

    /// Asks for a rule by its name, from its trigger day.
    pub fn rule(rule: impl Into<String>, day: Day) -> Self {
        Self::asking(AskDueBy { rule: Some(rule.into()), ..AskDueBy::default() }, day)
    }

    /// Asks for a term from a day.
    pub fn term(term: Term, day: Day) -> Self {
        Self::asking(AskDueBy { term: Some(term), ..AskDueBy::default() }, day)
    }

    fn asking(ask: AskDueBy, from: Day) -> Self {
        let (event, facts, n, assume) = Default::default();
        Self { from, ask, event, jurisdiction: Jurisdiction::CHINA, facts, n, assume }
    }
}

impl Rulebook {
    /// When something is due.
    ///
    /// # Errors
    /// `ask.*` `rule.*` `log.fact_missing` `log.fact_not_listed` `log.amount_missing` `log.amount_out_of_range`
    /// `log.too_many_days` `calendar.*` `day.not_a_day`; where only the roll is not known, that stands in the answer.
    ///
    /// # Example
    /// ```
    /// use kaohe::deadline::{DueQuestion, Rulebook};
    /// use kaohe::{Calendar, Day};
    /// let question = DueQuestion::duty("open_government.reply", "received", Day::parse("2009-09-21")?);
    /// let due = Rulebook::china().due(&question, &Calendar::china())?;
    /// assert_eq!(due.rule.as_deref(), Some("foi07.reply"));
    /// assert_eq!(due.rolled.day(), Some(Day::parse("2009-10-16")?));
    /// # Ok::<(), kaohe::Error>(())
    /// ```
    pub fn due(&self, question: &DueQuestion, calendar: &Calendar) -> Result<Due, Error> {
        self.due_recorded(question, calendar, Silent)
    }

    /// The same, with its derivation.
    ///
    /// # Errors
    /// As [`due`](Self::due).
    pub fn due_explained(&self, question: &DueQuestion, calendar: &Calendar) -> Result<Due, Error> {
        self.due_recorded(question, calendar, Explain)
    }

    pub(crate) fn due_recorded<R: Recorder>(
        &self,
        question: &DueQuestion,
        calendar: &Calendar,
        recorder: R,
    ) -> Result<Due, Error> {
        Reckoning { book: self, question, calendar, recorder }.due().map_err(placed)
    }
}

/// The error at the part of the question that it is about, where nothing within has a place.
#[cold]
fn placed(error: Error) -> Error {
    if !error.at().is_empty() {
        return error;
    }
    let at = match error.code() {
        "log.fact_missing" | "log.fact_not_listed" | "rule.does_not_apply" => "/facts",
        "log.amount_missing" | "term.amount_missing" => "/n",
        code if code.starts_with("calendar.") || code.starts_with("day.") => "/from",
        _ => "/ask",
    };
    error.standing_at(at)
}

/// A question for a due day, with what is needed to answer it.
struct Reckoning<'r, R> {
    book: &'r Rulebook,
    question: &'r DueQuestion,
    calendar: &'r Calendar,
    recorder: R,
}

impl<R: Recorder> Reckoning<'_, R> {
    fn due(&self) -> Result<Due, Error> {
        let AskDueBy { term, duty, prefer, rule } = &self.question.ask;
        match (term, duty, rule, prefer) {
            (Some(term), None, None, None) => self.of_term(term),
            (None, Some(duty), None, prefer) => self.of(By::Duty(duty, *prefer)),
            (None, None, Some(rule), None) => self.of(By::Rule(rule)),
            (None, None, Some(_), Some(_)) | (Some(_), None, None, Some(_)) => {
                Err(LogFault::PreferWithoutDuty {}.at("/ask"))
            }
            _ => Err(LogFault::AskOne { allowed: of_keys(&["term", "duty", "rule"]) }.at("/ask")),
        }
    }

    fn of_term(&self, term: &Term) -> Result<Due, Error> {
        let log = self.log();
        let timeline = self.timeline(&log)?;
        let assume = Assume(&self.question.assume);
        assume.check_term(term)?;
        let (readings, assumed) = assume.readings_of(term);
        let readings: Vec<_> = readings.into_iter().map(Reading::counted).collect();
        let n = match (self.question.n, timeline.entries.first()) {
            (Some(n), Some(entry)) => settled(term.amount(), Some(n), entry)?,
            _ => term.stated_amount()?,
        };
        let from = self.question.from;
        let courses = Courses::of(&readings, |reading| {
            Ok(Course::of_term(term.length(n, reading.counted), from, self.calendar))
        })?;
        self.answer(&courses, assumed, None, Vec::new())
    }

    fn of(&self, by: By<'_>) -> Result<Due, Error> {
        let log = self.log();
        let timeline = self.timeline(&log)?;
        let asked = Asked::of(self.book, by)?;
        let assume = Assume(&self.question.assume);
        assume.check(asked.rules())?;
        let opening =
            asked.openings(&timeline).into_iter().next().unwrap_or_else(|| Err(self.opens_nothing()));
        let opening = opening.map_err(|lacking| lacking.why)?;
        let (readings, assumed) = assume.readings(opening.rule);
        let view = View::of(opening.rule, &timeline);
        let courses = Running::new(opening, &view, self.calendar).courses(&readings)?;
        self.answer(&courses, assumed, Some(opening), asked.displaced(opening))
    }

    fn answer(
        &self,
        courses: &Courses<'_>,
        assumed: IndexMap<String, AssumedReading>,
        opening: Option<Opening<'_>>,
        displaces: Vec<RuleDisplaced>,
    ) -> Result<Due, Error> {
        let course = &courses.agreed;
        if let (Err(error), Err(_)) = (course.end.raw_day(), course.end.day()) {
            return Err(error.clone());
        }
        let (rule, calendar) = (opening.map(|opening| opening.rule), self.calendar);
        let story = self.story(course, opening, &displaces)?;
        Ok(Due {
            rule: rule.map(|rule| rule.id.clone()),
            duty: rule.map(|rule| rule.duty.clone()),
            title: rule.map(|rule| rule.title.clone()),
            source: rule.map_or_else(Vec::new, |rule| rule.source.clone()),
            anchor: course.anchor,
            n: (course.length.unit != Unit::SameDay).then_some(course.length.n),
            raw: course.end.raw_day().into(),
            rolled: course.end.day().into(),
            due: course.end.day().into(),
            bound: rule.map_or(DueBound::AtLatest, |rule| rule.bound),
            yields: rule.and_then(|rule| rule.yields.clone()),
            displaces,
            as_a_rule: rule.map_or_else(Vec::new, |rule| rule.as_a_rule.clone()),
            in_force: rule.and_then(|rule| rule.in_force.uncertain_on(self.question.from)),
            assumed,
            unverified: rule.map_or_else(IndexMap::new, DeadlineRule::unverified),
            days: story.days,
            rolled_over: story.rolled_over,
            calendar: calendar.used(courses.is_provisional(|course| course.end.is_provisional())),
            derivation: story.derivation,
        })
    }

    /// What is told of a course: its days, and how its end comes about.
    fn story(
        &self,
        course: &Course<'_>,
        opening: Option<Opening<'_>>,
        displaces: &[RuleDisplaced],
    ) -> Result<Story, Error> {
        course.check_days()?;
        let cited = Cited {
            rule: opening.map(|opening| opening.rule),
            trigger: opening.map(|opening| opening.trigger),
            event_title: self.event()?.and_then(|event| self.book.event_title(event)),
            displaces,
        };
        Ok(course.story(cited, &[], self.calendar, self.recorder))
    }

    /// A log without events: what the question says of the matter.
    fn log(&self) -> MatterLog {
        let DueQuestion { jurisdiction, facts, .. } = self.question;
        let (matter, events) = Default::default();
        MatterLog { matter, jurisdiction: jurisdiction.clone(), facts: facts.clone(), events }
    }

    /// The one event that the question names.
    fn timeline<'l>(&'l self, log: &'l MatterLog) -> Result<Timeline<'l>, Error> {
        let DueQuestion { from, n, .. } = self.question;
        let word = self.event()?.unwrap_or_default().to_owned();
        let event = MatterEvent { n: *n, ..MatterEvent::bare(word.clone(), word, *from) };
        let entry = Entry::new(Cow::Owned(event), When::on(*from), EntryOrigin::Question);
        let facts = Facts::of(&log.facts, self.book.vocabulary())?;
        Ok(Timeline::new(log, facts, vec![entry], Some(*from)))
    }

    /// The id of the event that the question names.
    fn event(&self) -> Result<Option<&str>, Error> {
        let unknown = |found, known| LogFault::EventUnknown { found, known }.into();
        let event = self.question.event.as_deref();
        let event = event.map(|event| self.book.vocabulary().events.find(event, unknown));
        event.transpose().map_err(|error| error.standing_at("/event"))
    }

    fn opens_nothing(&self) -> Undetermined {
        let event = self.event().ok().flatten().unwrap_or_default();
        let event = self.book.vocabulary().events.words(event);
        Undetermined { event: None, why: LogFault::OpensNothing { event }.at("/event") }
    }
}
