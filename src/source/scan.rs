//! What lies in a workspace: names and sizes only, nothing is opened.

use std::collections::BTreeMap;
use std::path::Path;

use unicode_normalization::UnicodeNormalization;
use walkdir::{DirEntry, WalkDir};

use super::disk;
use crate::diag::{Bag, Code, Diagnostic};
use crate::paths::{InputPath, is_portable_name};
use crate::source::Workspace;

/// The files of a workspace.
#[derive(Clone, Debug, Default)]
pub struct Scan {
    /// Villages, ordered by path.
    pub villages: Vec<VillageScan>,
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
    /// The folder with `village.toml`; its name is meant to be the village's id.
    pub folder: InputPath,
    /// Its files, ordered by path.
    pub files: Vec<InputPath>,
    /// What is wrong with the names.
    pub problems: Bag,
}

/// The files of one theme of the workspace.
#[derive(Clone, Debug, Default)]
pub struct ThemeScan {
    /// Its files, ordered by path.
    pub files: Vec<InputPath>,
}

impl Scan {
    /// Walks through `content/`, `themes/` and `static/`. Hidden files and what operating systems leave
    /// behind are passed over; symbolic links are followed inside the workspace and reported when they
    /// lead out of it.
    pub fn new(workspace: &Workspace) -> Self {
        let mut scan = Scan::default();
        let content = InputPath::root().child("content");
        let files = walk(workspace, &content, &mut scan.problems);
        scan.villages = villages(files, &mut scan.problems);
        for file in walk(workspace, &InputPath::root().child("themes"), &mut scan.problems) {
            if let Some((name, _)) = file
                .below(&InputPath::root().child("themes"))
                .and_then(|r| r.split_once('/'))
            {
                scan.themes.entry(name.to_owned()).or_default().files.push(file.clone());
            }
        }
        scan.static_files = walk(workspace, &InputPath::root().child("static"), &mut scan.problems);
        let mut names = Names::default();
        for file in &scan.static_files {
            names.check(file, 1, &mut scan.problems);
        }
        scan
    }
}

/// Shares the files among the folders that hold a `village.toml`.
fn villages(files: Vec<InputPath>, problems: &mut Bag) -> Vec<VillageScan> {
    let mut villages: Vec<VillageScan> = Vec::new();
    let depth = |path: &InputPath| path.as_str().split('/').count();
    let mut tomls: Vec<&InputPath> = files.iter().filter(|f| f.name() == "village.toml").collect();
    // A village comes before those in its folder, whatever their names.
    tomls.sort_by_key(|toml| depth(toml));
    for toml in tomls {
        let folder = toml.parent();
        match villages.iter().find(|v| folder.below(&v.folder).is_some()) {
            Some(outer) => {
                problems.push(Diagnostic::new(Code::NestedVillage, toml).also(&outer.folder.child("village.toml")));
            }
            None => villages.push(VillageScan {
                folder,
                files: Vec::new(),
                problems: Bag::new(),
            }),
        }
    }
    villages.sort_by(|a, b| a.folder.cmp(&b.folder));
    let mut homeless: BTreeMap<InputPath, ()> = BTreeMap::new();
    for file in files {
        match villages.iter_mut().find(|v| file.below(&v.folder).is_some()) {
            Some(village) => village.files.push(file),
            // A note that lies directly in `content` is no village.
            None if file.extension() == "md" && (depth(&file) > 2 || file.name().starts_with("index.")) => {
                homeless.insert(top_folder(&file), ());
            }
            None => problems.push(Diagnostic::new(Code::StrayFile, &file).with("name", file.name())),
        }
    }
    for folder in homeless.into_keys() {
        problems.push(Diagnostic::new(Code::NoVillageFile, &folder).with("folder", folder.name()));
    }
    let mut above = Names::default();
    for village in &mut villages {
        above.check(&village.folder.parent(), 1, problems);
        let mut names = Names::default();
        for file in &village.files {
            names.check(file, depth(&village.folder), &mut village.problems);
        }
    }
    villages
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
            let folded: String = path.as_str().nfc().collect::<String>().to_lowercase();
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

/// All regular files below `folder`, ordered by path.
fn walk(workspace: &Workspace, folder: &InputPath, problems: &mut Bag) -> Vec<InputPath> {
    let base = workspace.locate(folder);
    if !disk::is_dir(&base) {
        return Vec::new();
    }
    let mut files = Vec::new();
    let mut walker = WalkDir::new(&base).follow_links(true).min_depth(1).into_iter();
    while let Some(entry) = walker.next() {
        let entry = match entry {
            Ok(entry) => entry,
            Err(error) => {
                report_unreadable(&error, workspace, folder, problems);
                continue;
            }
        };
        let skip = |walker: &mut walkdir::IntoIter| {
            if entry.file_type().is_dir() {
                walker.skip_current_dir();
            }
        };
        if is_left_over(&entry) {
            skip(&mut walker);
            continue;
        }
        let Some(path) = input_path(workspace.root(), entry.path()) else {
            let name = entry.file_name().to_string_lossy().into_owned();
            problems.push(Diagnostic::new(Code::UnportableName, folder).with("name", name));
            skip(&mut walker);
            continue;
        };
        if entry.path_is_symlink() && !leads_inside(workspace, entry.path()) {
            let target = disk::real_path(entry.path())
                .map(|t| t.display().to_string())
                .unwrap_or_default();
            problems.push(Diagnostic::new(Code::LinkOutside, &path).with("target", target));
            skip(&mut walker);
            continue;
        }
        if entry.file_type().is_file() {
            files.push(path);
        }
    }
    files.sort();
    files
}

fn leads_inside(workspace: &Workspace, link: &Path) -> bool {
    disk::real_path(link).is_ok_and(|target| target.starts_with(workspace.root()))
}

fn report_unreadable(error: &walkdir::Error, workspace: &Workspace, folder: &InputPath, problems: &mut Bag) {
    let path = error
        .path()
        .and_then(|p| input_path(workspace.root(), p))
        .unwrap_or_else(|| folder.clone());
    // A link that leads nowhere, or in a circle, is a link that leads out of what can be read.
    let dangling = error.loop_ancestor().is_some()
        || error.path().is_some_and(|p| p.is_symlink())
            && error
                .io_error()
                .is_some_and(|e| e.kind() == std::io::ErrorKind::NotFound);
    problems.push(if dangling {
        let target = error.path().and_then(|link| link.read_link().ok());
        let target = target.map_or_else(|| "?".to_owned(), |t| t.display().to_string());
        Diagnostic::new(Code::LinkOutside, &path).with("target", target)
    } else {
        let reason = error.io_error().map_or_else(|| error.to_string(), ToString::to_string);
        Diagnostic::new(Code::Unreadable, &path).with("reason", reason)
    });
}

/// The path below the workspace; `None` when it is not Unicode.
fn input_path(root: &Path, path: &Path) -> Option<InputPath> {
    let mut result = InputPath::root();
    for part in path.strip_prefix(root).ok()?.components() {
        result = result.child(part.as_os_str().to_str()?);
    }
    Some(result)
}

/// Hidden files, and what editors and operating systems leave behind.
fn is_left_over(entry: &DirEntry) -> bool {
    let name = entry.file_name().to_string_lossy();
    name.starts_with('.')
        || name.ends_with('~')
        || name.starts_with("~$")
        || matches!(name.to_lowercase().as_str(), "thumbs.db" | "desktop.ini" | "__macosx")
}
