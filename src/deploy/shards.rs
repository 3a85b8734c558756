//! The notes of shards in an object store: from them a portal is put together without the folders of the shards.

use std::collections::BTreeMap;
use std::io;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::objects::{Objects, at_once};
use crate::cache::{Blob, BlobKey, Store};
use crate::digest::{Digest, DigestBuilder};
use crate::fleet::{Origin, Shard, shard_at};
use crate::paths::Id;
use crate::publish::{Published, SitePlace};

/// Where the notes of shards lie.
const SHARDS: &str = "shards/";
/// The form of the notes.
const VERSION: u32 = 1;

/// What lies in the store of a shard.
#[derive(Debug, Serialize, Deserialize)]
struct StoredShard {
    version: u32,
    /// What the shard noted at the root of its output.
    notes: String,
    /// The sites whose summaries and manifests lie in the store, by village.
    sites: BTreeMap<String, StoredSite>,
}

/// Digests of what lies in the store of a site.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct StoredSite {
    summary: String,
    manifest: String,
}

impl StoredShard {
    /// `None` for what another version wrote.
    fn parse(bytes: &[u8]) -> Option<Self> {
        let stored: StoredShard = serde_json::from_slice(bytes).ok()?;
        (stored.version == VERSION).then_some(stored)
    }
}

fn name_of(shard: Shard) -> String {
    format!("{SHARDS}{}.json", shard.to_string().replace('/', "-"))
}

fn summary_of(village: &str) -> String {
    format!("sites/{village}/summary.json")
}

fn manifest_of(village: &str) -> String {
    format!("sites/{village}/manifest")
}

/// Notes in the store what the shard whose output folder `output` is has published: the summaries and manifests that
/// changed, then the notes of the shard. A village that has no site here (it has errors, and the folder is new) keeps
/// what was noted of it before. Gives the number of sites that were sent.
///
/// # Errors
/// Those of the store. What was noted before then counts, or a part of it is newer.
pub fn note_shard(objects: &dyn Objects, output: &Published) -> io::Result<usize> {
    let (Some((shard, villages)), Some(notes)) = (shard_at(output), output.notes()) else {
        return Ok(0);
    };
    let before = objects.get(&name_of(shard))?.unwrap_or_default();
    let known = StoredShard::parse(&before)
        .map(|stored| stored.sites)
        .unwrap_or_default();
    let mut sites = known.clone();
    sites.retain(|village, _| villages.contains(village));
    let ids = Origin::villages(output)?;
    let sent = at_once(ids.len(), &|at| {
        let id = ids.get(at)?;
        note_site(objects, output, id, known.get(id.as_str())).transpose()
    });
    let mut count = 0;
    for (id, sent) in ids.iter().zip(sent) {
        if let Some(site) = sent.transpose()? {
            count += usize::from(known.get(id.as_str()) != Some(&site));
            sites.insert(id.to_string(), site);
        }
    }
    let gone: Vec<&String> = known.keys().filter(|village| !sites.contains_key(*village)).collect();
    let stored = StoredShard {
        version: VERSION,
        notes: String::from_utf8_lossy(&notes).into_owned(),
        sites,
    };
    let now = serde_json::to_vec(&stored)?;
    if now == before {
        return Ok(count);
    }
    objects.put(&name_of(shard), now)?;
    for village in gone {
        objects.delete(&summary_of(village))?;
        objects.delete(&manifest_of(village))?;
    }
    // Whoever divides the workspace anew leaves notes behind that belong to no whole.
    for other in objects.list(SHARDS)? {
        if parse_name(&other).is_none_or(|there| !there.is_beside(shard)) {
            objects.delete(&other)?;
        }
    }
    Ok(count)
}

/// Sends summary and manifest of a site unless they are those that are `known`. `None`: there is no whole site.
fn note_site(
    objects: &dyn Objects,
    output: &Published,
    id: &Id,
    known: Option<&StoredSite>,
) -> io::Result<Option<StoredSite>> {
    let place = SitePlace::Village(id.clone());
    let (Some(summary), Some(manifest)) = (output.lone_summary(&place), output.manifest_bytes(&place)) else {
        return Ok(None);
    };
    let site = StoredSite {
        summary: Digest::of(&summary).to_hex(),
        manifest: Digest::of(&manifest).to_hex(),
    };
    if known.is_none_or(|known| known.summary != site.summary) {
        objects.put(&summary_of(id.as_str()), summary)?;
    }
    if known.is_none_or(|known| known.manifest != site.manifest) {
        objects.put(&manifest_of(id.as_str()), manifest)?;
    }
    Ok(Some(site))
}

/// The shard whose notes have this name.
fn parse_name(name: &str) -> Option<Shard> {
    let stem = name.strip_prefix(SHARDS)?.strip_suffix(".json")?;
    Shard::parse(&stem.replace('-', "/"))
}

/// All shards whose notes lie in the store. What their villages offer is fetched now, unless `near` holds it from an
/// earlier time, and read from `near` later.
///
/// # Errors
/// Those of the store; [`io::ErrorKind::InvalidData`] for notes of another version of the program and for a village whose
/// summary is gone.
pub fn noted_shards(objects: &dyn Objects, near: &Arc<dyn Store>) -> io::Result<Vec<Arc<dyn Origin>>> {
    let mut names: Vec<(Shard, String)> = Vec::new();
    for name in objects.list(SHARDS)? {
        names.extend(parse_name(&name).map(|shard| (shard, name)));
    }
    names.sort();
    let mut shards: Vec<Arc<dyn Origin>> = Vec::new();
    for (_, name) in names {
        let bytes = objects.get(&name)?.ok_or_else(|| wrong(&name, "is gone"))?;
        let stored = StoredShard::parse(&bytes).ok_or_else(|| wrong(&name, "was written by another version"))?;
        shards.push(Arc::new(FarShard::fetch(objects, near, stored)?));
    }
    Ok(shards)
}

fn wrong(name: &str, what: &str) -> io::Error {
    io::Error::new(io::ErrorKind::InvalidData, format!("{name} {what}"))
}

/// A shard whose summaries were fetched.
struct FarShard {
    near: Arc<dyn Store>,
    notes: String,
    summaries: BTreeMap<Id, Blob>,
}

impl FarShard {
    fn fetch(objects: &dyn Objects, near: &Arc<dyn Store>, stored: StoredShard) -> io::Result<Self> {
        let sites: Vec<(Id, &StoredSite)> = stored
            .sites
            .iter()
            .filter_map(|(id, site)| Some((Id::new(id)?, site)))
            .collect();
        let fetch = |at: usize| {
            let (id, site) = sites.get(at)?;
            Some(fetch_summary(objects, near.as_ref(), id, site))
        };
        let blobs = at_once(sites.len(), &fetch);
        let mut summaries = BTreeMap::new();
        for ((id, _), blob) in sites.iter().zip(blobs) {
            if let Some(blob) = blob {
                summaries.insert(id.clone(), blob?);
            }
        }
        Ok(FarShard {
            near: Arc::clone(near),
            notes: stored.notes,
            summaries,
        })
    }
}

fn fetch_summary(objects: &dyn Objects, near: &dyn Store, id: &Id, site: &StoredSite) -> io::Result<Blob> {
    let key = |digest: &str| {
        BlobKey::new(
            DigestBuilder::new("kampung summary")
                .field(id.as_str())
                .field(digest)
                .finish(),
        )
    };
    // Where the near store fails, the far one is asked.
    if let Ok(Some(blob)) = near.find(key(&site.summary)) {
        return Ok(blob);
    }
    let name = summary_of(id.as_str());
    let bytes = objects.get(&name)?.ok_or_else(|| wrong(&name, "is gone"))?;
    // It may be newer than the notes: its shard is at work.
    near.put(key(&Digest::of(&bytes).to_hex()), &bytes)
}

impl Origin for FarShard {
    fn notes(&self) -> Option<Vec<u8>> {
        Some(self.notes.clone().into_bytes())
    }

    fn villages(&self) -> io::Result<Vec<Id>> {
        Ok(self.summaries.keys().cloned().collect())
    }

    fn summary(&self, village: &Id) -> Option<Vec<u8>> {
        self.near.read(self.summaries.get(village)?).ok()
    }
}
