//! A survey as its document writes it, and what is wrong with one.

use super::count::AT_LEAST;
use super::fault::Fault;
use crate::error::{Error, Pointer};
use crate::nearest::listed;
use crate::words::{Title, excerpt};
use indexmap::IndexMap;
use serde::Deserialize;
use std::collections::BTreeSet;

/// The disposition that the scale applies to.
pub(super) const RATED: &str = "rated";
/// The name of the whole.
pub(super) const ASSIGNED: &str = "assigned";

/// A survey as its document writes it.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct SurveyDocument {
    /// The survey's id, such as `hotline`.
    pub survey: String,
    /// What it is called.
    pub title: Title,
    /// What can become of a follow-up; each one ends in exactly one of these.
    pub dispositions: IndexMap<String, Title>,
    /// Sums of dispositions that have a name.
    pub stages: IndexMap<String, Vec<String>>,
    /// The grades of the disposition `rated`; none where nothing is rated.
    pub scale: IndexMap<String, Title>,
}

pub(super) fn check(document: &SurveyDocument) -> Result<(), Error> {
    let SurveyDocument { dispositions, stages, scale, .. } = document;
    let list = Pointer::ROOT.key("dispositions");
    for name in dispositions.keys() {
        free(name, false).map_err(|taken| taken.at(list.key(name)))?;
    }
    let list = Pointer::ROOT.key("stages");
    for (name, summed) in stages {
        let stage = list.key(name);
        free(name, dispositions.contains_key(name)).map_err(|taken| taken.at(stage))?;
        let mut earlier = BTreeSet::new();
        for (at, disposition) in summed.iter().enumerate() {
            summand(disposition, &mut earlier, dispositions).map_err(|wrong| wrong.at(stage.index(at)))?;
        }
    }
    let list = Pointer::ROOT.key("scale");
    for grade in scale.keys() {
        free(grade, false).map_err(|taken| taken.at(list.key(grade)))?;
    }
    if !scale.is_empty() && !dispositions.contains_key(RATED) {
        return Err(Fault::ScaleWithoutRated {}.at(list));
    }
    Ok(())
}

fn free(name: &str, taken: bool) -> Result<(), Fault> {
    if taken || name.is_empty() || name.contains('.') || [ASSIGNED, AT_LEAST].contains(&name) {
        return Err(Fault::NameTaken { name: excerpt(name) });
    }
    Ok(())
}

fn summand<'a>(
    name: &'a str,
    earlier: &mut BTreeSet<&'a str>,
    known: &IndexMap<String, Title>,
) -> Result<(), Fault> {
    if !known.contains_key(name) {
        let names = known.iter().map(|(id, title)| (id.as_str(), title.zh.as_str()));
        return Err(Fault::UnknownDisposition { found: excerpt(name), allowed: listed(name, names) });
    }
    if !earlier.insert(name) {
        return Err(Fault::DispositionTwice { name: name.to_owned() });
    }
    Ok(())
}
