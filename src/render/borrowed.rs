//! Words that a language lacks and borrows, of the theme and of authors: they carry their language from the catalogue of
//! messages and the model to the finished page, through templates that know them only as text.
//!
//! [`wrap`] puts signs around such words that no text has a use for; [`settle`] makes an element of them
//! where a page can say the language, and takes the signs away where it cannot (attributes, titles).

use super::tag::{end_of_tag, is_tag, opens};
use crate::locale::LangTag;

/// Private-use characters (Unicode, 23.5), each alone without meaning.
const START: char = '\u{e001}';
const END_OF_TAG: char = '\u{e002}';
const END: char = '\u{e003}';

/// With these bytes the three start in UTF-8.
const SIGN_BYTES: [u8; 2] = [0xee, 0x80];
/// Bytes of each.
const SIGN_LENGTH: usize = 3;

/// Elements that hold text and no elements (HTML, 13.1.2).
const ONLY_TEXT: [&str; 5] = ["title", "textarea", "option", "script", "style"];

/// `text`, which is in the language `tag` on a page in another. Signs in it are taken away: marks do not nest.
pub fn wrap(text: &str, tag: &str) -> String {
    let bare = next_sign(text.as_bytes(), 0).map(|first| {
        let bare = without_signs(text.as_bytes(), first, |out, _, _, words| out.extend_from_slice(words));
        String::from_utf8(bare).unwrap_or_default()
    });
    let text = bare.as_deref().unwrap_or(text);
    let mut wrapped = String::with_capacity(text.len() + tag.len() + 3 * SIGN_LENGTH);
    wrapped.push(START);
    wrapped.push_str(tag);
    wrapped.push(END_OF_TAG);
    wrapped.push_str(text);
    wrapped.push(END);
    wrapped
}

/// A message of the theme in the language `lang`, for `readers` of a language: wrapped where that is another.
pub fn told(text: String, lang: &str, readers: Option<&str>) -> String {
    match readers == Some(lang) {
        true => text,
        false => wrap(&text, lang),
    }
}

/// The finished page: each wrapped text as `<span lang dir>` where it is text of the page, bare elsewhere. Takes time
/// linear in the length of `html` where it is escaped as the template engine does it.
pub fn settle(html: Vec<u8>) -> Vec<u8> {
    let Some(first) = next_sign(&html, 0) else {
        return html;
    };
    let mut walk = Walk::default();
    // The language that was met last, and the tag for it.
    let mut last = (Vec::new(), String::new());
    without_signs(&html, first, |out, at, tag, words| {
        let is_marked = !words.contains(&b'<') && walk.is_text(&html, at);
        if is_marked && last.0 != tag {
            let language = str::from_utf8(tag).ok().and_then(|tag| LangTag::parse(tag).ok());
            let start = language.map(|language| start_tag(&language));
            last = (tag.to_owned(), start.unwrap_or_default());
        }
        let start = if is_marked { last.1.as_str() } else { "" };
        let end = if start.is_empty() { "" } else { "</span>" };
        for part in [start.as_bytes(), words, end.as_bytes()] {
            out.extend_from_slice(part);
        }
    })
}

/// Copies `text`, whose first sign stands at byte `sign`, without signs. `write` puts down wrapped words: it gets the
/// place where they start, their language and the words.
fn without_signs(text: &[u8], sign: usize, mut write: impl FnMut(&mut Vec<u8>, usize, &[u8], &[u8])) -> Vec<u8> {
    let mut out = Vec::with_capacity(text.len() + 512);
    let (mut copied, mut sign) = (0, Some(sign));
    while let Some(at) = sign {
        out.extend_from_slice(&text[copied..at]);
        copied = at + SIGN_LENGTH;
        if let Some((tag, words, end)) = wrapped(text, at) {
            write(&mut out, at, tag, words);
            copied = end;
        }
        sign = next_sign(text, copied);
    }
    out.extend_from_slice(&text[copied..]);
    out
}

fn start_tag(language: &LangTag) -> String {
    format!("<span lang=\"{language}\" dir=\"{}\">", language.direction().as_str())
}

/// The language and the words that stand between the sign at byte `start` and its likes, and where they end.
fn wrapped(html: &[u8], start: usize) -> Option<(&[u8], &[u8], usize)> {
    let after = |at: usize, sign: char| (sign_at(html, at) == Some(sign)).then_some(at + SIGN_LENGTH);
    let tag = after(start, START)?;
    let end_of_tag = next_sign(html, tag)?;
    let words = after(end_of_tag, END_OF_TAG)?;
    let end_of_words = next_sign(html, words)?;
    let end = after(end_of_words, END)?;
    let (tag, words) = (&html[tag..end_of_tag], &html[words..end_of_words]);
    (!tag.contains(&b'<')).then_some((tag, words, end))
}

/// Where the next sign stands, at byte `from` or later.
fn next_sign(html: &[u8], from: usize) -> Option<usize> {
    let mut firsts = memchr::memchr_iter(SIGN_BYTES[0], &html[from..]).map(|at| from + at);
    firsts.find(|at| sign_at(html, *at).is_some())
}

/// The sign that stands at byte `at`.
fn sign_at(html: &[u8], at: usize) -> Option<char> {
    let last = html.get(at..)?.strip_prefix(&SIGN_BYTES)?.first()?;
    match last {
        0x81 => Some(START),
        0x82 => Some(END_OF_TAG),
        0x83 => Some(END),
        _ => None,
    }
}

/// Walks through a page and knows whether elements may stand at a place of it.
#[derive(Default)]
struct Walk {
    /// Up to here it was looked at.
    seen: usize,
    /// Where the last tag before it starts.
    tag: Option<usize>,
    is_text: bool,
}

impl Walk {
    /// Whether elements may stand at byte `at`: not within a tag, nor where markup is text. Places are asked for in
    /// their order.
    fn is_text(&mut self, html: &[u8], at: usize) -> bool {
        let new = &html[self.seen..at];
        let tag = memchr::memrchr(b'<', new).map(|found| self.seen + found);
        // Text ends where a tag starts, a tag where a `>` stands.
        let is_known = self.seen > 0 && tag.is_none() && (self.is_text || !new.contains(&b'>'));
        if !is_known {
            self.tag = tag.or(self.tag);
            self.is_text = self.tag.is_none_or(|start| {
                let html = &html[start..at];
                let has_ended = !is_tag(html) || end_of_tag(html).is_some();
                has_ended && !ONLY_TEXT.iter().any(|element| opens(html, element))
            });
        }
        self.seen = at;
        self.is_text
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn settle(html: String) -> String {
        String::from_utf8(super::settle(html.into_bytes())).expect("text")
    }

    #[test]
    fn text_says_its_language_and_attributes_stay_clean() {
        let words = wrap("Products", "en");
        assert_eq!(
            settle(format!(
                "<title>{words} – Celuk</title><p title=\"a > {words}\">1 {words} 2</p>"
            )),
            "<title>Products – Celuk</title><p title=\"a > Products\">1 <span lang=\"en\" dir=\"ltr\">Products</span> 2</p>"
        );
        assert_eq!(
            settle(wrap(&format!("1 {words} 2\u{e003}"), "id")),
            "<span lang=\"id\" dir=\"ltr\">1 Products 2</span>"
        );
        let arabic = wrap("المنتجات", "ar");
        assert_eq!(settle(arabic), "<span lang=\"ar\" dir=\"rtl\">المنتجات</span>");
    }

    #[test]
    fn signs_that_authors_write_do_no_harm() {
        for (text, settled) in [
            ("\u{e001}en\u{e002}a", "ena"),
            ("\u{e003}a\u{e001}", "a"),
            ("\u{e001}\"><b>\u{e002}a\u{e003}", "\"><b>a"),
            ("\u{e001}en\u{e002}a<b>\u{e003}</b>", "a<b></b>"),
            (
                "\u{e001}\u{e001}en\u{e002}a\u{e003}",
                "<span lang=\"en\" dir=\"ltr\">a</span>",
            ),
            ("<option>\u{e001}en\u{e002}a\u{e003}</option>", "<option>a</option>"),
            ("<p>\u{e001}!\u{e002}a\u{e003}</p>", "<p>a</p>"),
        ] {
            assert_eq!(settle(text.to_owned()), settled, "{text:?}");
        }
    }

    proptest! {
        #[test]
        fn no_sign_is_left_and_no_word_is_lost(text in "([\u{e001}\u{e002}\u{e003}a-c<>\"' ]|en|<p>|</p>){0,40}") {
            let kept = |text: &str| text.replace([START, END_OF_TAG, END], "");
            let settled = settle(text.clone());
            prop_assert_eq!(kept(&settled), settled.clone());
        }
    }
}
