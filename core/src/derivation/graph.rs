//! A derivation: its steps in order, the figure itself last.

use super::fault::Fault;
use super::step::Step;
use super::text;
use crate::error::{Error, Pointer};
use crate::limits::{DERIVATION_LINES, DERIVATION_STEPS};
use crate::words::Language;
use serde::{Deserialize, Serialize};

/// How a figure came about (推导): its steps in order.
///
/// # Shape
/// `{"steps": [ … ]}`: each step after those whose results went into it, the figure itself last. `from` of a step holds
/// indexes of earlier steps of the same list; what is used by several appears once. However long a chain of figures is,
/// the list is nested no deeper.
///
/// # Example
/// ```
/// use kaohe::{derivation::{Derivation, Step}, words::{Language, Words}};
/// let mut double = Step::new("double", Words::same("1 + 1"));
/// double.from = vec![0];
/// let derivation = Derivation { steps: vec![Step::new("one", Words::same("1")), double] };
/// assert_eq!(derivation.text(Language::En), "double ← 1 + 1\n└─ one ← 1\n");
/// ```
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Derivation {
    /// The steps, each after those it comes from; the last is the figure itself.
    pub steps: Vec<Step>,
}

impl From<Step> for Derivation {
    fn from(step: Step) -> Self {
        Self { steps: vec![Step { from: Vec::new(), ..step }] }
    }
}

impl Derivation {
    /// The step of the figure itself.
    pub fn figure(&self) -> Option<&Step> {
        self.steps.last()
    }

    /// The step of the figure itself, to change it.
    pub(crate) fn figure_mut(&mut self) -> Option<&mut Step> {
        self.steps.last_mut()
    }

    /// A derivation whose last step comes from the figures of others.
    #[must_use]
    pub fn above(step: Step, from: impl IntoIterator<Item = Self>) -> Self {
        let (mut steps, mut figures) = (Vec::new(), Vec::new());
        for derivation in from {
            let before = steps.len();
            steps.extend(derivation.steps.into_iter().map(|step| moved(step, before)));
            figures.extend(steps.len().checked_sub(1).filter(|last| *last >= before));
        }
        steps.push(Step { from: figures, ..step });
        Self { steps }
    }

    /// The derivation with that of an input behind it: wherever an input stands at this place, `origin` follows.
    ///
    /// # Example
    /// ```
    /// use kaohe::{derivation::{Derivation, Input, Step}, words::Words};
    /// let late = Step::new("hotline.37", Words::new("应于 10-16 办结", "due on 10-16"));
    /// let entry = Input::new(Words::same("hotline.37"), "-2").standing_at("/ledger/0");
    /// let points = Step::new("ji.late", Words::same("100 + (-2)")).with_inputs(vec![entry]);
    /// let points = Derivation::from(points).with_origin("/ledger/0", &late.into());
    /// assert_eq!(points.steps[0].name, "hotline.37");
    /// assert_eq!(points.steps[1].from, [0]);
    /// ```
    #[must_use]
    pub fn with_origin(self, place: &str, origin: &Self) -> Self {
        let before = origin.steps.len();
        let Some(last) = before.checked_sub(1) else { return self };
        if !self.steps.iter().any(|step| step.rests_on(place)) {
            return self;
        }
        let mut steps = origin.steps.clone();
        steps.extend(self.steps.into_iter().map(|step| {
            let mut step = moved(step, before);
            if step.rests_on(place) {
                step.from.push(last);
            }
            step
        }));
        Self { steps }
    }

    /// Refuses what is no derivation: one without steps, with too many, or with a step that comes from a later one.
    ///
    /// # Errors
    /// `derivation.no_steps` `derivation.too_many_steps` `derivation.not_earlier`
    pub fn check(&self, at: &Pointer<'_>) -> Result<(), Error> {
        let list = at.key("steps");
        match self.steps.len() {
            0 => return Err(Fault::NoSteps {}.at(list)),
            found if found > DERIVATION_STEPS => {
                return Err(Fault::TooManySteps { found, limit: DERIVATION_STEPS }.at(list));
            }
            _ => {}
        }
        let found = self.steps.iter().map(|step| step.from.len()).fold(0, usize::saturating_add);
        if found > DERIVATION_LINES {
            return Err(Fault::TooManyLines { found, limit: DERIVATION_LINES }.at(list));
        }
        self.steps.iter().enumerate().try_for_each(|(index, step)| check_order(step, index, &list))
    }

    /// The derivation as plain text, a line per step, drawn with branches from the figure down.
    ///
    /// # Shape
    /// A step that is used again appears there as one short line with 见上 or “see above”; one that lies very deep
    /// appears with 见下 or “see below”, and its own branches follow at the end.
    pub fn text(&self, language: Language) -> String {
        text::branches(&self.steps, language)
    }

    /// The derivation as a Markdown list, drawn as [`text`](Self::text) draws it.
    pub fn markdown(&self, language: Language) -> String {
        text::list(&self.steps, language)
    }
}

/// A step of a list that stands behind so many others.
fn moved(mut step: Step, before: usize) -> Step {
    for from in &mut step.from {
        *from = from.saturating_add(before);
    }
    step
}

fn check_order(step: &Step, index: usize, list: &Pointer<'_>) -> Result<(), Error> {
    match step.from.iter().enumerate().find(|(_, from)| **from >= index) {
        Some((at, found)) => {
            let place = list.index(index);
            let fault = Fault::NotEarlier { found: *found, step: index };
            Err(fault.at(place.key("from").index(at)))
        }
        None => Ok(()),
    }
}
