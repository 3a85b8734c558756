//! Text into trees that keep their places: TOML, front matter, Markdown.

pub mod front_matter;
pub mod markdown;
pub mod toml;
