//! Random requests, made from the requests of the cases: nothing a caller sends may take the process down.
//!
//! Each call has a number; with the seed it makes the request anew, so that what is found can be run again alone.

mod corpus;
mod mutate;

pub use corpus::{AREAS, Corpus};

use crate::clock::timed;
use fastrand::Rng;
use std::collections::BTreeMap;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::time::Duration;

/// What one call came to.
#[derive(Clone, Debug)]
pub struct Call {
    /// The operation.
    pub operation: String,
    /// The request.
    pub request: String,
    /// The error code, `answer`, or `panic`.
    pub outcome: String,
    /// Bytes of the answer.
    pub bytes: usize,
    /// How long it took.
    pub took: Duration,
}

/// The request with this number.
pub fn request(corpus: &Corpus, seed: u64, number: u64) -> (String, String) {
    // Neighbouring numbers are spread over all seeds.
    let mut rng = Rng::with_seed(seed ^ number.wrapping_mul(0x9e37_79b9_7f4a_7c15));
    corpus.request(&mut rng)
}

/// Carries out the call with this number.
pub fn call(corpus: &Corpus, seed: u64, number: u64) -> Call {
    let (operation, request) = request(corpus, seed, number);
    let (called, took) =
        timed(|| catch_unwind(AssertUnwindSafe(|| kaohe::contract::call(&operation, &request))));
    let (outcome, bytes) = match called {
        Ok(Ok(answer)) => ("answer".to_owned(), answer.len()),
        Ok(Err(error)) => (error.code().to_owned(), 0),
        Err(_) => ("panic".to_owned(), 0),
    };
    Call { operation, request, outcome, bytes, took }
}

/// What a campaign met: how often each outcome, and the slowest and the largest call.
#[derive(Clone, Debug, Default)]
pub struct Tally {
    /// Calls by outcome.
    pub outcomes: BTreeMap<String, u64>,
    /// The slowest call: its time and its number.
    pub slowest: (Duration, u64),
    /// The largest answer: its bytes and the number of its call.
    pub largest: (usize, u64),
}

impl Tally {
    /// Adds a call.
    pub fn note(&mut self, number: u64, call: &Call) {
        match self.outcomes.get_mut(&call.outcome) {
            Some(count) => *count += 1,
            None => _ = self.outcomes.insert(call.outcome.clone(), 1),
        }
        self.slowest = self.slowest.max((call.took, number));
        self.largest = self.largest.max((call.bytes, number));
    }

    /// Adds another tally.
    pub fn add(&mut self, other: &Self) {
        for (outcome, count) in &other.outcomes {
            *self.outcomes.entry(outcome.clone()).or_default() += count;
        }
        self.slowest = self.slowest.max(other.slowest);
        self.largest = self.largest.max(other.largest);
    }

    /// How many calls there were.
    pub fn calls(&self) -> u64 {
        self.outcomes.values().sum()
    }
}
