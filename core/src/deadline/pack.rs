//! A pack of rules, and the book that several packs make.

use super::fault::RuleFault;
use super::rule::{Evidence, Known, Rule};
use crate::day::Day;
use crate::error::{Error, Place};
use crate::words::Title;
use indexmap::IndexMap;
use serde::Deserialize;
use std::collections::HashSet;
use std::sync::{Arc, OnceLock};

/// The id of the pack that ships.
const SHIPPED: &str = "deadlines_cn";

/// A pack of rules with its words (规则包).
///
/// # Shape
/// `{"pack", "texts_read_as_of", "evidence", "events", "causes", "rules"}`
///
/// # Errors
/// `document.*` `shape.*` `rule.*` `term.*` `jurisdiction.unreadable`
///
/// # Example
/// ```
/// use kaohe::deadline::{DueQuestion, Pack, Rulebook};
/// use kaohe::{Calendar, Day};
/// let pack: Pack = kaohe::document::read(r#"{"pack": "office", "texts_read_as_of": "2009-01-01", "evidence": {},
///     "events": {"instructed": {"zh": "批示"}, "reported": {"zh": "报告"}}, "causes": {}, "rules": [
///     {"id": "office.inspect", "title": {"zh": "批示办理"}, "duty": "inspection.report", "jurisdiction": "CN-370503",
///      "level": "office_rule", "in_force": {"from": "2009-01-01", "to": "open"}, "source": [{"instrument": "本单位规则"}],
///      "evidence": {}, "binds": "office", "when": {}, "trigger": {"on": ["instructed"]},
///      "term": {"working_days": {"n": 3, "counted": "after"}}, "bound": "at_latest", "extensions": [], "pauses": [],
///      "resets": [], "ends": ["reported"], "on_expiry": {"overdue": {}}}]}"#)?;
/// let question = DueQuestion::rule("office.inspect", Day::parse("2009-09-30")?);
/// let due = Rulebook::china().with(pack)?.due(&question, &Calendar::china())?;
/// assert_eq!(due.rolled.day(), Some(Day::parse("2009-10-12")?));
/// # Ok::<(), kaohe::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "DeadlinePack"))]
#[serde(deny_unknown_fields)]
pub struct Pack {
    /// The pack's id.
    pub pack: String,
    /// The day on which its texts were last read.
    pub texts_read_as_of: Day,
    /// How well is known what is alike in every rule, by JSON pointer into a rule.
    pub evidence: IndexMap<String, Evidence>,
    /// The events that its rules and the logs of matters name.
    pub events: IndexMap<String, Title>,
    /// The causes of pauses.
    pub causes: IndexMap<String, Title>,
    /// The rules.
    pub rules: Vec<Rule>,
}

/// The rules of all packs that are in use (规则汇编): a handle, cheap to clone.
///
/// # Example
/// ```
/// use kaohe::deadline::Rulebook;
/// let book = Rulebook::china();
/// assert_eq!(book.rule("foi07.reply")?.duty, "open_government.reply");
/// assert_eq!(book.rule("foi66.reply").unwrap_err().code(), "rule.unknown");
/// # Ok::<(), kaohe::Error>(())
/// ```
#[derive(Clone, Debug)]
pub struct Rulebook {
    packs: Vec<Arc<Pack>>,
}

impl Rulebook {
    /// The pack that ships: national rules, and some local ones.
    pub fn china() -> Self {
        static CHINA: OnceLock<Rulebook> = OnceLock::new();
        CHINA.get_or_init(|| Self { packs: shipped().into_iter().collect() }).clone()
    }

    /// The book with one more pack; its rules may use the words of the packs before.
    ///
    /// # Errors
    /// `rule.*`, in document order.
    pub fn with(mut self, pack: Pack) -> Result<Self, Error> {
        self.packs.push(Arc::new(pack));
        self.check_last()?;
        Ok(self)
    }

    /// The packs, in order.
    pub fn packs(&self) -> impl Iterator<Item = &Pack> {
        self.packs.iter().map(Arc::as_ref)
    }

    /// Every rule, pack by pack.
    pub fn rules(&self) -> impl Iterator<Item = &Rule> {
        self.packs().flat_map(|pack| &pack.rules)
    }

    /// The rule with this id.
    ///
    /// # Errors
    /// `rule.unknown`
    pub fn rule(&self, id: &str) -> Result<&Rule, Error> {
        let unknown = || RuleFault::RuleUnknown { found: crate::document::excerpt(id) }.into();
        self.rules().find(|rule| rule.id == id).ok_or_else(unknown)
    }

    /// The title of an event, where a pack has one.
    pub(super) fn event_title(&self, event: &str) -> Option<&Title> {
        self.packs().find_map(|pack| pack.events.get(event))
    }

    /// Holds the last pack against itself and those before.
    fn check_last(&self) -> Result<(), Error> {
        let Some(pack) = self.packs.last() else { return Ok(()) };
        for pointer in pack.evidence.keys() {
            if !pack.rules.iter().all(|rule| rule.has(pointer)) {
                let evidence = Place::ROOT.key("evidence");
                return Err(RuleFault::EvidencePointer { pointer: pointer.clone() }.at(evidence.key(pointer)));
            }
        }
        let place = Place::ROOT.key("rules");
        let before = self.packs.iter().rev().skip(1).flat_map(|pack| &pack.rules);
        let mut ids: HashSet<&str> = before.map(|rule| rule.id.as_str()).collect();
        for (at, rule) in pack.rules.iter().enumerate() {
            let rule_at = place.index(at);
            if !ids.insert(&rule.id) {
                return Err(RuleFault::DuplicateId { id: rule.id.clone() }.at(rule_at.key("id")));
            }
            self.check_transition(rule, &rule_at)?;
            rule.check(self, &rule_at)?;
        }
        Ok(())
    }

    /// A rule that follows another of its duty and place says what holds of old matters.
    fn check_transition(&self, rule: &Rule, place: &Place<'_>) -> Result<(), Error> {
        let Some((_, start)) = rule.in_force.start() else { return Ok(()) };
        let follows = |other: &&Rule| {
            let alike = other.duty == rule.duty && other.jurisdiction == rule.jurisdiction;
            alike && other.id != rule.id && other.in_force.stop().is_some_and(|stop| stop <= start)
        };
        match self.rules().find(follows) {
            Some(earlier) if rule.transition.is_none() => {
                let (id, earlier) = (rule.id.clone(), earlier.id.clone());
                Err(RuleFault::TransitionMissing { id, earlier }.at(place))
            }
            _ => Ok(()),
        }
    }
}

impl Known for Rulebook {
    fn is_event(&self, word: &str) -> bool {
        self.packs().any(|pack| pack.events.contains_key(word))
    }

    fn is_cause(&self, word: &str) -> bool {
        self.packs().any(|pack| pack.causes.contains_key(word))
    }

    fn is_duty(&self, word: &str) -> bool {
        self.rules().any(|rule| rule.duty == word)
    }
}

/// The pack that ships, read once; a test sees to it that it reads.
fn shipped() -> Option<Arc<Pack>> {
    crate::document::read(crate::law::pack(SHIPPED)?).ok().map(Arc::new)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_pack_that_ships_reads_and_holds_together() {
        let pack: Pack = crate::document::read(crate::law::pack(SHIPPED).unwrap()).unwrap();
        assert_eq!(pack.pack, SHIPPED);
        Rulebook { packs: Vec::new() }.with(pack).unwrap();
        assert!(Rulebook::china().rules().count() > 20);
    }
}
