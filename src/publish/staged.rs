//! The two halves of publishing a site.

use std::collections::HashSet;
use std::path::{Path, PathBuf};

use rayon::prelude::*;

use super::compare::{Difference, Need, Site};
use super::hands::standing;
use super::journal::Journal;
use super::manifest::{Manifest, Meta};
use super::problem::{PublishProblem, tolerate};
use super::tree::{make_folders, manifest_of, stage_records};
use super::{Busy, Ground, OutputRoot, SitePlace, swap};
use crate::cache::Store;
use crate::paths::OutputPath;
use crate::render::artifact::{Artifacts, Content};

/// What publishing one site did.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Receipt {
    /// Files written.
    pub written: usize,
    /// Files of the old site deleted.
    pub removed: usize,
    /// Files that stood already as they must.
    pub unchanged: usize,
    /// Bytes of the files written.
    pub bytes: u64,
    /// Whether anything was done at all.
    pub changed: bool,
    /// Where foreign files lie now, relative to the site's folder, that appeared while the site was being
    /// switched and stood where an artifact belongs.
    pub set_aside: Vec<PathBuf>,
}

/// A site that lies staged, or that stands already as it must. Until it is switched, the published site is
/// untouched; dropped without, it is tidied up when the site is staged again or the output opened again.
#[must_use = "a staged site is published by `OutputRoot::switch`"]
pub struct Staged<'a> {
    busy: Busy<'a>,
    receipt: Receipt,
    /// `None`: nothing to do.
    work: Option<Work>,
}

struct Work {
    journal: Journal,
    /// Whether the whole folder is staged, not only what changes.
    whole: bool,
}

impl Staged<'_> {
    /// Which site it is.
    pub fn place(&self) -> &SitePlace {
        &self.busy.place
    }

    /// Whether switching will change anything.
    pub fn changes(&self) -> bool {
        self.work.is_some()
    }
}

struct Wanted<'w> {
    artifacts: &'w Artifacts,
    manifest: Option<Manifest>,
    summary: Option<&'w [u8]>,
    store: Option<&'w dyn Store>,
}

impl OutputRoot {
    /// Compares a site with what stands and stages what is missing. The published site stays as it is.
    ///
    /// # Errors
    /// [`PublishProblem::ForeignFile`], [`PublishProblem::CannotWrite`]; what was staged is deleted.
    /// [`PublishProblem::Locked`] when the site is staged already.
    pub fn stage(
        &self,
        place: &SitePlace,
        artifacts: &Artifacts,
        meta: &Meta,
        store: &dyn Store,
    ) -> Result<Staged<'_>, PublishProblem> {
        let manifest = Some(Manifest::new(artifacts, meta));
        self.stage_site(
            place,
            &Wanted {
                artifacts,
                manifest,
                summary: meta.summary.as_deref(),
                store: Some(store),
            },
        )
    }

    pub(super) fn stage_removal(&self, place: &SitePlace) -> Result<Staged<'_>, PublishProblem> {
        let artifacts = &Artifacts::new();
        self.stage_site(
            place,
            &Wanted {
                artifacts,
                manifest: None,
                summary: None,
                store: None,
            },
        )
    }

    fn stage_site(&self, place: &SitePlace, wanted: &Wanted<'_>) -> Result<Staged<'_>, PublishProblem> {
        let busy = self.occupy(place)?;
        let ground = self.ground(place);
        self.recover(&ground)?;
        let folder_stands = match standing(&ground.site)? {
            None => false,
            Some(meta) if meta.is_dir() || ground.is_root => true,
            // Even a link to a folder: nothing is published through it.
            Some(_) => return Err(PublishProblem::ForeignFile { path: ground.site }),
        };
        let site = Site {
            folder: &ground.site,
            is_root: ground.is_root,
            verify: self.verify,
        };
        let difference = site.compare(manifest_of(&ground.site)?, wanted.manifest.clone())?;
        let receipt = receipt(&difference, wanted.artifacts);
        if difference.is_none() {
            return Ok(Staged {
                busy,
                receipt,
                work: None,
            });
        }
        let whole = !ground.is_root && (self.exchanges() || !folder_stands);
        let staged = self.fill_stage(&ground, &difference, wanted, whole);
        if let Err(PublishProblem::CannotWrite { .. }) = staged {
            tolerate(self.tidy(&ground))?;
        }
        staged?;
        let work = Some(Work {
            journal: Journal::new(&difference),
            whole,
        });
        Ok(Staged { busy, receipt, work })
    }

    fn fill_stage(
        &self,
        ground: &Ground,
        difference: &Difference,
        wanted: &Wanted<'_>,
        whole: bool,
    ) -> Result<(), PublishProblem> {
        let hands = &self.hands;
        if let Some(staging) = ground.stage.parent() {
            hands.folders(staging)?;
        }
        if whole {
            swap::stage_all(
                hands,
                &ground.site,
                &ground.stage,
                difference,
                wanted.artifacts,
                wanted.store,
            )?;
        } else {
            hands.folder(&ground.stage)?;
            let mut folders = HashSet::new();
            for (path, content) in wanted.artifacts.iter() {
                if difference.needs.get(path) != Some(&Need::Nothing) {
                    make_folders(hands, &ground.stage, Path::new(path.as_str()), &mut folders)?;
                    hands.content(&ground.stage.join(path.as_str()), content, wanted.store)?;
                }
            }
        }
        if let Some(manifest) = &wanted.manifest {
            stage_records(hands, &ground.stage, &manifest.to_text(), wanted.summary)?;
        }
        if whole {
            swap::write_note(hands, &ground.stage, &ground.note)
        } else {
            hands.write(&ground.draft, Journal::new(difference).to_text().as_bytes())
        }
    }

    /// Makes staged sites the published ones, each by itself; the disk is flushed once for all.
    ///
    /// # Errors
    /// Each site has its own result. A site with an error is its old self; only where the journal was
    /// already being rolled forward, it becomes its new self when it is published, or the output opened,
    /// again.
    pub fn switch(&self, staged: Vec<Staged<'_>>) -> Vec<(SitePlace, Result<Receipt, PublishProblem>)> {
        let stages: Vec<PathBuf> = staged
            .iter()
            .filter(|s| s.changes())
            .map(|s| self.ground(s.place()).stage)
            .collect();
        let synced = if stages.is_empty() {
            Ok(())
        } else {
            self.hands.sync(&self.path, &stages)
        };
        let switch_one = |one: Staged<'_>| {
            let ground = self.ground(one.place());
            let Staged {
                busy,
                mut receipt,
                work,
            } = one;
            let result = match (&work, &synced) {
                (None, _) => Ok(()),
                (Some(work), Ok(())) => self.put_in_place(&ground, work).map(|kept| receipt.set_aside = kept),
                (Some(_), Err(problem)) => {
                    let problem = problem.again();
                    self.give_up(&ground, &problem).and(Err(problem))
                }
            };
            (busy.place.clone(), result.map(|()| receipt))
        };
        staged.into_par_iter().map(switch_one).collect()
    }

    fn put_in_place(&self, ground: &Ground, work: &Work) -> Result<Vec<PathBuf>, PublishProblem> {
        if !work.whole {
            return self.roll_forward(ground, &work.journal);
        }
        let hands = &self.hands;
        let switched = match standing(&ground.site) {
            Ok(None) => hands.rename_new(&ground.stage, &ground.site),
            Ok(Some(meta)) if meta.is_dir() => Ok(false),
            Ok(Some(_)) => Err(PublishProblem::ForeignFile {
                path: ground.site.clone(),
            }),
            Err(problem) => Err(problem),
        };
        // Where something stands (or appeared a moment ago), both change places.
        let switched = match switched {
            Ok(false) if self.exchanges() => hands.exchange(&ground.stage, &ground.site),
            other => other,
        };
        match switched {
            Ok(true) => {}
            Ok(false) => {
                self.never_exchange_again();
                let drafted = hands.write(&ground.draft, work.journal.to_text().as_bytes());
                let synced = drafted.and_then(|()| hands.sync(&self.path, std::slice::from_ref(&ground.draft)));
                return match synced {
                    Ok(()) => self.roll_forward(ground, &work.journal),
                    Err(problem) => self.give_up(ground, &problem).and(Err(problem)),
                };
            }
            Err(problem) => {
                // Not `give_up`: a network disk may report an exchange as failed that happened.
                if !matches!(problem, PublishProblem::Interrupted) {
                    tolerate(self.recover(ground))?;
                }
                return Err(problem);
            }
        }
        // The new site stands. What goes wrong from here on is for the next run to tidy up.
        let kept = tolerate(swap::retire(hands, &self.path, &ground.site, &ground.stage))?.unwrap_or_default();
        if standing(&ground.stage).is_ok_and(|m| m.is_none()) {
            tolerate(self.tidy(ground))?;
        }
        Ok(kept)
    }

    fn roll_forward(&self, ground: &Ground, journal: &Journal) -> Result<Vec<PathBuf>, PublishProblem> {
        let hands = &self.hands;
        let named = hands.rename(&ground.draft, &ground.journal).and_then(|()| {
            ground
                .journal
                .parent()
                .map_or(Ok(()), |staging| hands.sync_names(staging))?;
            journal.make_folders(hands, &ground.site)
        });
        if let Err(problem) = named {
            return self.give_up(ground, &problem).and(Err(problem));
        }
        let kept = journal.roll(hands, &ground.site, &ground.stage)?;
        // The new site stands.
        tolerate(self.tidy(ground))?;
        Ok(kept)
    }

    /// Empties staging after a problem, as far as the disk lets us; not after an interruption.
    fn give_up(&self, ground: &Ground, problem: &PublishProblem) -> Result<(), PublishProblem> {
        match problem {
            PublishProblem::Interrupted => Ok(()),
            _ => tolerate(self.tidy(ground)).map(|_| ()),
        }
    }
}

fn receipt(difference: &Difference, artifacts: &Artifacts) -> Receipt {
    let unchanged = difference.needs.values().filter(|n| **n == Need::Nothing).count();
    let is_written = |path: &OutputPath| difference.needs.get(path) != Some(&Need::Nothing);
    let bytes = artifacts
        .iter()
        .filter(|(path, _)| is_written(path))
        .map(|(_, c)| Content::len(c))
        .sum();
    Receipt {
        written: difference.needs.len() - unchanged,
        removed: difference.standing_stale,
        unchanged,
        bytes,
        changed: !difference.is_none(),
        set_aside: Vec::new(),
    }
}
