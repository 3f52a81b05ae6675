//! Laws of assessment on random schemes and cohorts, and every formula typed into a calculator.

mod random_tree;

use kaohe::assessment::{Cohort, Report, Scheme};
use kaohe::derivation::{Derivation, Step};
use kaohe::{Language, Ratio};
use num_rational::BigRational;
use proptest::prelude::*;
use random_tree::{CHOICES, Drawn, Shape, Slow, any_shape, drawn};
use serde_json::{Value, json};
use std::collections::BTreeSet;

fn read(drawn: &Drawn) -> (Scheme, Cohort) {
    (Scheme::read(&drawn.scheme.to_string()).unwrap(), drawn.cohort.to_string().parse().unwrap())
}

fn big(ratio: &Ratio) -> BigRational {
    BigRational::new(ratio.numerator(), ratio.denominator())
}

/// The report without its derivations.
fn bare(mut report: Report) -> Report {
    report.subjects.iter_mut().for_each(|subject| subject.derivation = None);
    report.quota.iter_mut().for_each(|allotment| allotment.derivation = None);
    report
}

proptest! {
    #[test]
    fn the_slow_way_comes_to_the_same(shape in any_shape(), choice in proptest::sample::select(&CHOICES[..])) {
        let drawn = drawn(&shape, choice);
        let (scheme, cohort) = read(&drawn);
        let report = scheme.assess(&cohort).unwrap();
        let subject = report.subject("s").unwrap();
        match &drawn.expected {
            Slow::Points { points, full } => {
                prop_assert_eq!(&big(&subject.score.as_ref().unwrap().exact), points);
                prop_assert_eq!(&big(&subject.full), full);
            }
            Slow::Dropped | Slow::LeftOut => prop_assert!(subject.score.is_none()),
        }
    }

    #[test]
    fn explained_equals_silent_and_every_formula_holds(shape in any_shape(), choice in proptest::sample::select(&CHOICES[..])) {
        let (scheme, cohort) = read(&drawn(&shape, choice));
        let explained = scheme.assess_explained(&cohort).unwrap();
        let derivation = explained.subject("s").unwrap().derivation.clone().unwrap();
        prop_assert_eq!(derivation.figure().unwrap().rounded.is_some(), explained.subject("s").unwrap().score.is_some());
        check_formulas(&derivation)?;
        prop_assert_eq!(conformance::in_order(&derivation), Ok(()));
        prop_assert_eq!(bare(explained), scheme.assess(&cohort).unwrap());
    }

    #[test]
    fn scaling_all_weights_changes_nothing(shape in any_shape(), choice in proptest::sample::select(&CHOICES[..]), times in 2_u32..50) {
        let mut drawn = drawn(&shape, choice);
        let (scheme, cohort) = read(&drawn);
        scale(&mut drawn.scheme["tree"], times);
        let (scaled, _) = read(&drawn);
        prop_assert_eq!(scheme.assess(&cohort).unwrap(), scaled.assess(&cohort).unwrap());
    }

    #[test]
    fn a_mean_lies_between_its_children(children in prop::collection::vec((1_u32..40, 0_u32..201), 1..6)) {
        let marks: Vec<u32> = children.iter().map(|(_, halves)| *halves).collect();
        let leaves = children.iter().map(|(weight, halves)| (*weight, Shape::Mark(Some(*halves)))).collect();
        let (scheme, cohort) = read(&drawn(&Shape::Weighted(leaves), "refuse"));
        let report = scheme.assess(&cohort).unwrap();
        let score = big(&report.subject("s").unwrap().score.as_ref().unwrap().exact);
        let half = |halves: &u32| random_tree::ratio(*halves, 2);
        prop_assert!(score >= half(marks.iter().min().unwrap()) && score <= half(marks.iter().max().unwrap()));
    }

    #[test]
    fn the_order_of_subjects_is_irrelevant(values in prop::collection::vec((0_u32..12, 0_u32..12), 1..9), turn in 0_usize..9) {
        let scheme = compared();
        let subjects: Vec<Value> = values.iter().enumerate().map(|(index, (v, w))| {
            json!({"id": format!("s{index}"), "class": if index % 3 == 0 { "a" } else { "b" }, "values": {"v": v.to_string(), "w": w.to_string()}})
        }).collect();
        let mut turned = subjects.clone();
        turned.rotate_left(turn % subjects.len());
        turned.reverse();
        let (straight, turned) = (assessed(&scheme, &subjects), assessed(&scheme, &turned));
        prop_assert_eq!(ties(&straight), ties(&turned));
        for subject in straight.subjects {
            prop_assert_eq!(&subject, turned.subject(&subject.id).unwrap());
        }
    }

    #[test]
    fn who_is_set_aside_changes_nothing_for_the_others(values in prop::collection::vec((0_u32..12, prop::option::of(0_u32..12)), 1..9)) {
        let scheme = compared();
        let subject = |(index, (v, w)): (usize, &(u32, Option<u32>))| {
            let mut values = json!({"v": v.to_string()});
            w.iter().for_each(|w| values["w"] = json!(w.to_string()));
            json!({"id": format!("s{index}"), "class": if index % 3 == 0 { "a" } else { "b" }, "values": values})
        };
        let all: Vec<Value> = values.iter().enumerate().map(subject).collect();
        let whole: Vec<Value> = all.iter().filter(|subject| subject["values"].get("w").is_some()).cloned().collect();
        let (all, whole) = (assessed(&scheme, &all), assessed(&scheme, &whole));
        prop_assert_eq!(ties(&all), ties(&whole));
        for (subject, (_, w)) in all.subjects.iter().zip(&values) {
            match w {
                Some(_) => prop_assert_eq!(subject, whole.subject(&subject.id).unwrap()),
                None => prop_assert_eq!(&subject.not_computable.as_ref().unwrap().because, "cohort.value_missing"),
            }
        }
        prop_assert_eq!(all.findings.len(), all.subjects.len() - whole.subjects.len());
    }
}

/// Who shares which place, in an order of its own.
fn ties(report: &Report) -> BTreeSet<(Option<&str>, u32, BTreeSet<&str>)> {
    assert!(report.ties.iter().all(|tie| tie.members.len() > 1));
    report
        .ties
        .iter()
        .map(|tie| (tie.class.as_deref(), tie.place, tie.members.iter().map(String::as_str).collect()))
        .collect()
}

/// A scheme whose methods all compare: the best, the mean, the place, the worst and the best together.
fn compared() -> Scheme {
    let scheme = json!({"scheme": "compared", "title": {"zh": "比较"}, "source": {"instrument": "illustrative"},
        "in_force": {"from": "2009-01-01", "to": "open"}, "law": "none", "classes": [{"id": "a"}, {"id": "b"}],
        "faulty_subjects": "set_aside",
        "choices": {"no_task": "rescale", "not_reported": "refuse", "zero_reference": "full_marks", "all_equal": "middle",
            "alone": "middle", "tie": "mean_of_places"},
        "publish": {"places": 2, "mode": "half_up"},
        "values": {"v": {"input": {}, "better": "high"}, "w": {"input": {}, "better": "low"}},
        "tree": {"id": "total", "combine": {"mean": {}}, "children": [
            {"id": "best", "full": "10", "score": {"completion": {"of": "v", "against": {"best": {"among": "class"}}, "within": ["0", "10"]}}},
            {"id": "mean", "full": "10", "score": {"completion": {"of": "w", "against": {"mean": {"among": "all"}}, "within": ["0", "10"]}}},
            {"id": "place", "full": "10", "score": {"place": {"of": "w", "among": "class", "points": {"between": {"first": "10", "last": "3"}}}}},
            {"id": "efficacy", "full": "10", "score": {"efficacy": {"of": "v", "ends": {"observed": {"among": "all"}}, "base": "6", "span": "4", "growth": {"linear": {}}, "within": ["6", "10"]}}}]},
        "ranking": {"by": ["total", "w"], "compare": "exact", "within": "class", "ties": "competition"}});
    Scheme::read(&scheme.to_string()).unwrap()
}

fn assessed(scheme: &Scheme, subjects: &[Value]) -> Report {
    let cohort = json!({"cohort": "c", "scheme": "compared", "period": {"from": "2009-01-01", "to": "2009-12-31"}, "subjects": subjects});
    scheme.assess(&cohort.to_string().parse().unwrap()).unwrap()
}

fn scale(node: &mut Value, times: u32) {
    for pointer in ["/weight", "/combine/weighted_mean/weights_sum"] {
        if let Some(number) = node.pointer_mut(pointer) {
            let scaled = number.as_str().unwrap().parse::<u32>().unwrap() * times;
            *number = json!(scaled.to_string());
        }
    }
    for child in node.pointer_mut("/children").and_then(Value::as_array_mut).into_iter().flatten() {
        scale(child, times);
    }
}

#[test]
fn schemes_are_equal_where_their_documents_are() {
    let (one, same) = (compared(), compared());
    let mut document = serde_json::to_value(one.document()).unwrap();
    document["scheme"] = json!("another");
    let other = Scheme::read(&document.to_string()).unwrap();
    assert!(one == same && one == one.clone() && one != other);
}

#[test]
fn points_are_found_by_the_id_of_their_node() {
    let report = assessed(&compared(), &[json!({"id": "a", "class": "a", "values": {"v": "8", "w": "5"}})]);
    let nodes = &report.subjects[0].nodes;
    assert!(nodes.iter().count() > 1);
    nodes.iter().for_each(|(id, points)| assert_eq!(nodes.of(id), Some(points), "{id}"));
    assert_eq!(nodes.of("no such node"), None);
}

#[test]
fn schemes_cohorts_and_reports_cross_threads() {
    fn shared<T: Send + Sync>() {}
    shared::<Scheme>();
    shared::<Cohort>();
    shared::<Report>();
}

/// Every derivation of the cases, typed into a calculator.
#[test]
fn every_formula_of_the_cases_holds() {
    let mut checked = 0;
    for case in conformance::load().unwrap() {
        if case.operation != "assessment.assess" {
            continue;
        }
        let mut request: Value = serde_json::from_str(&case.text.whole().unwrap()).unwrap();
        request["explain"] = json!(true);
        let Ok(answer) = kaohe::contract::call("assessment.assess", &request.to_string()) else { continue };
        let answer: Value = serde_json::from_str(&answer).unwrap();
        for subject in answer["subjects"].as_array().unwrap() {
            // Who is not assessed has neither a score nor a derivation.
            let Some(found) = subject.get("derivation") else {
                assert_eq!(subject.get("score"), None, "{}", case.id);
                continue;
            };
            let derivation: Derivation = kaohe::document::read(&found.to_string()).unwrap();
            checked += check_formulas(&derivation).unwrap_or_else(|wrong| panic!("{}: {wrong}", case.id));
        }
    }
    assert!(checked > 500, "only {checked} formulas were checked");
}

/// Checks the formulas of a derivation; how many were numbers.
fn check_formulas(derivation: &Derivation) -> Result<u32, TestCaseError> {
    derivation.steps.iter().try_fold(0, |checked, step| Ok(checked + u32::from(check_formula(step)?)))
}

/// Checks the formula of a step; whether it was one of numbers.
fn check_formula(step: &Step) -> Result<bool, TestCaseError> {
    let mut is_checked = false;
    let formula = step.formula.of(Language::En);
    let (sum, words) = formula.split_once(", ").unwrap_or((formula, ""));
    if let (Some(mut value), Some(exact)) = (Calculator::value(sum), &step.exact) {
        let ends = words.rsplit_once("within ").and_then(|(_, ends)| ends.split_once(" … "));
        if let Some((low, high)) = ends {
            value = value.max(number(low)).min(number(high));
        }
        if let Some(low) = words.strip_prefix("at least ") {
            value = value.max(number(low));
        }
        prop_assert_eq!(&value, &big(&exact.ratio().unwrap()), "{}: {}", step.name, formula);
        is_checked = true;
    }
    Ok(is_checked)
}

fn number(text: &str) -> BigRational {
    big(&Ratio::parse(text).unwrap())
}

/// A pocket calculator with brackets: × and ÷ before + and −.
struct Calculator<'a> {
    rest: &'a str,
}

impl<'a> Calculator<'a> {
    /// The value of a formula; `None` where it is not one.
    fn value(formula: &'a str) -> Option<BigRational> {
        let mut calculator = Self { rest: formula };
        let value = calculator.sum()?;
        calculator.rest.is_empty().then_some(value)
    }

    fn sum(&mut self) -> Option<BigRational> {
        let mut value = self.product()?;
        loop {
            if self.take(" + ") {
                value += self.product()?;
            } else if self.take(" − ") {
                value -= self.product()?;
            } else {
                return Some(value);
            }
        }
    }

    fn product(&mut self) -> Option<BigRational> {
        let mut value = self.operand()?;
        loop {
            if self.take(" × ") {
                value *= self.operand()?;
            } else if self.take(" ÷ ") {
                value /= self.operand()?;
            } else {
                return Some(value);
            }
        }
    }

    fn operand(&mut self) -> Option<BigRational> {
        if self.take("(") {
            let value = self.sum()?;
            return self.take(")").then_some(value);
        }
        let end =
            self.rest.find(|c: char| !c.is_ascii_digit() && !"-./".contains(c)).unwrap_or(self.rest.len());
        let (digits, rest) = self.rest.split_at(end);
        self.rest = rest;
        Ratio::parse(digits).ok().map(|value| big(&value))
    }

    fn take(&mut self, sign: &str) -> bool {
        let rest = self.rest.strip_prefix(sign);
        self.rest = rest.unwrap_or(self.rest);
        rest.is_some()
    }
}
