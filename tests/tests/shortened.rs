//! What is too long for a sentence is shortened there, and what is not is written out.

use kaohe::assessment::Scheme;
use kaohe::{Calendar, Day};
use serde_json::{Map, Value, json};

/// A calendar with a notice for every other year.
fn every_other_year(many: i32) -> Calendar {
    let notice = |at: i32| {
        let year = 2010 + 2 * at;
        json!({"id": year.to_string(), "governs": {"from": format!("{year}-01-01"), "to": format!("{year}-12-31")},
            "announced_on": "unknown", "source": {"instrument": "illustrative"}, "days": {}})
    };
    let notices: Vec<_> = (0..many).map(notice).collect();
    let calendar = json!({"calendar": "gaps", "title": {"zh": "间断"}, "week": [{"from": "2009-01-01",
        "works": ["mon", "tue", "wed", "thu", "fri"]}], "notices": notices});
    calendar.to_string().parse().unwrap()
}

#[test]
fn a_day_beyond_is_refused_with_the_last_years_that_are_covered() {
    let words =
        |many| every_other_year(many).works(Day::of(2031, 1, 1).unwrap()).unwrap_err().words().en.clone();
    let years = |first: i32, many: i32| {
        let year = |at: i32| format!("{0}-01-01…{0}-12-31", first + 2 * at);
        (0..many).map(year).collect::<Vec<_>>().join(", ")
    };
    assert!(words(6).contains(&format!(" {}", years(2010, 6))) && !words(6).contains("…, "), "{}", words(6));
    assert!(words(7).contains(&format!("…, {}", years(2012, 6))), "{}", words(7));
    assert!(words(0).contains("(none)"), "{}", words(0));
}

/// What is said of so many values of which each is a sum of the next, and the last one of the first.
fn circle(many: usize) -> String {
    let sum = |at: usize| (format!("v{at}"), json!({"sum": {format!("v{}", (at + 1) % many): "1"}}));
    let values: Map<String, Value> = (0..many).map(sum).collect();
    let scheme = json!({"scheme": "circle", "title": {"zh": "循环"}, "illustrative": true, "law": "none",
        "in_force": {"from": "2009-01-01", "to": "open"}, "source": {"instrument": "illustrative"},
        "classes": [{"id": "town"}], "choices": {"no_task": "zero", "not_reported": "refuse"}, "publish": {"places": 2, "mode": "half_up"}, "values": values,
        "tree": {"id": "total", "full": "5", "score": {"mark": {}}},
        "ranking": {"by": ["total"], "compare": "exact", "within": "class", "ties": "competition"}});
    let refused = Scheme::read(&scheme.to_string()).unwrap_err();
    assert_eq!(refused.code(), "name.circle", "{refused}");
    let zh = refused.message(kaohe::words::Language::Zh);
    assert_eq!(
        (zh, refused.words().en.as_str()),
        (refused.words().zh.as_str(), refused.message(kaohe::words::Language::En))
    );
    refused.words().en.clone()
}

#[test]
fn a_circle_is_written_out_up_to_a_dozen_names() {
    let names = |to: usize| (0..to).map(|at| format!("v{at}")).collect::<Vec<_>>().join(" → ");
    assert!(circle(11).contains(&format!("{} → v0", names(11))), "{}", circle(11));
    assert!(circle(12).contains(&format!("{} → … → v0", names(11))), "{}", circle(12));
}
