//! The portal's lists: products by category, makers, villages by commodity and by partner, what is new, what is on.
//!
//! Villages are read one after the other in the order of their regions, so that a page is made as soon as its things
//! are known; what a village offers is forgotten then.

use std::collections::BTreeMap;

use rayon::prelude::*;

use super::regions::region_url;
use super::{PortalPage, home};
use crate::date::{Date, Time};
use crate::diag::Diagnostic;
use crate::locale::LangTag;
use crate::model::choices::PartnerRole;
use crate::model::fields::Choice;
use crate::model::listing::{ListedEvent, ListedProducer, ListedProduct, Listing};
use crate::model::section::Section;
use crate::model::summary::VillageSummary;
use crate::paths::{OutputPath, UrlPath};
use crate::plan::{RegionNode, SHELF_PAGE, Shelf, Shelves, commodities_slug, part_slug, partners_slug, section_slug};
use crate::render::compose::logo_path;
use crate::render::view::{CountedLink, Group, Link, Part, PartnerView, ShelfPage, Text};

/// So many pages are made together.
const BATCH: usize = 64;
/// A calendar of more has a page for each month.
const MOST_EVENTS: usize = 3 * SHELF_PAGE;

/// A thing on a list, and whose it is.
pub(super) struct Item<'v> {
    village: &'v VillageSummary,
    what: What,
}

enum What {
    Product(Box<ListedProduct>),
    Producer(Box<ListedProducer>),
    Event(Box<ListedEvent>),
    Village,
}

/// Which list a page belongs to.
#[derive(Clone)]
enum List<'n, 'v> {
    /// The way to all products, with the newest.
    Products,
    /// The way to all commodities.
    Commodities,
    /// The way to all partners.
    Partners,
    /// A list, for the last area of a path.
    Shelf(Shelf, Vec<&'n RegionNode<'v>>),
    /// What is on, in one month or at all.
    Calendar(Option<Date>),
}

/// A page that can be made.
struct Leaf<'n, 'v> {
    list: List<'n, 'v>,
    /// 1 for the first page of its list.
    number: usize,
    /// How many things the list has.
    total: usize,
    items: Vec<Item<'v>>,
    /// Narrower lists with the number of things in them.
    narrower: Vec<(List<'n, 'v>, u64)>,
}

/// What the portal lists, and how villages tell it.
pub(super) struct Catalogue<'a> {
    pub country: &'a RegionNode<'a>,
    pub shelves: &'a Shelves,
    /// What a village offers.
    pub listing: &'a (dyn Fn(&VillageSummary) -> Option<Listing> + Sync),
    pub today: Date,
}

/// Which lists the portal's pages lead to.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Lists {
    pub products: bool,
    pub producers: bool,
    pub events: bool,
    pub commodities: bool,
    pub partners: bool,
}

impl Lists {
    pub(super) fn of(shelves: &Shelves, villages: &[VillageSummary], today: Date) -> Self {
        let has = |test: &dyn Fn(&Shelf) -> bool| shelves.iter().any(test);
        Lists {
            products: has(&|s| matches!(s, Shelf::Products(_))),
            producers: has(&|s| *s == Shelf::Producers),
            events: villages.iter().any(|v| v.has_events_on(today)),
            commodities: has(&|s| matches!(s, Shelf::Commodity(_))),
            partners: has(&|s| matches!(s, Shelf::Partner(_))),
        }
    }
}

/// Where made pages go: path and HTML, or why there is none.
type Put<'p> = dyn FnMut(OutputPath, Result<String, Diagnostic>) + 'p;

/// The first page of every list, for the sitemap.
pub(super) fn list_urls(
    languages: &[LangTag],
    language: &LangTag,
    country: &RegionNode<'_>,
    shelves: &Shelves,
    lists: Lists,
) -> Vec<UrlPath> {
    let mut found = Vec::new();
    for (list, there) in [
        (List::Products, lists.products),
        (List::Commodities, lists.commodities),
        (List::Partners, lists.partners),
        (List::Calendar(None), lists.events),
    ] {
        found.extend(there.then(|| list.url(languages, language, 1)));
    }
    for shelf in shelves.iter() {
        each_page(shelf, shelves, &mut vec![country], &mut |path| {
            found.push(List::Shelf(shelf.clone(), path.to_vec()).url(languages, language, 1));
        });
    }
    found
}

/// Visits the areas that have pages of a list: the way to each.
fn each_page<'n, 'v>(
    shelf: &Shelf,
    shelves: &Shelves,
    path: &mut Vec<&'n RegionNode<'v>>,
    visit: &mut dyn FnMut(&[&'n RegionNode<'v>]),
) {
    visit(path);
    let Some(area) = path.last().copied() else {
        return;
    };
    for part in shelves.parts(shelf, area) {
        path.push(part);
        each_page(shelf, shelves, path, visit);
        path.pop();
    }
}

/// Makes all pages of all lists in the languages of `pages` and hands them to `put`.
pub(super) fn make_lists<'a>(catalogue: &Catalogue<'a>, pages: &[PortalPage<'_>], put: &mut Put<'_>) {
    let mut waiting: Vec<Leaf<'a, 'a>> = Vec::new();
    let mut open: BTreeMap<(Shelf, &str), Leaf<'a, 'a>> = BTreeMap::new();
    let shelves = catalogue.shelves;
    // Pages that show no things, and the places for those that do.
    for shelf in shelves.iter() {
        each_page(shelf, shelves, &mut vec![catalogue.country], &mut |path| {
            let Some(area) = path.last().copied() else {
                return;
            };
            let total = usize::try_from(shelves.count(shelf, area)).unwrap_or(usize::MAX);
            let below = |part: &'a RegionNode<'a>| [path, &[part]].concat();
            let narrower = shelves.parts(shelf, area).into_iter().map(|part| {
                let list = List::Shelf(shelf.clone(), below(part));
                (list, shelves.count(shelf, part))
            });
            let leaf = Leaf {
                list: List::Shelf(shelf.clone(), path.to_vec()),
                number: 1,
                total,
                items: Vec::new(),
                narrower: narrower.collect(),
            };
            match shelves.shows(shelf, area) {
                true => {
                    open.insert((shelf.clone(), area.code.as_str()), leaf);
                }
                false => waiting.push(leaf),
            }
        });
    }
    let mut newest = Newest::default();
    let mut events: Vec<((Date, Option<Time>), Item<'a>)> = Vec::new();
    let mut villages = catalogue.country.villages.clone();
    villages.sort_by(|a, b| (&a.region_code, &a.id).cmp(&(&b.region_code, &b.id)));
    for chunk in villages.chunks(BATCH) {
        let listings: Vec<Listing> = chunk
            .par_iter()
            .map(|village| (catalogue.listing)(village).unwrap_or_default())
            .collect();
        for (village, listing) in chunk.iter().copied().zip(listings) {
            let item = |what| Item { village, what };
            let mut file = |shelf: Shelf, what: What| {
                let lengths = [0, 2, 5, 8];
                let codes = lengths.iter().filter_map(|length| village.region_code.get(..*length));
                // Of the areas on the way down, one shows its things.
                let mut keys = codes.map(|code| (shelf.clone(), code));
                let Some(leaf) = keys
                    .find(|key| open.contains_key(key))
                    .and_then(|key| open.get_mut(&key))
                else {
                    return;
                };
                leaf.items.push(item(what));
                if leaf.items.len() == SHELF_PAGE && leaf.number * SHELF_PAGE < leaf.total {
                    let next = Leaf {
                        list: leaf.list.clone(),
                        number: leaf.number + 1,
                        total: leaf.total,
                        items: Vec::new(),
                        narrower: Vec::new(),
                    };
                    waiting.push(std::mem::replace(leaf, next));
                }
            };
            for shelf in shelves.iter() {
                if matches!(shelf, Shelf::Commodity(_) | Shelf::Partner(_)) && shelf.count(village) > 0 {
                    file(shelf.clone(), What::Village);
                }
            }
            for producer in listing.producers {
                file(Shelf::Producers, What::Producer(Box::new(producer)));
            }
            for product in listing.products {
                if let Some(added) = product.added(catalogue.today) {
                    newest.offer(added, village, &product);
                }
                if let Some(category) = product.category() {
                    file(Shelf::Products(category), What::Product(Box::new(product)));
                }
            }
            for event in listing.events {
                // A village with errors keeps an old listing.
                if let Some(start) = event.start().filter(|_| event.is_to_come(catalogue.today)) {
                    events.push((start, item(What::Event(Box::new(event)))));
                }
            }
        }
        if waiting.len() >= BATCH {
            make(pages, std::mem::take(&mut waiting), put);
        }
    }
    waiting.extend(open.into_values());
    waiting.extend(ways(catalogue, newest));
    waiting.extend(calendar(events));
    for batch in in_batches(waiting) {
        make(pages, batch, put);
    }
}

fn in_batches<T>(things: Vec<T>) -> impl Iterator<Item = Vec<T>> {
    let mut things = things.into_iter();
    std::iter::from_fn(move || Some(things.by_ref().take(BATCH).collect::<Vec<T>>()).filter(|batch| !batch.is_empty()))
}

/// Makes pages, on all threads.
fn make(pages: &[PortalPage<'_>], leaves: Vec<Leaf<'_, '_>>, put: &mut Put<'_>) {
    let work: Vec<(&PortalPage<'_>, &Leaf<'_, '_>)> = pages
        .iter()
        .flat_map(|page| leaves.iter().map(move |leaf| (page, leaf)))
        .collect();
    let made: Vec<(OutputPath, Result<String, Diagnostic>)> = work
        .into_par_iter()
        .map(|(page, leaf)| {
            let url = leaf.list.url(&page.settings.languages, page.language, leaf.number);
            (url.output(), page.leaf(leaf, &url))
        })
        .collect();
    for (path, html) in made {
        put(path, html);
    }
}

/// The newest products.
#[derive(Default)]
struct Newest<'v>(Vec<(Date, &'v VillageSummary, ListedProduct)>);

impl<'v> Newest<'v> {
    fn offer(&mut self, added: Date, village: &'v VillageSummary, product: &ListedProduct) {
        let is_newer = self.0.len() < SHELF_PAGE || self.0.last().is_some_and(|(oldest, ..)| *oldest < added);
        if is_newer {
            // Of the same day, those that were seen first stand first.
            let at = self.0.partition_point(|(date, ..)| *date >= added);
            self.0.insert(at, (added, village, product.clone()));
            self.0.truncate(SHELF_PAGE);
        }
    }
}

/// The pages that lead to lists: all products with the newest, all commodities, all partners.
fn ways<'a>(catalogue: &Catalogue<'a>, newest: Newest<'a>) -> Vec<Leaf<'a, 'a>> {
    let shelves = catalogue.shelves;
    let to = |wanted: &dyn Fn(&Shelf) -> bool| -> Vec<(List<'a, 'a>, u64)> {
        let found = shelves.iter().filter(|shelf| wanted(shelf));
        found
            .map(|shelf| {
                let list = List::Shelf(shelf.clone(), vec![catalogue.country]);
                (list, shelves.count(shelf, catalogue.country))
            })
            .collect()
    };
    let newest = newest.0.into_iter().map(|(_, village, product)| Item {
        village,
        what: What::Product(Box::new(product)),
    });
    let way = |list, narrower: Vec<(List<'a, 'a>, u64)>, items: Vec<Item<'a>>| Leaf {
        list,
        number: 1,
        total: items.len(),
        items,
        narrower,
    };
    let mut ways = vec![
        way(
            List::Products,
            to(&|s| matches!(s, Shelf::Products(_))),
            newest.collect(),
        ),
        way(List::Commodities, to(&|s| matches!(s, Shelf::Commodity(_))), Vec::new()),
        way(List::Partners, to(&|s| matches!(s, Shelf::Partner(_))), Vec::new()),
    ];
    ways.retain(|way| !way.narrower.is_empty());
    ways
}

/// What is on, by day; months have pages of their own where there is much.
fn calendar<'a>(mut events: Vec<((Date, Option<Time>), Item<'a>)>) -> Vec<Leaf<'a, 'a>> {
    if events.is_empty() {
        return Vec::new();
    }
    // Of the same moment, those of the villages that were read first stand first.
    events.sort_by_key(|(start, _)| *start);
    let total = events.len();
    if total <= MOST_EVENTS {
        return paged(List::Calendar(None), events.into_iter().map(|(_, item)| item).collect());
    }
    let mut months: Vec<(Date, Vec<Item<'a>>)> = Vec::new();
    let mut first = Vec::new();
    for ((day, _), item) in events {
        if let (true, What::Event(event)) = (first.len() < SHELF_PAGE, &item.what) {
            first.push(Item {
                village: item.village,
                what: What::Event(event.clone()),
            });
        }
        match months.last_mut() {
            Some((month, items)) if (month.year(), month.month()) == (day.year(), day.month()) => items.push(item),
            _ => months.push((day, vec![item])),
        }
    }
    let narrower = months
        .iter()
        .map(|(month, items)| (List::Calendar(Some(*month)), items.len() as u64));
    let mut leaves = vec![Leaf {
        list: List::Calendar(None),
        number: 1,
        total: first.len(),
        narrower: narrower.collect(),
        items: first,
    }];
    for (month, items) in months {
        leaves.extend(paged(List::Calendar(Some(month)), items));
    }
    leaves
}

fn paged<'a>(list: List<'a, 'a>, items: Vec<Item<'a>>) -> Vec<Leaf<'a, 'a>> {
    let total = items.len();
    let mut items = items.into_iter();
    (1..=total.div_ceil(SHELF_PAGE))
        .map(|number| Leaf {
            list: list.clone(),
            number,
            total,
            items: items.by_ref().take(SHELF_PAGE).collect(),
            narrower: Vec::new(),
        })
        .collect()
}

impl List<'_, '_> {
    fn url(&self, languages: &[LangTag], language: &LangTag, number: usize) -> UrlPath {
        let mut address = home(languages, language).as_str().to_owned();
        match self {
            List::Products => address.push_str(section_slug(Section::Products, language)),
            List::Commodities => address.push_str(commodities_slug(language)),
            List::Partners => address.push_str(partners_slug(language)),
            List::Shelf(shelf, path) => {
                address.push_str(&shelf.folder(language));
                for area in path.iter().filter(|area| !area.code.is_empty()) {
                    address.push('/');
                    address.push_str(&area.slug());
                }
            }
            List::Calendar(month) => {
                address.push_str(section_slug(Section::Events, language));
                if let Some(month) = month {
                    address.push_str(&format!("/{:04}-{:02}", month.year(), month.month()));
                }
            }
        }
        address.push('/');
        if number > 1 {
            address.push_str(&part_slug(number, language));
            address.push('/');
        }
        UrlPath::new(&address).unwrap_or_else(|_| UrlPath::home())
    }
}

impl PortalPage<'_> {
    fn leaf(&self, leaf: &Leaf<'_, '_>, url: &UrlPath) -> Result<String, Diagnostic> {
        let languages = &self.settings.languages;
        let at = |language: &LangTag| leaf.list.url(languages, language, leaf.number);
        let mut page = self.frame("shelf", self.list_title(&leaf.list), at);
        page.trail = self.list_trail(&leaf.list, url);
        let count = self.list_count(leaf);
        if let Some(count) = &count {
            page.head.description = count.clone();
        }
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
        let main = ShelfPage {
            count,
            partner: self.partner_of(&leaf.list, url),
            links,
            groups: self.groups_of(leaf, url),
            rows: matches!(leaf.list, List::Calendar(_)),
            parts: self.parts_of(leaf, url),
        };
        let html = self.voice.templates.render("shelf", &page, &main);
        html.map_err(|error| error.into_diagnostic(Some(url.as_str())))
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
            href: self.link(&home(languages, self.language), url),
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

    fn groups_of(&self, leaf: &Leaf<'_, '_>, url: &UrlPath) -> Vec<Group> {
        let mut groups: Vec<Group> = Vec::new();
        for item in &leaf.items {
            let card = match &item.what {
                What::Product(product) => Some(self.product_card(item.village, product, url)),
                What::Producer(producer) => Some(self.producer_card(item.village, producer, url)),
                What::Event(event) => self.event_card(item.village, event, url),
                What::Village => Some(self.card(item.village, url)),
            };
            let Some(card) = card else {
                continue;
            };
            let (id, heading) = self.heading_of(&leaf.list, item);
            match groups.iter_mut().find(|group| group.id == id) {
                Some(group) => group.cards.push(card),
                None => groups.push(Group {
                    id,
                    heading,
                    cards: vec![card],
                }),
            }
        }
        // What a village still takes part in stands before what is over.
        groups.sort_by_key(|group| group.id == "past");
        groups
    }

    /// Under which heading a thing stands.
    fn heading_of(&self, list: &List<'_, '_>, item: &Item<'_>) -> (String, Option<Text>) {
        match (list, &item.what) {
            (List::Products, _) => ("newest".to_owned(), Some(self.message("newest-products"))),
            (List::Calendar(_), What::Event(event)) => match event.start() {
                Some((day, _)) => {
                    let month = self.voice.tongue.formats.month_year(day);
                    let id = format!("{:04}-{:02}", day.year(), day.month());
                    (format!("month-{id}"), Some(self.marked(month, None)))
                }
                None => ("undated".to_owned(), None),
            },
            (List::Shelf(Shelf::Partner(id), _), _) => {
                let parts = item.village.programmes.iter().filter(|p| p.partner == id.as_str());
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
        let pages = leaf.total.div_ceil(SHELF_PAGE);
        if pages < 2 || !leaf.narrower.is_empty() {
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
