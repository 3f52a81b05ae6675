//! What can be asked, and the answers.

mod batch;
mod due;
mod judge;
mod question;
mod remark;

pub use batch::Standings;
pub use due::{AskDueBy, DueQuestion};
pub use question::{AskStanding, Question};
pub(super) use remark::Remark;
