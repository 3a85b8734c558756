//! All files of one village's site.

use std::collections::{BTreeMap, BTreeSet};
use std::io;
use std::sync::atomic::{AtomicUsize, Ordering};

use rayon::prelude::*;

use super::artifact::Artifacts;
use super::assets::Assets;
use super::calendar;
use super::compose::{Scene, brand_logo, logo_path};
use super::contact_files::ContactFiles;
use super::feeds;
use super::looks::Looks;
use super::photos::{self, PhotoJob, PhotoProblem};
use super::templates::TemplateError;
use super::tongue::Tongues;
use super::view::Moved;
use crate::cache::{Blob, Store};
use crate::diag::{Bag, Code, Diagnostic};
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
    /// Told how many photos of how many are done.
    pub photo_done: &'a (dyn Fn(usize, usize) + Sync),
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
}

/// Makes all files of a site. Mistakes found on the way (a photo that breaks off, a template that fails) go
/// into `bag`.
pub fn render_site(settings: &Settings, site: &Site, plan: &SitePlan, tools: &Tools<'_>, bag: &mut Bag) -> Rendered {
    let languages = &site.village.languages;
    let mut rendered = Rendered::default();
    let jobs = plan.media.jobs();
    rendered.photos = jobs.len();
    for (path, blob) in make_photos(&jobs, tools, bag) {
        put(&mut rendered.artifacts, path, blob, bag);
    }

    let assets = Assets::new(&tools.looks.theme, &plan.palette, languages);
    let voices = tools.looks.voices(languages, &plan.chains);
    let tongues: Tongues = voices.iter().map(|(l, v)| (l.clone(), v.tongue.clone())).collect();
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
            assets: &assets,
            contact_files: &contact_files,
            templates: &voice.templates,
        })
    };
    let pages: Vec<Option<Result<String, Box<TemplateError>>>> = plan
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
    html: Result<String, Box<TemplateError>>,
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
fn moved_html(scene: &Scene<'_>) -> Result<String, Box<TemplateError>> {
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

fn page_html(scene: &Scene<'_>) -> Result<String, Box<TemplateError>> {
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
        PageKey::Entry(section, id) => match section {
            Section::Products => {
                let product = site.product(id);
                product.map_or(Ok(String::new()), |p| {
                    templates.render(kind, &page, &scene.product_page(p))
                })
            }
            Section::Producers => {
                let producer = site.producer(id);
                producer.map_or(Ok(String::new()), |p| {
                    templates.render(kind, &page, &scene.producer_page(p))
                })
            }
            Section::Events => {
                let event = site.events.iter().find(|e| e.entry.id == *id);
                event.map_or(Ok(String::new()), |e| {
                    templates.render(kind, &page, &scene.event_page(e))
                })
            }
            Section::Galleries => {
                let gallery = site.galleries.iter().find(|g| g.entry.id == *id);
                gallery.map_or(Ok(String::new()), |g| {
                    templates.render(kind, &page, &scene.gallery_page(g))
                })
            }
            Section::News => {
                let news = site.news.iter().find(|n| n.entry.id == *id);
                news.map_or(Ok(String::new()), |n| {
                    templates.render(kind, &page, &scene.news_page(n))
                })
            }
            Section::Outlets => {
                let outlet = site.outlets.iter().find(|o| o.entry.id == *id);
                outlet.map_or(Ok(String::new()), |o| {
                    templates.render(kind, &page, &scene.outlet_page(o))
                })
            }
            Section::Pages => {
                let free = site.pages.iter().find(|p| p.entry.id == *id);
                free.map_or(Ok(String::new()), |p| {
                    templates.render(kind, &page, &scene.free_page(p))
                })
            }
        },
    }
}

/// Megapixels that are worked on at once. A megapixel takes up to 12 MB while it is worked on, so this keeps
/// a build below 500 MB whatever the number of photos.
const PHOTO_BUDGET: u32 = 30;

/// Makes the pictures of all photos, or finds them in the store.
fn make_photos(jobs: &[MediaJob], tools: &Tools<'_>, bag: &mut Bag) -> Vec<(OutputPath, Blob)> {
    let work: Vec<PhotoJob> = jobs
        .iter()
        .map(|job| PhotoJob {
            source_digest: job.digest,
            header: job.header,
            variants: job.files.iter().map(|f| f.variant).collect(),
        })
        .collect();
    let done = AtomicUsize::new(0);
    let load = |index: usize| (tools.load_photo)(&jobs[index].photo);
    let count = |_: usize, _: &Result<_, _>| {
        (tools.photo_done)(done.fetch_add(1, Ordering::Relaxed) + 1, jobs.len());
    };
    let results = photos::make_all(&work, PHOTO_BUDGET, &load, tools.store, &count);
    let mut made = Vec::new();
    for (job, result) in jobs.iter().zip(results) {
        match result {
            Ok(photos) => made.extend(job.files.iter().map(|f| f.url.output()).zip(photos.blobs)),
            Err(problem) => {
                let code = match problem {
                    PhotoProblem::Unreadable(_) | PhotoProblem::Changed => Code::Unreadable,
                    _ => Code::BrokenPhoto,
                };
                bag.push(Diagnostic::new(code, &job.photo).with("reason", problem.to_string()));
            }
        }
    }
    made
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
