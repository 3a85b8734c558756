//! Words of the theme that a language lacks and borrows: they carry their language from the catalogue of messages to
//! the finished page, through views and templates that know them only as text.
//!
//! [`Borrowed::wrap`] puts signs around such words that no text has a use for; [`settle`] makes an element of them
//! where a page can say the language, and takes the signs away where it cannot (attributes, titles).

use crate::locale::LangTag;

/// Private-use characters (Unicode, 23.5), each alone without meaning.
const START: char = '\u{e001}';
const END_OF_TAG: char = '\u{e002}';
const END: char = '\u{e003}';

/// `text`, which is in the language `tag` on a page in another.
pub fn wrap(text: &str, tag: &str) -> String {
    format!("{START}{tag}{END_OF_TAG}{text}{END}")
}

/// `text` without the signs: for data, addresses and letters.
pub fn plain(text: String) -> String {
    if !text.contains(is_sign) {
        return text;
    }
    let mut out = String::with_capacity(text.len());
    let mut rest = text.as_str();
    while let Some((before, _, words, after)) = next(rest) {
        out.push_str(before);
        out.push_str(words);
        rest = after;
    }
    out.push_str(rest);
    out.retain(|c| !is_sign(c));
    out
}

/// The finished page: each wrapped text as `<span lang dir>` where it is text of the page, bare elsewhere. Takes time
/// linear in the length of `html`.
pub fn settle(html: String) -> String {
    // All signs start with these two bytes.
    if memchr::memmem::find(html.as_bytes(), b"\xee\x80").is_none() {
        return html;
    }
    let mut out = String::with_capacity(html.len() + 64);
    let mut rest = html.as_str();
    let mut only_text = false;
    while let Some(at) = rest.find('<') {
        push_text(&mut out, &rest[..at], only_text);
        let tag = &rest[at..];
        let end = end_of_tag(tag);
        let name = tag[1..end].trim_start_matches('/').to_ascii_lowercase();
        let name = name
            .split(|c: char| !c.is_ascii_alphanumeric())
            .next()
            .unwrap_or_default();
        // In these, markup is text.
        if matches!(name, "title" | "textarea" | "option" | "script" | "style") {
            only_text = !tag.starts_with("</");
        }
        out.push_str(&plain(tag[..end].to_owned()));
        rest = &tag[end..];
    }
    push_text(&mut out, rest, only_text);
    out
}

/// Copies text between tags.
fn push_text(out: &mut String, text: &str, only_text: bool) {
    let mut rest = text;
    while let Some((before, tag, words, after)) = next(rest) {
        out.extend(before.chars().filter(|c| !is_sign(*c)));
        match LangTag::parse(tag).ok().filter(|_| !only_text) {
            Some(language) => {
                let dir = language.direction().as_str();
                out.push_str(&format!("<span lang=\"{language}\" dir=\"{dir}\">{words}</span>"));
            }
            None => out.push_str(words),
        }
        rest = after;
    }
    out.extend(rest.chars().filter(|c| !is_sign(*c)));
}

/// The first wrapped text: what stands before it, its language, its words, and what follows.
fn next(text: &str) -> Option<(&str, &str, &str, &str)> {
    let (before, rest) = text.split_once(START)?;
    let (tag, rest) = rest.split_once(END_OF_TAG)?;
    let (words, after) = rest.split_once(END)?;
    (!tag.contains(is_sign) && !words.contains(is_sign)).then_some((before, tag, words, after))
}

fn is_sign(c: char) -> bool {
    matches!(c, START | END_OF_TAG | END)
}

/// Where the tag that `html` starts with ends; `>` inside of quotes does not count.
fn end_of_tag(html: &str) -> usize {
    let mut quote = None;
    for (at, byte) in html.bytes().enumerate() {
        match (quote, byte) {
            (None, b'>') => return at + 1,
            (None, b'"' | b'\'') => quote = Some(byte),
            (Some(open), _) if open == byte => quote = None,
            _ => {}
        }
    }
    html.len()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn text_says_its_language_and_attributes_stay_clean() {
        let words = wrap("Products", "en");
        assert_eq!(
            settle(format!(
                "<title>{words} – Celuk</title><p title=\"a > {words}\">1 {words} 2</p>"
            )),
            "<title>Products – Celuk</title><p title=\"a > Products\">1 <span lang=\"en\" dir=\"ltr\">Products</span> 2</p>"
        );
        let arabic = wrap("المنتجات", "ar");
        assert_eq!(settle(arabic.clone()), "<span lang=\"ar\" dir=\"rtl\">المنتجات</span>");
        assert_eq!(plain(format!("x {arabic}/{words}")), "x المنتجات/Products");
    }

    #[test]
    fn signs_that_authors_write_do_no_harm() {
        for (text, settled) in [
            ("\u{e001}en\u{e002}a", "ena"),
            ("\u{e003}a\u{e001}", "a"),
            ("\u{e001}\"><b>\u{e002}a\u{e003}", "\"><b>a"),
            ("\u{e001}en\u{e002}a<b>\u{e003}</b>", "ena<b></b>"),
            ("\u{e001}\u{e001}en\u{e002}a\u{e003}", "ena"),
        ] {
            assert_eq!(settle(text.to_owned()), settled, "{text:?}");
        }
    }

    proptest! {
        #[test]
        fn no_sign_is_left_and_no_word_is_lost(text in "([\u{e001}\u{e002}\u{e003}a-c<>\"' ]|en|<p>|</p>){0,40}") {
            let kept = |text: &str| text.chars().filter(|c| !is_sign(*c)).collect::<String>();
            let settled = settle(text.clone());
            prop_assert_eq!(kept(&settled), settled.clone());
            let bare = plain(text.clone());
            prop_assert_eq!(kept(&bare), bare.clone());
        }
    }
}
