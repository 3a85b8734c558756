//! Takes the indentation of templates out of finished pages.
//!
//! White space that holds a line break becomes one line break (which browsers show as a space, like any
//! other run of white space), and inside tags any run becomes one space. Quoted attribute values, comments
//! and what stands in `pre`, `textarea`, `script` and `style` are left as they are.

use memchr::memchr;

/// Elements whose white space counts.
const VERBATIM: [&str; 4] = ["pre", "textarea", "script", "style"];

/// Whether a byte of a tag means nothing here.
const TAG_PLAIN: [bool; 256] = {
    let mut plain = [true; 256];
    let special = b"> \t\n\r\x0c\"'";
    let mut i = 0;
    while i < special.len() {
        plain[special[i] as usize] = false;
        i += 1;
    }
    plain
};

/// The page without needless white space. Takes time linear in the length of `html`.
pub fn squeeze(html: &str) -> String {
    let mut out = Vec::with_capacity(html.len());
    let mut rest = html.as_bytes().trim_ascii();
    while let Some(at) = memchr(b'<', rest) {
        push_text(&mut out, &rest[..at]);
        rest = push_markup(&mut out, &rest[at..]);
    }
    push_text(&mut out, rest);
    out.push(b'\n');
    // Only whole runs of white space are left out, and those are ASCII.
    String::from_utf8(out).unwrap_or_else(|_| html.to_owned())
}

/// Copies text between tags.
fn push_text(out: &mut Vec<u8>, mut text: &[u8]) {
    while let Some(at) = memchr(b'\n', text) {
        let before = text[..at].trim_ascii_end();
        out.extend_from_slice(before);
        if !(before.is_empty() && out.ends_with(b"\n")) {
            out.push(b'\n');
        }
        text = text[at + 1..].trim_ascii_start();
    }
    out.extend_from_slice(text);
}

/// Copies the tag or comment that `html` starts with, with the content of an element whose white space
/// counts; returns what follows.
fn push_markup<'a>(out: &mut Vec<u8>, html: &'a [u8]) -> &'a [u8] {
    if html.starts_with(b"<!--") {
        let end = find(html, b"-->").map_or(html.len(), |i| i + 3);
        out.extend_from_slice(&html[..end]);
        return &html[end..];
    }
    let name_length = html[1..].iter().take_while(|b| b.is_ascii_alphanumeric()).count();
    let name = &html[1..=name_length];
    let closing = html.get(1) == Some(&b'/');
    if name.is_empty() && !closing && !html.starts_with(b"<!") {
        out.push(b'<');
        return &html[1..];
    }
    let rest = push_tag(out, html);
    match VERBATIM.iter().find(|v| v.as_bytes().eq_ignore_ascii_case(name)) {
        Some(element) => {
            let end = end_of(element.as_bytes(), rest);
            out.extend_from_slice(&rest[..end]);
            &rest[end..]
        }
        None => rest,
    }
}

/// Copies one tag up to its `>`; returns what follows.
fn push_tag<'a>(out: &mut Vec<u8>, html: &'a [u8]) -> &'a [u8] {
    let mut copied = 0;
    let mut at = 0;
    while let Some(&byte) = html.get(at) {
        match byte {
            b'>' => {
                out.extend_from_slice(&html[copied..at]);
                if out.ends_with(b" ") {
                    out.pop();
                }
                out.push(b'>');
                return &html[at + 1..];
            }
            b'"' | b'\'' => at = memchr(byte, &html[at + 1..]).map_or(html.len(), |i| at + i + 2),
            _ if byte.is_ascii_whitespace() => {
                let end = html.len() - html[at..].trim_ascii_start().len();
                if &html[at..end] != b" " {
                    out.extend_from_slice(&html[copied..at]);
                    out.push(b' ');
                    copied = end;
                }
                at = end;
            }
            _ => at += html[at..].iter().take_while(|b| TAG_PLAIN[usize::from(**b)]).count(),
        }
    }
    out.extend_from_slice(&html[copied..]);
    b""
}

/// Where the end tag of `element` starts in `html`; its length when there is none.
fn end_of(element: &[u8], html: &[u8]) -> usize {
    let mut from = 0;
    while let Some(at) = find(&html[from..], b"</").map(|i| from + i) {
        let name = html.get(at + 2..at + 2 + element.len());
        if name.is_some_and(|n| n.eq_ignore_ascii_case(element)) {
            return at;
        }
        from = at + 2;
    }
    html.len()
}

/// Where `what` first stands in `html`.
fn find(html: &[u8], what: &[u8]) -> Option<usize> {
    memchr::memmem::find(html, what)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// White space of HTML; a no-break space is none.
    fn is_space(c: char) -> bool {
        c.is_ascii_whitespace()
    }

    #[test]
    fn indentation_and_blank_lines_go() {
        assert_eq!(
            squeeze("\n<ul>\n\n   <li>a</li>\n   <li>b\n   c </li>\n</ul>\n\n"),
            "<ul>\n<li>a</li>\n<li>b\nc </li>\n</ul>\n"
        );
    }

    #[test]
    fn space_between_words_and_links_stays() {
        assert_eq!(
            squeeze("<p><a>a</a> <a>b</a>\n  <i>c</i></p>"),
            "<p><a>a</a> <a>b</a>\n<i>c</i></p>\n"
        );
        assert_eq!(squeeze("a\u{a0}\u{a0}b  c"), "a\u{a0}\u{a0}b  c\n");
    }

    #[test]
    fn tags_are_put_on_one_line_and_values_stay() {
        assert_eq!(
            squeeze("<img\n  alt=\"a\n  > b\"\n  src='x  y'\n>"),
            "<img alt=\"a\n  > b\" src='x  y'>\n"
        );
        assert_eq!(squeeze("<br\n />"), "<br />\n");
    }

    #[test]
    fn verbatim_elements_stay() {
        let page = "<pre>\n  a\n\n  <b>b</b>\n</pre>";
        assert_eq!(squeeze(page), format!("{page}\n"));
        let script = "<SCRIPT>\n  if (a < b) {}\n\n</script >";
        assert_eq!(squeeze(script), "<SCRIPT>\n  if (a < b) {}\n\n</script>\n");
        assert_eq!(squeeze("<pretty>\n\n  a</pretty>"), "<pretty>\na</pretty>\n");
    }

    #[test]
    fn broken_markup_does_no_harm() {
        for html in [
            "a < b",
            "<",
            "<!-- open",
            "<a href=\"open",
            "<pre>open",
            "</",
            "<!doctype html>\n<p",
            "< a>",
        ] {
            assert_eq!(squeeze(html), format!("{html}\n"), "{html}");
        }
    }

    proptest! {
        #[test]
        fn only_white_space_is_lost(html in "([<>/\"' \n\ta-cé=]|pre|<p>|</pre>|<!--|-->){0,40}") {
            let squeezed = squeeze(&html);
            let bare = |text: &str| text.chars().filter(|c| !is_space(*c)).collect::<String>();
            prop_assert_eq!(bare(&squeezed), bare(&html));
            prop_assert_eq!(squeeze(&squeezed), squeezed);
        }
    }
}
