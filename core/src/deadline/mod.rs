//! When something is due, and where a matter stands.
//!
//! A [`Term`] says how long; a [`DeadlineRule`] says what starts it, extends it, pauses it, starts it anew and ends it, with the
//! article that says so; a [`Rulebook`] of [`DeadlinePack`]s finds the rule in force. The [`MatterLog`] of a matter is what happened;
//! asked a [`Question`], it answers with a [`Clock`] for each event that opened one. Every day that counts or does not
//! is told, with its reason and its notice. What no notice has announced is not computable, and says so.
//!
//! Which days work is left to [`calendar`](crate::calendar); what a late matter costs its office, to assessment.

mod answer;
mod ask;
mod clock;
mod count;
mod fault;
mod log;
mod rule;

pub use answer::{
    Clock, ClockEnd, ClockState, ClockTrigger, CountFigure, DayFigure, DeadlineNotComputable, DeemedToHappen,
    Distance, Due, DueMoment, Elapsed, ExtensionGranted, MatterStanding, RolledOver, RuleDisplaced, SetAside,
    Standing, Stretch, StretchReason, WithoutEffect,
};
pub use ask::{AskDueBy, AskStanding, DueQuestion, Question, Standings};
pub use clock::Prefer;
pub use log::{MatterEvent, MatterLog, Moment};
pub use rule::{
    Amount, AmountBounds, Approver, AssumedReading, Binds, ByFact, Count, CountedFrom, Coverage,
    DeadlinePack, DeadlineRule, DeemedEvent, DeemedOn, DueBound, ExtensionStep, GrantedWhen, InForceOn,
    InstrumentLevel, Jurisdiction, LateEffect, MatterFact, OnExpiry, Open, OtherLimit, PauseEdge, PauseRule,
    ResetRule, Roll, RollingTerm, RuleEvidence, RuleInForce, Rulebook, Span, Start, Stop, Term, Transition,
    Trigger, WorkingTerm, Yields,
};

/// The code of every finding of this room.
pub(crate) const FINDINGS: &[&str] = ask::Remark::CODES;

/// Every code this room can raise, file by file.
pub(crate) const CODES: &[&[&str]] = &[fault::RuleFault::CODES, fault::LogFault::CODES];
