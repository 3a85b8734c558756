//! What a visitor sees survives a killed program, a full disk and a folder that cannot be written.

#![cfg(unix)]
#![allow(clippy::disallowed_methods, reason = "tests make and look at their own files")]

mod support;

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use support::{Node, Sources, Tree, assert_same, copy_folder, differences, program, run_to_end, scratch, tree};

/// Rounds of killing for each place at the root.
const ROUNDS: u32 = 16;

/// What lies in the output without being kampung's.
const FOREIGN: [&str; 6] = [
    "CNAME",
    "catatan/rapat/isi.txt",
    ".well-known/x",
    "sawah/.htaccess",
    "sawah/foto-lama/asli.txt",
    "sawah/produk/tikar/catatan.txt",
];

/// Two versions of one workspace of which no page is the same.
fn versions(with_home: bool) -> [Sources; 2] {
    let mut old = if with_home {
        Sources::example().with_home()
    } else {
        Sources::example()
    };
    for number in 0..12 {
        for village in ["melati", "sawah"] {
            let text = format!("+++\ntitle = \"Barang {number}\"\ncategory = \"other\"\n+++\n\nBarang ke-{number}.\n");
            old.add(&format!("content/{village}/products/barang-{number}/index.md"), text);
        }
    }
    let mut new = old.clone();
    for (path, bytes) in &mut new.0 {
        let text = String::from_utf8_lossy(bytes).into_owned();
        if path.ends_with(".md") {
            *bytes = format!("{text}\n{}\n", "Paragraf yang baru sama sekali. ".repeat(150)).into_bytes();
        } else if path.ends_with("village.toml") {
            *bytes = text.replacen("name = \"", "name = \"Baru ", 1).into_bytes();
        } else if path.ends_with("theme.toml") {
            *bytes = text.replace("#7a2a3f", "#2a3f7a").into_bytes();
        }
    }
    for number in 0..6 {
        new.remove_below(&format!("content/sawah/products/barang-{number}/"));
        new.remove_below(&format!("content/melati/products/barang-{number}/"));
    }
    new.add("static/baru.txt", "baru\n");
    new.0.remove("static/catatan.txt");
    [old, new]
}

/// Both versions on the disk, and what must stand published for each of them.
struct Stage {
    dir: tempfile::TempDir,
    old: Tree,
    new: Tree,
    /// How long it takes to publish the new version over the old one.
    duration: Duration,
}

impl Stage {
    fn new(with_home: bool) -> Stage {
        let dir = scratch();
        for (sources, name) in versions(with_home).iter().zip(["old", "new"]) {
            sources.write(&dir.path().join(name));
        }
        let mut stage = Stage {
            dir,
            old: Tree::default(),
            new: Tree::default(),
            duration: Duration::ZERO,
        };
        let first = stage.at("first");
        put_foreign_files(&first);
        run_to_end(&mut stage.program("old", &first), 0);
        stage.old = tree(&first);
        // The first time warms the cache of pictures, the second is measured.
        let warm = stage.published("warm");
        run_to_end(&mut stage.program("new", &warm), 0);
        let measured = stage.published("measured");
        let began = Instant::now();
        run_to_end(&mut stage.program("new", &measured), 0);
        stage.duration = began.elapsed();
        stage.new = tree(&measured);

        // Trees that hardly differ would prove nothing.
        let same = |path: &str| stage.old.0.get(path) == stage.new.0.get(path);
        assert!(!same("index.html") && !same("sawah/index.html"));
        let pages = |tree: &Tree| tree.files().filter(|(p, _)| p.ends_with(".html")).count();
        assert!(pages(&stage.old) > 60 && pages(&stage.new) > 40);
        stage
    }

    fn at(&self, inside: &str) -> PathBuf {
        self.dir.path().join(inside)
    }

    fn program(&self, version: &str, out: &Path) -> Command {
        program(&self.at(version), out, &self.at("cache"))
    }

    /// An output in which the old version stands.
    fn published(&self, name: &str) -> PathBuf {
        let out = self.at(name);
        copy_folder(&self.at("first"), &out);
        out
    }

    /// What must hold at every moment.
    fn check(&self, found: &Tree, villages: &BTreeSet<String>, what: &str) {
        for path in FOREIGN {
            assert_eq!(found.0.get(path), self.old.0.get(path), "{what}: foreign {path}");
        }
        for village in villages {
            let [old, new, now] = [&self.old, &self.new, found].map(|t| t.village(village));
            assert!(!old.0.is_empty());
            if now != old {
                assert_same(&new, &now, &format!("{what}: {village} is neither old nor new"));
            }
        }
        // At the root each file is old or new; new pages have what they need, old ones too.
        let [old, new, now] = [&self.old, &self.new, found].map(|t| t.without(villages));
        let is_page = |path: &str| path.ends_with(".html");
        let changed = |path: &str| old.0.get(path) != new.0.get(path);
        for (path, node) in &now.0 {
            let known = [old.0.get(path), new.0.get(path)].contains(&Some(node));
            assert!(
                known || path == ".kampung",
                "{what}: {path} is neither old nor new: {node:?}"
            );
        }
        let needs = |site: &Tree| {
            let stands = |path: &String| now.0.get(path) == site.0.get(path);
            let any_page = site.0.keys().any(|p| is_page(p) && changed(p) && stands(p));
            let is_asset = |path: &&String| path.starts_with("assets/") || path.starts_with("media/");
            let missing = site.0.keys().filter(is_asset).find(|p| !stands(p));
            assert!(
                !any_page || missing.is_none(),
                "{what}: pages stand without {missing:?}"
            );
        };
        needs(&old);
        needs(&new);
    }
}

fn put_foreign_files(out: &Path) {
    for path in FOREIGN {
        let full = out.join(path);
        fs::create_dir_all(full.parent().unwrap()).unwrap();
        fs::write(full, format!("bukan milik kampung: {path}\n")).unwrap();
    }
}

/// When a round kills.
#[derive(Clone, Copy, Debug)]
enum When {
    /// After a part of the time that a build takes, in thousandths.
    Part(u32),
    /// So many microseconds after publishing began.
    Publishing(u64),
}

/// Starts the program and kills it. `false`: it was done before.
fn start_and_kill(command: &mut Command, out: &Path, when: When, duration: Duration) -> bool {
    let mut child = command.stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
    match when {
        When::Part(thousandths) => std::thread::sleep(duration * thousandths / 1000),
        When::Publishing(microseconds) => {
            let staging = out.join(".kampung/staging");
            while !staging.exists() && child.try_wait().unwrap().is_none() {
                std::hint::spin_loop();
            }
            std::thread::sleep(Duration::from_micros(microseconds));
        }
    }
    // SIGKILL: the program cannot do anything about it.
    child.kill().unwrap();
    !child.wait().unwrap().success()
}

#[test]
fn a_killed_build_leaves_every_site_old_or_new() {
    for with_home in [false, true] {
        let stage = Stage::new(with_home);
        let all = ["melati", "sawah"].map(str::to_owned);
        let villages: BTreeSet<String> = all.into_iter().filter(|v| !with_home || v == "sawah").collect();
        let (mut killed, mut between) = (0, 0);
        for round in 0..ROUNDS {
            let when = match round % 2 {
                0 => When::Part(1100 * (round + 1) / ROUNDS),
                _ => When::Publishing(u64::from(round * round) * 60),
            };
            let what = format!("round {round}, home {with_home}, {when:?} of {:?}", stage.duration);
            let out = stage.published("out");
            let mut times = 1;
            // Every third round kills the run that should have mended it, too.
            while times <= 1 + usize::from(round % 3 == 2) {
                let mut command = stage.program("new", &out);
                killed += usize::from(start_and_kill(&mut command, &out, when, stage.duration));
                let found = tree(&out);
                stage.check(&found, &villages, &format!("{what}, kill {times}"));
                between += usize::from(found != stage.old && found != stage.new);
                times += 1;
            }
            // What a killed run left is finished or undone by the next, whatever that publishes.
            if round % 4 == 3 {
                run_to_end(&mut stage.program("old", &out), 0);
                assert_same(
                    &stage.old,
                    &tree(&out),
                    &format!("{what}, then back to the old version"),
                );
            }
            run_to_end(&mut stage.program("new", &out), 0);
            assert_same(&stage.new, &tree(&out), &format!("{what}, then built again"));
            assert_eq!(
                tree(&out.join(".kampung/staging")),
                Tree::default(),
                "{what}: staging is not empty"
            );
            fs::remove_dir_all(out).unwrap();
        }
        println!("home {with_home}: {killed} killed, {between} of them between the first site and the last");
        assert!(killed > 0, "every build was faster than its killer");
    }
}

/// A small disk of its own, taken away in the end.
struct Disk(PathBuf);

impl Disk {
    /// `None`, and a word why, where such a thing cannot be had.
    fn mount(at: PathBuf, size: &str) -> Option<Disk> {
        if !cfg!(target_os = "linux") {
            println!("skipped: a small disk is mounted on Linux only");
            return None;
        }
        fs::create_dir_all(&at).unwrap();
        let options = format!("size={size},mode=700");
        let mounted = Command::new("mount")
            .args(["-t", "tmpfs", "-o", &options, "kampung-test"])
            .arg(&at)
            .output();
        match mounted {
            Ok(output) if output.status.success() => Some(Disk(at)),
            Ok(output) => {
                println!(
                    "skipped: no right to mount: {}",
                    String::from_utf8_lossy(&output.stderr).trim()
                );
                None
            }
            Err(error) => {
                println!("skipped: no `mount`: {error}");
                None
            }
        }
    }

    fn remount(&self, option: &str) {
        let status = Command::new("mount")
            .args(["-o", &format!("remount,{option}")])
            .arg(&self.0)
            .status();
        assert!(status.unwrap().success());
    }

    /// Fills the disk but for `free` bytes.
    fn fill(&self, free: u64) {
        let filler = self.0.join("filler");
        // Ends when the disk is full.
        let _ = std::io::copy(&mut std::io::repeat(1), &mut fs::File::create(&filler).unwrap());
        let file = fs::File::options().write(true).open(&filler).unwrap();
        let len = file.metadata().unwrap().len();
        assert!(len > free, "the disk was full already");
        file.set_len(len - free).unwrap();
    }
}

impl Drop for Disk {
    fn drop(&mut self) {
        let done = |lazy: &[&str]| {
            Command::new("umount")
                .args(lazy)
                .arg(&self.0)
                .status()
                .is_ok_and(|s| s.success())
        };
        let _ = done(&[]) || done(&["-l"]);
    }
}

#[test]
fn a_full_disk_leaves_the_old_sites() {
    for with_home in [false, true] {
        let stage = Stage::new(with_home);
        let Some(disk) = Disk::mount(stage.at("disk"), "8m") else {
            return;
        };
        // Not room for the bookkeeping, for the first few files, for the smaller half.
        for free in [0, 4096, 16 * 4096, 40 * 4096] {
            let out = stage.published("disk/public");
            disk.fill(free);
            run_to_end(&mut stage.program("new", &out), 2);
            assert_same(&stage.old, &tree(&out), &format!("home {with_home}, {free} bytes free"));
            fs::remove_file(disk.0.join("filler")).unwrap();
            run_to_end(&mut stage.program("new", &out), 0);
            assert_same(&stage.new, &tree(&out), "with room again");
            fs::remove_dir_all(out).unwrap();
        }
    }
}

#[test]
fn a_folder_that_cannot_be_written_leaves_the_old_sites() {
    let stage = Stage::new(true);
    let Some(disk) = Disk::mount(stage.at("disk"), "8m") else {
        return without_permission(&stage);
    };
    let out = stage.published("disk/public");
    disk.remount("ro");
    run_to_end(&mut stage.program("new", &out), 2);
    assert_same(&stage.old, &tree(&out), "read-only");
    disk.remount("rw");
    run_to_end(&mut stage.program("new", &out), 0);
    assert_same(&stage.new, &tree(&out), "writable again");
}

/// For those who may not mount: root, who may write everywhere, may.
fn without_permission(stage: &Stage) {
    use std::os::unix::fs::PermissionsExt;
    let out = stage.published("out");
    let allow = |mode: u32| {
        let folders = stage
            .old
            .0
            .iter()
            .filter(|(_, node)| **node == Node::Folder)
            .map(|(path, _)| out.join(path));
        for folder in folders.chain([out.clone()]) {
            fs::set_permissions(folder, fs::Permissions::from_mode(mode)).unwrap();
        }
    };
    allow(0o555);
    if fs::write(out.join("probe"), "").is_ok() {
        println!("skipped: this user may write everywhere");
        return allow(0o755);
    }
    run_to_end(&mut stage.program("new", &out), 2);
    allow(0o755);
    assert_same(&stage.old, &tree(&out), "no permission");
    run_to_end(&mut stage.program("new", &out), 0);
    assert_same(&stage.new, &tree(&out), "with permission again");
}

#[test]
fn two_builds_at_once_do_not_mix() {
    let stage = Stage::new(false);
    for round in 0..6 {
        let out = stage.published("out");
        let start = |version: &str| {
            let mut command = stage.program(version, &out);
            command.stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap()
        };
        let mut first = start("new");
        std::thread::sleep(stage.duration * round / 8);
        let mut second = start("old");
        let codes = [first.wait().unwrap().code(), second.wait().unwrap().code()];
        // Who finds the output locked says so and changes nothing.
        let found = tree(&out);
        let expected = match codes {
            [Some(0), Some(2)] => &stage.new,
            [Some(2), Some(0)] => &stage.old,
            // One after the other: whoever came second.
            [Some(0), Some(0)] if differences(&stage.new, &found).is_empty() => &stage.new,
            [Some(0), Some(0)] => &stage.old,
            other => panic!("round {round}: {other:?}"),
        };
        assert_same(expected, &found, &format!("round {round}: {codes:?}"));
        fs::remove_dir_all(out).unwrap();
    }
}
