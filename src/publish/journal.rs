//! The roll-forward journal: changes a folder that cannot be exchanged as a whole.
//!
//! Everything new is staged first. Then the journal, a complete list of what is left to do, takes its name:
//! from there on the site becomes the new one, now or when the output is opened again. Order: new assets, new
//! pages, then old pages go, then old assets, records last; so no page, new or old, ever stands without its
//! style sheet, and the manifest tells the truth last. Each step may be done twice.

use std::collections::BTreeSet;
use std::fmt::Write;
use std::path::{Path, PathBuf};

use super::compare::{Difference, Need};
use super::hands::{Hands, may_change, read, standing};
use super::manifest::{seal, unseal};
use super::problem::{PublishProblem, tolerate};
use super::tree::{MANIFEST, SUMMARY, blocked, kept_place, plain_file};
use crate::paths::OutputPath;

const HEADER: &str = "kampung-journal 1";

#[derive(Clone, Debug, PartialEq, Eq)]
enum Task {
    /// Move the staged file into place; `over`: it replaces a file of ours.
    Put { path: OutputPath, over: bool },
    /// Delete a file of the old site.
    Delete { path: OutputPath },
}

/// What is left to do.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub(super) struct Journal {
    tasks: Vec<Task>,
}

impl Journal {
    /// The tasks that lead from the old site to the new one.
    pub fn new(difference: &Difference) -> Self {
        let is_page = |p: &OutputPath| p.as_str().ends_with(".html") || p.as_str().ends_with(".xml");
        let puts = |pages: bool| {
            let wanted = difference.needs.iter().filter(move |(p, _)| is_page(p) == pages);
            wanted.filter_map(|(path, need)| match need {
                Need::Nothing => None,
                Need::New => Some(Task::Put {
                    path: path.clone(),
                    over: false,
                }),
                Need::Over => Some(Task::Put {
                    path: path.clone(),
                    over: true,
                }),
            })
        };
        let mut tasks: Vec<Task> = puts(false).chain(puts(true)).collect();
        let deletions = |pages: bool| {
            let stale = difference.stale.iter().filter(move |p| is_page(p) == pages);
            stale.map(|path| Task::Delete { path: path.clone() })
        };
        tasks.extend(deletions(true).chain(deletions(false)));
        let summary = difference.new.as_ref().and_then(|m| m.summary);
        let record = |name: &str, stays: bool| {
            let path = OutputPath::new(name).ok()?;
            Some(if stays {
                Task::Put { path, over: true }
            } else {
                Task::Delete { path }
            })
        };
        tasks.extend(record(SUMMARY, summary.is_some()));
        tasks.extend(record(MANIFEST, difference.new.is_some()));
        Journal { tasks }
    }

    /// The file's text.
    pub fn to_text(&self) -> String {
        let mut text = format!("{HEADER}\n");
        for task in &self.tasks {
            // Writing to a string cannot fail.
            let _ = match task {
                Task::Put { path, over: false } => writeln!(text, "put {path}"),
                Task::Put { path, over: true } => writeln!(text, "over {path}"),
                Task::Delete { path } => writeln!(text, "delete {path}"),
            };
        }
        seal(text)
    }

    /// Reads a journal; `None` when it is damaged. It got its name only after it lay on the disk, so a
    /// damaged one was damaged by something else.
    pub fn parse(text: &str) -> Option<Self> {
        let mut lines = unseal(text)?.lines();
        if lines.next()? != HEADER {
            return None;
        }
        let task = |line: &str| {
            let (word, path) = line.split_once(' ')?;
            let path = OutputPath::new(path).ok()?;
            match word {
                "put" => Some(Task::Put { path, over: false }),
                "over" => Some(Task::Put { path, over: true }),
                "delete" => Some(Task::Delete { path }),
                _ => None,
            }
        };
        Some(Journal {
            tasks: lines.map(task).collect::<Option<_>>()?,
        })
    }

    /// Reads the journal at `path`.
    pub fn read(path: &Path) -> Result<Option<Self>, PublishProblem> {
        let bytes = read(path)?;
        Ok(bytes.and_then(|b| Journal::parse(std::str::from_utf8(&b).ok()?)))
    }

    fn deletes(&self) -> impl Iterator<Item = &OutputPath> {
        self.tasks.iter().filter_map(|t| match t {
            Task::Delete { path } => Some(path),
            Task::Put { .. } => None,
        })
    }

    /// Makes the folders that the new site needs, and sees whether the others may be changed: what a full
    /// disk or missing rights would refuse, before anything that a visitor sees has changed. When that fails, they are taken away again.
    pub fn make_folders(&self, hands: &Hands, site: &Path) -> Result<(), PublishProblem> {
        let mut made = Vec::new();
        let result = self.try_make_folders(hands, site, &mut made);
        if matches!(result, Err(PublishProblem::CannotWrite { .. })) {
            for folder in made.iter().rev() {
                tolerate(hands.delete_folder(folder))?;
            }
        }
        result
    }

    fn try_make_folders(&self, hands: &Hands, site: &Path, made: &mut Vec<PathBuf>) -> Result<(), PublishProblem> {
        let mut needed = BTreeSet::from([""]);
        let mut touched = BTreeSet::from([""]);
        for task in &self.tasks {
            let (Task::Put { path, .. } | Task::Delete { path }) = task;
            let folders = path.as_str().match_indices('/').map(|(i, _)| &path.as_str()[..i]);
            touched.extend(folders.clone());
            if matches!(task, Task::Put { .. }) {
                needed.extend(folders);
            }
        }
        for rel in touched {
            let folder = if rel.is_empty() {
                site.to_owned()
            } else {
                site.join(rel)
            };
            if !blocked(site, Path::new(rel))? && standing(&folder)?.is_some_and(|m| m.is_dir()) {
                may_change(&folder)?;
            }
        }
        for rel in needed {
            let folder = if rel.is_empty() {
                site.to_owned()
            } else {
                site.join(rel)
            };
            // Where a file of the old site is in the way, the folder is made when that file has gone.
            if standing(&folder)?.is_none() && !blocked(site, Path::new(rel))? && hands.folder(&folder)? {
                made.push(folder);
            }
        }
        Ok(())
    }

    /// Does what is left to do. Returns where foreign files were set aside that had appeared in the way.
    pub fn roll(&self, hands: &Hands, site: &Path, stage: &Path) -> Result<Vec<PathBuf>, PublishProblem> {
        let mut roll = Roll {
            journal: self,
            hands,
            site,
            kept: Vec::new(),
        };
        for task in &self.tasks {
            match task {
                Task::Put { path, over } => roll.put(&stage.join(path.as_str()), path, *over)?,
                Task::Delete { path } => {
                    if plain_file(site, path)?.is_some() {
                        hands.delete(&site.join(path.as_str()))?;
                    }
                }
            }
        }
        roll.prune()?;
        Ok(roll.kept)
    }
}

struct Roll<'a> {
    journal: &'a Journal,
    hands: &'a Hands,
    site: &'a Path,
    kept: Vec<PathBuf>,
}

impl Roll<'_> {
    fn put(&mut self, from: &Path, path: &OutputPath, over: bool) -> Result<(), PublishProblem> {
        if standing(from)?.is_none() {
            return Ok(());
        }
        let rel = path.as_str();
        for (i, _) in rel.match_indices('/') {
            self.make_way_for_folder(&rel[..i])?;
        }
        let to = self.site.join(rel);
        loop {
            match standing(&to)? {
                Some(meta) if meta.is_file() && over => return self.hands.rename(from, &to),
                Some(meta) if meta.is_dir() => {
                    self.empty_folder(rel)?;
                    if standing(&to)?.is_some() {
                        self.set_aside(rel)?;
                    }
                }
                Some(_) => self.set_aside(rel)?,
                None => {
                    if self.hands.rename_new(from, &to)? {
                        return Ok(());
                    }
                }
            }
        }
    }

    fn make_way_for_folder(&mut self, rel: &str) -> Result<(), PublishProblem> {
        let folder = self.site.join(rel);
        if let Some(meta) = standing(&folder)? {
            if meta.is_dir() {
                return Ok(());
            }
            if meta.is_file() && self.journal.deletes().any(|p| p.as_str() == rel) {
                self.hands.delete(&folder)?;
            } else {
                self.set_aside(rel)?;
            }
        }
        self.hands.folder(&folder).map(|_| ())
    }

    /// Deletes what the journal wants deleted below the folder `rel`, and the folder if nothing remains.
    fn empty_folder(&mut self, rel: &str) -> Result<(), PublishProblem> {
        let below = format!("{rel}/");
        for path in self.journal.deletes().filter(|p| p.as_str().starts_with(&below)) {
            if plain_file(self.site, path)?.is_some() {
                self.hands.delete(&self.site.join(path.as_str()))?;
            }
        }
        self.prune_below(&below)
    }

    fn set_aside(&mut self, rel: &str) -> Result<(), PublishProblem> {
        let place = kept_place(self.hands, self.site, Path::new(rel))?;
        self.hands.rename(&self.site.join(rel), &self.site.join(&place))?;
        self.kept.push(place);
        Ok(())
    }

    fn prune(&self) -> Result<(), PublishProblem> {
        self.prune_below("")
    }

    /// Deletes folders that held deleted files and are empty now, the innermost first.
    fn prune_below(&self, below: &str) -> Result<(), PublishProblem> {
        let mut folders = BTreeSet::new();
        for path in self.journal.deletes().filter(|p| p.as_str().starts_with(below)) {
            let text = path.as_str();
            folders.extend(text.match_indices('/').map(|(i, _)| &text[..i]));
        }
        for rel in folders.into_iter().rev().filter(|f| format!("{f}/").starts_with(below)) {
            let folder = self.site.join(rel);
            let ours = !blocked(self.site, Path::new(rel))? && standing(&folder)?.is_some_and(|m| m.is_dir());
            if ours && super::hands::names(&folder)?.is_empty() {
                self.hands.delete_folder(&folder)?;
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn journals_round_trip_and_damaged_ones_are_refused() {
        let path = |p| OutputPath::new(p).unwrap();
        let journal = Journal {
            tasks: vec![
                Task::Put {
                    path: path("a b/c.css"),
                    over: false,
                },
                Task::Put {
                    path: path("index.html"),
                    over: true,
                },
                Task::Delete { path: path("old.html") },
                Task::Put {
                    path: path(MANIFEST),
                    over: true,
                },
            ],
        };
        let text = journal.to_text();
        assert_eq!(Journal::parse(&text), Some(journal));
        for at in 0..text.len() {
            assert_eq!(Journal::parse(&text[..at]), None, "{at}");
        }
    }
}
