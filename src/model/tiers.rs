//! Prices for larger quantities.

use super::fields::Fields;
use super::money::{Currency, Money};
use crate::diag::{Bag, Code, Diagnostic};
use crate::span::Spanned;
use crate::syntax::toml::Value;

/// From this quantity on this price holds for each.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PriceTier {
    /// The smallest quantity.
    pub min_quantity: i64,
    /// The price of one.
    pub price: Money,
}

/// What a file says of a tier.
#[derive(Clone, Debug)]
pub struct TierForm {
    min_quantity: Option<Spanned<i64>>,
    price: Option<Spanned<Money>>,
}

/// Reads `tiers`.
pub fn read_tiers(fields: &mut Fields<'_, '_>, currency: Option<Currency>) -> Vec<TierForm> {
    let Some(node) = fields.raw("tiers") else {
        return Vec::new();
    };
    let items = match &node.value {
        Value::List(items) => items.iter().collect(),
        _ => vec![node],
    };
    let read = |tier: &mut Fields<'_, '_>| {
        let form = TierForm {
            min_quantity: tier.integer("min_quantity", 1..=1_000_000_000),
            price: Money::field(tier, "price", currency),
        };
        tier.missing("min_quantity");
        tier.missing("price");
        form
    };
    items
        .into_iter()
        .filter_map(|item| fields.group_of("tiers", item, read))
        .collect()
}

/// Checks that from tier to tier the quantity rises and the price falls. `base`: the price of one, above which no
/// tier may be. A tier that breaks the order is left out.
pub fn check_tiers(forms: &[TierForm], base: Option<&Spanned<Money>>, bag: &mut Bag) -> Vec<PriceTier> {
    let mut tiers = Vec::new();
    let mut quantity_before: Option<Spanned<i64>> = None;
    let mut price_before: Option<Spanned<Money>> = None;
    for form in forms {
        let mut is_good = true;
        if let Some(quantity) = &form.min_quantity {
            if let Some(before) = quantity_before.as_ref().filter(|b| quantity.value <= b.value) {
                is_good = false;
                bag.push(
                    Diagnostic::new(Code::TierQuantity, quantity.span)
                        .with("value", quantity.value)
                        .with("min", before.value)
                        .also(before.span),
                );
            }
            quantity_before = Some(quantity.clone());
        }
        if let Some(price) = &form.price {
            let rises = |before: &&Spanned<Money>| price.value.minor >= before.value.minor;
            let above_base = |base: &&Spanned<Money>| price.value.minor > base.value.minor;
            let before = match &price_before {
                Some(before) => Some(before).filter(rises),
                None => base.filter(above_base),
            };
            if let Some(before) = before {
                is_good = false;
                bag.push(
                    Diagnostic::new(Code::TierPrice, price.span)
                        .with("value", price.value.written())
                        .with("max", before.value.written())
                        .also(before.span),
                );
            }
            price_before = Some(price.clone());
        }
        if let (Some(quantity), Some(price), true) = (&form.min_quantity, &form.price, is_good) {
            tiers.push(PriceTier {
                min_quantity: quantity.value,
                price: price.value,
            });
        }
    }
    tiers
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::money::IDR;
    use crate::span::{FileId, Span};

    fn at<T>(value: T, place: usize) -> Spanned<T> {
        Spanned::new(value, Span::new(FileId(0), place..place + 1))
    }

    fn money(minor: i64) -> Money {
        Money { minor, currency: IDR }
    }

    fn check(tiers: &[(i64, i64)], base: Option<i64>) -> (Vec<i64>, Vec<(Code, Option<u32>)>) {
        let forms: Vec<TierForm> = tiers
            .iter()
            .enumerate()
            .map(|(i, (quantity, price))| TierForm {
                min_quantity: Some(at(*quantity, i * 10)),
                price: Some(at(money(*price), i * 10 + 5)),
            })
            .collect();
        let mut bag = Bag::new();
        let good = check_tiers(&forms, base.map(|b| at(money(b), 900)).as_ref(), &mut bag);
        let place = |d: &Diagnostic| match &d.place {
            crate::diag::Place::Span(span) => Some(span.start),
            _ => None,
        };
        let problems = bag.into_sorted().iter().map(|d| (d.code, place(d))).collect();
        (good.iter().map(|t| t.min_quantity).collect(), problems)
    }

    #[test]
    fn quantities_rise_and_prices_fall() {
        let (quantity, price) = (Code::TierQuantity, Code::TierPrice);
        #[allow(clippy::type_complexity)]
        let table: [(&[(i64, i64)], Option<i64>, &[i64], &[(Code, u32)]); 9] = [
            (&[], None, &[], &[]),
            (&[(1, 100), (10, 90), (100, 80)], Some(100), &[1, 10, 100], &[]),
            (&[(10, 90)], None, &[10], &[]),
            (&[(10, 101)], Some(100), &[], &[(price, 5)]),
            (&[(10, 90), (10, 80)], None, &[10], &[(quantity, 10)]),
            (&[(10, 90), (5, 80)], None, &[10], &[(quantity, 10)]),
            (&[(10, 90), (20, 90)], None, &[10], &[(price, 15)]),
            (&[(10, 90), (20, 95), (30, 80)], Some(100), &[10, 30], &[(price, 15)]),
            (&[(10, 90), (5, 95)], None, &[10], &[(quantity, 10), (price, 15)]),
        ];
        for (tiers, base, good, problems) in table {
            let (found, said) = check(tiers, base);
            let expected: Vec<_> = problems.iter().map(|(code, at)| (*code, Some(*at))).collect();
            assert_eq!((found.as_slice(), said), (good, expected), "{tiers:?} {base:?}");
        }
    }
}
