//! Web addresses outside of the site.

use url::Url;

use crate::diag::{Bag, Code, Diagnostic};
use crate::span::Spanned;

/// An absolute `https` address: browsers warn of `http`, and what visitors are sent to in order to check a claim
/// must not be changed on the way.
pub(super) fn read_https(written: Spanned<String>, bag: &mut Bag) -> Option<Url> {
    let text = written.value.trim();
    match Url::parse(text) {
        Ok(url) if url.scheme() == "https" && url.has_host() && url.username().is_empty() => Some(url),
        other => {
            let insecure = matches!(&other, Ok(url) if url.scheme() == "http" && url.has_host());
            let bare =
                other.is_err() && !text.contains(char::is_whitespace) && text.contains('.') && !text.contains(':');
            let suggestion = match (insecure, bare) {
                (true, _) => text.get(4..).map(|rest| format!("https{rest}")),
                (false, true) => Some(format!("https://{text}")),
                _ => None,
            };
            bag.push(
                Diagnostic::new(Code::InsecureUrl, written.span)
                    .with("value", written.value)
                    .suggest(suggestion),
            );
            None
        }
    }
}
