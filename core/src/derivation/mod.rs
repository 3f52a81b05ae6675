//! How a figure came about: a tree of steps that every area returns and every face can show.
//!
//! Whoever computes is generic over a [`Recorder`]: [`Explain`] builds the tree, [`Silent`] compiles away.

mod text;

use crate::day::Day;
use crate::number::{Ratio, Rounded};
use crate::provenance::Source;
use crate::words::{Title, Words};
use serde::{Deserialize, Serialize};

/// One step of a derivation (推导步骤): what was computed, from what, by which rule, and how it was rounded.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Step {
    /// The name in the documents: a node, a value, a rule.
    pub name: String,
    /// The title the document gives it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<Title>,
    /// What was done, in both languages.
    pub formula: Words,
    /// What went in, in order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub inputs: Vec<Input>,
    /// The exact result, where it is a number.
    #[serde(default, deserialize_with = "crate::number::read_back", skip_serializing_if = "Option::is_none")]
    pub exact: Option<Ratio>,
    /// The result as a day, where it is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub day: Option<Day>,
    /// The result in words, where it is neither number nor day: a grade, a state.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub outcome: Option<Words>,
    /// The result after the rounding that the formula names.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rounded: Option<Rounded>,
    /// The most that can be reached here (满分).
    #[serde(default, deserialize_with = "crate::number::read_back", skip_serializing_if = "Option::is_none")]
    pub full: Option<Ratio>,
    /// The rule that says so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<Source>,
    /// Whether the document marks this as made up for illustration.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub illustrative: bool,
    /// The steps whose results went in.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub from: Vec<Step>,
}

/// One input of a step (输入).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Input {
    /// What it is, in both languages.
    pub name: Words,
    /// Its value as canonical text.
    pub value: String,
    /// Where it stands in the documents, as a JSON pointer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at: Option<String>,
}

impl Input {
    /// An input without a place.
    pub fn new(name: Words, value: impl ToString) -> Self {
        Self { name, value: value.to_string(), at: None }
    }

    /// The same input, standing at a place of the documents.
    #[must_use]
    pub fn standing_at(mut self, place: impl ToString) -> Self {
        self.at = Some(place.to_string());
        self
    }
}

impl Step {
    /// A step with a name and a formula; the rest is added by the `with_` methods or the public fields.
    pub fn new(name: impl Into<String>, formula: Words) -> Self {
        Self {
            name: name.into(),
            title: None,
            formula,
            inputs: Vec::new(),
            exact: None,
            day: None,
            outcome: None,
            rounded: None,
            full: None,
            source: None,
            illustrative: false,
            from: Vec::new(),
        }
    }

    /// The step with its exact result.
    #[must_use]
    pub fn with_exact(mut self, value: Ratio) -> Self {
        self.exact = Some(value);
        self
    }

    /// The step with its inputs.
    #[must_use]
    pub fn with_inputs(mut self, inputs: Vec<Input>) -> Self {
        self.inputs = inputs;
        self
    }

    /// The tree with the derivation of an input behind it: wherever an input stands at this place, `origin` follows.
    ///
    /// # Example
    /// ```
    /// use kaohe::{derivation::{Input, Step}, words::Words};
    /// let late = Step::new("hotline.37", Words::new("应于 10-16 办结", "due on 10-16"));
    /// let entry = Input::new(Words::same("hotline.37"), "-2").standing_at("/ledger/0");
    /// let points = Step::new("ji.late", Words::same("100 + (-2)")).with_inputs(vec![entry]);
    /// assert_eq!(points.with_origin("/ledger/0", &late).from[0].name, "hotline.37");
    /// ```
    #[must_use]
    pub fn with_origin(mut self, place: &str, origin: &Self) -> Self {
        self.from = self.from.into_iter().map(|step| step.with_origin(place, origin)).collect();
        let stands = |input: &Input| input.at.as_deref() == Some(place);
        if self.inputs.iter().any(stands) {
            self.from.push(origin.clone());
        }
        self
    }

    /// The step with the rule it follows.
    #[must_use]
    pub fn with_source(mut self, source: Option<Source>) -> Self {
        self.source = source;
        self
    }
}

/// What a recorder keeps of a step.
pub trait Trace: Clone {
    /// The step, where it was kept: what an answer carries as its derivation.
    fn into_step(self) -> Option<Step>;
}

impl Trace for () {
    fn into_step(self) -> Option<Step> {
        None
    }
}

impl Trace for Step {
    fn into_step(self) -> Option<Step> {
        Some(self)
    }
}

impl Trace for Option<Box<Step>> {
    fn into_step(self) -> Option<Step> {
        self.map(|step| *step)
    }
}

/// Whoever computes passes its steps to one of these.
///
/// # Example
/// ```
/// use kaohe::derivation::{Explain, Recorder, Silent, Step};
/// use kaohe::{Ratio, words::Words};
/// fn double<R: Recorder>(value: i64, recorder: R) -> (i64, R::Trace) {
///     let doubled = value * 2;
///     let step = || Step::new("double", Words::same("2 × x")).with_exact(Ratio::from(doubled));
///     (doubled, recorder.step(step, Vec::new()))
/// }
/// assert_eq!(double(21, Silent), (42, ()));
/// assert_eq!(double(21, Explain).1.exact, Some(Ratio::from(42)));
/// ```
pub trait Recorder: Copy {
    /// What is kept of a step: the step, or nothing.
    type Trace: Trace;

    /// Keeps a step above the steps it came from; `build` runs only where steps are kept.
    fn step(self, build: impl FnOnce() -> Step, from: Vec<Self::Trace>) -> Self::Trace;
}

/// Keeps nothing and costs nothing.
#[derive(Clone, Copy, Debug)]
pub struct Silent;

impl Recorder for Silent {
    type Trace = ();
    fn step(self, _: impl FnOnce() -> Step, _: Vec<()>) {}
}

/// Keeps every step.
#[derive(Clone, Copy, Debug)]
pub struct Explain;

impl Recorder for Explain {
    type Trace = Step;
    fn step(self, build: impl FnOnce() -> Step, from: Vec<Step>) -> Step {
        let mut step = build();
        // Steps are large: the list is taken over where there is none yet.
        if step.from.is_empty() {
            step.from = from;
        } else {
            step.from.extend(from);
        }
        step
    }
}

/// Keeps every step where asked to. One piece of code gives both answers, so a page loads it once.
#[derive(Clone, Copy, Debug)]
pub struct AsAsked {
    /// Whether steps are kept.
    pub explain: bool,
}

impl Recorder for AsAsked {
    type Trace = Option<Box<Step>>;
    fn step(self, build: impl FnOnce() -> Step, from: Vec<Self::Trace>) -> Self::Trace {
        self.explain.then(|| {
            let mut step = build();
            step.from.extend(from.into_iter().flatten().map(|step| *step));
            Box::new(step)
        })
    }
}
