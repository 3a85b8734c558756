//! Takes everything away that was published.

use std::path::Path;

use super::hands::standing;
use super::problem::{At, PublishProblem};
use super::tree::OURS;
use super::{OutputRoot, Settings, SitePlace};

/// What [`clean`] deleted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Cleaned {
    /// Sites, the root's included.
    pub sites: usize,
    /// Files of sites.
    pub files: usize,
}

/// Deletes everything that the manifests in the output folder list, staging and the lock, and folders that
/// are empty then. Foreign files stay, with the folders that they lie in.
///
/// # Errors
/// As [`OutputRoot::open`] and [`OutputRoot::remove`].
pub fn clean(path: &Path, settings: &Settings) -> Result<Cleaned, PublishProblem> {
    if standing(path)?.is_none() {
        return Ok(Cleaned::default());
    }
    let mut output = OutputRoot::open(path, settings)?;
    let mut cleaned = Cleaned::default();
    let villages = output.published().villages()?.into_iter().map(SitePlace::Village);
    for place in villages.chain([SitePlace::Root]) {
        let receipt = output.remove(&place)?;
        cleaned.sites += usize::from(receipt.changed);
        cleaned.files += receipt.removed;
    }
    let lock = output.lock.take();
    let hands = output.hands.clone();
    // Empties staging.
    drop(output);
    if let Some(lock) = lock {
        lock.delete().at(path)?;
    }
    for folder in [path.join(OURS), path.to_owned()] {
        if super::names(&folder)?.is_empty() {
            hands.delete_folder(&folder)?;
        }
    }
    Ok(cleaned)
}
