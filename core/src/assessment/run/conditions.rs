//! Whether a subject meets conditions.

use super::sheet::CohortSheet;
use crate::assessment::formula::{Condition, Facet, Fault, joined};
use crate::derivation::{Input, Recorder};
use crate::error::{Error, Pointer};
use crate::number::Ratio;
use crate::words::Words;

impl<R: Recorder> CohortSheet<'_, R> {
    /// Whether a subject meets all of these; `holder` is the node or effect that asks.
    pub(crate) fn meets(
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

    /// The first of these that a subject does not meet, in words with its figure; `None` where it meets all.
    pub(super) fn failed(&self, conditions: &[Condition<usize>], subject: usize) -> Option<Words> {
        conditions.iter().find_map(|condition| self.failed_one(condition, subject))
    }

    fn failed_one(&self, condition: &Condition<usize>, subject: usize) -> Option<Words> {
        let figure = |column: &usize| self.figure(*column, subject).unwrap_or(&Ratio::ZERO);
        let against = |column: &usize, end: &Ratio, zh: &str, en: &str| {
            let (label, figure) = (self.label(*column, subject), figure(column));
            Words::new(
                format!("{} {figure} {zh} {end}", label.zh),
                format!("{} {figure} {en} {end}", label.en),
            )
        };
        match condition {
            Condition::AtLeast(column, end) => {
                (figure(column) < end).then(|| against(column, end, "低于", "is below"))
            }
            Condition::Above(column, end) => {
                (figure(column) <= end).then(|| against(column, end, "不高于", "is not above"))
            }
            Condition::AtMost(column, end) => {
                (figure(column) > end).then(|| against(column, end, "高于", "is above"))
            }
            Condition::Below(column, end) => {
                (figure(column) >= end).then(|| against(column, end, "不低于", "is not below"))
            }
            Condition::Events { of, at_least } => self.too_few(*of, *at_least, subject),
            Condition::ClassIs(classes) => {
                let class = self.class_id(subject);
                let words = || Words::new(format!("考核类别为“{class}”"), format!("the class is `{class}`"));
                (!classes.contains(&self.class(subject))).then(words)
            }
            Condition::Any(lists) => self.none_of(lists, subject),
        }
    }

    fn too_few(&self, event: usize, least: u32, subject: usize) -> Option<Words> {
        let found = self.bound.events(event, subject);
        let name = self.scheme.events.get_index(event).map_or("", String::as_str);
        (found < u64::from(least)).then(|| {
            Words::new(
                format!("“{name}” {found} 次，少于 {least} 次"),
                format!("`{name}` is entered {found} times, fewer than {least}"),
            )
        })
    }

    /// Why none of several lists holds; `None` where one does.
    fn none_of(&self, lists: &[Vec<Condition<usize>>], subject: usize) -> Option<Words> {
        let failed: Vec<_> = lists.iter().map_while(|list| self.failed(list, subject)).collect();
        if failed.len() < lists.len() {
            return None;
        }
        let zh = joined(failed.iter().map(|words| &words.zh), "，且");
        let en = joined(failed.iter().map(|words| &words.en), " and ");
        Some(Words::new(zh, en))
    }

    /// The id of a subject's class.
    pub(crate) fn class_id(&self, subject: usize) -> &str {
        self.scheme.document.classes.get(self.class(subject)).map_or("", |class| &class.id)
    }

    fn asked(&self, column: usize, subject: usize, holder: &str) -> Result<&Ratio, Error> {
        self.figure(column, subject).ok_or_else(|| {
            let (name, subject_id) = (self.scheme.names.name(column).to_owned(), self.id(subject).to_owned());
            let fault = Fault::ConditionValueMissing { name, subject: subject_id, condition: holder.into() };
            fault.at(Pointer::ROOT.key("subjects").index(subject))
        })
    }

    /// What conditions look at, as inputs of a step.
    pub(super) fn facet_inputs(&self, facets: &[Facet], subject: usize) -> Vec<Input> {
        facets.iter().map(|facet| self.facet_input(*facet, subject)).collect()
    }

    fn facet_input(&self, facet: Facet, subject: usize) -> Input {
        match facet {
            Facet::Figure(column) => self.input(column, subject),
            Facet::Event(event) => {
                let name = self.scheme.events.get_index(event).map_or("", String::as_str);
                Input::new(Words::same(name), self.bound.events(event, subject))
            }
            Facet::Class => Input::new(Words::new("考核类别", "class"), self.class_id(subject)),
        }
    }
}
