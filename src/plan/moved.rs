//! Redirects from addresses that pages had before, and addresses that were lost.

use std::collections::BTreeSet;

use super::routes::{PageKey, Routes, section_slug};
use super::site_plan::SitePlan;
use crate::diag::{Bag, Code, Diagnostic, Place};
use crate::locale::LangTag;
use crate::model::entry::Entry;
use crate::model::moved::OldAddress;
use crate::model::section::Section;
use crate::model::site::Site;
use crate::model::summary::VillageSummary;
use crate::paths::{Id, OutputPath, UrlPath};
use crate::source::Inputs;

/// The site of a village that stands published before this one.
#[derive(Clone, Debug)]
pub struct Past {
    /// What was said of it.
    pub summary: VillageSummary,
    /// Its files.
    pub files: BTreeSet<OutputPath>,
}

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

/// Reports pages that had another address in the site `past`, where nothing leads from there to here: somebody has
/// the old address, and only the author can keep it alive, because a site is made from its sources alone.
pub fn report_lost(site: &Site, plan: &SitePlan, inputs: &Inputs, past: &Past, bag: &mut Bag) {
    let pages = plan.pages.iter().map(|page| page.url.output());
    let moved = plan.moved.iter().map(|page| page.old.path.output());
    let taken: BTreeSet<String> = pages.chain(moved).map(|path| path.case_folded()).collect();
    for (section, entry) in site.entries() {
        for language in &site.village.languages {
            let old = past.summary.slug(section, &entry.id, language);
            if old == entry.slug(language).as_str() {
                continue;
            }
            let Some(address) = address_of(plan, section, language, old) else {
                continue;
            };
            let stood = past.files.contains(&address.output());
            if stood && !taken.contains(&address.output().case_folded()) {
                bag.push(lost(entry, language, &address, inputs, site));
            }
        }
    }
}

/// The address that a thing of a section has under the name `slug`.
fn address_of(plan: &SitePlan, section: Section, language: &LangTag, slug: &str) -> Option<UrlPath> {
    let home = plan.routes.get(&PageKey::Home, language)?;
    let folder = match section_slug(section, language) {
        "" => String::new(),
        folder => format!("{folder}/"),
    };
    UrlPath::new(&format!("{home}{folder}{slug}/")).ok()
}

/// What is to be written into which file, so that `address` leads to the page of `entry`.
fn lost(entry: &Entry, language: &LangTag, address: &UrlPath, inputs: &Inputs, site: &Site) -> Diagnostic {
    let original = *language == site.village.languages[0] || *language == entry.language;
    let translation = entry.translations.iter().find(|t| t.language == *language);
    let file = match translation {
        _ if original => inputs.text(entry.original).path.clone(),
        Some(translation) => inputs.text(translation.file).path.clone(),
        // Without a file there was one, or its slug could not have been another.
        None => entry.folder.child(&format!("index.{language}.md")),
    };
    let place = match entry.slugs.get(language) {
        Some(slug) => Place::Span(slug.span),
        None if translation.is_some() || original => Place::File(file.clone()),
        None => Place::File(inputs.text(entry.original).path.clone()),
    };
    let known = entry.moved_from.iter().filter(|old| old.language == *language);
    let all = known.map(|old| &old.path).chain([address]);
    let all: Vec<String> = all.map(|path| format!("\"/{path}\"")).collect();
    Diagnostic::new(Code::AddressLost, place)
        .with("lang", language.as_str())
        .with("address", format!("/{address}"))
        .with("file", file.as_str())
        .with("line", format!("moved_from = [{}]", all.join(", ")))
}
