//! Single requests that are small and ask for much: what each comes to.

use super::assessment::{
    assess, bands, different, equal, explained, leaf, list, map, placed, points, scheme, steps, sum,
    with_classes, with_grades, with_items, with_quota, with_terms,
};
use super::others::{alternate, calendar, lines, one_log, portions, sheet};
use super::repeated;
use serde_json::{Value, json};

/// A request that asks for much.
#[derive(Clone, Copy, Debug)]
pub struct Costly {
    /// What is much in it.
    pub what: &'static str,
    /// The operation.
    pub operation: &'static str,
    /// The request.
    pub request: fn() -> Value,
    /// `answer`, or the code of the refusal.
    pub outcome: &'static str,
}

const ASSESS: &str = "assessment.assess";

/// The requests.
pub const COSTLY: &[Costly] = &[
    Costly {
        what: "24 values, each the square of the one before, explained",
        operation: ASSESS,
        request: || explained(assess(squared(24), equal(1))),
        outcome: "exact.out_of_range",
    },
    Costly {
        what: "the same of ones, whose squares stay short",
        operation: ASSESS,
        request: || explained(assess(squared(24), ones())),
        outcome: "answer",
    },
    Costly {
        what: "five layers of eight sums of eight, 40 subjects, explained",
        operation: ASSESS,
        request: || explained(assess(layers(5, 8), equal(40))),
        outcome: "answer",
    },
    Costly {
        what: "13,000 further steps",
        operation: ASSESS,
        request: || assess(scheme(steps(13_000)), equal(1)),
        outcome: "scheme.chain_too_long",
    },
    Costly {
        what: "a chain of 3,000 values",
        operation: ASSESS,
        request: || assess(copied(3_000), equal(1)),
        outcome: "scheme.chain_too_long",
    },
    Costly {
        what: "500 keys of unlike fractions",
        operation: "cost.share",
        request: || portions(500, |at| format!("1/{}", 2 * at + 1)),
        outcome: "answer",
    },
    Costly {
        what: "2,000 openings and 2,000 replies in one log",
        operation: "deadline.standing",
        request: || one_log(4_000, alternate),
        outcome: "answer",
    },
    Costly {
        what: "100 figures of 16,000 digits, drawn",
        operation: "derivation.render",
        request: long_figures,
        outcome: "answer",
    },
    Costly {
        what: "790 findings of an effect for 5,000 subjects",
        operation: ASSESS,
        request: || repeated::findings(790),
        outcome: "cohort.too_large",
    },
    Costly {
        what: "9,000 clocks that end with an event of 2,000 bytes",
        operation: "deadline.standing",
        request: repeated::ends,
        outcome: "answer",
    },
    Costly {
        what: "10,000 clocks of a rule with 300 sources of 4,000 bytes",
        operation: "deadline.standing",
        request: repeated::sources,
        outcome: "answer",
    },
    Costly {
        what: "26 matters with 10,000 remarks each, and names of 2,000 bytes",
        operation: "deadline.standing",
        request: repeated::names,
        outcome: "answer",
    },
    Costly {
        what: "36,000 rows with twelve categories of 250 bytes",
        operation: "cost.sheet",
        request: repeated::categories,
        outcome: "cost.too_many_rows",
    },
    Costly {
        what: "a step that comes from another 200,000 times, drawn as HTML",
        operation: "derivation.render",
        request: || repeated::lines(200_000),
        outcome: "answer",
    },
    Costly {
        what: "a step that comes from another 7,000,000 times",
        operation: "derivation.render",
        request: || repeated::lines(7_000_000),
        outcome: "derivation.too_many_steps",
    },
    Costly {
        what: "900 classes that change an effect of 40,000 conditions",
        operation: ASSESS,
        request: || assess(overridden(900, 40_000), equal(1)),
        outcome: "scheme.too_large",
    },
    Costly {
        what: "1,300 quotas by class, 1,300 classes",
        operation: ASSESS,
        request: || assess(quotas(1_300), equal(1)),
        outcome: "scheme.too_large",
    },
    Costly {
        what: "bands of 100,000 rows, 5,000 subjects",
        operation: ASSESS,
        request: || assess(scheme(bands(100_000)), different(5_000)),
        outcome: "scheme.too_large",
    },
    Costly {
        what: "5,000 subjects with one score",
        operation: ASSESS,
        request: || assess(with_quota(scheme(leaf())), equal(5_000)),
        outcome: "answer",
    },
    Costly {
        what: "5,000 subjects with one score, explained",
        operation: ASSESS,
        request: || explained(assess(with_quota(scheme(leaf())), equal(5_000))),
        outcome: "answer",
    },
    Costly {
        what: "a sheet of 700 years",
        operation: "cost.sheet",
        request: centuries,
        outcome: "cost.too_many_months",
    },
    Costly {
        what: "16,000 notices",
        operation: "calendar.day",
        request: || json!({"calendar": calendar(16_000, 1), "day": "2009-10-11"}),
        outcome: "answer",
    },
    Costly {
        what: "the days of eleven hundred years",
        operation: "calendar.days",
        request: || json!({"calendar": eternal(), "from": "1900-01-01", "to": "2999-12-31"}),
        outcome: "calendar.too_many_days",
    },
    Costly {
        what: "200,000 working days on",
        operation: "calendar.add_working_days",
        request: || json!({"calendar": eternal(), "from": "1900-01-01", "days": 200_000}),
        outcome: "answer",
    },
    Costly {
        what: "a term of 200,000 days, explained",
        operation: "deadline.due",
        request: || {
            json!({"calendar": eternal(), "from": "1900-01-04", "explain": true,
                "ask": {"term": {"working_days": {"n": 200_000, "counted": "after"}}}})
        },
        outcome: "log.too_many_days",
    },
    Costly {
        what: "64,000 entries of one item",
        operation: ASSESS,
        request: || assess(scheme(points()), with_items(64_000)),
        outcome: "answer",
    },
    Costly {
        what: "a sum of 1,600 terms",
        operation: ASSESS,
        request: || assess(with_terms(scheme(leaf()), 1_600), equal(1)),
        outcome: "answer",
    },
    Costly {
        what: "as many steps as an answer may keep, explained",
        operation: ASSESS,
        request: || explained(assess(scheme(sum(80)), different(1_500))),
        outcome: "answer",
    },
    Costly {
        what: "1,300 classes with methods of their own, placed among all 5,000",
        operation: ASSESS,
        request: || assess(placed_by_class(1_300), over_classes(5_000, 1_300)),
        outcome: "cohort.too_large",
    },
    Costly {
        what: "190 classes with methods of their own, placed among all 5,000",
        operation: ASSESS,
        request: || assess(placed_by_class(190), over_classes(5_000, 190)),
        outcome: "answer",
    },
    Costly {
        what: "four times as many",
        operation: ASSESS,
        request: || explained(assess(scheme(sum(3_900)), different(250))),
        outcome: "derivation.too_many_steps",
    },
];

/// Values, each computed from the one before; the last is scored.
fn chained(n: usize, next: impl Fn(String) -> Value) -> Value {
    let mut scheme = scheme(leaf());
    scheme["values"] = map(n + 1, |at| match at {
        0 => ("v".into(), json!({"input": {}})),
        1 => ("w1".into(), next("v".into())),
        at => (format!("w{at}"), next(format!("w{}", at - 1))),
    });
    scheme["tree"]["score"]["amount"]["of"] = json!(format!("w{n}"));
    scheme
}

fn squared(n: usize) -> Value {
    chained(n, |before| json!({"product": [before, before]}))
}

fn copied(n: usize) -> Value {
    chained(n, |before| json!({"sum": {before: "1"}}))
}

fn ones() -> Value {
    let mut cohort = equal(1);
    cohort["subjects"][0]["values"]["v"] = json!("1");
    cohort
}

/// Each value of a layer is the sum of all those of the layer before.
fn layers(deep: usize, wide: usize) -> Value {
    let mut scheme = scheme(leaf());
    scheme["values"] = map(deep * wide + 1, |at| {
        let before = |from: usize| match at.checked_sub(1).map(|at| at / wide) {
            Some(0) | None => "v".to_owned(),
            Some(layer) => format!("w{}", (layer - 1) * wide + from + 1),
        };
        match at {
            0 => ("v".into(), json!({"input": {}})),
            at => (format!("w{at}"), json!({"sum": map(wide, |from| (before(from), json!("0.1")))})),
        }
    });
    scheme["tree"]["score"]["amount"]["of"] = json!(format!("w{}", deep * wide));
    scheme
}

fn overridden(classes: usize, conditions: usize) -> Value {
    let mut scheme = with_classes(with_grades(scheme(leaf()), 3), classes + 1);
    scheme["stages"] = json!(["bands", "effects"]);
    let when = list(conditions, |_| json!({"below": ["v", "1"]}));
    scheme["effects"] = json!([{"id": "e", "when": when, "effect": [{"down": 1}]}]);
    for class in scheme["classes"].as_array_mut().into_iter().flatten().skip(1) {
        class["overrides"] = json!([{"put": {"at": "e", "keys": {"effect": [{"down": 2}]}}}]);
    }
    scheme
}

pub(super) fn quotas(n: usize) -> Value {
    let mut scheme = with_classes(with_quota(scheme(leaf())), n);
    let mut quota = scheme["quota"][0].clone();
    quota["split"] = json!({"class": {"each": {}}});
    scheme["quota"] = list(n, |_| quota.clone());
    scheme
}

pub(super) fn placed_by_class(n: usize) -> Value {
    let mut scheme = with_classes(scheme(placed()), n);
    for class in scheme["classes"].as_array_mut().into_iter().flatten().skip(1) {
        class["overrides"] = json!([{"put": {"at": "total", "keys": {"note": {"zh": "示例"}}}}]);
    }
    scheme
}

pub(super) fn over_classes(n: usize, classes: usize) -> Value {
    let mut cohort = different(n);
    for (at, subject) in cohort["subjects"].as_array_mut().into_iter().flatten().enumerate() {
        match at % classes {
            0 => {}
            class => subject["class"] = json!(format!("c{class}")),
        }
    }
    cohort
}

fn long_figures() -> Value {
    let figure = |at: usize| {
        let mut step = json!({"name": format!("s{at}"), "formula": {"zh": "甲", "en": "a"}, "exact": "7".repeat(16_000)});
        if at > 0 {
            step["from"] = json!([at - 1]);
        }
        step
    };
    json!({"derivation": {"steps": list(100, figure)}, "language": "zh", "format": "text"})
}

/// A calendar of eleven hundred years.
pub(super) fn eternal() -> Value {
    let mut calendar = calendar(1, 1);
    calendar["notices"][0]["governs"] = json!({"from": "1900-01-01", "to": "2999-12-31"});
    calendar["week"][0]["from"] = json!("1900-01-01");
    calendar
}

fn centuries() -> Value {
    let mut request = sheet(lines(12, 1), 1, json!(["month", "vehicle"]));
    request["period"] = json!({"from": "1900-01", "to": "2599-12"});
    request
}
