//! Facts that belong to other goods: ring sizes on food.

use super::Subject;
use crate::diag::{Bag, Code, Diagnostic};
use crate::model::fields::Choice;

/// Reports facts that do not belong to the category of their product. They are shown all the same: a true fact does
/// no harm, but the category may be the wrong one.
pub fn check(subject: &Subject<'_>, bag: &mut Bag) {
    for product in &subject.site.products {
        for fact in product.further.iter().filter(|f| !f.field.suits(product.category)) {
            let allowed: Vec<&str> = fact.field.categories.iter().map(|c| c.name()).collect();
            bag.push(
                Diagnostic::new(Code::FactOfOtherGoods, fact.place)
                    .with("field", fact.field.key)
                    .with("kind", product.category.name())
                    .with("allowed", allowed.join(", ")),
            );
        }
    }
}
