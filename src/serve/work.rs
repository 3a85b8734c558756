//! The thread that builds: once at the start, then whenever something changes.

use std::collections::BTreeSet;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender};
use std::time::{Duration, Instant};

use super::shelf::Shelf;
use super::stage::{Errors, Show, Stage};
use super::watch::Watch;
use super::{Built, Preview, Signal, address};
use crate::date::BuildDate;
use crate::diag::Severity;
use crate::digest::Digest;
use crate::fleet::{self, Job, Memory, Run, Scope};
use crate::pipeline::Request;
use crate::report::overlay::Overlay;
use crate::report::{Finding, VillageStatus};
use crate::source::glance;

/// An editor that saves makes several changes in a row: as long as nothing happens, the row has ended …
const QUIET: Duration = Duration::from_millis(15);
/// … and after so long a part of it is built (somebody copies a folder of photos).
const PATIENCE: Duration = Duration::from_millis(500);
/// How often the folder is looked through all the same: some file systems (of networks, of virtual machines)
/// say that they watch and never tell anything.
const SLOW: Duration = Duration::from_secs(5);
/// How often it is looked through when the system cannot watch.
const FAST: Duration = Duration::from_secs(1);

/// Builds, and shows what it built.
pub struct Workshop {
    preview: Preview,
    stage: Arc<Stage>,
    signals: Sender<Signal>,
    signal: Receiver<Signal>,
    shelf: Shelf,
    memory: Memory,
    watch: Option<Watch>,
}

/// What was told last.
#[derive(PartialEq)]
struct Told {
    change: u64,
    errors: Vec<Finding>,
}

impl Workshop {
    /// A workshop that shows on `stage`; `signals` reach `signal`.
    pub fn new(preview: Preview, stage: Arc<Stage>, signals: Sender<Signal>, signal: Receiver<Signal>) -> Self {
        Workshop {
            preview,
            stage,
            signals,
            signal,
            shelf: Shelf::default(),
            memory: Memory::new(),
            watch: None,
        }
    }

    /// Watches and builds until the process ends.
    pub fn work(mut self) {
        // Before the first look, so that nothing is missed in between.
        match Watch::new(self.preview.workspace.root(), self.signals.clone()) {
            Ok(watch) => self.watch = Some(watch),
            Err(error) => self.preview.audience.polling(&error.to_string()),
        }
        self.build_on_change();
    }

    fn build_on_change(mut self) {
        let mut told: Option<Told> = None;
        let mut attempt = 0;
        let mut began = Instant::now();
        loop {
            let day = (self.preview.today)();
            let seen = glance(&self.preview.workspace);
            let run = self.build(day);
            attempt += 1;
            let new = Told {
                change: self.shelf.changes(),
                errors: errors(&run),
            };
            self.show(attempt, &run, &new.errors);
            let first = told.is_none();
            if told.as_ref() != Some(&new) {
                self.preview.audience.built(&Built {
                    run: &run,
                    took: began.elapsed(),
                    first,
                    mended: new.errors.is_empty() && told.is_some_and(|old| !old.errors.is_empty()),
                });
                told = Some(new);
            }
            if first {
                self.preview.audience.ready(&address(self.stage.port));
            }
            began = self.wait(seen, day);
            self.renew_watch();
        }
    }

    fn build(&mut self, today: BuildDate) -> Run {
        let progress = self.preview.audience.progress();
        let job = Job {
            workspace: &self.preview.workspace,
            request: Request {
                today,
                drafts: true,
                advice: false,
            },
            store: self.preview.store.as_ref(),
            scope: Scope::default(),
            progress: progress.as_ref(),
        };
        fleet::run_again(&job, job.open(), &mut self.shelf, &mut self.memory)
    }

    fn show(&self, attempt: u64, run: &Run, errors: &[Finding]) {
        let failed = run.report.villages.iter().filter(|v| v.status == VillageStatus::Failed);
        let failed: BTreeSet<String> = failed.map(|v| v.id.clone()).collect();
        let words = &self.preview.words;
        let worded = || {
            let overlay = Overlay::new(errors, words);
            Errors {
                html: overlay.to_html(words),
                overlay,
            }
        };
        self.stage.set(Show {
            attempt,
            change: self.shelf.changes(),
            sites: self.shelf.sites(),
            failed,
            errors: (!errors.is_empty()).then(worded),
        });
    }

    /// Waits until there is something to build. Gives the moment of the first sign of it. `seen`: what the folder
    /// looked like, and `day`: which day it was, before the last build.
    fn wait(&mut self, seen: Digest, day: BuildDate) -> Instant {
        let pause = if self.watch.is_some() { SLOW } else { FAST };
        loop {
            match self.signal.recv_timeout(pause) {
                Ok(signal) => {
                    let began = Instant::now();
                    self.note(signal);
                    while began.elapsed() < PATIENCE {
                        match self.signal.recv_timeout(QUIET) {
                            Ok(signal) => self.note(signal),
                            Err(_) => break,
                        }
                    }
                    return began;
                }
                Err(RecvTimeoutError::Timeout) => {
                    let began = Instant::now();
                    if glance(&self.preview.workspace) != seen || (self.preview.today)() != day {
                        return began;
                    }
                }
                // We hold a sender ourselves.
                Err(RecvTimeoutError::Disconnected) => std::thread::sleep(pause),
            }
        }
    }

    fn note(&mut self, signal: Signal) {
        match signal {
            Signal::Changed => {}
            Signal::Damaged(place) => self.shelf.doubt(&place),
        }
    }

    fn renew_watch(&mut self) {
        if let Some(Err(error)) = self.watch.as_mut().map(Watch::renew) {
            self.watch = None;
            self.preview.audience.polling(&error.to_string());
        }
    }
}

fn errors(run: &Run) -> Vec<Finding> {
    let is_error = |f: &&Finding| f.diagnostic.code.severity() == Severity::Error;
    run.findings.iter().filter(is_error).cloned().collect()
}

#[cfg(test)]
#[allow(clippy::disallowed_methods, reason = "tests work with files of their own")]
mod tests {
    use std::sync::mpsc;

    use super::*;
    use crate::cache::MemoryStore;
    use crate::date::Date;
    use crate::fleet::Progress;
    use crate::report::{UiLanguage, Words};
    use crate::serve::Audience;
    use crate::source::Workspace;

    struct Quiet;
    impl Progress for Quiet {
        fn village(&self, _: &str, _: usize, _: usize) {}
        fn photos(&self, _: crate::render::PhotosDone) {}
        fn finished(&self) {}
    }

    /// Passes on how many errors there were.
    struct Ear(Sender<usize>);
    impl Audience for Ear {
        fn progress(&self) -> Box<dyn Progress + '_> {
            Box::new(Quiet)
        }
        fn ready(&self, _: &str) {}
        fn built(&self, built: &Built<'_>) {
            let _ = self.0.send(errors(built.run).len());
        }
        fn polling(&self, _: &str) {}
    }

    #[test]
    fn changes_are_found_where_the_system_does_not_watch() {
        let folder = tempfile::tempdir().unwrap();
        let write = |inside: &str, text: &str| {
            let path = folder.path().join(inside);
            std::fs::create_dir_all(path.parent().unwrap()).unwrap();
            std::fs::write(path, text).unwrap();
        };
        write("kampung.toml", "format = 1\nlanguages = [\"id\"]\nhome = \"celuk\"\n");
        write(
            "content/celuk/village.toml",
            "name = \"Celuk\"\nregion = \"51.04.01.2005\"\n",
        );
        let (told, tell) = mpsc::channel();
        let preview = Preview {
            workspace: Workspace::find(folder.path()).unwrap(),
            store: Arc::new(MemoryStore::new()),
            words: Words::new(UiLanguage::Id),
            today: Box::new(|| BuildDate(Date::from_unix(1_795_305_300))),
            audience: Box::new(Ear(told)),
        };
        let (signals, signal) = mpsc::channel();
        let stage = Arc::new(Stage::new(
            8080,
            Arc::clone(&preview.store),
            &preview.words,
            signals.clone(),
        ));
        let workshop = Workshop::new(preview, stage, signals, signal);
        // It builds as long as this process lives.
        std::thread::spawn(move || workshop.build_on_change());
        let next = || tell.recv_timeout(Duration::from_secs(60)).unwrap();
        assert!(next() > 0, "there is no story yet");
        write(
            "content/celuk/index.md",
            "+++\nsummary = \"Desa perak.\"\n+++\n\nCerita.\n",
        );
        assert_eq!(next(), 0);
    }
}
