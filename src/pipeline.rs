//! The whole program on one page: `(Inputs, Request) → Outcome`. It publishes nothing.
//!
//! Sources → trees → [`Site`] → [`SitePlan`] → artifacts; mistakes of every step are collected, and the
//! steps after a mistake still look for theirs as long as there is something to look at.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, Mutex, PoisonError};

use crate::cache::Store;
use crate::date::BuildDate;
use crate::diag::{Bag, Code, Diagnostic, Place, Severity};
use crate::digest::{Digest, DigestBuilder};
use crate::lint::{Subject, heavy_page, lint};
use crate::locale::{LangTag, fallback_chains};
use crate::model::cluster::Clusters;
use crate::model::listing::Listing;
use crate::model::partner::Partners;
use crate::model::photo::Photo;
use crate::model::settings::Settings;
use crate::model::site::Site;
use crate::model::summary::{SummaryFile, SummaryPicture, VillageSummary};
use crate::paths::{InputPath, OutputPath};
use crate::plan::{Past, SiteAddress, SitePlan, entry_of, hero, report_lost};
use crate::render::artifact::{Artifacts, Content};
use crate::render::{Looks, PhotoFigures, PhotosDone, Tools, put, render_site};
use crate::report::{Finding, Sources, locate};
use crate::source::{Inputs, Reading, Shared, TextFile, Workspace};
use crate::span::FileId;
use crate::theme::{EMBEDDED_THEMES, RecipeName, Theme, ThemeFile, ThemeFiles, theme_chain};

/// What is asked for.
#[derive(Clone, Copy, Debug)]
pub struct Request {
    /// The day for which sites are made.
    pub today: BuildDate,
    /// Whether drafts are shown.
    pub drafts: bool,
    /// Whether advice on whole sites is wanted.
    pub advice: bool,
}

/// What all villages of a workspace have in common.
pub struct World<'a> {
    /// Where the sources are.
    pub workspace: &'a Workspace,
    /// Files that all villages share.
    pub shared: &'a Shared,
    /// The settings.
    pub settings: &'a Settings,
    /// Who helps the villages.
    pub partners: &'a Partners,
    /// Which villages belong together.
    pub clusters: &'a Clusters,
    /// Themes, made ready when first needed.
    pub wardrobe: &'a Wardrobe,
    /// Where made pictures are kept.
    pub store: &'a dyn Store,
    /// First files of the folders that other villages have beside the home's pages, with their sources.
    pub neighbours: &'a [(OutputPath, InputPath)],
    /// Told how many photos are done.
    pub photo_done: &'a (dyn Fn(PhotosDone) + Sync),
}

/// What came of one village.
#[derive(Debug, Default)]
pub struct Outcome {
    /// What is wrong or could be better, with the lines.
    pub findings: Vec<Finding>,
    /// Its files. Not to be published when there are errors.
    pub artifacts: Artifacts,
    /// What the portal may show; `None` when too little could be read.
    pub summary: Option<VillageSummary>,
    /// What it may list, as stored.
    pub listing: Vec<u8>,
    /// How many pages.
    pub pages: usize,
    /// How many photos.
    pub photos: usize,
    /// What was made of them.
    pub figures: PhotoFigures,
    complete: bool,
}

impl Outcome {
    /// Whether everything was made and nothing is wrong: only then is the site fit to be published.
    pub fn is_complete(&self) -> bool {
        self.complete
            && !self
                .findings
                .iter()
                .any(|f| f.diagnostic.code.severity() == Severity::Error)
    }
}

/// Makes the site of one village. `folder`: where it stands below the output's root, empty for the home. `past`: the
/// site of it that stands published; it changes what is said, never what is made.
pub fn build(world: &World<'_>, folder: &str, inputs: &Inputs, past: Option<&Past>, request: Request) -> Outcome {
    let mut bag = inputs.problems.clone();
    let mut outcome = Outcome::default();
    outcome.complete = build_into(world, folder, inputs, (past, request), &mut outcome, &mut bag).is_some();
    outcome.findings = locate(
        bag.into_sorted(),
        &VillageSources {
            shared: world.shared,
            inputs,
        },
    );
    outcome
}

/// Reads and checks the sources of one village, drafts included, and makes nothing of them.
pub fn read(shared: &Shared, settings: &Settings, inputs: &Inputs) -> (Option<Site>, Vec<Finding>) {
    let mut bag = inputs.problems.clone();
    let site = Site::read(inputs, settings, true, &mut bag);
    (site, locate(bag.into_sorted(), &VillageSources { shared, inputs }))
}

fn build_into(
    world: &World<'_>,
    folder: &str,
    inputs: &Inputs,
    (past, request): (Option<&Past>, Request),
    outcome: &mut Outcome,
    bag: &mut Bag,
) -> Option<()> {
    let settings = world.settings;
    let mut site = Site::read(inputs, settings, request.drafts, bag)?;
    site.join(world.partners, world.clusters, bag);
    site.respect_consent(request.today);
    let theme_name = site.village.theme.as_ref().unwrap_or(&settings.theme);
    let looks = world.wardrobe.get(&theme_name.value, theme_name.span.into(), bag)?;
    let statics = if folder.is_empty() {
        statics(world.shared)
    } else {
        Vec::new()
    };
    let mut reserved: Vec<(OutputPath, InputPath)> = statics.iter().map(|(o, i, _)| (o.clone(), i.clone())).collect();
    if folder.is_empty() {
        reserved.extend(world.neighbours.iter().cloned());
    }
    let address = SiteAddress::new(site.village.base_url.as_ref(), settings.base_url.as_ref(), folder);
    let plan = SitePlan::new(&site, inputs, &looks.theme, address, request.today, &reserved, bag);
    if let Some(past) = past {
        report_lost(&site, &plan, inputs, past, bag);
    }
    if request.advice {
        lint(
            &Subject {
                inputs,
                site: &site,
                plan: &plan,
                theme: &looks.theme,
            },
            bag,
        );
    }
    let listing = Listing::new(&site, plan.today, &|photo| summary_picture(photo, &plan));
    outcome.listing = listing.to_bytes();
    outcome.summary = Some(summary(&site, &theme_name.value, (&listing, &outcome.listing), &plan));
    let load_photo = |path: &InputPath| match inputs.find_photo(path) {
        Some(photo) => photo.load(world.workspace),
        None => Err(std::io::ErrorKind::NotFound.into()),
    };
    // A mistake is told soon, not after minutes of work on pictures that nobody will see.
    let is_wrong = |d: &Diagnostic| d.code.severity() == Severity::Error;
    let tools = Tools {
        looks: &looks,
        store: world.store,
        load_photo: &load_photo,
        photo_done: world.photo_done,
        makes_pictures: !bag.iter().any(is_wrong),
    };
    let collided = bag.iter().any(|d| d.code == Code::AddressCollision);
    let mut made = Bag::new();
    let rendered = render_site(settings, &site, &plan, &tools, &mut made);
    if collided {
        // The plan has said it, with the places.
        made.forget(|d| d.code == Code::AddressCollision);
    }
    bag.append(made);
    outcome.artifacts = rendered.artifacts;
    if request.advice {
        weigh_pages(&outcome.artifacts, &site, inputs, &plan, bag);
    }
    outcome.pages = rendered.pages;
    outcome.photos = rendered.photos;
    outcome.figures = rendered.figures;
    for (output, _, content) in statics {
        // A collision was reported by the plan.
        if outcome.artifacts.get(&output).is_none() {
            put(&mut outcome.artifacts, output, content, bag);
        }
    }
    Some(())
}

/// Reports pages that are too heavy, at the files that they are made from.
fn weigh_pages(artifacts: &Artifacts, site: &Site, inputs: &Inputs, plan: &SitePlan, bag: &mut Bag) {
    for page in &plan.pages {
        if let Some(Content::Bytes(html)) = artifacts.get(&page.url.output()) {
            let source = match entry_of(site, &page.key) {
                Some(entry) => inputs.text(entry.original).path.clone(),
                None => inputs.folder.child("village.toml"),
            };
            heavy_page(page.url.as_str(), html, Place::File(source), bag);
        }
    }
}

/// The workspace's `static/`, which is copied as it is into the site at the root.
pub fn statics(shared: &Shared) -> Vec<(OutputPath, InputPath, Content)> {
    let file = |(inside, file): (&String, &crate::source::SharedFile)| {
        // Names that cannot be published were reported by the scan.
        Some((
            OutputPath::new(inside).ok()?,
            file.path.clone(),
            Content::Bytes(file.bytes.to_vec()),
        ))
    };
    shared.statics.iter().filter_map(file).collect()
}

/// Digest of everything that a village's site is made from, the day aside. `summary` is that of the site, which tells
/// the theme and the languages; without one all themes count.
pub fn inputs_digest(world: &World<'_>, folder: &str, reading: &Reading, summary: Option<&VillageSummary>) -> Digest {
    let themes = match summary {
        Some(summary) => world.wardrobe.digest_of(&Worn::by(summary, world.settings)),
        None => world.wardrobe.digest,
    };
    let mut digest = DigestBuilder::new("site inputs 2");
    digest
        .field(env!("CARGO_PKG_VERSION"))
        .field(folder)
        .digest(themes)
        .digest(world.shared.settings().digest);
    if let Some(logo) = world.settings.partner.as_ref().and_then(|p| p.logo.as_ref()) {
        digest.digest(logo.digest);
    }
    if folder.is_empty() {
        for (inside, file) in &world.shared.statics {
            digest.field(inside).digest(file.digest);
        }
        for (output, _) in world.neighbours {
            digest.field(output.as_str());
        }
    }
    if let Some((_, partners)) = world.shared.partners() {
        digest.digest(partners.digest);
        for logo in world.partners.logos() {
            digest.digest(logo.digest);
        }
    }
    for route in world.clusters.routes(reading.folder().name()) {
        digest.field(format!("{route:?}"));
    }
    for (path, file) in reading.digests() {
        digest.field(path.as_str());
        match file {
            Some(file) => digest.digest(file),
            None => digest.field(""),
        };
    }
    digest.finish()
}

/// The parts of a theme that a site shows.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Worn {
    theme: String,
    /// Languages in which it may have to speak.
    languages: BTreeSet<String>,
}

impl Worn {
    /// By the site that `summary` sums up.
    pub fn by(summary: &VillageSummary, settings: &Settings) -> Self {
        let languages: Vec<LangTag> = summary
            .languages
            .iter()
            .filter_map(|l| LangTag::parse(l).ok())
            .collect();
        Worn::new(&summary.theme, &languages, settings)
    }

    /// By a site in `languages`.
    pub fn new(theme: &str, languages: &[LangTag], settings: &Settings) -> Self {
        let chains = fallback_chains(languages, &settings.fallback);
        let asked = chains.values().flatten().map(|l| l.as_str().to_owned());
        Worn {
            theme: theme.to_owned(),
            // English helps out everywhere.
            languages: asked.chain(["en".to_owned()]).collect(),
        }
    }
}

fn summary(site: &Site, theme: &str, listing: (&Listing, &[u8]), plan: &SitePlan) -> VillageSummary {
    let picture = hero(site).map(|(photo, _)| summary_picture(photo, plan));
    let period = (plan.period.from, plan.period.until);
    VillageSummary::new(site, theme, listing, picture, (plan.today, period))
}

fn summary_picture(photo: &Photo, plan: &SitePlan) -> SummaryPicture {
    let files = plan
        .media
        .files(photo, RecipeName::Card)
        .iter()
        .map(|file| SummaryFile {
            path: file.url.to_string(),
            media_type: file.variant.format.media_type().to_owned(),
            width: file.variant.width,
            height: file.variant.height,
        });
    SummaryPicture {
        files: files.collect(),
        alt: photo
            .alt
            .iter()
            .map(|(l, t): (&LangTag, &String)| (l.as_str().to_owned(), t.clone()))
            .collect(),
    }
}

/// The themes of a workspace, each made ready when it is first needed.
pub struct Wardrobe {
    themes: BTreeMap<String, ThemeFiles>,
    /// Digests of their files, by theme and path inside it; those of the embedded theme too.
    files: BTreeMap<String, BTreeMap<String, Digest>>,
    digest: Digest,
    digests: Mutex<BTreeMap<Worn, Digest>>,
    ready: Mutex<BTreeMap<String, Arc<Fitting>>>,
}

/// A theme that was asked for.
struct Fitting {
    looks: Option<Arc<Looks>>,
    problems: Bag,
}

impl Wardrobe {
    /// The themes of `shared` and those that travel in the program.
    pub fn new(shared: &Shared) -> Self {
        let mut themes = BTreeMap::new();
        let mut files: BTreeMap<String, BTreeMap<String, Digest>> = BTreeMap::new();
        for (name, shared_files) in &shared.themes {
            let mut theme = ThemeFiles::new();
            for (inside, file) in shared_files {
                let theme_file = ThemeFile::new(file.path.clone(), file.file, Arc::clone(&file.bytes));
                theme.insert(inside, theme_file);
            }
            let digests = shared_files.iter().map(|(inside, file)| (inside.clone(), file.digest));
            files.insert(name.clone(), digests.collect());
            themes.insert(name.clone(), theme);
        }
        for name in EMBEDDED_THEMES {
            files.entry(name.to_owned()).or_insert_with(|| {
                let embedded = ThemeFiles::embedded(name).unwrap_or_default();
                let digests = embedded
                    .iter()
                    .map(|(inside, file)| (inside.to_owned(), Digest::of(file.bytes())));
                digests.collect()
            });
        }
        let mut digest = DigestBuilder::new("themes 2");
        for (name, theme) in &files {
            for (inside, file) in theme {
                digest.field(name).field(inside).digest(*file);
            }
        }
        Wardrobe {
            themes,
            files,
            digest: digest.finish(),
            digests: Mutex::default(),
            ready: Mutex::default(),
        }
    }

    /// The themes of `shared`. Those of `known` are kept when they are the same.
    pub fn renewed(known: Option<Wardrobe>, shared: &Shared) -> Self {
        let new = Wardrobe::new(shared);
        match known {
            Some(known) if known.digest == new.digest => known,
            _ => new,
        }
    }

    /// Digest of what is worn: of a theme and those that it extends all files, but strings only of the languages
    /// that matter.
    pub fn digest_of(&self, worn: &Worn) -> Digest {
        let mut digests = self.digests.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(digest) = digests.get(worn) {
            return *digest;
        }
        let mut digest = DigestBuilder::new("worn theme 1");
        for name in theme_chain(&worn.theme, &self.themes) {
            digest.field(&name);
            for (inside, file) in self.files.get(&name).into_iter().flatten() {
                let language = inside.strip_prefix("strings/").and_then(|n| n.strip_suffix(".ftl"));
                if language.is_none_or(|l| worn.languages.contains(l)) {
                    digest.field(inside).digest(*file);
                }
            }
        }
        let digest = digest.finish();
        digests.insert(worn.clone(), digest);
        digest
    }

    /// The theme `name`, which is written at `place`. What is wrong with it is told to all who ask.
    pub fn get(&self, name: &str, place: Place, bag: &mut Bag) -> Option<Arc<Looks>> {
        let fitting = self.fitting(name);
        for problem in fitting.problems.iter() {
            let mut problem = problem.clone();
            // That there is no such theme is wrong where its name is written.
            if problem.place == Place::Nowhere {
                problem.place = place.clone();
            }
            bag.push(problem);
        }
        fitting.looks.clone()
    }

    fn fitting(&self, name: &str) -> Arc<Fitting> {
        let mut ready = self.ready.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(fitting) = ready.get(name) {
            return Arc::clone(fitting);
        }
        let mut problems = Bag::new();
        let theme = Theme::resolve(name, Place::Nowhere, &self.themes, &mut problems);
        let looks = theme.and_then(|theme| Looks::new(theme, &mut problems)).map(Arc::new);
        let fitting = Arc::new(Fitting { looks, problems });
        ready.insert(name.to_owned(), Arc::clone(&fitting));
        fitting
    }
}

/// Texts of a village and of what it shares.
struct VillageSources<'a> {
    shared: &'a Shared,
    inputs: &'a Inputs,
}

impl Sources for VillageSources<'_> {
    fn file(&self, file: FileId) -> Option<(&InputPath, &str)> {
        text_of(self.shared, Some(self.inputs), file)
    }
}

/// Texts that all villages share.
pub struct SharedSources<'a>(pub &'a Shared);

impl Sources for SharedSources<'_> {
    fn file(&self, file: FileId) -> Option<(&InputPath, &str)> {
        text_of(self.0, None, file)
    }
}

fn text_of<'a>(shared: &'a Shared, inputs: Option<&'a Inputs>, file: FileId) -> Option<(&'a InputPath, &'a str)> {
    let text: &TextFile = match file.shared_index() {
        Some(index) => shared.texts.get(index)?,
        None => inputs?.texts.get(file.0 as usize)?,
    };
    Some((&text.path, &text.text))
}
