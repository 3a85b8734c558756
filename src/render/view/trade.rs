//! Parts of a product's page for those who compare and order, and the page for buyers abroad.

use serde::Serialize;

use super::{Contact, Fact, Picture, Text};

/// Kinds of a product side by side. A column that no row fills is not shown.
#[derive(Clone, Debug, Serialize)]
pub struct VariantTable {
    /// Rows in the author's order.
    pub rows: Vec<VariantRow>,
    /// Whether any row has a size or weight.
    pub has_size: bool,
    /// Whether any row has a number.
    pub has_sku: bool,
    /// Whether any row has a price.
    pub has_price: bool,
}

/// One kind of a product.
#[derive(Clone, Debug, Serialize)]
pub struct VariantRow {
    /// Its name.
    pub name: Text,
    /// Size and weight.
    pub size: Option<String>,
    /// The maker's own number.
    pub sku: Option<String>,
    /// Its price.
    pub price: Option<String>,
}

/// A price for larger quantities.
#[derive(Clone, Debug, Serialize)]
pub struct TierRow {
    /// `mulai 10`.
    pub quantity: String,
    /// The price of one.
    pub price: String,
}

/// One step of making.
#[derive(Clone, Debug, Serialize)]
pub struct Step {
    /// What is done.
    pub title: Text,
    /// How.
    pub text: Option<Text>,
    /// A photo of it.
    pub picture: Option<Picture>,
}

/// A film: a link with a picture.
#[derive(Clone, Debug, Serialize)]
pub struct Video {
    /// Where it is shown.
    pub href: String,
    /// The site that shows it: `youtube.com`.
    pub host: String,
    /// A photo that stands for it.
    pub picture: Option<Picture>,
}

/// The page for buyers abroad (`abroad.html`).
#[derive(Clone, Debug, Serialize)]
pub struct Abroad {
    /// Heads of the columns after the product; only those that some row fills.
    pub columns: Vec<String>,
    /// Products.
    pub rows: Vec<AbroadRow>,
    /// Ways of paying that any product names.
    pub payment: Vec<Text>,
    /// The terms of delivery that stand in the table, explained.
    pub delivery: Vec<Fact>,
    /// How to ask.
    pub contact: Contact,
    /// The contact page.
    pub contact_href: String,
}

/// A product that can be exported.
#[derive(Clone, Debug, Serialize)]
pub struct AbroadRow {
    /// Its page.
    pub href: String,
    /// Its name.
    pub title: Text,
    /// Its first photo.
    pub picture: Option<Picture>,
    /// What stands in each column, line by line; no line where nothing is known.
    pub cells: Vec<Vec<Text>>,
}
