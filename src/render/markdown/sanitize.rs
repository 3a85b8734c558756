//! The second gate for bodies with raw HTML.
//!
//! The first gate is the writer: it makes every tag anew from the allow-list and closes what an author
//! left open, so nothing of the author's HTML is copied. What can still be wrong is nesting (a `<div>` in a
//! paragraph, a `<td>` outside of a table). ammonia reads the body as a browser would and writes down the
//! tree that the browser would see; on the way it judges everything once more.

use std::sync::LazyLock;

use ammonia::{Builder, UrlRelative};

use crate::syntax::markdown::{KEPT, KEPT_VOID, SCHEMES};

/// What the writer makes of Markdown beyond [`KEPT`].
const OWN: [&str; 9] = ["h1", "h2", "h3", "h4", "h5", "h6", "input", "pre", "section"];

/// Attributes that the writer sets; those that an author may set are among them.
const ATTRIBUTES: [(&str, &[&str]); 17] = [
    ("a", &["href", "rel", "hreflang", "id", "role", "aria-label"]),
    ("code", &["class"]),
    ("details", &["open"]),
    ("div", &["class", "role", "tabindex", "aria-label"]),
    ("h1", &["id"]),
    ("h2", &["id"]),
    ("h3", &["id"]),
    ("h4", &["id"]),
    ("h5", &["id"]),
    ("h6", &["id"]),
    ("input", &["type", "checked", "disabled", "aria-label"]),
    ("li", &["id", "class"]),
    ("ol", &["start"]),
    ("section", &["class", "role", "aria-label"]),
    ("sup", &["class"]),
    ("td", &["class", "colspan", "rowspan"]),
    ("th", &["class", "colspan", "rowspan", "scope"]),
];

static GATE: LazyLock<Builder<'static>> = LazyLock::new(|| {
    let mut gate = Builder::empty();
    gate.tags(KEPT.iter().chain(&KEPT_VOID).chain(&OWN).copied().collect())
        .generic_attributes(["lang", "dir", "title"].into_iter().collect())
        .tag_attributes(
            ATTRIBUTES
                .iter()
                .map(|(tag, names)| (*tag, names.iter().copied().collect()))
                .collect(),
        )
        .url_schemes(SCHEMES.into_iter().collect())
        .url_relative(UrlRelative::PassThrough)
        .link_rel(None)
        .strip_comments(true);
    gate
});

/// The body as a browser would understand it, without anything that is not allowed.
pub(super) fn clean(html: &str) -> String {
    // A paragraph that a block splits leaves an empty one behind.
    GATE.clean(html).to_string().replace("<p></p>", "")
}
