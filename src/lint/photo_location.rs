//! Photos that tell where they were taken: often somebody's home.

use super::Subject;
use crate::diag::{Bag, Code, Diagnostic};

/// Reports originals with a position. What is published never has one, but the originals lie in a folder that
/// may be shared with the whole world.
pub fn check(subject: &Subject<'_>, bag: &mut Bag) {
    for photo in &subject.inputs.photos {
        if photo.header.as_ref().is_ok_and(|header| header.located) {
            bag.push(Diagnostic::new(Code::PhotoLocation, &photo.path).with("name", photo.path.name()));
        }
    }
}
