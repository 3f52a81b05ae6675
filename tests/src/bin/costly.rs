//! What requests that ask for much come to: outcome, time, memory, and bytes of request and answer; in release mode.
//!
//! First small ones, each with the outcome that it is known for; then for each list of each operation as many items as a
//! request may have bytes. Another outcome or more than one second fails, and more memory than 256 MB or, of a long
//! request, than forty times its bytes.

use conformance::Spent;
use conformance::growth::{COSTLY, rows};
use kaohe::limits::DOCUMENT_BYTES;
use peak_alloc::PeakAlloc;
use std::process::ExitCode;

#[global_allocator]
static MEMORY: PeakAlloc = PeakAlloc;

fn main() -> ExitCode {
    println!(
        "{:<58} {:<22} {:>9} {:>8} {:>10} {:>10}",
        "request", "outcome", "time", "memory", "request", "answer"
    );
    let small = COSTLY.iter().map(|costly| {
        shown(costly.what, costly.operation, &(costly.request)().to_string(), Some(costly.outcome))
    });
    let large = rows().into_iter().map(|row| {
        let bytes = (row.request)(row.most).to_string().len();
        // Ids get longer with their number.
        let request = (row.request)(row.most * (DOCUMENT_BYTES / 10 * 9) / bytes).to_string();
        shown(&format!("{} as long as a request may be", row.list), row.operation, &request, None)
    });
    let failed = small.chain(large).filter(|is_fine| !is_fine).count();
    println!("{failed} are not as they should be");
    if failed == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// Carries out a request; whether it came to what is expected, in time and memory.
fn shown(what: &str, operation: &str, request: &str, expected: Option<&str>) -> bool {
    let (answer, spent) = Spent::by(&MEMORY, || kaohe::contract::call(operation, request));
    let outcome = answer.as_ref().map_or_else(|error| error.code().to_owned(), |_| "answer".to_owned());
    let is_fine =
        expected.is_none_or(|expected| expected == outcome) && !spent.is_too_much_for(request.len());
    println!(
        "{what:<58} {outcome:<22} {:>7.1}ms {:>6}kB {:>10} {:>10}{}",
        spent.took.as_secs_f64() * 1e3,
        spent.bytes / 1024,
        request.len(),
        answer.map_or(0, |answer| answer.len()),
        if is_fine { "" } else { "  <- not so" }
    );
    is_fine
}
