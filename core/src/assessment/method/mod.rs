//! The ten methods: how a value, a ballot or a ledger is turned into points.

mod amount;
mod ballot;
mod bands;
mod completion;
mod curve;
mod efficacy;
mod facts;
mod ledger;
mod mark;
mod place;
mod place_points;
mod standing;
mod steps;

use crate::assessment::ballot::Forms;
use crate::assessment::formula::{
    Among, Better, Case, Choices, Interruption, Range, Scope, Scored, TiePoints,
};
use crate::derivation::Recorder;
use crate::error::{Error, Pointer};
use crate::number::Ratio;
pub use amount::AmountMethod;
pub use ballot::BallotMethod;
pub use bands::{BandsMethod, BandsRow};
pub use completion::CompletionMethod;
pub use curve::{CurveEnd, CurveKnot, CurveMethod};
pub use efficacy::{EfficacyEnds, EfficacyGrowth, EfficacyMethod};
pub(super) use facts::{LeafFacts, ScoringMethod};
pub(super) use ledger::check_entry;
pub use ledger::{LedgerAuthors, LedgerMethod, LedgerRepeats};
pub use mark::MarkMethod;
pub use place::PlaceMethod;
pub use place_points::{Beyond, PlacePoints};
use serde::{Deserialize, Serialize};
pub(super) use standing::Placement;
pub use steps::{StepsBy, StepsCounting, StepsMethod, StepsSide};

/// How a leaf is scored (计分方法).
///
/// # Shape
/// One key names the method: `{"completion": {"of": "tasks", "against": {"target": {}}, "within": ["0", "120"]}}`
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "Method"))]
#[serde(rename_all = "snake_case")]
pub enum Method<N = String> {
    /// A mark given directly (直接打分).
    Mark(MarkMethod),
    /// Full marks × value ÷ reference (完成率).
    Completion(CompletionMethod<N>),
    /// Points for meeting the reference, and steps above and below it (基本分±步进).
    Steps(StepsMethod<N>),
    /// Straight lines through knots (分段线性).
    Curve(CurveMethod<N>),
    /// Base and span between the worst and the best (功效系数).
    Efficacy(EfficacyMethod<N>),
    /// Points by place (名次).
    Place(PlaceMethod<N>),
    /// Points by rows (区间档位).
    Bands(BandsMethod<N>),
    /// Entries counted one by one (计件、扣分).
    Ledger(LedgerMethod<N>),
    /// Ballots (民主测评).
    Ballot(BallotMethod),
    /// The value itself is points.
    Amount(AmountMethod<N>),
}

/// The same words for every method of the enum.
macro_rules! each {
    ($method:expr, $scoring:ident => $then:expr) => {
        match $method {
            Method::Mark($scoring) => $then,
            Method::Completion($scoring) => $then,
            Method::Steps($scoring) => $then,
            Method::Curve($scoring) => $then,
            Method::Efficacy($scoring) => $then,
            Method::Place($scoring) => $then,
            Method::Bands($scoring) => $then,
            Method::Ledger($scoring) => $then,
            Method::Ballot($scoring) => $then,
            Method::Amount($scoring) => $then,
        }
    };
}

impl ScoringMethod for Method<usize> {
    fn points<R: Recorder>(&self, seat: &impl LeafFacts<R>) -> Result<Scored<R::Trace>, Interruption> {
        each!(self, scoring => scoring.points(seat))
    }

    fn cases(&self) -> &'static [Case] {
        each!(self, scoring => scoring.cases())
    }

    fn range(&self, full: &Ratio) -> Range {
        each!(self, scoring => scoring.range(full))
    }

    fn figure(&self) -> Option<usize> {
        each!(self, scoring => scoring.figure())
    }

    fn rewards_shortfall(&self, better: Option<Better>, full: &Ratio) -> bool {
        each!(self, scoring => scoring.rewards_shortfall(better, full))
    }
}

impl Method<usize> {
    /// The case that dense places bring with them, where points run in a line to the last place.
    pub(super) fn case_of_dense_places(&self, choices: &Choices) -> Option<Case> {
        let Self::Place(PlaceMethod { points: PlacePoints::Between { .. }, .. }) = self else { return None };
        (choices.tie == Some(TiePoints::Dense)).then_some(Case::DenseLast)
    }

    /// Whether each plan places all subjects anew.
    pub(super) fn places_among_all(&self) -> bool {
        matches!(self, Self::Place(PlaceMethod { among: Among::All, .. }))
    }
}

impl Method {
    /// Resolves the names and checks the method; `at` is where the score stands.
    pub(super) fn resolve(
        &self,
        scope: &Scope<'_>,
        forms: &Forms,
        at: &Pointer<'_>,
    ) -> Result<Method<usize>, Error> {
        let at = &at.key(self.word());
        Ok(match self {
            Self::Mark(mark) => Method::Mark(mark.clone()),
            Self::Completion(method) => Method::Completion(method.resolve(scope, at)?),
            Self::Steps(method) => Method::Steps(method.resolve(scope, at)?),
            Self::Curve(method) => Method::Curve(method.resolve(scope, at)?),
            Self::Efficacy(method) => Method::Efficacy(method.resolve(scope, at)?),
            Self::Place(method) => Method::Place(method.resolve(scope, at)?),
            Self::Bands(method) => Method::Bands(method.resolve(scope, at)?),
            Self::Ledger(method) => Method::Ledger(method.resolve(scope, at)?),
            Self::Ballot(method) => Method::Ballot(method.resolve(scope, forms, at)?),
            Self::Amount(method) => Method::Amount(method.resolve(scope, at)?),
        })
    }
}

impl<N> Method<N> {
    /// The method's word in documents.
    pub(super) fn word(&self) -> &'static str {
        match self {
            Self::Mark(_) => "mark",
            Self::Completion(_) => "completion",
            Self::Steps(_) => "steps",
            Self::Curve(_) => "curve",
            Self::Efficacy(_) => "efficacy",
            Self::Place(_) => "place",
            Self::Bands(_) => "bands",
            Self::Ledger(_) => "ledger",
            Self::Ballot(_) => "ballot",
            Self::Amount(_) => "amount",
        }
    }
}
