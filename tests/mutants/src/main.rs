//! Small mistakes put into the core on purpose, to see whether a test notices.
//!
//! `mutants [--sample N] [--of PART] [--seconds S] [--again OUTPUT]`: finds every place where a small mistake can be made,
//! takes an even sample, writes a copy of the workspace in which each mistake of the sample waits behind a switch, builds
//! the Rust tests once, and runs them once for each mistake with that switch on. A tool that builds anew for each mistake
//! needs hours where this needs minutes, which is why this is not a call of one.
//!
//! With `--again` only those are tried that an earlier output says nothing noticed.

mod build;
mod find;
mod tree;
mod trial;
mod value;

use build::{Built, Test};
use std::path::Path;
use std::process::ExitCode;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};
use tree::Tree;
use trial::Outcome;

fn main() -> ExitCode {
    match run() {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(wrong) => {
            eprintln!("{wrong}");
            ExitCode::FAILURE
        }
    }
}

/// Of a hundred mistakes that compile, at least so many are to be noticed.
const ENOUGH: usize = 95;

fn run() -> Result<bool, String> {
    let sample: usize = number("--sample").unwrap_or(400);
    let patience = Duration::from_secs(number("--seconds").unwrap_or(120));
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    // Those that an earlier run left, after cases were written for them.
    let earlier =
        named("--again").map(std::fs::read_to_string).transpose().map_err(|wrong| wrong.to_string())?;
    let mut tree = Tree::of(&root, sample, named("--of").as_deref(), earlier.as_deref())?;
    println!("{} of {} mistakes", tree.mutants.len(), tree.found);
    let begun = Instant::now();
    let built = build::until_it_compiles(&mut tree)?;
    let viable = tree.mutants.len() - tree.unviable.len();
    println!("{viable} compile, {} do not; built in {:.0?}", tree.unviable.len(), begun.elapsed());
    let fails = |tests: &[Test]| trial::first_to_notice(tests, None, patience);
    if let Some(wrong) = fails(&built.quick).or_else(|| fails(&built.slow)) {
        return Err(format!("a test fails without any mistake: {}", said(&wrong)));
    }
    Ok(report(&tree, &built, patience))
}

/// Tries each mistake, first with the tests that are quick; true if enough were noticed.
fn report(tree: &Tree, built: &Built, patience: Duration) -> bool {
    let begun = Instant::now();
    let all: Vec<_> = (0..tree.mutants.len()).filter(|id| !tree.unviable.contains(id)).collect();
    let left = not_noticed(tree, &built.quick, &all, patience);
    println!("\n{} are left for the slower tests", left.len());
    let left = not_noticed(tree, &built.slow, &left, patience);
    let (viable, noticed) = (all.len(), all.len() - left.len());
    println!("\n{noticed} of {viable} noticed in {:.0?}; not noticed:", begun.elapsed());
    left.iter().filter_map(|id| tree.mutants.get(*id)).for_each(|mutant| println!("  {mutant}"));
    noticed * 100 >= viable * ENOUGH
}

/// Those of the mistakes that none of these tests notices.
fn not_noticed(tree: &Tree, tests: &[Test], mutants: &[usize], patience: Duration) -> Vec<usize> {
    let notices = |id: usize| {
        let mutant = tree.mutants.get(id).map(ToString::to_string).unwrap_or_default();
        // `core/src/deadline/count/end.rs:122: …` is of the room `deadline`.
        let room = mutant.split('/').nth(2).unwrap_or_default();
        let noticed = trial::first_to_notice(tests, Some((id, room)), patience);
        let by = noticed
            .as_ref()
            .map_or_else(|| "NOT NOTICED".to_owned(), |by| format!("noticed by {}", said(by)));
        println!("{id:4} {by}: {mutant}");
        noticed.is_some()
    };
    let next = AtomicUsize::new(0);
    let left = Mutex::new(Vec::new());
    std::thread::scope(|scope| {
        for _ in 0..std::thread::available_parallelism().map_or(1, usize::from) {
            scope.spawn(|| {
                while let Some(id) = mutants.get(next.fetch_add(1, Ordering::Relaxed)) {
                    if !notices(*id)
                        && let Ok(mut left) = left.lock()
                    {
                        left.push(*id);
                    }
                }
            });
        }
    });
    let mut left = left.into_inner().unwrap_or_default();
    left.sort_unstable();
    left
}

fn said(outcome: &Outcome) -> String {
    match outcome {
        Outcome::Failed(test) => test.clone(),
        Outcome::Hung(test) => format!("{test} (stopped)"),
    }
}

fn named(flag: &str) -> Option<String> {
    let mut words = std::env::args().skip_while(|word| word != flag);
    words.next().and_then(|_| words.next())
}

fn number<T: std::str::FromStr>(flag: &str) -> Option<T> {
    named(flag)?.parse().ok()
}
