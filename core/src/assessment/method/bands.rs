//! `bands`: points by rows (区间档位).

use super::facts::{LeafFacts, ScoringMethod};
use crate::assessment::formula::{
    Better, Case, Condition, Explanation, Facet, Interruption, Range, RowEnd, Scope, Scored, check_rows,
    facets, resolve_all,
};
use crate::derivation::Recorder;
use crate::document::Fault as FormFault;
use crate::error::{Error, Pointer};
use crate::number::Ratio;
use crate::words::Words;
use serde::{Deserialize, Serialize};

/// Points by the first row that holds (区间档位).
///
/// # Shape
/// `{"of": "rate", "rows": [{"from": "0.9", "points": "200"}, {"over": "0.8", "points": "190"}, {"points": "160"}]}`
///
/// # Rule
/// A row states only its lower end, so rows neither gap nor overlap; the last row takes the rest.
///
/// # Errors
/// `name.unknown` `bands.order` `bands.unreachable` `bands.no_last_row`
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "BandsMethod"))]
#[serde(deny_unknown_fields)]
pub struct BandsMethod<N = String> {
    /// The value or node.
    pub of: N,
    /// The rows, from high to low.
    pub rows: Vec<BandsRow<N>>,
}

/// One row of [`BandsMethod`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "BandsRow"))]
// A key that is absent is empty; that asks nothing of `N`.
#[serde(deny_unknown_fields, bound(deserialize = "N: Deserialize<'de>"))]
pub struct BandsRow<N = String> {
    /// The value is this or more.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<Ratio>,
    /// The value is more than this.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub over: Option<Ratio>,
    /// And all of these hold.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub and: Vec<Condition<N>>,
    /// The points.
    pub points: Ratio,
    /// The range as the instrument prints it, for the linter.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub printed: Option<[Ratio; 2]>,
}

impl BandsMethod {
    pub(super) fn resolve(&self, scope: &Scope<'_>, at: &Pointer<'_>) -> Result<BandsMethod<usize>, Error> {
        let of = scope.column(&self.of, &at.key("of"))?;
        let at = at.key("rows");
        let row = |(index, row): (usize, &BandsRow)| row.resolve(scope, &at.index(index));
        let rows = self.rows.iter().enumerate().map(row).collect::<Result<Vec<_>, _>>()?;
        check_rows(rows.iter().map(BandsRow::end), &at)?;
        Ok(BandsMethod { of, rows })
    }
}

impl BandsRow {
    fn resolve(&self, scope: &Scope<'_>, at: &Pointer<'_>) -> Result<BandsRow<usize>, Error> {
        if self.from.is_some() && self.over.is_some() {
            let fault = FormFault::one_key(2, &["from", "over"]);
            return Err(Error::from(fault).standing_at(at));
        }
        let and = resolve_all(&self.and, scope, &at.key("and"))?;
        let Self { from, over, points, printed, .. } = self.clone();
        Ok(BandsRow { from, over, and, points, printed })
    }
}

impl<N> BandsRow<N> {
    fn end(&self) -> RowEnd<'_> {
        RowEnd {
            least: self.from.as_ref().or(self.over.as_ref()),
            open: self.over.is_some(),
            conditional: !self.and.is_empty(),
        }
    }
}

impl BandsRow<usize> {
    fn reaches(&self, value: &Ratio) -> bool {
        self.from.as_ref().is_none_or(|from| value >= from)
            && self.over.as_ref().is_none_or(|over| value > over)
    }

    /// The lower end in words.
    fn range(&self) -> Words {
        match (&self.from, &self.over) {
            (Some(from), _) => Words::new(format!("自 {from} 起"), format!(" from {from}")),
            (_, Some(over)) => Words::new(format!("高于 {over}"), format!(" over {over}")),
            _ => Words::new("其余", " for the rest"),
        }
    }

    fn formula(&self) -> Words {
        let points = &self.points;
        let condition = if self.and.is_empty() {
            Words::same("")
        } else {
            Words::new("且符合所附条件", " and its conditions hold")
        };
        let range = self.range();
        Words::new("", points.to_string())
            .followed_by(&range)
            .followed_by(&condition)
            .followed_by(&Words::new(format!("得 {points}"), ""))
    }
}

/// The row that gives the points, and those before it whose conditions failed.
struct Chosen<'a> {
    row: &'a BandsRow<usize>,
    failed: Vec<&'a BandsRow<usize>>,
}

/// Rows whose failed conditions are worded; those after them are only counted.
const WORDED: usize = 8;

impl Chosen<'_> {
    fn formula<R: Recorder>(&self, seat: &impl LeafFacts<R>) -> Words {
        let mut formula = self.row.formula();
        for row in self.failed.iter().take(WORDED) {
            let Some(why) = seat.failed(&row.and) else { continue };
            let (points, range) = (&row.points, row.range());
            let failed = Words::new(
                format!("；{}得 {points} 的条件不符（{}）", range.zh, why.zh),
                format!("; not {points}{} ({})", range.en, why.en),
            );
            formula = formula.followed_by(&failed);
        }
        match self.failed.len().saturating_sub(WORDED) {
            0 => formula,
            more => formula.followed_by(&Words::new(
                format!("；另有 {more} 行条件不符"),
                format!("; nor by {more} more rows"),
            )),
        }
    }

    /// What the conditions looked at, those of the row and those that failed before it.
    fn facets(&self) -> Vec<Facet> {
        let failed = self.failed.iter().take(WORDED).map(|row| row.and.as_slice());
        facets(failed.chain([self.row.and.as_slice()]))
    }
}

impl BandsMethod<usize> {
    fn chosen<R: Recorder>(
        &self,
        value: &Ratio,
        seat: &impl LeafFacts<R>,
    ) -> Result<Option<Chosen<'_>>, Interruption> {
        let mut failed = Vec::new();
        for row in self.rows.iter().filter(|row| row.reaches(value)) {
            if seat.meets(&row.and)? {
                return Ok(Some(Chosen { row, failed }));
            }
            failed.push(row);
        }
        Ok(None)
    }
}

impl ScoringMethod for BandsMethod<usize> {
    fn points<R: Recorder>(&self, seat: &impl LeafFacts<R>) -> Result<Scored<R::Trace>, Interruption> {
        let value = seat.figure(self.of)?;
        // The last row takes the rest, so a value is never left over.
        let chosen = self.chosen(value, seat)?.ok_or(Interruption::not_reported(self.of))?;
        let facets = chosen.facets();
        let told =
            || Explanation { formula: chosen.formula(seat), inputs: seat.inputs_with(self.of, &facets) };
        Ok(seat.scored(chosen.row.points.clone(), seat.cited_with(self.of, &facets), told))
    }

    fn cases(&self) -> &'static [Case] {
        &[Case::NotReported]
    }

    fn range(&self, _: &Ratio) -> Range {
        Range::of(self.rows.iter().map(|row| &row.points))
    }

    fn figure(&self) -> Option<usize> {
        Some(self.of)
    }

    fn rewards_shortfall(&self, better: Option<Better>, _: &Ratio) -> bool {
        // Rows with conditions may mean anything; the others go from high to low values.
        let plain = || self.rows.iter().filter(|row| row.and.is_empty()).map(|row| &row.points);
        let mut rises = plain().zip(plain().skip(1)).map(|(high, low)| high - low);
        better.is_some_and(|better| rises.any(|rise| better.is_against(&rise)))
    }
}
