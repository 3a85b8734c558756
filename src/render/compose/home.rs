//! The home page, and the pages that only the site itself has.

use super::Scene;
use crate::model::section::Section;
use crate::plan::{PageKey, figures_of_story, hero};
use crate::render::view::{Card, Home, Link, NotFound, Privacy, Teaser};
use crate::theme::RecipeName;

/// Products on the home page: two full rows on a desktop, four on a phone.
const PRODUCTS: usize = 8;
/// Producers and galleries on the home page: one row on a desktop.
const OTHERS: usize = 4;
/// Events and news on the home page: lines in two columns.
const LINES: usize = 3;

impl Scene<'_> {
    /// `home.html`.
    pub fn home(&self) -> Home {
        let site = self.site;
        let story = &site.village.story;
        let flagship = site.flagship().filter(|p| p.is_listed());
        let is_flagship = |id: &crate::paths::Id| flagship.is_some_and(|f| f.entry.id == *id);
        let products = self.in_order(site.listed_products(), |p| &p.entry);
        let products = products.into_iter().filter(|p| !is_flagship(&p.entry.id));
        let producers = self.in_order(&site.producers, |p| &p.entry);
        let coming = site.events.iter().filter(|e| !self.is_past(e));
        Home {
            summary: self.words(&story.summary),
            hero: hero(site).and_then(|(photo, _)| self.picture(photo, RecipeName::Hero)),
            figures: self.figures_of(&figures_of_story(story, &self.plan.links, self.chain()), None),
            story: self.body(story),
            facts: self.village_facts(),
            certificates: self.certificates(&site.village.certifications),
            flagship: flagship.and_then(|f| self.product_card(f)),
            products: self.teaser(
                Section::Products,
                products.filter_map(|p| self.product_card(p)).take(PRODUCTS).collect(),
                site.listed_products().count(),
            ),
            producers: self.teaser(
                Section::Producers,
                producers
                    .into_iter()
                    .filter_map(|p| self.producer_card(p))
                    .take(OTHERS)
                    .collect(),
                site.producers.len(),
            ),
            events: self.teaser(
                Section::Events,
                coming.filter_map(|e| self.event_card(e)).take(LINES).collect(),
                site.events.len(),
            ),
            galleries: self.teaser(
                Section::Galleries,
                site.galleries
                    .iter()
                    .filter_map(|g| self.gallery_card(g))
                    .take(OTHERS)
                    .collect(),
                site.galleries.len(),
            ),
            news: self.teaser(
                Section::News,
                site.news.iter().filter_map(|n| self.news_card(n)).take(LINES).collect(),
                site.news.len(),
            ),
            visit: (!site.village.visit.is_empty()).then(|| self.visit()),
            visit_href: self.link(&PageKey::Visit),
            outlets: self.outlets_link(),
            sponsors: self.sponsors(),
            routes: self.routes(),
            contact: self.contact(),
            contact_href: self.link(&PageKey::Contact).unwrap_or_default(),
        }
    }

    fn teaser(&self, section: Section, cards: Vec<Card>, total: usize) -> Option<Teaser> {
        let label = self.plain(self.t(&format!("all-{}", section.folder())));
        let all = Link {
            href: self.link(&PageKey::List(section))?,
            label,
            current: false,
        };
        (!cards.is_empty()).then_some(Teaser { cards, all, total })
    }

    /// `privacy.html`.
    pub fn privacy(&self) -> Privacy {
        Privacy {
            contact_href: self.link(&PageKey::Contact).unwrap_or_default(),
        }
    }

    /// `404.html`.
    pub fn not_found(&self) -> NotFound {
        let homes = self.site.village.languages.iter().filter_map(|language| {
            let url = self.plan.routes.get(&PageKey::Home, language)?;
            let name = &self.tongues.get(language)?.name;
            let lent_by = (language != self.language()).then_some(language);
            Some(Link {
                href: self.link_to(url),
                label: self.marked(name.clone(), lent_by),
                current: false,
            })
        });
        let products = PageKey::List(Section::Products);
        NotFound {
            homes: homes.collect(),
            products: self.link(&products).map(|href| Link {
                href,
                label: self.title_of(&products),
                current: false,
            }),
        }
    }
}
