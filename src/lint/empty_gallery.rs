//! Galleries without photos.

use super::Subject;
use crate::diag::{Bag, Code, Diagnostic};

/// Reports galleries whose folder holds no photo and whose text shows none.
pub fn check(subject: &Subject<'_>, bag: &mut Bag) {
    for gallery in &subject.site.galleries {
        let entry = &gallery.entry;
        let shows_in_text = entry.bodies.iter().any(|(_, body)| !body.document.images.is_empty());
        // Of a photo that cannot be used, that was said.
        let has_file = subject.inputs.photos_in(&entry.folder).next().is_some();
        if entry.photos.is_empty() && !shows_in_text && !has_file {
            bag.push(Diagnostic::new(Code::EmptyGallery, &entry.folder).with("name", entry.id.as_str()));
        }
    }
}
