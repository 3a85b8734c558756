//! Text from authors' files made safe and visible for a terminal.

use std::borrow::Cow;

/// What stands in place of a character that a terminal must not get, or `None` when it may.
///
/// A tab becomes four spaces, a control character its Unicode picture. Characters that reorder text or
/// cannot be seen become U+FFFD, so that a line shows what is in it; the joiners of emoji and of Indic and
/// Arabic writing stay. List of the reordering ones: Unicode Standard Annex #9, section 2.
pub(super) fn stand_in(c: char) -> Option<Cow<'static, str>> {
    match c {
        '\t' => Some("    ".into()),
        '\u{7f}' => Some("\u{2421}".into()),
        c if u32::from(c) < 0x20 => char::from_u32(0x2400 + u32::from(c)).map(|c| c.to_string().into()),
        '\u{80}'..='\u{9f}'
        | '\u{061c}'
        | '\u{200b}'
        | '\u{200e}'
        | '\u{200f}'
        | '\u{2028}'..='\u{202e}'
        | '\u{2060}'
        | '\u{2066}'..='\u{2069}'
        | '\u{feff}' => Some("\u{fffd}".into()),
        _ => None,
    }
}

/// `text` with every character that a terminal must not get replaced by one that shows it.
pub fn neutral(text: &str) -> Cow<'_, str> {
    if text.chars().all(|c| stand_in(c).is_none()) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match stand_in(c) {
            Some(shown) => out.push_str(&shown),
            None => out.push(c),
        }
    }
    Cow::Owned(out)
}

/// `text` on one line of at most `limit` characters, with `…` for what was cut.
pub(super) fn one_line(text: &str, limit: usize) -> String {
    let mut line = text
        .lines()
        .map(str::trim)
        .filter(|l| !l.is_empty())
        .collect::<Vec<_>>()
        .join(" ");
    if let Some((cut, _)) = line.char_indices().nth(limit) {
        line.truncate(cut);
        line.push('…');
    }
    line
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn terminals_get_nothing_that_moves_or_hides() {
        assert_eq!(neutral("a\tb"), "a    b");
        assert_eq!(neutral("\u{1b}[31mred"), "␛[31mred");
        assert_eq!(neutral("abc\u{202e}def\u{200b}"), "abc\u{fffd}def\u{fffd}");
        assert_eq!(neutral("\0\u{7f}\u{9b}"), "␀␡\u{fffd}");
        assert!(matches!(neutral("Ni Wayan 은반지 👩\u{200d}🎨 é"), Cow::Borrowed(_)));
    }

    #[test]
    fn long_and_broken_values_become_one_short_line() {
        assert_eq!(one_line("a\r\n   b\n\nc", 10), "a b c");
        assert_eq!(one_line("은은은은", 3), "은은은…");
        assert_eq!(one_line("은은은", 3), "은은은");
        assert_eq!(one_line("", 3), "");
    }
}
