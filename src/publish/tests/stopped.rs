//! Stopped at every single step: killed, refused, or on a full disk.

use super::*;

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
                assert!(whole || !exchanged, "{goal:?} {n}");
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

/// Where a site's files change one by one, a page that stands finds the style sheets and photos of its own version.
#[test]
fn killed_at_any_step_no_page_stands_without_its_assets() {
    let is_asset = |path: &str| path.starts_with("css/") || path.starts_with("media/");
    for place in [SitePlace::Root, village("celuk")] {
        for goal in [Goal::Renew, Goal::Remove] {
            for n in 0.. {
                let trial = Trial::new(&place, goal, true);
                let done = trial.run(&Saboteur::new(Harm::Kill(n))).is_ok();
                let stands = |&&(path, text): &&(&str, &str)| {
                    fs::read(trial.site().join(path)).is_ok_and(|found| found == text.as_bytes())
                };
                for version in [OLD, NEW] {
                    let page = version.iter().filter(|f| f.0.ends_with(".html")).find(stands);
                    let missing = version.iter().filter(|f| is_asset(f.0)).find(|f| !stands(f));
                    assert!(
                        page.is_none() || missing.is_none(),
                        "{place:?} {goal:?} {n}: {page:?} without {missing:?}"
                    );
                }
                if done {
                    break;
                }
            }
        }
    }
}
