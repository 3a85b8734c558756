//! Tags of finished pages, as far as one has to know where they start and end.

/// Whether a tag starts with the `<` that `html` starts with (HTML, 13.2.5.6).
pub fn is_tag(html: &[u8]) -> bool {
    matches!(html.get(1), Some(b'/' | b'!' | b'a'..=b'z' | b'A'..=b'Z'))
}

/// Where the tag that `html` starts with ends; `>` in quotes does not count. `None` where it goes on.
pub fn end_of_tag(html: &[u8]) -> Option<usize> {
    let mut at = 0;
    loop {
        at += memchr::memchr3(b'>', b'"', b'\'', &html[at..])? + 1;
        match html[at - 1] {
            b'>' => return Some(at),
            quote => at += memchr::memchr(quote, &html[at..])? + 1,
        }
    }
}

/// Whether the tag that `html` starts with opens an element of this name.
pub fn opens(html: &[u8], element: &str) -> bool {
    let name = html.get(1..).unwrap_or_default();
    let start = name.get(..element.len());
    let is_prefix = start.is_some_and(|start| start.eq_ignore_ascii_case(element.as_bytes()));
    is_prefix && !name.get(element.len()).is_some_and(u8::is_ascii_alphanumeric)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_end_outside_of_quotes() {
        for (html, end) in [
            ("<p>a", Some(3)),
            ("</p>", Some(4)),
            ("<p", None),
            ("<p a='>' b>c", Some(11)),
            ("<p a=\">", None),
            ("<p a=\"'\">'", Some(9)),
        ] {
            assert_eq!(end_of_tag(html.as_bytes()), end, "{html}");
        }
        assert!(is_tag(b"<p") && is_tag(b"</p>") && is_tag(b"<!doctype") && !is_tag(b"< p") && !is_tag(b"<"));
        assert!(
            opens(b"<PRE>", "pre") && !opens(b"<pretty>", "pre") && !opens(b"</pre>", "pre") && !opens(b"<", "pre")
        );
    }
}
