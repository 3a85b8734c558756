//! The lists of the portal.

use serde::Serialize;

use super::{Group, Link, Part, PartnerView};

/// `shelf.html`, at the portal: products, makers, events or villages from everywhere.
#[derive(Clone, Debug, Serialize)]
pub struct ShelfPage {
    /// How many things there are, in words; `None` where lists of different things are listed.
    pub count: Option<String>,
    /// The partner whose villages these are.
    pub partner: Option<PartnerView>,
    /// Narrower lists: categories, areas, months.
    pub links: Vec<CountedLink>,
    /// The things.
    pub groups: Vec<Group>,
    /// Whether the things stand in rows with their dates.
    pub rows: bool,
    /// The pages on which the things stand, where there are several.
    pub parts: Vec<Part>,
}

/// A link to a list.
#[derive(Clone, Debug, Serialize)]
pub struct CountedLink {
    /// The list.
    pub link: Link,
    /// How many things it has, as the page's language writes numbers.
    pub count: String,
}
