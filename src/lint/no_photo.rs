//! Products without photo.

use super::Subject;
use crate::diag::{Bag, Code, Diagnostic};

/// Reports products whose folder holds no photo.
pub fn check(subject: &Subject<'_>, bag: &mut Bag) {
    for product in subject.site.products.iter().filter(|p| p.entry.photos.is_empty()) {
        let entry = &product.entry;
        // Of a photo that cannot be used, that was said.
        if subject.inputs.photos.iter().any(|p| p.path.parent() == entry.folder) {
            continue;
        }
        bag.push(Diagnostic::new(Code::NoPhoto, &entry.folder).with("name", entry.id.as_str()));
    }
}
