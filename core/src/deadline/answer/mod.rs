//! What is answered of deadlines.

mod clock;
mod displaced;
mod due;

pub use clock::{
    Clock, ClockEnd, ClockState, ClockTrigger, DeemedToHappen, Distance, Elapsed, ExtensionGranted,
    MatterStanding, SetAside, Standing, WithoutEffect,
};
pub use displaced::RuleDisplaced;
pub use due::{
    CountFigure, DayFigure, DeadlineNotComputable, Due, DueMoment, RolledOver, Stretch, StretchReason,
};
