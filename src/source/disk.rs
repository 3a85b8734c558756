//! The only place that reads authors' files from the disk.

use std::io;
use std::path::{Path, PathBuf};

/// All bytes of a file.
#[allow(clippy::disallowed_methods, reason = "source/ is where authors' files are read")]
pub fn read(path: &Path) -> io::Result<Vec<u8>> {
    std::fs::read(path)
}

/// The path with all symbolic links followed.
#[allow(clippy::disallowed_methods, reason = "source/ is where authors' files are read")]
pub fn real_path(path: &Path) -> io::Result<PathBuf> {
    std::fs::canonicalize(path)
}

/// Whether a regular file stands at `path`.
#[allow(clippy::disallowed_methods, reason = "source/ is where authors' files are read")]
pub fn is_file(path: &Path) -> bool {
    std::fs::metadata(path).is_ok_and(|m| m.is_file())
}

/// Whether a folder stands at `path`.
#[allow(clippy::disallowed_methods, reason = "source/ is where authors' files are read")]
pub fn is_dir(path: &Path) -> bool {
    std::fs::metadata(path).is_ok_and(|m| m.is_dir())
}
