//! A store that goes on when the first choice fails.

use std::io;
use std::path::Path;
use std::sync::{Mutex, PoisonError};

use super::{Blob, BlobKey, Store};

/// Uses `first`, and `second` for what `first` cannot do: a cache that is read-only, full or broken makes a build
/// slower, never fail. The first trouble is remembered, so that the build can tell about it once.
///
/// `second` may be a [`MemoryStore`](super::MemoryStore), or a [`LocalStore`](super::LocalStore) in another place
/// when there is more than memory should hold.
pub struct FallbackStore<A, B> {
    first: A,
    second: B,
    trouble: Mutex<Option<(io::ErrorKind, String)>>,
}

impl<A: Store, B: Store> FallbackStore<A, B> {
    /// Prefers `first`.
    pub fn new(first: A, second: B) -> Self {
        FallbackStore {
            first,
            second,
            trouble: Mutex::new(None),
        }
    }

    /// The preferred one.
    pub fn first(&self) -> &A {
        &self.first
    }

    /// The first error that `first` met in looking up or keeping something: its kind and the system's words.
    pub fn trouble(&self) -> Option<(io::ErrorKind, String)> {
        self.trouble.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    fn remember(&self, error: &io::Error) {
        let mut trouble = self.trouble.lock().unwrap_or_else(PoisonError::into_inner);
        trouble.get_or_insert_with(|| (error.kind(), error.to_string()));
    }

    /// Does `second` hold exactly this blob?
    fn second_holds(&self, blob: &Blob) -> bool {
        matches!(self.second.find(blob.key), Ok(Some(held)) if held == *blob)
    }
}

impl<A: Store, B: Store> Store for FallbackStore<A, B> {
    fn find(&self, key: BlobKey) -> io::Result<Option<Blob>> {
        match self.first.find(key) {
            Ok(Some(blob)) => return Ok(Some(blob)),
            Ok(None) => {}
            Err(error) => self.remember(&error),
        }
        self.second.find(key)
    }

    fn put(&self, key: BlobKey, bytes: &[u8]) -> io::Result<Blob> {
        self.first.put(key, bytes).or_else(|error| {
            self.remember(&error);
            self.second.put(key, bytes)
        })
    }

    fn copy_to(&self, blob: &Blob, target: &Path) -> io::Result<()> {
        if self.second_holds(blob) {
            return self.second.copy_to(blob, target);
        }
        self.first.copy_to(blob, target)
    }

    fn read(&self, blob: &Blob) -> io::Result<Vec<u8>> {
        if self.second_holds(blob) {
            return self.second.read(blob);
        }
        self.first.read(blob)
    }
}

#[cfg(test)]
#[allow(
    clippy::disallowed_methods,
    reason = "the tests build a cache folder that cannot be written"
)]
mod tests {
    use super::super::{LocalStore, MemoryStore};
    use super::*;
    use crate::digest::Digest;

    #[test]
    fn a_folder_that_cannot_be_written_does_not_stop_anything() {
        let dir = tempfile::tempdir().unwrap();
        let blocked = dir.path().join("a-file-not-a-folder");
        std::fs::write(&blocked, b"").unwrap();
        let store = FallbackStore::new(LocalStore::open(blocked), MemoryStore::new());
        let key = BlobKey::new(Digest::of(b"a"));
        assert_eq!(store.find(key).unwrap(), None);
        let blob = store.put(key, b"silver").unwrap();
        assert_eq!(store.find(key).unwrap(), Some(blob));
        assert_eq!(store.read(&blob).unwrap(), b"silver");
        let target = dir.path().join("copy");
        store.copy_to(&blob, &target).unwrap();
        assert_eq!(std::fs::read(&target).unwrap(), b"silver");
        assert!(store.trouble().is_some());
    }

    #[test]
    fn a_healthy_folder_is_used_alone() {
        let dir = tempfile::tempdir().unwrap();
        let store = FallbackStore::new(LocalStore::open(dir.path().to_owned()), MemoryStore::new());
        let key = BlobKey::new(Digest::of(b"a"));
        let blob = store.put(key, b"silver").unwrap();
        assert_eq!(store.second.find(key).unwrap(), None);
        assert_eq!(store.trouble(), None);
        assert_eq!(store.read(&blob).unwrap(), b"silver");
    }
}
