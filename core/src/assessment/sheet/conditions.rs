//! Whether a subject meets conditions.

use super::Sheet;
use crate::assessment::condition::Condition;
use crate::assessment::fault::Fault;
use crate::derivation::{Input, Recorder};
use crate::error::{Error, Place};
use crate::number::Ratio;
use crate::words::Words;

impl<R: Recorder> Sheet<'_, R> {
    /// Whether a subject meets all of these; `holder` is the node or effect that asks.
    pub(in crate::assessment) fn meets(
        &self,
        conditions: &[Condition<usize>],
        subject: usize,
        holder: &str,
    ) -> Result<bool, Error> {
        for condition in conditions {
            if !self.meets_one(condition, subject, holder)? {
                return Ok(false);
            }
        }
        Ok(true)
    }

    fn meets_one(&self, condition: &Condition<usize>, subject: usize, holder: &str) -> Result<bool, Error> {
        let figure = |column: &usize| self.asked(*column, subject, holder);
        Ok(match condition {
            Condition::AtLeast(column, least) => figure(column)? >= least,
            Condition::Above(column, end) => figure(column)? > end,
            Condition::AtMost(column, most) => figure(column)? <= most,
            Condition::Below(column, end) => figure(column)? < end,
            Condition::Events { of, at_least } => self.bound.events(*of, subject) >= u64::from(*at_least),
            Condition::ClassIs(classes) => classes.contains(&self.class(subject)),
            Condition::Any(lists) => {
                for list in lists {
                    if self.meets(list, subject, holder)? {
                        return Ok(true);
                    }
                }
                false
            }
        })
    }

    fn asked(&self, column: usize, subject: usize, holder: &str) -> Result<&Ratio, Error> {
        self.figure(column, subject).ok_or_else(|| {
            let (name, subject_id) = (self.scheme.names.name(column).to_owned(), self.id(subject).to_owned());
            let fault = Fault::ConditionValueMissing { name, subject: subject_id, condition: holder.into() };
            fault.at(Place::ROOT.key("subjects").index(subject))
        })
    }

    /// The figures and events that conditions look at, as inputs of a step.
    pub(super) fn condition_inputs(&self, conditions: &[Condition<usize>], subject: usize) -> Vec<Input> {
        conditions.iter().flat_map(|condition| self.looked_at(condition, subject)).collect()
    }

    fn looked_at(&self, condition: &Condition<usize>, subject: usize) -> Vec<Input> {
        match condition {
            Condition::AtLeast(column, _)
            | Condition::Above(column, _)
            | Condition::AtMost(column, _)
            | Condition::Below(column, _) => vec![self.input(*column, subject)],
            Condition::Events { of, .. } => {
                let event = self.scheme.events.get_index(*of).map_or("", String::as_str);
                vec![Input::new(Words::same(event), self.bound.events(*of, subject))]
            }
            Condition::ClassIs(_) => {
                let class = self.scheme.document.classes.get(self.class(subject));
                let class = class.map_or("", |class| class.id.as_str());
                vec![Input::new(Words::new("考核类别", "class"), class)]
            }
            Condition::Any(lists) => {
                lists.iter().flat_map(|list| self.condition_inputs(list, subject)).collect()
            }
        }
    }
}
