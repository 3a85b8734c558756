//! Villages that name no product which stands for them.

use super::Subject;
use crate::diag::{Bag, Code, Diagnostic, Place, Severity};

/// Reports a village of several products without flagship, and proposes the first of its list that can be bought.
pub fn check(subject: &Subject<'_>, bag: &mut Bag) {
    let site = subject.site;
    let facts = subject.inputs.folder.child("village.toml");
    // Of a flagship that is written and wrong, that was said.
    let file = subject.inputs.find_text(&facts).map(|(file, _)| file);
    let in_facts = |place: &Place| matches!(place, Place::Span(span) if Some(span.file) == file);
    let is_doubtful = bag
        .iter()
        .any(|d| d.code.severity() == Severity::Error && in_facts(&d.place));
    let mut to_be_had = site.products.iter().filter(|product| product.is_to_be_had());
    if site.products.len() > 1
        && let Some(first) = to_be_had.next()
        && site.village.flagship.is_none()
        && !is_doubtful
    {
        bag.push(Diagnostic::new(Code::NoFlagship, &facts).with("suggestion", first.entry.id.as_str()));
    }
}
