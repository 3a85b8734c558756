//! Reading a village again: only what changed since the last time is opened.

use std::collections::BTreeMap;

use rayon::prelude::*;

use super::disk::{self, Stamp};
use super::inputs::is_photo;
use super::workspace::SOURCE_FILES;
use crate::diag::{Bag, Diagnostic};
use crate::digest::{Digest, DigestBuilder};
use crate::paths::InputPath;
use crate::source::{Inputs, PhotoFile, Scan, TextFile, VillageScan, Workspace};
use crate::span::FileId;

/// The snapshot of a village together with what the disk said of each file when it was read.
#[derive(Clone, Debug)]
pub struct Reading {
    /// The snapshot.
    pub inputs: Inputs,
    stamps: BTreeMap<InputPath, Stamp>,
}

/// What an earlier reading saw, by path.
#[derive(Default)]
struct Known {
    texts: BTreeMap<InputPath, TextFile>,
    photos: BTreeMap<InputPath, PhotoFile>,
}

impl Reading {
    /// Reads all files of a village; of those that `previous` knows and the disk says are the same, none is opened.
    /// What cannot be read is reported in [`Inputs::problems`].
    pub fn again(workspace: &Workspace, scan: &VillageScan, previous: Option<Reading>) -> Self {
        // The disk is asked before anything is read: who writes meanwhile leaves another stamp behind.
        let stamp = |path: &InputPath| Some((path.clone(), disk::stamp(&workspace.locate(path))?));
        let stamps: BTreeMap<InputPath, Stamp> = scan.files.iter().filter_map(stamp).collect();
        let mut known = previous.map_or_else(Known::default, |previous| previous.still_known(&stamps));
        let mut inputs = Inputs {
            folder: scan.folder.clone(),
            texts: Vec::new(),
            photos: Vec::new(),
            others: Vec::new(),
            problems: scan.problems.clone(),
        };
        let mut photos = Vec::new();
        for path in &scan.files {
            match path.extension().as_str() {
                "md" | "toml" => {
                    let id = FileId(inputs.texts.len() as u32);
                    let text = known.texts.remove(path).unwrap_or_else(|| {
                        let mut bag = Bag::new();
                        let text = TextFile::read_as(workspace, path.clone(), id, &mut bag);
                        inputs.problems.append(bag);
                        text
                    });
                    inputs.texts.push(text);
                }
                ext if is_photo(ext) => photos.push((path.clone(), known.photos.remove(path))),
                _ => inputs.others.push(path.clone()),
            }
        }
        let read: Vec<Result<PhotoFile, Diagnostic>> = photos
            .into_par_iter()
            .map(|(path, known)| known.map_or_else(|| PhotoFile::read(workspace, path), Ok))
            .collect();
        for photo in read {
            match photo {
                Ok(photo) => inputs.photos.push(photo),
                Err(problem) => inputs.problems.push(problem),
            }
        }
        Reading { inputs, stamps }
    }

    /// The files that are what they were. What was wrong with a damaged one is told by reading it again.
    fn still_known(self, now: &BTreeMap<InputPath, Stamp>) -> Known {
        let newest = now.values().chain(self.stamps.values()).filter_map(Stamp::newest).max();
        let same = |path: &InputPath| match (self.stamps.get(path), now.get(path)) {
            (Some(old), Some(new)) => old == new && !new.is_fresh(newest),
            _ => false,
        };
        let texts = self.inputs.texts.into_iter().filter(|t| !t.damaged && same(&t.path));
        let photos = self.inputs.photos.into_iter().filter(|p| same(&p.path));
        Known {
            texts: texts.map(|t| (t.path.clone(), t)).collect(),
            photos: photos.map(|p| (p.path.clone(), p)).collect(),
        }
    }
}

/// What the disk says of all files of a workspace, in one digest. As long as it stays the same, hardly anything
/// has changed; nothing is opened.
pub fn glance(workspace: &Workspace) -> Digest {
    let scan = Scan::new(workspace);
    let mut digest = DigestBuilder::new("glance 1");
    let files = SOURCE_FILES.map(|name| InputPath::root().child(name));
    let villages = scan.villages.iter().flat_map(|v| &v.files);
    let themes = scan.themes.values().flat_map(|t| &t.files);
    for path in files.iter().chain(villages).chain(themes).chain(&scan.static_files) {
        let stamp = disk::stamp(&workspace.locate(path));
        digest.field(path.as_str()).field(format!("{stamp:?}"));
    }
    digest.finish()
}

#[cfg(test)]
#[allow(clippy::disallowed_methods, reason = "tests work with files of their own")]
mod tests {
    use std::fs;
    use std::path::Path;
    use std::time::{Duration, SystemTime};

    use super::*;

    /// Writes a file and says that it was last changed so many seconds after 2020 began.
    fn write(root: &Path, inside: &str, bytes: &[u8], seconds: u64) {
        let path = root.join(inside);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(&path, bytes).unwrap();
        let time = SystemTime::UNIX_EPOCH + Duration::from_secs(1_577_836_800 + seconds);
        fs::File::options()
            .write(true)
            .open(path)
            .unwrap()
            .set_modified(time)
            .unwrap();
    }

    fn place() -> (tempfile::TempDir, Workspace) {
        let folder = tempfile::tempdir().unwrap();
        for (inside, text) in [
            ("kampung.toml", "format = 1\n"),
            ("content/desa/village.toml", "name = \"Desa\"\n"),
            ("content/desa/index.md", "Cerita.\n"),
            ("content/desa/foto.jpg", "bukan foto"),
            ("content/desa/peta.pdf", "x"),
        ] {
            write(folder.path(), inside, text.as_bytes(), 0);
        }
        let workspace = Workspace::find(folder.path()).unwrap();
        (folder, workspace)
    }

    fn read(workspace: &Workspace, previous: Option<Reading>) -> Reading {
        Reading::again(workspace, &Scan::new(workspace).villages[0], previous)
    }

    fn facts(inputs: &Inputs) -> (Vec<(InputPath, Digest)>, Vec<InputPath>, usize) {
        let digests = inputs.digests().map(|(p, d)| (p.clone(), d)).collect();
        (digests, inputs.others.clone(), inputs.problems.iter().count())
    }

    #[test]
    fn reading_again_sees_what_reading_afresh_sees() {
        let (folder, workspace) = place();
        let mut reading = read(&workspace, None);
        let changes: [&dyn Fn(&Path); 7] = [
            &|root| write(root, "content/desa/index.md", b"Cerita baru.\n", 10),
            // Of the same length, and at the same moment as another change.
            &|root| write(root, "content/desa/index.md", b"Cerita BARU.\n", 10),
            &|root| write(root, "content/desa/a/index.md", b"\xff\n", 10),
            &|root| write(root, "content/desa/foto.jpg", b"bukan FOTO", 20),
            &|root| fs::remove_file(root.join("content/desa/peta.pdf")).unwrap(),
            &|root| fs::rename(root.join("content/desa/foto.jpg"), root.join("content/desa/z.png")).unwrap(),
            &|_| {},
        ];
        for (i, change) in changes.iter().enumerate() {
            change(folder.path());
            reading = read(&workspace, Some(reading));
            assert_eq!(
                facts(&reading.inputs),
                facts(&read(&workspace, None).inputs),
                "change {i}"
            );
        }
    }

    #[test]
    fn what_did_not_change_is_not_opened() {
        let (folder, workspace) = place();
        write(folder.path(), "content/desa/baru.md", b"Baru.\n", 100);
        let mut reading = read(&workspace, None);
        for photo in &mut reading.inputs.photos {
            photo.digest = Digest::of(b"known");
        }
        for text in &mut reading.inputs.texts {
            text.digest = Digest::of(b"known");
        }
        // Where the disk tells more than the time of the last change, all of these files are fresh.
        for stamp in reading.stamps.values_mut() {
            stamp.forget_change();
        }
        let known = |reading: Reading| {
            let stamps = |path: &InputPath| {
                let mut stamp = disk::stamp(&workspace.locate(path)).unwrap();
                stamp.forget_change();
                (path.clone(), stamp)
            };
            let now = reading.stamps.keys().map(stamps).collect();
            let known = reading.still_known(&now);
            let names = known.texts.keys().chain(known.photos.keys());
            names.map(|p| p.name().to_owned()).collect::<Vec<_>>()
        };
        assert_eq!(known(reading.clone()), ["index.md", "village.toml", "foto.jpg"]);
        write(folder.path(), "content/desa/index.md", b"Cerita lain.\n", 50);
        assert_eq!(known(reading), ["village.toml", "foto.jpg"]);
    }

    #[test]
    fn a_glance_sees_every_change() {
        let (folder, workspace) = place();
        let mut seen = vec![glance(&workspace)];
        assert_eq!(glance(&workspace), seen[0]);
        write(folder.path(), "kampung.toml", b"format = 1\n", 5);
        seen.push(glance(&workspace));
        write(folder.path(), "partners.toml", b"", 30);
        seen.push(glance(&workspace));
        write(folder.path(), "themes/batik/theme.toml", b"", 0);
        seen.push(glance(&workspace));
        write(folder.path(), "static/a.txt", b"", 0);
        seen.push(glance(&workspace));
        fs::remove_file(folder.path().join("content/desa/foto.jpg")).unwrap();
        seen.push(glance(&workspace));
        seen.sort();
        seen.dedup();
        assert_eq!(seen.len(), 6);
        write(folder.path(), "public/index.html", b"", 0);
        assert!(seen.contains(&glance(&workspace)), "the output is no source");
    }
}
