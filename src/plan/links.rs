//! Links and pictures in texts: what they lead to, checked.

use std::collections::BTreeMap;

use super::routes::PageKey;
use crate::diag::{Bag, Code, Diagnostic, nearest};
use crate::locale::LangTag;
use crate::model::entry::{Body, Entry};
use crate::model::photo::{Photo, usable};
use crate::model::section::Section;
use crate::model::site::Site;
use crate::paths::InputPath;
use crate::source::Inputs;
use crate::span::Span;
use crate::syntax::markdown::{Document, LinkTarget};

/// What a relative link leads to.
#[derive(Clone, Debug)]
pub enum Resolved<'a> {
    /// A page of the site.
    Page(&'a PageKey),
    /// A photo of the village.
    Photo(&'a Photo),
    /// Something that is there but not published (a draft): the words stand without a link.
    Unpublished,
}

/// A photo that texts show or lead to.
#[derive(Clone, Debug)]
struct PhotoInText {
    photo: Photo,
    is_shown: bool,
    is_linked: bool,
}

/// The targets of all links of a site.
#[derive(Clone, Debug, Default)]
pub struct LinkMap {
    pages: BTreeMap<InputPath, PageKey>,
    photos: BTreeMap<InputPath, PhotoInText>,
    unpublished: BTreeMap<InputPath, ()>,
}

impl LinkMap {
    /// Collects the targets and checks every link and picture of every text.
    pub fn new(site: &Site, inputs: &Inputs, bag: &mut Bag) -> Self {
        let mut map = LinkMap::default();
        map.pages.insert(inputs.folder.clone(), PageKey::Home);
        for (section, entry) in site.entries() {
            map.pages
                .insert(entry.folder.clone(), PageKey::Entry(section, entry.id.clone()));
            if section != Section::Pages {
                map.pages
                    .insert(inputs.folder.child(section.folder()), PageKey::List(section));
            }
        }
        for text in inputs.texts.iter().filter(|t| t.path.extension() == "md") {
            if !map.pages.contains_key(&text.path.parent()) {
                map.unpublished.insert(text.path.parent(), ());
            }
        }
        for (_, entry) in all_entries(site) {
            for (language, body) in entry.bodies.iter() {
                map.check_body(site, inputs, entry, language, body, bag);
            }
        }
        map
    }

    /// What `path`, as written in a text of `folder`, leads to; `None` when there is nothing.
    pub fn resolve(&self, folder: &InputPath, path: &str) -> Option<Resolved<'_>> {
        let target = folder.resolve(path).ok()?;
        if let Some(photo) = self.photo(&target) {
            return Some(Resolved::Photo(photo));
        }
        let page_folder = if target.extension() == "md" {
            target.parent()
        } else {
            target
        };
        if let Some(key) = self.pages.get(&page_folder) {
            return Some(Resolved::Page(key));
        }
        self.unpublished
            .contains_key(&page_folder)
            .then_some(Resolved::Unpublished)
    }

    /// Photos that stand in texts or are linked from them.
    pub fn photos(&self) -> impl Iterator<Item = &Photo> {
        self.photos.values().map(|found| &found.photo)
    }

    /// Those that stand in texts.
    pub fn shown_photos(&self) -> impl Iterator<Item = &Photo> {
        self.photos
            .values()
            .filter(|found| found.is_shown)
            .map(|found| &found.photo)
    }

    /// Those that texts lead to.
    pub fn linked_photos(&self) -> impl Iterator<Item = &Photo> {
        self.photos
            .values()
            .filter(|found| found.is_linked)
            .map(|found| &found.photo)
    }

    /// The photo at `path`, if a text shows it or leads to it.
    pub fn photo(&self, path: &InputPath) -> Option<&Photo> {
        self.photos.get(path).map(|found| &found.photo)
    }

    fn check_body(
        &mut self,
        site: &Site,
        inputs: &Inputs,
        entry: &Entry,
        language: &LangTag,
        body: &Body,
        bag: &mut Bag,
    ) {
        let document = &body.document;
        for image in &document.images {
            match LinkTarget::parse(&image.target) {
                LinkTarget::Relative { path, .. } => {
                    if let Some(found) = self.check_picture(site, inputs, entry, &path, image.span, bag) {
                        found.is_shown = true;
                    }
                }
                LinkTarget::Unsafe { .. } => {}
                _ => bag.push(Diagnostic::new(Code::MissingPicture, image.span).with("target", image.target.as_str())),
            }
        }
        for link in &document.links {
            match LinkTarget::parse(&link.target) {
                LinkTarget::Anchor(anchor) => check_anchor(document, &anchor, link.span, bag),
                LinkTarget::Relative { path, anchor } => {
                    if is_photo(inputs, &entry.folder, &path) {
                        if let Some(found) = self.check_picture(site, inputs, entry, &path, link.span, bag) {
                            found.is_linked = true;
                        }
                        continue;
                    }
                    self.check_page(
                        site,
                        inputs,
                        entry,
                        language,
                        (&path, anchor.as_deref()),
                        link.span,
                        bag,
                    );
                }
                _ => {}
            }
        }
    }

    /// Finds the photo that a text of `entry` means by `path`.
    fn check_picture(
        &mut self,
        site: &Site,
        inputs: &Inputs,
        entry: &Entry,
        path: &str,
        span: Span,
        bag: &mut Bag,
    ) -> Option<&mut PhotoInText> {
        let target = entry
            .folder
            .resolve(path)
            .ok()
            .filter(|t| t.below(&inputs.folder).is_some());
        match target.as_ref().and_then(|t| inputs.find_photo(t)) {
            Some(file) if site.is_withheld(&file.path) => {
                self.unpublished.insert(file.path.clone(), ());
                None
            }
            Some(file) => {
                let known = entry.photos.iter().find(|p| p.path == file.path).cloned();
                let photo = known.or_else(|| usable(file, bag))?;
                let found = self.photos.entry(file.path.clone()).or_insert_with(|| PhotoInText {
                    photo: photo.clone(),
                    is_shown: false,
                    is_linked: false,
                });
                found.photo = photo;
                Some(found)
            }
            None => {
                let beside = inputs
                    .photos
                    .iter()
                    .filter(|p| p.path.parent() == entry.folder)
                    .map(|p| p.path.name());
                bag.push(
                    Diagnostic::new(Code::MissingPicture, span)
                        .with("target", path)
                        .suggest(nearest(path, beside)),
                );
                None
            }
        }
    }

    #[allow(clippy::too_many_arguments, reason = "one check with its whole context")]
    fn check_page(
        &self,
        site: &Site,
        inputs: &Inputs,
        entry: &Entry,
        language: &LangTag,
        (path, anchor): (&str, Option<&str>),
        span: Span,
        bag: &mut Bag,
    ) {
        let inside = entry
            .folder
            .resolve(path)
            .ok()
            .filter(|t| *t == inputs.folder || t.below(&inputs.folder).is_some());
        let Some(target) = inside else {
            bag.push(Diagnostic::new(Code::LinkLeavesVillage, span).with("target", path));
            return;
        };
        let is_there = target.extension() != "md" || inputs.find_text(&target).is_some();
        match self.resolve(&entry.folder, path).filter(|_| is_there) {
            Some(Resolved::Page(key)) => {
                let document = all_entries(site)
                    .find(|(k, _)| k == key)
                    .and_then(|(_, e)| e.bodies.own(language))
                    .map(|b| &b.document);
                if let (Some(anchor), Some(document)) = (anchor, document) {
                    check_anchor(document, anchor, span, bag);
                }
            }
            Some(_) => {}
            None => {
                let suggestion = self.suggest(&entry.folder, &target);
                bag.push(
                    Diagnostic::new(Code::DeadLink, span)
                        .with("target", path)
                        .suggest(suggestion),
                );
            }
        }
    }

    /// The relative path of the page that lies nearest to what was written.
    fn suggest(&self, folder: &InputPath, target: &InputPath) -> Option<String> {
        let is_text = target.extension() == "md";
        let name = match target.stem().split('.').next() {
            Some("index") if is_text => target.parent(),
            Some(stem) if is_text => target.parent().child(stem),
            _ => target.clone(),
        };
        let candidates: Vec<&InputPath> = self
            .pages
            .iter()
            .filter(|(_, k)| matches!(k, PageKey::Entry(..)))
            .map(|(p, _)| p)
            .collect();
        let near = nearest(name.name(), candidates.iter().map(|p| p.name()))?;
        let found = candidates.iter().find(|p| p.name() == near)?;
        Some(relative(folder, &found.child("index.md")))
    }
}

/// Every thing with the key of its page, the village's story first.
fn all_entries(site: &Site) -> impl Iterator<Item = (PageKey, &Entry)> {
    std::iter::once((PageKey::Home, &site.village.story)).chain(
        site.entries()
            .map(|(section, entry)| (PageKey::Entry(section, entry.id.clone()), entry)),
    )
}

fn is_photo(inputs: &Inputs, folder: &InputPath, path: &str) -> bool {
    folder
        .resolve(path)
        .is_ok_and(|target| inputs.find_photo(&target).is_some())
}

fn check_anchor(document: &Document, anchor: &str, span: Span, bag: &mut Bag) {
    if !anchor.is_empty() && document.anchor(anchor).is_none() {
        let suggestion = nearest(anchor, document.headings.iter().map(|h| h.anchor.as_str()));
        bag.push(
            Diagnostic::new(Code::DeadAnchor, span)
                .with("anchor", anchor)
                .suggest(suggestion),
        );
    }
}

/// `../b/index.md` from the folder `a`.
fn relative(from: &InputPath, to: &InputPath) -> String {
    let from: Vec<&str> = from.as_str().split('/').collect();
    let to: Vec<&str> = to.as_str().split('/').collect();
    let common = from.iter().zip(&to).take_while(|(a, b)| a == b).count();
    let up = "../".repeat(from.len() - common);
    format!("{up}{}", to[common..].join("/"))
}
