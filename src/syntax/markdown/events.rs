//! The way to the parser: what it says of a text, with our readings of emphasis, tildes, quotation marks and addresses.

use std::collections::VecDeque;
use std::ops::Range;

use pulldown_cmark::{CowStr, Event, OffsetIter, Options, Parser, Tag, TagEnd};

use super::autolink::{self, Gate, Item};
use super::emphasis::{Rewritten, is_span_of_ranges};
use super::quotes::Quotations;

/// The extensions of CommonMark that a body may use. No attributes on headings: classes and ids belong to
/// the theme.
pub(super) fn options() -> Options {
    Options::ENABLE_TABLES | Options::ENABLE_FOOTNOTES | Options::ENABLE_STRIKETHROUGH | Options::ENABLE_TASKLISTS
}

/// The events of a text, with their byte ranges in it.
pub(super) struct Events<'a> {
    inner: OffsetIter<'a>,
    source: &'a str,
    rewritten: Option<&'a Rewritten>,
    may_hold_addresses: bool,
    /// Where the target of the last link or picture is defined, if it is not written in place.
    pub(super) definition: Option<Range<usize>>,
    /// What was read ahead.
    queue: VecDeque<Item<'a>>,
    gate: Gate,
    pub(super) quotes: Quotations,
}

impl<'a> Iterator for Events<'a> {
    type Item = (Event<'a>, Range<usize>);

    fn next(&mut self) -> Option<Self::Item> {
        if !self.may_hold_addresses {
            return self.next_as_it_is();
        }
        if self.queue.is_empty() {
            self.refill();
        }
        let (event, range, definition) = self.queue.pop_front()?;
        self.definition = definition;
        Some((event, range))
    }
}

impl<'a> Events<'a> {
    /// Starts to parse. `rewritten`: `source` with markers, where it needs some.
    pub(super) fn new(source: &'a str, rewritten: Option<&'a Rewritten>) -> Self {
        let text = rewritten.map_or(source, Rewritten::text);
        let options = options() | Options::ENABLE_SUBSCRIPT | Options::ENABLE_SMART_PUNCTUATION;
        Events {
            inner: Parser::new_ext(text, options).into_offset_iter(),
            source,
            rewritten,
            may_hold_addresses: autolink::may_hold_addresses(source),
            definition: None,
            queue: VecDeque::new(),
            gate: Gate::default(),
            quotes: Quotations::default(),
        }
    }

    /// The next event of a text without addresses: nothing has to be read ahead.
    fn next_as_it_is(&mut self) -> Option<(Event<'a>, Range<usize>)> {
        loop {
            let (event, range) = self.pull()?;
            if self.gate.is_open()
                && let Event::Text(text) = &event
            {
                if text.is_empty() {
                    continue;
                }
            } else {
                self.gate.see(&event);
            }
            return Some((event, range));
        }
    }

    /// Reads the next event; of a text all that follows it, because the parser cuts texts at every mark that
    /// might mean something.
    fn refill(&mut self) {
        let mut run = Vec::new();
        while let Some((event, range)) = self.pull() {
            let item = (event, range, self.definition.take());
            if self.gate.is_open() && matches!(item.0, Event::Text(_)) {
                run.push(item);
                continue;
            }
            self.gate.see(&item.0);
            autolink::link(run, &mut self.queue);
            self.queue.push_back(item);
            return;
        }
        autolink::link(run, &mut self.queue);
    }

    /// The parser's next event; [`Events::definition`] is the place where the target of a link that starts with it is
    /// defined.
    #[inline]
    fn pull(&mut self) -> Option<(Event<'a>, Range<usize>)> {
        loop {
            let (event, range) = self.inner.next()?;
            self.definition = None;
            if let Event::Start(Tag::Link { id, .. } | Tag::Image { id, .. }) = &event {
                let defined = (!id.is_empty())
                    .then(|| self.inner.reference_definitions().get(id))
                    .flatten();
                self.definition = defined.map(|d| self.original(d.span.clone()));
            }
            let event = match self.rewritten {
                Some(rewritten) => clean(event, rewritten),
                None => event,
            };
            // A marker that stood alone leaves nothing behind.
            if self.rewritten.is_some() && matches!(&event, Event::Text(text) if text.is_empty()) {
                continue;
            }
            let range = self.original(range);
            let (event, range) = match event {
                Event::Start(Tag::Subscript) | Event::End(TagEnd::Subscript) => self.tilde(event, range),
                _ => (event, range),
            };
            let written = self.quotes.see(&event, &range, self.source);
            let event = written.map_or(event, |text| Event::Text(text.into()));
            return Some((event, range));
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
