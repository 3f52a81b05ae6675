//! What follows from figures: effects, places, grades, quotas, and what the law says.

mod effect;
mod fault;
mod grade;
mod legal;
mod places;
mod quota;
mod ranking;
mod statute;

pub use effect::{EffectAction, SchemeEffect};
pub(super) use fault::OutcomeFault;
pub use grade::{GradeRow, Grades};
pub use legal::SubjectOutcome;
pub(super) use places::{Key, Lacking, counted, equals, placed, positions};
pub use places::{Place, places};
pub use quota::{
    Allotment, Candidate, ClassHeads, ClassSplit, HardCap, Heads, OverCap, Quota, QuotaBase, QuotaCandidates,
    QuotaNotCompeting, QuotaRate, QuotaSize, QuotaSmall, QuotaSplit, QuotaSuccession, QuotaTies, QuotaUnit,
};
pub(super) use quota::{
    Answer, Awards, Change, Contender, Group, Limited, Rank, Settled, Terms, UnsettledGrade, check_quotas,
    settle,
};
pub use ranking::{Compare, ComparedScales, Ranking, TieBreakerMissing, TieRule, Within};
pub use statute::{
    Evidence, Evidenced, LawException, LegalBase, LegalGrade, LegalGrades, LegalLimit, Statute,
};
