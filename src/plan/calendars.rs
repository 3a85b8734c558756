//! The addresses of calendar files: one for each event and one for all events of a village, in every language.

use std::collections::BTreeMap;

use super::routes::{PageKey, Routes, fixed_slug};
use crate::locale::LangTag;
use crate::model::section::Section;
use crate::model::site::Site;
use crate::paths::{Id, UrlPath};

/// Where calendar files are. A language of the site has them for every event.
#[derive(Clone, Debug, Default)]
pub struct Calendars {
    events: BTreeMap<(Id, LangTag), UrlPath>,
    whole: BTreeMap<LangTag, UrlPath>,
}

impl Calendars {
    /// Gives every event its file beside its page, named as the page is, and every language one for all
    /// beside the list: `acara/pekan-perak/pekan-perak.ics`, `acara/kalender.ics`.
    pub fn new(site: &Site, routes: &Routes) -> Self {
        let mut calendars = Calendars::default();
        let file = |page: Option<&UrlPath>, name: &str| UrlPath::new(&format!("{}{name}.ics", page?)).ok();
        for language in &site.village.languages {
            let list = routes.get(&PageKey::List(Section::Events), language);
            if let Some(url) = file(list, fixed_slug(language, "kalender", "calendar")) {
                calendars.whole.insert(language.clone(), url);
            }
            for event in &site.events {
                let key = PageKey::Entry(Section::Events, event.entry.id.clone());
                if let Some(url) = file(routes.get(&key, language), event.entry.slug(language).as_str()) {
                    calendars.events.insert((event.entry.id.clone(), language.clone()), url);
                }
            }
        }
        calendars
    }

    /// The file of one event.
    pub fn event(&self, event: &Id, language: &LangTag) -> Option<&UrlPath> {
        self.events.get(&(event.clone(), language.clone()))
    }

    /// The file of all events.
    pub fn whole(&self, language: &LangTag) -> Option<&UrlPath> {
        self.whole.get(language)
    }

    /// All files.
    pub fn iter(&self) -> impl Iterator<Item = &UrlPath> {
        self.events.values().chain(self.whole.values())
    }
}
