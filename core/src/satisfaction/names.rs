//! Which names stand for which parts of a survey: by id, or by Chinese title.

use super::document::{ASSIGNED, RATED, SurveyDocument};
use super::fault::Fault;
use crate::named::{Missing, Named};
use crate::words::{Words, excerpt};
use indexmap::IndexMap;
use std::ops::Range;

/// The names of a survey's parts, which lie one behind the other: disposition by disposition, the rated by grade.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct PartNames {
    /// The parts of each disposition.
    parts: Vec<Range<usize>>,
    dispositions: Named<String>,
    grades: Named<String>,
    /// Every name that a definition may use, and what each stands for.
    terms: Named<String>,
    meanings: Vec<Meaning>,
}

/// What a name of a definition stands for.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Meaning {
    /// All parts.
    Whole,
    /// The parts of some dispositions.
    Dispositions(Vec<usize>),
    /// One part.
    Part(usize),
}

impl PartNames {
    /// The names of a checked document.
    pub(super) fn of(document: &SurveyDocument) -> Self {
        let SurveyDocument { dispositions, scale, stages, .. } = document;
        let count = |name: &String| if name == RATED { scale.len().max(1) } else { 1 };
        let mut end = 0_usize;
        let part = |name: &String| {
            let start = end;
            end = start.saturating_add(count(name));
            start..end
        };
        let parts: Vec<Range<usize>> = dispositions.keys().map(part).collect();
        let titled = |list: &IndexMap<String, crate::words::Title>| {
            let entries = list.iter().map(|(id, title)| (id.clone(), Some(title.zh.clone())));
            Named::of(entries.collect::<Vec<_>>())
        };
        let (mut terms, mut meanings) = (vec![(ASSIGNED.to_owned(), None)], vec![Meaning::Whole]);
        for (stage, summed) in stages {
            let summed = summed.iter().filter_map(|name| dispositions.get_index_of(name));
            let mut summed: Vec<usize> = summed.collect();
            summed.sort_unstable();
            terms.push((stage.clone(), None));
            meanings.push(Meaning::Dispositions(summed));
        }
        for (at, (name, title)) in dispositions.iter().enumerate() {
            terms.push((name.clone(), Some(title.zh.clone())));
            meanings.push(Meaning::Dispositions(vec![at]));
        }
        if let (Some((at, _, rated)), false) = (dispositions.get_full(RATED), scale.is_empty()) {
            let first = parts.get(at).map_or(0, |parts| parts.start);
            for (grade, (name, title)) in scale.iter().enumerate() {
                terms.push((format!("{RATED}.{name}"), Some(format!("{}.{}", rated.zh, title.zh))));
                meanings.push(Meaning::Part(first.saturating_add(grade)));
            }
        }
        let (dispositions, grades) = (titled(dispositions), titled(scale));
        Self { parts, dispositions, grades, terms: Named::of(terms), meanings }
    }

    /// The parts of a disposition.
    pub(super) fn parts(&self, disposition: usize) -> Range<usize> {
        self.parts.get(disposition).cloned().unwrap_or_default()
    }

    /// Which disposition a tally means.
    pub(super) fn disposition(&self, name: &str) -> Result<usize, Fault> {
        let unknown = |found, allowed| Fault::UnknownDisposition { found, allowed };
        found(&self.dispositions, name, unknown)
    }

    /// Which grade of the scale a tally means.
    pub(super) fn grade(&self, name: &str) -> Result<usize, Fault> {
        found(&self.grades, name, |found, allowed| Fault::UnknownGrade { found, allowed })
    }

    /// The parts that a name of a definition stands for.
    pub(super) fn term(&self, name: &str) -> Result<Vec<Range<usize>>, Fault> {
        let at = found(&self.terms, name, |found, allowed| Fault::UnknownTerm { found, allowed })?;
        Ok(match self.meanings.get(at) {
            None | Some(Meaning::Whole) => self.parts.clone(),
            Some(Meaning::Dispositions(list)) => list.iter().map(|at| self.parts(*at)).collect(),
            Some(Meaning::Part(at)) => std::iter::once(*at..at.saturating_add(1)).collect(),
        })
    }
}

fn found(list: &Named<String>, name: &str, unknown: impl Fn(String, Words) -> Fault) -> Result<usize, Fault> {
    list.find(name).map_err(|missing| match missing {
        Missing::Several(ids) => Fault::NameAmbiguous { found: excerpt(name), ids },
        Missing::Unknown(allowed) => unknown(excerpt(name), allowed),
    })
}
