//! All villages of a workspace: each through the pipeline and into a [`Sink`], some at once; then the portal.
//!
//! Of a village only its summary and its findings outlive its turn, unless a [`Memory`] is there to keep more.

mod crew;
mod memory;
mod portal;
mod roster;
mod shard;
mod sink;
mod survey;

use std::collections::BTreeSet;
use std::time::Instant;

use crate::cache::Store;
use crate::diag::{Bag, Code, Diagnostic, Place, Severity};
use crate::model::cluster::Clusters;
use crate::model::partner::Partners;
use crate::model::settings::Settings;
use crate::pipeline::{Request, SharedSources, Wardrobe, World};
use crate::render::PhotosDone;
use crate::report::{self, Finding, Phase, PhaseName, Report, VillageReport, VillageStatus, locate};
use crate::source::{Index, Scan, Shared, Workspace};
use crew::Crew;
use roster::{Member, Roster};

pub use memory::Memory;
pub use shard::{Origin, Parts, PartsProblem, Shard, shard_at, takes};
pub use sink::{Nowhere, Pending, Publisher, Sink, Standing};
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
    /// What of it is looked at, and how closely.
    pub scope: Scope,
}

/// Which villages of a workspace.
#[derive(Clone, Debug, Default)]
pub enum Part {
    /// All, and the portal over them.
    #[default]
    All,
    /// The one of this id; the portal follows.
    Village(String),
    /// Those of a shard, without a portal.
    Shard(Shard),
}

impl Part {
    fn has(&self, id: &str) -> bool {
        match self {
            Part::All => true,
            Part::Village(only) => only == id,
            Part::Shard(shard) => shard.holds(id),
        }
    }
}

/// What of a workspace is looked at, and how closely.
#[derive(Clone, Debug, Default)]
pub struct Scope {
    /// Which villages; the others keep their sites.
    pub part: Part,
    /// Whether what was seen of the sources is kept in the workspace for the next run.
    pub index: bool,
    /// Whether all sources are read, whatever an earlier run has seen of them.
    pub verify: bool,
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

impl Job<'_> {
    /// Looks into the workspace.
    pub fn open(&self) -> Opened {
        Opened::new(self.workspace, &self.scope)
    }
}

/// Builds all villages and the portal of the workspace that was `opened` and hands them to `sink`.
pub fn run(job: &Job<'_>, opened: Opened, sink: &mut dyn Sink) -> Run {
    run_with(job, opened, sink, None)
}

/// As [`run`], after an earlier run with the same `sink` and `memory`: only what changed is read and made.
pub fn run_again(job: &Job<'_>, opened: Opened, sink: &mut dyn Sink, memory: &mut Memory) -> Run {
    run_with(job, opened, sink, Some(memory))
}

/// The ids of all villages of `workspace`.
pub fn villages(workspace: &Workspace) -> Vec<String> {
    let folders = Scan::new(workspace).villages;
    folders.iter().map(|folder| folder.name().to_owned()).collect()
}

fn run_with(job: &Job<'_>, opened: Opened, sink: &mut dyn Sink, memory: Option<&mut Memory>) -> Run {
    let Opened {
        index,
        scan,
        shared,
        settings,
        mut run,
        mut bag,
    } = opened;
    if let Some(settings) = &settings {
        let roster = Roster::new(job.workspace, &scan, settings, &mut bag);
        roster.check_statics(&shared, &mut bag);
        if has_fatal(&bag) {
            run.fail_all(&scan);
        } else {
            let ground = Ground {
                shared: &shared,
                settings,
                roster: &roster,
                scan: &scan,
                index: &index,
            };
            run_villages(job, &ground, sink, memory, &mut run, &mut bag);
        }
    } else {
        run.fail_all(&scan);
    }
    run.finish(job, bag, &shared)
}

/// What every run begins with: what lies in the workspace, and the files that all villages share.
pub struct Opened {
    index: Index,
    scan: Scan,
    shared: Shared,
    /// `None`: there are none, or a mistake in them would make every page wrong.
    settings: Option<Settings>,
    run: Run,
    bag: Bag,
}

impl Opened {
    /// Looks into `workspace` as `scope` says.
    pub fn new(workspace: &Workspace, scope: &Scope) -> Self {
        // Before anything is looked at: it tells when that was.
        let index = match (scope.index, scope.verify) {
            (false, _) => Index::closed(),
            (true, false) => Index::open(workspace),
            (true, true) => Index::open(workspace).distrusting(),
        };
        let mut run = Run::default();
        let began = Instant::now();
        let scan = Scan::new(workspace);
        let shared = Shared::read(workspace, &scan);
        let mut bag = shared.problems.clone();
        let settings = Settings::read(shared.settings(), &mut bag).map(|s| s.with_pictures(&shared, &mut bag));
        let settings = settings.filter(|_| !has_fatal(&bag));
        run.phase(PhaseName::Read, began);
        Opened {
            index,
            scan,
            shared,
            settings,
            run,
            bag,
        }
    }

    /// The settings of the workspace; `None`: there are none, or a mistake in them would make every page wrong.
    pub fn settings(&self) -> Option<&Settings> {
        self.settings.as_ref()
    }
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
    index: &'a Index,
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
    let began = Instant::now();
    let mut crew = Crew::new(job, &world, ground.index, sink, memory.as_deref_mut(), run, bag);
    crew.sound = !partners.is_damaged && !clusters.is_damaged;
    crew.villages(&roster.members, &|member: &Member<'_>| {
        job.scope.part.has(member.name())
    });
    if !roster.has_home && settings.home.is_none() {
        match job.scope.part {
            Part::Shard(shard) => crew.note_shard(shard, roster),
            Part::All | Part::Village(_) => crew.portal(),
        }
    }
    // Where something may be missing by mistake, nothing is taken away.
    let may_be_there = |d: &Diagnostic| matches!(d.code, Code::Unreadable | Code::NoVillageFile);
    let is_alone = matches!(job.scope.part, Part::Village(_));
    if crew.sound && !is_alone && !ground.scan.problems.iter().any(may_be_there) {
        crew.prune(roster);
    }
    run.phase(PhaseName::Pages, began);
    if let Some(memory) = memory {
        let folders: BTreeSet<_> = roster.members.iter().map(|m| m.source).collect();
        memory.retain(&|folder| folders.contains(folder));
        memory.wardrobe = Some(wardrobe);
    }
}

/// Puts the portal of a workspace together from what the shards of it published: of its villages' own files none is
/// needed. A workspace with a home village has no portal: it is not for this.
pub fn join(job: &Job<'_>, opened: Opened, parts: Parts, sink: &mut dyn Sink) -> Run {
    let Opened {
        shared,
        settings,
        mut run,
        mut bag,
        ..
    } = opened;
    if let Some(settings) = settings {
        if let Err(problem) = sink.open() {
            bag.push(problem.into_diagnostic());
            run.broken_environment = true;
        } else {
            join_into(job, (&shared, &settings), parts, sink, (&mut run, &mut bag));
        }
    }
    run.finish(job, bag, &shared)
}

fn join_into(
    job: &Job<'_>,
    (shared, settings): (&Shared, &Settings),
    mut parts: Parts,
    sink: &dyn Sink,
    (run, bag): (&mut Run, &mut Bag),
) {
    let began = Instant::now();
    let wardrobe = Wardrobe::new(shared);
    let partners = Partners::read(shared, &settings.languages, bag);
    let known: BTreeSet<&str> = parts.known.iter().map(String::as_str).collect();
    let clusters = Clusters::read(shared, &settings.languages, &known, bag);
    let summaries = std::mem::take(&mut parts.summaries);
    let world = World {
        workspace: job.workspace,
        shared,
        settings,
        partners: &partners,
        clusters: &clusters,
        wardrobe: &wardrobe,
        store: job.store,
        neighbours: &[],
        photo_done: &|_| {},
    };
    let (index, joined) = (Index::closed(), shard::Joined { parts: &parts, sink });
    let mut crew = Crew::new(job, &world, &index, &joined, None, run, bag);
    crew.sound = !partners.is_damaged && !clusters.is_damaged;
    crew.summaries = summaries;
    crew.portal();
    let villages = crew.summaries.into_iter().map(|summary| VillageReport {
        id: summary.id,
        status: VillageStatus::Reused,
    });
    run.report.villages.extend(villages);
    run.phase(PhaseName::Pages, began);
}

impl Run {
    /// Nothing was built: every village keeps its old site.
    fn fail_all(&mut self, scan: &Scan) {
        self.report
            .villages
            .extend(scan.villages.iter().map(|village| VillageReport {
                id: village.name().to_owned(),
                status: VillageStatus::Failed,
            }));
    }

    fn phase(&mut self, name: PhaseName, began: Instant) {
        let ms = u64::try_from(began.elapsed().as_millis()).unwrap_or(u64::MAX);
        self.report.phases.push(Phase { name, ms });
    }

    /// Adds what was found in the shared files.
    fn finish(mut self, job: &Job<'_>, bag: Bag, shared: &Shared) -> Self {
        self.findings.extend(locate(bag.into_sorted(), &SharedSources(shared)));
        self.sort_findings();
        job.progress.finished();
        self
    }

    /// Sorts the findings. What all villages share is wrong once.
    fn sort_findings(&mut self) {
        report::sort(&mut self.findings);
        self.findings
            .dedup_by(|next, kept| next == kept || is_same_failure(next, kept));
    }
}
