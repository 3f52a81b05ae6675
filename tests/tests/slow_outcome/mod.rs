//! What follows a score, worked out the slow way: from the text of the document languages, person by person and world
//! by world, without a line of the library.
//!
//! Where more are equal at a last place than there are places left, the world splits: any of them may fall, up to as
//! many as are too many, and whoever does not fall waits. What is the same in every world is sure.

pub mod draw;
mod hold;
mod quotas;
mod ranking;

use draw::{Act, Drawn, Law};
pub use hold::Hold;
use num_rational::Ratio;
use std::collections::BTreeSet;

pub type Fraction = Ratio<i64>;

/// What one person ends with.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Fate {
    pub place: Option<u32>,
    pub of: Option<u32>,
    pub tied: u32,
    pub by_bands: Option<usize>,
    /// Every grade it has in some world; `None` for no grade.
    pub grades: BTreeSet<Option<usize>>,
}

/// What one group's quota comes to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Allotted {
    pub row: usize,
    pub class: Option<usize>,
    pub base: i64,
    pub places: i64,
    /// In order of rank, equals in the order of the cohort.
    pub given: Vec<usize>,
    pub moved: Vec<usize>,
    pub undetermined: Vec<usize>,
    pub next: Vec<usize>,
}

/// What the slow way comes to: an answer, or the code of what is refused.
pub type Outcome = Result<Answer, &'static str>;

#[derive(Clone, Debug)]
pub struct Answer {
    pub people: Vec<Fate>,
    pub quotas: Vec<Allotted>,
    /// How many worlds there were.
    pub worlds: usize,
}

/// Works everything out; `None` where there are more worlds than anybody has time for.
pub fn outcome(drawn: &Drawn) -> Option<Outcome> {
    let ranked = match ranking::rank(drawn) {
        Ok(ranked) => ranked,
        Err(code) => return Some(Err(code)),
    };
    let mut holds: Vec<Hold> = (0..drawn.people.len()).map(|who| Hold::of_bands(drawn, who)).collect();
    let by_bands: Vec<_> = holds.iter().map(|hold| hold.grade).collect();
    for (who, hold) in holds.iter_mut().enumerate() {
        hold.obey(drawn, who);
    }
    if drawn.effects_first {
        act(drawn, &mut holds);
    }
    let worlds = match quotas::worlds(drawn, &ranked, &holds)? {
        Ok(worlds) => worlds,
        Err(code) => return Some(Err(code)),
    };
    let ends: Vec<Vec<Hold>> = worlds.iter().map(|world| end(drawn, &world.holds)).collect();
    let people = (0..drawn.people.len()).map(|who| Fate {
        place: ranked.places[who].map(|place| place.0),
        of: ranked.places[who].map(|place| place.1),
        tied: ranked.places[who].map_or(0, |place| place.2),
        by_bands: by_bands[who],
        grades: ends.iter().map(|holds| holds[who].grade).collect(),
    });
    let people: Vec<_> = people.collect();
    let quotas = quotas::allotted(drawn, &ranked, &worlds, &people);
    Some(Ok(Answer { people, quotas, worlds: worlds.len() }))
}

/// The grades after the last stage.
fn end(drawn: &Drawn, holds: &[Hold]) -> Vec<Hold> {
    let mut holds = holds.to_vec();
    if !drawn.effects_first {
        act(drawn, &mut holds);
    }
    holds
}

/// Effects act in the order of the document.
fn act(drawn: &Drawn, holds: &mut [Hold]) {
    for (who, hold) in holds.iter_mut().enumerate() {
        let assessed = drawn.people[who].law != Some(Law::NotAssessed);
        for (effect, acts) in drawn.effects.iter().enumerate() {
            if assessed && drawn.people[who].meets[effect] {
                acts.iter().for_each(|act| hold.undergo(*act, drawn.rows - 1));
            }
        }
    }
}

/// Whether an effect takes a person's place.
pub(crate) fn is_out_of_ranking(drawn: &Drawn, who: usize) -> bool {
    let met = drawn.effects.iter().zip(&drawn.people[who].meets).filter(|(_, meets)| **meets);
    met.flat_map(|(acts, _)| acts).any(|act| *act == Act::OutOfRanking)
}

/// Half up to a whole number, of what is not below zero; scores are in tenths.
pub(crate) fn published(tenths: i64) -> i64 {
    (tenths + 5) / 10 * 10
}
