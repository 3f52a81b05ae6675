//! Steps while figures are computed: shared by all that use them, and laid out in order at the end.

use super::graph::Derivation;
use super::step::Step;
use std::collections::HashMap;
use std::fmt;
use std::sync::Arc;

/// A step that is kept, with the steps it came from; whoever uses its figure shares it.
#[derive(Clone)]
pub struct Kept(Arc<KeptStep>);

struct KeptStep {
    step: Step,
    from: Origins,
}

/// The steps that a step came from.
struct Origins(Vec<Kept>);

impl Drop for Origins {
    /// In a loop: a chain of figures may be long.
    fn drop(&mut self) {
        let mut waiting = std::mem::take(&mut self.0);
        while let Some(Kept(node)) = waiting.pop() {
            if let Some(mut last) = Arc::into_inner(node) {
                waiting.append(&mut last.from.0);
            }
        }
    }
}

impl fmt::Debug for Kept {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Kept").field(&self.0.step).finish()
    }
}

impl Kept {
    pub(super) fn new(step: Step, from: Vec<Self>) -> Self {
        Self(Arc::new(KeptStep { step, from: Origins(from) }))
    }

    /// The figure of a derivation, with all its steps; `None` where it has none.
    pub(super) fn of(derivation: &Derivation) -> Option<Self> {
        let mut kept: Vec<Self> = Vec::with_capacity(derivation.steps.len());
        for step in &derivation.steps {
            let from = step.from.iter().filter_map(|index| kept.get(*index).cloned()).collect();
            kept.push(Self::new(Step { from: Vec::new(), ..step.clone() }, from));
        }
        kept.pop()
    }

    /// The step.
    pub fn step(&self) -> &Step {
        &self.0.step
    }

    /// Every step behind this one and itself, each once, in order; and what those weigh that had to be copied.
    pub(super) fn laid_out(self) -> (Derivation, usize) {
        let layout = Layout::of(&self);
        // Backwards, whatever uses a step has let go of it before its turn comes.
        drop(self);
        let mut copied = 0_usize;
        let laid = layout.order.into_iter().zip(layout.from).rev();
        let mut steps: Vec<Step> = laid
            .map(|(kept, from)| {
                copied = copied.saturating_add(if kept.is_shared() { kept.step().weight() } else { 0 });
                Step { from, ..kept.taken() }
            })
            .collect();
        steps.reverse();
        (Derivation { steps }, copied)
    }

    /// The step, copied only where somebody else keeps it too.
    fn taken(self) -> Step {
        match Arc::try_unwrap(self.0) {
            Ok(KeptStep { step, .. }) => step,
            Err(shared) => shared.step.clone(),
        }
    }

    fn is_shared(&self) -> bool {
        Arc::strong_count(&self.0) > 1
    }

    fn address(&self) -> *const KeptStep {
        Arc::as_ptr(&self.0)
    }
}

/// Steps in the order of a derivation, and for each where those it comes from are.
#[derive(Default)]
struct Layout {
    order: Vec<Kept>,
    from: Vec<Vec<usize>>,
    /// Where a shared step is, and whose `from` named it last.
    shared: HashMap<*const KeptStep, (usize, *const KeptStep)>,
}

/// A step whose origins are being laid out.
struct OpenStep<'k> {
    kept: &'k Kept,
    next: usize,
    from: Vec<usize>,
}

impl Layout {
    fn of(figure: &Kept) -> Self {
        let mut layout = Self::default();
        let mut open = vec![OpenStep::new(figure)];
        while let Some(mut top) = open.pop() {
            let Some(origin) = top.kept.0.from.0.get(top.next) else {
                let index = layout.close(top, open.last());
                if let Some(above) = open.last_mut() {
                    above.from.push(index);
                }
                continue;
            };
            top.next = top.next.saturating_add(1);
            let known = layout.known(origin, &mut top);
            open.push(top);
            if !known {
                open.push(OpenStep::new(origin));
            }
        }
        layout
    }

    /// Whether an origin is laid out already; `top` then names it, once.
    fn known(&mut self, origin: &Kept, top: &mut OpenStep<'_>) -> bool {
        if !origin.is_shared() {
            return false;
        }
        let user = top.kept.address();
        match self.shared.get_mut(&origin.address()) {
            Some((index, last)) => {
                if *last != user {
                    *last = user;
                    top.from.push(*index);
                }
                true
            }
            None => false,
        }
    }

    fn close(&mut self, done: OpenStep<'_>, above: Option<&OpenStep<'_>>) -> usize {
        let index = self.order.len();
        if done.kept.is_shared() {
            let user = above.map_or(std::ptr::null(), |open| open.kept.address());
            self.shared.insert(done.kept.address(), (index, user));
        }
        self.order.push(done.kept.clone());
        self.from.push(done.from);
        index
    }
}

impl<'k> OpenStep<'k> {
    fn new(kept: &'k Kept) -> Self {
        Self { kept, next: 0, from: Vec::with_capacity(kept.0.from.0.len()) }
    }
}
