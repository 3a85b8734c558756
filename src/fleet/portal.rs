//! The list of all villages, at the root.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::crew::Crew;
use super::roster::Roster;
use super::shard::{self, Shard};
use super::sink::{Pending, Standing};
use crate::cache::Spool;
use crate::diag::{Bag, Code, Diagnostic};
use crate::digest::{Digest, DigestBuilder};
use crate::model::summary::VillageSummary;
use crate::paths::{Id, InputPath, OutputPath};
use crate::pipeline::{self, Worn};
use crate::publish::{Meta, SitePlace};
use crate::render::artifact::{Artifacts, Content};
use crate::render::{Fleet, MadePortal, OldPortal, render_portal};

/// What is noted beside the portal.
#[derive(Serialize, Deserialize)]
struct Notes {
    /// What pages were made from, by path.
    pages: BTreeMap<String, String>,
}

impl Notes {
    fn of(made: &MadePortal) -> Self {
        let pages = made.made_from.iter();
        Notes {
            pages: pages.map(|(path, from)| (path.to_string(), from.to_string())).collect(),
        }
    }

    fn to_bytes(&self) -> Vec<u8> {
        serde_json::to_vec(self).unwrap_or_default()
    }

    fn from_bytes(bytes: &[u8]) -> Option<Self> {
        serde_json::from_slice(bytes).ok()
    }
}

impl Crew<'_> {
    /// Makes the portal, unless it stands as it would come out.
    pub fn portal(&mut self) {
        if self.hopeless || !self.sound {
            return;
        }
        let standing = self.sink.standing(&SitePlace::Root);
        // A village that was the home yesterday and has errors today stands nowhere else.
        let last_home = standing.as_ref().and_then(|s| s.summary.as_ref()).map(|s| s.id.clone());
        if last_home.is_some_and(|id| self.failed(&id)) {
            return;
        }
        self.summaries.sort_by(|a, b| a.id.cmp(&b.id));
        let base = self.portal_base();
        let inputs = self.portal_inputs(base);
        let standing = standing.filter(|standing| self.sink.is_whole(&SitePlace::Root, standing));
        if standing.as_ref().is_some_and(|s| s.inputs == Some(inputs)) {
            return;
        }
        self.tell_theme();
        let mut problems = Bag::new();
        let made = self.make_portal(base, standing.as_ref(), &mut problems);
        let good = !problems.has_errors();
        self.bag.append(problems);
        if let Some(made) = made.filter(|_| good) {
            self.run.report.pages += made.pages as u64;
            let meta = Meta {
                inputs,
                next_change: None,
                program: env!("CARGO_PKG_VERSION").to_owned(),
                summary: Some(Notes::of(&made).to_bytes()),
            };
            self.put_at_root(made.artifacts, meta);
        }
    }

    fn put_at_root(&mut self, site: Artifacts, meta: Meta) {
        let taken = self.sink.take(&SitePlace::Root, site, meta, self.job.store);
        let sent = taken.and_then(|pending: Pending<'_>| self.sink.switch(vec![pending]).pop().unwrap_or(Ok(0)));
        match sent {
            Ok(bytes) => self.run.report.bytes += bytes,
            Err(problem) => self.give_up(problem),
        }
    }

    /// Notes at the root which shard this is and which villages belong to it, so that whoever puts the portal together
    /// sees when a shard is missing.
    pub fn note_shard(&mut self, shard: Shard, roster: &Roster<'_>) {
        if self.hopeless {
            return;
        }
        let mut ids: Vec<String> = roster.members.iter().map(|m| m.name().to_owned()).collect();
        ids.retain(|id| shard.holds(id));
        ids.sort();
        let notes = shard::notes(shard, ids);
        let meta = Meta {
            inputs: Digest::of(&notes),
            next_change: None,
            program: env!("CARGO_PKG_VERSION").to_owned(),
            summary: Some(notes),
        };
        self.put_at_root(Artifacts::new(), meta);
    }

    /// `standing`: the portal that stands whole; of it, pages are kept.
    fn make_portal(&self, base: Digest, standing: Option<&Standing>, problems: &mut Bag) -> Option<MadePortal> {
        let world = self.world;
        let theme = &world.settings.theme;
        // What is wrong with the theme was told.
        let looks = world.wardrobe.get(&theme.value, theme.span.into(), &mut Bag::new())?;
        let sink = self.sink;
        let place = |summary: &VillageSummary| Some(SitePlace::Village(Id::new(&summary.id)?));
        let listing = |summary: &VillageSummary| summary.listing_in(&sink.notes(&place(summary)?)?);
        let notes = standing.and_then(|_| Notes::from_bytes(&sink.notes(&SitePlace::Root)?));
        let kept = |path: &OutputPath, from: Digest| {
            let known = notes.as_ref()?.pages.get(path.as_str())?;
            (*known == from.to_string()).then(|| sink.kept(&SitePlace::Root, standing?, path))?
        };
        let fleet = Fleet {
            villages: &self.summaries,
            listing: &listing,
            clusters: &world.clusters.all,
            partners: world.partners,
        };
        let spool = Spool::new().ok();
        // Where the system has no room for temporary files, memory must do.
        let hold = |html: Vec<u8>| match spool.as_ref().map(|spool| spool.add(&html)) {
            Some(Ok(piece)) => Content::Spooled(piece),
            _ => Content::from(html),
        };
        let old = OldPortal {
            base,
            kept: &kept,
            hold: &hold,
        };
        let mut made = render_portal(world.settings, &looks, &fleet, (self.job.request.today, &old), problems);
        for (path, source, content) in pipeline::statics(world.shared) {
            if made.artifacts.get(&path).is_some() {
                let settings = InputPath::root().child("kampung.toml");
                let collision = Diagnostic::new(Code::AddressCollision, &source).with("address", path.as_str());
                problems.push(collision.also(&settings));
            } else {
                crate::render::put(&mut made.artifacts, path, content, problems);
            }
        }
        Some(made)
    }

    /// Digest of what all pages of the portal are made from.
    fn portal_base(&self) -> Digest {
        let world = self.world;
        let settings = world.settings;
        let worn = Worn::new(&settings.theme.value, &settings.languages, settings);
        let mut digest = DigestBuilder::new("portal 3");
        digest
            .field(env!("CARGO_PKG_VERSION"))
            .digest(world.wardrobe.digest_of(&worn))
            .digest(world.shared.settings().digest)
            // It stands at the foot of every page.
            .field(self.job.request.today.0.year().to_string());
        if let Some((_, clusters)) = world.shared.clusters() {
            digest.digest(clusters.digest);
        }
        if let Some((_, partners)) = world.shared.partners() {
            digest.digest(partners.digest);
        }
        for (inside, file) in &world.shared.statics {
            digest.field(inside).digest(file.digest);
        }
        // What an old site says of a day may be over.
        let today = self.job.request.today.0;
        let is_old = |s: &VillageSummary| s.days().is_none_or(|(from, until)| today < from || today >= until);
        if self.summaries.iter().any(is_old) {
            digest.field(today.to_string());
        }
        digest.finish()
    }

    /// Digest of everything that the portal is made from.
    fn portal_inputs(&self, base: Digest) -> Digest {
        let mut digest = DigestBuilder::new("portal villages");
        digest.digest(base);
        for summary in &self.summaries {
            digest.field(summary.to_bytes());
        }
        digest.finish()
    }
}
