//! Puts new files into their folder, and changed ones in the place of the old.

#![allow(
    clippy::disallowed_methods,
    clippy::disallowed_types,
    reason = "this is the gate: the only writer of authors' files"
)]

use std::collections::BTreeSet;
use std::fmt;
use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use super::note::{NoteProblem, with_note};
use super::starter::StarterFile;

/// Why a folder was not made.
#[derive(Debug)]
pub enum ScaffoldProblem {
    /// Something stands there that kampung must not touch.
    NotEmpty {
        /// The folder (or file).
        path: PathBuf,
    },
    /// The system refused.
    CannotWrite {
        /// What was to be written.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
}

impl fmt::Display for ScaffoldProblem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            ScaffoldProblem::NotEmpty { path } => write!(f, "{}: not empty", path.display()),
            ScaffoldProblem::CannotWrite { path, source } => write!(f, "{}: {source}", path.display()),
        }
    }
}

impl std::error::Error for ScaffoldProblem {}

/// What stands at the path of a new folder.
enum Ground {
    Nothing,
    EmptyFolder,
}

fn ground(folder: &Path) -> Result<Ground, ScaffoldProblem> {
    let taken = || ScaffoldProblem::NotEmpty {
        path: folder.to_owned(),
    };
    match fs::symlink_metadata(folder) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Ground::Nothing),
        Err(error) => return Err(refused(folder)(error)),
        Ok(_) => {}
    }
    // A link to a folder is as good as the folder.
    match fs::metadata(folder) {
        Ok(meta) if meta.is_dir() => {}
        _ => return Err(taken()),
    }
    let mut names = fs::read_dir(folder).map_err(refused(folder))?;
    match names.next() {
        None => Ok(Ground::EmptyFolder),
        Some(_) => Err(taken()),
    }
}

/// Whether a site may be made in `folder`: nothing stands there, or an empty folder.
///
/// # Errors
/// As [`write`].
pub fn is_free(folder: &Path) -> Result<(), ScaffoldProblem> {
    ground(folder).map(|_| ())
}

/// Writes `files` into `folder`, which is made if need be. Either all of them stand there afterwards or none.
///
/// # Errors
/// [`ScaffoldProblem::NotEmpty`] when anything stands at `folder` but an empty folder;
/// [`ScaffoldProblem::CannotWrite`].
pub fn write(folder: &Path, files: &[StarterFile]) -> Result<(), ScaffoldProblem> {
    let stage_name = format!(".kampung-new-{}", std::process::id());
    match ground(folder)? {
        Ground::Nothing => {
            let parent = match folder.parent() {
                Some(parent) if !parent.as_os_str().is_empty() => parent,
                _ => Path::new("."),
            };
            fs::create_dir_all(parent).map_err(refused(parent))?;
            let stage = parent.join(stage_name);
            staged(&stage, files, || {
                // Fails when somebody put something there meanwhile.
                fs::rename(&stage, folder).map_err(refused(folder))
            })
        }
        Ground::EmptyFolder => {
            // It may be where the author stands, or a memory stick: it stays, and gets the files.
            let stage = folder.join(stage_name);
            staged(&stage, files, || move_in(&stage, folder, files))
        }
    }
}

/// Notes in the translation at `path` that it was made from the original with this mark. Whatever happens, the file
/// afterwards is the old one or the new one.
///
/// # Errors
/// [`NoteProblem`].
pub fn note_original(path: &Path, mark: &str) -> Result<(), NoteProblem> {
    let bytes = fs::read(path).map_err(NoteProblem::CannotWrite)?;
    let text = std::str::from_utf8(&bytes).ok();
    let noted = text
        .and_then(|text| with_note(text, mark))
        .ok_or(NoteProblem::NotUnderstood)?;
    if noted.as_bytes() == bytes {
        return Ok(());
    }
    let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let stage = path.with_file_name(format!(".{name}.kampung-{}", std::process::id()));
    let done = replace(path, &stage, noted.as_bytes());
    if done.is_err() {
        let _ = fs::remove_file(&stage);
    }
    done.map_err(NoteProblem::CannotWrite)
}

/// Puts `bytes` in the place of the file at `path`, by way of the new file `stage` beside it.
fn replace(path: &Path, stage: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut file = fs::OpenOptions::new().write(true).create_new(true).open(stage)?;
    file.write_all(bytes)?;
    file.set_permissions(fs::metadata(path)?.permissions())?;
    file.sync_all()?;
    drop(file);
    fs::rename(stage, path)
}

/// Fills the new folder `stage` and has it put in place. Whatever happens, it is gone afterwards.
fn staged(
    stage: &Path,
    files: &[StarterFile],
    put_in_place: impl FnOnce() -> Result<(), ScaffoldProblem>,
) -> Result<(), ScaffoldProblem> {
    fs::create_dir(stage).map_err(refused(stage))?;
    let done = fill(stage, files).and_then(|()| put_in_place());
    // It is still there after a failure, and empty after moving in.
    let _ = fs::remove_dir_all(stage);
    done
}

fn fill(stage: &Path, files: &[StarterFile]) -> Result<(), ScaffoldProblem> {
    for file in files {
        let path = joined(stage, &file.path);
        if let Some(parent) = path.parent() {
            fs::create_dir_all(parent).map_err(refused(parent))?;
        }
        let written = fs::OpenOptions::new()
            .write(true)
            .create_new(true)
            .open(&path)
            .and_then(|mut f| f.write_all(&file.bytes).and_then(|()| f.sync_all()));
        written.map_err(refused(&path))?;
    }
    Ok(())
}

/// Moves what lies in `stage` up into `folder`, `kampung.toml` last: it is what makes the folder a site.
fn move_in(stage: &Path, folder: &Path, files: &[StarterFile]) -> Result<(), ScaffoldProblem> {
    let tops: BTreeSet<&str> = files.iter().filter_map(|f| f.path.split('/').next()).collect();
    let mut moved: Vec<&str> = Vec::new();
    for top in tops {
        let target = folder.join(top);
        let free = match fs::symlink_metadata(&target) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
            Err(error) => Err(refused(&target)(error)),
            Ok(_) => Err(ScaffoldProblem::NotEmpty {
                path: folder.to_owned(),
            }),
        };
        let done = free.and_then(|()| fs::rename(stage.join(top), &target).map_err(refused(&target)));
        if let Err(problem) = done {
            for top in moved {
                // Back to where it is thrown away.
                let _ = fs::rename(folder.join(top), stage.join(top));
            }
            return Err(problem);
        }
        moved.push(top);
    }
    Ok(())
}

fn joined(folder: &Path, path: &str) -> PathBuf {
    let mut full = folder.to_owned();
    full.extend(path.split('/'));
    full
}

fn refused(path: &Path) -> impl FnOnce(io::Error) -> ScaffoldProblem + '_ {
    move |source| ScaffoldProblem::CannotWrite {
        path: path.to_owned(),
        source,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn files() -> Vec<StarterFile> {
        ["content/celuk/index.md", "kampung.toml"]
            .map(|path| StarterFile {
                path: path.to_owned(),
                bytes: path.as_bytes().to_vec(),
            })
            .into()
    }

    fn names(folder: &Path) -> BTreeSet<String> {
        fs::read_dir(folder)
            .unwrap()
            .map(|e| e.unwrap().file_name().into_string().unwrap())
            .collect()
    }

    #[test]
    fn a_folder_is_made_with_those_above_it() {
        let temp = tempfile::tempdir().unwrap();
        let folder = temp.path().join("a/b/situs");
        write(&folder, &files()).unwrap();
        assert_eq!(
            fs::read(folder.join("content/celuk/index.md")).unwrap(),
            b"content/celuk/index.md"
        );
        assert_eq!(names(&temp.path().join("a/b")), ["situs".to_owned()].into());
    }

    #[test]
    fn an_empty_folder_is_filled() {
        let temp = tempfile::tempdir().unwrap();
        write(temp.path(), &files()).unwrap();
        assert_eq!(
            names(temp.path()),
            ["content".to_owned(), "kampung.toml".to_owned()].into()
        );
    }

    #[test]
    fn nothing_is_written_over() {
        let temp = tempfile::tempdir().unwrap();
        let file = temp.path().join("catatan.txt");
        fs::write(&file, "milik saya").unwrap();
        for folder in [temp.path(), file.as_path()] {
            assert!(matches!(is_free(folder), Err(ScaffoldProblem::NotEmpty { .. })));
            assert!(matches!(write(folder, &files()), Err(ScaffoldProblem::NotEmpty { .. })));
        }
        assert_eq!(names(temp.path()), ["catatan.txt".to_owned()].into());
        assert_eq!(fs::read(&file).unwrap(), b"milik saya");
    }

    #[test]
    fn a_note_is_written_and_nothing_else() {
        let temp = tempfile::tempdir().unwrap();
        let file = temp.path().join("index.en.md");
        fs::write(&file, "+++\ntitle = \"Ring\"\n+++\n\nText.\n").unwrap();
        note_original(&file, "0123456789ab").unwrap();
        let noted = "+++\ntitle = \"Ring\"\ntranslated_from = \"0123456789ab\"\n+++\n\nText.\n";
        assert_eq!(fs::read_to_string(&file).unwrap(), noted);
        fs::write(&file, b"+++\n\xff\n+++\n").unwrap();
        let problem = note_original(&file, "0123456789ab");
        assert!(matches!(problem, Err(NoteProblem::NotUnderstood)));
        assert_eq!(fs::read(&file).unwrap(), b"+++\n\xff\n+++\n");
        assert_eq!(names(temp.path()), ["index.en.md".to_owned()].into());
    }

    #[test]
    fn all_or_nothing() {
        let temp = tempfile::tempdir().unwrap();
        // The second file cannot be written: a folder of its name is in the way.
        let mut files = files();
        files.push(StarterFile {
            path: "kampung.toml/inside".to_owned(),
            bytes: Vec::new(),
        });
        let new = temp.path().join("situs");
        assert!(write(&new, &files).is_err());
        assert_eq!(names(temp.path()), BTreeSet::new());
        let empty = temp.path().join("kosong");
        fs::create_dir(&empty).unwrap();
        assert!(write(&empty, &files).is_err());
        assert_eq!(names(&empty), BTreeSet::new());
    }
}
