//! How a due day came about, step by step.

use super::course::Course;
use crate::calendar::Calendar;
use crate::day::Day;
use crate::deadline::answer::{
    ExtensionGranted, RolledOver, RuleDisplaced, SetAside, Stretch, StretchReason,
};
use crate::deadline::count::{Length, Unit};
use crate::deadline::log::{Entry, EntryOrigin};
use crate::deadline::rule::{DeadlineRule, Roll};
use crate::derivation::{Derivation, Input, Recorder, Step};
use crate::error::Error;
use crate::number::Ratio;
use crate::provenance::Source;
use crate::words::{Title, Words};

/// Where a clock comes from; a bare term has neither rule nor trigger.
#[derive(Clone, Copy, Default)]
pub(crate) struct Cited<'t> {
    pub(crate) rule: Option<&'t DeadlineRule>,
    pub(crate) trigger: Option<&'t Entry<'t>>,
    /// What the packs call the event that opened the clock.
    pub(crate) event_title: Option<&'t Title>,
    /// The rules that gave way to this one.
    pub(crate) displaces: &'t [RuleDisplaced],
}

/// What is told of a clock beside its figures.
pub(crate) struct Story {
    pub(crate) days: Vec<Stretch>,
    pub(crate) rolled_over: Vec<RolledOver>,
    pub(crate) derivation: Option<Derivation>,
}

impl Course<'_> {
    /// Every day of the clock, and its derivation where the recorder keeps one.
    pub(crate) fn story<R: Recorder>(
        &self,
        cited: Cited<'_>,
        set_aside: &[SetAside],
        calendar: &Calendar,
        recorder: R,
    ) -> Story {
        // A last day that is known was reached along days that are.
        let days = self.days(calendar).unwrap_or_default();
        let rolled_over = self.rolled_over(calendar).unwrap_or_default();
        let told = Told { course: self, set_aside, days: &days, rolled_over: &rolled_over, calendar, cited };
        let derivation = recorder.derivation(told.derivation(recorder));
        Story { days, rolled_over, derivation }
    }
}

/// What a derivation tells: a clock, its days, and where it comes from.
struct Told<'t> {
    course: &'t Course<'t>,
    set_aside: &'t [SetAside],
    days: &'t [Stretch],
    rolled_over: &'t [RolledOver],
    calendar: &'t Calendar,
    cited: Cited<'t>,
}

impl Told<'_> {
    /// The steps: the due day above the anchor, the rules that gave way, what extended it, the days counted, and the roll.
    fn derivation<R: Recorder>(&self, recorder: R) -> R::Trace {
        let mut from = vec![recorder.step(|| self.anchor(), Vec::new())];
        let course = self.course;
        from.extend(self.cited.displaces.iter().map(|rule| recorder.step(|| displaced(rule), Vec::new())));
        from.extend(course.granted.iter().map(|granted| recorder.step(|| extension(granted), Vec::new())));
        from.extend(self.set_aside.iter().map(|aside| recorder.step(|| without_effect(aside), Vec::new())));
        let days = self.days.iter().map(|stretch| recorder.step(|| self.stretch(stretch), Vec::new()));
        from.push(recorder.step(|| self.counted(), days.collect()));
        if !self.rolled_over.is_empty() {
            let rest = self.rolled_over.iter().map(|rest| recorder.step(|| self.rest(rest), Vec::new()));
            from.push(recorder.step(|| self.roll(), rest.collect()));
        }
        recorder.step(|| self.due(), from)
    }

    fn due(&self) -> Step {
        let words = Words::new("期满日", "last day of the term");
        let step = Step::new(self.cited.rule.map_or("term", |rule| &rule.id), words);
        let mut step = resulting(step, self.course.end.day());
        let sources = self.cited.rule.map_or(&[][..], |rule| &rule.source);
        step.title = self.cited.rule.map(|rule| rule.title.clone());
        step.source = sources.first().cloned();
        let also = |source: &Source| {
            let cited = source.cited();
            Input::new(Words::new(format!("另见 {}", cited.zh), format!("also {}", cited.en)), "")
        };
        step.inputs = sources.iter().skip(1).map(also).collect();
        step
    }

    fn anchor(&self) -> Step {
        let words = match (self.cited.event_title, self.cited.trigger) {
            (Some(title), Some(_)) => Words::new(
                format!("起算事由：{}", title.zh),
                format!("started by: {}", title.of(crate::Language::En)),
            ),
            _ => Words::new("起算日", "the day from which is counted"),
        };
        let mut step = entitled("anchor", "起算日", "counted from", words);
        step.day = Some(self.course.counted_from());
        step.inputs = self.cited.trigger.and_then(event_input).into_iter().collect();
        step
    }

    fn counted(&self) -> Step {
        let Course { length, total, granted, .. } = self.course;
        let mut words = term_words(*length, *total);
        if !granted.is_empty() {
            words =
                Words::new(format!("{}（含延长）", words.zh), format!("{}, extensions included", words.en));
        }
        let step = resulting(entitled("raw", "末日", "last day", words), self.course.end.raw_day());
        match length.unit {
            Unit::SameDay => step,
            _ => step.with_inputs(vec![Input::new(Words::new("期限", "term"), length.n)]),
        }
    }

    fn stretch(&self, stretch: &Stretch) -> Step {
        let step = Step::new(span(stretch.from, stretch.to), stretch.why.words());
        let source = self.notice(&stretch.why, stretch.from);
        step.with_exact(Ratio::from(i64::from(stretch.counted))).with_source(source)
    }

    fn rest(&self, rest: &RolledOver) -> Step {
        Step::new(span(rest.from, rest.to), rest.why.words()).with_source(self.notice(&rest.why, rest.from))
    }

    fn roll(&self) -> Step {
        let stood_still = self
            .rolled_over
            .iter()
            .any(|rest| matches!(rest.why, StretchReason::Paused { .. } | StretchReason::Closed { .. }));
        let words = match self.course.length.roll {
            _ if stood_still => Words::new(
                "末日顺延期间中止，顺延至恢复后的工作日",
                "paused while the last day rolled: moved on to a working day after the pause",
            ),
            Roll::Backward => Words::new(
                "末日为休息日，提前至前一工作日",
                "the last day rests: moved back to a working day",
            ),
            _ => {
                Words::new("末日为休息日，顺延至次一工作日", "the last day rests: moved on to a working day")
            }
        };
        resulting(entitled("rolled", "顺延后", "moved to", words), self.course.end.day())
    }

    /// The notice that speaks of a day, where it is the reason.
    fn notice(&self, why: &StretchReason, day: Day) -> Option<Source> {
        let by_notice = matches!(why, StretchReason::Off { .. } | StretchReason::Work { .. });
        self.calendar.day(day).ok().filter(|_| by_notice).and_then(|kind| kind.source)
    }
}

/// The step with a day, or with the reason why there is none.
fn resulting(mut step: Step, day: Result<Day, &Error>) -> Step {
    match day {
        Ok(day) => step.day = Some(day),
        Err(error) => step.outcome = Some(error.words().clone()),
    }
    step
}

fn event_input(trigger: &Entry<'_>) -> Option<Input> {
    let input = Input::new(Words::new("事件", "event"), &trigger.event.id);
    match trigger.origin {
        EntryOrigin::Log(at) => Some(input.standing_at(format!("/events/{at}"))),
        EntryOrigin::Silence(rule) => {
            let words = Words::new(format!("依“{rule}”视为"), format!("deemed under `{rule}`"));
            Some(Input { name: words, ..input })
        }
        EntryOrigin::Question => None,
    }
}

fn extension(granted: &ExtensionGranted) -> Step {
    let before = granted.end_before.day().map_or("—".into(), |day| day.to_string());
    let words = match (granted.by, granted.to.unwrap_or(0)) {
        (Some(by), _) => Words::new(
            format!("自未顺延的末日 {before} 起延长 {by}"),
            format!("by {by} from {before}, the last day that nothing has moved"),
        ),
        (None, to) => Words::new(
            format!("延长至共 {to}（原末日 {before}）"),
            format!("to {to} in all (last day before: {before})"),
        ),
    };
    let step = entitled(&granted.event, "延长", "extended", words);
    let rule = granted
        .approver
        .as_ref()
        .map(|title| Input::new(Words::new("规定的批准人", "approver by the rule"), &title.zh));
    let log = granted.approved_by.as_ref().map(|name| Input::new(Words::new("批准人", "approved by"), name));
    step.with_inputs(rule.into_iter().chain(log).collect())
}

fn displaced(rule: &RuleDisplaced) -> Step {
    let mut step = Step::new(&rule.rule, rule.words()).with_source(rule.source.first().cloned());
    step.title = Some(rule.title.clone());
    step
}

fn without_effect(aside: &SetAside) -> Step {
    entitled(&aside.event, "未计入", "without effect", aside.reason.words())
}

fn entitled(name: &str, zh: &str, en: &str, formula: Words) -> Step {
    let mut step = Step::new(name, formula);
    step.title = Some(Title { zh: zh.into(), en: Some(en.into()) });
    step
}

/// A term in words: `90 日,当日不计`.
fn term_words(length: Length, total: u32) -> Words {
    let counted = length.counted.words();
    let (zh, en) = match length.unit {
        Unit::WorkingDays => ("个工作日", "working days"),
        Unit::Days => ("日", "calendar days"),
        Unit::Months => ("个月", "months"),
        Unit::Years => ("年", "years"),
        Unit::SameDay => return Words::new("当日", "the day itself"),
    };
    Words::new(format!("{total} {zh}，{}", counted.zh), format!("{total} {en}, {}", counted.en))
}

fn span(from: Day, to: Day) -> String {
    if from == to { from.to_string() } else { format!("{from}…{to}") }
}
