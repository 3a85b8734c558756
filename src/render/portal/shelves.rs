//! The portal's lists: products by category, makers, villages by commodity and by partner, what is new, what is on.
//!
//! What stands on a page is known from the summaries ([`leaves`]). Only for a page that has to be made are the listings
//! of its villages read, and forgotten with it.

use std::collections::BTreeMap;

use rayon::prelude::*;

use super::regions::region_url;
use super::{ListingOf, PortalPage};
use crate::date::Date;
use crate::diag::Diagnostic;
use crate::digest::{Digest, DigestBuilder};
use crate::locale::LangTag;
use crate::model::choices::PartnerRole;
use crate::model::fields::Choice;
use crate::model::listing::Listing;
use crate::model::summary::VillageSummary;
use crate::paths::{OutputPath, UrlPath};
use crate::plan::{Leaf, List, SHELF_PAGE, Shelf, Shelves, Stretch, portal_home};
use crate::render::artifact::Content;
use crate::render::compose::logo_path;
use crate::render::view::{Card, CountedLink, Group, Link, Part, PartnerView, ShelfPage, Teaser, Text};

/// So many pages are made together.
const BATCH: usize = 64;

/// Which lists the portal's pages lead to.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Lists {
    products: bool,
    producers: bool,
    events: bool,
    commodities: bool,
    partners: bool,
}

impl Lists {
    pub(super) fn of(shelves: &Shelves, villages: &[VillageSummary], today: Date) -> Self {
        let has = |test: &dyn Fn(&Shelf) -> bool| shelves.iter().any(test);
        Lists {
            products: has(&|s| matches!(s, Shelf::Products(_))),
            producers: has(&|s| *s == Shelf::Producers),
            events: villages.iter().any(|v| v.events_to_come(today).next().is_some()),
            commodities: has(&|s| matches!(s, Shelf::Commodity(_))),
            partners: has(&|s| matches!(s, Shelf::Partner(_))),
        }
    }

    fn all(self) -> [bool; 5] {
        [
            self.products,
            self.producers,
            self.events,
            self.commodities,
            self.partners,
        ]
    }
}

/// What the pages of lists are made with.
pub(super) struct Making<'a> {
    /// Digest of what all pages are made from.
    pub base: Digest,
    /// Digests of the summaries, by the village's id.
    pub summaries: BTreeMap<&'a str, Digest>,
    /// What a village offers.
    pub listing: &'a ListingOf<'a>,
    /// A page as it stands, if it was made from something with this digest.
    pub kept: &'a (dyn Fn(&OutputPath, Digest) -> Option<Content> + Sync),
    /// Holds a page until it is published.
    pub hold: &'a (dyn Fn(Vec<u8>) -> Content + Sync),
}

/// A page of a list in one language.
pub(super) struct Made {
    pub path: OutputPath,
    /// Digest of everything that it was made from.
    pub from: Digest,
    pub page: Result<Content, Diagnostic>,
    /// Whether it stood already.
    pub kept: bool,
}

/// Makes the pages of lists in the languages of `pages` and hands them to `put`.
pub(super) fn make_leaves(
    leaves: &[Leaf<'_, '_>],
    making: &Making<'_>,
    pages: &[PortalPage<'_>],
    put: &mut dyn FnMut(Made),
) {
    for batch in leaves.chunks(BATCH) {
        let made: Vec<Vec<Made>> = batch.par_iter().map(|leaf| make(leaf, making, pages)).collect();
        made.into_iter().flatten().for_each(&mut *put);
    }
}

/// A page in all languages.
fn make(leaf: &Leaf<'_, '_>, making: &Making<'_>, pages: &[PortalPage<'_>]) -> Vec<Made> {
    let Some(first) = pages.first() else {
        return Vec::new();
    };
    let from = digest_of(leaf, making, first);
    // The listings are read for the first language that needs them.
    let mut listings: Option<Vec<Listing>> = None;
    let one = |page: &PortalPage<'_>| {
        let url = leaf.list.url(&page.settings.languages, page.language, leaf.number);
        let path = url.output();
        if let Some(content) = (making.kept)(&path, from) {
            return Made {
                path,
                from,
                page: Ok(content),
                kept: true,
            };
        }
        let html = match &leaf.list {
            List::Region(area, path) => page.region(area, path, &url),
            _ => {
                let listings = listings.get_or_insert_with(|| {
                    let villages = leaf.things.iter().map(|stretch| stretch.village);
                    villages.map(|v| (making.listing)(v).unwrap_or_default()).collect()
                });
                page.leaf(leaf, listings, &url)
            }
        };
        Made {
            path,
            from,
            page: html.map(making.hold),
            kept: false,
        }
    };
    pages.iter().map(one).collect()
}

fn digest_of(leaf: &Leaf<'_, '_>, making: &Making<'_>, page: &PortalPage<'_>) -> Digest {
    let languages = &page.settings.languages;
    let address = |list: &List<'_, '_>| list.url(languages, page.language, 1);
    let mut digest = DigestBuilder::new("portal list 1");
    digest.digest(making.base);
    digest.field(
        page.lists
            .all()
            .map(|there| if there { '1' } else { '0' })
            .iter()
            .collect::<String>(),
    );
    digest.field(address(&leaf.list).as_str());
    digest.field(format!("{} {}", leaf.number, leaf.total));
    for (list, count) in &leaf.narrower {
        digest.field(address(list).as_str()).field(count.to_string());
    }
    for Stretch { village, from, until } in &leaf.things {
        // Its listing is in its summary, by digest.
        if let Some(summary) = making.summaries.get(village.id.as_str()) {
            digest.digest(*summary);
        }
        digest.field(format!("{from} {until}"));
    }
    digest.finish()
}

impl PortalPage<'_> {
    fn leaf(&self, leaf: &Leaf<'_, '_>, listings: &[Listing], url: &UrlPath) -> Result<Vec<u8>, Diagnostic> {
        let languages = &self.settings.languages;
        let at = |language: &LangTag| leaf.list.url(languages, language, leaf.number);
        let mut page = self.frame("shelf", self.list_title(&leaf.list), at);
        page.trail = self.list_trail(&leaf.list, url);
        let count = self.list_count(leaf);
        let link = |list: &List<'_, '_>| Link {
            href: self.link(&list.url(languages, self.language, 1), url),
            label: self.short_title(list),
            current: false,
        };
        let integer = |count: u64| {
            let count = i64::try_from(count).unwrap_or(i64::MAX);
            self.voice.tongue.formats.integer(count)
        };
        let narrower = leaf.narrower.iter().map(|(list, count)| CountedLink {
            link: link(list),
            count: integer(*count),
        });
        let mut links: Vec<CountedLink> = narrower.collect();
        if matches!(&leaf.list, List::Shelf(..)) {
            let formats = &self.voice.tongue.formats;
            links.sort_by(|a, b| formats.compare(&a.link.label.text, &b.link.label.text));
        }
        page.head.description = count.clone().unwrap_or_else(|| {
            let labels: Vec<String> = links.iter().map(|narrower| narrower.link.label.text.clone()).collect();
            self.voice.tongue.formats.list_short(&labels)
        });
        let main = ShelfPage {
            count,
            partner: self.partner_of(&leaf.list, url),
            links,
            groups: self.groups_of(leaf, listings, url),
            rows: matches!(leaf.list, List::Calendar(_)),
            parts: self.parts_of(leaf, url),
        };
        let html = self.voice.templates.render("shelf", &page, &main);
        html.map_err(|error| error.into_diagnostic(Some(url.as_str())))
    }

    /// The first `count` things of a list, and the way to all of them; `all`: the words for it.
    pub(super) fn teaser(
        &self,
        leaf: &Leaf<'_, '_>,
        listing: &ListingOf<'_>,
        (count, all): (usize, &str),
        url: &UrlPath,
    ) -> Teaser {
        let cards = leaf.things.iter().flat_map(|stretch| {
            let listing = listing(stretch.village).unwrap_or_default();
            self.cards_of(&leaf.list, *stretch, &listing, url)
        });
        // What was called off invites nobody.
        let is_on = |card: &Card| card.badge.as_ref().is_none_or(|badge| badge.key != "cancelled");
        Teaser {
            cards: cards.map(|(card, _)| card).filter(is_on).take(count).collect(),
            all: Link {
                href: self.link(&leaf.list.url(&self.settings.languages, self.language, 1), url),
                label: self.message(all),
                current: false,
            },
            total: match leaf.narrower.is_empty() {
                true => leaf.total,
                false => leaf.narrower.iter().map(|(_, count)| *count as usize).sum(),
            },
        }
    }

    /// The pages of the portal that lead on, for the header of every page.
    pub(super) fn menu(&self, url: &UrlPath) -> Vec<Link> {
        let languages = &self.settings.languages;
        let lists = self.lists;
        let mut menu = Vec::new();
        let mut add = |there: bool, target: UrlPath, label: Text| {
            if there {
                menu.push(Link {
                    current: target == *url,
                    href: self.link(&target, url),
                    label,
                });
            }
        };
        let at = |list: List<'_, '_>| list.url(languages, self.language, 1);
        let makers = List::Shelf(Shelf::Producers, Vec::new());
        add(lists.products, at(List::Products), self.message("section-products"));
        add(lists.producers, at(makers), self.message("section-producers"));
        add(lists.events, at(List::Calendar(None)), self.message("section-events"));
        add(lists.commodities, at(List::Commodities), self.message("commodities"));
        let regions = region_url(languages, self.language, &[]);
        add(!self.villages.is_empty(), regions, self.message("regions"));
        add(lists.partners, at(List::Partners), self.message("section-partners"));
        menu
    }

    fn list_title(&self, list: &List<'_, '_>) -> Text {
        match list {
            List::Shelf(shelf, path) if path.len() > 1 => {
                let whole = self.short_title(&List::Shelf(shelf.clone(), path[..1].to_vec()));
                let area = self.short_title(list);
                Text {
                    before: format!("{} – {}", whole.text, area.before),
                    ..area
                }
            }
            List::Calendar(Some(_)) => {
                let month = self.short_title(list);
                Text {
                    before: format!("{} – ", self.t("section-events")),
                    ..month
                }
            }
            _ => self.short_title(list),
        }
    }

    /// The title among its likes: of an area its name.
    fn short_title(&self, list: &List<'_, '_>) -> Text {
        match list {
            List::Products => self.message("section-products"),
            List::Commodities => self.message("commodities"),
            List::Partners => self.message("section-partners"),
            List::Calendar(None) => self.message("section-events"),
            List::Calendar(Some(month)) => self.marked(self.voice.tongue.formats.month_year(*month), None),
            List::Region(area, _) => self.area_name(area),
            List::Shelf(_, path) if path.len() > 1 => path.last().map(|area| self.area_name(area)).unwrap_or_default(),
            List::Shelf(Shelf::Producers, _) => self.message("section-producers"),
            List::Shelf(Shelf::Products(category) | Shelf::Commodity(category), _) => {
                self.message(&format!("category-{}", category.name()))
            }
            List::Shelf(Shelf::Partner(id), _) => {
                let name = self.partners.get(id).and_then(|partner| partner.name.pick(self.chain));
                let name = name.map(|(name, lent_by)| self.marked(name.clone(), lent_by));
                name.unwrap_or_else(|| self.marked(id.to_string(), None))
            }
        }
    }

    /// The lists that a list is part of.
    fn list_trail(&self, list: &List<'_, '_>, url: &UrlPath) -> Vec<Link> {
        let languages = &self.settings.languages;
        let link = |list: &List<'_, '_>| Link {
            href: self.link(&list.url(languages, self.language, 1), url),
            label: self.short_title(list),
            current: false,
        };
        let mut trail = vec![Link {
            href: self.link(&portal_home(languages, self.language), url),
            label: self.message("section-portal"),
            current: false,
        }];
        match list {
            List::Shelf(shelf, path) => {
                match shelf {
                    Shelf::Products(_) => trail.push(link(&List::Products)),
                    Shelf::Commodity(_) => trail.push(link(&List::Commodities)),
                    Shelf::Partner(_) => trail.push(link(&List::Partners)),
                    Shelf::Producers => {}
                }
                let above = (1..path.len()).map(|depth| link(&List::Shelf(shelf.clone(), path[..depth].to_vec())));
                trail.extend(above);
            }
            List::Calendar(Some(_)) => trail.push(link(&List::Calendar(None))),
            _ => {}
        }
        trail
    }

    /// How many things a list has, in words.
    fn list_count(&self, leaf: &Leaf<'_, '_>) -> Option<String> {
        let message = match &leaf.list {
            List::Shelf(Shelf::Products(_), _) => "count-products",
            List::Shelf(Shelf::Producers, _) => "count-producers",
            List::Shelf(Shelf::Commodity(_) | Shelf::Partner(_), _) => "count-villages",
            _ => return None,
        };
        Some(self.count(message, leaf.total))
    }

    fn groups_of(&self, leaf: &Leaf<'_, '_>, listings: &[Listing], url: &UrlPath) -> Vec<Group> {
        let mut groups: Vec<Group> = Vec::new();
        for (stretch, listing) in leaf.things.iter().zip(listings) {
            for (card, day) in self.cards_of(&leaf.list, *stretch, listing, url) {
                let (id, heading) = self.heading_of(&leaf.list, stretch.village, day);
                match groups.iter_mut().find(|group| group.id == id) {
                    Some(group) => group.cards.push(card),
                    None => groups.push(Group {
                        id,
                        heading,
                        cards: vec![card],
                    }),
                }
            }
        }
        // What a village still takes part in stands before what is over.
        groups.sort_by_key(|group| group.id == "past");
        groups
    }

    /// The cards of the things of one village, each with the day on which it begins.
    fn cards_of(
        &self,
        list: &List<'_, '_>,
        stretch: Stretch<'_>,
        listing: &Listing,
        url: &UrlPath,
    ) -> Vec<(Card, Option<Date>)> {
        let Stretch { village, from, until } = stretch;
        let count = until - from;
        match list {
            List::Products => {
                let products = listing.products.iter().skip(from).take(count);
                products.map(|p| (self.product_card(village, p, url), None)).collect()
            }
            List::Shelf(Shelf::Products(category), _) => {
                let of_it = listing.products.iter().filter(|p| p.category() == Some(*category));
                let products = of_it.skip(from).take(count);
                products.map(|p| (self.product_card(village, p, url), None)).collect()
            }
            List::Shelf(Shelf::Producers, _) => {
                let producers = listing.producers.iter().skip(from).take(count);
                producers.map(|p| (self.producer_card(village, p, url), None)).collect()
            }
            List::Calendar(_) => {
                let events = listing.events.iter().skip(from).take(count);
                let card = |e| Some((self.event_card(village, e, url)?, e.start().map(|(day, _)| day)));
                events.filter_map(card).collect()
            }
            _ => vec![(self.card(village, url), None)],
        }
    }

    /// Under which heading a thing stands.
    fn heading_of(&self, list: &List<'_, '_>, village: &VillageSummary, day: Option<Date>) -> (String, Option<Text>) {
        match (list, day) {
            (List::Products, _) => ("newest".to_owned(), Some(self.message("newest-products"))),
            (List::Calendar(_), Some(day)) => {
                let month = self.voice.tongue.formats.month_year(day);
                let id = format!("month-{:04}-{:02}", day.year(), day.month());
                (id, Some(self.marked(month, None)))
            }
            (List::Shelf(Shelf::Partner(id), _), _) => {
                let parts = village.programmes.iter().filter(|p| p.partner == id.as_str());
                let is_past = |(_, to): (Option<Date>, Option<Date>)| to.is_some_and(|last| last < self.today.0);
                match parts.map(|p| p.days()).all(is_past) {
                    true => ("past".to_owned(), Some(self.message("partners-past"))),
                    false => ("villages".to_owned(), None),
                }
            }
            _ => ("things".to_owned(), None),
        }
    }

    fn partner_of(&self, list: &List<'_, '_>, url: &UrlPath) -> Option<PartnerView> {
        let List::Shelf(Shelf::Partner(id), _) = list else {
            return None;
        };
        let partner = self.partners.get(id)?;
        let role: PartnerRole = partner.role;
        let text = partner.text.pick(self.chain);
        Some(PartnerView {
            name: self.short_title(list),
            role: self.t(&format!("partner-role-{}", role.name())),
            period: None,
            text: text.map(|(text, lent_by)| self.marked(text.clone(), lent_by)),
            logo: logo_path(partner).map(|path| self.link(&path, url)),
            href: partner.url.as_ref().map(ToString::to_string),
        })
    }

    fn parts_of(&self, leaf: &Leaf<'_, '_>, url: &UrlPath) -> Vec<Part> {
        let pages = leaf.pages();
        if pages < 2 {
            return Vec::new();
        }
        let part = |number: usize| Part {
            href: (number != leaf.number).then(|| {
                let target = leaf.list.url(&self.settings.languages, self.language, number);
                self.link(&target, url)
            }),
            first: (number - 1) * SHELF_PAGE + 1,
            last: (number * SHELF_PAGE).min(leaf.total),
        };
        (1..=pages).map(part).collect()
    }
}
