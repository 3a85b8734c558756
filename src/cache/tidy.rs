//! Keeping a folder of blobs below a size, and emptying it.

use std::io;
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

use super::LocalStore;

/// What was taken away.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Removed {
    /// How many blobs.
    pub blobs: u64,
    /// Their bytes.
    pub bytes: u64,
}

/// What was used in this time is not taken away, whatever the size: another build may be about to publish it.
const IN_USE: Duration = Duration::from_secs(3600);
/// Leftovers of killed builds are older than this.
const LEFTOVER: Duration = Duration::from_secs(24 * 3600);

/// A file of the store, and when it was last used.
struct Entry {
    used: SystemTime,
    len: u64,
    path: PathBuf,
}

impl LocalStore {
    /// Takes away what was not used for longest until all blobs together have at most nine tenths of `limit` bytes,
    /// if they have more than `limit`. Builds that run at the same time are not disturbed: what they used within the
    /// last hour stays, and what they miss they make again.
    pub fn trim(&self, limit: u64) -> io::Result<Removed> {
        self.trim_at(limit, now())
    }

    fn trim_at(&self, limit: u64, now: SystemTime) -> io::Result<Removed> {
        let old = |entry: &Entry, age: Duration| entry.used.checked_add(age).is_some_and(|end| end < now);
        for leftover in files_below(&self.bucket().join("tmp"))?
            .iter()
            .filter(|e| old(e, LEFTOVER))
        {
            delete(&leftover.path);
        }
        let mut removed = Removed::default();
        let mut blobs = files_below(&self.bucket().join("blobs"))?;
        let mut total: u64 = blobs.iter().map(|entry| entry.len).sum();
        if total <= limit {
            return Ok(removed);
        }
        blobs.sort_by(|a, b| (a.used, &a.path).cmp(&(b.used, &b.path)));
        let mut until = SystemTime::UNIX_EPOCH;
        for entry in blobs.iter().filter(|entry| old(entry, IN_USE)) {
            if total <= limit / 10 * 9 {
                break;
            }
            delete(&entry.path);
            total -= entry.len;
            until = entry.used;
            removed.blobs += 1;
            removed.bytes += entry.len;
        }
        // Keys are used together with their blobs. One without blob holds nothing, and one too few is made again.
        for key in files_below(&self.bucket().join("keys"))?
            .iter()
            .filter(|key| key.used <= until)
        {
            delete(&key.path);
        }
        Ok(removed)
    }

    /// Takes everything away.
    #[allow(clippy::disallowed_methods, reason = "the cache owns its folder")]
    pub fn clear(&self) -> io::Result<Removed> {
        let blobs = files_below(&self.bucket().join("blobs"))?;
        match std::fs::remove_dir_all(self.bucket()) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
            _ => {}
        }
        Ok(Removed {
            blobs: blobs.len() as u64,
            bytes: blobs.iter().map(|entry| entry.len).sum(),
        })
    }
}

/// Best effort: what cannot be deleted, or is already gone, costs room only.
#[allow(clippy::disallowed_methods, reason = "the cache owns its folder")]
fn delete(path: &Path) {
    let _ = std::fs::remove_file(path);
}

/// All files in the folders in `folder`, and in itself. A folder that is not there has none.
#[allow(clippy::disallowed_methods, reason = "the cache owns its folder")]
fn files_below(folder: &Path) -> io::Result<Vec<Entry>> {
    let mut found = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(next) = folders.pop() {
        let entries = match std::fs::read_dir(&next) {
            Ok(entries) => entries,
            Err(error) if error.kind() == io::ErrorKind::NotFound => continue,
            Err(error) => return Err(error),
        };
        for entry in entries {
            let entry = entry?;
            // Another build may have taken it away meanwhile.
            let Ok(meta) = entry.metadata() else { continue };
            if meta.is_dir() {
                folders.push(entry.path());
            } else if let Ok(used) = meta.modified() {
                found.push(Entry {
                    used,
                    len: meta.len(),
                    path: entry.path(),
                });
            }
        }
    }
    Ok(found)
}

/// How long a use is not noted again, so that a warm build writes nothing.
const NOTED_FOR: Duration = Duration::from_secs(24 * 3600);

/// Notes that a file was used, in its time of change. Best effort: a cache that cannot be written still serves.
#[allow(
    clippy::disallowed_methods,
    clippy::disallowed_types,
    reason = "the cache owns its folder"
)]
pub(super) fn note_use(path: &Path, last: SystemTime) {
    let now = now();
    let is_recent = last.checked_add(NOTED_FOR).is_none_or(|end| end > now);
    if !is_recent && let Ok(file) = std::fs::OpenOptions::new().append(true).open(path) {
        let _ = file.set_modified(now);
    }
}

/// The clock: eviction alone asks it, and it decides nothing but what is made again.
#[allow(clippy::disallowed_methods, reason = "what was used long ago is known by the clock")]
fn now() -> SystemTime {
    SystemTime::now()
}

#[cfg(test)]
#[allow(
    clippy::disallowed_methods,
    clippy::disallowed_types,
    reason = "the tests turn back the clocks of files"
)]
mod tests {
    use super::super::{BlobKey, Store};
    use super::*;
    use crate::digest::Digest;

    fn key(name: &str) -> BlobKey {
        BlobKey::new(Digest::of(name.as_bytes()))
    }

    /// Says of all files of the store that they were last used so many hours ago.
    fn age(store: &LocalStore, hours: u64) {
        let then = now() - Duration::from_secs(hours * 3600);
        for entry in files_below(store.bucket()).unwrap() {
            let file = std::fs::OpenOptions::new().append(true).open(&entry.path).unwrap();
            file.set_modified(then).unwrap();
        }
    }

    #[test]
    fn what_was_not_used_for_longest_goes_first() {
        let dir = tempfile::tempdir().unwrap();
        let store = LocalStore::open(dir.path().to_owned());
        for name in ["old", "used again"] {
            store.put(key(name), &name.as_bytes().repeat(100)).unwrap();
        }
        age(&store, 48);
        // Being looked for is being used.
        assert!(store.find(key("used again")).unwrap().is_some());
        store.put(key("new"), &b"new".repeat(100)).unwrap();
        assert_eq!(store.trim(10_000).unwrap(), Removed::default());
        assert_eq!(store.trim(1500).unwrap(), Removed { blobs: 1, bytes: 300 });
        assert_eq!(store.find(key("old")).unwrap(), None);
        assert!(store.find(key("used again")).unwrap().is_some());
        assert!(store.find(key("new")).unwrap().is_some());
        // What another build used a moment ago stays, even when that is too much.
        assert_eq!(store.trim(10).unwrap(), Removed::default());
        age(&store, 2);
        assert_eq!(store.trim(10).unwrap().blobs, 2);
        assert_eq!(files_below(store.bucket()).unwrap().len(), 0, "no key stays behind");
    }

    #[test]
    fn leftovers_of_killed_builds_go() {
        let dir = tempfile::tempdir().unwrap();
        let store = LocalStore::open(dir.path().to_owned());
        store.put(key("a"), b"silver").unwrap();
        std::fs::write(dir.path().join("v1/tmp/123-0"), b"half").unwrap();
        store.trim(1000).unwrap();
        assert!(dir.path().join("v1/tmp/123-0").exists(), "it may be written just now");
        age(&store, 30);
        store.trim(1000).unwrap();
        assert!(!dir.path().join("v1/tmp/123-0").exists());
        assert!(store.find(key("a")).unwrap().is_some());
    }

    #[test]
    fn everything_goes_and_can_be_made_again() {
        let dir = tempfile::tempdir().unwrap();
        let store = LocalStore::open(dir.path().join("cache"));
        assert_eq!(store.clear().unwrap(), Removed::default());
        store.put(key("a"), b"silver").unwrap();
        std::fs::write(dir.path().join("cache/mine.txt"), b"not the cache's").unwrap();
        assert_eq!(store.clear().unwrap(), Removed { blobs: 1, bytes: 6 });
        assert_eq!(store.find(key("a")).unwrap(), None);
        assert!(dir.path().join("cache/mine.txt").exists());
        store.put(key("a"), b"silver").unwrap();
        assert!(store.find(key("a")).unwrap().is_some());
    }

    #[test]
    fn two_builds_at_once_fill_and_trim_one_cache() {
        let dir = tempfile::tempdir().unwrap();
        std::thread::scope(|scope| {
            for _ in 0..2 {
                scope.spawn(|| {
                    let store = LocalStore::open(dir.path().to_owned());
                    for round in 0..200_u32 {
                        let name = (round % 40).to_string();
                        let bytes = name.as_bytes().repeat(50);
                        let blob = match store.find(key(&name)).unwrap() {
                            Some(blob) => blob,
                            None => store.put(key(&name), &bytes).unwrap(),
                        };
                        if round % 10 == 9 {
                            // An hour and a half later.
                            store.trim_at(1000, now() + Duration::from_secs(5400)).unwrap();
                        }
                        match store.read(&blob) {
                            Ok(read) => assert_eq!(read, bytes),
                            // The other has just taken it away: it would be made again.
                            Err(error) => assert_eq!(error.kind(), io::ErrorKind::NotFound),
                        }
                    }
                });
            }
        });
    }
}
