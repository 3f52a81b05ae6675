//! Who is ranked before whom.

use super::draw::{Drawn, Law};
use super::{is_out_of_ranking, published};
use std::cmp::Reverse;

/// Place, how many are ranked, how many others share the place.
pub type Place = (u32, u32, u32);

pub struct Ranked {
    pub places: Vec<Option<Place>>,
    /// By person: how many groups of equals come before, in the class and over all.
    pub in_class: Vec<Option<usize>>,
    pub over_all: Vec<Option<usize>>,
}

/// Ranks everybody, or says what is refused.
pub fn rank(drawn: &Drawn) -> Result<Ranked, &'static str> {
    let people = drawn.people.len();
    let mut places = vec![None; people];
    let groups = if drawn.within == "all" { vec![everybody(drawn, None)] } else { by_class(drawn) };
    for group in groups {
        let ranked = order(drawn, &group, &drawn.by)?;
        let mut before = 0;
        for (index, equals) in ranked.iter().enumerate() {
            let place = if drawn.ties == "dense" { index } else { before };
            for who in equals {
                places[*who] = Some((small(place) + 1, small(group.len()), small(equals.len()) - 1));
            }
            before += equals.len();
        }
    }
    let mut in_class = vec![None; people];
    for group in by_class(drawn) {
        note(&order(drawn, &group, &drawn.by)?, &mut in_class);
    }
    let mut over_all = vec![None; people];
    // All classes are compared only where a quota does so.
    if drawn.quotas.iter().any(|quota| quota.split == super::draw::Split::Unit) {
        note(&order(drawn, &everybody(drawn, None), &drawn.by)?, &mut over_all);
    }
    Ok(Ranked { places, in_class, over_all })
}

fn note(order: &[Vec<usize>], positions: &mut [Option<usize>]) {
    for (position, equals) in order.iter().enumerate() {
        for who in equals {
            positions[*who] = Some(position);
        }
    }
}

fn by_class(drawn: &Drawn) -> Vec<Vec<usize>> {
    (0..drawn.classes).map(|class| everybody(drawn, Some(class))).collect()
}

/// Whoever is ranked: assessed, not out of the ranking, with a figure for the first name.
fn everybody(drawn: &Drawn, class: Option<usize>) -> Vec<usize> {
    let is_ranked = |who: &usize| {
        let person = &drawn.people[*who];
        person.law != Some(Law::NotAssessed)
            && !is_out_of_ranking(drawn, *who)
            && figure(drawn, *who, drawn.by[0]).is_some()
            && class.is_none_or(|class| class == person.class)
    };
    (0..drawn.people.len()).filter(is_ranked).collect()
}

fn figure(drawn: &Drawn, who: usize, name: &str) -> Option<i64> {
    let person = &drawn.people[who];
    match name {
        "total" if drawn.compare == "published" => Some(published(person.total)),
        "total" => Some(person.total),
        _ => person.second,
    }
}

/// Groups of equals, the best first: by the first name, and where that leaves several, by the names that follow.
fn order(drawn: &Drawn, group: &[usize], names: &[&str]) -> Result<Vec<Vec<usize>>, &'static str> {
    let Some((name, names)) = names.split_first() else { return Ok(vec![group.to_vec()]) };
    if group.len() < 2 {
        return Ok(if group.is_empty() { Vec::new() } else { vec![group.to_vec()] });
    }
    let lacks = |who: &&usize| figure(drawn, **who, name).is_none();
    match (group.iter().any(|who| lacks(&who)), drawn.missing) {
        (true, None) => return Err("choice.missing"),
        (true, Some("refuse")) => return Err("choice.refused"),
        (true, Some("tied")) => return order(drawn, group, names),
        _ => {}
    }
    let mut figures: Vec<Option<i64>> = group.iter().map(|who| figure(drawn, *who, name)).collect();
    figures.sort_by_key(|figure| Reverse(*figure));
    figures.dedup();
    let mut ordered = Vec::new();
    for value in figures {
        let equals: Vec<usize> =
            group.iter().copied().filter(|who| figure(drawn, *who, name) == value).collect();
        ordered.extend(order(drawn, &equals, names)?);
    }
    Ok(ordered)
}

fn small(count: usize) -> u32 {
    u32::try_from(count).unwrap()
}
