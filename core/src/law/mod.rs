//! The shelf of statutory packs: national rules as data, each with instrument and article.
//!
//! It knows no area; each area reads its own pack from here.

/// The packs that ship, by id.
const SHELF: &[(&str, &str)] = &[
    ("civil_servants.1994", include_str!("../../data/law/civil_servants.1994.json")),
    ("civil_servants.2007", include_str!("../../data/law/civil_servants.2007.json")),
    ("civil_servants.2020", include_str!("../../data/law/civil_servants.2020.json")),
    ("deadlines_cn", include_str!("../../data/law/deadlines_cn.json")),
];

/// The text of a pack; `None` where none has this id.
///
/// # Example
/// ```
/// assert!(kaohe::law::pack("civil_servants.2007").is_some_and(|text| text.contains("公务员考核规定")));
/// assert!(kaohe::law::pack("civil_servants.1066").is_none());
/// ```
pub fn pack(id: &str) -> Option<&'static str> {
    SHELF.iter().find(|(name, _)| *name == id).map(|(_, text)| *text)
}

/// The ids of the packs, in the order of the shelf.
pub fn ids() -> impl Iterator<Item = &'static str> {
    SHELF.iter().map(|(id, _)| *id)
}
