//! All villages of a workspace: each through the pipeline and into a [`Sink`], one after the other; then the
//! portal.
//!
//! Of a village only its summary and its findings outlive its turn, unless a [`Memory`] is there to keep more.

mod memory;
mod roster;
mod sink;
mod survey;

use std::collections::BTreeSet;
use std::io::ErrorKind;
use std::time::Instant;

use crate::cache::Store;
use crate::diag::{Bag, Code, Diagnostic, Place, Severity};
use crate::digest::{Digest, DigestBuilder};
use crate::model::partner::Partners;
use crate::model::settings::Settings;
use crate::model::summary::VillageSummary;
use crate::pipeline::{self, Outcome, Request, SharedSources, Wardrobe, World};
use crate::plan::Period;
use crate::publish::{Meta, PublishProblem, SitePlace};
use crate::render::artifact::Artifacts;
use crate::render::{PhotosDone, render_portal};
use crate::report::{self, Finding, Phase, PhaseName, Report, VillageReport, VillageStatus, locate};
use crate::source::{Reading, Scan, Shared, Workspace};
use memory::Turn;
use roster::{Member, Roster};

pub use memory::Memory;
pub use sink::{Nowhere, Publisher, Sink};
pub use survey::{Marking, survey};

/// What is to be done with a workspace.
pub struct Job<'a> {
    /// The workspace.
    pub workspace: &'a Workspace,
    /// What is asked for.
    pub request: Request,
    /// Where made pictures are kept.
    pub store: &'a dyn Store,
    /// Watches.
    pub progress: &'a dyn Progress,
}

/// Watches a run. Called from any thread.
pub trait Progress: Sync {
    /// The village `name`, `number` of `total`, has its turn.
    fn village(&self, name: &str, number: usize, total: usize);
    /// So many photos of the village are made.
    fn photos(&self, done: PhotosDone);
    /// Everything is done.
    fn finished(&self);
}

/// What came of a run.
#[derive(Debug, Default)]
pub struct Run {
    /// What is wrong or could be better.
    pub findings: Vec<Finding>,
    /// Figures.
    pub report: Report,
    /// Whether the environment, not the content, stopped it (the output is locked, the disk is full).
    pub broken_environment: bool,
}

impl Run {
    /// Whether anything is wrong.
    pub fn has_errors(&self) -> bool {
        self.count(Severity::Error) > 0
    }

    /// How many findings have this severity.
    pub fn count(&self, severity: Severity) -> usize {
        self.findings
            .iter()
            .filter(|f| f.diagnostic.code.severity() == severity)
            .count()
    }
}

/// Builds all villages and the portal and hands them to `sink`.
pub fn run(job: &Job<'_>, sink: &mut dyn Sink) -> Run {
    run_with(job, sink, None)
}

/// As [`run`], after an earlier run with the same `sink` and `memory`: only what changed is read and made.
pub fn run_again(job: &Job<'_>, sink: &mut dyn Sink, memory: &mut Memory) -> Run {
    run_with(job, sink, Some(memory))
}

fn run_with(job: &Job<'_>, sink: &mut dyn Sink, memory: Option<&mut Memory>) -> Run {
    let mut run = Run::default();
    let began = Instant::now();
    let scan = Scan::new(job.workspace);
    let shared = Shared::read(job.workspace, &scan);
    let mut bag = shared.problems.clone();
    let settings = Settings::read(shared.settings(), &mut bag);
    run.phase(PhaseName::Read, began);
    if let Some(settings) = settings.filter(|_| !has_fatal(&bag)) {
        let roster = Roster::new(&scan, &settings, &mut bag);
        roster.check_statics(&shared, &mut bag);
        if has_fatal(&bag) {
            run.fail_all(&scan);
        } else {
            let ground = Ground {
                shared: &shared,
                settings: &settings,
                roster: &roster,
                scan: &scan,
            };
            run_villages(job, &ground, sink, memory, &mut run, &mut bag);
        }
    } else {
        run.fail_all(&scan);
    }
    run.findings.extend(locate(bag.into_sorted(), &SharedSources(&shared)));
    report::sort(&mut run.findings);
    // What all villages share is wrong once.
    run.findings
        .dedup_by(|next, kept| next == kept || is_same_failure(next, kept));
    job.progress.finished();
    run
}

/// Whether both say that one place of a template failed, on whatever pages.
fn is_same_failure(a: &Finding, b: &Finding) -> bool {
    let failure = |f: &Finding| f.diagnostic.code == Code::TemplateFailed && f.location.is_some();
    failure(a) && failure(b) && a.location == b.location
}

/// Whether the settings hold a mistake that would make every page wrong: then nothing is built at all.
fn has_fatal(bag: &Bag) -> bool {
    let settings = |place: &Place| match place {
        Place::Span(span) => span.file.shared_index() == Some(0),
        Place::File(path) => path.as_str() == "kampung.toml",
        Place::Nowhere => false,
    };
    bag.iter()
        .any(|d| d.code.severity() == Severity::Error && settings(&d.place))
}

/// What was read before the villages have their turns.
struct Ground<'a> {
    shared: &'a Shared,
    settings: &'a Settings,
    roster: &'a Roster<'a>,
    scan: &'a Scan,
}

fn run_villages(
    job: &Job<'_>,
    ground: &Ground<'_>,
    sink: &mut dyn Sink,
    mut memory: Option<&mut Memory>,
    run: &mut Run,
    bag: &mut Bag,
) {
    let (settings, roster) = (ground.settings, ground.roster);
    let known = memory.as_mut().and_then(|m| m.wardrobe.take());
    let wardrobe = Wardrobe::renewed(known, ground.shared);
    // The workspace's theme is looked at first, so that its mistakes are reported once and not as a village's.
    let looks = wardrobe.get(&settings.theme.value, settings.theme.span.into(), bag);
    if let Err(problem) = sink.open() {
        bag.push(problem.into_diagnostic());
        run.broken_environment = true;
        return;
    }
    let partners = Partners::read(ground.shared, &settings.languages, bag);
    let clusters = roster.clusters(job.workspace, ground.shared, settings, bag);
    let world = World {
        workspace: job.workspace,
        shared: ground.shared,
        settings,
        partners: &partners,
        clusters: &clusters,
        wardrobe: &wardrobe,
        store: job.store,
        neighbours: &roster.folders(),
        photo_done: &|done| job.progress.photos(done),
    };
    let mut crew = Crew {
        job,
        world: &world,
        sink,
        memory: memory.as_deref_mut(),
        run,
        bag,
        summaries: Vec::new(),
        hopeless: false,
        sound: !partners.is_damaged && !clusters.is_damaged,
    };
    let began = Instant::now();
    for (i, member) in roster.members.iter().enumerate() {
        job.progress.village(member.name(), i + 1, roster.members.len());
        crew.village(member);
    }
    if let Some(looks) = looks.filter(|_| !roster.has_home && settings.home.is_none() && !crew.hopeless && crew.sound) {
        crew.portal(&looks);
    }
    // Where something may be missing by mistake, nothing is taken away.
    let may_be_there = |d: &Diagnostic| matches!(d.code, Code::Unreadable | Code::NoVillageFile);
    if crew.sound && !ground.scan.problems.iter().any(may_be_there) {
        crew.prune(roster);
    }
    crew.run.phase(PhaseName::Pages, began);
    if let Some(memory) = memory {
        memory.retain(&|folder| roster.members.iter().any(|m| m.scan.folder == *folder));
        memory.wardrobe = Some(wardrobe);
    }
}

impl Run {
    /// Nothing was built: every village keeps its old site.
    fn fail_all(&mut self, scan: &Scan) {
        self.report
            .villages
            .extend(scan.villages.iter().map(|village| VillageReport {
                id: village.folder.name().to_owned(),
                status: VillageStatus::Failed,
            }));
    }

    fn phase(&mut self, name: PhaseName, began: Instant) {
        let ms = u64::try_from(began.elapsed().as_millis()).unwrap_or(u64::MAX);
        self.report.phases.push(Phase { name, ms });
    }
}

/// What became of a site that was handed to publishing.
enum Sent {
    /// It stands.
    Done,
    /// A picture in the store is not what it was.
    Damaged(PublishProblem),
    /// It could not be published.
    Failed(PublishProblem),
}

/// The state of a run while the villages have their turns.
struct Crew<'r> {
    job: &'r Job<'r>,
    world: &'r World<'r>,
    sink: &'r mut dyn Sink,
    memory: Option<&'r mut Memory>,
    run: &'r mut Run,
    bag: &'r mut Bag,
    summaries: Vec<VillageSummary>,
    /// Whether the disk is full or cannot be written: no other village will fare better.
    hopeless: bool,
    /// Whether the files that all villages share are right. Else villages are looked at but keep their old
    /// sites: which pages would be wrong is not known.
    sound: bool,
}

impl Crew<'_> {
    fn village(&mut self, member: &Member<'_>) {
        let status = self.try_village(member);
        if status != VillageStatus::Built && status != VillageStatus::Reused {
            // The last good site still stands, and with it what the portal says of it.
            let old = member.place.as_ref().and_then(|place| self.sink.summary(place));
            self.summaries.extend(old);
        }
        self.run.report.villages.push(VillageReport {
            id: member.name().to_owned(),
            status,
        });
    }

    fn try_village(&mut self, member: &Member<'_>) -> VillageStatus {
        if self.hopeless {
            return VillageStatus::Failed;
        }
        let folder = &member.scan.folder;
        let known = self.memory.as_mut().and_then(|m| m.reading(folder));
        let reading = Reading::again(self.job.workspace, member.scan, known);
        let status = self.try_inputs(member, &reading);
        if let Some(memory) = &mut self.memory {
            memory.keep(reading);
        }
        status
    }

    fn try_inputs(&mut self, member: &Member<'_>, reading: &Reading) -> VillageStatus {
        let (inputs, folder) = (&reading.inputs, &member.scan.folder);
        let today = self.job.request.today;
        let digest = pipeline::inputs_digest(self.world, member.folder(), inputs);
        if let Some(place) = &member.place
            && let Some(summary) = self.reusable(place, digest)
        {
            self.summaries.push(summary);
            if let Some(memory) = &self.memory {
                self.run.findings.extend_from_slice(memory.findings(folder, digest));
            }
            return VillageStatus::Reused;
        }
        if let Some(findings) = self.memory.as_ref().and_then(|m| m.failure(folder, digest, today)) {
            self.run.findings.extend_from_slice(findings);
            return VillageStatus::Failed;
        }
        let mut outcome = pipeline::build(self.world, member.folder(), inputs, self.job.request);
        let failed = !self.sound || !outcome.is_complete();
        let mut status = VillageStatus::Failed;
        if let Some(place) = member.place.as_ref().filter(|_| !failed) {
            let mut sent = self.publish(place, digest, &mut outcome);
            if let Sent::Damaged(_) = sent {
                // The store has dropped the entry that it found damaged: what is missing is made again.
                outcome = pipeline::build(self.world, member.folder(), inputs, self.job.request);
                sent = self.publish(place, digest, &mut outcome);
            }
            match sent {
                Sent::Done => status = VillageStatus::Built,
                Sent::Damaged(problem) | Sent::Failed(problem) => self.give_up(problem),
            }
        }
        if status == VillageStatus::Built {
            self.summaries.extend(outcome.summary.clone());
        }
        self.run.report.pages += outcome.pages as u64;
        self.run.report.photos += outcome.photos as u64;
        let pictures = &mut self.run.report.pictures;
        pictures.made += outcome.figures.made as u64;
        pictures.reused += outcome.figures.reused as u64;
        pictures.original_bytes += outcome.figures.original_bytes;
        pictures.bytes += outcome.figures.bytes;
        if let Some(memory) = &mut self.memory {
            let turn = Turn {
                inputs: digest,
                today,
                findings: outcome.findings.clone(),
            };
            memory.keep_turn(folder, turn, failed);
        }
        self.run.findings.extend(outcome.findings);
        status
    }

    /// The summary of a site that stands and would come out the same.
    fn reusable(&self, place: &SitePlace, digest: Digest) -> Option<VillageSummary> {
        let summary = self.sink.summary(place)?;
        let (from, until) = summary.days()?;
        let same = Period { from, until }.holds(self.job.request.today) && self.sink.holds(place, digest);
        same.then_some(summary)
    }

    /// Hands a site over.
    fn publish(&mut self, place: &SitePlace, inputs: Digest, outcome: &mut Outcome) -> Sent {
        let until = outcome
            .summary
            .as_ref()
            .and_then(VillageSummary::days)
            .map(|(_, until)| until);
        let meta = Meta {
            inputs,
            next_change: until,
            program: env!("CARGO_PKG_VERSION").to_owned(),
            summary: outcome.summary.as_ref().map(VillageSummary::to_bytes),
        };
        self.send(place, std::mem::take(&mut outcome.artifacts), meta)
    }

    fn send(&mut self, place: &SitePlace, artifacts: Artifacts, meta: Meta) -> Sent {
        match self.sink.put(place, artifacts, meta, self.job.store) {
            Ok(bytes) => {
                self.run.report.bytes += bytes;
                Sent::Done
            }
            Err(PublishProblem::CannotWrite { path, source }) if source.kind() == ErrorKind::InvalidData => {
                Sent::Damaged(PublishProblem::CannotWrite { path, source })
            }
            Err(problem) => Sent::Failed(problem),
        }
    }

    fn give_up(&mut self, problem: PublishProblem) {
        self.hopeless |= problem.is_hopeless();
        self.run.broken_environment |= matches!(problem, PublishProblem::CannotWrite { .. });
        self.bag.push(problem.into_diagnostic());
    }

    /// Whether the village has errors, so that its old site must stay wherever that stands.
    fn failed(&self, village: &str) -> bool {
        let is = |v: &VillageReport| v.id == village && v.status == VillageStatus::Failed;
        self.run.report.villages.iter().any(is)
    }

    /// The list of all villages, at the root.
    fn portal(&mut self, looks: &crate::render::Looks) {
        // A village that was the home yesterday and has errors today stands nowhere else.
        let last_home = self.sink.summary(&SitePlace::Root).map(|summary| summary.id);
        if last_home.is_some_and(|id| self.failed(&id)) {
            return;
        }
        self.summaries.sort_by(|a, b| a.id.cmp(&b.id));
        let request = self.job.request;
        let mut problems = Bag::new();
        let (mut artifacts, pages) = render_portal(
            self.world.settings,
            looks,
            (&self.summaries, &self.world.clusters.all),
            request.today,
            &mut problems,
        );
        for (path, source, content) in pipeline::statics(self.world.shared) {
            if artifacts.get(&path).is_some() {
                let settings = crate::paths::InputPath::root().child("kampung.toml");
                let collision = Diagnostic::new(Code::AddressCollision, &source).with("address", path.as_str());
                problems.push(collision.also(&settings));
            } else {
                crate::render::put(&mut artifacts, path, content, &mut problems);
            }
        }
        let good = !problems.has_errors();
        self.bag.append(problems);
        if good {
            self.run.report.pages += pages as u64;
            let mut digest = DigestBuilder::new("portal 1");
            if let Some((_, clusters)) = self.world.shared.clusters() {
                digest.digest(clusters.digest);
            }
            for summary in &self.summaries {
                digest.field(summary.to_bytes());
            }
            let meta = Meta {
                inputs: digest.finish(),
                next_change: None,
                program: env!("CARGO_PKG_VERSION").to_owned(),
                summary: None,
            };
            if let Sent::Damaged(problem) | Sent::Failed(problem) = self.send(&SitePlace::Root, artifacts, meta) {
                self.give_up(problem);
            }
        }
    }

    /// Takes away the sites of villages that the workspace no longer has.
    fn prune(&mut self, roster: &Roster<'_>) {
        // A workspace without any village is more likely a disk that is not there than a wish.
        if self.hopeless || roster.members.is_empty() {
            return;
        }
        // The home's old folder goes when its site stands at the root.
        let stays = |m: &&Member<'_>| m.place != Some(SitePlace::Root) || self.failed(m.name());
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
