//! Kinds in which one product can be had: sizes, colours.

use super::dimensions::{Dimensions, read_weight};
use super::entry::Forms;
use super::fields::{Fields, Role};
use super::localized::{Localized, Words};
use super::money::{Currency, Money};
use crate::diag::{Bag, Code, Diagnostic};
use crate::span::Spanned;

/// One kind of a product.
#[derive(Clone, Debug)]
pub struct Variant {
    /// What sets it apart: `Besar`, `Ukuran 14`.
    pub name: Localized<String>,
    /// Its price, when it is not the product's.
    pub price: Option<Money>,
    /// The maker's own number for it.
    pub sku: Option<String>,
    /// Grams.
    pub weight_g: Option<f64>,
    /// Size.
    pub dimensions: Dimensions,
}

/// What one file says of a variant.
#[derive(Debug)]
pub struct VariantForm {
    name: Option<Words>,
    price: Option<Spanned<Money>>,
    sku: Option<Spanned<String>>,
    weight_g: Option<Spanned<f64>>,
    dimensions: Option<Dimensions>,
}

/// The list `variants` of one file.
pub type VariantForms = Option<Spanned<Vec<Option<VariantForm>>>>;

/// Reads `variants`; a text alone is a name.
pub fn read_variants(fields: &mut Fields<'_, '_>, currency: Option<Currency>) -> VariantForms {
    fields.mixed_groups(
        "variants",
        |variant| {
            let name = variant.words("name");
            if variant.role() == Role::Original {
                variant.missing("name");
            }
            VariantForm {
                name,
                price: Money::field(variant, "price", currency),
                sku: variant.text("sku"),
                weight_g: read_weight(variant),
                dimensions: Dimensions::read(variant),
            }
        },
        ("name", |name| VariantForm {
            name: Some(Words::One(name)),
            price: None,
            sku: None,
            weight_g: None,
            dimensions: None,
        }),
    )
}

/// Joins the variants of all languages. Two with one name or one number could not be told apart.
pub fn check_variants<F>(forms: &Forms<F>, part: impl Fn(&F) -> &VariantForms, bag: &mut Bag) -> Vec<Variant> {
    let groups = forms.groups("variants", part, bag);
    let texts = |form: &VariantForm| {
        let name = match &form.name {
            Some(Words::One(name)) => Some(("name", name.clone())),
            _ => None,
        };
        let sku = form.sku.clone().map(|sku| ("sku", sku));
        name.into_iter().chain(sku).collect::<Vec<_>>()
    };
    for (i, group) in groups.iter().enumerate() {
        for (field, text) in texts(group.facts) {
            let before = groups[..i].iter().flat_map(|g| texts(g.facts));
            let is_same = |(other, known): &(&str, Spanned<String>)| {
                *other == field && known.value.to_lowercase() == text.value.to_lowercase()
            };
            if let Some((_, known)) = before.into_iter().find(is_same) {
                bag.push(
                    Diagnostic::new(Code::SameVariant, text.span)
                        .with("field", field)
                        .with("value", text.value)
                        .also(known.span),
                );
            }
        }
    }
    groups
        .iter()
        .map(|group| Variant {
            name: group.words(|v| &v.name),
            price: group.facts.price.as_ref().map(|p| p.value),
            sku: group.facts.sku.as_ref().map(|s| s.value.clone()),
            weight_g: group.facts.weight_g.as_ref().map(|w| w.value),
            dimensions: group.facts.dimensions.unwrap_or_default(),
        })
        .collect()
}
