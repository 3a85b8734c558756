//! The pages of a portal's regions and lists: what stands on each, known from the summaries of the villages alone.

use std::collections::BTreeMap;

use super::regions::{CODE_LENGTHS, RegionNode};
use super::routes::{part_slug, partners_slug, portal_home, region_slug, section_slug};
use super::shelves::{SHELF_PAGE, Shelf, Shelves, commodities_slug};
use crate::date::Date;
use crate::locale::LangTag;
use crate::model::section::Section;
use crate::model::summary::VillageSummary;
use crate::paths::UrlPath;

/// A calendar of more has a page for each month.
const MOST_EVENTS: usize = 3 * SHELF_PAGE;

/// Which list a page belongs to.
#[derive(Clone, Debug)]
pub enum List<'n, 'v> {
    /// The way to all products, with the newest.
    Products,
    /// The way to all commodities.
    Commodities,
    /// The way to all partners.
    Partners,
    /// A list, for the last area of a path that begins with the country.
    Shelf(Shelf, Vec<&'n RegionNode<'v>>),
    /// What is on, in one month (any day of it) or at all.
    Calendar(Option<Date>),
    /// What is counted in an area, and its villages; with the path that begins with the country and ends with it.
    Region(&'n RegionNode<'v>, Vec<&'n RegionNode<'v>>),
}

/// Things of one village that stand together on a page: the `from`th to before the `until`th of its kind in the
/// village's listing, from 0.
#[derive(Clone, Copy, Debug)]
pub struct Stretch<'v> {
    /// The village.
    pub village: &'v VillageSummary,
    /// The first thing.
    pub from: usize,
    /// Behind the last thing.
    pub until: usize,
}

/// A page of a list.
#[derive(Clone, Debug)]
pub struct Leaf<'n, 'v> {
    /// The list.
    pub list: List<'n, 'v>,
    /// 1 for the first page of its list.
    pub number: usize,
    /// How many things the list has.
    pub total: usize,
    /// The things on the page.
    pub things: Vec<Stretch<'v>>,
    /// Narrower lists with the number of things in them.
    pub narrower: Vec<(List<'n, 'v>, u64)>,
}

/// The address of the last area of a path that begins with the country, below `folder`.
pub fn in_areas(folder: &str, path: &[&RegionNode<'_>]) -> String {
    let areas = path.iter().filter(|area| !area.code.is_empty());
    areas.fold(folder.to_owned(), |address, area| format!("{address}/{}", area.slug))
}

impl List<'_, '_> {
    /// The address of the page `number` in a language; `languages`: those of the portal.
    pub fn url(&self, languages: &[LangTag], language: &LangTag, number: usize) -> UrlPath {
        let mut address = portal_home(languages, language).as_str().to_owned();
        match self {
            List::Products => address.push_str(section_slug(Section::Products, language)),
            List::Commodities => address.push_str(commodities_slug(language)),
            List::Partners => address.push_str(partners_slug(language)),
            List::Shelf(shelf, path) => address.push_str(&in_areas(&shelf.folder(language), path)),
            List::Region(_, path) => address.push_str(&in_areas(region_slug(language), path)),
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

impl<'n, 'v> Leaf<'n, 'v> {
    fn first(list: List<'n, 'v>, total: usize) -> Self {
        Leaf {
            list,
            number: 1,
            total,
            things: Vec::new(),
            narrower: Vec::new(),
        }
    }

    /// How many pages the list has.
    pub fn pages(&self) -> usize {
        // A list of lists shows some things and is not leafed through.
        match self.narrower.is_empty() {
            true => self.total.div_ceil(SHELF_PAGE).max(1),
            false => 1,
        }
    }
}

/// All pages of regions and lists over the villages below `country`, as they are on `today`.
pub fn leaves<'n, 'v>(country: &'n RegionNode<'v>, shelves: &Shelves, today: Date) -> Vec<Leaf<'n, 'v>> {
    let mut villages = country.villages.clone();
    villages.sort_by(|a, b| (&a.region_code, &a.id).cmp(&(&b.region_code, &b.id)));
    let mut leaves = ways(country, shelves, &villages, today);
    for shelf in shelves.iter() {
        leaves.extend(of_shelf(shelf, country, shelves, &villages));
    }
    leaves.extend(calendar(&villages, today));
    leaves.extend(regions(country));
    leaves
}

/// The country and the areas in it that have pages. A page shows what is counted of every village.
fn regions<'n, 'v>(country: &'n RegionNode<'v>) -> Vec<Leaf<'n, 'v>> {
    let mut leaves = Vec::new();
    let mut waiting = vec![vec![country]];
    while let Some(path) = waiting.pop() {
        let Some(area) = path.last().copied().filter(|area| !area.villages.is_empty()) else {
            continue;
        };
        waiting.extend(area.pages().iter().map(|part| [path.as_slice(), &[part]].concat()));
        let whole = |village: &&'v VillageSummary| Stretch {
            village,
            from: 0,
            until: 0,
        };
        leaves.push(Leaf {
            things: area.villages.iter().map(whole).collect(),
            ..Leaf::first(List::Region(area, path), area.villages.len())
        });
    }
    leaves
}

fn of_shelf<'n, 'v>(
    shelf: &Shelf,
    country: &'n RegionNode<'v>,
    shelves: &Shelves,
    villages: &[&'v VillageSummary],
) -> Vec<Leaf<'n, 'v>> {
    let mut leaves = Vec::new();
    let mut open: BTreeMap<&str, Leaf<'n, 'v>> = BTreeMap::new();
    let mut waiting = vec![vec![country]];
    while let Some(path) = waiting.pop() {
        let Some(area) = path.last().copied() else {
            continue;
        };
        let total = usize::try_from(shelves.count(shelf, area)).unwrap_or(usize::MAX);
        let mut leaf = Leaf::first(List::Shelf(shelf.clone(), path.clone()), total);
        if shelves.shows(shelf, area) {
            open.insert(&area.code, leaf);
            continue;
        }
        for part in shelves.parts(shelf, area) {
            let below = [path.as_slice(), &[part]].concat();
            let list = List::Shelf(shelf.clone(), below.clone());
            leaf.narrower.push((list, shelves.count(shelf, part)));
            waiting.push(below);
        }
        leaves.push(leaf);
    }
    for village in villages {
        // The country has no code.
        let lengths = std::iter::once(&0).chain(&CODE_LENGTHS);
        let mut codes = lengths.filter_map(|length| village.region_code.get(..*length));
        // Of the areas on the way down, one shows its things.
        let Some(code) = codes.find(|code| open.contains_key(code)) else {
            continue;
        };
        let count = usize::try_from(shelf.count(village)).unwrap_or(usize::MAX);
        let mut from = 0;
        while let Some(leaf) = open.get_mut(code).filter(|_| from < count) {
            let there: usize = leaf.things.iter().map(|s| s.until - s.from).sum();
            if there == SHELF_PAGE {
                let mut next = Leaf::first(leaf.list.clone(), leaf.total);
                next.number = leaf.number + 1;
                leaves.push(std::mem::replace(leaf, next));
                continue;
            }
            let until = count.min(from + SHELF_PAGE - there);
            leaf.things.push(Stretch { village, from, until });
            from = until;
        }
    }
    leaves.extend(open.into_values());
    leaves
}

/// The pages that lead to lists: all products with the newest, all commodities, all partners.
fn ways<'n, 'v>(
    country: &'n RegionNode<'v>,
    shelves: &Shelves,
    villages: &[&'v VillageSummary],
    today: Date,
) -> Vec<Leaf<'n, 'v>> {
    let to = |wanted: &dyn Fn(&Shelf) -> bool| -> Vec<(List<'n, 'v>, u64)> {
        let found = shelves.iter().filter(|shelf| wanted(shelf));
        let link = |shelf: &Shelf| (List::Shelf(shelf.clone(), vec![country]), shelves.count(shelf, country));
        found.map(link).collect()
    };
    let mut newest: Vec<(Date, Stretch<'v>)> = Vec::new();
    for village in villages {
        for (added, at) in village.newest(today) {
            let (from, until) = (at, at + 1);
            newest.push((added, Stretch { village, from, until }));
        }
    }
    // Of the same day, those of the first village stand first.
    newest.sort_by_key(|(added, _)| std::cmp::Reverse(*added));
    newest.truncate(SHELF_PAGE);
    let mut ways = Vec::new();
    for (list, narrower, things) in [
        (
            List::Products,
            to(&|s| matches!(s, Shelf::Products(_))),
            newest.into_iter().map(|(_, stretch)| stretch).collect(),
        ),
        (List::Commodities, to(&|s| matches!(s, Shelf::Commodity(_))), Vec::new()),
        (List::Partners, to(&|s| matches!(s, Shelf::Partner(_))), Vec::new()),
    ] {
        if !narrower.is_empty() {
            ways.push(Leaf {
                narrower,
                total: things.len(),
                things,
                ..Leaf::first(list, 0)
            });
        }
    }
    ways
}

/// What is on, by day; months have pages of their own where there is much.
fn calendar<'n, 'v>(villages: &[&'v VillageSummary], today: Date) -> Vec<Leaf<'n, 'v>> {
    let mut events: Vec<(&str, Date, Stretch<'v>)> = Vec::new();
    for village in villages {
        for (start, day, at) in village.events_to_come(today) {
            let (from, until) = (at, at + 1);
            events.push((start, day, Stretch { village, from, until }));
        }
    }
    // Of the same moment, those of the first village stand first. Days and times are written so that they sort.
    events.sort_by(|a, b| a.0.cmp(b.0));
    if events.is_empty() {
        return Vec::new();
    }
    let all: Vec<Stretch<'v>> = events.iter().map(|(.., stretch)| *stretch).collect();
    if all.len() <= MOST_EVENTS {
        return paged(&List::Calendar(None), &all);
    }
    let month = |day: Date| (day.year(), day.month());
    let mut first = Leaf::first(List::Calendar(None), SHELF_PAGE);
    first.things = all.iter().take(SHELF_PAGE).copied().collect();
    let mut leaves = Vec::new();
    for days in events.chunk_by(|a, b| month(a.1) == month(b.1)) {
        let list = List::Calendar(Some(days[0].1));
        let things: Vec<Stretch<'v>> = days.iter().map(|(.., stretch)| *stretch).collect();
        first.narrower.push((list.clone(), things.len() as u64));
        leaves.extend(paged(&list, &things));
    }
    leaves.push(first);
    leaves
}

fn paged<'n, 'v>(list: &List<'n, 'v>, things: &[Stretch<'v>]) -> Vec<Leaf<'n, 'v>> {
    let leaf = |(at, part): (usize, &[Stretch<'v>])| Leaf {
        number: at + 1,
        things: part.to_vec(),
        ..Leaf::first(list.clone(), things.len())
    };
    things.chunks(SHELF_PAGE).enumerate().map(leaf).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::choices::Category;

    fn village(number: usize, rings: u64) -> VillageSummary {
        let mut village = VillageSummary::default();
        village.id = format!("v{number:03}");
        village.region_code = format!("51.0{}.01.2{number:03}", number % 2 + 1);
        village.goods.insert("jewellery".to_owned(), rings);
        village
    }

    /// The pages of rings: address, number of things, villages on it.
    fn pages(villages: &[VillageSummary]) -> Vec<(String, usize, usize)> {
        let country = RegionNode::country(villages);
        let shelves = Shelves::new(&country, &[]);
        let languages = [LangTag::indonesian()];
        let today = Date::new(2026, 11, 22).unwrap();
        let mut pages: Vec<_> = leaves(&country, &shelves, today)
            .into_iter()
            .filter(|leaf| matches!(leaf.list, List::Shelf(Shelf::Products(Category::Jewellery), _)))
            .map(|leaf| {
                let url = leaf.list.url(&languages, &languages[0], leaf.number).to_string();
                let things = leaf.things.iter().map(|s| s.until - s.from).sum();
                (url, things, leaf.things.len())
            })
            .collect();
        pages.sort();
        pages
    }

    #[test]
    fn things_fill_page_after_page() {
        // A village whose things stand on three pages between two others.
        let villages = [village(0, 10), village(2, 80), village(4, 3)];
        let at = |part: &str| format!("produk/perhiasan/{part}");
        assert_eq!(
            pages(&villages),
            [(at(""), 36, 2), (at("halaman-2/"), 36, 1), (at("halaman-3/"), 21, 2)]
        );
    }

    #[test]
    fn every_thing_stands_on_one_page() {
        let villages: Vec<VillageSummary> = (0..40).map(|i| village(i, i as u64 % 7)).collect();
        let all: u64 = (0..40).map(|i| i % 7).sum();
        let pages = pages(&villages);
        assert_eq!(pages.iter().map(|(_, things, _)| *things as u64).sum::<u64>(), all);
        assert!(pages.iter().all(|(_, things, _)| *things <= SHELF_PAGE));
        // More than three pages: the country and Bali show the areas in them.
        assert_eq!(pages.iter().filter(|(_, things, _)| *things == 0).count(), 2);
    }
}
