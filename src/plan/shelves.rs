//! The lists of a portal: the products of a category, the makers, the villages that are known for something or take
//! part in a programme. Where a list is long, each area of it has its own.

use std::collections::BTreeMap;

use super::facets::category_slug;
use super::regions::RegionNode;
use super::routes::{fixed_slug, partners_slug, section_slug};
use crate::locale::LangTag;
use crate::model::choices::Category;
use crate::model::fields::Choice;
use crate::model::section::Section;
use crate::model::summary::{NEWEST, VillageSummary};
use crate::paths::Id;

/// So many things stand on one page.
pub const SHELF_PAGE: usize = 36;
const _: () = assert!(SHELF_PAGE <= NEWEST, "the newest of all may be those of one village");
/// A list of more is split into those of the areas: three pages are leafed through, thirty are not.
const MOST_ON_SHELF: u64 = 3 * SHELF_PAGE as u64;

/// What is listed together.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Shelf {
    /// Products of a category.
    Products(Category),
    /// All makers.
    Producers,
    /// Villages that are known for it.
    Commodity(Category),
    /// Villages that a partner helps.
    Partner(Id),
}

/// The folder of the portal's villages by commodity, in addresses.
pub fn commodities_slug(language: &LangTag) -> &'static str {
    fixed_slug(language, "komoditas", "commodities")
}

impl Shelf {
    /// How many things of `village` it lists.
    pub fn count(&self, village: &VillageSummary) -> u64 {
        match self {
            Shelf::Products(category) => village.goods.get(category.name()).copied().unwrap_or(0),
            Shelf::Producers => village.figures.producers,
            Shelf::Commodity(category) => u64::from(village.commodity.as_deref() == Some(category.name())),
            Shelf::Partner(id) => u64::from(village.programmes.iter().any(|p| p.partner == id.as_str())),
        }
    }

    /// Its folder below the portal's home page of a language.
    pub fn folder(&self, language: &LangTag) -> String {
        match self {
            Shelf::Products(category) => {
                let products = section_slug(Section::Products, language);
                format!("{products}/{}", category_slug(*category, language))
            }
            Shelf::Producers => section_slug(Section::Producers, language).to_owned(),
            Shelf::Commodity(category) => {
                let commodities = commodities_slug(language);
                format!("{commodities}/{}", category_slug(*category, language))
            }
            Shelf::Partner(id) => format!("{}/{id}", partners_slug(language)),
        }
    }
}

/// The lists that a portal has, and how many things of each lie in every area.
#[derive(Debug, Default)]
pub struct Shelves {
    /// By list and code of the area; the country has the empty one.
    counts: BTreeMap<Shelf, BTreeMap<String, u64>>,
}

impl Shelves {
    /// The lists over all villages below `country`, with those of `partners`.
    pub fn new(country: &RegionNode<'_>, partners: &[Id]) -> Self {
        let categories = || Category::NAMES.iter().map(|(_, category)| *category);
        let all = categories()
            .map(Shelf::Products)
            .chain([Shelf::Producers])
            .chain(categories().map(Shelf::Commodity))
            .chain(partners.iter().cloned().map(Shelf::Partner));
        let mut shelves = Shelves::default();
        for shelf in all {
            let mut counts = BTreeMap::new();
            count(&shelf, country, &mut counts);
            if counts.get("").is_some_and(|total| *total > 0) {
                shelves.counts.insert(shelf, counts);
            }
        }
        shelves
    }

    /// The lists, products first.
    pub fn iter(&self) -> impl Iterator<Item = &Shelf> {
        self.counts.keys()
    }

    /// How many things of a list lie in an area.
    pub fn count(&self, shelf: &Shelf, area: &RegionNode<'_>) -> u64 {
        let counts = self.counts.get(shelf);
        counts.and_then(|c| c.get(&area.code)).copied().unwrap_or(0)
    }

    /// Whether the page of a list for an area shows the things; else it shows the areas in it.
    pub fn shows(&self, shelf: &Shelf, area: &RegionNode<'_>) -> bool {
        self.count(shelf, area) <= MOST_ON_SHELF || area.children.is_empty()
    }

    /// The areas in `area` that have pages of this list.
    pub fn parts<'n, 'v>(&self, shelf: &Shelf, area: &'n RegionNode<'v>) -> Vec<&'n RegionNode<'v>> {
        match self.shows(shelf, area) {
            true => Vec::new(),
            false => area.children.iter().filter(|c| self.count(shelf, c) > 0).collect(),
        }
    }
}

fn count(shelf: &Shelf, area: &RegionNode<'_>, counts: &mut BTreeMap<String, u64>) {
    let total: u64 = area.villages.iter().map(|village| shelf.count(village)).sum();
    if total > 0 {
        counts.insert(area.code.clone(), total);
        area.children.iter().for_each(|child| count(shelf, child, counts));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn village(number: usize, rings: u64) -> VillageSummary {
        let mut village = VillageSummary::default();
        village.id = format!("v{number:03}");
        village.region_code = format!("51.0{}.01.2{number:03}", number % 2 + 1);
        village.goods.insert("jewellery".to_owned(), rings);
        village.commodity = Some("jewellery".to_owned());
        village
    }

    #[test]
    fn a_long_list_is_split_by_areas() {
        let rings = Shelf::Products(Category::Jewellery);
        let few: Vec<VillageSummary> = (0..10).map(|i| village(i, 10)).collect();
        let country = RegionNode::country(&few);
        let shelves = Shelves::new(&country, &[]);
        assert_eq!(
            shelves.iter().collect::<Vec<_>>(),
            [&rings, &Shelf::Commodity(Category::Jewellery)]
        );
        assert!(shelves.count(&rings, &country) == 100 && shelves.shows(&rings, &country));
        assert!(shelves.parts(&rings, &country).is_empty());

        let many: Vec<VillageSummary> = (0..20).map(|i| village(i, 10)).collect();
        let country = RegionNode::country(&many);
        let shelves = Shelves::new(&country, &[]);
        assert!(!shelves.shows(&rings, &country));
        let bali = shelves.parts(&rings, &country)[0];
        let regencies = shelves.parts(&rings, bali);
        assert_eq!(regencies.len(), 2);
        assert!(shelves.count(&rings, regencies[0]) == 100 && shelves.shows(&rings, regencies[0]));
        // Twenty villages are no long list.
        assert!(shelves.shows(&Shelf::Commodity(Category::Jewellery), &country));
    }

    #[test]
    fn an_area_without_parts_shows_whatever_it_has() {
        let villages = [village(0, 1000)];
        let country = RegionNode::country(&villages);
        let shelves = Shelves::new(&country, &[]);
        let rings = Shelf::Products(Category::Jewellery);
        let mut area = &country;
        while let Some(part) = shelves.parts(&rings, area).first() {
            area = part;
        }
        assert_eq!((area.level(), shelves.shows(&rings, area)), ("district", true));
    }

    #[test]
    fn lists_have_addresses_in_two_languages() {
        let (id, ko) = (LangTag::indonesian(), LangTag::parse("ko").unwrap());
        let folder = |shelf: Shelf| (shelf.folder(&id), shelf.folder(&ko));
        let pair = |a: &str, b: &str| (a.to_owned(), b.to_owned());
        assert_eq!(
            folder(Shelf::Products(Category::Coffee)),
            pair("produk/kopi", "products/coffee")
        );
        assert_eq!(
            folder(Shelf::Commodity(Category::Weaving)),
            pair("komoditas/tenun", "commodities/weaving")
        );
        let partner = Shelf::Partner(Id::new("jaring").unwrap());
        assert_eq!(folder(partner), pair("mitra/jaring", "partners/jaring"));
    }
}
