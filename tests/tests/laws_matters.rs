//! Laws of batches: random logs, faulty ones among them, each judged as if it had been asked alone.

#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "what these laws build is valid and small")]

use kaohe::deadline::{MatterLog, MatterStanding, Question, Rulebook};
use kaohe::document::{self, Element};
use kaohe::{Calendar, Day};
use proptest::prelude::*;
use serde_json::{Value, json};

/// What is wrong with a log, or odd in it.
#[derive(Clone, Copy, Debug)]
enum Oddity {
    UnknownEvent,
    UnknownCause,
    UnknownFact,
    UnknownKey,
    EventWithoutId,
    MatterMissing,
    MatterAsNumber,
    NoDay,
    DayAndMoment,
    DayThatIsNone,
    AmountAsFloat,
    PlaceAsWords,
    OtherPlace,
    OtherUnit,
    IdTwice,
    NoEvents,
    EventsAsText,
    NoLog,
}

const ODDITIES: &[Oddity] = &[
    Oddity::UnknownEvent,
    Oddity::UnknownCause,
    Oddity::UnknownFact,
    Oddity::UnknownKey,
    Oddity::EventWithoutId,
    Oddity::MatterMissing,
    Oddity::MatterAsNumber,
    Oddity::NoDay,
    Oddity::DayAndMoment,
    Oddity::DayThatIsNone,
    Oddity::AmountAsFloat,
    Oddity::PlaceAsWords,
    Oddity::OtherPlace,
    Oddity::OtherUnit,
    Oddity::IdTwice,
    Oddity::NoEvents,
    Oddity::EventsAsText,
    Oddity::NoLog,
];

/// Puts the oddity into a log, at its event of this number where it is one of an event.
fn put(oddity: Oddity, log: &mut Value, number: usize) {
    let events = log.get_mut("events").and_then(Value::as_array_mut);
    let Some(events) = events.filter(|events| !events.is_empty()) else { return };
    let number = number % events.len();
    let first = events[0].clone();
    let event = &mut events[number];
    match oddity {
        Oddity::UnknownEvent => event["event"] = json!("acepted"),
        Oddity::UnknownCause => {
            *event = json!({"id": "c", "event": "paused", "cause": "weather", "on": "2009-09-01"})
        }
        Oddity::EventWithoutId => drop(event.as_object_mut().unwrap().remove("id")),
        Oddity::NoDay => drop(event.as_object_mut().unwrap().remove("on")),
        Oddity::DayAndMoment => event["at"] = json!("2009-09-01T09:00"),
        Oddity::DayThatIsNone => event["on"] = json!("2009-02-30"),
        Oddity::AmountAsFloat => event["n"] = json!(20.5),
        Oddity::OtherUnit => event["to"] = json!("another office"),
        Oddity::IdTwice => events.push(first),
        Oddity::NoEvents => events.clear(),
        Oddity::EventsAsText => log["events"] = json!("accepted"),
        Oddity::UnknownFact => log["facts"] = json!({"colour": "red"}),
        Oddity::UnknownKey => log["note"] = json!("urgent"),
        Oddity::MatterMissing => drop(log.as_object_mut().unwrap().remove("matter")),
        Oddity::MatterAsNumber => log["matter"] = json!(112),
        Oddity::PlaceAsWords => log["jurisdiction"] = json!("东营区"),
        Oddity::OtherPlace => log["jurisdiction"] = json!("CN-440100"),
        Oddity::NoLog => *log = json!("accepted"),
    }
}

fn any_event() -> impl Strategy<Value = Value> {
    let words =
        vec!["accepted", "received", "replied", "closed", "reopened", "correction_received", "hearing_held"];
    let unit = prop::option::weighted(0.2, prop::sample::select(vec!["office a", "office b"]));
    (prop::sample::select(words), 0_i64..200, unit).prop_map(|(word, after, unit)| {
        let day = Day::of(2009, 6, 1).unwrap().plus_days(after).unwrap();
        let mut event = json!({"event": word, "on": day.to_string()});
        if let Some(unit) = unit {
            event["by"] = json!(unit);
        }
        event
    })
}

/// A log of one of few matters, with none, one or two oddities.
fn any_log() -> impl Strategy<Value = Value> {
    let oddities = prop::collection::vec((prop::sample::select(ODDITIES), any::<usize>()), 0..3);
    let facts = prop::sample::select(vec![json!({}), json!({"channel": "handed_in"})]);
    (0_u8..6, facts, prop::collection::vec(any_event(), 0..5), oddities).prop_map(
        |(matter, facts, mut events, oddities)| {
            events.iter_mut().enumerate().for_each(|(at, event)| event["id"] = json!(format!("e{at}")));
            let matter = format!("m{matter}");
            let mut log =
                json!({"matter": matter, "jurisdiction": "CN-370503", "facts": facts, "events": events});
            oddities.into_iter().for_each(|(oddity, number)| put(oddity, &mut log, number));
            log
        },
    )
}

fn any_question() -> impl Strategy<Value = Question> {
    let asked = [
        Question::duty("petition.done"),
        Question::duty("open_government.reply"),
        Question::duty("licence.correct"),
        Question::rule("foi07.reply"),
        Question::rule("licence.hearing.notice"),
    ];
    let on = prop::option::of(0_i64..250);
    (prop::sample::select(asked.to_vec()), on).prop_map(|(question, on)| {
        let day = |after| Day::of(2009, 6, 1).unwrap().plus_days(after).unwrap();
        on.map(day).into_iter().fold(question, Question::on)
    })
}

fn logs_of(logs: &[Value]) -> Vec<Element<MatterLog>> {
    document::read_each(&Value::from(logs.to_vec()).to_string()).unwrap()
}

/// The matter as it is told, without the place of its log and without the finding that it is there several times.
fn alone(matter: &MatterStanding, at: usize) -> String {
    let mut matter = matter.clone();
    matter.findings.retain(|finding| finding.finding != "log.matter_twice");
    let told = serde_json::to_string(&matter).unwrap();
    told.replace(&format!("\"/logs/{at}\""), "\"the log\"").replace(&format!("\"/logs/{at}/"), "\"the log/")
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, ..ProptestConfig::default() })]

    #[test]
    fn every_matter_comes_back_in_its_place_and_is_told(
        logs in prop::collection::vec(any_log(), 0..9),
        question in any_question(),
    ) {
        let (book, calendar) = (Rulebook::china(), Calendar::china());
        let read = logs_of(&logs);
        let matters = book.standings(&read, &question, &calendar).unwrap().matters;
        prop_assert_eq!(matters.len(), logs.len());
        for (at, (log, matter)) in logs.iter().zip(&matters).enumerate() {
            let number = log["matter"].as_str().map_or_else(|| format!("/logs/{at}"), str::to_owned);
            prop_assert_eq!(&matter.matter, &number);
            let told = matter.clocks.len() + matter.not_computable.len() + matter.findings.len();
            prop_assert!(told > 0, "nothing is said of {}", log);
            let places = matter.not_computable.iter().filter_map(|why| why.at.as_deref());
            let places = places.chain(matter.findings.iter().filter_map(|finding| finding.at.as_deref()));
            let own = format!("/logs/{at}");
            for place in places {
                prop_assert!(place.strip_prefix(&own).is_some_and(|rest| rest.is_empty() || rest.starts_with('/')));
            }
        }
    }

    #[test]
    fn a_matter_is_judged_as_if_it_had_been_asked_alone(
        logs in prop::collection::vec(any_log(), 0..6),
        question in any_question(),
    ) {
        let (book, calendar) = (Rulebook::china(), Calendar::china());
        let together = book.standings(&logs_of(&logs), &question, &calendar).unwrap();
        for (at, (log, matter)) in logs.iter().zip(&together.matters).enumerate() {
            let single = book.standings(&logs_of(std::slice::from_ref(log)), &question, &calendar).unwrap();
            prop_assert_eq!(alone(matter, at), alone(&single.matters[0], 0));
        }
    }

    #[test]
    fn who_is_there_several_times_is_told_so_at_each_log_and_nobody_else_is(
        logs in prop::collection::vec(any_log(), 0..9),
    ) {
        let together =
            Rulebook::china().standings(&logs_of(&logs), &Question::duty("petition.done"), &Calendar::china());
        for (log, matter) in logs.iter().zip(together.unwrap().matters) {
            let number = log["matter"].as_str();
            let times = logs.iter().filter(|other| number.is_some() && other["matter"].as_str() == number).count();
            let said = matter.findings.iter().filter(|finding| finding.finding == "log.matter_twice").count();
            prop_assert_eq!(said, usize::from(times > 1), "{}", log);
        }
    }
}
