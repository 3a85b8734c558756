//! Where a workspace is.

use std::path::{Path, PathBuf};

use super::disk;
use crate::diag::{Bag, Code, Diagnostic, Place};
use crate::paths::InputPath;
use crate::source::TextFile;

/// Name of the file that makes a folder a workspace.
const SETTINGS: &str = "kampung.toml";

/// A folder with a `kampung.toml`.
#[derive(Clone, Debug)]
pub struct Workspace {
    root: PathBuf,
}

/// The text of `kampung.toml`, file 0 of the workspace's own snapshot.
#[derive(Clone, Debug)]
pub struct SettingsFile {
    /// The file.
    pub file: TextFile,
    /// What was wrong with its bytes.
    pub problems: Bag,
}

impl Workspace {
    /// The workspace in `start` or, when there is none, in the nearest folder above it.
    ///
    /// # Errors
    /// [`Code::WorkspaceNotFound`] or [`Code::Unreadable`].
    pub fn find(start: &Path) -> Result<Self, Diagnostic> {
        let not_found =
            || Diagnostic::new(Code::WorkspaceNotFound, Place::Nowhere).with("path", start.display().to_string());
        let real = disk::real_path(start).map_err(|_| not_found())?;
        let root = real
            .ancestors()
            .find(|folder| disk::is_file(&folder.join(SETTINGS)))
            .ok_or_else(not_found)?;
        Ok(Workspace { root: root.to_owned() })
    }

    /// The folder, absolute, without symbolic links.
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// Where a file of the workspace lies on this machine.
    pub fn locate(&self, path: &InputPath) -> PathBuf {
        let mut full = self.root.clone();
        full.extend(path.as_str().split('/').filter(|p| !p.is_empty()));
        full
    }

    /// Reads `kampung.toml`.
    pub fn settings(&self) -> SettingsFile {
        let mut problems = Bag::new();
        let path = InputPath::root().child(SETTINGS);
        let file = TextFile::read(self, path, &mut problems);
        SettingsFile { file, problems }
    }
}
