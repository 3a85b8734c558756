//! All files of one village's site.

use std::collections::{BTreeMap, BTreeSet};
use std::io;
use std::sync::atomic::{AtomicU64, AtomicUsize, Ordering};

use rayon::prelude::*;

use super::artifact::Artifacts;
use super::assets::Assets;
use super::calendar;
use super::compose::{Scene, SharedWords, brand_logo, logo_path};
use super::contact_files::ContactFiles;
use super::feeds;
use super::looks::Looks;
use super::photos::{self, PhotoJob, PhotoProblem};
use super::templates::TemplateError;
use super::tints::Tints;
use super::tongue::Tongues;
use super::view::Moved;
use crate::cache::{Blob, Store};
use crate::diag::{Bag, Code, Diagnostic};
use crate::digest::Digest;
use crate::model::photo::page_beside;
use crate::model::section::Section;
use crate::model::settings::Settings;
use crate::model::site::Site;
use crate::paths::{InputPath, OutputPath};
use crate::plan::{MediaJob, MovedPage, PageKey, PagePlan, SitePlan};

/// What rendering needs besides the plan.
pub struct Tools<'a> {
    /// The theme, ready for use.
    pub looks: &'a Looks,
    /// Where made pictures are kept.
    pub store: &'a dyn Store,
    /// Reads the bytes of a photo again.
    pub load_photo: &'a (dyn Fn(&InputPath) -> io::Result<Vec<u8>> + Sync),
    /// Told how many photos are done.
    pub photo_done: &'a (dyn Fn(PhotosDone) + Sync),
    /// Whether pictures are made. A site that is not published needs none; its photos are only looked at, since one may
    /// be damaged.
    pub makes_pictures: bool,
}

/// How far the photos of a site are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct PhotosDone {
    /// Photos that are done.
    pub photos: usize,
    /// Of so many.
    pub of: usize,
    /// Bytes of the originals that are done.
    pub bytes: u64,
    /// Of so many.
    pub of_bytes: u64,
}

/// What was made of the photos of a site.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct PhotoFigures {
    /// Pictures that were encoded now.
    pub made: usize,
    /// Pictures that were in the store.
    pub reused: usize,
    /// Bytes of the originals.
    pub original_bytes: u64,
    /// Bytes of all pictures.
    pub bytes: u64,
}

/// A site, made.
#[derive(Debug, Default)]
pub struct Rendered {
    /// Its files.
    pub artifacts: Artifacts,
    /// How many of them are pages.
    pub pages: usize,
    /// How many photos were used.
    pub photos: usize,
    /// What was made of them.
    pub figures: PhotoFigures,
}

/// Makes all files of a site. Mistakes found on the way (a photo that breaks off, a template that fails) go
/// into `bag`.
pub fn render_site(settings: &Settings, site: &Site, plan: &SitePlan, tools: &Tools<'_>, bag: &mut Bag) -> Rendered {
    let languages = &site.village.languages;
    let mut rendered = Rendered::default();
    let jobs = plan.media.jobs();
    rendered.photos = jobs.len();
    let made = make_photos(&jobs, site.images.memory.for_photos(), tools, bag);
    rendered.figures = made.figures;
    for (path, blob) in made.files {
        put(&mut rendered.artifacts, path, blob, bag);
    }

    let tints = Tints::new(&made.means);
    let assets = Assets::new(&tools.looks.theme, &plan.palette, languages, &tints.rules());
    let voices = tools.looks.voices(languages, &plan.chains);
    let tongues: Tongues = voices.iter().map(|(l, v)| (l.clone(), v.tongue.clone())).collect();
    let shared = SharedWords::new(site);
    let contact_files = ContactFiles::new(settings, site, plan, &tongues);
    let old_pages: Vec<PagePlan> = plan.moved.iter().filter_map(|moved| old_page(plan, moved)).collect();
    let scene = |page| -> Option<Scene<'_>> {
        let page: &PagePlan = page;
        let voice = voices.get(&page.language)?;
        Some(Scene {
            settings,
            site,
            plan,
            page,
            tongues: &tongues,
            tongue: tongues.get(&page.language)?,
            shared: &shared,
            assets: &assets,
            tints: &tints,
            contact_files: &contact_files,
            templates: &voice.templates,
        })
    };
    let pages: Vec<Option<Result<Vec<u8>, Box<TemplateError>>>> = plan
        .pages
        .par_iter()
        .map(|page| scene(page).map(|s| page_html(&s)))
        .collect();
    let mut failed = Failures::new();
    for (page, html) in plan.pages.iter().zip(pages) {
        if let Some(result) = html {
            rendered.pages += usize::from(result.is_ok());
            put_page(&mut rendered.artifacts, page, result, &mut failed, bag);
        }
    }
    for page in &old_pages {
        if let Some(result) = scene(page).map(|s| moved_html(&s)) {
            put_page(&mut rendered.artifacts, page, result, &mut failed, bag);
        }
    }
    for page in &plan.pages {
        if let Some((path, text)) = scene(page).and_then(|s| calendar_file(&s)) {
            put(&mut rendered.artifacts, path, text, bag);
        }
    }
    if let Some(xml) = feeds::sitemap(site, plan) {
        put_named(&mut rendered.artifacts, "sitemap.xml", xml, bag);
    }
    put_named(&mut rendered.artifacts, "robots.txt", feeds::robots(plan), bag);
    for page in plan.pages.iter().filter(|p| p.key == PageKey::Home) {
        let feed = scene(page).and_then(|s| Some((s.assets.feeds.get(s.language())?.output(), feeds::atom(&s)?)));
        if let Some((path, xml)) = feed {
            put(&mut rendered.artifacts, path, xml, bag);
        }
    }
    let mut logos: BTreeMap<OutputPath, &[u8]> = BTreeMap::new();
    for partnership in &site.partners {
        if let (Some(url), Some(logo)) = (logo_path(&partnership.partner), &partnership.partner.logo) {
            logos.insert(url.output(), &logo.bytes);
        }
    }
    if let Some((url, logo)) = settings.partner.as_ref().and_then(brand_logo) {
        logos.insert(url.output(), &logo.bytes);
    }
    for (path, bytes) in logos {
        put(&mut rendered.artifacts, path, bytes.to_vec(), bag);
    }
    for (path, content) in assets.into_files().into_iter().chain(contact_files.into_files()) {
        put(&mut rendered.artifacts, path, content, bag);
    }
    rendered
}

/// Places of templates that failed.
type Failures = BTreeSet<(Option<String>, usize)>;

fn put_page(
    artifacts: &mut Artifacts,
    page: &PagePlan,
    html: Result<Vec<u8>, Box<TemplateError>>,
    failed: &mut Failures,
    bag: &mut Bag,
) {
    match html {
        Ok(html) => put(artifacts, page.url.output(), html, bag),
        Err(error) => {
            // One mistake in a template fails on many pages: the first says enough.
            let place = (error.path().map(str::to_owned), error.range.start);
            if failed.insert(place) {
                bag.push(error.into_diagnostic(Some(page.url.as_str())));
            }
        }
    }
}

/// The page that an old address leads to, at that address: its links are seen from there.
fn old_page(plan: &SitePlan, moved: &MovedPage) -> Option<PagePlan> {
    let is_target = |page: &&PagePlan| page.key == moved.key && page.language == moved.old.language;
    plan.pages.iter().find(is_target).map(|page| PagePlan {
        url: moved.old.path.clone(),
        ..page.clone()
    })
}

/// `moved.html`.
fn moved_html(scene: &Scene<'_>) -> Result<Vec<u8>, Box<TemplateError>> {
    let href = scene.link(&scene.page.key).unwrap_or_default();
    scene.templates.render("moved", &scene.frame(), &Moved { href })
}

/// The calendar that belongs to a page: of the list of events and of each event.
fn calendar_file(scene: &Scene<'_>) -> Option<(OutputPath, String)> {
    let calendars = &scene.plan.calendars;
    match &scene.page.key {
        PageKey::List(Section::Events) => {
            let url = calendars.whole(scene.language())?;
            Some((url.output(), calendar::all_events(scene)))
        }
        PageKey::Entry(Section::Events, id) => {
            let url = calendars.event(id, scene.language())?;
            let event = scene.site.events.iter().find(|e| e.entry.id == *id)?;
            Some((url.output(), calendar::one_event(scene, event)))
        }
        _ => None,
    }
}

fn page_html(scene: &Scene<'_>) -> Result<Vec<u8>, Box<TemplateError>> {
    let page = scene.frame();
    let kind = scene.page.key.kind();
    let site = scene.site;
    let templates = scene.templates;
    match &scene.page.key {
        PageKey::Home => templates.render(kind, &page, &scene.home()),
        PageKey::List(section) => templates.render(kind, &page, &scene.list(*section)),
        PageKey::Narrowed(facet, value) => templates.render(kind, &page, &scene.narrowed(*facet, value)),
        PageKey::Basket => templates.render(kind, &page, &scene.basket()),
        PageKey::Contact => templates.render(kind, &page, &scene.contact()),
        PageKey::Abroad => templates.render(kind, &page, &scene.abroad()),
        PageKey::Visit => templates.render(kind, &page, &scene.visit_page()),
        PageKey::Partners => templates.render(kind, &page, &scene.partners()),
        PageKey::Privacy => templates.render(kind, &page, &scene.privacy()),
        PageKey::NotFound => templates.render(kind, &page, &scene.not_found()),
        PageKey::GalleryPart(id, number) => {
            let gallery = site.galleries.iter().find(|g| g.entry.id == *id);
            gallery.map_or(Ok(Vec::new()), |g| {
                templates.render(kind, &page, &scene.gallery_page(g, *number))
            })
        }
        PageKey::Entry(section, id) => match section {
            Section::Products => {
                let product = site.product(id);
                product.map_or(Ok(Vec::new()), |p| {
                    templates.render(kind, &page, &scene.product_page(p))
                })
            }
            Section::Producers => {
                let producer = site.producer(id);
                producer.map_or(Ok(Vec::new()), |p| {
                    templates.render(kind, &page, &scene.producer_page(p))
                })
            }
            Section::Events => {
                let event = site.events.iter().find(|e| e.entry.id == *id);
                event.map_or(Ok(Vec::new()), |e| templates.render(kind, &page, &scene.event_page(e)))
            }
            Section::Galleries => {
                let gallery = site.galleries.iter().find(|g| g.entry.id == *id);
                gallery.map_or(Ok(Vec::new()), |g| {
                    templates.render(kind, &page, &scene.gallery_page(g, 1))
                })
            }
            Section::News => {
                let news = site.news.iter().find(|n| n.entry.id == *id);
                news.map_or(Ok(Vec::new()), |n| templates.render(kind, &page, &scene.news_page(n)))
            }
            Section::Outlets => {
                let outlet = site.outlets.iter().find(|o| o.entry.id == *id);
                outlet.map_or(Ok(Vec::new()), |o| templates.render(kind, &page, &scene.outlet_page(o)))
            }
            Section::Pages => {
                let free = site.pages.iter().find(|p| p.entry.id == *id);
                free.map_or(Ok(Vec::new()), |p| templates.render(kind, &page, &scene.free_page(p)))
            }
        },
    }
}

/// The pictures of a site.
#[derive(Default)]
struct Made {
    files: Vec<(OutputPath, Blob)>,
    /// Mean colours of the photos through which nothing shines.
    means: BTreeMap<Digest, [u8; 3]>,
    figures: PhotoFigures,
}

/// Makes the pictures of all photos, or finds them in the store. `memory`: what they may take together.
fn make_photos(jobs: &[MediaJob], memory: u64, tools: &Tools<'_>, bag: &mut Bag) -> Made {
    let work: Vec<PhotoJob> = jobs
        .iter()
        .map(|job| PhotoJob {
            source_digest: job.digest,
            header: job.header,
            variants: job
                .files
                .iter()
                .filter(|_| tools.makes_pictures)
                .map(|f| f.variant)
                .collect(),
        })
        .collect();
    let (done, done_bytes) = (AtomicUsize::new(0), AtomicU64::new(0));
    let of_bytes = jobs.iter().map(|job| job.len).sum();
    let load = |index: usize| (tools.load_photo)(&jobs[index].photo);
    let count = |index: usize, _: &Result<_, _>| {
        let len = jobs.get(index).map_or(0, |job| job.len);
        (tools.photo_done)(PhotosDone {
            photos: done.fetch_add(1, Ordering::Relaxed) + 1,
            of: jobs.len(),
            bytes: done_bytes.fetch_add(len, Ordering::Relaxed) + len,
            of_bytes,
        });
    };
    let results = photos::make_all(&work, memory, &load, tools.store, &count);
    let mut made = Made::default();
    if tools.makes_pictures {
        made.figures.original_bytes = of_bytes;
    }
    for (job, result) in jobs.iter().zip(results) {
        match result {
            Ok(photos) => {
                made.figures.made += photos.encoded;
                made.figures.reused += photos.blobs.len() - photos.encoded;
                made.figures.bytes += photos.blobs.iter().map(|blob| blob.len).sum::<u64>();
                if !job.header.alpha {
                    made.means.insert(job.digest, photos.mean);
                }
                made.files
                    .extend(job.files.iter().map(|f| f.url.output()).zip(photos.blobs));
            }
            Err(problem) => bag.push(photo_diagnostic(job, &problem)),
        }
    }
    made
}

/// What to tell of a photo of which no pictures could be made.
fn photo_diagnostic(job: &MediaJob, problem: &PhotoProblem) -> Diagnostic {
    let page = page_beside(&job.photo);
    let side = |length: u32| i64::from(length);
    match problem {
        PhotoProblem::Unreadable(_) | PhotoProblem::Changed => {
            Diagnostic::new(Code::Unreadable, &job.photo).with("reason", problem.to_string())
        }
        PhotoProblem::TooLarge { width, height, limit } => Diagnostic::new(Code::HugePhoto, &job.photo)
            .with("width", side(*width))
            .with("height", side(*height))
            .with("limit", i64::try_from(limit / 1_000_000).unwrap_or(i64::MAX))
            .also(&page),
        _ => Diagnostic::new(Code::BrokenPhoto, &job.photo)
            .with("reason", problem.to_string())
            .also(&page),
    }
}

fn put_named(artifacts: &mut Artifacts, name: &str, text: String, bag: &mut Bag) {
    if let Ok(path) = OutputPath::new(name) {
        put(artifacts, path, text, bag);
    }
}

/// Adds an artifact. The plan has checked pages against each other; this catches a page that lies where a
/// theme's file or a photo wants to be.
pub fn put(artifacts: &mut Artifacts, path: OutputPath, content: impl Into<super::artifact::Content>, bag: &mut Bag) {
    let address = path.to_string();
    if artifacts.insert(path, content).is_err() {
        bag.push(Diagnostic::new(Code::AddressCollision, crate::diag::Place::Nowhere).with("address", address));
    }
}
