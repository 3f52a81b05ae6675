//! Builds the tests of the copy, leaving out what does not compile.

use crate::tree::Tree;
use serde_json::Value;
use std::path::PathBuf;
use std::process::{Command, Stdio};

/// The tests, as programs; those that notice most come first.
pub struct Built {
    pub quick: Vec<Test>,
    /// Those that take some seconds each.
    pub slow: Vec<Test>,
}

/// A test: its name, its program, and the folder it runs in.
pub type Test = (String, PathBuf, PathBuf);

const SLOW: [&str; 6] = ["any_value", "fuzz", "growth", "laws_document", "oracle_deadline", "sentences"];

/// The compiler names faults of one kind at a time, so this takes some rounds.
const ROUNDS: usize = 25;

/// Builds, leaves out what the compiler refuses, and builds again.
pub fn until_it_compiles(tree: &mut Tree) -> Result<Built, String> {
    for _ in 0..ROUNDS {
        tree.write()?;
        let messages = messages(tree)?;
        let faults = messages.iter().filter(|one| is_error(one)).flat_map(places).collect::<Vec<_>>();
        if faults.is_empty() {
            return built(tree, &messages);
        }
        let left_out: usize = faults.iter().map(|(file, bytes)| tree.leave_out(file, bytes)).sum();
        if left_out == 0 {
            let said = messages
                .iter()
                .filter_map(|one| one.pointer("/message/rendered")?.as_str())
                .collect::<String>();
            return Err(format!("the copy does not compile:\n{said}"));
        }
    }
    Err(format!("the copy does not compile after {ROUNDS} rounds"))
}

fn messages(tree: &Tree) -> Result<Vec<Value>, String> {
    let shared = tree.copy.parent().map(PathBuf::from).unwrap_or_default();
    let mut cargo = Command::new("cargo");
    cargo.args([
        "test",
        "--no-run",
        "--locked",
        "--message-format=json",
        "-q",
        "-p",
        "kaohe",
        "-p",
        "conformance",
    ]);
    // All a little faster than in development: it runs some hundred times.
    cargo.args(["--lib", "--tests", "--config", "profile.dev.opt-level=1"]);
    cargo.current_dir(&tree.copy).stderr(Stdio::inherit());
    if std::env::var_os("CARGO_TARGET_DIR").is_none() {
        cargo.env("CARGO_TARGET_DIR", shared);
    }
    let said = cargo.output().map_err(|wrong| wrong.to_string())?;
    let text = String::from_utf8_lossy(&said.stdout);
    Ok(text.lines().filter_map(|line| serde_json::from_str(line).ok()).collect())
}

fn is_error(message: &Value) -> bool {
    message.pointer("/message/level").is_some_and(|level| level == "error")
}

/// Each place a fault points to, in files of the core.
fn places(message: &Value) -> Vec<(String, std::ops::Range<usize>)> {
    let spans = message.pointer("/message/spans").and_then(Value::as_array).into_iter().flatten();
    spans
        .filter(|span| span.get("is_primary").is_some_and(|primary| primary == true))
        .filter_map(place)
        .collect()
}

fn place(span: &Value) -> Option<(String, std::ops::Range<usize>)> {
    let file = span.get("file_name")?.as_str()?;
    let bytes = |key| usize::try_from(span.get(key)?.as_u64()?).ok();
    Some((file.to_owned(), bytes("byte_start")?..bytes("byte_end")?))
}

fn built(tree: &Tree, messages: &[Value]) -> Result<Built, String> {
    let mut tests: Vec<_> = messages.iter().filter_map(|one| program(tree, one)).collect();
    // What notices most, soonest.
    tests.sort_by_key(|(name, ..)| {
        // What only a mark of an answer shows is told apart from what a test knows to be wrong.
        (name == "generated", name != "cases", name != "kaohe", !name.starts_with("laws"), name.clone())
    });
    let (slow, quick): (Vec<_>, Vec<_>) =
        tests.into_iter().partition(|(name, ..)| SLOW.contains(&name.as_str()));
    if quick.is_empty() { Err("no test was built".to_owned()) } else { Ok(Built { quick, slow }) }
}

fn program(tree: &Tree, message: &Value) -> Option<Test> {
    let program = message.get("executable")?.as_str()?;
    // Programs are built for the tests as well; only tests are run.
    message.pointer("/target/kind/0").filter(|kind| *kind == "test" || *kind == "lib")?;
    message.pointer("/profile/test").filter(|is_test| **is_test == true)?;
    let manifest = PathBuf::from(message.get("manifest_path")?.as_str()?);
    let name = message.pointer("/target/name")?.as_str()?;
    // What the repository looks like is not what the core does.
    (name != "layers" && manifest.starts_with(tree.copy.canonicalize().ok()?))
        .then(|| (name.to_owned(), PathBuf::from(program), manifest.parent().unwrap_or(&manifest).to_owned()))
}
