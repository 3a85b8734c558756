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
