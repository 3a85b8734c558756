//! From plan to artifacts: templates, Markdown bodies, photos, feeds.

pub mod view;
