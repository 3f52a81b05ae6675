//! The bounds: each has an error of its own or says that nothing is refused, and is what the code compiles.

use conformance::generate::bounds;
use conformance::growth::{EDGES, Edge};
use kaohe::{Ratio, limits};
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
    // Fractions above; the steps of an answer beside the code; shares in a case.
    let elsewhere = ["FRACTION_BITS", "ANSWER_STEPS", "SHARE_BITS"];
    let tried: BTreeSet<_> = EDGES.iter().map(|edge| edge.bound).chain(elsewhere).collect();
    let bounds = bounds().unwrap();
    let with_code = bounds.iter().filter(|bound| bound.code.is_some()).map(|bound| bound.name.as_str());
    assert_eq!(with_code.collect::<BTreeSet<_>>(), tried);
}
