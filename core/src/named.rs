//! Things that people name by id or by Chinese title.

use crate::nearest::listed;
use crate::words::Words;
use std::borrow::Borrow;
use std::collections::HashMap;
use std::hash::Hash;

/// The things of one list, by id and by title; an id comes before a title.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Named<S: Hash + Eq> {
    ids: HashMap<S, usize>,
    /// Where each title stands; `None` where several things have it.
    titles: HashMap<S, Option<usize>>,
    all: Vec<(S, Option<S>)>,
}

/// Why nothing is found.
pub(crate) enum Missing {
    /// Several have the title; their ids.
    Several(Words),
    /// None has the name; those there are, nearest first.
    Unknown(Words),
}

impl<S: Borrow<str> + Hash + Eq + Clone> Named<S> {
    /// The ids and titles of a list, in its order.
    pub(crate) fn of(list: impl IntoIterator<Item = (S, Option<S>)>) -> Self {
        let all: Vec<(S, Option<S>)> = list.into_iter().collect();
        let (mut ids, mut titles) = (HashMap::new(), HashMap::new());
        for (at, (id, title)) in all.iter().enumerate() {
            ids.insert(id.clone(), at);
            if let Some(title) = title {
                titles.entry(title.clone()).and_modify(|known| *known = None).or_insert(Some(at));
            }
        }
        Self { ids, titles, all }
    }

    /// Where the thing of this id or title stands.
    pub(crate) fn find(&self, name: &str) -> Result<usize, Missing> {
        match self.ids.get(name).map(|at| Some(*at)).or_else(|| self.titles.get(name).copied()) {
            Some(Some(at)) => Ok(at),
            Some(None) => Err(Missing::Several(self.titled(name))),
            None => Err(Missing::Unknown(self.listed(name))),
        }
    }

    /// The names there are, nearest to this one first.
    pub(crate) fn listed(&self, name: &str) -> Words {
        let all = self.all.iter().map(|(id, title)| (id.borrow(), title.as_ref().map(Borrow::borrow)));
        listed(name, all)
    }

    fn titled(&self, title: &str) -> Words {
        let has = |(_, other): &&(S, Option<S>)| other.as_ref().is_some_and(|other| other.borrow() == title);
        listed("", self.all.iter().filter(has).map(|(id, _)| id.borrow()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_come_before_titles_and_shared_titles_name_nothing() {
        let list = [("a", Some("甲")), ("b", Some("车")), ("c", Some("车")), ("甲", None)];
        let named = Named::of(list);
        assert_eq!(named.find("a").ok(), Some(0));
        assert_eq!(named.find("甲").ok(), Some(3));
        assert!(matches!(named.find("车"), Err(Missing::Several(words)) if words.en == "`b`, `c`"));
        assert!(matches!(named.find("d"), Err(Missing::Unknown(words)) if words.en.starts_with("`a` (甲)")));
    }
}
