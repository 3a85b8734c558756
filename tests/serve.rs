//! `kampung serve` as a browser and an author meet it. Nothing waits for a fixed time: the program says when it is
//! ready, and tells pages when there is something new.

#![allow(clippy::disallowed_methods, reason = "tests work with files of their own")]

mod support;

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use serde_json::Value;
use support::{Sources, TODAY, scratch};

/// No machine is slower.
const PATIENCE: Duration = Duration::from_secs(120);

/// A preview that runs.
struct Preview {
    child: Child,
    port: u16,
    folder: tempfile::TempDir,
    said: Arc<Mutex<String>>,
    news: Receiver<Value>,
}

/// An answer.
#[derive(Debug)]
struct Reply {
    status: u16,
    head: String,
    body: Vec<u8>,
}

impl Reply {
    fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }

    fn header(&self, name: &str) -> Option<&str> {
        self.head.lines().find_map(|line| {
            let (key, value) = line.split_once(": ")?;
            key.eq_ignore_ascii_case(name).then_some(value)
        })
    }
}

fn command(folder: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_kampung"));
    command
        .args(["serve", "situs", "--today", TODAY, "--lang", "en"])
        .current_dir(folder)
        .env("KAMPUNG_CACHE", folder.join("cache"))
        .env("NO_COLOR", "1")
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    command
}

fn ask(port: u16, method: &str, path: &str, host: &str) -> Reply {
    let mut stream = TcpStream::connect(("127.0.0.1", port)).unwrap();
    stream.set_read_timeout(Some(PATIENCE)).unwrap();
    let question = format!("{method} {path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n");
    stream.write_all(question.as_bytes()).unwrap();
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).unwrap();
    let end = answer.windows(4).position(|w| w == b"\r\n\r\n").unwrap();
    let head = String::from_utf8(answer[..end].to_vec()).unwrap();
    Reply {
        status: head.split(' ').nth(1).unwrap().parse().unwrap(),
        head,
        body: answer[end + 4..].to_vec(),
    }
}

/// All that a page hears, from now on.
fn listen(port: u16) -> Receiver<Value> {
    let mut stream = TcpStream::connect(("127.0.0.1", port)).unwrap();
    // An answer to HTTP/1.0 is not cut into chunks.
    let question = format!("GET /.kampung/news HTTP/1.0\r\nHost: 127.0.0.1:{port}\r\n\r\n");
    stream.write_all(question.as_bytes()).unwrap();
    let (sender, news) = channel();
    std::thread::spawn(move || {
        for line in BufReader::new(stream).lines().map_while(Result::ok) {
            if let Some(data) = line.strip_prefix("data: ")
                && sender.send(serde_json::from_str(data).unwrap()).is_err()
            {
                break;
            }
        }
    });
    news
}

impl Preview {
    fn of(sources: &Sources) -> Self {
        let folder = scratch();
        sources.write(&folder.path().join("situs"));
        let mut child = command(folder.path()).args(["--port", "0"]).spawn().unwrap();
        let said = Arc::new(Mutex::new(String::new()));
        let (memory, messages) = (Arc::clone(&said), child.stderr.take().unwrap());
        std::thread::spawn(move || {
            for line in BufReader::new(messages).lines().map_while(Result::ok) {
                let mut said = memory.lock().unwrap();
                said.push_str(&line);
                said.push('\n');
            }
        });
        let mut ready = String::new();
        BufReader::new(child.stdout.take().unwrap())
            .read_line(&mut ready)
            .unwrap();
        let port = ready
            .trim()
            .strip_prefix("The preview is at http://127.0.0.1:")
            .and_then(|rest| rest.strip_suffix('/'))
            .unwrap_or_else(|| panic!("{ready:?} {}", said.lock().unwrap()));
        let port = port.parse().unwrap();
        Preview {
            child,
            port,
            folder,
            said,
            news: listen(port),
        }
    }

    fn get(&self, path: &str) -> Reply {
        ask(self.port, "GET", path, &format!("127.0.0.1:{}", self.port))
    }

    fn path(&self, inside: &str) -> PathBuf {
        self.folder.path().join("situs").join(inside)
    }

    fn write(&self, inside: &str, text: &str) {
        std::fs::create_dir_all(self.path(inside).parent().unwrap()).unwrap();
        std::fs::write(self.path(inside), text).unwrap();
    }

    /// Waits until pages hear something of which `is_it` is true.
    fn hear(&self, what: &str, is_it: impl Fn(&Value) -> bool) -> Value {
        let end = Instant::now() + PATIENCE;
        loop {
            let left = end.saturating_duration_since(Instant::now());
            match self.news.recv_timeout(left) {
                Ok(news) if is_it(&news) => return news,
                Ok(_) => {}
                Err(_) => panic!("nobody heard of {what}; said was:\n{}", self.said.lock().unwrap()),
            }
        }
    }

    /// Waits until `path` shows `part`, asking whenever there is news.
    fn see(&self, path: &str, part: &str) -> Reply {
        let mut last = self.get(path);
        while !last.text().contains(part) {
            self.hear(&format!("{part:?} at {path}"), |_| true);
            last = self.get(path);
        }
        last
    }

    /// Waits until the terminal says `part`.
    fn read(&self, part: &str) {
        let end = Instant::now() + PATIENCE;
        loop {
            let said = self.said.lock().unwrap().clone();
            if said.contains(part) {
                return;
            }
            assert!(Instant::now() < end, "{part:?} was not said:\n{said}");
            std::thread::yield_now();
        }
    }

    /// Nothing but sources and the cache may lie in the folder.
    fn assert_nothing_written(&self) {
        for inside in ["public", ".kampung", "content/melati/.kampung"] {
            assert!(!self.path(inside).exists(), "{inside}");
        }
    }
}

impl Drop for Preview {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

#[test]
fn a_site_is_served_as_a_host_would() {
    let mut sources = Sources::plain();
    sources.add(
        "content/melati/news/rahasia/index.md",
        "+++\ntitle = \"Belum jadi\"\nsummary = \"Nanti.\"\ndate = 2026-11-20\ndraft = true\n+++\n\nIsi.\n",
    );
    let preview = Preview::of(&sources);
    for (path, status, content_type, part) in [
        ("/", 200, "text/html; charset=utf-8", "Melati"),
        ("/melati/", 200, "text/html; charset=utf-8", "Kampung perak rekaan."),
        (
            "/melati/en/",
            200,
            "text/html; charset=utf-8",
            "An invented silver village.",
        ),
        (
            "/sawah/produk/tikar/",
            200,
            "text/html; charset=utf-8",
            "Dianyam seminggu.",
        ),
        ("/melati/feed.xml", 200, "application/xml; charset=utf-8", "<feed"),
        ("/catatan.txt", 200, "text/plain; charset=utf-8", "Disalin apa adanya."),
        (
            "/melati/kabar/rahasia/",
            200,
            "text/html; charset=utf-8",
            " data-draft>",
        ),
        (
            "/.kampung/reload.js",
            200,
            "text/javascript; charset=utf-8",
            "EventSource",
        ),
        ("/.kampung/overlay.css", 200, "text/css; charset=utf-8", ":host"),
        (
            "/melati/tidak-ada/",
            404,
            "text/html; charset=utf-8",
            "data-kind=\"404\"",
        ),
        ("/..%2f..%2fCargo.toml", 404, "text/html; charset=utf-8", "404"),
        ("/.kampung/manifest", 404, "text/html; charset=utf-8", "404"),
    ] {
        let reply = preview.get(path);
        assert_eq!(
            (reply.status, reply.header("content-type")),
            (status, Some(content_type)),
            "{path}"
        );
        assert!(reply.text().contains(part), "{path}: {}", reply.text());
        assert_eq!(reply.header("cache-control"), Some("no-store"), "{path}");
        let script = "<script src=\"/.kampung/reload.js\" data-";
        assert_eq!(
            reply.text().contains(script),
            content_type.starts_with("text/html"),
            "{path}"
        );
    }
    assert!(!preview.get("/melati/").text().contains("data-draft"));

    // A photo and a style sheet, wherever the page says they are.
    let page = preview.get("/melati/produk/cincin/").text();
    for (end, content_type) in [(".webp", "image/webp"), (".css", "text/css; charset=utf-8")] {
        let until = page.find(end).unwrap() + end.len();
        let from = page[..until].rfind(['"', ' ']).unwrap() + 1;
        let path = page[from..until].trim_start_matches("../");
        let reply = preview.get(&format!("/melati/{path}"));
        assert_eq!((reply.status, reply.header("content-type")), (200, Some(content_type)));
        assert!(!reply.body.is_empty());
    }

    let host = format!("localhost:{}", preview.port);
    let (whole, head) = (preview.get("/melati/"), ask(preview.port, "HEAD", "/melati/", &host));
    assert_eq!((head.status, head.body.len()), (200, 0));
    assert_eq!(
        head.header("content-length"),
        Some(whole.body.len().to_string().as_str())
    );
    let folder = preview.get("/melati?a=b");
    assert_eq!((folder.status, folder.header("location")), (307, Some("/melati/?a=b")));
    assert_eq!(ask(preview.port, "POST", "/", &host).status, 405);
    assert_eq!(ask(preview.port, "GET", "/", "jahat.example").status, 421);
    assert_eq!(
        ask(preview.port, "GET", "/", &format!("jahat.example:{}", preview.port)).status,
        421
    );
    preview.assert_nothing_written();
}

#[test]
fn pages_follow_the_files() {
    let preview = Preview::of(&Sources::plain());
    let story = "content/sawah/index.md";
    let first = preview.hear("the first site", |news| news["overlay"].is_null());

    preview.write(story, "+++\nsummary = \"Kampung anyaman.\"\n+++\n\nRotan baru.\n");
    let second = preview.hear("the edit", |news| news["site"] != first["site"]);
    let page = preview.get("/sawah/").text();
    assert!(page.contains("Rotan baru."), "{page}");
    assert!(page.contains(&format!("data-site={}", second["site"])), "{page}");
    preview.read("Built again in ");

    // As many editors save: a file beside it, which then takes its name.
    preview.write(
        "content/sawah/.index.md.tmp",
        "+++\nsummary = \"Kampung anyaman.\"\n+++\n\nBambu tua.\n",
    );
    std::fs::rename(preview.path("content/sawah/.index.md.tmp"), preview.path(story)).unwrap();
    preview.see("/sawah/", "Bambu tua.");

    // A mistake: the last good site stays, in the other village pages go on.
    preview.write(
        story,
        "+++\nsummary = \"Kampung anyaman.\"\nringkasan = \"<b>x\"\n+++\n\nPandan.\n",
    );
    let wrong = preview.hear("the mistake", |news| !news["overlay"].is_null());
    let finding = &wrong["overlay"]["findings"][0];
    assert_eq!(finding["place"], "content/sawah/index.md:3:1");
    assert_eq!(finding["message"], "There is no field `ringkasan`");
    assert_eq!(finding["lines"][1], "ringkasan");
    assert!(finding["help"][1].as_str().unwrap().contains("summary"), "{finding}");
    let page = preview.get("/sawah/");
    assert!(
        page.status == 200 && page.text().contains("Bambu tua."),
        "{}",
        page.text()
    );
    preview.read("error[K0108]: There is no field `ringkasan`");
    preview.read("--> content/sawah/index.md:3:1");
    preview.read("goes on showing the last good site");
    preview.write(
        "content/melati/pages/tentang/index.md",
        "+++\ntitle = \"Tentang\"\n+++\n\nSerba baru.\n",
    );
    preview.see("/melati/tentang/", "Serba baru.");

    preview.write(story, "+++\nsummary = \"Kampung anyaman.\"\n+++\n\nPandan.\n");
    preview.hear("the mending", |news| news["overlay"].is_null());
    preview.see("/sawah/", "Pandan.");
    preview.read("All errors are mended.");

    // Files and folders come and go.
    preview.write(
        "content/sawah/pages/baru/index.md",
        "+++\ntitle = \"Baru\"\n+++\n\nHalaman baru.\n",
    );
    preview.see("/sawah/baru/", "Halaman baru.");
    std::fs::rename(
        preview.path("content/sawah/pages/baru"),
        preview.path("content/sawah/pages/lain"),
    )
    .unwrap();
    preview.see("/sawah/lain/", "Halaman baru.");
    assert_eq!(preview.get("/sawah/baru/").status, 404);
    std::fs::remove_dir_all(preview.path("content/sawah/pages/lain")).unwrap();
    while preview.get("/sawah/lain/").status != 404 {
        preview.hear("the deletion", |_| true);
    }
    std::fs::remove_dir_all(preview.path("static")).unwrap();
    while preview.get("/catatan.txt").status != 404 {
        preview.hear("a folder that goes", |_| true);
    }
    preview.write("static/lagi.txt", "Kembali.\n");
    preview.see("/lagi.txt", "Kembali.");
    std::fs::remove_dir_all(preview.path("content/sawah")).unwrap();
    while preview.get("/sawah/").status != 404 {
        preview.hear("the village that goes", |_| true);
    }

    // Settings that cannot be read stop every village, and every village stays.
    let settings = std::fs::read_to_string(preview.path("kampung.toml")).unwrap();
    preview.write("kampung.toml", "format = \n");
    preview.hear("broken settings", |news| !news["overlay"].is_null());
    assert_eq!(preview.get("/melati/").status, 200);
    preview.write("kampung.toml", &format!("{settings}home = \"melati\"\n"));
    preview.hear("good settings", |news| news["overlay"].is_null());
    preview.see("/", "Kampung perak rekaan.");
    assert_eq!(preview.get("/melati/").status, 404);
    preview.assert_nothing_written();
}

#[test]
fn a_village_that_was_never_good_says_why() {
    let mut sources = Sources::plain();
    sources.add("content/sawah/index.md", "+++\nberat = \"<script>\"\n+++\n");
    let preview = Preview::of(&sources);
    let page = preview.get("/sawah/produk/");
    assert_eq!(page.status, 500);
    let text = page.text();
    assert!(text.contains("content/sawah/index.md:2:1"), "{text}");
    assert!(text.contains("data-attempt=\"") && !text.contains("<script>"), "{text}");
    assert_eq!(preview.get("/melati/").status, 200);
    let first = preview.hear("the first state", |_| true);
    preview.write("content/sawah/index.md", "+++\nsummary = \"Sawah.\"\n+++\n\nSelesai.\n");
    let mended = preview.hear("the mending", |news| news["overlay"].is_null());
    assert_ne!(mended["attempt"], first["attempt"], "the page is loaded again");
    assert!(preview.see("/sawah/", "Selesai.").status == 200);
}

#[test]
fn a_port_that_is_taken_is_said() {
    let folder = scratch();
    Sources::plain().write(&folder.path().join("situs"));
    let taken = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = taken.local_addr().unwrap().port();
    let said = |arguments: &[&str]| {
        let output = command(folder.path()).args(arguments).output().unwrap();
        (output.status.code(), String::from_utf8(output.stderr).unwrap())
    };
    let next = port.checked_add(1).unwrap_or(8080);
    let expected = format!(
        "error: Port {port} is used by another program. Choose another, for example `kampung serve situs --port {next}`\n"
    );
    assert_eq!(said(&["--port", &port.to_string()]), (Some(2), expected));
    for wrong in ["-1", "65536", "delapan"] {
        let expected = format!("error: `{wrong}` cannot be used for `--port`\n");
        assert_eq!(said(&["--port", wrong]), (Some(2), expected));
    }
}

#[cfg(unix)]
#[test]
fn control_c_ends_it_well() {
    let mut preview = Preview::of(&Sources::plain());
    let id = preview.child.id().to_string();
    assert!(Command::new("kill").args(["-INT", &id]).status().unwrap().success());
    assert_eq!(preview.child.wait().unwrap().code(), Some(0));
}
