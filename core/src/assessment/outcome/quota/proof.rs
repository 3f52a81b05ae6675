//! Why an allotment is so: base and rate with their article, fraction, rounding, cap, and who was not passed over.

use super::award::Answer;
use super::contender::Contender;
use super::size::QuotaSize;
use super::terms::Terms;
use super::{Quota, QuotaSmall, QuotaSuccession};
use crate::assessment::outcome::places::key_text;
use crate::assessment::outcome::statute::LegalBase;
use crate::derivation::{Input, Recorder, Step};
use crate::limits::NAMES_TOLD;
use crate::number::{Ratio, Rounding};
use crate::words::Words;

impl Answer<'_, '_, '_> {
    /// The derivation of one group's allotment; `moved` had a place and end with another grade.
    pub(super) fn proof<R: Recorder>(&self, moved: &[usize], recorder: R) -> R::Trace {
        let alone = |step: &dyn Fn() -> Step| recorder.step(step, Vec::new());
        let (size, total) = (&self.group.size, self.group.total.as_ref());
        let mut from = Vec::new();
        from.extend(total.map(|total| alone(&|| apportioned(size, total))));
        from.push(self.quota.places(self.terms, total.unwrap_or(size), recorder));
        from.push(alone(&|| self.order()));
        recorder.step(|| self.allotted(moved), from)
    }

    fn allotted(&self, moved: &[usize]) -> Step {
        let quota = self.quota;
        let name = match self.group.class {
            Some(class) => format!("quota.{}.{class}", self.grade),
            None => format!("quota.{}", self.grade),
        };
        let formula = Words::new(
            "名额按名次授予，不超过名额数",
            "the places in order of rank, never more than there are",
        );
        let mut step =
            Step::new(name, formula).with_inputs(self.inputs(moved)).with_source(quota.source.clone());
        step.exact = Some(Ratio::from(self.group.size.places).into());
        step.title.clone_from(&quota.title);
        step.illustrative = quota.illustrative;
        step
    }

    fn inputs(&self, moved: &[usize]) -> Vec<Input> {
        let groups = [
            (Words::new("获得", "given"), self.standing.given.as_slice()),
            (Words::new("其后等次变动", "then moved to another grade"), moved),
            (Words::new("待定", "undetermined"), self.standing.undetermined.as_slice()),
            (Words::new("下一名", "next"), self.standing.next.as_slice()),
        ];
        let named = groups.into_iter().filter(|(_, who)| !who.is_empty());
        named.map(|(name, who)| Input::new(name, self.listed(who))).collect()
    }

    /// That nobody better was passed over: the last who has a place ranks above the first who has none.
    fn order(&self) -> Step {
        let formula = Words::new(
            "末位获得者高于首位未获得者",
            "the last who has a place ranks above the first who has none",
        );
        let last = self.each(&self.standing.given).last();
        let ends = [
            (Words::new("末位获得者", "last with a place"), last),
            (Words::new("首位未获得者", "first without a place"), self.first_without(last)),
        ];
        let mut step = Step::new("order", formula).with_inputs(
            ends.into_iter().filter_map(|(name, one)| one.map(|one| Input::new(name, placed(one)))).collect(),
        );
        if !self.standing.barred.is_empty() {
            let name = match self.quota.succession {
                QuotaSuccession::Next => Words::new("受限，由下一名递补", "barred, the next moves up"),
                QuotaSuccession::Lapse => Words::new("受限，名额作废", "barred, the place is lost"),
            };
            step.inputs.push(Input::new(name, self.listed(&self.standing.barred)));
        }
        step.outcome = Some(Words::new("没有越过更优者", "nobody better was passed over"));
        step
    }

    /// The first without a place below the last who has one: who may fall from a better grade can rank above it.
    fn first_without(&self, last: Option<&Contender<'_>>) -> Option<&Contender<'_>> {
        let below = |one: &&Contender<'_>| last.is_none_or(|last| self.rank(one) > self.rank(last));
        let undetermined = self.each(&self.standing.undetermined).find(below);
        undetermined.or_else(|| self.each(&self.standing.next).next())
    }

    fn rank(&self, one: &Contender<'_>) -> Option<usize> {
        one.rank.map(|rank| if self.group.class.is_none() { rank.in_unit } else { rank.in_class })
    }

    /// Who they are: the first of them, and how many, where there are many; the answer lists all once.
    fn listed(&self, who: &[usize]) -> String {
        let ids: Vec<_> = self.each(who).take(NAMES_TOLD).map(|one| one.id).collect();
        let rest = if who.len() > NAMES_TOLD { format!(", … ({})", who.len()) } else { String::new() };
        format!("{}{rest}", ids.join(", "))
    }
}

impl Quota {
    fn places<R: Recorder>(&self, terms: &Terms, size: &QuotaSize, recorder: R) -> R::Trace {
        let alone = |step: &dyn Fn() -> Step| recorder.step(step, Vec::new());
        let mut from = vec![alone(&|| self.fraction(terms, size))];
        from.extend(self.small_row(size).map(|row| alone(&|| self.small_table(row))));
        let cap = terms.cap.as_ref().zip(size.cap.as_ref());
        from.extend(cap.map(|(cap, most)| {
            alone(&|| {
                let share = Input::new(Words::new("上限比例", "cap"), &cap.share);
                Step::new("cap", Words::new("基数 × 上限比例", "base × cap"))
                    .with_inputs(vec![base_input(terms.base, size), share])
                    .with_exact(most.clone())
                    .with_source(cap.source.clone())
            })
        }));
        recorder.step(|| rounded(size), from)
    }

    fn fraction(&self, terms: &Terms, size: &QuotaSize) -> Step {
        let Words { zh, en } = self.rounding.words();
        let formula = match self.small_places(size.base) {
            Some(_) => Words::new("基数 × 比例", "base × rate"),
            None => {
                Words::new(format!("基数 × 比例，{zh}到整数"), format!("base × rate, {en} to a whole number"))
            }
        };
        let rate = Input::new(Words::new("比例", "rate"), &terms.rate.share);
        let mut step = Step::new("fraction", formula)
            .with_inputs(vec![base_input(terms.base, size), rate])
            .with_exact(size.fraction.clone())
            .with_source(terms.rate.source.clone());
        let rounding = Rounding::new(0, self.rounding).and_then(|rounding| rounding.of(&size.fraction));
        step.rounded = rounding.ok().filter(|_| self.small_places(size.base).is_none());
        step
    }

    fn small_row(&self, size: &QuotaSize) -> Option<&QuotaSmall> {
        self.small.iter().find(|row| size.base <= row.up_to)
    }

    fn small_table(&self, row: &QuotaSmall) -> Step {
        let formula = Words::new(
            format!("小单位：{} 人及以下", row.up_to),
            format!("small unit: up to {} heads", row.up_to),
        );
        Step::new("small", formula).with_exact(Ratio::from(row.places)).with_source(self.source.clone())
    }
}

/// The places after the rounding and the cap.
fn rounded(size: &QuotaSize) -> Step {
    let formula = Words::new("取整后的名额，不超过上限", "the whole number, not above the cap");
    let mut step = Step::new("places", formula).with_exact(Ratio::from(size.places));
    if size.exceeds_cap() {
        step.outcome = Some(Words::new("超过上限，予以列明", "above the cap, which is reported"));
    }
    step
}

/// The class's part of the unit's places.
fn apportioned(size: &QuotaSize, total: &QuotaSize) -> Step {
    let formula = Words::new(
        "单位名额 × 本类基数 ÷ 单位基数，最大余数法；余数相同者先列者得",
        "the unit's places × the class's base ÷ the unit's base, by largest remainder, equal ones to the class named earlier",
    );
    let inputs = vec![
        Input::new(Words::new("单位名额", "the unit's places"), total.places),
        Input::new(Words::new("本类基数", "the class's base"), size.base),
        Input::new(Words::new("单位基数", "the unit's base"), total.base),
    ];
    let mut step = Step::new("share", formula).with_inputs(inputs).with_exact(size.fraction.clone());
    step.outcome = Some(Words::same(size.places.to_string()));
    step
}

fn base_input(base: LegalBase, size: &QuotaSize) -> Input {
    Input::new(base.words(), size.base)
}

/// One candidate with its key: `li.ming (91.12)`.
fn placed(one: &Contender<'_>) -> String {
    format!("{} ({})", one.id, key_text(one.key))
}
