//! What small requests that ask for much come to: outcome, time, memory, and bytes of request and answer; in release mode.
//!
//! An outcome that is not the one they are known for, above one second or above 256 MB fails.

use conformance::Spent;
use conformance::growth::COSTLY;
use peak_alloc::PeakAlloc;
use std::process::ExitCode;

#[global_allocator]
static MEMORY: PeakAlloc = PeakAlloc;

fn main() -> ExitCode {
    let mut failed = 0;
    println!(
        "{:<58} {:<22} {:>9} {:>8} {:>10} {:>10}",
        "request", "outcome", "time", "memory", "request", "answer"
    );
    for costly in COSTLY {
        let request = (costly.request)().to_string();
        let (answer, spent) = Spent::by(&MEMORY, || kaohe::contract::call(costly.operation, &request));
        let outcome = answer.as_ref().map_or_else(|error| error.code().to_owned(), |_| "answer".to_owned());
        let wrong = outcome != costly.outcome || spent.is_too_much();
        failed += u32::from(wrong);
        println!(
            "{:<58} {outcome:<22} {:>7.1}ms {:>6}kB {:>10} {:>10}{}",
            costly.what,
            spent.took.as_secs_f64() * 1e3,
            spent.bytes / 1024,
            request.len(),
            answer.map_or(0, |answer| answer.len()),
            if wrong { "  <- not so" } else { "" }
        );
    }
    println!("{failed} are not as they should be");
    if failed == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}
