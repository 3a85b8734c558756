//! Addresses that a page had before.

use crate::diag::{Bag, Code, Diagnostic};
use crate::locale::LangTag;
use crate::paths::UrlPath;
use crate::span::{Span, Spanned};

/// An address under which a page was known, and where the author wrote it.
#[derive(Clone, Debug)]
pub struct OldAddress {
    /// The language whose page it leads to.
    pub language: LangTag,
    /// The address within the village's site.
    pub path: UrlPath,
    /// Where it is written.
    pub span: Span,
}

impl OldAddress {
    /// Reads one item of `moved_from`; what is no address within the village's site is reported.
    pub(super) fn read(written: &Spanned<String>, language: &LangTag, bag: &mut Bag) -> Option<Self> {
        let path = parse(&written.value);
        if path.is_none() {
            bag.push(
                Diagnostic::new(Code::BadOldAddress, written.span)
                    .with("value", written.value.as_str())
                    .suggest(propose(&written.value)),
            );
        }
        path.map(|path| OldAddress {
            language: language.clone(),
            path,
            span: written.span,
        })
    }
}

/// `/produk/cincin-lama/` as an address of the site. The slash at the end may be missing; a file must be one
/// that servers send as HTML, or the redirect would be shown as text.
fn parse(written: &str) -> Option<UrlPath> {
    let inside = written.strip_prefix('/')?;
    let name = inside.rsplit('/').next().unwrap_or_default();
    let is_html = [".html", ".htm"]
        .iter()
        .any(|end| name.to_ascii_lowercase().ends_with(end));
    let path = match name {
        "" => inside.to_owned(),
        _ if is_html => inside.to_owned(),
        _ if name.contains('.') => return None,
        _ => format!("{inside}/"),
    };
    // Names that start with a dot are hidden, and one of them belongs to publishing.
    let hidden = path.split('/').any(|part| part.starts_with('.'));
    UrlPath::new(&path)
        .ok()
        .filter(|path| !hidden && !path.as_str().is_empty())
}

/// What was probably meant: the address without host, query and fragment, with a slash in front.
fn propose(written: &str) -> Option<String> {
    let path = match written.split_once("://") {
        Some((_, rest)) => rest.split_once('/')?.1,
        None => written,
    };
    let path = path.split(['?', '#']).next().unwrap_or_default();
    let path = format!("/{}", path.replace('\\', "/").trim_start_matches('/'));
    let address = parse(&path)?;
    Some(format!("/{address}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_read() {
        let read = |text: &str| parse(text).map(|p| p.as_str().to_owned());
        for (written, expected) in [
            ("/produk/cincin-lama/", "produk/cincin-lama/"),
            ("/produk/cincin-lama", "produk/cincin-lama/"),
            ("/Toko/Cincin.html", "Toko/Cincin.html"),
            ("/cincin.HTM", "cincin.HTM"),
        ] {
            assert_eq!(read(written).as_deref(), Some(expected), "{written}");
        }
        for written in [
            "/",
            "",
            "produk/",
            "/a//b/",
            "/a/../b/",
            "/toko.php",
            "/cincin perak/",
            "/produk/?p=12",
            "/.kampung/manifest/",
            "https://lama.example/produk/",
        ] {
            assert_eq!(read(written), None, "{written}");
        }
    }

    #[test]
    fn what_was_meant_is_proposed() {
        let cases = [
            ("produk/cincin", Some("/produk/cincin/")),
            ("https://lama.example/produk/cincin/?a=1#b", Some("/produk/cincin/")),
            ("\\produk\\cincin", Some("/produk/cincin/")),
            ("/produk/?p=12", Some("/produk/")),
            ("https://lama.example", None),
            ("/?p=12", None),
            ("/cincin perak/", None),
        ];
        for (written, expected) in cases {
            assert_eq!(propose(written).as_deref(), expected, "{written}");
        }
    }
}
