//! What is odd in the log of a matter, but possible.

use crate::day::Day;
use crate::deadline::answer::WithoutEffect;
use crate::deadline::clock::{Review, Reviewed};
use crate::deadline::log::{Entry, EntryOrigin, MatterEvent, Timeline};
use crate::deadline::rule::{Count, DeadlineRule, EXTENDED, PAUSED, RESUMED, ResetRule, Rulebook};
use crate::error::Pointer;
use crate::finding::Finding;
use crate::words::Language;
use indexmap::IndexMap;
use std::collections::hash_map::Entry as Slot;
use std::collections::{HashMap, HashSet};

crate::findings! {
    /// Findings of logs.
    Remark {
        EndsBeforeItOpens { end: String, on: Day, trigger: String, opened: Day } Check "log.ends_before_it_opens"
            "event `{end}` of {on} would end the term, but lies before event `{trigger}` of {opened}, which opens it; one of the two days is wrong"
            "事件“{end}”（{on}）可使期限结束，却早于使期限起算的事件“{trigger}”（{opened}）；二者之一日期有误"
        BeforeItOpens { event: String, on: Day, trigger: String, opened: Day } Check "log.before_it_opens"
            "event `{event}` of {on} lies before event `{trigger}` of {opened}, which opens the term, and has no effect"
            "事件“{event}”（{on}）早于使期限起算的事件“{trigger}”（{opened}），不起作用"
        NothingOpens { event: String, title: String, title_zh: String } Check "log.no_opening_event"
            "the matter has event `{event}` ({title}), but none that opens a term"
            "事项有事件“{event}”（{title_zh}），却没有使期限起算的事件"
        NothingHappened { } Note "log.no_opening_event"
            "no event of the matter bears on what is asked"
            "事项没有与所问有关的事件"
        OpenedTwice { first: String, second: String, clocks: usize } Check "log.opened_twice"
            "event `{second}` starts a further term while that of event `{first}` still ran; {clocks} terms overlap so"
            "事件“{first}”起算的期限尚未结束，事件“{second}”又使期限起算；这样重叠的期限共 {clocks} 个"
        EventTwice { first: String, second: String } Check "log.event_twice"
            "events `{first}` and `{second}` say the same of the same day; one of them may be entered twice"
            "事件“{first}”与“{second}”日期相同、内容相同，可能重复登记"
        PausedLong { event: String, on: Day } Check "log.paused_over_a_year"
            "the pause `{event}` of {on} has not ended for more than a year"
            "中止“{event}”（{on}）逾一年尚未恢复"
        AwaitedLong { event: String, on: Day } Check "log.awaited_over_a_year"
            "what event `{event}` of {on} asked for has not come for more than a year"
            "事件“{event}”（{on}）所要求的补正逾一年尚未收到"
        OfAnotherUnit { event: String, unit: String } Check "log.of_another_unit"
            "event `{event}` names the unit `{unit}`, to which no term runs, and has no effect"
            "事件“{event}”所写的单位“{unit}”没有进行中的期限，该事件不起作用"
        AlreadyDeemed { event: String, trigger: String } Note "log.already_deemed"
            "event `{event}` came after it had been deemed to happen (`{trigger}`), and starts nothing more"
            "事件“{event}”在发生之前已视为发生（“{trigger}”），不再使期限起算"
        After { events: usize, first: String, on: Day } Note "log.after_the_day"
            "not seen, as later than the day looked at: {events} of the events, the first `{first}` of {on}"
            "有 {events} 个事件晚于所看之日，没有计入；最早的是“{first}”（{on}）"
        MatterTwice { matter: String, times: usize, first: String } Check "log.matter_twice"
            "the matter `{matter}` appears {times} times; first at `{first}`"
            "事项“{matter}”出现 {times} 次；首见于 `{first}`"
    }
}

/// What is odd in a log under what is asked.
pub(super) fn remarks(
    book: &Rulebook,
    rules: &[&DeadlineRule],
    review: &Review<'_>,
    timeline: &Timeline<'_>,
) -> Vec<Finding> {
    let mut found: Vec<Finding> = review.clocks.iter().flat_map(of_clock).collect();
    found.extend(overlaps(&review.clocks));
    found.extend(twice(timeline, &review.clocks));
    found.extend(lasting(timeline));
    found.extend(after(timeline, &review.clocks));
    if review.clocks.is_empty() && review.undetermined.is_empty() {
        found.extend(unopened(book, rules, timeline));
    }
    found.into_iter().map(|finding| finding.of(&timeline.log.matter)).collect()
}

/// A finding about an entry, at its place in the log.
fn about(entry: &Entry<'_>, remark: Remark) -> Finding {
    let finding = remark.found().named(&entry.event.id);
    match entry.origin {
        EntryOrigin::Log(at) => finding.at(Pointer::ROOT.key("events").index(at)),
        EntryOrigin::Silence(_) | EntryOrigin::Question => finding,
    }
}

/// What is odd about the events that fall to a clock.
fn of_clock(clock: &Reviewed<'_>) -> Vec<Finding> {
    let opening = clock.opening;
    let (trigger, opened) = (|| opening.trigger.event.id.clone(), opening.trigger.when.day);
    let id = |entry: &Entry<'_>| entry.event.id.clone();
    let early = clock.early_ends.first().map(|end| {
        about(end, Remark::EndsBeforeItOpens { end: id(end), on: end.when.day, trigger: trigger(), opened })
    });
    let awaited = clock.courses.as_ref().ok().and_then(|courses| courses.agreed.awaited);
    let awaited = awaited
        .filter(|request| is_over_a_year(request, opening.timeline))
        .map(|request| about(request, Remark::AwaitedLong { event: id(request), on: request.when.day }));
    let mut found: Vec<_> = early.into_iter().chain(awaited).collect();
    for (entry, reason) in clock.without_effect() {
        let (event, on) = (id(entry), entry.when.day);
        let remark = match reason {
            WithoutEffect::OutsideThePeriod if opening.is_early(entry) => {
                Remark::BeforeItOpens { event, on, trigger: trigger(), opened }
            }
            WithoutEffect::OfAnotherUnit => {
                Remark::OfAnotherUnit { event, unit: entry.event.unit().unwrap_or_default().to_owned() }
            }
            WithoutEffect::AlreadyDeemed => Remark::AlreadyDeemed { event, trigger: trigger() },
            _ => continue,
        };
        found.push(about(entry, remark));
    }
    found
}

/// Terms that are opened for one unit while an earlier one still runs: once for each unit.
fn overlaps(clocks: &[Reviewed<'_>]) -> Vec<Finding> {
    let mut last: IndexMap<Option<&str>, &Reviewed<'_>> = IndexMap::new();
    let mut overlaps: IndexMap<Option<&str>, (&Entry<'_>, &Entry<'_>, usize)> = IndexMap::new();
    for clock in clocks {
        let (unit, trigger) = (clock.opening.unit(), clock.opening.trigger);
        let Some(earlier) = last.insert(unit, clock) else { continue };
        if earlier.ended.is_none_or(|ended| trigger.when.day < ended.when.day) {
            let overlap = overlaps.entry(unit).or_insert((earlier.opening.trigger, trigger, 1));
            overlap.2 = overlap.2.saturating_add(1);
        }
    }
    let found = overlaps.into_values().map(|(first, second, clocks)| {
        let (first, of) = (first.event.id.clone(), second.event.id.clone());
        about(second, Remark::OpenedTwice { first, second: of, clocks })
    });
    found.collect()
}

/// Events that say the same of one day; not those that open terms, which overlap.
fn twice(timeline: &Timeline<'_>, clocks: &[Reviewed<'_>]) -> Vec<Finding> {
    let opening: HashSet<_> = clocks.iter().map(|clock| clock.opening.trigger.number).collect();
    let mut seen = HashMap::new();
    let mut found = Vec::new();
    let logged =
        |entry: &&Entry<'_>| matches!(entry.origin, EntryOrigin::Log(_)) && !opening.contains(&entry.number);
    for entry in timeline.entries.iter().filter(logged) {
        let MatterEvent { id, event, by, to, n, cause, of, duty, approved_by, .. } = entry.event.as_ref();
        let words = [by, to, cause, of, duty, approved_by].map(Option::as_deref);
        let words: Vec<_> = std::iter::once(Some(event.as_str())).chain(words).collect();
        match seen.entry((entry.when, words, n.map(Count::number))) {
            Slot::Vacant(slot) => drop(slot.insert(id)),
            Slot::Occupied(slot) => {
                let first = (*slot.get()).to_owned();
                found.push(about(entry, Remark::EventTwice { first, second: id.clone() }));
            }
        }
    }
    found
}

/// Pauses that have not ended for more than a year.
fn lasting(timeline: &Timeline<'_>) -> Vec<Finding> {
    let resumed = timeline.entries.iter().filter(|entry| entry.event.event == RESUMED);
    let resumed: HashSet<_> = resumed.filter_map(|entry| entry.event.of.as_deref()).collect();
    let paused = timeline.entries.iter().filter(|entry| entry.event.event == PAUSED);
    let lasting = paused.filter(|entry| !resumed.contains(entry.event.id.as_str()));
    let lasting = lasting.filter(|entry| is_over_a_year(entry, timeline));
    lasting
        .map(|entry| about(entry, Remark::PausedLong { event: entry.event.id.clone(), on: entry.when.day }))
        .collect()
}

fn is_over_a_year(entry: &Entry<'_>, timeline: &Timeline<'_>) -> bool {
    let year = entry.when.day.plus_months(12).ok();
    year.zip(timeline.horizon).is_some_and(|(year, horizon)| year < horizon)
}

/// Events after the day looked at, where they open no clock.
fn after(timeline: &Timeline<'_>, clocks: &[Reviewed<'_>]) -> Option<Finding> {
    let opening: HashSet<_> = clocks.iter().map(|clock| clock.opening.trigger.number).collect();
    let mut unseen = timeline.ahead.iter().filter(|entry| !opening.contains(&entry.number));
    let first = unseen.next()?;
    let events = unseen.count().saturating_add(1);
    let (id, on) = (first.event.id.clone(), first.when.day);
    Some(about(first, Remark::After { events, first: id, on }))
}

/// A matter of which no event opens a term.
fn unopened(book: &Rulebook, rules: &[&DeadlineRule], timeline: &Timeline<'_>) -> Option<Finding> {
    let opens = |entry: &Entry<'_>| rules.iter().any(|rule| rule.trigger.names(&entry.event.event));
    if timeline.ahead.iter().any(opens) {
        return None;
    }
    let bears = |entry: &&Entry<'_>| rules.iter().any(|rule| bears_on(rule, entry));
    let Some(entry) = timeline.entries.iter().find(bears) else {
        return Some(Remark::NothingHappened {}.found());
    };
    let word = &entry.event.event;
    let title = book.event_title(word);
    let title_zh = title.map_or(word, |title| &title.zh).clone();
    let title = title.map_or(word.as_str(), |title| title.of(Language::En)).to_owned();
    Some(about(entry, Remark::NothingOpens { event: entry.event.id.clone(), title, title_zh }))
}

/// Whether an event would end, lengthen, pause or start anew the term of a rule.
fn bears_on(rule: &DeadlineRule, entry: &Entry<'_>) -> bool {
    let MatterEvent { event, duty, .. } = entry.event.as_ref();
    match event.as_str() {
        EXTENDED => duty.as_ref() == Some(&rule.duty),
        PAUSED => !rule.pauses.is_empty(),
        _ => {
            rule.ends.contains(event)
                || rule.resets.iter().flat_map(ResetRule::words).any(|word| word == event)
        }
    }
}
