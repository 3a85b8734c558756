//! A village's folder as a whole: the new site is staged beside the old one, then both change places in one
//! moment.
//!
//! Files of the old site that stay as they are, and files that kampung did not write, become the same files
//! in the new folder (hard links). What somebody put into the old folder meanwhile is looked for after the
//! exchange and carried over. A note holds the number (inode) of the staged folder: so the next run can tell
//! whether the exchange happened, and thereby whether what lies in staging is a new site that never was or
//! an old one that may hold something foreign.

use std::collections::HashSet;
use std::fs::Metadata;
use std::path::{Path, PathBuf};

use super::compare::{Difference, Need};
use super::hands::{Hands, inode, read, standing};
use super::manifest::{seal, unseal};
use super::problem::PublishProblem;
use super::tree::{
    Entry, MANIFEST, OURS, alike, blocked, carry, foreign, kept_place, make_folders, manifest_of, plain_file, scan,
};
use crate::cache::Store;
use crate::render::artifact::Artifacts;

const HEADER: &str = "kampung-swap 1";

/// Stages the whole new site into the new folder `stage`.
pub(super) fn stage_all(
    hands: &Hands,
    site: &Path,
    stage: &Path,
    difference: &Difference,
    artifacts: &Artifacts,
    store: Option<&dyn Store>,
) -> Result<(), PublishProblem> {
    let old_folder = standing(site)?;
    hands.folder(stage)?;
    let mut folders = HashSet::new();
    let mut likenesses: Vec<(PathBuf, Metadata)> = Vec::new();
    if let Some(meta) = old_folder {
        if !meta.permissions().readonly() {
            likenesses.push((stage.to_owned(), meta));
        }
        let entries = scan(site)?;
        let manifests: Vec<_> = [&difference.old, &difference.new].into_iter().flatten().collect();
        for entry in foreign(&entries, &manifests) {
            make_folders(hands, stage, &entry.rel, &mut folders)?;
            carry(hands, site, stage, entry)?;
            if entry.meta.is_dir() {
                folders.insert(entry.rel.clone());
                likenesses.push((stage.join(&entry.rel), entry.meta.clone()));
            }
        }
    }
    for (path, content) in artifacts.iter() {
        let (from, to) = (site.join(path.as_str()), stage.join(path.as_str()));
        make_folders(hands, stage, Path::new(path.as_str()), &mut folders)?;
        let stays = difference.needs.get(path) == Some(&Need::Nothing)
            && plain_file(site, path)?.is_some_and(|m| m.len() == content.len())
            && hands.link(&from, &to)?;
        if !stays {
            hands.content(&to, content, store)?;
        }
    }
    for (folder, like) in likenesses.iter().rev() {
        hands.permissions(folder, like);
    }
    Ok(())
}

/// Notes which folder is the staged one, where the system can tell.
pub(super) fn write_note(hands: &Hands, stage: &Path, note: &Path) -> Result<(), PublishProblem> {
    match standing(stage)?.as_ref().and_then(inode) {
        Some(number) => hands.write(note, seal(format!("{HEADER}\n{number}\n")).as_bytes()),
        None => Ok(()),
    }
}

/// Whether the folder that the note calls the staged one stands published.
pub(super) fn was_switched(site: &Path, note: &Path) -> Result<bool, PublishProblem> {
    let Some(bytes) = read(note)? else {
        return Ok(false);
    };
    let number = std::str::from_utf8(&bytes).ok().and_then(|text| {
        let (header, number) = unseal(text)?.trim_end().split_once('\n')?;
        (header == HEADER).then(|| number.parse::<u64>().ok()).flatten()
    });
    let published = standing(site)?.as_ref().and_then(inode);
    Ok(number.is_some() && number == published)
}

/// Empties and deletes the old site that lies in `stage` after an exchange; everything foreign in it is made
/// sure to stand in `site` first. Returns where files were put that found their place taken.
pub(super) fn retire(hands: &Hands, root: &Path, site: &Path, stage: &Path) -> Result<Vec<PathBuf>, PublishProblem> {
    let old = manifest_of(stage)?;
    let mut retirement = Retirement {
        hands,
        site,
        stage,
        carried: false,
        kept: Vec::new(),
    };
    if let (Some(meta), Some(name)) = (standing(stage)?, stage.file_name())
        && !meta.is_dir()
    {
        // What changed places with the new site was no folder: somebody had put it there a moment before.
        let place = kept_place(hands, site, Path::new(name))?;
        hands.rename_new(stage, &site.join(&place))?;
        return Ok(vec![place]);
    }
    // A program that stands in the old folder may still make files there: look again while it does.
    for _ in 0..8 {
        if standing(stage)?.is_none() {
            break;
        }
        let entries = scan(stage)?;
        for entry in foreign(&entries, old.as_ref().as_slice()) {
            retirement.rescue(entry)?;
        }
        if std::mem::take(&mut retirement.carried) {
            hands.sync(root, &[site.to_owned()])?;
        }
        if retirement.delete(&entries)? {
            break;
        }
    }
    Ok(retirement.kept)
}

struct Retirement<'a> {
    hands: &'a Hands,
    site: &'a Path,
    stage: &'a Path,
    carried: bool,
    kept: Vec<PathBuf>,
}

impl Retirement<'_> {
    /// Makes sure that a foreign entry of the old folder stands in the new one.
    fn rescue(&mut self, entry: &Entry) -> Result<(), PublishProblem> {
        let rel = &entry.rel;
        let (from, to) = (self.stage.join(rel), self.site.join(rel));
        let taken = blocked(self.site, rel)?;
        let there = if taken { None } else { standing(&to)? };
        if entry.meta.is_dir() {
            // Where a file stands in its place, its contents are kept elsewhere, each by itself.
            if !taken && there.is_none() {
                self.hands.folders(&to)?;
                self.hands.permissions(&to, &entry.meta);
                self.carried = true;
            }
            return Ok(());
        }
        if !taken && there.is_none() {
            return self.carry_to(entry, rel);
        }
        if let Some(there) = there {
            if alike(&from, &entry.meta, &to, &there)? {
                return Ok(());
            }
            let artifacts = manifest_of(self.site)?;
            let is_artifact = entry
                .output_path()
                .is_some_and(|p| artifacts.is_some_and(|m| m.files.contains_key(&p)));
            if !is_artifact && !there.is_dir() {
                // Two states of one foreign file: somebody saved it between linking and exchange, or after
                // a run was killed. The later one counts.
                let time = |m: &Metadata| m.modified().ok();
                if time(&entry.meta) > time(&there) {
                    self.hands.rename(&from, &to)?;
                    self.carried = true;
                }
                return Ok(());
            }
        }
        let place = kept_place(self.hands, self.site, rel)?;
        self.carry_to(entry, &place)?;
        self.kept.push(place);
        Ok(())
    }

    fn carry_to(&mut self, entry: &Entry, rel: &Path) -> Result<(), PublishProblem> {
        let (from, to) = (self.stage.join(&entry.rel), self.site.join(rel));
        if let Some(folder) = to.parent() {
            self.hands.folders(folder)?;
        }
        self.carried = true;
        // The old folder is given up, so the file itself can move: no copy, whatever the disk.
        self.hands.rename_new(&from, &to).map(|_| ())
    }

    /// Deletes what was seen. The manifest goes last, because it says what is foreign. `false` when
    /// something appeared meanwhile.
    fn delete(&self, entries: &[Entry]) -> Result<bool, PublishProblem> {
        let records = [Path::new(OURS), Path::new(MANIFEST)];
        for entry in entries.iter().filter(|e| e.meta.is_dir()) {
            self.hands.unlock(&self.stage.join(&entry.rel));
        }
        let mut empty = true;
        for entry in entries.iter().rev().filter(|e| !records.contains(&e.rel.as_path())) {
            let path = self.stage.join(&entry.rel);
            if entry.meta.is_dir() {
                empty &= self.hands.delete_folder(&path)?;
            } else {
                self.hands.delete(&path)?;
            }
        }
        if !empty {
            return Ok(false);
        }
        self.hands.delete(&self.stage.join(MANIFEST))?;
        Ok(self.hands.delete_folder(&self.stage.join(OURS))? && self.hands.delete_folder(self.stage)?)
    }
}
