//! How long a due day takes; a term of working days is to cost at most 100 ns.

#![expect(clippy::unwrap_used, reason = "what is measured is valid")]

use divan::{Bencher, black_box};
use kaohe::deadline::{DueQuestion, MatterLog, Question, Roll, Rulebook, Term};
use kaohe::{Calendar, Day, document};

fn main() {
    divan::main();
}

#[divan::bench(args = [5, 20, 60])]
fn working_days(bencher: Bencher, n: u32) {
    let (china, from) = (Calendar::china(), Day::of(2009, 9, 21).unwrap());
    let term = Term::working_days(n);
    bencher.bench_local(|| black_box(&term).due_day(black_box(from), &china));
}

#[divan::bench]
fn months_with_roll(bencher: Bencher) {
    let (china, from) = (Calendar::china(), Day::of(2009, 3, 5).unwrap());
    let term = Term::months(6, Roll::Forward);
    bencher.bench_local(|| black_box(&term).due_day(black_box(from), &china));
}

#[divan::bench]
fn due_of_a_duty(bencher: Bencher) {
    let (book, china) = (Rulebook::china(), Calendar::china());
    let question = DueQuestion::duty("open_government.reply", "received", Day::of(2009, 9, 21).unwrap());
    bencher.bench_local(|| book.due(black_box(&question), &china));
}

/// A reply with a pause, asked about while it runs.
fn matter() -> (MatterLog, Question) {
    let log = r#"{"matter": "m", "jurisdiction": "CN-370503", "facts": {"channel": "handed_in"}, "events": [
        {"id": "e1", "event": "received", "on": "2024-04-01"},
        {"id": "e2", "event": "paused", "cause": "third_party_consultation", "on": "2024-04-10"},
        {"id": "e3", "event": "resumed", "of": "e2", "on": "2024-04-24"}]}"#;
    let question = Question::duty("open_government.reply").on(Day::of(2024, 5, 10).unwrap());
    (document::read(log).unwrap(), question)
}

#[divan::bench]
fn standing(bencher: Bencher) {
    let (book, china, (log, question)) = (Rulebook::china(), Calendar::china(), matter());
    bencher.bench_local(|| book.standing(black_box(&log), &question, &china));
}

#[divan::bench]
fn standing_explained(bencher: Bencher) {
    let (book, china, (log, question)) = (Rulebook::china(), Calendar::china(), matter());
    bencher.bench_local(|| book.standing_explained(black_box(&log), &question, &china));
}
