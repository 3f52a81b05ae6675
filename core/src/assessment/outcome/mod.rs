//! What follows from figures: effects, places, grades, quotas, and what the law says.

mod effect;
mod fault;
mod grade;
mod legal;
mod places;
mod quota;
mod ranking;
mod statute;

pub use effect::{Action, Effect};
pub(super) use fault::OutcomeFault;
pub use grade::{GradeRow, Grades};
pub use legal::LegalOutcome;
pub(super) use places::{Key, Lacking, counted, equals, placed, positions};
pub use places::{Place, places};
pub use quota::{
    Allotment, Base, Candidate, Candidates, ClassHeads, ClassSplit, CutRule, HardCap, Heads, NotCompeting,
    OverCap, Quota, Rate, Size, Small, Split, Succession, Unit,
};
pub(super) use quota::{
    Answer, Change, Contender, Group, Limited, Rank, Settled, Standing, Terms, Unsettled, check_quotas,
    settle,
};
pub use ranking::{Compare, Missing, Ranking, Scales, TieRule, Within};
pub use statute::{Evidence, Evidenced, LawException, LegalBase, LegalGrade, LegalGrades, Limit, Statute};
