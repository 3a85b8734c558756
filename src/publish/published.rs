//! What stands in an output folder, read without its lock.

use std::path::{Component, Path, PathBuf};

use super::SitePlace;
use super::hands::{digest_of_file, names, read, standing};
use super::manifest::Manifest;
use super::problem::PublishProblem;
use super::tree::{MANIFEST, SUMMARY, manifest_of};
use crate::digest::Digest;
use crate::paths::Id;

/// A view of an output folder. Another process may be publishing meanwhile; an answer is about the old site
/// or the new one.
#[derive(Clone, Debug)]
pub struct Published {
    path: PathBuf,
}

impl Published {
    /// The output folder `path`, which need not stand.
    pub fn at(path: &Path) -> Self {
        Published { path: path.to_owned() }
    }

    /// The output folder.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// The folder of a site, whether it stands or not.
    pub fn folder(&self, place: &SitePlace) -> PathBuf {
        match place {
            SitePlace::Root => self.path.clone(),
            SitePlace::Village(id) => self.path.join(id.as_str()),
        }
    }

    /// The manifest of a site; `None` when none is published, or its manifest is damaged or written by a
    /// later program.
    ///
    /// # Errors
    /// [`PublishProblem::CannotWrite`] when the system refuses to read it.
    pub fn manifest(&self, place: &SitePlace) -> Result<Option<Manifest>, PublishProblem> {
        manifest_of(&self.folder(place))
    }

    /// The summary that was published with `manifest`; `None` when there is none, or the site was switched
    /// since the manifest was read.
    ///
    /// # Errors
    /// As [`Published::manifest`].
    pub fn summary(&self, place: &SitePlace, manifest: &Manifest) -> Result<Option<Vec<u8>>, PublishProblem> {
        let bytes = read(&self.folder(place).join(SUMMARY))?;
        Ok(bytes.filter(|b| manifest.summary.is_some_and(|facts| facts.digest == Digest::of(b))))
    }

    /// The summary in the folder of a site whose manifest cannot be read.
    pub fn lone_summary(&self, place: &SitePlace) -> Option<Vec<u8>> {
        read(&self.folder(place).join(SUMMARY)).ok().flatten()
    }

    /// The bytes of the manifest of a site, whoever wrote it.
    pub fn manifest_bytes(&self, place: &SitePlace) -> Option<Vec<u8>> {
        read(&self.folder(place).join(MANIFEST)).ok().flatten()
    }

    /// Whether every file of `manifest` stands, as long as it was written; with `bytes`, also whether it holds what
    /// was written.
    pub fn is_whole(&self, place: &SitePlace, manifest: &Manifest, bytes: bool) -> bool {
        let folder = self.folder(place);
        manifest.files.iter().all(|(path, facts)| {
            let path = folder.join(path.as_str());
            let stands = standing(&path).is_ok_and(|meta| meta.is_some_and(|m| m.is_file() && m.len() == facts.len));
            stands && (!bytes || digest_of_file(&path).is_ok_and(|digest| digest == Some(facts.digest)))
        })
    }

    /// The villages that stand in folders of their own, by id.
    ///
    /// # Errors
    /// As [`Published::manifest`].
    pub fn villages(&self) -> Result<Vec<Id>, PublishProblem> {
        let mut villages = Vec::new();
        for name in names(&self.path)? {
            let Some(id) = name.to_str().and_then(Id::new) else {
                continue;
            };
            let folder = self.path.join(id.as_str());
            // A link to a folder is none of ours.
            if standing(&folder)?.is_some_and(|m| m.is_dir()) && standing(&folder.join(MANIFEST))?.is_some() {
                villages.push(id);
            }
        }
        Ok(villages)
    }
}

/// Refuses an output folder that is, holds, or lies inside one of `sources`.
pub(super) fn outside_sources(path: &Path, sources: &[PathBuf]) -> Result<(), PublishProblem> {
    let output = real(path);
    let overlaps = |source: &PathBuf| {
        let source = real(source);
        output.starts_with(&source) || source.starts_with(&output)
    };
    if sources.iter().any(overlaps) {
        return Err(PublishProblem::InsideSources { path: path.to_owned() });
    }
    Ok(())
}

/// The path without links, as far as it stands.
fn real(path: &Path) -> PathBuf {
    let absolute = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
    let mut real = PathBuf::new();
    for part in absolute.components() {
        match part {
            Component::ParentDir => {
                real.pop();
            }
            part => {
                real.push(part);
                if let Ok(target) = std::fs::canonicalize(&real) {
                    real = target;
                }
            }
        }
    }
    real
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_output_stays_out_of_the_sources() {
        let dir = tempfile::tempdir().unwrap();
        let at = |p: &str| dir.path().join(p);
        std::fs::create_dir_all(at("work/content/celuk")).unwrap();
        std::fs::write(at("work/kampung.toml"), "").unwrap();
        let sources = [at("work/content"), at("work/themes"), at("work/kampung.toml")];
        let good = |p: &str| outside_sources(&at(p), &sources).is_ok();
        assert!(good("work/public") && good("work/content-out") && good("elsewhere/public"));
        for bad in [
            "work",
            "",
            "work/content",
            "work/content/celuk/x/y",
            "work/public/../content",
            "work/themes/a",
        ] {
            assert!(!good(bad), "{bad}");
        }
        #[cfg(unix)]
        {
            std::os::unix::fs::symlink(at("work/content"), at("work/link")).unwrap();
            assert!(!good("work/link/public"));
        }
    }
}
