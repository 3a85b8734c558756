//! What straight quotation marks stand for.
//!
//! The parser finds out which of them open and which close (its "smart punctuation"). Its answer is kept by place, and
//! the text stays as it was written: which marks a reader sees depends on the language, and that is not known here. Its
//! dashes and dots are not taken: an address or an order number may hold two hyphens.

use std::ops::Range;

use pulldown_cmark::{Event, TagEnd};

/// A quotation mark of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Quote {
    /// Opens a quotation: `"` before a word.
    Open,
    /// Closes it.
    Close,
    /// Opens a quotation in a quotation: `'` before a word.
    InnerOpen,
    /// Closes it.
    InnerClose,
    /// An apostrophe: `Jum'at`.
    Apostrophe,
}

/// The quotation marks of a text, by the byte where they stand.
#[derive(Clone, Debug, Default)]
pub(super) struct Quotations {
    found: Vec<(usize, Quote)>,
    /// Whether a single mark was opened in this block.
    open: bool,
}

impl Quotations {
    /// The mark at byte `start`.
    pub(super) fn at(&self, start: usize) -> Option<Quote> {
        let found = self.found.binary_search_by_key(&start, |(at, _)| *at).ok()?;
        self.found.get(found).map(|(_, quote)| *quote)
    }

    /// Keeps what the parser made of a mark of `source`, and gives the text as it was written where that differs.
    pub(super) fn see<'a>(&mut self, event: &Event<'_>, range: &Range<usize>, source: &'a str) -> Option<&'a str> {
        let text: &str = match event {
            Event::Text(text) => text,
            Event::End(TagEnd::Paragraph | TagEnd::Heading(_) | TagEnd::Item | TagEnd::TableCell) => {
                self.open = false;
                return None;
            }
            _ => return None,
        };
        // The first byte of all that the parser makes.
        if text.as_bytes().first() != Some(&0xe2) {
            return None;
        }
        let is_dashes = text.chars().all(|c| matches!(c, '–' | '—' | '…'));
        let made = is_dashes || matches!(text, "“" | "”" | "‘" | "’");
        let written = source.get(range.clone()).filter(|w| made && *w != text)?;
        let quote = match (text, written) {
            ("“", "\"") => Some(Quote::Open),
            ("”", "\"") => Some(Quote::Close),
            ("‘", "'") => Some(Quote::InnerOpen),
            ("’", "'") if self.open && !is_within_a_word(source, range) => Some(Quote::InnerClose),
            ("’", "'") => Some(Quote::Apostrophe),
            // The dashes and dots of the parser, and a mark that was written as an entity.
            (_, w) if w.starts_with(['-', '.']) => None,
            _ => return None,
        };
        match quote {
            Some(Quote::InnerOpen) => self.open = true,
            Some(Quote::InnerClose) => self.open = false,
            _ => {}
        }
        self.found.extend(quote.map(|quote| (range.start, quote)));
        Some(written)
    }
}

fn is_within_a_word(source: &str, range: &Range<usize>) -> bool {
    let before = source[..range.start].chars().next_back();
    let after = source[range.end..].chars().next();
    before.is_some_and(char::is_alphanumeric) && after.is_some_and(char::is_alphanumeric)
}
