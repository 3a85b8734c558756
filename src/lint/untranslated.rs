//! Pages that borrow their words.

use super::Subject;
use crate::diag::{Bag, Code, Diagnostic};
use crate::locale::LangTag;
use crate::model::entry::Entry;
use crate::plan::entry_of;

/// From how many pages of one language on they are only counted.
const MANY: usize = 6;
/// How many of them are then named.
const NAMED: usize = 3;

/// Reports every page that a language lacks, at the file that would be translated; where many are lacking,
/// how many, once for the village and the language.
pub fn check(subject: &Subject<'_>, bag: &mut Bag) {
    // That the default language lacks a page was said where it is built from another.
    for language in subject.site.village.languages.iter().skip(1) {
        check_language(subject, language, bag);
    }
}

fn check_language(subject: &Subject<'_>, language: &LangTag, bag: &mut Bag) {
    let pages = subject.plan.pages.iter().filter(|p| p.language == *language);
    let told = pages.filter_map(|p| Some((p, entry_of(subject.site, &p.key)?)));
    let (borrowed, own): (Vec<_>, Vec<_>) = told.partition(|(page, _)| page.borrowed_from.is_some());
    let missing: Vec<&Entry> = borrowed.into_iter().map(|(_, entry)| entry).collect();
    if missing.len() < MANY {
        for entry in missing {
            let file = &subject.inputs.text(entry.original).path;
            bag.push(Diagnostic::new(Code::Untranslated, file).with("lang", language.as_str()));
        }
        return;
    }
    let village = &subject.inputs.folder;
    let name = |entry: &&Entry| entry.folder.below(village).unwrap_or(entry.id.as_str()).to_owned();
    let names: Vec<String> = missing.iter().take(NAMED).map(name).collect();
    bag.push(
        Diagnostic::new(Code::ManyUntranslated, village)
            .with("lang", language.as_str())
            .with("done", own.len())
            .with("total", own.len() + missing.len())
            .with("names", names.join(", ")),
    );
}
