//! The bounds: each has an error of its own or says that nothing is refused, and is what the code compiles.

use conformance::generate::bounds;
use conformance::growth::{EDGES, Edge};
use kaohe::calendar::Beyond;
use kaohe::deadline::{MatterLog, MatterStanding, Question, Rulebook};
use kaohe::{Calendar, Ratio, document, limits};
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

/// The clocks of a batch are told as far as the bound allows; each matter behind it says so, and is answered alone.
#[test]
fn the_bytes_of_an_answer_are_bounded() {
    let log = |at: usize| {
        json!({"matter": at.to_string(), "jurisdiction": "CN-370503", "facts": {"channel": "handed_in"}, "events": [
            {"id": "e1", "event": "received", "on": "2024-04-01"},
            {"id": "e2", "event": "paused", "cause": "third_party_consultation", "on": "2024-04-10"},
            {"id": "e3", "event": "resumed", "of": "e2", "on": "2133-01-01"}]})
    };
    let logs: Vec<Value> = (0..100).map(log).collect();
    let logs: Vec<MatterLog> = document::read(&Value::from(logs).to_string()).unwrap();
    let (question, calendar) =
        (Question::duty("open_government.reply"), Calendar::china().beyond(Beyond::Provisional));
    let judged =
        |logs: &[MatterLog]| Rulebook::china().standings(logs, &question, &calendar).unwrap().matters;
    let matters = judged(&logs);
    let bytes = |matter: &MatterStanding| serde_json::to_string(&matter.clocks).unwrap().len();
    let told = matters.iter().take_while(|matter| !matter.clocks.is_empty()).count();
    assert!(told < matters.len());
    let listed: usize = matters.iter().take(told).map(bytes).sum();
    assert!(listed <= limits::ANSWER_BYTES && listed + bytes(&matters[0]) > limits::ANSWER_BYTES);
    for (matter, log) in matters.iter().zip(&logs).skip(told) {
        assert_eq!(matter.not_computable[0].because, "log.too_many_clocks");
        assert_eq!(judged(std::slice::from_ref(log))[0].clocks.len(), 1);
    }
}

/// A calendar has the same bound where it is read by itself.
#[test]
fn a_calendar_alone_is_bounded() {
    let refused = |values: usize| Calendar::read(&format!("[{}1]", "1,".repeat(values - 2))).unwrap_err();
    assert_eq!(refused(limits::DOCUMENT_VALUES).code(), "shape.wrong_type");
    assert_eq!(refused(limits::DOCUMENT_VALUES + 1).code(), "document.too_many_values");
}

#[test]
fn the_last_passes_and_the_next_is_refused() {
    // A matter of a batch is refused in the answer.
    let refuses = |edge: &Edge, n| match kaohe::contract::call(edge.operation, &(edge.request)(n)) {
        Ok(answer) => answer.contains(&format!("\"because\":\"{}\"", edge.code)),
        Err(error) => error.code() == edge.code,
    };
    for edge in EDGES {
        assert!(!refuses(edge, edge.last), "{} at {}", edge.bound, edge.last);
        assert!(refuses(edge, edge.last + 1), "{} beyond {}", edge.bound, edge.last);
    }
}

#[test]
fn a_fraction_has_so_many_binary_digits_and_no_more() {
    // Two to the power of n has n + 1 digits above the line, and one below it.
    let two = Ratio::from(2);
    assert!(two.power(8_190).is_ok());
    assert_eq!(two.power(8_191).unwrap_err().code(), "exact.out_of_range");
}

#[test]
fn every_bound_is_tried_at_its_edge() {
    // Fractions and bytes above; the steps of an answer and the elements of a list beside the code; the others in
    // cases.
    let elsewhere =
        ["FRACTION_BITS", "ANSWER_STEPS", "SHARE_BITS", "ANSWER_TEXT", "ANSWER_BYTES", "LIST_ELEMENTS"];
    let tried: BTreeSet<_> = EDGES.iter().map(|edge| edge.bound).chain(elsewhere).collect();
    let bounds = bounds().unwrap();
    let with_code = bounds.iter().filter(|bound| bound.code.is_some()).map(|bound| bound.name.as_str());
    assert_eq!(with_code.collect::<BTreeSet<_>>(), tried);
}
