//! Numbers as people write them, at every place of every request where a number belongs: refused by their cause.

use conformance::places;
use serde_json::{Value, json};
use std::collections::BTreeSet;

/// What is written, the code where an exact number (text) and where a whole number (no text) belongs, empty where it is
/// a number there, and what the sentences say.
const WRITTEN: &[(&str, &str, &str, &str, &str)] = &[
    (r#""４０""#, "exact.full_width", "exact.full_width", "full-width", "全角"),
    (r#""40%""#, "exact.per_cent", "exact.per_cent", "percentage", "百分数"),
    (r#""百分之四十""#, "exact.per_cent", "exact.per_cent", "percentage", "百分数"),
    (r#""95分""#, "exact.unit", "exact.unit", "with a unit", "单位"),
    (r#""95 ""#, "exact.blank", "exact.blank", "blank", "空格"),
    (r#""1,234""#, "exact.separator", "exact.separator", "separator", "分隔符"),
    (r#""1，234""#, "exact.separator", "exact.separator", "separator", "分隔符"),
    (r#""""#, "exact.empty", "exact.empty", "empty", "空"),
    (r#""九十五""#, "exact.not_a_number", "exact.not_a_number", "Chinese characters", "中文数字"),
    (r#""约200""#, "exact.not_a_number", "exact.not_a_number", "no exact figure", "不是确切的数"),
    (r#""1.2.3""#, "exact.not_a_number", "exact.not_a_number", "point", "小数点"),
    ("true", "shape.wrong_type", "shape.wrong_type", "found true", "true（是）"),
    ("[]", "shape.wrong_type", "shape.wrong_type", "list", "列表"),
    ("95", "exact.number_as_text", "", "written as text", "写成文本"),
    ("4.5", "exact.float_refused", "exact.float_refused", "4.5", "4.5"),
    (r#""15""#, "", "shape.wrong_type", "no quotation marks", "不加引号"),
    (HUGE, "exact.number_as_text", "shape.out_of_range", HUGE, HUGE),
];

/// A number that no reader of JSON here keeps as it is written.
const HUGE: &str = "18446744073709551616";

/// Places that hold an exact number, one of each kind, and places that hold a whole one.
const EXACT: &[&str] = &[
    "cost.share /amount",
    "cost.share /over/in_proportion/*/quantity",
    "cost.sheet /ledger/lines/*/amount",
    "cost.sheet /ledger/lines/*/quantity/litres",
    "assessment.assess /cohort/subjects/*/marks/*",
    "assessment.assess /cohort/targets/*/amount",
    "assessment.assess /scheme/tree/children/*/weight",
    "assessment.assess /scheme/tree/children/*/full",
    "assessment.assess /scheme/quota/*/rate/fixed",
    "satisfaction.rate /interval/wilson/level",
    "derivation.render /derivation/steps/*/rounded",
];
const WHOLE: &[&str] = &[
    "calendar.add_working_days /days",
    "cost.sheet /ledger/readings/*/odometer",
    "cost.sheet /ledger/places",
    "assessment.assess /cohort/ballots/*/counts/*",
    "assessment.assess /cohort/ledger/*/n",
    "assessment.assess /cohort/unit/should_be_assessed",
    "assessment.assess /scheme/publish/places",
    "assessment.assess /scheme/quota/*/small/*/up_to",
    "satisfaction.rate /tally/assigned",
    "satisfaction.rate /rounding/places",
    "deadline.due /n",
    "deadline.due /ask/term/days/n",
    "deadline.standing /logs/*/events/*/n",
];

/// Of so many places one is tried, unless `KAOHE_PLACES` says otherwise, and each that is listed: 1 tries all.
const STEP: usize = 5;

#[test]
fn numbers_are_refused_by_their_cause() {
    let step = std::env::var("KAOHE_PLACES").map_or(STEP, |step| step.parse().unwrap());
    let (mut wrong, mut kinds, mut tried) = (BTreeSet::new(), BTreeSet::new(), 0);
    for (at, (operation, request, place)) in places().into_iter().enumerate() {
        let kind = format!("{operation} {}", kind_of(&place));
        let is_listed = EXACT.iter().chain(WHOLE).any(|listed| *listed == kind);
        let is_written = request.pointer(&place).is_some_and(|was| was.is_string() || was.is_number());
        if !is_written || (at % step != 0 && !is_listed) {
            continue;
        }
        let refused = |text: &str| refused(&operation, &request, &place, text);
        // It is a number's place where full-width digits are refused as such.
        if refused(r#""４０""#).is_none_or(|(code, ..)| code != "exact.full_width") {
            let was_number = request.pointer(&place).is_some_and(Value::is_number);
            if was_number && kaohe::contract::call(&operation, &request.to_string()).is_ok() {
                wrong.insert(format!("{operation} {place}: full-width digits are not refused there as such"));
            }
            continue;
        }
        let is_exact = refused("95").is_some_and(|(code, ..)| code == "exact.number_as_text");
        kinds.insert((is_exact, kind));
        for (text, of_exact, of_whole, en, zh) in WRITTEN {
            let code = if is_exact { of_exact } else { of_whole };
            if code.is_empty() {
                continue;
            }
            tried += 1;
            let found = refused(text);
            let is_right = found.as_ref().is_some_and(|(found, said_en, said_zh)| {
                found == code && said_en.contains(en) && said_zh.contains(zh)
            });
            if !is_right {
                wrong.insert(format!("{operation} {place} = {text}: {found:?}"));
            }
        }
    }
    println!("{tried} numbers at {} kinds of places", kinds.len());
    let some: Vec<_> = wrong.iter().take(40).cloned().collect();
    assert!(wrong.is_empty(), "{} of them\n{}", wrong.len(), some.join("\n"));
    for (is_exact, listed) in [(true, EXACT), (false, WHOLE)] {
        let lacks = |kind: &&&str| !kinds.contains(&(is_exact, (**kind).to_owned()));
        let lacking: Vec<_> = listed.iter().filter(lacks).collect();
        assert!(lacking.is_empty(), "no such place: {lacking:?}");
    }
}

/// The refusal at this very place, with its sentences, where this stands there instead.
fn refused(operation: &str, request: &Value, place: &str, text: &str) -> Option<(String, String, String)> {
    let mut changed = request.clone();
    *changed.pointer_mut(place).unwrap() = json!("HERE");
    match kaohe::contract::call(operation, &changed.to_string().replace("\"HERE\"", text)) {
        Err(error) if error.at() == place => {
            Some((error.code().to_owned(), error.words().en.clone(), error.words().zh.clone()))
        }
        Err(_) => None,
        Ok(answer) => excused(&serde_json::from_str(&answer).unwrap(), place),
    }
}

/// What an answer says of this place where one element of a list cannot be read and the others are answered.
fn excused(answer: &Value, place: &str) -> Option<(String, String, String)> {
    let text = |pointer: &str| answer.pointer(pointer).and_then(Value::as_str).map(str::to_owned);
    if text("/at").as_deref() == Some(place) {
        return Some((text("/because")?, text("/words/en")?, text("/words/zh")?));
    }
    match answer {
        Value::Array(list) => list.iter().find_map(|inside| excused(inside, place)),
        Value::Object(entries) => entries.values().find_map(|inside| excused(inside, place)),
        _ => None,
    }
}

/// A place without what differs from request to request: indices, and the keys under marks, values and counts.
fn kind_of(place: &str) -> String {
    let mut before = "";
    let steps = place.split('/').map(|step| {
        let by_name = ["marks", "values", "counts"].contains(&before) && place.contains("/cohort/");
        before = step;
        if by_name || (!step.is_empty() && step.bytes().all(|byte| byte.is_ascii_digit())) {
            "*"
        } else {
            step
        }
    });
    steps.collect::<Vec<_>>().join("/")
}
