//! Laws of due days on random logs, and a second way that walks day by day.

#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "what these laws build is valid and small"
)]

use kaohe::deadline::{
    Clock, ClockState, CountFigure, DayFigure, DeadlinePack, MatterLog, MatterStanding, Question, Rulebook,
};
use kaohe::{Calendar, Day, document};
use proptest::prelude::*;
use std::sync::LazyLock;

#[derive(Clone, Copy, Debug)]
enum Unit {
    WorkingDays,
    Days,
}

/// Days far enough inside what is announced that no short term leaves it.
fn any_day() -> impl Strategy<Value = Day> {
    (0_i64..6_000).prop_map(|n| Day::of(2007, 1, 1).unwrap().plus_days(n).unwrap())
}

/// A pause by its distance from the trigger, and how long it lasts; `None`: it still does.
type DrawnPause = (i64, Option<i64>);

/// A log by value.
#[derive(Clone, Debug)]
struct Drawn {
    unit: Unit,
    n: u32,
    trigger: Day,
    pauses: Vec<DrawnPause>,
    /// Days from the trigger to the approval, and how many more.
    extension: Option<(i64, u32)>,
    reset: Option<i64>,
    end: Option<i64>,
    /// Days from the trigger to the day that is asked about.
    on: i64,
    order: Vec<usize>,
}

impl Drawn {
    fn day(&self, after: i64) -> Day {
        self.trigger.plus_days(after).unwrap()
    }

    /// The events as JSON, in the order drawn.
    fn log(&self, in_order: bool) -> MatterLog {
        let mut events =
            vec![format!(r#"{{"id": "t", "event": "opened", "on": "{}", "n": {}}}"#, self.trigger, self.n)];
        for (at, (after, lasts)) in self.pauses.iter().enumerate() {
            events.push(format!(
                r#"{{"id": "p{at}", "event": "paused", "cause": "still", "on": "{}"}}"#,
                self.day(*after)
            ));
            if let Some(lasts) = lasts {
                let day = self.day(after + lasts);
                events
                    .push(format!(r#"{{"id": "r{at}", "event": "resumed", "of": "p{at}", "on": "{day}"}}"#));
            }
        }
        if let Some((after, n)) = self.extension {
            let day = self.day(after);
            events.push(format!(
                r#"{{"id": "x", "event": "extended", "duty": "test.done", "n": {n}, "on": "{day}"}}"#
            ));
        }
        let bare = |id: &str, event: &str, after: i64| {
            format!(r#"{{"id": "{id}", "event": "{event}", "on": "{}"}}"#, self.day(after))
        };
        events.extend(self.reset.map(|after| bare("c", "corrected", after)));
        events.extend(self.end.map(|after| bare("e", "done", after)));
        if !in_order {
            for (from, to) in self.order.iter().enumerate() {
                let (from, to) = (from % events.len(), to % events.len());
                events.swap(from, to);
            }
        }
        let text = format!(
            r#"{{"matter": "m", "jurisdiction": "CN-37", "facts": {{}}, "events": [{}]}}"#,
            events.join(", ")
        );
        document::read(&text).unwrap()
    }

    fn rule(&self) -> &'static str {
        if matches!(self.unit, Unit::WorkingDays) { "test.working" } else { "test.days" }
    }

    fn matter(&self, log: &MatterLog) -> MatterStanding {
        book().standing(log, &Question::rule(self.rule()).on(self.day(self.on)), &Calendar::china()).unwrap()
    }

    /// What of it is known on the day that is asked about.
    fn cut(&self) -> Self {
        let known = |after: &i64| *after <= self.on;
        let pauses = self.pauses.iter().filter(|(from, _)| known(from));
        let pauses = pauses.map(|(from, lasts)| (*from, lasts.filter(|lasts| known(&(from + lasts)))));
        Self {
            pauses: pauses.collect(),
            extension: self.extension.filter(|(after, _)| known(after)),
            reset: self.reset.filter(known),
            end: self.end.filter(known),
            ..self.clone()
        }
    }

    /// The clock by walking: the end, whether it was extended, and which days were lost.
    fn walked(&self) -> Walked<'_> {
        let ended = self.end.filter(|end| *end >= 0);
        let mut walked = Walked { drawn: self, start: 0, ended, more: 0 };
        let is_late = |walked: &Walked<'_>, after: i64| walked.due().is_some_and(|due| self.day(after) > due);
        if let Some(reset) = self.reset.filter(|reset| *reset >= 0 && ended.is_none_or(|end| *reset <= end)) {
            // What was granted before it lengthens the first term, so the reset may come later.
            if let Some((after, more)) = self.extension.filter(|(after, _)| (0..reset).contains(after)) {
                walked.more = if is_late(&walked, after) { 0 } else { more };
            }
            if !is_late(&walked, reset) {
                walked = Walked { start: reset, more: 0, ..walked };
            }
        }
        let start = walked.start;
        if let Some((after, more)) = self.extension {
            let counts = after >= start && ended.is_none_or(|end| after <= end);
            walked.more = 0;
            walked.more = if counts && !is_late(&walked, after) { more } else { 0 };
        }
        walked
    }
}

struct Walked<'d> {
    drawn: &'d Drawn,
    /// Days from the trigger to the day from which is counted.
    start: i64,
    ended: Option<i64>,
    more: u32,
}

impl Walked<'_> {
    /// Whether a day is lost: after the day of a pause, up to and on the day of its resumption.
    fn is_lost(&self, after: i64) -> bool {
        let before_end = |from: i64| self.ended.is_none_or(|end| from <= end);
        let covers =
            |(from, lasts): &DrawnPause| after > *from && lasts.is_none_or(|lasts| after <= from + lasts);
        self.drawn.pauses.iter().any(|pause| before_end(pause.0) && covers(pause))
    }

    fn counts(&self, after: i64) -> bool {
        let day = self.drawn.day(after);
        let own = matches!(self.drawn.unit, Unit::Days) || Calendar::china().works(day).unwrap();
        own && !self.is_lost(after)
    }

    /// The last day that nothing has moved; `None` where a pause lasts for ever.
    fn end(&self) -> Option<Day> {
        let (mut after, mut left) = (self.start, self.drawn.n + self.more);
        while left > 0 {
            after += 1;
            if after > self.start + 500 {
                return None;
            }
            left -= u32::from(self.counts(after));
        }
        Some(self.drawn.day(after))
    }

    /// The first day from the end on that works and is not lost.
    fn due(&self) -> Option<Day> {
        let end = self.drawn.trigger.days_until(self.end()?);
        let works =
            |after: &i64| Calendar::china().works(self.drawn.day(*after)).unwrap() && !self.is_lost(*after);
        (end..end + 400).find(works).map(|after| self.drawn.day(after))
    }

    fn counted_by(&self, until: i64) -> u32 {
        (self.start + 1..=until).map(|after| u32::from(self.counts(after))).sum()
    }
}

/// Two rules that pause, extend and start anew, in working days and in calendar days.
fn book() -> &'static Rulebook {
    static BOOK: LazyLock<Rulebook> = LazyLock::new(made_book);
    &BOOK
}

fn made_book() -> Rulebook {
    let rule = |id: &str, term: &str| {
        format!(
            r#"{{"id": "{id}", "title": {{"zh": "试"}}, "duty": "test.done", "jurisdiction": "CN", "level": "office_rule",
            "in_force": {{"from": "2000-01-01", "to": "open"}}, "source": [{{"instrument": "illustrative"}}], "evidence": {{}},
            "binds": "office", "when": {{}}, "trigger": {{"on": ["opened"]}}, "term": {term}, "bound": "at_latest",
            "extensions": [{{"by": {{"set": {{}}}}, "when": "before_expiry", "approver": "unknown"}}],
            "pauses": [{{"causes": ["still"], "first_day": "counts", "last_day": "excluded"}}],
            "resets": [{{"on": ["corrected"], "times": 1}}], "ends": ["done"], "on_expiry": {{"overdue": {{}}}}}}"#
        )
    };
    let pack = format!(
        r#"{{"pack": "test", "texts_read_as_of": "2009-01-01", "evidence": {{}}, "causes": {{"still": {{"zh": "停"}}}},
        "events": {{"opened": {{"zh": "始"}}, "corrected": {{"zh": "补"}}, "done": {{"zh": "毕"}}}}, "rules": [{}, {}]}}"#,
        rule("test.working", r#"{"working_days": {"n": {"set": {}}, "counted": "after"}}"#),
        rule("test.days", r#"{"days": {"n": {"set": {}}, "counted": "after", "roll": "forward"}}"#)
    );
    let pack: DeadlinePack = document::read(&pack).unwrap();
    Rulebook::china().with(pack).unwrap()
}

fn drawn() -> impl Strategy<Value = Drawn> {
    let pause = (-10_i64..60, prop::option::weighted(0.9, 0_i64..25));
    let when = || prop::option::weighted(0.4, -5_i64..80);
    (
        (prop::sample::select(vec![Unit::WorkingDays, Unit::Days]), 1_u32..40, any_day()),
        prop::collection::vec(pause, 0..4),
        prop::option::weighted(0.4, (-5_i64..70, 1_u32..20)),
        (when(), when(), 0_i64..120),
        prop::collection::vec(any::<usize>(), 0..12),
    )
        .prop_map(|((unit, n, trigger), pauses, extension, (reset, end, on), order)| Drawn {
            unit,
            n,
            trigger,
            pauses,
            extension,
            reset,
            end,
            on,
            order,
        })
}

fn only(matter: &MatterStanding) -> &Clock {
    assert_eq!((matter.clocks.len(), matter.not_computable.len()), (1, 0));
    &matter.clocks[0]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, ..ProptestConfig::default() })]

    #[test]
    fn clocks_run_out_where_walking_ends(drawn in drawn()) {
        let matter = drawn.matter(&drawn.log(true));
        let (clock, cut) = (only(&matter), drawn.cut());
        let walked = cut.walked();
        prop_assert_eq!(clock.anchor, drawn.day(walked.start));
        prop_assert_eq!(clock.raw.day(), walked.end());
        prop_assert_eq!(clock.rolled.day(), walked.due());
        prop_assert_eq!(clock.extensions.len(), usize::from(walked.more > 0));
    }

    #[test]
    fn every_day_is_told_and_what_counts_sums_to_the_term(drawn in drawn()) {
        let matter = drawn.matter(&drawn.log(true));
        let (clock, cut) = (only(&matter), drawn.cut());
        let walked = cut.walked();
        let DayFigure::Known(raw) = clock.raw else { return Ok(()) };
        let mut next = clock.anchor.next();
        for stretch in &clock.days {
            prop_assert_eq!(stretch.from, next);
            prop_assert!(stretch.to >= stretch.from);
            next = stretch.to.next();
        }
        prop_assert_eq!(next, raw.next());
        let counted: u32 = clock.days.iter().map(|stretch| stretch.counted).sum();
        prop_assert_eq!(counted, drawn.n + walked.more);
    }

    #[test]
    fn the_standing_is_that_of_the_walk(drawn in drawn()) {
        let matter = drawn.matter(&drawn.log(true));
        let (clock, cut) = (only(&matter), drawn.cut());
        let walked = cut.walked();
        let standing = clock.standing.as_ref().unwrap();
        let ended = walked.ended.filter(|end| *end <= drawn.on);
        let until = ended.unwrap_or(drawn.on);
        // Before the term started anew, its first start is history.
        prop_assume!(until > walked.start);
        let day = drawn.day(until);
        // A pause that began after the last day takes nothing and stops nothing.
        let inside = clock.rolled.day().is_none_or(|due| day <= due);
        let late = clock.rolled.day().is_some_and(|due| day > due);
        let early_end = cut.end.is_some_and(|end| end < 0);
        let expected = match (ended, late) {
            (_, true) if early_end => return Ok(()),
            (Some(_), false) => ClockState::DoneInTime,
            (Some(_), true) => ClockState::DoneLate,
            (None, true) => ClockState::Overdue,
            (None, false) if inside && walked.is_lost(until) => ClockState::Paused,
            (None, false) => ClockState::Running,
        };
        prop_assert_eq!(&standing.state, &expected);
        let counted = standing.elapsed.as_ref().and_then(|elapsed| elapsed.counted.clone());
        if inside {
            prop_assert_eq!(counted, Some(CountFigure::Known(walked.counted_by(until))));
        }
        prop_assert!(standing.remaining.is_none() || standing.overdue.is_none());
    }

    /// What happens later may move a due day that was known; that somebody looks later does not.
    #[test]
    fn a_later_look_changes_nothing_but_where_the_clock_stands(drawn in drawn(), later in 0_i64..400) {
        let cut = drawn.cut();
        let log = cut.log(true);
        let look = |on: i64| {
            let mut matter = Drawn { on, ..cut.clone() }.matter(&log);
            matter.clocks.iter_mut().for_each(|clock| clock.standing = None);
            matter.clocks
        };
        prop_assert_eq!(look(drawn.on), look(drawn.on + later));
    }

    /// Only a finding says that they are there.
    #[test]
    fn events_after_the_day_of_looking_are_not_seen(drawn in drawn()) {
        let (mut log, on) = (drawn.log(true), drawn.day(drawn.on));
        log.events.sort_by_key(|event| event.on);
        let with_later = drawn.matter(&log).clocks;
        log.events.retain(|event| event.on.unwrap() <= on);
        prop_assert_eq!(with_later, drawn.matter(&log).clocks);
    }

    #[test]
    fn the_order_of_events_is_irrelevant(drawn in drawn()) {
        // Places in the log are not the same, so they are left out.
        let told = |log: &MatterLog| {
            let told = serde_json::to_value(drawn.matter(log)).unwrap().to_string();
            told.split("/events/").map(|part| part.trim_start_matches(|digit: char| digit.is_ascii_digit()).to_owned()).collect::<Vec<_>>()
        };
        prop_assert_eq!(told(&drawn.log(true)), told(&drawn.log(false)));
    }

    #[test]
    fn explained_is_silent_with_a_derivation(drawn in drawn()) {
        let (log, question) = (drawn.log(true), Question::rule(drawn.rule()).on(drawn.day(drawn.on)));
        let mut explained = book().standing_explained(&log, &question, &Calendar::china()).unwrap();
        prop_assert!(explained.clocks.iter().all(|clock| clock.derivation.is_some()));
        explained.clocks.iter_mut().for_each(|clock| clock.derivation = None);
        prop_assert_eq!(drawn.matter(&log), explained);
    }

    #[test]
    fn a_further_pause_never_brings_the_end_nearer(drawn in drawn(), further in (0_i64..60, 0_i64..25)) {
        let paused = Drawn {
            pauses: drawn.pauses.iter().copied().chain([(further.0, Some(further.1))]).collect(),
            extension: None,
            ..drawn.clone()
        };
        let without = Drawn { extension: None, ..drawn };
        // A reset that was too late may be in time once the term is paused.
        prop_assume!(without.reset.is_none());
        let end = |drawn: &Drawn| only(&drawn.matter(&drawn.log(true))).raw.day();
        match (end(&without), end(&paused)) {
            (Some(without), Some(paused)) => prop_assert!(paused >= without),
            (without, paused) => prop_assert!(paused.is_none() || without.is_some()),
        }
    }
}
