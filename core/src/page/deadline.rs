//! Matters as a section: the year they fall into, what stands out, and every one of them with its due day.

use super::chart::{Chart, Picture, Year};
use super::figure::{Figure, Tone};
use super::section::{Block, KeyFigure, Section};
use super::table::{Column, Narrow, Table};
use super::wording::{listed, not_computable, paired};
use crate::deadline::{
    Clock, ClockState, CountFigure, DayFigure, ExtensionGranted, LateEffect, MatterStanding, StretchReason,
};
use crate::derivation::{Derivation, Input, Step};
use crate::finding::Severity;
use crate::words::Words;
use crate::{Day, Ratio};

/// Matters that are shown together (一类事项), such as those of one channel; each is called by its number among them.
#[derive(Clone, Debug, PartialEq)]
pub struct MatterGroup {
    /// What they are called together.
    pub title: Words,
    /// Whether they are made up for illustration (示例).
    pub illustrative: bool,
    /// The matters, judged; the first is number 1.
    pub matters: Vec<MatterStanding>,
}

impl MatterGroup {
    /// How a matter came to stand where it does: when it was due, when it was done, and why.
    ///
    /// # Shape
    /// For a derivation of another area that rests on it ([`Derivation::with_origin`]); `None` where no clock of it has both.
    pub fn origin(&self, matter: &str) -> Option<Derivation> {
        let (at, matter) = self.matters.iter().enumerate().find(|(_, found)| found.matter == matter)?;
        let (clock, mut step) =
            matter.clocks.iter().find_map(|clock| Some((clock, standing(&self.name(at), clock)?)))?;
        step.illustrative = self.illustrative;
        Some(Derivation::above(step, clock.derivation.clone()))
    }

    /// A matter's name: `公开电话 第 37 号`.
    fn name(&self, at: usize) -> Words {
        let number = at.saturating_add(1);
        paired(&self.title, &Words::new(format!("第 {number} 号"), format!("no. {number}")))
    }

    /// Each clock of the group with the name of its matter.
    fn clocks(&self) -> impl Iterator<Item = (Words, &Clock)> {
        let matters = self.matters.iter().enumerate();
        matters.flat_map(move |(at, matter)| matter.clocks.iter().map(move |clock| (self.name(at), clock)))
    }

    fn rows(&self, shown: impl Fn(&Clock) -> bool) -> Vec<Vec<Figure>> {
        let clocks = self.clocks().filter(|(_, clock)| shown(clock));
        clocks.map(|(name, clock)| row(name, clock, self.illustrative)).collect()
    }

    /// What is odd in the logs of the matters, and why matters have no clock.
    fn odd(&self) -> Vec<Vec<Figure>> {
        let mut rows = Vec::new();
        for (at, matter) in self.matters.iter().enumerate() {
            let row = |figure| vec![Figure::new(self.name(at)), figure];
            rows.extend(matter.not_computable.iter().map(|why| row(not_computable(&why.words))));
            let findings = matter.findings.iter().map(|finding| {
                let tone = if finding.severity == Severity::Check { Tone::Alert } else { Tone::Quiet };
                row(Figure::new(finding.words.clone()).toned(tone))
            });
            rows.extend(findings);
        }
        rows
    }

    /// Every matter, and why those that could not be judged were not.
    fn folded(&self) -> Block {
        let mut rows = self.rows(|_| true);
        for (at, matter) in self.matters.iter().enumerate() {
            let why = |why: &crate::deadline::DeadlineNotComputable| {
                vec![Figure::new(self.name(at)), not_computable(&why.words)]
            };
            rows.extend(matter.not_computable.iter().map(why));
        }
        let count = self.matters.len();
        let summary = Words::new(
            format!("{}：全部 {count} 件", self.title.zh),
            format!("{}: all {count}", self.title.en),
        );
        Block::Folded { blocks: vec![Block::Table(table(self.title.clone(), rows))], summary }
    }
}

/// Matters as a section (办件与期限): a year with what falls on its days, the matters that stand out, and, folded, all.
///
/// # Shape
/// `year` is what the calendar says of its days; what falls on them is noted here.
pub fn matters_section(title: Words, groups: &[MatterGroup], mut year: Year) -> Section {
    for (_, clock) in groups.iter().flat_map(MatterGroup::clocks) {
        note(clock, &mut year);
    }
    let rows = groups.iter().flat_map(|group| group.rows(stands_out)).collect();
    let caption = Words::new("逾期、暂停、延长的事项", "Matters that were late, paused or extended");
    let section = Section::new(title)
        .with(Block::Picture(picture(year, groups)))
        .with(Block::Table(table(caption, rows)));
    let section = match groups.iter().flat_map(MatterGroup::odd).collect::<Vec<_>>() {
        odd if odd.is_empty() => section,
        odd => section.with(Block::Table(to_check(odd))),
    };
    groups.iter().map(MatterGroup::folded).fold(section, Section::with)
}

/// What should be looked at before the figures are used.
fn to_check(rows: Vec<Vec<Figure>>) -> Table {
    let columns = vec![Column::words("事项", "matter"), Column::words("提示", "remark")];
    Table {
        caption: Words::new("应核对的事项", "Matters to check"), columns, rows, narrow: Narrow::Cards
    }
}

/// How many matters were done in time, how many late, and how many are open (办理情况).
pub fn matters_figures(groups: &[MatterGroup]) -> Vec<KeyFigure> {
    let illustrative = groups.iter().any(|group| group.illustrative);
    let key = |name, tone, kind: Kind| {
        let of = |group: &MatterGroup| {
            let clocks = group.clocks().filter(|(_, clock)| Kind::of(clock) == kind);
            (group.title.clone(), clocks.count())
        };
        let counts: Vec<_> = groups.iter().map(of).filter(|(_, count)| *count > 0).collect();
        let sum = counts.iter().fold(0_usize, |sum, (_, count)| sum.saturating_add(*count));
        let parts: Vec<_> =
            counts.iter().map(|(title, count)| paired(title, &Words::same(count.to_string()))).collect();
        let tone = if sum > 0 { tone } else { Tone::Plain };
        let figure = Figure::plain(sum).toned(tone).derived(Some(total(&name, sum, counts).into()));
        let (figure, note) = (figure.illustrative(illustrative), listed(&parts, ("、", ", ")));
        KeyFigure { name, figure, note }
    };
    vec![
        key(Words::new("按期办结（件）", "done in time"), Tone::Plain, Kind::InTime),
        key(Words::new("逾期办结（件）", "done late"), Tone::Alert, Kind::Late),
        key(Words::new("在办（件）", "open"), Tone::Plain, Kind::Open),
    ]
}

/// A number of matters as the sum over their groups.
fn total(name: &Words, sum: usize, counts: Vec<(Words, usize)>) -> Step {
    let terms: Vec<_> = counts.iter().map(|(_, count)| count.to_string()).collect();
    let formula =
        if terms.is_empty() { Words::new("没有", "none") } else { Words::same(terms.join(" + ")) };
    let mut step = Step::new("matters", formula);
    step.title = Some(name.clone().into());
    step.exact = i64::try_from(sum).ok().map(|sum| Ratio::from(sum).into());
    step.inputs = counts.into_iter().map(|(title, count)| Input::new(title, count)).collect();
    step
}

/// How a clock is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    InTime,
    Late,
    Open,
}

impl Kind {
    fn of(clock: &Clock) -> Self {
        match clock.standing.as_ref().map(|standing| &standing.state) {
            Some(ClockState::DoneInTime | ClockState::Ended) => Self::InTime,
            Some(ClockState::DoneLate | ClockState::EndedTooEarly) => Self::Late,
            _ => Self::Open,
        }
    }
}

/// Notes what falls on the days of a year.
fn note(clock: &Clock, year: &mut Year) {
    year.note_begun(clock.anchor);
    if let Some(due) = clock.rolled.day() {
        year.note_due(due, is_late(clock));
    }
    let paused = clock.days.iter().filter(|stretch| matches!(stretch.why, StretchReason::Paused { .. }));
    paused.flat_map(|stretch| stretch.from.through(stretch.to)).for_each(|day| year.note_paused(day));
}

fn picture(year: Year, groups: &[MatterGroup]) -> Picture {
    let counts = |group: &MatterGroup| paired(&group.title, &Words::same(group.matters.len().to_string()));
    let said: Vec<_> = groups.iter().map(counts).collect();
    Picture {
        title: Words::new("工作日、休息日与办件", "Working days, rest days and what fell on them"),
        summary: listed(&said, ("、", ", ")),
        key: Year::key(),
        illustrative: groups.iter().any(|group| group.illustrative),
        chart: Chart::Year(year),
    }
}

fn table(caption: Words, rows: Vec<Vec<Figure>>) -> Table {
    let columns = vec![
        Column::words("事项", "matter"),
        Column::numbers("起算", "from"),
        Column::numbers("应结", "due"),
        Column::numbers("办结", "done"),
        Column::numbers("用时（工作日）", "working days"),
        Column::words("情况", "standing"),
        Column::words("说明", "remarks"),
    ];
    Table { caption, columns, rows, narrow: Narrow::Cards }
}

/// Where a clock stands as a step: when it was due, and when it was done.
fn standing(name: &Words, clock: &Clock) -> Option<Step> {
    let (due, ended) = (clock.rolled.day()?, ended(clock)?);
    let said =
        Words::new(format!("应于 {due} 办结，实于 {ended} 办结"), format!("due on {due}, done on {ended}"));
    let mut step = Step::new(&clock.rule, said);
    step.title = Some(name.clone().into());
    step.outcome = Some(state(clock).value);
    Some(step)
}

fn row(name: Words, clock: &Clock, illustrative: bool) -> Vec<Figure> {
    let standing = standing(&name, clock);
    let elapsed = clock.standing.as_ref().and_then(|standing| standing.elapsed.as_ref());
    vec![
        Figure::new(name),
        Figure::plain(clock.anchor),
        due(clock).derived(clock.derivation.clone()).illustrative(illustrative),
        Figure::plain(ended(clock).map_or("—".into(), |day| day.to_string())),
        elapsed.map_or(Figure::plain("—"), |elapsed| count(&elapsed.working_days)),
        state(clock).derived(standing.map(Into::into)),
        Figure::new(remarks(clock)).toned(Tone::Quiet),
    ]
}

fn due(clock: &Clock) -> Figure {
    match &clock.rolled {
        DayFigure::Known(day) => Figure::plain(day),
        DayFigure::Unknown { not_computable: why } => not_computable(&why.words),
    }
}

fn count(count: &CountFigure) -> Figure {
    match count {
        CountFigure::Known(count) => Figure::plain(count),
        CountFigure::Unknown { not_computable: why } => not_computable(&why.words),
    }
}

fn ended(clock: &Clock) -> Option<Day> {
    clock.standing.as_ref()?.ended.as_ref().map(|ended| ended.day)
}

fn is_late(clock: &Clock) -> bool {
    use ClockState::{Deemed, DoneLate, EndedTooEarly, Overdue};
    let state = clock.standing.as_ref().map(|standing| &standing.state);
    matches!(state, Some(DoneLate | Overdue | Deemed | EndedTooEarly))
}

/// Where the clock stands, in words; by how much it is late.
fn state(clock: &Clock) -> Figure {
    let Some(standing) = &clock.standing else { return Figure::plain("—") };
    if let ClockState::NotComputable(why) = &standing.state {
        return not_computable(&why.words);
    }
    let late = standing.overdue.as_ref().filter(|_| is_late(clock));
    let late = late.map(|overdue| count(&overdue.working_days).value);
    let words = match (&standing.state, late) {
        (ClockState::DoneLate, Some(days)) => Words::new(
            format!("逾期 {} 个工作日办结", days.zh),
            format!("done late, by {} working days", days.en),
        ),
        (ClockState::Overdue, Some(days)) => Words::new(
            format!("未办结，已逾期 {} 个工作日", days.zh),
            format!("not done, late by {} working days", days.en),
        ),
        (state, _) => state_words(state),
    };
    let words = match standing.effect {
        Some(LateEffect::DeemedWithoutEvidence {}) => {
            words.followed_by(&Words::new("，视为没有证据、依据", ", counts as without evidence and basis"))
        }
        None => words,
    };
    Figure::new(words).toned(if is_late(clock) { Tone::Alert } else { Tone::Plain })
}

fn state_words(state: &ClockState) -> Words {
    let (zh, en) = match state {
        ClockState::Running => ("在办", "running"),
        ClockState::Paused => ("暂停", "paused"),
        ClockState::AwaitingCorrection => ("等待补正", "waiting for the correction"),
        ClockState::Overdue => ("未办结", "not done, late"),
        ClockState::Deemed => ("期满视为", "deemed by silence"),
        ClockState::DoneInTime => ("按期办结", "done in time"),
        ClockState::DoneLate => ("逾期办结", "done late"),
        ClockState::MustWait => ("未满期限", "must wait"),
        ClockState::MayEnd => ("已满期限", "may end"),
        ClockState::Ended => ("期满后办结", "ended after the term"),
        ClockState::EndedTooEarly => ("未满期限即办结", "ended too early"),
        ClockState::NotComputable(_) => ("不可计算", "not computable"),
    };
    Words::new(zh, en)
}

/// What made the due day another than the term alone, in words.
fn remarks(clock: &Clock) -> Words {
    let unit = unit(clock);
    let mut remarks = Vec::new();
    let awaiting =
        clock.standing.as_ref().is_some_and(|standing| standing.state == ClockState::AwaitingCorrection);
    if awaiting {
        remarks.push(Words::new("自收到补正之日起重新起算", "the term runs anew from the correction"));
    }
    let paused = lost(clock, |why| matches!(why, StretchReason::Paused { .. }));
    if paused > 0 {
        remarks.push(Words::new(
            format!("暂停 {paused} {}", unit.zh),
            format!("paused for {paused} {}", unit.en),
        ));
    }
    let closed = lost(clock, |why| matches!(why, StretchReason::Closed { .. }));
    if closed > 0 {
        remarks.push(Words::new(
            format!("办结后又重新办理，扣除 {closed} {}", unit.zh),
            format!("closed for {closed} {}", unit.en),
        ));
    }
    remarks.extend(clock.extensions.iter().map(|granted| extension_words(granted, &unit)));
    remarks.extend(clock.set_aside.iter().map(|aside| aside.reason.words()));
    listed(&remarks, (";", "; "))
}

/// How many days of a clock were lost for a reason: before its last day, and where that rolled on.
fn lost(clock: &Clock, counts: impl Fn(&StretchReason) -> bool) -> usize {
    let days = clock.days.iter().map(|stretch| (stretch.from, stretch.to, &stretch.why));
    let rolled = clock.rolled_over.iter().map(|rest| (rest.from, rest.to, &rest.why));
    let lost = days.chain(rolled).filter(|(.., why)| counts(why));
    lost.map(|(from, to, _)| from.through(to).count()).fold(0_usize, usize::saturating_add)
}

fn extension_words(granted: &ExtensionGranted, unit: &Words) -> Words {
    match (granted.by, granted.to) {
        (Some(by), _) => {
            Words::new(format!("延长 {by} {}", unit.zh), format!("extended by {by} {}", unit.en))
        }
        (None, Some(to)) => {
            Words::new(format!("延长至共 {to} {}", unit.zh), format!("extended to {to} {} in all", unit.en))
        }
        (None, None) => Words::new("延长", "extended"),
    }
}

/// What a clock counts, by what its days say.
fn unit(clock: &Clock) -> Words {
    let counts = |wanted: fn(&StretchReason) -> bool| clock.days.iter().any(|stretch| wanted(&stretch.why));
    match () {
        () if counts(|why| matches!(why, StretchReason::Months { .. })) => Words::new("个月", "months"),
        () if counts(|why| matches!(why, StretchReason::Years { .. })) => Words::new("年", "years"),
        () if counts(|why| matches!(why, StretchReason::Day {})) => Words::new("天", "days"),
        () => Words::new("个工作日", "working days"),
    }
}

fn stands_out(clock: &Clock) -> bool {
    is_late(clock) || !remarks(clock).zh.is_empty()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::deadline::{Question, Rulebook};
    use crate::{Calendar, document};

    fn group(title: &str, events: &str) -> MatterGroup {
        let log = format!(
            r#"{{"matter": "1", "jurisdiction": "CN-370503", "facts": {{"procedure": "ordinary"}}, "events": [{events}]}}"#
        );
        let question = Question::duty("reconsideration.reply").on(Day::parse("2024-01-16").unwrap());
        let log = document::read(&log).unwrap();
        let matter = Rulebook::china().standing_explained(&log, &question, &Calendar::china()).unwrap();
        MatterGroup { title: Words::same(title), illustrative: true, matters: vec![matter] }
    }

    const OPENED: &str = r#"{"id": "e1", "event": "copy_received", "on": "2024-01-02"}"#;
    const REPLIED: &str = r#"{"id": "e2", "event": "replied", "on": "2024-01-05"}"#;

    #[test]
    fn a_key_figure_names_the_groups_that_have_some() {
        let groups = [group("first", &format!("{OPENED}, {REPLIED}")), group("second", OPENED)];
        let figures = matters_figures(&groups);
        let said: Vec<_> =
            figures.iter().map(|key| format!("{}: {}", key.figure.value.en, key.note.en)).collect();
        assert_eq!(said, ["1: first 1", "0: ", "1: second 1"]);
        assert!(figures.iter().all(|key| key.figure.tone == Tone::Plain));
    }

    #[test]
    fn a_matter_without_a_clock_says_why_and_what_is_odd() {
        let odd = |events| group("g", events).odd().iter().map(Vec::len).collect::<Vec<_>>();
        assert_eq!(odd(OPENED), [0_usize; 0]);
        assert_eq!(odd(REPLIED), [2, 2]);
    }
}
