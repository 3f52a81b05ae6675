//! What lines call vehicles and categories: by id, or by Chinese title.

use super::fault::Fault;
use crate::nearest::listed;
use crate::words::{Title, Words, excerpt};
use indexmap::IndexMap;
use std::collections::HashMap;

/// The ids and the titles of one list of a ledger.
pub(super) struct Names<'a> {
    ids: HashMap<&'a str, usize>,
    /// Where each title stands; `None` where several have it.
    titles: HashMap<&'a str, Option<usize>>,
    /// As a sentence lists them.
    all: Vec<(&'a str, Option<&'a str>)>,
}

impl<'a> Names<'a> {
    pub(super) fn of<T>(list: &'a IndexMap<String, T>, title: impl Fn(&T) -> Option<&Title>) -> Self {
        let zh = |entry: &'a T| title(entry).map(|title| title.zh.as_str());
        let all: Vec<_> = list.iter().map(|(id, entry)| (id.as_str(), zh(entry))).collect();
        let ids = all.iter().enumerate().map(|(at, (id, _))| (*id, at)).collect();
        let mut titles = HashMap::new();
        for (at, (_, title)) in all.iter().enumerate() {
            if let Some(title) = title {
                titles.entry(*title).and_modify(|known| *known = None).or_insert(Some(at));
            }
        }
        Self { ids, titles, all }
    }

    /// Where the entry of this id or title stands; an id comes before a title.
    pub(super) fn find(&self, name: &str, unknown: fn(String, Words) -> Fault) -> Result<usize, Fault> {
        match self.ids.get(name).map(|at| Some(*at)).or_else(|| self.titles.get(name).copied()) {
            Some(Some(at)) => Ok(at),
            Some(None) => Err(self.ambiguous(name)),
            None => Err(unknown(excerpt(name), listed(name, self.all.iter().copied()))),
        }
    }

    fn ambiguous(&self, name: &str) -> Fault {
        let ids = self.all.iter().filter(|(_, title)| *title == Some(name)).map(|(id, _)| *id);
        Fault::NameAmbiguous { found: excerpt(name), ids: listed("", ids) }
    }
}
