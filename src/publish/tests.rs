//! Publishing as a whole, stopped at every single step.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Mutex;

use super::*;
use crate::cache::{Blob, BlobKey};
use crate::date::Date;
use crate::digest::Digest;
use crate::paths::OutputPath;

/// Blobs in memory.
#[derive(Default)]
pub(super) struct Memory(Mutex<BTreeMap<Digest, Vec<u8>>>);

impl Memory {
    fn add(&self, bytes: &[u8]) -> Blob {
        let digest = Digest::of(bytes);
        self.0.lock().unwrap().insert(digest, bytes.to_vec());
        Blob {
            key: BlobKey(digest),
            digest,
            len: bytes.len() as u64,
        }
    }
}

impl Store for Memory {
    fn copy_to(&self, blob: &Blob, target: &Path) -> io::Result<()> {
        let blobs = self.0.lock().unwrap();
        let bytes = blobs
            .get(&blob.digest)
            .ok_or_else(|| io::Error::from(io::ErrorKind::NotFound))?;
        let mut file = fs::OpenOptions::new().write(true).create_new(true).open(target)?;
        io::Write::write_all(&mut file, bytes)
    }
}

/// What stands at a path.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Node {
    Folder,
    File(Vec<u8>),
    Link(PathBuf),
}

/// Everything in a folder but lock and staging.
pub(super) fn snapshot(folder: &Path) -> BTreeMap<String, Node> {
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
pub(super) enum Harm {
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
pub(super) struct Saboteur {
    harm: Harm,
    pub(super) seen: Mutex<Vec<(Step, PathBuf)>>,
}

impl Saboteur {
    pub(super) fn new(harm: Harm) -> Arc<Self> {
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

pub(super) fn settings(steps: &Arc<Saboteur>, never_exchange: bool) -> Settings {
    Settings {
        steps: Arc::clone(steps) as Arc<dyn Steps>,
        never_exchange,
        ..quick()
    }
}

/// A temporary folder, in memory where the system offers that: these tests make many files.
pub(super) fn scratch() -> tempfile::TempDir {
    tempfile::tempdir_in("/dev/shm")
        .or_else(|_| tempfile::tempdir())
        .unwrap()
}

/// Tests need not wait for the disk.
pub(super) fn quick() -> Settings {
    Settings {
        durable: false,
        ..Settings::default()
    }
}

pub(super) fn village(name: &str) -> SitePlace {
    SitePlace::Village(Id::new(name).unwrap())
}

pub(super) fn meta(version: &str) -> Meta {
    Meta {
        inputs: Digest::of(version.as_bytes()),
        next_change: Date::new(2026, 12, 1),
        program: "0.1.0".to_owned(),
        summary: Some(format!("{{\"v\":\"{version}\"}}").into_bytes()),
    }
}

pub(super) fn artifacts(store: &Memory, files: &[(&str, &str)]) -> Artifacts {
    let mut artifacts = Artifacts::new();
    for (path, text) in files {
        let content = if path.ends_with(".webp") {
            Content::Blob(store.add(text.as_bytes()))
        } else {
            Content::Bytes(text.as_bytes().to_vec())
        };
        artifacts.insert(OutputPath::new(path).unwrap(), content).unwrap();
    }
    artifacts
}
use crate::render::artifact::Content;

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
    store: Memory,
}

impl Trial {
    fn new(place: &SitePlace, goal: Goal, never_exchange: bool) -> Self {
        let dir = scratch();
        let trial = Trial {
            dir,
            place: place.clone(),
            goal,
            never_exchange,
            store: Memory::default(),
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

#[test]
fn the_new_state_is_the_artifacts_and_what_is_foreign() {
    for (place, never_exchange) in places() {
        for goal in GOALS {
            let trial = Trial::new(&place, goal, never_exchange);
            trial.run(&Saboteur::new(Harm::None)).unwrap();
            let expected = Trial::new(&place, Goal::Fresh, never_exchange);
            fs::create_dir_all(expected.site()).unwrap();
            if !matches!(goal, Goal::Fresh) {
                add_foreign(&expected.site());
            }
            if matches!(goal, Goal::Remove) {
                // `css/` held both kinds; nothing else of the old site remains.
                assert_eq!(snapshot(&trial.out()), snapshot(&expected.out()), "{place:?}");
                continue;
            }
            for (path, text) in NEW {
                let path = expected.site().join(path);
                fs::create_dir_all(path.parent().unwrap()).unwrap();
                fs::write(path, text).unwrap();
            }
            let (mut found, wanted) = (snapshot(&trial.site()), snapshot(&expected.site()));
            let manifest = Published::at(&trial.out()).manifest(&place).unwrap().unwrap();
            assert_eq!(manifest, Manifest::new(&artifacts(&trial.store, NEW), &meta("2")));
            let summary = Published::at(&trial.out()).summary(&place, &manifest).unwrap();
            assert_eq!(summary, meta("2").summary);
            for record in [".kampung/manifest", ".kampung/summary.json"] {
                assert!(found.remove(record).is_some());
            }
            if !wanted.contains_key(".kampung") {
                found.remove(".kampung");
            }
            assert_eq!(found, wanted, "{place:?} {goal:?}");
        }
    }
}

#[test]
fn killed_at_any_step_a_site_is_old_or_new_and_the_next_run_ends_the_same() {
    for (place, never_exchange) in places() {
        for goal in GOALS {
            let [before, after] = before_and_after(&place, goal, never_exchange);
            let mut both = [0, 0];
            for n in 0.. {
                let trial = Trial::new(&place, goal, never_exchange);
                let killed = match trial.run(&Saboteur::new(Harm::Kill(n))) {
                    Err(PublishProblem::Interrupted) => true,
                    Ok(_) => false,
                    Err(e) => panic!("{e}"),
                };
                let state = snapshot(&trial.out());
                let whole = state == before || state == after;
                let exchanged = place != SitePlace::Root && !never_exchange;
                // Retiring the old folder comes after the exchange; taking a site away leaves an empty
                // folder for a moment.
                let folder_left = {
                    let mut state = state.clone();
                    state.remove("celuk");
                    state == after
                };
                assert!(whole || !exchanged || folder_left, "{goal:?} {n}");
                // Killed again while it is being repaired.
                for m in [0, 1, 2, 5] {
                    let again =
                        OutputRoot::open(&trial.out(), &settings(&Saboteur::new(Harm::Kill(m)), never_exchange));
                    assert!(!matches!(again, Err(ref e) if !matches!(e, PublishProblem::Interrupted)));
                }
                drop(OutputRoot::open(&trial.out(), &quick()).unwrap());
                let state = snapshot(&trial.out());
                assert!(state == before || state == after, "{place:?} {goal:?} {n}: {state:#?}");
                both[usize::from(state == after)] += 1;
                assert_eq!(trial.staging(), Vec::<String>::new());
                trial.run(&Saboteur::new(Harm::None)).unwrap();
                assert_eq!(snapshot(&trial.out()), after, "{place:?} {goal:?} {n}");
                if !killed {
                    break;
                }
            }
            assert!(both[0] > 3 && both[1] > 1, "{place:?} {goal:?}: {both:?}");
        }
    }
}

#[test]
fn refused_at_any_step_a_site_is_old_or_new() {
    for (place, never_exchange) in places() {
        for goal in GOALS {
            let [before, after] = before_and_after(&place, goal, never_exchange);
            for full in [false, true] {
                for n in 1.. {
                    let trial = Trial::new(&place, goal, never_exchange);
                    let steps = Saboteur::new(if full { Harm::Full(n) } else { Harm::Fail(n) });
                    let result = trial.run(&steps);
                    let seen = steps.seen.lock().unwrap();
                    let Some((step, path)) = seen.get(n).cloned() else {
                        break;
                    };
                    let state = snapshot(&trial.out());
                    let what = format!("{place:?} {goal:?} {step:?} {}", path.display());
                    match result {
                        Ok(_) => assert_eq!(state, after, "{what}"),
                        Err(PublishProblem::CannotWrite { .. }) if state == before => {}
                        // A rename, deletion, or a folder in a file's place, refused in the middle of the roll.
                        Err(PublishProblem::CannotWrite { .. }) => {
                            assert!(place == SitePlace::Root || never_exchange, "{what}");
                            assert!(full || !matches!(step, Step::Write | Step::Link | Step::Sync), "{what}");
                        }
                        Err(e) => panic!("{what}: {e}"),
                    }
                    drop(OutputRoot::open(&trial.out(), &quick()).unwrap());
                    let state = snapshot(&trial.out());
                    assert!(state == before || state == after, "{what}");
                    assert_eq!(trial.staging(), Vec::<String>::new(), "{what}");
                    trial.run(&Saboteur::new(Harm::None)).unwrap();
                    assert_eq!(snapshot(&trial.out()), after, "{what}");
                }
            }
        }
    }
}

#[test]
fn a_disk_that_cannot_exchange_falls_back_to_the_journal() {
    let place = village("celuk");
    for goal in GOALS {
        let [before, after] = before_and_after(&place, goal, false);
        let trial = Trial::new(&place, goal, false);
        trial.run(&Saboteur::new(Harm::NoExchange)).unwrap();
        assert_eq!(snapshot(&trial.out()), after);
        for n in 0.. {
            let trial = Trial::new(&place, goal, false);
            let done = trial.run(&Saboteur::new(Harm::KillNoExchange(n))).is_ok();
            drop(OutputRoot::open(&trial.out(), &quick()).unwrap());
            let state = snapshot(&trial.out());
            assert!(state == before || state == after, "{goal:?} {n}");
            trial.run(&Saboteur::new(Harm::NoExchange)).unwrap();
            assert_eq!(snapshot(&trial.out()), after);
            if done {
                break;
            }
        }
    }
}

#[test]
fn unchanged_means_nothing_is_written() {
    for (place, never_exchange) in places() {
        let trial = Trial::new(&place, Goal::Renew, never_exchange);
        let first = trial.run(&Saboteur::new(Harm::None)).unwrap();
        assert!(first.changed);
        assert_eq!((first.written, first.removed, first.unchanged), (7, 5, 2));
        let times = |folder: &Path| -> Vec<_> {
            let all = walkdir::WalkDir::new(folder).into_iter().flatten();
            let ours = all.filter(|e| !e.path().starts_with(trial.out().join(".kampung")) && e.depth() > 0);
            ours.map(|e| (e.path().to_owned(), e.metadata().unwrap().modified().unwrap()))
                .collect()
        };
        let stamps = times(&trial.out());
        let steps = Saboteur::new(Harm::None);
        let second = trial.run(&steps).unwrap();
        assert!(!second.changed);
        assert_eq!(
            (second.written, second.removed, second.unchanged, second.bytes),
            (0, 0, 9, 0)
        );
        assert_eq!(times(&trial.out()), stamps);
        assert_eq!(*steps.seen.lock().unwrap(), []);
    }
}

#[test]
fn a_file_that_vanished_or_changed_is_written_again() {
    for (place, never_exchange) in places() {
        let trial = Trial::new(&place, Goal::Renew, never_exchange);
        trial.run(&Saboteur::new(Harm::None)).unwrap();
        let good = snapshot(&trial.out());
        fs::remove_file(trial.site().join("css/site.css")).unwrap();
        fs::write(trial.site().join("index.html"), "shorter").unwrap();
        fs::remove_file(trial.site().join(".kampung/summary.json")).unwrap();
        assert_eq!(trial.run(&Saboteur::new(Harm::None)).unwrap().written, 2);
        assert_eq!(snapshot(&trial.out()), good);
        // As long as before: only reading tells.
        fs::write(trial.site().join("index.html"), "NEW HOME!").unwrap();
        assert!(!trial.run(&Saboteur::new(Harm::None)).unwrap().changed);
        let output = OutputRoot::open(
            &trial.out(),
            &Settings {
                verify: true,
                ..quick()
            },
        )
        .unwrap();
        let new = artifacts(&trial.store, NEW);
        assert_eq!(
            output.publish(&place, &new, &meta("2"), &trial.store).unwrap().written,
            1
        );
        assert_eq!(snapshot(&trial.out()), good);
    }
}

#[test]
fn what_is_foreign_and_in_the_way_is_named_and_left() {
    type Put = fn(&Path);
    let cases: [(&str, Put); 6] = [
        ("css/new.css", |s| fs::write(s.join("css/new.css"), "mine").unwrap()),
        ("css/new.css", |s| fs::create_dir_all(s.join("css/new.css")).unwrap()),
        ("folder", |s| fs::write(s.join("folder/mine"), "mine").unwrap()),
        ("folder", |s| fs::create_dir(s.join("folder/empty")).unwrap()),
        ("produk/gelang", |s| fs::write(s.join("produk/gelang"), "mine").unwrap()),
        ("produk", |s| {
            fs::rename(s.join("produk"), s.join("elsewhere")).unwrap();
            #[cfg(unix)]
            std::os::unix::fs::symlink("elsewhere", s.join("produk")).unwrap();
            #[cfg(not(unix))]
            fs::write(s.join("produk"), "mine").unwrap();
        }),
    ];
    for (place, never_exchange) in places() {
        for (named, put) in cases {
            let trial = Trial::new(&place, Goal::Renew, never_exchange);
            put(&trial.site());
            let before = snapshot(&trial.out());
            let result = trial.run(&Saboteur::new(Harm::None));
            let Err(PublishProblem::ForeignFile { path }) = result else {
                panic!("{place:?} {named}: {result:?}");
            };
            assert_eq!(path, trial.site().join(named));
            assert_eq!(snapshot(&trial.out()), before);
        }
    }
}

#[cfg(unix)]
#[test]
fn nothing_is_published_or_deleted_through_a_link() {
    for never_exchange in [false, true] {
        let trial = Trial::new(&village("celuk"), Goal::Renew, never_exchange);
        // A folder of stale files moved away, with a link left behind: the files are no longer ours.
        fs::rename(trial.site().join("media"), trial.dir.path().join("photos")).unwrap();
        std::os::unix::fs::symlink(trial.dir.path().join("photos"), trial.site().join("media")).unwrap();
        let result = trial.run(&Saboteur::new(Harm::None));
        assert!(matches!(result, Err(PublishProblem::ForeignFile { .. })));
        let output = OutputRoot::open(&trial.out(), &settings(&Saboteur::new(Harm::None), never_exchange)).unwrap();
        output.remove(&trial.place).unwrap();
        assert_eq!(fs::read(trial.dir.path().join("photos/b.webp")).unwrap(), b"photo b");
        // The village's whole folder is a link.
        fs::remove_dir_all(trial.site()).unwrap();
        fs::create_dir(trial.dir.path().join("disk")).unwrap();
        std::os::unix::fs::symlink(trial.dir.path().join("disk"), trial.site()).unwrap();
        let result = output.publish(&trial.place, &artifacts(&trial.store, NEW), &meta("2"), &trial.store);
        assert!(matches!(result, Err(PublishProblem::ForeignFile { .. })));
        assert_eq!(fs::read_dir(trial.dir.path().join("disk")).unwrap().count(), 0);
    }
}

/// Somebody works in the output folder while it is being switched.
struct Meddler {
    at: Step,
    site: PathBuf,
    done: Mutex<bool>,
    meddle: fn(&Path),
}

impl Steps for Meddler {
    fn before(&self, step: Step, path: &Path) -> Verdict {
        let mut done = self.done.lock().unwrap();
        if step == self.at && !path.components().any(|c| c.as_os_str() == "staging") && !*done {
            *done = true;
            (self.meddle)(&self.site);
        }
        Verdict::Go
    }
}

#[test]
fn what_appears_while_switching_is_not_lost() {
    let meddle: fn(&Path) = |site| {
        fs::write(site.join("late"), "late").unwrap();
        fs::create_dir_all(site.join("late-folder/empty")).unwrap();
        fs::write(site.join("late-folder/x"), "x").unwrap();
        // In the place of a page, and in the place of a folder.
        fs::write(site.join("css/new.css"), "mine").unwrap();
        // The journal has made its folders before.
        if !site.join("produk/gelang").exists() {
            fs::write(site.join("produk/gelang"), "mine too").unwrap();
        }
        // An editor saves a foreign file by renaming.
        fs::write(site.join("CNAME~"), "edited").unwrap();
        let later = std::time::SystemTime::now() + std::time::Duration::from_secs(5);
        let file = fs::OpenOptions::new().write(true).open(site.join("CNAME~")).unwrap();
        file.set_modified(later).unwrap();
        fs::rename(site.join("CNAME~"), site.join("CNAME")).unwrap();
    };
    for (place, never_exchange) in places() {
        let trial = Trial::new(&place, Goal::Renew, never_exchange);
        let exchanged = place != SitePlace::Root && !never_exchange;
        let at = if exchanged { Step::Exchange } else { Step::Rename };
        let steps = Arc::new(Meddler {
            at,
            site: trial.site(),
            done: Mutex::new(false),
            meddle,
        });
        let settings = Settings {
            steps,
            never_exchange,
            ..quick()
        };
        let output = OutputRoot::open(&trial.out(), &settings).unwrap();
        let receipt = output
            .publish(&place, &artifacts(&trial.store, NEW), &meta("2"), &trial.store)
            .unwrap();
        let kept = [".kampung/kept/css/new.css", ".kampung/kept/produk/gelang"].map(PathBuf::from);
        assert_eq!(receipt.set_aside, kept[..if exchanged { 2 } else { 1 }], "{place:?}");
        let file = |p: &str| String::from_utf8(fs::read(trial.site().join(p)).unwrap()).unwrap();
        assert_eq!(
            (file("late"), file("late-folder/x"), file("CNAME")),
            ("late".into(), "x".into(), "edited".into())
        );
        assert!(trial.site().join("late-folder/empty").is_dir());
        assert_eq!(
            (file("css/new.css"), file("produk/gelang/index.html")),
            ("fresh".into(), "bracelet".into())
        );
        assert_eq!(file(".kampung/kept/css/new.css"), "mine");
        assert!(!exchanged || file(".kampung/kept/produk/gelang") == "mine too");
        // And stays there.
        let old = artifacts(&trial.store, OLD);
        output.publish(&place, &old, &meta("3"), &trial.store).unwrap();
        assert_eq!(file(".kampung/kept/css/new.css"), "mine");
        assert_eq!(file("late-folder/x"), "x");
    }
}

#[test]
fn a_file_in_the_place_of_the_village_is_not_lost() {
    let put: fn(&Path) = |site| {
        fs::rename(site, site.with_file_name("elsewhere")).unwrap();
        fs::write(site, "mine").unwrap();
    };
    let trial = Trial::new(&village("celuk"), Goal::Renew, false);
    let steps = Arc::new(Meddler {
        at: Step::Exchange,
        site: trial.site(),
        done: Mutex::new(false),
        meddle: put,
    });
    let output = OutputRoot::open(&trial.out(), &Settings { steps, ..quick() }).unwrap();
    let site = artifacts(&trial.store, NEW);
    let receipt = output.publish(&trial.place, &site, &meta("2"), &trial.store).unwrap();
    assert_eq!(receipt.set_aside, [Path::new(".kampung/kept/celuk")]);
    assert_eq!(fs::read(trial.site().join(".kampung/kept/celuk")).unwrap(), b"mine");
}

#[test]
fn the_home_leaves_villages_alone() {
    let trial = Trial::new(&SitePlace::Root, Goal::Renew, false);
    let output = OutputRoot::open(&trial.out(), &quick()).unwrap();
    assert_eq!(output.published().villages().unwrap(), [Id::new("neighbour").unwrap()]);
    // `produk/` of the old home has become a village.
    fs::remove_dir_all(trial.out().join("produk")).unwrap();
    let other = artifacts(&trial.store, &[("cincin/index.html", "a village's page")]);
    output
        .publish(&village("produk"), &other, &meta("p"), &trial.store)
        .unwrap();
    let home = artifacts(&trial.store, &[("index.html", "home")]);
    output
        .publish(&SitePlace::Root, &home, &meta("4"), &trial.store)
        .unwrap();
    assert!(trial.out().join("produk/cincin/index.html").exists());
    let home = artifacts(&trial.store, &[("produk/index.html", "home")]);
    let result = output.publish(&SitePlace::Root, &home, &meta("5"), &trial.store);
    assert!(matches!(result, Err(PublishProblem::ForeignFile { .. })));
    output.remove(&village("produk")).unwrap();
    assert!(!trial.out().join("produk").exists());
    assert!(trial.out().join("index.html").exists());
}

#[test]
fn a_fleet_is_flushed_once_and_each_site_has_its_own_result() {
    let trial = Trial::new(&SitePlace::Root, Goal::Fresh, false);
    let steps = Saboteur::new(Harm::None);
    let output = OutputRoot::open(&trial.out(), &settings(&steps, false)).unwrap();
    let site = artifacts(&trial.store, NEW);
    let names: Vec<String> = (0..20).map(|i| format!("desa-{i}")).collect();
    let staged = std::thread::scope(|scope| {
        let stage = |name| output.stage(&village(name), &site, &meta(name), &trial.store).unwrap();
        let threads: Vec<_> = names.iter().map(|name| scope.spawn(move || stage(name))).collect();
        threads.into_iter().map(|t| t.join().unwrap()).collect::<Vec<_>>()
    });
    assert!(output.published().villages().unwrap().len() == 1);
    let taken = output.stage(&village("desa-3"), &site, &meta("x"), &trial.store);
    assert!(matches!(taken, Err(PublishProblem::Locked { .. })));
    // In the meantime something takes one of the places.
    fs::write(trial.out().join("desa-7"), "a file").unwrap();
    let results = output.switch(staged);
    for (place, result) in results {
        let expected_failure = place == village("desa-7");
        assert_eq!(
            matches!(result, Err(PublishProblem::ForeignFile { .. })),
            expected_failure
        );
        assert_eq!(result.is_ok(), !expected_failure);
    }
    assert_eq!(fs::read(trial.out().join("desa-7")).unwrap(), b"a file");
    assert_eq!(output.published().villages().unwrap().len(), 20);
    let syncs = steps
        .seen
        .lock()
        .unwrap()
        .iter()
        .filter(|(s, _)| *s == Step::Sync)
        .count();
    assert_eq!(syncs, 1);
    assert!(
        output
            .stage(&village("desa-3"), &site, &meta("desa-3"), &trial.store)
            .is_ok_and(|s| !s.changes())
    );
}

#[test]
fn one_build_at_a_time() {
    let dir = scratch();
    let first = OutputRoot::open(dir.path(), &quick()).unwrap();
    let second = OutputRoot::open(dir.path(), &quick());
    assert!(matches!(second, Err(PublishProblem::Locked { .. })));
    assert!(matches!(
        clean(dir.path(), &quick()),
        Err(PublishProblem::Locked { .. })
    ));
    drop(first);
    OutputRoot::open(dir.path(), &quick()).unwrap();
}

#[test]
fn a_folder_that_cannot_be_made_is_named() {
    let dir = scratch();
    fs::write(dir.path().join("file"), "x").unwrap();
    for out in ["file", "file/public"] {
        let result = OutputRoot::open(&dir.path().join(out), &quick());
        let Err(PublishProblem::CannotWrite { path, .. }) = result else {
            panic!("{out}");
        };
        assert_eq!(path, dir.path().join(out));
    }
}

#[test]
fn a_photo_missing_in_the_cache_leaves_the_old_site() {
    for (place, never_exchange) in places() {
        let trial = Trial::new(&place, Goal::Renew, never_exchange);
        let before = snapshot(&trial.out());
        let output = OutputRoot::open(&trial.out(), &settings(&Saboteur::new(Harm::None), never_exchange)).unwrap();
        let site = artifacts(&trial.store, NEW);
        let result = output.publish(&place, &site, &meta("2"), &Memory::default());
        assert!(matches!(result, Err(PublishProblem::CannotWrite { .. })));
        assert_eq!(snapshot(&trial.out()), before);
        assert_eq!(trial.staging(), Vec::<String>::new());
    }
}

#[test]
fn cleaning_leaves_what_is_foreign() {
    let trial = Trial::new(&village("celuk"), Goal::Renew, false);
    let output = OutputRoot::open(&trial.out(), &quick()).unwrap();
    output
        .publish(
            &SitePlace::Root,
            &artifacts(&trial.store, NEW),
            &meta("h"),
            &trial.store,
        )
        .unwrap();
    drop(output);
    fs::write(trial.out().join("robots-mine.txt"), "mine").unwrap();
    let cleaned = clean(&trial.out(), &quick()).unwrap();
    assert_eq!(
        cleaned,
        Cleaned {
            sites: 3,
            files: OLD.len() + NEW.len() + 2
        }
    );
    let expected = scratch();
    fs::create_dir(expected.path().join("celuk")).unwrap();
    add_foreign(&expected.path().join("celuk"));
    fs::write(expected.path().join("robots-mine.txt"), "mine").unwrap();
    assert_eq!(snapshot(&trial.out()), snapshot(expected.path()));
    assert!(!trial.out().join(".kampung").exists());
    // What nobody else uses goes altogether.
    fs::remove_dir_all(trial.out()).unwrap();
    let output = OutputRoot::open(&trial.out(), &quick()).unwrap();
    output
        .publish(
            &village("celuk"),
            &artifacts(&trial.store, NEW),
            &meta("h"),
            &trial.store,
        )
        .unwrap();
    drop(output);
    clean(&trial.out(), &quick()).unwrap();
    assert!(!trial.out().exists());
    assert_eq!(clean(&trial.out(), &quick()).unwrap(), Cleaned::default());
}

#[cfg(unix)]
#[test]
fn published_files_never_share_bytes_with_the_cache_and_keep_their_time() {
    use std::os::unix::fs::MetadataExt;
    let trial = Trial::new(&village("celuk"), Goal::Renew, false);
    let old = fs::metadata(trial.site().join("css/site.css")).unwrap();
    trial.run(&Saboteur::new(Harm::None)).unwrap();
    let new = fs::metadata(trial.site().join("css/site.css")).unwrap();
    assert_eq!(
        (new.ino(), new.modified().unwrap()),
        (old.ino(), old.modified().unwrap())
    );
    assert_eq!(new.nlink(), 1);
}
