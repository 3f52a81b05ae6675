//! Who is ranked, by what, and the places.

use super::decided::{Decided, Outcome};
use crate::assessment::formula::{AbsenceCause, Among, Better, Cell};
use crate::assessment::outcome::{
    Compare, EffectAction, Key, Lacking, OutcomeFault, SubjectOutcome, TieBreakerMissing, Within, equals,
    placed, positions,
};
use crate::assessment::plan::RankedBy;
use crate::assessment::report::{GradeWhy, SharedPlace};
use crate::assessment::run::sheet::CohortSheet;
use crate::derivation::Recorder;
use crate::error::{Error, Pointer};
use crate::number::Ratio;

impl Outcome<'_> {
    /// Gives every subject what it is ranked by, or why it is not, and its place.
    pub(super) fn rank<R: Recorder>(&mut self, sheet: &CohortSheet<'_, R>) -> Result<(), Error> {
        for subject in sheet.subjects() {
            let unranked = self.unranked(sheet, subject);
            let key = if unranked.is_none() { Some(self.key(sheet, subject)?) } else { None };
            if let Some(decided) = self.subjects.get_mut(subject) {
                decided.key = key;
                decided.why.extend(unranked.flatten());
                let outside =
                    sheet.bound.cohort.subjects.get(subject).and_then(|given| given.outside_base.clone());
                decided.why.extend(outside.map(GradeWhy::OutsideBase));
            }
        }
        let among = self.scheme.document.ranking.within.into();
        sheet.groups(among).into_iter().try_for_each(|group| self.place(sheet, group, among))
    }

    fn place<R: Recorder>(
        &mut self,
        sheet: &CohortSheet<'_, R>,
        group: Vec<usize>,
        among: Among,
    ) -> Result<(), Error> {
        let ranking = &self.scheme.document.ranking;
        let (who, keys) = self.keys(group);
        let groups = equals(&keys, ranking.missing).map_err(|lacking| self.lacking(sheet, &who, lacking))?;
        let placed = placed(&groups, &keys, ranking.ties).map_err(|error| error.standing_at("/subjects"))?;
        for equals in groups.iter().filter(|equals| equals.len() > 1) {
            let members: Vec<_> = equals.iter().filter_map(|index| who.get(*index)).copied().collect();
            let place = equals.first().and_then(|index| placed.get(*index)).map_or(0, |place| place.place);
            let class = members.first().filter(|_| among == Among::Class).map(|one| sheet.class_id(*one));
            let members = members.iter().map(|one| sheet.id(*one).to_owned()).collect();
            self.ties.push(SharedPlace { class: class.map(str::to_owned), place, members });
        }
        for (subject, place) in who.into_iter().zip(placed) {
            if let Some(decided) = self.subjects.get_mut(subject) {
                decided.place = Some(place);
            }
        }
        Ok(())
    }

    /// The position of each subject that is ranked among these, 0 for the best.
    pub(super) fn positions<R: Recorder>(
        &self,
        sheet: &CohortSheet<'_, R>,
        among: Among,
    ) -> Result<Vec<Option<usize>>, Error> {
        let mut found = vec![None; self.subjects.len()];
        for group in sheet.groups(among) {
            let (who, keys) = self.keys(group);
            let missing = self.scheme.document.ranking.missing;
            let positions =
                positions(&keys, missing).map_err(|lacking| self.lacking(sheet, &who, lacking))?;
            for (subject, position) in who.into_iter().zip(positions) {
                if let Some(slot) = found.get_mut(subject) {
                    *slot = Some(position);
                }
            }
        }
        Ok(found)
    }

    /// Those of a group who are ranked, with what they are ranked by.
    fn keys(&self, group: Vec<usize>) -> (Vec<usize>, Vec<&Key>) {
        let key = |subject: usize| Some((subject, self.subjects.get(subject)?.key.as_deref()?));
        group.into_iter().filter_map(key).unzip()
    }

    /// Why a subject is not ranked; an empty reason where its score says so already.
    fn unranked<R: Recorder>(&self, sheet: &CohortSheet<'_, R>, subject: usize) -> Option<Option<GradeWhy>> {
        let decided = self.subjects.get(subject)?;
        if !sheet.bound.is_assessed(subject) {
            return Some(Some(GradeWhy::Outcome(SubjectOutcome::NotAssessed {})));
        }
        if let Some(effect) = decided.out_of_ranking() {
            return Some(Some(GradeWhy::OutOfRanking(effect.to_owned())));
        }
        let Some(plan) = self.scheme.plan_of(sheet.class(subject)) else { return Some(None) };
        if sheet.figure(plan.root, subject).is_none() {
            return Some(None);
        }
        if let Some(node) = sheet.left_out(subject) {
            return Some(Some(GradeWhy::PartScore(node.to_owned())));
        }
        let first = self.scheme.ranked_by.first().filter(|by| sheet.figure(by.column, subject).is_none());
        first.map(|by| Some(GradeWhy::Lacks(self.scheme.names.name(by.column).to_owned())))
    }

    /// What a subject is ranked by: higher first.
    fn key<R: Recorder>(
        &self,
        sheet: &CohortSheet<'_, R>,
        subject: usize,
    ) -> Result<Vec<Option<Ratio>>, Error> {
        let figure = |by: &RankedBy| {
            let figure = self.compared(sheet, by, subject)?;
            Ok(figure.map(|figure| match self.scheme.better(by.column) {
                Better::High => figure,
                Better::Low => -&figure,
            }))
        };
        self.scheme.ranked_by.iter().map(figure).collect()
    }

    /// The figure that is compared: as published where it is the score that is published, and as a share of its full
    /// marks where those differ among classes.
    fn compared<R: Recorder>(
        &self,
        sheet: &CohortSheet<'_, R>,
        by: &RankedBy,
        subject: usize,
    ) -> Result<Option<Ratio>, Error> {
        let Some(exact) = sheet.figure(by.column, subject) else { return Ok(None) };
        let document = &self.scheme.document;
        let figure = match document.ranking.compare {
            Compare::Published if sheet.is_published(Some(by.column), subject) => {
                Compare::Published.figure(exact, document.publish)?
            }
            _ => exact.clone(),
        };
        let plan = self.scheme.plan_of(sheet.class(subject));
        let full = plan.filter(|_| by.by_share).and_then(|plan| self.scheme.node(plan, by.column));
        Ok(full.and_then(|node| figure.over(&node.full)).or(Some(figure)))
    }

    /// What is wrong where one who is equal to others lacks the name that would break the tie.
    fn lacking<R: Recorder>(&self, sheet: &CohortSheet<'_, R>, who: &[usize], lacking: Lacking) -> Error {
        let subject = who.get(lacking.who).copied().unwrap_or_default();
        let name = self.scheme.document.ranking.by.get(lacking.name).cloned().unwrap_or_default();
        let id = sheet.id(subject).to_owned();
        let fault = match self.scheme.document.ranking.missing {
            Some(TieBreakerMissing::Refuse) => OutcomeFault::TieBreakerRefused { name, subject: id },
            _ => OutcomeFault::TieBreakerMissing { name, subject: id },
        };
        fault.at(Pointer::ROOT.key("subjects").index(subject))
    }
}

impl Decided<'_> {
    /// The effect that takes the place, where one does.
    fn out_of_ranking(&self) -> Option<&str> {
        let takes = |effect: &&crate::assessment::SchemeEffect| {
            effect.effect.contains(&EffectAction::OutOfRanking {})
        };
        self.met.iter().map(|planned| &planned.effect).find(takes).map(|effect| effect.id.as_str())
    }
}

impl<R: Recorder> CohortSheet<'_, R> {
    /// The lowest node that is left out with its full marks, where one is.
    pub(super) fn left_out(&self, subject: usize) -> Option<&str> {
        let plan = self.scheme.plan_of(self.class(subject))?;
        let is_left_out = |column: &&usize| match self.cell(**column, subject) {
            Some(Cell::Absent(absence)) => absence.cause == AbsenceCause::LeftOut,
            Some(Cell::Partial(_)) => true,
            _ => false,
        };
        // On the way down, a node comes after those it is a part of.
        plan.preorder.iter().rfind(is_left_out).map(|column| self.scheme.names.name(*column))
    }

    /// Whether a column is the score that is published.
    pub(super) fn is_published(&self, column: Option<usize>, subject: usize) -> bool {
        let root = self.scheme.plan_of(self.class(subject)).map(|plan| plan.root);
        root.is_some() && root == column
    }
}

impl From<Within> for Among {
    fn from(within: Within) -> Self {
        match within {
            Within::Class => Self::Class,
            Within::All => Self::All,
        }
    }
}
