//! Laws of exact numbers, against the big fractions of a library that knows no fast path.

use kaohe::{Decimal, Mode, Ratio, Rounding};
use num_bigint::BigInt;
use num_rational::BigRational;
use proptest::prelude::*;

/// Fractions that are small, large, and right at the border where the fast path gives way.
fn fraction() -> impl Strategy<Value = (Ratio, BigRational)> {
    let edge = prop_oneof![
        -1000_i64..1000,
        any::<i64>(),
        Just(i64::MAX),
        Just(i64::MIN),
        Just(i64::MIN + 1),
        Just(1_i64 << 32)
    ];
    let below = prop_oneof![1_i64..1000, 1..=i64::MAX, Just(i64::MAX), Just(10_i64.pow(18))];
    (edge, below).prop_map(|(above, below)| {
        let big = BigRational::new(above.into(), below.into());
        (Ratio::new(above, below).unwrap(), big)
    })
}

fn same(ours: &Ratio, theirs: &BigRational) -> bool {
    ours.numerator() == *theirs.numer() && ours.denominator() == *theirs.denom()
}

proptest! {
    #[test]
    fn arithmetic_agrees_with_big_fractions((a, big_a) in fraction(), (b, big_b) in fraction()) {
        prop_assert!(same(&(&a + &b), &(&big_a + &big_b)));
        prop_assert!(same(&(&a - &b), &(&big_a - &big_b)));
        prop_assert!(same(&(&a * &b), &(&big_a * &big_b)));
        prop_assert_eq!(a.cmp(&b), big_a.cmp(&big_b));
        match a.over(&b) {
            Some(quotient) => prop_assert!(same(&quotient, &(&big_a / &big_b))),
            None => prop_assert!(b.is_zero()),
        }
    }

    #[test]
    fn a_sum_in_one_pass_is_the_sum_pair_by_pair_in_any_order(terms in prop::collection::vec(fraction(), 0..12)) {
        let (ours, theirs): (Vec<Ratio>, Vec<BigRational>) = terms.into_iter().unzip();
        let sum = Ratio::sum(&ours).unwrap();
        prop_assert!(same(&sum, &theirs.iter().sum()));
        prop_assert_eq!(ours.iter().fold(Ratio::ZERO, |sum, term| &sum + term), sum.clone());
        prop_assert_eq!(Ratio::sum(ours.iter().rev()).unwrap(), sum);
    }

    #[test]
    fn a_power_is_a_product_or_beyond_the_limit((base, big) in fraction(), exponent in 0_u32..300) {
        match base.power(exponent) {
            Ok(power) => prop_assert!(same(&power, &big.pow(exponent.try_into().unwrap()))),
            Err(error) => {
                let power = big.pow(exponent.try_into().unwrap());
                prop_assert!(power.numer().bits() + power.denom().bits() > kaohe::limits::FRACTION_BITS);
                prop_assert_eq!(error.code(), "exact.out_of_range");
            }
        }
    }

    /// A pair that cancels does not make a sum pass in one order that another order refuses.
    #[test]
    fn the_limit_of_a_sum_knows_no_order(order in Just((0..800_usize).collect::<Vec<_>>()).prop_shuffle()) {
        let one_over = |at: usize| Ratio::new(1, 1_000_000_007 + 2 * i64::try_from(at / 2).unwrap()).unwrap();
        let term = |at: usize| if at.is_multiple_of(2) { one_over(at) } else { -one_over(at) };
        prop_assert!(Ratio::sum(order.into_iter().map(term)).is_err());
    }

    #[test]
    fn one_value_has_one_representation((a, _) in fraction(), (b, _) in fraction()) {
        // There and back over a value too large for the fast path.
        let far = Ratio::parse("9999999999999999999999999999").unwrap();
        let back = &(&(&a * &far) + &b) - &(&a * &far);
        prop_assert_eq!(&back, &b);
        prop_assert_eq!(back.to_string(), b.to_string());
    }

    #[test]
    fn what_is_written_reads_back(number in -10_000_000_000_i64..10_000_000_000, places in 0_u32..9) {
        let written = Decimal::scaled(number.into(), places).unwrap();
        prop_assert_eq!(Decimal::parse(&written.to_string()).unwrap(), written);
        let ratio = written.ratio();
        prop_assert_eq!(ratio.to_string(), written.to_string());
        prop_assert_eq!(Ratio::parse(&ratio.fraction_text()).unwrap(), ratio);
    }

    #[test]
    fn a_rounded_value_is_the_nearest((value, big) in fraction(), places in 0_u32..6) {
        let rounding = |mode| Rounding::new(places, mode).unwrap();
        let Ok(near) = rounding(Mode::HalfUp).of(&value) else { return Ok(()) };
        let unit = BigRational::new(1.into(), BigInt::from(10).pow(places));
        let distance = |rounded: &Ratio| {
            let rounded = BigRational::new(rounded.numerator(), rounded.denominator());
            if rounded > big { &rounded - &big } else { &big - &rounded }
        };
        let half = &unit / BigInt::from(2);
        prop_assert!(distance(&near.ratio()) <= half);
        if distance(&near.ratio()) == half {
            prop_assert!(near.ratio().abs() > value.abs(), "halves go away from zero");
            let even = rounding(Mode::HalfEven).of(&value).unwrap().ratio();
            let digits = BigRational::new(even.numerator(), even.denominator()) / &unit;
            prop_assert!((digits.to_integer() % BigInt::from(2)) == BigInt::from(0));
        }
        prop_assert!(rounding(Mode::Down).of(&value).unwrap().ratio().abs() <= value.abs());
        prop_assert!(rounding(Mode::Up).of(&value).unwrap().ratio().abs() >= value.abs());
    }

    #[test]
    fn floor_and_ceiling_enclose((value, big) in fraction()) {
        if let (Some(floor), Some(ceiling)) = (value.floor(), value.ceiling()) {
            prop_assert_eq!(BigRational::from(BigInt::from(floor)), big.floor());
            prop_assert_eq!(BigRational::from(BigInt::from(ceiling)), big.ceil());
        }
    }

    #[test]
    fn any_text_is_read_or_refused(text in ".{0,40}") {
        if let Ok(value) = Ratio::parse(&text) {
            prop_assert_eq!(Ratio::parse(&value.to_string()).ok(), Some(value));
        }
    }
}

#[test]
fn a_power_that_is_too_large_is_refused_before_it_is_computed() {
    let eleven_tenths = Ratio::parse("1.1").unwrap();
    assert_eq!(eleven_tenths.power(u32::MAX).unwrap_err().code(), "exact.out_of_range");
}

#[test]
fn half_up_acts_on_decimals_and_not_on_binary_neighbours() {
    let two = Rounding::new(2, Mode::HalfUp).unwrap();
    for (value, expected) in
        [("89.995", "90.00"), ("2.675", "2.68"), ("1.005", "1.01"), ("84.125", "84.13"), ("-0.005", "-0.01")]
    {
        assert_eq!(two.of(&Ratio::parse(value).unwrap()).unwrap().to_string(), expected);
    }
}

#[test]
fn a_written_number_equals_one_that_is_written_alike() {
    use kaohe::number::Written;
    let (half, third) = (Ratio::parse("1/2").unwrap(), Ratio::parse("1/3").unwrap());
    let (computed, read) = (Written::from(half), Written::parse("0.5").unwrap());
    assert_eq!(computed, read);
    assert_eq!(read, computed);
    assert_ne!(Written::from(third.clone()), read);
    assert_ne!(read, Written::from(third));
    assert_ne!(read, Written::parse("0.75").unwrap());
}

#[test]
fn whole_numbers_are_whole() {
    for (text, whole) in [("3", true), ("-4", true), ("0", true), ("1/2", false), ("0.5", false)] {
        let value = Ratio::parse(text).unwrap();
        assert_eq!((value.is_whole(), value.fraction_text().contains('/')), (whole, !whole), "{text}");
    }
    // Beyond what a machine word holds as well.
    let large = Ratio::parse("9999999999999999999999999999").unwrap();
    let larger = &(&large * &large) * &large;
    assert!(larger.is_whole());
    assert!(!larger.over(&Ratio::from(7)).unwrap().is_whole());
}
