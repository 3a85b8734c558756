//! Where the sites of a run go: to an output folder, or nowhere. A preview brings its own.

use std::path::{Path, PathBuf};

use crate::cache::Store;
use crate::digest::Digest;
use crate::model::summary::VillageSummary;
use crate::paths::Id;
use crate::plan::Past;
use crate::publish::{self, Meta, OutputRoot, PublishProblem, Published, SitePlace};
use crate::render::artifact::Artifacts;
use crate::source::{SOURCE_FILES, SOURCE_FOLDERS, Workspace};

/// Takes finished sites. What it was given last for a place stands there until it is given another: a village with
/// errors is never handed over.
pub trait Sink {
    /// Gets ready. Called once a run, before anything else, and only when the settings are good.
    ///
    /// # Errors
    /// Why nothing can be taken.
    fn open(&mut self) -> Result<(), PublishProblem> {
        Ok(())
    }

    /// The summary of the site that stands at `place`.
    fn summary(&self, place: &SitePlace) -> Option<VillageSummary>;

    /// What a reader of the site at `place` may have kept, for advice; `None` where nothing is published.
    fn past(&self, _place: &SitePlace) -> Option<Past> {
        None
    }

    /// Whether the site at `place` stands there whole and was made from `inputs`.
    fn holds(&self, place: &SitePlace, inputs: Digest) -> bool;

    /// Takes the site for `place`, whose photos lie in `store`. Gives the number of bytes that were written.
    ///
    /// # Errors
    /// Why it cannot be taken; the old site then stands as it stood.
    fn put(&mut self, place: &SitePlace, site: Artifacts, meta: Meta, store: &dyn Store)
    -> Result<u64, PublishProblem>;

    /// The villages that stand in folders of their own.
    ///
    /// # Errors
    /// Why that is not known.
    fn villages(&self) -> Result<Vec<Id>, PublishProblem>;

    /// Takes a site away.
    ///
    /// # Errors
    /// Why it stays.
    fn remove(&mut self, place: &SitePlace) -> Result<(), PublishProblem>;
}

/// Publishes into an output folder, which is made and locked when the run opens it.
pub struct Publisher {
    out: PathBuf,
    sources: Vec<PathBuf>,
    output: Option<OutputRoot>,
}

impl Publisher {
    /// Publishes the sites of `workspace` into `out`.
    pub fn new(workspace: &Workspace, out: &Path) -> Self {
        let sources = SOURCE_FOLDERS.iter().chain(&SOURCE_FILES);
        Publisher {
            out: out.to_owned(),
            sources: sources.map(|name| workspace.root().join(name)).collect(),
            output: None,
        }
    }

    fn manifest(&self, place: &SitePlace) -> Option<publish::Manifest> {
        self.output.as_ref()?.published().manifest(place).ok()?
    }
}

impl Sink for Publisher {
    fn open(&mut self) -> Result<(), PublishProblem> {
        // Its lock is given back before it is taken again.
        self.output = None;
        let settings = publish::Settings {
            sources: self.sources.clone(),
            ..publish::Settings::default()
        };
        self.output = Some(OutputRoot::open(&self.out, &settings)?);
        Ok(())
    }

    fn summary(&self, place: &SitePlace) -> Option<VillageSummary> {
        let published = self.output.as_ref()?.published();
        let summary = published.summary(place, &self.manifest(place)?).ok()??;
        VillageSummary::from_bytes(&summary)
    }

    fn past(&self, place: &SitePlace) -> Option<Past> {
        past(&self.output.as_ref()?.published(), place)
    }

    fn holds(&self, place: &SitePlace, inputs: Digest) -> bool {
        let manifest = self.manifest(place).filter(|m| m.inputs == inputs);
        match (&self.output, manifest) {
            (Some(output), Some(manifest)) => output.published().is_whole(place, &manifest),
            _ => false,
        }
    }

    fn put(
        &mut self,
        place: &SitePlace,
        site: Artifacts,
        meta: Meta,
        store: &dyn Store,
    ) -> Result<u64, PublishProblem> {
        // A run that could not open its sink hands nothing over.
        let Some(output) = &self.output else { return Ok(0) };
        output.publish(place, &site, &meta, store).map(|receipt| receipt.bytes)
    }

    fn villages(&self) -> Result<Vec<Id>, PublishProblem> {
        self.output
            .as_ref()
            .map_or(Ok(Vec::new()), |o| o.published().villages())
    }

    fn remove(&mut self, place: &SitePlace) -> Result<(), PublishProblem> {
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

/// Lets go of every site, and knows what stands in an output folder: for a run that looks for mistakes.
pub struct Beside(pub Published);

impl Sink for Beside {
    fn summary(&self, _: &SitePlace) -> Option<VillageSummary> {
        None
    }

    fn past(&self, place: &SitePlace) -> Option<Past> {
        past(&self.0, place)
    }

    fn holds(&self, _: &SitePlace, _: Digest) -> bool {
        false
    }

    fn put(&mut self, _: &SitePlace, _: Artifacts, _: Meta, _: &dyn Store) -> Result<u64, PublishProblem> {
        Ok(0)
    }

    fn villages(&self) -> Result<Vec<Id>, PublishProblem> {
        Ok(Vec::new())
    }

    fn remove(&mut self, _: &SitePlace) -> Result<(), PublishProblem> {
        Ok(())
    }
}

/// Lets go of every site: for a run that only looks for mistakes.
pub struct Nowhere;

impl Sink for Nowhere {
    fn summary(&self, _: &SitePlace) -> Option<VillageSummary> {
        None
    }

    fn holds(&self, _: &SitePlace, _: Digest) -> bool {
        false
    }

    fn put(&mut self, _: &SitePlace, _: Artifacts, _: Meta, _: &dyn Store) -> Result<u64, PublishProblem> {
        Ok(0)
    }

    fn villages(&self) -> Result<Vec<Id>, PublishProblem> {
        Ok(Vec::new())
    }

    fn remove(&mut self, _: &SitePlace) -> Result<(), PublishProblem> {
        Ok(())
    }
}
