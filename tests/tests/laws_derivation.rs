//! Laws of derivations: steps in order, each once, as many as the scheme computes, and what is written is read back.

use conformance::in_order;
use kaohe::derivation::{Derivation, Step};
use kaohe::{Language, contract, document};
use proptest::prelude::*;
use serde_json::{Value, json};
use std::collections::BTreeSet;

/// Every derivation in an answer.
fn derivations(answer: &Value) -> Vec<&Value> {
    let (mut found, mut waiting) = (Vec::new(), vec![answer]);
    while let Some(value) = waiting.pop() {
        if value.get("steps").is_some_and(Value::is_array) {
            found.push(value);
        } else if let Some(entries) = value.as_object() {
            waiting.extend(entries.values());
        } else if let Some(list) = value.as_array() {
            waiting.extend(list);
        }
    }
    found
}

/// Sums and products, each of two earlier values.
fn values() -> impl Strategy<Value = Vec<(bool, usize, usize)>> {
    proptest::collection::vec((any::<bool>(), 0..1_000_usize, 0..1_000_usize), 1..40)
}

fn of_values(drawn: &[(bool, usize, usize)], explain: bool) -> Value {
    let mut values = json!({"v0": {"input": {}}});
    for (index, (product, a, b)) in drawn.iter().enumerate() {
        let (a, b) = (format!("v{}", a % (index + 1)), format!("v{}", b % (index + 1)));
        values[format!("v{}", index + 1)] = match product {
            true => json!({"product": [a, b]}),
            false => json!({"sum": {a: "1", b: "1"}}),
        };
    }
    request(
        values,
        &format!("v{}", drawn.len()),
        vec![json!({"id": "s", "class": "staff", "values": {"v0": "1"}})],
        explain,
    )
}

fn request(values: Value, last: &str, subjects: Vec<Value>, explain: bool) -> Value {
    json!({
        "scheme": {"scheme": "of_values", "title": {"zh": "示例"}, "illustrative": true, "law": "none",
            "in_force": {"from": "2009-01-01", "to": "open"}, "source": {"instrument": "本办法", "article": "1"},
            "classes": [{"id": "staff"}], "choices": {"no_task": "refuse", "not_reported": "refuse"},
            "publish": {"places": 2, "mode": "half_up"}, "values": values,
            "tree": {"id": "total", "full": "100", "score": {"amount": {"of": last, "within": ["0", "100"]}}},
            "ranking": {"by": ["total"], "compare": "exact", "within": "class", "ties": "competition"}},
        "cohort": {"cohort": "2009", "scheme": "of_values", "period": {"from": "2009-01-01", "to": "2009-12-31"},
            "illustrative": true, "subjects": subjects},
        "explain": explain})
}

fn assess(request: &Value) -> Value {
    let answer =
        contract::call("assessment.assess", &request.to_string()).unwrap_or_else(|error| panic!("{error}"));
    serde_json::from_str(&answer).unwrap()
}

fn read(derivation: &Value) -> Derivation {
    document::read(&derivation.to_string()).unwrap()
}

proptest! {
    #[test]
    fn there_are_as_many_steps_as_values_that_are_used(drawn in values()) {
        let explained = assess(&of_values(&drawn, true));
        let derivation = read(&explained["subjects"][0]["derivation"]);
        prop_assert_eq!(in_order(&derivation), Ok(()));
        let mut used = BTreeSet::from([drawn.len()]);
        for (index, (_, a, b)) in drawn.iter().enumerate().rev() {
            if used.contains(&(index + 1)) {
                used.extend([a % (index + 1), b % (index + 1)]);
            }
        }
        used.remove(&0);
        prop_assert_eq!(derivation.steps.len(), used.len() + 2);
        prop_assert_eq!(&explained["subjects"][0]["score"], &assess(&of_values(&drawn, false))["subjects"][0]["score"]);
    }
}

#[test]
fn what_an_answer_carries_is_read_back_and_drawn() {
    let mut drawn = 0;
    for case in conformance::load().unwrap() {
        let Ok(text) = case.text.whole() else { continue };
        let Ok(mut request) = serde_json::from_str::<Value>(&text) else { continue };
        if let Some(entries) = request.as_object_mut() {
            entries.insert("explain".into(), json!(true));
        }
        let Ok(answer) = contract::call(&case.operation, &request.to_string()) else { continue };
        let answer: Value = serde_json::from_str(&answer).unwrap();
        for derivation in derivations(&answer).into_iter().take(3) {
            let back = read(derivation);
            assert_eq!(&serde_json::to_value(&back).unwrap(), derivation, "{}", case.id);
            assert_eq!(in_order(&back), Ok(()), "{}", case.id);
            for (language, format) in [("zh", "text"), ("en", "markdown"), ("zh", "html")] {
                let request = json!({"derivation": derivation, "language": language, "format": format});
                let rendered = contract::call("derivation.render", &request.to_string());
                assert!(rendered.is_ok(), "{}: {rendered:?}", case.id);
            }
            drawn += 1;
        }
    }
    assert!(drawn > 500, "only {drawn} derivations were read back");
}

/// Five layers of eight sub-totals, each of which adds up the eight of the layer before.
#[test]
fn layers_of_sub_totals_have_a_step_each() {
    let mut values = json!({});
    for at in 0..8 {
        values[format!("l0.{at}")] = json!({"input": {}});
        for layer in 1..=5 {
            let terms: serde_json::Map<_, _> =
                (0..8).map(|below| (format!("l{}.{below}", layer - 1), json!("0.125"))).collect();
            values[format!("l{layer}.{at}")] = json!({ "sum": terms });
        }
    }
    let given: serde_json::Map<_, _> = (0..8).map(|at| (format!("l0.{at}"), json!("80"))).collect();
    let subjects =
        (0..40).map(|at| json!({"id": format!("s{at}"), "class": "staff", "values": given})).collect();
    let answer = assess(&request(values, "l5.0", subjects, true));
    let steps = |subject: &Value| subject["derivation"]["steps"].as_array().unwrap().len();
    // Eight in each of four layers, the one that is scored, the node and its rounding.
    assert!(answer["subjects"].as_array().unwrap().iter().all(|subject| steps(subject) == 4 * 8 + 3));
    assert!(answer.to_string().len() < 2_000_000);
}

/// A chain as long as a derivation may be.
#[test]
fn a_long_chain_is_drawn_and_given_back() {
    let chain: Vec<_> =
        (0..50_000).map(|index: usize| link(index, index.checked_sub(1).into_iter().collect())).collect();
    let derivation = Derivation { steps: chain };
    let drawn = derivation.text(Language::En);
    assert_eq!(drawn.lines().count(), 50_000 + 49_999 / 24);
    assert!(drawn.len() < 50_000 * 120, "{}", drawn.len());
    assert_eq!(derivation.clone(), derivation);
    let written = json!({"derivation": derivation, "language": "zh", "format": "html"}).to_string();
    assert!(contract::call("derivation.render", &written).is_ok());
}

/// Every step comes from all before it: 2,000 steps, two million uses.
#[test]
fn a_drawing_grows_with_steps_and_uses() {
    let steps: Vec<_> = (0..2_000).map(|index| link(index, (0..index).collect())).collect();
    let drawn = Derivation { steps }.text(Language::En);
    let uses = 2_000 * 1_999 / 2;
    assert!(drawn.lines().count() <= 2_000 + uses);
    assert!(drawn.len() < (2_000 + uses) * 120);
}

/// A hundred figures with sixteen thousand digits each are shown as they are.
#[test]
fn long_numbers_stay_text() {
    let figure = |index: usize| json!({"name": format!("f{index}"), "formula": {"zh": "甲", "en": "a"}, "exact": format!("{}/{}", "7".repeat(8_000), "3".repeat(8_000))});
    let steps: Vec<_> = (0..100).map(figure).collect();
    let mut last = figure(100);
    last["from"] = json!((0..100).collect::<Vec<_>>());
    let steps = [steps, vec![last]].concat();
    let started = std::time::Instant::now();
    let request = json!({"derivation": {"steps": steps}, "language": "en", "format": "text"});
    let answer = contract::call("derivation.render", &request.to_string()).unwrap();
    assert!(answer.len() > 101 * 16_000);
    assert!(started.elapsed().as_secs() < 10, "{:?}", started.elapsed());
}

/// A name of a megabyte that a thousand steps use is written once.
#[test]
fn a_long_name_is_written_once() {
    let mut steps = vec![Step::new("长".repeat(300_000), kaohe::words::Words::same("1"))];
    steps.extend((1..=1_000).map(|index| link(index, vec![0])));
    steps.push(link(1_001, (1..=1_000).collect()));
    assert!(Derivation { steps }.markdown(Language::Zh).len() < 1_200_000);
}

/// A thousand people with six hundred figures each: more steps than an answer may have.
#[test]
fn an_answer_has_so_many_steps_and_no_more() {
    let mut values = json!({"v0": {"input": {}}});
    let mut terms = json!({});
    for index in 1..=600 {
        values[format!("v{index}")] = json!({"sum": {"v0": "1"}});
        terms[format!("v{index}")] = json!("1");
    }
    values["all"] = json!({ "sum": terms });
    let subject = |at: usize| json!({"id": format!("s{at}"), "class": "staff", "values": {"v0": "1"}});
    let asked =
        |explain| request(values.clone(), "all", (0..1_000).map(subject).collect(), explain).to_string();
    assert!(contract::call("assessment.assess", &asked(false)).is_ok());
    let error = contract::call("assessment.assess", &asked(true)).unwrap_err();
    assert_eq!((error.code(), error.at()), ("derivation.too_many_steps", "/explain"));
}

fn link(index: usize, from: Vec<usize>) -> Step {
    Step { from, ..Step::new(format!("w{index}"), kaohe::words::Words::same("×")) }
}

#[test]
fn an_origin_stands_before_what_rests_on_it_and_nowhere_else() {
    use kaohe::derivation::Input;
    use kaohe::words::Words;
    let step = |name: &str| Step::new(name, Words::same(name));
    let origin = Derivation { steps: vec![step("a"), step("late")] };
    let resting =
        step("points").with_inputs(vec![Input::new(Words::same("late"), "-2").standing_at("/ledger/0")]);
    let derivation = Derivation { steps: vec![step("first"), resting] };
    let with = derivation.clone().with_origin("/ledger/0", &origin);
    let names: Vec<_> = with.steps.iter().map(|step| step.name.as_str()).collect();
    assert_eq!(names, ["a", "late", "first", "points"]);
    let from: Vec<_> = with.steps.iter().map(|step| step.from.clone()).collect();
    assert_eq!(from, [vec![], vec![], vec![], vec![1]]);
    assert_eq!(derivation.clone().with_origin("/ledger/1", &origin), derivation);
    assert_eq!(derivation.clone().with_origin("/ledger/0", &Derivation { steps: vec![] }), derivation);
}
