//! How the time of an operation grows with each of its lists: the exponent between a quarter and the whole of a size.

mod assessment;
mod costly;
mod edges;
mod others;

pub use assessment::{cohort, scheme};
pub use costly::{COSTLY, Costly};
pub use edges::{EDGES, Edge};

use serde_json::Value;
use std::time::{Duration, Instant};

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

/// Measures a list, its largest request divided by `less`; each size is run again for `patience`.
///
/// # Errors
/// The refusal, where a request is not answered.
pub fn measure(row: &Row, less: usize, patience: Duration) -> Result<Growth, String> {
    let most = row.most / less;
    let sizes = [most / 8, most / 4, most / 2, most];
    let mut times = [Duration::MAX; 4];
    let mut bytes = (0, 0);
    for (size, time) in sizes.iter().zip(&mut times) {
        let request = (row.request)(*size).to_string();
        let begun = Instant::now();
        let mut runs = 0;
        // Short runs are repeated more often, long ones at least twice: the least of them is what the work takes.
        while runs < 2 || (runs < 40 && begun.elapsed() < patience) {
            let start = Instant::now();
            let answer = kaohe::contract::call(row.operation, &request)
                .map_err(|error| format!("{} at {}: {error}", error.code(), error.at()))?;
            *time = start.elapsed().min(*time);
            bytes = (request.len(), answer.len());
            runs += 1;
        }
    }
    Ok(Growth { sizes, times, bytes })
}
