//! Laws of remarks on the points of a method, on random methods: what is said of all values holds of those that are tried.

#![expect(clippy::unwrap_used, clippy::arithmetic_side_effects, reason = "what is drawn is valid and small")]

use conformance::growth::{cohort, scheme};
use fastrand::Rng;
use kaohe::assessment::{Cohort, Scheme};
use kaohe::{Ratio, document};
use serde_json::{Map, Value, json};

/// Halves: every one of those where what is drawn turns, and far ones, where all that runs away is at its bounds.
fn tried() -> impl Iterator<Item = i64> {
    std::iter::once(-20_000).chain(-60..=60).chain([20_000])
}

fn half(of: i64) -> String {
    Ratio::new(of, 2).unwrap().to_string()
}

fn text(rng: &mut Rng, range: std::ops::RangeInclusive<i64>) -> Value {
    json!(rng.i64(range).to_string())
}

fn one<'a>(rng: &mut Rng, of: &[&'a str]) -> &'a str {
    of.get(rng.usize(0..of.len())).copied().unwrap_or_default()
}

/// Several different numbers, rising.
fn rising(rng: &mut Rng, least: usize) -> Vec<i64> {
    let mut numbers: Vec<i64> = (0..least + rng.usize(0..3)).map(|_| rng.i64(-20..20)).collect();
    numbers.sort_unstable();
    numbers.dedup();
    if numbers.len() < least {
        (0..least).map(|at| i64::try_from(at).unwrap() * 7).collect()
    } else {
        numbers
    }
}

fn bands(rng: &mut Rng) -> Value {
    let mut rows: Vec<Value> = rising(rng, 1)
        .into_iter()
        .rev()
        .map(|from| json!({"from": from.to_string(), "points": text(rng, -5..=12)}))
        .collect();
    rows.push(json!({"points": text(rng, -5..=12)}));
    json!({"bands": {"of": "v", "rows": rows}})
}

fn curve(rng: &mut Rng) -> Value {
    let knots: Vec<Value> =
        rising(rng, 2).into_iter().map(|at| json!([at.to_string(), text(rng, -5..=12)])).collect();
    let mut end = || one(rng, &["flat", "zero"]);
    json!({"curve": {"of": "v", "knots": knots, "before": end(), "after": end()}})
}

fn side(rng: &mut Rng, below: bool) -> Value {
    match rng.u8(0..4) {
        0 => json!({"flat": {}}),
        1 if below => json!({"zero": {}}),
        _ => json!({"each": {"by": {"difference": "1"}, "points": text(rng, -3..=3),
            "count": one(rng, &["linear", "whole", "part"])}}),
    }
}

fn within(rng: &mut Rng) -> Value {
    json!([rng.i64(-6..=2).to_string(), rng.i64(2..=12).to_string()])
}

fn steps(rng: &mut Rng) -> Value {
    json!({"steps": {"of": "v", "against": {"fixed": text(rng, -9..=9)}, "at": text(rng, -2..=10),
        "above": side(rng, false), "below": side(rng, true), "within": within(rng)}})
}

fn completion(rng: &mut Rng) -> Value {
    json!({"completion": {"of": "v", "against": {"fixed": text(rng, 1..=9)}, "within": within(rng)}})
}

fn efficacy(rng: &mut Rng) -> Value {
    let low = rng.i64(-9..=9);
    let high = low + [-3, -2, 2, 3].get(rng.usize(0..4)).unwrap();
    json!({"efficacy": {"of": "v", "base": text(rng, 0..=8), "span": one(rng, &["-5", "-1", "1", "4"]), "growth": {"linear": {}},
        "ends": {"stated": {"low": {"fixed": low.to_string()}, "high": {"fixed": high.to_string()}}},
        "within": within(rng)}})
}

fn place(rng: &mut Rng) -> Value {
    let points = match rng.u8(0..3) {
        0 => {
            json!({"ladder": {"first": text(rng, 0..=12), "step": text(rng, -1..=3), "least": text(rng, 0..=5)}})
        }
        1 => json!({"between": {"first": text(rng, 0..=12), "last": text(rng, 0..=12)}}),
        _ => {
            let places: Vec<_> = (0..rng.usize(1..4)).map(|_| text(rng, 0..=12)).collect();
            json!({"table": {"places": places, "beyond": text(rng, 0..=12)}})
        }
    };
    json!({"place": {"of": "v", "among": "class", "points": points}})
}

fn amount(rng: &mut Rng) -> Value {
    json!({"amount": {"of": "v", "within": within(rng)}})
}

fn drawn(rng: &mut Rng) -> Value {
    let methods = [bands, curve, steps, completion, efficacy, place, amount];
    let score = methods.get(rng.usize(0..methods.len())).unwrap()(rng);
    let better = one(rng, &["high", "low"]);
    let mut scheme = scheme(json!({"id": "total", "full": text(rng, 1..=10), "score": score}));
    scheme["values"]["v"]["better"] = json!(better);
    scheme
}

fn tried_cohort() -> Cohort {
    let subject = |at: i64| json!({"id": at.to_string(), "class": "all", "values": {"v": half(at)}});
    document::read(&cohort(tried().map(subject).collect()).to_string()).unwrap()
}

/// The codes of the remarks on the one leaf.
fn remarks(scheme: &Value) -> Vec<String> {
    let request = Map::from_iter([("scheme".to_owned(), scheme.clone())]);
    let answer = kaohe::contract::call("assessment.check", &Value::from(request).to_string()).unwrap();
    let answer: Value = serde_json::from_str(&answer).unwrap();
    let code = |finding: &Value| finding["finding"].as_str().unwrap_or_default().to_owned();
    answer["findings"].as_array().unwrap().iter().map(code).collect()
}

/// Whether a worse value is ever worth more than a better one: strictly on the way from the best to the worst.
fn rises(scores: &[Ratio], low_is_better: bool) -> bool {
    scores.windows(2).any(|pair| match pair {
        [lower, higher] if low_is_better => higher > lower,
        [lower, higher] => lower > higher,
        _ => false,
    })
}

#[test]
fn what_is_said_of_the_points_of_a_method_holds_of_every_value() {
    let cohort = tried_cohort();
    let mut said = std::collections::BTreeMap::<String, u32>::new();
    for seed in 0..500 {
        let rng = &mut Rng::with_seed(seed);
        let scheme = drawn(rng);
        let report = Scheme::read(&scheme.to_string()).unwrap().assess(&cohort).unwrap();
        let scores: Vec<Ratio> =
            report.subjects.iter().map(|subject| subject.score.as_ref().unwrap().exact.clone()).collect();
        let full = Ratio::parse(scheme["tree"]["full"].as_str().unwrap()).unwrap();
        let most = scores.iter().max().unwrap();
        let constant = scores.windows(2).all(|pair| pair.first() == pair.last());
        let codes = remarks(&scheme);
        let has = |code: &str| codes.iter().any(|said| said == code);
        let shown = || format!("seed {seed}: {codes:?}\n{}\nmost {most}\n{scheme}", scores.len());
        assert_eq!(has("score.constant"), constant, "{}", shown());
        if !constant {
            assert_eq!(has("score.full_not_reached"), *most < full, "{}", shown());
            if has("score.rises_when_short") {
                assert!(rises(&scores, scheme["values"]["v"]["better"] == "low"), "{}", shown());
            }
        }
        codes.into_iter().for_each(|code| *said.entry(code).or_default() += 1);
    }
    println!("{said:?}");
    assert!(
        ["score.constant", "score.full_not_reached", "score.rises_when_short"]
            .iter()
            .all(|code| said[*code] > 15)
    );
}
