//! The words of files, field by field, and what of them a translation has.
//!
//! What counts as words is decided where a field is read ([`Fields::words`](super::fields::Fields::words) and its
//! like note what they read), so that nothing here knows one field by name.

use std::sync::OnceLock;

use crate::digest::DigestBuilder;
use crate::locale::LangTag;
use crate::span::{FileId, Span, Spanned};

/// Words that a file has in one field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Word {
    /// Where it stands in the file: `title`, `process[2].text`, `01-cincin.jpg.alt`. Lists count from 1.
    pub field: String,
    /// The words.
    pub text: String,
    /// In a file without a language: the languages that have words of their own here, with those words.
    pub by_language: Vec<(String, String)>,
}

/// The words of one content file.
#[derive(Clone, Debug)]
pub struct Wording {
    /// The fields, in the order in which they are read.
    pub words: Vec<Word>,
    /// The place of the Markdown text.
    pub body: Span,
    /// Whether there is any text.
    pub has_body: bool,
    text: String,
    /// Made when somebody asks for it: most sites have no notes on translations.
    mark: OnceLock<String>,
}

impl Wording {
    /// The words `words` and the Markdown `body` that stands at `span`.
    pub fn new(words: Vec<Word>, body: &str, span: Span) -> Self {
        Wording {
            words,
            body: span,
            has_body: !body.trim().is_empty(),
            text: body.to_owned(),
            mark: OnceLock::new(),
        }
    }

    /// What a translation notes as `translated_from`: the first digits of the digest of all words. Facts such as a
    /// price are no part of it: a translation stays good when they change.
    pub fn mark(&self) -> &str {
        self.mark.get_or_init(|| {
            let mut digest = DigestBuilder::new("wording 1");
            for word in &self.words {
                digest.field(&word.field).field(&word.text);
            }
            // Line ends and blank lines around a text say nothing to a translator.
            let lines: Vec<&str> = self.text.trim().lines().map(str::trim_end).collect();
            digest.field(lines.join("\n"));
            let mut mark = digest.finish().to_hex();
            mark.truncate(MARK_LENGTH);
            mark
        })
    }
}

/// Hexadecimal digits of a mark: 48 bits, and a wrong match could only hide one change of one file.
const MARK_LENGTH: usize = 12;

/// Whether `text` can be a mark.
pub fn is_mark(text: &str) -> bool {
    text.len() == MARK_LENGTH && text.bytes().all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f'))
}

/// A translated file of a thing.
#[derive(Clone, Debug)]
pub struct Translation {
    /// Its language.
    pub language: LangTag,
    /// The file.
    pub file: FileId,
    /// Its words.
    pub wording: Wording,
    /// The mark of the original from which it was made, if that is noted.
    pub made_from: Option<Spanned<String>>,
}

/// How a translation stands to its original.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Standing {
    /// Everything has been translated.
    Complete,
    /// Some fields borrow their words.
    Partial,
    /// The words of the original have changed since.
    Stale,
    /// There is no translation.
    Missing,
}

impl Standing {
    /// All, the best first.
    pub const ALL: [Standing; 4] = [
        Standing::Complete,
        Standing::Partial,
        Standing::Stale,
        Standing::Missing,
    ];

    /// Its name for other programs.
    pub fn name(self) -> &'static str {
        match self {
            Standing::Complete => "complete",
            Standing::Partial => "partial",
            Standing::Stale => "stale",
            Standing::Missing => "missing",
        }
    }
}

impl Translation {
    /// Whether the original's words have changed since this translation was made from them.
    pub fn is_stale(&self, original: &Wording) -> bool {
        self.made_from
            .as_ref()
            .is_some_and(|mark| mark.value != original.mark())
    }

    /// The fields that the original has and this translation borrows.
    pub fn lacks<'w>(&self, original: &'w Wording) -> Vec<&'w Word> {
        let has = |word: &&Word| self.wording.words.iter().any(|own| own.field == word.field);
        original.words.iter().filter(|word| !has(word)).collect()
    }

    /// Whether the original's text is borrowed.
    pub fn lacks_body(&self, original: &Wording) -> bool {
        original.has_body && !self.wording.has_body
    }

    /// How it stands. A stale one is stale whatever it lacks: all of it wants to be looked at again.
    pub fn standing(&self, original: &Wording) -> Standing {
        if self.is_stale(original) {
            Standing::Stale
        } else if self.lacks_body(original) || !self.lacks(original).is_empty() {
            Standing::Partial
        } else {
            Standing::Complete
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const AT: Span = Span {
        file: FileId(0),
        start: 0,
        end: 0,
    };

    fn wording(words: &[(&str, &str)], body: &str) -> Wording {
        let word = |(field, text): &(&str, &str)| Word {
            field: (*field).to_owned(),
            text: (*text).to_owned(),
            by_language: Vec::new(),
        };
        Wording::new(words.iter().map(word).collect(), body, AT)
    }

    fn translation(wording: Wording, made_from: Option<&str>) -> Translation {
        Translation {
            language: LangTag::parse("en").unwrap(),
            file: FileId(1),
            wording,
            made_from: made_from.map(|mark| Spanned::new(mark.to_owned(), AT)),
        }
    }

    #[test]
    fn a_mark_changes_with_the_words_alone() {
        let mark = |words: &[(&str, &str)], body| wording(words, body).mark().to_owned();
        let first = mark(&[("title", "Cincin")], "Perak.\n\nTebal.\n");
        assert!(is_mark(&first), "{first}");
        assert_eq!(first, mark(&[("title", "Cincin")], "\r\nPerak. \r\n\r\nTebal."));
        for (words, body) in [
            (&[("title", "Cincin")][..], "Perak.\n\nTipis.\n"),
            (&[("title", "Gelang")], "Perak.\n\nTebal.\n"),
            (&[("summary", "Cincin")], "Perak.\n\nTebal.\n"),
            (&[("title", "Cincin"), ("summary", "x")], "Perak.\n\nTebal.\n"),
        ] {
            assert_ne!(mark(words, body), first, "{words:?} {body}");
        }
        assert!(!is_mark("") && !is_mark("0123456789AB") && !is_mark("0123456789abc"));
    }

    #[test]
    fn a_translation_is_complete_partial_or_stale() {
        let original = wording(&[("title", "Cincin"), ("summary", "Perak")], "Teks.");
        let whole = || wording(&[("summary", "Silver"), ("title", "Ring")], "Text.");
        let standing = |words, mark| translation(words, mark).standing(&original);
        assert_eq!(standing(whole(), None), Standing::Complete);
        assert_eq!(standing(whole(), Some(original.mark())), Standing::Complete);
        assert_eq!(standing(whole(), Some("000000000000")), Standing::Stale);
        assert_eq!(
            standing(wording(&[("title", "Ring")], "Text."), None),
            Standing::Partial
        );
        let without_text = translation(wording(&[("title", "Ring"), ("summary", "Silver")], " \n"), None);
        assert!(without_text.lacks_body(&original) && without_text.lacks(&original).is_empty());
        assert_eq!(without_text.standing(&original), Standing::Partial);
    }
}
