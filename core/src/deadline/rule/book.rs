//! The book that packs of rules make together.

use super::DeadlineRule;
use super::pack::DeadlinePack;
use super::vocabulary::{Vocabulary, own_titles};
use crate::day::Day;
use crate::deadline::fault::RuleFault;
use crate::error::{Error, Pointer};
use crate::limits::BOOK_RULES;
use crate::words::{Title, excerpt};
use std::collections::{HashMap, HashSet};
use std::sync::{Arc, OnceLock};

/// The id of the pack that ships.
const SHIPPED: &str = "deadlines_cn";

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
    packs: Vec<Arc<DeadlinePack>>,
    vocabulary: Arc<Vocabulary>,
}

impl Rulebook {
    /// The pack that ships: national rules, and some local ones.
    pub fn china() -> Self {
        static CHINA: OnceLock<Rulebook> = OnceLock::new();
        CHINA.get_or_init(|| shipped().map_or_else(Self::empty, |pack| Self::empty().and(pack))).clone()
    }

    fn empty() -> Self {
        Self { packs: Vec::new(), vocabulary: Arc::new(Vocabulary::new()) }
    }

    /// The book with one more pack; its rules may use the words of the packs before.
    ///
    /// # Errors
    /// `rule.*`, in document order.
    pub fn with(self, pack: DeadlinePack) -> Result<Self, Error> {
        let rules = self.vocabulary.rules.len().saturating_add(pack.rules.len());
        if rules > BOOK_RULES {
            return Err(RuleFault::TooManyRules { rules, limit: BOOK_RULES }.at(Pointer::ROOT.key("rules")));
        }
        let place = Pointer::ROOT.key("rules");
        let mut ids = HashSet::new();
        for (at, rule) in pack.rules.iter().enumerate() {
            if self.vocabulary.rules.has(&rule.id) || !ids.insert(rule.id.as_str()) {
                let rule_at = place.index(at);
                return Err(RuleFault::DuplicateId { id: rule.id.clone() }.at(rule_at.key("id")));
            }
        }
        let book = self.and(Arc::new(pack));
        book.check_last()?;
        Ok(book)
    }

    /// The book with one more pack, unchecked.
    fn and(mut self, pack: Arc<DeadlinePack>) -> Self {
        let vocabulary = Arc::make_mut(&mut self.vocabulary);
        vocabulary.add_words(&pack);
        for (at, rule) in pack.rules.iter().enumerate() {
            vocabulary.add_rule(rule, (self.packs.len(), at));
        }
        self.packs.push(pack);
        self
    }

    /// The packs, in order.
    pub fn packs(&self) -> impl Iterator<Item = &DeadlinePack> {
        self.packs.iter().map(Arc::as_ref)
    }

    /// Every rule, pack by pack.
    pub fn rules(&self) -> impl Iterator<Item = &DeadlineRule> {
        self.packs().flat_map(|pack| &pack.rules)
    }

    /// The rule with this id or Chinese title.
    ///
    /// # Errors
    /// `rule.unknown` `log.ambiguous_name`
    pub fn rule(&self, name: &str) -> Result<&DeadlineRule, Error> {
        let unknown = |found, known| RuleFault::RuleUnknown { found, known }.into();
        let id = self.vocabulary.rules.find(name, unknown)?;
        self.vocabulary.place_of(id).and_then(|place| self.rule_at(place)).ok_or_else(|| {
            RuleFault::RuleUnknown { found: excerpt(name), known: self.vocabulary.rules.listed(name) }.into()
        })
    }

    /// The rules of a duty, by its id.
    pub(crate) fn rules_of(&self, duty: &str) -> impl Iterator<Item = &DeadlineRule> {
        self.vocabulary.places_of(duty).iter().filter_map(|place| self.rule_at(*place))
    }

    fn rule_at(&self, (pack, rule): (usize, usize)) -> Option<&DeadlineRule> {
        self.packs.get(pack)?.rules.get(rule)
    }

    /// What the packs name.
    pub(crate) fn vocabulary(&self) -> &Vocabulary {
        &self.vocabulary
    }

    /// The title of an event, where it is known.
    pub(crate) fn event_title(&self, event: &str) -> Option<&Title> {
        let own = || own_titles().iter().find(|(own, _)| *own == event).map(|(_, title)| title);
        self.packs().find_map(|pack| pack.events.get(event)).or_else(own)
    }

    /// Compares the last pack with itself and those before.
    fn check_last(&self) -> Result<(), Error> {
        let Some(pack) = self.packs.last() else { return Ok(()) };
        self.check_common(pack)?;
        let ended = Ended::of(self);
        let place = Pointer::ROOT.key("rules");
        for (at, rule) in pack.rules.iter().enumerate() {
            let rule_at = place.index(at);
            ended.check_transition(rule, &rule_at)?;
            rule.check(&self.vocabulary, &rule_at)?;
        }
        Ok(())
    }

    /// What a pack says of all its rules, and what it calls duties.
    fn check_common(&self, pack: &DeadlinePack) -> Result<(), Error> {
        let rules: Vec<_> =
            pack.rules.iter().map(|rule| serde_json::to_value(rule).unwrap_or_default()).collect();
        let evidence = Pointer::ROOT.key("evidence");
        let nowhere = |pointer: &&String| rules.iter().any(|rule| rule.pointer(pointer).is_none());
        if let Some(pointer) = pack.evidence.keys().find(nowhere) {
            return Err(RuleFault::EvidencePointer { pointer: pointer.clone() }.at(evidence.key(pointer)));
        }
        let duties = Pointer::ROOT.key("duties");
        let unknown = |duty: &&String| self.vocabulary.places_of(duty).is_empty();
        match pack.duties.keys().find(unknown) {
            Some(duty) => {
                let known = self.vocabulary.duties.listed(duty);
                Err(RuleFault::DutyUnknown { found: excerpt(duty), known }.at(duties.key(duty)))
            }
            None => Ok(()),
        }
    }
}

/// The rules that have ended, by duty and place: of each two that ended first.
struct Ended<'b>(HashMap<(&'b str, String), Vec<(Day, &'b str)>>);

impl<'b> Ended<'b> {
    fn of(book: &'b Rulebook) -> Self {
        let mut ended: HashMap<_, Vec<_>> = HashMap::new();
        for rule in book.rules() {
            let Some(stop) = rule.in_force.stop() else { continue };
            let first = ended.entry((rule.duty.as_str(), rule.jurisdiction.to_string())).or_default();
            first.push((stop, rule.id.as_str()));
            first.sort_unstable();
            first.truncate(2);
        }
        Self(ended)
    }

    /// A rule that follows another of its duty and place says what holds of old matters.
    fn check_transition(&self, rule: &DeadlineRule, place: &Pointer<'_>) -> Result<(), Error> {
        let Some((_, start)) = rule.in_force.start().filter(|_| rule.transition.is_none()) else {
            return Ok(());
        };
        let alike = self.0.get(&(rule.duty.as_str(), rule.jurisdiction.to_string()));
        let mut earlier = alike.into_iter().flatten().filter(|(stop, id)| *id != rule.id && *stop <= start);
        match earlier.next() {
            Some((_, earlier)) => {
                let (id, earlier) = (rule.id.clone(), (*earlier).to_owned());
                Err(RuleFault::TransitionMissing { id, earlier }.at(place))
            }
            None => Ok(()),
        }
    }
}

/// The pack that ships, read once; a test sees to it that it reads.
fn shipped() -> Option<Arc<DeadlinePack>> {
    crate::document::read(crate::law::pack(SHIPPED)?).ok().map(Arc::new)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_pack_that_ships_reads_and_holds_together() {
        let pack: DeadlinePack = crate::document::read(crate::law::pack(SHIPPED).unwrap()).unwrap();
        assert_eq!(pack.pack, SHIPPED);
        Rulebook::empty().with(pack).unwrap();
        assert!(Rulebook::china().rules().count() > 20);
    }
}
