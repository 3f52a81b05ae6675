//! When something is due, and where a matter stands.
//!
//! A [`Term`] says how long; a [`Rule`] says what starts it, extends it, pauses it, starts it anew and ends it, with the
//! article that says so; a [`Rulebook`] of [`Pack`]s finds the rule in force. The [`Log`] of a matter is what happened;
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
    Clock, CountFigure, DayFigure, Deemed, Displaced, Distance, Due, DueAt, Elapsed, Ended, Granted, Matter,
    NotComputable, Opened, Reason, RolledOver, SetAside, Standing, State, Stretch, WithoutEffect,
};
pub use ask::{Ask, DueBy, DueQuestion, Question, Standings};
pub use clock::Prefer;
pub use log::{Event, Log, Moment};
pub use rule::{
    Amount, Approver, Assumed, Binds, Bound, Bounds, ByFact, Count, Counted, Coverage, DeemedEvent, DeemedOn,
    Edge, Evidence, Extension, Fact, GrantedWhen, InForceOn, Jurisdiction, LateEffect, Level, OnExpiry, Open,
    OtherLimit, Pack, Pause, Reset, Roll, RollingTerm, Rule, RuleInForce, Rulebook, Span, Start, Stop, Term,
    Transition, Trigger, WorkingTerm, Yields,
};

/// The code of every finding of this room.
pub(crate) const FINDINGS: &[&str] = ask::Remark::CODES;

/// Every code this room can raise, file by file.
pub(crate) const CODES: &[&[&str]] = &[fault::RuleFault::CODES, fault::LogFault::CODES];
