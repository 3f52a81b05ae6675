//! What an assessment costs: one subject with twenty indicators, silent and explained; a scheme read; an office of forty.

#![expect(
    clippy::unwrap_used,
    clippy::arithmetic_side_effects,
    reason = "what is measured is small and valid"
)]

use kaohe::Scheme;
use kaohe::assessment::Cohort;
use std::fmt::Write;

fn main() {
    divan::main();
}

/// A scheme of four branches with five leaves each, marks and completion rates in turn.
fn scheme_text() -> String {
    let mut values = String::new();
    let branches: Vec<String> = (0..4)
        .map(|branch| {
            let leaves: Vec<String> = (0..5)
                .map(|leaf| {
                    let number = branch * 5 + leaf;
                    let score = if number % 2 == 0 {
                        r#"{"mark": {}}"#.to_owned()
                    } else {
                        let comma = if values.is_empty() { "" } else { "," };
                        let _ = write!(values, r#"{comma}"v{number}": {{"input": {{}}}}"#);
                        format!(
                            r#"{{"completion": {{"of": "v{number}", "against": {{"target": {{}}}}, "within": ["0", "120"]}}}}"#
                        )
                    };
                    format!(r#"{{"id": "n{number}", "weight": "0.2", "full": "100", "score": {score}}}"#)
                })
                .collect();
            format!(
                r#"{{"id": "b{branch}", "weight": "25", "combine": {{"weighted_mean": {{"weights_sum": "1"}}}}, "children": [{}]}}"#,
                leaves.join(",")
            )
        })
        .collect();
    format!(
        r#"{{"scheme": "bench", "title": {{"zh": "基准"}}, "in_force": {{"from": "2009-01-01", "to": "open"}},
        "source": {{"instrument": "本办法"}}, "law": "none", "classes": [{{"id": "staff"}}],
        "choices": {{"no_task": "rescale", "not_reported": "refuse", "zero_reference": "refuse"}},
        "publish": {{"places": 2, "mode": "half_up"}}, "values": {{{values}}},
        "tree": {{"id": "total", "combine": {{"weighted_mean": {{"weights_sum": "100"}}}}, "children": [{}]}},
        "ranking": {{"by": ["total"], "compare": "published", "within": "class", "ties": "competition"}}}}"#,
        branches.join(",")
    )
}

fn cohort(subjects: usize) -> Cohort {
    let (mut written, mut targets) = (Vec::new(), Vec::new());
    for subject in 0..subjects {
        let pairs = |odd: bool| {
            (0..20)
                .filter(|number| (number % 2 == 1) == odd)
                .map(|number| {
                    let figure = 60 + (subject * 7 + number * 13) % 40;
                    let name = if odd { "v" } else { "n" };
                    format!(r#""{name}{number}": "{figure}.5""#)
                })
                .collect::<Vec<_>>()
                .join(",")
        };
        for number in (0..20).filter(|number| number % 2 == 1) {
            let amount = 70 + (subject + number) % 30;
            targets.push(format!(
                r#"{{"subject": "s{subject}", "value": "v{number}", "from": "2009-01-01", "amount": "{amount}"}}"#
            ));
        }
        written.push(format!(
            r#"{{"id": "s{subject}", "class": "staff", "values": {{{}}}, "marks": {{{}}}}}"#,
            pairs(true),
            pairs(false)
        ));
    }
    let text = format!(
        r#"{{"cohort": "bench", "scheme": "bench", "period": {{"from": "2009-01-01", "to": "2009-12-31"}},
        "subjects": [{}], "targets": [{}]}}"#,
        written.join(","),
        targets.join(",")
    );
    text.parse().unwrap()
}

#[divan::bench]
fn one_subject_silent(bencher: divan::Bencher<'_, '_>) {
    let (scheme, cohort) = (Scheme::read(&scheme_text()).unwrap(), cohort(1));
    bencher.bench(|| scheme.assess(divan::black_box(&cohort)).unwrap());
}

#[divan::bench]
fn one_subject_explained(bencher: divan::Bencher<'_, '_>) {
    let (scheme, cohort) = (Scheme::read(&scheme_text()).unwrap(), cohort(1));
    bencher.bench(|| scheme.assess_explained(divan::black_box(&cohort)).unwrap());
}

#[divan::bench]
fn an_office_of_forty_silent(bencher: divan::Bencher<'_, '_>) {
    let (scheme, cohort) = (Scheme::read(&scheme_text()).unwrap(), cohort(40));
    bencher.bench(|| scheme.assess(divan::black_box(&cohort)).unwrap());
}

#[divan::bench]
fn a_scheme_read_and_checked(bencher: divan::Bencher<'_, '_>) {
    let text = scheme_text();
    bencher.bench(|| Scheme::read(divan::black_box(&text)).unwrap());
}
