//! Every case in this process, and what the cases must cover.

use conformance::{Case, Expected, fault, load, rust_outcome};
use serde_json::Value;
use std::collections::BTreeSet;

#[test]
fn every_case_holds() {
    let mut cases = load().unwrap();
    let (mut wrong, mut pending) = (Vec::new(), 0);
    // The room whose cases come first, where whoever asks wants no more than the first that does not hold.
    let first = std::env::var("KAOHE_FIRST").ok();
    if let Some(room) = &first {
        // Short requests of that room, and then all others.
        cases.sort_by_cached_key(|case| {
            (
                !case.operation.starts_with(room.as_str()),
                case.text.whole().map_or(usize::MAX, |text| text.len()),
            )
        });
    }
    for case in &cases {
        match (&case.pending, wrong_on_a_small_stack(case)) {
            (None, Some(fault)) => wrong.push(format!("{}: {}\n    {fault}", case.id, case.holds)),
            (Some(_), None) => wrong.push(format!("{}: is pending but holds", case.id)),
            (Some(why), Some(_)) => {
                pending += 1;
                println!("pending: {}: {why}", case.id);
            }
            (None, None) => {}
        }
        if !wrong.is_empty() && first.is_some() {
            break;
        }
    }
    println!("{} cases, {pending} pending", cases.len());
    assert!(wrong.is_empty(), "{} of {} cases do not hold\n{}", wrong.len(), cases.len(), wrong.join("\n"));
}

/// The stack of a thread that an embedding program may call from: what macOS gives any but its first.
const STACK: usize = 512 * 1024;

/// What is wrong with a case, carried out on a thread with little stack; one that overflows says the case, its name.
fn wrong_on_a_small_stack(case: &Case) -> Option<String> {
    std::thread::scope(|scope| {
        let thread = std::thread::Builder::new().name(case.id.clone()).stack_size(STACK);
        let outcome = || rust_outcome(case).map_or_else(Some, |outcome| fault(case, &outcome));
        thread.spawn_scoped(scope, outcome).unwrap().join().unwrap()
    })
}

/// A request without the scheme or the calendar of which it asks, and that; where it has one that can be read.
fn parted(case: &Case, key: &str) -> Option<(String, Value, Value)> {
    let request: Value = serde_json::from_str(&case.text.whole().ok()?).ok()?;
    let mut rest = request.clone();
    let part = rest.as_object_mut()?.remove(key).filter(Value::is_object)?;
    Some((request.to_string(), rest, part))
}

#[test]
fn what_is_compiled_once_answers_the_same() {
    use kaohe::contract::{call, call_on_calendar, call_on_scheme};
    let said = |answer: Result<String, kaohe::Error>| answer.map_err(|error| error.to_string());
    let (mut schemes, mut calendars) = (0, 0);
    for case in load().unwrap() {
        if case.operation == "assessment.assess" {
            let Some((whole, rest, scheme)) = parted(&case, "scheme") else { continue };
            let Ok(scheme) = kaohe::assessment::Scheme::read(&scheme.to_string()) else { continue };
            schemes += 1;
            let once = call_on_scheme(&scheme, &case.operation, &rest.to_string());
            assert_eq!(said(once), said(call(&case.operation, &whole)), "{}", case.id);
        } else if case.operation.starts_with("calendar.") {
            let Some((whole, mut rest, calendar)) = parted(&case, "calendar") else { continue };
            let known = ["known_as_of", "beyond"].map(|key| rest.as_object_mut()?.remove(key));
            let Ok(calendar) = calendar.to_string().parse::<kaohe::Calendar>() else { continue };
            if known == [None, None] {
                calendars += 1;
                let once = call_on_calendar(&calendar, &case.operation, &rest.to_string());
                assert_eq!(said(once), said(call(&case.operation, &whole)), "{}", case.id);
            }
        }
    }
    assert!(schemes > 100 && calendars > 10, "{schemes} schemes, {calendars} calendars");
    let calendar = kaohe::Calendar::china();
    let refused = call_on_calendar(&calendar, "assessment.assess", "{}").unwrap_err();
    assert_eq!(refused.code(), "contract.operation_unknown");
}

#[test]
fn every_error_code_has_a_case() {
    let cases = load().unwrap();
    let shown: BTreeSet<&str> = cases
        .iter()
        .filter_map(|case| match &case.expected {
            Expected::Error { code, .. } => Some(code.as_str()),
            _ => None,
        })
        .collect();
    let reasons: BTreeSet<&str> =
        cases.iter().flat_map(|case| case.expected.reasons()).map(|(_, code)| code).collect();
    let listed: BTreeSet<&str> =
        kaohe::contract::error_codes().into_iter().flat_map(|(_, codes)| codes).collect();
    let without_case: Vec<_> =
        listed.iter().filter(|code| !shown.contains(*code) && !reasons.contains(*code)).collect();
    let unlisted: Vec<_> = shown.difference(&listed).collect();
    assert!(without_case.is_empty(), "codes without a case: {without_case:?}");
    assert!(unlisted.is_empty(), "cases with codes that no room lists: {unlisted:?}");
}

#[test]
fn every_finding_code_has_a_case() {
    let mut shown = BTreeSet::new();
    for case in load().unwrap() {
        match case.expected {
            Expected::Answer(answer) => note_findings("", &answer, &mut shown),
            Expected::Figures(figures) => {
                figures.iter().for_each(|(pointer, value)| note_findings(pointer, value, &mut shown));
            }
            Expected::Error { .. } => {}
        }
    }
    let listed: BTreeSet<String> = kaohe::contract::finding_codes()
        .into_iter()
        .flat_map(|(_, codes)| codes.into_iter().map(str::to_owned))
        .collect();
    let without_case: Vec<_> = listed.difference(&shown).collect();
    let unlisted: Vec<_> = shown.difference(&listed).collect();
    assert!(without_case.is_empty(), "findings without a case: {without_case:?}");
    assert!(unlisted.is_empty(), "cases with findings that no room lists: {unlisted:?}");
}

/// Collects the codes of findings out of what a case expects at a pointer.
fn note_findings(pointer: &str, value: &Value, shown: &mut BTreeSet<String>) {
    match value {
        Value::String(code) if pointer.ends_with("/finding") => _ = shown.insert(code.clone()),
        Value::Array(values) => values.iter().for_each(|value| note_findings("", value, shown)),
        Value::Object(entries) => {
            entries.iter().for_each(|(key, value)| note_findings(&format!("/{key}"), value, shown))
        }
        _ => {}
    }
}
