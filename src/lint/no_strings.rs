//! Languages in which the theme has no words.

use super::Subject;
use crate::diag::{Bag, Code, Diagnostic, Place};
use crate::locale::asked_for_words;

/// Reports declared languages for which the theme has no strings: buttons and headings are then in another
/// language than the page.
pub fn check(subject: &Subject<'_>, bag: &mut Bag) {
    let spoken = subject.theme.languages();
    let settings = crate::paths::InputPath::root().child("kampung.toml");
    for language in &subject.site.village.languages {
        if !spoken.contains(&language.as_str()) {
            let chain = subject.plan.chains.get(language);
            let instead = chain
                .and_then(|c| asked_for_words(language, c).into_iter().find(|l| spoken.contains(l)))
                .unwrap_or("en");
            bag.push(
                Diagnostic::new(Code::NoStrings, Place::File(settings.clone()))
                    .with("lang", language.as_str())
                    .with("instead", instead),
            );
        }
    }
}
