//! kampung turns a folder of Markdown, TOML and phone photos into a showcase site for a village.
//!
//! The floors of the house are drawn in `ARCHITECTURE.md`; a module uses only floors below its own.

pub mod cache;
pub mod cli;
pub mod csv;
pub mod date;
pub mod deploy;
pub mod diag;
pub mod digest;
pub mod fleet;
pub mod lint;
pub mod locale;
pub mod model;
pub mod paths;
pub mod pipeline;
pub mod plan;
pub mod publish;
pub mod render;
pub mod report;
pub mod scaffold;
pub mod serve;
pub mod source;
pub mod span;
pub mod syntax;
pub mod theme;
