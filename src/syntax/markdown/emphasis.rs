//! Emphasis beside Chinese, Japanese and Korean letters.
//!
//! CommonMark decides whether `**` may open or close by asking whether its neighbours are spaces or
//! punctuation. Where words are written without spaces the answer is wrong: the closing `**` of
//! `**마크다운(Markdown)**을` stands after punctuation and before a letter, and is printed. The rules used
//! here are those of the *CommonMark CJK-friendly amendments* (tats-u/markdown-cjk-friendly).
//!
//! pulldown-cmark 0.13 does not know them, so a marker is put beside the few runs of `*` and `~~` that the
//! amended rules judge differently. Only two cases differ: a run between a letter and punctuation that
//! should open too, and one between punctuation and a letter that should close too. Punctuation between
//! the letter and the run makes it do both, and as it stands on the letter's side, no other run is near.
//! The marker is a punctuation mark that the text does not hold. [`Rewritten`] takes it out of everything
//! that the parser answers, and counts offsets as if it had never been there. A text without a Chinese,
//! Japanese or Korean character beside such a run is parsed as it is.

use std::ops::Range;

use icu::properties::props::{
    EastAsianWidth, EmojiPresentation, GeneralCategory, GeneralCategoryGroup as Group, Script,
};
use icu::properties::{CodePointMapData, CodePointSetData};
use pulldown_cmark::CowStr;

use super::target::decode_entities;

/// Editorial marks of the New Testament, and the like; one is enough, the others are for texts about them.
pub(super) const MARKERS: [char; 8] = ['⸀', '⸁', '⸄', '⸅', '⸆', '⸇', '⸈', '⸎'];

/// A text with markers in it, and where they are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Rewritten {
    text: String,
    marker: char,
    /// Offsets of the markers in `text`, ascending.
    markers: Vec<usize>,
}

impl Rewritten {
    /// Marks the runs of `source` that need it; `None` when none does.
    pub(super) fn new(source: &str) -> Option<Self> {
        let places = places(source);
        if places.is_empty() {
            return None;
        }
        let decoded = decode_entities(source);
        // A text that holds all of them is parsed as it is.
        let marker = MARKERS
            .into_iter()
            .find(|c| !source.contains(*c) && !decoded.contains(*c))?;
        let mut text = String::with_capacity(source.len() + places.len() * marker.len_utf8());
        let mut markers = Vec::with_capacity(places.len());
        let mut done = 0;
        for place in places {
            text.push_str(&source[done..place]);
            markers.push(text.len());
            text.push(marker);
            done = place;
        }
        text.push_str(&source[done..]);
        Some(Rewritten { text, marker, markers })
    }

    /// The text for the parser.
    pub(super) fn text(&self) -> &str {
        &self.text
    }

    /// The place in the author's text of the place `offset` in [`Rewritten::text`].
    pub(super) fn original(&self, offset: usize) -> usize {
        offset - self.markers.partition_point(|m| *m < offset) * self.marker.len_utf8()
    }

    /// Takes the markers out of a string that the parser made.
    pub(super) fn clean<'a>(&self, text: CowStr<'a>) -> CowStr<'a> {
        if text.contains(self.marker) {
            text.replace(self.marker, "").into()
        } else {
            text
        }
    }
}

/// Where markers belong in `source`, ascending.
fn places(source: &str) -> Vec<usize> {
    let bytes = source.as_bytes();
    let mut places = Vec::new();
    let mut at = 0;
    while let Some(skipped) = memchr::memchr3(b'*', b'~', b'\\', &bytes[at..]) {
        at += skipped;
        match bytes[at] {
            b'\\' if bytes.get(at + 1).is_some_and(u8::is_ascii_punctuation) => at += 2,
            b'\\' => at += 1,
            delimiter => {
                let length = bytes[at..].iter().take_while(|b| **b == delimiter).count();
                if delimiter == b'*' || length == 2 {
                    let line = memchr::memrchr2(b'\n', b'\r', &bytes[..at]).map_or(0, |end| end + 1);
                    match judge(&source[line..at], &source[at + length..]) {
                        Some(Side::Before) => places.push(at),
                        Some(Side::After) => places.push(at + length),
                        None => {}
                    }
                }
                at += length;
            }
        }
    }
    places
}

enum Side {
    Before,
    After,
}

/// On which side a run needs a marker. `before` is what stands before it in its line, `after` all that
/// follows.
fn judge(before: &str, after: &str) -> Option<Side> {
    let next = Next::of(after);
    let previous = Previous::of(before);
    if !previous.cjk && !previous.variation && !next.cjk {
        return None;
    }
    let next_other = next.punctuation && !next.cjk;
    let previous_other = previous.sequence_punctuation && !previous.cjk;
    // The rules of CommonMark refuse these two, the amended ones need not.
    let after_letter = !previous.space && !previous.punctuation && next.punctuation;
    let before_letter = !previous.space && previous.punctuation && !next.space && !next.punctuation;
    if after_letter && (!next_other || previous_other || previous.cjk || previous.variation) {
        Some(Side::Before)
    } else if before_letter && (!previous_other || next.cjk) {
        Some(Side::After)
    } else {
        None
    }
}

/// Whether the tildes at both ends of `range` are ranges (`~5월, ~6월`, `(~12時、14時~)`) and strike nothing
/// out: a Chinese, Japanese or Korean character stands beside one.
pub(super) fn is_span_of_ranges(source: &str, range: &Range<usize>) -> bool {
    let beside = |at: usize| {
        let before = source.get(..at).and_then(|s| s.chars().next_back());
        let after = source.get(at + 1..).and_then(|s| s.chars().next());
        before.is_some_and(is_cjk) || after.is_some_and(is_cjk)
    };
    beside(range.start) || beside(range.end.saturating_sub(1))
}

/// What follows a run.
struct Next {
    space: bool,
    punctuation: bool,
    cjk: bool,
}

impl Next {
    fn of(after: &str) -> Self {
        // A `|` may end a table cell, and what ends a cell counts as the end of the line.
        let next = after.chars().next().filter(|c| *c != '|');
        Next {
            space: next.is_none_or(char::is_whitespace),
            punctuation: next.is_some_and(is_punctuation),
            cjk: next.is_some_and(is_cjk),
        }
    }
}

/// What stands before a run.
struct Previous {
    space: bool,
    /// The character before the run is punctuation.
    punctuation: bool,
    /// The same, with a variation selector after it.
    sequence_punctuation: bool,
    /// A Chinese, Japanese or Korean character, also with a variation selector after it.
    cjk: bool,
    /// An ideographic variation selector.
    variation: bool,
}

impl Previous {
    fn of(before: &str) -> Self {
        let mut characters = before.chars().rev();
        let last = characters.next();
        let selector = last.is_some_and(|c| ('\u{fe00}'..='\u{fe0e}').contains(&c));
        let base = if selector { characters.next() } else { last };
        // Quotation marks are of ambiguous width; this selector makes them full-width.
        let full_width = last == Some('\u{fe01}') && base.is_some_and(|c| matches!(c, '‘' | '’' | '“' | '”'));
        let starts_line = match last {
            Some('|') => !before.ends_with("\\|"),
            Some('>') => before.chars().all(|c| matches!(c, '>' | ' ' | '\t')),
            _ => false,
        };
        Previous {
            space: starts_line || last.is_none_or(char::is_whitespace),
            punctuation: last.is_some_and(is_punctuation),
            sequence_punctuation: base.is_some_and(is_punctuation),
            cjk: !starts_line && (full_width || base.is_some_and(is_cjk)),
            variation: last.is_some_and(|c| ('\u{e0100}'..='\u{e01ef}').contains(&c)),
        }
    }
}

/// Unicode punctuation character of CommonMark 0.31: general category P or S.
fn is_punctuation(c: char) -> bool {
    if c.is_ascii() {
        return c.is_ascii_punctuation();
    }
    let category = CodePointMapData::<GeneralCategory>::new().get(c);
    Group::Punctuation.contains(category) || Group::Symbol.contains(category)
}

/// CJK character of the amendments: wide, full-width or half-width and no emoji, or Hangul.
pub(super) fn is_cjk(c: char) -> bool {
    if c < '\u{1100}' {
        return false;
    }
    let wide = matches!(
        CodePointMapData::<EastAsianWidth>::new().get(c),
        EastAsianWidth::Wide | EastAsianWidth::Fullwidth | EastAsianWidth::Halfwidth
    );
    wide && !CodePointSetData::new::<EmojiPresentation>().contains(c)
        || CodePointMapData::<Script>::new().get(c) == Script::Hangul
}
