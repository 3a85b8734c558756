//! The only writer of the output folder.
//!
//! One site stands at the root of the output (the home village or the portal), the others in
//! `<village>/`, each complete in itself. Every site's folder holds `.kampung/manifest`, the truth about
//! what is published, and `.kampung/summary.json`; the root's `.kampung/` also holds the lock and staging.
//! **`.kampung/` folders are bookkeeping: whoever uploads the output leaves them out.**
//!
//! What a visitor sees never mixes two builds: a village's folder is exchanged as a whole ([`swap`]), the
//! root, and villages where the system cannot exchange folders, are rolled forward by a journal
//! ([`journal`]), which the next [`OutputRoot::open`] finishes after a kill or power cut. Files that kampung
//! did not write are foreign: never written over, never deleted, never reached through a link.
//!
//! Publishing has two halves, so that a fleet can flush the disk once for many villages:
//! [`OutputRoot::stage`] and [`OutputRoot::switch`]; [`OutputRoot::publish`] does both for one site. All of
//! them may be called from several threads for different sites.

#![allow(
    clippy::disallowed_methods,
    clippy::disallowed_types,
    reason = "this is the gate: the only writer of the output folder"
)]

mod clean;
mod compare;
mod hands;
mod journal;
mod lock;
mod manifest;
mod problem;
mod published;
mod staged;
mod steps;
mod swap;
mod tree;

#[cfg(test)]
mod tests;

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

pub use clean::{Cleaned, clean};
pub use manifest::{FileFacts, Manifest, Meta};
pub use problem::PublishProblem;
pub use published::Published;
pub use staged::{Receipt, Staged};
pub use steps::{NoSteps, Step, Steps, Verdict};

use hands::{Hands, names, standing};
use journal::Journal;
use lock::Lock;
use problem::At;
use tree::OURS;

use crate::cache::Store;
use crate::paths::Id;
use crate::render::artifact::Artifacts;

/// Where a site stands in the output.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SitePlace {
    /// At the root: the home village or the portal.
    Root,
    /// In the folder of its name.
    Village(Id),
}

/// How to publish.
#[derive(Clone)]
pub struct Settings {
    /// Files and folders that the output must neither hold nor lie in: the content folder, the themes, the
    /// workspace's file.
    pub sources: Vec<PathBuf>,
    /// Read published files again instead of trusting their lengths.
    pub verify: bool,
    /// Wait until the disk has everything before a site is switched. Off only where the output is thrown
    /// away (a preview): after a power cut a site may then hold empty files.
    pub durable: bool,
    /// Use the journal for villages too, as on systems that cannot exchange folders.
    pub never_exchange: bool,
    /// Sees every change before it is made.
    pub steps: Arc<dyn Steps>,
}

impl Default for Settings {
    fn default() -> Self {
        Settings {
            sources: Vec::new(),
            verify: false,
            durable: true,
            never_exchange: false,
            steps: Arc::new(NoSteps),
        }
    }
}

/// An output folder, locked for this process until it is dropped.
pub struct OutputRoot {
    path: PathBuf,
    lock: Option<Lock>,
    hands: Hands,
    verify: bool,
    can_exchange: AtomicBool,
    busy: Mutex<BTreeSet<SitePlace>>,
}

/// The paths of one site's publishing.
struct Ground {
    /// The published folder.
    site: PathBuf,
    /// Where the new site is staged (and, after an exchange, where the old one lies).
    stage: PathBuf,
    /// The journal, and its name before it counts.
    journal: PathBuf,
    draft: PathBuf,
    /// The note of an exchange.
    note: PathBuf,
    is_root: bool,
}

/// Marks a site as being worked on in this process.
struct Busy<'a> {
    output: &'a OutputRoot,
    place: SitePlace,
}

impl Drop for Busy<'_> {
    fn drop(&mut self) {
        self.output
            .busy
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .remove(&self.place);
    }
}

impl OutputRoot {
    /// Makes the folder if need be, takes its lock, and finishes or undoes what a killed run left.
    ///
    /// # Errors
    /// [`PublishProblem::InsideSources`], [`PublishProblem::Locked`], [`PublishProblem::CannotWrite`], and
    /// [`PublishProblem::ForeignFile`] when `.kampung` is something else than a folder.
    pub fn open(path: &Path, settings: &Settings) -> Result<OutputRoot, PublishProblem> {
        published::outside_sources(path, &settings.sources)?;
        let hands = Hands {
            steps: Arc::clone(&settings.steps),
            durable: settings.durable,
        };
        std::fs::create_dir_all(path).at(path)?;
        for folder in [path.join(OURS), path.join(OURS).join("staging"), villages_staging(path)] {
            match standing(&folder)? {
                Some(meta) if !meta.is_dir() => return Err(PublishProblem::ForeignFile { path: folder }),
                _ => {}
            }
        }
        hands.folders(&path.join(OURS))?;
        let output = OutputRoot {
            path: path.to_owned(),
            lock: Some(Lock::take(&path.join(OURS).join("lock"))?),
            hands,
            verify: settings.verify,
            can_exchange: AtomicBool::new(!settings.never_exchange && cfg!(unix)),
            busy: Mutex::default(),
        };
        output.recover_all()?;
        Ok(output)
    }

    /// What stands published.
    pub fn published(&self) -> Published {
        Published::at(&self.path)
    }

    /// Publishes one site: stages and switches it.
    ///
    /// # Errors
    /// As [`OutputRoot::stage`] and [`OutputRoot::switch`].
    pub fn publish(
        &self,
        place: &SitePlace,
        artifacts: &Artifacts,
        meta: &Meta,
        store: &dyn Store,
    ) -> Result<Receipt, PublishProblem> {
        self.switch_one(self.stage(place, artifacts, meta, store)?)
    }

    /// Takes a site away: the files in its manifest and the folders that they leave empty. Foreign files
    /// stay. Nothing happens when no site stands there.
    ///
    /// # Errors
    /// As [`OutputRoot::publish`].
    pub fn remove(&self, place: &SitePlace) -> Result<Receipt, PublishProblem> {
        self.switch_one(self.stage_removal(place)?)
    }

    fn switch_one(&self, staged: Staged<'_>) -> Result<Receipt, PublishProblem> {
        // One went in, one comes out.
        self.switch(vec![staged])
            .pop()
            .map_or(Ok(Receipt::default()), |(_, result)| result)
    }

    fn ground(&self, place: &SitePlace) -> Ground {
        let (site, staging, name) = match place {
            SitePlace::Root => (self.path.clone(), self.path.join(OURS).join("staging"), "root"),
            SitePlace::Village(id) => (self.path.join(id.as_str()), villages_staging(&self.path), id.as_str()),
        };
        Ground {
            site,
            stage: staging.join(name),
            journal: staging.join(format!("{name}.journal")),
            draft: staging.join(format!("{name}.draft")),
            note: staging.join(format!("{name}.swap")),
            is_root: *place == SitePlace::Root,
        }
    }

    fn occupy(&self, place: &SitePlace) -> Result<Busy<'_>, PublishProblem> {
        let mut busy = self.busy.lock().unwrap_or_else(PoisonError::into_inner);
        if busy.insert(place.clone()) {
            Ok(Busy {
                output: self,
                place: place.clone(),
            })
        } else {
            Err(PublishProblem::Locked {
                pid: Some(std::process::id()),
            })
        }
    }

    fn recover_all(&self) -> Result<(), PublishProblem> {
        let villages = villages_staging(&self.path);
        let mut places = BTreeSet::from([SitePlace::Root]);
        for name in names(&villages)? {
            let stem = name.to_str().map(|n| n.split('.').next().unwrap_or(n));
            match stem.and_then(Id::new) {
                Some(id) => {
                    places.insert(SitePlace::Village(id));
                }
                None => self.hands.discard(&villages.join(name))?,
            }
        }
        places.iter().try_for_each(|place| self.recover(&self.ground(place)))
    }

    /// Brings one site, if a run was killed while publishing it, wholly to its old or wholly to its new
    /// state, and empties its staging.
    fn recover(&self, ground: &Ground) -> Result<(), PublishProblem> {
        if let Some(journal) = Journal::read(&ground.journal)? {
            journal.make_folders(&self.hands, &ground.site)?;
            journal.roll(&self.hands, &ground.site, &ground.stage)?;
        } else if swap::was_switched(&ground.site, &ground.note)? {
            swap::retire(&self.hands, &self.path, &ground.site, &ground.stage)?;
            if standing(&ground.stage)?.is_some() {
                // Somebody keeps writing into the old folder. What they wrote is not thrown away.
                return Err(std::io::Error::from(std::io::ErrorKind::DirectoryNotEmpty)).at(&ground.stage);
            }
        }
        self.tidy(ground)
    }

    /// Deletes what publishing a site leaves in staging. The journal and the note go first and last: while
    /// the one stands, what is staged may be needed; while the other stands, it may hold something foreign.
    fn tidy(&self, ground: &Ground) -> Result<(), PublishProblem> {
        let there = |path: &Path| standing(path).map(|m| m.is_some());
        for file in [&ground.journal, &ground.draft] {
            if there(file)? {
                self.hands.delete(file)?;
            }
        }
        self.hands.discard(&ground.stage)?;
        if there(&ground.note)? {
            self.hands.delete(&ground.note)?;
        }
        // A site that was taken away leaves its folder when nothing foreign stands in it.
        if !ground.is_root && there(&ground.site)? && names(&ground.site)?.is_empty() {
            self.hands.delete_folder(&ground.site)?;
        }
        Ok(())
    }

    fn exchanges(&self) -> bool {
        self.can_exchange.load(Ordering::Relaxed)
    }

    fn never_exchange_again(&self) {
        self.can_exchange.store(false, Ordering::Relaxed);
    }
}

impl Drop for OutputRoot {
    fn drop(&mut self) {
        // Only when they are empty; what they hold is needed by the next run.
        for folder in [villages_staging(&self.path), self.path.join(OURS).join("staging")] {
            let _ = std::fs::remove_dir(folder);
        }
    }
}

fn villages_staging(root: &Path) -> PathBuf {
    root.join(OURS).join("staging").join("villages")
}
