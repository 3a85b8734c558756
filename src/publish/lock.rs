//! One build at a time in an output folder. The system frees the lock when its process ends, however it
//! ends, so a lock never has to be broken.

use std::fs::{self, File, OpenOptions, TryLockError};
use std::io::{self, Read, Seek, Write};
use std::path::{Path, PathBuf};

use super::hands::{inode, standing};
use super::problem::{At, PublishProblem};

/// A held lock.
pub(super) struct Lock {
    file: File,
    path: PathBuf,
}

impl Lock {
    /// Takes the lock.
    ///
    /// # Errors
    /// [`PublishProblem::Locked`] when somebody else has it.
    pub fn take(path: &Path) -> Result<Self, PublishProblem> {
        loop {
            if standing(path)?.is_some_and(|m| !m.is_file()) {
                return Err(PublishProblem::ForeignFile { path: path.to_owned() });
            }
            let open = OpenOptions::new()
                .read(true)
                .write(true)
                .create(true)
                .truncate(false)
                .open(path);
            let mut file = open.at(path)?;
            match file.try_lock() {
                Ok(()) => {}
                Err(TryLockError::WouldBlock) => return Err(PublishProblem::Locked { pid: holder(&mut file) }),
                Err(TryLockError::Error(e)) => return Err(e).at(path),
            }
            // Somebody who cleaned the output may have deleted the file between opening and locking.
            let current = standing(path)?.as_ref().map(inode);
            if current == Some(inode(&file.metadata().at(path)?)) {
                note_holder(&mut file).at(path)?;
                return Ok(Lock {
                    file,
                    path: path.to_owned(),
                });
            }
        }
    }

    /// Gives the lock back and deletes its file.
    pub fn delete(self) -> io::Result<()> {
        if cfg!(unix) {
            // Still held: whoever waits for this file sees that it is no longer the lock.
            fs::remove_file(&self.path)
        } else {
            drop(self.file);
            fs::remove_file(&self.path)
        }
    }
}

fn holder(file: &mut File) -> Option<u32> {
    let mut text = String::new();
    file.read_to_string(&mut text).ok()?;
    text.trim().parse().ok()
}

fn note_holder(file: &mut File) -> io::Result<()> {
    file.set_len(0)?;
    file.rewind()?;
    writeln!(file, "{}", std::process::id())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_second_is_refused_and_told_who_has_it() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("lock");
        // What a process leaves that was killed does not matter.
        fs::write(&path, "999999999\n").unwrap();
        let first = Lock::take(&path).unwrap();
        let Err(PublishProblem::Locked { pid }) = Lock::take(&path) else {
            panic!("taken twice");
        };
        if cfg!(unix) {
            assert_eq!(pid, Some(std::process::id()));
        }
        drop(first);
        Lock::take(&path).unwrap().delete().unwrap();
        assert!(!path.exists());
    }

    #[cfg(unix)]
    #[test]
    fn the_lock_is_not_written_through_a_link() {
        let dir = tempfile::tempdir().unwrap();
        fs::write(dir.path().join("precious"), "x").unwrap();
        std::os::unix::fs::symlink("precious", dir.path().join("lock")).unwrap();
        assert!(matches!(
            Lock::take(&dir.path().join("lock")),
            Err(PublishProblem::ForeignFile { .. })
        ));
        assert_eq!(fs::read(dir.path().join("precious")).unwrap(), b"x");
    }
}
