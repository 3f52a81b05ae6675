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
pub fn first_to_notice(tests: &[Test], id: Option<usize>, patience: Duration) -> Option<Outcome> {
    tests.iter().find_map(|(name, program, folder)| {
        // A mistake may also ask for all memory there is. What measures time would notice whatever else runs.
        let mut test = Command::new("sh");
        test.args(["-c", "ulimit -v 8000000; exec \"$0\" -q --skip no_list_costs_its_square"])
            .arg(program)
            .current_dir(folder);
        test.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).env_remove("KAOHE_MUTANT");
        if let Some(id) = id {
            test.env("KAOHE_MUTANT", id.to_string());
        }
        outcome(test, name, patience)
    })
}

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
