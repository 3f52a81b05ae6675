//! From a value to a place on a drawing, in whole numbers.

use crate::Ratio;

/// Where values lie between two ends (刻度).
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Scale {
    from: Ratio,
    span: Ratio,
}

impl Scale {
    /// A scale between two ends.
    pub(super) fn between(from: &Ratio, to: &Ratio) -> Self {
        Self { from: from.clone(), span: to - from }
    }

    /// A scale from zero.
    pub(super) fn up_to(to: &Ratio) -> Self {
        Self::between(&Ratio::ZERO, to)
    }

    /// How far along a value lies, in thousandths; beyond an end it stands at the end.
    pub(super) fn thousandths(&self, value: &Ratio) -> i64 {
        let share = (value - &self.from).over(&self.span).unwrap_or(Ratio::ZERO);
        let nearest = share * Ratio::from(1000) + half();
        nearest.floor().unwrap_or(0).clamp(0, 1000)
    }

    /// How far along a value lies, as a percentage of the drawing's width.
    pub(super) fn percent(&self, value: &Ratio) -> String {
        tenths_text(self.thousandths(value), "%")
    }

    /// How far along a value lies, with a margin of so many thousandths at either end.
    pub(super) fn inset_percent(&self, value: &Ratio, margin: i64) -> String {
        let room = 1000_i64.saturating_sub(margin.saturating_mul(2));
        let along = self.thousandths(value).saturating_mul(room) / 1000;
        tenths_text(margin.saturating_add(along), "%")
    }

    /// The height at which a value stands between a floor and a ceiling, in pixels from the top.
    pub(super) fn height(&self, value: &Ratio, floor: i64, ceiling: i64) -> String {
        let up = floor.saturating_sub(ceiling).saturating_mul(self.thousandths(value)) / 100;
        tenths_text(floor.saturating_mul(10).saturating_sub(up), "")
    }

    /// The length of a value where the whole scale has `length` pixels.
    pub(super) fn length(&self, value: &Ratio, length: i64) -> String {
        tenths_text(length.saturating_mul(self.thousandths(value)) / 100, "")
    }
}

/// Column `index` of `count` equal ones: where `part` thousandths of it lie, as a percentage of the width.
pub(super) fn column_percent(index: usize, count: usize, part: i64) -> String {
    let count = i64::try_from(count).unwrap_or(i64::MAX).max(1);
    let index = i64::try_from(index).unwrap_or(i64::MAX);
    let along = index.saturating_mul(1000).saturating_add(part).checked_div(count).unwrap_or(0);
    tenths_text(along, "%")
}

/// The `index`-th of places that begin at `first` and lie `pitch` pixels apart.
pub(super) fn place(first: u32, pitch: u32, index: usize) -> u32 {
    first.saturating_add(pitch.saturating_mul(u32::try_from(index).unwrap_or(u32::MAX)))
}

/// A number of tenths as text, without a needless `.0`.
fn tenths_text(tenths: i64, unit: &str) -> String {
    match (tenths / 10, tenths % 10) {
        (whole, 0) => format!("{whole}{unit}"),
        (whole, tenth) => format!("{whole}.{tenth}{unit}"),
    }
}

fn half() -> Ratio {
    Ratio::new(1, 2).unwrap_or(Ratio::ZERO)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ratio(text: &str) -> Ratio {
        Ratio::parse(text).unwrap()
    }

    #[test]
    fn a_value_stands_where_its_share_is() {
        let scale = Scale::up_to(&ratio("100"));
        assert_eq!(scale.percent(&ratio("90.22")), "90.2%");
        assert_eq!(scale.percent(&ratio("1/3")), "0.3%");
        assert_eq!(scale.percent(&ratio("90")), "90%");
        assert_eq!(scale.percent(&ratio("-4")), "0%");
        assert_eq!(scale.percent(&ratio("120")), "100%");
        assert_eq!(Scale::up_to(&Ratio::ZERO).percent(&ratio("5")), "0%");
    }

    #[test]
    fn heights_count_from_the_top() {
        let scale = Scale::between(&ratio("8"), &ratio("10"));
        assert_eq!(scale.height(&ratio("8"), 70, 20), "70");
        assert_eq!(scale.height(&ratio("9"), 70, 20), "45");
        assert_eq!(scale.height(&ratio("10"), 70, 20), "20");
        assert_eq!(scale.length(&ratio("8.5"), 50), "12.5");
    }

    #[test]
    fn margins_and_columns() {
        assert_eq!(Scale::up_to(&ratio("1")).inset_percent(&ratio("1"), 20), "98%");
        assert_eq!(column_percent(11, 12, 500), "95.8%");
        assert_eq!(column_percent(0, 0, 500), "50%");
    }
}
