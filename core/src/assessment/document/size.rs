//! How large a scheme may be: everything that a list of it can hold is counted before any of it is looked at.

use super::node::{SchemeNode, Then};
use super::overrides::{ClassOverride, OverrideKeys};
use super::{SchemeClass, SchemeDocument};
use crate::assessment::ballot::{BallotForm, BallotMarks};
use crate::assessment::formula::{Condition, Fault};
use crate::assessment::method::{LedgerAuthors, Method, PlacePoints};
use crate::assessment::outcome::{EffectAction, Quota, QuotaSplit, SchemeEffect};
use crate::assessment::value::SchemeValue;
use crate::error::{Error, Pointer};
use crate::limits::{QUOTA_GROUPS, SCHEME_ENTRIES, SCHEME_PARTS};

/// Refuses a scheme with too many parts, too long lists, or too many groups among which places are given.
///
/// # Errors
/// `scheme.too_large`
pub(crate) fn check_size(document: &SchemeDocument) -> Result<(), Error> {
    let found = parts(document);
    if found > SCHEME_PARTS {
        return Err(Fault::SchemeTooLarge { found, limit: SCHEME_PARTS }.into());
    }
    let found = entries(document);
    if found > SCHEME_ENTRIES {
        return Err(Fault::SchemeTooLong { found, limit: SCHEME_ENTRIES }.into());
    }
    let by_class = |quota: &&Quota| matches!(quota.split, QuotaSplit::Class(_));
    let quotas = document.quota.iter().filter(by_class).count();
    match quotas.saturating_mul(document.classes.len()) {
        found if found > QUOTA_GROUPS => {
            Err(Fault::TooManyGroups { found, limit: QUOTA_GROUPS }.at(Pointer::ROOT.key("quota")))
        }
        _ => Ok(()),
    }
}

/// The parts that have a name or a place of their own; the tree and the effects once for every class that changes them.
fn parts(document: &SchemeDocument) -> usize {
    let copied = nodes(&document.tree).saturating_add(document.effects.len());
    let lists = [
        copied.saturating_mul(copies(document)),
        sum(changes(document), changed_parts),
        document.values.len(),
        document.ballots.len(),
        document.classes.len(),
        document.quota.len(),
        document.ranking.by.len(),
        document.grades.as_ref().map_or(0, |grades| grades.rows.len()),
    ];
    sum(lists, |length| length)
}

/// Everything that a list can hold, counted as the parts are.
fn entries(document: &SchemeDocument) -> usize {
    let copied = node_entries(&document.tree).saturating_add(sum(&document.effects, effect_entries));
    let lists = [
        copied.saturating_mul(copies(document)),
        sum(changes(document), changed_entries),
        shared_entries(document),
        sum(document.ballots.values(), form_entries),
        document.classes.len(),
        document.stages.len(),
    ];
    sum(lists, |length| length)
}

/// What is gone through for every subject beside its tree and effects.
pub(crate) fn shared_entries(document: &SchemeDocument) -> usize {
    let lists = [
        sum(document.values.values(), value_entries),
        sum(&document.quota, |quota| quota.small.len().saturating_add(1)),
        document.ranking.by.len(),
        document.grades.as_ref().map_or(0, |grades| grades.rows.len()),
    ];
    sum(lists, |length| length)
}

/// The trees and effects that are made of the document: as written, and one for every class that changes them.
fn copies(document: &SchemeDocument) -> usize {
    changing(document).count().saturating_add(1)
}

fn changing(document: &SchemeDocument) -> impl Iterator<Item = &SchemeClass> {
    document.classes.iter().filter(|class| !class.overrides.is_empty())
}

fn changes(document: &SchemeDocument) -> impl Iterator<Item = &ClassOverride> {
    changing(document).flat_map(|class| &class.overrides)
}

fn sum<T>(list: impl IntoIterator<Item = T>, of: impl Fn(T) -> usize) -> usize {
    list.into_iter().map(of).fold(0, usize::saturating_add)
}

fn nodes(node: &SchemeNode) -> usize {
    sum(&node.children, nodes).saturating_add(1)
}

fn changed_parts(change: &ClassOverride) -> usize {
    match change {
        ClassOverride::Put { keys, .. } => {
            keys.children.as_deref().map_or(1, |children| sum(children, nodes))
        }
        ClassOverride::Drop { .. } => 1,
        ClassOverride::Add { node, .. } => nodes(node),
    }
}

fn changed_entries(change: &ClassOverride) -> usize {
    match change {
        ClassOverride::Put { keys, .. } => keys_entries(keys).saturating_add(1),
        ClassOverride::Drop { .. } => 1,
        ClassOverride::Add { node, .. } => node_entries(node),
    }
}

fn keys_entries(keys: &OverrideKeys) -> usize {
    let lists = [
        keys.score.as_ref().map_or(0, method_entries),
        sum(keys.children.iter().flatten(), node_entries),
        sum(keys.then.iter().flatten(), step_entries),
        sum(keys.when.iter().flatten(), condition_entries),
        sum(keys.effect.iter().flatten(), |_: &EffectAction| 1),
    ];
    sum(lists, |length| length)
}

/// A node with all below it.
pub(crate) fn node_entries(node: &SchemeNode) -> usize {
    let lists = [
        1,
        node.score.as_ref().map_or(0, method_entries),
        sum(&node.then, step_entries),
        sum(&node.children, node_entries),
    ];
    sum(lists, |length| length)
}

fn step_entries(step: &Then) -> usize {
    match step {
        Then::ZeroIf(conditions) => sum(conditions, condition_entries).saturating_add(1),
        _ => 1,
    }
}

/// An effect with its conditions.
pub(crate) fn effect_entries(effect: &SchemeEffect) -> usize {
    let conditions = sum(&effect.when, condition_entries);
    conditions.saturating_add(effect.effect.len()).saturating_add(1)
}

fn condition_entries(condition: &Condition) -> usize {
    match condition {
        Condition::ClassIs(classes) => classes.len().saturating_add(1),
        Condition::Any(lists) => {
            sum(lists, |list| sum(list, condition_entries).saturating_add(1)).saturating_add(1)
        }
        _ => 1,
    }
}

fn method_entries(method: &Method) -> usize {
    match method {
        Method::Mark(mark) => mark.one_of.as_ref().map_or(0, Vec::len),
        Method::Curve(curve) => curve.knots.len(),
        Method::Place(place) => {
            let table = match &place.points {
                PlacePoints::Table { places, .. } => places.len(),
                _ => 0,
            };
            sum(&place.taking_part, condition_entries).saturating_add(table)
        }
        Method::Bands(bands) => sum(&bands.rows, |row| sum(&row.and, condition_entries).saturating_add(1)),
        Method::Ledger(ledger) => {
            let roles = match &ledger.authors {
                LedgerAuthors::Roles(roles) => roles.len(),
                _ => 0,
            };
            sum([ledger.kinds.len(), ledger.multipliers.len(), roles], |length| length)
        }
        Method::Completion(_)
        | Method::Steps(_)
        | Method::Efficacy(_)
        | Method::Ballot(_)
        | Method::Amount(_) => 0,
    }
}

fn value_entries(value: &SchemeValue) -> usize {
    let lists = [
        1,
        value.sum.as_ref().map_or(0, indexmap::IndexMap::len),
        value.product.as_ref().map_or(0, Vec::len),
        value.bands.as_ref().map_or(0, |bands| bands.rows.len()),
    ];
    sum(lists, |length| length)
}

fn form_entries(form: &BallotForm) -> usize {
    let words = match &form.marks {
        BallotMarks::Words(words) => words.len(),
        BallotMarks::Numbers { .. } => 0,
    };
    sum([1, words, form.outside.len(), form.classes.len()], |length| length)
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::{Value as Json, json};

    /// How many entries a scheme of one mark has more with these keys, of the scheme and of its leaf.
    fn more(scheme: &Json, leaf: &Json) -> usize {
        let counted = |scheme: &Json, leaf: &Json| {
            let mut document = json!({"scheme": "s", "title": {"zh": "s"}, "source": {"instrument": "illustrative"},
                "in_force": {"from": "2009-01-01", "to": "open"}, "law": "none", "classes": [{"id": "a"}],
                "choices": {}, "publish": {"places": 2, "mode": "half_up"},
                "tree": {"id": "total", "full": "5", "score": {"mark": {}}},
                "ranking": {"by": ["total"], "compare": "exact", "within": "class", "ties": "competition"}});
            let put = |into: &mut Json, keys: &Json| {
                let keys = keys.as_object().unwrap().clone();
                into.as_object_mut().unwrap().extend(keys);
            };
            put(&mut document, scheme);
            put(&mut document["tree"], leaf);
            entries(&crate::document::read(&document.to_string()).unwrap())
        };
        counted(scheme, leaf).abs_diff(counted(&json!({}), &json!({})))
    }

    #[test]
    fn every_list_counts() {
        let none = json!({});
        let conditions = json!([{"class_is": ["a"]}, {"any": [[{"above": ["v", "1"]}]]}]);
        assert_eq!(more(&none, &json!({"then": [{"within": ["0", "5"]}]})), 1);
        assert_eq!(more(&none, &json!({"then": [{"zero_if": conditions}]})), 1 + 2 + 3);
        assert_eq!(more(&none, &json!({"score": {"mark": {"one_of": ["1", "2", "3"]}}})), 3);
        let form = |marks: &Json, outside: &Json| json!({"ballots": {"f": {"marks": marks, "outside": outside, "classes": {"x": "1"}, "weights_sum": "1"}}});
        let words = json!({"words": {"good": "5", "bad": "0"}});
        assert_eq!(more(&form(&words, &json!(["absent"])), &none), 1 + 2 + 1 + 1);
        assert_eq!(more(&form(&json!({"numbers": {"within": ["0", "5"]}}), &json!([])), &none), 1 + 1);
        let values = json!({"values": {"u": {"input": {}}, "v": {"product": ["u", "u"]}, "w": {"sum": {"u": "1", "v": "2"}}}});
        assert_eq!(more(&values, &none), 1 + (1 + 2) + (1 + 2));
        let rows = json!([{"grade": "good", "from": "3"}, {"grade": "fair"}]);
        let grades = json!({"of": "total", "compare": "exact", "rows": rows});
        assert_eq!(more(&json!({"grades": grades, "stages": ["bands"]}), &none), 2 + 1);
    }
}
