//! Which kind of content a file has, by its name.

/// HTML.
pub const HTML: &str = "text/html; charset=utf-8";
/// Plain text.
pub const TEXT: &str = "text/plain; charset=utf-8";
/// Style sheets.
pub const CSS: &str = "text/css; charset=utf-8";
/// Scripts.
pub const SCRIPT: &str = "text/javascript; charset=utf-8";
/// Server-sent events.
pub const EVENTS: &str = "text/event-stream";
/// Anything else.
const UNKNOWN: &str = "application/octet-stream";

/// Media types by extension (IANA's registry; RFC 9239 for scripts), as hosts of plain files send them.
const TYPES: [(&str, &str); 28] = [
    ("atom", "application/atom+xml; charset=utf-8"),
    ("avif", "image/avif"),
    ("css", CSS),
    ("csv", "text/csv; charset=utf-8"),
    ("gif", "image/gif"),
    ("htm", HTML),
    ("html", HTML),
    ("ico", "image/x-icon"),
    ("ics", "text/calendar; charset=utf-8"),
    ("jpeg", "image/jpeg"),
    ("jpg", "image/jpeg"),
    ("js", SCRIPT),
    ("json", "application/json"),
    ("md", "text/markdown; charset=utf-8"),
    ("mjs", SCRIPT),
    ("mp3", "audio/mpeg"),
    ("mp4", "video/mp4"),
    ("pdf", "application/pdf"),
    ("png", "image/png"),
    ("svg", "image/svg+xml"),
    ("txt", TEXT),
    ("vcf", "text/vcard; charset=utf-8"),
    ("wasm", "application/wasm"),
    ("webmanifest", "application/manifest+json"),
    ("webp", "image/webp"),
    ("woff", "font/woff"),
    ("woff2", "font/woff2"),
    ("xml", "application/xml; charset=utf-8"),
];

/// The media type of the file `path`.
pub fn content_type(path: &str) -> &'static str {
    let name = path.rsplit('/').next().unwrap_or(path);
    let extension = name.rsplit_once('.').map_or("", |(_, ext)| ext).to_ascii_lowercase();
    let found = TYPES.binary_search_by(|(ext, _)| (*ext).cmp(extension.as_str()));
    found.map_or(UNKNOWN, |i| TYPES[i].1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_of_file_has_its_type() {
        assert!(TYPES.windows(2).all(|w| w[0].0 < w[1].0), "ordered, for the search");
        for (path, expected) in [
            ("index.html", "text/html; charset=utf-8"),
            ("assets/style.35dc7c92ca.css", "text/css; charset=utf-8"),
            ("assets/lightbox.js", "text/javascript; charset=utf-8"),
            ("a/ICON.SVG", "image/svg+xml"),
            ("foto.webp", "image/webp"),
            ("foto.JPG", "image/jpeg"),
            ("assets/favicon.ico", "image/x-icon"),
            ("sitemap.xml", "application/xml; charset=utf-8"),
            ("feed.atom", "application/atom+xml; charset=utf-8"),
            ("acara.ics", "text/calendar; charset=utf-8"),
            ("kontak.vcf", "text/vcard; charset=utf-8"),
            ("data.json", "application/json"),
            ("robots.txt", "text/plain; charset=utf-8"),
            ("site.webmanifest", "application/manifest+json"),
            ("CNAME", "application/octet-stream"),
            ("a.b/CNAME", "application/octet-stream"),
            ("x.tidak-dikenal", "application/octet-stream"),
        ] {
            assert_eq!(content_type(path), expected, "{path}");
        }
    }
}
