//! Content-addressed blobs: what was made once (a resized photo) is not made again.
//!
//! A [`Store`] maps a [`BlobKey`] (digest of everything that decides the bytes) to bytes. Losing an entry, or the
//! whole store, costs time and never changes what is published. [`LocalStore`] is a folder, [`MemoryStore`] lives
//! as long as the process, and [`FallbackStore`] lets a build go on when the folder cannot be written. A store that several
//! machines share stands in `deploy/`, behind the same trait.

mod fallback;
mod local;
mod memory;
mod spool;
mod tidy;

use std::io;
use std::path::Path;

pub use fallback::FallbackStore;
pub use local::LocalStore;
pub use memory::MemoryStore;
pub use spool::{Piece, Spool};
pub use tidy::Removed;

use crate::digest::Digest;

/// Names what a blob was made from: the digest of its kind (with a version) and of every input.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct BlobKey(Digest);

impl BlobKey {
    /// Wraps the digest of a kind and all its inputs; build it with [`crate::digest::DigestBuilder`].
    pub fn new(kind_and_inputs: Digest) -> Self {
        BlobKey(kind_and_inputs)
    }

    /// The digest itself.
    pub fn digest(self) -> Digest {
        self.0
    }
}

/// First word of a blob's line.
const LINE_MAGIC: &str = "kampung-blob";

/// A blob that a store holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Blob {
    /// What it was made from.
    pub key: BlobKey,
    /// Digest of the bytes themselves.
    pub digest: Digest,
    /// Number of bytes.
    pub len: u64,
}

impl Blob {
    /// Describes `bytes` made under `key`.
    pub fn of(key: BlobKey, bytes: &[u8]) -> Self {
        Blob {
            key,
            digest: Digest::of(bytes),
            len: bytes.len() as u64,
        }
    }

    /// What stores note of a blob: one line, without its key.
    pub fn to_line(&self) -> String {
        format!("{LINE_MAGIC} {} {}\n", self.digest, self.len)
    }

    /// `None` for anything but one whole line as [`Blob::to_line`] writes it.
    pub fn from_line(key: BlobKey, line: &[u8]) -> Option<Self> {
        let line = std::str::from_utf8(line).ok()?.strip_suffix('\n')?;
        let mut words = line.split(' ');
        let (magic, digest, len) = (words.next()?, words.next()?, words.next()?);
        let blob = Blob {
            key,
            digest: Digest::from_hex(digest)?,
            len: len.parse().ok()?,
        };
        (magic == LINE_MAGIC && words.next().is_none()).then_some(blob)
    }

    /// Are these the bytes that this blob describes?
    pub fn matches(&self, bytes: &[u8]) -> bool {
        self.len == bytes.len() as u64 && self.digest == Digest::of(bytes)
    }
}

/// Keeps blobs. Shared between threads, and between processes where the kind of store allows it.
///
/// Errors are those of the medium. A damaged or missing entry is no error for [`find`](Store::find) (it is absent)
/// and an error of kind [`io::ErrorKind::InvalidData`] or [`io::ErrorKind::NotFound`] for [`read`](Store::read) and
/// [`copy_to`](Store::copy_to): the caller makes the blob again, and by then the store no longer claims to hold it.
pub trait Store: Send + Sync {
    /// Looks a blob up. Checks that all of it is there (its length), not every byte.
    fn find(&self, key: BlobKey) -> io::Result<Option<Blob>>;

    /// Looks several blobs up; the answers stand in the order of `keys`. A store that is far away asks for all at once.
    fn find_all(&self, keys: &[BlobKey]) -> Vec<io::Result<Option<Blob>>> {
        keys.iter().map(|key| self.find(*key)).collect()
    }

    /// Keeps `bytes` under `key`; an entry that is already there is replaced.
    fn put(&self, key: BlobKey, bytes: &[u8]) -> io::Result<Blob>;

    /// Writes the blob to the new file `target`, whose folder exists. Every byte is checked against the digest.
    /// Never a hard link: nobody who later writes to `target` writes into the store.
    ///
    /// Fails with [`io::ErrorKind::AlreadyExists`] when something stands at `target` (it is left as it is); after
    /// any other failure nothing stands there.
    fn copy_to(&self, blob: &Blob, target: &Path) -> io::Result<()>;

    /// The bytes of a blob, checked against its digest.
    fn read(&self, blob: &Blob) -> io::Result<Vec<u8>>;
}

/// The error for an entry whose bytes are not those that were put.
fn damaged(blob: &Blob) -> io::Error {
    io::Error::new(
        io::ErrorKind::InvalidData,
        format!("cache entry {} is damaged", blob.key.digest().short(12)),
    )
}

/// The error for an entry that is not there (any more).
fn absent(blob: &Blob) -> io::Error {
    io::Error::new(
        io::ErrorKind::NotFound,
        format!("cache entry {} is gone", blob.key.digest().short(12)),
    )
}
