//! The list of all villages, at the root.

use super::crew::Crew;
use super::sink::Pending;
use crate::diag::{Bag, Code, Diagnostic};
use crate::digest::{Digest, DigestBuilder};
use crate::model::summary::VillageSummary;
use crate::paths::{Id, InputPath};
use crate::pipeline::{self, Worn};
use crate::publish::{Meta, SitePlace};
use crate::render::artifact::Artifacts;
use crate::render::{Fleet, render_portal};

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
        let inputs = self.portal_inputs();
        let is_same = standing
            .is_some_and(|standing| standing.inputs == Some(inputs) && self.sink.is_whole(&SitePlace::Root, &standing));
        if is_same {
            return;
        }
        self.tell_theme();
        let mut problems = Bag::new();
        let made = self.make_portal(&mut problems);
        let good = !problems.has_errors();
        self.bag.append(problems);
        if let Some((artifacts, pages)) = made.filter(|_| good) {
            self.run.report.pages += pages as u64;
            let meta = Meta {
                inputs,
                next_change: None,
                program: env!("CARGO_PKG_VERSION").to_owned(),
                summary: None,
            };
            let taken = self.sink.take(&SitePlace::Root, artifacts, meta, self.job.store);
            let sent = taken.and_then(|pending: Pending<'_>| self.sink.switch(vec![pending]).pop().unwrap_or(Ok(0)));
            match sent {
                Ok(bytes) => self.run.report.bytes += bytes,
                Err(problem) => self.give_up(problem),
            }
        }
    }

    fn make_portal(&self, problems: &mut Bag) -> Option<(Artifacts, usize)> {
        let world = self.world;
        let theme = &world.settings.theme;
        // What is wrong with the theme was told.
        let looks = world.wardrobe.get(&theme.value, theme.span.into(), &mut Bag::new())?;
        let sink = self.sink;
        let listing = |summary: &VillageSummary| sink.listing(&SitePlace::Village(Id::new(&summary.id)?), summary);
        let fleet = Fleet {
            villages: &self.summaries,
            listing: &listing,
            clusters: &world.clusters.all,
            partners: world.partners,
        };
        let (mut artifacts, pages) = render_portal(world.settings, &looks, &fleet, self.job.request.today, problems);
        for (path, source, content) in pipeline::statics(world.shared) {
            if artifacts.get(&path).is_some() {
                let settings = InputPath::root().child("kampung.toml");
                let collision = Diagnostic::new(Code::AddressCollision, &source).with("address", path.as_str());
                problems.push(collision.also(&settings));
            } else {
                crate::render::put(&mut artifacts, path, content, problems);
            }
        }
        Some((artifacts, pages))
    }

    /// Digest of everything that the portal is made from.
    fn portal_inputs(&self) -> Digest {
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
        for summary in &self.summaries {
            digest.field(summary.to_bytes());
        }
        digest.finish()
    }
}
