//! What a link leads to.

use std::borrow::Cow;

use percent_encoding::{AsciiSet, CONTROLS, percent_decode_str, utf8_percent_encode};
use pulldown_cmark::{Event, Parser};

/// Schemes of the web.
const WEB: [&str; 2] = ["http", "https"];
/// Schemes that open an application of the visitor: a message, a map, a chat.
const APP: [&str; 3] = ["sms", "geo", "whatsapp"];

/// All schemes that a link may have.
pub const SCHEMES: [&str; 7] = ["http", "https", "mailto", "tel", "sms", "geo", "whatsapp"];

/// What a link leads to, judged by its text alone. Whether it exists is checked elsewhere.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum LinkTarget {
    /// An address of the web, with its scheme; `//host/…` became `https://host/…`.
    External(String),
    /// `mailto:…`
    Mail(String),
    /// `tel:…`
    Tel(String),
    /// `sms:…`, `geo:…` or `whatsapp:…`
    App(String),
    /// `#…`: a place on the same page, percent-decoded, without the `#`.
    Anchor(String),
    /// Everything else: a file relative to the one that holds the link, or, with a leading `/`, an address
    /// of the site. Empty for a link without a target.
    Relative {
        /// Percent-decoded, without query and anchor. Not checked in any way.
        path: String,
        /// Percent-decoded, without the `#`.
        anchor: Option<String>,
    },
    /// A scheme that is not in [`SCHEMES`]; it may run code or read the visitor's files.
    Unsafe {
        /// The scheme in lower case, without the colon.
        scheme: String,
    },
}

impl LinkTarget {
    /// Judges the target of a link. Entities and backslashes of Markdown or HTML are resolved already.
    ///
    /// Browsers ignore line breaks, tabs and control characters in an address
    /// (<https://url.spec.whatwg.org/#concept-basic-url-parser>), so these are taken away first; a scheme is
    /// also recognised behind spaces, invisible characters and entities that no browser would ignore.
    pub fn parse(target: &str) -> Self {
        let cleaned: String = target.chars().filter(|c| !c.is_control()).collect();
        let cleaned = cleaned.trim();
        let hidden: String = decode_entities(cleaned).chars().filter(|c| !is_invisible(*c)).collect();
        if let Some(scheme) = scheme(&hidden) {
            let plain = self::scheme(cleaned).as_deref() == Some(&scheme);
            let address = || cleaned.to_owned();
            match scheme.as_str() {
                s if !SCHEMES.contains(&s) && !is_drive(&hidden) => return LinkTarget::Unsafe { scheme },
                // `ht tps:` is no scheme to a browser, and harmless.
                _ if !plain => {}
                s if WEB.contains(&s) => return LinkTarget::External(address()),
                s if APP.contains(&s) => return LinkTarget::App(address()),
                "mailto" => return LinkTarget::Mail(address()),
                "tel" => return LinkTarget::Tel(address()),
                _ => {}
            }
        }
        if cleaned.starts_with("//") {
            return LinkTarget::External(format!("https:{cleaned}"));
        }
        let (path, anchor) = match cleaned.split_once('#') {
            Some((path, anchor)) => (path, Some(decode_percent(anchor))),
            None => (cleaned, None),
        };
        match anchor {
            Some(anchor) if path.is_empty() => LinkTarget::Anchor(anchor),
            anchor => LinkTarget::Relative {
                path: decode_percent(path.split('?').next().unwrap_or("")),
                anchor,
            },
        }
    }

    /// The address to write into a page when nobody knows better; `None` for a relative path, which only
    /// the plan can resolve, and for an unsafe target.
    pub fn href(&self) -> Option<String> {
        match self {
            LinkTarget::External(url) | LinkTarget::Mail(url) | LinkTarget::Tel(url) | LinkTarget::App(url) => {
                Some(url.clone())
            }
            LinkTarget::Anchor(anchor) => Some(format!("#{}", utf8_percent_encode(anchor, FRAGMENT))),
            LinkTarget::Relative { .. } | LinkTarget::Unsafe { .. } => None,
        }
    }
}

/// Fragment percent-encode set of the URL standard, and the percent sign itself.
const FRAGMENT: &AsciiSet = &CONTROLS.add(b' ').add(b'"').add(b'<').add(b'>').add(b'`').add(b'%');

fn decode_percent(text: &str) -> String {
    percent_decode_str(text).decode_utf8_lossy().into_owned()
}

/// What stands before the first colon, in lower case, when it has the form of a scheme (RFC 3986, 3.1).
fn scheme(text: &str) -> Option<String> {
    let (before, _) = text.split_once(':')?;
    let form = before.starts_with(|c: char| c.is_ascii_alphabetic())
        && before
            .bytes()
            .all(|b| b.is_ascii_alphanumeric() || matches!(b, b'+' | b'-' | b'.'));
    form.then(|| before.to_ascii_lowercase())
}

/// Whether the text starts at a drive of Windows: `C:\foto` is a path that does not exist, no scheme.
fn is_drive(text: &str) -> bool {
    matches!(text.as_bytes(), [letter, b':', b'\\' | b'/', ..] if letter.is_ascii_alphabetic())
}

/// Spaces, controls, and characters that print nothing.
fn is_invisible(c: char) -> bool {
    c.is_control()
        || c.is_whitespace()
        || matches!(c, '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{fdd0}'..='\u{fdef}')
}

/// Resolves the character references of HTML that end in a semicolon.
pub fn decode_entities(text: &str) -> Cow<'_, str> {
    if !text.contains('&') {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(start) = rest.find('&') {
        out.push_str(&rest[..start]);
        rest = &rest[start..];
        match reference(rest) {
            Some((reference, character)) => {
                out.push_str(&character);
                rest = &rest[reference.len()..];
            }
            None => {
                out.push('&');
                rest = &rest[1..];
            }
        }
    }
    out.push_str(rest);
    Cow::Owned(out)
}

/// The character reference at the start of `text`, and what it stands for. The table of names is that of
/// the Markdown parser: a reference alone is a paragraph with one text in it.
fn reference(text: &str) -> Option<(&str, String)> {
    let inner = text[1..]
        .bytes()
        .take_while(|b| b.is_ascii_alphanumeric() || *b == b'#')
        .count();
    let reference = text.get(..inner + 2).filter(|r| inner > 0 && r.ends_with(';'))?;
    let mut decoded = String::new();
    for event in Parser::new(reference) {
        if let Event::Text(text) = event {
            decoded.push_str(&text);
        }
    }
    (decoded != reference).then_some((reference, decoded))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn unsafe_scheme(target: &str) -> Option<String> {
        match LinkTarget::parse(target) {
            LinkTarget::Unsafe { scheme } => Some(scheme),
            _ => None,
        }
    }

    #[test]
    fn kinds() {
        let relative = |path: &str, anchor: Option<&str>| LinkTarget::Relative {
            path: path.to_owned(),
            anchor: anchor.map(str::to_owned),
        };
        let cases = [
            (
                "https://celuk.id/a?b=c#d",
                LinkTarget::External("https://celuk.id/a?b=c#d".into()),
            ),
            ("HTTP://x", LinkTarget::External("HTTP://x".into())),
            ("//celuk.id/a", LinkTarget::External("https://celuk.id/a".into())),
            (" https://x \n", LinkTarget::External("https://x".into())),
            ("mailto:a@b.id", LinkTarget::Mail("mailto:a@b.id".into())),
            ("tel:+62361", LinkTarget::Tel("tel:+62361".into())),
            ("sms:+62361", LinkTarget::App("sms:+62361".into())),
            ("geo:-8.6,115.2", LinkTarget::App("geo:-8.6,115.2".into())),
            (
                "whatsapp://send?phone=62",
                LinkTarget::App("whatsapp://send?phone=62".into()),
            ),
            ("#cara-memesan", LinkTarget::Anchor("cara-memesan".into())),
            ("#%EB%B0%98%EC%A7%80", LinkTarget::Anchor("반지".into())),
            (
                "../gelang/index.md#ukuran",
                relative("../gelang/index.md", Some("ukuran")),
            ),
            ("foto%20satu.jpg?x=1", relative("foto satu.jpg", None)),
            ("/produk/", relative("/produk/", None)),
            ("", relative("", None)),
            ("12:30", relative("12:30", None)),
            ("tarif/pagi:siang.md", relative("tarif/pagi:siang.md", None)),
            ("C:\\foto\\a.jpg", relative("C:\\foto\\a.jpg", None)),
            ("ht tps://x", relative("ht tps://x", None)),
        ];
        for (target, expected) in cases {
            assert_eq!(LinkTarget::parse(target), expected, "{target:?}");
        }
    }

    #[test]
    fn hidden_schemes() {
        for target in [
            "javascript:alert(1)",
            "JaVaScRiPt:alert(1)",
            " javascript:alert(1)",
            "\u{1}javascript:alert(1)",
            "java\tscript:alert(1)",
            "java\r\nscript:alert(1)",
            "java script:alert(1)",
            "java\u{0}script:alert(1)",
            "java\u{200b}script:alert(1)",
            "java\u{ad}script:alert(1)",
            "javascript&colon;alert(1)",
            "javascript&#58;alert(1)",
            "javascript&#x3a;alert(1)",
            "java&Tab;script:alert(1)",
            "java&NewLine;script:alert(1)",
            "&#106;avascript:alert(1)",
            "javascript\n:alert(1)",
        ] {
            assert_eq!(unsafe_scheme(target).as_deref(), Some("javascript"), "{target:?}");
        }
        for (target, scheme) in [
            ("vbscript:x", "vbscript"),
            ("data:text/html,x", "data"),
            ("file:///etc/passwd", "file"),
            ("blob:x", "blob"),
            ("view-source:https://x", "view-source"),
            ("intent://x", "intent"),
            ("j:alert(1)", "j"),
        ] {
            assert_eq!(unsafe_scheme(target).as_deref(), Some(scheme), "{target:?}");
        }
    }

    #[test]
    fn addresses() {
        assert_eq!(LinkTarget::parse("#cara%20a").href().as_deref(), Some("#cara%20a"));
        assert_eq!(LinkTarget::parse("//x").href().as_deref(), Some("https://x"));
        assert_eq!(LinkTarget::parse("a.md").href(), None);
        assert_eq!(LinkTarget::parse("data:,x").href(), None);
    }

    #[test]
    fn entities() {
        assert_eq!(
            decode_entities("a &amp; b &lt;c&gt; &#x41;&nope; & &amp"),
            "a & b <c> A&nope; & &amp"
        );
        assert_eq!(decode_entities("&amp;lt;"), "&lt;");
        assert!(matches!(decode_entities("plain"), Cow::Borrowed(_)));
    }

    proptest! {
        /// What a browser would open from an address of ours never has another scheme than the allowed.
        #[test]
        fn browsers_see_allowed_schemes_only(target in "[ \\t\\n\\x01]?[a-zA-Z&;#:/\\\\.\\t\u{200b} -]{0,24}") {
            if let Some(href) = LinkTarget::parse(&target).href()
                && let Ok(url) = url::Url::parse(&href)
            {
                prop_assert!(SCHEMES.contains(&url.scheme()), "{:?} {}", target, url);
            }
        }

        #[test]
        fn any_text_is_judged(target in "\\PC{0,40}") {
            let _ = LinkTarget::parse(&target).href();
        }
    }
}
