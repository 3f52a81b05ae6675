//! Deadlines: requests and answers.

use super::explained::explained;
use crate::Day;
use crate::calendar::Calendar;
use crate::deadline::{
    AskDueBy, AskStanding, AssumedReading, Count, Coverage, DeadlinePack, DeadlineRule, Due, DueQuestion,
    InstrumentLevel, Jurisdiction, MatterLog, Question, RuleEvidence, RuleInForce, Rulebook, Standings,
};
use crate::document::Element;
use crate::error::{Error, Pointer};
use crate::provenance::Source;
use crate::words::Title;
use indexmap::IndexMap;
use serde::{Deserialize, Serialize};

/// Asks when something is due.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct AskDue {
    /// The trigger day.
    pub from: Day,
    /// By what is asked: a term, a duty or a rule.
    pub ask: AskDueBy,
    /// What happened on that day, such as `received`; absent: whatever opens a clock.
    pub event: Option<String>,
    /// Where the office is, such as `CN-370503`; absent: `CN`, so that national rules alone are asked.
    pub jurisdiction: Option<Jurisdiction>,
    /// Facts of the matter that rules ask about, such as `channel`.
    #[serde(default)]
    pub facts: IndexMap<String, String>,
    /// An amount that the term or the rule leaves to the event.
    pub n: Option<Count>,
    /// Readings to be taken where the text leaves them open, by JSON pointer: `{"/term/days/counted": "before"}`.
    #[serde(default)]
    pub assume: IndexMap<String, AssumedReading>,
    /// Packs of rules beside the one that ships.
    #[serde(default)]
    pub packs: Vec<DeadlinePack>,
    /// Whether the answer carries its derivation.
    #[serde(default)]
    pub explain: bool,
}

pub(super) fn due(calendar: &Calendar, request: AskDue) -> Result<Due, Error> {
    let AskDue { from, ask, event, jurisdiction, facts, n, assume, packs, explain } = request;
    let (book, jurisdiction) = (book(packs)?, jurisdiction.unwrap_or(Jurisdiction::CHINA));
    let question = DueQuestion { from, ask, event, jurisdiction, facts, n, assume };
    explained(explain, |recorder| book.due_recorded(&question, calendar, recorder))
}

/// Asks where matters stand.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct AskStandings {
    /// The logs of the matters; one that cannot be read is a matter that says why, and the others are judged.
    #[serde(deserialize_with = "crate::document::each")]
    pub logs: Vec<Element<MatterLog>>,
    /// By what is asked: a duty or a rule.
    pub ask: AskStanding,
    /// The day on which the matters are looked at; absent: no clock says where it stands.
    pub on: Option<Day>,
    /// Readings to be taken where the text leaves them open, by JSON pointer: `{"/term/days/counted": "before"}`.
    #[serde(default)]
    pub assume: IndexMap<String, AssumedReading>,
    /// Packs of rules beside the one that ships.
    #[serde(default)]
    pub packs: Vec<DeadlinePack>,
    /// Whether each clock carries its derivation.
    #[serde(default)]
    pub explain: bool,
}

pub(super) fn standing(calendar: &Calendar, request: AskStandings) -> Result<Standings, Error> {
    let AskStandings { logs, ask, on, assume, packs, explain } = request;
    let (book, question) = (book(packs)?, Question { ask, on, assume });
    explained(explain, |recorder| book.standings_recorded(&logs, &question, calendar, recorder))
}

/// Asks which rules there are.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct AskRules {
    /// Packs of rules beside the one that ships.
    #[serde(default)]
    pub packs: Vec<DeadlinePack>,
}

/// The rules that can be asked.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct DeadlineRules {
    /// The packs they come from.
    pub packs: Vec<PackLine>,
    /// The rules, pack by pack.
    pub rules: Vec<RuleLine>,
}

/// One pack.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct PackLine {
    /// The pack's id.
    pub pack: String,
    /// The day on which its texts were last read.
    pub texts_read_as_of: Day,
    /// How well is known what is alike in every rule of it.
    pub evidence: IndexMap<String, RuleEvidence>,
}

/// One rule, without what it says.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct RuleLine {
    /// The rule's id.
    pub id: String,
    /// What it is called.
    pub title: Title,
    /// What is due.
    pub duty: String,
    /// Which offices are under it.
    pub jurisdiction: Coverage,
    /// The kind of its instrument.
    pub level: InstrumentLevel,
    /// When it is in force.
    pub in_force: RuleInForce,
    /// Where it is written.
    pub source: Vec<Source>,
    /// How well its parts are known, by JSON pointer.
    pub evidence: IndexMap<String, RuleEvidence>,
}

pub(super) fn rules(request: AskRules) -> Result<DeadlineRules, Error> {
    let book = book(request.packs)?;
    Ok(DeadlineRules {
        packs: book.packs().map(PackLine::from).collect(),
        rules: book.rules().map(RuleLine::from).collect(),
    })
}

impl From<&DeadlinePack> for PackLine {
    fn from(pack: &DeadlinePack) -> Self {
        let DeadlinePack { pack, texts_read_as_of, evidence, .. } = pack;
        Self { pack: pack.clone(), texts_read_as_of: *texts_read_as_of, evidence: evidence.clone() }
    }
}

impl From<&DeadlineRule> for RuleLine {
    fn from(rule: &DeadlineRule) -> Self {
        let DeadlineRule { id, title, duty, jurisdiction, level, in_force, source, evidence, .. } =
            rule.clone();
        Self { id, title, duty, jurisdiction, level, in_force, source, evidence }
    }
}

/// The pack that ships, with those of a request behind it.
fn book(packs: Vec<DeadlinePack>) -> Result<Rulebook, Error> {
    let place = Pointer::ROOT.key("packs");
    packs.into_iter().enumerate().try_fold(Rulebook::china(), |book, (at, pack)| {
        book.with(pack).map_err(|error| error.under(&place.index(at).to_string()))
    })
}
