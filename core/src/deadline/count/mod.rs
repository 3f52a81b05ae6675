//! How a settled term is counted: how long, without which days, and where it ends.

mod end;
mod length;
mod pause;
mod term;

pub(super) use end::{End, Track};
pub(super) use length::{Length, Unit, days};
pub(super) use pause::{Cause, Lost, Pauses};
