//! The names there are, those nearest to a wrong one first.

use crate::words::{Title, Words, excerpt};
use std::borrow::Cow;

/// How many names a sentence lists.
const SHOWN: usize = 8;

/// How many names are compared with the wrong one; those behind them are only counted.
const COMPARED: usize = 4_096;

/// How many characters are compared where two names differ.
const LENGTH: usize = 32;

/// A name somebody may write: an id, and the Chinese title under which it is known.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Name<'a> {
    id: &'a str,
    zh: Option<&'a str>,
}

impl<'a> From<&'a str> for Name<'a> {
    fn from(id: &'a str) -> Self {
        Self { id, zh: None }
    }
}

impl<'a> From<&'a String> for Name<'a> {
    fn from(id: &'a String) -> Self {
        Self { id, zh: None }
    }
}

impl<'a> From<(&'a str, &'a str)> for Name<'a> {
    fn from((id, zh): (&'a str, &'a str)) -> Self {
        Self { id, zh: Some(zh) }
    }
}

impl<'a> From<(&'a str, Option<&'a str>)> for Name<'a> {
    fn from((id, zh): (&'a str, Option<&'a str>)) -> Self {
        Self { id, zh }
    }
}

impl<'a> From<(&'a str, Option<&'a Title>)> for Name<'a> {
    fn from((id, title): (&'a str, Option<&'a Title>)) -> Self {
        Self { id, zh: title.map(|title| title.zh.as_str()) }
    }
}

/// The names there are as a sentence lists them: nearest to `found` first, equally near ones in the order given, at
/// most eight, then how many there are. Ids stand alone, or with their Chinese title as `(id, title)`; each is quoted as
/// it is written.
///
/// What a name costs is bounded, and so is the number of names compared.
pub(crate) fn listed<'a, N: Into<Name<'a>>>(found: &str, names: impl IntoIterator<Item = N>) -> Words {
    in_words(nearest_first(found, names.into_iter().map(Into::into).collect()))
}

/// The names of a list in its own order, quoted as they are written; of more than eight the first, and how many.
pub(crate) fn in_order<'a, N: Into<Name<'a>>>(names: impl IntoIterator<Item = N>) -> Words {
    in_words(names.into_iter().map(Into::into).collect())
}

fn nearest_first<'a>(found: &str, mut names: Vec<Name<'a>>) -> Vec<Name<'a>> {
    let found: Vec<char> = found.chars().collect();
    let compared = names.len().min(COMPARED);
    if let Some(compared) = names.get_mut(..compared) {
        crate::order::sort_by_key(compared, |name| how_far(&found, name));
    }
    names
}

#[cold]
#[inline(never)]
fn in_words(names: Vec<Name<'_>>) -> Words {
    if names.is_empty() {
        return Words::new("（无）", "(none)");
    }
    let shown = || names.iter().take(SHOWN);
    let zh = shown().map(|name| titled(name, "（", "）")).collect::<Vec<_>>().join("、");
    let en = shown().map(|name| titled(name, " (", ")")).collect::<Vec<_>>().join(", ");
    match names.len() {
        all if all > SHOWN => Words::new(format!("{zh}…，共 {all} 个"), format!("{en}, … ({all} in all)")),
        _ => Words::new(zh, en),
    }
}

fn titled(name: &Name<'_>, open: &str, close: &str) -> String {
    match name.zh.filter(|zh| *zh != name.id) {
        Some(zh) => format!("`{}`{open}{}{close}", excerpt(name.id), excerpt(zh)),
        None => format!("`{}`", excerpt(name.id)),
    }
}

fn how_far(found: &[char], name: &Name<'_>) -> usize {
    let far = |text: &str| distance(found, &text.chars().collect::<Vec<_>>());
    far(name.id).min(name.zh.map_or(usize::MAX, far))
}

/// How many characters were left out, put in, replaced or swapped with their neighbour; what is out of all likeness
/// is equally far.
fn distance(found: &[char], name: &[char]) -> usize {
    let far = found.len().min(LENGTH).div_ceil(3).saturating_add(1);
    let contained = contains(found, name) || contains(name, found);
    let limit = if contained { far.saturating_sub(1) } else { far };
    let (found, name) = where_they_differ(found, name);
    if found.len().abs_diff(name.len()) >= far {
        return limit;
    }
    edits(found, name).min(limit)
}

/// Whether the longer name holds the whole of the shorter; two characters at least, and nothing too long to look for.
fn contains(long: &[char], short: &[char]) -> bool {
    let sensible = (2..=LENGTH).contains(&short.len()) && long.len() <= LENGTH.saturating_mul(4);
    sensible && long.windows(short.len()).any(|part| part == short)
}

/// Both without the beginning and the end that they share, and no longer than is compared.
fn where_they_differ<'a>(found: &'a [char], name: &'a [char]) -> (&'a [char], &'a [char]) {
    let shared = |(a, b): &(&char, &char)| a == b;
    let start = found.iter().zip(name).take_while(shared).count();
    let (found, name) = (found.get(start..).unwrap_or_default(), name.get(start..).unwrap_or_default());
    let end = found.iter().rev().zip(name.iter().rev()).take_while(shared).count();
    let middle =
        |text: &'a [char]| text.get(..text.len().saturating_sub(end).min(LENGTH)).unwrap_or_default();
    (middle(found), middle(name))
}

/// The distance of Damerau and Levenshtein, in which no part is changed twice: row by row, three rows at a time.
fn edits(found: &[char], name: &[char]) -> usize {
    let mut before: Cow<'_, [usize]> = Cow::Borrowed(&[]);
    let mut above: Vec<usize> = (0..=name.len()).collect();
    for (row, letter) in found.iter().enumerate() {
        let earlier = row.checked_sub(1).and_then(|earlier| found.get(earlier));
        let next = row_of(
            name,
            &EditRow { letter: *letter, earlier: earlier.copied(), before: &before, above: &above },
        );
        before = Cow::Owned(std::mem::replace(&mut above, next));
    }
    above.last().copied().unwrap_or_default()
}

/// One row: its letter and the one before, with the two rows above.
struct EditRow<'a> {
    letter: char,
    earlier: Option<char>,
    before: &'a [usize],
    above: &'a [usize],
}

fn row_of(name: &[char], row: &EditRow<'_>) -> Vec<usize> {
    let cell = |row: &[usize], at: usize| row.get(at).copied().unwrap_or(usize::MAX).saturating_add(1);
    let mut cells = vec![cell(row.above, 0)];
    let mut left = None;
    for (at, letter) in name.iter().enumerate() {
        let one = cell(&cells, at).min(cell(row.above, at.saturating_add(1)));
        let same = usize::from(*letter != row.letter);
        let replaced = row.above.get(at).map_or(usize::MAX, |cell| cell.saturating_add(same));
        let swapped = (left == Some(row.letter) && row.earlier == Some(*letter))
            .then(|| at.checked_sub(1).map_or(usize::MAX, |at| cell(row.before, at)));
        cells.push(one.min(replaced).min(swapped.unwrap_or(usize::MAX)));
        left = Some(*letter);
    }
    cells
}

#[cfg(test)]
mod tests {
    use super::*;

    fn far(found: &str, name: &str) -> usize {
        how_far(&found.chars().collect::<Vec<_>>(), &Name::from(name))
    }

    #[test]
    fn one_slip_is_one_step() {
        for (found, name) in
            [("wieght", "weight"), ("weigt", "weight"), ("weightt", "weight"), ("height", "weight")]
        {
            assert_eq!(far(found, name), 1, "{found}");
        }
        assert_eq!(far("weight", "weight"), 0);
        assert_eq!(far("张山", "张三"), 1);
        assert_eq!(edits(&['c', 'a'], &['a', 'b', 'c']), 3, "no part is changed twice");
    }

    #[test]
    fn nearest_first_then_as_given() {
        let words = listed("rnak", ["grade", "rank", "mark", "tree"]);
        assert_eq!(words.en, "`rank`, `grade`, `mark`, `tree`");
        assert_eq!(words.zh, "`rank`、`grade`、`mark`、`tree`");
    }

    #[test]
    fn a_title_is_a_name_too() {
        let words = listed("答覆", [("review.accept", "受理"), ("open_government.reply", "答复")]);
        assert_eq!(words.zh, "`open_government.reply`（答复）、`review.accept`（受理）");
        assert_eq!(words.en, "`open_government.reply` (答复), `review.accept` (受理)");
        assert_eq!(listed("信息公开答复", ["受理", "政府信息公开答复"]).zh, "`政府信息公开答复`、`受理`");
    }

    #[test]
    fn of_many_the_nearest_and_how_many() {
        let names: Vec<String> = (1..=20).map(|n| format!("dept.{n}")).collect();
        let words = listed("dept.200", &names);
        assert!(words.en.starts_with("`dept.20`, `dept.2`, `dept.10`, `dept.1`, `dept.3`"), "{}", words.en);
        assert!(words.en.ends_with(", … (20 in all)"), "{}", words.en);
        assert!(words.zh.ends_with("…，共 20 个"), "{}", words.zh);
        assert_eq!(listed("x", Vec::<&str>::new()).en, "(none)");
    }

    #[test]
    fn long_names_differ_where_they_differ() {
        let long = |end: &str| format!("{}{end}", "department.of.".repeat(20));
        assert_eq!(far(&long("agricultrue"), &long("agriculture")), 1);
        assert!(far(&"x".repeat(100_000), &"y".repeat(100_000)) <= LENGTH);
    }

    #[test]
    fn a_name_is_looked_for_in_one_that_is_not_too_long() {
        let long = |length| "x".repeat(length - 2) + "ab";
        let holds = |text: &str| contains(&text.chars().collect::<Vec<_>>(), &['a', 'b']);
        assert!(holds(&long(LENGTH * 4)));
        assert!(!holds(&long(LENGTH * 4 + 1)));
    }
}
