//! What the tests of the whole program share: a small workspace in memory, building it, and looking at what
//! was published.

#![allow(dead_code, unused_imports, reason = "each test uses a part of it")]
#![allow(clippy::disallowed_methods, reason = "tests make and look at their own files")]

mod bucket;
mod pictures;
mod sources;
mod tree;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::Command;

use kampung::cache::{LocalStore, Store};
use kampung::date::{BuildDate, Date};
use kampung::fleet::{self, Job, Memory, Progress, Publisher, Run, Scope};
use kampung::pipeline::Request;
use kampung::report::{UiLanguage, VillageStatus, Words, human};
use kampung::source::Workspace;

pub use bucket::Bucket;
pub use pictures::{jpeg, png_with_alpha};
pub use sources::{Sources, TODAY};
pub use tree::{Node, Tree, assert_same, differences, tree};

/// A folder that is deleted in the end. In memory where the system has such a place: publishing waits for the
/// disk, and the disk of a busy machine can be slow.
pub fn scratch() -> tempfile::TempDir {
    let memory = Path::new("/dev/shm");
    let made = tempfile::Builder::new().prefix("kampung-test-").tempdir_in(memory);
    made.or_else(|_| tempfile::tempdir()).unwrap()
}

/// Watches nothing.
pub struct Quiet;

impl Progress for Quiet {
    fn village(&self, _: &str, _: usize, _: usize) {}
    fn photos(&self, _: kampung::render::PhotosDone) {}
    fn finished(&self) {}
}

/// What `kampung build` asks for on the day `today`.
pub fn request(today: &str) -> Request {
    Request {
        today: BuildDate(Date::parse(today).unwrap()),
        drafts: false,
        advice: false,
    }
}

/// Builds and publishes as the program does, without its command line.
pub fn build_with(workspace: &Path, out: &Path, store: &dyn Store, today: &str) -> Run {
    build_by(workspace, out, store, today, |job, sink| {
        fleet::run(job, job.open(), sink)
    })
}

/// As [`build_with`], only so much of it and so closely.
pub fn build_scoped(workspace: &Path, out: &Path, store: &dyn Store, scope: Scope, progress: &dyn Progress) -> Run {
    let workspace = Workspace::find(workspace).unwrap();
    let job = Job {
        workspace: &workspace,
        request: request(TODAY),
        store,
        progress,
        scope: scope.clone(),
    };
    fleet::run(
        &job,
        job.open(),
        &mut Publisher::new(&workspace, out).verifying(scope.verify),
    )
}

/// As [`build_with`], after an earlier build with the same `memory`.
pub fn build_again(workspace: &Path, out: &Path, store: &dyn Store, today: &str, memory: &mut Memory) -> Run {
    build_by(workspace, out, store, today, |job, sink| {
        fleet::run_again(job, job.open(), sink, memory)
    })
}

fn build_by(
    workspace: &Path,
    out: &Path,
    store: &dyn Store,
    today: &str,
    run: impl FnOnce(&Job<'_>, &mut Publisher) -> Run,
) -> Run {
    let workspace = Workspace::find(workspace).unwrap();
    let job = Job {
        workspace: &workspace,
        request: request(today),
        store,
        progress: &Quiet,
        scope: Scope {
            index: true,
            ..Scope::default()
        },
    };
    run(&job, &mut Publisher::new(&workspace, out))
}

/// As [`build_with`], with the folder `cache` for pictures.
pub fn build(workspace: &Path, out: &Path, cache: &Path, today: &str) -> Run {
    build_with(workspace, out, &LocalStore::open(cache.to_owned()), today)
}

/// What became of each village.
pub fn statuses(run: &Run) -> BTreeMap<String, VillageStatus> {
    run.report.villages.iter().map(|v| (v.id.clone(), v.status)).collect()
}

/// The findings as a person reads them.
pub fn messages(run: &Run) -> String {
    human::render(&run.findings, &Words::new(UiLanguage::En), human::Style::Plain)
}

/// Fails unless every village was built or stood already.
pub fn assert_good(run: &Run) {
    let bad = |s: &VillageStatus| *s == VillageStatus::Failed;
    let failed = statuses(run).values().any(bad) || run.has_errors() || run.broken_environment;
    assert!(!failed, "{:?}\n{}", statuses(run), messages(run));
}

/// The real program, about to build `workspace` into `out`; its cache is `cache`.
pub fn program(workspace: &Path, out: &Path, cache: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_kampung"));
    command.arg("build").arg(workspace).arg("--out").arg(out);
    command.args(["--today", TODAY, "--lang", "en"]);
    // The cache lies in the user's cache folder, wherever the system has it.
    for name in ["XDG_CACHE_HOME", "HOME", "LOCALAPPDATA"] {
        command.env(name, cache);
    }
    command.stdin(std::process::Stdio::null());
    command
}

/// Runs `command` to its end; fails unless it ends with exit code `expected`.
pub fn run_to_end(command: &mut Command, expected: i32) {
    let output = command.output().unwrap();
    let said = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(expected), "{command:?} said:\n{said}");
}

/// Copies a folder with all that lies in it, links as links.
pub fn copy_folder(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).unwrap();
    for entry in std::fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let (source, target) = (entry.path(), to.join(entry.file_name()));
        if entry.file_type().unwrap().is_dir() {
            copy_folder(&source, &target);
        } else {
            std::fs::copy(&source, &target).unwrap();
        }
    }
}

/// A folder of this repository.
pub fn repository(inside: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(inside)
}
