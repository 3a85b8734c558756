//! `kampung new`: writes the folder of a new site. The only writer of authors' files.
//!
//! [`answers`] checks what the author said, [`starter`] turns it into files, [`write`] puts them into their
//! folder: all of them or none, and never over something that is there.

pub mod answers;
mod fill;
pub mod starter;
mod write;

pub use answers::NewSite;
pub use starter::StarterFile;
pub use write::{ScaffoldProblem, is_free, write};
