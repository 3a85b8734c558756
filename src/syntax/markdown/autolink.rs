//! Web addresses that stand in a text as they are: `https://…` becomes a link (GitHub Flavored Markdown 0.29,
//! 6.9, *Autolinks*; without `www.` and mail addresses, which are guesses).

use std::collections::VecDeque;
use std::ops::Range;

use pulldown_cmark::{CowStr, Event, LinkType, Tag, TagEnd};

/// An event, its place, and the place where the target of a link that starts with it is defined.
pub(super) type Item<'a> = (Event<'a>, Range<usize>, Option<Range<usize>>);

/// Whether there can be an address in what the parser makes of `source`. An entity or a backslash may hide one.
pub(super) fn may_hold_addresses(source: &str) -> bool {
    memchr::memchr2(b'&', b'\\', source.as_bytes()).is_some() || source.contains("://")
}

/// The addresses in `text`, in their order.
fn find(text: &str) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = Vec::new();
    let mut from = 0;
    while let Some(at) = text[from..].find("://").map(|i| from + i) {
        from = at + "://".len();
        let scheme = ["https", "http"].iter().find(|scheme| {
            let start = at.checked_sub(scheme.len());
            start
                .and_then(|start| text.get(start..at))
                .is_some_and(|written| written.eq_ignore_ascii_case(scheme))
        });
        let Some(start) = scheme.map(|scheme| at - scheme.len()) else {
            continue;
        };
        // `xhttps://` is another word; letters of other scripts stand before an address without a space.
        if text[..start].ends_with(|c: char| c.is_ascii_alphanumeric()) {
            continue;
        }
        let end = start + length(&text[start..]);
        if is_host(&text[from.min(end)..end]) {
            found.push(start..end);
            from = end;
        }
    }
    found
}

/// How far an address goes: up to white space, `<` or punctuation of East Asia, without the punctuation of
/// the sentence around it.
fn length(text: &str) -> usize {
    let ends = |c: char| c.is_whitespace() || "<。、，．；：？！（）「」『』【】《》〈〉“”".contains(c);
    let mut address = &text[..text.find(ends).unwrap_or(text.len())];
    loop {
        let shorter = address.trim_end_matches(['?', '!', '.', ',', ':', ';', '*', '_', '~', '\'', '"', '’']);
        // A bracket belongs to the address when it was opened there.
        let open = shorter.matches('(').count();
        let closed = shorter.matches(')').count();
        let shorter = match shorter.strip_suffix(')') {
            Some(rest) if closed > open => rest,
            _ => shorter,
        };
        if shorter.len() == address.len() {
            return address.len();
        }
        address = shorter;
    }
}

/// Whether what stands behind `://` begins with a host name of at least two parts.
fn is_host(rest: &str) -> bool {
    let authority = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let host = authority.split(':').next().unwrap_or_default();
    let is_label =
        |label: &str| !label.is_empty() && label.chars().all(|c| c.is_alphanumeric() || matches!(c, '-' | '_'));
    !authority.contains('@') && host.contains('.') && host.split('.').all(is_label)
}

/// Puts the text events `run`, which follow each other, into `queue`, with links around the addresses.
pub(super) fn link(run: Vec<Item<'_>>, queue: &mut VecDeque<Item<'_>>) {
    // Most events are no text.
    if run.is_empty() {
        return;
    }
    let joined: String = run.iter().map(|(event, _, _)| words(event)).collect();
    let links = find(&joined);
    let mut links = links.iter().peekable();
    let mut before = 0;
    for (event, range, _) in run {
        let text = words(&event).to_owned();
        // The place in the source of a part of this text; of one with entities only the whole is known.
        let verbatim = text.len() == range.len();
        let place = |part: Range<usize>| match verbatim {
            true => range.start + part.start..range.start + part.end,
            false => range.clone(),
        };
        let mut at = 0;
        while at < text.len() {
            let here = before + at;
            let Some(link) = links.peek().filter(|link| link.start < before + text.len()) else {
                queue.push_back(part(&text, at..text.len(), &place));
                break;
            };
            if here < link.start {
                let end = link.start - before;
                queue.push_back(part(&text, at..end, &place));
                at = end;
                continue;
            }
            let end = (link.end - before).min(text.len());
            if here == link.start {
                let target = CowStr::from(joined[link.start..link.end].to_owned());
                queue.push_back((Event::Start(tag(target)), place(at..end), None));
            }
            queue.push_back(part(&text, at..end, &place));
            at = end;
            if before + end == link.end {
                queue.push_back((Event::End(TagEnd::Link), place(end..end), None));
                links.next();
            }
        }
        before += text.len();
    }
    widen(queue);
}

fn part<'a>(text: &str, range: Range<usize>, place: &impl Fn(Range<usize>) -> Range<usize>) -> Item<'a> {
    let words = CowStr::from(text[range.clone()].to_owned());
    (Event::Text(words), place(range), None)
}

fn tag(target: CowStr<'_>) -> Tag<'_> {
    Tag::Link {
        link_type: LinkType::Inline,
        dest_url: target,
        title: CowStr::Borrowed(""),
        id: CowStr::Borrowed(""),
    }
}

/// Start and end of a link have the place of the whole link, as those of the parser do.
fn widen(queue: &mut VecDeque<Item<'_>>) {
    let mut opened = None;
    for i in 0..queue.len() {
        match &queue[i].0 {
            Event::Start(Tag::Link { .. }) => opened = Some(i),
            Event::End(TagEnd::Link) => {
                if let Some(start) = opened.take() {
                    let whole = queue[start].1.start..queue[i].1.end;
                    queue[start].1 = whole.clone();
                    queue[i].1 = whole;
                }
            }
            _ => {}
        }
    }
}

fn words<'t>(event: &'t Event<'_>) -> &'t str {
    match event {
        Event::Text(text) => text,
        _ => "",
    }
}

/// Knows where addresses stay text: in code, in links, in the words of a picture, in raw HTML of that kind.
#[derive(Default)]
pub(super) struct Gate {
    closed: usize,
    raw: usize,
}

/// Elements of raw HTML inside of which an address stays as it is.
const RAW: [&str; 7] = ["a", "code", "kbd", "pre", "samp", "script", "style"];

impl Gate {
    /// Takes note of an event.
    pub(super) fn see(&mut self, event: &Event<'_>) {
        match event {
            Event::Start(Tag::Link { .. } | Tag::Image { .. } | Tag::CodeBlock(_) | Tag::HtmlBlock) => self.closed += 1,
            Event::End(TagEnd::Link | TagEnd::Image | TagEnd::CodeBlock | TagEnd::HtmlBlock) => {
                self.closed = self.closed.saturating_sub(1);
            }
            // What an author left open ends with its block.
            Event::End(TagEnd::Paragraph | TagEnd::Heading(_) | TagEnd::Item | TagEnd::TableCell) => self.raw = 0,
            Event::InlineHtml(html) => self.see_tag(html),
            _ => {}
        }
    }

    fn see_tag(&mut self, html: &str) {
        let Some(tag) = html.trim_start().strip_prefix('<') else {
            return;
        };
        let name = tag.trim_start_matches('/');
        let name: String = name.chars().take_while(char::is_ascii_alphanumeric).collect();
        if !RAW.contains(&name.to_ascii_lowercase().as_str()) {
            return;
        }
        if tag.starts_with('/') {
            self.raw = self.raw.saturating_sub(1);
        } else if !html.trim_end().ends_with("/>") {
            self.raw += 1;
        }
    }

    /// Whether addresses become links here.
    pub(super) fn is_open(&self) -> bool {
        self.closed == 0 && self.raw == 0
    }
}

#[cfg(test)]
mod tests {
    use super::super::Document;
    use super::*;
    use crate::diag::Bag;
    use crate::span::FileId;
    use proptest::prelude::*;

    fn found(text: &str) -> Vec<&str> {
        find(text).into_iter().map(|range| &text[range]).collect()
    }

    #[test]
    fn addresses_end_where_the_sentence_goes_on() {
        let cases: [(&str, &[&str]); 14] = [
            ("Lihat https://celuk.example.", &["https://celuk.example"]),
            ("(https://celuk.example/a_(b))", &["https://celuk.example/a_(b)"]),
            ("https://a.example/x?y=1&z=2#e, dan", &["https://a.example/x?y=1&z=2#e"]),
            (
                "http://a.example dan HTTPS://b.example/",
                &["http://a.example", "HTTPS://b.example/"],
            ),
            ("\"https://a.example/\"!", &["https://a.example/"]),
            ("https://a.example:8080/x", &["https://a.example:8080/x"]),
            ("보기https://a.example/가나 다", &["https://a.example/가나"]),
            ("詳しくはhttps://a.example/。次", &["https://a.example/"]),
            ("xhttps://a.example", &[]),
            ("https://localhost/", &[]),
            ("https://", &[]),
            ("https://a..example/", &[]),
            ("https://ahli:sandi@a.example/", &[]),
            ("ftp://a.example/", &[]),
        ];
        for (text, expected) in cases {
            assert_eq!(found(text), expected, "{text}");
        }
    }

    /// Target, words and place of every link of a body.
    fn links(text: &str) -> Vec<(String, String, String)> {
        let document = Document::parse(text, FileId(0), 0, &mut Bag::new());
        let place = |link: &super::super::Link| text[link.span.range()].to_owned();
        let links = document.links.iter();
        links.map(|l| (l.target.clone(), l.text.clone(), place(l))).collect()
    }

    #[test]
    fn the_place_of_a_link_is_where_it_is_written() {
        let one = |text: &str| links(text).pop().unwrap();
        let plain = "https://a.example/x_y_z~1".to_owned();
        assert_eq!(
            one(&format!("Lihat *ini*: {plain}.")),
            (plain.clone(), plain.clone(), plain)
        );
        let (target, words, place) = one("# Judul\n\n> Lihat https://a.example/?a=1&amp;b=2!\n");
        assert_eq!(
            (target.as_str(), words.as_str()),
            ("https://a.example/?a=1&b=2", "https://a.example/?a=1&b=2")
        );
        assert_eq!(place, "https://a.example/?a=1&amp;b=2");
        assert_eq!(
            links("https://a.example https://b.example\n- https://c.example").len(),
            3
        );
    }

    #[test]
    fn where_addresses_stay_as_they_are() {
        for text in [
            "`https://a.example`",
            "    https://a.example",
            "```\nhttps://a.example\n```",
            "<code>https://a.example</code>",
            "<p>https://a.example</p>",
        ] {
            assert_eq!(links(text), [], "{text}");
        }
        for text in [
            "[https://b.example](https://a.example)",
            "<https://a.example>",
            "<a href=\"https://a.example\">https://b.example</a>",
            "[*lihat* https://b.example][x]\n\n[x]: https://a.example",
        ] {
            let targets: Vec<String> = links(text).into_iter().map(|(target, _, _)| target).collect();
            assert_eq!(targets, ["https://a.example"], "{text}");
        }
        let picture = Document::parse("![https://a.example](foto.jpg)", FileId(0), 0, &mut Bag::new());
        assert_eq!(
            (picture.links.len(), picture.images[0].alt.as_str()),
            (0, "https://a.example")
        );
        // What is left open ends with its paragraph.
        assert_eq!(links("<code>x\n\nhttps://a.example").len(), 1);
    }

    #[test]
    fn a_link_behind_an_address_keeps_its_definition() {
        let text = "https://a.example [x][y]\n\n[y]: https://b.example";
        let places: Vec<String> = links(text).into_iter().map(|(_, _, place)| place).collect();
        assert_eq!(places, ["https://a.example", "https://b.example"]);
    }

    proptest! {
        #[test]
        fn any_text_is_fine(text in "(https?://|[a.()/?!,*_<é은。 ]|\\PC){0,40}") {
            let ranges = find(&text);
            prop_assert!(ranges.windows(2).all(|pair| pair[0].end <= pair[1].start));
            for range in ranges {
                prop_assert!(text[range].contains("://"));
            }
        }
    }
}
