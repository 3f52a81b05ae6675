//! Values: given, or computed from others.

use super::sheet::CohortSheet;
use crate::assessment::formula::{
    Absence, AbsenceCause, Cell, Computed, Given, Interruption, divisor, factor, joined, weighted,
};
use crate::assessment::value::{Calculation, SchemeValue, ValueBandsRow};
use crate::derivation::{Derivation, Input, Recorder, Step};
use crate::error::{Error, Pointer};
use crate::number::Ratio;
use crate::words::Words;

/// A computed value of one subject.
struct Worked {
    value: Ratio,
    /// The columns that went in.
    of: Vec<usize>,
}

impl<R: Recorder> CohortSheet<'_, R> {
    /// The cell of a value.
    pub(super) fn value(
        &self,
        calculation: &Calculation,
        column: usize,
        subject: usize,
    ) -> Result<Computed<R::Trace>, Error> {
        let round = self.scheme.document.values.get_index(column).and_then(|(_, value)| value.round);
        let worked = match self.raw(calculation, column, subject) {
            Ok(worked) => worked,
            Err(Interruption::Absent(absence)) => return Ok(Computed::absent(absence)),
            Err(Interruption::Refused(error)) => return Err(error),
        };
        let value = match round {
            Some(rounding) => rounding.of(&worked.value)?.ratio(),
            None => worked.value.clone(),
        };
        let plain = matches!(calculation, Calculation::Common | Calculation::Fixed(_));
        let given = matches!(calculation, Calculation::Input) && self.handed_in(column, subject).is_none();
        if round.is_none() && (plain || given) {
            return Ok(Computed::new(Cell::Figure(value), None));
        }
        let mut from = self.cited(&worked.of, subject);
        from.extend(self.handed_in(column, subject).and_then(|derivation| self.recorder.given(derivation)));
        let step = || self.value_step(calculation, column, subject, &worked).with_exact(value.clone());
        let trace = self.recorder.step(step, from);
        Ok(Computed::new(Cell::Figure(value), Some(trace)))
    }

    /// The value before its rounding, or why there is none.
    fn raw(&self, calculation: &Calculation, column: usize, subject: usize) -> Result<Worked, Interruption> {
        let given = match calculation {
            Calculation::Input => self.given_value(column, subject),
            Calculation::Common => self.bound.common(column).ok_or(AbsenceCause::Unknown),
            Calculation::Fixed(value) => Ok(value),
            Calculation::Target(of) => {
                self.bound.target(*of, subject).map(|(_, target)| target).ok_or(AbsenceCause::Unknown)
            }
            _ => return self.arithmetic(calculation, column, subject),
        };
        match given {
            Ok(value) => Ok(Worked { value: value.clone(), of: Vec::new() }),
            Err(cause) => Err(Interruption::Absent(Absence::new(cause, column))),
        }
    }

    fn given_value(&self, column: usize, subject: usize) -> Result<&Ratio, AbsenceCause> {
        match self.bound.given(column, subject) {
            Given::Value(value) => Ok(value),
            Given::Figure(figure) => Ok(&figure.value),
            Given::NoTask(_) => Err(AbsenceCause::NoTask),
            Given::NotReported => Err(AbsenceCause::NotReported),
            Given::Mark(_) | Given::Nothing => Err(AbsenceCause::Unknown),
        }
    }

    fn arithmetic(
        &self,
        calculation: &Calculation,
        column: usize,
        subject: usize,
    ) -> Result<Worked, Interruption> {
        let figure = |column: &usize| self.part(*column, subject);
        match calculation {
            Calculation::Sum(terms) => {
                let add = |sum: Ratio, (of, times): &(usize, Ratio)| -> Result<Ratio, Interruption> {
                    Ok((sum + times * figure(of)?).in_reach()?)
                };
                let value = terms.iter().try_fold(Ratio::ZERO, add)?;
                Ok(Worked { value, of: terms.iter().map(|(of, _)| *of).collect() })
            }
            Calculation::Product(of) => {
                let multiply = |product: Ratio, of: &usize| -> Result<Ratio, Interruption> {
                    Ok((&product * figure(of)?).in_reach()?)
                };
                Ok(Worked { value: of.iter().try_fold(Ratio::ONE, multiply)?, of: of.clone() })
            }
            Calculation::Quotient(above, below) => {
                let (above_figure, below_figure) = (figure(above)?, figure(below)?);
                let value = above_figure.over(below_figure).filter(|_| !below_figure.is_negative());
                let value = value.ok_or(Interruption::zero_reference(column))?;
                Ok(Worked { value, of: vec![*above, *below] })
            }
            Calculation::Clamp(of, within) => {
                Ok(Worked { value: within.hold(figure(of)?.clone()), of: vec![*of] })
            }
            Calculation::LookUp(of, rows) => {
                Ok(Worked { value: row_of(rows, figure(of)?).clone(), of: vec![*of] })
            }
            _ => Err(Interruption::Absent(Absence::new(AbsenceCause::Unknown, column))),
        }
    }

    /// A figure that another value is computed from; one that the class does not have makes no value either.
    fn part(&self, column: usize, subject: usize) -> Result<&Ratio, Interruption> {
        let unknown = |_| Interruption::Absent(Absence::new(AbsenceCause::Unknown, column));
        self.present(column, subject).map_err(|interruption| match interruption {
            Interruption::Refused(error) => unknown(error),
            absent @ Interruption::Absent(_) => absent,
        })
    }

    /// The derivation that came with a figure of another area.
    fn handed_in(&self, column: usize, subject: usize) -> Option<&Derivation> {
        match self.bound.given(column, subject) {
            Given::Figure(figure) => figure.derivation.as_ref(),
            _ => None,
        }
    }

    fn value_step(&self, calculation: &Calculation, column: usize, subject: usize, worked: &Worked) -> Step {
        let written = self.scheme.document.values.get_index(column).map(|(_, value)| value);
        let mut formula = self.value_formula(calculation, subject, worked);
        if let Some(rounding) = written.and_then(|value| value.round) {
            formula = formula.followed_by(&Words::same(" ")).followed_by(&rounding.words());
        }
        let mut step = Step::new(self.scheme.names.name(column), formula);
        step.inputs = self.value_inputs(calculation, column, subject, worked);
        if let Some(SchemeValue { title, source, illustrative, .. }) = written {
            (step.title, step.source) = (title.clone(), source.clone());
            step.illustrative = *illustrative;
        }
        step
    }

    fn value_formula(&self, calculation: &Calculation, subject: usize, worked: &Worked) -> Words {
        let figure = |column: &usize| self.figure(*column, subject).unwrap_or(&Ratio::ZERO);
        match calculation {
            Calculation::Sum(terms) => {
                Words::same(joined(terms.iter().map(|(of, times)| weighted(times, figure(of))), " + "))
            }
            Calculation::Product(of) => Words::same(joined(of.iter().map(|of| factor(figure(of))), " × ")),
            Calculation::Quotient(above, below) => {
                Words::same(format!("{} ÷ {}", factor(figure(above)), divisor(figure(below))))
            }
            Calculation::Clamp(of, within) => {
                Words::same(figure(of).to_string()).followed_by(&within.words())
            }
            Calculation::LookUp(..) => {
                Words::new(format!("查表得 {}", worked.value), format!("{}, looked up", worked.value))
            }
            _ => Words::same(worked.value.to_string()),
        }
    }

    fn value_inputs(
        &self,
        calculation: &Calculation,
        column: usize,
        subject: usize,
        worked: &Worked,
    ) -> Vec<Input> {
        match calculation {
            Calculation::Target(of) => {
                let targets = Pointer::ROOT.key("targets");
                let target = self.bound.target(*of, subject).map(|(index, target)| {
                    Input::new(Words::new("目标值", "target"), target)
                        .standing_at(targets.index(index).key("amount"))
                });
                target.into_iter().collect()
            }
            Calculation::Input | Calculation::Common => {
                // The cell is not filled yet.
                let value = worked.value.to_string();
                vec![Input { value, ..self.input(column, subject) }]
            }
            _ => worked.of.iter().map(|of| self.input(*of, subject)).collect(),
        }
    }
}

/// What a table turns a value into; the last row takes the rest.
fn row_of<'a>(rows: &'a [ValueBandsRow], value: &Ratio) -> &'a Ratio {
    let reached = |row: &&ValueBandsRow| row.from.as_ref().is_none_or(|from| value >= from);
    rows.iter().find(reached).map_or(&Ratio::ZERO, |row| &row.is)
}
