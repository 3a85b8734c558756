//! Everything that will be made, known before any work starts.

pub mod images;
