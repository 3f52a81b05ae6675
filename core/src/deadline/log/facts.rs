//! The facts of a matter, as rules ask about them.

use crate::deadline::fault::LogFault;
use crate::deadline::rule::{ByFact, DeadlineRule, Vocabulary};
use crate::error::Error;
use crate::nearest::listed;
use crate::words::Words;
use indexmap::IndexMap;
use std::borrow::Cow;

/// What a matter says of itself, by the ids that the packs have.
#[derive(Clone, Debug)]
pub(crate) struct Facts<'a> {
    given: Cow<'a, IndexMap<String, String>>,
    names: &'a Vocabulary,
}

impl<'a> Facts<'a> {
    /// The facts of a matter, by ids or Chinese titles.
    ///
    /// # Errors
    /// `log.ambiguous_name` `log.fact_twice`
    pub(crate) fn of(given: &'a IndexMap<String, String>, names: &'a Vocabulary) -> Result<Self, Error> {
        Ok(Self { given: names.facts(given)?, names })
    }

    /// Why a rule does not apply to the matter; `None` where it does.
    ///
    /// # Errors
    /// `log.fact_missing`
    pub(crate) fn hindrance(&self, rule: &DeadlineRule) -> Result<Option<Error>, Error> {
        for (fact, allowed) in &rule.when {
            let found = self.needed(fact, rule)?;
            if !allowed.contains(found) {
                let (rule, words) = (rule.id.clone(), self.names.value(fact, found));
                let allowed = self.names.values(fact, found, allowed.iter());
                let fact = self.names.fact(fact);
                return Ok(Some(LogFault::DoesNotApply { rule, fact, found: words, allowed }.into()));
            }
        }
        Ok(None)
    }

    /// The events that open a clock under a rule, by a fact of the matter.
    ///
    /// # Errors
    /// `log.fact_missing` `log.fact_not_listed`
    pub(crate) fn events<'r>(&self, by: &'r ByFact, rule: &DeadlineRule) -> Result<&'r Vec<String>, Error> {
        let found = self.needed(&by.fact, rule)?;
        by.on.get(found).ok_or_else(|| {
            let (fact, words) = (self.names.fact(&by.fact), self.names.value(&by.fact, found));
            let allowed = self.names.values(&by.fact, found, by.on.keys());
            LogFault::FactNotListed { fact, found: words, allowed }.into()
        })
    }

    /// A fact that a rule needs.
    fn needed(&self, fact: &str, rule: &DeadlineRule) -> Result<&String, Error> {
        self.given.get(fact).ok_or_else(|| {
            let (rule, given) = (rule.id.clone(), listed(fact, self.given.keys()));
            LogFault::FactMissing { fact: self.names.fact(fact), rule, given }.into()
        })
    }

    /// A duty as sentences name it.
    pub(crate) fn duty(&self, duty: &str) -> Words {
        self.names.duties.words(duty)
    }

    /// Some events as a sentence lists them.
    pub(crate) fn listed_events<'e>(&self, events: impl Iterator<Item = &'e str>) -> Words {
        let titled: Vec<_> = events.map(|event| self.names.events.words(event)).collect();
        listed("", titled.iter().map(|words| (words.en.as_str(), words.zh.as_str())))
    }
}
