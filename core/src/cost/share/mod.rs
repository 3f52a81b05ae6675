//! An amount shared over keys, to the last place.

mod foot;

use crate::cost::fault::Fault;
use crate::cost::ledger::check_places;
use crate::derivation::{Derivation, Input, Recorder, Step};
use crate::error::{Error, Pointer};
use crate::limits::{SHARE_BITS, SHARE_KEYS};
use crate::number::{Decimal, Mode, Ratio, Rounded, Rounding, split};
use crate::words::Words;
use num_bigint::BigInt;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

pub(super) use foot::foot;

/// An amount to share (分摊).
///
/// # Shape
/// `{"amount": "100.00", "places": 2, "over": {"equal": ["a", "b", "c"]}}`, or
/// `{"in_proportion": [{"key": "a", "quantity": "420"}]}`
///
/// # Rule
/// Each share is cut down to the places; what is left goes step by step to the largest remainders, equal remainders
/// to the earlier key. The shares of an amount below zero are those of its opposite, with the sign turned.
///
/// # Errors
/// `cost.amount_places` `cost.too_large_to_foot` `share.no_keys` `share.key_twice` `share.quantity_negative`
/// `share.quantities_zero` `share.too_large` `exact.out_of_range`
///
/// # Example
/// ```
/// use kaohe::{cost::Share, derivation::Silent, document};
/// let share: Share = document::read(r#"{"amount": "100", "places": 2, "over": {"equal": ["a", "b", "c"]}}"#)?;
/// let rounded: Vec<_> = share.out(Silent)?.shares.iter().map(|share| share.rounded.to_string()).collect();
/// assert_eq!(rounded, ["33.34", "33.33", "33.33"]);
/// # Ok::<(), kaohe::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Share {
    /// The amount.
    pub amount: Decimal,
    /// The places of each share behind the point.
    pub places: u32,
    /// Over whom.
    pub over: Over,
}

/// Over whom an amount is shared (分摊方式).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Over {
    /// Equally over these keys.
    Equal(Vec<String>),
    /// In proportion to a quantity of each key.
    InProportion(Vec<Portion>),
}

/// A key and the quantity it shares by.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Portion {
    /// Who shares.
    pub key: String,
    /// By how much: kilometres, square metres, heads.
    pub quantity: Ratio,
}

/// An amount shared out (分摊结果).
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Shares {
    /// The amount; the rounded shares sum to it.
    pub amount: Rounded,
    /// The shares, in the order of the keys.
    pub shares: Vec<KeyShare>,
}

/// The share of one key.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct KeyShare {
    /// The key.
    pub key: String,
    /// The exact share.
    pub exact: Ratio,
    /// The share to pay.
    pub rounded: Rounded,
    /// How it came about, where that was asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub derivation: Option<Derivation>,
}

impl Share {
    /// The amount shared out.
    ///
    /// # Errors
    /// `cost.amount_places` `share.no_keys` `share.key_twice` `share.quantity_negative` `share.quantities_zero`
    /// `share.too_large` `cost.too_large_to_foot` `exact.too_many_places` `exact.out_of_range`
    pub fn out<R: Recorder>(&self, recorder: R) -> Result<Shares, Error> {
        let rounding =
            Rounding::new(self.places, Mode::Down).map_err(|error| error.standing_at("/places"))?;
        check_places(self.amount, self.places, &Pointer::ROOT.key("amount"))?;
        let portions = self.over.portions()?;
        let weights = Weights::of(&portions).map_err(|error| error.standing_at("/over/in_proportion"))?;
        let amount = rounding.of(&self.amount.ratio())?;
        let rounded = weights.rounded(amount, rounding)?;
        let exact = weights.exact(self.amount);
        let shares = portions.iter().zip(exact).zip(rounded).map(|((portion, exact), rounded)| {
            let step = || step(portion, &weights.whole, amount, &exact, rounded);
            let derivation = recorder.derivation(recorder.step(step, Vec::new()));
            KeyShare { key: portion.0.to_owned(), exact, rounded, derivation }
        });
        Ok(Shares { amount, shares: shares.collect() })
    }
}

/// The quantities as whole numbers over one denominator, which a share does not depend on.
struct Weights {
    each: Vec<BigInt>,
    all: BigInt,
    /// The sum of the quantities.
    whole: Ratio,
}

impl Weights {
    /// Refuses quantities that are all zero, and shares that are too large to be written down.
    fn of(portions: &[(&str, Ratio)]) -> Result<Self, Error> {
        let quantities: Vec<Ratio> = portions.iter().map(|(_, quantity)| quantity.clone()).collect();
        let whole = Ratio::sum(&quantities)?;
        check_size(&whole, portions.len())?;
        let (each, _) = Ratio::over_common(&quantities)?;
        let all: BigInt = each.iter().sum();
        if whole.is_zero() { Err(Fault::QuantitiesZero {}.into()) } else { Ok(Self { each, all, whole }) }
    }

    /// The exact shares of an amount.
    fn exact(&self, amount: Decimal) -> Vec<Ratio> {
        let amount = amount.ratio();
        let (above, below) = (amount.numerator(), amount.denominator() * &self.all);
        // The sum of the quantities is not zero.
        let share = |weight: &BigInt| Ratio::of_big(&above * weight, below.clone()).unwrap_or_default();
        self.each.iter().map(share).collect()
    }

    /// The shares in whole steps; those of an amount below zero are those of its opposite, with the sign turned.
    fn rounded(&self, amount: Rounded, rounding: Rounding) -> Result<Vec<Rounded>, Error> {
        let step = Ratio::from(10_i64.saturating_pow(rounding.places()));
        let sign = Ratio::from(if amount.ratio().is_negative() { -1 } else { 1 });
        let whole = (amount.ratio() * &sign * &step).floor();
        let too_large = || Fault::TooLargeToFoot { found: amount.to_string() }.at("/amount");
        let shares = whole.and_then(|whole| split(whole, &self.each)).ok_or_else(too_large)?;
        let printed = |share| (Ratio::from(share) * &sign).over(&step).unwrap_or_default();
        shares.into_iter().map(|share: i64| rounding.of(&printed(share))).collect()
    }
}

/// Refuses shares that are too large together to be written down: each has about as many digits as the whole.
fn check_size(whole: &Ratio, keys: usize) -> Result<(), Fault> {
    let keys_counted = u64::try_from(keys).unwrap_or(u64::MAX);
    if whole.is_large() && whole.bits().saturating_mul(keys_counted) > SHARE_BITS {
        return Err(Fault::ShareTooLarge { keys, bits: whole.bits(), limit: SHARE_BITS });
    }
    Ok(())
}

impl Over {
    /// Each key with its quantity; one each where all share equally.
    fn portions(&self) -> Result<Vec<(&str, Ratio)>, Error> {
        let portions: Vec<(&str, Ratio)> = match self {
            Self::Equal(keys) => keys.iter().map(|key| (key.as_str(), Ratio::ONE)).collect(),
            Self::InProportion(portions) => {
                portions.iter().map(|portion| (portion.key.as_str(), portion.quantity.clone())).collect()
            }
        };
        self.check(&portions).map(|()| portions)
    }

    fn check(&self, portions: &[(&str, Ratio)]) -> Result<(), Error> {
        let over = Pointer::ROOT.key("over");
        let (word, proportional) = match self {
            Self::Equal(_) => ("equal", false),
            Self::InProportion(_) => ("in_proportion", true),
        };
        let list = over.key(word);
        if portions.is_empty() {
            return Err(Fault::NoKeys {}.at(list));
        }
        let (keys, limit) = (portions.len(), SHARE_KEYS);
        if keys > limit {
            return Err(Fault::TooManyKeys { keys, limit }.at(list));
        }
        let mut keys = BTreeSet::new();
        for (index, (key, quantity)) in portions.iter().enumerate() {
            let place = list.index(index);
            if !keys.insert(*key) {
                let fault = Fault::KeyTwice { key: (*key).to_owned() };
                return Err(if proportional { fault.at(place.key("key")) } else { fault.at(place) });
            }
            if quantity.is_negative() {
                return Err(Fault::QuantityNegative { found: quantity.to_string() }.at(place.key("quantity")));
            }
        }
        Ok(())
    }
}

fn step(
    (key, quantity): &(&str, Ratio),
    whole: &Ratio,
    amount: Rounded,
    exact: &Ratio,
    rounded: Rounded,
) -> Step {
    let formula = Words::new(
        "金额 × 数量 ÷ 数量合计，最大余数法；余数相同者先列者得",
        "amount × quantity ÷ all quantities, by largest remainder, equal ones to the earlier key",
    );
    let inputs = vec![
        Input::new(Words::new("金额", "amount"), amount),
        Input::new(Words::new("数量", "quantity"), quantity),
        Input::new(Words::new("数量合计", "all quantities"), whole),
    ];
    let mut step = Step::new(*key, formula).with_inputs(inputs).with_exact(exact.clone());
    step.rounded = Some(rounded);
    step
}
