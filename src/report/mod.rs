//! Diagnostics worded for people (Indonesian or English) and written for machines (JSON).
//!
//! [`locate`] ties diagnostics to lines of text while the sources are at hand; from then on a [`Finding`]
//! stands alone. [`human`], [`json`] and [`overlay`] (for the browser) write findings, [`explain`] tells about a code at length,
//! [`translations`] how far the villages are translated.

pub mod explain;
mod finding;
pub mod human;
pub mod json;
mod language;
pub mod overlay;
mod said;
mod summary;
mod text;
pub mod translations;
mod words;

pub use finding::{Excerpt, Finding, Location, Sources, locate, sort};
pub use language::UiLanguage;
pub use summary::{Phase, PhaseName, Pictures, Report, VillageReport, VillageStatus};
pub use text::neutral;
pub use words::Words;
