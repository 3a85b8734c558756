//! Reading a village again: only what changed since the last time is opened.

use std::collections::BTreeMap;
use std::sync::Arc;

use rayon::prelude::*;

use super::disk::{self, Moment};
use super::index::Index;
use super::inputs::is_photo;
use super::scan::{self, SeenFile};
use super::workspace::SOURCE_FILES;
use crate::diag::{Bag, Diagnostic};
use crate::digest::{Digest, DigestBuilder};
use crate::paths::InputPath;
use crate::source::{Inputs, PhotoFile, Scan, TextFile, VillageScan, Workspace};
use crate::span::FileId;

/// What is known of the files of a village: digests of all of them, and the texts that had to be opened so far.
#[derive(Clone, Debug)]
pub struct Reading {
    folder: InputPath,
    /// Ordered by path.
    pub(super) files: Vec<KnownFile>,
    /// What is wrong with links and folders.
    problems: Bag,
    /// When the disk was asked.
    pub(super) seen: Option<Moment>,
    /// Whether it holds more than what it was made from.
    pub(super) is_news: bool,
}

/// A file of a village.
#[derive(Clone, Debug)]
pub(super) struct KnownFile {
    pub file: SeenFile,
    pub content: Content,
}

#[derive(Clone, Debug)]
pub(super) enum Content {
    Text(KnownText),
    Photo(PhotoFile),
    /// A photo that could not be opened.
    Lost(Diagnostic),
    /// Nothing looks into it.
    Other,
}

#[derive(Clone, Debug)]
pub(super) struct KnownText {
    pub digest: Digest,
    /// `None`: it was not opened yet.
    pub text: Option<Arc<TextFile>>,
    /// What was wrong with its bytes.
    pub problems: Bag,
}

impl KnownText {
    fn read(workspace: &Workspace, path: &InputPath, id: FileId) -> Self {
        let mut problems = Bag::new();
        let text = TextFile::read_as(workspace, path.clone(), id, &mut problems);
        KnownText {
            digest: text.digest,
            text: Some(Arc::new(text)),
            problems,
        }
    }
}

impl KnownFile {
    /// What was wrong with a damaged file is told by reading it again.
    pub(super) fn is_sound(&self) -> bool {
        match &self.content {
            Content::Text(text) => text.problems.is_empty(),
            Content::Photo(_) => true,
            Content::Lost(_) | Content::Other => false,
        }
    }
}

impl Reading {
    /// Looks at all files of a village; of those that `previous` knows and the disk says are the same, none is
    /// opened.
    pub fn again(workspace: &Workspace, folder: &InputPath, previous: Option<Reading>, index: &Index) -> Self {
        // The disk is asked before anything is read: who writes meanwhile leaves another stamp behind.
        let scan = VillageScan::new(workspace, folder);
        let previous = previous.or_else(|| index.load(folder));
        let known_files = previous.as_ref().map_or(0, |p| p.files.len());
        let mut known = previous.map_or_else(BTreeMap::new, |previous| previous.still_known(&scan));
        let newest = scan.files.iter().filter_map(|f| f.stamp?.newest()).max();
        let mut reading = Reading {
            folder: scan.folder,
            is_news: known.len() != known_files,
            files: Vec::with_capacity(scan.files.len()),
            problems: scan.problems,
            // Without a clock of the disk the newest file tells the time: as near as reading comes.
            seen: index.now().or(newest),
        };
        let mut texts = 0;
        let ids: Vec<FileId> = scan
            .files
            .iter()
            .map(|file| {
                let id = FileId(texts);
                texts += u32::from(is_text(&file.path));
                id
            })
            .collect();
        let work: Vec<(SeenFile, FileId, Option<Content>)> = scan
            .files
            .into_iter()
            .zip(ids)
            .map(|(file, id)| {
                let content = known.remove(&file.path);
                (file, id, content)
            })
            .collect();
        let news = work
            .iter()
            .any(|(file, _, known)| known.is_none() && has_content(&file.path));
        reading.is_news |= news;
        let open = |(file, id, known): (SeenFile, FileId, Option<Content>)| {
            let content = known.unwrap_or_else(|| read(workspace, &file.path, id));
            KnownFile { file, content }
        };
        reading.files = work.into_par_iter().with_min_len(16).map(open).collect();
        reading
    }

    /// What an index holds.
    pub(super) fn of(folder: InputPath, files: Vec<KnownFile>, seen: Moment) -> Self {
        Reading {
            folder,
            files,
            problems: Bag::new(),
            seen: Some(seen),
            is_news: false,
        }
    }

    /// The files that are what they were.
    fn still_known(self, now: &VillageScan) -> BTreeMap<InputPath, Content> {
        let seen = self.seen;
        let is_same = |known: &KnownFile| {
            let place = now.files.binary_search_by(|f| f.path.cmp(&known.file.path)).ok();
            let stamp = place.and_then(|i| now.files[i].stamp);
            stamp.is_some_and(|s| known.file.stamp == Some(s) && !s.was_fresh(seen)) && known.is_sound()
        };
        let files = self.files.into_iter().filter(is_same);
        files.map(|known| (known.file.path, known.content)).collect()
    }

    /// The village's folder.
    pub fn folder(&self) -> &InputPath {
        &self.folder
    }

    /// Digests of all texts and photos with their paths, then the paths of what is neither: what the village's site
    /// depends on.
    pub fn digests(&self) -> impl Iterator<Item = (&InputPath, Option<Digest>)> {
        let of = |known: &KnownFile| match &known.content {
            Content::Text(text) => Some(text.digest),
            Content::Photo(photo) => Some(photo.digest),
            Content::Lost(_) | Content::Other => None,
        };
        self.files.iter().map(move |known| (&known.file.path, of(known)))
    }

    /// The snapshot. Opens the texts that were not opened yet.
    pub fn inputs(&mut self, workspace: &Workspace) -> Inputs {
        let mut inputs = Inputs {
            folder: self.folder.clone(),
            texts: Vec::new(),
            photos: Vec::new(),
            others: Vec::new(),
            problems: self.problems.clone(),
        };
        let paths = self.files.iter().map(|known| &known.file.path);
        scan::check_names(&self.folder, paths, &mut inputs.problems);
        for known in &mut self.files {
            let path = &known.file.path;
            match &mut known.content {
                Content::Text(text) => {
                    if text.text.is_none() {
                        let now = KnownText::read(workspace, path, FileId(inputs.texts.len() as u32));
                        if now.digest != text.digest {
                            // Somebody writes while we read: what the disk said is out of date.
                            known.file.stamp = None;
                            self.is_news = true;
                        }
                        *text = now;
                    }
                    inputs.problems.append(text.problems.clone());
                    inputs.texts.extend(text.text.clone());
                }
                Content::Photo(photo) => inputs.photos.push(photo.clone()),
                Content::Lost(problem) => inputs.problems.push(problem.clone()),
                Content::Other => inputs.others.push(path.clone()),
            }
        }
        inputs
    }

    /// Whether there are photos among them.
    pub fn has_photos(&self) -> bool {
        self.files
            .iter()
            .any(|known| matches!(known.content, Content::Photo(_)))
    }

    /// Whether the village's folder has vanished meanwhile.
    pub fn is_gone(&self, workspace: &Workspace) -> bool {
        !disk::is_file(&workspace.locate(&self.folder.child("village.toml")))
    }
}

fn is_text(path: &InputPath) -> bool {
    matches!(path.extension().as_str(), "md" | "toml")
}

fn has_content(path: &InputPath) -> bool {
    is_text(path) || is_photo(&path.extension())
}

fn read(workspace: &Workspace, path: &InputPath, id: FileId) -> Content {
    if is_text(path) {
        Content::Text(KnownText::read(workspace, path, id))
    } else if is_photo(&path.extension()) {
        PhotoFile::read(workspace, path.clone()).map_or_else(Content::Lost, Content::Photo)
    } else {
        Content::Other
    }
}

/// What the disk says of all files of a workspace, in one digest. As long as it stays the same, hardly anything
/// has changed; nothing is opened.
pub fn glance(workspace: &Workspace) -> Digest {
    let scan = Scan::new(workspace);
    let mut digest = DigestBuilder::new("glance 2");
    let files = SOURCE_FILES.map(|name| InputPath::root().child(name));
    let themes = scan.themes.values().flat_map(|t| &t.files);
    for path in files.iter().chain(themes).chain(&scan.static_files) {
        let stamp = disk::stamp(&workspace.locate(path));
        digest.field(path.as_str()).field(format!("{stamp:?}"));
    }
    for village in &scan.villages {
        for file in VillageScan::new(workspace, village).files {
            digest.field(file.path.as_str()).field(format!("{:?}", file.stamp));
        }
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
        // As much of a PNG as its header takes: one pixel.
        let photo = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\x08\x02\0\0\0\x90wS\xde\0\0\0\0IEND\xaeB`\x82";
        for (inside, bytes) in [
            ("kampung.toml", b"format = 1\n".as_slice()),
            ("content/desa/village.toml", b"name = \"Desa\"\n"),
            ("content/desa/index.md", b"Cerita.\n"),
            ("content/desa/foto.jpg", photo),
            ("content/desa/peta.pdf", b"x"),
        ] {
            write(folder.path(), inside, bytes, 0);
        }
        let workspace = Workspace::find(folder.path()).unwrap();
        (folder, workspace)
    }

    fn read(workspace: &Workspace, previous: Option<Reading>, index: &Index) -> Reading {
        let folder = Scan::new(workspace).villages[0].clone();
        Reading::again(workspace, &folder, previous, index)
    }

    /// All digests and texts, and how many problems.
    /// Digests, problems and the number of photos.
    type Facts = (Vec<(InputPath, Option<Digest>)>, Vec<String>, usize);

    fn facts(workspace: &Workspace, reading: &mut Reading) -> Facts {
        let inputs = reading.inputs(workspace);
        let digests = reading.digests().map(|(p, d)| (p.clone(), d)).collect();
        let texts = inputs.texts.iter().map(|t| t.text.clone()).collect();
        (digests, texts, inputs.problems.iter().count())
    }

    type Change<'c> = &'c dyn Fn(&Path);

    const CHANGES: [Change<'static>; 8] = [
        &|root| write(root, "content/desa/index.md", b"Cerita baru.\n", 10),
        // Of the same length, and at the same moment as another change.
        &|root| write(root, "content/desa/index.md", b"Cerita BARU.\n", 10),
        &|root| write(root, "content/desa/a/index.md", b"\xff\n", 10),
        &|root| write(root, "content/desa/foto.jpg", b"bukan FOTO", 20),
        &|root| fs::remove_file(root.join("content/desa/peta.pdf")).unwrap(),
        &|root| fs::rename(root.join("content/desa/foto.jpg"), root.join("content/desa/z.png")).unwrap(),
        // From the future.
        &|root| write(root, "content/desa/index.md", b"Cerita esok.\n", 4_000_000_000),
        &|_| {},
    ];

    #[test]
    fn reading_again_sees_what_reading_afresh_sees() {
        let (folder, workspace) = place();
        let mut reading = read(&workspace, None, &Index::closed());
        for (i, change) in CHANGES.iter().enumerate() {
            change(folder.path());
            reading = read(&workspace, Some(reading), &Index::closed());
            let mut afresh = read(&workspace, None, &Index::closed());
            let (again, afresh) = (facts(&workspace, &mut reading), facts(&workspace, &mut afresh));
            assert_eq!(again, afresh, "change {i}");
        }
    }

    #[test]
    fn the_index_sees_what_reading_afresh_sees() {
        let (folder, workspace) = place();
        for (i, change) in CHANGES.iter().enumerate() {
            change(folder.path());
            let mut afresh = read(&workspace, None, &Index::closed());
            // Twice: after the change, and when nothing has happened since.
            for _ in 0..2 {
                let index = Index::open(&workspace);
                let mut reading = read(&workspace, None, &index);
                index.keep(&reading);
                let (indexed, afresh) = (facts(&workspace, &mut reading), facts(&workspace, &mut afresh));
                assert_eq!(indexed, afresh, "change {i}");
            }
        }
        // A damaged index is none.
        for entry in fs::read_dir(folder.path().join(".kampung/index")).unwrap() {
            let path = entry.unwrap().path();
            let text = fs::read_to_string(&path).unwrap();
            fs::write(&path, text.replacen("text", "txet", 1)).unwrap();
        }
        assert!(
            Index::open(&workspace)
                .load(&InputPath::new("content/desa").unwrap())
                .is_none()
        );
    }

    #[test]
    fn what_did_not_change_is_not_opened() {
        let (folder, workspace) = place();
        // What was written a moment ago may be written again in the same moment.
        std::thread::sleep(Duration::from_millis(60));
        let index = Index::open(&workspace);
        index.keep(&read(&workspace, None, &index));
        let path = InputPath::new("content/desa").unwrap();
        let opened = |index: &Index| {
            let reading = read(&workspace, None, index);
            let is_open = |known: &&KnownFile| matches!(&known.content, Content::Text(text) if text.text.is_some());
            let opened = reading
                .files
                .iter()
                .filter(is_open)
                .map(|k| k.file.path.name().to_owned());
            (opened.collect::<Vec<_>>(), reading.is_news)
        };
        assert!(index.load(&path).is_some());
        assert_eq!(opened(&Index::open(&workspace)), (vec![], false));
        let all = vec!["index.md".to_owned(), "village.toml".to_owned()];
        assert_eq!(opened(&Index::open(&workspace).distrusting()), (all, true));
        write(folder.path(), "content/desa/index.md", b"Cerita lain.\n", 50);
        assert_eq!(opened(&Index::open(&workspace)), (vec!["index.md".to_owned()], true));
    }

    #[test]
    fn a_moment_ago_is_not_trusted() {
        let moment = |seconds, nanos| Moment { seconds, nanos };
        let stamp = |changed| disk::Stamp {
            len: 1,
            modified: Some(moment(5, 0)),
            identity: Some((7, changed)),
        };
        let quick = stamp(moment(100, 123_456_789));
        assert!(quick.was_fresh(Some(moment(100, 123_456_789))) && quick.was_fresh(Some(moment(100, 150_000_000))));
        assert!(!quick.was_fresh(Some(moment(100, 200_000_000))));
        // From the future, and without a clock.
        assert!(quick.was_fresh(Some(moment(99, 0))) && quick.was_fresh(None));
        // Of a disk that counts seconds.
        let slow = stamp(moment(100, 0));
        assert!(slow.was_fresh(Some(moment(102, 0))) && !slow.was_fresh(Some(moment(102, 1))));
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
