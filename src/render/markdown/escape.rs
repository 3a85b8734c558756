//! Writing text into HTML.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

/// What stands in an address as it is: the reserved and unreserved characters of RFC 3986 except brackets.
const ADDRESS: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'-')
    .remove(b'_')
    .remove(b'.')
    .remove(b'~')
    .remove(b'!')
    .remove(b'*')
    .remove(b'\'')
    .remove(b'(')
    .remove(b')')
    .remove(b';')
    .remove(b':')
    .remove(b'@')
    .remove(b'&')
    .remove(b'=')
    .remove(b'+')
    .remove(b'$')
    .remove(b',')
    .remove(b'/')
    .remove(b'?')
    .remove(b'#')
    .remove(b'%');

/// Appends `text` as the content of an element.
pub(super) fn text(out: &mut String, text: &str) {
    escaped(out, text, |c| match c {
        '&' => Some("&amp;"),
        '<' => Some("&lt;"),
        '>' => Some("&gt;"),
        // What a browser makes of it.
        '\r' => Some("\n"),
        c if is_forbidden(c) => Some(""),
        _ => None,
    });
}

/// Appends ` name="value"`.
pub(super) fn attribute(out: &mut String, name: &str, value: &str) {
    out.push(' ');
    out.push_str(name);
    out.push_str("=\"");
    escaped(out, value, |c| match c {
        '&' => Some("&amp;"),
        '<' => Some("&lt;"),
        '>' => Some("&gt;"),
        '"' => Some("&quot;"),
        c if is_forbidden(c) => Some(""),
        _ => None,
    });
    out.push('"');
}

/// Appends `text` with what `instead` says in place of some characters. What needs no second look is copied in runs.
fn escaped(out: &mut String, text: &str, instead: impl Fn(char) -> Option<&'static str>) {
    let mut rest = text;
    while let Some(at) = rest.bytes().position(|byte| MAY_BE_SPECIAL[usize::from(byte)]) {
        let (before, after) = rest.split_at(at);
        out.push_str(before);
        let mut chars = after.chars();
        let Some(c) = chars.next() else { break };
        match instead(c) {
            Some(written) => out.push_str(written),
            None => out.push(c),
        }
        rest = chars.as_str();
    }
    out.push_str(rest);
}

/// [`may_be_special`] of each byte.
const MAY_BE_SPECIAL: [bool; 256] = {
    let mut table = [false; 256];
    let mut byte = 0;
    while byte < table.len() {
        table[byte] = may_be_special(byte as u8);
        byte += 1;
    }
    table
};

/// Whether a character that starts with this byte may be marked or [forbidden](is_forbidden).
const fn may_be_special(first: u8) -> bool {
    match first {
        b'\t' | b'\n' => false,
        0..=0x1f | b'&' | b'<' | b'>' | b'"' | 0x7f => true,
        // Controls from U+0080, noncharacters, and all beyond the basic plane.
        0xc2 | 0xef | 0xf0..=0xff => true,
        _ => false,
    }
}

/// Appends ` href="address"`, percent-encoded where an address may not hold the character.
pub(super) fn href(out: &mut String, address: &str) {
    let mut encoded = String::with_capacity(address.len());
    for (i, part) in address.split('%').enumerate() {
        if i > 0 {
            let is_code = part.len() >= 2 && part.as_bytes()[..2].iter().all(u8::is_ascii_hexdigit);
            encoded.push_str(if is_code { "%" } else { "%25" });
        }
        encoded.extend(utf8_percent_encode(part, ADDRESS));
    }
    attribute(out, "href", &encoded);
}

/// Control characters and noncharacters, which no HTML text may hold
/// (<https://html.spec.whatwg.org/multipage/parsing.html#preprocessing-the-input-stream>).
fn is_forbidden(c: char) -> bool {
    (c.is_control() && !matches!(c, '\t' | '\n'))
        || ('\u{fdd0}'..='\u{fdef}').contains(&c)
        || (c as u32 & 0xfffe) == 0xfffe
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn writing() {
        let with = |f: fn(&mut String, &str), s: &str| {
            let mut out = String::new();
            f(&mut out, s);
            out
        };
        assert_eq!(with(text, "a<b>&\"\u{1}\u{ffff}é"), "a&lt;b&gt;&amp;\"é");
        // Every kind of character that may not stand, and a neighbour that may.
        for (bad, good) in [
            ('\u{85}', '\u{a0}'),
            ('\u{fdd0}', '\u{fdf0}'),
            ('\u{1fffe}', '\u{1fffd}'),
            ('\u{7f}', '~'),
        ] {
            assert_eq!(with(text, &format!("가{bad}b{good}")), format!("가b{good}"));
        }
        assert_eq!(with(text, "\ta\r\n😀"), "\ta\n\n😀");
        assert_eq!(
            with(|o, s| attribute(o, "title", s), "\"><&"),
            " title=\"&quot;&gt;&lt;&amp;\""
        );
        assert_eq!(
            with(href, "a b%20c%zz\"é?x=1&y"),
            " href=\"a%20b%20c%25zz%22%C3%A9?x=1&amp;y\""
        );
    }
}
