//! Random schemes of marks and completion rates, and the slow way to assess them.

use num_bigint::BigInt;
use num_rational::BigRational;
use proptest::prelude::*;
use serde_json::{Value, json};

/// A branch or leaf before it is given full marks.
#[derive(Clone, Debug)]
pub enum Shape {
    /// A mark, in halves of a point; absent without a task.
    Mark(Option<u32>),
    /// A value in tenths, its target (0 where nothing was asked), and how many times the full marks it may reach.
    Completion { actual: u32, target: u32, cap: u32 },
    /// Children with weights.
    Weighted(Vec<(u32, Shape)>),
    /// Children of equal weight.
    Mean(Vec<Shape>),
    /// Children whose points are added, and a bonus with full marks of 0.
    Sum(Vec<Shape>, Option<u32>),
}

/// What is done where a leaf has no task.
pub const CHOICES: [&str; 4] = ["full_marks", "zero", "rescale", "out_of_ranking"];

/// A shape up to three branches deep.
pub fn any_shape() -> impl Strategy<Value = Shape> {
    let leaf = prop_oneof![
        5 => (0_u32..201).prop_map(|halves| Shape::Mark(Some(halves))),
        1 => Just(Shape::Mark(None)),
        4 => (0_u32..2000, prop_oneof![1 => Just(0), 6 => 1_u32..150], 1_u32..3)
            .prop_map(|(actual, target, cap)| Shape::Completion { actual, target, cap }),
    ];
    leaf.prop_recursive(3, 24, 4, |inner| {
        prop_oneof![
            prop::collection::vec((0_u32..40, inner.clone()), 1..5).prop_map(Shape::Weighted),
            prop::collection::vec(inner.clone(), 1..4).prop_map(Shape::Mean),
            (prop::collection::vec(inner, 1..4), prop::option::of(0_u32..5))
                .prop_map(|(children, bonus)| Shape::Sum(children, bonus)),
        ]
    })
}

/// A scheme with one subject: the documents, and what the slow way makes of them.
pub struct Drawn {
    pub scheme: Value,
    pub cohort: Value,
    pub expected: Slow,
}

/// The outcome of a node, the slow way.
#[derive(Clone, Debug, PartialEq)]
pub enum Slow {
    Points { points: BigRational, full: BigRational },
    Dropped,
    LeftOut,
}

/// Draws the documents of a shape.
pub fn drawn(shape: &Shape, choice: &'static str) -> Drawn {
    let mut pen = Pen { choice, ..Pen::default() };
    let (tree, expected) = pen.draw(shape, 100);
    let scheme = json!({"scheme": "random", "title": {"zh": "随机"}, "source": {"instrument": "illustrative"},
        "in_force": {"from": "2009-01-01", "to": "open"}, "law": "none", "classes": [{"id": "all"}],
        "choices": {"no_task": choice, "not_reported": "refuse", "zero_reference": "no_task"},
        "publish": {"places": 2, "mode": "half_up"}, "values": pen.values, "tree": tree,
        "ranking": {"by": ["n0"], "compare": "exact", "within": "class", "ties": "competition"}});
    let cohort = json!({"cohort": "random", "scheme": "random", "period": {"from": "2009-01-01", "to": "2009-12-31"},
        "subjects": [{"id": "s", "class": "all", "values": pen.given, "marks": pen.marks, "no_task": pen.no_task}],
        "targets": pen.targets, "ledger": pen.ledger});
    Drawn { scheme, cohort, expected }
}

#[derive(Default)]
struct Pen {
    choice: &'static str,
    nodes: usize,
    values: serde_json::Map<String, Value>,
    given: serde_json::Map<String, Value>,
    marks: serde_json::Map<String, Value>,
    no_task: serde_json::Map<String, Value>,
    targets: Vec<Value>,
    ledger: Vec<Value>,
}

impl Pen {
    fn draw(&mut self, shape: &Shape, full: u32) -> (Value, Slow) {
        let id = format!("n{}", self.nodes);
        self.nodes += 1;
        match shape {
            Shape::Mark(mark) => self.mark(&id, *mark, full),
            Shape::Completion { actual, target, cap } => {
                self.completion(&id, (*actual, *target), full * cap, full)
            }
            Shape::Weighted(children) => {
                let weights: Vec<u32> = children.iter().map(|(weight, _)| *weight).collect();
                // A weighted mean without weight is refused, so one is given.
                let weights = if weights.iter().sum::<u32>() == 0 { vec![1; weights.len()] } else { weights };
                let shapes: Vec<_> = children.iter().map(|(_, shape)| shape).collect();
                self.averaged(&id, &weights, &shapes, full, true)
            }
            Shape::Mean(children) => {
                let shapes: Vec<_> = children.iter().collect();
                self.averaged(&id, &vec![1; shapes.len()], &shapes, full, false)
            }
            Shape::Sum(children, bonus) => self.summed(&id, children, *bonus, full),
        }
    }

    fn mark(&mut self, id: &str, mark: Option<u32>, full: u32) -> (Value, Slow) {
        let node = json!({"id": id, "full": full.to_string(), "score": {"mark": {}}});
        let Some(halves) = mark else {
            self.no_task.insert(id.to_owned(), json!("none"));
            return (node, self.without_task(full));
        };
        let halves = halves % (2 * full + 1);
        self.marks.insert(id.to_owned(), json!(format!("{halves}/2")));
        (node, points(ratio(halves, 2), full))
    }

    fn completion(&mut self, id: &str, (actual, target): (u32, u32), cap: u32, full: u32) -> (Value, Slow) {
        let value = format!("v_{id}");
        self.values.insert(value.clone(), json!({"input": {}}));
        self.given.insert(value.clone(), json!(format!("{actual}/10")));
        self.targets.push(
            json!({"subject": "s", "value": value, "from": "2009-01-01", "amount": target.to_string()}),
        );
        let score = json!({"of": value, "against": {"target": {}}, "within": ["0", cap.to_string()]});
        let node = json!({"id": id, "full": full.to_string(), "score": {"completion": score}});
        if target == 0 {
            return (node, self.without_task(full));
        }
        let reached = ratio(full, 1) * ratio(actual, 10) / ratio(target, 1);
        (node, points(reached.min(ratio(cap, 1)), full))
    }

    fn without_task(&self, full: u32) -> Slow {
        match self.choice {
            "full_marks" => points(ratio(full, 1), full),
            "zero" => points(ratio(0, 1), full),
            "rescale" => Slow::Dropped,
            _ => Slow::LeftOut,
        }
    }

    fn averaged(
        &mut self,
        id: &str,
        weights: &[u32],
        shapes: &[&Shape],
        full: u32,
        weighted: bool,
    ) -> (Value, Slow) {
        let (mut nodes, mut parts) = (Vec::new(), Vec::new());
        for (weight, shape) in weights.iter().zip(shapes) {
            let (mut node, slow) = self.draw(shape, full);
            if weighted {
                node["weight"] = json!(weight.to_string());
            }
            nodes.push(node);
            parts.push((ratio(*weight, 1), slow));
        }
        let sum: u32 = weights.iter().sum();
        let combine = if weighted {
            json!({"weighted_mean": {"weights_sum": sum.to_string()}})
        } else {
            json!({"mean": {}})
        };
        (json!({"id": id, "combine": combine, "children": nodes}), averaged(&parts))
    }

    fn summed(&mut self, id: &str, children: &[Shape], bonus: Option<u32>, full: u32) -> (Value, Slow) {
        let (mut nodes, mut parts, mut left) = (Vec::new(), Vec::new(), full);
        for (index, shape) in children.iter().enumerate() {
            let share = if index + 1 == children.len() { left } else { full / children.len() as u32 };
            left -= share;
            let (node, slow) = self.draw(shape, share);
            nodes.push(node);
            parts.push((share, slow));
        }
        if let Some(times) = bonus {
            let bonus = format!("{id}.bonus");
            let score = json!({"start": "0", "kinds": {"prize": "1.5"}, "repeats": "accumulate", "authors": {"whole": {}}, "within": ["0", "5"]});
            nodes.push(json!({"id": bonus, "full": "0", "score": {"ledger": score}}));
            self.ledger
                .push(json!({"id": bonus, "subject": "s", "node": bonus, "kind": "prize", "n": times}));
            parts.push((0, points(ratio(3 * times, 2).min(ratio(5, 1)), 0)));
        }
        (
            json!({"id": id, "combine": {"sum": {"full": full.to_string()}}, "children": nodes}),
            summed(&parts, full),
        )
    }
}

pub fn ratio(above: u32, below: u32) -> BigRational {
    BigRational::new(BigInt::from(above), BigInt::from(below))
}

fn points(points: BigRational, full: u32) -> Slow {
    Slow::Points { points, full: ratio(full, 1) }
}

/// Σ weight × points ÷ Σ weight over all that are not dropped; what is left out counts with nothing.
fn averaged(parts: &[(BigRational, Slow)]) -> Slow {
    let zero = ratio(0, 1);
    let counted: BigRational =
        parts.iter().filter(|(_, slow)| *slow != Slow::Dropped).map(|(weight, _)| weight.clone()).sum();
    let scored = parts.iter().any(|(_, slow)| matches!(slow, Slow::Points { .. }));
    match (counted > zero, scored) {
        (false, _) => Slow::Dropped,
        (true, false) => Slow::LeftOut,
        (true, true) => {
            let mean = |of: fn(&Slow) -> BigRational| {
                parts.iter().map(|(weight, slow)| weight * of(slow)).sum::<BigRational>() / counted.clone()
            };
            Slow::Points { points: mean(points_of), full: mean(full_of) }
        }
    }
}

/// Points added up; those with full marks bear what is dropped, in proportion.
fn summed(parts: &[(u32, Slow)], full: u32) -> Slow {
    let dropped: u32 = parts.iter().filter(|(_, slow)| *slow == Slow::Dropped).map(|(share, _)| share).sum();
    let scored = parts.iter().any(|(_, slow)| matches!(slow, Slow::Points { .. }));
    let left_out = parts.iter().any(|(_, slow)| *slow == Slow::LeftOut);
    if dropped > 0 && dropped == full {
        return Slow::Dropped;
    }
    if !scored {
        return if left_out { Slow::LeftOut } else { Slow::Dropped };
    }
    let times = if dropped == 0 { ratio(1, 1) } else { ratio(full, full - dropped) };
    let sum = |of: fn(&Slow) -> BigRational| {
        let worth = |(share, slow): &(u32, Slow)| match share {
            0 => of(slow),
            _ => of(slow) * &times,
        };
        parts.iter().map(worth).sum::<BigRational>()
    };
    Slow::Points { points: sum(points_of), full: sum(full_of) }
}

fn points_of(slow: &Slow) -> BigRational {
    match slow {
        Slow::Points { points, .. } => points.clone(),
        _ => ratio(0, 1),
    }
}

fn full_of(slow: &Slow) -> BigRational {
    match slow {
        Slow::Points { full, .. } => full.clone(),
        _ => ratio(0, 1),
    }
}
