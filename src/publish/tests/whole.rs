//! Sites, fleets and locks.

use super::*;

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
        let result = output.publish(&place, &site, &meta("2"), &MemoryStore::new());
        assert!(matches!(result, Err(PublishProblem::CannotWrite { .. })));
        assert_eq!(snapshot(&trial.out()), before);
        assert_eq!(trial.staging(), Vec::<String>::new());
    }
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
