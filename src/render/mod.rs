//! From plan to artifacts: templates, Markdown bodies, photos, feeds.

pub mod artifact;
mod assets;
mod borrowed;
mod calendar;
mod compose;
mod contact_files;
mod content_lines;
mod feeds;
mod looks;
pub mod markdown;
pub mod photos;
mod phrases;
mod portal;
mod qr;
#[cfg(test)]
mod samples;
mod site;
mod squeeze;
mod tag;
pub mod templates;
mod tints;
mod tongue;
mod vcard;
pub mod view;
mod xml;

pub use looks::Looks;
pub use portal::{Fleet, MadePortal, OldPortal, render_portal};
pub use site::{PhotoFigures, PhotosDone, Rendered, Tools, put, render_site};
