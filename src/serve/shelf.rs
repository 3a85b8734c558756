//! Sites in memory: where the builds of a preview go.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::cache::Store;
use crate::digest::Digest;
use crate::fleet::Sink;
use crate::model::summary::VillageSummary;
use crate::paths::Id;
use crate::publish::{Meta, PublishProblem, SitePlace};
use crate::render::artifact::Artifacts;

/// The sites that are shown, by place.
pub type Sites = BTreeMap<SitePlace, Arc<Artifacts>>;

/// The last good site of every place.
#[derive(Default)]
pub struct Shelf {
    sites: BTreeMap<SitePlace, Standing>,
    /// Goes up with every change of what stands.
    changes: u64,
}

struct Standing {
    artifacts: Arc<Artifacts>,
    /// What it was made from; `None` when it must be made again.
    inputs: Option<Digest>,
    summary: Option<VillageSummary>,
}

impl Shelf {
    /// How often what stands has changed.
    pub fn changes(&self) -> u64 {
        self.changes
    }

    /// What stands. Sites are shared, not copied.
    pub fn sites(&self) -> Sites {
        let shared = |(place, standing): (&SitePlace, &Standing)| (place.clone(), Arc::clone(&standing.artifacts));
        self.sites.iter().map(shared).collect()
    }

    /// Has the site at `place` made again: one of its pictures is gone.
    pub fn doubt(&mut self, place: &SitePlace) {
        if let Some(standing) = self.sites.get_mut(place) {
            standing.inputs = None;
        }
    }
}

impl Sink for Shelf {
    fn summary(&self, place: &SitePlace) -> Option<VillageSummary> {
        self.sites.get(place)?.summary.clone()
    }

    fn holds(&self, place: &SitePlace, inputs: Digest) -> bool {
        self.sites.get(place).is_some_and(|s| s.inputs == Some(inputs))
    }

    fn put(&mut self, place: &SitePlace, site: Artifacts, meta: Meta, _: &dyn Store) -> Result<u64, PublishProblem> {
        let bytes = site.iter().map(|(_, content)| content.len()).sum();
        let standing = Standing {
            artifacts: Arc::new(site),
            inputs: Some(meta.inputs),
            summary: meta.summary.as_deref().and_then(VillageSummary::from_bytes),
        };
        let old = self.sites.get(place);
        if !old.is_some_and(|old| old.inputs.is_some() && old.artifacts == standing.artifacts) {
            self.changes += 1;
        }
        self.sites.insert(place.clone(), standing);
        Ok(bytes)
    }

    fn villages(&self) -> Result<Vec<Id>, PublishProblem> {
        let id = |place: &SitePlace| match place {
            SitePlace::Village(id) => Some(id.clone()),
            SitePlace::Root => None,
        };
        Ok(self.sites.keys().filter_map(id).collect())
    }

    fn remove(&mut self, place: &SitePlace) -> Result<(), PublishProblem> {
        if self.sites.remove(place).is_some() {
            self.changes += 1;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cache::MemoryStore;
    use crate::paths::OutputPath;

    fn put(shelf: &mut Shelf, text: &str, inputs: &str) {
        let mut site = Artifacts::new();
        site.insert(OutputPath::new("index.html").unwrap(), text.to_owned())
            .unwrap();
        let meta = Meta {
            inputs: Digest::of(inputs.as_bytes()),
            next_change: None,
            program: String::new(),
            summary: None,
        };
        let bytes = shelf.put(&SitePlace::Root, site, meta, &MemoryStore::new()).unwrap();
        assert_eq!(bytes, text.len() as u64);
    }

    #[test]
    fn only_another_site_is_a_change() {
        let mut shelf = Shelf::default();
        put(&mut shelf, "a", "1");
        assert!(shelf.holds(&SitePlace::Root, Digest::of(b"1")) && shelf.changes() == 1);
        put(&mut shelf, "a", "2");
        assert!(shelf.holds(&SitePlace::Root, Digest::of(b"2")) && shelf.changes() == 1);
        put(&mut shelf, "b", "2");
        assert_eq!(shelf.changes(), 2);
        // A picture came back: browsers must ask for it again.
        shelf.doubt(&SitePlace::Root);
        assert!(!shelf.holds(&SitePlace::Root, Digest::of(b"2")));
        put(&mut shelf, "b", "2");
        assert_eq!(shelf.changes(), 3);
        shelf.remove(&SitePlace::Root).unwrap();
        shelf.remove(&SitePlace::Root).unwrap();
        assert!(shelf.changes() == 4 && shelf.sites().is_empty());
    }
}
