//! Translations whose originals have changed.

use super::Subject;
use crate::diag::{Bag, Code, Diagnostic};

/// Reports every translation that was made from other words than the original has today.
pub fn check(subject: &Subject<'_>, bag: &mut Bag) {
    let site = subject.site;
    let entries = std::iter::once(&site.village.story).chain(site.entries().map(|(_, entry)| entry));
    for entry in entries {
        let original = &subject.inputs.text(entry.original).path;
        for translation in entry.translations.iter().filter(|t| t.is_stale(&entry.wording)) {
            let file = &subject.inputs.text(translation.file).path;
            let place = translation
                .made_from
                .as_ref()
                .map_or(translation.wording.body, |mark| mark.span);
            bag.push(
                Diagnostic::new(Code::StaleTranslation, place)
                    .with("lang", translation.language.as_str())
                    .with("file", file.as_str())
                    .also(original),
            );
        }
    }
}
