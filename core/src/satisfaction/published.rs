//! Whether a published rate can come from the counts that stand beside it.

use super::count::Count;
use super::finding::RateFinding;
use crate::finding::Finding;
use crate::number::Ratio;
use crate::words::Words;

/// A rate that was published beside counts.
#[derive(Clone, Copy, Debug)]
pub(super) struct Compared<'a> {
    pub(super) published: &'a Ratio,
    pub(super) numerator: Count,
    pub(super) denominator: Count,
}

/// Whole numbers from the first to the last; open above where there is no last.
type Between = (Ratio, Option<Ratio>);

impl Compared<'_> {
    /// That no count, or not those there are, give the published rate.
    ///
    /// # Rule
    /// A rate is published in whole per cent at least. Whichever way it was rounded, it lies less than one step of its
    /// last place from the exact rate; one that is no decimal is exact.
    pub(super) fn finding(&self) -> Option<Finding> {
        let published = self.published.to_string();
        match (self.numerator, self.denominator) {
            (_, Count::Exact(0)) => None,
            (numerator, Count::Exact(all)) => {
                let (least, most) = match numerator {
                    Count::Exact(number) => (number, number),
                    other => (other.least(), all),
                };
                if self.some_numerator(0, all, all) {
                    let counts = self.counts(all);
                    let differs = || RateFinding::PublishedDiffers { published, counts }.found();
                    return (!self.some_numerator(least, most, all)).then(differs);
                }
                let of = Words::new(format!("{all} 件"), all.to_string());
                Some(RateFinding::PublishedImpossible { published, of }.found())
            }
            (Count::Exact(numerator), denominator) => {
                let least = denominator.least().max(numerator);
                let impossible = || RateFinding::PublishedOver { published, numerator }.found();
                (!self.some_denominator(numerator, least)).then(impossible)
            }
            _ => None,
        }
    }

    /// What the counts give, as far as they are known.
    fn counts(&self, all: u64) -> Words {
        match self.numerator.exact().and_then(|number| Ratio::from(number).over(&Ratio::from(all))) {
            Some(rate) => Words::same(format!("{} ÷ {all} = {}", self.numerator, rate.reading(6))),
            None => Words::same(format!("{} ÷ {all}", self.numerator)),
        }
    }

    /// How far the exact rate can lie from the published one, itself excluded; `None` where it is the same.
    fn step(&self) -> Option<Ratio> {
        let places = self.published.exact_places()?.max(2);
        Ratio::ONE.over(&Ratio::from(10).power(places).ok()?)
    }

    /// Whether a numerator from `least` to `most` gives the rate.
    fn some_numerator(&self, least: u64, most: u64, all: u64) -> bool {
        let all = Ratio::from(all);
        let within = match self.step() {
            Some(step) => {
                between(&((self.published - &step) * &all), Some(&((self.published + step) * &all)))
            }
            None => exactly(&(self.published * &all)),
        };
        any(&within, least, Some(most))
    }

    /// Whether a denominator from `least` gives the rate.
    fn some_denominator(&self, numerator: u64, least: u64) -> bool {
        let above = Ratio::from(numerator);
        let within = match self.step() {
            Some(step) => {
                let low = above.over(&(self.published + &step)).unwrap_or_default();
                let high = self.published - step;
                let high = if high > Ratio::ZERO { above.over(&high) } else { None };
                between(&low, high.as_ref())
            }
            None => exactly(&above.over(self.published).unwrap_or_default()),
        };
        any(&within, least, None)
    }
}

/// The whole numbers between two figures, both excluded.
fn between(low: &Ratio, high: Option<&Ratio>) -> Between {
    (low.whole_below() + Ratio::ONE, high.map(|high| -(-high).whole_below() - Ratio::ONE))
}

/// The figure itself where it is whole, else nothing.
fn exactly(figure: &Ratio) -> Between {
    (-(-figure).whole_below(), Some(figure.whole_below()))
}

/// Whether a whole number lies within, and from `least` to `most`.
fn any((first, last): &Between, least: u64, most: Option<u64>) -> bool {
    let first = first.clone().max(Ratio::from(least));
    let most = most.map(Ratio::from);
    [last.as_ref(), most.as_ref()].into_iter().flatten().all(|last| first <= *last)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn code(published: &str, numerator: Count, denominator: Count) -> Option<&'static str> {
        let published = Ratio::parse(published).unwrap();
        Compared { published: &published, numerator, denominator }.finding().map(|finding| finding.finding)
    }

    const IMPOSSIBLE: Option<&str> = Some("satisfaction.published_impossible");
    const DIFFERS: Option<&str> = Some("satisfaction.published_differs");

    #[test]
    fn counts_and_roundings_are_tried() {
        let (exact, unknown) = (Count::Exact, Count::NotGiven);
        assert_eq!(code("0.7586", exact(75), exact(99)), IMPOSSIBLE);
        assert_eq!(code("0.7586", unknown, exact(99)), IMPOSSIBLE);
        assert_eq!(code("0.7586", exact(75), unknown), IMPOSSIBLE);
        assert_eq!(code("0.7586", exact(22), exact(29)), None);
        assert_eq!(code("0.7576", exact(76), exact(99)), DIFFERS);
        assert_eq!(code("0.7576", Count::AtLeast(76), exact(99)), DIFFERS);
        assert_eq!(code("0.7576", Count::AtLeast(70), exact(99)), None);
        // Cut off and rounded up count as roundings.
        assert_eq!((code("0.7575", exact(75), exact(99)), code("0.75", exact(75), exact(99))), (None, None));
        assert_eq!(code("0.7577", exact(75), exact(99)), IMPOSSIBLE);
        // Whole per cent: 199 of 200 may be printed as 100 %, 198 may not.
        assert_eq!((code("1", exact(199), exact(200)), code("1", exact(198), exact(200))), (None, DIFFERS));
        assert_eq!((code("2/3", exact(66), exact(99)), code("2/3", exact(65), exact(99))), (None, DIFFERS));
        assert_eq!((code("2/3", unknown, exact(100)), code("0", exact(0), unknown)), (IMPOSSIBLE, None));
        assert_eq!((code("1", unknown, exact(0)), code("1", unknown, unknown)), (None, None));
    }
}
