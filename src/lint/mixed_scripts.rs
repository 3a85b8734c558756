//! Names typed with letters of two scripts that look alike.

use icu::properties::{CodePointMapData, props::Script};

use super::Subject;
use crate::diag::{Bag, Code, Diagnostic, Place};
use crate::model::entry::Entry;

/// Scripts with letters that pass for Latin ones (Unicode TS 39, *Confusable Detection*). Beside Latin letters in one
/// word they are a slip of the keyboard or a trap; other scripts stand beside Latin on purpose (`K팝`).
const ALIKE: [Script; 5] = [
    Script::Cyrillic,
    Script::Greek,
    Script::Armenian,
    Script::Cherokee,
    Script::Coptic,
];

/// Reports words of titles, and the name of the village, that mix such letters with Latin ones.
pub fn check(subject: &Subject<'_>, bag: &mut Bag) {
    let site = subject.site;
    if let Some((word, letter)) = mixed(&site.village.name) {
        let file = subject.inputs.text(site.village.facts).path.clone();
        report(Place::File(file), word, letter, bag);
    }
    let entries = std::iter::once(&site.village.story).chain(site.entries().map(|(_, entry)| entry));
    for entry in entries {
        for (language, title) in entry.title.iter() {
            if let Some((word, letter)) = mixed(title) {
                let file = subject.inputs.text(file_of(entry, language.as_str())).path.clone();
                report(Place::File(file), word, letter, bag);
            }
        }
    }
}

/// The file that holds the words of a language.
fn file_of(entry: &Entry, language: &str) -> crate::span::FileId {
    let translation = entry.translations.iter().find(|t| t.language.as_str() == language);
    translation.map_or(entry.original, |t| t.file)
}

fn report(place: Place, word: &str, letter: char, bag: &mut Bag) {
    bag.push(
        Diagnostic::new(Code::MixedScripts, place)
            .with("value", word)
            .with("found", letter.to_string()),
    );
}

/// The first word with a letter that only looks Latin among letters that are, and that letter.
fn mixed(text: &str) -> Option<(&str, char)> {
    let script = |c: char| CodePointMapData::<Script>::new().get(c);
    text.split(|c: char| !c.is_alphanumeric()).find_map(|word| {
        let latin = word.chars().any(|c| script(c) == Script::Latin);
        let letter = word.chars().find(|c| ALIKE.contains(&script(*c)))?;
        latin.then_some((word, letter))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_that_only_look_latin_are_found() {
        // A Cyrillic е and a Greek ο.
        assert_eq!(mixed("Cincin C\u{435}luk"), Some(("C\u{435}luk", '\u{435}')));
        assert_eq!(mixed("B\u{3bf}kor"), Some(("B\u{3bf}kor", '\u{3bf}')));
        for fine in [
            "Cincin Celuk",
            "K팝 925",
            "銀Celuk",
            "Celuk Целук",
            "صاغة Celuk",
            "Ω",
            "",
        ] {
            assert_eq!(mixed(fine), None, "{fine}");
        }
    }
}
