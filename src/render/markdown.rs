//! A Markdown body as HTML.
//!
//! The HTML holds no `style` attribute and no script, whatever the author wrote: tags are made here, from
//! the events of Markdown and from an allow-list of raw HTML (`syntax/markdown/html.rs`). Classes and ids
//! are those named in this file; an author cannot set any.
//!
//! | what | markup |
//! |---|---|
//! | heading | `h2` to `h6` with the anchor as `id` |
//! | table | `div.table[role=region][tabindex=0]`, cells `.align-left`, `.align-center`, `.align-right` |
//! | footnotes | `sup.footnote-ref` in the text, `section.footnotes` at the end, ids `kampung-…fn-1` |
//! | task | `li.task` with a disabled checkbox |
//! | picture alone in its paragraph | `figure`, its title the `figcaption` |

mod escape;
mod raw;
mod sanitize;
#[cfg(test)]
mod tests;

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::ops::Range;

use pulldown_cmark::{Alignment, CodeBlockKind, Event, Tag, TagEnd};

use crate::digest::Digest;
use crate::locale::Quotes;
use crate::syntax::markdown::{Document, LinkTarget, Quote, written_target};

/// Knows where links lead and how pictures look on the page that is being made.
pub trait Resolver {
    /// The address of a link; `None` leaves the words without a link. Never asked about an unsafe target.
    /// [`LinkTarget::href`] answers for everything but files. `raw` is the target as written.
    fn link(&self, target: &LinkTarget, raw: &str) -> Option<ResolvedLink>;

    /// The HTML of a picture (phrasing content, trusted as it is); `None` leaves the words of `alt`. Never
    /// asked about an unsafe target.
    fn image(&self, target: &str, alt: &str, title: &str) -> Option<String>;
}

/// Where a link leads.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ResolvedLink {
    /// The address, not escaped.
    pub href: String,
    /// The language of the page it leads to, when it is not that of the text.
    pub lang: Option<String>,
    /// Whether it leaves the site.
    pub external: bool,
}

/// The words that a body needs, in the visitor's language.
pub trait Words {
    /// Name of a table, `number` counted from 1 in the body: `Tabel 1`. Names of regions on one page should
    /// differ.
    fn table(&self, number: usize) -> String;
    /// Name of the section of footnotes.
    fn footnotes(&self) -> String;
    /// Name of the link to footnote `number`. Should hold the number, which is what is seen.
    fn footnote(&self, number: usize) -> String;
    /// Name of the link from footnote `number` back to the `nth` place that refers to it.
    fn footnote_back(&self, number: usize, nth: usize) -> String;
    /// Name of a checkbox.
    fn task(&self, done: bool) -> String;
}

/// How a body is written.
#[derive(Clone, Copy)]
pub struct RenderOptions<'a> {
    /// Keeps the footnotes of several bodies on one page apart: `kampung-{id_prefix}fn-1`.
    pub id_prefix: &'a str,
    /// Level of the body's outermost headings: 2 where the page has an `h1`.
    pub first_heading: u8,
    /// The words.
    pub words: &'a dyn Words,
    /// The quotation marks of the text's language.
    pub quotes: Quotes,
}

/// Writes the body of `document`. The result is well-formed and needs no escaping.
pub fn render(document: &Document, resolver: &dyn Resolver, options: RenderOptions<'_>) -> String {
    let events = document.events();
    let mut writer = Writer {
        document,
        resolver,
        options,
        definitions: definitions(events),
        events,
        out: String::with_capacity(document.source().len() * 3 / 2),
        open: Vec::new(),
        dropped: None,
        tables: 0,
        table: Table::default(),
        footnotes: Vec::new(),
        pictures: document.raw_html.then(|| Pictures::new(document.source())),
    };
    writer.run(0..events.len());
    writer.close_to(0);
    writer.footnotes();
    let Writer { out, pictures, .. } = writer;
    match pictures {
        Some(pictures) => pictures.put_back(&sanitize::clean(&out)),
        None => out,
    }
}

type Events<'a> = [(Event<'a>, Range<usize>)];

/// The events between start and end of each footnote, by its label in lower case. The first of several with
/// one label counts.
fn definitions(events: &Events<'_>) -> BTreeMap<String, Range<usize>> {
    let mut found = BTreeMap::new();
    for (i, (event, _)) in events.iter().enumerate() {
        if let Event::Start(Tag::FootnoteDefinition(label)) = event {
            found.entry(label.to_lowercase()).or_insert(i + 1..end_of(events, i));
        }
    }
    found
}

/// Index of the end that belongs to the start at `start`.
fn end_of(events: &Events<'_>, start: usize) -> usize {
    let mut depth = 0usize;
    for (i, (event, _)) in events.iter().enumerate().skip(start) {
        match event {
            Event::Start(_) => depth += 1,
            Event::End(_) => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return i;
        }
    }
    events.len()
}

/// An element that is open.
enum Open {
    /// Of Markdown, with what closes it.
    Own(Cow<'static, str>),
    /// Of the author's HTML; its tags are not written when it is a link that leads nowhere.
    Raw { name: String, written: bool },
}

/// A footnote that the text refers to.
struct Footnote {
    label: String,
    references: usize,
}

/// The table that is being written; tables do not nest.
#[derive(Default)]
struct Table {
    alignments: Vec<Alignment>,
    in_head: bool,
    column: usize,
}

/// Pictures, kept out of the second gate: a word stands for each until the gate has been passed.
struct Pictures {
    /// Holds a digest of the text, so that no text can hold it.
    word: String,
    html: Vec<String>,
}

impl Pictures {
    fn new(source: &str) -> Self {
        let word = format!("kampung-picture-{}-", Digest::of(source.as_bytes()).short(32));
        Pictures { word, html: Vec::new() }
    }

    fn put(&mut self, html: String) -> String {
        self.html.push(html);
        format!("{}{};", self.word, self.html.len() - 1)
    }

    fn put_back(&self, body: &str) -> String {
        let mut parts = body.split(self.word.as_str());
        let mut out = parts.next().unwrap_or("").to_owned();
        for part in parts {
            let (number, rest) = part.split_once(';').unwrap_or((part, ""));
            out.push_str(
                number
                    .parse()
                    .ok()
                    .and_then(|n: usize| self.html.get(n))
                    .map_or("", String::as_str),
            );
            out.push_str(rest);
        }
        out
    }
}

struct Writer<'a> {
    document: &'a Document,
    resolver: &'a dyn Resolver,
    options: RenderOptions<'a>,
    events: &'a Events<'a>,
    definitions: BTreeMap<String, Range<usize>>,
    out: String,
    open: Vec<Open>,
    /// An element of raw HTML that is left out with its content, and the number of elements open around it.
    dropped: Option<(String, usize)>,
    tables: usize,
    table: Table,
    footnotes: Vec<Footnote>,
    pictures: Option<Pictures>,
}

impl Writer<'_> {
    fn run(&mut self, range: Range<usize>) {
        let mut i = range.start;
        while i < range.end {
            i = self.event(i);
        }
    }

    /// Writes the event at `i` and what belongs to it; returns the index of the next.
    fn event(&mut self, i: usize) -> usize {
        let Some((event, range)) = self.events.get(i) else {
            return i + 1;
        };
        match event {
            // Footnotes come at the end.
            Event::Start(Tag::FootnoteDefinition(_)) => return end_of(self.events, i) + 1,
            Event::End(_) => self.end(),
            Event::Html(text) | Event::InlineHtml(text) => self.raw(text, false),
            Event::Start(_) if self.dropped.is_some() => self.open.push(Open::Own("".into())),
            _ if self.dropped.is_some() => {}
            Event::Start(Tag::Image { .. }) => return self.image(i, false),
            Event::Start(Tag::HtmlBlock) => return self.html_block(i),
            Event::Start(Tag::Paragraph) if self.is_figure(i) => return self.image(i + 1, true) + 1,
            Event::Start(tag) => self.start(tag, i, range),
            Event::Text(text) => {
                let text = self.typographic(text, range.start);
                escape::text(&mut self.out, text);
            }
            Event::Code(text) => {
                self.out.push_str("<code>");
                escape::text(&mut self.out, text);
                self.out.push_str("</code>");
            }
            Event::SoftBreak => self.out.push('\n'),
            Event::HardBreak => self.out.push_str("<br>\n"),
            Event::Rule => self.out.push_str("<hr>\n"),
            Event::FootnoteReference(label) => self.reference(label),
            Event::TaskListMarker(done) => self.checkbox(*done),
            Event::InlineMath(_) | Event::DisplayMath(_) => {}
        }
        i + 1
    }

    /// The marks of the language for a straight quotation mark that stands at byte `start`; any other text as it is.
    fn typographic<'t>(&self, text: &'t str, start: usize) -> &'t str {
        let quote = (text == "\"" || text == "'")
            .then(|| self.document.quote_at(start))
            .flatten();
        let marks = self.options.quotes;
        match quote {
            Some(Quote::Open) => marks.open,
            Some(Quote::Close) => marks.close,
            Some(Quote::InnerOpen) => marks.inner_open,
            Some(Quote::InnerClose) => marks.inner_close,
            Some(Quote::Apostrophe) => "’",
            None => text,
        }
    }

    fn start(&mut self, tag: &Tag<'_>, i: usize, range: &Range<usize>) {
        let next = self.events.get(i + 1).map(|(event, _)| event);
        let (opening, closing) = match tag {
            Tag::Paragraph => ("<p>", "</p>\n"),
            Tag::BlockQuote(_) => ("<blockquote>\n", "</blockquote>\n"),
            Tag::List(Some(1)) => ("<ol>\n", "</ol>\n"),
            Tag::List(None) => ("<ul>\n", "</ul>\n"),
            Tag::Emphasis => ("<em>", "</em>"),
            Tag::Strong => ("<strong>", "</strong>"),
            Tag::Strikethrough => ("<del>", "</del>"),
            Tag::Item => {
                let marker = match next {
                    Some(Event::Start(Tag::Paragraph)) => self.events.get(i + 2).map(|(event, _)| event),
                    _ => next,
                };
                match marker {
                    Some(Event::TaskListMarker(_)) => ("<li class=\"task\">", "</li>\n"),
                    _ => ("<li>", "</li>\n"),
                }
            }
            Tag::TableHead => {
                (self.table.in_head, self.table.column) = (true, 0);
                ("<thead><tr>", "</tr></thead>\n")
            }
            Tag::TableRow => {
                let after_head = matches!(
                    self.events.get(i.wrapping_sub(1)),
                    Some((Event::End(TagEnd::TableHead), _))
                );
                let last = matches!(
                    self.events.get(end_of(self.events, i) + 1),
                    Some((Event::End(TagEnd::Table), _))
                );
                (self.table.in_head, self.table.column) = (false, 0);
                (
                    if after_head { "<tbody>\n<tr>" } else { "<tr>" },
                    if last { "</tr>\n</tbody>\n" } else { "</tr>\n" },
                )
            }
            Tag::Heading { .. } => return self.heading(range),
            Tag::List(Some(first)) => {
                self.out.push_str(&format!("<ol start=\"{first}\">\n"));
                ("", "</ol>\n")
            }
            Tag::CodeBlock(kind) => return self.code_block(kind),
            Tag::Table(alignments) => return self.table(alignments),
            Tag::TableCell => return self.cell(matches!(next, Some(Event::End(_)))),
            Tag::Link {
                link_type,
                dest_url,
                title,
                ..
            } => {
                return self.link(&written_target(*link_type, dest_url), title);
            }
            _ => ("", ""),
        };
        self.out.push_str(opening);
        self.open.push(Open::Own(closing.into()));
    }

    fn end(&mut self) {
        // What an author left open inside of this element ends with it.
        let own = self.open.iter().rposition(|o| matches!(o, Open::Own(_)));
        self.close_to(own.unwrap_or(0));
        if self.dropped.as_ref().is_some_and(|(_, depth)| self.open.len() < *depth) {
            self.dropped = None;
        }
    }

    /// Closes all but the outermost `depth` elements.
    fn close_to(&mut self, depth: usize) {
        while self.open.len() > depth {
            match self.open.pop() {
                Some(Open::Own(closing)) => self.out.push_str(&closing),
                Some(Open::Raw { name, written: true }) => self.out.push_str(&format!("</{name}>")),
                _ => {}
            }
        }
    }

    fn heading(&mut self, range: &Range<usize>) {
        let heading = self.document.heading_at(range.start);
        let depth = heading.map_or(1, |h| h.depth);
        let level = (self.options.first_heading.max(1) - 1 + depth).min(6);
        self.out.push_str(&format!("<h{level}"));
        if let Some(heading) = heading {
            escape::attribute(&mut self.out, "id", &heading.anchor);
        }
        self.out.push('>');
        self.open.push(Open::Own(format!("</h{level}>\n").into()));
    }

    fn code_block(&mut self, kind: &CodeBlockKind<'_>) {
        self.out.push_str("<pre><code");
        if let CodeBlockKind::Fenced(info) = kind {
            let plain = |c: char| c.is_alphanumeric() || matches!(c, '+' | '-' | '_' | '#' | '.');
            let language: String = info
                .split([' ', ',', '\t'])
                .next()
                .unwrap_or("")
                .chars()
                .filter(|c| plain(*c))
                .collect();
            if !language.is_empty() {
                escape::attribute(&mut self.out, "class", &format!("language-{language}"));
            }
        }
        self.out.push('>');
        self.open.push(Open::Own("</code></pre>\n".into()));
    }

    fn table(&mut self, alignments: &[Alignment]) {
        self.tables += 1;
        self.table = Table {
            alignments: alignments.to_vec(),
            ..Table::default()
        };
        self.out.push_str("<div class=\"table\" role=\"region\" tabindex=\"0\"");
        escape::attribute(&mut self.out, "aria-label", &self.options.words.table(self.tables));
        self.out.push_str(">\n<table>\n");
        self.open.push(Open::Own("</table>\n</div>\n".into()));
    }

    fn cell(&mut self, empty: bool) {
        let class = match self.table.alignments.get(self.table.column) {
            Some(Alignment::Left) => " class=\"align-left\"",
            Some(Alignment::Center) => " class=\"align-center\"",
            Some(Alignment::Right) => " class=\"align-right\"",
            _ => "",
        };
        self.table.column += 1;
        // A header without words names nothing.
        let (opening, scope, closing) = if self.table.in_head && !empty {
            ("<th", " scope=\"col\">", "</th>")
        } else {
            ("<td", ">", "</td>")
        };
        for part in [opening, class, scope] {
            self.out.push_str(part);
        }
        self.open.push(Open::Own(closing.into()));
    }

    fn link(&mut self, target: &str, title: &str) {
        let Some(link) = self.resolve(target) else {
            self.open.push(Open::Own("".into()));
            return;
        };
        self.out.push_str("<a");
        self.link_attributes(&link);
        if !title.is_empty() {
            escape::attribute(&mut self.out, "title", title);
        }
        self.out.push('>');
        self.open.push(Open::Own("</a>".into()));
    }

    /// Asks where a link leads. Whatever the answer, its scheme is an allowed one.
    fn resolve(&self, target: &str) -> Option<ResolvedLink> {
        let is_safe = |t: &LinkTarget| !matches!(t, LinkTarget::Unsafe { .. });
        let parsed = LinkTarget::parse(target);
        let link = is_safe(&parsed).then(|| self.resolver.link(&parsed, target))??;
        is_safe(&LinkTarget::parse(&link.href)).then_some(link)
    }

    fn link_attributes(&mut self, link: &ResolvedLink) {
        escape::href(&mut self.out, &link.href);
        if link.external {
            self.out.push_str(" rel=\"noopener noreferrer\"");
        }
        if let Some(lang) = &link.lang {
            escape::attribute(&mut self.out, "hreflang", lang);
        }
    }

    /// Whether the paragraph that starts at `i` holds a picture and nothing else.
    fn is_figure(&self, i: usize) -> bool {
        let starts = matches!(self.events.get(i + 1), Some((Event::Start(Tag::Image { .. }), _)));
        let after = || self.events.get(end_of(self.events, i + 1) + 1).map(|(event, _)| event);
        starts && matches!(after(), Some(Event::End(TagEnd::Paragraph)))
    }

    /// Writes the picture that starts at `i`; returns the index after its end.
    fn image(&mut self, i: usize, alone: bool) -> usize {
        let end = end_of(self.events, i);
        let Some((
            Event::Start(Tag::Image {
                link_type,
                dest_url,
                title,
                ..
            }),
            _,
        )) = self.events.get(i)
        else {
            return end + 1;
        };
        let mut alt = String::new();
        for (event, range) in &self.events[i..end] {
            match event {
                Event::Text(text) => alt.push_str(self.typographic(text, range.start)),
                Event::Code(text) => alt.push_str(text),
                Event::SoftBreak | Event::HardBreak => alt.push(' '),
                _ => {}
            }
        }
        let target = written_target(*link_type, dest_url);
        let is_safe = !matches!(LinkTarget::parse(&target), LinkTarget::Unsafe { .. });
        let html = is_safe.then(|| self.resolver.image(&target, &alt, title)).flatten();
        let html = match (html, &mut self.pictures) {
            (Some(html), Some(pictures)) => Some(pictures.put(html)),
            (html, _) => html,
        };
        match html {
            Some(html) if alone => {
                self.out.push_str("<figure>");
                self.out.push_str(&html);
                if !title.is_empty() {
                    self.out.push_str("<figcaption>");
                    escape::text(&mut self.out, title);
                    self.out.push_str("</figcaption>");
                }
                self.out.push_str("</figure>\n");
            }
            Some(html) => self.out.push_str(&html),
            None if alone && alt.trim().is_empty() => {}
            None if alone => {
                self.out.push_str("<p>");
                escape::text(&mut self.out, &alt);
                self.out.push_str("</p>\n");
            }
            None => escape::text(&mut self.out, &alt),
        }
        end + 1
    }

    fn checkbox(&mut self, done: bool) {
        self.out.push_str("<input type=\"checkbox\" disabled=\"\"");
        if done {
            self.out.push_str(" checked=\"\"");
        }
        escape::attribute(&mut self.out, "aria-label", &self.options.words.task(done));
        self.out.push_str("> ");
    }

    /// Id of a footnote (`fn`) or of the `nth` place that refers to it (`fnref`).
    fn footnote_id(&self, kind: &str, number: usize, nth: usize) -> String {
        let nth = if nth > 1 { format!("-{nth}") } else { String::new() };
        format!("kampung-{}{kind}-{number}{nth}", self.options.id_prefix)
    }

    fn reference(&mut self, label: &str) {
        let label = label.to_lowercase();
        if !self.definitions.contains_key(&label) {
            return;
        }
        let at = self.footnotes.iter().position(|f| f.label == label).unwrap_or_else(|| {
            self.footnotes.push(Footnote { label, references: 0 });
            self.footnotes.len() - 1
        });
        let number = at + 1;
        self.out.push_str("<sup class=\"footnote-ref\">");
        // CommonMark makes no link around another, and a reference to a footnote counts as one.
        self.footnotes[at].references += 1;
        let id = self.footnote_id("fnref", number, self.footnotes[at].references);
        let target = self.footnote_id("fn", number, 1);
        self.out.push_str("<a");
        escape::href(&mut self.out, &format!("#{target}"));
        escape::attribute(&mut self.out, "id", &id);
        escape::attribute(&mut self.out, "role", "doc-noteref");
        escape::attribute(&mut self.out, "aria-label", &self.options.words.footnote(number));
        self.out.push_str(&format!(">{number}</a>"));
        self.out.push_str("</sup>");
    }

    /// Writes the footnotes, in the order of the first reference to each, then those that nothing refers
    /// to: what an author wrote is not lost.
    fn footnotes(&mut self) {
        let labels: Vec<String> = self.definitions.keys().cloned().collect();
        if labels.is_empty() {
            return;
        }
        self.out.push_str("<section class=\"footnotes\" role=\"doc-endnotes\"");
        escape::attribute(&mut self.out, "aria-label", &self.options.words.footnotes());
        self.out.push_str(">\n<ol>\n");
        let mut written = 0;
        loop {
            // A footnote may refer to further ones.
            while written < self.footnotes.len() {
                self.footnote(written);
                written += 1;
            }
            let is_missing = |label: &&String| self.footnotes.iter().all(|f| f.label != **label);
            let Some(label) = labels.iter().find(is_missing).cloned() else {
                break;
            };
            self.footnotes.push(Footnote { label, references: 0 });
        }
        self.out.push_str("</ol>\n</section>\n");
    }

    fn footnote(&mut self, at: usize) {
        let number = at + 1;
        let id = self.footnote_id("fn", number, 1);
        self.out.push_str("<li");
        escape::attribute(&mut self.out, "id", &id);
        self.out.push('>');
        let range = self
            .definitions
            .get(&self.footnotes[at].label)
            .cloned()
            .unwrap_or_default();
        self.run(range);
        self.close_to(0);
        self.dropped = None;
        let ends_in_paragraph = self.out.ends_with("</p>\n");
        if ends_in_paragraph {
            self.out.truncate(self.out.len() - "</p>\n".len());
        }
        for nth in 1..=self.footnotes[at].references {
            let place = self.footnote_id("fnref", number, nth);
            self.out.push_str(" <a");
            escape::href(&mut self.out, &format!("#{place}"));
            escape::attribute(&mut self.out, "role", "doc-backlink");
            escape::attribute(
                &mut self.out,
                "aria-label",
                &self.options.words.footnote_back(number, nth),
            );
            // The variation selector keeps the arrow from becoming an emoji.
            self.out.push_str(">↩\u{fe0e}</a>");
        }
        self.out
            .push_str(if ends_in_paragraph { "</p>\n</li>\n" } else { "</li>\n" });
    }
}
