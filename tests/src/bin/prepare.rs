//! Writes every case as one line, `{"id", "operation", "text"}`, for the runners of the other runtimes.
//!
//! `prepare <file>`

use serde_json::json;
use std::process::ExitCode;

fn main() -> ExitCode {
    let Some(file) = std::env::args().nth(1) else {
        eprintln!("prepare <file>");
        return ExitCode::FAILURE;
    };
    match write(&file) {
        Ok(count) => {
            println!("{count} cases prepared");
            ExitCode::SUCCESS
        }
        Err(wrong) => {
            eprintln!("{wrong}");
            ExitCode::FAILURE
        }
    }
}

fn write(file: &str) -> Result<usize, String> {
    let cases = conformance::load()?;
    let lines = cases.iter().map(|case| {
        let line = json!({"id": case.id, "operation": case.operation, "text": case.text});
        format!("{line}\n")
    });
    std::fs::write(file, lines.collect::<String>()).map_err(|error| format!("{file}: {error}"))?;
    Ok(cases.len())
}
