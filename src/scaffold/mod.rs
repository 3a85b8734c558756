//! The only writer of authors' files: the folder of a new site, and notes in translations.
//!
//! `kampung new`: [`answers`] checks what the author said, [`starter`] turns it into files, [`write`] puts them into
//! their folder: all of them or none, and never over something that is there. `kampung translations --mark-done`:
//! [`note_original`].

pub mod answers;
mod fill;
mod note;
pub mod starter;
mod write;

pub use answers::NewSite;
pub use note::NoteProblem;
pub use starter::StarterFile;
pub use write::{ScaffoldProblem, is_free, note_original, write};
