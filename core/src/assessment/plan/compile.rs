//! From the document to the compiled scheme: every check in advance, every name once.

use super::check::{check_action, check_named, check_outcome};
use super::order::order;
use super::reach::{mark_dividing, needed_without};
use super::scales::ranked_by;
use super::there::there;
use super::tree::{Planter, misplaced_weight};
use super::{Compiled, Plan, PlannedEffect, PlannedValue};
use crate::assessment::ballot::{BallotForm, Forms};
use crate::assessment::document::{
    Merged, SchemeDocument, SchemeNode, check_size, effect_entries, node_entries, shared_entries,
    under_one_name,
};
use crate::assessment::formula::{ColumnNames, Fault, Registry, Scope, There, resolve_all};
use crate::assessment::outcome::{SchemeEffect, Statute};
use crate::error::{Error, Pointer};
use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::Arc;

/// Checks a scheme and resolves its names.
pub(crate) fn compile(written: SchemeDocument) -> Result<Compiled, Error> {
    check_size(&written)?;
    let statute = statute(&written.law)?;
    let (mut document, written) = as_the_law_names(written, statute.as_ref());
    document.tree.stand_at("/tree".into());
    let (merged, class_plans) = merged(&document)?;
    let names = names(&document, &merged)?;
    let forms = forms(&document)?;
    let registry = Registry::default();
    let parts = PartResolver {
        document: &document,
        there: &there(&document),
        names: &names,
        forms: &forms,
        registry: &registry,
    };
    let values = parts.values()?;
    let plans = parts.plans(&merged, &class_plans, &values)?;
    check_outcome(&document, statute.as_ref())?;
    let ranked_by = ranked_by(&document, &names, &plans, &class_plans)?;
    let order = order(&names, &values, &plans)?;
    let graded = document.grades.as_ref().and_then(|grades| names.column(&grades.of));
    let Registry { events, questions, compared } = registry;
    Ok(Compiled {
        document,
        written,
        statute,
        names,
        values,
        forms,
        class_plans,
        plans,
        events: events.into_inner(),
        questions: questions.into_inner(),
        compared: compared.into_inner(),
        order,
        ranked_by,
        graded,
    })
}

/// The document with its grades under one name each, and as it was written where that is another.
fn as_the_law_names(
    written: SchemeDocument,
    statute: Option<&Statute>,
) -> (SchemeDocument, Option<Box<SchemeDocument>>) {
    match under_one_name(&written, statute) {
        Some(renamed) => (renamed, Some(Box::new(written))),
        None => (written, None),
    }
}

fn statute(law: &str) -> Result<Option<Statute>, Error> {
    match law {
        "none" => Ok(None),
        id => Statute::of(id).map(Some).map_err(|error| error.standing_at("/law")),
    }
}

/// The tree as written, then one for each class that changes it; and which of them each class has.
fn merged(document: &SchemeDocument) -> Result<(Vec<Merged>, Vec<usize>), Error> {
    let base = Merged { tree: document.tree.clone(), effects: document.effects.clone() };
    let (mut merged, mut class_plans) = (vec![base.clone()], Vec::new());
    let (classes, mut taken) = (Pointer::ROOT.key("classes"), Taken::default());
    for (index, class) in document.classes.iter().enumerate() {
        let at = classes.index(index);
        taken.take(&class.id, &at.key("id"))?;
        if class.overrides.is_empty() {
            class_plans.push(0);
            continue;
        }
        class_plans.push(merged.len());
        merged.push(base.clone().changed_by(&class.overrides, &at.key("overrides"))?);
    }
    Ok((merged, class_plans))
}

/// Where the overrides stand that made a plan; empty for the tree as written.
fn overridden_at(class_plans: &[usize], plan: usize) -> String {
    let class = class_plans.iter().position(|of_class| *of_class == plan && plan > 0);
    class.map_or_else(String::new, |class| format!("/classes/{class}/overrides"))
}

/// What is wrong in the tree of one class, while the tree as written is sound, its overrides have brought about.
fn within_class(error: Error, overrides: String) -> Error {
    if overrides.is_empty() || error.at().starts_with("/classes/") {
        return error;
    }
    error.standing_at(overrides)
}

fn names(document: &SchemeDocument, merged: &[Merged]) -> Result<ColumnNames, Error> {
    let classes = document.classes.iter().map(|class| &class.id);
    let mut names = ColumnNames::new(document.values.keys(), classes);
    for merged in merged {
        take_names(&merged.tree, &mut names, &mut BTreeMap::new())?;
    }
    Ok(names)
}

fn take_names<'n>(
    node: &'n SchemeNode,
    names: &mut ColumnNames,
    seen: &mut BTreeMap<usize, &'n str>,
) -> Result<(), Error> {
    let first = match names.node(&node.id) {
        Some(column) => seen.insert(column, &node.at).map(|at| format!("{at}/id")),
        None => Some(Pointer::ROOT.key("values").key(&node.id).to_string()),
    };
    if let Some(first) = first {
        return Err(Fault::NameTwice { name: node.id.clone(), first }.at(format!("{}/id", node.at)));
    }
    node.children.iter().try_for_each(|child| take_names(child, names, seen))
}

/// Names that are taken, and where.
#[derive(Default)]
struct Taken<'a>(HashMap<&'a str, String>);

impl<'a> Taken<'a> {
    /// Takes a name.
    ///
    /// # Errors
    /// `name.twice`
    fn take(&mut self, name: &'a str, at: &Pointer<'_>) -> Result<(), Error> {
        match self.0.insert(name, at.to_string()) {
            Some(first) => Err(Fault::NameTwice { name: name.to_owned(), first }.at(at)),
            None => Ok(()),
        }
    }
}

fn forms(document: &SchemeDocument) -> Result<Forms, Error> {
    let ballots = Pointer::ROOT.key("ballots");
    let form = |(name, form): (&String, &BallotForm)| {
        form.check(name, &ballots.key(name))?;
        Ok((name.clone(), Arc::new(form.clone())))
    };
    document.ballots.iter().map(form).collect()
}

/// What the parts of a scheme are resolved with.
struct PartResolver<'a> {
    document: &'a SchemeDocument,
    there: &'a There<'a>,
    names: &'a ColumnNames,
    forms: &'a Forms,
    registry: &'a Registry,
}

impl<'a> PartResolver<'a> {
    fn scope<'s>(&'s self, nodes: Option<&'s BTreeSet<usize>>) -> Scope<'s> {
        let Self { there, names, registry, .. } = self;
        Scope { there, names, registry, nodes, needs: RefCell::default() }
    }

    fn values(&self) -> Result<Vec<PlannedValue>, Error> {
        let (scope, place) = (self.scope(None), Pointer::ROOT.key("values"));
        let mut values = Vec::new();
        for (name, value) in &self.document.values {
            let calculation = value.resolve(&scope, &place.key(name))?;
            let needs = scope.take_needs();
            values.push(PlannedValue { calculation, needs, divides: false });
        }
        mark_dividing(&mut values);
        Ok(values)
    }

    fn plans(
        &self,
        merged: &[Merged],
        class_plans: &[usize],
        values: &[PlannedValue],
    ) -> Result<Vec<Plan>, Error> {
        let plan = |(index, merged): (usize, &Merged)| {
            let plan = self.plan(merged, values);
            plan.map_err(|error| within_class(error, overridden_at(class_plans, index)))
        };
        merged.iter().enumerate().map(plan).collect()
    }

    fn plan(&self, merged: &Merged, values: &[PlannedValue]) -> Result<Plan, Error> {
        let mut nodes = BTreeSet::new();
        take_columns(&merged.tree, self.names, &mut nodes);
        let scope = self.scope(Some(&nodes));
        let nodes = std::iter::repeat_with(|| None);
        let nodes = nodes.take(self.names.len().saturating_sub(self.names.values())).collect();
        let mut planter = Planter {
            scope: &scope,
            values,
            forms: self.forms,
            nodes,
            preorder: Vec::new(),
            steps_need: Vec::new(),
        };
        if merged.tree.weight.is_some() {
            return Err(misplaced_weight(&merged.tree));
        }
        let root = planter.plant(&merged.tree, &self.document.choices, 0)?;
        let effects = self.effects(&merged.effects, &scope)?;
        check_named(self.document, &scope)?;
        let needs = [scope.take_needs(), std::mem::take(&mut planter.steps_need)].concat();
        let Planter { nodes, preorder, .. } = planter;
        let ids = preorder.iter().map(|column| self.names.shared(*column)).collect();
        let effects_entries = merged.effects.iter().map(effect_entries).fold(0, usize::saturating_add);
        let entries = [node_entries(&merged.tree), effects_entries, shared_entries(self.document)];
        let entries = entries.into_iter().fold(0, usize::saturating_add);
        let mut plan = Plan { root, nodes, preorder, ids, effects, needs, entries, needed: BTreeSet::new() };
        plan.needed = needed_without(values, &plan, |_| false);
        Ok(plan)
    }

    fn effects(&self, effects: &[SchemeEffect], scope: &Scope<'_>) -> Result<Vec<PlannedEffect>, Error> {
        let (place, mut taken) = (Pointer::ROOT.key("effects"), Taken::default());
        let mut planned: Vec<PlannedEffect> = Vec::new();
        for (index, effect) in effects.iter().enumerate() {
            let at = place.index(index);
            taken.take(&effect.id, &at.key("id"))?;
            let when = resolve_all(&effect.when, scope, &at.key("when"))?;
            let list = at.key("effect");
            for (index, action) in effect.effect.iter().enumerate() {
                check_action(self.document, action, &list.index(index))?;
            }
            planned.push(PlannedEffect { effect: effect.clone(), when });
        }
        Ok(planned)
    }
}

fn take_columns(node: &SchemeNode, names: &ColumnNames, columns: &mut BTreeSet<usize>) {
    columns.extend(names.column(&node.id));
    node.children.iter().for_each(|child| take_columns(child, names, columns));
}
