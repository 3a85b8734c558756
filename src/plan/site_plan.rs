//! The plan of one village's site.

use std::collections::{BTreeMap, BTreeSet};

use super::address::SiteAddress;
use super::calendars::Calendars;
use super::colours;
use super::facets::Facets;
use super::figures::{figures, figures_of_product, figures_of_story, small_photos};
use super::links::LinkMap;
use super::media::{Media, adjusted};
use super::moved::{MovedPage, moved_pages};
use super::routes::{PageKey, Routes, entry_of};
use crate::date::{BuildDate, Date};
use crate::diag::{Bag, Code, Diagnostic, Place};
use crate::locale::LangTag;
use crate::model::certification::Certification;
use crate::model::entry::{Entry, NEW_DAYS};
use crate::model::partner::Partnership;
use crate::model::photo::Photo;
use crate::model::section::Section;
use crate::model::site::Site;
use crate::paths::{InputPath, OutputPath, UrlPath};
use crate::source::Inputs;
use crate::theme::{Palette, RecipeName, Theme};

/// One page in one language.
#[derive(Clone, Debug)]
pub struct PagePlan {
    /// Which page.
    pub key: PageKey,
    /// Its language.
    pub language: LangTag,
    /// Its address.
    pub url: UrlPath,
    /// The language whose page is the original, when this page borrows its words.
    pub borrowed_from: Option<LangTag>,
}

/// Everything that will be made of a site.
#[derive(Clone, Debug)]
pub struct SitePlan {
    /// Where the site will be.
    pub address: SiteAddress,
    /// The day for which it is made.
    pub today: BuildDate,
    /// Pages, ordered by kind and language.
    pub pages: Vec<PagePlan>,
    /// Their addresses.
    pub routes: Routes,
    /// How the catalogue can be narrowed down.
    pub facets: Facets,
    /// Addresses that pages had before.
    pub moved: Vec<MovedPage>,
    /// Where calendar files are.
    pub calendars: Calendars,
    /// What links in texts lead to.
    pub links: LinkMap,
    /// Pictures.
    pub media: Media,
    /// Colours.
    pub palette: Palette,
    /// Languages asked for a missing text, by the language of the page.
    pub chains: BTreeMap<LangTag, Vec<LangTag>>,
    /// The days for which the site is the same.
    pub period: Period,
    /// Pages with the languages in which they have words of their own.
    own: BTreeMap<PageKey, BTreeSet<LangTag>>,
}

/// Addresses that every site uses beside its pages.
pub const FIXED_FILES: [&str; 4] = ["sitemap.xml", "robots.txt", "feed.xml", VCARD_FILE];

/// The village's business card.
pub const VCARD_FILE: &str = "kontak.vcf";

impl SitePlan {
    /// Plans the site. `reserved`: files that somebody else puts into the same folder, with their sources
    /// (the workspace's `static/` for the site at the root).
    pub fn new(
        site: &Site,
        inputs: &Inputs,
        theme: &Theme,
        address: SiteAddress,
        today: BuildDate,
        reserved: &[(OutputPath, InputPath)],
        bag: &mut Bag,
    ) -> Self {
        let chains = site.village.chains.clone();
        let facets = Facets::new(site, today);
        let routes = Routes::new(site, &facets);
        let worded = theme.languages();
        let pages: Vec<PagePlan> = routes
            .iter()
            .map(|(key, language, url)| PagePlan {
                key: key.clone(),
                language: language.clone(),
                url: url.clone(),
                borrowed_from: borrowed_from(site, key, &chains[language], &worded),
            })
            .collect();
        let moved = moved_pages(site, &routes);
        let calendars = Calendars::new(site, &routes);
        let mut own: BTreeMap<PageKey, BTreeSet<LangTag>> = BTreeMap::new();
        for page in pages.iter().filter(|p| p.borrowed_from.is_none()) {
            own.entry(page.key.clone()).or_default().insert(page.language.clone());
        }
        report_collisions(site, inputs, (&pages, &moved, &calendars), reserved, bag);
        let links = LinkMap::new(site, inputs, bag);
        let palette = colours::palette(&site.village, theme, bag);
        let media = media(site, &links, theme, &palette);
        SitePlan {
            address,
            today,
            pages,
            routes,
            facets,
            moved,
            calendars,
            links,
            media,
            palette,
            chains,
            period: Period::around(site, today),
            own,
        }
    }

    /// The languages in which the page has words of its own, in the order of the site's languages.
    pub fn own_languages(&self, key: &PageKey, languages: &[LangTag]) -> Vec<LangTag> {
        let own = self.own.get(key);
        let speaks = |l: &&LangTag| own.is_some_and(|own| own.contains(*l));
        languages.iter().filter(speaks).cloned().collect()
    }
}

/// The language of the original when the page has no words of its own. A list speaks a language when
/// something on it does; contact and privacy are made of facts and the theme's words, which are in the languages
/// `worded`, and so is the page for visitors but for the way there.
fn borrowed_from(site: &Site, key: &PageKey, chain: &[LangTag], worded: &[&str]) -> Option<LangTag> {
    let speaks = |language: &LangTag| match key {
        PageKey::Narrowed(..) => site.listed_products().any(|p| p.entry.speaks(language)),
        PageKey::List(section) => site.listed().any(|(s, e)| s == *section && e.speaks(language)),
        PageKey::Abroad => site.export_products().any(|p| p.entry.speaks(language)),
        PageKey::NotFound => true,
        PageKey::Basket | PageKey::Contact | PageKey::Privacy | PageKey::Partners => {
            worded.contains(&language.as_str())
        }
        PageKey::Visit => {
            let access = &site.village.visit.access;
            match access.is_empty() {
                true => worded.contains(&language.as_str()),
                false => access.own(language).is_some(),
            }
        }
        PageKey::Home | PageKey::Entry(..) | PageKey::GalleryPart(..) => {
            entry_of(site, key).is_none_or(|e| e.speaks(language))
        }
    };
    let original = chain.iter().find(|l| speaks(l))?;
    (*original != chain[0]).then(|| original.clone())
}

/// Plans the pictures of every thing: a card and a share image of its first photo, and its figures small
/// and large; the wide photo of the home page; photos in texts.
fn media(site: &Site, links: &LinkMap, theme: &Theme, palette: &Palette) -> Media {
    let recipes = RecipeName::ALL
        .into_iter()
        .filter_map(|name| Some((name, adjusted(name, theme.recipe(name)?, &site.images))));
    let mut media = Media::new(
        recipes.collect(),
        palette.tokens().light_rgb("paper").unwrap_or([255; 3]),
    );
    let mut add = |entry: &Entry, figures: Vec<&Photo>| {
        let owner = entry.id.as_str();
        for photo in &entry.photos {
            media.name(photo, owner);
        }
        if let Some(photo) = entry.photos.first() {
            media.add(photo, RecipeName::Card, owner);
            media.add(photo, RecipeName::Share, owner);
        }
        for photo in figures {
            media.add(photo, RecipeName::Thumbnail, owner);
            media.add(photo, RecipeName::Detail, owner);
        }
    };
    // Texts of other languages may show other photos, so others are figures there.
    let chains = || site.village.chains.values();
    let story = &site.village.story;
    add(
        story,
        chains()
            .flat_map(|chain| figures_of_story(story, links, chain))
            .collect(),
    );
    for product in &site.products {
        let figures = chains().flat_map(|chain| figures_of_product(product, links, chain));
        add(&product.entry, figures.collect());
    }
    for (_, entry) in site.entries().filter(|(section, _)| *section != Section::Products) {
        add(entry, chains().flat_map(|chain| figures(entry, links, chain)).collect());
    }
    for product in &site.products {
        let entry = &product.entry;
        for path in small_photos(product) {
            if let Some(photo) = entry.photos.iter().find(|photo| photo.path == *path) {
                media.add(photo, RecipeName::Thumbnail, entry.id.as_str());
            }
        }
    }
    if let Some((photo, owner)) = hero(site) {
        media.add(photo, RecipeName::Hero, owner);
        media.add(photo, RecipeName::Share, owner);
    }
    for photo in links.shown_photos() {
        media.add(photo, RecipeName::Content, photo.path.parent().name());
    }
    for photo in links.linked_photos() {
        media.add(photo, RecipeName::Detail, photo.path.parent().name());
    }
    media
}

/// The photo that stands for the village: its own first one, else the flagship's.
pub fn hero(site: &Site) -> Option<(&Photo, &str)> {
    let story = Some(&site.village.story);
    let flagship = site.flagship().map(|product| &product.entry);
    story
        .into_iter()
        .chain(flagship)
        .find_map(|entry| Some((entry.photos.first()?, entry.id.as_str())))
}

/// Two files at one address hide each other; names that differ only in case do so on many disks.
fn report_collisions(
    site: &Site,
    inputs: &Inputs,
    (pages, moved, calendars): (&[PagePlan], &[MovedPage], &Calendars),
    reserved: &[(OutputPath, InputPath)],
    bag: &mut Bag,
) {
    let mut taken: BTreeMap<String, (String, Place)> = BTreeMap::new();
    let home = Place::File(inputs.folder.child("village.toml"));
    for file in FIXED_FILES {
        taken.insert(file.to_owned(), (file.to_owned(), home.clone()));
    }
    let page_files = pages.iter().map(|page| {
        let place = match entry_of(site, &page.key) {
            Some(entry) => match entry.slugs.get(&page.language) {
                Some(slug) => Place::Span(slug.span),
                None => Place::File(inputs.text(entry.original).path.clone()),
            },
            None => home.clone(),
        };
        (page.url.output(), place)
    });
    let moved_files = moved
        .iter()
        .map(|page| (page.old.path.output(), Place::Span(page.old.span)));
    let calendar_files = calendars.iter().map(|url| (url.output(), home.clone()));
    let foreign = reserved
        .iter()
        .map(|(output, source)| (output.clone(), Place::File(source.clone())));
    let sources: Vec<Place> = reserved.iter().map(|(_, source)| Place::File(source.clone())).collect();
    report_strangers(moved, reserved, bag);
    let own = page_files.chain(calendar_files).chain(moved_files);
    for (output, place) in own.chain(foreign) {
        match taken.get(&output.case_folded()) {
            // Of two files that are none of this site's, that was said.
            Some((_, other)) if sources.contains(&place) && sources.contains(other) => {}
            Some((address, other)) => {
                let (place, other) = if place == home {
                    (other.clone(), place)
                } else {
                    (place, other.clone())
                };
                let mut problem =
                    Diagnostic::new(Code::AddressCollision, Place::Nowhere).with("address", address.as_str());
                problem.place = place;
                problem.related.push(other);
                bag.push(problem);
            }
            None => {
                taken.insert(output.case_folded(), (output.to_string(), place));
            }
        }
    }
    // A file cannot be a folder too.
    for page in moved {
        let path = page.old.path.output();
        let folded = path.case_folded();
        let folders = folded.match_indices('/').map(|(end, _)| &folded[..end]);
        for (address, other) in folders.filter_map(|folder| taken.get(folder)) {
            let problem = Diagnostic::new(Code::AddressCollision, page.old.span).with("address", address.as_str());
            bag.push(problem.also(other.clone()));
        }
    }
}

/// An old address of the site at the root must not lie in the folder of another village.
fn report_strangers(moved: &[MovedPage], reserved: &[(OutputPath, InputPath)], bag: &mut Bag) {
    for page in moved {
        let path = page.old.path.output();
        let first = path.as_str().split('/').next().unwrap_or_default();
        let folder = format!("{first}/index.html");
        let is_village = |source: &InputPath| source.name() == "village.toml";
        let stranger = reserved
            .iter()
            .find(|(output, source)| is_village(source) && output.as_str() == folder);
        // At the folder itself the two files collide, which is said below.
        if let Some((_, source)) = stranger.filter(|_| path.as_str() != folder) {
            bag.push(
                Diagnostic::new(Code::AddressCollision, page.old.span)
                    .with("address", path.as_str())
                    .also(source),
            );
        }
    }
}

/// The days between which the same sources make the same site: `from` is part of it, `until` is not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Period {
    /// The last day on which something changed.
    pub from: Date,
    /// The next day on which something will.
    pub until: Date,
}

impl Period {
    /// Whether the site of this period is that of `day`.
    pub fn holds(self, day: BuildDate) -> bool {
        self.from <= day.0 && day.0 < self.until
    }

    /// The period around `today`: an event or a closure is over, a price, certificate or consent holds no longer,
    /// a programme begins or ends, dated news or products enter the feed, a product is new no longer, a year
    /// begins.
    fn around(site: &Site, today: BuildDate) -> Period {
        let year = today.0.year();
        let new_years = [Date::new(year, 1, 1), Date::new(year + 1, 1, 1)].into_iter().flatten();
        let events = site.events.iter().map(|e| e.last_day().plus_days(1));
        let places = std::iter::once(&site.village.contact).chain(site.outlets.iter().map(|o| &o.contact));
        let closures = places.flat_map(|c| &c.closures).map(|c| c.to.plus_days(1));
        let prices = site
            .products
            .iter()
            .filter_map(|p| p.price_valid_until)
            .map(|d| d.plus_days(1));
        let certificates = site.certifications().flat_map(Certification::changes);
        let consents = site.producers.iter().filter_map(|p| p.consent.as_ref()?.until.as_ref());
        let consents = consents.map(|last| last.value.plus_days(1));
        let partners = site.partners.iter().flat_map(Partnership::changes);
        let news = site.news.iter().map(|n| n.date);
        let dated = site.entries().flat_map(|(_, e)| [e.added, e.updated]).flatten();
        let added = site.products.iter().filter_map(|p| p.entry.added);
        let aged = added.map(|d| d.plus_days(NEW_DAYS));
        let mut days: Vec<Date> = new_years
            .chain(events)
            .chain(closures)
            .chain(prices)
            .chain(certificates)
            .chain(consents)
            .chain(partners)
            .chain(news)
            .chain(dated)
            .chain(aged)
            .collect();
        days.sort();
        Period {
            from: days.iter().rev().find(|d| **d <= today.0).copied().unwrap_or(today.0),
            until: days
                .iter()
                .find(|d| **d > today.0)
                .copied()
                .unwrap_or_else(|| today.0.plus_days(1)),
        }
    }
}
