//! A pack of rules, as its document writes it.

use super::{DeadlineRule, RuleEvidence};
use crate::day::Day;
use crate::words::Title;
use indexmap::IndexMap;
use serde::Deserialize;

/// A pack of rules with its words (规则包).
///
/// # Shape
/// `{"pack", "texts_read_as_of", "evidence", "events", "causes", "rules"}`, with `duties` and `facts` where they have names
///
/// # Errors
/// `document.*` `shape.*` `rule.*` `term.*` `jurisdiction.unreadable`
///
/// # Example
/// ```
/// use kaohe::deadline::{DueQuestion, DeadlinePack, Rulebook};
/// use kaohe::{Calendar, Day};
/// let pack: DeadlinePack = kaohe::document::read(r#"{"pack": "office", "texts_read_as_of": "2009-01-01", "evidence": {},
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
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct DeadlinePack {
    /// The pack's id.
    pub pack: String,
    /// The day on which its texts were last read.
    pub texts_read_as_of: Day,
    /// How well is known what is alike in every rule, by JSON pointer into a rule.
    pub evidence: IndexMap<String, RuleEvidence>,
    /// The events that its rules and the logs of matters name.
    pub events: IndexMap<String, Title>,
    /// The causes of pauses.
    pub causes: IndexMap<String, Title>,
    /// What duties are called; each is that of a rule.
    #[serde(default)]
    pub duties: IndexMap<String, Title>,
    /// What facts of matters and their values are called.
    #[serde(default)]
    pub facts: IndexMap<String, MatterFact>,
    /// The rules.
    pub rules: Vec<DeadlineRule>,
}

/// A fact about which rules ask, with its values (事实).
///
/// # Shape
/// `{"title": {"zh": "申请渠道"}, "values": {"internet": {"zh": "互联网"}}}`
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct MatterFact {
    /// What it is called.
    pub title: Title,
    /// What its values are called.
    pub values: IndexMap<String, Title>,
}
