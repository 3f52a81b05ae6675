//! The lists of schemes and cohorts.

use super::Row;
use serde_json::{Map, Value, json};

const ASSESS: &str = "assessment.assess";

pub(super) const ROWS: &[Row] = &[
    Row {
        list: "subjects",
        operation: ASSESS,
        most: 4_800,
        request: |n| assess(scheme(leaf()), different(n)),
    },
    Row {
        list: "subjects with one score",
        operation: ASSESS,
        most: 4_800,
        request: |n| assess(scheme(leaf()), equal(n)),
    },
    Row {
        list: "subjects, explained",
        operation: ASSESS,
        most: 4_800,
        request: |n| explained(assess(scheme(leaf()), different(n))),
    },
    Row {
        list: "subjects with one score, explained",
        operation: ASSESS,
        most: 4_800,
        request: |n| explained(assess(scheme(placed()), equal(n))),
    },
    Row {
        list: "subjects under a quota",
        operation: ASSESS,
        most: 4_800,
        request: |n| assess(with_quota(scheme(leaf())), different(n)),
    },
    Row {
        list: "children",
        operation: ASSESS,
        most: 3_200,
        request: |n| assess(scheme(sum(n)), different(8)),
    },
    Row {
        list: "children, explained",
        operation: ASSESS,
        most: 3_200,
        request: |n| explained(assess(scheme(sum(n)), different(8))),
    },
    Row {
        list: "nodes in check",
        operation: "assessment.check",
        most: 3_200,
        request: |n| json!({"scheme": scheme(sum(n))}),
    },
    Row {
        list: "values",
        operation: ASSESS,
        most: 3_200,
        request: |n| assess(with_values(scheme(leaf()), n), different(8)),
    },
    Row {
        list: "terms of a sum",
        operation: ASSESS,
        most: 1_600,
        request: |n| assess(with_terms(scheme(leaf()), n), different(8)),
    },
    Row {
        list: "a chain of values, explained",
        operation: ASSESS,
        most: 160,
        request: |n| explained(assess(with_chain(scheme(leaf()), n), different(8))),
    },
    Row {
        list: "rows of bands",
        operation: ASSESS,
        most: 3_200,
        request: |n| assess(scheme(bands(n)), different(8)),
    },
    Row {
        list: "knots of a curve",
        operation: ASSESS,
        most: 3_200,
        request: |n| assess(scheme(curve(n)), different(8)),
    },
    Row {
        list: "further steps",
        operation: ASSESS,
        most: 160,
        request: |n| assess(scheme(steps(n)), different(8)),
    },
    Row {
        list: "effects",
        operation: ASSESS,
        most: 1_600,
        request: |n| assess(with_effects(scheme(leaf()), n), different(8)),
    },
    Row {
        list: "classes",
        operation: ASSESS,
        most: 1_600,
        request: |n| assess(with_classes(scheme(leaf()), n), different(8)),
    },
    Row {
        list: "rows of grades",
        operation: ASSESS,
        most: 3_200,
        request: |n| assess(with_grades(scheme(leaf()), n), different(8)),
    },
    Row {
        list: "entries of the ledger",
        operation: ASSESS,
        most: 16_000,
        request: |n| assess(scheme(points()), with_entries(n)),
    },
    Row {
        list: "entries of one item",
        operation: ASSESS,
        most: 16_000,
        request: |n| assess(scheme(points()), with_items(n)),
    },
    Row {
        list: "events",
        operation: ASSESS,
        most: 16_000,
        request: |n| assess(with_event(scheme(leaf())), with_list("events", n, event)),
    },
    Row {
        list: "targets",
        operation: ASSESS,
        most: 4_800,
        request: |n| assess(scheme(completed()), with_targets(n)),
    },
    Row {
        list: "single ballots",
        operation: ASSESS,
        most: 4_800,
        request: |n| assess(with_form(scheme(voted())), with_votes(n)),
    },
];

pub(super) fn assess(scheme: Value, cohort: Value) -> Value {
    json!({"scheme": scheme, "cohort": cohort})
}

pub(super) fn explained(mut request: Value) -> Value {
    request["explain"] = json!(true);
    request
}

/// A map or list with so many entries.
pub(super) fn map(n: usize, entry: impl Fn(usize) -> (String, Value)) -> Value {
    (0..n).map(entry).collect::<Map<_, _>>().into()
}

pub(super) fn list(n: usize, item: impl Fn(usize) -> Value) -> Value {
    (0..n).map(item).collect::<Vec<_>>().into()
}

// ---- schemes

/// A scheme with this tree over one value, `v`.
pub fn scheme(tree: Value) -> Value {
    json!({
        "scheme": "growth", "title": {"zh": "示例"}, "illustrative": true, "law": "none",
        "in_force": {"from": "2009-01-01", "to": "open"}, "source": {"instrument": "示例"}, "classes": [{"id": "all"}],
        "choices": {"no_task": "refuse", "not_reported": "zero", "zero_reference": "refuse", "all_equal": "full_marks",
            "alone": "first", "tie": "share_place", "empty_class": "refuse"},
        "publish": {"places": 2, "mode": "half_up"},
        "values": {"v": {"input": {}, "better": "high"}},
        "tree": tree,
        "ranking": {"by": ["total"], "compare": "exact", "within": "class", "ties": "competition"},
    })
}

pub(super) fn leaf() -> Value {
    json!({"id": "total", "full": "10000", "score": {"amount": {"of": "v", "within": ["0", "10000"]}}})
}

pub(super) fn placed() -> Value {
    let between = json!({"between": {"first": "100", "last": "20"}});
    json!({"id": "total", "full": "100", "score": {"place": {"of": "v", "among": "all", "points": between}}})
}

fn completed() -> Value {
    let completion = json!({"of": "v", "against": {"target": {}}, "within": ["0", "100"]});
    json!({"id": "total", "full": "100", "score": {"completion": completion}})
}

pub(super) fn sum(n: usize) -> Value {
    let child = |at| json!({"id": format!("n{at}"), "full": "1", "score": {"amount": {"of": "v", "within": ["0", "1"]}}});
    json!({"id": "total", "combine": {"sum": {"full": n.to_string()}}, "children": list(n, child)})
}

pub(super) fn bands(n: usize) -> Value {
    let row = |at| match n - at - 1 {
        0 => json!({"points": "0"}),
        from => json!({"from": (from * 3).to_string(), "points": from.to_string()}),
    };
    json!({"id": "total", "full": (n - 1).to_string(), "score": {"bands": {"of": "v", "rows": list(n, row)}}})
}

fn curve(n: usize) -> Value {
    let knot = |at: usize| json!([(at * 2).to_string(), at.to_string()]);
    let curve = json!({"of": "v", "knots": list(n, knot), "before": "flat", "after": "flat"});
    json!({"id": "total", "full": (n - 1).to_string(), "score": {"curve": curve}})
}

pub(super) fn steps(n: usize) -> Value {
    let mut tree = leaf();
    tree["then"] = list(n, |_| json!({"within": ["0", "10000"]}));
    tree
}

pub(super) fn points() -> Value {
    let ledger = json!({"start": "100", "kinds": {"late": "-0.001"}, "repeats": "best_only", "authors": {"whole": {}},
        "within": ["0", "100"]});
    json!({"id": "total", "full": "100", "score": {"ledger": ledger}})
}

fn voted() -> Value {
    json!({"id": "total", "full": "100", "score": {"ballot": {"form": "yearly", "question": "de"}}})
}

fn with_values(mut scheme: Value, n: usize) -> Value {
    scheme["values"] = map(n, |at| match at {
        0 => ("v".into(), json!({"input": {}, "better": "high"})),
        at => (format!("v{at}"), json!({"fixed": at.to_string()})),
    });
    scheme
}

pub(super) fn with_terms(scheme: Value, n: usize) -> Value {
    let mut scheme = with_values(scheme, n);
    scheme["values"]["all"] = json!({"sum": map(n - 1, |at| (format!("v{}", at + 1), json!("1")))});
    scheme["tree"]["score"]["amount"]["of"] = json!("all");
    scheme
}

fn with_chain(mut scheme: Value, n: usize) -> Value {
    scheme["values"] = map(n, |at| match at {
        0 => ("v".into(), json!({"input": {}})),
        1 => ("v1".into(), json!({"sum": {"v": "1"}})),
        2 => ("v2".into(), json!({"sum": {"v1": "0.5", "v": "0.5"}})),
        at => {
            (format!("v{at}"), json!({"sum": {format!("v{}", at - 1): "0.5", format!("v{}", at - 2): "0.5"}}))
        }
    });
    scheme["tree"]["score"]["amount"]["of"] = json!(format!("v{}", n - 1));
    scheme
}

pub(super) fn with_grades(mut scheme: Value, n: usize) -> Value {
    let row = |at| match n - at - 1 {
        0 => json!({"grade": "g0"}),
        from => json!({"grade": format!("g{from}"), "from": from.to_string()}),
    };
    scheme["grades"] = json!({"of": "total", "compare": "exact", "rows": list(n, row)});
    scheme["stages"] = json!(["bands"]);
    scheme
}

fn with_effects(scheme: Value, n: usize) -> Value {
    let mut scheme = with_grades(scheme, 3);
    scheme["stages"] = json!(["bands", "effects"]);
    scheme["effects"] = list(
        n,
        |at| json!({"id": format!("e{at}"), "when": [{"below": ["v", "1"]}], "effect": [{"down": 1}]}),
    );
    scheme
}

fn with_event(scheme: Value) -> Value {
    let mut scheme = with_effects(scheme, 1);
    scheme["effects"][0]["when"] = json!([{"events": {"of": "praised", "at_least": 1}}]);
    scheme
}

pub(super) fn with_classes(mut scheme: Value, n: usize) -> Value {
    scheme["classes"] = list(n, |at| match at {
        0 => json!({"id": "all"}),
        at => json!({"id": format!("c{at}")}),
    });
    scheme
}

pub(super) fn with_quota(scheme: Value) -> Value {
    let mut scheme = with_grades(scheme, 3);
    scheme["stages"] = json!(["bands", "quota"]);
    scheme["quota"] = json!([{"grade": "g2", "candidates": "bands", "rate": {"fixed": "0.15"}, "base": {"assessed": {}},
        "rounding": "half_up", "hard_cap": {"none": {}}, "over_cap": "reduce", "split": {"unit": {}},
        "ties": "undetermined", "succession": "next"}]);
    scheme
}

fn with_form(mut scheme: Value) -> Value {
    scheme["ballots"] = json!({"yearly": {"marks": {"numbers": {"within": ["0", "100"]}}, "outside": [],
        "classes": {"leaders": "1"}, "weights_sum": "1"}});
    scheme
}

// ---- cohorts

/// A cohort of these subjects under [`scheme`].
pub fn cohort(subjects: Value) -> Value {
    json!({"cohort": "growth", "scheme": "growth", "period": {"from": "2009-01-01", "to": "2009-12-31"},
        "illustrative": true, "subjects": subjects})
}

pub(super) fn different(n: usize) -> Value {
    cohort(list(
        n,
        |at| json!({"id": format!("p{at}"), "class": "all", "values": {"v": (at * 7 % n).to_string()}}),
    ))
}

pub(super) fn equal(n: usize) -> Value {
    cohort(list(n, |at| json!({"id": format!("p{at}"), "class": "all", "values": {"v": "50"}})))
}

fn with_list(key: &str, n: usize, item: impl Fn(usize) -> Value) -> Value {
    let mut cohort = different(4);
    cohort[key] = list(n, item);
    cohort
}

fn event(at: usize) -> Value {
    json!({"id": format!("e{at}"), "subject": format!("p{}", at % 4), "event": "praised"})
}

fn with_entries(n: usize) -> Value {
    with_list(
        "ledger",
        n,
        |at| json!({"id": format!("l{at}"), "subject": format!("p{}", at % 4), "node": "total", "kind": "late"}),
    )
}

pub(super) fn with_items(n: usize) -> Value {
    with_list(
        "ledger",
        n,
        |at| json!({"id": format!("l{at}"), "subject": "p0", "node": "total", "kind": "late", "item": format!("i{}", at / 2)}),
    )
}

fn with_targets(n: usize) -> Value {
    let mut cohort = different(n.max(2));
    cohort["targets"] = list(
        n.max(2),
        |at| json!({"subject": format!("p{at}"), "value": "v", "from": "2009-01-01", "amount": "100"}),
    );
    cohort
}

fn with_votes(n: usize) -> Value {
    let mut cohort = cohort(json!([{"id": "p0", "class": "all"}]));
    cohort["ballots"] = list(
        n,
        |at| json!({"form": "yearly", "class": "leaders", "voter": format!("w{at}"), "question": "de", "marks": {"p0": "88"}}),
    );
    cohort
}
