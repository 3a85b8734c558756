//! What can stop publishing.

use std::fmt;
use std::io;
use std::path::{Path, PathBuf};

use crate::diag::{Code, Diagnostic, Place};

/// Why nothing, or nothing more, was written.
#[derive(Debug)]
pub enum PublishProblem {
    /// Another build is at work in this output folder, or on this site in this process.
    Locked {
        /// The process that holds the lock, when the system lets us read it.
        pid: Option<u32>,
    },
    /// A file, link or folder that kampung did not write stands where an artifact belongs.
    ForeignFile {
        /// Where it stands.
        path: PathBuf,
    },
    /// The system refused to write (or to read what lies in the output folder).
    CannotWrite {
        /// What was to be written.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
    /// The output folder is, holds, or lies inside the sources.
    InsideSources {
        /// The output folder.
        path: PathBuf,
    },
    /// A [`Steps`](super::Steps) hook stopped the work as if the program had been killed: nothing was tidied
    /// up, the next [`OutputRoot::open`](super::OutputRoot::open) does that.
    Interrupted,
}

impl PublishProblem {
    /// The place is named by its path as it was given; `report/` words the rest.
    pub fn into_diagnostic(self) -> Diagnostic {
        let new = |code| Diagnostic::new(code, Place::Nowhere);
        let shown = |path: &Path| path.display().to_string();
        match self {
            PublishProblem::Locked { pid } => {
                new(Code::OutputLocked).with("pid", pid.map_or_else(|| "?".to_owned(), |pid| pid.to_string()))
            }
            PublishProblem::ForeignFile { path } => new(Code::ForeignFile).with("name", shown(&path)),
            PublishProblem::CannotWrite { path, source } => new(Code::CannotWrite)
                .with("path", shown(&path))
                .with("reason", source.to_string()),
            PublishProblem::InsideSources { path } => new(Code::OutputInsideSources).with("path", shown(&path)),
            PublishProblem::Interrupted => new(Code::CannotWrite)
                .with("path", "")
                .with("reason", io::Error::from(io::ErrorKind::Interrupted).to_string()),
        }
    }

    /// The same problem once more, for another site that it stops.
    pub(super) fn again(&self) -> Self {
        match self {
            PublishProblem::Locked { pid } => PublishProblem::Locked { pid: *pid },
            PublishProblem::ForeignFile { path } => PublishProblem::ForeignFile { path: path.clone() },
            PublishProblem::CannotWrite { path, source } => {
                let code = source.raw_os_error().map(io::Error::from_raw_os_error);
                let source = code.unwrap_or_else(|| io::Error::from(source.kind()));
                PublishProblem::CannotWrite {
                    path: path.clone(),
                    source,
                }
            }
            PublishProblem::InsideSources { path } => PublishProblem::InsideSources { path: path.clone() },
            PublishProblem::Interrupted => PublishProblem::Interrupted,
        }
    }

    /// Whether the file system is full, the user's quota is used up, or the disk cannot be written at all:
    /// no other village will fare better.
    pub fn is_hopeless(&self) -> bool {
        use io::ErrorKind::{QuotaExceeded, ReadOnlyFilesystem, StorageFull};
        match self {
            PublishProblem::CannotWrite { source, .. } => {
                matches!(source.kind(), StorageFull | QuotaExceeded | ReadOnlyFilesystem)
            }
            PublishProblem::Interrupted => true,
            _ => false,
        }
    }
}

impl fmt::Display for PublishProblem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            PublishProblem::Locked { pid: Some(pid) } => write!(f, "locked by process {pid}"),
            PublishProblem::Locked { pid: None } => f.write_str("locked by another process"),
            PublishProblem::ForeignFile { path } => write!(f, "{}: not written by kampung", path.display()),
            PublishProblem::CannotWrite { path, source } => write!(f, "{}: {source}", path.display()),
            PublishProblem::InsideSources { path } => write!(f, "{}: inside the sources", path.display()),
            PublishProblem::Interrupted => f.write_str("interrupted"),
        }
    }
}

impl std::error::Error for PublishProblem {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            PublishProblem::CannotWrite { source, .. } => Some(source),
            _ => None,
        }
    }
}

/// Turns the system's errors into [`PublishProblem::CannotWrite`].
pub(super) trait At<T> {
    /// Names the path that the error is about.
    fn at(self, path: &Path) -> Result<T, PublishProblem>;
}

impl<T> At<T> for io::Result<T> {
    fn at(self, path: &Path) -> Result<T, PublishProblem> {
        self.map_err(|source| PublishProblem::CannotWrite {
            path: path.to_owned(),
            source,
        })
    }
}

/// For tidying up: an error of the system is of no interest, an interruption ends the work.
pub(super) fn tolerate<T>(result: Result<T, PublishProblem>) -> Result<Option<T>, PublishProblem> {
    match result {
        Ok(value) => Ok(Some(value)),
        Err(PublishProblem::Interrupted) => Err(PublishProblem::Interrupted),
        Err(_) => Ok(None),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_problem_has_its_code() {
        let path = PathBuf::from("public/index.html");
        let io = || io::Error::from(io::ErrorKind::StorageFull);
        let code = |p: PublishProblem| p.into_diagnostic().code;
        assert_eq!(code(PublishProblem::Locked { pid: Some(1) }), Code::OutputLocked);
        assert_eq!(
            code(PublishProblem::ForeignFile { path: path.clone() }),
            Code::ForeignFile
        );
        assert_eq!(
            code(PublishProblem::InsideSources { path: path.clone() }),
            Code::OutputInsideSources
        );
        assert_eq!(
            code(PublishProblem::CannotWrite {
                path: path.clone(),
                source: io()
            }),
            Code::CannotWrite
        );
        assert!(PublishProblem::CannotWrite { path, source: io() }.is_hopeless());
    }
}
