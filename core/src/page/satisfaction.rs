//! Satisfaction rates as figures, a table and a picture.

use super::chart::{Chart, Intervals, Picture, ShareInterval};
use super::figure::{Figure, Tone};
use super::table::{Column, Narrow, Table};
use super::wording::{listed, not_computable, paired, percent, titled};
use crate::Ratio;
use crate::derivation::{Input, Step};
use crate::satisfaction::{
    Count, GroupRate, IntervalOutcome, Rate, RateBecause, RateFigure, RateOutcome, Rates,
};
use crate::words::Words;

impl Rates {
    /// The groups and all of them together as a table, each rate with its derivation.
    pub fn table(&self, caption: Words, illustrative: bool) -> Table {
        let columns = vec![
            Column::words("渠道", "channel"),
            Column::numbers("件数", "matters"),
            Column::numbers("评价", "rated"),
            Column::numbers("满意", "satisfied"),
            Column::numbers("满意率", "rate"),
            Column::words("区间", "interval"),
        ];
        let of = |GroupRate { rate, .. }: &GroupRate| Figure::new(count_words(rate.assigned));
        let groups = self.groups.iter();
        let mut rows: Vec<_> = groups
            .map(|group| group.rate.cells([Figure::new(group_name(group)), of(group)], illustrative))
            .collect();
        let all = [Figure::new(Words::new("合计", "all")), self.assigned()];
        rows.push(self.pooled.cells(all, illustrative));
        Table { caption, columns, rows, narrow: Narrow::Cards }
    }

    /// The rates as a picture: each with its interval, or marked as a census.
    pub fn picture(&self, title: Words, illustrative: bool) -> Picture {
        let rows: Vec<ShareInterval> =
            self.groups.iter().map(|group| interval(group_name(group), &group.rate)).collect();
        let said: Vec<_> = rows.iter().map(|row| paired(&row.label, &row.text)).collect();
        let summary = listed(&said, ("; ", "; "));
        let quarters = (0..=4).filter_map(|quarter| Ratio::new(quarter, 4)).collect();
        let chart = Chart::Intervals(Intervals { rows, axis: quarters });
        Picture { title, summary, key: Vec::new(), illustrative, chart }
    }

    /// How many there were in all, derived from the groups: 72 = 60 + 8 + 4.
    pub fn assigned(&self) -> Figure {
        let counts: Vec<_> = self.groups.iter().map(|group| group.rate.assigned.to_string()).collect();
        let input = |group: &GroupRate| Input::new(group_name(group), group.rate.assigned);
        let inputs = self.groups.iter().map(input).collect();
        let mut step = Step::new("assigned", Words::same(counts.join(" + "))).with_inputs(inputs);
        step.title = Some(Words::new("件数", "how many").into());
        step.exact = self.pooled.assigned.exact().map(|exact| Ratio::from(exact).into());
        step.outcome = step.exact.is_none().then(|| count_words(self.pooled.assigned));
        Figure::new(count_words(self.pooled.assigned)).derived(Some(step.into()))
    }
}

impl Rate {
    /// The rate as a figure with its derivation: a percentage, or that it is not computable and why.
    pub fn figure(&self) -> Figure {
        let figure = match &self.rate {
            RateOutcome::Computed(figure) => Figure::plain(percentage(figure)),
            RateOutcome::NotComputable(why) => not_computable(&why.words),
        };
        figure.derived(self.derivation.clone())
    }

    /// The row of the rate behind its name and how many there were.
    fn cells(&self, [name, assigned]: [Figure; 2], illustrative: bool) -> Vec<Figure> {
        vec![
            name,
            assigned,
            Figure::new(count_words(self.denominator)),
            Figure::new(count_words(self.numerator)),
            self.figure().illustrative(illustrative),
            Figure::new(self.interval_words()).toned(Tone::Quiet),
        ]
    }

    fn interval_words(&self) -> Words {
        match &self.interval {
            None => Words::same(""),
            Some(IntervalOutcome::NotComputable(why)) if why.because == RateBecause::Census => {
                Words::new("普查", "census")
            }
            Some(IntervalOutcome::NotComputable(why)) => why.words.clone(),
            Some(IntervalOutcome::Computed(interval)) => {
                let bound = |bound: Option<crate::Rounded>| {
                    bound.map_or("…".to_owned(), |bound| percent(&bound.ratio()))
                };
                Words::same(format!("{} – {}", bound(interval.lower), bound(interval.upper)))
            }
        }
    }
}

/// A count for reading: `60`, `at least 900`, `not given`.
pub fn count_words(count: Count) -> Words {
    match count {
        Count::Exact(number) => Words::same(number.to_string()),
        Count::AtLeast(number) => Words::new(format!("至少 {number}"), format!("at least {number}")),
        Count::NotGiven => Words::new("未公布", "not published"),
    }
}

fn group_name(group: &GroupRate) -> Words {
    titled(group.title.as_ref(), &group.group)
}

fn interval(label: Words, rate: &Rate) -> ShareInterval {
    let at = match &rate.rate {
        RateOutcome::Computed(figure) => Some(figure.exact.clone()),
        RateOutcome::NotComputable(_) => None,
    };
    let bounds = match &rate.interval {
        Some(IntervalOutcome::Computed(interval)) => {
            let lower = interval.lower.map_or(Ratio::ZERO, crate::Rounded::ratio);
            Some((lower, interval.upper.map_or(Ratio::ONE, crate::Rounded::ratio)))
        }
        _ => None,
    };
    let (value, of, beside) =
        (rate.figure().value, format!("{}/{}", rate.numerator, rate.denominator), rate.interval_words());
    let value = value.followed_by(&Words::same(format!(" ({of})")));
    let text = if beside.zh.is_empty() { value } else { listed(&[value, beside], (" · ", " · ")) };
    ShareInterval { label, at, bounds, text }
}

fn percentage(figure: &RateFigure) -> String {
    percent(&figure.rounded.ratio())
}
