//! What is answered of deadlines.

mod clock;
mod displaced;
mod due;

pub use clock::{
    Clock, Deemed, Distance, Elapsed, Ended, Granted, Matter, Opened, SetAside, Standing, State,
    WithoutEffect,
};
pub use displaced::Displaced;
pub use due::{CountFigure, DayFigure, Due, DueAt, NotComputable, Reason, RolledOver, Stretch};
