//! The sheet: a column for every value and every node, a row for every subject, filled in the order of needs.

mod assess;
mod branch;
mod cell;
mod compare;
mod conditions;
mod decide;
mod fill;
mod leaf;
mod peers;
mod seat;
mod sheet;
mod then;
mod value;
mod wording;

pub(super) use assess::assess;
pub(super) use cell::{Interruption, Scored, Told};
pub(super) use wording::{divisor, factor, joined, weighted};
