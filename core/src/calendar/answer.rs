//! What a calendar answers.

use crate::day::Day;
use crate::provenance::Source;
use crate::words::{Title, Words};
use serde::Serialize;

/// What a day is: whether it works, and why.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct DayKind {
    /// The day asked about.
    pub day: Day,
    /// Whether it works.
    pub works: bool,
    /// What makes it so.
    pub why: Why,
    /// The notice that says so, where one names the day.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub source: Option<Source>,
    /// Where it is written that the day is a statutory holiday.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub statute: Option<Source>,
    /// For a make-up day, the days off of its holiday to which rest days were moved; the notice does not always say
    /// for which of them it is worked.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub makes_up_for: Vec<Day>,
    /// Whether no notice governs the day, so that only the week speaks.
    pub provisional: bool,
}

/// Why a day works or rests.
///
/// # Shape
/// `{"weekday": {}}`, `{"weekend": {}}`, `{"off": {"name", "notice", "rest"}}` or `{"work": {"name", "notice"}}`
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Why {
    /// Works, as its weekday does.
    Weekday {},
    /// Rests, as its weekday does.
    Weekend {},
    /// Rests because a notice says so (放假), also where its weekday rests anyway.
    Off {
        /// The holiday.
        name: Title,
        /// The notice's id.
        notice: String,
        /// What kind of rest it is, where that is said.
        #[serde(skip_serializing_if = "Option::is_none")]
        rest: Option<RestKind>,
    },
    /// Works because a notice says so (调休上班).
    Work {
        /// The holiday for which it is made up.
        name: Title,
        /// The notice's id.
        notice: String,
    },
}

/// What kind of rest a day off is (放假的种类).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum RestKind {
    /// A statutory holiday (法定节假日).
    Statutory,
    /// A weekday to which a rest day of the week was moved (调休), also one in place of a statutory holiday that fell on
    /// a rest day (补休).
    Moved,
    /// A rest day of the week inside a holiday (公休日).
    Weekend,
    /// A day off that is neither, by the notice alone (特别放假).
    Special,
}

impl Why {
    /// Whether it is a day off of this kind.
    pub fn is(&self, kind: RestKind) -> bool {
        matches!(self, Self::Off { rest: Some(rest), .. } if *rest == kind)
    }

    /// The reason in both languages.
    ///
    /// # Example
    /// ```
    /// use kaohe::{Calendar, Day, words::Language};
    /// let day = Calendar::china().day(Day::parse("2009-10-10")?)?;
    /// assert_eq!(day.why.words().of(Language::En), "make-up day for National Day (notice 2009)");
    /// # Ok::<(), kaohe::Error>(())
    /// ```
    pub fn words(&self) -> Words {
        let english = |name: &Title| name.of(crate::Language::En).to_owned();
        match self {
            Self::Weekday {} => Words::new("工作日", "weekday"),
            Self::Weekend {} => Words::new("休息日", "weekend"),
            Self::Off { name, notice, rest } => {
                let (zh, en) = rest.map_or(("放假", ""), RestKind::words);
                Words::new(
                    format!("{}{zh}（通知 {notice}）", name.zh),
                    format!("{}{en} (notice {notice})", english(name)),
                )
            }
            Self::Work { name, notice } => Words::new(
                format!("{}调休上班（通知 {notice}）", name.zh),
                format!("make-up day for {} (notice {notice})", english(name)),
            ),
        }
    }
}

impl RestKind {
    /// What follows the holiday's name.
    fn words(self) -> (&'static str, &'static str) {
        match self {
            Self::Statutory => ("法定节假日", ", statutory holiday"),
            Self::Moved => ("调休放假", ", moved day off"),
            Self::Weekend => ("假期内的周末", ", weekend within the holiday"),
            Self::Special => ("特别放假", ", special day off"),
        }
    }
}

/// Consecutive days that work or rest for one reason.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Run {
    /// First day.
    pub from: Day,
    /// Last day.
    pub to: Day,
    /// Why all of them work or rest.
    pub why: Why,
    /// Whether they work.
    pub works: bool,
    /// Whether no notice governs them, so that only the week speaks.
    pub provisional: bool,
}

/// A day that was reached.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Moved {
    /// The day.
    pub day: Day,
    /// Whether a day on the way is governed by no notice, so that the day may still change.
    pub provisional: bool,
}

/// Working days counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Counted {
    /// How many.
    pub working_days: u32,
    /// Whether a day among them is governed by no notice, so that the number may still change.
    pub provisional: bool,
}

/// The calendar behind an answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Used {
    /// The calendar's id.
    pub id: String,
    /// The day up to which its notices are known; absent where all of them are.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub known_as_of: Option<Day>,
    /// Whether the answer rests on a day that no notice governs.
    pub provisional: bool,
}
