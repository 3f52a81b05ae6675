//! How long a rate takes, silent and explained, and with its interval.

#![expect(clippy::unwrap_used, reason = "a bench whose documents do not read may stop")]

use divan::{Bencher, black_box};
use kaohe::derivation::{Explain, Recorder, Silent};
use kaohe::satisfaction::{IntervalMethod, Population, Question, Sides, Survey, Tally, TallyGroup, Wilson};
use kaohe::{Decimal, Mode, Rounding};

fn main() {
    divan::main();
}

const TALLY: &str = r#"{"assigned": 200, "dispositions": {"refused": 10, "unreachable": 30, "not_called": 40,
    "not_closed": 10, "rated": {"satisfied": 80, "basically": 20, "not_satisfied": 10}}}"#;

fn tally() -> Tally {
    kaohe::document::read(TALLY).unwrap()
}

fn question(interval: Option<IntervalMethod>) -> Question {
    let definition = r#"{"definition": "satisfied_of_reached", "numerator": ["rated.satisfied"],
        "denominator": ["reached"], "source": {"instrument": "illustrative"}}"#;
    Question {
        definition: kaohe::document::read(definition).unwrap(),
        rounding: Rounding::new(4, Mode::HalfUp).unwrap(),
        interval,
    }
}

fn wilson() -> IntervalMethod {
    let level = Decimal::parse("0.95").unwrap();
    IntervalMethod::Wilson(Wilson { level, sides: Sides::Two, places: 6, population: Population::Infinite })
}

fn rate(bencher: Bencher, interval: Option<IntervalMethod>, recorder: impl Recorder) {
    let (survey, tally, question) = (Survey::hotline(), tally(), question(interval));
    bencher.bench_local(|| survey.rate(black_box(&tally), black_box(&question), recorder));
}

#[divan::bench]
fn silent(bencher: Bencher) {
    rate(bencher, None, Silent);
}

#[divan::bench]
fn explained(bencher: Bencher) {
    rate(bencher, None, Explain);
}

#[divan::bench]
fn with_interval(bencher: Bencher) {
    rate(bencher, Some(wilson()), Silent);
}

#[divan::bench]
fn a_thousand_groups_with_intervals(bencher: Bencher) {
    let (survey, tally, question) = (Survey::hotline(), tally(), question(Some(wilson())));
    let group = |at: u32| TallyGroup { group: at.to_string(), title: None, tally: tally.clone() };
    let groups: Vec<_> = (0..1_000).map(group).collect();
    bencher.bench_local(|| survey.rates(black_box(&groups), black_box(&question), Silent));
}
