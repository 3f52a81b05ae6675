//! The library against a slow second implementation on random rules and logs.
//!
//! `KAOHE_ORACLE=1000000 cargo test --release -p conformance --test oracle_deadline` judges a million logs;
//! `KAOHE_ORACLE_SEED` is the first seed.

#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "what is drawn is valid and small"
)]

#[path = "../oracle/deadline/mod.rs"]
mod oracle;

use kaohe::deadline::{DeadlinePack, MatterLog, MatterStanding, Question, Rulebook};
use kaohe::{Calendar, document};
use oracle::draw::{Drawn, drawn, log_document, pack};
use oracle::judge;
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// How many logs are judged in a run of all tests.
const FEW: u64 = 4_000;

/// How many that are judged otherwise are shown.
const SHOWN: usize = 8;

fn setting(name: &str) -> Option<u64> {
    std::env::var(name).ok().map(|number| number.parse().unwrap())
}

#[test]
fn matters_are_judged_as_by_walking_day_by_day() {
    let (first, many) = (setting("KAOHE_ORACLE_SEED").unwrap_or(1), setting("KAOHE_ORACLE").unwrap_or(FEW));
    let calendars = [Calendar::china(), bank()];
    let (mut seen, mut differing) = (BTreeMap::new(), Vec::new());
    for seed in first..first + many {
        let drawn = drawn(seed);
        let calendar = &calendars[usize::from(drawn.bank)];
        let expected = judge::judge(&drawn.rules, &drawn.log, drawn.on, calendar);
        let matter = answered(&drawn, calendar);
        note(&expected, &mut seen);
        let (expected, found) = (told(&expected), compared(&matter, &expected));
        if expected != found {
            differing.push((seed, expected, found));
        }
        if differing.len() == SHOWN {
            break;
        }
    }
    for (seed, expected, found) in &differing {
        let drawn = drawn(*seed);
        let rules: Vec<_> = drawn.rules.iter().map(|rule| format!("{rule:?}")).collect();
        let mut log: Vec<_> =
            log_document(&drawn.log)["events"].as_array().unwrap().iter().map(Value::to_string).collect();
        log.sort();
        println!(
            "seed {seed}, on {:?}\n{}\n{}\nexpected {expected}\nfound    {found}\n",
            drawn.on,
            rules.join("\n"),
            log.join("\n")
        );
    }
    assert!(differing.is_empty(), "{} of {many} logs are judged otherwise", differing.len());
    println!("{many} logs: {seen:?}");
    // What is drawn shows every state.
    let states = [
        "running",
        "paused",
        "awaiting_correction",
        "overdue",
        "deemed",
        "done_in_time",
        "done_late",
        "must_wait",
        "may_end",
        "ended",
        "ended_too_early",
        "rule.undecided",
        "log.ends_before_it_opens",
    ];
    assert!(states.iter().all(|state| seen.contains_key(*state)) || many < 4_000);
}

fn bank() -> Calendar {
    let bank = r#"{"calendar": "bank", "title": {"zh": "银行"},
        "based_on": {"calendar": "cn", "without": ["work"]}, "notices": []}"#;
    bank.parse().unwrap()
}

/// What the library answers.
fn answered(drawn: &Drawn, calendar: &Calendar) -> MatterStanding {
    let pack: DeadlinePack = document::read(&pack(&drawn.rules).to_string()).unwrap();
    let log: MatterLog = document::read(&log_document(&drawn.log).to_string()).unwrap();
    let question = Question::rule(drawn.rules.last().unwrap().id);
    let question = Question { on: drawn.on, ..question };
    Rulebook::china().with(pack).unwrap().standing(&log, &question, calendar).unwrap()
}

/// Counts the states that were seen.
fn note(matter: &judge::Matter, seen: &mut BTreeMap<String, u64>) {
    for clock in &matter.clocks {
        if let Some(Ok(state) | Err(state)) = &clock.state {
            *seen.entry(state.clone()).or_default() += 1;
        }
    }
    for reason in &matter.reasons {
        *seen.entry(reason.clone()).or_default() += 1;
    }
}

fn day(found: &Result<kaohe::Day, String>) -> Value {
    match found {
        Ok(day) => json!(day.to_string()),
        Err(code) => json!(code),
    }
}

/// What the second implementation says, to be compared.
fn told(matter: &judge::Matter) -> Value {
    let clock = |clock: &judge::Clock| {
        let state = clock.state.clone().map(|state| match state {
            Ok(state) | Err(state) => state,
        });
        json!({"trigger": clock.trigger, "opened": clock.opened.to_string(), "anchor": clock.anchor.to_string(),
            "raw": day(&clock.raw), "due": day(&clock.due), "granted": clock.granted, "state": state,
            "ended": clock.ended, "counted": clock.counted, "set_aside": clock.set_aside})
    };
    json!({"clocks": matter.clocks.iter().map(clock).collect::<Vec<_>>(), "reasons": matter.reasons})
}

/// The same of what the library says; days that have counted only where the other says how many.
fn compared(matter: &MatterStanding, other: &judge::Matter) -> Value {
    let matter = serde_json::to_value(matter).unwrap();
    let because = |figure: &Value| figure.pointer("/not_computable/because").cloned();
    let clocks = matter["clocks"].as_array().unwrap().iter().enumerate().map(|(at, clock)| {
        let state = clock.pointer("/standing/state").map(|state| because(state).unwrap_or(state.clone()));
        let counted = other.clocks.get(at).and_then(|other| other.counted);
        let counted = counted.and_then(|_| clock.pointer("/standing/elapsed/counted").cloned());
        let aside = clock["set_aside"].as_array().unwrap().iter();
        let aside: BTreeMap<_, _> = aside.map(|aside| (aside["event"].as_str().unwrap(), aside["reason"].clone())).collect();
        let granted: Vec<_> = clock["extensions"].as_array().unwrap().iter().map(|granted| granted["event"].clone()).collect();
        json!({"trigger": clock["trigger"]["event"], "opened": clock["trigger"]["day"], "anchor": clock["anchor"],
            "raw": because(&clock["raw"]).unwrap_or(clock["raw"].clone()),
            "due": because(&clock["rolled"]).unwrap_or(clock["rolled"].clone()),
            "granted": granted, "state": state, "ended": clock.pointer("/standing/ended/event"), "counted": counted,
            "set_aside": aside})
    });
    let reasons: std::collections::BTreeSet<_> = matter
        .get("not_computable")
        .and_then(Value::as_array)
        .into_iter()
        .flatten()
        .map(|why| why["because"].as_str().unwrap())
        .collect();
    json!({"clocks": clocks.collect::<Vec<_>>(), "reasons": reasons})
}
