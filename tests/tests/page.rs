//! Pages made from documents that mean harm: whatever they say stays text.

use conformance::office_page;
use kaohe::page::Page;
use kaohe::words::Language;
use std::collections::BTreeSet;

const HARM: &str = "\"'></td><script>alert(1)</script><img src=//x onerror=alert(1)>\u{202E}";

fn page() -> Page {
    office_page(HARM)
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
