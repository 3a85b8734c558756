//! What stands in a site's folder, and what of it is foreign: not written by kampung.

use std::collections::{BTreeSet, HashSet};
use std::fs::Metadata;
use std::path::{Path, PathBuf};

use super::hands::{Hands, digest_of_file, inode, nothing_there, read, standing};
use super::manifest::Manifest;
use super::problem::{At, PublishProblem};
use crate::paths::OutputPath;

/// The manifest inside a site's folder.
pub(super) const MANIFEST: &str = ".kampung/manifest";
/// The summary inside a site's folder.
pub(super) const SUMMARY: &str = ".kampung/summary.json";
/// The folder of both.
pub(super) const OURS: &str = ".kampung";
/// Where foreign files are put that appeared, while the site was being switched, where an artifact belongs.
pub(super) const KEPT: &str = ".kampung/kept";

/// Something that stands in a folder.
pub(super) struct Entry {
    /// Its path below the folder.
    pub rel: PathBuf,
    /// What it is (links are not followed).
    pub meta: Metadata,
}

impl Entry {
    /// The path as text with `/`, when it is one that kampung could have written.
    pub fn output_path(&self) -> Option<OutputPath> {
        let parts: Option<Vec<&str>> = self.rel.iter().map(|p| p.to_str()).collect();
        OutputPath::new(&parts?.join("/")).ok()
    }
}

/// Everything below `folder`, folders before what they hold. What vanishes meanwhile is left out.
pub(super) fn scan(folder: &Path) -> Result<Vec<Entry>, PublishProblem> {
    let mut entries = Vec::new();
    for entry in walkdir::WalkDir::new(folder).min_depth(1).sort_by_file_name() {
        let found = entry.and_then(|e| Ok((e.metadata()?, e)));
        match found {
            Ok((meta, entry)) => {
                let rel = entry.path().strip_prefix(folder).unwrap_or(entry.path()).to_owned();
                entries.push(Entry { rel, meta });
            }
            Err(e) => {
                let path = e.path().unwrap_or(folder).to_owned();
                let error = std::io::Error::from(e);
                if !nothing_there(&error) {
                    return Err(error).at(&path);
                }
            }
        }
    }
    Ok(entries)
}

/// The manifest of the site in `folder`; `None` when there is none that can be read.
pub(super) fn manifest_of(folder: &Path) -> Result<Option<Manifest>, PublishProblem> {
    let bytes = read(&folder.join(MANIFEST))?;
    Ok(bytes.and_then(|b| Manifest::parse(std::str::from_utf8(&b).ok()?)))
}

/// Of `entries`, what the manifests do not list: files, links, and folders that no listed file belongs in.
/// (A folder whose files are gone is still ours: a run may have been killed between deleting the two.)
pub(super) fn foreign<'e>(entries: &'e [Entry], manifests: &[&Manifest]) -> Vec<&'e Entry> {
    let listed = |path: &OutputPath| {
        let is_record = path.as_str() == MANIFEST || path.as_str() == SUMMARY;
        is_record || manifests.iter().any(|m| m.files.contains_key(path))
    };
    let mut folders = BTreeSet::from([OURS]);
    for path in manifests.iter().flat_map(|m| m.files.keys()) {
        folders.extend(path.as_str().match_indices('/').map(|(i, _)| &path.as_str()[..i]));
    }
    let ours = |entry: &Entry| match entry.output_path() {
        Some(path) if entry.meta.is_dir() => folders.contains(path.as_str()),
        Some(path) => entry.meta.is_file() && listed(&path),
        None => false,
    };
    entries.iter().filter(|e| !ours(e)).collect()
}

/// The regular file at `rel` below `site`, reached without following any link.
pub(super) fn plain_file(site: &Path, rel: &OutputPath) -> Result<Option<Metadata>, PublishProblem> {
    for (i, _) in rel.as_str().match_indices('/') {
        if !standing(&site.join(&rel.as_str()[..i]))?.is_some_and(|m| m.is_dir()) {
            return Ok(None);
        }
    }
    Ok(standing(&site.join(rel.as_str()))?.filter(Metadata::is_file))
}

/// Whether something other than a folder stands on the way from `site` to `rel`.
pub(super) fn blocked(site: &Path, rel: &Path) -> Result<bool, PublishProblem> {
    for folder in rel.ancestors().skip(1).filter(|f| !f.as_os_str().is_empty()) {
        if standing(&site.join(folder))?.is_some_and(|m| !m.is_dir()) {
            return Ok(true);
        }
    }
    Ok(false)
}

/// Puts a foreign `entry` of `from` into `to`: a folder is made anew, a file shared, a link made again.
/// Its folder must stand. `false` when it has vanished.
pub(super) fn carry(hands: &Hands, from: &Path, to: &Path, entry: &Entry) -> Result<bool, PublishProblem> {
    let (from, to) = (from.join(&entry.rel), to.join(&entry.rel));
    if entry.meta.is_dir() {
        hands.folder(&to)?;
        Ok(true)
    } else if entry.meta.is_symlink() {
        hands.symlink(&from, &to)
    } else {
        hands.link(&from, &to)
    }
}

/// Whether two entries, neither of them a folder, are the same file or hold the same.
pub(super) fn alike(
    one: &Path,
    one_meta: &Metadata,
    other: &Path,
    other_meta: &Metadata,
) -> Result<bool, PublishProblem> {
    if one_meta.file_type() != other_meta.file_type() {
        return Ok(false);
    }
    if inode(one_meta).is_some() && inode(one_meta) == inode(other_meta) {
        return Ok(true);
    }
    if one_meta.is_symlink() {
        return Ok(std::fs::read_link(one).at(one)? == std::fs::read_link(other).at(other)?);
    }
    if !one_meta.is_file() || one_meta.len() != other_meta.len() {
        return Ok(false);
    }
    Ok(digest_of_file(one)? == digest_of_file(other)?)
}

/// A free path below [`KEPT`] for `rel`, its folder made.
pub(super) fn kept_place(hands: &Hands, site: &Path, rel: &Path) -> Result<PathBuf, PublishProblem> {
    let mut n = 1;
    loop {
        let folder = if n == 1 { KEPT.to_owned() } else { format!("{KEPT}-{n}") };
        let place = Path::new(&folder).join(rel);
        if !blocked(site, &place)? && standing(&site.join(&place))?.is_none() {
            if let Some(parent) = site.join(&place).parent() {
                hands.folders(parent)?;
            }
            return Ok(place);
        }
        n += 1;
    }
}

/// Makes the folders between `root` and the file `rel`.
pub(super) fn make_folders(
    hands: &Hands,
    root: &Path,
    rel: &Path,
    made: &mut HashSet<PathBuf>,
) -> Result<(), PublishProblem> {
    let mut missing: Vec<&Path> = rel.ancestors().skip(1).take_while(|f| !made.contains(*f)).collect();
    missing.retain(|f| !f.as_os_str().is_empty());
    for folder in missing.into_iter().rev() {
        hands.folder(&root.join(folder))?;
        made.insert(folder.to_owned());
    }
    Ok(())
}

/// Stages manifest and summary.
pub(super) fn stage_records(
    hands: &Hands,
    stage: &Path,
    manifest: &str,
    summary: Option<&[u8]>,
) -> Result<(), PublishProblem> {
    hands.folder(&stage.join(OURS))?;
    if let Some(summary) = summary {
        hands.write(&stage.join(SUMMARY), summary)?;
    }
    hands.write(&stage.join(MANIFEST), manifest.as_bytes())
}

#[cfg(test)]
mod tests {
    use super::super::manifest::Meta;
    use super::*;
    use crate::digest::Digest;
    use crate::render::artifact::Artifacts;
    use std::fs;

    #[test]
    fn foreign_is_what_the_manifest_does_not_list() {
        let dir = tempfile::tempdir().unwrap();
        for folder in ["a/b", "c", "d/e", ".kampung/x", "ours", "emptied"] {
            fs::create_dir_all(dir.path().join(folder)).unwrap();
        }
        for file in [
            "a/ours.css",
            "a/b/foreign",
            ".kampung/manifest",
            ".kampung/note",
            "ours/index.html",
            ".htaccess",
        ] {
            fs::write(dir.path().join(file), "x").unwrap();
        }
        let mut artifacts = Artifacts::new();
        for path in ["a/ours.css", "ours/index.html", "c", "emptied/index.html"] {
            artifacts.insert(OutputPath::new(path).unwrap(), Vec::new()).unwrap();
        }
        let meta = Meta {
            inputs: Digest::of(b""),
            next_change: None,
            program: String::new(),
            summary: None,
        };
        let manifest = Manifest::new(&artifacts, &meta);
        let entries = scan(dir.path()).unwrap();
        let found: Vec<_> = foreign(&entries, &[&manifest])
            .iter()
            .map(|e| e.rel.to_str().unwrap())
            .collect();
        let expected = [
            ".htaccess",
            ".kampung/note",
            ".kampung/x",
            "a/b",
            "a/b/foreign",
            "c",
            "d",
            "d/e",
        ];
        assert_eq!(found, expected);
    }

    #[test]
    fn nothing_is_reached_through_a_file_or_link() {
        let dir = tempfile::tempdir().unwrap();
        fs::create_dir(dir.path().join("folder")).unwrap();
        fs::write(dir.path().join("folder/file"), "x").unwrap();
        let path = |p| OutputPath::new(p).unwrap();
        assert!(plain_file(dir.path(), &path("folder/file")).unwrap().is_some());
        assert!(plain_file(dir.path(), &path("folder")).unwrap().is_none());
        assert!(plain_file(dir.path(), &path("folder/file/x")).unwrap().is_none());
        assert!(blocked(dir.path(), Path::new("folder/file/x")).unwrap());
        assert!(!blocked(dir.path(), Path::new("folder/file")).unwrap());
        #[cfg(unix)]
        {
            std::os::unix::fs::symlink("folder", dir.path().join("link")).unwrap();
            assert!(plain_file(dir.path(), &path("link/file")).unwrap().is_none());
            assert!(blocked(dir.path(), Path::new("link/file")).unwrap());
        }
    }

    #[test]
    fn files_set_aside_never_replace_each_other() {
        let dir = tempfile::tempdir().unwrap();
        let hands = Hands {
            steps: std::sync::Arc::new(super::super::steps::NoSteps),
            durable: false,
        };
        let mut seen = BTreeSet::new();
        for _ in 0..3 {
            let place = kept_place(&hands, dir.path(), Path::new("a/b")).unwrap();
            fs::write(dir.path().join(&place), "x").unwrap();
            assert!(seen.insert(place));
        }
    }
}
