//! What leaves this machine: what it made, for others that build parts of the same workspace.
//!
//! ```text
//! FOLDER/photos/ab/abcd…       a picture that was made: its line, then its bytes
//! FOLDER/sites/VILLAGE/…       summary.json and manifest of the site that a shard published
//! FOLDER/shards/K-N.json       the notes of a shard, written last: which villages it has, and their digests
//! ```

mod objects;
#[cfg(feature = "object-store")]
mod s3;
mod shards;
mod store;

use std::io;
use std::sync::Arc;

pub use objects::Objects;
pub use shards::{note_shard, noted_shards};
pub use store::SharedStore;

use crate::model::object_store::ObjectStoreUrl;

/// Opens the object store at `url`, with what the environment says of it.
///
/// # Errors
/// What is missing. [`io::ErrorKind::Unsupported`]: this program was built without object stores.
#[cfg(feature = "object-store")]
pub fn open(url: &ObjectStoreUrl) -> io::Result<Arc<dyn Objects>> {
    Ok(Arc::new(s3::S3::open(url)?))
}

/// Opens nothing.
///
/// # Errors
/// Always: this program was built without object stores.
#[cfg(not(feature = "object-store"))]
pub fn open(_: &ObjectStoreUrl) -> io::Result<Arc<dyn Objects>> {
    Err(io::Error::from(io::ErrorKind::Unsupported))
}
