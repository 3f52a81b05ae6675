//! The bounds: each has an error of its own or says that nothing is refused, and is what the code compiles.

use conformance::generate::bounds;
use conformance::growth::{EDGES, Edge};
use kaohe::calendar::Beyond;
use kaohe::deadline::{Log, Matter, Question, Rulebook};
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

use conformance::growth::{EDGES, Edge};
use kaohe::calendar::Beyond;
use kaohe::deadline::{Log, Matter, Question, Rulebook};
use kaohe::{Calendar, Ratio, document, limits};
use serde_json::{Value, json};
