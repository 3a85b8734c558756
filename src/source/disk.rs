//! The only place that reads authors' files from the disk.

use std::io;
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

/// All bytes of a file.
#[allow(clippy::disallowed_methods, reason = "source/ is where authors' files are read")]
pub fn read(path: &Path) -> io::Result<Vec<u8>> {
    std::fs::read(path)
}

/// How many bytes a file has.
#[allow(clippy::disallowed_methods, reason = "source/ is where authors' files are read")]
pub fn len(path: &Path) -> io::Result<u64> {
    std::fs::metadata(path).map(|meta| meta.len())
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

/// What the disk says of a file without opening it. Two different stamps: it may have changed; the same stamp
/// twice: it has not, unless it [is fresh](Stamp::is_fresh).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stamp {
    len: u64,
    modified: Option<SystemTime>,
    /// Number of the file and when anything about it last changed, where the system knows them. A program that
    /// sets back the time of the last change, or puts another file in place, is seen by these.
    identity: Option<(u64, SystemTime)>,
}

/// Clocks of file systems stand still for up to two seconds (FAT): of two writings in that time the second
/// leaves no trace.
const CLOCK_STEP: Duration = Duration::from_secs(2);

impl Stamp {
    /// The latest time in it.
    pub fn newest(&self) -> Option<SystemTime> {
        self.modified.max(self.identity.map(|(_, changed)| changed))
    }

    /// Whether the file may have been written again without a trace. `newest`: the latest time in any stamp of
    /// the same reading, which is as near to a clock as reading comes.
    pub fn is_fresh(&self, newest: Option<SystemTime>) -> bool {
        match (self.newest(), newest) {
            (Some(own), Some(newest)) => own.checked_add(CLOCK_STEP).is_none_or(|end| end >= newest),
            _ => true,
        }
    }

    #[cfg(test)]
    pub fn forget_change(&mut self) {
        self.identity = None;
    }
}

/// The stamp of the file at `path`; `None` when it cannot be seen.
#[allow(clippy::disallowed_methods, reason = "source/ is where authors' files are read")]
pub fn stamp(path: &Path) -> Option<Stamp> {
    let meta = std::fs::metadata(path).ok()?;
    Some(Stamp {
        len: meta.len(),
        modified: meta.modified().ok(),
        identity: identity(&meta),
    })
}

#[cfg(unix)]
fn identity(meta: &std::fs::Metadata) -> Option<(u64, SystemTime)> {
    use std::os::unix::fs::MetadataExt;
    let seconds = Duration::from_secs(u64::try_from(meta.ctime()).ok()?);
    let nanos = Duration::from_nanos(u64::try_from(meta.ctime_nsec()).ok()?);
    Some((
        meta.ino(),
        SystemTime::UNIX_EPOCH.checked_add(seconds)?.checked_add(nanos)?,
    ))
}

#[cfg(not(unix))]
fn identity(_: &std::fs::Metadata) -> Option<(u64, SystemTime)> {
    None
}
