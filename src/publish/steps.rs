//! A hook before everything that publishing does to the disk, so that tests can stop it anywhere.

use std::io;
use std::path::Path;

/// What is about to be done to a path.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Step {
    /// Make a folder.
    Folder,
    /// Write a new file.
    Write,
    /// Make a file that shares its bytes with one that stands already, or a link.
    Link,
    /// Rename a file or folder.
    Rename,
    /// Let two folders change places.
    Exchange,
    /// Wait until what was written lies on the disk.
    Sync,
    /// Delete a file or link.
    Delete,
    /// Delete an empty folder.
    DeleteFolder,
    /// Delete a staging folder with all that lies in it.
    Discard,
}

/// What a hook wants.
#[derive(Debug)]
pub enum Verdict {
    /// Do the step.
    Go,
    /// Behave as if the system had refused it.
    Fail(io::Error),
    /// Stop as if the program had been killed.
    Stop,
}

/// Sees every step before it is done.
pub trait Steps: Send + Sync {
    /// Decides about the step.
    fn before(&self, step: Step, path: &Path) -> Verdict;
}

/// Lets everything happen.
#[derive(Clone, Copy, Debug, Default)]
pub struct NoSteps;

impl Steps for NoSteps {
    fn before(&self, _: Step, _: &Path) -> Verdict {
        Verdict::Go
    }
}
