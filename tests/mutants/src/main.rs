//! Small mistakes put into the core on purpose, to see whether a test notices.
//!
//! `mutants [--sample N] [--of PART] [--seconds S]`: finds every place where a small mistake can be made, takes an even sample, writes a copy
//! of the workspace in which each mistake of the sample waits behind a switch, builds the Rust tests once, and runs them
//! once for each mistake with that switch on. A tool that builds anew for each mistake needs hours where this needs
//! minutes, which is why this is not a call of one.

mod build;
mod find;
mod tree;
mod trial;
mod value;

use build::Built;
use std::path::Path;
use std::process::ExitCode;
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
    let mut tree = Tree::of(&root, sample, named("--of").as_deref())?;
    println!("{} of {} mistakes", tree.mutants.len(), tree.found);
    let begun = Instant::now();
    let built = build::until_it_compiles(&mut tree)?;
    let viable = tree.mutants.len() - tree.unviable.len();
    println!("{viable} compile, {} do not; built in {:.0?}", tree.unviable.len(), begun.elapsed());
    if let Some(wrong) = trial::first_to_notice(&built, None, patience) {
        return Err(format!("a test fails without any mistake: {}", said(&wrong)));
    }
    Ok(report(&tree, &built, patience))
}

/// Tries each mistake; true if enough were noticed.
fn report(tree: &Tree, built: &Built, patience: Duration) -> bool {
    let begun = Instant::now();
    let (mut viable, mut alive) = (0_usize, Vec::new());
    for (id, mutant) in tree.mutants.iter().enumerate().filter(|(id, _)| !tree.unviable.contains(id)) {
        viable += 1;
        match trial::first_to_notice(built, Some(id), patience) {
            Some(outcome) => println!("{id:4} noticed by {}: {mutant}", said(&outcome)),
            None => {
                println!("{id:4} NOT NOTICED: {mutant}");
                alive.push(mutant);
            }
        }
    }
    println!("\n{} of {viable} noticed in {:.0?}; not noticed:", viable - alive.len(), begun.elapsed());
    alive.iter().for_each(|mutant| println!("  {mutant}"));
    (viable - alive.len()) * 100 >= viable * ENOUGH
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
