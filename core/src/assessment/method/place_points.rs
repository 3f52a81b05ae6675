//! What a place is worth: a ladder, a straight line, or a table.

use crate::assessment::formula::{Range, factor};
use crate::document::refusal;
use crate::number::Ratio;
use crate::words::Words;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// The points of each place (名次得分).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum PlacePoints {
    /// `first` points, `step` fewer with each place, never fewer than `least`.
    Ladder {
        /// The points of the first place.
        first: Ratio,
        /// How many fewer each place has.
        step: Ratio,
        /// The fewest points.
        least: Ratio,
    },
    /// In a straight line from the first to the last place, which is the number of those compared; where equals share
    /// a dense place, the choice `dense_last` says which place is the last.
    Between {
        /// The points of the first place.
        first: Ratio,
        /// The points of the last place.
        last: Ratio,
    },
    /// The points of each place, written out.
    Table {
        /// The points, from the first place on.
        places: Vec<Ratio>,
        /// The points of the places after the last one written.
        beyond: Beyond,
    },
}

/// The points of places that a table does not hold: a number, or `"refuse"`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Beyond {
    /// So many points.
    Points(Ratio),
    /// The cohort is refused.
    Refuse,
}

impl Beyond {
    fn points(&self) -> Option<&Ratio> {
        match self {
            Self::Points(points) => Some(points),
            Self::Refuse => None,
        }
    }
}

impl PlacePoints {
    /// The points of a place among `last`; `None` beyond a table that refuses.
    pub(super) fn of(&self, place: usize, last: usize) -> Option<Ratio> {
        let behind = Ratio::from(place.saturating_sub(1));
        match self {
            Self::Ladder { first, step, least } => Some((first - &(step * &behind)).max(least.clone())),
            Self::Between { first, last: end } => {
                let share = behind.over(&Ratio::from(last.saturating_sub(1))).unwrap_or(Ratio::ZERO);
                Some(first - &((first - end) * share))
            }
            Self::Table { places, beyond } => match (places.get(place.saturating_sub(1)), beyond) {
                (Some(points), _) | (None, Beyond::Points(points)) => Some(points.clone()),
                (None, Beyond::Refuse) => None,
            },
        }
    }

    /// From the fewest to the most points that a place is worth.
    pub(super) fn range(&self) -> Range {
        match self {
            Self::Ladder { first, step, least } if step.is_negative() => {
                Range { low: Some(first.max(least).clone()), high: None }
            }
            Self::Ladder { first, step, least } if step.is_zero() => Range::only(first.max(least)),
            Self::Ladder { first, least, .. } => Range::between(least, first.max(least)),
            Self::Between { first, last } => Range::between(first, last),
            Self::Table { places, beyond } => Range::of(places.iter().chain(beyond.points())),
        }
    }

    /// Whether a later place is worth more than one before it.
    pub(super) fn rise_with_places(&self) -> bool {
        match self {
            Self::Ladder { step, .. } => step.is_negative(),
            Self::Between { first, last } => first < last,
            Self::Table { places, beyond } => {
                let all = || places.iter().chain(beyond.points());
                all().zip(all().skip(1)).any(|(before, after)| before < after)
            }
        }
    }

    /// How many places a table holds.
    pub(super) fn rows(&self) -> usize {
        match self {
            Self::Table { places, .. } => places.len(),
            _ => 0,
        }
    }

    /// How the points of a place come about.
    pub(super) fn formula(&self, place: usize, last: usize) -> Words {
        let behind = place.saturating_sub(1);
        match self {
            Self::Ladder { first, step, least } => {
                Words::same(format!("{first} − {} × {behind}", factor(step)))
                    .followed_by(&Words::new(format!("，不低于 {least}"), format!(", at least {least}")))
            }
            Self::Between { first, .. } if last < 2 => Words::same(first.to_string()),
            Self::Between { first, last: end } => {
                let (fall, steps) = (first - end, last.saturating_sub(1));
                Words::same(format!("{first} − {} × {behind} ÷ {steps}", factor(&fall)))
            }
            Self::Table { .. } => {
                let points = self.of(place, last).unwrap_or_default();
                Words::new(format!("{points}，按名次对照表"), format!("{points}, by the table of places"))
            }
        }
    }
}

impl Serialize for Beyond {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Points(points) => points.serialize(serializer),
            Self::Refuse => serializer.serialize_str("refuse"),
        }
    }
}

impl<'de> Deserialize<'de> for Beyond {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = deserializer.deserialize_any(crate::number::Text)?;
        if text == "refuse" {
            return Ok(Self::Refuse);
        }
        Ratio::parse(&text).map(Self::Points).map_err(refusal)
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Beyond {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "PlaceBeyond".into()
    }
    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({"anyOf": [{"type": "string", "format": "fraction"}, {"const": "refuse"}],
            "description": "Points as text, or `refuse`."})
    }
}
