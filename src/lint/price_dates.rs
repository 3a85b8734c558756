//! Prices that nobody promised until a day, or only until one that is over.

use super::Subject;
use crate::diag::{Bag, Code, Diagnostic};
use crate::model::choices::ProductStatus;

/// Reports prices without a last day and prices whose last day is over. What is sold out or made no more has no
/// price to keep.
pub fn check(subject: &Subject<'_>, bag: &mut Bag) {
    let today = subject.plan.today.0;
    for product in &subject.site.products {
        let is_sold = matches!(product.status, ProductStatus::Available | ProductStatus::MadeToOrder);
        let Some(place) = product.price_place.filter(|_| is_sold && product.has_price()) else {
            continue;
        };
        match product.price_valid_until {
            None => bag.push(Diagnostic::new(Code::PriceUndated, place)),
            Some(last) if last < today => {
                bag.push(Diagnostic::new(Code::PriceExpired, place).with("end", last.to_string()));
            }
            Some(_) => {}
        }
    }
}
