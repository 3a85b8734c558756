//! The only place that reads authors' files from the disk.

use std::ffi::OsString;
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

/// What stands under a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum What {
    /// A regular file, with its stamp if that was asked for and the disk gives one.
    File(Option<Stamp>),
    /// A folder.
    Folder,
    /// A symbolic link, to whatever.
    Link,
    /// Something that is none of these.
    Other,
}

/// An entry of a folder.
pub struct Listed {
    /// Its name.
    pub name: OsString,
    /// What it is; links are not followed.
    pub what: What,
}

/// What lies in a folder, in the order of the disk.
#[allow(clippy::disallowed_methods, reason = "source/ is where authors' files are read")]
pub fn list(folder: &Path, with_stamps: bool) -> io::Result<Vec<Listed>> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder)? {
        let entry = entry?;
        let kind = entry.file_type()?;
        let what = if kind.is_file() {
            let meta = with_stamps.then(|| entry.metadata().ok()).flatten();
            What::File(meta.map(|meta| stamp_of(&meta)))
        } else if kind.is_dir() {
            What::Folder
        } else if kind.is_symlink() {
            What::Link
        } else {
            What::Other
        };
        found.push(Listed {
            name: entry.file_name(),
            what,
        });
    }
    Ok(found)
}

/// What stands at `path`, links followed.
#[allow(clippy::disallowed_methods, reason = "source/ is where authors' files are read")]
pub fn look_at(path: &Path) -> What {
    match std::fs::metadata(path) {
        Ok(meta) if meta.is_file() => What::File(Some(stamp_of(&meta))),
        Ok(meta) if meta.is_dir() => What::Folder,
        _ => What::Other,
    }
}

/// A moment by the clock of the disk: seconds since 1970 and nanoseconds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Moment {
    /// Whole seconds; before 1970 less than zero.
    pub seconds: i64,
    /// The rest.
    pub nanos: u32,
}

impl Moment {
    fn of(time: SystemTime) -> Option<Moment> {
        let (seconds, nanos) = match time.duration_since(SystemTime::UNIX_EPOCH) {
            Ok(since) => (i64::try_from(since.as_secs()).ok()?, since.subsec_nanos()),
            Err(before) => (-i64::try_from(before.duration().as_secs()).ok()? - 1, 0),
        };
        Some(Moment { seconds, nanos })
    }

    fn later(self, by: Duration) -> Moment {
        let nanos = self.nanos.saturating_add(by.subsec_nanos());
        Moment {
            seconds: self
                .seconds
                .saturating_add(by.as_secs() as i64 + i64::from(nanos / 1_000_000_000)),
            nanos: nanos % 1_000_000_000,
        }
    }
}

/// What the disk says of a file without opening it. Two different stamps: it may have changed; the same stamp
/// twice: it has not, unless it [was fresh](Stamp::was_fresh).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stamp {
    /// Length in bytes.
    pub len: u64,
    /// When its bytes last changed, as anybody may claim.
    pub modified: Option<Moment>,
    /// Number of the file and when anything about it last changed, where the system knows them. A program that
    /// sets back the time of the last change, or puts another file in place, is seen by these.
    pub identity: Option<(u64, Moment)>,
}

/// Clocks of file systems stand still for up to two seconds (FAT): of two writings in that time the second
/// leaves no trace.
const SLOW_STEP: Duration = Duration::from_secs(2);
/// A clock that tells parts of a second goes on with every tick of the system: at most 16 ms on Windows, 10 ms on
/// Linux.
const QUICK_STEP: Duration = Duration::from_millis(40);

impl Stamp {
    /// The latest time in it.
    pub fn newest(&self) -> Option<Moment> {
        self.modified.max(self.identity.map(|(_, changed)| changed))
    }

    /// Whether the file may have been written again, after it was seen at the moment `seen`, without a trace: what
    /// Git calls racy. A file from the future is always fresh.
    pub fn was_fresh(&self, seen: Option<Moment>) -> bool {
        let (Some(own), Some(seen)) = (self.newest(), seen) else {
            return true;
        };
        // The time of the last change of anything cannot be set by programs: its parts of a second are the clock's.
        let told = self.identity.map(|(_, changed)| changed).or(self.modified);
        let step = match told {
            Some(moment) if moment.nanos % 1_000_000 != 0 => QUICK_STEP,
            _ => SLOW_STEP,
        };
        own.later(step) >= seen
    }
}

/// The stamp of the file at `path`; `None` when it cannot be seen.
#[allow(clippy::disallowed_methods, reason = "source/ is where authors' files are read")]
pub fn stamp(path: &Path) -> Option<Stamp> {
    Some(stamp_of(&std::fs::metadata(path).ok()?))
}

fn stamp_of(meta: &std::fs::Metadata) -> Stamp {
    Stamp {
        len: meta.len(),
        modified: meta.modified().ok().and_then(Moment::of),
        identity: identity(meta),
    }
}

#[cfg(unix)]
fn identity(meta: &std::fs::Metadata) -> Option<(u64, Moment)> {
    use std::os::unix::fs::MetadataExt;
    let changed = Moment {
        seconds: meta.ctime(),
        nanos: u32::try_from(meta.ctime_nsec()).ok()?,
    };
    Some((meta.ino(), changed))
}

#[cfg(not(unix))]
fn identity(_: &std::fs::Metadata) -> Option<(u64, Moment)> {
    None
}

/// Makes the folder `inside` the folder `state` of the workspace, which is never reached through a link.
#[allow(
    clippy::disallowed_methods,
    reason = "the index is no author's file: it may be deleted at any time"
)]
pub fn make_state_folder(state: &Path, inside: &Path) -> io::Result<()> {
    std::fs::create_dir_all(inside)?;
    match std::fs::symlink_metadata(state)?.is_dir() && std::fs::symlink_metadata(inside)?.is_dir() {
        true => Ok(()),
        false => Err(io::ErrorKind::NotADirectory.into()),
    }
}

/// What the clock of the disk says: the time that a file gets that is written now.
pub fn clock(file: &Path) -> io::Result<Option<Moment>> {
    replace(file, b"")?;
    Ok(stamp(file).and_then(|stamp| stamp.newest()))
}

/// Writes a file of the index: it is there whole or as it was.
#[allow(
    clippy::disallowed_methods,
    reason = "the index is no author's file: it may be deleted at any time"
)]
pub fn replace(file: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut name = file.as_os_str().to_owned();
    name.push(format!(".{}", std::process::id()));
    let draft = PathBuf::from(name);
    let written = std::fs::write(&draft, bytes).and_then(|()| std::fs::rename(&draft, file));
    if written.is_err() {
        let _ = std::fs::remove_file(&draft);
    }
    written
}
