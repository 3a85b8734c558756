//! Themes: what a site looks like, as files. A theme holds a manifest (`theme.toml`: design tokens and
//! image recipes), templates, styles, strings and static files; it extends another theme and overrides
//! single files, tokens, recipes or messages of it. The theme `default` travels in the program.
//!
//! Nothing here reads a disk: the files of workspace themes are given by the caller.

mod chain;
mod files;
mod manifest;
mod recipe;
mod strings;
mod styles;
mod tokens;

pub use chain::{Theme, ThemeTemplate};
pub use files::{ThemeFile, ThemeFiles};
pub use recipe::{ImageRecipe, PictureFormat, RecipeName};
pub use strings::check as check_strings;
pub use tokens::Tokens;

/// Name of the theme that travels in the program, which every other theme extends in the end.
pub const DEFAULT_THEME: &str = "default";
