//! A cohort bound to a scheme: every name resolved, every absence accounted for.

use super::seated::Subjects;
use super::size::{check_size, check_work};
use super::votes::{Vote, Votes};
use super::{Cohort, Event, Figure, LedgerEntry, LegalOutcome, Target};
use crate::assessment::fault::{Fault, Ids, Kind, counted, unknown};
use crate::assessment::method::{Method, check_entry};
use crate::assessment::scheme::Compiled;
use crate::assessment::value::Calculation;
use crate::error::{Error, Place};
use crate::nearest::Name;
use crate::number::Ratio;
use std::collections::{BTreeSet, HashMap};

/// What the cohort says about one subject in one column.
#[derive(Clone, Copy, Debug, Default)]
pub(in crate::assessment) enum Given<'a> {
    /// Nothing.
    #[default]
    Nothing,
    /// A value.
    Value(&'a Ratio),
    /// A mark.
    Mark(&'a Ratio),
    /// A figure of another area.
    Figure(&'a Figure),
    /// No task, and why.
    NoTask(&'a str),
    /// Not reported.
    NotReported,
}

impl Given<'_> {
    /// The key of a subject under which it is given; `None` where nothing is.
    pub(in crate::assessment) fn key(self) -> Option<&'static str> {
        match self {
            Self::Nothing => None,
            Self::Value(_) => Some("values"),
            Self::Mark(_) => Some("marks"),
            Self::Figure(_) => Some("figures"),
            Self::NoTask(_) => Some("no_task"),
            Self::NotReported => Some("not_reported"),
        }
    }
}

/// A cohort bound to a scheme.
#[derive(Debug)]
pub(in crate::assessment) struct Bound<'a> {
    pub(in crate::assessment) cohort: &'a Cohort,
    /// The class of each subject.
    pub(in crate::assessment) classes: Vec<usize>,
    /// By subject: what is not reported that sets it aside.
    pub(super) set_aside: Vec<Option<usize>>,
    /// By subject: what is wrong with its own data, where the scheme then sets it aside.
    pub(super) faults: Vec<Option<Error>>,
    /// By column, then by subject.
    pub(super) given: Vec<Given<'a>>,
    common: HashMap<usize, &'a Ratio>,
    /// By value and subject, the target in force.
    targets: HashMap<(usize, usize), usize>,
    /// By node and subject, the entries in the order of the document.
    ledger: HashMap<(usize, usize), Vec<usize>>,
    /// By event and subject.
    events: HashMap<(usize, usize), u64>,
    votes: Votes<'a>,
}

impl<'a> Bound<'a> {
    /// Binds a cohort; the first fault in the order of the document is returned.
    pub(in crate::assessment) fn new(scheme: &Compiled, cohort: &'a Cohort) -> Result<Self, Error> {
        check_head(scheme, cohort)?;
        check_size(scheme, cohort)?;
        check_work(scheme, cohort)?;
        let subjects = cohort.subjects.len();
        let mut bound = Self {
            cohort,
            classes: Vec::with_capacity(subjects),
            set_aside: Vec::with_capacity(subjects),
            faults: Vec::with_capacity(subjects),
            given: vec![Given::Nothing; scheme.names.len().saturating_mul(subjects)],
            common: HashMap::new(),
            targets: HashMap::new(),
            ledger: HashMap::new(),
            events: HashMap::new(),
            votes: Votes::default(),
        };
        let by_id = bound.bind_subjects(scheme)?;
        bound.bind_common(scheme)?;
        bound.bind_targets(scheme, &by_id)?;
        bound.votes = Votes::read(scheme, cohort, &by_id)?;
        bound.bind_ledger(scheme, &by_id)?;
        bound.bind_events(scheme, &by_id)?;
        Ok(bound)
    }

    /// What is given about a subject in a column.
    pub(in crate::assessment) fn given(&self, column: usize, subject: usize) -> Given<'a> {
        self.index(column, subject).and_then(|index| self.given.get(index)).copied().unwrap_or_default()
    }

    /// What sets the subject aside: it has no score, and stands in no comparison.
    pub(in crate::assessment) fn set_aside(&self, subject: usize) -> Option<usize> {
        self.set_aside.get(subject).copied().flatten()
    }

    /// Whether the subject is assessed at all.
    pub(in crate::assessment) fn is_assessed(&self, subject: usize) -> bool {
        self.outcome(subject) != Some(&LegalOutcome::NotAssessed {})
    }

    /// Whether the subject is assessed, and nothing is wrong with its data.
    pub(in crate::assessment) fn is_computed(&self, subject: usize) -> bool {
        self.is_assessed(subject) && self.fault(subject).is_none()
    }

    /// What is wrong with the data of a subject that is set aside for it.
    pub(in crate::assessment) fn fault(&self, subject: usize) -> Option<&Error> {
        self.faults.get(subject).and_then(Option::as_ref)
    }

    /// Sets a subject aside for what is wrong with its data.
    pub(in crate::assessment) fn note_fault(&mut self, subject: usize, error: Error) {
        if let Some(slot) = self.faults.get_mut(subject) {
            slot.get_or_insert(error);
        }
    }

    /// Whether the law leaves the subject a grade.
    pub(in crate::assessment) fn may_have_grade(&self, subject: usize) -> bool {
        matches!(self.outcome(subject), None | Some(LegalOutcome::Ceiling(_)))
    }

    /// Whether the subject is counted where a quota takes its share, and competes for its places.
    pub(in crate::assessment) fn is_in_base(&self, subject: usize) -> bool {
        let given = self.cohort.subjects.get(subject);
        self.is_assessed(subject) && given.is_some_and(|given| given.outside_base.is_none())
    }

    fn outcome(&self, subject: usize) -> Option<&'a LegalOutcome> {
        self.cohort.subjects.get(subject)?.outcome.as_ref()
    }

    /// A common value.
    pub(in crate::assessment) fn common(&self, column: usize) -> Option<&'a Ratio> {
        self.common.get(&column).copied()
    }

    /// The target in force, and its place in the list.
    pub(in crate::assessment) fn target(&self, value: usize, subject: usize) -> Option<(usize, &'a Ratio)> {
        let index = *self.targets.get(&(value, subject))?;
        self.cohort.targets.get(index).map(|target| (index, &target.amount))
    }

    /// The entries of the ledger at a node, with their places in the list.
    pub(in crate::assessment) fn ledger(
        &self,
        node: usize,
        subject: usize,
    ) -> impl Iterator<Item = (usize, &'a LedgerEntry)> {
        let entries = self.ledger.get(&(node, subject)).map_or(&[][..], Vec::as_slice);
        let cohort = self.cohort;
        entries.iter().filter_map(move |index| cohort.ledger.get(*index).map(|entry| (*index, entry)))
    }

    /// How many events of a kind are entered.
    pub(in crate::assessment) fn events(&self, event: usize, subject: usize) -> u64 {
        self.events.get(&(event, subject)).copied().unwrap_or(0)
    }

    /// The votes of a class of voters on a question.
    pub(in crate::assessment) fn votes(&self, question: usize, class: usize, subject: usize) -> &[Vote<'a>] {
        self.votes.of((question, class, subject))
    }

    pub(super) fn index(&self, column: usize, subject: usize) -> Option<usize> {
        column.checked_mul(self.cohort.subjects.len())?.checked_add(subject)
    }

    fn bind_common(&mut self, scheme: &Compiled) -> Result<(), Error> {
        let place = Place::ROOT.key("common");
        for (name, value) in &self.cohort.common {
            let column = scheme.names.column(name);
            let common = |column: &usize| matches!(scheme.calculation(*column), Some(Calculation::Common));
            let column = column
                .filter(common)
                .ok_or_else(|| unknown(Kind::Common, name, common_names(scheme), &place.key(name)))?;
            self.common.insert(column, value);
        }
        let classes: BTreeSet<_> = self.classes.iter().collect();
        let plans: BTreeSet<_> =
            classes.into_iter().filter_map(|class| scheme.class_plans.get(*class)).collect();
        let plans = plans.into_iter().filter_map(|plan| scheme.plans.get(*plan));
        let mut needed = plans.flat_map(|plan| &plan.needed);
        let lacks = |column: &&usize| {
            matches!(scheme.calculation(**column), Some(Calculation::Common))
                && !self.common.contains_key(*column)
        };
        match needed.find(lacks) {
            Some(column) => Err(Fault::CommonMissing { name: scheme.names.name(*column).into() }.at(place)),
            None => Ok(()),
        }
    }

    fn bind_targets(&mut self, scheme: &Compiled, subjects: &Subjects<'_>) -> Result<(), Error> {
        let (cohort, place) = (self.cohort, Place::ROOT.key("targets"));
        for (index, target) in cohort.targets.iter().enumerate() {
            let at = place.index(index);
            let subject = subjects.known(&target.subject, &at.key("subject"))?;
            let value = scheme.names.column(&target.value).filter(|column| *column < scheme.names.values());
            let value = value.ok_or_else(|| {
                unknown(Kind::Value, &target.value, scheme.value_names(|_| true), &at.key("value"))
            })?;
            if target.from > cohort.targets_up_to() {
                continue;
            }
            let first = self.targets.get(&(value, subject)).copied();
            match first.and_then(|first| cohort.targets.get(first)).zip(first) {
                Some((known, first)) if known.from == target.from => {
                    return Err(target.twice(first, index, &at));
                }
                Some((known, _)) if known.from > target.from => {}
                _ => drop(self.targets.insert((value, subject), index)),
            }
        }
        Ok(())
    }

    fn bind_ledger(&mut self, scheme: &Compiled, subjects: &Subjects<'_>) -> Result<(), Error> {
        let (mut ids, place) = (Ids::default(), Place::ROOT.key("ledger"));
        for (index, entry) in self.cohort.ledger.iter().enumerate() {
            let at = place.index(index);
            ids.take(&entry.id, index).map_err(|fault| fault.at(at.key("id")))?;
            let subject = subjects.known(&entry.subject, &at.key("subject"))?;
            let plan = self.classes.get(subject).and_then(|class| scheme.plan_of(*class));
            let node = plan.and_then(|plan| scheme.node(plan, scheme.names.column(&entry.node)?));
            let method = node.and_then(|node| Some((node.column, &node.leaf()?.method)));
            let Some((column, Method::Ledger(ledger))) = method else {
                let ledgers = |plan| scheme.leaf_names(plan, |method| matches!(method, Method::Ledger(_)));
                let there: Vec<_> = plan.into_iter().flat_map(ledgers).collect();
                return Err(unknown(Kind::Ledger, &entry.node, there, &at.key("node")));
            };
            check_entry(ledger, entry, &at)?;
            self.ledger.entry((column, subject)).or_default().push(index);
        }
        Ok(())
    }

    fn bind_events(&mut self, scheme: &Compiled, subjects: &Subjects<'_>) -> Result<(), Error> {
        let (mut ids, place) = (Ids::default(), Place::ROOT.key("events"));
        for (index, entry) in self.cohort.events.iter().enumerate() {
            let at = place.index(index);
            let Event { id, subject, event, n } = entry;
            ids.take(id, index).map_err(|fault| fault.at(at.key("id")))?;
            let subject = subjects.known(subject, &at.key("subject"))?;
            let number = scheme.events.get_index_of(event);
            let number =
                number.ok_or_else(|| unknown(Kind::Event, event, &scheme.events, &at.key("event")))?;
            let count = self.events.entry((number, subject)).or_default();
            *count = count.saturating_add(n.unwrap_or(1).into());
        }
        Ok(())
    }
}

fn common_names(scheme: &Compiled) -> impl Iterator<Item = Name<'_>> {
    scheme.value_names(|calculation| matches!(calculation, Calculation::Common))
}

impl Target {
    fn twice(&self, first: usize, second: usize, at: &Place<'_>) -> Error {
        let (name, subject, from) = (self.value.clone(), self.subject.clone(), self.from.to_string());
        Fault::TargetTwice { name, subject, from, first: counted(first), second: counted(second) }.at(at)
    }
}

fn check_head(scheme: &Compiled, cohort: &Cohort) -> Result<(), Error> {
    let (document, period) = (&scheme.document, cohort.period);
    if cohort.scheme != document.scheme {
        let (found, scheme) = (cohort.scheme.clone(), document.scheme.clone());
        return Err(Fault::SchemeDiffers { found, scheme }.at(Place::ROOT.key("scheme")));
    }
    let (from, to) = (period.from.to_string(), period.to.to_string());
    let place = Place::ROOT.key("period");
    if period.from > period.to {
        return Err(Fault::PeriodReversed { from, to }.at(place));
    }
    if !document.in_force.covers(period.from) || !document.in_force.covers(period.to) {
        return Err(Fault::NotInForce { from, to, scheme: document.scheme.clone() }.at(place));
    }
    match scheme.statute.as_ref().filter(|law| !law.governs(period.to)) {
        Some(law) if document.law_exception.is_none() => Err(law.not_in_force(period.to).at(place.key("to"))),
        _ => Ok(()),
    }
}
