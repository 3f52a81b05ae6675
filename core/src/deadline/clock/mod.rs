//! The clocks that a log opens: which rule, what the events did to it, and where it stands.

mod agree;
mod assume;
mod course;
mod days;
mod explain;
mod extension;
mod replay;
mod review;
mod reviewed;
mod select;
mod share;
mod silence;
mod standing;
mod view;

pub(super) use agree::Courses;
pub(super) use assume::Assume;
pub(super) use course::{Course, Opening};
pub(super) use explain::{Cited, Story};
pub(super) use extension::settled;
pub(super) use replay::Running;
pub(super) use review::Review;
pub(super) use reviewed::Reviewed;
pub use select::Prefer;
pub(super) use select::{Asked, By, Undetermined};
pub(super) use silence::Silence;
pub(super) use standing::Look;
pub(super) use view::View;
