//! What the preview answers. Nothing here reads a file of its own: an address is looked up among the files of the
//! sites, so that no address leads out of them.

use std::fmt::Write;

use percent_encoding::percent_decode_str;

use super::content_type::{CSS, HTML, SCRIPT, TEXT, content_type};
use super::inject::{NEWS_PATH, SCRIPT_PATH, STYLE_PATH, into_page, waiting_tag};
use super::stage::{Show, Stage};
use crate::paths::{Id, OutputPath};
use crate::publish::SitePlace;
use crate::render::artifact::{Artifacts, Content};
use crate::report::overlay::escape;

const SCRIPT_TEXT: &str = include_str!("client/reload.js");
const STYLE_TEXT: &str = include_str!("client/overlay.css");

/// What a browser asks.
#[derive(Clone, Copy, Debug)]
pub struct Question<'a> {
    /// `GET`, `HEAD` …
    pub method: &'a str,
    /// The path as it was sent, percent-encoded.
    pub path: &'a str,
    /// What follows the question mark.
    pub query: Option<&'a str>,
    /// The name under which the browser found us.
    pub host: Option<&'a str>,
}

/// What it gets.
pub enum Answer {
    /// A page, a file, an error.
    Reply(Reply),
    /// What changes from now on.
    News,
}

/// An answer with a body.
#[derive(Debug, PartialEq, Eq)]
pub struct Reply {
    /// HTTP status.
    pub status: u16,
    /// Media type.
    pub content_type: &'static str,
    /// Where to go instead.
    pub location: Option<String>,
    /// The bytes. The answer to `HEAD` has their length only.
    pub body: Vec<u8>,
}

impl Reply {
    fn new(status: u16, content_type: &'static str, body: impl Into<Vec<u8>>) -> Self {
        Reply {
            status,
            content_type,
            location: None,
            body: body.into(),
        }
    }
}

/// Answers one question.
pub fn answer(question: &Question<'_>, stage: &Stage) -> Answer {
    // A page elsewhere may give its own host's name this address and then read what only we may show it (DNS
    // rebinding). The browser still says which name it asked.
    if !question.host.is_some_and(|host| is_here(host, stage.port)) {
        return Answer::Reply(Reply::new(421, TEXT, line(&stage.sentences.not_here)));
    }
    if !matches!(question.method, "GET" | "HEAD") {
        return Answer::Reply(Reply::new(405, TEXT, "GET, HEAD\n"));
    }
    Answer::Reply(match question.path {
        NEWS_PATH => return Answer::News,
        SCRIPT_PATH => Reply::new(200, SCRIPT, SCRIPT_TEXT),
        STYLE_PATH => Reply::new(200, CSS, STYLE_TEXT),
        _ => page(question, stage),
    })
}

/// Whether `host` names this computer and our port.
fn is_here(host: &str, port: u16) -> bool {
    let (name, asked) = match host.rsplit_once(':') {
        Some((name, digits)) if digits.bytes().all(|b| b.is_ascii_digit()) => (name, digits.parse().ok()),
        // A browser leaves out the port of the web.
        _ => (host, Some(80)),
    };
    let ours = ["127.0.0.1", "localhost", "[::1]"];
    asked == Some(port) && ours.iter().any(|own| own.eq_ignore_ascii_case(name))
}

fn page(question: &Question<'_>, stage: &Stage) -> Reply {
    let show = stage.show();
    if show.attempt == 0 {
        let text = format!("<p>{}</p>\n", escape(&stage.sentences.waiting));
        return own_page(503, &text, Some(&show), stage);
    }
    let Ok(path) = percent_decode_str(question.path).decode_utf8() else {
        return own_page(404, &not_found_text(stage), None, stage);
    };
    let path = path.strip_prefix('/').unwrap_or(&path);
    let (place, site, inside) = site_of(path, &show);
    match site.and_then(|site| find(inside, site)) {
        Some(Found::File(name, content)) => match bytes(content, stage) {
            Some(body) => {
                let kind = content_type(name.as_str());
                Reply::new(200, kind, with_script(body, kind, &show))
            }
            None => {
                stage.damaged(place);
                own_page(
                    503,
                    &format!("<p>{}</p>\n", escape(&stage.sentences.waiting)),
                    Some(&show),
                    stage,
                )
            }
        },
        Some(Found::Folder) => {
            let mut location = format!("{}/", question.path);
            if let Some(query) = question.query {
                // Writing into a string cannot fail.
                let _ = write!(location, "?{query}");
            }
            Reply {
                location: Some(location),
                ..Reply::new(307, TEXT, "")
            }
        }
        None => missing(path, site, &show, stage),
    }
}

/// The site in which the address `path` lies, and the rest of it.
fn site_of<'a, 'p>(path: &'p str, show: &'a Show) -> (SitePlace, Option<&'a Artifacts>, Option<&'p str>) {
    let (first, rest) = match path.split_once('/') {
        Some((first, rest)) => (first, Some(rest)),
        None => (path, None),
    };
    if let Some(place) = Id::new(first).map(SitePlace::Village)
        && let Some(site) = show.sites.get(&place)
    {
        return (place, Some(site), rest);
    }
    let root = show.sites.get(&SitePlace::Root).map(AsRef::as_ref);
    (SitePlace::Root, root, Some(path))
}

enum Found<'a> {
    File(OutputPath, &'a Content),
    /// A page that is asked for without the slash at its end.
    Folder,
}

/// The file of `site` at the address `inside`; `None` is the site's own folder without its slash.
fn find<'a>(inside: Option<&str>, site: &'a Artifacts) -> Option<Found<'a>> {
    let file = |path: &str| {
        let path = OutputPath::new(path).ok()?;
        let content = site.get(&path)?;
        Some((path, content))
    };
    let Some(inside) = inside else {
        return file("index.html").map(|_| Found::Folder);
    };
    if inside.is_empty() || inside.ends_with('/') {
        let (path, content) = file(&format!("{inside}index.html"))?;
        return Some(Found::File(path, content));
    }
    match file(inside) {
        Some((path, content)) => Some(Found::File(path, content)),
        None => file(&format!("{inside}/index.html")).map(|_| Found::Folder),
    }
}

fn bytes(content: &Content, stage: &Stage) -> Option<Vec<u8>> {
    match content {
        Content::Bytes(bytes) => Some(bytes.clone()),
        Content::Blob(blob) => stage.store.read(blob).ok(),
        Content::Spooled(piece) => piece.read().ok(),
        // Sites in memory hold what they keep.
        Content::Kept { .. } => None,
    }
}

fn with_script(body: Vec<u8>, kind: &str, show: &Show) -> Vec<u8> {
    match kind {
        HTML => into_page(&body, &show.site_mark()),
        _ => body,
    }
}

/// Where there is nothing: what is wrong, when that is why; else the site's own page for it.
fn missing(path: &str, site: Option<&Artifacts>, show: &Show, stage: &Stage) -> Reply {
    let first = path.split('/').next().unwrap_or("");
    let village = Id::new(first).map(SitePlace::Village);
    let never_made = show.failed.contains(first) && !village.is_some_and(|place| show.sites.contains_key(&place));
    if let Some(errors) = show.errors.as_ref().filter(|_| site.is_none() || never_made) {
        return own_page(500, &errors.html, Some(show), stage);
    }
    let own = OutputPath::new("404.html").ok().and_then(|path| site?.get(&path));
    match own.and_then(|content| bytes(content, stage)) {
        Some(body) => Reply::new(404, HTML, with_script(body, HTML, show)),
        None => own_page(404, &not_found_text(stage), Some(show), stage),
    }
}

fn not_found_text(stage: &Stage) -> String {
    format!("<p>{}</p>\n", escape(&stage.sentences.not_found))
}

/// A page of the preview itself, which is loaded again after the next build.
fn own_page(status: u16, body: &str, show: Option<&Show>, stage: &Stage) -> Reply {
    let script = show.map(|show| waiting_tag(&show.attempt_mark())).unwrap_or_default();
    let lang = stage.sentences.lang;
    let html = format!(
        "<!doctype html>\n<html lang=\"{lang}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>kampung</title>\n\
         <link rel=\"stylesheet\" href=\"{STYLE_PATH}\">\n{script}</head>\n<body>\n{body}</body>\n</html>\n"
    );
    Reply::new(status, HTML, html)
}

fn line(text: &str) -> String {
    format!("{text}\n")
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;
    use std::sync::Arc;
    use std::sync::mpsc;

    use proptest::prelude::*;

    use super::super::Signal;
    use super::super::stage::Errors;
    use super::*;
    use crate::cache::{Blob, BlobKey, MemoryStore, Store};
    use crate::digest::Digest;
    use crate::report::overlay::Overlay;
    use crate::report::{UiLanguage, Words};

    fn site(files: &[(&str, Content)]) -> Arc<Artifacts> {
        let mut site = Artifacts::new();
        for (path, content) in files {
            site.insert(OutputPath::new(path).unwrap(), content.clone()).unwrap();
        }
        Arc::new(site)
    }

    fn text(text: &str) -> Content {
        Content::Bytes(text.as_bytes().to_vec())
    }

    fn errors() -> Errors {
        let words = Words::new(UiLanguage::Id);
        Errors {
            overlay: Overlay::new(&[], &words),
            html: "<h1>Galat</h1>\n".to_owned(),
        }
    }

    /// A home, the village `bakan`, and a picture that the store has.
    fn stage() -> (Stage, mpsc::Receiver<Signal>) {
        let store = MemoryStore::new();
        let photo = store.put(BlobKey::new(Digest::of(b"foto")), b"RIFF").unwrap();
        let gone = Blob::of(BlobKey::new(Digest::of(b"hilang")), b"RIFF");
        let (signals, received) = mpsc::channel();
        let stage = Stage::new(8080, Arc::new(store), &Words::new(UiLanguage::Id), signals);
        let root = site(&[
            ("index.html", text("<head></head>Beranda")),
            ("produk/cincin perak/index.html", text("<head></head>Cincin")),
            ("404.html", text("<head></head>Tidak ada")),
            ("feed.xml", text("<feed/>")),
            ("assets/foto.webp", Content::Blob(photo)),
            ("assets/hilang.webp", Content::Blob(gone)),
        ]);
        let bakan = site(&[("index.html", text("<head></head>Bakan"))]);
        stage.set(Show {
            attempt: 3,
            change: 2,
            sites: [
                (SitePlace::Root, root),
                (SitePlace::Village(Id::new("bakan").unwrap()), bakan),
            ]
            .into(),
            failed: BTreeSet::from(["sukarara".to_owned()]),
            errors: Some(errors()),
        });
        (stage, received)
    }

    fn ask(stage: &Stage, method: &str, path: &str, host: Option<&str>) -> Reply {
        let (path, query) = path.split_once('?').map_or((path, None), |(p, q)| (p, Some(q)));
        let question = Question {
            method,
            path,
            query,
            host,
        };
        match answer(&question, stage) {
            Answer::Reply(reply) => reply,
            Answer::News => panic!("no reply"),
        }
    }

    fn get(path: &str) -> Reply {
        ask(&stage().0, "GET", path, Some("127.0.0.1:8080"))
    }

    fn body(reply: &Reply) -> String {
        String::from_utf8_lossy(&reply.body).into_owned()
    }

    #[test]
    fn addresses_lead_to_files() {
        for (path, status, content_type, part) in [
            ("/", 200, HTML, "Beranda"),
            ("/?x=1", 200, HTML, "Beranda"),
            ("/index.html", 200, HTML, "Beranda"),
            ("/produk/cincin%20perak/", 200, HTML, "Cincin"),
            ("/bakan/", 200, HTML, "Bakan"),
            ("/bakan/index.html", 200, HTML, "Bakan"),
            ("/feed.xml", 200, "application/xml; charset=utf-8", "<feed/>"),
            ("/assets/foto.webp", 200, "image/webp", "RIFF"),
            ("/tidak-ada/", 404, HTML, "Tidak ada"),
            ("/bakan/tidak-ada/", 404, HTML, "Tidak ada halaman di alamat ini"),
            ("/sukarara/", 500, HTML, "<h1>Galat</h1>"),
            ("/sukarara/produk/", 500, HTML, "<h1>Galat</h1>"),
        ] {
            let reply = get(path);
            assert_eq!((reply.status, reply.content_type), (status, content_type), "{path}");
            assert!(body(&reply).contains(part), "{path}: {}", body(&reply));
            assert_eq!(body(&reply).contains(SCRIPT_PATH), content_type == HTML, "{path}");
        }
    }

    #[test]
    fn a_page_without_its_slash_leads_to_the_page() {
        for (path, location) in [
            ("/produk/cincin%20perak", "/produk/cincin%20perak/"),
            ("/produk/cincin%20perak?a=b", "/produk/cincin%20perak/?a=b"),
            ("/bakan", "/bakan/"),
        ] {
            let reply = get(path);
            assert_eq!(
                (reply.status, reply.location.as_deref()),
                (307, Some(location)),
                "{path}"
            );
        }
        // A browser would take this for another host.
        for path in ["//produk/cincin%20perak", "/%2Fproduk", "//bakan", "/%2F%2Fbakan"] {
            let reply = get(path);
            assert_eq!((reply.status, reply.location), (404, None), "{path}");
        }
    }

    #[test]
    fn nothing_lies_outside_the_sites() {
        for path in [
            "/../Cargo.toml",
            "/%2e%2e/Cargo.toml",
            "/..%2fCargo.toml",
            "/produk/../../Cargo.toml",
            "/assets/..%5c..%5cCargo.toml",
            "/bakan/../index.html",
            "/.kampung/",
            "/.kampung/manifest",
            "/%00",
            "/%ff",
        ] {
            assert_eq!(get(path).status, 404, "{path}");
        }
    }

    #[test]
    fn only_this_computer_is_answered() {
        let (stage, _received) = stage();
        let status = |host| ask(&stage, "GET", "/", host).status;
        for host in ["127.0.0.1:8080", "localhost:8080", "LOCALHOST:8080", "[::1]:8080"] {
            assert_eq!(status(Some(host)), 200, "{host}");
        }
        for host in [
            "evil.example:8080",
            "evil.example",
            "127.0.0.1",
            "127.0.0.1:81",
            "127.0.0.1.evil.example:8080",
            "localhost:8080.evil.example",
            "",
        ] {
            assert_eq!(status(Some(host)), 421, "{host}");
        }
        assert_eq!(status(None), 421);
        assert!(is_here("localhost", 80) && is_here("[::1]", 80) && !is_here("[::1]", 8080));
    }

    #[test]
    fn only_reading_is_possible() {
        let (stage, _received) = stage();
        for (method, status) in [
            ("GET", 200),
            ("HEAD", 200),
            ("POST", 405),
            ("DELETE", 405),
            ("OPTIONS", 405),
        ] {
            assert_eq!(
                ask(&stage, method, "/", Some("localhost:8080")).status,
                status,
                "{method}"
            );
        }
    }

    #[test]
    fn a_picture_that_is_gone_is_made_again() {
        let (stage, received) = stage();
        let reply = ask(&stage, "GET", "/assets/hilang.webp", Some("localhost:8080"));
        assert_eq!(reply.status, 503);
        assert!(matches!(received.try_recv(), Ok(Signal::Damaged(SitePlace::Root))));
    }

    #[test]
    fn before_the_first_build_and_without_any_site() {
        let (stage, _received) = stage();
        stage.set(Show::default());
        let ask = |path| ask(&stage, "GET", path, Some("localhost:8080"));
        let reply = ask("/bakan/");
        assert_eq!(reply.status, 503);
        assert!(body(&reply).contains("data-attempt=\""), "{}", body(&reply));
        stage.set(Show {
            attempt: 1,
            errors: Some(errors()),
            ..Show::default()
        });
        assert_eq!(ask("/").status, 500);
        assert_eq!(ask("/x/y").status, 500);
        assert_eq!(ask(SCRIPT_PATH).status, 200);
    }

    proptest! {
        #[test]
        fn every_question_has_an_answer(path in "(/|%2e|\\.\\.|%|bakan|produk|[ -~é]){0,12}", host in "\\PC{0,12}") {
            let (stage, _received) = stage();
            let reply = ask(&stage, "GET", &format!("/x{path}").replace('?', ""), Some("localhost:8080"));
            prop_assert!([307, 404].contains(&reply.status), "{}", reply.status);
            prop_assert_eq!(ask(&stage, "GET", "/", Some(&host)).status, 421);
        }
    }
}
