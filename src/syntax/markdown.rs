//! The text of a content file: CommonMark with tables, footnotes, strikethrough and task lists; web addresses
//! become links.
//!
//! A [`Document`] owns its text and what is known about it without looking elsewhere: title, summary,
//! headings with their anchors, links and pictures with their places. It is parsed once; checking and rendering see the
//! same events.

mod autolink;
mod emphasis;
mod events;
mod html;
mod quotes;
mod scan;
mod target;
#[cfg(test)]
mod tests;
mod words;

use std::ops::Range;

use pulldown_cmark::{Event, LinkType, TagEnd};

use crate::diag::Bag;
use crate::span::{FileId, Span, Spanned};

use emphasis::Rewritten;
use events::Events;
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
    file: FileId,
    offset: usize,
    events: Vec<(Event<'static>, Range<usize>)>,
    /// Where the targets of links and pictures are defined that are not written in place, by the index of the event.
    definitions: Vec<(usize, Range<usize>)>,
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
        let rewritten = Rewritten::new(text);
        let mut parser = Events::new(text, rewritten.as_ref());
        // An event for every ten bytes or so.
        let mut events = Vec::with_capacity(text.len() / 10);
        let mut definitions = Vec::new();
        while let Some((event, range)) = parser.next() {
            definitions.extend(parser.definition.take().map(|definition| (events.len(), definition)));
            events.push((event.into_static(), range));
        }
        let mut document = Document {
            source: text.to_owned(),
            file,
            offset,
            events,
            definitions,
            quotes: parser.quotes,
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
            let end = |(event, _): &(Event<'_>, _)| matches!(event, Event::End(TagEnd::Heading(_)));
            let length = self.events.iter().position(end).map_or(0, |at| at + 1);
            self.events.drain(..length);
            self.definitions.retain_mut(|(at, _)| {
                let stays = *at >= length;
                *at = at.saturating_sub(length);
                stays
            });
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
    pub fn events(&self) -> &[(Event<'static>, Range<usize>)] {
        &self.events
    }

    fn look(&mut self, bag: &mut Bag) {
        let mut scan = Scan::new(self, bag);
        let mut definitions = self.definitions.iter().peekable();
        for (at, (event, range)) in self.events.iter().enumerate() {
            let definition = definitions.next_if(|(index, _)| *index == at);
            scan.event(event, range.clone(), definition.map(|(_, range)| range.clone()));
        }
        let Found {
            title,
            first_paragraph,
            headings,
            links,
            images,
            raw_html,
            text,
        } = scan.finish();
        self.title = title;
        self.first_paragraph = first_paragraph;
        self.headings = headings;
        self.links = links;
        self.images = images;
        self.raw_html = raw_html;
        self.text = text;
    }
}

/// The target of a Markdown link or picture: an address in angle brackets without a scheme is a mail
/// address.
pub fn written_target(link_type: LinkType, destination: &str) -> String {
    match link_type {
        LinkType::Email => format!("mailto:{destination}"),
        _ => destination.to_owned(),
    }
}
