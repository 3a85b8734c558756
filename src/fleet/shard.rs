//! Parts of a fleet that are built by themselves, on as many machines as one likes, and the portal that is put together
//! from what they published.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::io;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::sink::{Pending, Sink, Standing};
use crate::cache::Store;
use crate::digest::Digest;
use crate::model::summary::VillageSummary;
use crate::paths::{Id, OutputPath};
use crate::publish::{Meta, PublishProblem, Published, SitePlace};
use crate::render::artifact::{Artifacts, Content};

/// One of so many parts of a fleet. Which part a village belongs to is told by its id alone, so that all machines agree
/// without asking each other, and a new village moves no other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Shard {
    number: u32,
    of: u32,
}

impl Shard {
    /// Reads `3/8`: the third of eight. `None` for anything else.
    pub fn parse(text: &str) -> Option<Shard> {
        let (number, of) = text.split_once('/')?;
        let digits = |text: &str| text.bytes().all(|b| b.is_ascii_digit());
        if !digits(number) || !digits(of) {
            return None;
        }
        let shard = Shard {
            number: number.parse().ok()?,
            of: of.parse().ok()?,
        };
        (1..=shard.of).contains(&shard.number).then_some(shard)
    }

    /// Whether both are parts of one whole.
    pub fn is_beside(self, other: Shard) -> bool {
        self.of == other.of
    }

    /// Whether the village `id` belongs to it.
    pub fn holds(self, id: &str) -> bool {
        let digest = Digest::of(id.as_bytes()).to_string();
        let number = u64::from_str_radix(digest.get(..15).unwrap_or_default(), 16).unwrap_or_default();
        number % u64::from(self.of) == u64::from(self.number) - 1
    }
}

impl fmt::Display for Shard {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.number, self.of)
    }
}

/// What a shard notes at the root of its output, where it has no site.
#[derive(Debug, Serialize, Deserialize)]
struct ShardNotes {
    shard: String,
    /// The villages of the workspace that belong to it, whether they could be built or not.
    villages: Vec<String>,
}

/// Where the sites of a shard, or of a whole fleet, were published.
pub trait Origin: Send + Sync {
    /// What a shard noted at the root; `None` where there is no shard.
    fn notes(&self) -> Option<Vec<u8>>;

    /// The villages that stand there.
    ///
    /// # Errors
    /// Why that is not known.
    fn villages(&self) -> io::Result<Vec<Id>>;

    /// The summary of a village with its listing.
    fn summary(&self, village: &Id) -> Option<Vec<u8>>;
}

impl Origin for Published {
    fn notes(&self) -> Option<Vec<u8>> {
        self.lone_summary(&SitePlace::Root)
    }

    fn villages(&self) -> io::Result<Vec<Id>> {
        Published::villages(self).map_err(|problem| io::Error::other(problem.to_string()))
    }

    fn summary(&self, village: &Id) -> Option<Vec<u8>> {
        self.lone_summary(&SitePlace::Village(village.clone()))
    }
}

/// The shard that stands at `origin`, and the villages of the workspace that belong to it, whether they could be built
/// or not.
pub fn shard_at(origin: &dyn Origin) -> Option<(Shard, BTreeSet<String>)> {
    let notes: ShardNotes = serde_json::from_slice(&origin.notes()?).ok()?;
    Some((Shard::parse(&notes.shard)?, notes.villages.into_iter().collect()))
}

/// Whether the output folder `output` may take the villages of `shard`: nothing else stands at its root.
pub fn takes(output: &Published, shard: Shard) -> bool {
    match shard_at(output) {
        Some((there, _)) => there.number == shard.number,
        None => matches!(output.manifest(&SitePlace::Root), Ok(None)),
    }
}

/// What `shard` notes of the villages `ids`, ordered.
pub(super) fn notes(shard: Shard, ids: Vec<String>) -> Vec<u8> {
    let notes = ShardNotes {
        shard: shard.to_string(),
        villages: ids,
    };
    serde_json::to_vec(&notes).unwrap_or_default()
}

/// Why a portal cannot be put together. Origins are told by their number in what was gathered.
#[derive(Debug, PartialEq, Eq)]
pub enum PartsProblem {
    /// No village stands there.
    Empty(usize),
    /// Some shards are whole and some are not shards, or they are parts of different wholes.
    Mixed(usize),
    /// These shards are missing.
    Missing(Vec<Shard>),
    /// The village stands in two places.
    Twice(Id, usize, usize),
    /// The village was published by another version of the program.
    OtherVersion(Id, usize),
}

/// The villages that were published in several places.
pub struct Parts {
    origins: Vec<Arc<dyn Origin>>,
    /// Number of the origin of each village.
    homes: BTreeMap<Id, usize>,
    /// Their summaries, by id.
    pub(super) summaries: Vec<VillageSummary>,
    /// Ids of villages that the shards know, also of those that have no site.
    pub(super) known: BTreeSet<String>,
}

impl Parts {
    /// Gathers what stands at `origins`.
    ///
    /// # Errors
    /// [`PartsProblem`].
    pub fn gather(origins: Vec<Arc<dyn Origin>>) -> Result<Parts, PartsProblem> {
        let mut parts = Parts {
            origins,
            homes: BTreeMap::new(),
            summaries: Vec::new(),
            known: BTreeSet::new(),
        };
        let mut shards: Vec<Shard> = Vec::new();
        for (at, origin) in parts.origins.clone().iter().enumerate() {
            let notes = shard_at(origin.as_ref());
            let fits = match (&notes, shards.first()) {
                (Some((shard, _)), Some(first)) => shard.is_beside(*first),
                (None, Some(_)) => false,
                (Some(_), None) => at == 0,
                (None, None) => true,
            };
            if !fits {
                return Err(PartsProblem::Mixed(at));
            }
            let villages = origin.villages().map_err(|_| PartsProblem::Empty(at))?;
            if villages.is_empty() && notes.is_none() {
                return Err(PartsProblem::Empty(at));
            }
            if let Some((shard, ids)) = notes {
                shards.push(shard);
                parts.known.extend(ids);
            }
            for id in villages {
                parts.add(id, at, origin.as_ref())?;
            }
        }
        if let Some(first) = shards.first() {
            let all = (1..=first.of).map(|number| Shard { number, of: first.of });
            let missing: Vec<Shard> = all.filter(|shard| !shards.contains(shard)).collect();
            if !missing.is_empty() {
                return Err(PartsProblem::Missing(missing));
            }
        }
        parts.known.extend(parts.homes.keys().map(ToString::to_string));
        parts.summaries.sort_by(|a, b| a.id.cmp(&b.id));
        Ok(parts)
    }

    fn add(&mut self, id: Id, at: usize, origin: &dyn Origin) -> Result<(), PartsProblem> {
        if let Some(other) = self.homes.get(&id) {
            return Err(PartsProblem::Twice(id, *other, at));
        }
        let bytes = origin.summary(&id);
        match bytes.and_then(|bytes| VillageSummary::from_bytes(&bytes)) {
            Some(summary) => {
                self.summaries.push(summary);
                self.homes.insert(id, at);
                Ok(())
            }
            None => Err(PartsProblem::OtherVersion(id, at)),
        }
    }
}

/// Takes the portal; what villages offer is read where they stand.
pub(super) struct Joined<'a> {
    pub parts: &'a Parts,
    pub sink: &'a dyn Sink,
}

impl Sink for Joined<'_> {
    fn standing(&self, place: &SitePlace) -> Option<Standing> {
        self.sink.standing(place)
    }

    fn notes(&self, place: &SitePlace) -> Option<Vec<u8>> {
        match place {
            SitePlace::Root => self.sink.notes(place),
            SitePlace::Village(id) => self.parts.origins.get(*self.parts.homes.get(id)?)?.summary(id),
        }
    }

    fn kept(&self, place: &SitePlace, standing: &Standing, path: &OutputPath) -> Option<Content> {
        self.sink.kept(place, standing, path)
    }

    fn is_whole(&self, place: &SitePlace, standing: &Standing) -> bool {
        self.sink.is_whole(place, standing)
    }

    fn take(
        &self,
        place: &SitePlace,
        site: Artifacts,
        meta: Meta,
        store: &dyn Store,
    ) -> Result<Pending<'_>, PublishProblem> {
        self.sink.take(place, site, meta, store)
    }

    fn switch<'s>(&'s self, pending: Vec<Pending<'s>>) -> Vec<Result<u64, PublishProblem>> {
        self.sink.switch(pending)
    }

    fn villages(&self) -> Result<Vec<Id>, PublishProblem> {
        Ok(self.parts.homes.keys().cloned().collect())
    }

    fn remove(&self, place: &SitePlace) -> Result<(), PublishProblem> {
        self.sink.remove(place)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shards_are_counted_from_one() {
        assert_eq!(Shard::parse("3/8"), Some(Shard { number: 3, of: 8 }));
        assert_eq!(Shard::parse("8/8").map(|s| s.to_string()).as_deref(), Some("8/8"));
        for bad in ["", "3", "0/8", "9/8", "-1/8", "+1/8", "1/0", "a/b", "1/8/2", "1 / 8"] {
            assert_eq!(Shard::parse(bad), None, "{bad}");
        }
    }

    #[test]
    fn every_village_belongs_to_one_shard_and_all_have_about_as_many() {
        let shards: Vec<Shard> = (1..=8).map(|number| Shard { number, of: 8 }).collect();
        let mut counts = [0; 8];
        for number in 0..8000 {
            let id = format!("desa-{number}");
            let homes: Vec<usize> = (0..8).filter(|i| shards[*i].holds(&id)).collect();
            assert_eq!(homes.len(), 1, "{id}");
            counts[homes[0]] += 1;
        }
        assert!(counts.iter().all(|count| (850..1150).contains(count)), "{counts:?}");
        // On every machine, and with every later version.
        assert!(Shard { number: 6, of: 8 }.holds("celuk"));
    }
}
