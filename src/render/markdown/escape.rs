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
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            // What a browser makes of it.
            '\r' => out.push('\n'),
            c if is_forbidden(c) => {}
            c => out.push(c),
        }
    }
}

/// Appends ` name="value"`.
pub(super) fn attribute(out: &mut String, name: &str, value: &str) {
    out.push(' ');
    out.push_str(name);
    out.push_str("=\"");
    for c in value.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            c if is_forbidden(c) => {}
            c => out.push(c),
        }
    }
    out.push('"');
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
