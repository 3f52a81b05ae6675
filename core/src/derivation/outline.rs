//! The order in which a derivation is drawn: as a tree, from its last step down, each step once.

use super::step::Step;
use crate::limits::DRAWN_LEVELS;
use crate::words::{Language, Words};
use std::collections::VecDeque;

/// One line of a drawing.
pub(crate) struct Line<'a> {
    pub(crate) step: &'a Step,
    /// How far in it is; the figure itself at 0.
    pub(crate) level: usize,
    /// Whether it is the last of those that went into the step above it.
    pub(crate) is_last: bool,
    pub(crate) form: Form,
}

/// How a step appears on a line.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Form {
    /// Whole, its branches follow.
    Whole,
    /// By name: it is drawn further up (见上).
    Above,
    /// By name: it is too deep here and is drawn further down (见下).
    Below,
}

impl Line<'_> {
    pub(super) fn text(&self, language: Language) -> String {
        match self.form.words() {
            None => self.step.line(language),
            Some(words) => format!("{} ← {}", self.step.brief(language), words.of(language)),
        }
    }
}

impl Form {
    /// Where the step is drawn, where that is not here.
    pub(crate) fn words(self) -> Option<Words> {
        match self {
            Self::Whole => None,
            Self::Above => Some(Words::new("见上", "see above")),
            Self::Below => Some(Words::new("见下", "see below")),
        }
    }
}

/// The lines of a drawing, one for each step and each use.
pub(crate) struct Outline<'a> {
    steps: &'a [Step],
    drawn: Vec<bool>,
    /// What is drawn next, last first.
    waiting: Vec<Visit>,
    /// Steps that were too deep where they were met.
    below: VecDeque<usize>,
}

struct Visit {
    index: usize,
    level: usize,
    is_last: bool,
}

impl<'a> Outline<'a> {
    pub(crate) fn of(steps: &'a [Step]) -> Self {
        let figure = steps.len().checked_sub(1).map(Visit::first);
        let (waiting, below) = (figure.into_iter().collect(), VecDeque::new());
        Self { steps, drawn: vec![false; steps.len()], waiting, below }
    }

    fn form(&mut self, visit: &Visit, step: &Step) -> Form {
        let Some(drawn) = self.drawn.get_mut(visit.index) else { return Form::Above };
        if *drawn {
            return Form::Above;
        }
        if visit.level >= DRAWN_LEVELS && !step.from.is_empty() {
            self.below.push_back(visit.index);
            return Form::Below;
        }
        *drawn = true;
        Form::Whole
    }

    /// The next step that was too deep and is still to be drawn.
    fn postponed(&mut self) -> Option<Visit> {
        let drawn = &self.drawn;
        let is_drawn = |index: &usize| drawn.get(*index).copied().unwrap_or(true);
        std::iter::from_fn(|| self.below.pop_front()).find(|index| !is_drawn(index)).map(Visit::first)
    }

    fn branch(&mut self, visit: &Visit, step: &Step) {
        // Only earlier steps are followed, so a drawing ends whatever a list says.
        let mut branches = step.from.iter().rev().filter(|index| **index < visit.index);
        let level = visit.level.saturating_add(1);
        self.waiting.extend(branches.next().map(|index| Visit { index: *index, level, is_last: true }));
        self.waiting.extend(branches.map(|index| Visit { index: *index, level, is_last: false }));
    }
}

impl<'a> Iterator for Outline<'a> {
    type Item = Line<'a>;

    fn next(&mut self) -> Option<Line<'a>> {
        let visit = self.waiting.pop().or_else(|| self.postponed())?;
        let step = self.steps.get(visit.index)?;
        let form = self.form(&visit, step);
        if form == Form::Whole {
            self.branch(&visit, step);
        }
        Some(Line { step, level: visit.level, is_last: visit.is_last, form })
    }
}

impl Visit {
    fn first(index: usize) -> Self {
        Self { index, level: 0, is_last: true }
    }
}
