//! Writes every file that is made from the contract.

use conformance::generate::{made, root};
use std::process::ExitCode;

fn main() -> ExitCode {
    match write() {
        Ok(count) => {
            println!("{count} files are made from the contract");
            ExitCode::SUCCESS
        }
        Err(wrong) => {
            eprintln!("{wrong}");
            ExitCode::FAILURE
        }
    }
}

fn write() -> Result<usize, String> {
    let files = made()?;
    for file in &files {
        let path = root().join(&file.path);
        std::fs::write(&path, &file.text).map_err(|error| format!("{}: {error}", path.display()))?;
    }
    Ok(files.len())
}
