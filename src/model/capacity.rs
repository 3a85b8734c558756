//! How much can be made in a time.

use super::choices::PerTime;
use super::entry::Forms;
use super::fields::{Fields, Role};
use super::localized::{Localized, Words};
use crate::span::Spanned;

/// How much a product or a producer yields.
#[derive(Clone, Debug, PartialEq)]
pub struct Capacity {
    /// How much.
    pub quantity: f64,
    /// Of what: pieces, kilograms. Of a product without one: the product's unit.
    pub unit: Localized<String>,
    /// In which time.
    pub per: PerTime,
}

/// What one file says of it; a translation has only the unit.
#[derive(Debug, Default)]
pub struct CapacityForm {
    quantity: Option<Spanned<f64>>,
    unit: Option<Words>,
    per: Option<Spanned<PerTime>>,
}

/// A thousand million of anything in a day is beyond every village.
const MOST: f64 = 1_000_000_000.0;

impl CapacityForm {
    /// Reads the group `capacity`.
    pub fn read(fields: &mut Fields<'_, '_>) -> CapacityForm {
        let read = fields.mixed_group("capacity", |capacity| {
            let quantity = capacity.number("quantity", 0.001, MOST);
            if capacity.role() == Role::Original {
                capacity.missing("quantity");
            }
            CapacityForm {
                quantity,
                unit: capacity.words("unit"),
                per: capacity.choice("per"),
            }
        });
        read.unwrap_or_default()
    }
}

impl Capacity {
    /// Joins what all files said. `part`: the capacity in the form of a file.
    pub fn check<F>(forms: &Forms<F>, part: impl Fn(&F) -> &CapacityForm) -> Option<Capacity> {
        let facts = part(&forms.original);
        Some(Capacity {
            quantity: facts.quantity.as_ref()?.value,
            unit: forms.words(|f| &part(f).unit),
            per: facts.per.as_ref().map_or(PerTime::Month, |p| p.value),
        })
    }
}
