//! Outlets that nobody can find.

use super::Subject;
use crate::diag::{Bag, Code, Diagnostic, Place, Severity};

/// Reports outlets with neither address, place on the map, number nor account.
pub fn check(subject: &Subject<'_>, bag: &mut Bag) {
    for outlet in &subject.site.outlets {
        let file = outlet.entry.original;
        // Of an address that is wrong, that was said.
        let in_file = |place: &Place| matches!(place, Place::Span(span) if span.file == file);
        let is_doubtful = bag
            .iter()
            .any(|d| d.code.severity() == Severity::Error && in_file(&d.place));
        let contact = &outlet.contact;
        let can_be_found = outlet.location.is_some()
            || !contact.address.is_empty()
            || !contact.channels.is_empty()
            || contact.is_reachable();
        if !can_be_found && !is_doubtful {
            let path = &subject.inputs.text(file).path;
            bag.push(Diagnostic::new(Code::OutletNowhere, path).with("name", outlet.entry.id.as_str()));
        }
    }
}
