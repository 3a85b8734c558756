//! The files that all villages of a workspace share: `kampung.toml`, `partners.toml`, `clusters.toml`, themes,
//! `static/`.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::disk;
use super::workspace::{CLUSTERS, PARTNERS, SETTINGS};
use crate::diag::{Bag, Code, Diagnostic};
use crate::digest::Digest;
use crate::paths::InputPath;
use crate::source::{Scan, TextFile, Workspace};
use crate::span::FileId;

/// The snapshot of the shared files.
#[derive(Clone, Debug)]
pub struct Shared {
    /// Text files; [`FileId::shared`] is an index into them. The first is `kampung.toml`.
    pub texts: Vec<TextFile>,
    partners: Option<usize>,
    clusters: Option<usize>,
    /// Files of the workspace's themes, by theme and path inside it.
    pub themes: BTreeMap<String, BTreeMap<String, SharedFile>>,
    /// Files of `static/`, by path inside it.
    pub statics: BTreeMap<String, SharedFile>,
    /// What was wrong with names and bytes.
    pub problems: Bag,
}

/// A shared file with its bytes.
#[derive(Clone, Debug)]
pub struct SharedFile {
    /// Where it lies.
    pub path: InputPath,
    /// Its number, when it is a text.
    pub file: Option<FileId>,
    /// Its bytes.
    pub bytes: Arc<[u8]>,
    /// Digest of its bytes.
    pub digest: Digest,
}

impl Shared {
    /// Reads the shared files that `scan` found.
    pub fn read(workspace: &Workspace, scan: &Scan) -> Self {
        let mut shared = Shared {
            texts: Vec::new(),
            partners: None,
            clusters: None,
            themes: BTreeMap::new(),
            statics: BTreeMap::new(),
            problems: scan.problems.clone(),
        };
        let settings = InputPath::root().child(SETTINGS);
        let settings = TextFile::read_as(workspace, settings, FileId::shared(0), &mut shared.problems);
        shared.texts.push(settings);
        shared.partners = shared.read_optional(workspace, PARTNERS);
        shared.clusters = shared.read_optional(workspace, CLUSTERS);
        let themes = InputPath::root().child("themes");
        for (name, theme) in &scan.themes {
            let folder = themes.child(name);
            let mut files = BTreeMap::new();
            for path in &theme.files {
                if let (Some(inside), Some(file)) = (path.below(&folder), shared.read_file(workspace, path)) {
                    files.insert(inside.to_owned(), file);
                }
            }
            shared.themes.insert(name.clone(), files);
        }
        let statics = InputPath::root().child("static");
        for path in &scan.static_files {
            if let (Some(inside), Some(file)) = (path.below(&statics), shared.read_file(workspace, path)) {
                shared.statics.insert(inside.to_owned(), file);
            }
        }
        shared
    }

    /// The text of `kampung.toml`.
    pub fn settings(&self) -> &TextFile {
        &self.texts[0]
    }

    /// `partners.toml`, if there is one.
    pub fn partners(&self) -> Option<(FileId, &TextFile)> {
        self.numbered(self.partners)
    }

    /// `clusters.toml`, if there is one.
    pub fn clusters(&self) -> Option<(FileId, &TextFile)> {
        self.numbered(self.clusters)
    }

    fn numbered(&self, index: Option<usize>) -> Option<(FileId, &TextFile)> {
        let index = index?;
        Some((FileId::shared(index), self.texts.get(index)?))
    }

    /// Reads a text at the workspace's root that need not be there; its index.
    fn read_optional(&mut self, workspace: &Workspace, name: &str) -> Option<usize> {
        let path = InputPath::root().child(name);
        let full = workspace.locate(&path);
        if !disk::is_file(&full) {
            return None;
        }
        if let Some(target) = disk::real_path(&full).ok().filter(|t| !t.starts_with(workspace.root())) {
            let target = target.display().to_string();
            self.problems
                .push(Diagnostic::new(Code::LinkOutside, &path).with("target", target));
            return None;
        }
        let index = self.texts.len();
        let text = TextFile::read_as(workspace, path, FileId::shared(index), &mut self.problems);
        self.texts.push(text);
        Some(index)
    }

    fn read_file(&mut self, workspace: &Workspace, path: &InputPath) -> Option<SharedFile> {
        let bytes = match disk::read(&workspace.locate(path)) {
            Ok(bytes) => bytes,
            Err(error) => {
                self.problems
                    .push(Diagnostic::new(Code::Unreadable, path).with("reason", error.to_string()));
                return None;
            }
        };
        let digest = Digest::of(&bytes);
        let is_text = matches!(path.extension().as_str(), "toml" | "html" | "css" | "ftl" | "xml");
        let file = match std::str::from_utf8(&bytes) {
            Ok(text) if is_text => {
                self.texts.push(TextFile {
                    path: path.clone(),
                    text: text.to_owned(),
                    damaged: false,
                    digest,
                });
                Some(FileId::shared(self.texts.len() - 1))
            }
            _ => None,
        };
        Some(SharedFile {
            path: path.clone(),
            file,
            bytes: bytes.into(),
            digest,
        })
    }
}
