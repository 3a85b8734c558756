//! The regions of a portal: the official areas in which its villages lie, with what is counted there.

use std::collections::BTreeMap;

use crate::model::figures::Figures;
use crate::model::region::place_name;
use crate::model::summary::VillageSummary;
use crate::paths::slugify;

/// Above so many villages a page shows the areas that they lie in, and no cards; below, districts need no pages.
pub const MOST_CARDS: usize = 48;
/// Length of the codes of provinces, regencies and districts: `51`, `51.04`, `51.04.01`.
pub(super) const CODE_LENGTHS: [usize; 3] = [2, 5, 8];

/// An area with the areas in it.
#[derive(Debug, Default)]
pub struct RegionNode<'v> {
    /// Its official code; empty for the whole country.
    pub code: String,
    /// Its official name, when the table has it.
    pub name: Option<String>,
    /// What is counted in it.
    pub figures: Figures,
    /// All villages in it, by id.
    pub villages: Vec<&'v VillageSummary>,
    /// The areas in it that have villages, by code.
    pub children: Vec<RegionNode<'v>>,
    /// The name of its folder: the code keeps it apart from others, the name tells people.
    pub slug: String,
}

impl<'v> RegionNode<'v> {
    /// The whole country. `villages` are ordered by id.
    pub fn country(villages: &'v [VillageSummary]) -> Self {
        RegionNode::of(String::new(), villages.iter().collect())
    }

    fn of(code: String, villages: Vec<&'v VillageSummary>) -> Self {
        let mut parts: BTreeMap<&str, Vec<&VillageSummary>> = BTreeMap::new();
        if let Some(length) = CODE_LENGTHS.iter().find(|length| **length > code.len()) {
            for village in &villages {
                if let Some(part) = village.region_code.get(..*length) {
                    parts.entry(part).or_default().push(village);
                }
            }
        }
        let name = place_name(&code);
        RegionNode {
            slug: slug(&code, name.as_deref()),
            name,
            figures: villages.iter().map(|village| village.figures).sum(),
            children: parts
                .into_iter()
                .map(|(part, villages)| RegionNode::of(part.to_owned(), villages))
                .collect(),
            villages,
            code,
        }
    }

    /// `country`, `province`, `regency`, `district`.
    pub fn level(&self) -> &'static str {
        match self.code.len() {
            0 => "country",
            2 => "province",
            5 => "regency",
            _ => "district",
        }
    }

    /// Whether its page shows its villages.
    pub fn shows_villages(&self) -> bool {
        self.villages.len() <= MOST_CARDS || self.children.is_empty()
    }

    /// The areas in it that have pages of their own. Districts have none where their regency shows all its villages.
    pub fn pages(&self) -> &[RegionNode<'v>] {
        match self.level() {
            "regency" if self.shows_villages() => &[],
            _ => &self.children,
        }
    }
}

fn slug(code: &str, name: Option<&str>) -> String {
    let code = code.replace('.', "");
    match name.and_then(slugify) {
        Some(name) => format!("{code}-{name}"),
        None => code,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn villages(codes: &[&str]) -> Vec<VillageSummary> {
        let village = |(i, code): (usize, &&str)| {
            let mut village = VillageSummary::default();
            village.id = format!("v{i}");
            village.region_code = (*code).to_owned();
            village.figures.villages = 1;
            village.figures.products = 2;
            village
        };
        codes.iter().enumerate().map(village).collect()
    }

    #[test]
    fn every_area_counts_what_lies_in_it() {
        let villages = villages(&["51.04.01.2005", "51.04.02.2001", "51.03.04.2004", "52.02.07.2006"]);
        let country = RegionNode::country(&villages);
        assert_eq!((country.figures.villages, country.children.len()), (4, 2));
        let bali = &country.children[0];
        assert_eq!(
            (bali.slug.as_str(), bali.level(), bali.figures.products),
            ("51-bali", "province", 6)
        );
        let gianyar = &bali.children[1];
        assert_eq!((gianyar.slug.as_str(), gianyar.children.len()), ("5104-gianyar", 2));
        assert!(gianyar.shows_villages() && gianyar.pages().is_empty());
        assert_eq!(gianyar.children[0].name.as_deref(), Some("Sukawati"));
    }

    #[test]
    fn districts_have_pages_where_a_regency_has_too_many_villages() {
        let codes: Vec<String> = (0..60).map(|i| format!("51.04.0{}.20{i:02}", i % 2 + 1)).collect();
        let villages = villages(&codes.iter().map(String::as_str).collect::<Vec<_>>());
        let country = RegionNode::country(&villages);
        let gianyar = &country.children[0].children[0];
        assert!(!gianyar.shows_villages());
        assert_eq!(gianyar.pages().len(), 2);
        assert!(gianyar.pages()[0].shows_villages() && gianyar.pages()[0].pages().is_empty());
    }

    #[test]
    fn what_the_table_does_not_know_has_a_page_without_a_name() {
        let villages = villages(&["00.00.00.2000"]);
        let country = RegionNode::country(&villages);
        let unknown = &country.children[0];
        assert_eq!((unknown.slug.as_str(), &unknown.name), ("00", &None));
    }
}
