//! Web addresses outside of the site.

use url::Url;

use crate::diag::{Bag, Code, Diagnostic};
use crate::span::Spanned;

/// Reads an `https` address of any page. One with `http` is reported with the `https` address beside it:
/// browsers warn of the former.
pub(super) fn read_https(written: Spanned<String>, bag: &mut Bag) -> Option<Url> {
    match Url::parse(&written.value) {
        Ok(url) if url.scheme() == "https" && url.has_host() => Some(url),
        Ok(url) if url.scheme() == "http" && url.has_host() => {
            let secure = written.value.trim_start()["http".len()..].to_owned();
            bag.push(
                Diagnostic::new(Code::InsecureUrl, written.span)
                    .with("value", written.value)
                    .with("suggestion", format!("https{secure}")),
            );
            None
        }
        _ => {
            bag.push(Diagnostic::new(Code::BadUrl, written.span).with("value", written.value));
            None
        }
    }
}
