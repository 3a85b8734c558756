//! Pages that borrow their words.

use super::Subject;
use crate::diag::{Bag, Code, Diagnostic};
use crate::plan::entry_of;

/// Reports every page that a language lacks, at the file that would be translated.
pub fn check(subject: &Subject<'_>, bag: &mut Bag) {
    for page in subject.plan.pages.iter().filter(|p| p.borrowed_from.is_some()) {
        if let Some(entry) = entry_of(subject.site, &page.key) {
            let file = &subject.inputs.text(entry.original).path;
            bag.push(Diagnostic::new(Code::Untranslated, file).with("lang", page.language.as_str()));
        }
    }
}
