//! How long a question to the calendar takes; one due day is to cost at most 100 ns.

use divan::black_box;
use kaohe::{Calendar, Day};

fn main() {
    divan::main();
}

fn day(year: i32, month: u32, day: u32) -> Day {
    Day::of(year, month, day).unwrap_or(Day::LAST)
}

#[divan::bench]
fn works(bencher: divan::Bencher) {
    let (china, day) = (Calendar::china(), day(2009, 10, 10));
    bencher.bench_local(|| china.works(black_box(day)));
}

#[divan::bench(args = [1, 20, 250, -20])]
fn add_working_days(bencher: divan::Bencher, n: i64) {
    let (china, from) = (Calendar::china(), day(2009, 9, 21));
    bencher.bench_local(|| china.add_working_days(black_box(from), black_box(n)));
}

#[divan::bench]
fn count_a_year(bencher: divan::Bencher) {
    let (china, from, to) = (Calendar::china(), day(2009, 1, 1), day(2009, 12, 31));
    bencher.bench_local(|| china.count_working_days(black_box(from), black_box(to)));
}

#[divan::bench]
fn runs_of_a_year(bencher: divan::Bencher) {
    let (china, from, to) = (Calendar::china(), day(2009, 1, 1), day(2009, 12, 31));
    bencher.bench_local(|| china.runs(black_box(from), black_box(to)));
}

#[divan::bench]
fn known_as_of(bencher: divan::Bencher) {
    let (china, day) = (Calendar::china(), day(2018, 12, 5));
    bencher.bench_local(|| china.known_as_of(black_box(day)));
}

#[divan::bench]
fn request(bencher: divan::Bencher) {
    let request = r#"{"calendar": "cn", "from": "2009-09-21", "days": 15}"#;
    bencher.bench_local(|| kaohe::contract::call("calendar.add_working_days", black_box(request)));
}
