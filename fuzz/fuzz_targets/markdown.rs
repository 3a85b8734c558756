//! Any Markdown, read and written as HTML: no script, no style, no handler, no address but of an allowed
//! scheme, whatever the author wrote; and every place lies in the text.

#![no_main]

use kampung::diag::{Bag, Place};
use kampung::render::markdown::{RenderOptions, ResolvedLink, Resolver, Words, render};
use kampung::span::FileId;
use kampung::syntax::markdown::{Document, LinkTarget};
use libfuzzer_sys::fuzz_target;

/// Lets every link and picture through.
struct Open;

impl Resolver for Open {
    fn link(&self, target: &LinkTarget, raw: &str) -> Option<ResolvedLink> {
        assert!(
            !matches!(target, LinkTarget::Unsafe { .. }),
            "asked about an unsafe link"
        );
        Some(ResolvedLink {
            href: raw.to_owned(),
            lang: None,
            external: false,
        })
    }

    fn image(&self, _: &str, _: &str, _: &str) -> Option<String> {
        Some("<img src=\"x.webp\" alt=\"\">".to_owned())
    }
}

struct Plain;

impl Words for Plain {
    fn table(&self, number: usize) -> String {
        format!("Tabel {number}")
    }
    fn footnotes(&self) -> String {
        "Catatan".to_owned()
    }
    fn footnote(&self, number: usize) -> String {
        format!("Catatan {number}")
    }
    fn footnote_back(&self, number: usize, nth: usize) -> String {
        format!("Kembali {number} {nth}")
    }
    fn task(&self, done: bool) -> String {
        if done { "selesai" } else { "belum" }.to_owned()
    }
}

/// The tags of `html` as they stand between `<` and `>`. What is made here escapes both in texts and values.
fn tags(html: &str) -> impl Iterator<Item = &str> {
    html.split('<').skip(1).map(|part| part.split('>').next().unwrap_or(""))
}

/// The names of a tag's attributes.
fn attributes(tag: &str) -> impl Iterator<Item = (&str, &str)> {
    let mut rest = tag.split_once(' ').map_or("", |(_, rest)| rest);
    std::iter::from_fn(move || {
        let (name, after) = rest.split_once("=\"")?;
        let (value, after) = after.split_once('"')?;
        rest = after;
        Some((name.trim(), value))
    })
}

fn check(html: &str) {
    const NEVER: [&str; 14] = [
        "script", "style", "iframe", "object", "embed", "form", "button", "link", "meta", "base", "svg", "math",
        "template", "video",
    ];
    for tag in tags(html) {
        let name = tag.trim_start_matches('/').split([' ', '/']).next().unwrap_or("");
        assert!(
            !NEVER.contains(&name.to_ascii_lowercase().as_str()),
            "<{tag}> in {html}"
        );
        for (name, value) in attributes(tag) {
            let name = name.to_ascii_lowercase();
            assert!(name != "style" && !name.starts_with("on"), "{name} in {html}");
            if name == "href" || name == "src" {
                let value = value.replace("&amp;", "&").replace("&quot;", "\"");
                let safe = !matches!(LinkTarget::parse(&value), LinkTarget::Unsafe { .. });
                assert!(safe, "{value} in {html}");
                let plain: String = value.chars().filter(|c| !c.is_control() && *c != ' ').collect();
                assert!(
                    !plain.to_ascii_lowercase().starts_with("javascript:"),
                    "{value} in {html}"
                );
            }
        }
    }
}

fuzz_target!(|text: &str| {
    // Longer ones find nothing more and take time.
    if text.len() > 4096 {
        return;
    }
    let mut bag = Bag::new();
    let document = Document::parse(text, FileId(0), 0, &mut bag);
    let spans = document.headings.iter().map(|h| h.span);
    let spans = spans.chain(document.links.iter().map(|l| l.span));
    let spans = spans.chain(document.images.iter().map(|i| i.span));
    let places = bag.iter().filter_map(|d| match d.place {
        Place::Span(span) => Some(span),
        _ => None,
    });
    for span in spans.chain(places) {
        let _ = &text[span.range()];
    }
    let options = RenderOptions {
        id_prefix: "",
        first_heading: 2,
        words: &Plain,
        quotes: kampung::locale::Quotes::of(&kampung::locale::LangTag::english()),
    };
    check(&render(&document, &Open, options));
    check(&render(&document.without_title_heading(), &Open, options));
});
