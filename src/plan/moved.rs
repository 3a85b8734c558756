//! Redirects from addresses that pages had before.

use super::routes::{PageKey, Routes};
use crate::model::moved::OldAddress;
use crate::model::section::Section;
use crate::model::site::Site;
use crate::paths::Id;

/// An old address and the page that it leads to.
#[derive(Clone, Debug)]
pub struct MovedPage {
    /// The page.
    pub key: PageKey,
    /// The address, its language, and where it is written.
    pub old: OldAddress,
}

/// All redirects of a site whose pages have the addresses `routes`.
pub fn moved_pages(site: &Site, routes: &Routes) -> Vec<MovedPage> {
    let key = |section: Section, id: &Id| PageKey::Entry(section, id.clone());
    let entries = site.entries().map(|(section, entry)| (key(section, &entry.id), entry));
    std::iter::once((PageKey::Home, &site.village.story))
        .chain(entries)
        .flat_map(|(key, entry)| {
            entry.moved_from.iter().map(move |old| MovedPage {
                key: key.clone(),
                old: old.clone(),
            })
        })
        .filter(|page| routes.has(&page.key, &page.old.language))
        .collect()
}
