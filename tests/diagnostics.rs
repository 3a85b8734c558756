//! Small workspaces with the diagnostics that they must get, none more and none fewer: `tests/diagnostics/*.txt`.
//!
//! Every fixture is laid over `_base.txt`, a village without a fault, so that it shows only what it is about. After
//! a change that is meant, `UPDATE=1 cargo test --test diagnostics` writes the sections `expect` anew: look at the
//! difference before you commit it.
//!
//! Sections that are no files: `settings` (see [`Settings`]), `expect`, and `published`: files that must stand in the
//! output afterwards (`*` stands for anything), or must not (`! name`); `name > text` says that a file holds a text,
//! `name !> text` that it does not.

#![allow(clippy::disallowed_methods, reason = "makes workspaces in temporary folders")]

#[path = "diagnostics/archive.rs"]
mod archive;
#[path = "diagnostics/expect.rs"]
mod expect;
#[path = "diagnostics/workspace.rs"]
mod workspace;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use archive::{Archive, File};
use expect::Line;
use kampung::cache::MemoryStore;
use kampung::date::{BuildDate, Date};
use kampung::diag::{Code, Severity};
use kampung::fleet::{self, Job, Nowhere, Progress, Publisher, Scope};
use kampung::pipeline::Request;
use kampung::publish::{self, OutputRoot};
use kampung::report::{Finding, Report, UiLanguage, Words, human, json, locate};
use kampung::source::Workspace;
use rayon::prelude::*;
use workspace::Folders;

/// Codes that no workspace can get, with the reason.
const NO_FIXTURE: [(Code, &str); 3] = [
    (
        Code::VillageVanished,
        "the folder has to go while the site is made: `tests/fleet.rs` does it",
    ),
    (
        Code::AddressLost,
        "needs a site that stands published before, see tests/languages.rs",
    ),
    (
        Code::ThemeIncomplete,
        "every chain of themes ends in the one that travels in the program, and a unit test proves that it is complete",
    ),
];

/// Names of the sections that are no files.
const SECTIONS: [&str; 3] = ["settings", "expect", "published"];

/// How a fixture is run.
struct Settings {
    /// Whether the files of `_base.txt` are there.
    base: bool,
    /// Whether advice is wanted.
    advice: bool,
    /// Whether drafts are shown.
    drafts: bool,
    /// The day.
    today: Date,
    /// The output folder, if the sites are published.
    out: Option<String>,
    /// Whether somebody else holds the output's lock.
    locked: bool,
    /// What the machine must be able to do.
    needs: Vec<String>,
}

impl Settings {
    fn read(text: &str) -> Settings {
        let mut settings = Settings {
            base: true,
            advice: true,
            drafts: false,
            today: Date::new(2026, 11, 22).unwrap(),
            out: None,
            locked: false,
            needs: Vec::new(),
        };
        for (key, value) in text.parse::<toml::Table>().unwrap() {
            let yes = || value.as_bool().unwrap_or_else(|| panic!("{key} is true or false"));
            let word = || value.as_str().unwrap_or_else(|| panic!("{key} is a text")).to_owned();
            match key.as_str() {
                "base" => settings.base = yes(),
                "advice" => settings.advice = yes(),
                "drafts" => settings.drafts = yes(),
                "today" => settings.today = Date::parse(&value.to_string()).unwrap(),
                "publish" => settings.out = yes().then(|| "$OUT".to_owned()),
                "out" => settings.out = Some(word()),
                "locked" => settings.locked = yes(),
                "needs" => settings.needs = word().split(", ").map(str::to_owned).collect(),
                _ => panic!("no setting `{key}`"),
            }
        }
        settings
    }
}

/// One file of `tests/diagnostics`.
struct Fixture {
    name: String,
    path: PathBuf,
    text: String,
    archive: Archive,
    settings: Settings,
}

fn fixtures() -> Vec<Fixture> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/diagnostics");
    let mut paths: Vec<PathBuf> = fs::read_dir(folder).unwrap().map(|e| e.unwrap().path()).collect();
    paths.retain(|path| path.extension().is_some_and(|e| e == "txt"));
    paths.sort();
    let only = std::env::var("FIXTURE").unwrap_or_default();
    let read = |path: PathBuf| {
        let text = fs::read_to_string(&path).unwrap();
        let archive = Archive::parse(&text);
        Fixture {
            name: path.file_stem().unwrap().to_str().unwrap().to_owned(),
            settings: Settings::read(archive.section("settings").unwrap_or_default()),
            path,
            text,
            archive,
        }
    };
    paths.into_iter().map(read).filter(|f| f.name.contains(&only)).collect()
}

/// The files of a fixture over those of the base.
fn files_of(fixture: &Fixture) -> Vec<File> {
    let base = Archive::parse(include_str!("diagnostics/_base.txt"));
    let mut files: BTreeMap<String, File> = BTreeMap::new();
    let below = if fixture.settings.base { base.files } else { Vec::new() };
    for file in below.into_iter().chain(fixture.archive.files.iter().cloned()) {
        if file.directives.iter().any(|d| d == "absent") {
            assert!(files.remove(&file.name).is_some(), "{} was not there anyway", file.name);
        } else if !SECTIONS.contains(&file.name.as_str()) {
            files.insert(file.name.clone(), file);
        }
    }
    files.into_values().collect()
}

struct Quiet;

impl Progress for Quiet {
    fn village(&self, _: &str, _: usize, _: usize) {}
    fn photos(&self, _: kampung::render::PhotosDone) {}
    fn finished(&self) {}
}

fn run(fixture: &Fixture, folders: &Folders) -> Vec<Finding> {
    struct NoTexts;
    impl kampung::report::Sources for NoTexts {
        fn file(&self, _: kampung::span::FileId) -> Option<(&kampung::paths::InputPath, &str)> {
            None
        }
    }
    let settings = &fixture.settings;
    let workspace = match Workspace::find(&folders.workspace()) {
        Ok(workspace) => workspace,
        Err(problem) => return locate(vec![problem], &NoTexts),
    };
    let out = settings.out.as_ref().map(|name| folders.locate(name));
    let _lock = settings
        .locked
        .then(|| OutputRoot::open(out.as_ref().unwrap(), &publish::Settings::default()).unwrap());
    let job = Job {
        workspace: &workspace,
        request: Request {
            today: BuildDate(settings.today),
            drafts: settings.drafts,
            advice: settings.advice,
        },
        store: &MemoryStore::new(),
        progress: &Quiet,
        scope: Scope::default(),
    };
    match out {
        Some(out) => fleet::run(&job, job.open(), &mut Publisher::new(&workspace, &out)),
        None => fleet::run(&job, job.open(), &mut Nowhere::default()),
    }
    .findings
}

/// Whether the words of a finding are whole, and everything can be shown.
fn check_words(findings: &[Finding]) -> String {
    let mut problems = String::new();
    for language in UiLanguage::ALL {
        let words = Words::new(language);
        for finding in findings {
            let diagnostic = &finding.diagnostic;
            let code = diagnostic.code;
            let given: BTreeSet<&str> = diagnostic.args.iter().map(|(name, _)| *name).collect();
            let required: BTreeSet<&str> = code.required_args().iter().copied().collect();
            let known: BTreeSet<&str> = required.iter().chain(code.optional_args()).copied().collect();
            if !given.is_superset(&required) || !given.is_subset(&known) {
                problems.push_str(&format!("  {code} has the arguments {given:?}\n"));
            }
            if code.has_related() == finding.related.is_empty() {
                problems.push_str(&format!("  {code} has {} further places\n", finding.related.len()));
            }
            for text in [words.message(diagnostic), words.help(diagnostic)] {
                if text.trim().is_empty() || text.starts_with(code.id()) || text.contains("{$") || text.contains("{ $")
                {
                    problems.push_str(&format!("  {code} in {language:?} says: {text}\n"));
                }
            }
        }
        let shown = human::render(findings, &words, human::Style::Plain);
        for finding in findings {
            // Long values are cut, and nothing is wrapped.
            let start: String = words.message(&finding.diagnostic).chars().take(20).collect();
            if !shown.contains(&start) {
                problems.push_str(&format!("  {} is not shown in {language:?}\n", finding.diagnostic.code));
            }
        }
        let machine: serde_json::Value =
            serde_json::from_str(&json::render(findings, &Report::default(), &words)).unwrap();
        assert_eq!(machine["diagnostics"].as_array().map(Vec::len), Some(findings.len()));
    }
    problems
}

/// Whether every place is one that the author can open.
fn check_places(findings: &[Finding], folders: &Folders) -> String {
    let mut problems = String::new();
    for location in findings.iter().flat_map(|f| f.location.iter().chain(&f.related)) {
        let path = folders.locate(location.path.as_str());
        if path.symlink_metadata().is_err() {
            problems.push_str(&format!("  {} is not there\n", location.path));
        }
    }
    problems
}

/// Whether the output holds what the section `published` says.
fn check_published(section: &str, out: &Path) -> String {
    fn walk(folder: &Path, names: &mut Vec<String>, root: &Path) {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                walk(&path, names, root);
            } else {
                names.push(path.strip_prefix(root).unwrap().to_str().unwrap().replace('\\', "/"));
            }
        }
    }
    let mut names = Vec::new();
    // Where the settings are wrong, not even the folder is made.
    if out.exists() {
        walk(out, &mut names, out);
    }
    names.sort();
    let fits = |pattern: &str| {
        let parts: Vec<&str> = pattern.split('*').collect();
        names.iter().any(|name| {
            let mut rest = name.as_str();
            for (i, part) in parts.iter().enumerate() {
                let at = if i == 0 {
                    rest.starts_with(part).then_some(0)
                } else {
                    rest.find(part)
                };
                match at {
                    Some(at) => rest = &rest[at + part.len()..],
                    None => return false,
                }
            }
            rest.is_empty() || pattern.ends_with('*')
        })
    };
    let mut problems = String::new();
    for line in section.lines().filter(|l| !l.is_empty()) {
        let holds = line.split_once(" !> ").map(|(name, text)| (name, text, false));
        if let Some((name, text, wanted)) = holds.or_else(|| line.split_once(" > ").map(|(n, t)| (n, t, true))) {
            match fs::read_to_string(out.join(name)) {
                Ok(file) if file.contains(text) == wanted => {}
                Ok(file) => problems.push_str(&format!("  published: {line} does not hold of\n{file}\n")),
                Err(error) => problems.push_str(&format!("  published: {name}: {error}\n")),
            }
            continue;
        }
        let (pattern, wanted) = line.strip_prefix("! ").map_or((line, true), |p| (p, false));
        if fits(pattern) != wanted {
            problems.push_str(&format!("  published: {line} does not hold of {names:#?}\n"));
        }
    }
    problems
}

/// Runs a fixture; what is wrong with it, empty when nothing is.
fn try_fixture(fixture: &Fixture, update: bool) -> String {
    let folders = Folders::new(&files_of(fixture));
    let findings = run(fixture, &folders);
    let root = folders.root().to_str().unwrap().to_owned();
    let found: Vec<Line> = findings.iter().map(|f| Line::of(f, &root)).collect();
    let expected = expect::parse(fixture.archive.section("expect").unwrap_or_default());
    let words = UiLanguage::ALL.map(Words::new);
    let mut problems = expect::difference(&expected, &found, |i| {
        let diagnostic = &findings[i].diagnostic;
        words
            .iter()
            .map(|w| format!("      {}\n        {}\n", w.message(diagnostic), w.help(diagnostic)))
            .collect()
    });
    if update && (!problems.is_empty() || fixture.archive.section("expect").is_none()) {
        let section: String = found.iter().map(|line| line.to_text() + "\n").collect();
        let text = Archive::replace(&fixture.text, "expect", &section);
        fs::write(&fixture.path, text).unwrap();
        problems.clear();
    }
    if fixture.archive.section("expect").is_none() && !update {
        problems.push_str("  there is no section `expect`\n");
    }
    if fixture.archive.remark.trim().is_empty() {
        problems.push_str("  it does not say what it is about\n");
    }
    problems.push_str(&check_words(&findings));
    problems.push_str(&check_places(&findings, &folders));
    if let Some(section) = fixture.archive.section("published") {
        let out = fixture.settings.out.as_ref().expect("published needs `publish = true`");
        problems.push_str(&check_published(section, &folders.locate(out)));
    }
    problems
}

#[test]
fn every_workspace_gets_its_diagnostics() {
    let update = std::env::var_os("UPDATE").is_some();
    let failures: Vec<String> = fixtures()
        .par_iter()
        .filter_map(|fixture| {
            if let Some(need) = fixture.settings.needs.iter().find(|need| !Folders::can(need)) {
                eprintln!("{}: left out, this machine or user has no {need}", fixture.name);
                return None;
            }
            let problems = try_fixture(fixture, update);
            (!problems.is_empty()).then(|| format!("tests/diagnostics/{}.txt\n{problems}", fixture.name))
        })
        .collect();
    assert!(failures.is_empty(), "\n{}\n(- expected, + found)", failures.join("\n"));
}

#[test]
fn every_code_has_a_fixture() {
    let shown: BTreeSet<String> = fixtures()
        .iter()
        .flat_map(|f| expect::parse(f.archive.section("expect").unwrap_or_default()))
        .map(|line| line.head[0].clone())
        .collect();
    let without: Vec<&Code> = Code::ALL.iter().filter(|c| !shown.contains(c.id())).collect();
    let excused: Vec<&Code> = NO_FIXTURE.iter().map(|(code, _)| code).collect();
    assert_eq!(without, excused);
}

/// Five thousand mistakes in one workspace, in few long files and in many short ones: each is told, to people and
/// to machines, file by file.
#[test]
fn thousands_of_mistakes_are_all_told() {
    let mut files = files_of(&Fixture {
        name: String::new(),
        path: PathBuf::new(),
        text: String::new(),
        archive: Archive::parse(""),
        settings: Settings::read(""),
    });
    let mut add = |name: String, text: String| {
        files.push(File {
            name,
            directives: Vec::new(),
            text,
        });
    };
    let fields: String = (0..2_000).map(|n| format!("isian_{n} = {n}\n")).collect();
    add(
        "content/celuk/pages/panjang/index.md".into(),
        format!("+++\ntitle = \"Panjang\"\n{fields}+++\n"),
    );
    let links: String = (0..2_000).map(|n| format!("[x](tidak-ada-{n}.md)\n\n")).collect();
    add(
        "content/celuk/pages/tautan/index.md".into(),
        format!("+++\ntitle = \"Tautan\"\n+++\n\n{links}"),
    );
    for n in 0..500 {
        let text = "+++\ntitle = \"Benda\"\ncategory = \"benda\"\nharga = 1\n+++\n";
        add(format!("content/celuk/products/benda-{n}/index.md"), text.into());
    }
    let folders = Folders::new(&files);
    let workspace = Workspace::find(&folders.workspace()).unwrap();
    let job = Job {
        workspace: &workspace,
        request: Request {
            today: BuildDate(Date::new(2026, 11, 22).unwrap()),
            drafts: false,
            advice: true,
        },
        store: &MemoryStore::new(),
        progress: &Quiet,
        scope: Scope::default(),
    };
    let run = fleet::run(&job, job.open(), &mut Nowhere::default());
    assert_eq!(run.count(Severity::Error), 5_000);

    let words = Words::new(UiLanguage::En);
    let machine: serde_json::Value = serde_json::from_str(&json::render(&run.findings, &run.report, &words)).unwrap();
    let told = machine["diagnostics"].as_array().unwrap();
    assert_eq!(told.iter().filter(|d| d["severity"] == "error").count(), 5_000);

    let people = human::render(&run.findings, &words, human::Style::Plain);
    assert_eq!(
        people.matches("\nerror[").count() + usize::from(people.starts_with("error[")),
        5_000
    );
    // 500 products without photo: the first are shown, the others counted.
    assert_eq!(people.matches("\nadvice[K0805]: The product").count(), 10);
    assert!(
        people.contains("advice[K0805]: 490 more places"),
        "{}",
        &people[people.len() - 400..]
    );
    // Once a file is done it does not come again.
    let mut seen = BTreeSet::new();
    let mut last = "";
    for line in people.lines().filter_map(|l| l.trim_start().strip_prefix("--> ")) {
        let file = line.split(':').next().unwrap();
        assert!(file == last || seen.insert(file), "{file} comes twice");
        last = file;
    }
}
