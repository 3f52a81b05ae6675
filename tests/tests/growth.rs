//! The short form of `growth`: no list makes an operation take time by the square of its length.

use conformance::growth::{COSTLY, measure, rows};
use std::time::Duration;

/// Between the exponents of n log n and of n squared, since small requests measured beside other work scatter.
const STEEPEST: f64 = 1.7;

#[test]
fn no_list_costs_its_square() {
    let mut steep = Vec::new();
    for row in rows().into_iter().filter(|row| !row.is_held_by_digits()) {
        // A ratio within one run, so that the speed of the machine does not matter.
        let exponent = measure(&row, 8, Duration::from_millis(10)).unwrap().exponent();
        if exponent > STEEPEST {
            steep.push(format!("{} of {}: {exponent:.2}", row.list, row.operation));
        }
    }
    assert!(steep.is_empty(), "{}", steep.join("\n"));
}

#[test]
fn what_is_small_and_asks_for_much_is_answered_or_refused_as_it_should_be() {
    for costly in COSTLY {
        let answer = kaohe::contract::call(costly.operation, &(costly.request)().to_string());
        let outcome = answer.as_ref().map_or_else(|error| error.code(), |_| "answer");
        assert_eq!(outcome, costly.outcome, "{}", costly.what);
    }
}
