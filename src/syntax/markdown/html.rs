//! Raw HTML inside Markdown: which tags an author may write, and where they stand.
//!
//! Nothing of it is ever copied into a page. A page is written anew from the [`Token`]s, so a difference
//! between this reading and a browser's cannot let anything through: what is not a tag of the list is text.

use std::ops::Range;

use super::target::decode_entities;

/// What becomes of an element.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rule {
    /// Published, with the attributes that [`attribute_allowed`] allows.
    Keep,
    /// Published; has no content and no end tag.
    KeepVoid,
    /// The tags are left out, the content stays.
    Unwrap,
    /// Left out with its content, which is no text for readers.
    Drop,
}

/// Elements that stay, sorted. No headings (Markdown makes them, with anchors), no pictures (Markdown
/// brings them through the photo path), nothing that loads, runs or asks.
pub const KEPT: [&str; 48] = [
    "a",
    "abbr",
    "b",
    "bdi",
    "bdo",
    "blockquote",
    "caption",
    "cite",
    "code",
    "dd",
    "del",
    "details",
    "dfn",
    "div",
    "dl",
    "dt",
    "em",
    "figcaption",
    "figure",
    "i",
    "ins",
    "kbd",
    "li",
    "mark",
    "ol",
    "p",
    "q",
    "rp",
    "rt",
    "ruby",
    "s",
    "samp",
    "small",
    "span",
    "strong",
    "sub",
    "summary",
    "sup",
    "table",
    "tbody",
    "td",
    "tfoot",
    "th",
    "thead",
    "tr",
    "u",
    "ul",
    "var",
];

/// Elements without content that stay.
pub const KEPT_VOID: [&str; 3] = ["br", "hr", "wbr"];

/// Elements whose content is a program, a style sheet or a form's value.
const DROPPED: [&str; 10] = [
    "iframe", "noembed", "noframes", "noscript", "script", "style", "template", "textarea", "title", "xmp",
];

/// What becomes of the element `name`, given in lower case.
pub fn rule(name: &str) -> Rule {
    if KEPT.contains(&name) {
        Rule::Keep
    } else if KEPT_VOID.contains(&name) {
        Rule::KeepVoid
    } else if DROPPED.contains(&name) {
        Rule::Drop
    } else {
        Rule::Unwrap
    }
}

/// Whether `element` may have this attribute. The `href` of a link is judged apart
/// (see [`super::LinkTarget`]) and counts as allowed here.
pub fn attribute_allowed(element: &str, name: &str, value: &str) -> bool {
    let number = || (1..=3).contains(&value.len()) && value.bytes().all(|b| b.is_ascii_digit());
    match (element, name) {
        (_, "title") | ("a", "href") => true,
        (_, "lang") => (1..=35).contains(&value.len()) && value.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-'),
        (_, "dir") => matches!(value, "ltr" | "rtl" | "auto"),
        ("td" | "th", "colspan" | "rowspan") => number(),
        ("th", "scope") => matches!(value, "row" | "col" | "rowgroup" | "colgroup"),
        ("ol", "start") => number(),
        ("details", "open") => true,
        _ => false,
    }
}

/// An attribute as its author wrote it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attribute {
    /// In lower case.
    pub name: String,
    /// With its character references resolved; empty when there is none.
    pub value: String,
    /// Place of the value without quotes; of the name when there is no value.
    pub range: Range<usize>,
}

/// A piece of raw HTML. Ranges count bytes of the text that was given to [`tokens`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Token {
    /// Text between tags, with its character references resolved.
    Text(String),
    /// A start tag.
    Open {
        /// In lower case.
        name: String,
        /// In the order written; of several with one name only the first.
        attributes: Vec<Attribute>,
        /// `<name … />`
        self_closing: bool,
        /// The element is to be left out with its content, and its end tag is not in this text.
        content_follows: bool,
        /// Place of the tag.
        range: Range<usize>,
    },
    /// An end tag, its name in lower case.
    Close(String),
}

/// Splits raw HTML into tags and text. Comments, declarations and the content of elements that are left
/// out with their content are skipped. Never fails: what is no tag is text.
pub fn tokens(html: &str) -> Vec<Token> {
    let mut tokens = Vec::new();
    let mut reader = Reader { html, at: 0 };
    while let Some(token) = reader.token() {
        match (tokens.last_mut(), token) {
            (_, None) => {}
            (Some(Token::Text(text)), Some(Token::Text(more))) => text.push_str(&more),
            (_, Some(token)) => tokens.push(token),
        }
    }
    tokens
}

struct Reader<'a> {
    html: &'a str,
    at: usize,
}

impl Reader<'_> {
    /// The next token; `Some(None)` for something that is skipped, `None` at the end.
    fn token(&mut self) -> Option<Option<Token>> {
        let rest = &self.html[self.at..];
        let second = rest.as_bytes().get(1).copied();
        match (rest.as_bytes().first()?, second) {
            (b'<', Some(b'!' | b'?')) => {
                self.at += markup_declaration(rest);
                Some(None)
            }
            (b'<', Some(b'/')) if rest.as_bytes().get(2).is_some_and(u8::is_ascii_alphabetic) => {
                self.at += 2;
                let name = self.name();
                self.attributes();
                Some(Some(Token::Close(name)))
            }
            (b'<', Some(letter)) if letter.is_ascii_alphabetic() => Some(Some(self.open())),
            (b'<', _) => {
                self.at += 1;
                Some(Some(Token::Text("<".to_owned())))
            }
            _ => {
                let end = rest.find('<').unwrap_or(rest.len());
                self.at += end;
                Some(Some(Token::Text(decode_entities(&rest[..end]).into_owned())))
            }
        }
    }

    fn open(&mut self) -> Token {
        let start = self.at;
        self.at += 1;
        let name = self.name();
        let (attributes, self_closing) = self.attributes();
        let range = start..self.at;
        let mut content_follows = false;
        if rule(&name) == Rule::Drop {
            match end_tag(&self.html[self.at..], &name) {
                Some(content) => self.at += content,
                None => {
                    content_follows = true;
                    self.at = self.html.len();
                }
            }
        }
        Token::Open {
            name,
            attributes,
            self_closing,
            content_follows,
            range,
        }
    }

    /// Reads the name of a tag, to the next space, `/` or `>`.
    fn name(&mut self) -> String {
        let name = self.take(|c| !c.is_ascii_whitespace() && !matches!(c, '/' | '>'));
        name.to_ascii_lowercase()
    }

    /// Reads attributes and the `>` after them (HTML standard, 13.2.5.32 to 13.2.5.40).
    fn attributes(&mut self) -> (Vec<Attribute>, bool) {
        let mut attributes: Vec<Attribute> = Vec::new();
        let mut self_closing = false;
        loop {
            self.take(|c| c.is_ascii_whitespace());
            match self.html.as_bytes().get(self.at) {
                None => return (attributes, self_closing),
                Some(b'>') => {
                    self.at += 1;
                    return (attributes, self_closing);
                }
                Some(b'/') => {
                    self.at += 1;
                    self_closing = self.html[self.at..].starts_with('>');
                }
                Some(_) => {
                    let attribute = self.attribute();
                    if attributes.iter().all(|a| a.name != attribute.name) {
                        attributes.push(attribute);
                    }
                }
            }
        }
    }

    fn attribute(&mut self) -> Attribute {
        let start = self.at;
        // A `=` at the start belongs to the name.
        if self.html[self.at..].starts_with('=') {
            self.at += 1;
        }
        self.take(|c| !c.is_ascii_whitespace() && !matches!(c, '/' | '>' | '='));
        let name = self.html[start..self.at].to_ascii_lowercase();
        let name_range = start..self.at;
        self.take(|c| c.is_ascii_whitespace());
        if !self.html[self.at..].starts_with('=') {
            return Attribute {
                name,
                value: String::new(),
                range: name_range,
            };
        }
        self.at += 1;
        self.take(|c| c.is_ascii_whitespace());
        let quote = self.html[self.at..].chars().next().filter(|c| matches!(c, '"' | '\''));
        let range = match quote {
            Some(quote) => {
                self.at += 1;
                let start = self.at;
                self.take(|c| c != quote);
                let range = start..self.at;
                self.at = (self.at + 1).min(self.html.len());
                range
            }
            None => {
                let start = self.at;
                self.take(|c| !c.is_ascii_whitespace() && c != '>');
                start..self.at
            }
        };
        Attribute {
            name,
            value: decode_entities(&self.html[range.clone()]).into_owned(),
            range,
        }
    }

    fn take(&mut self, belongs: impl Fn(char) -> bool) -> &str {
        let rest = &self.html[self.at..];
        let length = rest.find(|c| !belongs(c)).unwrap_or(rest.len());
        self.at += length;
        &rest[..length]
    }
}

/// Length of the comment or declaration at the start of `text`.
fn markup_declaration(text: &str) -> usize {
    let to = |end: &str| text.find(end).map_or(text.len(), |i| i + end.len());
    match text {
        t if t.starts_with("<!-->") => 5,
        t if t.starts_with("<!--->") => 6,
        t if t.starts_with("<!--") => to("-->").min(to("--!>")),
        t if t.starts_with("<![CDATA[") => to("]]>"),
        _ => to(">"),
    }
}

/// Offset of the end tag of `name` in `text`.
fn end_tag(text: &str, name: &str) -> Option<usize> {
    let ends = |after: &str| after.starts_with(|c: char| c.is_ascii_whitespace() || matches!(c, '/' | '>'));
    text.match_indices("</").map(|(i, _)| i).find(|i| {
        let rest = &text[i + 2..];
        rest.get(..name.len()).is_some_and(|n| n.eq_ignore_ascii_case(name)) && ends(&rest[name.len()..])
    })
}

/// Raw HTML of one block, put together from its lines, with the place of each in the source.
#[derive(Clone, Debug, Default)]
pub struct Lines {
    text: String,
    /// Offset in `text`, offset in the source; ascending.
    starts: Vec<(usize, usize)>,
}

impl Lines {
    /// Adds a line that stands at `source` in the author's text.
    pub fn push(&mut self, line: &str, source: usize) {
        self.starts.push((self.text.len(), source));
        self.text.push_str(line);
    }

    /// The whole.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The place in the source of a range of [`Lines::text`].
    pub fn source(&self, range: Range<usize>) -> Range<usize> {
        let place = |offset: usize| {
            let line = self
                .starts
                .partition_point(|(start, _)| *start <= offset)
                .saturating_sub(1);
            self.starts
                .get(line)
                .map_or(0, |(start, source)| source + (offset - start))
        };
        let start = place(range.start);
        // The end belongs to the line of the last byte, not to the one that begins after it.
        let end = if range.is_empty() {
            start
        } else {
            place(range.end - 1) + 1
        };
        start..end
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn open(html: &str) -> (String, Vec<(String, String)>) {
        match tokens(html).into_iter().next() {
            Some(Token::Open { name, attributes, .. }) => {
                (name, attributes.into_iter().map(|a| (a.name, a.value)).collect())
            }
            other => panic!("{html:?}: {other:?}"),
        }
    }

    #[test]
    fn lists_are_sorted() {
        assert!(KEPT.is_sorted() && KEPT_VOID.is_sorted() && DROPPED.is_sorted());
        assert!(KEPT.iter().all(|k| !DROPPED.contains(k)));
    }

    #[test]
    fn attributes_are_read_as_browsers_do() {
        let pairs = |p: &[(&str, &str)]| {
            p.iter()
                .map(|(a, b)| (a.to_string(), b.to_string()))
                .collect::<Vec<_>>()
        };
        for (html, name, expected) in [
            ("<A HREF='x y' Title=b>", "a", pairs(&[("href", "x y"), ("title", "b")])),
            ("<a/href=x/onclick=y>", "a", pairs(&[("href", "x/onclick=y")])),
            ("<a href=1 href=2>", "a", pairs(&[("href", "1")])),
            ("<p =x>", "p", pairs(&[("=x", "")])),
            ("<p a = \"&lt;&quot;\" b>", "p", pairs(&[("a", "<\""), ("b", "")])),
            ("<p a=\"x\"b='y'>", "p", pairs(&[("a", "x"), ("b", "y")])),
            ("<p a=\"unclosed>", "p", pairs(&[("a", "unclosed>")])),
            ("<img/src=x>", "img", pairs(&[("src", "x")])),
        ] {
            assert_eq!(open(html), (name.to_owned(), expected), "{html}");
        }
    }

    #[test]
    fn content_is_dropped_to_the_end_tag() {
        let names = |html: &str| {
            tokens(html)
                .into_iter()
                .map(|t| match t {
                    Token::Text(t) => t,
                    Token::Open {
                        name, content_follows, ..
                    } => format!("<{name} {content_follows}>"),
                    Token::Close(name) => format!("</{name}>"),
                })
                .collect::<Vec<_>>()
        };
        assert_eq!(
            names("a<script>b</scripty>c</SCRIPT >d"),
            ["a", "<script false>", "</script>", "d"]
        );
        assert_eq!(names("<style>a"), ["<style true>"]);
        assert_eq!(names("a<!-- <b> -->c<!---->d<?x?>e<!doctype html>f"), ["acdef"]);
        assert_eq!(names("1 < 2 <3 </ 4"), ["1 < 2 <3 </ 4"]);
    }

    #[test]
    fn lines_know_their_source() {
        let mut lines = Lines::default();
        lines.push("<div\n", 2);
        lines.push("style=x>\n", 9);
        assert_eq!(lines.source(0..4), 2..6);
        assert_eq!(lines.source(5..12), 9..16);
        assert_eq!(lines.source(0..13), 2..17);
    }

    proptest! {
        #[test]
        fn any_text_is_read(html in "[<>/!a-z=\"' &;\\-\n?é]{0,40}") {
            for token in tokens(&html) {
                if let Token::Open { range, attributes, .. } = token {
                    prop_assert!(html[range.clone()].starts_with('<'));
                    for attribute in attributes {
                        prop_assert!(range.start < attribute.range.start && attribute.range.end <= range.end);
                        prop_assert!(html.get(attribute.range).is_some());
                    }
                }
            }
        }
    }
}
