//! What the example looks like as files: all that `kampung build example-site` publishes, against what was kept.
//!
//! `tests/golden/manifest.txt` has a line for every file: texts with length and digest, pictures with size and
//! format only, because photos may differ by the features of a processor. `tests/golden/pages/` keeps the whole text of some,
//! so that a change can be read. `UPDATE=1` writes both anew; look at the difference before you keep it.

#![allow(clippy::disallowed_methods, reason = "tests make and look at their own files")]

mod support;

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::fs;
use std::path::Path;

use kampung::digest::Digest;
use kampung::source::photo::{PhotoFormat, read_header};
use support::{TODAY, Tree, assert_good, build, differences, repository, scratch, tree};

const COMMAND: &str = "UPDATE=1 cargo test --release --test golden";

/// The pages that are kept whole, a village's folder left out; `*` stands for one name, the first that there is.
const WHOLE: [&str; 19] = [
    "index.html",
    "en/index.html",
    "produk/*/index.html",
    "en/products/*/index.html",
    "galeri/*/index.html",
    "en/galleries/*/index.html",
    "kontak/index.html",
    "en/contact/index.html",
    "acara/index.html",
    "acara/kalender.ics",
    "kunjungan/index.html",
    "mitra/index.html",
    "kontak.vcf",
    "en/events/index.html",
    "404.html",
    "feed.xml",
    "en/feed.xml",
    "sitemap.xml",
    "robots.txt",
];

/// The first file that `pattern` means.
fn find<'t>(paths: &'t BTreeSet<&str>, pattern: &str) -> Option<&'t str> {
    let Some((start, end)) = pattern.split_once('*') else {
        return paths.get(pattern).copied();
    };
    let is_meant = |path: &&&str| {
        let name = path.strip_prefix(start).and_then(|rest| rest.strip_suffix(end));
        name.is_some_and(|name| !name.is_empty() && !name.contains('/'))
    };
    paths.iter().find(is_meant).copied()
}

fn is_bookkeeping(path: &str) -> bool {
    path.split('/').any(|part| part == ".kampung")
}

/// What the manifest says of a file.
fn facts(path: &str, bytes: &[u8]) -> String {
    if let Ok(header) = read_header(bytes) {
        let format = match header.format {
            PhotoFormat::Jpeg => "JPEG",
            PhotoFormat::Png => "PNG",
            PhotoFormat::WebP => "WebP",
            PhotoFormat::Gif => "GIF",
            PhotoFormat::Heic => "HEIC",
            PhotoFormat::Avif => "AVIF",
        };
        return format!("{path} {}×{} {format}", header.width, header.height);
    }
    format!("{path} {} {}", bytes.len(), Digest::of(bytes).short(16))
}

/// The files of `tests/golden/`: the manifest and the whole pages.
fn golden_files(made: &Tree) -> BTreeMap<String, Vec<u8>> {
    let files: BTreeMap<&str, &[u8]> = made.files().filter(|(path, _)| !is_bookkeeping(path)).collect();
    let paths: BTreeSet<&str> = files.keys().copied().collect();
    let mut golden = BTreeMap::new();
    let mut manifest = String::new();
    for (path, bytes) in &files {
        writeln!(manifest, "{}", facts(path, bytes)).unwrap();
    }
    golden.insert("manifest.txt".to_owned(), manifest.into_bytes());
    for village in ["", "bakan/"] {
        for pattern in WHOLE {
            let pattern = format!("{village}{pattern}");
            let path =
                find(&paths, &pattern).unwrap_or_else(|| panic!("no file {pattern}: see WHOLE in tests/golden.rs"));
            let mut text = files[path].to_vec();
            without_returns(&mut text);
            golden.insert(format!("pages/{path}"), text);
        }
    }
    golden
}

/// Takes out the carriage returns: calendars and address cards have them by their standards, but Git may give
/// every text the ends of lines of its system.
fn without_returns(bytes: &mut Vec<u8>) {
    bytes.retain(|byte| *byte != b'\r');
}

/// The files of `folder` as texts; Git may have given them the ends of lines of this system.
fn kept_files(folder: &Path) -> Tree {
    let mut kept = tree(folder);
    for node in kept.0.values_mut() {
        if let support::Node::File(bytes) = node {
            without_returns(bytes);
        }
    }
    Tree(
        kept.0
            .into_iter()
            .filter(|(_, node)| *node != support::Node::Folder)
            .collect(),
    )
}

#[test]
fn the_example_is_as_it_was_kept() {
    let dir = scratch();
    let out = dir.path().join("public");
    assert_good(&build(
        &repository("example-site"),
        &out,
        &dir.path().join("cache"),
        TODAY,
    ));
    let made = golden_files(&tree(&out));
    let folder = repository("tests/golden");
    if std::env::var_os("UPDATE").is_some_and(|value| value == "1") {
        let _ = fs::remove_dir_all(folder.join("pages"));
        for (path, bytes) in &made {
            let full = folder.join(path);
            fs::create_dir_all(full.parent().unwrap()).unwrap();
            fs::write(full, bytes).unwrap();
        }
        return;
    }
    let files = made.into_iter().map(|(path, bytes)| (path, support::Node::File(bytes)));
    let found = differences(&kept_files(&folder), &Tree(files.collect()));
    let shown = found.iter().take(20).map(String::as_str).collect::<Vec<_>>().join("\n");
    assert!(
        found.is_empty(),
        "the example is published otherwise than tests/golden/ keeps it ({} files):\n{shown}\n\n\
         If it should be so, run\n    {COMMAND}\nand look at the difference before you keep it.",
        found.len(),
    );
}

#[test]
fn patterns_mean_one_name() {
    let paths = BTreeSet::from([
        "produk/a/b/index.html",
        "produk/index.html",
        "produk/x/index.html",
        "produk/y/index.html",
    ]);
    assert_eq!(find(&paths, "produk/*/index.html"), Some("produk/x/index.html"));
    assert_eq!(find(&paths, "produk/index.html"), Some("produk/index.html"));
    assert_eq!(find(&paths, "acara/*/index.html"), None);
}
