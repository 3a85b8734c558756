//! Which pages a site has, and the address of each in each language.

use std::collections::BTreeMap;

use super::facets::{Facet, Facets};
use crate::locale::LangTag;
use crate::model::entry::Entry;
use crate::model::section::Section;
use crate::model::site::Site;
use crate::paths::{Id, UrlPath};

/// A page, whatever its language.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PageKey {
    /// The home page.
    Home,
    /// The list of a section.
    List(Section),
    /// The products that have one value of a facet, by the value's key.
    Narrowed(Facet, Id),
    /// A thing.
    Entry(Section, Id),
    /// The second or a later page of a gallery that has many photos.
    GalleryPart(Id, usize),
    /// Products that a visitor saved.
    Basket,
    /// How to reach the village.
    Contact,
    /// The products that can be exported, with their terms.
    Abroad,
    /// How to visit it.
    Visit,
    /// Who helps the village.
    Partners,
    /// What is done with visitors' data.
    Privacy,
    /// For addresses that do not exist; there is one, in the default language.
    NotFound,
}

impl PageKey {
    /// The template, and the kind that the page tells.
    pub fn kind(&self) -> &'static str {
        match self {
            PageKey::Home => "home",
            PageKey::List(Section::Products) | PageKey::Narrowed(..) => "products",
            PageKey::List(Section::Producers) => "producers",
            PageKey::List(Section::Events) => "events",
            PageKey::List(Section::Galleries) => "galleries",
            PageKey::List(Section::Outlets) => "outlets",
            PageKey::List(Section::News | Section::Pages) => "news-list",
            PageKey::Entry(Section::Products, _) => "product",
            PageKey::Entry(Section::Producers, _) => "producer",
            PageKey::Entry(Section::Events, _) => "event",
            PageKey::Entry(Section::Galleries, _) | PageKey::GalleryPart(..) => "gallery",
            PageKey::Entry(Section::News, _) => "news",
            PageKey::Entry(Section::Outlets, _) => "outlet",
            PageKey::Entry(Section::Pages, _) => "page",
            PageKey::Basket => "basket",
            PageKey::Contact => "contact",
            PageKey::Abroad => "abroad",
            PageKey::Visit => "visit",
            PageKey::Partners => "partners",
            PageKey::Privacy => "privacy",
            PageKey::NotFound => "404",
        }
    }

    /// Whether search engines should know it: not the page for what is not there, nor what a visitor saved, nor
    /// parts of the catalogue, which show nothing that the whole does not.
    pub fn is_for_search_engines(&self) -> bool {
        !matches!(self, PageKey::NotFound | PageKey::Basket | PageKey::Narrowed(..))
    }
}

/// The address of every page in every language.
#[derive(Clone, Debug, Default)]
pub struct Routes {
    by_page: BTreeMap<PageKey, BTreeMap<LangTag, UrlPath>>,
}

/// The folder of photos in every site.
pub const MEDIA_FOLDER: &str = "media";
/// The folder of styles, scripts and icons in every site.
pub const ASSETS_FOLDER: &str = "assets";
/// The portal's tables for other programs.
pub const DATA_FOLDER: &str = "data";

/// Indonesian words in Indonesian, English ones in every other language.
pub(super) fn fixed_slug(language: &LangTag, indonesian: &'static str, english: &'static str) -> &'static str {
    if language.as_str() == "id" { indonesian } else { english }
}

/// The folder of a section in addresses; pages stand directly below the language.
pub fn section_slug(section: Section, language: &LangTag) -> &'static str {
    match section {
        Section::Products => fixed_slug(language, "produk", "products"),
        Section::Producers => fixed_slug(language, "produsen", "producers"),
        Section::Events => fixed_slug(language, "acara", "events"),
        Section::Galleries => fixed_slug(language, "galeri", "galleries"),
        Section::News => fixed_slug(language, "kabar", "news"),
        Section::Outlets => fixed_slug(language, "tempat-beli", "where-to-buy"),
        Section::Pages => "",
    }
}

/// The portal's home page in a language.
pub fn portal_home(languages: &[LangTag], language: &LangTag) -> UrlPath {
    let folder = if *language == languages[0] {
        String::new()
    } else {
        format!("{}/", language.url_segment())
    };
    UrlPath::new(&folder).unwrap_or_else(|_| UrlPath::home())
}

/// The folder of clusters in the portal's addresses.
pub fn cluster_slug(language: &LangTag) -> &'static str {
    fixed_slug(language, "klaster", "clusters")
}

/// The page of partners in addresses.
pub fn partners_slug(language: &LangTag) -> &'static str {
    fixed_slug(language, "mitra", "partners")
}

/// The folder of the page `number` of something that has several, in addresses.
pub fn part_slug(number: usize, language: &LangTag) -> String {
    format!("{}-{number}", fixed_slug(language, "halaman", "page"))
}

/// The folder of regions in the portal's addresses.
pub fn region_slug(language: &LangTag) -> &'static str {
    fixed_slug(language, "wilayah", "regions")
}

/// Names that a site uses at its root, and that no village may have as its id: its folder would hide
/// them. Language tags are reserved too, but that is for the caller to ask.
pub fn is_reserved_folder(name: &str) -> bool {
    const RESERVED: &[&str] = &[
        MEDIA_FOLDER,
        ASSETS_FOLDER,
        DATA_FOLDER,
        "produk",
        "products",
        "produsen",
        "producers",
        "acara",
        "events",
        "galeri",
        "galleries",
        "kabar",
        "news",
        "kontak",
        "contact",
        "kunjungan",
        "visit",
        "tempat-beli",
        "where-to-buy",
        "tersimpan",
        "saved",
        "privasi",
        "privacy",
        "pembeli-luar-negeri",
        "buyers-abroad",
        "mitra",
        "partners",
        "static",
        "wilayah",
        "regions",
        "komoditas",
        "commodities",
        "klaster",
        "clusters",
        "search",
    ];
    RESERVED.contains(&name)
}

impl Routes {
    /// Gives every page of `site` its address.
    pub fn new(site: &Site, facets: &Facets) -> Self {
        let mut routes = Routes::default();
        let languages = &site.village.languages;
        for language in languages {
            let root = if *language == languages[0] {
                String::new()
            } else {
                format!("{}/", language.url_segment())
            };
            let mut add = |key: PageKey, path: String| {
                // All parts are slugs, so this cannot fail; a page without address would not be made.
                if let Ok(url) = UrlPath::new(&path) {
                    routes.insert(key, language, url);
                }
            };
            add(PageKey::Home, root.clone());
            add(
                PageKey::Contact,
                format!("{root}{}/", fixed_slug(language, "kontak", "contact")),
            );
            if site.takes_enquiries() {
                let slug = fixed_slug(language, "tersimpan", "saved");
                add(PageKey::Basket, format!("{root}{slug}/"));
            }
            if site.village.can_be_visited() {
                add(
                    PageKey::Visit,
                    format!("{root}{}/", fixed_slug(language, "kunjungan", "visit")),
                );
            }
            add(
                PageKey::Privacy,
                format!("{root}{}/", fixed_slug(language, "privasi", "privacy")),
            );
            if site.export_products().next().is_some() {
                let slug = fixed_slug(language, "pembeli-luar-negeri", "buyers-abroad");
                add(PageKey::Abroad, format!("{root}{slug}/"));
            }
            if !site.partners.is_empty() {
                add(PageKey::Partners, format!("{root}{}/", partners_slug(language)));
            }
            for (facet, values) in facets.iter() {
                let folder = format!(
                    "{root}{}/{}",
                    section_slug(Section::Products, language),
                    facet.slug(language)
                );
                for value in values {
                    let key = PageKey::Narrowed(facet, value.key.clone());
                    add(key, format!("{folder}/{}/", value.slug(language)));
                }
            }
            for section in Section::ALL {
                let folder = match section_slug(section, language) {
                    "" => root.clone(),
                    slug => format!("{root}{slug}/"),
                };
                if section != Section::Pages && site.listed().any(|(s, _)| s == section) {
                    add(PageKey::List(section), folder.clone());
                }
                for (_, entry) in site.entries().filter(|(s, _)| *s == section) {
                    let key = PageKey::Entry(section, entry.id.clone());
                    let address = format!("{folder}{}/", entry.slug(language));
                    if section == Section::Galleries {
                        for number in 2..=gallery_parts(entry) {
                            let part = PageKey::GalleryPart(entry.id.clone(), number);
                            add(part, format!("{address}{}/", part_slug(number, language)));
                        }
                    }
                    add(key, address);
                }
            }
        }
        if let Ok(url) = UrlPath::new("404.html") {
            routes.insert(PageKey::NotFound, &languages[0], url);
        }
        routes
    }

    fn insert(&mut self, key: PageKey, language: &LangTag, url: UrlPath) {
        self.by_page.entry(key).or_default().insert(language.clone(), url);
    }

    /// The address of a page in a language.
    pub fn get(&self, key: &PageKey, language: &LangTag) -> Option<&UrlPath> {
        self.by_page.get(key)?.get(language)
    }

    /// Whether the site has the page at all.
    pub fn has(&self, key: &PageKey, language: &LangTag) -> bool {
        self.get(key, language).is_some()
    }

    /// All pages, ordered by page and language.
    pub fn iter(&self) -> impl Iterator<Item = (&PageKey, &LangTag, &UrlPath)> {
        let pages = self.by_page.iter();
        pages.flat_map(|(key, urls)| urls.iter().map(move |(language, url)| (key, language, url)))
    }
}

/// The most photos on one page of a gallery.
const GALLERY_PAGE: usize = 60;

/// On how many pages the photos of a gallery stand.
pub fn gallery_parts(entry: &Entry) -> usize {
    entry.photos.len().div_ceil(GALLERY_PAGE).max(1)
}

/// The thing behind a page, if it is the page of one.
pub fn entry_of<'s>(site: &'s Site, key: &PageKey) -> Option<&'s Entry> {
    match key {
        PageKey::Home => Some(&site.village.story),
        PageKey::GalleryPart(id, _) => site.galleries.iter().map(|g| &g.entry).find(|e| e.id == *id),
        PageKey::Entry(section, id) => site
            .entries()
            .find(|(s, e)| s == section && e.id == *id)
            .map(|(_, e)| e),
        _ => None,
    }
}
