//! Laws of quotas, on random units: nobody better is passed over, the cap stands, the parts sum to the whole.

#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "what these laws build is valid")]

use kaohe::assessment::{Allotment, Candidate, ClassHeads, Heads, Quota, QuotaUnit, Statute};
use kaohe::derivation::{Explain, Silent};
use kaohe::{Ratio, document};
use proptest::prelude::*;

const CLASSES: [&str; 3] = ["a", "b", "c"];

/// One who competes, by value: class, score, whether the grade was reached, whether it is barred.
type Drawn = (usize, i64, bool, bool);

/// The words of a quota that vary.
#[derive(Clone, Debug)]
struct Words {
    candidates: &'static str,
    split: &'static str,
    ties: &'static str,
    succession: &'static str,
    rounding: &'static str,
}

fn words() -> impl Strategy<Value = Words> {
    let splits = [r#"{"unit": {}}"#, r#"{"class": {"each": {}}}"#, r#"{"class": {"largest_remainder": {}}}"#];
    let one_of = |words: &'static [&'static str]| prop::sample::select(words);
    (
        one_of(&["bands", "ranked"]),
        prop::sample::select(splits.to_vec()),
        one_of(&["undetermined", "drop"]),
        one_of(&["next", "lapse"]),
        one_of(&["half_up", "half_even", "down", "up"]),
    )
        .prop_map(|(candidates, split, ties, succession, rounding)| Words {
            candidates,
            split,
            ties,
            succession,
            rounding,
        })
}

fn everyone() -> impl Strategy<Value = Vec<Drawn>> {
    prop::collection::vec((0..CLASSES.len(), 80_i64..100, any::<bool>(), prop::bool::weighted(0.2)), 0..40)
}

/// Everything a law looks at: the candidates and what they were allotted.
struct Outcome {
    quota: Quota,
    ids: Vec<String>,
    keys: Vec<[Ratio; 1]>,
    drawn: Vec<Drawn>,
    allotments: Vec<Allotment>,
}

impl Outcome {
    fn of(words: &Words, drawn: Vec<Drawn>) -> Self {
        let Words { candidates, split, ties, succession, rounding } = words;
        let text = format!(
            r#"{{"grade": "excellent", "candidates": "{candidates}", "rate": {{"law": {{}}}}, "base": {{"law": {{}}}},
               "rounding": "{rounding}", "hard_cap": {{"law": {{}}}}, "over_cap": "reduce", "split": {split},
               "ties": "{ties}", "succession": "{succession}"}}"#
        );
        let quota: Quota = document::read(&text).unwrap();
        let ids = (0..drawn.len()).map(|index| index.to_string()).collect();
        let keys = drawn.iter().map(|(_, score, ..)| [Ratio::from(*score)]).collect();
        let mut outcome = Self { quota, ids, keys, drawn, allotments: Vec::new() };
        outcome.allotments = outcome.allot();
        outcome
    }

    fn candidates(&self) -> Vec<Candidate<'_>> {
        let all = self.ids.iter().zip(&self.keys).zip(&self.drawn);
        all.map(|((id, key), (class, _, reached, barred))| Candidate {
            id,
            class: CLASSES[*class],
            key,
            reached: *reached,
            barred: *barred,
        })
        .collect()
    }

    fn allot(&self) -> Vec<Allotment> {
        let law = law();
        let allotted = self.quota.allot(&self.unit(&law), &self.candidates(), Silent);
        allotted.unwrap()
    }

    fn unit<'a>(&self, law: &'a Statute) -> QuotaUnit<'a> {
        let heads = |assessed| Heads { assessed, ..Heads::default() };
        let count = |wanted: usize| self.drawn.iter().filter(|(class, ..)| *class == wanted).count();
        let class = |(index, class)| ClassHeads { class, heads: heads(small(count(index))) };
        let classes = CLASSES.into_iter().enumerate().map(class).collect();
        QuotaUnit { heads: heads(small(self.drawn.len())), classes, statute: Some(law) }
    }

    /// Whether a subject competes for the places of an allotment.
    fn competes(&self, one: &Candidate<'_>, allotment: &Allotment) -> bool {
        let ranked = self.quota.candidates == kaohe::assessment::QuotaCandidates::Ranked;
        let class = allotment.class.as_deref().is_none_or(|class| class == one.class);
        class && !one.barred && (one.reached || ranked)
    }
}

fn law() -> Statute {
    Statute::of("civil_servants.2007").unwrap()
}

fn small(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

proptest! {
    #[test]
    fn nobody_better_ranked_is_passed_over(words in words(), drawn in everyone()) {
        let outcome = Outcome::of(&words, drawn);
        prop_assert!(!outcome.allotments.is_empty());
        for allotment in &outcome.allotments {
            let has = |one: &Candidate<'_>| allotment.given.iter().any(|id| id == one.id);
            let candidates = outcome.candidates();
            let competing: Vec<_> = candidates.iter().filter(|one| outcome.competes(one, allotment)).collect();
            for given in competing.iter().filter(|one| has(one)) {
                for without in competing.iter().filter(|one| !has(one)) {
                    prop_assert!(without.key < given.key, "{} was passed over for {}", without.id, given.id);
                }
            }
        }
    }

    #[test]
    fn only_those_who_compete_are_given_a_place(words in words(), drawn in everyone()) {
        let outcome = Outcome::of(&words, drawn);
        for allotment in &outcome.allotments {
            let named = [&allotment.given, &allotment.undetermined, &allotment.next].map(|ids| ids.iter()).into_iter().flatten();
            for id in named {
                let candidates = outcome.candidates();
                let one = candidates.iter().find(|one| one.id == id);
                prop_assert!(one.is_some_and(|one| outcome.competes(one, allotment)));
            }
        }
    }

    #[test]
    fn places_stay_under_the_cap_and_are_not_exceeded(words in words(), drawn in everyone()) {
        for allotment in Outcome::of(&words, drawn).allotments {
            let cap = allotment.unit.as_ref().map_or(allotment.cap.clone(), |unit| unit.cap.clone());
            let places = allotment.unit.as_ref().map_or(allotment.places, |unit| unit.places);
            prop_assert!(cap.is_some_and(|cap| Ratio::from(places) <= cap));
            prop_assert!(!allotment.over_cap);
            let given = small(allotment.given.len());
            prop_assert_eq!(given.saturating_add(allotment.unallocated), allotment.places);
            let undetermined = small(allotment.undetermined.len());
            prop_assert!(undetermined == 0 || words.succession == "lapse" || undetermined > allotment.unallocated);
        }
    }

    #[test]
    fn the_classes_places_sum_to_the_units(mut words in words(), drawn in everyone()) {
        words.split = r#"{"class": {"largest_remainder": {}}}"#;
        let allotments = Outcome::of(&words, drawn).allotments;
        let sum: u32 = allotments.iter().map(|one| one.places).sum();
        prop_assert!(allotments.iter().all(|one| one.unit.as_ref().is_some_and(|unit| unit.places == sum)));
    }

    #[test]
    fn order_of_input_and_explanation_change_nothing(words in words(), drawn in everyone()) {
        let outcome = Outcome::of(&words, drawn);
        let mut candidates = outcome.candidates();
        candidates.reverse();
        let law = law();
        let explained = outcome.quota.allot(&outcome.unit(&law), &candidates, Explain);
        let sorted = |allotment: &Allotment| {
            let mut allotment = Allotment { derivation: None, ..allotment.clone() };
            for ids in [&mut allotment.given, &mut allotment.undetermined, &mut allotment.next] {
                ids.sort();
            }
            allotment
        };
        let explained: Vec<_> = explained.unwrap().iter().map(sorted).collect();
        let silent: Vec<_> = outcome.allotments.iter().map(sorted).collect();
        prop_assert_eq!(explained, silent);
    }
}
