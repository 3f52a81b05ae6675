//! Holds what each runtime answered against the cases, and against what Rust answers, byte for byte.
//!
//! `compare <runtime>=<file> …`, each file with one line per case: `{"id":…,"outcome":…}` in canonical JSON.

use conformance::{Case, Outcome, canonical, fault, load, rust_outcome};
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::process::ExitCode;

type Outcomes = BTreeMap<String, String>;

fn main() -> ExitCode {
    match compare() {
        Ok(counts) => {
            println!("{counts}");
            ExitCode::SUCCESS
        }
        Err(wrong) => {
            eprintln!("{wrong}");
            ExitCode::FAILURE
        }
    }
}

fn compare() -> Result<String, String> {
    let cases = load()?;
    let in_rust = cases
        .iter()
        .map(|case| Ok((case.id.clone(), of_rust(case)?)))
        .collect::<Result<Outcomes, String>>()?;
    let mut counts = vec![format!("rust {}", in_rust.len())];
    let mut wrong = Vec::new();
    for argument in std::env::args().skip(1) {
        let (runtime, file) = argument.split_once('=').ok_or("compare <runtime>=<file> …")?;
        let outcomes = read(file)?;
        counts.push(format!("{runtime} {}", outcomes.len()));
        wrong.extend(
            cases
                .iter()
                .filter_map(|case| differs(case, &in_rust, &outcomes))
                .map(|what| format!("{runtime}: {what}")),
        );
        wrong.extend(
            outcomes
                .keys()
                .filter(|id| !in_rust.contains_key(*id))
                .map(|id| format!("{runtime}: {id} is no case")),
        );
    }
    let counts = format!("cases with equal outcome: {}", counts.join(", "));
    if wrong.is_empty() {
        Ok(counts)
    } else {
        Err(format!("{}\n{} differences; {counts}", wrong.join("\n"), wrong.len()))
    }
}

fn of_rust(case: &Case) -> Result<String, String> {
    let outcome = match rust_outcome(case)? {
        Outcome::Answer(answer) => json!({ "answer": answer }),
        Outcome::Error(error) => json!({ "error": error }),
    };
    Ok(canonical(&outcome))
}

/// The outcomes of a runtime: each line's text behind its id, exactly as it was written.
fn read(file: &str) -> Result<Outcomes, String> {
    let text = std::fs::read_to_string(file).map_err(|error| format!("{file}: {error}"))?;
    text.lines().map(|line| outcome(line).ok_or_else(|| format!("{file}: not an outcome: {line}"))).collect()
}

fn outcome(line: &str) -> Option<(String, String)> {
    let id = serde_json::from_str::<Value>(line).ok()?.get("id")?.as_str()?.to_owned();
    let before = format!("{{\"id\":{},\"outcome\":", Value::from(id.as_str()));
    Some((id, line.strip_prefix(&before)?.strip_suffix('}')?.to_owned()))
}

/// What is wrong with a runtime's outcome of a case, in one sentence.
fn differs(case: &Case, in_rust: &Outcomes, outcomes: &Outcomes) -> Option<String> {
    let Some(found) = outcomes.get(&case.id) else { return Some(format!("{} was skipped", case.id)) };
    let rust = in_rust.get(&case.id)?;
    if found != rust {
        return Some(format!("{}\n    rust  {rust}\n    found {found}", case.id));
    }
    let expected = if case.pending.is_some() { None } else { fault(case, &understood(found)?) };
    expected.map(|wrong| format!("{}: {wrong}", case.id))
}

fn understood(text: &str) -> Option<Outcome> {
    let outcome: Value = serde_json::from_str(text).ok()?;
    let answer = outcome.get("answer").cloned().map(Outcome::Answer);
    answer.or_else(|| outcome.get("error").cloned().map(Outcome::Error))
}
