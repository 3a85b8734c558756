//! Takes the indentation of templates out of finished pages.
//!
//! White space that holds a line break becomes one line break (which browsers show as a space, like any
//! other run of white space), and inside tags any run becomes one space. Quoted attribute values, comments
//! and what stands in `pre`, `textarea`, `script` and `style` are left as they are.

use memchr::memmem;

/// Elements whose white space counts.
const VERBATIM: [&str; 4] = ["pre", "textarea", "script", "style"];

/// Bytes that mean something in text.
const TEXT: [bool; 256] = table(b"<\n");
/// Bytes that mean something in a tag.
const TAG: [bool; 256] = table(b"> \t\n\r\x0c\"'");

const fn table(bytes: &[u8]) -> [bool; 256] {
    let mut table = [false; 256];
    let mut i = 0;
    while i < bytes.len() {
        table[bytes[i] as usize] = true;
        i += 1;
    }
    table
}

/// The page without needless white space. Takes time linear in the length of `html`.
pub fn squeeze(html: &str) -> String {
    let html = html.trim_matches(|c: char| c.is_ascii_whitespace());
    let mut copy = Copy::new(html);
    let (mut at, mut text_start) = (0, 0);
    loop {
        at = copy.next(at, &TEXT);
        match copy.bytes.get(at) {
            Some(b'<') => {
                at = copy.markup(at);
                text_start = at;
            }
            Some(_) => {
                at = copy.line_break(at, text_start);
                text_start = at;
            }
            None => return copy.finish(),
        }
    }
}

/// A text that is copied but for what is left out.
struct Copy<'a> {
    html: &'a str,
    bytes: &'a [u8],
    out: String,
    /// Up to here it was copied or left out.
    copied: usize,
}

impl<'a> Copy<'a> {
    fn new(html: &'a str) -> Self {
        Copy {
            html,
            bytes: html.as_bytes(),
            out: String::with_capacity(html.len() + 1),
            copied: 0,
        }
    }

    /// Puts `instead` in the place of what stands between `start` and `end`, which are beside ASCII.
    fn replace(&mut self, start: usize, end: usize, instead: &str) {
        self.out.push_str(&self.html[self.copied..start]);
        self.out.push_str(instead);
        self.copied = end;
    }

    fn finish(mut self) -> String {
        self.replace(self.bytes.len(), self.bytes.len(), "\n");
        self.out
    }

    /// Where the next of `bytes` stands.
    #[inline]
    fn next(&self, from: usize, bytes: &[bool; 256]) -> usize {
        let rest = self.bytes.get(from..).unwrap_or_default();
        let skipped = rest.iter().position(|byte| bytes[usize::from(*byte)]);
        skipped.map_or(self.bytes.len(), |skipped| from + skipped)
    }

    /// Where the run of white space ends that may start at `from`.
    fn end_of_space(&self, from: usize) -> usize {
        self.bytes.len() - self.bytes[from..].trim_ascii_start().len()
    }

    /// A line break in text that starts at `text_start`; returns where the next line starts.
    fn line_break(&mut self, at: usize, text_start: usize) -> usize {
        let start = text_start + self.bytes[text_start..at].trim_ascii_end().len();
        let end = self.end_of_space(at);
        if (start, end) != (at, at + 1) {
            self.replace(start, end, "\n");
        }
        end
    }

    /// The tag or comment at `at`, with the content of an element whose white space counts; returns where it ends.
    fn markup(&mut self, at: usize) -> usize {
        let html = &self.bytes[at..];
        if html.get(1) == Some(&b'!') && html.starts_with(b"<!--") {
            return memmem::find(html, b"-->").map_or(self.bytes.len(), |length| at + length + 3);
        }
        let name_length = html[1..].iter().take_while(|b| b.is_ascii_alphanumeric()).count();
        let name = &html[1..=name_length];
        if name.is_empty() && !matches!(html.get(1), Some(b'/' | b'!')) {
            return at + 1;
        }
        let end = self.tag(at + 1 + name_length);
        if !matches!(name.first(), Some(b'p' | b't' | b's' | b'P' | b'T' | b'S')) {
            return end;
        }
        match VERBATIM.iter().find(|v| v.as_bytes().eq_ignore_ascii_case(name)) {
            Some(element) => end_of(element.as_bytes(), self.bytes, end),
            None => end,
        }
    }

    /// A tag from behind its name; returns where it ends.
    fn tag(&mut self, from: usize) -> usize {
        let mut at = from;
        loop {
            at = self.next(at, &TAG);
            match self.bytes.get(at) {
                Some(b'>') => return at + 1,
                Some(quote @ (b'"' | b'\'')) => {
                    let value = &self.bytes[at + 1..];
                    let length = value.iter().position(|byte| byte == quote);
                    at = length.map_or(self.bytes.len(), |length| at + length + 2);
                }
                Some(_) => {
                    let end = self.end_of_space(at);
                    let instead = if self.bytes.get(end) == Some(&b'>') { "" } else { " " };
                    if &self.bytes[at..end] != instead.as_bytes() {
                        self.replace(at, end, instead);
                    }
                    at = end;
                }
                None => return at,
            }
        }
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
