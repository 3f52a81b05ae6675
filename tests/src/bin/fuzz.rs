//! Random requests by the million: no panic, no abort, no answer that takes long or much.
//!
//! `fuzz [--calls N] [--seed S] [--area NAME] [--show NUMBER]`; in release mode. Each area gets its share of the calls, on a
//! thread with a small stack. A panic, a call above one second or an answer above 256 MB fails; `--show` prints one request.

use conformance::Spent;
use conformance::fuzz::{AREAS, Corpus, Tally, call, request};
use peak_alloc::PeakAlloc;
use std::process::ExitCode;
use std::thread;
use std::time::Instant;

#[global_allocator]
static MEMORY: PeakAlloc = PeakAlloc;

const STACK: usize = 512 * 1024;

fn main() -> ExitCode {
    let calls = number("--calls").unwrap_or(60_000);
    let seed = number("--seed").unwrap_or(1);
    let only = named("--area");
    let areas: Vec<_> =
        AREAS.iter().filter(|area| only.as_deref().is_none_or(|only| only == **area)).collect();
    if let (Some(shown), [area]) = (number("--show"), areas.as_slice()) {
        return show(area, seed, shown);
    }
    // A panic is counted and its message printed; what led there is found by its number.
    let (mut all, mut failed) = (Tally::default(), false);
    for area in &areas {
        let share = calls / areas.len() as u64;
        let (tally, wrong) = campaign(area, seed, share);
        all.add(&tally);
        failed |= wrong;
    }
    println!("{} calls in all, seed {seed}; memory at most {:.0} MB", all.calls(), MEMORY.peak_usage_as_mb());
    if failed { ExitCode::FAILURE } else { ExitCode::SUCCESS }
}

/// The calls of one area, on a small stack.
fn campaign(area: &str, seed: u64, calls: u64) -> (Tally, bool) {
    let area = area.to_owned();
    let work = thread::Builder::new().stack_size(STACK).spawn(move || run(&area, seed, calls));
    work.ok().and_then(|work| work.join().ok()).unwrap_or((Tally::default(), true))
}

fn run(area: &str, seed: u64, calls: u64) -> (Tally, bool) {
    let corpus = match Corpus::of(area) {
        Ok(corpus) => corpus,
        Err(wrong) => {
            eprintln!("{wrong}");
            return (Tally::default(), true);
        }
    };
    let (mut tally, mut failed) = (Tally::default(), false);
    let begun = Instant::now();
    for number in 0..calls {
        let (call, whole) = Spent::by(&MEMORY, || call(&corpus, seed, number));
        let spent = Spent { took: call.took, bytes: whole.bytes.max(call.bytes) };
        if call.outcome == "panic" || spent.is_too_much() {
            failed = true;
            println!("{area} {number}: {} {:?} {} bytes", call.outcome, spent.took, spent.bytes);
        }
        tally.note(number, &call);
        if number > 0 && number % 1_000_000 == 0 {
            println!("{area}: {number} calls, {:.0?}", begun.elapsed());
        }
    }
    let (slowest, largest) = (tally.slowest, tally.largest);
    println!(
        "{area}: {} calls in {:.1?}, {} outcomes, {} answers, slowest {:?} ({}), largest answer {} bytes ({})",
        tally.calls(),
        begun.elapsed(),
        tally.outcomes.len(),
        tally.outcomes.get("answer").unwrap_or(&0),
        slowest.0,
        slowest.1,
        largest.0,
        largest.1
    );
    (tally, failed)
}

fn show(area: &str, seed: u64, number: u64) -> ExitCode {
    match Corpus::of(area) {
        Ok(corpus) => {
            let (operation, request) = request(&corpus, seed, number);
            println!("{operation}\n{request}");
            ExitCode::SUCCESS
        }
        Err(wrong) => {
            eprintln!("{wrong}");
            ExitCode::FAILURE
        }
    }
}

fn named(flag: &str) -> Option<String> {
    let mut words = std::env::args().skip_while(|word| word != flag);
    words.next().and_then(|_| words.next())
}

fn number(flag: &str) -> Option<u64> {
    named(flag)?.replace('_', "").parse().ok()
}
