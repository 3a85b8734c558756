//! A first and a last day.

use crate::date::Date;
use crate::diag::{Bag, Code, Diagnostic};
use crate::span::Spanned;

/// `end`, unless it lies before `start`, which is reported.
pub(super) fn in_order(
    start: Option<&Spanned<Date>>,
    end: Option<Spanned<Date>>,
    bag: &mut Bag,
) -> Option<Spanned<Date>> {
    let end = end?;
    match start {
        Some(start) if end.value < start.value => {
            bag.push(
                Diagnostic::new(Code::EndBeforeStart, end.span)
                    .with("start", start.value.to_string())
                    .with("end", end.value.to_string()),
            );
            None
        }
        _ => Some(end),
    }
}
