//! Takes the indentation of templates out of finished pages.
//!
//! White space that holds a line break becomes one line break (which browsers show as a space, like any
//! other run of white space), and inside tags any run becomes one space. Quoted attribute values, comments
//! and what stands in `pre`, `textarea`, `script` and `style` are left as they are.

/// Elements whose white space counts.
const VERBATIM: [&str; 4] = ["pre", "textarea", "script", "style"];

/// The page without needless white space. Takes time linear in the length of `html`.
pub fn squeeze(html: &str) -> String {
    let mut out = String::with_capacity(html.len());
    let mut rest = html.trim_matches(is_space);
    while let Some(at) = rest.find('<') {
        push_text(&mut out, &rest[..at]);
        rest = push_markup(&mut out, &rest[at..]);
    }
    push_text(&mut out, rest);
    out.push('\n');
    out
}

/// Copies text between tags.
fn push_text(out: &mut String, mut text: &str) {
    while let Some(at) = text.find('\n') {
        let before = text[..at].trim_end_matches(is_space);
        out.push_str(before);
        if !(before.is_empty() && out.ends_with('\n')) {
            out.push('\n');
        }
        text = text[at + 1..].trim_start_matches(is_space);
    }
    out.push_str(text);
}

/// Copies the tag or comment that `html` starts with, with the content of an element whose white space
/// counts; returns what follows.
fn push_markup<'a>(out: &mut String, html: &'a str) -> &'a str {
    if html.starts_with("<!--") {
        let end = html.find("-->").map_or(html.len(), |i| i + 3);
        out.push_str(&html[..end]);
        return &html[end..];
    }
    let name_length = html[1..].bytes().take_while(u8::is_ascii_alphanumeric).count();
    let name = &html[1..=name_length];
    let closing = html[1..].starts_with('/');
    if name.is_empty() && !closing && !html.starts_with("<!") {
        out.push('<');
        return &html[1..];
    }
    let rest = push_tag(out, html);
    match VERBATIM.iter().find(|v| v.eq_ignore_ascii_case(name)) {
        Some(element) => {
            let end = end_of(element, rest);
            out.push_str(&rest[..end]);
            &rest[end..]
        }
        None => rest,
    }
}

/// Copies one tag up to its `>`; returns what follows.
fn push_tag<'a>(out: &mut String, html: &'a str) -> &'a str {
    let bytes = html.as_bytes();
    let mut copied = 0;
    let mut at = 0;
    while let Some(&byte) = bytes.get(at) {
        match byte {
            b'>' => {
                out.push_str(&html[copied..at]);
                if out.ends_with(' ') {
                    out.pop();
                }
                out.push('>');
                return &html[at + 1..];
            }
            b'"' | b'\'' => at = html[at + 1..].find(char::from(byte)).map_or(html.len(), |i| at + i + 2),
            _ if is_space(char::from(byte)) => {
                let end = html.len() - html[at..].trim_start_matches(is_space).len();
                if &html[at..end] != " " {
                    out.push_str(&html[copied..at]);
                    out.push(' ');
                    copied = end;
                }
                at = end;
            }
            _ => at += 1,
        }
    }
    out.push_str(&html[copied..]);
    ""
}

/// Where the end tag of `element` starts in `html`; its length when there is none.
fn end_of(element: &str, html: &str) -> usize {
    let bytes = html.as_bytes();
    let mut from = 0;
    while let Some(at) = html[from..].find("</").map(|i| from + i) {
        let name = bytes.get(at + 2..at + 2 + element.len());
        if name.is_some_and(|n| n.eq_ignore_ascii_case(element.as_bytes())) {
            return at;
        }
        from = at + 2;
    }
    html.len()
}

/// White space of HTML; a no-break space is none.
fn is_space(c: char) -> bool {
    matches!(c, ' ' | '\t' | '\n' | '\r' | '\u{c}')
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

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
