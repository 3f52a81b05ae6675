//! The edge of each bound: the longest list that it lets pass, and one more.

use super::assessment::{assess, bands, different, list, map, scheme, steps, sum, with_classes};
use super::costly::{eternal, over_classes, placed_by_class, quotas};
use super::others::{derivation, lines, log, months, one_log, pack, portions, sheet, standing};
use serde_json::{Value, json};

/// The edge of one bound.
#[derive(Clone, Copy, Debug)]
pub struct Edge {
    /// The constant of `kaohe::limits`.
    pub bound: &'static str,
    /// The code beyond it.
    pub code: &'static str,
    /// The operation.
    pub operation: &'static str,
    /// The most that passes; what passes may be refused for something else, so that little is computed.
    pub last: usize,
    /// The request with so many.
    pub request: fn(usize) -> String,
}

const ASSESS: &str = "assessment.assess";
const CHECK: &str = "assessment.check";
const SHEET: &str = "cost.sheet";

/// The edges.
pub const EDGES: &[Edge] = &[
    Edge {
        bound: "DOCUMENT_BYTES",
        code: "document.too_large",
        operation: "calendar.day",
        last: 16 * 1024 * 1024,
        request: |n| format!("{{{}}}", " ".repeat(n - 2)),
    },
    // The lists stand in the object of the request.
    Edge {
        bound: "DOCUMENT_DEPTH",
        code: "document.too_deep",
        operation: "calendar.day",
        last: 99,
        request: |n| format!("{{\"calendar\": {}{}}}", "[".repeat(n), "]".repeat(n)),
    },
    Edge {
        bound: "TEXT_BYTES",
        code: "document.text_too_long",
        operation: "calendar.day",
        last: 2_048,
        request: |n| json!({"calendar": "x".repeat(n)}).to_string(),
    },
    Edge {
        bound: "KEY_BYTES",
        code: "document.text_too_long",
        operation: "calendar.day",
        last: 256,
        request: |n| json!({"x".repeat(n): 1}).to_string(),
    },
    Edge {
        bound: "SHARE_KEYS",
        code: "share.too_large",
        operation: "cost.share",
        last: 50_000,
        request: |n| portions(n, |_| "1".to_owned()).to_string(),
    },
    // And the list itself.
    Edge {
        bound: "DOCUMENT_VALUES",
        code: "document.too_many_values",
        operation: CHECK,
        last: 399_999,
        request: |n| json!({"scheme": list(n, |_| json!(1))}).to_string(),
    },
    Edge {
        bound: "NUMBER_DIGITS",
        code: "exact.too_many_digits",
        operation: "cost.share",
        last: 28,
        request: |n| shared(&"7".repeat(n), 0),
    },
    Edge {
        bound: "WRITTEN_DIGITS",
        code: "exact.too_many_digits",
        operation: "derivation.render",
        last: 16_384,
        request: |n| {
            let mut request = derivation(1);
            request["derivation"]["steps"][0]["exact"] = json!("7".repeat(n));
            request.to_string()
        },
    },
    Edge {
        bound: "ROUNDING_PLACES",
        code: "exact.too_many_places",
        operation: "cost.share",
        last: 12,
        request: |n| shared("100", n),
    },
    // The nodes are one more; further parts are a value, a class and a figure that is ranked by.
    Edge {
        bound: "SCHEME_PARTS",
        code: "scheme.too_large",
        operation: CHECK,
        last: 3_996,
        request: |n| json!({"scheme": scheme(sum(n))}).to_string(),
    },
    // Beside the rows: the node, a value, a class and a figure that is ranked by.
    Edge {
        bound: "SCHEME_ENTRIES",
        code: "scheme.too_large",
        operation: CHECK,
        last: 19_996,
        request: |n| json!({"scheme": scheme(bands(n))}).to_string(),
    },
    // A value and a node come before the steps.
    Edge {
        bound: "SCHEME_CHAIN",
        code: "scheme.chain_too_long",
        operation: CHECK,
        last: 198,
        request: |n| json!({"scheme": scheme(steps(n))}).to_string(),
    },
    Edge {
        bound: "QUOTA_GROUPS",
        code: "scheme.too_large",
        operation: CHECK,
        last: 100,
        request: |n| json!({"scheme": with_classes(quotas(100), n)}).to_string(),
    },
    Edge {
        bound: "COHORT_SUBJECTS",
        code: "cohort.too_large",
        operation: ASSESS,
        last: 5_000,
        request: |n| assess(scheme(sum(1)), strange(different(n))).to_string(),
    },
    // A figure for the value, the root and each of its children.
    Edge {
        bound: "COHORT_CELLS",
        code: "cohort.too_large",
        operation: ASSESS,
        last: 198,
        request: |n| assess(scheme(sum(n)), strange(different(5_000))).to_string(),
    },
    // A subject meets the node, its marks, the value and the figure that is ranked by: 5,000 × 800.
    Edge {
        bound: "COHORT_WORK",
        code: "cohort.too_large",
        operation: ASSESS,
        last: 797,
        request: |n| assess(scheme(marked(n)), strange(different(5_000))).to_string(),
    },
    // Each class sorts all for 20,000; three entries that each subject meets are 15,000.
    Edge {
        bound: "COHORT_WORK",
        code: "cohort.too_large",
        operation: ASSESS,
        last: 199,
        request: |n| assess(placed_by_class(n), strange(over_classes(5_000, n))).to_string(),
    },
    Edge {
        bound: "SHEET_MONTHS",
        code: "cost.too_many_months",
        operation: SHEET,
        last: 600,
        request: |n| months(n).to_string(),
    },
    // Distances of 100 months by vehicle, whatever is shown.
    Edge {
        bound: "SHEET_ROWS",
        code: "cost.too_many_rows",
        operation: SHEET,
        last: 400,
        request: |n| rows(n).to_string(),
    },
    // 99 months and the total list an amount of each category.
    Edge {
        bound: "SHEET_AMOUNTS",
        code: "cost.too_many_amounts",
        operation: SHEET,
        last: 5_000,
        request: |n| categories(n).to_string(),
    },
    // The library's own pack has 26.
    Edge {
        bound: "BOOK_RULES",
        code: "rule.too_many",
        operation: "deadline.rules",
        last: 1_974,
        request: |n| json!({"packs": [pack(n)]}).to_string(),
    },
    // Beside what ends the clock: the evidence, the trigger, an extension, a pause and its cause.
    Edge {
        bound: "RULE_WORDS",
        code: "rule.too_large",
        operation: "deadline.rules",
        last: 495,
        request: |n| {
            let mut pack = pack(1);
            pack["rules"][0]["ends"] = list(n, |_| json!("replied"));
            json!({"packs": [pack]}).to_string()
        },
    },
    // From the first day on which notices govern this calendar.
    Edge {
        bound: "SPAN_DAYS",
        code: "calendar.too_many_days",
        operation: "calendar.days",
        last: 40_000,
        request: |n| json!({"calendar": eternal(), "from": "1900-01-01", "to": day_number(n)}).to_string(),
    },
    Edge {
        bound: "CLOCK_DAYS",
        code: "log.too_many_days",
        operation: "deadline.due",
        last: 28_572,
        request: |n| {
            json!({"calendar": eternal(), "from": "1900-01-01",
                "ask": {"term": {"working_days": {"n": n, "counted": "after"}}}})
            .to_string()
        },
    },
    // The first event of a log opens it.
    Edge {
        bound: "LOG_EVENTS",
        code: "log.too_many_events",
        operation: "deadline.standing",
        last: 9_999,
        request: |n| one_log(n, |_| json!({"event": "signed_for"})).to_string(),
    },
    // 100 clocks.
    Edge {
        bound: "CLOCK_EVENTS",
        code: "log.too_many_clocks",
        operation: "deadline.standing",
        last: 1_000,
        request: |n| hundred_clocks(n).to_string(),
    },
    Edge {
        bound: "DERIVATION_LINES",
        code: "derivation.too_many_steps",
        operation: "derivation.render",
        last: 200_000,
        request: |n| {
            let mut request = derivation(2);
            request["derivation"]["steps"][1]["from"] = list(n, |_| json!(0));
            request.to_string()
        },
    },
    Edge {
        bound: "DERIVATION_STEPS",
        code: "derivation.too_many_steps",
        operation: "derivation.render",
        last: 50_000,
        request: |n| derivation(n).to_string(),
    },
];

fn shared(amount: &str, places: usize) -> String {
    let mut request = portions(2, |_| "1".to_owned());
    request["amount"] = json!(amount);
    request["places"] = json!(places);
    request.to_string()
}

/// The first subject has a value that the scheme does not know.
fn strange(mut cohort: Value) -> Value {
    cohort["subjects"][0]["values"] = json!({"strange": "1"});
    cohort
}

fn marked(marks: usize) -> Value {
    json!({"id": "total", "full": "10000", "score": {"mark": {"one_of": list(marks, |at| json!(at.to_string()))}}})
}

fn rows(vehicles: usize) -> Value {
    let mut request = sheet(lines(1, 1), vehicles, json!([]));
    request["period"] = json!({"from": "2009-01", "to": "2017-04"});
    request
}

fn categories(n: usize) -> Value {
    let mut request = sheet(json!([]), 1, json!(["month"]));
    request["period"] = json!({"from": "2009-01", "to": "2017-03"});
    request["ledger"]["categories"] = map(n, |at| (format!("c{at}"), json!({})));
    request
}

fn hundred_clocks(extensions: usize) -> Value {
    let event = |at: usize| {
        let mut event = match at {
            0..99 => json!({"event": "handed_over"}),
            _ => json!({"event": "extended", "duty": "growth", "n": 1}),
        };
        event["id"] = json!(format!("e{at}"));
        event["on"] = json!("2009-03-03");
        event
    };
    standing(1, json!([log("m", list(99 + extensions, event))]))
}

/// The day with this number, that of 1900-01-01 being the first.
fn day_number(number: usize) -> String {
    let first = kaohe::Day::parse("1900-01-01");
    let day = first.and_then(|first| first.plus_days(i64::try_from(number).unwrap_or(i64::MAX) - 1));
    day.map_or_else(|error| error.to_string(), |day| day.to_string())
}
