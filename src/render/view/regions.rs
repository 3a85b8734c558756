//! The portal's regions and what is counted in them.

use serde::Serialize;

use super::{Group, Text};

/// `region.html`, at the portal: the whole country, a province, a regency or a district.
#[derive(Clone, Debug, Serialize)]
pub struct RegionPage {
    /// `country`, `province`, `regency` or `district`.
    pub level: &'static str,
    /// Number of villages.
    pub total: usize,
    /// Where the villages are, on the page of the whole country.
    pub map: Option<MapView>,
    /// What is counted in the areas of it.
    pub table: RegionTable,
    /// Its villages; none where they are too many for one page: then the areas lead on.
    pub groups: Vec<Group>,
}

/// Areas side by side.
#[derive(Clone, Debug, Serialize)]
pub struct RegionTable {
    /// The areas, in alphabetical order.
    pub rows: Vec<RegionRow>,
    /// All of them together.
    pub total: RegionRow,
    /// The same of all regions as a table for spreadsheets.
    pub csv: String,
    /// The same for programs.
    pub json: String,
}

/// What is counted in an area; numbers as the page's language writes them.
#[derive(Clone, Debug, Serialize)]
pub struct RegionRow {
    /// Its name.
    pub name: Text,
    /// Its page, when it has one.
    pub href: Option<String>,
    /// Villages.
    pub villages: String,
    /// Products that can be had.
    pub products: String,
    /// Makers and cooperatives.
    pub producers: String,
    /// Share of women among the makers' people; `None` when nobody said.
    pub women: Option<String>,
    /// Products with a certificate.
    pub certified: String,
    /// Products with all that an offer abroad needs.
    pub export_ready: String,
    /// How complete the profiles of its villages are.
    pub complete: Option<String>,
    /// Its products in percent of those of the area that has most: the length of a bar.
    pub bar: u64,
}

/// Indonesia with dots for villages: 950 units wide and 360 high.
#[derive(Clone, Debug, Serialize)]
pub struct MapView {
    /// The outline of the country, as the data of an SVG path.
    pub outline: &'static str,
    /// Dots that do not touch each other.
    pub dots: Vec<MapDot>,
}

/// One or more villages on the map.
#[derive(Clone, Debug, Serialize)]
pub struct MapDot {
    /// From the west, in units of the map.
    pub x: i64,
    /// From the north, in units of the map.
    pub y: i64,
    /// In units of the map; larger where there are more villages.
    pub radius: i64,
    /// How many villages.
    pub count: String,
    /// The village, or the page of the area with all of them; `None` on that page.
    pub href: Option<String>,
    /// The village's name, or the provinces with the number of villages.
    pub label: String,
}
