//! What browsers are shown, and how they hear that there is something new.

use std::collections::BTreeSet;
use std::sync::mpsc::Sender;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use serde::Serialize;
use tokio::sync::mpsc::{UnboundedReceiver, UnboundedSender, unbounded_channel};

use super::Signal;
use super::shelf::Sites;
use crate::cache::Store;
use crate::publish::SitePlace;
use crate::report::Words;
use crate::report::overlay::Overlay;

/// What is shown at one moment.
#[derive(Clone, Default)]
pub struct Show {
    /// Number of the builds so far; 0 before the first is done.
    pub attempt: u64,
    /// Number of the changes of `sites` so far.
    pub change: u64,
    /// The last good sites.
    pub sites: Sites,
    /// Villages that have errors.
    pub failed: BTreeSet<String>,
    /// The errors of the last build.
    pub errors: Option<Errors>,
}

/// Errors, worded.
#[derive(Clone)]
pub struct Errors {
    /// For the script in the page.
    pub overlay: Overlay,
    /// For a page of their own.
    pub html: String,
}

/// Sentences that the server says itself.
pub struct Sentences {
    /// The language they are in.
    pub lang: &'static str,
    /// On a draft.
    pub draft: String,
    /// Before the first build is done.
    pub waiting: String,
    /// Where there is no page.
    pub not_found: String,
    /// To who asked another host's name.
    pub not_here: String,
}

/// Shared by the thread that builds and the one that answers.
pub struct Stage {
    /// The port on which the preview is shown.
    pub port: u16,
    /// Where pictures lie.
    pub store: Arc<dyn Store>,
    /// What the server says itself.
    pub sentences: Sentences,
    signals: Sender<Signal>,
    now: Mutex<Now>,
}

#[derive(Default)]
struct Now {
    show: Arc<Show>,
    listeners: Vec<UnboundedSender<String>>,
}

/// What a page is told: whether it is still the one to show, and what is wrong.
#[derive(Serialize)]
struct News<'a> {
    site: String,
    attempt: String,
    draft: &'a str,
    overlay: Option<&'a Overlay>,
}

impl Show {
    /// The name of what is shown, as pages carry it. Another run of the program has other names.
    pub fn site_mark(&self) -> String {
        format!("{}.{}", std::process::id(), self.change)
    }

    /// The name of the last build.
    pub fn attempt_mark(&self) -> String {
        format!("{}.{}", std::process::id(), self.attempt)
    }
}

impl Stage {
    /// An empty stage.
    pub fn new(port: u16, store: Arc<dyn Store>, words: &Words, signals: Sender<Signal>) -> Self {
        let address = super::address(port);
        Stage {
            port,
            store,
            sentences: Sentences {
                lang: words.language().tag(),
                draft: words.text("preview-draft"),
                waiting: words.text("preview-waiting"),
                not_found: words.text("preview-not-found"),
                not_here: words.format("preview-not-here", &[("address", address.into())]),
            },
            signals,
            now: Mutex::default(),
        }
    }

    /// What is shown now.
    pub fn show(&self) -> Arc<Show> {
        Arc::clone(&self.now().show)
    }

    /// Shows something new and tells all that listen.
    pub fn set(&self, show: Show) {
        let mut now = self.now();
        now.show = Arc::new(show);
        let news = self.news(&now.show);
        // Who has gone is forgotten.
        now.listeners.retain(|listener| listener.send(news.clone()).is_ok());
    }

    /// Hears what is shown now and all that follows, each as one line of JSON.
    pub fn listen(&self) -> UnboundedReceiver<String> {
        let (sender, receiver) = unbounded_channel();
        let mut now = self.now();
        if sender.send(self.news(&now.show)).is_ok() {
            now.listeners.retain(|listener| !listener.is_closed());
            now.listeners.push(sender);
        }
        receiver
    }

    /// A picture of the site at `place` is gone.
    pub fn damaged(&self, place: SitePlace) {
        // The thread that builds outlives nothing but the process.
        let _ = self.signals.send(Signal::Damaged(place));
    }

    fn now(&self) -> MutexGuard<'_, Now> {
        self.now.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn news(&self, show: &Show) -> String {
        let news = News {
            site: show.site_mark(),
            attempt: show.attempt_mark(),
            draft: &self.sentences.draft,
            overlay: show.errors.as_ref().map(|e| &e.overlay),
        };
        // Strings only: there is nothing that could fail.
        serde_json::to_string(&news).unwrap_or_default()
    }
}
