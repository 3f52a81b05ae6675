//! What a rate counts above and below.

use super::fault::Fault;
use super::never::NeverPrinted;
use super::survey::Survey;
use crate::error::{Error, Pointer};
use crate::provenance::Source;
use crate::words::{Title, Words};
use serde::{Deserialize, Serialize};

/// The definition of a rate (计算口径): which parts stand in the numerator, which in the denominator.
///
/// # Shape
/// `{"definition": "satisfied_of_rated", "numerator": ["rated.satisfied"], "denominator": ["rated"], "source": {…}}`;
/// names are dispositions, `rated.` and a grade, stages, or `assigned` for the whole; dispositions and grades also by their
/// Chinese titles: `已评价.满意`.
///
/// # Rule
/// The numerator lies inside the denominator.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Definition {
    /// What the definition is called.
    pub definition: String,
    /// Its title, where it has one.
    pub title: Option<Title>,
    /// What counts above.
    pub numerator: Vec<String>,
    /// What counts below.
    pub denominator: Vec<String>,
    /// Where it is written.
    pub source: Source,
    /// What is never printed unless it is so, by rounding alone; absent, it is printed and found.
    #[serde(default)]
    pub never: Vec<NeverPrinted>,
}

/// Where a definition counts a part.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum RateSide {
    /// Above and below (计入分子和分母).
    Numerator,
    /// Below only (只计入分母).
    Denominator,
    /// Neither (不计).
    LeftOut,
}

/// How a definition treats one part, and by which of its names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Treated {
    pub(super) side: RateSide,
    pub(super) by: String,
}

impl RateSide {
    /// Why a part is in or out; `by` is the name in the definition that counts it.
    pub(super) fn why(self, by: &str) -> Words {
        match self {
            Self::Numerator => Words::new(format!("分子含“{by}”"), format!("the numerator has `{by}`")),
            Self::Denominator => Words::new(format!("分母含“{by}”"), format!("the denominator has `{by}`")),
            Self::LeftOut => Words::new("分母不含", "not in the denominator"),
        }
    }
}

impl Definition {
    /// How each part of the survey is treated.
    pub(super) fn treated(&self, survey: &Survey) -> Result<Vec<Treated>, Error> {
        let numerator = counted(&self.numerator, survey, Pointer::ROOT.key("numerator"))?;
        let denominator = counted(&self.denominator, survey, Pointer::ROOT.key("denominator"))?;
        let mut treated = Vec::new();
        for ((above, below), part) in numerator.into_iter().zip(denominator).zip(&survey.parts) {
            treated.push(match (above, below) {
                (Some(_), None) => {
                    return Err(Fault::NumeratorOutside { part: part.name.clone() }.at("/numerator"));
                }
                (Some(by), Some(_)) => Treated { side: RateSide::Numerator, by },
                (None, Some(by)) => Treated { side: RateSide::Denominator, by },
                (None, None) => Treated { side: RateSide::LeftOut, by: String::new() },
            });
        }
        Ok(treated)
    }
}

/// For each part of the survey the name in the list that counts it.
pub(super) fn counted(
    list: &[String],
    survey: &Survey,
    place: Pointer<'_>,
) -> Result<Vec<Option<String>>, Error> {
    if list.is_empty() {
        return Err(Fault::Empty {}.at(place));
    }
    let mut counted: Vec<Option<String>> = vec![None; survey.parts.len()];
    for (at, name) in list.iter().enumerate() {
        for part in survey.names.term(name).map_err(|fault| fault.at(place.index(at)))?.into_iter().flatten()
        {
            let slot = counted.get_mut(part).map(|slot| slot.replace(name.clone()));
            if let Some(first) = slot.flatten() {
                let part = survey.parts.get(part).map(|part| part.name.clone()).unwrap_or_default();
                return Err(Fault::CountedTwice { part, first, again: name.clone() }.at(place.index(at)));
            }
        }
    }
    Ok(counted)
}
