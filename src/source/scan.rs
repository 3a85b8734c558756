//! What lies in a workspace: names, and of each village's files what the disk says of them. Nothing is opened.

use std::collections::BTreeMap;
use std::path::Path;

use unicode_normalization::UnicodeNormalization;

use super::disk::{self, Listed, Stamp, What};
use crate::diag::{Bag, Code, Diagnostic};
use crate::paths::{InputPath, is_portable_name};
use crate::source::Workspace;

/// The villages of a workspace and the files that they share. What lies in a village is looked at when it has its
/// turn ([`VillageScan`]).
#[derive(Clone, Debug, Default)]
pub struct Scan {
    /// The folders with a `village.toml`, ordered by path; the name of each is meant to be the village's id.
    pub villages: Vec<InputPath>,
    /// Workspace themes, by name.
    pub themes: BTreeMap<String, ThemeScan>,
    /// Files of `static/`, ordered.
    pub static_files: Vec<InputPath>,
    /// What is wrong outside the villages.
    pub problems: Bag,
}

/// The files of one village.
#[derive(Clone, Debug)]
pub struct VillageScan {
    /// Its folder.
    pub folder: InputPath,
    /// Its files, ordered by path.
    pub files: Vec<SeenFile>,
    /// What is wrong with links and folders.
    pub problems: Bag,
}

/// A file, and what the disk says of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SeenFile {
    /// Where it lies.
    pub path: InputPath,
    /// `None` when the disk does not say.
    pub stamp: Option<Stamp>,
}

/// The files of one theme of the workspace.
#[derive(Clone, Debug, Default)]
pub struct ThemeScan {
    /// Its files, ordered by path.
    pub files: Vec<InputPath>,
}

impl Scan {
    /// Looks for villages in `content/`, and walks through `themes/` and `static/`. Hidden files and what
    /// operating systems leave behind are passed over; symbolic links are followed inside the workspace and
    /// reported when they lead out of it.
    pub fn new(workspace: &Workspace) -> Self {
        let mut scan = Scan::default();
        let mut finder = Finder {
            walk: Walk::new(workspace, &mut scan.problems),
            villages: Vec::new(),
            homeless: Vec::new(),
        };
        finder.look_in(&InputPath::root().child("content"));
        let Finder { villages, homeless, .. } = finder;
        scan.villages = villages;
        scan.villages.sort();
        report_homeless(homeless, &mut scan.problems);
        let mut above = Names::default();
        for village in &scan.villages {
            above.check(&village.parent(), 1, &mut scan.problems);
        }
        let themes = InputPath::root().child("themes");
        for file in all_files(workspace, &themes, &mut scan.problems) {
            if let Some((name, _)) = file.path.below(&themes).and_then(|r| r.split_once('/')) {
                let theme = scan.themes.entry(name.to_owned()).or_default();
                theme.files.push(file.path.clone());
            }
        }
        let statics = all_files(workspace, &InputPath::root().child("static"), &mut scan.problems);
        scan.static_files = statics.into_iter().map(|file| file.path).collect();
        let mut names = Names::default();
        for file in &scan.static_files {
            names.check(file, 1, &mut scan.problems);
        }
        scan
    }
}

impl VillageScan {
    /// Walks through the folder of one village, as [`Scan::new`] does. A folder that is gone has no files.
    pub fn new(workspace: &Workspace, folder: &InputPath) -> Self {
        let mut problems = Bag::new();
        let files = all_files(workspace, folder, &mut problems);
        for toml in files.iter().filter(|f| f.path.name() == "village.toml") {
            if toml.path.parent() != *folder {
                let outer = folder.child("village.toml");
                problems.push(Diagnostic::new(Code::NestedVillage, &toml.path).also(&outer));
            }
        }
        VillageScan {
            folder: folder.clone(),
            files,
            problems,
        }
    }
}

/// Reports names of `files`, all of them below `folder`, that not every file system can keep apart, or keep at all.
pub(super) fn check_names<'f>(folder: &InputPath, files: impl Iterator<Item = &'f InputPath>, problems: &mut Bag) {
    let mut names = Names::default();
    files.for_each(|file| names.check(file, depth(folder), problems));
}

fn depth(path: &InputPath) -> usize {
    path.as_str().split('/').count()
}

/// Looks for villages.
struct Finder<'a> {
    walk: Walk<'a>,
    villages: Vec<InputPath>,
    /// Files that belong to none.
    homeless: Vec<InputPath>,
}

impl Finder<'_> {
    /// A folder that holds a `village.toml` is a village with all that lies in it.
    fn look_in(&mut self, folder: &InputPath) {
        let entries = self.walk.entries(folder, false);
        let is_file = |e: &Entry| matches!(e.what, What::File(_));
        if entries.iter().any(|e| is_file(e) && e.path.name() == "village.toml") {
            self.villages.push(folder.clone());
            return;
        }
        for entry in entries {
            match entry.what {
                What::File(_) => self.homeless.push(entry.path),
                What::Folder => self.look_in(&entry.path),
                What::Link | What::Other => {}
            }
        }
    }
}

/// Reports files of `content/` that lie in no village.
fn report_homeless(mut files: Vec<InputPath>, problems: &mut Bag) {
    files.sort();
    let mut folders: BTreeMap<InputPath, ()> = BTreeMap::new();
    for file in files {
        // A note that lies directly in `content` is no village.
        if file.extension() == "md" && (depth(&file) > 2 || file.name().starts_with("index.")) {
            folders.insert(top_folder(&file), ());
        } else {
            problems.push(Diagnostic::new(Code::StrayFile, &file).with("name", file.name()));
        }
    }
    for folder in folders.into_keys() {
        problems.push(Diagnostic::new(Code::NoVillageFile, &folder).with("folder", folder.name()));
    }
}

/// `content/x` of `content/x/y/z.md`; the file's own folder when it lies directly in `content`.
fn top_folder(file: &InputPath) -> InputPath {
    let parts: Vec<&str> = file.as_str().split('/').collect();
    let depth = if parts.len() > 2 { 2 } else { 1 };
    InputPath::new(&parts[..depth].join("/")).unwrap_or_else(|_| file.parent())
}

/// Finds names that not every file system can keep apart, or keep at all.
#[derive(Default)]
struct Names {
    seen: BTreeMap<String, InputPath>,
}

impl Names {
    /// Checks every part of `file` after the first `depth` parts; each folder is reported once.
    fn check(&mut self, file: &InputPath, depth: usize, problems: &mut Bag) {
        let mut path = InputPath::root();
        for (i, part) in file.as_str().split('/').enumerate() {
            path = path.child(part);
            if i < depth {
                continue;
            }
            let folded = match path.as_str() {
                plain if plain.is_ascii() => plain.to_ascii_lowercase(),
                other => other.nfc().collect::<String>().to_lowercase(),
            };
            match self.seen.get(&folded) {
                Some(other) if *other == path => continue,
                Some(other) => {
                    problems.push(
                        Diagnostic::new(Code::CaseConflict, &path)
                            .with("name", part)
                            .also(other),
                    );
                }
                None => {
                    if !is_portable_name(part) {
                        problems.push(Diagnostic::new(Code::UnportableName, &path).with("name", part));
                    }
                    self.seen.insert(folded, path.clone());
                }
            }
        }
    }
}

/// All regular files below `folder`, ordered by path; none when there is no such folder.
fn all_files(workspace: &Workspace, folder: &InputPath, problems: &mut Bag) -> Vec<SeenFile> {
    let mut walk = Walk::new(workspace, problems);
    let mut files = Vec::new();
    let mut folders = vec![folder.clone()];
    while let Some(folder) = folders.pop() {
        for entry in walk.entries(&folder, true) {
            match entry.what {
                What::File(stamp) => files.push(SeenFile {
                    path: entry.path,
                    stamp,
                }),
                What::Folder => folders.push(entry.path),
                What::Link | What::Other => {}
            }
        }
    }
    files.sort_by(|a, b| a.path.cmp(&b.path));
    files
}

/// Something that lies in a folder; a link is what it leads to.
struct Entry {
    path: InputPath,
    what: What,
}

/// Looks into folders.
struct Walk<'a> {
    workspace: &'a Workspace,
    problems: &'a mut Bag,
}

impl<'a> Walk<'a> {
    fn new(workspace: &'a Workspace, problems: &'a mut Bag) -> Self {
        Walk { workspace, problems }
    }

    /// What lies in `folder` and is neither hidden nor left over; of files with what the disk says of them, if
    /// that is `wanted`.
    fn entries(&mut self, folder: &InputPath, wanted: bool) -> Vec<Entry> {
        let full = self.workspace.locate(folder);
        let listed = match disk::list(&full, wanted) {
            Ok(listed) => listed,
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Vec::new(),
            Err(error) => {
                self.problems
                    .push(Diagnostic::new(Code::Unreadable, folder).with("reason", error.to_string()));
                return Vec::new();
            }
        };
        let entry = |listed: Listed| self.entry(folder, &full, listed);
        listed.into_iter().filter_map(entry).collect()
    }

    fn entry(&mut self, folder: &InputPath, full: &Path, listed: Listed) -> Option<Entry> {
        let lossy = listed.name.to_string_lossy();
        if is_left_over(&lossy) {
            return None;
        }
        let Some(name) = listed.name.to_str() else {
            let problem = Diagnostic::new(Code::UnportableName, folder).with("name", lossy.into_owned());
            self.problems.push(problem);
            return None;
        };
        let path = folder.child(name);
        let what = match listed.what {
            What::Link => self.follow(folder, &path, &full.join(name))?,
            other => other,
        };
        Some(Entry { path, what })
    }

    /// What the link at `path` leads to; `None`, and a word of it, when that is nothing, or lies outside of the
    /// workspace, or the link leads in a circle.
    fn follow(&mut self, folder: &InputPath, path: &InputPath, full: &Path) -> Option<What> {
        let report = |walk: &mut Self, target: String| {
            let problem = Diagnostic::new(Code::LinkOutside, path).with("target", target);
            walk.problems.push(problem);
        };
        let as_written = || {
            let target = full.read_link();
            target.map_or_else(|_| "?".to_owned(), |t| t.display().to_string())
        };
        let Ok(target) = disk::real_path(full) else {
            report(self, as_written());
            return None;
        };
        let what = disk::look_at(full);
        if matches!(what, What::Folder) && self.is_around(&target, folder) {
            report(self, as_written());
            return None;
        }
        if !target.starts_with(self.workspace.root()) {
            report(self, target.display().to_string());
            return None;
        }
        Some(what)
    }

    /// Whether `target` is `folder`, or one of those around it, whatever links lead there.
    fn is_around(&self, target: &Path, folder: &InputPath) -> bool {
        let mut here = folder.clone();
        loop {
            if disk::real_path(&self.workspace.locate(&here)).is_ok_and(|real| real == target) {
                return true;
            }
            if here.as_str().is_empty() {
                return false;
            }
            here = here.parent();
        }
    }
}

/// Hidden files, and what editors and operating systems leave behind.
fn is_left_over(name: &str) -> bool {
    let known = ["thumbs.db", "desktop.ini", "__macosx"];
    name.starts_with('.')
        || name.ends_with('~')
        || name.starts_with("~$")
        || known.iter().any(|known| name.eq_ignore_ascii_case(known))
}
