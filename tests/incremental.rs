//! Step by step comes to the same as anew: after any history of edits, mistakes and repairs, what stands
//! published is what a clean build of each village's last good inputs makes.

#![allow(clippy::disallowed_methods, reason = "tests make and look at their own files")]

mod support;

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use kampung::cache::MemoryStore;
use kampung::fleet::{Memory, Run};
use kampung::report::VillageStatus;
use proptest::prelude::*;
use support::{
    Sources, TODAY, Tree, assert_good, assert_same, build_again, build_with, jpeg, messages, scratch, statuses, tree,
};

/// One thing that an author does. Numbers choose among what is there.
#[derive(Clone, Debug)]
enum Edit {
    /// Writes another line into a text.
    Text(usize, u8),
    /// Changes a price.
    Price(usize, u8),
    /// Gives a translation of a product a slug; two products may get the same one.
    Slug(usize, u8),
    AddProduct(usize, u8),
    DeleteProduct(usize),
    /// Adds the English file of a thing, or takes it away.
    Translation(usize),
    /// Makes a mistake in a file.
    Break(usize, Mistake),
    /// Mends all mistakes.
    Repair,
    /// Replaces a photo, or adds one.
    Photo(usize, u8),
    DeletePhoto(usize),
    /// Another day comes.
    Day(usize),
    /// Changes a colour of the theme.
    Colour(u8),
    /// Changes the title of the workspace.
    Title(u8),
    /// Changes a file that is copied as it is.
    Static(u8),
    /// The second village leaves or comes back.
    Village,
    /// The first village moves to the root, or from it.
    Home,
    /// Changes a letter of a text and sets its time back: the same size, the same time.
    Sly(usize, u8),
    /// Gives the folder of a product another name.
    Rename(usize, u8),
    /// A producer moves to the other village.
    MoveProducer(usize),
    /// The workspace learns a language, or forgets it.
    Language,
    /// Changes words of the theme, which only some languages use.
    ThemeWords(usize, u8),
    /// Changes a template of the theme.
    Template(u8),
    /// What was seen before is forgotten: `.kampung/` is deleted.
    Forget,
}

#[derive(Clone, Copy, Debug)]
enum Mistake {
    NotClosed,
    UnknownField,
    NotUtf8,
    Empty,
}

const DAYS: [&str; 6] = [
    TODAY,
    "2026-11-24",
    "2026-11-25",
    "2026-12-31",
    "2027-01-01",
    "2027-07-12",
];

fn edit() -> impl Strategy<Value = Edit> {
    let mistake = prop_oneof![
        Just(Mistake::NotClosed),
        Just(Mistake::UnknownField),
        Just(Mistake::NotUtf8),
        Just(Mistake::Empty)
    ];
    let n = || 0..1000usize;
    prop_oneof![
        3 => (n(), 0..4u8).prop_map(|(i, k)| Edit::Text(i, k)),
        2 => (n(), 1..9u8).prop_map(|(i, k)| Edit::Price(i, k)),
        2 => (n(), 0..3u8).prop_map(|(i, k)| Edit::Slug(i, k)),
        1 => (n(), 0..3u8).prop_map(|(i, k)| Edit::AddProduct(i, k)),
        1 => n().prop_map(Edit::DeleteProduct),
        2 => n().prop_map(Edit::Translation),
        3 => (n(), mistake).prop_map(|(i, m)| Edit::Break(i, m)),
        3 => Just(Edit::Repair),
        2 => (n(), 0..3u8).prop_map(|(i, k)| Edit::Photo(i, k)),
        1 => n().prop_map(Edit::DeletePhoto),
        2 => (0..DAYS.len()).prop_map(Edit::Day),
        1 => (0..3u8).prop_map(Edit::Colour),
        1 => (0..3u8).prop_map(Edit::Title),
        1 => (0..3u8).prop_map(Edit::Static),
        1 => Just(Edit::Village),
        1 => Just(Edit::Home),
        2 => (n(), 0..4u8).prop_map(|(i, k)| Edit::Sly(i, k)),
        1 => (n(), 0..3u8).prop_map(|(i, k)| Edit::Rename(i, k)),
        1 => n().prop_map(Edit::MoveProducer),
        1 => Just(Edit::Language),
        1 => (n(), 0..3u8).prop_map(|(i, k)| Edit::ThemeWords(i, k)),
        1 => (0..3u8).prop_map(Edit::Template),
        1 => Just(Edit::Forget),
    ]
}

/// The author's side: the files, the mistakes in them, the day.
struct Desk {
    sources: Sources,
    whole: BTreeMap<String, Vec<u8>>,
    away: Sources,
    today: &'static str,
    /// Whether no village failed when it was last built: other edits than [`Edit::Break`] can break one too.
    all_is_good: bool,
}

impl Desk {
    fn paths(&self, wanted: impl Fn(&str) -> bool) -> Vec<String> {
        self.sources.0.keys().filter(|p| wanted(p)).cloned().collect()
    }

    /// Changes a text of the paths that are `wanted`; nothing happens when there is none.
    fn change(&mut self, number: usize, wanted: impl Fn(&str) -> bool, change: impl Fn(String) -> String) {
        let paths = self.paths(wanted);
        if let Some(path) = paths.get(number % paths.len().max(1))
            && let Ok(text) = String::from_utf8(self.sources.0[path].clone())
        {
            self.sources.add(path, change(text));
        }
    }

    fn repair(&mut self) {
        for (path, bytes) in std::mem::take(&mut self.whole) {
            self.sources.add(&path, bytes);
        }
    }

    fn apply(&mut self, edit: &Edit) {
        let is_product = |p: &str| p.contains("/products/");
        match edit {
            Edit::Text(i, k) => self.change(*i, |p| p.ends_with(".md"), |text| format!("{text}\nBaris {k}.\n")),
            Edit::Price(i, k) => {
                let price = |line: &str| match line.starts_with("price = ") {
                    true => format!("price = {k}50000\n"),
                    false => format!("{line}\n"),
                };
                let facts = |p: &str| is_product(p) && p.ends_with("/index.md");
                self.change(*i, facts, |text| text.lines().map(price).collect());
            }
            Edit::Slug(i, k) => {
                let english = |p: &str| is_product(p) && p.ends_with("/index.en.md");
                self.change(*i, english, |text| {
                    let without = |line: &&str| !line.starts_with("slug = ");
                    let rest: String = text.lines().filter(without).map(|l| format!("{l}\n")).collect();
                    rest.replacen("+++\n", &format!("+++\nslug = \"benda-{k}\"\n"), 1)
                });
            }
            Edit::AddProduct(i, k) => {
                let villages = self.sources.villages();
                let village = &villages[i % villages.len()];
                let path = format!("content/{village}/products/baru-{k}/index.md");
                // Whatever is added is right: mistakes are made by another kind of edit.
                let text =
                    format!("+++\ntitle = \"Baru {k}\"\ncategory = \"textile\"\nprice = 1{k}000\n+++\n\nBaru.\n");
                self.sources.add(&path, text);
            }
            Edit::DeleteProduct(i) => {
                // Other texts may lead to it: then the village has a mistake until its text is changed back.
                let paths = self.paths(|p| is_product(p) && p.ends_with("/index.md") && !p.contains("/cincin/"));
                if let Some(path) = paths.get(i % paths.len().max(1)) {
                    let folder = path.trim_end_matches("index.md");
                    self.sources.remove_below(folder);
                    self.whole.retain(|p, _| !p.starts_with(folder));
                }
            }
            Edit::Translation(i) => {
                let originals = self.paths(|p| p.ends_with("/index.md") && p.split('/').count() > 3);
                let path = originals[i % originals.len()].replace("index.md", "index.en.md");
                if self.sources.0.remove(&path).is_none() {
                    self.sources
                        .add(&path, "+++\ntitle = \"In English\"\n+++\n\nTranslated.\n");
                }
                self.whole.remove(&path);
            }
            Edit::Break(i, mistake) => {
                let texts = self.paths(|p| p.ends_with(".md") || p.ends_with(".toml"));
                let path = texts[i % texts.len()].clone();
                let old = self.sources.0[&path].clone();
                let text = String::from_utf8_lossy(&old).into_owned();
                let new = match mistake {
                    Mistake::NotClosed => text.replace("+++\n\n", "\n").into_bytes(),
                    Mistake::UnknownField => {
                        let line = "bukan_apa_apa = 1\n";
                        match text.strip_prefix("+++\n") {
                            Some(rest) => format!("+++\n{line}{rest}").into_bytes(),
                            None => format!("{line}{text}").into_bytes(),
                        }
                    }
                    Mistake::NotUtf8 => [old.as_slice(), b"\xff\xe9"].concat(),
                    Mistake::Empty => Vec::new(),
                };
                // Not every mistake can be made in every file.
                if new != old {
                    self.whole.entry(path.clone()).or_insert(old);
                    self.sources.add(&path, new);
                }
            }
            Edit::Repair => self.repair(),
            Edit::Photo(i, k) => {
                let folders = self.paths(|p| p.ends_with("/index.md"));
                let folder = folders[i % folders.len()].trim_end_matches("index.md");
                self.sources.add(&format!("{folder}foto.jpg"), jpeg(20, 30, 6, *k));
            }
            Edit::DeletePhoto(i) => {
                let photos = self.paths(|p| p.ends_with(".jpg"));
                if let Some(path) = photos.get(i % photos.len().max(1)) {
                    self.sources.0.remove(path);
                }
            }
            // What a broken village offers is known of its last good day: on an earlier one the portal would show
            // an event more.
            Edit::Day(i) if self.all_is_good || DAYS[*i] > self.today => self.today = DAYS[*i],
            Edit::Day(_) => {}
            Edit::Colour(k) => self.change(
                0,
                |p| p == "themes/anak/theme.toml",
                |text| {
                    let colour = |line: &str| match line.starts_with("accent = ") {
                        true => format!("accent = \"#7a2a3{k}\"\n"),
                        false => format!("{line}\n"),
                    };
                    text.lines().map(colour).collect()
                },
            ),
            Edit::Title(k) => self.change(
                0,
                |p| p == "kampung.toml",
                |text| {
                    let title = |line: &str| match line.starts_with("title = ") {
                        true => format!("title = \"Judul {k}\"\n"),
                        false => format!("{line}\n"),
                    };
                    text.lines().map(title).collect()
                },
            ),
            Edit::Sly(i, k) => self.change(
                *i,
                |p| p.ends_with(".md"),
                |text| {
                    // The last letter of the body becomes another.
                    let end = text.trim_end().trim_end_matches('+').len();
                    let last = text[..end]
                        .char_indices()
                        .next_back()
                        .filter(|(_, c)| c.is_ascii_alphabetic());
                    match last {
                        Some((at, _)) => format!("{}{}{}", &text[..at], char::from(b'a' + k), &text[at + 1..]),
                        None => text,
                    }
                },
            ),
            Edit::Rename(i, k) => {
                self.repair();
                let paths = self.paths(|p| is_product(p) && p.ends_with("/index.md") && !p.contains("/cincin/"));
                if let Some(path) = paths.get(i % paths.len().max(1)) {
                    let old = path.trim_end_matches("index.md").to_owned();
                    let section = &old[..old.find("/products/").unwrap_or(0)];
                    let new = format!("{section}/products/lain-{k}/");
                    if self.sources.below(&new).0.is_empty() {
                        self.relocate(&old, &new);
                    }
                }
            }
            Edit::MoveProducer(i) => {
                self.repair();
                let paths = self.paths(|p| p.contains("/producers/") && p.ends_with("/index.md"));
                if let Some(path) = paths.get(i % paths.len().max(1)).filter(|_| self.away.0.is_empty()) {
                    let old = path.trim_end_matches("index.md").to_owned();
                    let new = match old.contains("/melati/") {
                        true => old.replace("/melati/", "/sawah/"),
                        false => old.replace("/sawah/", "/melati/"),
                    };
                    self.relocate(&old, &new);
                }
            }
            // One that comes while a village is broken has no clean build to compare the portal with, which must not
            // lead to pages that the old site lacks.
            Edit::Language if self.all_is_good => self.change(
                0,
                |p| p == "kampung.toml",
                |text| match text.contains(", \"ko\"]") {
                    true => text.replace(", \"ko\"]", "]"),
                    false => text.replace("\"en\"]", "\"en\", \"ko\"]"),
                },
            ),
            Edit::Language => {}
            Edit::ThemeWords(i, k) => {
                let language = ["id", "en", "ko", "ja"][i % 4];
                let words = format!("section-contact = Kontak {k}\n");
                self.sources.add(&format!("themes/anak/strings/{language}.ftl"), words);
            }
            Edit::Template(k) => {
                let footer = format!("<footer class=\"foot\"><p>Kaki tema {k}</p></footer>\n");
                self.sources.add("themes/anak/templates/footer.html", footer);
            }
            Edit::Forget => {}
            Edit::Static(k) => self.sources.add("static/catatan.txt", vec![b'0' + k]),
            Edit::Village => {
                // Mistakes are mended first, so that the village comes back as it was.
                self.repair();
                if self.away.0.is_empty() {
                    self.away = self.sources.below("content/sawah/");
                    self.sources.remove_below("content/sawah/");
                } else {
                    self.sources.0.append(&mut self.away.0);
                }
            }
            Edit::Home => {
                // A broken village does not move: that has a test of its own.
                self.repair();
                if !self.all_is_good {
                    return;
                }
                self.change(
                    0,
                    |p| p == "kampung.toml",
                    |text| match text.strip_suffix(HOME) {
                        Some(rest) => rest.to_owned(),
                        None => format!("{text}{HOME}"),
                    },
                );
            }
        }
    }

    /// Moves all files of a folder.
    fn relocate(&mut self, old: &str, new: &str) {
        let files = self.sources.below(old);
        self.sources.remove_below(old);
        for (path, bytes) in files.0 {
            self.sources.add(&path.replacen(old, new, 1), bytes);
        }
    }

    fn has_home(&self) -> bool {
        self.sources.text("kampung.toml").ends_with(HOME)
    }
}

const HOME: &str = "home = \"melati\"\n";

/// What must stand published, and the clean builds that say so.
struct Truth {
    /// The site of each place: a village's folder, or the root under `""`.
    sites: BTreeMap<String, Tree>,
    /// Files and day of each village when it was last good.
    good: BTreeMap<String, (Sources, &'static str)>,
    store: MemoryStore,
    dir: PathBuf,
    builds: usize,
    /// Whether the days that the portal keeps of its villages may be older than the day it was made on.
    older: bool,
}

impl Truth {
    fn clean_build(&mut self, sources: &Sources, today: &str) -> (Run, Tree) {
        self.builds += 1;
        let (workspace, out) = (self.dir.join("clean"), self.dir.join(format!("clean-{}", self.builds)));
        sources.write(&workspace);
        let run = build_with(&workspace, &out, &self.store, today);
        let made = tree(&out);
        let _ = std::fs::remove_dir_all(out);
        (run, made)
    }

    /// Learns what is right after an edit. Returns the statuses that a step by step build must report.
    fn learn(&mut self, desk: &Desk) -> BTreeMap<String, VillageStatus> {
        let (run, made) = self.clean_build(&desk.sources, desk.today);
        let now = statuses(&run);
        let villages: BTreeSet<String> = desk.sources.villages().into_iter().collect();
        let settings_are_good = !desk.whole.contains_key("kampung.toml");
        // An empty one is no mistake: the theme then has everything of the default theme.
        let theme = "themes/anak/theme.toml";
        let theme_is_good = !desk.whole.contains_key(theme) || desk.sources.0[theme].is_empty();
        if !settings_are_good {
            return now;
        }
        for (village, _) in now.iter().filter(|(_, s)| **s == VillageStatus::Built) {
            let files = desk.sources.below(&format!("content/{village}/"));
            self.good.insert(village.clone(), (files, desk.today));
            if desk.has_home() && village == "melati" {
                self.sites.insert(String::new(), made.without(&villages));
            } else {
                self.sites.insert(village.clone(), made.village(village));
            }
        }
        // What the workspace no longer has, or has elsewhere, goes.
        self.good.retain(|v, _| villages.contains(v));
        let has_home = desk.has_home();
        self.sites
            .retain(|place, _| place.is_empty() || villages.contains(place) && !(has_home && place == "melati"));
        self.older &= !has_home && !theme_is_good;
        if !has_home && theme_is_good {
            // The portal shows the last good state of each village.
            let mut sources = desk.sources.clone();
            for (village, _) in now.iter().filter(|(_, s)| **s != VillageStatus::Built) {
                sources.remove_below(&format!("content/{village}/"));
                if let Some((files, day)) = self.good.get(village) {
                    sources.0.extend(files.0.clone());
                    self.older |= *day != desk.today;
                }
            }
            let all_good = now.values().all(|s| *s == VillageStatus::Built);
            let made = if all_good {
                made
            } else {
                self.clean_build(&sources, desk.today).1
            };
            self.sites.insert(String::new(), made.without(&villages));
        }
        now
    }

    fn expected(&self) -> Tree {
        self.sites.values().fold(Tree::default(), Tree::and)
    }
}

fn live_through(home: bool, edits: &[Edit]) {
    let dir = scratch();
    let (workspace, out) = (dir.path().join("desa"), dir.path().join("public"));
    let remembered = dir.path().join("remembered");
    let sources = if home {
        Sources::plain().with_home()
    } else {
        Sources::plain()
    };
    let mut desk = Desk {
        sources,
        whole: BTreeMap::new(),
        away: Sources::default(),
        today: TODAY,
        all_is_good: true,
    };
    let mut truth = Truth {
        sites: BTreeMap::new(),
        good: BTreeMap::new(),
        store: MemoryStore::new(),
        dir: dir.path().to_owned(),
        builds: 0,
        older: false,
    };
    let store = MemoryStore::new();
    let mut memory = Memory::new();
    // The first round publishes without an edit.
    for round in 0..=edits.len() {
        let what = match round {
            0 => "the first build".to_owned(),
            _ => format!("step {round}, {:?}", edits[round - 1]),
        };
        let before = desk.sources.clone();
        if round > 0 {
            desk.apply(&edits[round - 1]);
        }
        match round.checked_sub(1).map(|i| &edits[i]) {
            Some(Edit::Sly(..)) => write_slyly(&before, &desk.sources, &workspace),
            Some(Edit::Forget) => {
                let _ = std::fs::remove_dir_all(workspace.join(".kampung"));
            }
            _ => desk.sources.write(&workspace),
        }
        let run = build_with(&workspace, &out, &store, desk.today);
        if round == 0 {
            assert_good(&run);
        }
        let clean = truth.learn(&desk);
        desk.all_is_good = clean.values().all(|s| *s == VillageStatus::Built);
        let good = |statuses: BTreeMap<String, VillageStatus>| -> BTreeMap<String, bool> {
            statuses
                .into_iter()
                .map(|(v, s)| (v, s != VillageStatus::Failed))
                .collect()
        };
        assert_eq!(good(statuses(&run)), good(clean), "{what}\n{}", messages(&run));
        check(&truth, &out, &what);

        // A run that remembers the one before says and makes the same.
        let again = build_again(&workspace, &remembered, &store, desk.today, &mut memory);
        assert_eq!(messages(&again), messages(&run), "{what}, remembering");
        assert_eq!(statuses(&again), statuses(&run), "{what}, remembering");
        assert_same(&tree(&out), &tree(&remembered), &format!("{what}, remembering"));

        // Once more, and nothing is made again.
        let run = build_with(&workspace, &out, &store, desk.today);
        let made_again = statuses(&run).into_values().any(|s| s == VillageStatus::Built);
        assert!(
            !made_again && run.report.bytes == 0,
            "{what}, once more: {:?}",
            statuses(&run)
        );
        check(&truth, &out, &format!("{what}, once more"));
    }
}

/// Writes what changed, in place, and sets its time back to what it was.
fn write_slyly(before: &Sources, after: &Sources, workspace: &Path) {
    for (path, bytes) in &after.0 {
        if before.0.get(path) != Some(bytes) {
            let path = workspace.join(path);
            let time = std::fs::metadata(&path).unwrap().modified().unwrap();
            std::fs::write(&path, bytes).unwrap();
            let file = std::fs::File::options().write(true).open(&path).unwrap();
            file.set_modified(time).unwrap();
        }
    }
}

fn check(truth: &Truth, out: &Path, what: &str) {
    let (mut expected, mut found) = (truth.expected(), tree(out));
    if truth.older {
        // The portal's digests of its inputs hold the days for which the old site was made.
        for record in [".kampung/manifest", ".kampung/summary.json"] {
            (expected, found) = (expected.but(record), found.but(record));
        }
    }
    // Broken settings in the very first build leave nothing at all.
    expected.0.remove(".kampung");
    found.0.remove(".kampung");
    assert_same(&expected, &found, what);
}

/// As many as `PROPTEST_CASES` says; few in a build that is not optimised.
fn cases() -> u32 {
    let asked = std::env::var("PROPTEST_CASES").ok().and_then(|n| n.parse().ok());
    asked.unwrap_or(if cfg!(debug_assertions) { 4 } else { 24 })
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: cases(),
        max_shrink_iters: 200,
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    #[test]
    fn step_by_step_is_as_good_as_anew(home: bool, edits in proptest::collection::vec(edit(), 4..8)) {
        live_through(home, &edits);
    }
}

/// Settings with a mistake keep a portal that holds the day of a village which was broken before.
#[test]
fn broken_settings_keep_a_portal_of_older_days() {
    let edits = [
        Edit::Break(20, Mistake::NotClosed),
        Edit::Day(2),
        Edit::Break(138, Mistake::UnknownField),
        Edit::Text(0, 0),
    ];
    live_through(false, &edits);
}

/// The kinds of edit that chance may miss, one after the other.
#[test]
fn every_edit_once() {
    let all = [
        Edit::Text(3, 1),
        Edit::Price(1, 4),
        Edit::Slug(0, 1),
        Edit::AddProduct(0, 1),
        Edit::Translation(1),
        Edit::Photo(2, 1),
        Edit::Day(2),
        Edit::Break(8, Mistake::UnknownField),
        Edit::Colour(2),
        Edit::Text(5, 2),
        Edit::Day(4),
        Edit::Repair,
        Edit::Home,
        Edit::Break(0, Mistake::NotUtf8),
        Edit::Title(1),
        Edit::Static(1),
        Edit::Repair,
        Edit::Photo(2, 2),
        Edit::Village,
        Edit::Home,
        Edit::DeletePhoto(0),
        Edit::Village,
        Edit::DeleteProduct(0),
        Edit::Title(2),
        Edit::Sly(2, 1),
        Edit::Sly(2, 2),
        Edit::Language,
        Edit::ThemeWords(2, 1),
        Edit::ThemeWords(3, 1),
        Edit::ThemeWords(1, 2),
        Edit::Forget,
        Edit::Template(1),
        Edit::Rename(0, 1),
        Edit::MoveProducer(0),
        Edit::MoveProducer(0),
        Edit::Language,
    ];
    live_through(false, &all);
}

/// Day after day a build makes what a clean build of that day makes, and builds a village only on the days on
/// which something of it changes: an event is over, a product is new no longer, a price has ended, news begin.
#[test]
fn a_new_day_rebuilds_what_it_changes() {
    let dir = scratch();
    let (workspace, out, clean) = (
        dir.path().join("desa"),
        dir.path().join("public"),
        dir.path().join("clean"),
    );
    let mut sources = Sources::plain();
    let product = "content/melati/products/cincin/index.md";
    let text = sources.text(product);
    // Added on 1 October: new for sixty days.
    assert!(text.contains("added = 2026-10-01"));
    sources.add(product, text.replace("2026-12-31", "2026-12-02"));
    sources.write(&workspace);
    let store = MemoryStore::new();
    let mut built: BTreeMap<String, Vec<String>> = BTreeMap::new();
    let november = (22..=30).map(|day| format!("2026-11-{day}"));
    let december = (1..=6).map(|day| format!("2026-12-{day:02}"));
    // A clock that was set back.
    let back = ["2026-11-26".to_owned(), "2026-11-24".to_owned()];
    for today in november.chain(december).chain(back) {
        let run = build_with(&workspace, &out, &store, &today);
        assert_good(&run);
        for (village, _) in statuses(&run).into_iter().filter(|(_, s)| *s == VillageStatus::Built) {
            built.entry(village).or_default().push(today.clone());
        }
        assert_good(&build_with(&workspace, &clean, &store, &today));
        assert_same(&tree(&clean), &tree(&out), &today);
        std::fs::remove_dir_all(&clean).unwrap();
    }
    let melati = [
        "2026-11-22",
        "2026-11-25",
        "2026-11-30",
        "2026-12-03",
        "2026-11-26",
        "2026-11-24",
    ];
    assert_eq!(built["melati"], melati);
    assert_eq!(built["sawah"], ["2026-11-22", "2026-12-05", "2026-11-26"]);
}

/// A village that moves and breaks in one step keeps its old site where it was.
#[test]
fn a_broken_village_does_not_move() {
    let dir = scratch();
    let (workspace, out) = (dir.path().join("desa"), dir.path().join("public"));
    let store = MemoryStore::new();
    let build = |sources: &Sources| {
        sources.write(&workspace);
        build_with(&workspace, &out, &store, TODAY)
    };
    for (before, after) in [
        (Sources::plain(), Sources::plain().with_home()),
        (Sources::plain().with_home(), Sources::plain()),
    ] {
        assert_good(&build(&before));
        let old = tree(&out);
        let mut broken = after.clone();
        broken.add("content/melati/products/gelang/index.md", "");
        let run = build(&broken);
        assert_eq!(statuses(&run)["melati"], VillageStatus::Failed);
        // The other village follows the new settings.
        let other = BTreeSet::from(["sawah".to_owned()]);
        assert_same(&old.without(&other), &tree(&out).without(&other), "moved and broken");
        assert_good(&build(&after));
        let moved = tree(&out);
        std::fs::remove_dir_all(&out).unwrap();
        assert_good(&build(&after));
        assert_same(&tree(&out), &moved, "moved and mended");
    }
}

const CLUSTERS: &str = "[[cluster]]\nid = \"jalur\"\nname = \"Jalur Satu\"\ncommodity = \"weaving\"\n\
                        villages = [\"melati\", \"sawah\"]\n";
const PARTNERS: &str = "[[partner]]\nid = \"mitra-kita\"\nname = \"Mitra Kita\"\nrole = \"training\"\n\
                        logo = \"static/mitra.svg\"\n";

/// Puts a line at the top of a village's facts, where no table swallows it.
fn with_fact(sources: &Sources, village: &str, line: &str) -> Sources {
    let path = format!("content/{village}/village.toml");
    let mut changed = sources.clone();
    changed.add(&path, format!("{line}\n{}", sources.text(&path)));
    changed
}

#[test]
fn villages_follow_the_files_that_they_share() {
    let dir = scratch();
    let (workspace, out) = (dir.path().join("desa"), dir.path().join("public"));
    let store = MemoryStore::new();
    let build = |sources: &Sources| {
        sources.write(&workspace);
        build_with(&workspace, &out, &store, TODAY)
    };
    let page = |path: &str| std::fs::read_to_string(out.join(path)).unwrap_or_default();
    let mut sources = with_fact(&Sources::plain(), "melati", "programmes = [{ id = \"mitra-kita\" }]");
    sources.add("clusters.toml", CLUSTERS);
    sources.add("partners.toml", PARTNERS);
    sources.add(
        "static/mitra.svg",
        "<svg xmlns=\"http://www.w3.org/2000/svg\"><path d=\"M0 0\"/></svg>",
    );
    assert_good(&build(&sources));
    assert!(page("melati/index.html").contains("Jalur Satu"));
    assert!(page("melati/index.html").contains("href=\"../sawah/\""));
    assert!(page("sawah/index.html").contains("href=\"../melati/\""));
    assert!(page("klaster/jalur/index.html").contains("href=\"../../sawah/\""));
    assert!(page("melati/mitra/index.html").contains("Mitra Kita"));
    assert!(!out.join("sawah/mitra/index.html").exists());
    assert!(statuses(&build(&sources)).values().all(|s| *s == VillageStatus::Reused));

    // A neighbour takes an address of its own.
    let moved = with_fact(&sources, "sawah", "base_url = \"https://sawah.example/desa/\"");
    assert_good(&build(&moved));
    assert!(page("melati/index.html").contains("href=\"https://sawah.example/desa/\""));
    // It reaches the others over the address of the workspace.
    let back = page("sawah/index.html");
    assert!(back.contains("href=\"https://uji.example/desa/melati/\""), "{back}");

    // Another drawing, another name, another route.
    sources.add(
        "static/mitra.svg",
        "<svg xmlns=\"http://www.w3.org/2000/svg\"><path d=\"M1 1\"/></svg>",
    );
    sources.add("partners.toml", PARTNERS.replace("Mitra Kita", "Mitra Lama"));
    sources.add("clusters.toml", CLUSTERS.replace("Jalur Satu", "Jalur Dua"));
    assert_good(&build(&sources));
    let stepwise = tree(&out);
    assert!(page("melati/mitra/index.html").contains("Mitra Lama") && page("sawah/index.html").contains("Jalur Dua"));
    let anew = dir.path().join("anew");
    assert_good(&build_with(&workspace, &anew, &MemoryStore::new(), TODAY));
    assert_same(&tree(&anew), &stepwise, "shared files");

    // A mistake in a shared file leaves every page as it was, and hides no other.
    let mut broken = with_fact(&sources, "sawah", "tahun_berdiri = 1900");
    broken.add("clusters.toml", CLUSTERS.replace("sawah", "sawahh"));
    let run = build(&broken);
    assert!(statuses(&run).values().all(|s| *s == VillageStatus::Failed));
    assert!(messages(&run).contains("clusters.toml") && messages(&run).contains("tahun_berdiri"));
    assert_same(&tree(&out), &stepwise, "a broken cluster");
}

#[test]
fn certificates_consent_and_programmes_end() {
    let dir = scratch();
    let (workspace, out) = (dir.path().join("desa"), dir.path().join("public"));
    let store = MemoryStore::new();
    let certificate = "certifications = [{ type = \"ig\", number = \"IG.00.2019.000012\", issuer = \"DJKI\", \
                       expires = 2026-11-23 }]\nprogrammes = [{ id = \"mitra-kita\", to = 2026-11-24 }]";
    let mut sources = with_fact(&Sources::plain(), "melati", certificate);
    sources.add("partners.toml", PARTNERS.replace("logo = \"static/mitra.svg\"\n", ""));
    sources.add(
        "content/melati/producers/ayu/index.md",
        "+++\ntitle = \"Ayu\"\nkind = \"individual\"\ncontact = { phone = \"0812 0000 0009\" }\n\
         consent = { by = \"Ayu\", date = 2026-01-01, scope = [\"name\", \"phone\"], until = 2026-11-25 }\n+++\nAyu.\n",
    );
    sources.write(&workspace);
    let page = |path: &str| std::fs::read_to_string(out.join(path)).unwrap();
    let shown = |day: &str| {
        assert_good(&build_with(&workspace, &out, &store, day));
        let home = page("melati/index.html");
        (
            home.contains("IG.00.2019.000012"),
            !page("melati/mitra/index.html").contains("Program sebelumnya"),
            page("melati/produsen/ayu/index.html").contains("812-0000-0009"),
        )
    };
    assert_eq!(shown("2026-11-23"), (true, true, true));
    assert_eq!(shown("2026-11-24"), (false, true, true));
    assert_eq!(shown("2026-11-25"), (false, false, true));
    assert_eq!(shown("2026-11-26"), (false, false, false));
    // And back: a build for an earlier day is that of the day.
    assert_eq!(shown("2026-11-23"), (true, true, true));
}
