//! Sites in memory: where the builds of a preview go.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use crate::cache::Store;
use crate::digest::Digest;
use crate::fleet::{Pending, Sink, Standing};
use crate::model::summary::VillageSummary;
use crate::paths::{Id, OutputPath};
use crate::publish::{Meta, PublishProblem, SitePlace};
use crate::render::artifact::{Artifacts, Content};

/// The sites that are shown, by place.
pub type Sites = BTreeMap<SitePlace, Arc<Artifacts>>;

/// The last good site of every place.
#[derive(Default)]
pub struct Shelf(Mutex<Boards>);

#[derive(Default)]
struct Boards {
    sites: BTreeMap<SitePlace, Shown>,
    /// Goes up with every change of what stands.
    changes: u64,
}

struct Shown {
    artifacts: Arc<Artifacts>,
    /// What it was made from; `None` when it must be made again.
    inputs: Option<Digest>,
    summary: Option<VillageSummary>,
    notes: Option<Vec<u8>>,
}

impl Shelf {
    fn boards(&self) -> MutexGuard<'_, Boards> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// How often what stands has changed.
    pub fn changes(&self) -> u64 {
        self.boards().changes
    }

    /// What stands. Sites are shared, not copied.
    pub fn sites(&self) -> Sites {
        let shared = |(place, shown): (&SitePlace, &Shown)| (place.clone(), Arc::clone(&shown.artifacts));
        self.boards().sites.iter().map(shared).collect()
    }

    /// Has the site at `place` made again: one of its pictures is gone.
    pub fn doubt(&self, place: &SitePlace) {
        if let Some(shown) = self.boards().sites.get_mut(place) {
            shown.inputs = None;
        }
    }
}

impl Sink for Shelf {
    fn standing(&self, place: &SitePlace) -> Option<Standing> {
        let boards = self.boards();
        let shown = boards.sites.get(place)?;
        Some(Standing::new(shown.inputs, shown.summary.clone()))
    }

    fn notes(&self, place: &SitePlace) -> Option<Vec<u8>> {
        self.boards().sites.get(place)?.notes.clone()
    }

    fn kept(&self, place: &SitePlace, _: &Standing, path: &OutputPath) -> Option<Content> {
        self.boards().sites.get(place)?.artifacts.get(path).cloned()
    }

    fn is_whole(&self, _: &SitePlace, _: &Standing) -> bool {
        true
    }

    fn take(
        &self,
        place: &SitePlace,
        site: Artifacts,
        meta: Meta,
        _: &dyn Store,
    ) -> Result<Pending<'_>, PublishProblem> {
        let bytes = site.iter().map(|(_, content)| content.len()).sum();
        let summary = meta.summary.as_deref().and_then(VillageSummary::from_bytes);
        let shown = Shown {
            artifacts: Arc::new(site),
            inputs: Some(meta.inputs),
            summary,
            notes: meta.summary,
        };
        let mut boards = self.boards();
        let old = boards.sites.get(place);
        if !old.is_some_and(|old| old.inputs.is_some() && old.artifacts == shown.artifacts) {
            boards.changes += 1;
        }
        boards.sites.insert(place.clone(), shown);
        Ok(Pending::Done(bytes))
    }

    fn switch<'s>(&'s self, pending: Vec<Pending<'s>>) -> Vec<Result<u64, PublishProblem>> {
        let bytes = |one: &Pending<'_>| match one {
            Pending::Done(bytes) => Ok(*bytes),
            Pending::Staged(_) => Ok(0),
        };
        pending.iter().map(bytes).collect()
    }

    fn villages(&self) -> Result<Vec<Id>, PublishProblem> {
        let id = |place: &SitePlace| match place {
            SitePlace::Village(id) => Some(id.clone()),
            SitePlace::Root => None,
        };
        Ok(self.boards().sites.keys().filter_map(id).collect())
    }

    fn remove(&self, place: &SitePlace) -> Result<(), PublishProblem> {
        let mut boards = self.boards();
        if boards.sites.remove(place).is_some() {
            boards.changes += 1;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cache::MemoryStore;
    use crate::paths::OutputPath;

    fn put(shelf: &Shelf, text: &str, inputs: &str) {
        let mut site = Artifacts::new();
        site.insert(OutputPath::new("index.html").unwrap(), text.to_owned())
            .unwrap();
        let meta = Meta {
            inputs: Digest::of(inputs.as_bytes()),
            next_change: None,
            program: String::new(),
            summary: None,
        };
        let taken = shelf.take(&SitePlace::Root, site, meta, &MemoryStore::new()).unwrap();
        assert!(matches!(taken, Pending::Done(bytes) if bytes == text.len() as u64));
    }

    #[test]
    fn only_another_site_is_a_change() {
        let shelf = Shelf::default();
        let holds = |inputs: &str| {
            let standing = shelf.standing(&SitePlace::Root);
            standing.is_some_and(|s| s.inputs == Some(Digest::of(inputs.as_bytes())))
        };
        put(&shelf, "a", "1");
        assert!(holds("1") && shelf.changes() == 1);
        put(&shelf, "a", "2");
        assert!(holds("2") && shelf.changes() == 1);
        put(&shelf, "b", "2");
        assert_eq!(shelf.changes(), 2);
        // A picture came back: browsers must ask for it again.
        shelf.doubt(&SitePlace::Root);
        assert!(!holds("2"));
        put(&shelf, "b", "2");
        assert_eq!(shelf.changes(), 3);
        shelf.remove(&SitePlace::Root).unwrap();
        shelf.remove(&SitePlace::Root).unwrap();
        assert!(shelf.changes() == 4 && shelf.sites().is_empty());
    }
}
