//! A store that lives as long as the process.

use std::collections::BTreeMap;
use std::io::{self, Write};
use std::path::Path;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use super::{Blob, BlobKey, Store, absent};

/// Blobs in memory: for tests, and for builds on a machine without a place to write.
#[derive(Debug, Default)]
pub struct MemoryStore(Mutex<Entries>);

type Entries = BTreeMap<BlobKey, (Blob, Arc<[u8]>)>;

impl MemoryStore {
    /// An empty store.
    pub fn new() -> Self {
        Self::default()
    }

    fn entries(&self) -> MutexGuard<'_, Entries> {
        // A thread that panicked while holding the lock cannot have left half an entry.
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn bytes(&self, blob: &Blob) -> io::Result<Arc<[u8]>> {
        match self.entries().get(&blob.key) {
            Some((held, bytes)) if held == blob => Ok(Arc::clone(bytes)),
            _ => Err(absent(blob)),
        }
    }
}

impl Store for MemoryStore {
    fn find(&self, key: BlobKey) -> io::Result<Option<Blob>> {
        Ok(self.entries().get(&key).map(|(blob, _)| *blob))
    }

    fn put(&self, key: BlobKey, bytes: &[u8]) -> io::Result<Blob> {
        let blob = Blob::of(key, bytes);
        self.entries().insert(key, (blob, Arc::from(bytes)));
        Ok(blob)
    }

    #[allow(
        clippy::disallowed_methods,
        clippy::disallowed_types,
        reason = "copies a blob where the publisher asks"
    )]
    fn copy_to(&self, blob: &Blob, target: &Path) -> io::Result<()> {
        let bytes = self.bytes(blob)?;
        let mut file = std::fs::OpenOptions::new().write(true).create_new(true).open(target)?;
        let written = file.write_all(&bytes);
        drop(file);
        if written.is_err() {
            let _ = std::fs::remove_file(target);
        }
        written
    }

    fn read(&self, blob: &Blob) -> io::Result<Vec<u8>> {
        self.bytes(blob).map(|bytes| bytes.to_vec())
    }
}

#[cfg(test)]
#[allow(clippy::disallowed_methods, reason = "the test reads the copy")]
mod tests {
    use super::*;
    use crate::digest::Digest;

    #[test]
    fn put_find_read_copy() {
        let store = MemoryStore::new();
        let key = BlobKey::new(Digest::of(b"a"));
        assert_eq!(store.find(key).unwrap(), None);
        let blob = store.put(key, b"silver").unwrap();
        assert_eq!(store.find(key).unwrap(), Some(blob));
        assert_eq!(store.read(&blob).unwrap(), b"silver");
        let dir = tempfile::tempdir().unwrap();
        let target = dir.path().join("copy");
        store.copy_to(&blob, &target).unwrap();
        assert_eq!(std::fs::read(&target).unwrap(), b"silver");
        let other = Blob::of(BlobKey::new(Digest::of(b"b")), b"silver");
        assert_eq!(store.read(&other).unwrap_err().kind(), io::ErrorKind::NotFound);
    }
}
