//! What kampung did not write.

use super::*;

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

#[test]
fn without_its_manifest_a_site_is_foreign_and_the_same_site_is_adopted() {
    for (place, never_exchange) in places() {
        let trial = Trial::new(&place, Goal::Renew, never_exchange);
        let good = snapshot(&trial.out());
        let output = OutputRoot::open(&trial.out(), &settings(&Saboteur::new(Harm::None), never_exchange)).unwrap();
        let old = artifacts(&trial.store, OLD);
        for damage in ["", "kampung-manifest 2\n", "kampung-manifest 1\nprogram 0.1.0\n"] {
            fs::write(trial.site().join(".kampung/manifest"), damage).unwrap();
            let new = output.publish(&place, &artifacts(&trial.store, NEW), &meta("2"), &trial.store);
            assert!(matches!(new, Err(PublishProblem::ForeignFile { .. })));
            let receipt = output.publish(&place, &old, &meta("1"), &trial.store).unwrap();
            assert_eq!(
                (receipt.written, receipt.unchanged, receipt.changed),
                (0, OLD.len(), true)
            );
            assert_eq!(snapshot(&trial.out()), good);
        }
    }
}

#[cfg(unix)]
#[test]
fn read_only_folders_are_carried_over_as_they_are() {
    use std::os::unix::fs::PermissionsExt;
    let trial = Trial::new(&village("celuk"), Goal::Renew, false);
    let folder = trial.site().join(".well-known");
    fs::set_permissions(&folder, fs::Permissions::from_mode(0o555)).unwrap();
    trial.run(&Saboteur::new(Harm::None)).unwrap();
    assert_eq!(fs::metadata(&folder).unwrap().permissions().mode() & 0o777, 0o555);
    assert_eq!(fs::read(folder.join("token")).unwrap(), b".well-known/token");
    assert_eq!(trial.staging(), Vec::<String>::new());
    fs::set_permissions(&folder, fs::Permissions::from_mode(0o755)).unwrap();
}

#[cfg(unix)]
#[test]
fn a_site_folder_that_may_not_be_written_stays_as_it_is() {
    use std::os::unix::fs::PermissionsExt;
    let mode = |path: &Path, mode| fs::set_permissions(path, fs::Permissions::from_mode(mode)).unwrap();
    for (place, never_exchange) in places() {
        let trial = Trial::new(&place, Goal::Renew, never_exchange);
        let before = snapshot(&trial.out());
        mode(&trial.out(), 0o555);
        mode(&trial.site(), 0o555);
        let administrator = fs::write(trial.out().join("probe"), "").is_ok();
        let result = trial.run(&Saboteur::new(Harm::None));
        mode(&trial.out(), 0o755);
        mode(&trial.site(), 0o755);
        if administrator {
            // Permissions do not bind the administrator.
            continue;
        }
        assert!(matches!(result, Err(PublishProblem::CannotWrite { .. })), "{result:?}");
        assert_eq!(snapshot(&trial.out()), before);
        trial.run(&Saboteur::new(Harm::None)).unwrap();
    }
}
