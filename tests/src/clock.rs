//! The time that this thread has worked; while others have the processor it stands still.

use rustix::time::{ClockId, Timespec, clock_gettime};
use std::time::Duration;

/// How long this thread has worked since it began.
fn worked() -> Duration {
    let Timespec { tv_sec, tv_nsec } = clock_gettime(ClockId::ThreadCPUTime);
    Duration::new(tv_sec.try_into().unwrap_or_default(), tv_nsec.try_into().unwrap_or_default())
}

/// Does the work; how long it took.
pub fn timed<T>(work: impl FnOnce() -> T) -> (T, Duration) {
    let begun = worked();
    let done = work();
    (done, worked().saturating_sub(begun))
}
