//! Which villages a workspace has, and where each stands in the output.

use std::collections::{BTreeMap, BTreeSet};

use crate::diag::{Bag, Code, Diagnostic, nearest};
use crate::locale::is_language_tag;
use crate::model::cluster::{Clusters, Stop};
use crate::model::settings::Settings;
use crate::model::village::region_of;
use crate::paths::{Id, InputPath, OutputPath, slugify};
use crate::plan::is_reserved_folder;
use crate::publish::SitePlace;
use crate::source::{Scan, Shared, TextFile, Workspace};

/// A village of the workspace.
#[derive(Debug)]
pub struct Member<'s> {
    /// The folder with its sources.
    pub source: &'s InputPath,
    /// Where it is published; `None` when its name cannot be one, which the model reports.
    pub place: Option<SitePlace>,
}

impl Member<'_> {
    /// The name by which reports call it.
    pub fn name(&self) -> &str {
        self.source.name()
    }

    /// Its folder below the output's root; empty for the home.
    pub fn folder(&self) -> &str {
        match &self.place {
            Some(SitePlace::Root) => "",
            _ => self.name(),
        }
    }
}

/// All villages, ordered by path.
#[derive(Debug)]
pub struct Roster<'s> {
    /// The villages. Those that clash with another or with the program's own addresses have no place.
    pub members: Vec<Member<'s>>,
    /// Whether one of them stands at the root.
    pub has_home: bool,
}

impl<'s> Roster<'s> {
    /// Gives every village of `scan` its place and reports ids that cannot stand together.
    pub fn new(workspace: &Workspace, scan: &'s Scan, settings: &Settings, bag: &mut Bag) -> Self {
        if scan.villages.is_empty() {
            bag.push(Diagnostic::new(Code::EmptyWorkspace, crate::diag::Place::Nowhere));
        }
        let home = settings.home.as_ref();
        let mut first: BTreeMap<&str, &InputPath> = BTreeMap::new();
        let mut members = Vec::new();
        for village in &scan.villages {
            let name = village.name();
            let is_home = home.is_some_and(|h| h.value == name);
            let mut place = Id::new(name).map(|id| {
                if is_home {
                    SitePlace::Root
                } else {
                    SitePlace::Village(id)
                }
            });
            if let Some(other) = first.get(name) {
                bag.push(
                    Diagnostic::new(Code::DuplicateVillage, village)
                        .with("id", name)
                        .also(*other),
                );
                place = None;
            } else if !is_home && (is_reserved_folder(name) || is_language_tag(name)) {
                bag.push(
                    Diagnostic::new(Code::ReservedVillage, village)
                        .with("id", name)
                        .with("suggestion", another_id(workspace, village)),
                );
                place = None;
            }
            first.entry(name).or_insert(village);
            members.push(Member { source: village, place });
        }
        let has_home = members.iter().any(|m| m.place == Some(SitePlace::Root));
        if let Some(home) = home.filter(|h| !first.contains_key(h.value.as_str())) {
            let suggestion = nearest(&home.value, first.keys().copied());
            bag.push(
                Diagnostic::new(Code::UnknownHome, home.span)
                    .with("id", home.value.as_str())
                    .suggest(suggestion),
            );
        }
        Roster { members, has_home }
    }

    /// The folders that villages have below the output's root, with the file that makes each of them.
    pub fn folders(&self) -> Vec<(OutputPath, InputPath)> {
        let folder = |member: &Member<'_>| match &member.place {
            Some(SitePlace::Village(id)) => {
                let output = OutputPath::new(&format!("{id}/index.html")).ok()?;
                Some((output, member.source.child("village.toml")))
            }
            _ => None,
        };
        self.members.iter().filter_map(folder).collect()
    }

    /// Reads `clusters.toml`, and of every village that it names what the others show of it.
    pub fn clusters(&self, workspace: &Workspace, shared: &Shared, settings: &Settings, bag: &mut Bag) -> Clusters {
        let known: BTreeSet<&str> = self.members.iter().map(Member::name).collect();
        let mut clusters = Clusters::read(shared, &settings.languages, &known, bag);
        let wanted: BTreeSet<Id> = clusters.villages().into_iter().cloned().collect();
        for member in self.members.iter().filter(|m| m.place.is_some()) {
            if let Some(id) = wanted.iter().find(|id| id.as_str() == member.name()) {
                let text = TextFile::facts_of(workspace, member.source);
                let stop = Stop::read(id.as_str(), member.folder(), &text, settings);
                clusters.stops.insert(id.clone(), stop);
            }
        }
        clusters
    }

    /// Reports files of `static/` that would lie in the folder of a village.
    pub fn check_statics(&self, shared: &Shared, bag: &mut Bag) {
        for (inside, file) in &shared.statics {
            let first = inside.split('/').next().unwrap_or(inside);
            let hit = self.members.iter().find(|m| m.folder() == first);
            if let Some(member) = hit {
                bag.push(
                    Diagnostic::new(Code::AddressCollision, &file.path)
                        .with("address", inside.as_str())
                        .also(&member.source.child("village.toml")),
                );
            }
        }
    }
}

/// An id for a village whose own is taken: with the name of the regency, by which people tell villages apart.
fn another_id(workspace: &Workspace, village: &InputPath) -> String {
    let region = region_of(&TextFile::facts_of(workspace, village));
    let regency = region.and_then(|r| slugify(r.regency()?));
    match regency.and_then(|regency| Id::new(&format!("{}-{regency}", village.name()))) {
        Some(id) => id.to_string(),
        None => format!("desa-{}", village.name()),
    }
}
