//! What is made.

use super::certification::Certification;
use super::choices::{Category, ProductStatus};
use super::dimensions::{Dimensions, read_weight};
use super::entry::{Entry, Forms, Kind};
use super::facts_sets::{FurtherFact, FurtherForms};
use super::fields::{Fields, Role};
use super::gtin::Gtin;
use super::localized::{Localized, Words};
use super::money::{Currency, IDR, Money};
use super::process::{ProcessStep, StepForms, check_process, read_process};
use super::section::Section;
use super::tiers::{PriceTier, TierForm, check_tiers, read_tiers};
use super::trade::{Trade, TradeForm};
use super::variants::{Variant, VariantForms, check_variants, read_variants};
use super::video::{Video, VideoForm};
use crate::date::Date;
use crate::diag::{Bag, Code, Diagnostic};
use crate::paths::Id;
use crate::span::{Span, Spanned};
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
    /// The number of its barcode.
    pub gtin: Option<Gtin>,
    /// What it is made of.
    pub materials: Localized<Vec<String>>,
    /// Shares of the materials in percent, one a material, where the author gave them.
    pub shares: Vec<Option<f64>>,
    /// Facts of its kind of goods, in the order of their table.
    pub further: Vec<FurtherFact>,
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
    /// The last day of all its prices.
    pub price_valid_until: Option<Date>,
    /// Where that day stands, or the first price when there is no such field.
    pub price_place: Option<Span>,
    /// Kinds in which it can be had.
    pub variants: Vec<Variant>,
    /// Prices for larger quantities, ascending by quantity.
    pub tiers: Vec<PriceTier>,
    /// Terms for larger buyers.
    pub trade: Trade,
    /// How it is made, step by step.
    pub process: Vec<ProcessStep>,
    /// A film about it.
    pub video: Option<Video>,
    /// Its certificates.
    pub certifications: Vec<Certification>,
}

impl Product {
    /// Whether it is shown in lists. The page of one that is made no more stays, for those who come by a link.
    pub fn is_listed(&self) -> bool {
        self.status != ProductStatus::Archived
    }

    /// Whether it can be bought: neither sold out nor made no more.
    pub fn is_to_be_had(&self) -> bool {
        !matches!(self.status, ProductStatus::Archived | ProductStatus::SoldOut)
    }

    /// Whether it stands on the page for buyers abroad.
    pub fn is_for_export(&self) -> bool {
        self.is_listed() && self.trade.is_for_export()
    }

    /// The price of a variant: its own, or the product's.
    pub fn price_of(&self, variant: &Variant) -> Option<Money> {
        variant.price.or(self.price)
    }

    /// The smallest price of one piece and whether there are others; `None`: on request.
    pub fn lowest_price(&self) -> Option<(Money, bool)> {
        let mut prices: Vec<Money> = self.variants.iter().filter_map(|v| self.price_of(v)).collect();
        if prices.is_empty() {
            prices.extend(self.price);
        }
        // Who gives prices for quantities only means them all.
        if prices.is_empty() {
            prices.extend(self.tiers.iter().map(|t| t.price));
        }
        let lowest = prices.iter().min_by_key(|m| m.minor)?;
        Some((*lowest, prices.iter().any(|m| m.minor != lowest.minor)))
    }

    /// Whether its prices are shown on `day`: they are still valid, and it is still made.
    pub fn prices_hold(&self, day: Date) -> bool {
        self.price_valid_until.is_none_or(|last| last >= day) && self.is_listed()
    }

    /// Whether any price is given.
    pub fn has_price(&self) -> bool {
        self.lowest_price().is_some()
    }
}

/// What one file says of a product.
#[derive(Debug)]
pub struct ProductForm {
    category: Option<Spanned<Category>>,
    status: Option<Spanned<ProductStatus>>,
    producer: Option<Spanned<String>>,
    sku: Option<Spanned<String>>,
    gtin: Option<Spanned<String>>,
    materials: Option<Spanned<Vec<Spanned<String>>>>,
    shares: Vec<Option<Spanned<f64>>>,
    further: FurtherForms,
    technique: Option<Spanned<Vec<Spanned<String>>>>,
    motif: Option<Spanned<Vec<Spanned<String>>>>,
    dimensions: Option<Dimensions>,
    weight_g: Option<Spanned<f64>>,
    price: Option<Spanned<Money>>,
    unit: Option<Words>,
    price_valid_until: Option<Spanned<Date>>,
    variants: VariantForms,
    tiers: Vec<TierForm>,
    trade: TradeForm,
    process: StepForms,
    video: Option<VideoForm>,
    price_place: Option<Span>,
    is_dated: bool,
    certifications: Vec<Certification>,
}

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
        let currency = match currency {
            Some(code) => Currency::read(code, fields.bag()),
            None => Some(IDR).filter(|_| !fields.has("currency")),
        };
        let price = Money::field(fields, "price", currency);
        ProductForm {
            category,
            status: fields.choice("status"),
            producer: fields.text("producer"),
            sku: fields.text("sku"),
            gtin: fields.text("gtin"),
            materials,
            shares,
            further: FurtherForms::read(fields),
            technique: fields.word_list("technique"),
            motif: fields.word_list("motif"),
            dimensions: Dimensions::read(fields),
            weight_g: read_weight(fields),
            price,
            unit: fields.words("unit"),
            price_valid_until: fields.date("price_valid_until"),
            variants: read_variants(fields, currency),
            tiers: read_tiers(fields, currency),
            trade: TradeForm::read(fields, currency),
            process: read_process(fields),
            video: VideoForm::read(fields),
            price_place: ["price", "variants", "tiers"]
                .iter()
                .find_map(|key| fields.value_span(key)),
            is_dated: fields.has("price_valid_until"),
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
            gtin: facts.gtin.as_ref().and_then(|g| Gtin::read(g, bag)),
            materials: forms.lists("materials", |f| &f.materials, bag),
            shares: facts.shares.iter().map(|s| s.as_ref().map(|s| s.value)).collect(),
            further: FurtherForms::check(&forms, |f| &f.further, bag),
            technique: forms.lists("technique", |f| &f.technique, bag),
            motif: forms.lists("motif", |f| &f.motif, bag),
            dimensions: facts.dimensions.unwrap_or_default(),
            weight_g: facts.weight_g.as_ref().map(|w| w.value),
            price: facts.price.as_ref().map(|p| p.value),
            unit: forms.words(|f| &f.unit),
            price_valid_until: facts.price_valid_until.as_ref().map(|d| d.value),
            // Of a day that could not be read, that was said.
            price_place: match &facts.price_valid_until {
                Some(day) => Some(day.span),
                None => facts.price_place.filter(|_| !facts.is_dated),
            },
            variants: check_variants(&forms, |f| &f.variants, bag),
            tiers: check_tiers(&facts.tiers, facts.price.as_ref(), bag),
            trade: Trade::check(&forms, |f| &f.trade, bag),
            process: check_process(&forms, |f| &f.process, &entry, bag),
            video: facts.video.as_ref().and_then(|v| v.check(&entry, bag)),
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
            _ => fields.word_alone("materials", "name", item).map(|name| (name, None)),
        };
        if let Some((name, share)) = read {
            names.push(name);
            shares.push(share);
        }
    }
    (Some(Spanned::new(names, items.span)), shares)
}
