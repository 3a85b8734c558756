//! Where a workspace is.

use std::path::{Path, PathBuf};

use super::disk;
use crate::diag::{Code, Diagnostic, Place};
use crate::paths::InputPath;

/// Name of the file that makes a folder a workspace.
pub(super) const SETTINGS: &str = "kampung.toml";

/// Texts that all villages share; only the first must be there.
pub(super) const PARTNERS: &str = "partners.toml";
pub(super) const CLUSTERS: &str = "clusters.toml";

/// Files of a workspace that are sources, beside [`SOURCE_FOLDERS`].
pub const SOURCE_FILES: [&str; 3] = [SETTINGS, PARTNERS, CLUSTERS];

/// Folders of a workspace with sources in them; they may come and go.
pub const SOURCE_FOLDERS: [&str; 3] = ["content", "themes", "static"];

/// A folder with a `kampung.toml`.
#[derive(Clone, Debug)]
pub struct Workspace {
    root: PathBuf,
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
}
