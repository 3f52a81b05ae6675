//! What is made and committed: the contract, the types and functions of both faces from it, every error sentence, a mark
//! of every answer, and the table of bounds.
//!
//! `cargo run -p conformance --bin generate` writes the files; a test compares them with the code.

mod answers;
mod bounds;
mod contract;
mod python;
pub mod sentences;
mod shape;
mod typescript;

pub use bounds::{Bound, bounds};
use std::path::{Path, PathBuf};

/// A file that is made: where it stands in the repository, and its text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Made {
    /// The place, seen from the root of the repository.
    pub path: PathBuf,
    /// The whole text.
    pub text: String,
}

/// Every file that is made from the contract.
///
/// # Errors
/// A sentence, where the contract holds a shape that a face does not know.
pub fn made() -> Result<Vec<Made>, String> {
    let contract = contract::contract()?;
    let pretty = serde_json::to_string_pretty(&contract).map_err(|error| error.to_string())?;
    let mut files = vec![Made { path: "tests/contract.json".into(), text: format!("{pretty}\n") }];
    let contract = shape::Contract::read(&contract)?;
    files.extend(python::files(&contract)?);
    files.extend(typescript::files(&contract)?);
    files.push(sentences::file()?);
    files.push(answers::file()?);
    files.push(answers::page());
    files.push(bounds::file()?);
    Ok(files)
}

/// The root of the repository.
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// `add_working_days` as `AddWorkingDays`.
fn pascal(name: &str) -> String {
    name.split(['_', '.']).map(capitalised).collect()
}

/// `add_working_days` as `addWorkingDays`.
fn camel(name: &str) -> String {
    let name = pascal(name);
    let mut letters = name.chars();
    letters.next().map_or_else(String::new, |first| first.to_lowercase().chain(letters).collect())
}

fn capitalised(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}
