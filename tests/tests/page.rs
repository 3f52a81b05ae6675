//! Pages made from documents that mean harm: whatever they say stays text.

use kaohe::assessment::Cohort;
use kaohe::cost::{Layout, Ledger, Policy};
use kaohe::deadline::{Log, Question, Rulebook};
use kaohe::derivation::Explain;
use kaohe::page::{Block, MatterGroup, Page, Section, Year, matters_section};
use kaohe::satisfaction::{Question as RateQuestion, Survey, TallyGroup};
use kaohe::words::{Language, Words};
use kaohe::{Calendar, Day, Scheme, document};
use serde_json::Value;
use std::collections::BTreeSet;
use std::path::Path;

const HARM: &str = "\"'></td><script>alert(1)</script><img src=//x onerror=alert(1)>\u{202E}";

/// The office's document with harm behind every text that is shown as it stands.
fn harmful(name: &str) -> String {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../core/examples/office_year").join(name);
    let mut document: Value = serde_json::from_str(&std::fs::read_to_string(file).unwrap()).unwrap();
    put(&mut document);
    document.to_string()
}

fn put(value: &mut Value) {
    match value {
        Value::Array(list) => list.iter_mut().for_each(put),
        Value::Object(entries) => {
            for (key, value) in entries {
                match value {
                    Value::String(text)
                        if ["zh", "en", "name", "instrument", "article"].contains(&key.as_str()) =>
                    {
                        text.push_str(HARM);
                    }
                    _ => put(value),
                }
            }
        }
        _ => {}
    }
}

fn page() -> Page {
    let scheme = Scheme::read(&harmful("scheme.json")).unwrap();
    let cohort: Cohort = document::read(&harmful("cohort.json")).unwrap();
    let ledger: Ledger = document::read(&harmful("vehicles.json")).unwrap();
    let policy: Policy =
        document::read(r#"{"month_boundary": {"month_end_reading": {}}, "two_readings": "refuse"}"#).unwrap();
    let layout: Layout =
        document::read(r#"{"period": {"from": "2009-01", "to": "2009-12"}, "by": ["vehicle", "month"]}"#)
            .unwrap();
    let sheet = ledger.book(policy).unwrap().sheet(&layout, Explain).unwrap();
    let sections: Vec<Section> = vec![
        matters(),
        rates(),
        scheme.assess_explained(&cohort).unwrap().section(Words::same(HARM), scheme.document()),
        sheet.section(Words::same(HARM), &ledger),
    ];
    Page { title: Words::same(HARM), subtitle: Words::same(HARM), sections, closing: vec![Words::same(HARM)] }
}

fn matters() -> Section {
    let book = Rulebook::china().with(document::read(&harmful("rules.json")).unwrap()).unwrap();
    let log: Log = document::read(
        r#"{"matter": "<script>1", "jurisdiction": "CN-370503", "facts": {"channel": "hotline"}, "events": [
            {"id": "<b>", "event": "received", "on": "2009-09-21"}, {"id": "<i>", "event": "replied", "on": "2009-10-20"}]}"#,
    )
    .unwrap();
    let question = Question::duty("hotline.reply").on(Day::parse("2009-12-31").unwrap());
    let matters = vec![book.standing_explained(&log, &question, &Calendar::china()).unwrap()];
    let group = MatterGroup { title: Words::same(HARM), illustrative: true, matters };
    let days = Calendar::china().runs(Day::parse("2009-01-01").unwrap(), Day::parse("2009-12-31").unwrap());
    matters_section(Words::same(HARM), &[group], Year::of(&days.unwrap()))
}

fn rates() -> Section {
    let document: Value = serde_json::from_str(&harmful("satisfaction.json")).unwrap();
    let part = |pointer| document.pointer(pointer).unwrap().to_string();
    let groups: Vec<TallyGroup> = document::read(&part("/surveys/0/groups")).unwrap();
    let question = RateQuestion {
        definition: document::read(&part("/surveys/0/definition")).unwrap(),
        rounding: document::read(&part("/rounding")).unwrap(),
        interval: Some(document::read(&part("/interval")).unwrap()),
    };
    let rates = Survey::hotline().rates(&groups, &question, Explain).unwrap();
    Section::new(Words::same(HARM))
        .with(Block::Picture(rates.picture(Words::same(HARM), true)))
        .with(Block::Table(rates.table(Words::same(HARM), true)))
}

#[test]
fn what_documents_say_stays_text() {
    let html = page().html();
    assert_eq!(html.matches("<script").count(), 1, "the page's own script");
    assert_eq!(html.matches("<img").count(), 0);
    assert!(html.contains("&lt;script&gt;alert(1)") && !html.contains('\u{202E}'));
}

#[test]
fn elements_end_where_they_began_and_ids_stand_once() {
    let html = page().html();
    let (_, body) = html.split_once("<body>").unwrap();
    let (mut open, mut ids) = (vec!["body"], BTreeSet::new());
    for tag in body.split('<').skip(1).map(|rest| rest.split_once('>').unwrap().0) {
        if let Some(name) = tag.strip_prefix('/') {
            assert!(open.pop() == Some(name) || name == "html", "</{name}>");
            continue;
        }
        open.push(tag.split(' ').next().unwrap());
        let id = tag.split_once(" id=\"").map(|(_, rest)| rest.split('"').next().unwrap());
        assert!(id.is_none_or(|id| ids.insert(id)), "{tag}");
    }
    assert!(open.is_empty(), "{open:?}");
    assert!(ids.len() > 100);
}

#[test]
fn the_same_page_gives_the_same_bytes() {
    assert_eq!(page().html(), page().html());
    assert_eq!(page().text(Language::En), page().text(Language::En));
}
