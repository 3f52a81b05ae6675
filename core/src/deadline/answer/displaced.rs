//! Rules in force that gave way to another.

use crate::deadline::rule::{DeadlineRule, OtherLimit, Yields};
use crate::provenance::Source;
use crate::words::{Title, Words};
use serde::Serialize;

/// A rule in force that gave way to another (另有规定的，从其规定).
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct RuleDisplaced {
    /// The rule.
    pub rule: String,
    /// Its title.
    pub title: Title,
    /// Where it is written.
    pub source: Vec<Source>,
    /// What it gives way to.
    pub yields: Yields,
    /// The rule that came before it: the one that is answered by, or one that gave way in its turn.
    pub by: String,
}

impl RuleDisplaced {
    /// A rule that another came before; `None` where it gives way to nothing.
    pub(crate) fn of(rule: &DeadlineRule, by: &DeadlineRule) -> Option<Self> {
        let (rule_id, title, source) = (rule.id.clone(), rule.title.clone(), rule.source.clone());
        let yields = rule.yields.clone()?;
        Some(Self { rule: rule_id, title, source, yields, by: by.id.clone() })
    }

    /// What it gave way to, and why, in words.
    pub(crate) fn words(&self) -> Words {
        let (zh, en) = match self.yields.to {
            OtherLimit::Other => ("另有规定的，从其规定", "another limit comes first"),
            OtherLimit::Longer => ("较长的期限优先", "a longer limit comes first"),
            OtherLimit::Shorter => ("较短的期限优先", "a shorter limit comes first"),
        };
        Words::new(format!("让位于“{}”：{zh}", self.by), format!("gives way to `{}`: {en}", self.by))
    }
}
