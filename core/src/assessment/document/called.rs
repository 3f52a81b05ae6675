//! What grades are called: by their ids, by their titles, or by the words of the law; all mean the same grade.

use super::SchemeDocument;
use super::overrides::ClassOverride;
use crate::assessment::outcome::{EffectAction, Grades, Statute};

/// The scheme with every grade under one name, the law's id where it has one, and with the law's titles where it
/// gives none of its own; `None` where it is written so already.
pub(crate) fn under_one_name(document: &SchemeDocument, statute: Option<&Statute>) -> Option<SchemeDocument> {
    let mut renamed = document.clone();
    let grades = renamed.grades.as_mut()?;
    statute.into_iter().for_each(|statute| take_legal_names(grades, statute));
    let grades = grades.clone();
    rename_all(&mut renamed, &grades);
    (renamed != *document).then_some(renamed)
}

/// Gives each row the id and the title of the law's grade that it means.
fn take_legal_names(grades: &mut Grades, statute: &Statute) {
    for row in &mut grades.rows {
        let legal = statute.grades.best_first.iter();
        let mut meant = legal.filter(|legal| legal.grade == row.grade || legal.title.is(&row.grade));
        if let Some(legal) = meant.next() {
            row.grade.clone_from(&legal.grade);
            row.title.get_or_insert_with(|| legal.title.clone());
        }
    }
}

fn rename_all(document: &mut SchemeDocument, grades: &Grades) {
    for quota in &mut document.quota {
        rename(&mut quota.grade, grades);
    }
    let overrides = document.classes.iter_mut().flat_map(|class| &mut class.overrides);
    let put = overrides.filter_map(|change| match change {
        ClassOverride::Put { keys, .. } => keys.effect.as_mut(),
        ClassOverride::Drop { .. } | ClassOverride::Add { .. } => None,
    });
    let effects = document.effects.iter_mut().map(|effect| &mut effect.effect);
    for action in effects.chain(put).flatten() {
        if let EffectAction::Ceiling(grade) | EffectAction::Grade(grade) | EffectAction::Ineligible(grade) =
            action
        {
            rename(grade, grades);
        }
    }
}

/// Puts the id of a grade in the place of any of its names; what is no grade stays as it is.
fn rename(name: &mut String, grades: &Grades) {
    if let Some(row) = grades.position(name).and_then(|position| grades.rows.get(position)) {
        name.clone_from(&row.grade);
    }
}
