//! The quota cases T13 and T14, ties at the cut, those barred, and what is refused.

use super::*;
use crate::assessment::{GradeRow, Grades, Statute};
use crate::derivation::{Explain, Silent};
use crate::error::Pointer;
use crate::words::Language;

fn quota(changes: &[(&str, serde_json::Value)]) -> Quota {
    let mut written = serde_json::json!({"grade": "excellent", "candidates": "bands", "rate": {"law": {}},
        "base": {"law": {}}, "rounding": "half_up", "hard_cap": {"law": {}}, "over_cap": "reduce",
        "split": {"unit": {}}, "ties": "undetermined", "succession": "next"});
    for (key, value) in changes {
        written[*key] = value.clone();
    }
    crate::document::read(&written.to_string()).unwrap()
}

fn heads(assessed: u32) -> Heads {
    Heads { assessed, ..Heads::default() }
}

fn unit(assessed: u32, statute: Option<&Statute>) -> QuotaUnit<'_> {
    QuotaUnit { heads: heads(assessed), classes: Vec::new(), statute }
}

fn size(quota: &Quota, assessed: u32) -> Allotment {
    let law = Statute::of("civil_servants.2007").unwrap();
    quota.allot(&unit(assessed, Some(&law)), &[], Silent).unwrap().remove(0)
}

#[test]
fn t13_the_rounding_decides_and_the_cap_is_apart() {
    let table = [
        ("0.20", 4, [1, 0, 1]),
        ("0.20", 12, [2, 2, 3]),
        ("0.20", 13, [3, 2, 3]),
        ("0.15", 17, [3, 2, 3]),
        ("0.15", 33, [5, 4, 5]),
        ("0.25", 66, [17, 16, 17]),
    ];
    for (rate, assessed, expected) in table {
        let found = ["half_up", "down", "up"].map(|mode| {
            let changes = [
                ("rate", serde_json::json!({"fixed": rate})),
                ("base", serde_json::json!({"assessed": {}})),
                ("hard_cap", serde_json::json!({"fixed": rate})),
                ("over_cap", "report".into()),
                ("rounding", mode.into()),
            ];
            let answer = size(&quota(&changes), assessed);
            let over = crate::Ratio::from(answer.places) > answer.cap.unwrap();
            assert_eq!(answer.over_cap, over);
            answer.places
        });
        assert_eq!(found, expected, "{rate} of {assessed}");
    }
}

#[test]
fn t13_one_of_four_and_three_of_thirteen_exceed_twenty_percent() {
    for (assessed, rounded, reduced) in [(4, 1, 0), (13, 3, 2)] {
        let fixed = serde_json::json!({"fixed": "0.20"});
        let changes =
            [("rate", fixed.clone()), ("base", serde_json::json!({"assessed": {}})), ("hard_cap", fixed)];
        let answer = size(&quota(&changes), assessed);
        assert_eq!((answer.rounded, answer.places, answer.over_cap), (rounded, reduced, false));
    }
}

#[test]
fn nineteen_people_have_three_places_under_the_rule_of_2007() {
    let answer = size(&quota(&[]), 19);
    let cap = answer.cap.unwrap().to_string();
    assert_eq!(
        (answer.fraction.to_string(), answer.rounded, cap, answer.places),
        ("2.85".into(), 3, "3.8".into(), 3)
    );
}

#[test]
fn t14_three_classes_of_ten_round_up_to_six_or_share_the_units_five() {
    let classes = ["a", "b", "c"].map(|class| ClassHeads { class, heads: heads(10) });
    let law = Statute::of("civil_servants.2007").unwrap();
    let unit = QuotaUnit { heads: heads(30), classes: classes.to_vec(), statute: Some(&law) };
    let places = |split: serde_json::Value| {
        let allotted =
            quota(&[("split", serde_json::json!({"class": split}))]).allot(&unit, &[], Silent).unwrap();
        allotted.iter().map(|one| one.places).collect::<Vec<_>>()
    };
    assert_eq!(places(serde_json::json!({"each": {}})), [2, 2, 2]);
    assert_eq!(places(serde_json::json!({"largest_remainder": {}})), [2, 2, 1]);
}

/// Awards to candidates written `name:score`, with `!` before one who is barred and `-` before one below the band.
fn awarded(changes: &[(&str, serde_json::Value)], assessed: u32, written: &str) -> Allotment {
    let keys: Vec<(&str, [crate::Ratio; 1])> = written
        .split(' ')
        .map(|one| one.split_once(':').unwrap())
        .map(|(name, score)| (name, [crate::Ratio::parse(score).unwrap()]))
        .collect();
    let candidates: Vec<_> = keys
        .iter()
        .map(|(name, key)| Candidate {
            id: name.trim_start_matches(['!', '-']),
            class: "staff",
            key,
            reached: !name.starts_with('-'),
            barred: name.starts_with('!'),
        })
        .collect();
    let law = Statute::of("civil_servants.2007").unwrap();
    quota(changes).allot(&unit(assessed, Some(&law)), &candidates, Silent).unwrap().remove(0)
}

fn summary(answer: &Allotment) -> String {
    let Allotment { given, undetermined, next, unallocated, .. } = answer;
    format!("{} | {} | {} | {unallocated}", given.join(" "), undetermined.join(" "), next.join(" "))
}

#[test]
fn equals_at_the_last_place_are_undetermined_or_dropped() {
    let everyone = "a:95 b:94 c:94 d:93";
    assert_eq!(summary(&awarded(&[], 13, everyone)), "a | b c |  | 1");
    assert_eq!(summary(&awarded(&[("ties", "drop".into())], 13, everyone)), "a |  | b c | 1");
    assert_eq!(summary(&awarded(&[], 20, everyone)), "a b c |  | d | 0");
    assert_eq!(summary(&awarded(&[], 7, everyone)), "a |  | b c | 0");
}

#[test]
fn the_place_of_one_who_is_barred_moves_on_or_is_lost() {
    let everyone = "!a:95 b:94 c:93 d:92";
    assert_eq!(summary(&awarded(&[], 13, everyone)), "b c |  | d | 0");
    assert_eq!(summary(&awarded(&[("succession", "lapse".into())], 13, everyone)), "b |  | c | 1");
}

#[test]
fn who_did_not_reach_the_grade_competes_only_where_ranks_decide() {
    let everyone = "a:95 -b:89 -c:88";
    assert_eq!(summary(&awarded(&[], 13, everyone)), "a |  |  | 1");
    assert_eq!(summary(&awarded(&[("candidates", "ranked".into())], 13, everyone)), "a b |  | c | 0");
}

#[test]
fn a_small_units_places_come_from_the_table_and_the_cap_stands() {
    let table = serde_json::json!([{"up_to": 5, "places": 1}, {"up_to": 12, "places": 2}]);
    let places = |over_cap: &str, assessed| {
        let answer = size(&quota(&[("small", table.clone()), ("over_cap", over_cap.into())]), assessed);
        (answer.rounded, answer.places, answer.over_cap)
    };
    assert_eq!(places("reduce", 4), (1, 0, false));
    assert_eq!(places("report", 4), (1, 1, true));
    assert_eq!(places("reduce", 12), (2, 2, false));
    assert_eq!(places("reduce", 13), (2, 2, false));
}

#[test]
fn the_proof_names_article_rounding_cap_and_order() {
    let law = Statute::of("civil_servants.2007").unwrap();
    let keys = [[crate::Ratio::from(95)], [crate::Ratio::from(94)]];
    let candidate = |id, key| Candidate { id, class: "staff", key, reached: true, barred: false };
    let candidates = [candidate("a", &keys[0][..]), candidate("b", &keys[1][..])];
    let proof =
        quota(&[]).allot(&unit(7, Some(&law)), &candidates, Explain).unwrap().remove(0).derivation.unwrap();
    assert_eq!(
        proof.text(Language::En),
        "quota.excellent 1 ← the places in order of rank, never more than there are [given a, next b]\n\
         ├─ places 1 ← the whole number, not above the cap\n\
         │  ├─ fraction 1 ← 1.05 ← base × rate, half up to a whole number [those assessed 7, rate 0.15] (公务员考核规定（试行） 2007, art. 11)\n\
         │  └─ cap 1.4 ← base × cap [those assessed 7, cap 0.2] (公务员考核规定（试行） 2007, art. 11)\n\
         └─ order nobody better was passed over ← the last who has a place ranks above the first who has none [last with a place a (95), first without a place b (94)]\n"
    );
}

fn refused(quotas: &[Quota], law: Option<&str>) -> (String, String) {
    let row = |grade: &str, from: Option<i64>| GradeRow {
        grade: grade.into(),
        from: from.map(Into::into),
        title: None,
    };
    let grades = Grades {
        of: "total".into(),
        compare: crate::assessment::Compare::Exact,
        rows: vec![row("excellent", Some(90)), row("competent", None)],
        title: None,
        source: None,
        illustrative: false,
        note: None,
    };
    let statute = law.map(|id| Statute::of(id).unwrap());
    let place = Pointer::ROOT.key("quota");
    let error = check_quotas(quotas, &grades, statute.as_ref(), &place).unwrap_err();
    (error.code().to_owned(), error.at().to_owned())
}

#[test]
fn faulty_quotas_are_refused_at_their_place() {
    let law = Some("civil_servants.2007");
    let json = |text: &str| serde_json::from_str::<serde_json::Value>(text).unwrap();
    let cases = [
        ("grade", json(r#""best""#), law, "quota.grade_unknown", "/quota/0/grade"),
        ("grade", json(r#""competent""#), law, "quota.law_silent", "/quota/0/rate/law"),
        ("grade", json(r#""excellent""#), None, "quota.law_silent", "/quota/0/rate/law"),
        ("rate", json(r#"{"fixed": "0.16"}"#), law, "quota.looser_than_law", "/quota/0/rate/fixed"),
        ("rate", json(r#"{"fixed": "15"}"#), law, "quota.share_out_of_range", "/quota/0/rate/fixed"),
        (
            "base",
            json(r#"{"establishment": {}}"#),
            law,
            "quota.looser_than_law",
            "/quota/0/base/establishment",
        ),
        ("hard_cap", json(r#"{"none": {}}"#), law, "quota.looser_than_law", "/quota/0/hard_cap/none"),
        ("hard_cap", json(r#"{"fixed": "0.25"}"#), law, "quota.looser_than_law", "/quota/0/hard_cap/fixed"),
        (
            "small",
            json(r#"[{"up_to": 5, "places": 1}, {"up_to": 5, "places": 2}]"#),
            law,
            "quota.small_order",
            "/quota/0/small/1/up_to",
        ),
    ];
    for (key, value, law, code, at) in cases {
        assert_eq!(refused(&[quota(&[(key, value)])], law), (code.into(), at.into()));
    }
    let twice = [quota(&[]), quota(&[])];
    assert_eq!(refused(&twice, law), ("quota.grade_twice".into(), "/quota/1/grade".into()));
}

#[test]
fn a_base_that_is_not_given_is_refused() {
    let law = Statute::of("civil_servants.2020").unwrap();
    let error = quota(&[]).allot(&unit(19, Some(&law)), &[], Silent).unwrap_err();
    assert_eq!((error.code(), error.at()), ("quota.base_missing", "/unit/should_be_assessed"));
    let classes = vec![ClassHeads { class: "a", heads: heads(10) }];
    let unit = QuotaUnit { heads: heads(11), classes, statute: None };
    let changes = [
        ("rate", serde_json::json!({"fixed": "0.1"})),
        ("base", serde_json::json!({"assessed": {}})),
        ("hard_cap", serde_json::json!({"none": {}})),
        ("split", serde_json::json!({"class": {"largest_remainder": {}}})),
    ];
    let error = quota(&changes).allot(&unit, &[], Silent).unwrap_err();
    assert_eq!(error.code(), "quota.classes_do_not_sum");
}
