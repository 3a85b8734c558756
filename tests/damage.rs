//! The example, damaged in hundreds of random ways: a byte, a line or a whole file is deleted, doubled or changed.
//!
//! Whatever happens, nothing panics. Either a finding points at the damage and the villages with errors keep
//! their old site to the byte, or the site that is published is whole: every page ends, every link inside it
//! leads somewhere. `DAMAGE=117` runs one round and tells what it did; `ROUNDS=2000` goes on for longer.

#![allow(clippy::disallowed_methods, reason = "tests make and look at their own files")]

mod support;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use kampung::cache::{LocalStore, Store};
use kampung::date::{BuildDate, Date};
use kampung::fleet::{self, Job, Publisher, Run, Scope};
use kampung::pipeline::Request;
use kampung::report::{Finding, UiLanguage, VillageStatus, Words};
use kampung::source::Workspace;
use support::{Quiet, TODAY, assert_good, copy_folder, messages, repository, scratch, statuses, tree};

const ROUNDS: u32 = 400;

/// One photo is damaged for so many texts: a photo takes a hundred times longer to make.
const TEXTS_A_PHOTO: u32 = 24;

/// Numbers that look random and are the same on every machine (Marsaglia's xorshift64*).
struct Dice(u64);

impl Dice {
    fn new(round: u32) -> Dice {
        let mut dice = Dice(0x9E37_79B9_7F4A_7C15 ^ (u64::from(round) + 1).wrapping_mul(0xD134_2543_DE82_EF95));
        dice.below(2);
        dice
    }

    fn below(&mut self, bound: usize) -> usize {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        ((self.0.wrapping_mul(0x2545_F491_4F6C_DD1D) >> 33) as usize) % bound.max(1)
    }

    fn pick<'a, T>(&mut self, of: &'a [T]) -> &'a T {
        &of[self.below(of.len())]
    }
}

/// What was done to a file.
struct Damage {
    path: String,
    what: String,
    /// The file as it was.
    before: Vec<u8>,
    /// What stands there now; `None`: nothing.
    after: Option<Vec<u8>>,
    /// A second file that appeared, and its bytes.
    twin: Option<(String, Vec<u8>)>,
}

impl Damage {
    fn new(dice: &mut Dice, texts: &BTreeMap<String, Vec<u8>>, photos: &BTreeMap<String, Vec<u8>>) -> Damage {
        let is_photo = dice.below(TEXTS_A_PHOTO as usize) == 0 && !photos.is_empty();
        let files = if is_photo { photos } else { texts };
        let paths: Vec<&String> = files.keys().collect();
        let path = (*dice.pick(&paths)).clone();
        let before = files[&path].clone();
        let mut damage = Damage {
            path,
            what: String::new(),
            before: before.clone(),
            after: None,
            twin: None,
        };
        match dice.below(if is_photo { 6 } else { 14 }) {
            0 => damage.what = "file deleted".to_owned(),
            1 => {
                let (stem, extension) = damage.path.rsplit_once('.').unwrap_or((&damage.path, ""));
                let twin = match dice.below(3) {
                    0 => format!("{stem} (1).{extension}"),
                    1 => format!("{stem}-salinan.{extension}"),
                    _ => format!("{stem}.{}", extension.to_uppercase()),
                };
                damage.what = format!("file doubled as {twin}");
                damage.twin = Some((twin, before.clone()));
                damage.after = Some(before);
            }
            2 => {
                let at = dice.below(before.len());
                damage.what = format!("cut at byte {at}");
                damage.after = Some(before[..at].to_vec());
            }
            3..=5 => {
                let at = dice.below(before.len());
                let mut bytes = before;
                let byte = *dice.pick(b"\0\"'[]{}+=#\n\r\t,.0A<\xc3\xff\\");
                match dice.below(3) {
                    0 if !bytes.is_empty() => {
                        bytes.remove(at);
                        damage.what = format!("byte {at} deleted");
                    }
                    1 if !bytes.is_empty() => {
                        bytes[at] = byte;
                        damage.what = format!("byte {at} made {byte:#04x}");
                    }
                    _ => {
                        bytes.insert(at, byte);
                        damage.what = format!("byte {byte:#04x} put before {at}");
                    }
                }
                damage.after = Some(bytes);
            }
            kind => {
                let mut lines: Vec<&[u8]> = before.split_inclusive(|b| *b == b'\n').collect();
                let at = dice.below(lines.len());
                let other = dice.below(lines.len());
                let changed;
                match kind {
                    6..=8 if !lines.is_empty() => {
                        lines.remove(at);
                        damage.what = format!("line {} deleted", at + 1);
                    }
                    9 | 10 if !lines.is_empty() => {
                        lines.insert(at, lines[at]);
                        damage.what = format!("line {} doubled", at + 1);
                    }
                    11 if !lines.is_empty() => {
                        lines.swap(at, other);
                        damage.what = format!("lines {} and {} exchanged", at + 1, other + 1);
                    }
                    12 if !lines.is_empty() => {
                        changed = [lines[at].strip_suffix(b"\n").unwrap_or(lines[at]), b" ".as_slice()].concat();
                        lines[at] = &changed;
                        damage.what = format!("line {} joined with the next", at + 1);
                    }
                    _ => {
                        let strange = [
                            "+++\n",
                            "[photos]\n",
                            "[contact]\n",
                            "harga = 450.000\n",
                            "price = \"murah\"\n",
                            "title = 7\n",
                            "date = 2027-02-30\n",
                            "<script>alert(1)</script>\n",
                            "[a](javascript:x)\n",
                            "![](tidak-ada.jpg)\n",
                            "[b](../tidak-ada/index.md)\n",
                            "\u{202e}terbalik\n",
                            "- - - - -\n",
                            "hours = \"Sen-Sab 17.00-08.00\"\n",
                            "{{ x }}\n",
                        ];
                        let line = *dice.pick(&strange);
                        lines.insert(at, line.as_bytes());
                        damage.what = format!("line {line:?} put before {}", at + 1);
                        damage.after = Some(lines.concat());
                        return damage;
                    }
                }
                damage.after = Some(lines.concat());
            }
        }
        damage
    }

    fn apply(&self, workspace: &Path) {
        match &self.after {
            Some(bytes) => fs::write(workspace.join(&self.path), bytes).unwrap(),
            None => fs::remove_file(workspace.join(&self.path)).unwrap(),
        }
        if let Some((path, bytes)) = &self.twin {
            fs::write(workspace.join(path), bytes).unwrap();
        }
    }

    fn mend(&self, workspace: &Path) {
        if let Some((path, _)) = &self.twin {
            fs::remove_file(workspace.join(path)).unwrap();
        }
        fs::write(workspace.join(&self.path), &self.before).unwrap();
    }

    /// Whether `finding` leads an author to the damage: it lies in the damaged file, beside it (a translation
    /// whose original lost a line), in a folder that holds it, or names it in its line or its words.
    fn is_shown_by(&self, finding: &Finding, words: &Words) -> bool {
        let twin = self.twin.as_ref().map_or(self.path.as_str(), |(path, _)| path);
        let path = Path::new(&self.path);
        let folder = path
            .parent()
            .and_then(Path::file_name)
            .and_then(|n| n.to_str())
            .unwrap_or("");
        let file = path.file_name().and_then(|n| n.to_str()).unwrap_or("");
        let told = [words.message(&finding.diagnostic), words.help(&finding.diagnostic)];
        if told.iter().any(|text| text.contains(file)) {
            return true;
        }
        let mut places = finding.location.iter().chain(&finding.related);
        let leads_here = |place: &kampung::report::Location| {
            let at = place.path.as_str();
            let is_folder = self.path.starts_with(&format!("{at}/")) || at.is_empty();
            let is_beside = Path::new(at).parent() == path.parent();
            let says = |name: &str| {
                let text = place.excerpt.as_ref().map_or("", |e| e.text.as_str());
                !name.is_empty() && text.contains(name)
            };
            at == self.path || at == twin || is_folder || is_beside || says(folder) || says(file)
        };
        places.any(leads_here)
    }
}

/// Builds and publishes, with advice.
fn run(workspace: &Path, out: &Path, store: &dyn Store) -> Run {
    let workspace = Workspace::find(workspace).unwrap();
    let job = Job {
        workspace: &workspace,
        request: Request {
            today: BuildDate(Date::parse(TODAY).unwrap()),
            drafts: false,
            advice: true,
        },
        store,
        progress: &Quiet,
        scope: Scope::default(),
    };
    fleet::run(&job, job.open(), &mut Publisher::new(&workspace, out))
}

/// The files of a folder with size and time of change: what stays the same was not written.
type Stamps = BTreeMap<String, (u64, SystemTime)>;

fn stamps(folder: &Path) -> Stamps {
    let files = walkdir::WalkDir::new(folder)
        .into_iter()
        .map(Result::unwrap)
        .filter(|e| e.file_type().is_file());
    let stamp = |entry: walkdir::DirEntry| {
        let inside = entry.path().strip_prefix(folder).unwrap();
        let path = inside
            .iter()
            .map(|part| part.to_str().unwrap())
            .collect::<Vec<_>>()
            .join("/");
        let facts = entry.metadata().unwrap();
        (path, (facts.len(), facts.modified().unwrap()))
    };
    files.map(stamp).filter(|(path, _)| path != ".kampung/lock").collect()
}

/// What is not whole in a published site: pages that break off, links that lead nowhere. A village that `keeps_old`
/// pages for its errors may link to what the others, or the root, have no longer.
fn holes(out: &Path, published: &Stamps, keeps_old: &dyn Fn(&str) -> bool) -> Vec<String> {
    let mut holes = Vec::new();
    for path in published.keys().filter(|p| p.ends_with(".html")) {
        let text = fs::read_to_string(out.join(path)).unwrap_or_default();
        if !text.trim_end().ends_with("</html>") {
            holes.push(format!("{path} breaks off"));
        }
        // The page for addresses that do not exist has links from the root of the server.
        if path.ends_with("404.html") {
            continue;
        }
        for attribute in [" href=\"", " src=\""] {
            for link in text.split(attribute).skip(1).filter_map(|rest| rest.split('"').next()) {
                let target = link.split(['#', '?']).next().unwrap_or("");
                if target.is_empty() || target.contains(':') || target.starts_with("//") {
                    continue;
                }
                let mut parts: Vec<&str> = path.split('/').collect();
                parts.pop();
                for part in target.split('/') {
                    match part {
                        ".." => drop(parts.pop()),
                        "." => {}
                        part => parts.push(part),
                    }
                }
                let mut file = parts.join("/");
                if file.is_empty() || file.ends_with('/') {
                    file.push_str("index.html");
                }
                let village = path.split('/').next().unwrap_or("");
                let leaves = !file.starts_with(&format!("{village}/"));
                if !(published.contains_key(&file) || leaves && keeps_old(village)) {
                    holes.push(format!("{path}: {link}"));
                }
            }
        }
    }
    holes
}

/// The workspace's files, texts apart from photos.
fn files_of(workspace: &Path) -> (BTreeMap<String, Vec<u8>>, BTreeMap<String, Vec<u8>>) {
    let all = tree(workspace);
    let files = all.files().map(|(path, bytes)| (path.to_owned(), bytes.to_vec()));
    files.partition(|(path, _)| !path.ends_with(".jpg"))
}

struct Bench {
    workspace: PathBuf,
    out: PathBuf,
    store: LocalStore,
    texts: BTreeMap<String, Vec<u8>>,
    photos: BTreeMap<String, Vec<u8>>,
    villages: BTreeSet<String>,
    home: String,
    /// Findings of the undamaged example.
    said_before: Vec<Finding>,
    words: Words,
}

impl Bench {
    /// The files of one village's site; the home's are all that belong to no other.
    fn site<'s>(&self, village: &str, stamps: &'s Stamps) -> BTreeMap<&'s str, (u64, SystemTime)> {
        let is_wanted = |path: &str| {
            let first = path.split('/').next().unwrap_or("");
            first == village || (village == self.home && !self.villages.contains(first))
        };
        let files = stamps.iter().filter(|(path, _)| is_wanted(path));
        files.map(|(path, stamp)| (path.as_str(), *stamp)).collect()
    }

    fn round(&self, round: u32) -> Option<String> {
        let damage = Damage::new(&mut Dice::new(round), &self.texts, &self.photos);
        let before = stamps(&self.out);
        damage.apply(&self.workspace);
        let found = run(&self.workspace, &self.out, &self.store);
        damage.mend(&self.workspace);
        let after = stamps(&self.out);

        let mut wrong = Vec::new();
        let statuses = statuses(&found);
        for village in &self.villages {
            let failed = statuses.get(village).is_none_or(|s| *s == VillageStatus::Failed);
            let [old, new] = [&before, &after].map(|s| self.site(village, s));
            if failed && !old.is_empty() && old != new {
                wrong.push(format!("{village} failed, and its old site changed"));
            }
        }
        // What is said of the undamaged example proves nothing.
        let mut new = found.findings.iter().filter(|f| !self.said_before.contains(f));
        if found.has_errors() && !new.any(|f| damage.is_shown_by(f, &self.words)) {
            wrong.push("nothing points at the damage".to_owned());
        }
        if found.broken_environment {
            wrong.push("the environment is said to be broken".to_owned());
        }
        if before != after {
            let keeps_old = |place: &str| statuses.get(place).is_some_and(|s| *s == VillageStatus::Failed);
            wrong.extend(holes(&self.out, &after, &keeps_old).into_iter().take(5));
        }
        (!wrong.is_empty()).then(|| {
            let Damage { path, what, .. } = &damage;
            format!(
                "round {round}: {path}: {what}\n  {}\n{}",
                wrong.join("\n  "),
                messages(&found)
            )
        })
    }
}

#[test]
fn damage_is_shown_or_harmless() {
    let dir = scratch();
    let workspace = dir.path().join("workspace");
    copy_folder(&repository("example-site"), &workspace);
    for made in ["public", ".kampung"] {
        let _ = fs::remove_dir_all(workspace.join(made));
    }
    let (texts, photos) = files_of(&workspace);
    let settings = String::from_utf8_lossy(&texts["kampung.toml"]).into_owned();
    let home = settings
        .lines()
        .find_map(|l| l.strip_prefix("home = \"")?.strip_suffix('"'))
        .unwrap()
        .to_owned();
    let villages = texts
        .keys()
        .filter_map(|p| p.strip_suffix("/village.toml")?.rsplit('/').next());
    let mut bench = Bench {
        said_before: Vec::new(),
        words: Words::new(UiLanguage::En),
        villages: villages.map(str::to_owned).collect(),
        out: dir.path().join("public"),
        store: LocalStore::open(dir.path().join("cache")),
        workspace,
        texts,
        photos,
        home,
    };
    let undamaged = run(&bench.workspace, &bench.out, &bench.store);
    assert_good(&undamaged);
    bench.said_before = undamaged.findings;
    assert_eq!(
        holes(&bench.out, &stamps(&bench.out), &|_| false),
        Vec::<String>::new(),
        "the undamaged example"
    );

    let number = |name: &str| std::env::var(name).ok().and_then(|v| v.parse::<u32>().ok());
    let rounds = match number("DAMAGE") {
        Some(round) => round..round + 1,
        None => 0..number("ROUNDS").unwrap_or(ROUNDS),
    };
    let one = rounds.len() == 1;
    let mut failures = Vec::new();
    for round in rounds {
        if one {
            let damage = Damage::new(&mut Dice::new(round), &bench.texts, &bench.photos);
            eprintln!("{}: {}", damage.path, damage.what);
        }
        failures.extend(bench.round(round));
        assert!(failures.len() < 10, "{}", failures.join("\n"));
    }
    assert!(failures.is_empty(), "{}", failures.join("\n"));
    // In the end everything is mended, and the site is that of a clean build.
    assert_good(&run(&bench.workspace, &bench.out, &bench.store));
    let clean = dir.path().join("clean");
    assert_good(&run(&bench.workspace, &clean, &bench.store));
    support::assert_same(&tree(&clean), &tree(&bench.out), "after all the damage");
}
