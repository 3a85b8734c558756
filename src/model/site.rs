//! One village with everything in it, checked.

use std::collections::{BTreeMap, BTreeSet};

use super::certification::Certification;
use super::choices::ConsentScope;
use super::cluster::{Clusters, Route};
use super::entry::{Entry, EntryFiles, Kind, entry_folders, read_entry, report_misplaced};
use super::event::Event;
use super::gallery::Gallery;
use super::images::ImageSettings;
use super::news::News;
use super::nik;
use super::outlet::Outlet;
use super::page::FreePage;
use super::partner::{Partners, Partnership};
use super::producer::Producer;
use super::product::Product;
use super::section::Section;
use super::settings::Settings;
use super::village::Village;
use crate::date::BuildDate;
use crate::diag::{Bag, Code, Diagnostic, nearest};
use crate::paths::{Id, InputPath};
use crate::source::Inputs;
use crate::span::{FileId, Spanned};

/// A village's site before it is planned: facts and words, all references known to be good.
#[derive(Clone, Debug)]
pub struct Site {
    /// The village.
    pub village: Village,
    /// Products in list order.
    pub products: Vec<Product>,
    /// Producers in list order.
    pub producers: Vec<Producer>,
    /// Events by their first day.
    pub events: Vec<Event>,
    /// Galleries, newest first, then in list order.
    pub galleries: Vec<Gallery>,
    /// News, newest first.
    pub news: Vec<News>,
    /// Outlets in list order.
    pub outlets: Vec<Outlet>,
    /// Pages in list order.
    pub pages: Vec<FreePage>,
    /// Its partners, in the order of `village.toml` ([`Site::join`]).
    pub partners: Vec<Partnership>,
    /// The routes on which it lies ([`Site::join`]).
    pub routes: Vec<Route>,
    /// Photos of people who have not agreed to be shown ([`Site::respect_consent`]).
    pub withheld: BTreeSet<InputPath>,
    /// What the workspace asks of all photos.
    pub images: ImageSettings,
}

impl Site {
    /// Reads and checks everything in `inputs`. Mistakes go into `bag`; what could be read is returned even
    /// then, so that later checks find theirs too. `drafts`: whether drafts are part of the site.
    pub fn read(inputs: &Inputs, settings: &Settings, drafts: bool, bag: &mut Bag) -> Option<Site> {
        report_misplaced(inputs, bag);
        for (i, text) in inputs.texts.iter().enumerate() {
            nik::report(FileId(i as u32), text, bag);
        }
        let village = Village::read(inputs, settings, bag);
        let languages = village.as_ref().map_or(&settings.languages, |v| &v.languages).clone();
        let mut reader = SectionReader {
            inputs,
            languages: &languages,
            drafts,
            bag,
            drafted: BTreeSet::new(),
            broken: BTreeSet::new(),
        };
        let mut products: Vec<Product> = reader.section();
        let mut producers: Vec<Producer> = reader.section();
        let mut events: Vec<Event> = reader.section();
        let mut galleries: Vec<Gallery> = reader.section();
        let mut news: Vec<News> = reader.section();
        let mut outlets: Vec<Outlet> = reader.section();
        let mut pages: Vec<FreePage> = reader.section();
        let absent = Absent {
            drafted: reader.drafted,
            broken: reader.broken,
        };

        products.sort_by(|a, b| a.entry.list_order(&b.entry));
        producers.sort_by(|a, b| a.entry.list_order(&b.entry));
        events.sort_by(|a, b| a.start.cmp(&b.start).then_with(|| a.entry.list_order(&b.entry)));
        galleries.sort_by(|a, b| b.date.cmp(&a.date).then_with(|| a.entry.list_order(&b.entry)));
        news.sort_by(|a, b| b.date.cmp(&a.date).then_with(|| a.entry.list_order(&b.entry)));
        outlets.sort_by(|a, b| a.entry.list_order(&b.entry));
        pages.sort_by(|a, b| a.entry.list_order(&b.entry));

        let mut site = Site {
            village: village?,
            products,
            producers,
            events,
            galleries,
            news,
            outlets,
            pages,
            partners: Vec::new(),
            routes: Vec::new(),
            withheld: BTreeSet::new(),
            images: settings.images.clone(),
        };
        site.check_references(&absent, bag);
        Some(site)
    }

    /// Every thing with its section, in the order of the sections and lists.
    pub fn entries(&self) -> impl Iterator<Item = (Section, &Entry)> {
        let tag = |s: Section| move |e| (s, e);
        let products = self.products.iter().map(|p| &p.entry).map(tag(Section::Products));
        let producers = self.producers.iter().map(|p| &p.entry).map(tag(Section::Producers));
        let events = self.events.iter().map(|p| &p.entry).map(tag(Section::Events));
        let galleries = self.galleries.iter().map(|p| &p.entry).map(tag(Section::Galleries));
        let news = self.news.iter().map(|p| &p.entry).map(tag(Section::News));
        let outlets = self.outlets.iter().map(|p| &p.entry).map(tag(Section::Outlets));
        let pages = self.pages.iter().map(|p| &p.entry).map(tag(Section::Pages));
        products
            .chain(producers)
            .chain(events)
            .chain(galleries)
            .chain(news)
            .chain(outlets)
            .chain(pages)
    }

    /// Every thing that lists show: all but products that are made no more.
    pub fn listed(&self) -> impl Iterator<Item = (Section, &Entry)> {
        let archived: BTreeSet<&Id> = self
            .products
            .iter()
            .filter(|p| !p.is_listed())
            .map(|p| &p.entry.id)
            .collect();
        self.entries()
            .filter(move |(section, entry)| *section != Section::Products || !archived.contains(&entry.id))
    }

    /// Products that lists show, in list order.
    pub fn listed_products(&self) -> impl Iterator<Item = &Product> {
        self.products.iter().filter(|p| p.is_listed())
    }

    /// Whether visitors can ask about several products in one message: the village itself takes it.
    pub fn takes_enquiries(&self) -> bool {
        let contact = &self.village.contact;
        let is_reachable = contact.whatsapp.is_some() || contact.email.is_some();
        is_reachable && self.listed_products().nth(1).is_some()
    }

    /// Products for buyers abroad, in list order.
    pub fn export_products(&self) -> impl Iterator<Item = &Product> {
        self.products.iter().filter(|p| p.is_for_export())
    }

    /// Adds what the workspace says of the village. A programme of a partner that does not exist is reported.
    pub fn join(&mut self, partners: &Partners, clusters: &Clusters, bag: &mut Bag) {
        let programmes = self.village.programmes.iter();
        self.partners = programmes.filter_map(|p| p.find(partners, bag)).collect();
        self.routes = clusters.routes(self.village.id.as_str());
    }

    /// Takes out what people have not agreed to be shown on the day `today`. Everything after this step sees
    /// only what may be published.
    pub fn respect_consent(&mut self, today: BuildDate) {
        for producer in &mut self.producers {
            self.withheld.extend(producer.respect_consent(today));
        }
        // A photo of a product shows its maker where somebody said that it shows people.
        for product in &mut self.products {
            let Some(id) = product.producer.as_ref() else { continue };
            let maker = self.producers.iter_mut().find(|p| p.entry.id == id.value);
            let Some(maker) = maker.filter(|p| p.forbids(ConsentScope::Photo, today)) else {
                continue;
            };
            let photos = product.entry.take_photos(|photo| photo.people == Some(true));
            if !photos.is_empty() {
                maker.withheld.insert(ConsentScope::Photo);
            }
            self.withheld.extend(photos);
        }
    }

    /// Whether a photo shows a person who has not agreed to it: then texts do not show it either.
    pub fn is_withheld(&self, photo: &InputPath) -> bool {
        self.withheld.contains(photo)
    }

    /// All certificates: of the village, of its products, of its producers.
    pub fn certifications(&self) -> impl Iterator<Item = &Certification> {
        let products = self.products.iter().flat_map(|p| &p.certifications);
        let producers = self.producers.iter().flat_map(|p| &p.certifications);
        self.village.certifications.iter().chain(products).chain(producers)
    }

    /// The producer with this id.
    pub fn producer(&self, id: &Id) -> Option<&Producer> {
        self.producers.iter().find(|p| p.entry.id == *id)
    }

    /// The product with this id.
    pub fn product(&self, id: &Id) -> Option<&Product> {
        self.products.iter().find(|p| p.entry.id == *id)
    }

    /// The product that stands for the village.
    pub fn flagship(&self) -> Option<&Product> {
        self.product(&self.village.flagship.as_ref()?.value)
    }

    /// Reports references to nothing and takes them out.
    fn check_references(&mut self, absent: &Absent, bag: &mut Bag) {
        let products: BTreeSet<Id> = self.products.iter().map(|p| p.entry.id.clone()).collect();
        let producers: BTreeSet<Id> = self.producers.iter().map(|p| p.entry.id.clone()).collect();
        let mut check = |kind: &'static str, section: Section, known: &BTreeSet<Id>, slot: &mut Option<Spanned<Id>>| {
            let Some(reference) = slot else { return };
            if known.contains(&reference.value) {
                return;
            }
            if !absent.explains(section, &reference.value) {
                bag.push(
                    Diagnostic::new(Code::UnknownReference, reference.span)
                        .with("kind", kind)
                        .with("id", reference.value.as_str())
                        .suggest(nearest(reference.value.as_str(), known.iter().map(Id::as_str))),
                );
            }
            *slot = None;
        };
        check("product", Section::Products, &products, &mut self.village.flagship);
        for product in &mut self.products {
            check("producer", Section::Producers, &producers, &mut product.producer);
        }
        for producer in &mut self.producers {
            check("cooperative", Section::Producers, &producers, &mut producer.member_of);
        }
        for outlet in &mut self.outlets {
            outlet.products = std::mem::take(&mut outlet.products)
                .into_iter()
                .filter_map(|reference| {
                    let mut slot = Some(reference);
                    check("product", Section::Products, &products, &mut slot);
                    slot
                })
                .collect();
        }
        self.check_membership(bag);
    }

    /// Reports a producer that is, over its cooperatives, a member of itself.
    fn check_membership(&mut self, bag: &mut Bag) {
        let parents: BTreeMap<Id, Id> = self
            .producers
            .iter()
            .filter_map(|p| Some((p.entry.id.clone(), p.member_of.as_ref()?.value.clone())))
            .collect();
        let mut reported: BTreeSet<Id> = BTreeSet::new();
        for producer in &mut self.producers {
            let mut seen = BTreeSet::new();
            let mut at = &producer.entry.id;
            while let Some(parent) = parents.get(at).filter(|_| seen.insert(at.clone())) {
                at = parent;
                if *at == producer.entry.id {
                    let is_new = reported.is_disjoint(&seen);
                    reported.append(&mut seen);
                    if let Some(reference) = producer.member_of.take().filter(|_| is_new) {
                        bag.push(
                            Diagnostic::new(Code::MembershipCycle, reference.span).with("id", reference.value.as_str()),
                        );
                    }
                    break;
                }
            }
        }
    }
}

/// Things that are there but not in the site: a reference to them is no mistake of its own.
struct Absent {
    drafted: BTreeSet<(Section, Id)>,
    broken: BTreeSet<(Section, Id)>,
}

impl Absent {
    fn explains(&self, section: Section, id: &Id) -> bool {
        let key = (section, id.clone());
        self.drafted.contains(&key) || self.broken.contains(&key)
    }
}

struct SectionReader<'a> {
    inputs: &'a Inputs,
    languages: &'a [crate::locale::LangTag],
    drafts: bool,
    bag: &'a mut Bag,
    drafted: BTreeSet<(Section, Id)>,
    broken: BTreeSet<(Section, Id)>,
}

impl SectionReader<'_> {
    fn section<K: Kind>(&mut self) -> Vec<K> {
        let mut result = Vec::new();
        for (id, folder) in entry_folders(self.inputs, K::SECTION, self.bag) {
            let key = (K::SECTION, id.clone());
            let Some(files) = EntryFiles::find(self.inputs, &folder, self.languages, self.bag) else {
                self.broken.insert(key);
                continue;
            };
            let (entry, forms) = read_entry(self.inputs, id, &files, true, K::read, self.bag);
            let hidden = entry.draft && !self.drafts;
            match K::check(entry, forms, self.bag) {
                Some(_) if hidden => {
                    self.drafted.insert(key);
                }
                Some(thing) => result.push(thing),
                None => {
                    self.broken.insert(key);
                }
            }
        }
        result
    }
}
