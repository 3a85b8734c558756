//! The frame of a page: head, menu, languages, notice, breadcrumbs.

use super::Scene;
use crate::locale::{Direction, LangTag};
use crate::model::fields::Choice;
use crate::model::section::Section;
use crate::paths::UrlPath;
use crate::plan::{PageKey, entry_of, gallery_parts, hero, open_graph_locale};
use crate::render::view::{Alternate, Head, LanguageLink, Link, Notice, Page, Share, ShareImage, SiteFrame, Text};
use crate::theme::RecipeName;

/// `ltr` or `rtl`.
pub fn direction_name(direction: Direction) -> &'static str {
    match direction {
        Direction::Ltr => "ltr",
        Direction::Rtl => "rtl",
    }
}

impl Scene<'_> {
    /// The frame around a page.
    pub fn frame(&self) -> Page {
        let languages = self.languages();
        let title = self.title_of(&self.page.key);
        Page {
            lang: self.language().as_str().to_owned(),
            dir: direction_name(self.language().direction()),
            kind: self.page.key.kind(),
            draft: entry_of(self.site, &self.page.key).is_some_and(|entry| entry.draft),
            head: self.head(&title),
            title,
            site: self.site_frame(),
            untranslated: languages.iter().any(|l| !l.translated),
            languages,
            notice: self.notice(),
            trail: self.trail(),
        }
    }

    /// The title of a page in this page's language.
    pub fn title_of(&self, key: &PageKey) -> Text {
        match key {
            PageKey::List(section) => self.message(&format!("section-{}", section.folder())),
            PageKey::Narrowed(facet, value) => {
                let value = self.plan.facets.get(*facet, value);
                value.map(|v| self.facet_words(v)).unwrap_or_default()
            }
            PageKey::Basket => self.message("section-basket"),
            PageKey::Contact => self.message("section-contact"),
            PageKey::Abroad => self.message("section-abroad"),
            PageKey::Visit => self.message("section-visit"),
            PageKey::Partners => self.message("section-partners"),
            PageKey::Privacy => self.message("section-privacy"),
            PageKey::NotFound => self.message("not-found-title"),
            PageKey::GalleryPart(id, number) => {
                let gallery = self.title_of(&PageKey::Entry(Section::Galleries, id.clone()));
                let parts = entry_of(self.site, key).map_or(1, gallery_parts);
                Text {
                    after: format!("{} ({number}/{parts})", gallery.after),
                    text: if gallery.lang.is_some() {
                        gallery.text
                    } else {
                        format!("{} ({number}/{parts})", gallery.text)
                    },
                    ..gallery
                }
            }
            PageKey::Home | PageKey::Entry(..) => {
                let words = entry_of(self.site, key).and_then(|entry| self.words(&entry.title));
                words.unwrap_or_else(|| self.plain(self.site.village.name.as_str()))
            }
        }
    }

    fn head(&self, title: &Text) -> Head {
        let village = &self.site.village.name;
        let title_lang = title.whole_lang().cloned();
        let title = match self.page.key {
            PageKey::Home if title.text.contains(village.as_str()) => title.text.clone(),
            _ => format!("{} – {village}", title.bare()),
        };
        let entry = entry_of(self.site, &self.page.key).unwrap_or(&self.site.village.story);
        let description = match self.page.key {
            PageKey::Abroad => self.message("abroad-intro"),
            _ => self.words(&entry.summary).unwrap_or_default(),
        };
        let (theme_color, theme_color_dark) = self.assets.theme_colors.clone();
        let feed = self
            .assets
            .feeds
            .get(self.language())
            .filter(|_| self.plan.address.is_known());
        Head {
            title,
            description: description.text,
            description_lang: description.lang,
            canonical: self.canonical(),
            noindex: self.page.key == PageKey::NotFound,
            alternates: self.alternates(),
            share: self.share(title_lang.clone()),
            title_lang,
            feed: feed.map(|url| self.link_to(url)),
            stylesheet: self.link_to(&self.assets.stylesheet),
            script: self.assets.script.as_ref().map(|s| self.link_to(s)),
            icon_svg: self.link_to(&self.assets.icon_svg),
            icon_ico: self.link_to(&self.assets.icon_ico),
            icon_touch: self.link_to(&self.assets.icon_touch),
            theme_color,
            theme_color_dark,
        }
    }

    /// The address of the original: this page, or the one whose words it borrows.
    fn canonical(&self) -> Option<String> {
        if self.page.key == PageKey::NotFound {
            return None;
        }
        let language = self.page.borrowed_from.as_ref().unwrap_or(self.language());
        // Part of the catalogue says nothing that the whole does not: search engines need the whole only.
        let key = match &self.page.key {
            PageKey::Narrowed(..) => &PageKey::List(Section::Products),
            key => key,
        };
        self.plan.address.absolute(self.plan.routes.get(key, language)?)
    }

    /// The same page in the languages that have words of their own for it, with `x-default` (English when
    /// there is an English one, else the default language). Google, *Localized versions of your pages*:
    /// every page names all, itself too.
    fn alternates(&self) -> Vec<Alternate> {
        if self.page.borrowed_from.is_some() || !self.page.key.is_for_search_engines() {
            return Vec::new();
        }
        alternates(self.plan, &self.page.key, &self.site.village.languages)
    }

    fn share(&self, title_lang: Option<String>) -> Option<Share> {
        if self.page.key == PageKey::NotFound {
            return None;
        }
        let spoken = self.page.borrowed_from.as_ref().unwrap_or(self.language());
        Some(Share {
            kind: match self.page.key {
                PageKey::Entry(Section::News, _) => "article",
                PageKey::Entry(Section::Products, _) => "product",
                _ => "website",
            },
            url: self.canonical()?,
            title_lang,
            locale: open_graph_locale(spoken),
            image: self.share_image(),
        })
    }

    fn share_image(&self) -> Option<ShareImage> {
        let own = entry_of(self.site, &self.page.key).and_then(|entry| entry.photos.first());
        let photo = own.or_else(|| hero(self.site).map(|(photo, _)| photo))?;
        let file = self.plan.media.files(photo, RecipeName::Share).last()?;
        Some(ShareImage {
            url: self.plan.address.absolute(&file.url)?,
            width: file.variant.width,
            height: file.variant.height,
            alt: self.words(&photo.alt).unwrap_or_default().into(),
        })
    }

    fn site_frame(&self) -> SiteFrame {
        let link = |key: &PageKey| {
            Some(Link {
                href: self.link(key)?,
                label: self.title_of(key),
                current: *key == self.page.key,
            })
        };
        // Visiting comes after what is on. Where to buy stands on that page and at the foot, so that the menu
        // stays short on a phone.
        let sections = Section::ALL
            .iter()
            .filter(|section| **section != Section::Outlets)
            .flat_map(|section| {
                let after = (*section == Section::Events).then_some(PageKey::Visit);
                [Some(PageKey::List(*section)), after]
            })
            .flatten()
            .filter_map(|key| link(&key));
        let outlets = link(&PageKey::List(Section::Outlets));
        let pages_of_menu = |is_in_menu: bool| {
            let pages = self.site.pages.iter().filter(move |page| page.menu == is_in_menu);
            pages.filter_map(|page| link(&PageKey::Entry(Section::Pages, page.entry.id.clone())))
        };
        let contact = link(&PageKey::Contact);
        let abroad = link(&PageKey::Abroad);
        let partners = link(&PageKey::Partners);
        let privacy = link(&PageKey::Privacy);
        SiteFrame {
            name: self.plain(self.site.village.name.as_str()),
            home: self.link(&PageKey::Home).unwrap_or_default(),
            menu: sections.chain(pages_of_menu(true)).chain(contact).collect(),
            footer_links: abroad
                .into_iter()
                .chain(outlets)
                .chain(partners)
                .chain(pages_of_menu(false))
                .chain(privacy)
                .collect(),
            region: self
                .site
                .village
                .region
                .names()
                .into_iter()
                .map(str::to_owned)
                .collect(),
            demo: self.settings.demo,
            year: self.plan.today.0.year(),
            portal: self.portal(),
            supporters: self.supporters(),
            basket: self.basket_link(),
            brand: self.brand(),
            mood: self.site.village.mood.map(Choice::name),
        }
    }

    /// The list of all villages, where the workspace has one: absolute from a village with an address of its
    /// own, else one folder up.
    fn portal(&self) -> Option<Link> {
        if self.settings.home.is_some() {
            return None;
        }
        let languages = &self.settings.languages;
        let folder = match languages.iter().position(|l| l == self.language()) {
            Some(1..) => format!("{}/", self.language().url_segment()),
            _ => String::new(),
        };
        let href = match &self.site.village.base_url {
            Some(_) => self.settings.base_url.as_ref()?.join(&folder).ok()?.to_string(),
            None => format!("{}../{folder}", self.link_to(&UrlPath::home()).trim_start_matches("./")),
        };
        Some(Link {
            href,
            label: self.plain(self.t("section-portal")),
            current: false,
        })
    }

    /// The same page in every language; where the site has it only once (404), the home pages.
    fn languages(&self) -> Vec<LanguageLink> {
        let languages = &self.site.village.languages;
        let routes = &self.plan.routes;
        languages
            .iter()
            .filter_map(|language| {
                let key = match routes.has(&self.page.key, language) {
                    true => &self.page.key,
                    false => &PageKey::Home,
                };
                let url = routes.get(key, language)?;
                let tongue = self.tongues.get(language)?;
                Some(LanguageLink {
                    lang: language.as_str().to_owned(),
                    dir: direction_name(language.direction()),
                    name: tongue.name.clone(),
                    offer: tongue.offer.clone(),
                    href: self.link_to(url),
                    current: language == self.language(),
                    translated: self.plan.own_languages(key, languages).contains(language),
                })
            })
            .collect()
    }

    fn notice(&self) -> Option<Notice> {
        let original = self.page.borrowed_from.as_ref()?;
        let name = self.tongues.get(original).map(|t| t.name.clone())?;
        Some(Notice {
            text: self.t_around("notice-borrowed", [], ("language", self.marked(name, Some(original)))),
            href: self.link_to(self.plan.routes.get(&self.page.key, original)?),
            label: self.t("notice-original"),
            lang: original.as_str().to_owned(),
        })
    }

    fn trail(&self) -> Vec<Link> {
        let above = match &self.page.key {
            PageKey::Home | PageKey::NotFound => return Vec::new(),
            PageKey::Entry(Section::Pages, _)
            | PageKey::List(_)
            | PageKey::Basket
            | PageKey::Contact
            | PageKey::Abroad
            | PageKey::Visit
            | PageKey::Partners
            | PageKey::Privacy => None,
            PageKey::Narrowed(..) => Some(PageKey::List(Section::Products)),
            PageKey::Entry(section, _) => Some(PageKey::List(*section)),
            PageKey::GalleryPart(id, _) => Some(PageKey::Entry(Section::Galleries, id.clone())),
        };
        let home = self.link(&PageKey::Home).map(|href| Link {
            href,
            label: self.plain(self.t("section-home")),
            current: false,
        });
        let above = above.and_then(|key| {
            Some(Link {
                href: self.link(&key)?,
                label: self.title_of(&key),
                current: false,
            })
        });
        home.into_iter().chain(above).collect()
    }
}

/// Absolute addresses of a page's own languages and `x-default`; empty without a base address, and when
/// there is only one language to choose from.
pub fn alternates(plan: &crate::plan::SitePlan, key: &PageKey, languages: &[LangTag]) -> Vec<Alternate> {
    let own = plan.own_languages(key, languages);
    let absolute = |language: &LangTag| plan.address.absolute(plan.routes.get(key, language)?);
    let mut result: Vec<Alternate> = own
        .iter()
        .filter_map(|l| {
            Some(Alternate {
                hreflang: l.as_str().to_owned(),
                href: absolute(l)?,
            })
        })
        .collect();
    if result.len() < 2 {
        return Vec::new();
    }
    let default = own.iter().find(|l| l.as_str() == "en").or(own.first());
    if let Some(href) = default.and_then(absolute) {
        result.push(Alternate {
            hreflang: "x-default".to_owned(),
            href,
        });
    }
    result
}
