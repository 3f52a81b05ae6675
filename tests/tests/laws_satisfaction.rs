//! Laws of rates and intervals on random tallies.

use kaohe::derivation::{Explain, Silent};
use kaohe::satisfaction::{
    IntervalMethod, IntervalOutcome, Population, Question, Rate, RateOutcome, Sides, Survey, Tally,
    TallyGroup, Wilson,
};
use kaohe::{Decimal, Mode, Ratio, Rounding};
use proptest::prelude::*;

/// Satisfied, basically, not satisfied, refused, unreachable, not called, not closed.
type Numbers = [u32; 7];

fn tally(numbers: Numbers) -> Tally {
    let [satisfied, basically, not, refused, unreachable, not_called, not_closed] = numbers;
    let text = format!(
        r#"{{"assigned": {}, "dispositions": {{"refused": {refused}, "unreachable": {unreachable},
            "not_called": {not_called}, "not_closed": {not_closed},
            "rated": {{"satisfied": {satisfied}, "basically": {basically}, "not_satisfied": {not}}}}}}}"#,
        numbers.iter().sum::<u32>()
    );
    kaohe::document::read(&text).unwrap()
}

fn question(denominator: &str, level: &str, sides: Sides) -> Question {
    let definition = format!(
        r#"{{"definition": "a", "numerator": ["rated.satisfied"], "denominator": ["{denominator}"], "source": {{"instrument": "illustrative"}}}}"#
    );
    let level = Decimal::parse(level).unwrap();
    let wilson = Wilson { level, sides, places: 9, population: Population::Infinite };
    Question {
        definition: kaohe::document::read(&definition).unwrap(),
        rounding: Rounding::new(4, Mode::HalfUp).unwrap(),
        interval: Some(IntervalMethod::Wilson(wilson)),
    }
}

fn exact(rate: &Rate) -> Option<Ratio> {
    match &rate.rate {
        RateOutcome::Computed(figure) => Some(figure.exact.clone()),
        RateOutcome::NotComputable(_) => None,
    }
}

/// The bounds of an interval, as wide as their rounding allows.
fn bounds(rate: &Rate) -> Option<(Ratio, Ratio)> {
    let half_a_place = Ratio::parse("0.0000000005").unwrap();
    match rate.interval.as_ref()? {
        IntervalOutcome::Computed(found) => {
            Some((found.lower?.ratio() - &half_a_place, found.upper?.ratio() + half_a_place))
        }
        IntervalOutcome::NotComputable(_) => None,
    }
}

fn any_numbers() -> impl Strategy<Value = Numbers> {
    proptest::array::uniform7(prop_oneof![0_u32..4, 0_u32..5_000])
}

fn any_denominator() -> impl Strategy<Value = &'static str> {
    proptest::sample::select(vec!["rated", "reached", "called", "closed", "assigned"])
}

proptest! {
    // Quantiles with fifty digits are slow where nothing is optimised.
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn pooling_groups_equals_pooling_all(groups in proptest::collection::vec(any_numbers(), 1..6), below in any_denominator()) {
        let question = question(below, "0.95", Sides::Two);
        let mut sum = [0; 7];
        for numbers in &groups {
            sum.iter_mut().zip(numbers).for_each(|(sum, number)| *sum += number);
        }
        let named = |(at, numbers): (usize, &Numbers)| TallyGroup { group: at.to_string(), title: None, tally: tally(*numbers) };
        let groups: Vec<_> = groups.iter().enumerate().map(named).collect();
        let rates = Survey::hotline().rates(&groups, &question, Silent).unwrap();
        let mut alone = Survey::hotline().rate(&tally(sum), &question, Silent).unwrap();
        // What is odd about all groups together has no place in one of them.
        alone.findings.iter_mut().for_each(|finding| finding.at = None);
        prop_assert_eq!(&rates.pooled, &alone);

        // A pooled rate lies between those of its groups.
        let each: Vec<_> = rates.groups.iter().filter_map(|group| exact(&group.rate)).collect();
        if let Some(pooled) = exact(&rates.pooled) {
            prop_assert!(each.iter().min() <= Some(&pooled) && Some(&pooled) <= each.iter().max());
        }
    }

    #[test]
    fn a_rate_lies_in_its_interval_and_both_in_zero_to_one(numbers in any_numbers(), below in any_denominator(), level in 500_000_u32..=999_999) {
        let level = Decimal::scaled(level.into(), 6).unwrap().to_string();
        let rate = Survey::hotline().rate(&tally(numbers), &question(below, &level, Sides::Two), Silent).unwrap();
        if let (Some(exact), Some((lower, upper))) = (exact(&rate), bounds(&rate)) {
            prop_assert!(lower <= exact && exact <= upper, "{lower} {exact} {upper}");
            prop_assert!(!exact.is_negative() && exact <= Ratio::ONE);
            prop_assert!(lower < Ratio::ONE && upper > Ratio::ZERO);
        }
    }

    #[test]
    fn a_bound_on_one_side_is_nearer_than_on_two(numbers in any_numbers(), below in any_denominator()) {
        let of = |sides| Survey::hotline().rate(&tally(numbers), &question(below, "0.95", sides), Silent).unwrap();
        let found = |rate: &Rate| match rate.interval.clone() {
            Some(IntervalOutcome::Computed(found)) => Some(found),
            _ => None,
        };
        if let (Some(two), Some(one)) = (found(&of(Sides::Two)), found(&of(Sides::Lower))) {
            prop_assert!(one.lower >= two.lower && one.upper.is_none());
        }
    }

    /// Turning every satisfied one into a dissatisfied one mirrors the interval.
    #[test]
    fn an_interval_mirrors(yes in 0_u32..5_000, no in 0_u32..5_000) {
        prop_assume!(yes + no > 0);
        let of = |yes, no| bounds(&Survey::hotline().rate(&tally([yes, 0, no, 0, 0, 0, 0]), &question("rated", "0.9", Sides::Two), Silent).unwrap());
        let ((lower, upper), (mirrored_lower, mirrored_upper)) = (of(yes, no).unwrap(), of(no, yes).unwrap());
        // Half up is not symmetric: a digit in the last place may differ.
        let near = |a: Ratio, b: Ratio| (a - b).abs() <= Ratio::parse("0.000000001").unwrap();
        prop_assert!(near(lower, Ratio::ONE - mirrored_upper) && near(upper, Ratio::ONE - mirrored_lower));
    }

    #[test]
    fn the_ledger_adds_up(numbers in any_numbers(), below in any_denominator()) {
        let rate = Survey::hotline().rate(&tally(numbers), &question(below, "0.95", Sides::Two), Silent).unwrap();
        let sum = rate.ledger.iter().filter_map(|line| line.count.exact()).sum::<u64>();
        prop_assert_eq!(Some(sum), rate.assigned.exact());
    }

    #[test]
    fn explained_equals_silent(numbers in any_numbers(), below in any_denominator()) {
        let (survey, question) = (Survey::hotline(), question(below, "0.95", Sides::Two));
        let mut explained = survey.rate(&tally(numbers), &question, Explain).unwrap();
        prop_assert!(explained.derivation.take().is_some());
        prop_assert_eq!(explained, survey.rate(&tally(numbers), &question, Silent).unwrap());
    }
}
