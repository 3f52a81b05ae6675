//! Rules and logs at random, and the documents that say the same.

use super::{Counted, Event, Pause, Reset, Roll, Rule, Step, Time, Unit};
use kaohe::Day;
use serde_json::{Value, json};

/// Numbers that follow from a seed.
pub struct Numbers(fastrand::Rng);

impl Numbers {
    pub fn of(seed: u64) -> Self {
        Self(fastrand::Rng::with_seed(seed))
    }

    /// A number from the first to the second, both included.
    pub fn within(&mut self, least: i64, most: i64) -> i64 {
        self.0.i64(least..=most)
    }

    /// True so many times of a hundred.
    pub fn percent(&mut self, of: i64) -> bool {
        self.within(1, 100) <= of
    }

    pub fn one<T: Copy>(&mut self, all: &[T]) -> T {
        all[usize::try_from(self.within(0, i64::try_from(all.len()).unwrap() - 1)).unwrap()]
    }
}

/// A question at random: rules, of which the last is asked, a log, and the day of looking.
pub struct Drawn {
    pub rules: Vec<Rule>,
    pub log: Vec<Event>,
    pub on: Option<Day>,
    /// Whether make-up days do not work.
    pub bank: bool,
}

pub fn drawn(seed: u64) -> Drawn {
    let mut numbers = Numbers::of(seed);
    let chain = numbers.percent(30);
    let rules = if chain { chained(&mut numbers) } else { vec![rule(&mut numbers)] };
    let words: Vec<&'static str> = if chain { CHAIN.to_vec() } else { PLAIN.to_vec() };
    // Some of them near the last day that is announced.
    let first = if numbers.percent(5) { Day::of(2026, 11, 1) } else { Day::of(2008, 1, 5) };
    let reach = if first == Day::of(2026, 11, 1) { 30 } else { 6_100 };
    let start = first.unwrap().plus_days(numbers.within(0, reach)).unwrap();
    let log = log(&mut numbers, start, &words, &rules);
    let on = numbers.percent(85).then(|| start.plus_days(numbers.within(-3, 110)).unwrap());
    Drawn { rules, log, on, bank: numbers.percent(15) }
}

/// The words that open clocks, then those that end them.
const PLAIN: [&str; 2] = ["opened", "done"];
const CHAIN: [&str; 4] = ["received", "accepted", "refused", "decided"];

fn rule(numbers: &mut Numbers) -> Rule {
    use Unit::{Days, Months, WorkingDays, Years};
    let unit = numbers.one(&[WorkingDays, WorkingDays, WorkingDays, Days, Days, Days, Months, Years]);
    let backward = numbers.percent(8);
    let minimum = !backward && numbers.percent(8);
    let n = if unit.months().is_some() { numbers.within(1, 2) } else { numbers.within(1, 30) };
    let forward = unit.months().is_none() && !backward;
    let roll = if minimum {
        Roll::None
    } else {
        numbers.one(&[Roll::Forward, Roll::Forward, Roll::Backward, Roll::None])
    };
    Rule {
        id: "test.rule",
        duty: "test.reply",
        opens: if numbers.percent(10) { vec!["opened", "reopened"] } else { vec!["opened"] },
        unit,
        n: u32::try_from(n).unwrap(),
        counted: counted(numbers, backward),
        roll,
        minimum,
        steps: steps(numbers),
        pauses: if forward { pauses(numbers) } else { Vec::new() },
        reset: reset(numbers),
        ends: vec!["done"],
        closed_days_count: numbers.one(&[&[true][..], &[false], &[true, false]]).to_vec(),
        deems: (!minimum && numbers.percent(10)).then(|| ("done", numbers.percent(50))),
    }
}

fn counted(numbers: &mut Numbers, backward: bool) -> Vec<Counted> {
    let all: &[&[Counted]] = if backward {
        &[&[Counted::Before], &[Counted::ClearBefore], &[Counted::Before, Counted::ClearBefore]]
    } else {
        &[
            &[Counted::After],
            &[Counted::After],
            &[Counted::After],
            &[Counted::Including],
            &[Counted::ClearAfter],
            &[Counted::After, Counted::Including],
        ]
    };
    numbers.one(all).to_vec()
}

fn steps(numbers: &mut Numbers) -> Vec<Step> {
    let step = |numbers: &mut Numbers| Step {
        most: u32::try_from(numbers.within(5, 45)).unwrap(),
        in_all: numbers.percent(30),
        any_time: numbers.percent(25),
        needs_approver: numbers.percent(30),
    };
    (0..numbers.within(0, 2)).map(|_| step(numbers)).collect()
}

fn pauses(numbers: &mut Numbers) -> Vec<Pause> {
    let causes = if numbers.percent(50) { &["hearing"][..] } else { &["hearing", "survey"] };
    causes
        .iter()
        .map(|cause| Pause { cause, first_counts: numbers.percent(60), last_counts: numbers.percent(30) })
        .collect()
}

fn reset(numbers: &mut Numbers) -> Option<Reset> {
    numbers
        .percent(60)
        .then(|| Reset { times: u32::try_from(numbers.within(1, 2)).unwrap(), awaits: numbers.percent(70) })
}

/// Silence under the first rule accepts, which opens a clock of the second.
fn chained(numbers: &mut Numbers) -> Vec<Rule> {
    let examine = Rule {
        id: "test.examine",
        duty: "test.examine",
        opens: vec!["received"],
        n: u32::try_from(numbers.within(1, 10)).unwrap(),
        counted: vec![Counted::After],
        minimum: false,
        unit: numbers.one(&[Unit::WorkingDays, Unit::Days]),
        ends: vec!["accepted", "refused"],
        deems: Some(("accepted", numbers.percent(50))),
        roll: numbers.one(&[Roll::Forward, Roll::None]),
        ..rule(numbers)
    };
    let pauses = if examine.pauses.is_empty() { pauses(numbers) } else { examine.pauses.clone() };
    let decide = Rule {
        id: "test.decide",
        duty: "test.decide",
        opens: vec!["accepted"],
        ends: vec!["decided"],
        deems: None,
        ..rule(numbers)
    };
    let forward = !decide.counted[0].is_backward() && !decide.minimum;
    let decide = if forward {
        decide
    } else {
        Rule { counted: vec![Counted::After], minimum: false, pauses: Vec::new(), ..decide }
    };
    vec![Rule { pauses, ..examine }, decide]
}

fn log(numbers: &mut Numbers, start: Day, words: &[&'static str], rules: &[Rule]) -> Vec<Event> {
    let units = numbers.percent(20);
    let day = |numbers: &mut Numbers, from: i64, to: i64| start.plus_days(numbers.within(from, to)).unwrap();
    let unit = |numbers: &mut Numbers| numbers.one(&[None, Some("甲局"), Some("乙局")]).filter(|_| units);
    let mut log = Vec::new();
    for at in 0..numbers.one(&[1, 1, 1, 2, 3]) {
        let time = Time { day: if at == 0 { start } else { day(numbers, 0, 60) }, minute: minute(numbers) };
        log.push(Event { to: unit(numbers), ..event(format!("o{at}"), words[0], time) });
    }
    for at in 0..numbers.within(0, 3) {
        let time = Time { day: day(numbers, -5, 90), minute: minute(numbers) };
        let word = numbers.one(&words[1..]);
        log.push(Event { by: unit(numbers), ..event(format!("e{at}"), word, time) });
    }
    for at in 0..numbers.within(0, 4) {
        let (word, id) =
            numbers.one(&[("extended", "x"), ("asked", "q"), ("corrected", "c"), ("reopened", "r")]);
        let time = Time { day: day(numbers, -3, 70), minute: None };
        let event = Event {
            by: unit(numbers).filter(|_| word != "reopened"),
            ..event(format!("{id}{at}"), word, time)
        };
        let duty = numbers.one(&rules.iter().map(|rule| rule.duty).collect::<Vec<_>>());
        log.push(if word == "extended" { extension(numbers, event, duty) } else { event });
    }
    for at in 0..numbers.within(0, 3) {
        let time = Time { day: day(numbers, -10, 60), minute: None };
        let cause = numbers.one(&["hearing", "hearing", "survey", "weather"]);
        let paused = Event { cause: Some(cause), ..event(format!("p{at}"), "paused", time) };
        if numbers.percent(85) {
            let time = Time { day: time.day.plus_days(numbers.within(0, 25)).unwrap(), minute: None };
            log.push(Event { of: Some(paused.id.clone()), ..event(format!("s{at}"), "resumed", time) });
        }
        log.push(paused);
    }
    // The order in the file is irrelevant.
    for _ in 0..log.len() {
        let (a, b) = (numbers.within(0, 40), numbers.within(0, 40));
        let len = i64::try_from(log.len()).unwrap();
        log.swap(usize::try_from(a % len).unwrap(), usize::try_from(b % len).unwrap());
    }
    log
}

fn minute(numbers: &mut Numbers) -> Option<u16> {
    numbers.percent(15).then(|| u16::try_from(numbers.within(8, 10) * 60).unwrap())
}

fn extension(numbers: &mut Numbers, event: Event, duty: &'static str) -> Event {
    let n = numbers.percent(95).then(|| u32::try_from(numbers.within(1, 12)).unwrap());
    let n = if numbers.percent(4) { Some(60) } else { n };
    Event { n, duty: Some(duty), approved: numbers.percent(75), ..event }
}

fn event(id: String, word: &'static str, time: Time) -> Event {
    let (by, to, n, cause, of, duty) = Default::default();
    Event { id, word, time, by, to, n, cause, of, duty, approved: false, deemed_by: None }
}

/// The pack that says the rules.
pub fn pack(rules: &[Rule]) -> Value {
    let words =
        ["opened", "done", "received", "accepted", "refused", "decided", "asked", "corrected", "reopened"];
    let titled =
        |words: &[&str]| words.iter().map(|word| ((*word).to_owned(), json!({"zh": word}))).collect();
    let (events, causes): (serde_json::Map<_, _>, serde_json::Map<_, _>) =
        (titled(&words), titled(&["hearing", "survey", "weather"]));
    json!({"pack": "test", "texts_read_as_of": "2009-01-01", "evidence": {}, "events": events, "causes": causes,
        "rules": rules.iter().map(rule_document).collect::<Vec<_>>()})
}

fn rule_document(rule: &Rule) -> Value {
    let (unit, roll) = match rule.unit {
        Unit::WorkingDays => ("working_days", None),
        Unit::Days => ("days", Some(rule.roll)),
        Unit::Months => ("months", Some(rule.roll)),
        Unit::Years => ("years", Some(rule.roll)),
    };
    let words: Vec<_> = rule.counted.iter().map(|counted| counted_word(*counted)).collect();
    let counted = if let [word] = words.as_slice() { json!(word) } else { json!({"unknown": words}) };
    let mut term = json!({"n": rule.n, "counted": counted});
    if let Some(roll) = roll {
        let word = match roll {
            Roll::Forward => "forward",
            Roll::Backward => "backward",
            Roll::None => "none",
        };
        term["roll"] = json!(word);
    }
    let mut evidence = json!({"": "convention"});
    if rule.counted.len() > 1 {
        evidence[format!("/term/{unit}/counted")] = json!("unknown");
    }
    let mut document = json!({"id": rule.id, "title": {"zh": rule.id}, "duty": rule.duty, "jurisdiction": "CN",
    "level": "office_rule", "in_force": {"from": "2000-01-01", "to": "open"}, "source": [{"instrument": "illustrative"}],
    "evidence": evidence, "binds": "office", "when": {}, "trigger": {"on": rule.opens}, "term": {unit: term},
    "bound": if rule.minimum { "at_earliest" } else { "at_latest" },
    "extensions": rule.steps.iter().map(step_document).collect::<Vec<_>>(),
    "pauses": rule.pauses.iter().map(pause_document).collect::<Vec<_>>(),
    "resets": rule.reset.iter().map(reset_document).collect::<Vec<_>>(),
    "ends": rule.ends,
    "on_expiry": match rule.deems {
        None => json!({"overdue": {}}),
        Some((event, on_trigger_day)) => {
            json!({"deemed": {"event": event, "on": if on_trigger_day { "trigger_day" } else { "due_day" }}})
        }
    }});
    if let [counts] = rule.closed_days_count.as_slice() {
        document["closed_days"] = json!(if *counts { "counts" } else { "excluded" });
    }
    document
}

fn counted_word(counted: Counted) -> &'static str {
    match counted {
        Counted::After => "after",
        Counted::Including => "including",
        Counted::ClearAfter => "clear_after",
        Counted::Before => "before",
        Counted::ClearBefore => "clear_before",
    }
}

fn step_document(step: &Step) -> Value {
    let amount = json!({"set": {"most": step.most}});
    let approver = if step.needs_approver { json!({"zh": "局长"}) } else { json!("unknown") };
    let when = if step.any_time { "any_time" } else { "before_expiry" };
    let key = if step.in_all { "to" } else { "by" };
    json!({key: amount, "when": when, "approver": approver})
}

fn pause_document(pause: &Pause) -> Value {
    let edge = |counts: bool| if counts { "counts" } else { "excluded" };
    json!({"causes": [pause.cause], "first_day": edge(pause.first_counts), "last_day": edge(pause.last_counts)})
}

fn reset_document(reset: &Reset) -> Value {
    let mut document = json!({"on": ["corrected"], "times": reset.times});
    if reset.awaits {
        document["awaits"] = json!(["asked"]);
    }
    document
}

/// The log as a document.
pub fn log_document(log: &[Event]) -> Value {
    let events: Vec<_> = log.iter().map(event_document).collect();
    json!({"matter": "m", "jurisdiction": "CN-37", "facts": {}, "events": events})
}

fn event_document(event: &Event) -> Value {
    let mut document = json!({"id": event.id, "event": event.word});
    match event.time.minute {
        None => document["on"] = json!(event.time.day.to_string()),
        Some(minute) => {
            document["at"] = json!(format!("{}T{:02}:{:02}", event.time.day, minute / 60, minute % 60))
        }
    }
    let texts = [
        ("by", event.by),
        ("to", event.to),
        ("cause", event.cause),
        ("of", event.of.as_deref()),
        ("duty", event.duty),
        ("approved_by", event.approved.then_some("局长")),
    ];
    for (key, text) in texts {
        if let Some(text) = text {
            document[key] = json!(text);
        }
    }
    if let Some(n) = event.n {
        document["n"] = json!(n);
    }
    document
}
