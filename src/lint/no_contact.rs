//! Products that nobody can ask for.

use super::Subject;
use crate::diag::{Bag, Code, Diagnostic};

/// Reports a village that shows products and has neither telephone, WhatsApp nor e-mail.
pub fn check(subject: &Subject<'_>, bag: &mut Bag) {
    if !subject.site.products.is_empty() && !subject.site.village.contact.is_reachable() {
        bag.push(Diagnostic::new(
            Code::NoContact,
            &subject.inputs.folder.child("village.toml"),
        ));
    }
}
