//! The same inputs give the same bytes: with any number of threads, from any folder, in any surroundings,
//! built anew or step by step.

#![allow(clippy::disallowed_methods, reason = "tests make and look at their own files")]

mod support;

use std::collections::BTreeMap;
use std::path::Path;
use std::time::SystemTime;

use kampung::report::VillageStatus::{Built, Reused};
use support::{Sources, TODAY, assert_good, assert_same, build, program, run_to_end, scratch, statuses, tree};

fn build_on(threads: usize, workspace: &Path, out: &Path, cache: &Path) {
    let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().unwrap();
    let run = pool.install(|| build(workspace, out, cache, TODAY));
    assert_good(&run);
    assert!(statuses(&run).values().all(|s| *s == Built));
}

#[test]
fn threads_folders_order_and_cache_leave_no_trace() {
    for sources in [Sources::example(), Sources::example().with_home()] {
        let dir = scratch();
        let at = |inside: &str| dir.path().join(inside);
        sources.write(&at("first"));
        build_on(1, &at("first"), &at("out-1"), &at("cache-1"));
        let first = tree(&at("out-1"));

        sources.write_in_another_order(&at("other place/désa/second"));
        let second = at("other place/désa/second");
        build_on(2, &second, &at("a/b/out 2"), &at("cache-1"));
        assert_same(&first, &tree(&at("a/b/out 2")), "another folder, 2 threads, warm cache");
        build_on(2, &second, &at("out-3"), &at("cache-3"));
        assert_same(&first, &tree(&at("out-3")), "another folder, 2 threads, cold cache");

        let files: BTreeMap<&str, &[u8]> = first.files().collect();
        let pages = files.keys().filter(|p| p.ends_with(".html")).count();
        let pictures = files.keys().filter(|p| p.ends_with(".webp")).count();
        assert!(
            pages >= 25 && pictures >= 4,
            "{pages} pages and {pictures} pictures are too few"
        );
        for (path, bytes) in files {
            let holds = |what: &[u8]| bytes.windows(what.len()).any(|w| w == what);
            let place = dir.path().as_os_str().as_encoded_bytes();
            assert!(!holds(place), "{path} tells where it was made");
            let picture = path.ends_with(".webp") || path.ends_with(".jpg");
            assert!(!picture || !holds(b"Exif"), "{path} has kept its Exif");
        }
    }
}

#[test]
fn surroundings_leave_no_trace() {
    let dir = scratch();
    let at = |inside: &str| dir.path().join(inside);
    Sources::example().write(&at("desa"));
    let mut command = program(&at("desa"), &at("out-1"), &at("cache-1"));
    command
        .env("TZ", "Pacific/Auckland")
        .env("LANG", "C")
        .env("LC_ALL", "C");
    run_to_end(command.env("RAYON_NUM_THREADS", "1"), 0);

    // A relative workspace, from inside another folder.
    let mut command = program(Path::new("."), &at("out-2"), &at("cache-2"));
    command
        .env("TZ", "America/Anchorage")
        .env("LANG", "tr_TR.UTF-8")
        .env("LC_ALL", "tr_TR.UTF-8");
    run_to_end(command.env("RAYON_NUM_THREADS", "2").current_dir(at("desa")), 0);
    assert_same(
        &tree(&at("out-1")),
        &tree(&at("out-2")),
        "another time zone, locale and folder",
    );

    assert_good(&build(&at("desa"), &at("out-3"), &at("cache-3"), TODAY));
    assert_same(&tree(&at("out-1")), &tree(&at("out-3")), "the program and the library");
}

/// Every path with the time of its last change.
fn times(folder: &Path) -> BTreeMap<String, SystemTime> {
    let all = tree(folder);
    let time = |path: &String| {
        std::fs::symlink_metadata(folder.join(path))
            .unwrap()
            .modified()
            .unwrap()
    };
    // The folder of lock and staging, which every run makes and takes away.
    let kept = all.0.keys().filter(|p| *p != ".kampung");
    kept.map(|path| (path.clone(), time(path))).collect()
}

#[test]
fn a_repeated_build_writes_nothing() {
    for sources in [Sources::example(), Sources::example().with_home()] {
        let dir = scratch();
        let at = |inside: &str| dir.path().join(inside);
        sources.write(&at("desa"));
        assert_good(&build(&at("desa"), &at("public"), &at("cache"), TODAY));
        let before = times(&at("public"));
        assert!(!before.is_empty());

        // Neither the next day, nor a lost cache, nor new times of the sources make work.
        let again = |today: &str, what: &str| {
            std::thread::sleep(std::time::Duration::from_millis(15));
            let run = build(&at("desa"), &at("public"), &at("cache"), today);
            assert_good(&run);
            assert!(
                statuses(&run).values().all(|s| *s == Reused),
                "{what}: {:?}",
                statuses(&run)
            );
            assert_eq!(run.report.bytes, 0, "{what}");
            assert_eq!(before, times(&at("public")), "{what}");
        };
        again(TODAY, "at once");
        again("2026-11-23", "the next day");
        std::fs::remove_dir_all(at("cache")).unwrap();
        sources.write_in_another_order(&at("desa"));
        again(TODAY, "without the cache, with other times");

        // The market was on the 24th.
        let run = build(&at("desa"), &at("public"), &at("cache"), "2026-11-25");
        assert_eq!(statuses(&run)["melati"], Built);
        assert_eq!(statuses(&run)["sawah"], Reused);
        assert_ne!(before, times(&at("public")));
    }
}

#[test]
fn a_damaged_site_is_made_whole() {
    let dir = scratch();
    let at = |inside: &str| dir.path().join(inside);
    Sources::example().write(&at("desa"));
    assert_good(&build(&at("desa"), &at("public"), &at("cache"), TODAY));
    let whole = tree(&at("public"));
    type Harm = fn(&Path);
    let harms: [(&str, Harm); 5] = [
        ("a page is gone", |out| {
            std::fs::remove_file(out.join("melati/index.html")).unwrap()
        }),
        ("a file is empty", |out| {
            std::fs::write(out.join("sawah/robots.txt"), "").unwrap()
        }),
        ("a site is gone", |out| {
            std::fs::remove_dir_all(out.join("sawah")).unwrap()
        }),
        ("the books of a site are gone", |out| {
            std::fs::remove_dir_all(out.join("sawah/.kampung")).unwrap()
        }),
        ("the books of the root are gone", |out| {
            std::fs::remove_dir_all(out.join(".kampung")).unwrap()
        }),
    ];
    for (what, harm) in harms {
        harm(&at("public"));
        assert_ne!(whole, tree(&at("public")), "{what}");
        assert_good(&build(&at("desa"), &at("public"), &at("cache"), TODAY));
        assert_same(&whole, &tree(&at("public")), what);
    }
}
