//! The bounds: each has an error of its own or says that nothing is refused, and is what the code compiles.

use conformance::generate::bounds;
use kaohe::calendar::Beyond;
use kaohe::deadline::{Log, Matter, Question, Rulebook};
use kaohe::{Calendar, document, limits};
use serde_json::{Value, json};
use std::collections::BTreeSet;

#[test]
fn every_bound_has_a_code_or_refuses_nothing() {
    let codes: BTreeSet<&str> =
        kaohe::contract::error_codes().into_iter().flat_map(|(_, codes)| codes).collect();
    let wrong: Vec<_> = bounds()
        .unwrap()
        .into_iter()
        .filter(|bound| match &bound.code {
            Some(code) => !codes.contains(code.as_str()),
            None => !bound.what.contains("nothing is refused") && !bound.what.contains("nothing is\nrefused"),
        })
        .collect();
    assert!(wrong.is_empty(), "{wrong:?}");
}

#[test]
fn the_table_is_what_the_code_compiles() {
    let value = |name: &str| bounds().unwrap().into_iter().find(|bound| bound.name == name).unwrap().value;
    let compiled = [
        ("DOCUMENT_BYTES", limits::DOCUMENT_BYTES as u64),
        ("FRACTION_BITS", limits::FRACTION_BITS),
        ("ROUNDING_PLACES", u64::from(limits::ROUNDING_PLACES)),
        ("COHORT_CELLS", limits::COHORT_CELLS as u64),
        ("ANSWER_STEPS", limits::ANSWER_STEPS as u64),
    ];
    for (name, compiled) in compiled {
        assert_eq!(value(name), compiled, "{name}");
    }
}

/// The clocks of a batch list days as far as the bound allows; each matter behind it says so, and is answered alone.
#[test]
fn the_runs_of_days_of_an_answer_are_bounded() {
    let log = |at: usize| {
        json!({"matter": at.to_string(), "jurisdiction": "CN-370503", "facts": {"channel": "handed_in"}, "events": [
            {"id": "e1", "event": "received", "on": "2024-04-01"},
            {"id": "e2", "event": "paused", "cause": "third_party_consultation", "on": "2024-04-10"},
            {"id": "e3", "event": "resumed", "of": "e2", "on": "2133-01-01"}]})
    };
    let logs: Vec<Value> = (0..200).map(log).collect();
    let logs: Vec<Log> = document::read(&Value::from(logs).to_string()).unwrap();
    let (question, calendar) =
        (Question::duty("open_government.reply"), Calendar::china().beyond(Beyond::Provisional));
    let judged = |logs: &[Log]| Rulebook::china().standings(logs, &question, &calendar).unwrap().matters;
    let matters = judged(&logs);
    let runs = |matter: &Matter| -> usize { matter.clocks.iter().map(|clock| clock.days.len()).sum() };
    let told = matters.iter().take_while(|matter| !matter.clocks.is_empty()).count();
    let listed: usize = matters.iter().map(runs).sum();
    assert!(listed >= limits::ANSWER_RUNS && listed - runs(&matters[told - 1]) < limits::ANSWER_RUNS);
    assert!(told < matters.len());
    for (matter, log) in matters.iter().zip(&logs).skip(told) {
        assert_eq!(matter.not_computable[0].because, "log.too_many_days");
        assert_eq!(judged(std::slice::from_ref(log))[0].clocks.len(), 1);
    }
}
