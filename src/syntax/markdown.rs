//! The text of a content file: CommonMark with tables, footnotes, strikethrough and task lists; web addresses
//! become links.
//!
//! A [`Document`] owns its text and what is known about it without looking elsewhere: title, summary,
//! headings with their anchors, links and pictures with their places. [`Document::events`] is the only way
//! to the parser; checking and rendering see the same events.

mod autolink;
mod emphasis;
mod html;
mod quotes;
mod scan;
mod target;
#[cfg(test)]
mod tests;
mod words;

use std::collections::VecDeque;
use std::ops::Range;

use pulldown_cmark::{CowStr, Event, LinkType, OffsetIter, Options, Parser, Tag, TagEnd};

use crate::diag::Bag;
use crate::span::{FileId, Span, Spanned};

use autolink::{Gate, Item};
use emphasis::{Rewritten, is_span_of_ranges};
pub use html::{Attribute, KEPT, KEPT_VOID, Lines, Rule, Token, attribute_allowed, rule, tokens};
use quotes::Quotations;
pub use quotes::Quote;
use scan::{Found, Scan};
pub use target::{LinkTarget, SCHEMES, decode_entities};
pub use words::shorten;

/// The longest summary taken from a text, in characters.
pub const SUMMARY: usize = 160;

/// A heading of a body.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Heading {
    /// As written: 1 for `#` to 6 for `######`.
    pub level: u8,
    /// Place in the outline, from 1. Grows by one at most from a heading to the next, whatever the levels.
    pub depth: u8,
    /// Its words without any marks.
    pub text: String,
    /// Unique in the document. Never `main`, never starts with `kampung-`: those belong to the theme.
    pub anchor: String,
    /// The whole heading.
    pub span: Span,
}

/// A link of a body.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    /// The target as written, with entities and backslashes resolved; for [`LinkTarget::parse`].
    pub target: String,
    /// The target in the file, or the link where the target cannot be found.
    pub span: Span,
    /// The words that lead there; empty for a link in raw HTML.
    pub text: String,
}

/// A picture of a body.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Image {
    /// The target as written, with entities and backslashes resolved.
    pub target: String,
    /// The words for those who cannot see it.
    pub alt: String,
    /// The title: the caption of a picture that stands alone. Empty when there is none.
    pub title: String,
    /// The target in the file, or the picture where the target cannot be found.
    pub span: Span,
}

/// A Markdown text and what it holds.
#[derive(Clone, Debug)]
pub struct Document {
    source: String,
    rewritten: Option<Rewritten>,
    file: FileId,
    offset: usize,
    title_hidden: bool,
    quotes: Quotations,
    /// The first block, if it is a heading of level 1 with words in it; also when it is taken out of the
    /// body.
    pub title: Option<Spanned<String>>,
    /// The first paragraph outside of lists and quotes that has words, at most [`SUMMARY`] characters of it.
    pub first_paragraph: Option<String>,
    /// In the order of the text.
    pub headings: Vec<Heading>,
    /// In the order of the text, also those of raw HTML, also unsafe ones.
    pub links: Vec<Link>,
    /// In the order of the text, also unsafe ones.
    pub images: Vec<Image>,
    /// Whether the body holds raw HTML, a comment included.
    pub raw_html: bool,
    text: String,
}

impl Document {
    /// Reads `text`, the body of `file` that starts there at byte `offset`.
    ///
    /// Puts [`UnsafeScheme`](crate::diag::Code::UnsafeScheme) and [`HtmlRemoved`](crate::diag::Code::HtmlRemoved) into `bag`; whether a link leads anywhere is not
    /// known here.
    pub fn parse(text: &str, file: FileId, offset: usize, bag: &mut Bag) -> Self {
        let mut document = Document {
            source: text.to_owned(),
            rewritten: Rewritten::new(text),
            file,
            offset,
            title_hidden: false,
            quotes: Quotations::default(),
            title: None,
            first_paragraph: None,
            headings: Vec::new(),
            links: Vec::new(),
            images: Vec::new(),
            raw_html: false,
            text: String::new(),
        };
        document.look(bag);
        document
    }

    /// Takes the heading that became the title out of the body; [`Document::title`] keeps it.
    #[must_use]
    pub fn without_title_heading(mut self) -> Self {
        if let Some(title) = self.title.take() {
            self.title_hidden = true;
            // What was wrong was said when the text was parsed.
            self.look(&mut Bag::new());
            self.title = Some(title);
        }
        self
    }

    /// The body as its author wrote it.
    pub fn source(&self) -> &str {
        &self.source
    }

    /// The place in the file of a byte range of [`Document::source`].
    pub fn span(&self, range: Range<usize>) -> Span {
        Span::new(self.file, range).shifted(self.offset)
    }

    /// The words of the body without any marks, a line for each block. Without the alternative texts of
    /// pictures.
    pub fn plain_text(&self) -> &str {
        &self.text
    }

    /// Whether the body has any words.
    pub fn has_text(&self) -> bool {
        self.text.chars().any(char::is_alphanumeric)
    }

    /// The heading that starts at byte `start` of [`Document::source`].
    pub fn heading_at(&self, start: usize) -> Option<&Heading> {
        let start = self.span(start..start).start;
        let found = self.headings.binary_search_by_key(&start, |h| h.span.start).ok()?;
        self.headings.get(found)
    }

    /// What the straight quotation mark at byte `start` of [`Document::source`] stands for; `None` when it is no
    /// quotation mark of a text.
    pub fn quote_at(&self, start: usize) -> Option<Quote> {
        self.quotes.at(start)
    }

    /// The anchor that an author means by `#written`: that anchor, or that of the heading written there in
    /// another form (`#Cara Memesan`; or by the rule of GitHub, where punctuation leaves no hyphen).
    pub fn anchor(&self, written: &str) -> Option<&str> {
        let anchors = || self.headings.iter().map(|h| h.anchor.as_str());
        let usual = words::anchor(written);
        let letters = |anchor: &str| anchor.replace('-', "");
        anchors()
            .find(|a| *a == written)
            .or_else(|| anchors().find(|a| *a == usual))
            .or_else(|| anchors().find(|a| letters(a) == letters(&usual)))
    }

    /// The events of the body, with their byte ranges in [`Document::source`].
    pub fn events(&self) -> Events<'_> {
        let text = self.rewritten.as_ref().map_or(self.source.as_str(), Rewritten::text);
        let mut inner = Parser::new_ext(
            text,
            options() | Options::ENABLE_SUBSCRIPT | Options::ENABLE_SMART_PUNCTUATION,
        )
        .into_offset_iter();
        if self.title_hidden {
            let _ = inner.find(|(event, _)| matches!(event, Event::End(TagEnd::Heading(_))));
        }
        Events {
            inner,
            source: &self.source,
            rewritten: self.rewritten.as_ref(),
            may_hold_addresses: autolink::may_hold_addresses(&self.source),
            definition: None,
            queue: VecDeque::new(),
            gate: Gate::default(),
            quotes: Quotations::default(),
        }
    }

    fn look(&mut self, bag: &mut Bag) {
        let mut scan = Scan::new(self, bag);
        let mut events = self.events();
        while let Some((event, range)) = events.next() {
            scan.event(event, range, events.definition.take());
        }
        let quotes = std::mem::take(&mut events.quotes);
        let Found {
            title,
            first_paragraph,
            headings,
            links,
            images,
            raw_html,
            text,
        } = scan.finish();
        self.quotes = quotes;
        self.title = title;
        self.first_paragraph = first_paragraph;
        self.headings = headings;
        self.links = links;
        self.images = images;
        self.raw_html = raw_html;
        self.text = text;
    }
}

/// The extensions of CommonMark that a body may use. No attributes on headings: classes and ids belong to
/// the theme.
fn options() -> Options {
    Options::ENABLE_TABLES | Options::ENABLE_FOOTNOTES | Options::ENABLE_STRIKETHROUGH | Options::ENABLE_TASKLISTS
}

/// The target of a Markdown link or picture: an address in angle brackets without a scheme is a mail
/// address.
pub fn written_target(link_type: LinkType, destination: &str) -> String {
    match link_type {
        LinkType::Email => format!("mailto:{destination}"),
        _ => destination.to_owned(),
    }
}

/// The events of a [`Document`]; see [`Document::events`].
pub struct Events<'a> {
    inner: OffsetIter<'a>,
    source: &'a str,
    rewritten: Option<&'a Rewritten>,
    may_hold_addresses: bool,
    /// Where the target of the last link or picture is defined, if it is not written in place.
    definition: Option<Range<usize>>,
    /// What was read ahead.
    queue: VecDeque<Item<'a>>,
    gate: Gate,
    quotes: Quotations,
}

impl<'a> Iterator for Events<'a> {
    type Item = (Event<'a>, Range<usize>);

    fn next(&mut self) -> Option<Self::Item> {
        if self.queue.is_empty() {
            self.refill();
        }
        let (event, range, definition) = self.queue.pop_front()?;
        self.definition = definition;
        Some((event, range))
    }
}

impl<'a> Events<'a> {
    /// Reads the next event; of a text all that follows it, because the parser cuts texts at every mark that
    /// might mean something.
    fn refill(&mut self) {
        let mut run = Vec::new();
        while let Some(item) = self.pull() {
            if self.gate.is_open()
                && let Event::Text(text) = &item.0
            {
                match self.may_hold_addresses {
                    true => run.push(item),
                    false if text.is_empty() => {}
                    false => return self.queue.push_back(item),
                }
                continue;
            }
            self.gate.see(&item.0);
            autolink::link(run, &mut self.queue);
            self.queue.push_back(item);
            return;
        }
        autolink::link(run, &mut self.queue);
    }

    /// The parser's next event, with the place where the target of a link that starts with it is defined.
    fn pull(&mut self) -> Option<Item<'a>> {
        loop {
            let (event, range) = self.inner.next()?;
            let mut definition = None;
            if let Event::Start(Tag::Link { id, .. } | Tag::Image { id, .. }) = &event {
                let defined = (!id.is_empty())
                    .then(|| self.inner.reference_definitions().get(id))
                    .flatten();
                definition = defined.map(|d| self.original(d.span.clone()));
            }
            let event = match self.rewritten {
                Some(rewritten) => clean(event, rewritten),
                None => event,
            };
            // A marker that stood alone leaves nothing behind.
            if self.rewritten.is_some() && matches!(&event, Event::Text(text) if text.is_empty()) {
                continue;
            }
            let (event, range) = self.tilde(event, self.original(range));
            let event = self.quotes.see(event, &range, self.source);
            return Some((event, range, definition));
        }
    }

    /// Makes a single tilde what it means: the parser calls it a subscript, to tell it from two.
    fn tilde(&self, event: Event<'a>, range: Range<usize>) -> (Event<'a>, Range<usize>) {
        let is_text = || is_span_of_ranges(self.source, &range);
        match event {
            Event::Start(Tag::Subscript) if is_text() => (Event::Text("~".into()), range.start..range.start + 1),
            Event::End(TagEnd::Subscript) if is_text() => (Event::Text("~".into()), range.end - 1..range.end),
            Event::Start(Tag::Subscript) => (Event::Start(Tag::Strikethrough), range),
            Event::End(TagEnd::Subscript) => (Event::End(TagEnd::Strikethrough), range),
            event => (event, range),
        }
    }

    fn original(&self, range: Range<usize>) -> Range<usize> {
        match self.rewritten {
            Some(rewritten) => rewritten.original(range.start)..rewritten.original(range.end),
            None => range,
        }
    }
}

/// The event without markers in any of its strings.
fn clean<'a>(event: Event<'a>, rewritten: &Rewritten) -> Event<'a> {
    let clean = |text: CowStr<'a>| rewritten.clean(text);
    match event {
        Event::Text(text) => Event::Text(clean(text)),
        Event::Code(text) => Event::Code(clean(text)),
        Event::Html(text) => Event::Html(clean(text)),
        Event::InlineHtml(text) => Event::InlineHtml(clean(text)),
        Event::FootnoteReference(text) => Event::FootnoteReference(clean(text)),
        Event::Start(Tag::FootnoteDefinition(text)) => Event::Start(Tag::FootnoteDefinition(clean(text))),
        Event::Start(Tag::CodeBlock(pulldown_cmark::CodeBlockKind::Fenced(text))) => {
            Event::Start(Tag::CodeBlock(pulldown_cmark::CodeBlockKind::Fenced(clean(text))))
        }
        Event::Start(Tag::Link {
            link_type,
            dest_url,
            title,
            id,
        }) => Event::Start(Tag::Link {
            link_type,
            dest_url: clean(dest_url),
            title: clean(title),
            id: clean(id),
        }),
        Event::Start(Tag::Image {
            link_type,
            dest_url,
            title,
            id,
        }) => Event::Start(Tag::Image {
            link_type,
            dest_url: clean(dest_url),
            title: clean(title),
            id: clean(id),
        }),
        other => other,
    }
}
