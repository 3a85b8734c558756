//! Many villages in one workspace: none is in the way of another.

#![allow(clippy::disallowed_methods, reason = "tests make and look at their own files")]

mod support;

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use kampung::cache::MemoryStore;
use kampung::fleet::{Part, Progress, Run, Scope};
use kampung::report::VillageStatus::{Built, Failed, Reused};
use support::{
    Quiet, Sources, TODAY, Tree, assert_good, assert_same, build_scoped, build_with, messages, scratch, statuses, tree,
};

/// A workspace with its output.
struct Place {
    dir: tempfile::TempDir,
    store: MemoryStore,
}

impl Place {
    fn new() -> Self {
        Place {
            dir: scratch(),
            store: MemoryStore::new(),
        }
    }

    fn at(&self, inside: &str) -> PathBuf {
        self.dir.path().join(inside)
    }

    fn build(&self, sources: &Sources) -> Run {
        sources.write(&self.at("desa"));
        build_with(&self.at("desa"), &self.at("public"), &self.store, TODAY)
    }

    fn published(&self) -> Tree {
        tree(&self.at("public"))
    }

    fn page(&self, path: &str) -> String {
        std::fs::read_to_string(self.at("public").join(path)).unwrap_or_default()
    }

    /// What a clean build of `sources` makes.
    fn clean(&self, sources: &Sources) -> Tree {
        sources.write(&self.at("clean-desa"));
        let out = self.at("clean");
        assert_good(&build_with(&self.at("clean-desa"), &out, &self.store, TODAY));
        let made = tree(&out);
        std::fs::remove_dir_all(out).unwrap();
        made
    }
}

fn changed(sources: &Sources, path: &str, from: &str, to: &str) -> Sources {
    let text = sources.text(path);
    assert!(text.contains(from), "{path} holds no {from}");
    let mut changed = sources.clone();
    changed.add(path, text.replace(from, to));
    changed
}

/// Some small villages.
fn many(count: usize) -> Sources {
    let mut sources = Sources::default();
    sources.add(
        "kampung.toml",
        "format = 1\ntitle = \"Banyak\"\nbase_url = \"https://uji.example/\"\nlanguages = [\"id\"]\ndemo = true\n",
    );
    for number in 0..count {
        let facts = format!("name = \"Desa {number}\"\nregion = \"51.04.01.2{number:03}\"\n");
        sources.add(&format!("content/desa-{number:03}/village.toml"), facts);
        let story = format!("+++\nsummary = \"Desa nomor {number}.\"\n+++\n\nCerita {number}.\n");
        sources.add(&format!("content/desa-{number:03}/index.md"), story);
    }
    sources
}

#[test]
fn one_village_is_built_alone_and_the_portal_follows() {
    let place = Place::new();
    let old = Sources::plain();
    assert_good(&place.build(&old));
    let before = place.published();
    let new = changed(&old, "content/melati/village.toml", "\"Melati\"", "\"Melati Baru\"");
    let both = changed(&new, "content/sawah/village.toml", "\"Sawah\"", "\"Sawah Baru\"");
    both.write(&place.at("desa"));
    let scope = Scope {
        part: Part::Village("melati".to_owned()),
        index: true,
        ..Scope::default()
    };
    let run = build_scoped(
        &place.at("desa"),
        &place.at("public"),
        &place.store,
        scope.clone(),
        &Quiet,
    );
    assert_good(&run);
    assert_eq!(
        statuses(&run).into_iter().collect::<Vec<_>>(),
        [("melati".to_owned(), Built)]
    );
    // As if nothing of the other village had changed.
    assert_same(&place.clean(&new), &place.published(), "melati alone");
    assert_eq!(before.village("sawah"), place.published().village("sawah"));

    // A mistake in the other is none of its business.
    let broken = changed(&both, "content/sawah/village.toml", "name", "nama_desa");
    broken.write(&place.at("desa"));
    let run = build_scoped(&place.at("desa"), &place.at("public"), &place.store, scope, &Quiet);
    assert_good(&run);
    assert_eq!(run.report.bytes, 0);

    // And a village that went is left for a whole build.
    let mut gone = both.clone();
    gone.remove_below("content/sawah/");
    gone.write(&place.at("desa"));
    let scope = Scope {
        part: Part::Village("melati".to_owned()),
        ..Scope::default()
    };
    assert_good(&build_scoped(
        &place.at("desa"),
        &place.at("public"),
        &place.store,
        scope,
        &Quiet,
    ));
    assert!(place.at("public/sawah/index.html").exists());
    assert_good(&place.build(&gone));
    assert!(!place.at("public/sawah").exists());
}

#[test]
fn a_broken_village_keeps_its_site_and_its_place_in_the_portal() {
    let place = Place::new();
    let good = Sources::plain();
    assert_good(&place.build(&good));
    let before = place.published();
    let both = changed(&good, "content/sawah/village.toml", "name = ", "nama_desa = ");
    let both = changed(&both, "content/melati/village.toml", "\"Melati\"", "\"Melati Baru\"");
    let run = place.build(&both);
    assert_eq!((statuses(&run)["melati"], statuses(&run)["sawah"]), (Built, Failed));
    assert_eq!(before.village("sawah"), place.published().village("sawah"));
    assert!(place.page("index.html").contains("href=\"sawah/\">Sawah<"));
    assert!(place.page("index.html").contains("Melati Baru"));
}

#[test]
fn the_figures_are_of_what_was_published() {
    let place = Place::new();
    let good = Sources::plain();
    assert_good(&place.build(&good));
    let renamed = |name: &str| changed(&good, "content/melati/village.toml", "\"Melati\"", name);
    let alone = place.build(&renamed("\"Melati Baru\""));
    assert_eq!((statuses(&alone)["melati"], statuses(&alone)["sawah"]), (Built, Reused));
    // All of it is made, but for the mistake, and none of it is published.
    let both = changed(
        &renamed("\"Melati Lama\""),
        "content/sawah/village.toml",
        "name = ",
        "nama_lain = 1\nname = ",
    );
    let run = place.build(&both);
    assert_eq!((statuses(&run)["melati"], statuses(&run)["sawah"]), (Built, Failed));
    assert_eq!(
        (run.report.pages, run.report.photos),
        (alone.report.pages, alone.report.photos)
    );
}

/// Takes a village's folder away when it has its turn.
struct Thief(PathBuf);

impl Progress for Thief {
    fn village(&self, name: &str, _: usize, _: usize) {
        if self.0.ends_with(name) {
            std::fs::remove_dir_all(&self.0).unwrap();
        }
    }
    fn photos(&self, _: kampung::render::PhotosDone) {}
    fn finished(&self) {}
}

#[test]
fn a_village_that_vanishes_keeps_its_site() {
    let place = Place::new();
    let sources = Sources::plain();
    assert_good(&place.build(&sources));
    let before = place.published();
    let thief = Thief(place.at("desa/content/sawah"));
    let scope = Scope {
        index: true,
        ..Scope::default()
    };
    let run = build_scoped(&place.at("desa"), &place.at("public"), &place.store, scope, &thief);
    assert_eq!((statuses(&run)["melati"], statuses(&run)["sawah"]), (Reused, Failed));
    let said: Vec<&str> = run.findings.iter().map(|f| f.diagnostic.code.id()).collect();
    assert_eq!(said, ["K0026"], "{}", messages(&run));
    assert_same(&before, &place.published(), "vanished");
}

#[test]
fn two_villages_with_one_region_code_are_told() {
    let place = Place::new();
    let sources = changed(
        &Sources::plain(),
        "content/sawah/village.toml",
        "52.02.07.2006",
        "51.04.01.2005",
    );
    for round in 0..2 {
        let run = place.build(&sources);
        assert_good(&run);
        let said = messages(&run);
        assert!(
            said.contains("K0260") && said.contains("content/melati/village.toml"),
            "{round}: {said}"
        );
    }
}

#[test]
fn threads_change_neither_what_is_made_nor_what_is_said() {
    let mut sources = many(70);
    for number in [3, 4, 40, 66, 69] {
        sources.add(
            &format!("content/desa-{number:03}/index.md"),
            "+++\nsumary = \"x\"\n+++\n\nCerita.\n",
        );
    }
    let place = Place::new();
    sources.write(&place.at("desa"));
    let mut first: Option<(String, Tree)> = None;
    for threads in [1, 2, 7] {
        let out = place.at(&format!("out-{threads}"));
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().unwrap();
        let run = pool.install(|| build_with(&place.at("desa"), &out, &place.store, TODAY));
        assert_eq!(statuses(&run).values().filter(|s| **s == Failed).count(), 5);
        let ids: Vec<&str> = run.report.villages.iter().map(|v| v.id.as_str()).collect();
        assert!(ids.is_sorted() && ids.len() == 70);
        let now = (messages(&run), tree(&out));
        match &first {
            None => first = Some(now),
            Some(first) => {
                assert_eq!(first.0, now.0, "{threads} threads");
                assert_same(&first.1, &now.1, &format!("{threads} threads"));
            }
        }
    }
}

#[test]
fn mistakes_of_one_kind_in_many_villages_are_told_and_counted() {
    let mut sources = many(130);
    for number in 0..120 {
        sources.add(
            &format!("content/desa-{number:03}/index.md"),
            "+++\nsumary = \"x\"\n+++\n\nCerita.\n",
        );
    }
    let place = Place::new();
    let run = place.build(&sources);
    assert_eq!(run.findings.len(), 120);
    assert_eq!(messages(&run).matches("-->").count(), 120);
    assert_eq!(statuses(&run).values().filter(|s| **s == Built).count(), 10);
}

#[test]
fn a_village_with_an_address_of_its_own_stands_alone() {
    let place = Place::new();
    let own = "base_url = \"https://melati.example/\"\nname = ";
    let mut sources = changed(&Sources::plain(), "content/melati/village.toml", "name = ", own);
    // The built-in foot leads to the portal.
    sources.remove_below("themes/anak/templates/footer.html");
    assert_good(&place.build(&sources));
    let page = place.page("melati/en/products/jawan-ring/index.html");
    let here = "https://melati.example/en/products/jawan-ring/";
    assert!(
        page.contains(&format!("<link rel=\"canonical\" href=\"{here}\">")),
        "{page}"
    );
    for (language, address) in [
        ("id", "https://melati.example/produk/cincin/"),
        ("en", here),
        ("x-default", here),
    ] {
        assert!(
            page.contains(&format!("hreflang=\"{language}\" href=\"{address}\"")),
            "{language}: {page}"
        );
    }
    // It leads back to the portal by a whole address, the others by a short one; and the portal to it.
    assert!(page.contains("href=\"https://uji.example/desa/en/\""), "{page}");
    assert!(place.page("sawah/index.html").contains("href=\"../\""));
    let portal = place.page("index.html");
    assert!(
        portal.contains("href=\"https://melati.example/\"") && portal.contains("href=\"sawah/\""),
        "{portal}"
    );
    assert!(!portal.contains("href=\"melati/\""), "{portal}");
    let neighbour = place.page("sawah/index.html");
    assert!(
        neighbour.contains("<link rel=\"canonical\" href=\"https://uji.example/desa/sawah/\">"),
        "{neighbour}"
    );
    // Nothing in its folder leads out of it but by a whole address.
    for (path, bytes) in place
        .published()
        .village("melati")
        .files()
        .filter(|(p, _)| p.ends_with(".html"))
    {
        let depth = path.matches('/').count();
        let html = String::from_utf8_lossy(bytes);
        let climbs = "../".repeat(depth);
        assert!(
            !html.contains(&format!("\"{climbs}")),
            "{path} leads out of the village"
        );
    }
}

#[test]
fn state_of_another_version_is_no_state() {
    let place = Place::new();
    let sources = Sources::plain();
    assert_good(&place.build(&sources));
    let before = place.published();
    let alter = |path: &Path, from: &str, to: &str| {
        let text = std::fs::read_to_string(path).unwrap();
        assert!(text.contains(from), "{text}");
        std::fs::write(path, text.replacen(from, to, 1)).unwrap();
    };
    // The index: everything is read again.
    for entry in std::fs::read_dir(place.at("desa/.kampung/index")).unwrap() {
        alter(&entry.unwrap().path(), "kampung-index 1", "kampung-index 9");
    }
    let run = place.build(&sources);
    assert!(statuses(&run).values().all(|s| *s == Reused), "{:?}", statuses(&run));
    // A summary: it is made again.
    alter(
        &place.at("public/sawah/.kampung/summary.json"),
        "\"version\":5",
        "\"version\":9",
    );
    assert_eq!(statuses(&place.build(&sources))["sawah"], Built);
    assert_same(&before, &place.published(), "summary");
    // A manifest: who wrote the files is not known, so they are left alone unless they are right as they are.
    alter(
        &place.at("public/sawah/.kampung/manifest"),
        "kampung-manifest 1",
        "kampung-manifest 9",
    );
    let new = changed(&sources, "content/sawah/index.md", "Ketak", "Rotan");
    let run = place.build(&new);
    assert_eq!(statuses(&run)["sawah"], Failed);
    let others = BTreeSet::from(["sawah".to_owned()]);
    assert_same(
        &before.without(&others),
        &place.published().without(&others),
        "manifest",
    );
    assert!(place.page("sawah/index.html").contains("Ketak"));
}

#[test]
fn verifying_sees_what_looks_alike() {
    let place = Place::new();
    let sources = Sources::plain();
    assert_good(&place.build(&sources));
    let before = place.published();
    let page = place.at("public/sawah/index.html");
    let text = std::fs::read_to_string(&page).unwrap();
    std::fs::write(&page, text.replacen("Ketak", "Kutak", 1)).unwrap();
    // As long as it was: a quick look does not see it.
    assert_eq!(statuses(&place.build(&sources))["sawah"], Reused);
    let scope = Scope {
        verify: true,
        index: true,
        ..Scope::default()
    };
    let run = build_scoped(&place.at("desa"), &place.at("public"), &place.store, scope, &Quiet);
    assert_eq!((statuses(&run)["melati"], statuses(&run)["sawah"]), (Reused, Built));
    assert_same(&before, &place.published(), "verified");
}

#[test]
fn a_theme_is_worn_only_by_those_who_wear_it() {
    let place = Place::new();
    let mut sources = changed(
        &Sources::plain(),
        "content/sawah/village.toml",
        "name = ",
        "theme = \"lain\"\nname = ",
    );
    sources.add("themes/lain/theme.toml", "name = \"Lain\"\nextends = \"default\"\n");
    sources.add("themes/lain/strings/en.ftl", "section-contact = Reach us\n");
    assert_good(&place.build(&sources));
    let built = |sources: &Sources| {
        let run = place.build(sources);
        assert_good(&run);
        let built = statuses(&run).into_iter().filter(|(_, s)| *s == Built).map(|(v, _)| v);
        built.collect::<Vec<_>>()
    };
    let mut other = sources.clone();
    other.add("themes/lain/strings/en.ftl", "section-contact = Write to us\n");
    assert_eq!(built(&other), ["sawah"]);
    assert!(place.page("sawah/en/index.html").contains("Write to us"));
    // Nobody there speaks Korean.
    other.add("themes/lain/strings/ko.ftl", "section-contact = 연락\n");
    assert!(built(&other).is_empty());
    // A theme that nobody wears.
    other.add("themes/tiada/theme.toml", "name = \"Tiada\"\n");
    assert!(built(&other).is_empty());
    let other = changed(&other, "themes/anak/styles/95-anak.css", "2px", "3px");
    assert_eq!(built(&other), ["melati"]);
    assert_same(&place.clean(&other), &place.published(), "themes");
}
