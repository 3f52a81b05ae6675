//! The names of a rulebook: events, causes, duties, rules and facts, each by its id or its Chinese title.

use super::pack::DeadlinePack;
use super::{DeadlineRule, Trigger};
use crate::deadline::fault::LogFault;
use crate::error::{Error, Pointer};
use crate::nearest::listed;
use crate::words::{Title, Words, excerpt};
use indexmap::{IndexMap, IndexSet};
use std::borrow::Cow;
use std::collections::HashMap;
use std::sync::LazyLock;

pub(crate) const PAUSED: &str = "paused";
pub(crate) const RESUMED: &str = "resumed";
pub(crate) const EXTENDED: &str = "extended";
pub(crate) const REOPENED: &str = "reopened";

/// The events that any log may have, whatever the packs name, with their titles.
pub(super) fn own_titles() -> &'static [(&'static str, Title); 4] {
    static OWN: LazyLock<[(&str, Title); 4]> = LazyLock::new(|| {
        let named =
            |event: &'static str, zh: &str| (event, Title { zh: zh.to_owned(), en: Some(event.to_owned()) });
        [named(PAUSED, "中止"), named(RESUMED, "恢复"), named(EXTENDED, "延长"), named(REOPENED, "重新办理")]
    });
    &OWN
}

/// What the packs of a book name, and where each rule is found.
#[derive(Clone, Debug, Default)]
pub(crate) struct Vocabulary {
    /// The events that rules may use.
    pub(crate) events: TitledNames,
    /// The events that a log may have: these, and what is done to a term.
    pub(crate) logged: TitledNames,
    pub(crate) causes: TitledNames,
    pub(crate) duties: TitledNames,
    pub(super) rules: TitledNames,
    facts: TitledNames,
    values: HashMap<String, TitledNames>,
    /// For each rule, its pack and its place there.
    places: HashMap<String, (usize, usize)>,
    /// For each duty, the same of its rules.
    by_duty: HashMap<String, Vec<(usize, usize)>>,
}

impl Vocabulary {
    /// What a log may have, in a book without packs.
    pub(super) fn new() -> Self {
        let mut names = Self::default();
        own_titles().iter().for_each(|(id, title)| names.logged.add(id, Some(&title.zh)));
        names
    }

    /// Takes in what a pack names beside its rules.
    pub(super) fn add_words(&mut self, pack: &DeadlinePack) {
        for (id, title) in &pack.events {
            self.events.add(id, Some(&title.zh));
            self.logged.add(id, Some(&title.zh));
        }
        pack.causes.iter().for_each(|(id, title)| self.causes.add(id, Some(&title.zh)));
        pack.duties.iter().for_each(|(id, title)| self.duties.add(id, Some(&title.zh)));
        for (id, fact) in &pack.facts {
            self.facts.add(id, Some(&fact.title.zh));
            let values = self.values.entry(id.clone()).or_default();
            fact.values.iter().for_each(|(value, title)| values.add(value, Some(&title.zh)));
        }
    }

    /// Takes in a rule at its place.
    pub(super) fn add_rule(&mut self, rule: &DeadlineRule, place: (usize, usize)) {
        self.duties.add(&rule.duty, Some(&rule.title.zh));
        self.rules.add(&rule.id, Some(&rule.title.zh));
        self.by_duty.entry(rule.duty.clone()).or_default().push(place);
        for (fact, values) in &rule.when {
            self.add_fact(fact, values.iter());
        }
        if let Trigger::ByFact(by) = &rule.trigger {
            self.add_fact(&by.fact, by.on.keys());
        }
        self.places.insert(rule.id.clone(), place);
    }

    fn add_fact<'v>(&mut self, fact: &str, values: impl Iterator<Item = &'v String>) {
        self.facts.add(fact, None);
        let names = self.values.entry(fact.to_owned()).or_default();
        values.for_each(|value| names.add(value, None));
    }

    /// Where a rule is found.
    pub(super) fn place_of(&self, rule: &str) -> Option<(usize, usize)> {
        self.places.get(rule).copied()
    }

    /// Where the rules of a duty are found.
    pub(super) fn places_of(&self, duty: &str) -> &[(usize, usize)] {
        self.by_duty.get(duty).map_or(&[], Vec::as_slice)
    }

    /// The facts of a matter by their ids. What no rule asks about stays as it is.
    ///
    /// # Errors
    /// `log.ambiguous_name` `log.fact_twice`
    pub(crate) fn facts<'f>(
        &self,
        given: &'f IndexMap<String, String>,
    ) -> Result<Cow<'f, IndexMap<String, String>>, Error> {
        let mut facts = IndexMap::new();
        let mut same = true;
        for (fact, value) in given {
            let facts_at = Pointer::ROOT.key("facts");
            let at = |error: Error| error.standing_at(facts_at.key(fact));
            let id = self.facts.found(fact).map_err(at)?.unwrap_or(fact);
            let known = match self.values.get(id) {
                Some(values) => values.found(value).map_err(at)?.unwrap_or(value),
                None => value,
            };
            same &= id == fact && known == value;
            if facts.insert(id.to_owned(), known.to_owned()).is_some() {
                return Err(at(LogFault::FactTwice { fact: self.facts.words(id) }.into()));
            }
        }
        Ok(if same { Cow::Borrowed(given) } else { Cow::Owned(facts) })
    }

    /// A fact as sentences name it.
    pub(crate) fn fact(&self, fact: &str) -> Words {
        self.facts.words(fact)
    }

    /// A value of a fact as sentences name it.
    pub(crate) fn value(&self, fact: &str, value: &str) -> Words {
        self.values.get(fact).map_or_else(|| Words::same(value), |values| values.words(value))
    }

    /// Some values of a fact as a sentence lists them, nearest to one first.
    pub(crate) fn values<'v>(
        &self,
        fact: &str,
        found: &str,
        values: impl Iterator<Item = &'v String>,
    ) -> Words {
        let names = self.values.get(fact);
        listed(found, values.map(|value| (value.as_str(), names.and_then(|names| names.title(value)))))
    }
}

/// Names of one kind, in the order in which the packs give them.
#[derive(Clone, Debug, Default)]
pub(crate) struct TitledNames {
    titles: IndexMap<String, Option<String>>,
    ids: HashMap<String, IndexSet<String>>,
}

/// What a text names.
pub(crate) enum Referent<'n> {
    /// This id.
    One(&'n str),
    /// It is the title of several.
    Several(Words),
    /// Nothing.
    Nothing,
}

impl TitledNames {
    fn add(&mut self, id: &str, title: Option<&str>) {
        let first = self.titles.entry(id.to_owned()).or_default();
        let Some(title) = title else { return };
        first.get_or_insert_with(|| title.to_owned());
        self.ids.entry(title.to_owned()).or_default().insert(id.to_owned());
    }

    /// How many ids there are.
    pub(super) fn len(&self) -> usize {
        self.titles.len()
    }

    /// Whether this is an id.
    pub(super) fn has(&self, id: &str) -> bool {
        self.titles.contains_key(id)
    }

    /// What a text names: an id as it is, or by its title.
    pub(crate) fn named<'n>(&'n self, text: &'n str) -> Referent<'n> {
        let ids = || self.ids.get(text).filter(|_| !self.has(text));
        match ids().map(|ids| (ids.len(), ids)) {
            _ if self.has(text) => Referent::One(text),
            Some((1, ids)) => ids.first().map_or(Referent::Nothing, |id| Referent::One(id)),
            Some((_, ids)) => Referent::Several(listed(text, ids)),
            None => Referent::Nothing,
        }
    }

    /// The id that a text names.
    ///
    /// # Errors
    /// `log.ambiguous_name`, or what `unknown` makes of the names there are.
    pub(crate) fn find<'n>(
        &'n self,
        text: &'n str,
        unknown: impl FnOnce(String, Words) -> Error,
    ) -> Result<&'n str, Error> {
        self.found(text)?.ok_or_else(|| unknown(excerpt(text), self.listed(text)))
    }

    /// The id that a text names; `None` where it names nothing.
    fn found<'n>(&'n self, text: &'n str) -> Result<Option<&'n str>, Error> {
        match self.named(text) {
            Referent::Nothing => Ok(None),
            Referent::One(id) => Ok(Some(id)),
            Referent::Several(names) => Err(LogFault::AmbiguousName { found: excerpt(text), names }.into()),
        }
    }

    /// The title of an id.
    fn title(&self, id: &str) -> Option<&str> {
        self.titles.get(id)?.as_deref()
    }

    /// An id as sentences name it: by its title in Chinese.
    pub(crate) fn words(&self, id: &str) -> Words {
        Words::new(excerpt(self.title(id).unwrap_or(id)), excerpt(id))
    }

    /// All of them as a sentence lists them, nearest to a text first.
    pub(super) fn listed(&self, found: &str) -> Words {
        listed(found, self.titles.iter().map(|(id, title)| (id.as_str(), title.as_deref())))
    }
}
