//! Size and weight of a thing.

use super::fields::Fields;
use crate::span::Spanned;

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

/// A hundred metres: longer than any product.
const MAX_MM: f64 = 100_000.0;
/// A hundred tonnes: heavier than any product.
const MAX_GRAMS: f64 = 100_000_000.0;

impl Dimensions {
    /// Reads `dimensions_mm`.
    pub fn read(fields: &mut Fields<'_, '_>) -> Option<Dimensions> {
        fields.group("dimensions_mm", |size| {
            let mut side = |key| size.number(key, 0.1, MAX_MM).map(|n| n.value);
            Dimensions {
                length: side("length"),
                width: side("width"),
                height: side("height"),
                diameter: side("diameter"),
            }
        })
    }
}

/// Reads `weight_g`: grams.
pub fn read_weight(fields: &mut Fields<'_, '_>) -> Option<Spanned<f64>> {
    fields.number("weight_g", 0.001, MAX_GRAMS)
}
