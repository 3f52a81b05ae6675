//! A cohort bound to a scheme: every name resolved, every absence accounted for.

mod bound;
mod size;
pub(super) mod strength;
mod subjects;

use crate::assessment::ballot::Votes;
use crate::assessment::cohort::{Cohort, CohortEvent, CohortTarget};
use crate::assessment::formula::{Fault, Given, Ids, NameKind, counted, unknown};
use crate::assessment::method::{Method, check_entry};
use crate::assessment::plan::Compiled;
use crate::assessment::value::Calculation;
use crate::error::{Error, Pointer};
use crate::nearest::Name;
pub(super) use bound::Inputs;
use size::{check_size, check_work};
use std::collections::{BTreeSet, HashMap};
use subjects::Subjects;

/// Binds a cohort; the first fault in the order of the document is returned.
pub(crate) fn bind<'a>(scheme: &Compiled, cohort: &'a Cohort) -> Result<Inputs<'a>, Error> {
    check_head(scheme, cohort)?;
    check_size(scheme, cohort)?;
    check_work(scheme, cohort)?;
    let subjects = cohort.subjects.len();
    let mut bound = Inputs {
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
    let known = |id: &str, at: &Pointer<'_>| by_id.known(id, at);
    bound.votes = Votes::read(&cohort.ballots, &scheme.forms, &scheme.questions, known)?;
    bound.bind_ledger(scheme, &by_id)?;
    bound.bind_events(scheme, &by_id)?;
    Ok(bound)
}

impl Inputs<'_> {
    fn bind_common(&mut self, scheme: &Compiled) -> Result<(), Error> {
        let place = Pointer::ROOT.key("common");
        for (name, value) in &self.cohort.common {
            let column = scheme.names.column(name);
            let common = |column: &usize| matches!(scheme.calculation(*column), Some(Calculation::Common));
            let column = column
                .filter(common)
                .ok_or_else(|| unknown(NameKind::Common, name, common_names(scheme), &place.key(name)))?;
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
        let (cohort, place) = (self.cohort, Pointer::ROOT.key("targets"));
        for (index, target) in cohort.targets.iter().enumerate() {
            let at = place.index(index);
            let subject = subjects.known(&target.subject, &at.key("subject"))?;
            let value = scheme.names.column(&target.value).filter(|column| *column < scheme.names.values());
            let value = value.ok_or_else(|| {
                unknown(NameKind::Value, &target.value, scheme.value_names(|_| true), &at.key("value"))
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
        let (mut ids, place) = (Ids::default(), Pointer::ROOT.key("ledger"));
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
                return Err(unknown(NameKind::Ledger, &entry.node, there, &at.key("node")));
            };
            check_entry(ledger, entry, &at)?;
            self.ledger.entry((column, subject)).or_default().push(index);
        }
        Ok(())
    }

    fn bind_events(&mut self, scheme: &Compiled, subjects: &Subjects<'_>) -> Result<(), Error> {
        let (mut ids, place) = (Ids::default(), Pointer::ROOT.key("events"));
        for (index, entry) in self.cohort.events.iter().enumerate() {
            let at = place.index(index);
            let CohortEvent { id, subject, event, n } = entry;
            ids.take(id, index).map_err(|fault| fault.at(at.key("id")))?;
            let subject = subjects.known(subject, &at.key("subject"))?;
            let number = scheme.events.get_index_of(event);
            let number =
                number.ok_or_else(|| unknown(NameKind::Event, event, &scheme.events, &at.key("event")))?;
            let count = self.events.entry((number, subject)).or_default();
            *count = count.saturating_add(n.unwrap_or(1).into());
        }
        Ok(())
    }
}

fn common_names(scheme: &Compiled) -> impl Iterator<Item = Name<'_>> {
    scheme.value_names(|calculation| matches!(calculation, Calculation::Common))
}

impl CohortTarget {
    fn twice(&self, first: usize, second: usize, at: &Pointer<'_>) -> Error {
        let (name, subject, from) = (self.value.clone(), self.subject.clone(), self.from.to_string());
        Fault::TargetTwice { name, subject, from, first: counted(first), second: counted(second) }.at(at)
    }
}

fn check_head(scheme: &Compiled, cohort: &Cohort) -> Result<(), Error> {
    let (document, period) = (&scheme.document, cohort.period);
    if cohort.scheme != document.scheme {
        let (found, scheme) = (cohort.scheme.clone(), document.scheme.clone());
        return Err(Fault::SchemeDiffers { found, scheme }.at(Pointer::ROOT.key("scheme")));
    }
    let (from, to) = (period.from.to_string(), period.to.to_string());
    let place = Pointer::ROOT.key("period");
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
