//! Prints how the core is built: functions, files, circles, names.
//!
//! `--list` names what lies behind each figure, `--imports` what each file imports from.

use conformance::generate::root;
use conformance::house::{figures, read};
use std::process::ExitCode;

fn main() -> ExitCode {
    let files = match read(&root().join("core/src")) {
        Ok(files) => files,
        Err(wrong) => {
            eprintln!("{wrong}");
            return ExitCode::FAILURE;
        }
    };
    let house = figures(&files);
    println!("{house}");
    if std::env::args().any(|argument| argument == "--list") {
        house.functions_over(25).iter().for_each(|(lines, name)| println!("{lines} lines: {name}"));
        house.impls_away.iter().chain(&house.homonyms).for_each(|one| println!("{one}"));
    }
    if std::env::args().any(|argument| argument == "--imports") {
        let listed = house.imports.iter().flat_map(|(from, used)| used.iter().map(move |to| (from, to)));
        listed.for_each(|(from, to)| println!("{from} -> {to}"));
    }
    ExitCode::SUCCESS
}
