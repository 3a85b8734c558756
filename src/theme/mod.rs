//! Themes: what a site looks like, as files. A theme holds a manifest (`theme.toml`: design tokens and
//! image recipes), templates, styles, strings and static files; it extends another theme and overrides
//! single files, tokens, recipes or messages of it. Some themes travel in the program ([`EMBEDDED_THEMES`]).
//!
//! Nothing here reads a disk: the files of workspace themes are given by the caller.

mod chain;
mod files;
mod manifest;
mod palette;
mod recipe;
mod strings;
mod styles;
mod tokens;

pub use chain::{Theme, ThemeTemplate, theme_chain};
pub use files::{EMBEDDED_THEMES, ThemeFile, ThemeFiles};
pub use manifest::MOODS;
pub use palette::{LEAST_CONTRAST, LowContrast, Palette, contrast};
pub use recipe::{ImageRecipe, PictureFormat, RecipeName};
pub use strings::check as check_strings;
pub use tokens::Tokens;

/// Name of the theme that every other theme extends in the end.
pub const DEFAULT_THEME: &str = "default";
