//! Runs the tests with one mistake switched on.

use crate::build::Test;
use std::process::{Command, Stdio};
use std::time::Duration;
use wait_timeout::ChildExt;

/// How a test noticed.
pub enum Outcome {
    /// It failed.
    Failed(String),
    /// It did not end in time.
    Hung(String),
}

/// The first test that notices the mistake, if one does.
pub fn first_to_notice(tests: &[Test], mutant: Option<(usize, &str)>, patience: Duration) -> Option<Outcome> {
    let run = |test: &Test, wanted: &str| {
        let (name, program, folder) = test;
        // A mistake may also ask for all memory there is.
        let mut test = Command::new("sh");
        test.args(["-c", &format!("ulimit -v 8000000; exec \"$0\" -q {wanted}")]).arg(program);
        test.current_dir(folder).env_remove("KAOHE_MUTANT");
        test.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
        if let Some((id, room)) = mutant {
            test.env("KAOHE_MUTANT", id.to_string()).env("KAOHE_FIRST", room);
        }
        outcome(test, name, patience)
    };
    // Most are noticed by one case, and the first that does not hold is enough.
    let cases = tests.iter().find(|(name, ..)| name == "cases");
    // What measures time would notice whatever else runs.
    cases.and_then(|test| run(test, CASES)).or_else(|| {
        tests.iter().find_map(|test| run(test, &format!("--skip no_list_costs_its_square --skip {CASES}")))
    })
}

/// The test that carries out the cases.
const CASES: &str = "every_case_holds";

fn outcome(mut test: Command, name: &str, patience: Duration) -> Option<Outcome> {
    let mut running = test.spawn().ok()?;
    match running.wait_timeout(patience).ok()? {
        Some(status) if status.success() => None,
        Some(_) => Some(Outcome::Failed(name.to_owned())),
        None => {
            running.kill().ok();
            running.wait().ok();
            Some(Outcome::Hung(name.to_owned()))
        }
    }
}
