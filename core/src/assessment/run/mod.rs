//! An assessment carried out: the sheet is filled in the order of needs, then places and grades are decided.

mod assess;
mod branch;
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

pub(super) use assess::assess;
