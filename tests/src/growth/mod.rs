//! How the time of an operation grows with each of its lists: the exponent between a quarter and the whole of a size.

mod assessment;
mod costly;
mod edges;
mod others;
mod repeated;

pub use assessment::{cohort, scheme};
pub use costly::{COSTLY, Costly};
pub use edges::{EDGES, Edge};

use crate::clock::timed;
use serde_json::Value;
use std::time::Duration;

/// A list of an operation, and how a request with so many items is made.
#[derive(Clone, Copy, Debug)]
pub struct Row {
    /// Which list.
    pub list: &'static str,
    /// The operation.
    pub operation: &'static str,
    /// The largest number of items that is measured; near the bound of the list, where it has one.
    pub most: usize,
    /// The request with so many items.
    pub request: fn(usize) -> Value,
}

impl Row {
    /// Whether every item lengthens the figures of all others, as in sums of unlike fractions: such lists are held by a
    /// bound on their digits, not by the growth of their time.
    pub fn is_held_by_digits(&self) -> bool {
        self.list == "keys of unlike fractions"
    }
}

/// Every list of every operation.
pub fn rows() -> Vec<Row> {
    [assessment::ROWS, others::ROWS].concat()
}

/// One list measured.
#[derive(Clone, Debug)]
pub struct Growth {
    /// The numbers of items: an eighth, a quarter, a half, the whole.
    pub sizes: [usize; 4],
    /// The least time of several runs at each size.
    pub times: [Duration; 4],
    /// Bytes of request and answer at the largest size.
    pub bytes: (usize, usize),
}

impl Growth {
    /// The power of the size with which the time grows, between a quarter and the whole.
    pub fn exponent(&self) -> f64 {
        let [_, quarter, _, whole] = self.times.map(|time| time.as_secs_f64());
        (whole / quarter).ln() / 4_f64.ln()
    }
}

/// What needs no second look.
const CALM: f64 = 1.2;

/// How often a list that looks steep is measured again: what disturbed one round seldom disturbs the next.
const ROUNDS: usize = 6;

/// Measures a list, its largest request divided by `less`; in each round each size is run again for `patience`.
///
/// # Errors
/// The refusal, where a request is not answered.
pub fn measure(row: &Row, less: usize, patience: Duration) -> Result<Growth, String> {
    let most = row.most / less;
    let sizes = [most / 8, most / 4, most / 2, most];
    let requests = sizes.map(|size| (row.request)(size).to_string());
    let mut growth = Growth { sizes, times: [Duration::MAX; 4], bytes: (0, 0) };
    for _ in 0..ROUNDS {
        for (request, time) in requests.iter().zip(&mut growth.times) {
            let answer = least(row.operation, request, patience, time)?;
            growth.bytes = (request.len(), answer);
        }
        if growth.exponent() < CALM {
            break;
        }
    }
    Ok(growth)
}

/// Runs a request until patience ends, short ones more often, long ones at least twice; the least time is what the work
/// takes. Returns the bytes of its answer.
fn least(operation: &str, request: &str, patience: Duration, time: &mut Duration) -> Result<usize, String> {
    let (mut spent, mut runs, mut bytes) = (Duration::ZERO, 0, 0);
    while runs < 2 || (runs < 40 && spent < patience) {
        let (answer, took) = timed(|| kaohe::contract::call(operation, request));
        let answer = answer.map_err(|error| format!("{} at {}: {error}", error.code(), error.at()))?;
        *time = took.min(*time);
        (spent, runs, bytes) = (spent + took, runs + 1, answer.len());
    }
    Ok(bytes)
}
