//! Where the sites of a run go: to an output folder, or nowhere. A preview brings its own.

use std::path::{Path, PathBuf};

use crate::cache::Store;
use crate::digest::Digest;
use crate::model::summary::VillageSummary;
use crate::paths::{Id, OutputPath};
use crate::plan::Past;
use crate::publish::{self, Manifest, Meta, OutputRoot, PublishProblem, Published, SitePlace, Staged};
use crate::render::artifact::{Artifacts, Content};
use crate::source::{SOURCE_FILES, SOURCE_FOLDERS, Workspace};

/// Takes finished sites. What it was given last for a place, and told to switch to, stands there until it is given
/// another: a village with errors is never handed over. All but [`Sink::open`] may be called from several threads.
pub trait Sink: Sync {
    /// Gets ready. Called once a run, before anything else, and only when the settings are good.
    ///
    /// # Errors
    /// Why nothing can be taken.
    fn open(&mut self) -> Result<(), PublishProblem> {
        Ok(())
    }

    /// The site that stands at `place`.
    fn standing(&self, place: &SitePlace) -> Option<Standing>;

    /// What was handed over beside the site that stands at `place`: of a village its summary with its listing.
    fn notes(&self, place: &SitePlace) -> Option<Vec<u8>>;

    /// A file of the site that stands at `place`, to be handed over again.
    fn kept(&self, place: &SitePlace, standing: &Standing, path: &OutputPath) -> Option<Content>;

    /// Whether all files of the site that stands at `place` are there.
    fn is_whole(&self, place: &SitePlace, standing: &Standing) -> bool;

    /// What a reader of the site at `place` may have kept, for advice; `None` where nothing is published.
    fn past(&self, _place: &SitePlace) -> Option<Past> {
        None
    }

    /// Takes the site for `place`, whose photos lie in `store`.
    ///
    /// # Errors
    /// Why it cannot be taken; the old site then stands as it stood.
    fn take(
        &self,
        place: &SitePlace,
        site: Artifacts,
        meta: Meta,
        store: &dyn Store,
    ) -> Result<Pending<'_>, PublishProblem>;

    /// Lets the sites that were taken stand. Gives for each, in their order, the number of bytes that were written,
    /// or why its old site stands as it stood.
    fn switch<'s>(&'s self, pending: Vec<Pending<'s>>) -> Vec<Result<u64, PublishProblem>>;

    /// The villages that stand in folders of their own.
    ///
    /// # Errors
    /// Why that is not known.
    fn villages(&self) -> Result<Vec<Id>, PublishProblem>;

    /// Takes a site away.
    ///
    /// # Errors
    /// Why it stays.
    fn remove(&self, place: &SitePlace) -> Result<(), PublishProblem>;
}

/// What is known of a site that stands.
#[derive(Default)]
pub struct Standing {
    /// What it was made from; `None`: it must be made again.
    pub inputs: Option<Digest>,
    /// Its summary.
    pub summary: Option<VillageSummary>,
    manifest: Option<Manifest>,
}

impl Standing {
    /// A site in memory.
    pub fn new(inputs: Option<Digest>, summary: Option<VillageSummary>) -> Self {
        Standing {
            inputs,
            summary,
            manifest: None,
        }
    }
}

/// A site that was taken and not switched to yet.
pub enum Pending<'s> {
    /// It lies beside the old one.
    Staged(Staged<'s>),
    /// There is nothing to wait for: so many bytes were written.
    Done(u64),
}

/// Publishes into an output folder, which is made and locked when the run opens it.
pub struct Publisher {
    out: PathBuf,
    sources: Vec<PathBuf>,
    verify: bool,
    output: Option<OutputRoot>,
}

impl Publisher {
    /// Publishes the sites of `workspace` into `out`.
    pub fn new(workspace: &Workspace, out: &Path) -> Self {
        let sources = SOURCE_FOLDERS.iter().chain(&SOURCE_FILES);
        Publisher {
            out: out.to_owned(),
            sources: sources.map(|name| workspace.root().join(name)).collect(),
            verify: false,
            output: None,
        }
    }

    /// Reads what stands again instead of trusting lengths.
    #[must_use]
    pub fn verifying(self, verify: bool) -> Self {
        Publisher { verify, ..self }
    }
}

impl Sink for Publisher {
    fn open(&mut self) -> Result<(), PublishProblem> {
        // Its lock is given back before it is taken again.
        self.output = None;
        let settings = publish::Settings {
            sources: self.sources.clone(),
            verify: self.verify,
            ..publish::Settings::default()
        };
        self.output = Some(OutputRoot::open(&self.out, &settings)?);
        Ok(())
    }

    fn standing(&self, place: &SitePlace) -> Option<Standing> {
        let published = self.output.as_ref()?.published();
        let Some(manifest) = published.manifest(place).ok()? else {
            // Written by another version, perhaps: the site stands, and the portal need not forget it.
            let summary = VillageSummary::from_bytes(&published.lone_summary(place)?)?;
            return Some(Standing::new(None, Some(summary)));
        };
        let summary = published.summary(place, &manifest).ok().flatten();
        Some(Standing {
            inputs: Some(manifest.inputs),
            summary: summary.and_then(|bytes| VillageSummary::from_bytes(&bytes)),
            manifest: Some(manifest),
        })
    }

    fn notes(&self, place: &SitePlace) -> Option<Vec<u8>> {
        self.output.as_ref()?.published().lone_summary(place)
    }

    fn kept(&self, _: &SitePlace, standing: &Standing, path: &OutputPath) -> Option<Content> {
        let facts = standing.manifest.as_ref()?.files.get(path)?;
        Some(Content::Kept {
            digest: facts.digest,
            len: facts.len,
        })
    }

    fn past(&self, place: &SitePlace) -> Option<Past> {
        past(&self.output.as_ref()?.published(), place)
    }

    fn is_whole(&self, place: &SitePlace, standing: &Standing) -> bool {
        match (&self.output, &standing.manifest) {
            (Some(output), Some(manifest)) => output.published().is_whole(place, manifest, self.verify),
            _ => false,
        }
    }

    fn take(
        &self,
        place: &SitePlace,
        site: Artifacts,
        meta: Meta,
        store: &dyn Store,
    ) -> Result<Pending<'_>, PublishProblem> {
        // A run that could not open its sink hands nothing over.
        let Some(output) = &self.output else {
            return Ok(Pending::Done(0));
        };
        output.stage(place, &site, &meta, store).map(Pending::Staged)
    }

    fn switch<'s>(&'s self, pending: Vec<Pending<'s>>) -> Vec<Result<u64, PublishProblem>> {
        let Some(output) = &self.output else {
            return pending.iter().map(|_| Ok(0)).collect();
        };
        let (mut staged, mut results) = (Vec::new(), Vec::new());
        for one in pending {
            match one {
                Pending::Staged(site) => {
                    staged.push(site);
                    results.push(None);
                }
                Pending::Done(bytes) => results.push(Some(Ok(bytes))),
            }
        }
        let mut switched = output.switch(staged).into_iter();
        let mut next = || switched.next().map(|(_, result)| result.map(|receipt| receipt.bytes));
        results
            .into_iter()
            .map(|r| r.or_else(&mut next).unwrap_or(Ok(0)))
            .collect()
    }

    fn villages(&self) -> Result<Vec<Id>, PublishProblem> {
        self.output
            .as_ref()
            .map_or(Ok(Vec::new()), |o| o.published().villages())
    }

    fn remove(&self, place: &SitePlace) -> Result<(), PublishProblem> {
        self.output.as_ref().map_or(Ok(()), |o| o.remove(place).map(drop))
    }
}

/// What stands published at `place`.
fn past(published: &Published, place: &SitePlace) -> Option<Past> {
    let manifest = published.manifest(place).ok()??;
    let summary = published.summary(place, &manifest).ok()??;
    Some(Past {
        summary: VillageSummary::from_bytes(&summary)?,
        files: manifest.files.into_keys().collect(),
    })
}

/// Lets go of every site: for a run that only looks for mistakes. It may know what stands in an output folder.
#[derive(Default)]
pub struct Nowhere(pub Option<Published>);

impl Sink for Nowhere {
    fn standing(&self, _: &SitePlace) -> Option<Standing> {
        None
    }

    fn notes(&self, _: &SitePlace) -> Option<Vec<u8>> {
        None
    }

    fn kept(&self, _: &SitePlace, _: &Standing, _: &OutputPath) -> Option<Content> {
        None
    }

    fn past(&self, place: &SitePlace) -> Option<Past> {
        past(self.0.as_ref()?, place)
    }

    fn is_whole(&self, _: &SitePlace, _: &Standing) -> bool {
        false
    }

    fn take(&self, _: &SitePlace, _: Artifacts, _: Meta, _: &dyn Store) -> Result<Pending<'_>, PublishProblem> {
        Ok(Pending::Done(0))
    }

    fn switch<'s>(&'s self, pending: Vec<Pending<'s>>) -> Vec<Result<u64, PublishProblem>> {
        pending.iter().map(|_| Ok(0)).collect()
    }

    fn villages(&self) -> Result<Vec<Id>, PublishProblem> {
        Ok(Vec::new())
    }

    fn remove(&self, _: &SitePlace) -> Result<(), PublishProblem> {
        Ok(())
    }
}
