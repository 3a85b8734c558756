//! What is made.

use super::certification::Certification;
use super::choices::{Category, ProductStatus};
use super::entry::{Entry, Forms, Kind};
use super::fields::{Fields, Role};
use super::localized::{Localized, Words};
use super::money::{Currency, IDR, Money};
use super::section::Section;
use crate::date::Date;
use crate::diag::{Bag, Code, Diagnostic};
use crate::paths::Id;
use crate::span::Spanned;
use crate::syntax::toml::Value;

/// A product.
#[derive(Clone, Debug)]
pub struct Product {
    /// What all things have.
    pub entry: Entry,
    /// What it is.
    pub category: Category,
    /// Whether it can be had.
    pub status: ProductStatus,
    /// Who makes it.
    pub producer: Option<Spanned<Id>>,
    /// The maker's own number for it.
    pub sku: Option<String>,
    /// What it is made of.
    pub materials: Localized<Vec<String>>,
    /// Shares of the materials in percent, one a material, where the author gave them.
    pub shares: Vec<Option<f64>>,
    /// Fineness of precious metal in parts per thousand: sterling silver has 925.
    pub purity: Option<i64>,
    /// How it is made.
    pub technique: Localized<Vec<String>>,
    /// What it shows.
    pub motif: Localized<Vec<String>>,
    /// Size.
    pub dimensions: Dimensions,
    /// Grams.
    pub weight_g: Option<f64>,
    /// Price; without one it is on request.
    pub price: Option<Money>,
    /// What the price is for: a piece, a pair, a kilogram.
    pub unit: Localized<String>,
    /// The last day of the price.
    pub price_valid_until: Option<Date>,
    /// Its certificates.
    pub certifications: Vec<Certification>,
}

/// Millimetres.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Dimensions {
    /// The longest side.
    pub length: Option<f64>,
    /// Across.
    pub width: Option<f64>,
    /// Upwards.
    pub height: Option<f64>,
    /// Of round things.
    pub diameter: Option<f64>,
}

/// What one file says of a product.
#[derive(Debug)]
pub struct ProductForm {
    category: Option<Spanned<Category>>,
    status: Option<Spanned<ProductStatus>>,
    producer: Option<Spanned<String>>,
    sku: Option<Spanned<String>>,
    materials: Option<Spanned<Vec<Spanned<String>>>>,
    shares: Vec<Option<Spanned<f64>>>,
    purity: Option<Spanned<i64>>,
    technique: Option<Spanned<Vec<Spanned<String>>>>,
    motif: Option<Spanned<Vec<Spanned<String>>>>,
    dimensions: Option<Dimensions>,
    weight_g: Option<Spanned<f64>>,
    price: Option<Money>,
    unit: Option<Words>,
    price_valid_until: Option<Spanned<Date>>,
    certifications: Vec<Certification>,
}

/// A hundred metres: longer than any product.
const MAX_MM: f64 = 100_000.0;
/// A hundred tonnes: heavier than any product.
const MAX_GRAMS: f64 = 100_000_000.0;

impl Kind for Product {
    type Form = ProductForm;
    const SECTION: Section = Section::Products;

    fn read(fields: &mut Fields<'_, '_>) -> ProductForm {
        let category = fields.choice("category");
        if fields.role() == Role::Original {
            fields.missing("category");
        }
        let (materials, shares) = read_materials(fields);
        let currency = fields.text("currency");
        let amount = fields.amount("price");
        let currency = match currency {
            Some(code) => Currency::read(code, fields.bag()),
            None => Some(IDR),
        };
        let price = match (amount, currency) {
            (Some(amount), Some(currency)) => Money::read(amount, currency, fields.bag()),
            _ => None,
        };
        ProductForm {
            category,
            status: fields.choice("status"),
            producer: fields.text("producer"),
            sku: fields.text("sku"),
            materials,
            shares,
            purity: fields.integer("purity", 1..=1000),
            technique: fields.word_list("technique"),
            motif: fields.word_list("motif"),
            dimensions: fields.group("dimensions_mm", |size| {
                let mut side = |key| size.number(key, 0.1, MAX_MM).map(|n| n.value);
                Dimensions {
                    length: side("length"),
                    width: side("width"),
                    height: side("height"),
                    diameter: side("diameter"),
                }
            }),
            weight_g: fields.number("weight_g", 0.001, MAX_GRAMS),
            price,
            unit: fields.words("unit"),
            price_valid_until: fields.date("price_valid_until"),
            certifications: Certification::read_all(fields),
        }
    }

    fn check(entry: Entry, forms: Forms<ProductForm>, bag: &mut Bag) -> Option<Self> {
        let facts = &forms.original;
        let sum: f64 = facts.shares.iter().flatten().map(|s| s.value).sum();
        if let Some(last) = facts.shares.iter().flatten().last().filter(|_| sum > 100.0 + 1e-9) {
            bag.push(Diagnostic::new(Code::PercentSum, last.span).with("sum", sum.to_string()));
        }
        let producer = facts.producer.as_ref().and_then(|p| reference("producer", p, bag));
        Some(Product {
            // One that is missing was reported; the rest is checked all the same.
            category: facts.category.as_ref().map_or(Category::Other, |c| c.value),
            status: facts.status.as_ref().map_or(ProductStatus::Available, |s| s.value),
            producer,
            sku: facts.sku.as_ref().map(|s| s.value.clone()),
            materials: forms.lists("materials", |f| &f.materials, bag),
            shares: facts.shares.iter().map(|s| s.as_ref().map(|s| s.value)).collect(),
            purity: facts.purity.as_ref().map(|p| p.value),
            technique: forms.lists("technique", |f| &f.technique, bag),
            motif: forms.lists("motif", |f| &f.motif, bag),
            dimensions: facts.dimensions.unwrap_or_default(),
            weight_g: facts.weight_g.as_ref().map(|w| w.value),
            price: facts.price,
            unit: forms.words(|f| &f.unit),
            price_valid_until: facts.price_valid_until.as_ref().map(|d| d.value),
            certifications: facts.certifications.clone(),
            entry,
        })
    }
}

/// An id that an author wrote to name another thing; whether that exists is checked when all are known.
pub(super) fn reference(kind: &'static str, written: &Spanned<String>, bag: &mut Bag) -> Option<Spanned<Id>> {
    let id = Id::new(&written.value);
    if id.is_none() {
        let suggestion = crate::paths::slugify(&written.value).map(|s| s.to_string());
        bag.push(
            Diagnostic::new(Code::UnknownReference, written.span)
                .with("kind", kind)
                .with("id", written.value.as_str())
                .suggest(suggestion),
        );
    }
    id.map(|id| Spanned::new(id, written.span))
}

/// `["perak", { name = "tembaga", percent = 7.5 }]`.
#[allow(clippy::type_complexity)]
fn read_materials(fields: &mut Fields<'_, '_>) -> (Option<Spanned<Vec<Spanned<String>>>>, Vec<Option<Spanned<f64>>>) {
    let Some(items) = fields.items("materials") else {
        return (None, Vec::new());
    };
    let mut names = Vec::new();
    let mut shares = Vec::new();
    for item in items.value {
        let read = match &item.value {
            Value::Table(_) => fields
                .group_of("materials", item, |material| {
                    let name = match material.words("name") {
                        Some(Words::One(name)) => Some(name),
                        _ => {
                            material.missing("name");
                            None
                        }
                    };
                    (name, material.number("percent", 0.0, 100.0))
                })
                .and_then(|(name, share)| Some((name?, share))),
            _ => fields.text_of("materials", item).map(|name| (name, None)),
        };
        if let Some((name, share)) = read {
            names.push(name);
            shares.push(share);
        }
    }
    (Some(Spanned::new(names, items.span)), shares)
}
