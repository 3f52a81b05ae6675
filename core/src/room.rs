//! How large an answer becomes: what a request says once, an answer may say again for each of a list.

use crate::limits::ANSWER_BYTES;
use serde::Serialize;
use std::cell::Cell;

/// The bytes that the parts of an answer take, counted as they are made.
#[derive(Debug, Default)]
pub(crate) struct Room(Cell<usize>);

impl Room {
    /// Whether nothing more has room.
    pub(crate) fn is_full(&self) -> bool {
        self.0.get() > ANSWER_BYTES
    }

    /// Counts a part of the answer; whether there is room for it.
    pub(crate) fn holds(&self, part: &impl Serialize) -> bool {
        if self.is_full() {
            return false;
        }
        // The parts are written as the whole answer will be; none of them can fail to be written.
        let bytes = serde_json::to_string(part).map_or(0, |written| written.len());
        self.0.set(self.0.get().saturating_add(bytes));
        !self.is_full()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_byte_is_held_and_the_next_is_not() {
        let room = Room::default();
        assert!(room.holds(&"x".repeat(ANSWER_BYTES - 2)));
        assert!(!room.is_full());
        assert!(!room.holds(&1) && room.is_full() && !room.holds(&1));
    }
}
