//! Emphasis beside Chinese, Japanese and Korean letters.
//!
//! CommonMark decides whether `**` may open or close by asking whether its neighbours are spaces or
//! punctuation. Where words are written without spaces the answer is wrong: the closing `**` of
//! `**마크다운(Markdown)**을` stands after punctuation and before a letter, and is printed. The rules used
//! here are those of the *CommonMark CJK-friendly amendments* (tats-u/markdown-cjk-friendly).
//!
//! pulldown-cmark 0.13 does not know them, so a marker is put beside the few runs of `*` and `~~` that the
//! amended rules judge differently: a character that is neither space nor punctuation, and that the text
//! does not hold. [`Rewritten`] takes it out of everything that the parser answers, and counts offsets as
//! if it had never been there. A text without a Chinese, Japanese or Korean character beside such a run is
//! parsed as it is.
//!
//! A single `~` beside such a character is a range (`10시~12시`, `~5월`) and never strikes anything out.

use icu::properties::props::{
    EastAsianWidth, EmojiPresentation, GeneralCategory, GeneralCategoryGroup as Group, Script,
};
use icu::properties::{CodePointMapData, CodePointSetData};
use pulldown_cmark::CowStr;

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
        // Noncharacters: Unicode keeps them for internal use. A text that holds all 32 is parsed as it is.
        let marker = ('\u{fdd0}'..='\u{fdef}').find(|c| !source.contains(*c))?;
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
    let mut line = 0;
    let mut at = 0;
    while at < bytes.len() {
        match bytes[at] {
            b'\n' | b'\r' => {
                at += 1;
                line = at;
            }
            b'\\' if bytes.get(at + 1).is_some_and(u8::is_ascii_punctuation) => at += 2,
            delimiter @ (b'*' | b'~') => {
                let length = bytes[at..].iter().take_while(|b| **b == delimiter).count();
                let (before, after) = match (delimiter, length) {
                    (b'*', _) | (b'~', 1 | 2) => judge(delimiter, length, &source[line..at], &source[at + length..]),
                    _ => (false, false),
                };
                if before {
                    places.push(at);
                }
                at += length;
                if after {
                    places.push(at);
                }
            }
            _ => at += 1,
        }
    }
    places
}

/// Whether a run needs a marker before it, and after it. `before` is what stands before it in its line,
/// `after` all that follows.
fn judge(delimiter: u8, length: usize, before: &str, after: &str) -> (bool, bool) {
    let next = Next::of(after);
    let previous = Previous::of(before);
    if !previous.cjk && !previous.variation && !next.cjk {
        return (false, false);
    }
    if (delimiter, length) == (b'~', 1) {
        // Between two letters a single tilde neither opens nor closes.
        return (true, true);
    }
    let opens = !next.space && (previous.space || !next.punctuation || previous.punctuation);
    let closes = !previous.space && (!previous.punctuation || next.space || next.punctuation);
    let other = |punctuation: bool, cjk: bool| punctuation && !cjk;
    let should_open = !next.space
        && (!other(next.punctuation, next.cjk)
            || previous.space
            || other(previous.sequence_punctuation, previous.cjk)
            || previous.cjk
            || previous.variation);
    let should_close = !previous.space
        && (!other(previous.sequence_punctuation, previous.cjk)
            || next.space
            || other(next.punctuation, next.cjk)
            || next.cjk);
    if (!should_open || opens) && (!should_close || closes) {
        return (false, false);
    }
    // A run with a letter after it opens and with a letter before it closes.
    (should_close || closes, should_open || opens)
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

/// Whether `c` belongs to a script that is written without spaces between words and has a character for
/// about every word: Han and the two kana.
pub(super) fn is_ideograph(c: char) -> bool {
    c >= '\u{2e80}'
        && matches!(
            CodePointMapData::<Script>::new().get(c),
            Script::Han | Script::Hiragana | Script::Katakana
        )
}
