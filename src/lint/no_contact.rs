//! Products that nobody can ask for.

use super::Subject;
use crate::diag::{Bag, Code, Diagnostic, Place, Severity};

/// Reports a village that shows products and has neither telephone, WhatsApp nor e-mail.
pub fn check(subject: &Subject<'_>, bag: &mut Bag) {
    let facts = subject.inputs.folder.child("village.toml");
    let file = subject.inputs.find_text(&facts).map(|(file, _)| file);
    // Of a number that is wrong, that was said.
    let in_facts = |place: &Place| matches!(place, Place::Span(span) if Some(span.file) == file);
    let is_doubtful = bag
        .iter()
        .any(|d| d.code.severity() == Severity::Error && in_facts(&d.place));
    if !subject.site.products.is_empty() && !subject.site.village.contact.is_reachable() && !is_doubtful {
        bag.push(Diagnostic::new(Code::NoContact, &facts));
    }
}
