//! The subjects of a cohort bound to the plans of their classes.

use super::bound::Inputs;
use crate::assessment::cohort::{Cohort, CohortSubject};
use crate::assessment::formula::{Fault, Given, Ids, NameKind, NotReported, unknown};
use crate::assessment::method::Method;
use crate::assessment::outcome::SubjectOutcome;
use crate::assessment::plan::{Compiled, Leaf, Plan, Planned};
use crate::assessment::value::Calculation;
use crate::error::{Error, Pointer};
use crate::nearest::{Name, listed};
use crate::words::of_key;
use std::collections::HashMap;

/// The subjects of a cohort by id.
pub(super) struct Subjects<'a> {
    cohort: &'a Cohort,
    ids: HashMap<&'a str, usize>,
}

impl Subjects<'_> {
    /// The number of the subject with an id.
    ///
    /// # Errors
    /// `name.unknown`
    pub(super) fn known(&self, id: &str, at: &Pointer<'_>) -> Result<usize, Error> {
        let there =
            || self.cohort.subjects.iter().map(|subject| (subject.id.as_str(), subject.name.as_deref()));
        self.ids.get(id).copied().ok_or_else(|| unknown(NameKind::Subject, id, there(), at))
    }
}

/// A subject with the plan of its class.
struct Seated<'s, 'a> {
    scheme: &'s Compiled,
    plan: &'s Plan,
    subject: &'a CohortSubject,
    index: usize,
}

impl Seated<'_, '_> {
    fn given_value(&self, name: &str) -> Option<usize> {
        let column = self.scheme.names.column(name)?;
        matches!(self.scheme.calculation(column), Some(Calculation::Input)).then_some(column)
    }

    fn leaf(&self, name: &str) -> Option<(usize, &Method<usize>)> {
        let node = self.scheme.node(self.plan, self.scheme.names.column(name)?)?;
        Some((node.column, &node.leaf()?.method))
    }

    fn marked(&self, name: &str) -> Option<usize> {
        self.leaf(name).filter(|(_, method)| matches!(method, Method::Mark(_))).map(|(column, _)| column)
    }

    fn input(&self, name: &str, at: &Pointer<'_>) -> Result<usize, Error> {
        self.given_value(name).ok_or_else(|| unknown(NameKind::Input, name, self.inputs(), at))
    }

    fn mark(&self, name: &str, at: &Pointer<'_>) -> Result<usize, Error> {
        self.marked(name).ok_or_else(|| unknown(NameKind::Mark, name, self.marks(), at))
    }

    fn input_or_leaf(&self, name: &str, at: &Pointer<'_>) -> Result<usize, Error> {
        let column = self.given_value(name).or_else(|| self.leaf(name).map(|(column, _)| column));
        let there = || self.inputs().chain(self.scheme.leaf_names(self.plan, |_| true));
        column.ok_or_else(|| unknown(NameKind::InputOrLeaf, name, there(), at))
    }

    fn input_or_mark(&self, name: &str, at: &Pointer<'_>) -> Result<usize, Error> {
        let column = self.given_value(name).or_else(|| self.marked(name));
        column.ok_or_else(|| unknown(NameKind::InputOrMark, name, self.inputs().chain(self.marks()), at))
    }

    fn inputs(&self) -> impl Iterator<Item = Name<'_>> {
        self.scheme.value_names(|calculation| matches!(calculation, Calculation::Input))
    }

    fn marks(&self) -> impl Iterator<Item = Name<'_>> {
        self.scheme.leaf_names(self.plan, |method| matches!(method, Method::Mark(_)))
    }

    /// Whether there is anything that the subject need not be given.
    fn is_excused(&self) -> bool {
        !self.subject.no_task.is_empty() || !self.subject.not_reported.is_empty()
    }

    fn lacks(&self, column: usize, at: &Pointer<'_>) -> Error {
        let name = self.scheme.names.name(column).to_owned();
        Fault::ValueMissing { name, subject: self.subject.id.clone() }.at(at)
    }
}

impl<'a> Inputs<'a> {
    /// Binds every subject; yields their numbers by id.
    pub(super) fn bind_subjects(&mut self, scheme: &Compiled) -> Result<Subjects<'a>, Error> {
        let (mut ids, place) = (Ids::default(), Pointer::ROOT.key("subjects"));
        for (index, subject) in self.cohort.subjects.iter().enumerate() {
            let at = place.index(index);
            if subject.class.is_empty() {
                // Who is compared with whom must be known.
                unreadable(subject, &at)?;
            }
            ids.take(&subject.id, index).map_err(|fault| fault.at(at.key("id")))?;
            let class = class_of(scheme, subject, &at)?;
            self.classes.push(class);
            let Some(plan) = scheme.plan_of(class) else { continue };
            let seated = Seated { scheme, plan, subject, index };
            let bound = self.bind_subject(&seated, &at).and_then(|()| check_ceiling(scheme, subject, &at));
            match bound {
                Err(error) if !scheme.keeps_faulty_subjects() => return Err(error),
                bound => self.faults.push(bound.err()),
            }
            self.set_aside.push(self.sets_aside(&seated));
        }
        Ok(Subjects { cohort: self.cohort, ids: ids.into_map() })
    }

    fn bind_subject(&mut self, seated: &Seated<'_, 'a>, at: &Pointer<'_>) -> Result<(), Error> {
        let subject = seated.subject;
        unreadable(subject, at)?;
        let place = at.key("values");
        for (name, value) in &subject.values {
            let at = place.key(name);
            self.give(seated, seated.input(name, &at)?, Given::Value(value), &at)?;
        }
        let place = at.key("marks");
        for (name, mark) in &subject.marks {
            let at = place.key(name);
            self.give(seated, seated.mark(name, &at)?, Given::Mark(mark), &at)?;
        }
        let place = at.key("no_task");
        for (name, why) in &subject.no_task {
            let at = place.key(name);
            self.give(seated, seated.input_or_leaf(name, &at)?, Given::NoTask(why), &at)?;
        }
        let place = at.key("not_reported");
        for (index, name) in subject.not_reported.iter().enumerate() {
            let at = place.index(index);
            self.give(seated, seated.input_or_mark(name, &at)?, Given::NotReported, &at)?;
        }
        let place = at.key("figures");
        for (name, figure) in &subject.figures {
            let at = place.key(name);
            figure.derivation.iter().try_for_each(|derivation| derivation.check(&at.key("derivation")))?;
            self.give(seated, seated.input(name, &at)?, Given::Figure(figure), &at)?;
        }
        self.check_complete(seated, at)
    }

    fn give(
        &mut self,
        seated: &Seated<'_, 'a>,
        column: usize,
        given: Given<'a>,
        at: &Pointer<'_>,
    ) -> Result<(), Error> {
        let slot = self.index(column, seated.index).and_then(|index| self.given.get_mut(index));
        let Some(slot) = slot else { return Ok(()) };
        if let Some(first) = slot.key() {
            let (name, subject) = (seated.scheme.names.name(column).to_owned(), seated.subject.id.clone());
            let (first, second) = (of_key(first), of_key(given.key().unwrap_or(first)));
            return Err(Fault::ValueTwice { name, subject, first, second }.at(at));
        }
        *slot = given;
        Ok(())
    }

    /// Refuses a subject that lacks what its tree, its effects or its ranking need.
    fn check_complete(&self, seated: &Seated<'_, 'a>, at: &Pointer<'_>) -> Result<(), Error> {
        let Seated { scheme, plan, index, .. } = *seated;
        if !self.is_assessed(index) {
            return Ok(());
        }
        let lacks = |column: &&usize| {
            matches!(self.given(**column, index), Given::Nothing)
                && !matches!(scheme.calculation(**column), Some(Calculation::Common))
        };
        let lacking = if seated.is_excused() {
            scheme.needed_without(plan, |leaf| self.excused(leaf, index)).iter().find(lacks).copied()
        } else {
            plan.needed.iter().find(lacks).copied()
        };
        lacking.map_or(Ok(()), |column| Err(seated.lacks(column, at)))
    }

    /// What is not reported although a leaf that then sets its subject aside needs it.
    fn sets_aside(&self, seated: &Seated<'_, 'a>) -> Option<usize> {
        if seated.subject.not_reported.is_empty() {
            return None;
        }
        let lacks = |column: usize| matches!(self.given(column, seated.index), Given::NotReported);
        let lacking = seated.scheme.lacking(lacks);
        let sets_aside = |(node, leaf): (&Planned, &Leaf)| {
            let own = || lacks(node.column).then_some(node.column);
            let first = || own().or_else(|| leaf.first_lacking(&lacking));
            (leaf.choices.not_reported == Some(NotReported::SetAside)).then(first)?
        };
        seated.plan.leaves().find_map(sets_aside)
    }

    fn excused(&self, leaf: usize, subject: usize) -> bool {
        matches!(self.given(leaf, subject), Given::NoTask(_) | Given::NotReported)
    }
}

/// Refuses a subject that could not be read.
fn unreadable(subject: &CohortSubject, at: &Pointer<'_>) -> Result<(), Error> {
    subject.unreadable.as_ref().map_or(Ok(()), |error| Err(error.clone().under(&at.to_string())))
}

/// Refuses a ceiling that is no grade of the scheme.
fn check_ceiling(scheme: &Compiled, subject: &CohortSubject, at: &Pointer<'_>) -> Result<(), Error> {
    let Some(SubjectOutcome::Ceiling(grade)) = &subject.outcome else { return Ok(()) };
    let grades = scheme.document.grades.as_ref();
    if grades.is_some_and(|grades| grades.position(grade).is_some()) {
        return Ok(());
    }
    let names = grades.into_iter().flat_map(|grades| grades.names());
    Err(unknown(NameKind::Grade, grade, names, &at.key("outcome").key("ceiling")))
}

fn class_of(scheme: &Compiled, subject: &CohortSubject, at: &Pointer<'_>) -> Result<usize, Error> {
    scheme.names.class(&subject.class).ok_or_else(|| {
        let allowed = listed(&subject.class, scheme.class_names());
        let found = crate::document::excerpt(&subject.class);
        Fault::UnknownClass { found, allowed }.at(at.key("class"))
    })
}
