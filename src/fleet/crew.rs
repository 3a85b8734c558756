//! The villages have their turns: a bounded number at once, so that memory does not grow with the fleet, and what is
//! said in the order of the villages, however many threads there are.

use std::collections::{BTreeMap, BTreeSet};
use std::io::ErrorKind;
use std::sync::atomic::{AtomicUsize, Ordering};

use rayon::prelude::*;

use super::memory::{Memory, Turn};
use super::roster::{Member, Roster};
use super::sink::{Pending, Sink};
use super::{Job, Part, Run};
use crate::diag::{Bag, Code, Diagnostic};
use crate::digest::{Digest, DigestBuilder};
use crate::model::summary::VillageSummary;
use crate::paths::InputPath;
use crate::pipeline::{self, Outcome, SharedSources, World};
use crate::plan::Period;
use crate::publish::{Meta, PublishProblem, SitePlace};
use crate::report::{Finding, VillageReport, VillageStatus, locate};
use crate::source::{Index, Reading};

/// Villages that are under way together. The disk is flushed once for all of them. The number does not depend on the
/// machine, so that the same things are said everywhere.
const WAVE: usize = 64;

/// The state of a run while the villages have their turns.
pub(super) struct Crew<'r> {
    pub job: &'r Job<'r>,
    pub world: &'r World<'r>,
    index: &'r Index,
    pub sink: &'r dyn Sink,
    memory: Option<&'r mut Memory>,
    pub run: &'r mut Run,
    pub bag: &'r mut Bag,
    pub summaries: Vec<VillageSummary>,
    /// Where the sources of the villages in `summaries` lie.
    folders: BTreeMap<String, InputPath>,
    /// Whether the disk is full or cannot be written: no other village will fare better.
    pub hopeless: bool,
    /// Whether the files that all villages share are right. Else villages are looked at but keep their old
    /// sites: which pages would be wrong is not known.
    pub sound: bool,
    /// Whether the mistakes of the workspace's theme were told.
    theme_told: bool,
    started: AtomicUsize,
    total: usize,
}

/// What a look at a village found.
struct Look {
    reading: Reading,
    /// The summary of the site that stands, if it would come out the same.
    same: Option<VillageSummary>,
    digests: Digests,
}

/// What two turns of a village must have in common to come to the same.
#[derive(Clone, Copy)]
struct Digests {
    /// Everything that it may be made from.
    broad: Digest,
    /// That, and the site that stands: of a village that fails, things are said which compare the two.
    tried: Digest,
}

/// A village that was made.
struct Made<'s> {
    reading: Reading,
    outcome: Outcome,
    /// The site, unless there were errors; or why it could not be handed over.
    pending: Option<Result<Pending<'s>, PublishProblem>>,
}

/// What was handed over of a village that was made.
enum Sent {
    /// Nothing: there are errors.
    Nothing,
    /// The site, at this place among those that are switched.
    Site(usize),
    /// It could not be taken.
    Refused(PublishProblem),
}

/// What came of a village's turn.
enum Came {
    /// It clashes with another village, or nothing can be published any more.
    Nothing,
    /// Its site stands.
    Same(Look),
    /// It fails as it did before.
    SameFailure(Look),
    /// It was made from something with these digests.
    Made(Digests, Reading, Box<Outcome>, Sent),
}

impl<'r> Crew<'r> {
    /// Ready for the first village.
    pub fn new(
        job: &'r Job<'r>,
        world: &'r World<'r>,
        index: &'r Index,
        sink: &'r dyn Sink,
        memory: Option<&'r mut Memory>,
        run: &'r mut Run,
        bag: &'r mut Bag,
    ) -> Self {
        Crew {
            job,
            world,
            index,
            sink,
            memory,
            run,
            bag,
            summaries: Vec::new(),
            folders: BTreeMap::new(),
            hopeless: false,
            sound: true,
            theme_told: false,
            started: AtomicUsize::new(0),
            total: 0,
        }
    }

    /// Gives the villages that are wanted their turns; of the others the sites stand as they stand.
    pub fn villages(&mut self, members: &[Member<'_>], is_wanted: &dyn Fn(&Member<'_>) -> bool) {
        let (wanted, others): (Vec<&Member<'_>>, Vec<_>) = members.iter().partition(|m| is_wanted(m));
        self.total = wanted.len();
        for wave in wanted.chunks(WAVE) {
            self.wave(wave);
        }
        let sink = self.sink;
        // Of a shard nobody makes a portal here.
        let others = match self.job.scope.part {
            Part::Shard(_) => Vec::new(),
            Part::All | Part::Village(_) => others,
        };
        let standing = others.into_par_iter().filter_map(|member| {
            let summary = sink.standing(member.place.as_ref()?)?.summary?;
            Some((member.source.clone(), summary))
        });
        let standing: Vec<_> = standing.collect();
        for (folder, summary) in standing {
            self.sum_up(&folder, summary);
        }
        self.report_shared_regions();
    }

    fn wave(&mut self, members: &[&Member<'_>]) {
        let known: Vec<Option<Reading>> = members
            .iter()
            .map(|member| self.memory.as_mut().and_then(|m| m.reading(member.source)))
            .collect();
        let looks: Vec<Option<Look>> = match self.hopeless {
            true => members.iter().map(|_| None).collect(),
            false => {
                let pairs = members.par_iter().zip(known);
                pairs.map(|(member, known)| Some(self.look(member, known))).collect()
            }
        };
        let mut came: Vec<Came> = Vec::with_capacity(members.len());
        let mut work = Vec::new();
        for (at, look) in looks.into_iter().enumerate() {
            came.push(match look {
                None => Came::Nothing,
                Some(look) if look.same.is_some() => Came::Same(look),
                Some(look) if self.failure(&look).is_some() => Came::SameFailure(look),
                Some(look) => {
                    work.push((at, look));
                    Came::Nothing
                }
            });
        }
        if !work.is_empty() {
            self.tell_theme();
        }
        // Photos fill all threads and much memory: villages that have some are made one after the other.
        let (pictured, plain): (Vec<_>, Vec<_>) = work.into_iter().partition(|(_, look)| look.reading.has_photos());
        let make = |(at, look): (usize, Look)| (at, look.digests, self.make(members[at], look.reading));
        let mut made: Vec<(usize, Digests, Made<'r>)> = plain.into_par_iter().map(make).collect();
        made.extend(pictured.into_iter().map(make));
        // In the order of the villages, so that the first that is refused is the same everywhere.
        made.sort_by_key(|(at, ..)| *at);
        let mut pending = Vec::new();
        for (at, digests, made) in made {
            let sent = match made.pending {
                None => Sent::Nothing,
                Some(Err(problem)) => Sent::Refused(problem),
                Some(Ok(site)) => {
                    pending.push(site);
                    Sent::Site(pending.len() - 1)
                }
            };
            came[at] = Came::Made(digests, made.reading, Box::new(made.outcome), sent);
        }
        let switched = self.sink.switch(pending);
        self.finish(members, came, switched);
    }

    /// Looks whether the village's site stands as it would come out.
    fn look(&self, member: &Member<'_>, known: Option<Reading>) -> Look {
        let number = self.started.fetch_add(1, Ordering::Relaxed) + 1;
        self.job.progress.village(member.name(), number, self.total);
        let reading = Reading::again(self.job.workspace, member.source, known, self.index);
        let standing = member.place.as_ref().and_then(|place| self.sink.standing(place));
        let same = standing.as_ref().and_then(|standing| {
            let summary = standing.summary.as_ref()?;
            let (from, until) = summary.days()?;
            let digest = pipeline::inputs_digest(self.world, member.folder(), &reading, Some(summary));
            let same = standing.inputs == Some(digest)
                && Period { from, until }.holds(self.job.request.today)
                && self.sink.is_whole(member.place.as_ref()?, standing);
            same.then(|| summary.clone())
        });
        let broad = pipeline::inputs_digest(self.world, member.folder(), &reading, None);
        let mut tried = DigestBuilder::new("tried");
        tried.digest(broad);
        if let Some(inputs) = standing.and_then(|s| s.inputs) {
            tried.digest(inputs);
        }
        let digests = Digests {
            broad,
            tried: tried.finish(),
        };
        Look { same, digests, reading }
    }

    /// What was said when the village failed as it would fail again.
    fn failure(&self, look: &Look) -> Option<&[Finding]> {
        let memory = self.memory.as_ref()?;
        memory.failure(look.reading.folder(), look.digests.tried, self.job.request.today)
    }

    /// The workspace's theme is looked at before the villages, so that its mistakes are told once.
    pub fn tell_theme(&mut self) {
        if !self.theme_told {
            self.theme_told = true;
            let theme = &self.world.settings.theme;
            self.world.wardrobe.get(&theme.value, theme.span.into(), self.bag);
        }
    }

    fn make(&self, member: &Member<'_>, mut reading: Reading) -> Made<'r> {
        let inputs = reading.inputs(self.job.workspace);
        let past = member.place.as_ref().and_then(|place| self.sink.past(place));
        let build = || pipeline::build(self.world, member.folder(), &inputs, past.as_ref(), self.job.request);
        let mut outcome = build();
        let place = member.place.as_ref().filter(|_| self.sound && outcome.is_complete());
        let mut pending = place.map(|place| self.hand_over(place, member.folder(), &reading, &mut outcome));
        if let (Some(Err(problem)), Some(place)) = (&pending, place)
            && is_damage(problem)
        {
            // The store has dropped the entry that it found damaged: what is missing is made again.
            outcome = build();
            pending = Some(self.hand_over(place, member.folder(), &reading, &mut outcome));
        }
        if pending.is_none() && reading.is_gone(self.job.workspace) {
            let gone = Diagnostic::new(Code::VillageVanished, member.source).with("id", member.name());
            outcome.findings = locate(vec![gone], &SharedSources(self.world.shared));
        }
        Made {
            reading,
            outcome,
            pending,
        }
    }

    fn hand_over(
        &self,
        place: &SitePlace,
        folder: &str,
        reading: &Reading,
        outcome: &mut Outcome,
    ) -> Result<Pending<'r>, PublishProblem> {
        let summary = outcome.summary.as_ref();
        let meta = Meta {
            inputs: pipeline::inputs_digest(self.world, folder, reading, summary),
            next_change: summary.and_then(VillageSummary::days).map(|(_, until)| until),
            program: env!("CARGO_PKG_VERSION").to_owned(),
            summary: summary.map(|summary| summary.with_listing(&outcome.listing)),
        };
        let site = std::mem::take(&mut outcome.artifacts);
        self.sink.take(place, site, meta, self.job.store)
    }

    /// Notes in the order of the villages what came of each.
    fn finish(&mut self, members: &[&Member<'_>], came: Vec<Came>, switched: Vec<Result<u64, PublishProblem>>) {
        let mut switched: Vec<_> = switched.into_iter().map(Some).collect();
        for (member, one) in members.iter().zip(came) {
            let status = match one {
                Came::Nothing => VillageStatus::Failed,
                Came::Same(look) => self.stays(look),
                Came::SameFailure(look) => {
                    let findings = self.failure(&look).unwrap_or_default().to_vec();
                    self.run.findings.extend(findings);
                    self.keep(look.reading);
                    VillageStatus::Failed
                }
                Came::Made(digests, reading, outcome, sent) => {
                    let sent = match sent {
                        Sent::Nothing => None,
                        Sent::Site(at) => switched.get_mut(at).and_then(Option::take),
                        Sent::Refused(problem) => Some(Err(problem)),
                    };
                    self.was_made(digests, reading, *outcome, sent)
                }
            };
            if status == VillageStatus::Failed {
                // The last good site still stands, and with it what the portal says of it.
                let standing = member.place.as_ref().and_then(|place| self.sink.standing(place));
                if let Some(summary) = standing.and_then(|s| s.summary) {
                    self.sum_up(member.source, summary);
                }
            }
            self.run.report.villages.push(VillageReport {
                id: member.name().to_owned(),
                status,
            });
        }
        // Thousands of villages may say the same of a theme.
        self.run.sort_findings();
    }

    fn stays(&mut self, look: Look) -> VillageStatus {
        if let Some(memory) = &self.memory {
            let findings = memory.findings(look.reading.folder(), look.digests.broad);
            self.run.findings.extend_from_slice(findings);
        }
        if let Some(summary) = look.same {
            self.sum_up(look.reading.folder(), summary);
        }
        self.keep(look.reading);
        VillageStatus::Reused
    }

    fn was_made(
        &mut self,
        digests: Digests,
        reading: Reading,
        outcome: Outcome,
        sent: Option<Result<u64, PublishProblem>>,
    ) -> VillageStatus {
        let failed = sent.is_none();
        let mut status = VillageStatus::Failed;
        match sent {
            Some(Ok(bytes)) => {
                status = VillageStatus::Built;
                self.run.report.bytes += bytes;
                self.run.report.pages += outcome.pages as u64;
                self.run.report.photos += outcome.photos as u64;
                if let Some(summary) = outcome.summary {
                    self.sum_up(reading.folder(), summary);
                }
            }
            Some(Err(problem)) => self.give_up(problem),
            None => {}
        }
        let pictures = &mut self.run.report.pictures;
        pictures.made += outcome.figures.made as u64;
        pictures.reused += outcome.figures.reused as u64;
        pictures.original_bytes += outcome.figures.original_bytes;
        pictures.bytes += outcome.figures.bytes;
        if let Some(memory) = &mut self.memory {
            let turn = Turn {
                inputs: if failed { digests.tried } else { digests.broad },
                today: self.job.request.today,
                findings: match failed {
                    true => outcome.findings.clone(),
                    false => lasting(&outcome.findings),
                },
            };
            memory.keep_turn(reading.folder(), turn, failed);
        }
        self.run.findings.extend(outcome.findings);
        self.keep(reading);
        status
    }

    fn keep(&mut self, reading: Reading) {
        self.index.keep(&reading);
        if let Some(memory) = &mut self.memory {
            memory.keep(reading);
        }
    }

    fn sum_up(&mut self, folder: &InputPath, summary: VillageSummary) {
        self.folders.insert(summary.id.clone(), folder.clone());
        self.summaries.push(summary);
    }

    /// Notes why a site could not be published; that the disk is full is said once.
    pub fn give_up(&mut self, problem: PublishProblem) {
        let is_known = self.hopeless && problem.is_hopeless();
        self.hopeless |= problem.is_hopeless();
        self.run.broken_environment |= matches!(problem, PublishProblem::CannotWrite { .. });
        if !is_known {
            self.bag.push(problem.into_diagnostic());
        }
    }

    /// Two villages with one region code: one of the codes is wrong, and the portal counts them as one place.
    fn report_shared_regions(&mut self) {
        let mut first: BTreeMap<&str, &str> = BTreeMap::new();
        let mut summaries: Vec<&VillageSummary> = self.summaries.iter().collect();
        summaries.sort_by(|a, b| a.id.cmp(&b.id));
        for summary in summaries {
            let code = summary.region_code.as_str();
            let Some(other) = first.get(code) else {
                first.insert(code, &summary.id);
                continue;
            };
            let toml = |id: &str| self.folders.get(id).map(|folder| folder.child("village.toml"));
            if let (Some(here), Some(there)) = (toml(&summary.id), toml(other)) {
                let shared = Diagnostic::new(Code::SharedRegion, &here).with("value", code);
                self.bag.push(shared.also(&there));
            }
        }
    }

    /// Whether the village has errors, so that its old site must stay wherever that stands.
    pub fn failed(&self, village: &str) -> bool {
        let is = |v: &VillageReport| v.id == village && v.status == VillageStatus::Failed;
        self.run.report.villages.iter().any(is)
    }

    /// Takes away the sites of villages that the workspace no longer has.
    pub fn prune(&mut self, roster: &Roster<'_>) {
        // A workspace without any village is more likely a disk that is not there than a wish.
        if self.hopeless || roster.members.is_empty() {
            return;
        }
        // The home's old folder goes when its site stands at the root.
        // What another shard builds stands in its output.
        let is_ours = |m: &&Member<'_>| self.job.scope.part.has(m.name());
        let stays = |m: &&Member<'_>| is_ours(m) && (m.place != Some(SitePlace::Root) || self.failed(m.name()));
        let keeps: BTreeSet<&str> = roster.members.iter().filter(stays).map(Member::name).collect();
        let published = match self.sink.villages() {
            Ok(villages) => villages,
            Err(problem) => return self.bag.push(problem.into_diagnostic()),
        };
        for id in published.into_iter().filter(|id| !keeps.contains(id.as_str())) {
            if let Err(problem) = self.sink.remove(&SitePlace::Village(id)) {
                self.bag.push(problem.into_diagnostic());
            }
        }
    }
}

/// Whether a picture in the store is not what it was.
fn is_damage(problem: &PublishProblem) -> bool {
    matches!(problem, PublishProblem::CannotWrite { source, .. } if source.kind() == ErrorKind::InvalidData)
}

/// What stays true of a village that was made: that an address was lost is told until the site is exchanged.
fn lasting(findings: &[Finding]) -> Vec<Finding> {
    let lasts = |f: &&Finding| f.diagnostic.code != Code::AddressLost;
    findings.iter().filter(lasts).cloned().collect()
}
