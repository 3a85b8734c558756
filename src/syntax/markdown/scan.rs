//! One walk over the events of a body that gathers what [`Document`] knows about it.

use std::collections::BTreeSet;
use std::ops::Range;

use pulldown_cmark::{Event, HeadingLevel, LinkType, Tag, TagEnd};

use super::html::{Lines, Rule, Token, attribute_allowed, rule, tokens};
use super::{Document, Heading, Image, Link, LinkTarget, SUMMARY, words, written_target};
use crate::diag::{Bag, Code, Diagnostic};
use crate::span::Spanned;

/// What the walk found.
#[derive(Default)]
pub(super) struct Found {
    pub(super) title: Option<Spanned<String>>,
    pub(super) first_paragraph: Option<String>,
    pub(super) headings: Vec<Heading>,
    pub(super) links: Vec<Link>,
    pub(super) images: Vec<Image>,
    pub(super) raw_html: bool,
    pub(super) text: String,
}

/// A link or picture that is not closed yet.
struct Pending {
    image: Option<String>,
    link_type: LinkType,
    target: String,
    text: String,
    /// Where its target is defined, if not in place.
    definition: Option<Range<usize>>,
    /// End of what stands between its brackets, as far as it is known.
    inner_end: usize,
    /// Place among the links or pictures, which are in the order of their starts; none inside of what is
    /// left out.
    index: Option<usize>,
}

pub(super) struct Scan<'a> {
    document: &'a Document,
    bag: &'a mut Bag,
    found: Found,
    /// Number of open elements.
    depth: usize,
    heading: Option<String>,
    paragraph: Option<String>,
    pending: Vec<Pending>,
    html: Option<Lines>,
    /// An element that is left out with its content, and the number of elements open around it.
    dropped: Option<(String, usize)>,
}

impl<'a> Scan<'a> {
    pub(super) fn new(document: &'a Document, bag: &'a mut Bag) -> Self {
        Scan {
            document,
            bag,
            found: Found::default(),
            depth: 0,
            heading: None,
            paragraph: None,
            pending: Vec::new(),
            html: None,
            dropped: None,
        }
    }

    /// Takes the next event; `definition` is the place where the target of a link that starts here is
    /// defined.
    pub(super) fn event(&mut self, event: &Event<'_>, range: Range<usize>, definition: Option<Range<usize>>) {
        if !matches!(event, Event::End(_)) {
            for pending in &mut self.pending {
                pending.inner_end = pending.inner_end.max(range.end);
            }
        }
        match event {
            Event::Start(tag) => self.start(tag, &range, definition),
            Event::End(tag) => self.end(*tag, range),
            Event::Html(text) | Event::Text(text) if self.html.is_some() => {
                if let Some(lines) = &mut self.html {
                    lines.push(text, range.start);
                }
            }
            Event::Html(text) | Event::InlineHtml(text) => {
                let mut lines = Lines::default();
                lines.push(text, range.start);
                self.raw(&lines, false);
            }
            Event::Text(text) | Event::Code(text) => self.text(text),
            Event::SoftBreak => self.text(" "),
            Event::HardBreak => self.text("\n"),
            _ => {}
        }
    }

    pub(super) fn finish(mut self) -> Found {
        self.found.text = words::collapsed_lines(&self.found.text);
        let mut taken = BTreeSet::new();
        let mut open: Vec<u8> = Vec::new();
        for heading in &mut self.found.headings {
            heading.anchor = words::unique(&words::anchor(&heading.text), &mut taken);
            while open.last().is_some_and(|level| *level >= heading.level) {
                open.pop();
            }
            open.push(heading.level);
            // There are six levels.
            heading.depth = open.len() as u8;
        }
        self.found
    }

    fn start(&mut self, tag: &Tag<'_>, range: &Range<usize>, definition: Option<Range<usize>>) {
        match tag {
            Tag::Emphasis | Tag::Strong | Tag::Strikethrough | Tag::Superscript | Tag::Subscript => {}
            Tag::Link {
                link_type, dest_url, ..
            } => {
                self.pend(None, *link_type, dest_url, definition, range);
            }
            Tag::Image {
                link_type,
                dest_url,
                title,
                ..
            } => {
                self.pend(Some(title.to_string()), *link_type, dest_url, definition, range);
            }
            Tag::HtmlBlock => {
                self.break_line();
                self.html = Some(Lines::default());
            }
            Tag::TableCell => {}
            block => {
                self.break_line();
                match block {
                    Tag::Heading { .. } => self.heading = Some(String::new()),
                    Tag::Paragraph if self.depth == 0 && self.found.first_paragraph.is_none() => {
                        self.paragraph = Some(String::new());
                    }
                    _ => {}
                }
            }
        }
        self.depth += 1;
    }

    fn end(&mut self, tag: TagEnd, range: Range<usize>) {
        self.depth = self.depth.saturating_sub(1);
        if self.dropped.as_ref().is_some_and(|(_, depth)| self.depth < *depth) {
            self.dropped = None;
        }
        match tag {
            TagEnd::Emphasis | TagEnd::Strong | TagEnd::Strikethrough | TagEnd::Superscript | TagEnd::Subscript => {}
            TagEnd::Link | TagEnd::Image => self.settle(&range),
            TagEnd::HtmlBlock => {
                if let Some(lines) = self.html.take() {
                    self.raw(&lines, true);
                }
                self.break_line();
            }
            TagEnd::TableCell => self.text(" "),
            TagEnd::Heading(level) => {
                self.end_heading(level, range);
                self.break_line();
            }
            TagEnd::Paragraph => {
                let text = self.paragraph.take().map(|t| words::collapse(&t)).unwrap_or_default();
                if !text.is_empty() {
                    self.found.first_paragraph = Some(words::shorten(&text, SUMMARY));
                }
                self.break_line();
            }
            _ => self.break_line(),
        }
    }

    fn end_heading(&mut self, level: HeadingLevel, range: Range<usize>) {
        let text = words::collapse(&self.heading.take().unwrap_or_default());
        let source = self.document.source();
        let end = source
            .get(range.clone())
            .map_or(range.end, |s| range.start + s.trim_end().len());
        let span = self.document.span(range.start..end);
        let first = self.found.headings.is_empty() && source[..range.start].trim().is_empty();
        if first && level == HeadingLevel::H1 && !text.is_empty() && self.depth == 0 {
            self.found.title = Some(Spanned::new(text.clone(), span));
        }
        self.found.headings.push(Heading {
            level: level as u8,
            depth: 1,
            text,
            anchor: String::new(),
            span,
        });
    }

    fn pend(
        &mut self,
        image: Option<String>,
        link_type: LinkType,
        destination: &str,
        definition: Option<Range<usize>>,
        range: &Range<usize>,
    ) {
        let target = written_target(link_type, destination);
        let span = self.document.span(range.clone());
        let inner_end = range.start + if image.is_some() { 2 } else { 1 };
        // The place is taken now, so that the order is that of the text.
        let index = match &image {
            _ if self.dropped.is_some() => None,
            Some(title) => {
                let (target, title) = (target.clone(), title.clone());
                self.found.images.push(Image {
                    target,
                    alt: String::new(),
                    title,
                    span,
                });
                Some(self.found.images.len() - 1)
            }
            None => {
                self.found.links.push(Link {
                    target: target.clone(),
                    span,
                    text: String::new(),
                });
                Some(self.found.links.len() - 1)
            }
        };
        self.pending.push(Pending {
            image,
            link_type,
            target,
            text: String::new(),
            definition,
            inner_end,
            index,
        });
    }

    fn settle(&mut self, range: &Range<usize>) {
        let Some(pending) = self.pending.pop() else { return };
        let Some(index) = pending.index else { return };
        let source = self.document.source();
        let place = match pending.link_type {
            LinkType::Autolink | LinkType::Email => Some(range.start + 1..range.end.saturating_sub(1)),
            LinkType::Inline => destination(source, pending.inner_end..range.end, "]("),
            _ => pending.definition.and_then(|d| destination(source, d, "]:")),
        };
        let place = place.filter(|p| p.start <= p.end && source.get(p.clone()).is_some());
        let span = self.document.span(place.unwrap_or_else(|| range.clone()));
        let text = words::collapse(&pending.text);
        if pending.image.is_some() {
            if let Some(image) = self.found.images.get_mut(index) {
                image.span = span;
                image.alt = text;
            }
        } else if let Some(link) = self.found.links.get_mut(index) {
            link.span = span;
            link.text = text;
        }
        if let LinkTarget::Unsafe { scheme } = LinkTarget::parse(&pending.target) {
            self.bag
                .push(Diagnostic::new(Code::UnsafeScheme, span).with("scheme", scheme));
        }
    }

    /// Raw HTML: a whole block, or a single tag between words.
    fn raw(&mut self, lines: &Lines, block: bool) {
        self.found.raw_html = true;
        for token in tokens(lines.text()) {
            match token {
                Token::Close(name) => {
                    if self.dropped.as_ref().is_some_and(|(dropped, _)| *dropped == name) {
                        self.dropped = None;
                    }
                }
                _ if self.dropped.is_some() => {}
                Token::Text(text) => self.text(&text),
                Token::Open {
                    name,
                    attributes,
                    content_follows,
                    range,
                    ..
                } => {
                    let span = self.document.span(lines.source(range));
                    let rule = rule(&name);
                    if content_follows && !block {
                        self.dropped = Some((name.clone(), self.depth));
                    }
                    if !matches!(rule, Rule::Keep | Rule::KeepVoid) {
                        self.bag
                            .push(Diagnostic::new(Code::HtmlRemoved, span).with("tag", name));
                        continue;
                    }
                    if name == "br" || name == "hr" {
                        self.text("\n");
                    }
                    let removed: Vec<&str> = attributes
                        .iter()
                        .filter(|a| !attribute_allowed(&name, &a.name, &a.value))
                        .map(|a| a.name.as_str())
                        .collect();
                    if !removed.is_empty() {
                        let tag = removed.iter().map(|a| format!(" {a}=\"…\""));
                        let tag = std::iter::once(name.clone()).chain(tag).collect::<String>();
                        self.bag.push(Diagnostic::new(Code::HtmlRemoved, span).with("tag", tag));
                    }
                    if name == "a"
                        && let Some(href) = attributes.iter().find(|a| a.name == "href")
                    {
                        let span = self.document.span(lines.source(href.range.clone()));
                        if let LinkTarget::Unsafe { scheme } = LinkTarget::parse(&href.value) {
                            self.bag
                                .push(Diagnostic::new(Code::UnsafeScheme, span).with("scheme", scheme));
                        }
                        self.found.links.push(Link {
                            target: href.value.clone(),
                            span,
                            text: String::new(),
                        });
                    }
                }
            }
        }
    }

    fn text(&mut self, text: &str) {
        if self.dropped.is_some() {
            return;
        }
        for pending in &mut self.pending {
            pending.text.push_str(text);
        }
        // The words of a picture are for those who cannot see it.
        if self.pending.iter().any(|p| p.image.is_some()) {
            return;
        }
        self.found.text.push_str(text);
        for place in [&mut self.heading, &mut self.paragraph].into_iter().flatten() {
            place.push_str(text);
        }
    }

    fn break_line(&mut self) {
        self.found.text.push('\n');
    }
}

/// The place of a link's target in `source`: after `opening`, which is looked for in `within`.
fn destination(source: &str, within: Range<usize>, opening: &str) -> Option<Range<usize>> {
    let text = source.get(within.clone())?;
    let mut start = text.find(opening)? + opening.len();
    // A target may stand on the next line, behind the marks of quotes around the link.
    let space = |c: char| c.is_ascii_whitespace();
    let line = text[start..].find(|c: char| !space(c))?;
    let broken = text[start..start + line].contains('\n');
    start += if broken {
        text[start..].find(|c: char| !space(c) && c != '>')?
    } else {
        line
    };
    let rest = &text[start..];
    let mut escaped = false;
    let mut open = 0;
    let bracketed = rest.starts_with('<');
    let skipped = usize::from(bracketed);
    let end = rest.bytes().skip(skipped).position(|byte| {
        if std::mem::take(&mut escaped) {
            return false;
        }
        match byte {
            b'\\' => escaped = true,
            b'>' if bracketed => return true,
            _ if bracketed => {}
            b'(' => open += 1,
            b')' if open == 0 => return true,
            b')' => open -= 1,
            byte => return byte.is_ascii_whitespace(),
        }
        false
    });
    let end = skipped + end.unwrap_or(rest.len() - skipped);
    (end > skipped).then(|| within.start + start + skipped..within.start + start + end)
}
