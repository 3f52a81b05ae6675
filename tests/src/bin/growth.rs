//! How the time of every operation grows with each of its lists; above 1.3 it fails.
//!
//! `growth [--only WORD]`; in release mode. The time per item, and bytes of request and answer, are those of the largest request.

use conformance::growth::{Growth, measure, rows};
use std::process::ExitCode;
use std::time::Duration;

const STEEPEST: f64 = 1.3;

fn main() -> ExitCode {
    let only = std::env::args().skip_while(|word| word != "--only").nth(1);
    let mut failed = 0;
    println!(
        "{:<22} {:<36} {:>6} {:>10} {:>9} {:>9} {:>8}",
        "operation", "list", "items", "time", "request", "answer", "exponent"
    );
    for row in rows() {
        if only.as_deref().is_some_and(|only| !row.list.contains(only) && !row.operation.contains(only)) {
            continue;
        }
        match measure(&row, 1, Duration::from_millis(150)) {
            Ok(growth) => {
                let is_fine = shown(row.operation, row.list, &growth) || row.is_held_by_digits();
                failed += u32::from(!is_fine);
            }
            Err(refused) => {
                failed += 1;
                println!("{:<22} {:<36} refused: {refused}", row.operation, row.list);
            }
        }
    }
    println!("{failed} lists grow faster than {STEEPEST} or are refused");
    if failed == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

fn shown(operation: &str, list: &str, growth: &Growth) -> bool {
    let (exponent, [.., items], [.., time]) = (growth.exponent(), growth.sizes, growth.times);
    let (request, answer) = growth.bytes;
    let mark = if exponent < STEEPEST { "" } else { "  <- too steep" };
    println!(
        "{operation:<22} {list:<36} {items:>6} {:>8.1}ms {request:>9} {answer:>9} {exponent:>8.2}{mark}",
        time.as_secs_f64() * 1e3
    );
    exponent < STEEPEST
}
