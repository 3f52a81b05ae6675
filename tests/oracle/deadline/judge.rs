//! A matter: which events open clocks, what silence adds, where each clock stands, and what had no effect.

use super::walk::{Course, Walk};
use super::{Event, Rule, Time};
use kaohe::{Calendar, Day};
use std::collections::{BTreeMap, BTreeSet};

/// What is said of one clock.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Clock {
    pub trigger: String,
    pub opened: Day,
    pub anchor: Day,
    pub raw: Result<Day, String>,
    pub due: Result<Day, String>,
    pub granted: Vec<String>,
    /// A state, or the code of why there is none; nothing where no day is looked at.
    pub state: Option<Result<String, String>>,
    pub ended: Option<String>,
    /// Days that have counted; `None` where that is not compared.
    pub counted: Option<u32>,
    pub set_aside: BTreeMap<String, String>,
}

/// What is said of a matter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Matter {
    pub clocks: Vec<Clock>,
    pub reasons: BTreeSet<String>,
}

/// A clock while it is judged.
struct Judged<'j> {
    walk: Walk<'j>,
    courses: Result<Vec<Course>, &'static str>,
    early_end: bool,
    set_aside: BTreeMap<String, &'static str>,
}

/// Judges a matter under the last of some rules; the ones before may feed it by silence.
pub fn judge(rules: &[Rule], log: &[Event], on: Option<Day>, calendar: &Calendar) -> Matter {
    let Some(horizon) = on.or(log.iter().map(|event| event.time.day).max()) else {
        return Matter { clocks: Vec::new(), reasons: BTreeSet::from(["log.nothing_opens".into()]) };
    };
    let (asked, feeding) = rules.split_last().unwrap();
    let mut reasons = BTreeSet::new();
    let mut seen: Vec<Event> = log.iter().filter(|event| event.time.day <= horizon).cloned().collect();
    let ahead: Vec<Event> = log.iter().filter(|event| event.time.day > horizon).cloned().collect();
    if let Some(rule) = feeding.first() {
        let (deemed, repeated) = silence(rule, &seen, horizon, calendar, &mut reasons);
        let repeats = |event: &Event| repeated.contains_key(&event.id);
        let repeats: Vec<Event> = seen.iter().filter(|event| repeats(event)).cloned().collect();
        seen.retain(|event| !repeated.contains_key(&event.id));
        seen.extend(deemed);
        return finish(asked, &seen, &ahead, &repeats, on, calendar, reasons);
    }
    finish(asked, &seen, &ahead, &[], on, calendar, reasons)
}

fn openers<'j>(rule: &Rule, seen: &'j [Event], ahead: &'j [Event]) -> Vec<&'j Event> {
    let backward = rule.counted.iter().all(|counted| counted.is_backward());
    let ahead = ahead.iter().filter(|_| backward);
    let mut openers: Vec<_> =
        seen.iter().chain(ahead).filter(|event| rule.opens.contains(&event.word)).collect();
    openers.sort_by_key(|event| (event.time, &event.id));
    openers
}

/// The clocks of a rule, each with what the events of the log did to it.
fn clocks<'j>(
    rule: &'j Rule,
    seen: &'j [Event],
    ahead: &'j [Event],
    calendar: &'j Calendar,
    on: Option<Day>,
) -> Vec<Judged<'j>> {
    let mut clocks: Vec<Judged<'_>> = openers(rule, seen, ahead)
        .into_iter()
        .map(|trigger| {
            let walk = Walk { rule, trigger, log: seen, calendar, on };
            let courses = walk.readings().into_iter().map(|reading| walk.course(reading)).collect();
            Judged { walk, courses, early_end: false, set_aside: BTreeMap::new() }
        })
        .collect();
    set_aside(&mut clocks, rule, seen);
    clocks
}

/// Each event that bears on the rule and had an effect on no clock stands at the last clock that was opened before it,
/// else at the first.
fn set_aside(clocks: &mut [Judged<'_>], rule: &Rule, seen: &[Event]) {
    let undoes = !rule.opens.contains(&"reopened");
    let bears = |event: &Event| match event.word {
        "paused" => true,
        "extended" => event.duty == Some(rule.duty),
        "reopened" => undoes,
        "corrected" => rule.reset.is_some(),
        "asked" => rule.reset.is_some_and(|reset| reset.awaits),
        word => rule.ends.contains(&word),
    };
    for event in seen.iter().filter(|event| bears(event) && event.deemed_by != Some(rule.id)) {
        let concerned: Vec<usize> =
            (0..clocks.len()).filter(|at| event.concerns(clocks[*at].walk.trigger.to)).collect();
        let all: Vec<usize> = (0..clocks.len()).collect();
        let (own, other) = if concerned.is_empty() { (&all, true) } else { (&concerned, false) };
        let before = |at: &&usize| !clocks[**at].walk.is_early(event);
        let last = own.iter().rev().find(before).copied();
        let Some(at) = last.or(own.first().copied()) else { continue };
        if other {
            clocks[at].set_aside.insert(event.id.clone(), "of_another_unit");
            continue;
        }
        let reason = match event.word {
            "reopened" => {
                let undoes = |at: &usize| {
                    let walk = clocks[*at].walk;
                    let first = walk.ends().into_iter().find(|end| !walk.is_early(end));
                    first.is_some_and(|end| !event.time.is_before(end.time))
                };
                if concerned.iter().any(undoes) { continue } else { "undoes_nothing" }
            }
            word if rule.ends.contains(&word) => {
                let ends = |at: &usize| clocks[*at].walk.ended().is_some_and(|end| end.id == event.id);
                if concerned.iter().any(ends) {
                    continue;
                }
                clocks[at].early_end |= last.is_none();
                let walk = clocks[at].walk;
                if !walk.is_early(event) && walk.is_undone(event) { "reopened" } else { "ends_nothing" }
            }
            _ => {
                let effect = |at: usize| {
                    let courses = clocks[at].courses.as_ref().ok()?;
                    let of = |course: &Course| course.effects.get(&event.id).copied().flatten();
                    let first = of(&courses[0]);
                    let agree = courses.iter().all(|course| of(course) == first);
                    Some(if agree { first } else { Some("undecided") })
                };
                // A clock that is refused says nothing of its events.
                let told: Vec<_> = concerned.iter().filter_map(|at| Some((*at, effect(*at)?))).collect();
                if told.iter().any(|(_, reason)| reason.is_none()) {
                    continue;
                }
                let opened = |at: usize| {
                    let trigger = clocks[at].walk.trigger;
                    (trigger.time, &trigger.id) <= (event.time, &event.id)
                };
                let last = told.iter().rev().find(|(at, _)| opened(*at)).or(told.first());
                let Some((at, Some(reason))) = last else { continue };
                clocks[*at].set_aside.insert(event.id.clone(), reason);
                continue;
            }
        };
        clocks[at].set_aside.insert(event.id.clone(), reason);
    }
}

/// Where a clock stands on a day under one reading: a state, or the code of why there is none.
fn state(judged: &Judged<'_>, course: &Course, on: Day) -> Result<String, String> {
    let rule = judged.walk.rule;
    let ended = judged.walk.ended();
    let until = ended.map_or(on, |end| end.time.day);
    let still = |code: &str| ["log.pause_open", "log.correction_awaited"].contains(&code);
    let late = match (course.raw, course.due) {
        (_, Ok(due)) => Ok(due < until),
        (_, Err(code)) if still(code) => Ok(false),
        (Ok(raw), Err(_)) if raw >= until && rule.roll != super::Roll::Backward => Ok(false),
        (_, Err(code)) => Err(code.to_owned()),
    };
    if rule.minimum {
        let due = course.due.map_err(str::to_owned)?;
        return Ok(match ended {
            Some(end) if end.time.day < due => "ended_too_early",
            Some(_) => "ended",
            None if on < due => "must_wait",
            None => "may_end",
        }
        .into());
    }
    Ok(match (ended, late?) {
        (Some(_), false) => "done_in_time",
        (None, false) if course.awaited.is_some() => "awaiting_correction",
        (None, false) if course.is_paused => "paused",
        (None, false) => "running",
        (_, true) if rule.deems.is_some() => "deemed",
        (Some(_), true) => "done_late",
        (None, true) => "overdue",
    }
    .into())
}

/// The state as all readings agree on it, not held against anybody where an end lies before the opening.
fn agreed_state(judged: &Judged<'_>, courses: &[Course], on: Day) -> Result<String, String> {
    let states: Vec<_> = courses.iter().map(|course| state(judged, course, on)).collect();
    let agreed = match states.iter().all(|state| *state == states[0]) {
        true => states[0].clone(),
        false => Err("rule.undecided".into()),
    };
    let adverse = |state: &String| ["overdue", "done_late", "deemed"].contains(&state.as_str());
    match agreed {
        Ok(state) if adverse(&state) && judged.early_end => Err("log.ends_before_it_opens".into()),
        agreed => agreed,
    }
}

/// What silence under a rule makes of a log: deemed events, and the logged ones that they come before.
fn silence(
    rule: &Rule,
    seen: &[Event],
    horizon: Day,
    calendar: &Calendar,
    reasons: &mut BTreeSet<String>,
) -> (Vec<Event>, BTreeMap<String, ()>) {
    let Some((word, on_trigger_day)) = rule.deems else { return Default::default() };
    let (mut deemed, mut repeated) = (Vec::new(), BTreeMap::new());
    let clocks = clocks(rule, seen, &[], calendar, Some(horizon));
    for (at, clock) in clocks.iter().enumerate() {
        let courses = match &clock.courses {
            Ok(courses) => courses,
            Err(code) => {
                reasons.insert((*code).to_owned());
                continue;
            }
        };
        match agreed_state(clock, courses, horizon) {
            Err(code) => drop(reasons.insert(code)),
            Ok(state) if state == "deemed" => {
                let due = courses[0].due;
                let agree = courses.iter().all(|course| course.due == due);
                let trigger = clock.walk.trigger;
                let day = if on_trigger_day { Some(trigger.time.day) } else { due.ok().filter(|_| agree) };
                let Some(day) = day else {
                    reasons.insert("rule.undecided".into());
                    continue;
                };
                deemed.push(Event {
                    id: format!("{}:{}", trigger.id, rule.id),
                    word,
                    time: Time { day, minute: None },
                    by: None,
                    to: trigger.to,
                    n: None,
                    cause: None,
                    of: None,
                    duty: None,
                    approved: false,
                    deemed_by: Some(rule.id),
                });
                let alike = |next: &Walk<'_>| match (trigger.to, next.trigger.to) {
                    (Some(own), Some(other)) => own == other,
                    (Some(_), None) | (None, _) => true,
                };
                let next = clocks[at + 1..].iter().map(|clock| clock.walk).find(alike);
                for event in seen.iter().filter(|event| event.word == word && event.concerns(trigger.to)) {
                    let late = agree && due.is_ok_and(|due| event.time.day > due);
                    if late && next.is_none_or(|next| event.time.is_before(next.trigger.time)) {
                        repeated.insert(event.id.clone(), ());
                    }
                }
            }
            Ok(_) => {}
        }
    }
    (deemed, repeated)
}

fn finish(
    asked: &Rule,
    seen: &[Event],
    ahead: &[Event],
    repeats: &[Event],
    on: Option<Day>,
    calendar: &Calendar,
    mut reasons: BTreeSet<String>,
) -> Matter {
    let mut judged = clocks(asked, seen, ahead, calendar, on);
    for repeat in repeats {
        let opened = |clock: &&mut Judged<'_>| {
            let trigger = clock.walk.trigger;
            let own = trigger.deemed_by.is_some() && trigger.word == repeat.word;
            own && repeat.concerns(trigger.to) && !repeat.time.is_before(trigger.time)
        };
        if let Some(clock) = judged.iter_mut().rev().find(opened) {
            clock.set_aside.insert(repeat.id.clone(), "already_deemed");
        }
    }
    let mut clocks = Vec::new();
    for judged in &judged {
        match &judged.courses {
            Ok(courses) => clocks.push(clock(judged, courses, on)),
            Err(code) => drop(reasons.insert((*code).to_owned())),
        }
    }
    if clocks.is_empty() && reasons.is_empty() {
        let later = ahead.iter().any(|event| asked.opens.contains(&event.word));
        reasons.insert(if later { "log.opens_later" } else { "log.nothing_opens" }.into());
    }
    Matter { clocks, reasons }
}

/// The day of the last event that starts the term in every reading, with all that started it before.
fn walk_start(courses: &[Course], walk: Walk<'_>, first: &Course) -> Day {
    let shared =
        |until: usize| courses.iter().all(|course| course.starts.get(..until) == first.starts.get(..until));
    let until = (1..=first.starts.len()).rev().find(|until| shared(*until)).unwrap();
    let id = &first.starts[until - 1];
    walk.own().chain([walk.trigger]).find(|event| event.id == *id).unwrap().time.day
}

fn clock(judged: &Judged<'_>, courses: &[Course], on: Option<Day>) -> Clock {
    let (first, trigger) = (&courses[0], judged.walk.trigger);
    let one = |day: fn(&Course) -> Result<Day, &'static str>| {
        let known = |course: &Course| day(course).ok();
        match courses.iter().all(|course| known(course) == known(first)) {
            true => day(first).map_err(str::to_owned),
            false => Err("rule.undecided".to_owned()),
        }
    };
    let granted = first.granted.iter().filter(|id| courses.iter().all(|course| course.granted.contains(id)));
    let state = on.map(|on| agreed_state(judged, courses, on));
    let ended = judged.walk.ended();
    let counted = on.filter(|_| courses.len() == 1).and_then(|on| {
        let until = ended.map_or(on, |end| end.time.day);
        let within = first.due.is_ok_and(|due| until <= due);
        first.counted.filter(|_| until >= first.anchor && within)
    });
    Clock {
        trigger: trigger.id.clone(),
        opened: trigger.time.day,
        anchor: walk_start(courses, judged.walk, first),
        raw: one(|course| course.raw),
        due: one(|course| course.due),
        granted: granted.cloned().collect(),
        state,
        ended: on.and(ended.map(|end| end.id.clone())),
        counted,
        set_aside: judged.set_aside.iter().map(|(id, reason)| (id.clone(), (*reason).to_owned())).collect(),
    }
}
