//! Publishing as a whole: what the tests have in common.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::*;
use crate::cache::{Blob, BlobKey, MemoryStore};
use crate::date::Date;
use crate::digest::Digest;
use crate::paths::OutputPath;
use crate::render::artifact::Content;

mod foreign;
mod random;
mod stopped;
mod whole;

/// Puts `bytes` into a store, under a key of their own.
fn add(store: &MemoryStore, bytes: &[u8]) -> Blob {
    store.put(BlobKey::new(Digest::of(bytes)), bytes).unwrap()
}

/// What stands at a path.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Node {
    Folder,
    File(Vec<u8>),
    Link(PathBuf),
}

/// Everything in a folder but lock and staging.
fn snapshot(folder: &Path) -> BTreeMap<String, Node> {
    let mut nodes = BTreeMap::new();
    if !folder.exists() {
        return nodes;
    }
    for entry in walkdir::WalkDir::new(folder).min_depth(1) {
        let entry = entry.unwrap();
        let rel = entry.path().strip_prefix(folder).unwrap().to_str().unwrap().to_owned();
        if rel == ".kampung/lock" || rel.starts_with(".kampung/staging") {
            continue;
        }
        let node = if entry.file_type().is_dir() {
            Node::Folder
        } else if entry.file_type().is_symlink() {
            Node::Link(fs::read_link(entry.path()).unwrap())
        } else {
            Node::File(fs::read(entry.path()).unwrap())
        };
        nodes.insert(rel, node);
    }
    nodes
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Harm {
    /// The program is killed before this step; half of what it was writing is left.
    Kill(usize),
    /// This step fails.
    Fail(usize),
    /// From this step on the disk is full.
    Full(usize),
    /// Nothing happens, on a disk that cannot exchange folders.
    NoExchange,
    /// Killed there, on such a disk.
    KillNoExchange(usize),
    None,
}

/// Counts the steps and does harm.
struct Saboteur {
    harm: Harm,
    seen: Mutex<Vec<(Step, PathBuf)>>,
}

impl Saboteur {
    fn new(harm: Harm) -> Arc<Self> {
        Arc::new(Saboteur {
            harm,
            seen: Mutex::default(),
        })
    }
}

impl Steps for Saboteur {
    fn before(&self, step: Step, path: &Path) -> Verdict {
        let mut seen = self.seen.lock().unwrap();
        let n = seen.len();
        seen.push((step, path.to_owned()));
        let full = || Verdict::Fail(io::Error::from(io::ErrorKind::StorageFull));
        match self.harm {
            Harm::Kill(at) | Harm::KillNoExchange(at) if n >= at => {
                if n == at && step == Step::Write {
                    let _ = fs::write(path, "half");
                }
                Verdict::Stop
            }
            Harm::Fail(at) if n == at => full(),
            Harm::Full(at) if n >= at && matches!(step, Step::Write | Step::Folder | Step::Link | Step::Sync) => full(),
            Harm::NoExchange | Harm::KillNoExchange(_) if step == Step::Exchange => {
                Verdict::Fail(io::Error::from(io::ErrorKind::Unsupported))
            }
            _ => Verdict::Go,
        }
    }
}

fn settings(steps: &Arc<Saboteur>, never_exchange: bool) -> Settings {
    Settings {
        steps: Arc::clone(steps) as Arc<dyn Steps>,
        never_exchange,
        ..quick()
    }
}

/// A temporary folder, in memory where the system offers that: these tests make many files.
fn scratch() -> tempfile::TempDir {
    tempfile::tempdir_in("/dev/shm")
        .or_else(|_| tempfile::tempdir())
        .unwrap()
}

/// Tests need not wait for the disk.
fn quick() -> Settings {
    Settings {
        durable: false,
        ..Settings::default()
    }
}

fn village(name: &str) -> SitePlace {
    SitePlace::Village(Id::new(name).unwrap())
}

fn meta(version: &str) -> Meta {
    Meta {
        inputs: Digest::of(version.as_bytes()),
        next_change: Date::new(2026, 12, 1),
        program: "0.1.0".to_owned(),
        summary: Some(format!("{{\"v\":\"{version}\"}}").into_bytes()),
    }
}

fn artifacts(store: &MemoryStore, files: &[(&str, &str)]) -> Artifacts {
    let mut artifacts = Artifacts::new();
    for (path, text) in files {
        let content = if path.ends_with(".webp") {
            Content::Blob(add(store, text.as_bytes()))
        } else {
            Content::Bytes(text.as_bytes().to_vec())
        };
        artifacts.insert(OutputPath::new(path).unwrap(), content).unwrap();
    }
    artifacts
}

const OLD: &[(&str, &str)] = &[
    ("index.html", "old home"),
    ("css/site.css", "same"),
    ("css/old.css", "gone soon"),
    ("media/a.webp", "photo a"),
    ("media/b.webp", "photo b"),
    ("produk/cincin/index.html", "ring"),
    ("folder/index.html", "a folder becomes a file"),
    ("file", "a file becomes a folder"),
    ("feed.xml", "feed 1"),
];
const NEW: &[(&str, &str)] = &[
    ("index.html", "new home!"),
    ("css/site.css", "same"),
    ("css/new.css", "fresh"),
    ("media/a.webp", "photo a"),
    ("media/c.webp", "photo c"),
    ("produk/gelang/index.html", "bracelet"),
    ("folder", "now a file"),
    ("file/index.html", "now a folder"),
    ("feed.xml", "feed 2"),
];

fn add_foreign(site: &Path) {
    for folder in ["empty/nested", ".well-known", "css"] {
        fs::create_dir_all(site.join(folder)).unwrap();
    }
    for file in [".htaccess", ".well-known/token", "css/mine.css", "CNAME"] {
        fs::write(site.join(file), file).unwrap();
    }
    #[cfg(unix)]
    {
        std::os::unix::fs::symlink("../nowhere", site.join("link")).unwrap();
        std::os::unix::fs::symlink(".", site.join("css/loop")).unwrap();
    }
}

#[derive(Clone, Copy, Debug)]
enum Goal {
    /// New site over the old one.
    Renew,
    /// First site, in a folder where foreign files stand, one of them what is to be published.
    First,
    /// First site, no folder.
    Fresh,
    /// The old site goes.
    Remove,
}

/// Output folder, site folder and store of one trial, set up for `goal`.
struct Trial {
    dir: tempfile::TempDir,
    place: SitePlace,
    goal: Goal,
    never_exchange: bool,
    store: MemoryStore,
}

impl Trial {
    fn new(place: &SitePlace, goal: Goal, never_exchange: bool) -> Self {
        let dir = scratch();
        let trial = Trial {
            dir,
            place: place.clone(),
            goal,
            never_exchange,
            store: MemoryStore::new(),
        };
        let other = artifacts(&trial.store, &[("index.html", "neighbour"), ("css/site.css", "x")]);
        let output = OutputRoot::open(&trial.out(), &quick()).unwrap();
        output
            .publish(&village("neighbour"), &other, &meta("n"), &trial.store)
            .unwrap();
        match goal {
            Goal::Renew | Goal::Remove => {
                let old = artifacts(&trial.store, OLD);
                output.publish(place, &old, &meta("1"), &trial.store).unwrap();
                add_foreign(&trial.site());
            }
            Goal::First => {
                fs::create_dir_all(trial.site()).unwrap();
                add_foreign(&trial.site());
                fs::write(trial.site().join("css/site.css"), "same").unwrap();
            }
            Goal::Fresh => {}
        }
        trial
    }

    fn out(&self) -> PathBuf {
        self.dir.path().join("public")
    }

    fn site(&self) -> PathBuf {
        Published::at(&self.out()).folder(&self.place)
    }

    fn run(&self, steps: &Arc<Saboteur>) -> Result<Receipt, PublishProblem> {
        let output = OutputRoot::open(&self.out(), &settings(steps, self.never_exchange))?;
        match self.goal {
            Goal::Remove => output.remove(&self.place),
            _ => output.publish(&self.place, &artifacts(&self.store, NEW), &meta("2"), &self.store),
        }
    }

    fn staging(&self) -> Vec<String> {
        let staging = self.out().join(".kampung/staging");
        let all = walkdir::WalkDir::new(staging)
            .into_iter()
            .flatten()
            .filter(|e| e.depth() > 0);
        all.map(|e| e.path().display().to_string())
            .filter(|p| !p.ends_with("/villages"))
            .collect()
    }
}

fn places() -> Vec<(SitePlace, bool)> {
    vec![
        (village("celuk"), false),
        (village("celuk"), true),
        (SitePlace::Root, false),
    ]
}

const GOALS: [Goal; 4] = [Goal::Renew, Goal::First, Goal::Fresh, Goal::Remove];

/// The state before and after, and how many steps lead from one to the other.
fn before_and_after(place: &SitePlace, goal: Goal, never_exchange: bool) -> [BTreeMap<String, Node>; 2] {
    let trial = Trial::new(place, goal, never_exchange);
    let before = snapshot(&trial.out());
    trial.run(&Saboteur::new(Harm::None)).unwrap();
    let after = snapshot(&trial.out());
    assert_ne!(before, after);
    assert_eq!(trial.staging(), Vec::<String>::new());
    [before, after]
}
