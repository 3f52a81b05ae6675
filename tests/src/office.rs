//! A page of the office whose year is the example.

#![expect(clippy::unwrap_used, reason = "the documents of the example can be read")]

use kaohe::assessment::Cohort;
use kaohe::cost::{CostLedger, SheetLayout, SheetPolicy};
use kaohe::deadline::{MatterLog, Question, Rulebook};
use kaohe::derivation::Explain;
use kaohe::page::{Block, MatterGroup, Page, Section, Year, matters_section};
use kaohe::satisfaction::{Question as RateQuestion, Survey, TallyGroup};
use kaohe::words::Words;
use kaohe::{Calendar, Day, Scheme, document};
use serde_json::Value;
use std::path::Path;

/// The office's document with something behind every text that is shown as it stands.
fn document_of(name: &str, behind: &str) -> String {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../core/examples/office_year").join(name);
    let mut document: Value = serde_json::from_str(&std::fs::read_to_string(file).unwrap()).unwrap();
    put(&mut document, behind);
    document.to_string()
}

fn put(value: &mut Value, behind: &str) {
    match value {
        Value::Array(list) => list.iter_mut().for_each(|value| put(value, behind)),
        Value::Object(entries) => {
            for (key, value) in entries {
                match value {
                    Value::String(text)
                        if ["zh", "en", "name", "instrument", "article"].contains(&key.as_str()) =>
                    {
                        text.push_str(behind);
                    }
                    _ => put(value, behind),
                }
            }
        }
        _ => {}
    }
}

/// A page of the office whose year is the example, with something behind every text of its documents.
///
/// # Panics
/// Where the documents of the example cannot be read.
pub fn office_page(behind: &str) -> Page {
    let scheme = Scheme::read(&document_of("scheme.json", behind)).unwrap();
    let cohort: Cohort = document::read(&document_of("cohort.json", behind)).unwrap();
    let ledger: CostLedger = document::read(&document_of("vehicles.json", behind)).unwrap();
    let policy: SheetPolicy =
        document::read(r#"{"month_boundary": {"month_end_reading": {}}, "two_readings": "refuse"}"#).unwrap();
    let layout: SheetLayout =
        document::read(r#"{"period": {"from": "2009-01", "to": "2009-12"}, "by": ["vehicle", "month"]}"#)
            .unwrap();
    let sheet = ledger.book(policy).unwrap().sheet(&layout, Explain).unwrap();
    let sections: Vec<Section> = vec![
        matters(behind),
        rates(behind),
        scheme.assess_explained(&cohort).unwrap().section(said(behind), scheme.document()),
        sheet.section(said(behind), &ledger),
    ];
    Page { title: said(behind), subtitle: said(behind), sections, closing: vec![said(behind)] }
}

fn matters(behind: &str) -> Section {
    let book = Rulebook::china().with(document::read(&document_of("rules.json", behind)).unwrap()).unwrap();
    let log: MatterLog = document::read(
        r#"{"matter": "<script>1", "jurisdiction": "CN-370503", "facts": {"channel": "hotline"}, "events": [
            {"id": "<b>", "event": "received", "on": "2009-09-21"}, {"id": "<i>", "event": "replied", "on": "2009-10-20"}]}"#,
    )
    .unwrap();
    let question = Question::duty("hotline.reply").on(Day::parse("2009-12-31").unwrap());
    let mut matters = vec![book.standing_explained(&log, &question, &Calendar::china()).unwrap()];
    let silent: MatterLog = document::read(
        r#"{"matter": "2", "jurisdiction": "CN-370503", "facts": {"procedure": "ordinary"}, "events": [
            {"id": "e1", "event": "copy_received", "on": "2024-01-02"}]}"#,
    )
    .unwrap();
    let question = Question::duty("reconsideration.reply").on(Day::parse("2024-01-17").unwrap());
    matters.push(book.standing_explained(&silent, &question, &Calendar::china()).unwrap());
    let group = MatterGroup { title: said(behind), illustrative: true, matters };
    let days = Calendar::china().runs(Day::parse("2009-01-01").unwrap(), Day::parse("2009-12-31").unwrap());
    matters_section(said(behind), &[group], Year::of(&days.unwrap()))
}

fn rates(behind: &str) -> Section {
    let document: Value = serde_json::from_str(&document_of("satisfaction.json", behind)).unwrap();
    let part = |pointer| document.pointer(pointer).unwrap().to_string();
    let groups: Vec<TallyGroup> = document::read(&part("/surveys/0/groups")).unwrap();
    let question = RateQuestion {
        definition: document::read(&part("/surveys/0/definition")).unwrap(),
        rounding: document::read(&part("/rounding")).unwrap(),
        interval: Some(document::read(&part("/interval")).unwrap()),
    };
    let rates = Survey::hotline().rates(&groups, &question, Explain).unwrap();
    Section::new(said(behind))
        .with(Block::Picture(rates.picture(said(behind), true)))
        .with(Block::Table(rates.table(said(behind), true)))
}

fn said(behind: &str) -> Words {
    Words::new(format!("示例{behind}"), format!("example{behind}"))
}
