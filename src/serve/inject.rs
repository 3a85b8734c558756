//! The preview's own script in a page. Templates know nothing of it: it is put in when the page is sent.

/// Where the script stands. No site has a file there: the folder is reserved.
pub const SCRIPT_PATH: &str = "/.kampung/reload.js";
/// Where the overlay's style sheet stands.
pub const STYLE_PATH: &str = "/.kampung/overlay.css";
/// Where the script listens.
pub const NEWS_PATH: &str = "/.kampung/news";

/// A page of a site: it is to be loaded again when the sites are others than `site`.
pub fn into_page(html: &[u8], site: &str) -> Vec<u8> {
    inject(html, &tag("site", site))
}

/// The tag of a page that stands for a site that could not be made: to be loaded again after the build `attempt`.
pub fn waiting_tag(attempt: &str) -> String {
    tag("attempt", attempt)
}

fn tag(what: &str, mark: &str) -> String {
    format!("<script src=\"{SCRIPT_PATH}\" data-{what}=\"{mark}\" defer></script>\n")
}

/// Puts `tag` at the end of the head; at the end of a page that has none.
fn inject(html: &[u8], tag: &str) -> Vec<u8> {
    const END_OF_HEAD: &[u8] = b"</head";
    let found = html
        .windows(END_OF_HEAD.len())
        .position(|window| window.eq_ignore_ascii_case(END_OF_HEAD));
    let (before, after) = html.split_at(found.unwrap_or(html.len()));
    [before, tag.as_bytes(), after].concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn injected(html: &str) -> String {
        String::from_utf8(into_page(html.as_bytes(), "7.3")).unwrap()
    }

    #[test]
    fn the_script_stands_at_the_end_of_the_head() {
        let tag = "<script src=\"/.kampung/reload.js\" data-site=\"7.3\" defer></script>\n";
        for (before, after) in [
            (
                "<!doctype html><html><head><title>é</title>",
                "</head><body></body></html>",
            ),
            ("<HTML><HEAD>", "</HEAD ><BODY></head>"),
            ("<p>Tanpa kepala", ""),
            ("", ""),
            ("<p></hea", ""),
        ] {
            assert_eq!(injected(&format!("{before}{after}")), format!("{before}{tag}{after}"));
        }
    }
}
