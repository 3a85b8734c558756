//! The only functions of publishing that change the disk. Each asks the [`Steps`] hook first (but for
//! permissions and time stamps, which go with another change).

use std::fs::{self, File, Metadata, OpenOptions};
use std::io::{self, ErrorKind, Write};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::problem::{At, PublishProblem};
use super::steps::{Step, Steps, Verdict};
use crate::render::artifact::Content;
use crate::{cache::Store, digest::Digest};

type Done<T = ()> = Result<T, PublishProblem>;

/// What stands at a path; links are not followed. `None`: nothing.
pub(super) fn standing(path: &Path) -> Done<Option<Metadata>> {
    match fs::symlink_metadata(path) {
        Ok(meta) => Ok(Some(meta)),
        Err(e) if nothing_there(&e) => Ok(None),
        Err(e) => Err(e).at(path),
    }
}

/// Whether the error says that nothing stands at the path (or that a file stands where its folder would be).
pub(super) fn nothing_there(error: &io::Error) -> bool {
    matches!(error.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory)
}

/// Digest of a file's bytes, or `None` when the file is gone.
pub(super) fn digest_of_file(path: &Path) -> Done<Option<Digest>> {
    let file = match File::open(path) {
        Ok(file) => file,
        Err(e) if nothing_there(&e) => return Ok(None),
        Err(e) => return Err(e).at(path),
    };
    let mut hasher = blake3::Hasher::new();
    hasher.update_reader(file).at(path)?;
    Ok(Digest::from_hex(&hasher.finalize().to_hex()))
}

/// The bytes of a small file, or `None` when it is gone.
pub(super) fn read(path: &Path) -> Done<Option<Vec<u8>>> {
    match fs::read(path) {
        Ok(bytes) => Ok(Some(bytes)),
        Err(e) if nothing_there(&e) => Ok(None),
        Err(e) => Err(e).at(path),
    }
}

/// The number by which the file system knows a file or folder, whatever its name; `None` where it has none.
pub(super) fn inode(meta: &Metadata) -> Option<u64> {
    #[cfg(unix)]
    {
        Some(std::os::unix::fs::MetadataExt::ino(meta))
    }
    #[cfg(not(unix))]
    {
        let _ = meta;
        None
    }
}

/// The names in a folder, sorted; none when it is gone.
pub(super) fn names(folder: &Path) -> Done<Vec<std::ffi::OsString>> {
    let entries = match fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(e) if nothing_there(&e) => return Ok(Vec::new()),
        Err(e) => return Err(e).at(folder),
    };
    let mut names = Vec::new();
    for entry in entries {
        names.push(entry.at(folder)?.file_name());
    }
    names.sort();
    Ok(names)
}

/// Changes the disk.
#[derive(Clone)]
pub(super) struct Hands {
    /// Asked before each change.
    pub steps: Arc<dyn Steps>,
    /// Whether to wait for the disk.
    pub durable: bool,
}

impl Hands {
    fn ask(&self, step: Step, path: &Path) -> Done {
        match self.steps.before(step, path) {
            Verdict::Go => Ok(()),
            Verdict::Fail(error) => Err(error).at(path),
            Verdict::Stop => Err(PublishProblem::Interrupted),
        }
    }

    /// Makes a folder; `false` when something stands there already.
    pub(super) fn folder(&self, path: &Path) -> Done<bool> {
        self.ask(Step::Folder, path)?;
        match fs::create_dir(path) {
            Ok(()) => Ok(true),
            Err(e) if e.kind() == ErrorKind::AlreadyExists => Ok(false),
            Err(e) => Err(e).at(path),
        }
    }

    /// Makes a folder and those above it.
    pub(super) fn folders(&self, path: &Path) -> Done {
        if standing(path)?.is_some_and(|m| m.is_dir()) {
            return Ok(());
        }
        self.ask(Step::Folder, path)?;
        fs::create_dir_all(path).at(path)
    }

    /// Writes a file that does not exist yet.
    pub(super) fn write(&self, path: &Path, bytes: &[u8]) -> Done {
        self.ask(Step::Write, path)?;
        let file = OpenOptions::new().write(true).create_new(true).open(path);
        file.and_then(|mut f| f.write_all(bytes)).at(path)
    }

    /// Writes an artifact into a file that does not exist yet. Only blobs need a store.
    pub(super) fn content(&self, path: &Path, content: &Content, store: Option<&dyn Store>) -> Done {
        match content {
            Content::Bytes(bytes) => self.write(path, bytes),
            Content::Spooled(piece) => self.write(path, &piece.read().at(path)?),
            // It stood a moment ago; whoever took it away, the next run makes it.
            Content::Kept { .. } => Err(io::Error::from(ErrorKind::NotFound)).at(path),
            Content::Blob(blob) => {
                self.ask(Step::Write, path)?;
                let store = store.ok_or_else(|| io::Error::from(ErrorKind::NotFound)).at(path)?;
                store.copy_to(blob, path).at(path)?;
                if fs::metadata(path).at(path)?.len() == blob.len {
                    Ok(())
                } else {
                    Err(io::Error::from(ErrorKind::UnexpectedEof)).at(path)
                }
            }
        }
    }

    /// Makes `to` the same file as `from`, or a copy with its time stamp where the disk has no hard links.
    /// `false` when `from` has vanished.
    pub(super) fn link(&self, from: &Path, to: &Path) -> Done<bool> {
        self.ask(Step::Link, to)?;
        match fs::hard_link(from, to) {
            Ok(()) => return Ok(true),
            Err(e) if e.kind() == ErrorKind::AlreadyExists => return Err(e).at(to),
            Err(_) => {}
        }
        let meta = match fs::symlink_metadata(from) {
            Ok(meta) => meta,
            Err(e) if nothing_there(&e) => return Ok(false),
            Err(e) => return Err(e).at(from),
        };
        if !meta.is_file() {
            return Err(io::Error::from(ErrorKind::Unsupported)).at(from);
        }
        fs::copy(from, to).at(to)?;
        // The time stamp lets a later look tell an untouched copy; without it the file is copied again.
        if let (Ok(time), Ok(file)) = (meta.modified(), OpenOptions::new().write(true).open(to)) {
            let _ = file.set_modified(time);
        }
        Ok(true)
    }

    /// Makes `to` a symbolic link to the same target as `from`.
    pub(super) fn symlink(&self, from: &Path, to: &Path) -> Done<bool> {
        self.ask(Step::Link, to)?;
        let target = match fs::read_link(from) {
            Ok(target) => target,
            Err(e) if nothing_there(&e) => return Ok(false),
            Err(e) => return Err(e).at(from),
        };
        #[cfg(unix)]
        let made = std::os::unix::fs::symlink(target, to);
        #[cfg(not(unix))]
        let made: io::Result<()> = {
            let _ = target;
            Err(io::Error::from(ErrorKind::Unsupported))
        };
        made.at(to).map(|()| true)
    }

    /// Gives a folder the permissions that `like` has. What cannot be set stays as it is.
    pub(super) fn permissions(&self, folder: &Path, like: &Metadata) {
        if fs::metadata(folder).is_ok_and(|m| m.permissions() != like.permissions()) {
            let _ = fs::set_permissions(folder, like.permissions());
        }
    }

    /// Renames; a file (not a folder) at `to` is replaced.
    pub(super) fn rename(&self, from: &Path, to: &Path) -> Done {
        self.ask(Step::Rename, to)?;
        fs::rename(from, to).at(to)
    }

    /// Renames unless something stands at `to`: then `false`.
    pub(super) fn rename_new(&self, from: &Path, to: &Path) -> Done<bool> {
        self.ask(Step::Rename, to)?;
        match system::rename_new(from, to) {
            Ok(()) => Ok(true),
            Err(e) if e.kind() == ErrorKind::AlreadyExists => Ok(false),
            Err(e) => Err(e).at(to),
        }
    }

    /// Lets two folders change places in one moment; `false` when this system or disk cannot.
    pub(super) fn exchange(&self, one: &Path, other: &Path) -> Done<bool> {
        match self.ask(Step::Exchange, other) {
            Ok(()) => system::exchange(one, other).at(other),
            Err(PublishProblem::CannotWrite { source, .. }) if source.kind() == ErrorKind::Unsupported => Ok(false),
            Err(problem) => Err(problem),
        }
    }

    /// Deletes a file or link, if it is there.
    pub(super) fn delete(&self, path: &Path) -> Done {
        self.ask(Step::Delete, path)?;
        gone(fs::remove_file(path), path)
    }

    /// Deletes a folder if it is empty. `false` when it stands and is not.
    pub(super) fn delete_folder(&self, path: &Path) -> Done<bool> {
        self.ask(Step::DeleteFolder, path)?;
        match fs::remove_dir(path) {
            // Some systems call a folder that is not empty so.
            Err(e) if matches!(e.kind(), ErrorKind::DirectoryNotEmpty | ErrorKind::AlreadyExists) => Ok(false),
            // Something else has taken its place.
            Err(e) if e.kind() == ErrorKind::NotADirectory && standing(path)?.is_some() => Ok(false),
            result => gone(result, path).map(|()| true),
        }
    }

    /// Lets us delete what lies in a folder of staging: folders that kampung did not write keep their
    /// permissions when they are carried over.
    pub(super) fn unlock(&self, folder: &Path) {
        make_writable(folder);
    }

    /// Deletes a folder of staging with everything in it, or a file of staging.
    pub(super) fn discard(&self, path: &Path) -> Done {
        match standing(path)? {
            None => return Ok(()),
            Some(meta) if !meta.is_dir() => return self.delete(path),
            Some(_) => {}
        }
        self.ask(Step::Discard, path)?;
        match fs::remove_dir_all(path) {
            Err(e) if e.kind() == ErrorKind::PermissionDenied => {
                for entry in walkdir::WalkDir::new(path).into_iter().flatten() {
                    if entry.file_type().is_dir() {
                        self.unlock(entry.path());
                    }
                }
                gone(fs::remove_dir_all(path), path)
            }
            result => gone(result, path),
        }
    }

    /// Waits until everything written below `folders`, which lie on the disk of `root`, lies on the disk.
    pub(super) fn sync(&self, root: &Path, folders: &[PathBuf]) -> Done {
        self.ask(Step::Sync, root)?;
        if self.durable {
            system::sync(root, folders).at(root)
        } else {
            Ok(())
        }
    }

    /// Waits until the names in a folder lie on the disk.
    pub(super) fn sync_names(&self, folder: &Path) -> Done {
        self.ask(Step::Sync, folder)?;
        if self.durable {
            system::sync_names(folder).at(folder)
        } else {
            Ok(())
        }
    }
}

fn gone(result: io::Result<()>, path: &Path) -> Done {
    match result {
        Err(e) if !nothing_there(&e) => Err(e).at(path),
        _ => Ok(()),
    }
}

/// Whether files may be made and deleted in a folder.
///
/// # Errors
/// What the system would say to the first attempt, where it can be asked.
pub(super) fn may_change(folder: &Path) -> Done {
    #[cfg(unix)]
    {
        use rustix::fs::{Access, access};
        access(folder, Access::WRITE_OK | Access::EXEC_OK)
            .map_err(io::Error::from)
            .at(folder)
    }
    #[cfg(not(unix))]
    {
        let _ = folder;
        Ok(())
    }
}

fn make_writable(folder: &Path) {
    #[cfg(unix)]
    if let Ok(meta) = fs::symlink_metadata(folder)
        && meta.is_dir()
    {
        use std::os::unix::fs::PermissionsExt;
        let _ = fs::set_permissions(folder, fs::Permissions::from_mode(meta.permissions().mode() | 0o700));
    }
    #[cfg(not(unix))]
    let _ = folder;
}

#[cfg(any(target_os = "linux", target_os = "android", target_vendor = "apple"))]
mod system {
    use std::io;
    use std::path::{Path, PathBuf};

    use rustix::fs::{CWD, RenameFlags, renameat_with};
    use rustix::io::Errno;

    fn unsupported(error: Errno) -> bool {
        [Errno::INVAL, Errno::NOSYS, Errno::OPNOTSUPP, Errno::NOTSUP].contains(&error)
    }

    pub fn rename_new(from: &Path, to: &Path) -> io::Result<()> {
        match renameat_with(CWD, from, CWD, to, RenameFlags::NOREPLACE) {
            Err(e) if unsupported(e) => super::rename_new_in_two_steps(from, to),
            result => Ok(result?),
        }
    }

    /// `EXDEV` and `EBUSY`: a folder that is a mount, or one from the lower layer of an overlay.
    pub fn exchange(one: &Path, other: &Path) -> io::Result<bool> {
        match renameat_with(CWD, one, CWD, other, RenameFlags::EXCHANGE) {
            Ok(()) => Ok(true),
            Err(e) if unsupported(e) || [Errno::XDEV, Errno::BUSY].contains(&e) => Ok(false),
            Err(e) => Err(e.into()),
        }
    }

    #[cfg(any(target_os = "linux", target_os = "android"))]
    pub fn sync(root: &Path, _: &[PathBuf]) -> io::Result<()> {
        Ok(rustix::fs::syncfs(std::fs::File::open(root)?)?)
    }

    #[cfg(target_vendor = "apple")]
    pub fn sync(_: &Path, folders: &[PathBuf]) -> io::Result<()> {
        super::sync_each(folders)
    }

    pub fn sync_names(folder: &Path) -> io::Result<()> {
        std::fs::File::open(folder)?.sync_all()
    }
}

#[cfg(not(any(target_os = "linux", target_os = "android", target_vendor = "apple")))]
mod system {
    use std::io;
    use std::path::{Path, PathBuf};

    pub fn rename_new(from: &Path, to: &Path) -> io::Result<()> {
        super::rename_new_in_two_steps(from, to)
    }

    pub fn exchange(_: &Path, _: &Path) -> io::Result<bool> {
        Ok(false)
    }

    pub fn sync(_: &Path, folders: &[PathBuf]) -> io::Result<()> {
        super::sync_each(folders)
    }

    pub fn sync_names(folder: &Path) -> io::Result<()> {
        if cfg!(unix) {
            std::fs::File::open(folder)?.sync_all()
        } else {
            Ok(())
        }
    }
}

fn rename_new_in_two_steps(from: &Path, to: &Path) -> io::Result<()> {
    match fs::symlink_metadata(to) {
        Ok(_) => Err(io::Error::from(ErrorKind::AlreadyExists)),
        Err(e) if nothing_there(&e) => fs::rename(from, to),
        Err(e) => Err(e),
    }
}

/// Where the system cannot flush a whole disk: every file that was staged, one after the other.
#[cfg_attr(
    any(target_os = "linux", target_os = "android"),
    allow(dead_code, reason = "for other systems")
)]
fn sync_each(folders: &[PathBuf]) -> io::Result<()> {
    for folder in folders {
        for entry in walkdir::WalkDir::new(folder) {
            let entry = entry?;
            if entry.file_type().is_file() {
                match OpenOptions::new().read(true).append(!cfg!(unix)).open(entry.path()) {
                    // Somebody else's file that was linked here: nothing of ours to flush.
                    Err(e) if e.kind() == ErrorKind::PermissionDenied => {}
                    file => file?.sync_all()?,
                }
            }
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::super::steps::NoSteps;
    use super::*;

    fn hands() -> Hands {
        Hands {
            steps: Arc::new(NoSteps),
            durable: true,
        }
    }

    #[test]
    fn a_file_is_written_once() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("a");
        hands().write(&path, b"1").unwrap();
        assert!(hands().write(&path, b"2").is_err());
        assert!(!hands().rename_new(&path, &path).unwrap());
        assert_eq!(fs::read(&path).unwrap(), b"1");
        assert_eq!(digest_of_file(&path).unwrap(), Some(Digest::of(b"1")));
        assert_eq!(digest_of_file(&dir.path().join("b")).unwrap(), None);
    }

    #[test]
    fn staged_files_are_flushed_one_by_one_where_needed() {
        let dir = tempfile::tempdir().unwrap();
        fs::create_dir(dir.path().join("a")).unwrap();
        fs::write(dir.path().join("a/b"), "x").unwrap();
        sync_each(&[dir.path().to_owned()]).unwrap();
        assert!(sync_each(&[dir.path().join("gone")]).is_err());
        assert_eq!(fs::read(dir.path().join("a/b")).unwrap(), b"x");
    }

    #[test]
    fn links_are_not_followed() {
        let dir = tempfile::tempdir().unwrap();
        let (target, link) = (dir.path().join("target"), dir.path().join("link"));
        fs::create_dir(&target).unwrap();
        fs::write(target.join("kept"), "x").unwrap();
        #[cfg(unix)]
        {
            std::os::unix::fs::symlink(&target, &link).unwrap();
            assert!(standing(&link).unwrap().unwrap().is_symlink());
            hands().discard(&link).unwrap();
        }
        assert!(standing(&link).unwrap().is_none());
        assert!(target.join("kept").exists());
    }
}
