//! A photo without words for those who cannot see it (WCAG 2.2, 1.1.1).

use super::Subject;
use crate::diag::{Bag, Code, Diagnostic};
use crate::model::entry::Entry;
use crate::syntax::markdown::LinkTarget;

/// Reports photos that have no alternative text in any language. A photo that only stands in texts has its
/// words there.
pub fn check(subject: &Subject<'_>, bag: &mut Bag) {
    let site = subject.site;
    let entries = std::iter::once(&site.village.story).chain(site.entries().map(|(_, e)| e));
    for entry in entries {
        for photo in &entry.photos {
            if photo.alt.is_empty() && !stands_in_text(entry, photo.path.as_str()) {
                let language = site.village.languages[0].as_str();
                bag.push(
                    Diagnostic::new(Code::MissingAlt, &photo.path)
                        .with("name", photo.path.name())
                        .with("lang", language),
                );
            }
        }
    }
}

fn stands_in_text(entry: &Entry, photo: &str) -> bool {
    let shows = |target: &str| match LinkTarget::parse(target) {
        LinkTarget::Relative { path, .. } => entry.folder.resolve(&path).is_ok_and(|p| p.as_str() == photo),
        _ => false,
    };
    entry.bodies.iter().any(|(_, body)| {
        body.document
            .images
            .iter()
            .any(|i| !i.alt.is_empty() && shows(&i.target))
    })
}
