//! Who keeps the steps of a computation, and whether anybody does.

use super::allowance::Allowance;
use super::graph::Derivation;
use super::kept::Kept;
use super::step::Step;
use crate::error::Error;

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
/// let (_, trace) = double(21, Explain);
/// let derivation = Explain.derivation(trace).unwrap();
/// assert_eq!(derivation.figure().unwrap().exact, Some(Ratio::from(42).into()));
/// ```
pub trait Recorder: Copy {
    /// What is kept of a step: the step, or nothing.
    type Trace: Clone;

    /// Keeps a step above the steps it came from; `build` runs only where steps are kept.
    fn step(self, build: impl FnOnce() -> Step, from: Vec<Self::Trace>) -> Self::Trace;

    /// Keeps a derivation that was handed in; nothing where steps are not kept.
    fn given(self, derivation: &Derivation) -> Option<Self::Trace>;

    /// What an answer carries as the derivation of a figure: its step, and each step behind it once.
    fn derivation(self, trace: Self::Trace) -> Option<Derivation>;

    /// Refuses to go on where an answer has more steps already than it may keep.
    ///
    /// # Errors
    /// `derivation.too_many_steps`
    fn check(self) -> Result<(), Error> {
        Ok(())
    }
}

/// Keeps nothing and costs nothing.
#[derive(Clone, Copy, Debug)]
pub struct Silent;

impl Recorder for Silent {
    type Trace = ();
    fn step(self, _: impl FnOnce() -> Step, _: Vec<()>) {}
    fn given(self, _: &Derivation) -> Option<()> {
        None
    }
    fn derivation(self, _: ()) -> Option<Derivation> {
        None
    }
}

/// Keeps every step.
#[derive(Clone, Copy, Debug)]
pub struct Explain;

impl Recorder for Explain {
    type Trace = Kept;
    fn step(self, build: impl FnOnce() -> Step, from: Vec<Kept>) -> Kept {
        Kept::new(build(), from)
    }
    fn given(self, derivation: &Derivation) -> Option<Kept> {
        Kept::of(derivation)
    }
    fn derivation(self, trace: Kept) -> Option<Derivation> {
        Some(trace.laid_out().0)
    }
}

/// Keeps every step where asked to, as far as the answer's allowance goes. One piece of code gives both answers, so a
/// page loads it once.
#[derive(Clone, Copy, Debug)]
pub struct AsAsked<'a> {
    /// What the answer may keep; `None` where nothing is asked for.
    pub explain: Option<&'a Allowance>,
}

impl AsAsked<'_> {
    /// Whether so many steps more may be kept.
    fn keeps(self, steps: usize) -> bool {
        self.explain.is_some_and(|allowance| allowance.takes(steps))
    }
}

impl Recorder for AsAsked<'_> {
    type Trace = Option<Kept>;
    fn step(self, build: impl FnOnce() -> Step, from: Vec<Self::Trace>) -> Self::Trace {
        let step = self.explain.filter(|allowance| allowance.is_open()).map(|_| build())?;
        self.keeps(step.weight()).then(|| Kept::new(step, from.into_iter().flatten().collect()))
    }
    fn given(self, derivation: &Derivation) -> Option<Self::Trace> {
        let weight = derivation.steps.iter().map(Step::weight).fold(0, usize::saturating_add);
        self.keeps(weight).then(|| Kept::of(derivation))
    }
    fn derivation(self, trace: Self::Trace) -> Option<Derivation> {
        let allowance = self.explain?;
        let (derivation, copied) = trace?.laid_out();
        let is_kept = allowance.carries(derivation.steps.len()) && allowance.takes(copied);
        is_kept.then_some(derivation)
    }
    fn check(self) -> Result<(), Error> {
        self.explain.map_or(Ok(()), Allowance::check)
    }
}
