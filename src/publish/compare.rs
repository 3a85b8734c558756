//! What stands against what is wanted: decides for every artifact whether it must be written.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use super::hands::{digest_of_file, read, standing};
use super::manifest::{FileFacts, Manifest};
use super::problem::PublishProblem;
use super::tree::{MANIFEST, OURS, SUMMARY, foreign, plain_file, scan};
use crate::digest::Digest;
use crate::paths::OutputPath;

/// How one artifact differs from what stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Need {
    /// The file stands as it must.
    Nothing,
    /// It must be written where no file of that name stands.
    New,
    /// It must replace a file that kampung wrote.
    Over,
}

/// The difference between a published site and the wanted one.
pub(super) struct Difference {
    /// What stands according to its manifest.
    pub old: Option<Manifest>,
    /// What shall stand; `None` when the site is to vanish.
    pub new: Option<Manifest>,
    /// Every artifact and what it needs.
    pub needs: BTreeMap<OutputPath, Need>,
    /// Files of the old site that the new one does not have.
    pub stale: Vec<OutputPath>,
    /// How many of those still stand.
    pub standing_stale: usize,
    /// Whether manifest and summary stand as they must.
    pub records_stand: bool,
}

impl Difference {
    /// Whether there is nothing to do.
    pub fn is_none(&self) -> bool {
        self.old == self.new && self.records_stand && self.needs.values().all(|n| *n == Need::Nothing)
    }
}

/// Where a site stands.
pub(super) struct Site<'a> {
    /// Its folder.
    pub folder: &'a Path,
    /// Whether it is the site at the root of the output, which other sites' folders lie in.
    pub is_root: bool,
    /// Compare bytes, not only lengths.
    pub verify: bool,
}

impl Site<'_> {
    /// Compares.
    ///
    /// # Errors
    /// [`PublishProblem::ForeignFile`] when something that kampung did not write stands where an artifact
    /// belongs, [`PublishProblem::CannotWrite`] when the folder cannot be read.
    pub fn compare(&self, old: Option<Manifest>, new: Option<Manifest>) -> Result<Difference, PublishProblem> {
        let mut view = View {
            site: self,
            old: old.as_ref(),
            folders: BTreeMap::new(),
        };
        let mut needs = BTreeMap::new();
        if let Some(new) = &new {
            for record in [MANIFEST, SUMMARY] {
                view.record(record)?;
            }
            for (path, facts) in &new.files {
                needs.insert(path.clone(), view.need(path, facts)?);
            }
        }
        let mut stale = Vec::new();
        let mut standing_stale = 0;
        for path in old.iter().flat_map(|m| m.files.keys()) {
            let wanted = new.as_ref().is_some_and(|m| m.files.contains_key(path));
            if !wanted && !self.in_a_village(path)? {
                standing_stale += usize::from(plain_file(self.folder, path)?.is_some());
                stale.push(path.clone());
            }
        }
        let records_stand = match &new {
            Some(new) => {
                let summary = read(&self.folder.join(SUMMARY))?;
                summary.as_deref().map(Digest::of) == new.summary.map(|facts| facts.digest)
            }
            None => true,
        };
        Ok(Difference {
            old,
            new,
            needs,
            stale,
            standing_stale,
            records_stand,
        })
    }

    /// Whether the path lies in the folder of a published village, which the root's site leaves alone.
    fn in_a_village(&self, path: &OutputPath) -> Result<bool, PublishProblem> {
        match path.as_str().split_once('/') {
            Some((first, _)) if self.is_root => Ok(standing(&self.folder.join(first).join(MANIFEST))?.is_some()),
            _ => Ok(false),
        }
    }

    fn in_the_way(&self, path: &str) -> PublishProblem {
        PublishProblem::ForeignFile {
            path: self.folder.join(path),
        }
    }
}

struct View<'a> {
    site: &'a Site<'a>,
    old: Option<&'a Manifest>,
    /// Folders looked at so far, and whether they stand.
    folders: BTreeMap<String, bool>,
}

impl View<'_> {
    fn path(&self, rel: &str) -> PathBuf {
        self.site.folder.join(rel)
    }

    fn listed(&self, rel: &str) -> Option<&FileFacts> {
        self.old?.files.get(&OutputPath::new(rel).ok()?)
    }

    /// Whether the folder `rel` stands; an error when something foreign stands in its place.
    fn folder(&mut self, rel: &str) -> Result<bool, PublishProblem> {
        if let Some(stands) = self.folders.get(rel) {
            return Ok(*stands);
        }
        let above = match rel.rsplit_once('/') {
            Some((above, _)) => self.folder(above)?,
            None => true,
        };
        let stands = above
            && match standing(&self.path(rel))? {
                None => false,
                Some(meta) if meta.is_dir() => {
                    if self.is_village(rel)? {
                        return Err(self.site.in_the_way(rel));
                    }
                    true
                }
                // A file of the old site, which has to go because the new one has a folder there.
                Some(meta) if meta.is_file() && self.listed(rel).is_some() => false,
                Some(_) => return Err(self.site.in_the_way(rel)),
            };
        self.folders.insert(rel.to_owned(), stands);
        Ok(stands)
    }

    fn record(&mut self, rel: &str) -> Result<(), PublishProblem> {
        if self.folder(OURS)? && standing(&self.path(rel))?.is_some_and(|m| !m.is_file()) {
            return Err(self.site.in_the_way(rel));
        }
        Ok(())
    }

    fn need(&mut self, path: &OutputPath, wanted: &FileFacts) -> Result<Need, PublishProblem> {
        let rel = path.as_str();
        if let Some((above, _)) = rel.rsplit_once('/')
            && !self.folder(above)?
        {
            return Ok(Need::New);
        }
        let full = self.path(rel);
        let Some(meta) = standing(&full)? else {
            return Ok(Need::New);
        };
        if meta.is_dir() {
            return self.only_ours_below(rel).map(|()| Need::New);
        }
        if !meta.is_file() {
            return Err(self.site.in_the_way(rel));
        }
        let same_len = meta.len() == wanted.len;
        let same_bytes = || Ok(digest_of_file(&full)? == Some(wanted.digest));
        match self.listed(rel) {
            Some(facts) if facts == wanted && same_len && (!self.site.verify || same_bytes()?) => Ok(Need::Nothing),
            Some(_) => Ok(Need::Over),
            None if same_len && same_bytes()? => Ok(Need::Nothing),
            None => Err(self.site.in_the_way(rel)),
        }
    }

    /// Whether the root's site would reach into another site's folder.
    fn is_village(&self, rel: &str) -> Result<bool, PublishProblem> {
        Ok(self.site.is_root && !rel.contains('/') && standing(&self.path(rel).join(MANIFEST))?.is_some())
    }

    /// A folder stands where a file belongs: it may go only when everything in it is ours.
    fn only_ours_below(&self, rel: &str) -> Result<(), PublishProblem> {
        let mut entries = scan(&self.path(rel))?;
        for entry in &mut entries {
            entry.rel = Path::new(rel).join(&entry.rel);
        }
        let below = format!("{rel}/");
        let was_ours = self
            .old
            .is_some_and(|m| m.files.keys().any(|p| p.as_str().starts_with(&below)));
        let strange = foreign(&entries, self.old.as_slice());
        if !was_ours || !strange.is_empty() || self.is_village(rel)? {
            return Err(self.site.in_the_way(rel));
        }
        Ok(())
    }
}
