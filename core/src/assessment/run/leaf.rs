//! A leaf: its method's points, or what the choices make of an absence.

use super::seat::Seat;
use crate::assessment::formula::{
    Absence, AbsenceCause, Case, Cell, Computed, Explanation, Given, Interruption, NoTask, NotReported,
    ZeroReference,
};
use crate::assessment::method::{LeafFacts, ScoringMethod};
use crate::derivation::{Input, Recorder};
use crate::error::Error;
use crate::number::Ratio;
use crate::words::Words;

/// What a choice makes of an absence.
enum Made {
    Full,
    Zero,
    /// No points, and the node is absent for this cause.
    Absent(AbsenceCause),
}

impl<R: Recorder> Seat<'_, '_, R> {
    /// The cell of the leaf, before its further steps.
    pub(super) fn computed(&self) -> Result<Computed<R::Trace>, Error> {
        let points = match self.sheet.bound.given(self.column(), self.subject) {
            Given::NoTask(_) => Err(self.absent(AbsenceCause::NoTask)),
            Given::NotReported => Err(self.absent(AbsenceCause::NotReported)),
            _ => self.leaf.method.points(self),
        };
        match points {
            Ok(scored) => {
                let cell = Cell::Figure(scored.points);
                Ok(Computed { cell, trace: Some(scored.trace), remarks: scored.remarks })
            }
            Err(Interruption::Refused(error)) => Err(error),
            Err(Interruption::Absent(absence)) => self.chosen(absence),
        }
    }

    fn absent(&self, cause: AbsenceCause) -> Interruption {
        Interruption::Absent(Absence::new(cause, self.column()))
    }

    /// What the choices make of an absence.
    fn chosen(&self, absence: Absence) -> Result<Computed<R::Trace>, Error> {
        let made = match absence.cause {
            AbsenceCause::NotReported => self.not_reported(absence),
            AbsenceCause::SetAside => Ok(Made::Absent(AbsenceCause::SetAside)),
            AbsenceCause::ZeroReference => self.zero_reference(absence),
            AbsenceCause::Unknown => Err(self.sheet.missing(absence.column, self.subject).into()),
            AbsenceCause::NoTask | AbsenceCause::Dropped | AbsenceCause::LeftOut => self.no_task(absence),
        };
        match made {
            Ok(made) => Ok(self.made(absence, &made)),
            Err(Interruption::Refused(error)) => Err(error),
            // A choice never ends in an absence that is still to be decided.
            Err(Interruption::Absent(absence)) => Ok(Computed::absent(absence)),
        }
    }

    fn no_task(&self, absence: Absence) -> Result<Made, Interruption> {
        match self.choices().no_task.unwrap_or(NoTask::Refuse) {
            NoTask::FullMarks => Ok(Made::Full),
            NoTask::Zero => Ok(Made::Zero),
            NoTask::Rescale => Ok(Made::Absent(AbsenceCause::Dropped)),
            NoTask::OutOfRanking => Ok(Made::Absent(AbsenceCause::LeftOut)),
            NoTask::Refuse => Err(self.refused_at(Case::NoTask, self.absence_place(absence))),
        }
    }

    fn not_reported(&self, absence: Absence) -> Result<Made, Interruption> {
        match self.choices().not_reported.unwrap_or(NotReported::Refuse) {
            NotReported::Zero => Ok(Made::Zero),
            NotReported::Rescale => Ok(Made::Absent(AbsenceCause::Dropped)),
            NotReported::SetAside => Ok(Made::Absent(AbsenceCause::SetAside)),
            NotReported::Refuse => Err(self.refused_at(Case::NotReported, self.absence_place(absence))),
        }
    }

    fn zero_reference(&self, absence: Absence) -> Result<Made, Interruption> {
        match self.choices().zero_reference.unwrap_or(ZeroReference::Refuse) {
            ZeroReference::NoTask => self.no_task(absence),
            ZeroReference::FullMarks => Ok(Made::Full),
            ZeroReference::Zero => Ok(Made::Zero),
            ZeroReference::Refuse => Err(self.refused_choice(Case::ZeroReference)),
        }
    }

    fn absence_place(&self, absence: Absence) -> String {
        self.sheet.given_place(absence.column, self.subject).unwrap_or_else(|| self.subject_place())
    }

    fn made(&self, absence: Absence, made: &Made) -> Computed<R::Trace> {
        let (cell, points) = match made {
            Made::Full => (Cell::Figure(self.full().clone()), Some(self.full().clone())),
            Made::Zero => (Cell::Figure(Ratio::ZERO), Some(Ratio::ZERO)),
            Made::Absent(cause) => (Cell::Absent(Absence { cause: *cause, ..absence }), None),
        };
        let told = || Explanation {
            formula: cause_words(absence.cause).followed_by(&made.words()),
            inputs: vec![self.absence_input(absence)],
        };
        let step = || self.node.step(told(), self.full(), points.as_ref());
        Computed::new(cell, Some(self.recorder().step(step, Vec::new())))
    }

    /// What is absent, with the reason that was given.
    fn absence_input(&self, absence: Absence) -> Input {
        let mut input = self.input(absence.column);
        if let Given::NoTask(why) = self.sheet.bound.given(absence.column, self.subject) {
            why.clone_into(&mut input.value);
        }
        input
    }
}

impl Made {
    fn words(&self) -> Words {
        match self {
            Self::Full => Words::new("得满分", "full marks"),
            Self::Zero => Words::new("得 0", "0"),
            Self::Absent(AbsenceCause::Dropped) => {
                Words::new("权重由其他项承担", "the others bear its weight")
            }
            Self::Absent(AbsenceCause::LeftOut) => {
                Words::new("连同满分一并不计，不参加排名", "left out with its full marks, and no place")
            }
            Self::Absent(_) => Words::new("不计分，不参加比较", "set aside, in no comparison"),
        }
    }
}

fn cause_words(cause: AbsenceCause) -> Words {
    match cause {
        AbsenceCause::NotReported | AbsenceCause::SetAside => Words::new("未报，", "not reported: "),
        AbsenceCause::ZeroReference => Words::new("基准不大于零，", "the reference is not above zero: "),
        _ => Words::new("本年无任务，", "no task this year: "),
    }
}
