//! A folder as a store.
//!
//! ```text
//! DIR/v1/keys/ab/abcd…    one line: digest and length of the bytes made under this key
//! DIR/v1/blobs/01/0123…   the bytes, named by their digest
//! DIR/v1/tmp/             files being written
//! ```
//! Bytes stand alone in their file, so that publishing can share their disk blocks (reflink). Every file is written
//! beside and renamed into place, bytes before key; nothing is synced, because a file that a power cut left short
//! or empty is noticed and made again. A new layout gets a new bucket (`v2`).

use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};

use super::tidy::note_use;
use super::{Blob, BlobKey, Store, absent, damaged};
use crate::digest::Digest;

/// The layout described above.
const BUCKET: &str = "v1";
/// No key file is longer than this many bytes.
const KEY_FILE_LIMIT: u64 = 256;
/// How many leftovers of killed builds are stepped over when a temporary name is chosen.
const TEMPORARY_NAMES: u32 = 10_000;

/// Blobs in a folder, shared by all builds of a user, also at the same time.
#[derive(Debug)]
pub struct LocalStore {
    bucket: PathBuf,
    next_temporary: AtomicU64,
}

impl LocalStore {
    /// A store in `dir`. Nothing is touched yet: folders are made by the first [`put`](Store::put), so a folder
    /// that cannot be written still serves what it holds.
    pub fn open(dir: PathBuf) -> Self {
        LocalStore {
            bucket: dir.join(BUCKET),
            next_temporary: AtomicU64::new(0),
        }
    }

    /// The folder that all of it lies in.
    pub(super) fn bucket(&self) -> &Path {
        &self.bucket
    }

    fn key_path(&self, key: BlobKey) -> PathBuf {
        self.fan_out("keys", key.digest())
    }

    fn blob_path(&self, digest: Digest) -> PathBuf {
        self.fan_out("blobs", digest)
    }

    fn fan_out(&self, kind: &str, digest: Digest) -> PathBuf {
        let hex = digest.to_hex();
        let folder: String = hex.chars().take(2).collect();
        self.bucket.join(kind).join(folder).join(hex)
    }

    /// Writes `bytes` so that `target` is at every moment either its old self or complete.
    #[allow(
        clippy::disallowed_methods,
        clippy::disallowed_types,
        reason = "the cache owns its folder"
    )]
    fn write_whole(&self, target: &Path, bytes: &[u8]) -> io::Result<()> {
        let folder = self.bucket.join("tmp");
        std::fs::create_dir_all(&folder)?;
        if let Some(parent) = target.parent() {
            std::fs::create_dir_all(parent)?;
        }
        let (mut file, temporary) = self.create_temporary(&folder)?;
        let written = file.write_all(bytes);
        drop(file);
        let renamed = written.and_then(|()| std::fs::rename(&temporary, target));
        if renamed.is_err() {
            // Best effort: a leftover is harmless and its name is stepped over.
            let _ = std::fs::remove_file(&temporary);
        }
        renamed
    }

    #[allow(
        clippy::disallowed_methods,
        clippy::disallowed_types,
        reason = "the cache owns its folder"
    )]
    fn create_temporary(&self, folder: &Path) -> io::Result<(std::fs::File, PathBuf)> {
        for _ in 0..TEMPORARY_NAMES {
            let number = self.next_temporary.fetch_add(1, Ordering::Relaxed);
            let path = folder.join(format!("{}-{number}", std::process::id()));
            match std::fs::OpenOptions::new().write(true).create_new(true).open(&path) {
                Ok(file) => return Ok((file, path)),
                Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
                Err(error) => return Err(error),
            }
        }
        Err(io::Error::new(
            io::ErrorKind::AlreadyExists,
            "too many leftovers in the cache's folder for temporary files",
        ))
    }

    /// The checked bytes of `blob` and the open file they came from. A damaged entry is removed.
    #[allow(
        clippy::disallowed_methods,
        clippy::disallowed_types,
        reason = "the cache owns its folder"
    )]
    fn open_checked(&self, blob: &Blob) -> io::Result<(std::fs::File, Vec<u8>)> {
        let path = self.blob_path(blob.digest);
        let mut file = std::fs::File::open(&path).map_err(|error| match error.kind() {
            io::ErrorKind::NotFound => absent(blob),
            _ => error,
        })?;
        let mut bytes = Vec::new();
        // One byte more than expected is enough to see that a file is too long.
        (&mut file).take(blob.len.saturating_add(1)).read_to_end(&mut bytes)?;
        if blob.matches(&bytes) {
            return Ok((file, bytes));
        }
        let _ = std::fs::remove_file(&path);
        let _ = std::fs::remove_file(self.key_path(blob.key));
        Err(damaged(blob))
    }
}

impl Store for LocalStore {
    #[allow(
        clippy::disallowed_methods,
        clippy::disallowed_types,
        reason = "the cache owns its folder"
    )]
    fn find(&self, key: BlobKey) -> io::Result<Option<Blob>> {
        let key_path = self.key_path(key);
        let file = match std::fs::File::open(&key_path) {
            Ok(file) => file,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
            Err(error) => return Err(error),
        };
        let mut line = Vec::new();
        file.take(KEY_FILE_LIMIT).read_to_end(&mut line)?;
        let Some(blob) = Blob::from_line(key, &line) else {
            return Ok(None);
        };
        let blob_path = self.blob_path(blob.digest);
        match std::fs::metadata(&blob_path) {
            Ok(metadata) if metadata.is_file() && metadata.len() == blob.len => {
                if let Ok(last) = metadata.modified() {
                    note_use(&blob_path, last);
                    note_use(&key_path, last);
                }
                Ok(Some(blob))
            }
            Ok(_) => Ok(None),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
            Err(error) => Err(error),
        }
    }

    fn put(&self, key: BlobKey, bytes: &[u8]) -> io::Result<Blob> {
        let blob = Blob::of(key, bytes);
        self.write_whole(&self.blob_path(blob.digest), bytes)?;
        self.write_whole(&self.key_path(key), blob.to_line().as_bytes())?;
        Ok(blob)
    }

    #[allow(
        clippy::disallowed_methods,
        clippy::disallowed_types,
        reason = "copies a blob where the publisher asks"
    )]
    fn copy_to(&self, blob: &Blob, target: &Path) -> io::Result<()> {
        let (source, bytes) = self.open_checked(blob)?;
        let mut file = std::fs::OpenOptions::new().write(true).create_new(true).open(target)?;
        if share_blocks(&source, &file) {
            return Ok(());
        }
        let written = file.write_all(&bytes);
        drop(file);
        if written.is_err() {
            let _ = std::fs::remove_file(target);
        }
        written
    }

    fn read(&self, blob: &Blob) -> io::Result<Vec<u8>> {
        self.open_checked(blob).map(|(_, bytes)| bytes)
    }
}

/// Lets the new, empty `target` share the disk blocks of `source` (btrfs, XFS, bcachefs). `false`: it cannot, and
/// `target` is still empty.
#[cfg(any(target_os = "linux", target_os = "android"))]
#[allow(clippy::disallowed_types, reason = "the cache owns its folder")]
fn share_blocks(source: &std::fs::File, target: &std::fs::File) -> bool {
    rustix::fs::ioctl_ficlone(target, source).is_ok()
}

/// Elsewhere the bytes, which were read for checking anyway, are written.
#[cfg(not(any(target_os = "linux", target_os = "android")))]
#[allow(clippy::disallowed_types, reason = "the cache owns its folder")]
fn share_blocks(_source: &std::fs::File, _target: &std::fs::File) -> bool {
    false
}

#[cfg(test)]
#[allow(
    clippy::disallowed_methods,
    clippy::disallowed_types,
    reason = "the tests damage the cache's folder"
)]
mod tests {
    use super::*;

    fn key(name: &str) -> BlobKey {
        BlobKey::new(Digest::of(name.as_bytes()))
    }

    #[test]
    fn what_is_put_is_found_read_and_copied() {
        let dir = tempfile::tempdir().unwrap();
        let store = LocalStore::open(dir.path().join("cache"));
        assert_eq!(store.find(key("a")).unwrap(), None);
        let blob = store.put(key("a"), b"silver").unwrap();
        assert_eq!(blob.len, 6);
        // A second process sees it.
        let other = LocalStore::open(dir.path().join("cache"));
        assert_eq!(other.find(key("a")).unwrap(), Some(blob));
        assert_eq!(other.read(&blob).unwrap(), b"silver");
        let target = dir.path().join("copy");
        other.copy_to(&blob, &target).unwrap();
        assert_eq!(std::fs::read(&target).unwrap(), b"silver");
        // The copy is no link: writing to it leaves the store alone.
        std::fs::write(&target, b"changed").unwrap();
        assert_eq!(other.read(&blob).unwrap(), b"silver");
        // Nothing is left behind.
        assert_eq!(std::fs::read_dir(dir.path().join("cache/v1/tmp")).unwrap().count(), 0);
    }

    #[test]
    fn copying_never_overwrites() {
        let dir = tempfile::tempdir().unwrap();
        let store = LocalStore::open(dir.path().join("cache"));
        let blob = store.put(key("a"), b"silver").unwrap();
        let target = dir.path().join("copy");
        std::fs::write(&target, b"mine").unwrap();
        let error = store.copy_to(&blob, &target).unwrap_err();
        assert_eq!(error.kind(), io::ErrorKind::AlreadyExists);
        assert_eq!(std::fs::read(&target).unwrap(), b"mine");
    }

    #[test]
    fn two_keys_may_hold_equal_bytes() {
        let dir = tempfile::tempdir().unwrap();
        let store = LocalStore::open(dir.path().to_owned());
        let (one, two) = (store.put(key("a"), b"x").unwrap(), store.put(key("b"), b"x").unwrap());
        assert_eq!(one.digest, two.digest);
        assert_eq!(store.find(key("a")).unwrap(), Some(one));
        assert_eq!(store.find(key("b")).unwrap(), Some(two));
    }

    #[test]
    fn a_shortened_blob_is_absent() {
        let dir = tempfile::tempdir().unwrap();
        let store = LocalStore::open(dir.path().to_owned());
        let blob = store.put(key("a"), b"silver").unwrap();
        std::fs::write(store.blob_path(blob.digest), b"silv").unwrap();
        assert_eq!(store.find(key("a")).unwrap(), None);
        // Putting it again repairs it.
        store.put(key("a"), b"silver").unwrap();
        assert_eq!(store.read(&blob).unwrap(), b"silver");
    }

    #[test]
    fn a_changed_byte_is_noticed_and_the_entry_dropped() {
        let dir = tempfile::tempdir().unwrap();
        let store = LocalStore::open(dir.path().join("cache"));
        let blob = store.put(key("a"), b"silver").unwrap();
        std::fs::write(store.blob_path(blob.digest), b"sliver").unwrap();
        assert_eq!(store.find(key("a")).unwrap(), Some(blob), "the length is right");
        let target = dir.path().join("copy");
        assert_eq!(
            store.copy_to(&blob, &target).unwrap_err().kind(),
            io::ErrorKind::InvalidData
        );
        assert!(!target.exists());
        assert_eq!(store.find(key("a")).unwrap(), None);
        assert_eq!(store.read(&blob).unwrap_err().kind(), io::ErrorKind::NotFound);
    }

    #[test]
    fn a_damaged_key_file_is_absent() {
        let dir = tempfile::tempdir().unwrap();
        let store = LocalStore::open(dir.path().to_owned());
        let blob = store.put(key("a"), b"silver").unwrap();
        let whole = blob.to_line();
        for damage in [
            "",
            "kampung-blob",
            &whole[..whole.len() - 1],
            &format!("{whole}x"),
            &whole.replace(' ', "  "),
        ] {
            std::fs::write(store.key_path(key("a")), damage).unwrap();
            assert_eq!(store.find(key("a")).unwrap(), None, "{damage:?}");
        }
        std::fs::write(store.key_path(key("a")), &whole).unwrap();
        assert_eq!(store.find(key("a")).unwrap(), Some(blob));
    }

    #[test]
    fn a_folder_that_cannot_be_made_is_an_error() {
        let dir = tempfile::tempdir().unwrap();
        std::fs::write(dir.path().join("file"), b"").unwrap();
        let store = LocalStore::open(dir.path().join("file"));
        assert!(store.put(key("a"), b"x").is_err());
    }

    #[test]
    fn many_threads_put_the_same_blob() {
        let dir = tempfile::tempdir().unwrap();
        let store = LocalStore::open(dir.path().to_owned());
        std::thread::scope(|scope| {
            for _ in 0..8 {
                scope.spawn(|| {
                    for _ in 0..20 {
                        let blob = store.put(key("a"), b"silver").unwrap();
                        assert_eq!(store.read(&blob).unwrap(), b"silver");
                    }
                });
            }
        });
    }
}
