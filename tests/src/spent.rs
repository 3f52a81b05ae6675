//! What a call may take, and what it took.

use crate::clock::timed;
use peak_alloc::PeakAlloc;
use std::time::Duration;

/// The longest that a call may work.
const SLOWEST: Duration = Duration::from_secs(1);

/// The most memory that a call may take, in bytes.
const MOST_BYTES: usize = 256 * 1024 * 1024;

/// What work took.
#[derive(Clone, Copy, Debug)]
pub struct Spent {
    /// How long it worked.
    pub took: Duration,
    /// The most memory beside what was in use before, in bytes.
    pub bytes: usize,
}

impl Spent {
    /// Does the work; `memory` is the allocator of the program.
    pub fn by<T>(memory: &PeakAlloc, work: impl FnOnce() -> T) -> (T, Self) {
        let before = memory.current_usage();
        memory.reset_peak_usage();
        let (done, took) = timed(work);
        (done, Self { took, bytes: memory.peak_usage().saturating_sub(before) })
    }

    /// Whether that is more than a call with a request of so many bytes may take.
    pub fn is_too_much_for(&self, request: usize) -> bool {
        self.took > SLOWEST || self.bytes > MOST_BYTES.max(request * 40)
    }

    /// Whether that is more than a call may take.
    pub fn is_too_much(&self) -> bool {
        self.is_too_much_for(0)
    }
}
