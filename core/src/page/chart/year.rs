//! The days of a year, month by month.

use super::Key;
use super::Sign;
use super::draw::{disc, line, rectangle, text, titled};
use super::scale::place;
use crate::Day;
use crate::calendar::{RestKind, Run, Why};
use crate::page::markup::{Markup, MarkupElement};
use crate::words::{Language, Words};

/// The days of a year (年历): which work and which rest, and what falls on them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Year {
    /// The days, in order, without a gap.
    pub days: Vec<YearDay>,
}

/// One day and what falls on it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct YearDay {
    /// The day.
    pub day: Day,
    /// Whether it works, and by what.
    pub shade: DayShade,
    /// Why it works or rests, in words.
    pub why: Words,
    /// How many matters began.
    pub begun: u32,
    /// How many were due.
    pub due: u32,
    /// How many of those due were late.
    pub late: u32,
    /// How many were paused.
    pub paused: u32,
}

/// How a day is shaded (日的种类).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DayShade {
    /// Works, as its weekday does.
    Work,
    /// Rests, as its weekday does.
    Rest,
    /// Rests as a statutory holiday (法定节假日).
    Statutory,
    /// Rests by notice without being one (调休放假 and others).
    Off,
    /// Works by notice (调休上班).
    MakeUp,
}

/// Pixels from column to column and from week to week, and above the first week.
const COLUMN: u32 = 22;
const WEEK: u32 = 21;
const HEAD: u32 = 34;

impl Year {
    /// The days of some runs of a calendar, with nothing on them yet.
    pub fn of(runs: &[Run]) -> Self {
        let days = runs.iter().flat_map(|run| run.from.through(run.to).map(|day| YearDay::of(day, run)));
        Self { days: days.collect() }
    }

    /// Notes that a matter began on a day; a day outside is left out.
    pub fn note_begun(&mut self, day: Day) {
        self.on(day, |day| day.begun = day.begun.saturating_add(1));
    }

    /// Notes that a matter was due on a day, and whether it was late.
    pub fn note_due(&mut self, day: Day, late: bool) {
        self.on(day, |day| {
            day.due = day.due.saturating_add(1);
            day.late = day.late.saturating_add(u32::from(late));
        });
    }

    /// Notes that a matter was paused on a day.
    pub fn note_paused(&mut self, day: Day) {
        self.on(day, |day| day.paused = day.paused.saturating_add(1));
    }

    /// What the shades and signs mean.
    pub fn key() -> Vec<Key> {
        let key = |sign, zh, en| Key { sign, meaning: Words::new(zh, en) };
        vec![
            key(Sign::Day(DayShade::Work), "工作日", "works"),
            key(Sign::Day(DayShade::Rest), "周末", "weekend"),
            key(Sign::Day(DayShade::Statutory), "法定节假日", "statutory holiday"),
            key(Sign::Day(DayShade::Off), "放假（调休等）", "other day off"),
            key(Sign::Day(DayShade::MakeUp), "调休上班", "make-up day"),
            key(Sign::Begun, "收办", "received"),
            key(Sign::Due, "应结", "due"),
            key(Sign::Late, "应结，有逾期", "due, one of them late"),
            key(Sign::Paused, "暂停", "paused"),
        ]
    }

    fn on(&mut self, day: Day, note: impl Fn(&mut YearDay)) {
        self.days.iter_mut().filter(|noted| noted.day == day).for_each(note);
    }

    /// Twelve drawings, or as many as there are months in it.
    pub(super) fn drawn(&self, language: Language) -> Markup {
        let same_month =
            |a: &YearDay, b: &YearDay| (a.day.year(), a.day.month()) == (b.day.year(), b.day.month());
        self.days.chunk_by(same_month).map(|days| month(days, language)).collect()
    }
}

fn month(days: &[YearDay], language: Language) -> MarkupElement {
    let Some(first) = days.first() else { return MarkupElement::new("svg") };
    let sums = sums(days, language);
    let name = match language {
        Language::Zh => format!("{}月", first.day.month()),
        Language::En => first.day.date().format("%B").to_string(),
    };
    let title = MarkupElement::new("title").holding(Markup::text(format!("{name} {sums}")));
    let weekdays: Markup = weekdays(language)
        .into_iter()
        .enumerate()
        .map(|(at, name)| text("weekday middle", (&place(10, COLUMN, at).to_string(), "28"), name))
        .collect();
    let before = first.day.weekday().num_days_from_monday();
    let cells: Markup = days.iter().enumerate().map(|(at, day)| day.drawn(at, before, language)).collect();
    let drawing = MarkupElement::classed("svg", "month").with("viewBox", "-1 -4 154 182").with("role", "img");
    let heading = text("month", ("0", "12"), name);
    let foot = text("sums", ("0", "172"), sums);
    drawing.holding(title).holding(heading).holding(weekdays).holding(cells).holding(foot)
}

fn weekdays(language: Language) -> [&'static str; 7] {
    match language {
        Language::Zh => ["一", "二", "三", "四", "五", "六", "日"],
        Language::En => ["M", "T", "W", "T", "F", "S", "S"],
    }
}

/// What began and was due in these days, in words; empty where nothing was.
fn sums(days: &[YearDay], language: Language) -> String {
    let sum = |of: fn(&YearDay) -> u32| days.iter().map(of).fold(0_u32, u32::saturating_add);
    let sums = [
        (sum(|day| day.begun), "收", "in"),
        (sum(|day| day.due), "应结", "due"),
        (sum(|day| day.late), "逾期", "late"),
    ];
    let said = sums.into_iter().filter(|(count, ..)| *count > 0).map(|(count, zh, en)| match language {
        Language::Zh => format!("{zh} {count}"),
        Language::En => format!("{count} {en}"),
    });
    said.collect::<Vec<_>>().join(" · ")
}

impl YearDay {
    fn of(day: Day, run: &Run) -> Self {
        let shade = match run.why {
            Why::Weekday {} => DayShade::Work,
            Why::Weekend {} => DayShade::Rest,
            Why::Off { rest: Some(RestKind::Statutory), .. } => DayShade::Statutory,
            Why::Off { .. } => DayShade::Off,
            Why::Work { .. } => DayShade::MakeUp,
        };
        Self { day, shade, why: run.why.words(), begun: 0, due: 0, late: 0, paused: 0 }
    }

    fn drawn(&self, at: usize, before: u32, language: Language) -> MarkupElement {
        let cell = at.saturating_add(usize::try_from(before).unwrap_or(0));
        let (x, y) = (place(0, COLUMN, cell % 7), place(HEAD, WEEK, cell / 7));
        let mut shapes = Markup::from(rectangle(self.shade.class(), ("0", "0"), ("20", "19")));
        if self.due > 0 {
            shapes.push(disc(if self.late > 0 { "late" } else { "due" }, ("10", "9.5"), "8"));
        }
        if self.begun > 0 {
            shapes.push(disc("begun", ("17.5", "2.5"), "2"));
        }
        if self.paused > 0 {
            shapes.push(line("paused", ("3", "18"), ("17", "18")));
        }
        let class = if self.due > 0 { "number marked middle" } else { "number middle" };
        shapes.push(text(class, ("10", "13"), self.day.day_of_month()));
        titled(self.title(language), shapes).with("transform", format!("translate({x} {y})"))
    }

    fn title(&self, language: Language) -> String {
        let mut title = format!("{} {}", self.day, self.why.of(language));
        let marks = [
            (self.begun, Words::new("收办", "received")),
            (self.due, Words::new("应结", "due")),
            (self.late, Words::new("其中逾期", "of them late")),
            (self.paused, Words::new("暂停", "paused")),
        ];
        for (count, words) in marks.iter().filter(|(count, _)| *count > 0) {
            title.push_str(&format!(" · {} {count}", words.of(language)));
        }
        title
    }
}

impl DayShade {
    /// The style class of the day.
    pub(super) fn class(self) -> &'static str {
        match self {
            Self::Work => "day work",
            Self::Rest => "day rest",
            Self::Statutory => "day off statutory",
            Self::Off => "day off",
            Self::MakeUp => "day make-up",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> YearDay {
        let day = Day::parse(text).unwrap();
        YearDay {
            day,
            shade: DayShade::Work,
            why: Words::new("工作日", "weekday"),
            begun: 0,
            due: 0,
            late: 0,
            paused: 0,
        }
    }

    #[test]
    fn a_month_begins_under_its_weekday_and_weeks_run_down() {
        // 2009-10-01 was a Thursday; the fifth of October, a Monday, begins the second row.
        let days: Vec<_> = (1..=5).map(|at| day(&format!("2009-10-0{at}"))).collect();
        let svg = Year { days }.drawn(Language::En).into_string();
        assert!(svg.contains("<g transform=\"translate(66 34)\"><title>2009-10-01 weekday</title>"));
        assert!(svg.contains("<g transform=\"translate(0 55)\"><title>2009-10-05 weekday</title>"));
    }

    #[test]
    fn a_day_off_shows_what_kind_of_rest_it_is() {
        let calendar = crate::Calendar::china();
        let on = |text| Day::parse(text).unwrap();
        let year = Year::of(&calendar.runs(on("2024-02-09"), on("2024-02-18")).unwrap());
        let shades: Vec<_> = year.days.iter().map(|day| day.shade).collect();
        let (statutory, off) = (DayShade::Statutory, DayShade::Off);
        let expected =
            [DayShade::Work, statutory, statutory, statutory, off, off, off, off, off, DayShade::MakeUp];
        assert_eq!(shades, expected);
        assert_eq!(year.days[8].title(Language::Zh), "2024-02-17 春节假期内的周末（通知 2024）");
    }

    #[test]
    fn a_day_says_what_falls_on_it() {
        let due = YearDay { due: 2, late: 1, ..day("2009-10-16") };
        assert_eq!(due.title(Language::Zh), "2009-10-16 工作日 · 应结 2 · 其中逾期 1");
        let svg = Year { days: vec![due] }.drawn(Language::En).into_string();
        assert!(svg.contains("class=\"late\"") && svg.contains("2 due · 1 late"));
    }
}
