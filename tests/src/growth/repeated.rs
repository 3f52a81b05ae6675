//! Requests whose texts an answer says again and again: the longest there may be, for as many as there may be.

use super::assessment::{assess, equal, leaf, list, map, scheme};
use super::others::{log, sheet, standing};
use serde_json::{Value, json};

/// A text nearly as long as any may be.
fn long() -> String {
    "x".repeat(2_000)
}

/// A finding said of every subject, so many times.
pub(super) fn findings(times: usize) -> Value {
    let mut scheme = scheme(leaf());
    let said = list(times, |_| json!({"finding": {}}));
    scheme["effects"] = json!([{"id": "e", "when": [{"above": ["v", "1"]}], "effect": said}]);
    assess(scheme, equal(5_000))
}

fn opened(at: usize) -> Value {
    json!({"id": format!("o{at}"), "event": "handed_over", "on": "2009-03-02"})
}

/// Clocks that one event with a long id ends.
pub(super) fn ends() -> Value {
    let end = json!({"id": long(), "event": "replied", "on": "2009-03-10"});
    let events = list(9_000, |at| if at == 0 { end.clone() } else { opened(at) });
    standing(1, json!([log("m", events)]))
}

/// Clocks of a rule that cites many long sources.
pub(super) fn sources() -> Value {
    let mut request = standing(1, json!([log("m", list(9_999, opened))]));
    request["packs"][0]["rules"][0]["source"] =
        list(300, |_| json!({"instrument": long(), "article": long()}));
    request
}

/// Matters with long names and thousands of remarks.
pub(super) fn names() -> Value {
    let reply = |at| json!({"id": format!("r{at}"), "event": "replied", "on": "2009-03-01"});
    let events = list(9_998, reply);
    standing(1, list(26, |_| log(&long(), events.clone())))
}

/// Rows that list categories with long ids.
pub(super) fn categories() -> Value {
    let mut request = sheet(json!([]), 60, json!(["month", "vehicle"]));
    request["ledger"]["categories"] = map(12, |at| (format!("{at}{}", "x".repeat(250)), json!({})));
    request["period"] = json!({"from": "1950-01", "to": "1999-12"});
    request
}

/// A step that is drawn again and again.
pub(super) fn lines(times: usize) -> Value {
    let words = json!({"zh": "甲", "en": "a"});
    let first = json!({"name": "a".repeat(60), "formula": words});
    let last = json!({"name": "b", "formula": words, "from": list(times, |_| json!(0))});
    json!({"derivation": {"steps": [first, last]}, "language": "zh", "format": "html"})
}
