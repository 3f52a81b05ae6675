//! How many steps an answer may still keep.

use super::fault::Fault;
use crate::error::Error;
use crate::limits::{ANSWER_STEPS, DERIVATION_STEPS};
use std::sync::atomic::{AtomicUsize, Ordering};

/// The steps that one answer keeps, counted as they are made.
#[derive(Debug, Default)]
pub struct Allowance {
    used: AtomicUsize,
    /// The steps of the longest derivation.
    longest: AtomicUsize,
}

impl Allowance {
    /// Whether anything more may be kept.
    pub(super) fn is_open(&self) -> bool {
        self.used.load(Ordering::Relaxed) <= ANSWER_STEPS
    }

    /// Counts so many steps; whether they may be kept.
    pub(super) fn takes(&self, steps: usize) -> bool {
        // What is beyond the limit stays beyond it: a sum that wraps would need more steps than there is memory.
        self.used.fetch_add(steps, Ordering::Relaxed).saturating_add(steps) <= ANSWER_STEPS
    }

    /// Notes a derivation of so many steps; whether it may be carried.
    pub(super) fn carries(&self, steps: usize) -> bool {
        self.longest.fetch_max(steps, Ordering::Relaxed);
        steps <= DERIVATION_STEPS
    }

    /// Refuses an answer that had to leave steps out.
    ///
    /// # Errors
    /// `derivation.too_many_steps`
    pub fn check(&self) -> Result<(), Error> {
        if !self.is_open() {
            return Err(Fault::TooMuchExplained { limit: ANSWER_STEPS }.into());
        }
        match self.longest.load(Ordering::Relaxed) {
            found if found > DERIVATION_STEPS => {
                Err(Fault::TooLong { found, limit: DERIVATION_STEPS }.into())
            }
            _ => Ok(()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_step_is_kept_and_the_next_is_not() {
        let answer = Allowance::default();
        assert!(answer.takes(ANSWER_STEPS - 1) && answer.takes(1));
        assert_eq!(answer.check(), Ok(()));
        assert!(!answer.takes(1));
        assert_eq!(answer.check().unwrap_err().code(), "derivation.too_many_steps");
    }

    #[test]
    fn the_longest_derivation_is_carried_and_a_longer_one_is_not() {
        let answer = Allowance::default();
        assert!(answer.carries(DERIVATION_STEPS));
        assert_eq!(answer.check(), Ok(()));
        assert!(!answer.carries(DERIVATION_STEPS + 1) && answer.carries(1));
        assert_eq!(answer.check().unwrap_err().code(), "derivation.too_many_steps");
    }
}
