//! Hears from the system when an author's file changes.

use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::Sender;

use notify::event::{EventKind, ModifyKind};
use notify::{Event, RecommendedWatcher, RecursiveMode, Watcher};

use super::Signal;
use crate::source::{SOURCE_FILES, SOURCE_FOLDERS};

/// Watches the sources of a workspace: the output and hidden folders take no part.
pub struct Watch {
    watcher: RecommendedWatcher,
    root: PathBuf,
    watched: Vec<PathBuf>,
    /// Whether one of the folders came, went or was replaced.
    stale: Arc<AtomicBool>,
}

impl Watch {
    /// Sends a signal for every change below `root`.
    ///
    /// # Errors
    /// Why the system cannot watch: too many folders, a file system without that ability.
    pub fn new(root: &Path, signals: Sender<Signal>) -> notify::Result<Self> {
        let stale = Arc::new(AtomicBool::new(false));
        let (base, mark) = (root.to_owned(), Arc::clone(&stale));
        let watcher = notify::recommended_watcher(move |event: notify::Result<Event>| {
            let counts = match event {
                Ok(event) => {
                    if replaces_folder(&event, &base) {
                        mark.store(true, Ordering::Release);
                    }
                    matters(&event, &base)
                }
                // Something was missed.
                Err(_) => true,
            };
            if counts {
                // Nobody builds any more when the process ends.
                let _ = signals.send(Signal::Changed);
            }
        })?;
        let mut watch = Watch {
            watcher,
            root: root.to_owned(),
            watched: Vec::new(),
            stale,
        };
        watch.watcher.watch(root, RecursiveMode::NonRecursive)?;
        watch.renew()?;
        Ok(watch)
    }

    /// Watches folders that have come since the last time.
    ///
    /// # Errors
    /// As [`Watch::new`].
    pub fn renew(&mut self) -> notify::Result<()> {
        if self.stale.swap(false, Ordering::AcqRel) {
            for folder in self.watched.drain(..) {
                // One that has gone is watched no longer as it is.
                let _ = self.watcher.unwatch(&folder);
            }
        }
        for folder in SOURCE_FOLDERS.map(|name| self.root.join(name)) {
            if folder.is_dir() && !self.watched.contains(&folder) {
                self.watcher.watch(&folder, RecursiveMode::Recursive)?;
                self.watched.push(folder);
            }
        }
        Ok(())
    }
}

/// Whether one of the watched folders itself came or went.
fn replaces_folder(event: &Event, root: &Path) -> bool {
    let structural = matches!(
        event.kind,
        EventKind::Any
            | EventKind::Other
            | EventKind::Create(_)
            | EventKind::Remove(_)
            | EventKind::Modify(ModifyKind::Name(_) | ModifyKind::Any)
    );
    let is_folder = |path: &PathBuf| SOURCE_FOLDERS.iter().any(|name| *path == root.join(name));
    structural && event.paths.iter().any(is_folder)
}

/// Whether a site could be another after this. Reading a file, which we do ourselves, changes nothing.
fn matters(event: &Event, root: &Path) -> bool {
    !event.kind.is_access() && (event.paths.is_empty() || event.paths.iter().any(|path| is_source(path, root)))
}

/// Whether `path` may be a source: what lies beside the sources' folders is none, nor what the scan passes over.
fn is_source(path: &Path, root: &Path) -> bool {
    let Ok(inside) = path.strip_prefix(root) else {
        // Reached through a link.
        return true;
    };
    let mut names = inside.iter();
    match names.next().and_then(OsStr::to_str) {
        Some(name) if SOURCE_FILES.contains(&name) => true,
        Some(name) if SOURCE_FOLDERS.contains(&name) => !names.any(is_left_over),
        _ => false,
    }
}

fn is_left_over(name: &OsStr) -> bool {
    let name = name.to_string_lossy();
    name.starts_with('.') || name.ends_with('~')
}

#[cfg(test)]
mod tests {
    use notify::event::{AccessKind, CreateKind, DataChange, RemoveKind};

    use super::*;

    fn event(kind: EventKind, path: &str) -> Event {
        Event::new(kind).add_path(Path::new("/situs").join(path))
    }

    #[test]
    fn only_sources_matter() {
        let root = Path::new("/situs");
        let written = EventKind::Modify(ModifyKind::Data(DataChange::Any));
        for path in [
            "kampung.toml",
            "partners.toml",
            "clusters.toml",
            "content",
            "content/celuk/index.md",
            "themes/batik/theme.toml",
            "static/CNAME",
            "/lain/index.md",
        ] {
            assert!(matters(&event(written, path), root), "{path}");
        }
        for path in [
            "",
            "public",
            "public/index.html",
            ".kampung/index",
            ".git/index",
            "catatan.txt",
            "content/celuk/.index.md.swp",
            "content/celuk/index.md~",
            "content/.git/HEAD",
        ] {
            assert!(!matters(&event(written, path), root), "{path}");
        }
        let read = EventKind::Access(AccessKind::Any);
        assert!(!matters(&event(read, "content/celuk/index.md"), root));
        assert!(matters(&Event::new(EventKind::Other), root), "events were lost");
    }

    #[test]
    fn folders_that_come_and_go_are_noticed() {
        let root = Path::new("/situs");
        let created = EventKind::Create(CreateKind::Folder);
        assert!(replaces_folder(&event(created, "static"), root));
        assert!(replaces_folder(
            &event(EventKind::Remove(RemoveKind::Folder), "content"),
            root
        ));
        assert!(!replaces_folder(&event(created, "content/celuk"), root));
        assert!(!replaces_folder(&event(created, "public"), root));
    }
}
