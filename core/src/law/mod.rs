//! The shelf of statutory packs: national rules as data, each with instrument and article.
//!
//! It knows no area; each area reads its own pack from here.
