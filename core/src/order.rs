//! One sort for all lists of the library: a sort of its own for each kind of element is a tenth of what a page loads.

use std::cmp::Ordering;

/// Puts a list in order; what is equal keeps its order.
pub(crate) fn sort_by<T>(items: &mut [T], compare: impl Fn(&T, &T) -> Ordering) {
    let pair = |one, other| items.get(one).zip(items.get(other));
    let swaps = swaps(items.len(), &|one, other| {
        pair(one, other).map_or(Ordering::Equal, |(one, other)| compare(one, other))
    });
    swaps.into_iter().for_each(|(one, other)| items.swap(one, other));
}

/// Puts a list in the order of a key, which is asked once of each element; what is equal keeps its order.
pub(crate) fn sort_by_key<T, K: Ord>(items: &mut [T], key: impl Fn(&T) -> K) {
    let keys: Vec<K> = items.iter().map(key).collect();
    let swaps = swaps(keys.len(), &|one, other| keys.get(one).cmp(&keys.get(other)));
    swaps.into_iter().for_each(|(one, other)| items.swap(one, other));
}

/// The swaps, one after the other, that put so many elements in order.
fn swaps(count: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<(usize, usize)> {
    let mut order: Vec<usize> = (0..count).collect();
    order.sort_by(|one, other| compare(*one, *other));
    // Where the element that began at a place is now, and which one is at a place now.
    let mut place_of: Vec<usize> = (0..count).collect();
    let mut at_place = place_of.clone();
    let mut swaps = Vec::new();
    for (place, wanted) in order.into_iter().enumerate() {
        let from = place_of.get(wanted).copied().unwrap_or(place);
        if from != place {
            swaps.push((place, from));
            at_place.swap(place, from);
            let moved = at_place.get(from).copied().unwrap_or(from);
            if let Some(now) = place_of.get_mut(moved) {
                *now = from;
            }
        }
    }
    swaps
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Lists of every kind of disorder, with few different keys, so that many are equal.
    fn lists() -> impl Iterator<Item = Vec<(u64, usize)>> {
        (0..200_u64).map(|seed| {
            let length = usize::try_from(seed % 40).unwrap();
            let mut state = seed.wrapping_mul(0x9e37_79b9_7f4a_7c15).wrapping_add(1);
            let mut next = || {
                state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
                (state >> 33) % 7
            };
            (0..length).map(|at| (next(), at)).collect()
        })
    }

    #[test]
    fn a_list_is_put_in_the_order_that_the_standard_sort_gives() {
        for list in lists() {
            let (mut expected, mut by_key, mut by_compare) = (list.clone(), list.clone(), list);
            expected.sort_by_key(|(key, _)| *key);
            sort_by_key(&mut by_key, |(key, _)| *key);
            sort_by(&mut by_compare, |(one, _), (other, _)| one.cmp(other));
            assert_eq!(by_key, expected);
            assert_eq!(by_compare, expected);
        }
    }
}
