//! Photos that no page shows.

use super::Subject;
use crate::diag::{Bag, Code, Diagnostic};
use crate::model::section::Section;
use crate::paths::InputPath;

/// Reports photos that lie neither beside an `index.md` nor stand in a text.
pub fn check(subject: &Subject<'_>, bag: &mut Bag) {
    let in_texts: Vec<&InputPath> = subject.plan.links.photos().map(|p| &p.path).collect();
    for photo in &subject.inputs.photos {
        let Some(rest) = photo.path.below(&subject.inputs.folder) else {
            continue;
        };
        let parts: Vec<&str> = rest.split('/').collect();
        let is_beside_a_text = matches!(parts.as_slice(), [_] | [_, _, _]);
        // Of a folder that is no section, and of one without a text, that was said.
        let in_section = Section::from_folder(parts[0]).is_some();
        if !is_beside_a_text && in_section && in_texts.binary_search(&&photo.path).is_err() {
            bag.push(Diagnostic::new(Code::StrayFile, &photo.path).with("name", photo.path.name()));
        }
    }
}
