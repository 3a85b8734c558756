//! Takes the indentation of templates out of finished pages.
//!
//! White space that holds a line break becomes one line break (which browsers show as a space, like any
//! other run of white space), and inside tags one space. Quoted attribute values, comments and what stands in `pre`,
//! `textarea`, `script` and `style` are left as they are.

use memchr::memmem;

use super::tag::{end_of_tag, is_tag, opens};

/// Elements whose white space counts.
const VERBATIM: [&str; 4] = ["pre", "textarea", "script", "style"];

/// The page without needless white space. Takes time linear in the length of `html`.
pub fn squeeze(html: &[u8]) -> Vec<u8> {
    let html = html.trim_ascii();
    let mut copy = Copy {
        html,
        out: Vec::with_capacity(html.len() + 1),
        copied: 0,
    };
    let mut at = 0;
    // Where the last tag starts, while it is not known to have ended.
    let mut open = None;
    while let Some(skipped) = memchr::memchr2(b'<', b'\n', &html[at..]) {
        at += skipped;
        if html[at] == b'<' {
            open = Some(at).filter(|at| is_tag(&html[*at..]));
            at = end_of_verbatim(html, at).unwrap_or(at + 1);
            continue;
        }
        let end = open.take().and_then(|start| {
            let end = end_of_tag(&html[start..]).map_or(html.len(), |length| start + length);
            (end > at).then_some((start, end))
        });
        at = match end {
            Some((start, end)) => copy.tag(start, end),
            None => copy.space(at, "\n"),
        };
    }
    copy.finish()
}

/// A text that is copied but for what is left out.
struct Copy<'a> {
    html: &'a [u8],
    out: Vec<u8>,
    /// Up to here it was copied or left out.
    copied: usize,
}

impl Copy<'_> {
    /// Puts `instead` in the place of the white space around the line break at `at`; returns where it ends.
    fn space(&mut self, at: usize, instead: &str) -> usize {
        let html = self.html;
        let is_space = |at: usize| html.get(at).is_some_and(u8::is_ascii_whitespace);
        let (mut start, mut end) = (at, at + 1);
        while start > self.copied && is_space(start - 1) {
            start -= 1;
        }
        while is_space(end) {
            end += 1;
        }
        if end - start > 1 || instead != "\n" {
            self.out.extend_from_slice(&html[self.copied..start]);
            self.out.extend_from_slice(instead.as_bytes());
            self.copied = end;
        }
        end
    }

    /// Puts the tag between `start` and `end` on one line; returns its end.
    fn tag(&mut self, start: usize, end: usize) -> usize {
        let html = self.html;
        let mut at = start;
        while let Some(skipped) = memchr::memchr3(b'\n', b'"', b'\'', &html[at..end]) {
            at += skipped;
            at = match html[at] {
                b'\n' => {
                    let is_last = html[at..end].trim_ascii_start().first() == Some(&b'>');
                    self.space(at, if is_last { "" } else { " " })
                }
                quote => memchr::memchr(quote, &html[at + 1..end]).map_or(end, |length| at + length + 2),
            };
        }
        end
    }

    fn finish(mut self) -> Vec<u8> {
        self.out.extend_from_slice(&self.html[self.copied..]);
        self.out.push(b'\n');
        self.out
    }
}

/// Where the comment that starts at `at` ends, or the content of an element whose white space counts.
fn end_of_verbatim(html: &[u8], at: usize) -> Option<usize> {
    let rest = &html[at..];
    match rest.get(1)? | 0x20 {
        b'!' if rest.starts_with(b"<!--") => {
            Some(memmem::find(rest, b"-->").map_or(html.len(), |length| at + length + 3))
        }
        b'p' | b't' | b's' => {
            let element = VERBATIM.iter().find(|element| opens(rest, element))?;
            let content = end_of_tag(rest).map_or(html.len(), |length| at + length);
            Some(end_of(element.as_bytes(), html, content))
        }
        _ => None,
    }
}

/// Where the end tag of `element` starts in `html`, at `from` or later; its length when there is none.
fn end_of(element: &[u8], html: &[u8], mut from: usize) -> usize {
    while let Some(at) = memmem::find(&html[from..], b"</").map(|i| from + i) {
        let name = html.get(at + 2..at + 2 + element.len());
        if name.is_some_and(|n| n.eq_ignore_ascii_case(element)) {
            return at;
        }
        from = at + 2;
    }
    html.len()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    fn squeeze(html: &str) -> String {
        String::from_utf8(super::squeeze(html.as_bytes())).expect("text")
    }

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
        let script = "<SCRIPT>\n  if (a < b) {}\n\n</script>";
        assert_eq!(squeeze(script), format!("{script}\n"));
        assert_eq!(squeeze("<pre>\n\n</pre\n>\n\na"), "<pre>\n\n</pre>\na\n");
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
