//! The portal: the root of a workspace without home village. Its villages, their clusters and regions.

mod goods;
mod map;
mod regions;
mod shelves;

use std::collections::BTreeMap;

use self::regions::data_files;
use self::shelves::{Lists, Made, Making, make_leaves};
use super::artifact::{Artifacts, Content};
use super::assets::Assets;
use super::compose::{brand_logo, direction_name, logo_path};
use super::looks::{Looks, Voice};
use super::site::put;
use super::view::{
    Alternate, BrandView, Card, ClusterPage, Group, Head, LanguageLink, Link, NotFound, Notice, Page, Picture,
    PictureSource, Portal, Share, SiteFrame, Text,
};
use super::xml::escape;
use crate::date::BuildDate;
use crate::diag::{Bag, Diagnostic};
use crate::digest::Digest;
use crate::locale::messages::FluentArgs;
use crate::locale::{LangTag, fallback_chains};
use crate::model::cluster::Cluster;
use crate::model::fields::Choice;
use crate::model::listing::Listing;
use crate::model::partner::Partners;
use crate::model::settings::Settings;
use crate::model::summary::{SummaryPicture, VillageSummary};
use crate::paths::Id;
use crate::paths::{OutputPath, UrlPath};
use crate::plan::{
    DATA_FOLDER, Leaf, List, RegionNode, Shelves, SiteAddress, cluster_slug, leaves, open_graph_locale,
    portal_home as home,
};
use crate::render::tongue::Tongue;
use crate::theme::{Palette, RecipeName};

/// So many new products stand on the first page, and so many events.
const NEWEST: usize = 8;
const NEXT: usize = 3;
/// Fewer villages stand together: a province with one village would be a row with one picture.
const GROUPED_FROM: usize = 13;

/// Reads what a village offers.
pub type ListingOf<'a> = dyn Fn(&VillageSummary) -> Option<Listing> + Sync + 'a;

/// All villages, as the portal sees them.
pub struct Fleet<'a> {
    /// Their summaries, by id.
    pub villages: &'a [VillageSummary],
    /// What a village offers.
    pub listing: &'a ListingOf<'a>,
    /// Their clusters.
    pub clusters: &'a [Cluster],
    /// Who helps them.
    pub partners: &'a Partners,
}

/// The portal that stands, of which pages are kept.
pub struct OldPortal<'a> {
    /// Digest of what all pages are made from: theme, settings, year.
    pub base: Digest,
    /// A page as it stands, if it was made from something with this digest.
    pub kept: &'a (dyn Fn(&OutputPath, Digest) -> Option<Content> + Sync),
    /// Holds a page until it is published: they may be more than there is memory for.
    pub hold: &'a (dyn Fn(Vec<u8>) -> Content + Sync),
}

/// A portal that was made.
pub struct MadePortal {
    /// Its files.
    pub artifacts: Artifacts,
    /// How many pages were made; those that stood are not counted.
    pub pages: usize,
    /// Digests of what pages were made from, of those that can be kept.
    pub made_from: BTreeMap<OutputPath, Digest>,
}

/// Makes the portal of `fleet`.
pub fn render_portal(
    settings: &Settings,
    looks: &Looks,
    fleet: &Fleet<'_>,
    (today, old): (BuildDate, &OldPortal<'_>),
    bag: &mut Bag,
) -> MadePortal {
    let (villages, clusters) = (fleet.villages, fleet.clusters);
    let languages = &settings.languages;
    let chains = fallback_chains(languages, &settings.fallback);
    let voices = looks.voices(languages, &chains);
    let assets = Assets::new(&looks.theme, &Palette::plain(&looks.theme, None), languages, "");
    let address = SiteAddress::new(None, settings.base_url.as_ref(), "");
    let mut artifacts = Artifacts::new();
    let mut pages = 0;
    let mut add = |path: OutputPath, html: Result<Vec<u8>, Diagnostic>, bag: &mut Bag| match html {
        Ok(html) => {
            pages += 1;
            put(&mut artifacts, path, html, bag);
        }
        Err(problem) => bag.push(problem),
    };
    let country = RegionNode::country(villages);
    let partners: Vec<Id> = fleet.partners.ids().cloned().collect();
    let shelves = Shelves::new(&country, &partners);
    let lists = Lists::of(&shelves, villages, today.0);
    let leaves = leaves(&country, &shelves, today.0);
    let mut portals = Vec::new();
    for language in languages {
        let (Some(voice), Some(chain)) = (voices.get(language), chains.get(language)) else {
            continue;
        };
        let portal = PortalPage {
            settings,
            looks,
            villages,
            clusters,
            partners: fleet.partners,
            lists,
            today,
            assets: &assets,
            address: &address,
            language,
            chain,
            voice,
            tongues: voices.iter().map(|(l, v)| (l, &v.tongue)).collect(),
        };
        let url = home(languages, language);
        add(url.output(), portal.list(&country, (&leaves, fleet.listing), &url), bag);
        for cluster in clusters {
            let url = cluster_url(languages, language, cluster);
            add(url.output(), portal.cluster(cluster, &url), bag);
        }
        if *language == languages[0]
            && let Ok(url) = UrlPath::new("404.html")
        {
            add(url.output(), portal.not_found(), bag);
        }
        portals.push(portal);
    }
    let making = Making {
        base: old.base,
        summaries: villages
            .iter()
            .map(|village| (village.id.as_str(), Digest::of(&village.to_bytes())))
            .collect(),
        listing: fleet.listing,
        kept: old.kept,
        hold: old.hold,
    };
    let mut made_from = BTreeMap::new();
    make_leaves(&leaves, &making, &portals, &mut |made: Made| match made.page {
        Ok(content) => {
            pages += usize::from(!made.kept);
            made_from.insert(made.path.clone(), made.from);
            put(&mut artifacts, made.path, content, bag);
        }
        Err(problem) => bag.push(problem),
    });
    let spoken = spoken(looks, languages);
    for (name, text) in [
        (
            "sitemap.xml",
            sitemap(languages, &spoken, &address, &|language| {
                let mut pages = vec![home(languages, language)];
                pages.extend(clusters.iter().map(|c| cluster_url(languages, language, c)));
                let firsts = leaves.iter().filter(|leaf| leaf.number == 1);
                pages.extend(firsts.map(|leaf| leaf.list.url(languages, language, 1)));
                pages
            }),
        ),
        ("robots.txt", Some(robots(&address))),
    ] {
        if let (Ok(path), Some(text)) = (OutputPath::new(name), text) {
            put(&mut artifacts, path, text, bag);
        }
    }
    if let Some(chain) = chains.get(&languages[0]).filter(|_| !villages.is_empty()) {
        let site = |village: &VillageSummary| {
            let folder = UrlPath::new(&format!("{}/", village.id)).unwrap_or_else(|_| UrlPath::home());
            let own = village.own_address.clone().or_else(|| address.absolute(&folder));
            own.unwrap_or_else(|| folder.as_str().to_owned())
        };
        for (name, text) in data_files(&country, &site, chain) {
            if let Ok(path) = OutputPath::new(&format!("{DATA_FOLDER}/{name}")) {
                put(&mut artifacts, path, text, bag);
            }
        }
    }
    for (path, content) in assets.into_files() {
        put(&mut artifacts, path, content, bag);
    }
    let shown = fleet.partners.ids().filter_map(|id| fleet.partners.get(id));
    let logos = shown.filter_map(|partner| Some((logo_path(partner)?, partner.logo.as_ref()?)));
    for (url, logo) in settings.partner.as_ref().and_then(brand_logo).into_iter().chain(logos) {
        put(&mut artifacts, url.output(), logo.bytes.to_vec(), bag);
    }
    MadePortal {
        artifacts,
        pages,
        made_from,
    }
}

/// The languages in which the portal has words of its own: those of the theme, which are most of it.
fn spoken<'l>(looks: &Looks, languages: &'l [LangTag]) -> Vec<&'l LangTag> {
    let spoken = looks.theme.languages();
    languages.iter().filter(|l| spoken.contains(&l.as_str())).collect()
}

/// The page of a cluster in a language.
fn cluster_url(languages: &[LangTag], language: &LangTag, cluster: &Cluster) -> UrlPath {
    let path = format!(
        "{}{}/{}/",
        home(languages, language),
        cluster_slug(language),
        cluster.id
    );
    UrlPath::new(&path).unwrap_or_else(|_| UrlPath::home())
}

/// Pages in languages of which the theme has no words claim to be no translation, so they are left out.
fn sitemap(
    languages: &[LangTag],
    spoken: &[&LangTag],
    address: &SiteAddress,
    pages: &dyn Fn(&LangTag) -> Vec<UrlPath>,
) -> Option<String> {
    let mut xml = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n",
    );
    for language in languages.iter().filter(|l| spoken.contains(l)) {
        for url in pages(language) {
            xml.push_str(&format!("<url><loc>{}</loc></url>\n", escape(&address.absolute(&url)?)));
        }
    }
    xml.push_str("</urlset>\n");
    Some(xml)
}

fn robots(address: &SiteAddress) -> String {
    let sitemap = UrlPath::new("sitemap.xml").ok().and_then(|url| address.absolute(&url));
    let sitemap = sitemap.map(|url| format!("Sitemap: {url}\n")).unwrap_or_default();
    format!("User-agent: *\nAllow: /\n{sitemap}")
}

struct PortalPage<'a> {
    settings: &'a Settings,
    looks: &'a Looks,
    villages: &'a [VillageSummary],
    clusters: &'a [Cluster],
    partners: &'a Partners,
    lists: Lists,
    today: BuildDate,
    assets: &'a Assets,
    address: &'a SiteAddress,
    language: &'a LangTag,
    chain: &'a [LangTag],
    voice: &'a Voice,
    tongues: BTreeMap<&'a LangTag, &'a Tongue>,
}

impl PortalPage<'_> {
    fn list(
        &self,
        country: &RegionNode<'_>,
        (leaves, listing): (&[Leaf<'_, '_>], &ListingOf<'_>),
        url: &UrlPath,
    ) -> Result<Vec<u8>, Diagnostic> {
        let page = self.frame("portal", self.title(), |language| {
            home(&self.settings.languages, language)
        });
        let groups = if !country.shows_villages() {
            Vec::new()
        } else if self.villages.len() < GROUPED_FROM {
            vec![Group {
                id: "villages".to_owned(),
                heading: None,
                cards: self.cards(self.villages.iter().collect(), url),
            }]
        } else {
            self.by_province(country, url)
        };
        let clusters = self.clusters.iter().map(|cluster| Link {
            href: self.link(&cluster_url(&self.settings.languages, self.language, cluster), url),
            label: self.cluster_name(cluster),
            current: false,
        });
        let teaser = |leaf: Option<&Leaf<'_, '_>>, cards, all| Some(self.teaser(leaf?, listing, (cards, all), url));
        let newest = leaves.iter().find(|leaf| matches!(leaf.list, List::Products));
        let next = |leaf: &&Leaf<'_, '_>| matches!(leaf.list, List::Calendar(None)) && leaf.number == 1;
        let main = Portal {
            newest: teaser(newest.filter(|leaf| !leaf.things.is_empty()), NEWEST, "all-products"),
            events: teaser(leaves.iter().find(next), NEXT, "all-events"),
            clusters: clusters.collect(),
            groups,
            total: self.villages.len(),
            map: self.map(country, url),
            table: (!country.shows_villages()).then(|| self.region_table(country, &[country], url)),
        };
        let html = self.voice.templates.render("portal", &page, &main);
        html.map_err(|error| error.into_diagnostic(Some(url.as_str())))
    }

    /// The villages under the names of their provinces, both in alphabetical order.
    fn by_province(&self, country: &RegionNode<'_>, url: &UrlPath) -> Vec<Group> {
        let group = |province: &RegionNode<'_>| {
            let name = province.name.clone();
            Group {
                id: format!("province-{}", province.code),
                heading: Some(self.marked(name.unwrap_or_else(|| self.t("group-other-region")), None)),
                cards: self.cards(province.villages.clone(), url),
            }
        };
        let mut groups: Vec<Group> = country.children.iter().map(group).collect();
        groups.sort_by(|a, b| {
            let heading = |g: &Group| g.heading.as_ref().map(|h| h.text.clone()).unwrap_or_default();
            let formats = &self.voice.tongue.formats;
            formats.compare(&heading(a), &heading(b)).then_with(|| a.id.cmp(&b.id))
        });
        groups
    }

    /// The cards of `villages` in alphabetical order.
    fn cards(&self, mut villages: Vec<&VillageSummary>, url: &UrlPath) -> Vec<Card> {
        let formats = &self.voice.tongue.formats;
        villages.sort_by(|a, b| formats.compare(&a.name, &b.name).then_with(|| a.id.cmp(&b.id)));
        villages.into_iter().map(|village| self.card(village, url)).collect()
    }

    /// The villages of a cluster in the order of its route; one that was never published is left out.
    fn cluster(&self, cluster: &Cluster, url: &UrlPath) -> Result<Vec<u8>, Diagnostic> {
        let name = self.cluster_name(cluster);
        let address = |language: &LangTag| cluster_url(&self.settings.languages, language, cluster);
        let mut page = self.frame("cluster", name, address);
        page.trail = vec![Link {
            href: self.link(&home(&self.settings.languages, self.language), url),
            label: self.marked(self.t("section-portal"), None),
            current: false,
        }];
        let stops = cluster
            .villages
            .iter()
            .filter_map(|id| self.villages.iter().find(|v| v.id == id.as_str()));
        let category = format!("category-{}", cluster.commodity.name());
        let intro = cluster.intro.pick(self.chain);
        let main = ClusterPage {
            commodity: self.t(&category),
            intro: intro.map(|(text, lent_by)| self.marked(text.clone(), lent_by)),
            stops: stops.map(|village| self.card(village, url)).collect(),
        };
        let html = self.voice.templates.render("cluster", &page, &main);
        html.map_err(|error| error.into_diagnostic(Some(url.as_str())))
    }

    fn cluster_name(&self, cluster: &Cluster) -> Text {
        let name = cluster.name.pick(self.chain);
        let name = name.map(|(name, lent_by)| self.marked(name.clone(), lent_by));
        name.unwrap_or_else(|| self.marked(cluster.id.to_string(), None))
    }

    fn not_found(&self) -> Result<Vec<u8>, Diagnostic> {
        let url = UrlPath::new("404.html").unwrap_or_else(|_| UrlPath::home());
        let title = self.message("not-found-title");
        let page = self.frame("404", title, |language| match language == self.language {
            true => url.clone(),
            false => home(&self.settings.languages, language),
        });
        let homes = self.settings.languages.iter().map(|language| Link {
            href: self.address.from_server_root(&home(&self.settings.languages, language)),
            label: self.marked(
                self.tongues.get(language).map(|t| t.name.clone()).unwrap_or_default(),
                (language != self.language).then_some(language),
            ),
            current: false,
        });
        let main = NotFound {
            homes: homes.collect(),
            products: None,
        };
        let html = self.voice.templates.render("404", &page, &main);
        html.map_err(|error| error.into_diagnostic(Some(url.as_str())))
    }

    fn t(&self, id: &str) -> String {
        self.voice.tongue.told(id, &FluentArgs::new())
    }

    fn count_villages(&self, count: usize) -> String {
        self.count("count-villages", count)
    }

    fn count(&self, message: &str, count: usize) -> String {
        let mut args = FluentArgs::new();
        args.set("count", count as i64);
        self.voice.tongue.messages.format(message, &args)
    }

    fn title(&self) -> Text {
        let own = self.settings.title.pick(self.chain);
        let own = own.map(|(title, lent_by)| self.marked(title.clone(), lent_by));
        own.unwrap_or_else(|| self.message("section-portal"))
    }

    /// Says in which language the page is.
    fn notice(&self, lender: &LangTag, href: String) -> Notice {
        let name = self.tongues.get(lender).map(|t| t.name.clone()).unwrap_or_default();
        let tongue = &self.voice.tongue;
        Notice {
            text: tongue.around("notice-borrowed", [], ("language", self.marked(name, Some(lender)))),
            href,
            label: self.t("notice-original"),
            lang: lender.to_string(),
        }
    }

    fn message(&self, id: &str) -> Text {
        self.voice.tongue.message(id)
    }

    /// The way to a village's site, as seen from the page `from`.
    fn village_href(&self, village: &VillageSummary, from: &UrlPath) -> String {
        // A village's site stands in a folder of its name; it starts in its default language where it does
        // not speak the portal's.
        let speaks = village
            .languages
            .iter()
            .position(|l| l == self.language.as_str())
            .filter(|i| *i > 0);
        let path = match speaks {
            Some(_) => format!("{}/{}/", village.id, self.language.url_segment()),
            None => format!("{}/", village.id),
        };
        let url = UrlPath::new(&path).unwrap_or_else(|_| UrlPath::home());
        village.own_address.clone().unwrap_or_else(|| self.link(&url, from))
    }

    fn card(&self, village: &VillageSummary, from: &UrlPath) -> Card {
        let href = self.village_href(village, from);
        let summary = VillageSummary::pick(&village.summary, self.chain);
        // Official names are Indonesian everywhere.
        let indonesian = LangTag::indonesian();
        let names = (*self.language != indonesian).then_some(&indonesian);
        let picture = village.picture.as_ref().filter(|_| village.own_address.is_none());
        let flagship = VillageSummary::pick(&village.flagship, self.chain);
        Card {
            kind: "village",
            href,
            title: self.marked(village.name.clone(), None),
            summary: summary.map(|(text, lent_by)| self.marked(text.to_owned(), lent_by)),
            picture: picture.and_then(|p| self.picture(p, &village.id, from)),
            byline: Some(self.marked(village.region.join(", "), names)).filter(|t| !t.text.is_empty()),
            price: flagship.map(|(title, lent_by)| self.marked(title.to_owned(), lent_by)),
            date: None,
            datetime: None,
            badge: None,
            tags: String::new(),
        }
    }

    fn picture(&self, picture: &SummaryPicture, village: &str, from: &UrlPath) -> Option<Picture> {
        let link = |path: &str| {
            UrlPath::new(&format!("{village}/{path}"))
                .ok()
                .map(|url| self.link(&url, from))
        };
        let jpeg = picture
            .files
            .iter()
            .rev()
            .find(|f| f.media_type == "image/jpeg")
            .or(picture.files.last())?;
        let webp = picture.files.iter().filter(|f| f.media_type == "image/webp");
        let srcset: Vec<String> = webp
            .filter_map(|f| Some(format!("{} {}w", link(&f.path)?, f.width)))
            .collect();
        let alt = VillageSummary::pick(&picture.alt, self.chain);
        Some(Picture {
            sources: (!srcset.is_empty())
                .then(|| PictureSource {
                    media_type: "image/webp".to_owned(),
                    srcset: srcset.join(", "),
                })
                .into_iter()
                .collect(),
            src: link(&jpeg.path)?,
            width: jpeg.width,
            height: jpeg.height,
            sizes: self
                .looks
                .theme
                .recipe(RecipeName::Card)
                .map(|r| r.sizes.clone())
                .unwrap_or_default(),
            alt: alt
                .map(|(text, lent_by)| self.marked(text.to_owned(), lent_by))
                .unwrap_or_default()
                .into(),
            tint: None,
        })
    }

    fn marked(&self, text: String, lent_by: Option<&LangTag>) -> Text {
        Text {
            text,
            lang: lent_by.map(|l| l.as_str().to_owned()),
            ..Text::default()
        }
    }

    fn link(&self, url: &UrlPath, from: &UrlPath) -> String {
        if from.as_str() == "404.html" {
            self.address.from_server_root(url)
        } else {
            url.relative_from(from)
        }
    }

    /// Whose workspace it is, for the foot of every page. `link`: from that page.
    fn brand(&self, link: impl Fn(&UrlPath) -> String) -> Option<BrandView> {
        let brand = self.settings.partner.as_ref()?;
        let text = brand.text.pick(self.chain);
        Some(BrandView {
            name: brand.name.clone(),
            logo: brand_logo(brand).map(|(url, _)| link(&url)),
            href: brand.url.as_ref().map(ToString::to_string),
            text: text.map(|(text, lent_by)| self.marked(text.clone(), lent_by)),
        })
    }

    /// The frame of a page. `at`: its address in each language.
    fn frame(&self, kind: &'static str, title: Text, at: impl Fn(&LangTag) -> UrlPath) -> Page {
        let languages = &self.settings.languages;
        let is_list = kind != "404";
        let url = &at(self.language);
        let link = |target: &UrlPath| self.link(target, url);
        let site_title = self.title();
        let absolute = |language: &LangTag| self.address.absolute(&at(language));
        let spoken = spoken(self.looks, languages);
        // A page whose words are another language's claims to be no translation: that one is the original.
        let lender = self.chain.iter().find(|l| spoken.contains(l)).unwrap_or(self.language);
        let borrows = is_list && lender != self.language;
        let mut alternates: Vec<Alternate> = Vec::new();
        if is_list && !borrows && spoken.len() > 1 {
            alternates.extend(spoken.iter().filter_map(|l| {
                Some(Alternate {
                    hreflang: l.as_str().to_owned(),
                    href: absolute(l)?,
                })
            }));
            let default = spoken.iter().find(|l| l.as_str() == "en").unwrap_or(&spoken[0]);
            alternates.extend(absolute(default).map(|href| Alternate {
                hreflang: "x-default".to_owned(),
                href,
            }));
        }
        let (theme_color, theme_color_dark) = self.assets.theme_colors.clone();
        let head = Head {
            title: if kind == "portal" {
                title.bare()
            } else {
                format!("{} – {}", title.bare(), site_title.bare())
            },
            // A title of two languages is in none.
            title_lang: title
                .whole_lang()
                .filter(|lang| kind == "portal" || site_title.lang.as_ref() == Some(lang))
                .cloned(),
            description: self.count_villages(self.villages.len()),
            description_lang: borrows.then(|| lender.to_string()),
            canonical: absolute(lender).filter(|_| is_list),
            noindex: !is_list,
            alternates,
            share: absolute(lender).filter(|_| is_list).map(|url| Share {
                kind: "website",
                url,
                title_lang: title.whole_lang().cloned(),
                locale: open_graph_locale(lender),
                image: None,
            }),
            feed: None,
            stylesheet: link(&self.assets.stylesheet),
            script: self.assets.script.as_ref().map(link),
            icon_svg: link(&self.assets.icon_svg),
            icon_ico: link(&self.assets.icon_ico),
            icon_touch: link(&self.assets.icon_touch),
            theme_color,
            theme_color_dark,
        };
        Page {
            lang: self.language.as_str().to_owned(),
            dir: direction_name(self.language.direction()),
            kind,
            title,
            head,
            site: SiteFrame {
                name: site_title,
                home: link(&home(languages, self.language)),
                menu: self.menu(url),
                footer_links: Vec::new(),
                region: Vec::new(),
                demo: self.settings.demo,
                year: self.today.0.year(),
                portal: None,
                supporters: None,
                basket: None,
                brand: self.brand(link),
                mood: None,
            },
            untranslated: languages.iter().any(|l| !spoken.contains(&l)),
            languages: languages
                .iter()
                .map(|language| LanguageLink {
                    lang: language.as_str().to_owned(),
                    dir: direction_name(language.direction()),
                    name: self.tongues.get(language).map(|t| t.name.clone()).unwrap_or_default(),
                    offer: self.tongues.get(language).and_then(|t| t.offer.clone()),
                    href: link(&at(language)),
                    current: language == self.language,
                    translated: spoken.contains(&language),
                })
                .collect(),
            draft: false,
            notice: borrows.then(|| self.notice(lender, link(&at(lender)))),
            trail: Vec::new(),
        }
    }
}
