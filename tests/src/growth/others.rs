//! The lists of deadlines, satisfaction, costs, calendars and derivations.

use super::Row;
use super::assessment::{list, map};
use serde_json::{Value, json};

const STANDING: &str = "deadline.standing";
const SHEET: &str = "cost.sheet";

pub(super) const ROWS: &[Row] = &[
    Row { list: "logs", operation: STANDING, most: 8_000, request: logs },
    Row {
        list: "logs that cannot be read",
        operation: STANDING,
        most: 8_000,
        request: |n| standing(1, list(n, |at| json!({"matter": format!("m{}", at / 2), "events": [at]}))),
    },
    Row {
        list: "replies in one log",
        operation: STANDING,
        most: 8_000,
        request: |n| one_log(n, |_| json!({"event": "replied"})),
    },
    Row {
        list: "openings in one log",
        operation: STANDING,
        most: 2_000,
        request: |n| one_log(n, |_| json!({"event": "handed_over"})),
    },
    Row {
        list: "openings and replies",
        operation: STANDING,
        most: 2_000,
        request: |n| one_log(n, alternate),
    },
    Row {
        list: "extensions in one log",
        operation: STANDING,
        most: 8_000,
        request: |n| one_log(n, |_| json!({"event": "extended", "duty": "growth", "n": 1})),
    },
    Row { list: "pauses in one log", operation: STANDING, most: 8_000, request: |n| one_log(n, pause) },
    Row {
        list: "events without effect",
        operation: STANDING,
        most: 8_000,
        request: |n| one_log(n, |_| json!({"event": "signed_for"})),
    },
    Row {
        list: "rules of a pack",
        operation: STANDING,
        most: 1_600,
        request: |n| standing(n, json!([log("m", json!([]))])),
    },
    Row {
        list: "rules listed",
        operation: "deadline.rules",
        most: 1_600,
        request: |n| json!({"packs": [pack(n)]}),
    },
    Row {
        list: "days of a term, explained",
        operation: "deadline.due",
        most: 4_000,
        request: |n| json!({"calendar": "cn", "from": "2005-01-04", "ask": {"term": {"working_days": {"n": n, "counted": "after"}}}, "explain": true}),
    },
    Row { list: "groups", operation: "satisfaction.rates", most: 8_000, request: groups },
    Row { list: "dispositions", operation: "satisfaction.rate", most: 4_000, request: dispositions },
    Row { list: "grades of a score", operation: "satisfaction.score", most: 4_000, request: grades },
    Row {
        list: "lines",
        operation: SHEET,
        most: 16_000,
        request: |n| sheet(lines(n, 1), 1, json!(["vehicle"])),
    },
    Row {
        list: "lines of as many vehicles",
        operation: SHEET,
        most: 1_600,
        request: |n| sheet(lines(n, n), n, json!(["vehicle"])),
    },
    Row { list: "readings", operation: SHEET, most: 16_000, request: readings },
    Row { list: "months", operation: SHEET, most: 600, request: months },
    Row { list: "lines between full tanks", operation: "cost.tanks", most: 16_000, request: tanks },
    Row {
        list: "keys of equal shares",
        operation: "cost.share",
        most: 8_000,
        request: |n| json!({"amount": "100.00", "places": 2, "over": {"equal": list(n, |at| json!(format!("k{at}")))}}),
    },
    Row {
        list: "keys in proportion",
        operation: "cost.share",
        most: 8_000,
        request: |n| portions(n, |at| (at + 1).to_string()),
    },
    Row {
        list: "keys of unlike fractions",
        operation: "cost.share",
        most: 400,
        request: |n| portions(n, |at| format!("1/{}", 2 * at + 1)),
    },
    Row {
        list: "notices",
        operation: "calendar.day",
        most: 8_000,
        request: |n| json!({"calendar": calendar(n, 1), "day": "2009-10-11"}),
    },
    Row {
        list: "days of a notice",
        operation: "calendar.day",
        most: 8_000,
        request: |n| json!({"calendar": calendar(1, n), "day": "2009-10-11"}),
    },
    Row { list: "days of a span", operation: "calendar.days", most: 8_000, request: span },
    Row { list: "steps of a derivation", operation: "derivation.render", most: 4_000, request: derivation },
];

// ---- deadlines

pub(super) fn pack(rules: usize) -> Value {
    let rule = |at: usize| {
        let duty = if at == 0 { "growth".to_owned() } else { format!("growth.{at}") };
        json!({"id": format!("r{at}"), "title": {"zh": "示例"}, "duty": duty, "jurisdiction": "CN-370503",
            "level": "office_rule", "in_force": {"from": "2009-01-01", "to": "open"},
            "source": [{"instrument": "示例", "article": "1"}], "evidence": {"": "convention"}, "binds": "office", "when": {},
            "trigger": {"on": ["handed_over"]}, "term": {"working_days": {"n": 20, "counted": "after"}},
            "bound": "at_latest", "extensions": [{"by": 1, "when": "any_time", "approver": {"zh": "示例"}}],
            "pauses": [{"causes": ["on_site_survey"], "first_day": "excluded", "last_day": "counts"}], "resets": [],
            "ends": ["replied"], "on_expiry": {"overdue": {}}})
    };
    json!({"pack": "growth", "texts_read_as_of": "2009-01-01", "evidence": {}, "events": {},
        "causes": {"on_site_survey": {"zh": "现场勘察"}}, "rules": list(rules.max(1), rule)})
}

pub(super) fn standing(rules: usize, logs: Value) -> Value {
    json!({"calendar": "cn", "packs": [pack(rules)], "logs": logs, "ask": {"duty": "growth"}, "on": "2026-06-01"})
}

pub(super) fn log(matter: &str, further: Value) -> Value {
    let mut events = vec![json!({"id": "opened", "event": "handed_over", "on": "2009-03-02"})];
    events.extend(further.as_array().cloned().unwrap_or_default());
    json!({"matter": matter, "jurisdiction": "CN-370503", "facts": {}, "events": events})
}

fn logs(n: usize) -> Value {
    standing(
        1,
        list(n, |at| log(&format!("m{at}"), json!([{"id": "r", "event": "replied", "on": "2009-03-20"}]))),
    )
}

pub(super) fn one_log(n: usize, event: fn(usize) -> Value) -> Value {
    let events = list(n, |at| {
        let mut event = event(at);
        event["id"] = json!(format!("e{at}"));
        // Two on each day at every size: what is found twice is found in the same share of them.
        event["on"] = day(3 + at / 2 * 10_000 / n).into();
        event
    });
    standing(1, json!([log("m", events)]))
}

pub(super) fn alternate(at: usize) -> Value {
    json!({"event": if at.is_multiple_of(2) { "replied" } else { "handed_over" }})
}

fn pause(at: usize) -> Value {
    if at.is_multiple_of(2) {
        json!({"event": "paused", "cause": "on_site_survey"})
    } else {
        json!({"event": "resumed", "of": format!("e{}", at - 1)})
    }
}

/// The day so many days after 2009-03-01, in months of 28 days.
fn day(after: usize) -> String {
    let months = 2 + after / 28;
    format!("{:04}-{:02}-{:02}", 2009 + months / 12, 1 + months % 12, 1 + after % 28)
}

// ---- satisfaction

fn rated(n: usize) -> Value {
    json!({"assigned": n, "dispositions": {"rated": {"satisfied": n}}})
}

fn definition(of: &str) -> Value {
    json!({"definition": "growth", "numerator": [format!("{of}.satisfied")], "denominator": [of], "source": {"instrument": "示例"}})
}

fn groups(n: usize) -> Value {
    json!({"survey": "hotline", "groups": list(n, |at| json!({"group": format!("g{at}"), "tally": rated(at + 1)})),
        "definition": definition("rated"), "rounding": {"places": 4, "mode": "half_up"}})
}

fn survey(dispositions: usize, grades: usize) -> Value {
    let title = |name: &'static str| move |at: usize| (format!("{name}{at}"), json!({"zh": "示例"}));
    let mut survey = json!({"survey": "growth", "title": {"zh": "示例"}, "dispositions": map(dispositions, title("d")),
        "stages": {}, "scale": map(grades, title("s"))});
    survey["dispositions"]["rated"] = json!({"zh": "示例"});
    survey["scale"]["satisfied"] = json!({"zh": "示例"});
    survey
}

fn dispositions(n: usize) -> Value {
    let mut counts = map(n, |at| (format!("d{at}"), json!(1)));
    counts["rated"] = json!({"satisfied": 1});
    json!({"survey": survey(n, 1), "tally": {"assigned": n + 1, "dispositions": counts},
        "definition": definition("rated"), "rounding": {"places": 4, "mode": "half_up"}})
}

fn grades(n: usize) -> Value {
    let counts = map(n, |at| (format!("s{at}"), json!(1)));
    let mut score = map(n, |at| (format!("s{at}"), json!(at.to_string())));
    score["satisfied"] = json!("100");
    json!({"survey": survey(1, n), "tally": {"assigned": n, "dispositions": {"rated": counts}},
        "scoring": {"score": score, "over": ["rated"], "source": {"instrument": "示例"}}, "rounding": {"places": 1, "mode": "half_up"}})
}

// ---- costs

fn ledger(vehicles: usize, lines: Value, readings: Value) -> Value {
    json!({"ledger": "growth", "currency": "CNY", "places": 2, "categories": {"fuel": {"carries": ["litres"]}},
        "vehicles": map(vehicles, |at| (format!("v{at}"), json!({}))), "lines": lines, "readings": readings})
}

pub(super) fn lines(n: usize, vehicles: usize) -> Value {
    list(n, |at| {
        json!({"id": format!("l{at}"), "day": day(at * 300 / n), "vehicle": format!("v{}", at % vehicles), "category": "fuel",
            "amount": "10.40", "quantity": {"litres": "1.3"}})
    })
}

fn policy() -> Value {
    json!({"month_boundary": {"interpolate": {}}, "two_readings": "highest"})
}

pub(super) fn sheet(lines: Value, vehicles: usize, by: Value) -> Value {
    json!({"ledger": ledger(vehicles, lines, json!([])), "policy": policy(),
        "period": {"from": "2009-01", "to": "2010-12"}, "by": by})
}

fn readings(n: usize) -> Value {
    let readings = list(
        n,
        |at| json!({"id": format!("r{at}"), "day": day(at * 600 / n), "vehicle": "v0", "odometer": 1_000 + at}),
    );
    json!({"ledger": ledger(1, json!([]), readings), "policy": policy(),
        "period": {"from": "2009-04", "to": "2009-12"}, "by": ["month"]})
}

pub(super) fn months(n: usize) -> Value {
    let mut request = sheet(lines(12, 1), 1, json!(["month", "vehicle"]));
    request["period"] =
        json!({"from": "2009-01", "to": format!("{:04}-{:02}", 2009 + (n - 1) / 12, 1 + (n - 1) % 12)});
    request
}

fn tanks(n: usize) -> Value {
    let lines = list(n, |at| {
        json!({"id": format!("l{at}"), "day": day(at * 600 / n), "vehicle": "v0", "category": "fuel", "amount": "10.40",
            "quantity": {"litres": "1.3"}, "odometer": 1_000 + 10 * at, "fill": "full"})
    });
    json!({"ledger": ledger(1, lines, json!([])), "policy": policy(), "litres_per_100_km": {"places": 2, "mode": "half_up"}})
}

pub(super) fn portions(n: usize, quantity: fn(usize) -> String) -> Value {
    let portions = list(n, |at| json!({"key": format!("k{at}"), "quantity": quantity(at)}));
    json!({"amount": "100.00", "places": 2, "over": {"in_proportion": portions}})
}

// ---- calendars and derivations

pub(super) fn calendar(notices: usize, days: usize) -> Value {
    let off = || json!({"off": {"name": {"zh": "示例"}}});
    let notice = |at: usize| {
        let mut notice = json!({"id": format!("n{at}"), "announced_on": day(at * 5_000 / notices), "source": {"instrument": "示例"}});
        if at == 0 {
            notice["governs"] = json!({"from": "2009-01-01", "to": "2033-12-31"});
        } else {
            notice["revises"] = json!("n0");
        }
        notice["days"] = map(days, |day_at| (day(day_at), off()));
        notice
    };
    json!({"calendar": "growth", "title": {"zh": "示例"}, "zone": "Asia/Shanghai",
        "week": [{"from": "2009-01-01", "works": ["mon", "tue", "wed", "thu", "fri"]}], "notices": list(notices, notice)})
}

fn span(n: usize) -> Value {
    json!({"calendar": "cn", "from": "2004-01-01", "to": day_in_years(n)})
}

fn day_in_years(days: usize) -> String {
    let months = days / 31;
    format!("{:04}-{:02}-{:02}", 2004 + months / 12, 1 + months % 12, 1 + days % 28)
}

pub(super) fn derivation(n: usize) -> Value {
    let step = |at: usize| {
        let mut step = json!({"name": format!("s{at}"), "formula": {"zh": "甲", "en": "a"}, "exact": "1/3"});
        if at > 0 {
            step["from"] = json!([at - 1]);
        }
        step
    };
    json!({"derivation": {"steps": list(n, step)}, "language": "zh", "format": "text"})
}
