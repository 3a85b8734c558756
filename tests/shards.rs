//! Shards, each built by a process of its own, and the portal put together from them: the same as one build.

#![allow(clippy::disallowed_methods, reason = "tests make and look at their own files")]

mod support;

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::sync::Arc;
use std::sync::atomic::Ordering;

use kampung::cache::{MemoryStore, Store};
use kampung::deploy::{Objects, note_shard, noted_shards};
use kampung::fleet::{self, Job, Parts, Publisher, Scope};
use kampung::publish::Published;
use kampung::source::Workspace;
use support::{Bucket, Quiet, Sources, TODAY, Tree, assert_same, program, request, run_to_end, scratch, tree};

const SHARDS: usize = 8;

/// Twenty villages with a cluster and a partner; photos in some.
fn fleet() -> Sources {
    let plain = Sources::plain();
    let mut sources = plain.below("themes/");
    sources.add("kampung.toml", plain.text("kampung.toml"));
    for number in 0..20 {
        let id = format!("melati-{number:02}");
        for (path, bytes) in plain.below("content/melati/").0 {
            // A region code belongs to one village.
            let bytes = match path.ends_with("/village.toml") {
                true => String::from_utf8(bytes)
                    .unwrap()
                    .replace("51.04.01.2005", &format!("51.04.01.20{number:02}"))
                    .into_bytes(),
                false => bytes,
            };
            sources.add(&path.replace("/melati/", &format!("/{id}/")), bytes);
        }
    }
    sources.add(
        "clusters.toml",
        "[[cluster]]\nid = \"jalur\"\nname = \"Jalur\"\ncommodity = \"weaving\"\n\
         villages = [\"melati-03\", \"melati-11\", \"melati-19\"]\n",
    );
    sources
}

struct Place {
    dir: tempfile::TempDir,
}

impl Place {
    fn new(sources: &Sources) -> Self {
        let place = Place { dir: scratch() };
        sources.write(&place.at("desa"));
        place
    }

    fn at(&self, inside: &str) -> PathBuf {
        self.dir.path().join(inside)
    }

    fn shard(&self, number: usize) -> PathBuf {
        self.at(&format!("shard-{number}"))
    }

    fn build(&self, out: &Path, shard: Option<&str>) -> Command {
        let mut command = program(&self.at("desa"), out, &self.at("cache"));
        if let Some(shard) = shard {
            command.args(["--shard", shard]);
        }
        command
    }

    /// `kampung portal` of a workspace.
    fn join(&self, workspace: &str, from: &[PathBuf], out: &Path) -> Output {
        let mut command = Command::new(env!("CARGO_BIN_EXE_kampung"));
        command.arg("portal").arg(self.at(workspace)).arg("--from").args(from);
        command.arg("--out").arg(out).args(["--today", TODAY, "--lang", "en"]);
        command.output().unwrap()
    }

    /// Builds all shards at once.
    fn build_shards(&self, expected: i32) {
        let start = |number: usize| {
            let mut command = self.build(&self.shard(number), Some(&format!("{number}/{SHARDS}")));
            command
                .stdout(std::process::Stdio::null())
                .stderr(std::process::Stdio::null());
            command.spawn().unwrap()
        };
        let mut running: Vec<_> = (1..=SHARDS).map(start).collect();
        let codes: BTreeSet<i32> = running
            .iter_mut()
            .map(|child| child.wait().unwrap().code().unwrap())
            .collect();
        assert_eq!(codes.into_iter().max(), Some(expected));
    }

    fn shards(&self) -> Vec<PathBuf> {
        (1..=SHARDS).map(|number| self.shard(number)).collect()
    }

    /// All that the shards and the portal published.
    fn whole(&self, portal: &Path) -> Tree {
        let mut whole = tree(portal);
        for shard in self.shards() {
            let notes = ["", "/manifest", "/summary.json"].map(|file| format!(".kampung{file}"));
            let villages = notes.iter().fold(tree(&shard), |villages, record| villages.but(record));
            whole = whole.and(&villages);
        }
        whole
    }
}

#[test]
fn shards_and_their_portal_are_one_build() {
    let place = Place::new(&fleet());
    let (one, portal) = (place.at("one"), place.at("portal"));
    run_to_end(&mut place.build(&one, None), 0);
    place.build_shards(0);
    // Whoever puts the portal together needs no village's files.
    fleet().below("themes/").write(&place.at("bare"));
    for file in ["kampung.toml", "clusters.toml"] {
        std::fs::copy(place.at("desa").join(file), place.at("bare").join(file)).unwrap();
    }
    let output = place.join("bare", &place.shards(), &portal);
    assert!(output.status.success(), "{output:?}");
    assert_same(&tree(&one), &place.whole(&portal), "eight shards and a portal");

    // A village changes: its shard is built, and the portal follows.
    let mut sources = fleet();
    let path = "content/melati-07/products/cincin/index.md";
    let text = sources.text(path).replace("price = ", "price = 1");
    sources.add(path, text);
    // Another is broken: it keeps its site.
    sources.add("content/melati-12/index.md", "+++\n");
    sources.write(&place.at("desa"));
    run_to_end(&mut place.build(&one, None), 1);
    place.build_shards(1);
    assert!(place.join("bare", &place.shards(), &portal).status.success());
    assert_same(&tree(&one), &place.whole(&portal), "after an edit and a mistake");

    // A village goes: no shard keeps it.
    let mut sources = fleet();
    sources.remove_below("content/melati-05/");
    sources.write(&place.at("desa"));
    run_to_end(&mut place.build(&one, None), 0);
    place.build_shards(0);
    assert!(place.join("bare", &place.shards(), &portal).status.success());
    assert_same(&tree(&one), &place.whole(&portal), "without a village");
}

#[test]
fn a_shard_without_villages_says_so() {
    let place = Place::new(&Sources::plain());
    let said = |number: usize| {
        let mut command = place.build(&place.shard(number), Some(&format!("{number}/{SHARDS}")));
        let output = command.output().unwrap();
        assert!(output.status.success(), "{output:?}");
        String::from_utf8(output.stderr).unwrap()
    };
    let all: Vec<String> = (1..=SHARDS).map(said).collect();
    let count = |words: &str| all.iter().filter(|said| said.contains(words)).count();
    let empty = count("No village falls into this part.");
    assert!(empty > 0 && empty < SHARDS, "{all:#?}");
    assert_eq!(
        (
            count("Built "),
            count("The result is in "),
            count("Nothing was published.")
        ),
        (SHARDS - empty, SHARDS, 0)
    );
    assert!(
        place
            .join("desa", &place.shards(), &place.at("portal"))
            .status
            .success()
    );
}

#[test]
fn what_does_not_belong_together_is_refused() {
    let place = Place::new(&fleet());
    place.build_shards(0);
    let (all, portal) = (place.shards(), place.at("portal"));
    let said = |from: &[PathBuf], out: &Path| {
        let output = place.join("desa", from, out);
        assert_eq!(output.status.code(), Some(2), "{output:?}");
        String::from_utf8(output.stderr).unwrap()
    };
    assert!(said(&all[..6], &portal).contains("Shards are missing: 7/8, 8/8"));
    let doubled: Vec<PathBuf> = all.iter().chain(&all[..1]).cloned().collect();
    assert!(said(&doubled, &portal).contains("stands in"));
    assert!(said(&[place.at("desa")], &portal).contains("holds no published villages"));
    assert!(said(&all, &all[2]).contains("holds shard 3/8"));
    assert!(said(&["s3://Kampung".into()], &portal).contains("is no address of an object store"));
    if cfg!(not(feature = "object-store")) {
        assert!(said(&["s3://kampung/bali".into()], &portal).contains("built without object stores"));
    }
    run_to_end(&mut place.build(&place.at("half"), Some("1/2")), 0);
    let mixed: Vec<PathBuf> = all.iter().cloned().chain([place.at("half")]).collect();
    assert!(said(&mixed, &portal).contains("is no part of the same whole"));
    assert!(!portal.exists());

    // A shard's folder is taken by no other, nor is that of a whole workspace.
    let before = tree(&all[0]);
    for shard in ["2/8", "2/2"] {
        run_to_end(&mut place.build(&all[0], Some(shard)), 2);
    }
    assert_same(&before, &tree(&all[0]), "refused");
    let one = place.at("one");
    run_to_end(&mut place.build(&one, None), 0);
    run_to_end(&mut place.build(&one, Some("1/8")), 2);
    run_to_end(&mut place.build(&all[0], Some("0/8")), 2);

    // Of another version.
    let summary = all[0]
        .join(
            std::fs::read_dir(&all[0])
                .unwrap()
                .flatten()
                .map(|e| e.file_name())
                .find(|n| n.to_string_lossy().starts_with("melati"))
                .unwrap(),
        )
        .join(".kampung/summary.json");
    let text = std::fs::read_to_string(&summary).unwrap();
    std::fs::write(&summary, text.replacen("\"version\":", "\"version\":9", 1)).unwrap();
    assert!(said(&all, &portal).contains("by another version of kampung"));

    let mut sources = fleet();
    sources.add(
        "kampung.toml",
        format!("{}home = \"melati-00\"\n", sources.text("kampung.toml")),
    );
    sources.write(&place.at("desa"));
    std::fs::write(&summary, text).unwrap();
    assert!(said(&all, &portal).contains("has no portal"));
    let output = place.build(&all[0], Some("1/8")).output().unwrap();
    assert_eq!(output.status.code(), Some(2));
    assert!(
        String::from_utf8(output.stderr)
            .unwrap()
            .contains("Shards are for workspaces with a portal")
    );
}

/// Puts the portal together from the notes in `bucket`.
fn join_notes(place: &Place, bucket: &Bucket, near: &Arc<dyn Store>, out: &Path) {
    let parts = Parts::gather(noted_shards(bucket, near).unwrap()).unwrap();
    let workspace = Workspace::find(&place.at("desa")).unwrap();
    let job = Job {
        workspace: &workspace,
        request: request(TODAY),
        store: &MemoryStore::new(),
        progress: &Quiet,
        scope: Scope::default(),
    };
    let run = fleet::join(&job, job.open(), parts, &mut Publisher::new(&workspace, out));
    assert!(!run.has_errors());
}

#[test]
fn a_portal_comes_from_notes_in_an_object_store() {
    let place = Place::new(&fleet());
    let bucket = Bucket::default();
    let near: Arc<dyn Store> = Arc::new(MemoryStore::new());
    let (by_folders, by_notes) = (place.at("by-folders"), place.at("by-notes"));
    let note_all = || -> usize {
        place
            .shards()
            .iter()
            .map(|out| note_shard(&bucket, &Published::at(out)).unwrap())
            .sum()
    };
    let compare = |what: &str| {
        assert!(place.join("desa", &place.shards(), &by_folders).status.success());
        join_notes(&place, &bucket, &near, &by_notes);
        assert_same(&tree(&by_folders), &tree(&by_notes), what);
    };
    place.build_shards(0);
    assert_eq!(note_all(), 20);
    compare("all shards");
    assert_eq!(note_all(), 0, "nothing changed");

    // One village changes, and a mistake keeps another as it was.
    let mut sources = fleet();
    let path = "content/melati-07/products/cincin/index.md";
    sources.add(path, sources.text(path).replace("price = ", "price = 1"));
    sources.add("content/melati-12/index.md", "+++\n");
    sources.write(&place.at("desa"));
    place.build_shards(1);
    assert_eq!(note_all(), 1);
    compare("an edit and a mistake");

    // A shard that is built in a new folder lacks the broken village. Its notes keep what was known of it.
    let broken = place
        .shards()
        .into_iter()
        .find(|out| out.join("melati-12").exists())
        .unwrap();
    let kept = place.at("kept");
    std::fs::rename(&broken, &kept).unwrap();
    place.build_shards(1);
    assert!(!broken.join("melati-12").exists());
    assert_eq!(note_all(), 0);
    std::fs::remove_dir_all(&broken).unwrap();
    std::fs::rename(&kept, &broken).unwrap();
    compare("a new folder");

    // While nobody answers, nothing is lost.
    bucket.is_away.store(true, Ordering::Relaxed);
    assert!(note_shard(&bucket, &Published::at(&place.shard(1))).is_err());
    assert!(noted_shards(&bucket, &near).is_err());
    bucket.is_away.store(false, Ordering::Relaxed);
    compare("after a failure");

    // A village goes.
    let mut sources = fleet();
    sources.remove_below("content/melati-05/");
    sources.write(&place.at("desa"));
    place.build_shards(0);
    note_all();
    assert_eq!(bucket.names("sites/melati-05/"), Vec::<String>::new());
    assert_eq!(bucket.names("sites/").len(), 2 * 19);
    compare("without a village");

    // A summary that is gone is told, not left out.
    let summary = bucket
        .objects
        .lock()
        .unwrap()
        .remove("sites/melati-03/summary.json")
        .unwrap();
    let fresh: Arc<dyn Store> = Arc::new(MemoryStore::new());
    let error = noted_shards(&bucket, &fresh).err().unwrap();
    assert!(error.to_string().contains("sites/melati-03/summary.json"), "{error}");
    bucket.put("sites/melati-03/summary.json", summary).unwrap();

    // The workspace is divided anew: notes of the old division go.
    for number in 1..=2 {
        let out = place.at(&format!("half-{number}"));
        run_to_end(&mut place.build(&out, Some(&format!("{number}/2"))), 0);
        note_shard(&bucket, &Published::at(&out)).unwrap();
    }
    assert_eq!(bucket.names("shards/"), ["shards/1-2.json", "shards/2-2.json"]);
    join_notes(&place, &bucket, &near, &by_notes);
    assert_same(&tree(&by_folders), &tree(&by_notes), "two shards");
}
