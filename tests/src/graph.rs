//! What every derivation is: steps in order, each once, all of which lead to the figure.

use kaohe::derivation::Derivation;
use std::collections::BTreeSet;

/// Whether steps come from earlier ones, all lead to the figure, and none appears twice.
///
/// # Errors
/// A sentence that names the step.
pub fn in_order(derivation: &Derivation) -> Result<(), String> {
    let steps = &derivation.steps;
    let mut used: BTreeSet<usize> = steps.len().checked_sub(1).into_iter().collect();
    let mut distinct = BTreeSet::new();
    for (index, step) in steps.iter().enumerate().rev() {
        let wrong = |what: &str| Err(format!("step {index} `{}` {what}", step.name));
        let named: BTreeSet<_> = step.from.iter().copied().collect();
        if !used.contains(&index) {
            return wrong("leads nowhere");
        } else if step.from.iter().any(|from| *from >= index) {
            return wrong("comes from a later one");
        } else if named.len() != step.from.len() {
            return wrong("names one step twice");
        } else if !distinct.insert(serde_json::to_string(step).map_err(|error| error.to_string())?) {
            return wrong("appears twice");
        }
        used.extend(named);
    }
    if steps.is_empty() { Err("there are no steps".into()) } else { Ok(()) }
}
