//! `village.toml` and the village's story.

use std::collections::BTreeMap;

use url::Url;

use super::certification::Certification;
use super::choices::{Category, Mood};
use super::contact::{Contact, read_words};
use super::entry::{Entry, EntryFiles, read_entry};
use super::fields::{Fields, Role};
use super::hours::Hours;
use super::localized::Localized;
use super::partner::Programme;
use super::region::{Region, TimeZone};
use super::settings::{Settings, read_base_url, read_languages};
use super::wording::Word;
use crate::diag::{Bag, Code, Diagnostic};
use crate::locale::{LangTag, fallback_chains};
use crate::paths::{Id, slugify};
use crate::source::{Inputs, TextFile};
use crate::span::{FileId, Spanned};
use crate::syntax::toml;

/// A village.
#[derive(Clone, Debug)]
pub struct Village {
    /// Its id: the folder's name.
    pub id: Id,
    /// Its name, the same in every language.
    pub name: String,
    /// Other spellings.
    pub also_known_as: Vec<String>,
    /// Where it is, officially.
    pub region: Region,
    /// Where it is on the map.
    pub location: Option<Location>,
    /// The time zone of its events.
    pub time_zone: TimeZone,
    /// The year it began.
    pub founded: Option<i64>,
    /// Metres above the sea.
    pub elevation_m: Option<i64>,
    /// What it is known for.
    pub commodity: Option<Category>,
    /// The product that stands for it.
    pub flagship: Option<Spanned<Id>>,
    /// How to reach it.
    pub contact: Contact,
    /// How to visit it.
    pub visit: Visit,
    /// Its own address, when it has one.
    pub base_url: Option<Url>,
    /// Its languages; the first is the default.
    pub languages: Vec<LangTag>,
    /// Languages asked for a text, by the language of the page.
    pub chains: BTreeMap<LangTag, Vec<LangTag>>,
    /// Its theme, when it is not the workspace's.
    pub theme: Option<Spanned<String>>,
    /// Its certificates; a geographical indication belongs to a community, so it stands here.
    pub certifications: Vec<Certification>,
    /// The programmes in which it takes part.
    pub programmes: Vec<Programme>,
    /// The mood that its theme may follow.
    pub mood: Option<Mood>,
    /// Its own colour, `#rrggbb` in lower case.
    pub accent: Option<Spanned<String>>,
    /// `village.toml`.
    pub facts: FileId,
    /// The words of `village.toml` that stand in several languages.
    pub words: Vec<Word>,
    /// Title, summary, story and photos of the home page.
    pub story: Entry,
}

/// WGS 84, degrees.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Location {
    /// Latitude, −11.1 to 6.1 in Indonesia.
    pub lat: f64,
    /// Longitude, 94.9 to 141.1 in Indonesia.
    pub lon: f64,
}

/// Visiting.
#[derive(Clone, Debug, Default)]
pub struct Visit {
    /// How to get there.
    pub access: Localized<String>,
    /// When it is open.
    pub hours: Option<Hours>,
    /// What it costs.
    pub fee: Localized<String>,
}

impl Visit {
    /// Whether nothing is said.
    pub fn is_empty(&self) -> bool {
        self.access.is_empty() && self.hours.is_none() && self.fee.is_empty()
    }
}

impl Village {
    /// Whether there is anything to tell those who come.
    pub fn can_be_visited(&self) -> bool {
        !self.visit.is_empty() || self.location.is_some() || !self.contact.closures.is_empty()
    }

    /// Reads `village.toml` and the story of `inputs`. `None` when too little is known to go on.
    pub fn read(inputs: &Inputs, settings: &Settings, bag: &mut Bag) -> Option<Village> {
        let folder = inputs.folder.name();
        let id = Id::new(folder);
        if id.is_none() {
            bag.push(
                Diagnostic::new(Code::BadFolderName, &inputs.folder)
                    .with("name", folder)
                    .suggest(slugify(folder).map(|s| s.to_string())),
            );
        }
        let (file, text) = inputs.find_text(&inputs.folder.child("village.toml"))?;
        let mut found = Bag::new();
        let table = toml::parse(&text.text, 0..text.text.len(), file, &mut found);
        let (facts, words) = Fields::read_with_words(&table, Role::Multilingual, &mut found, |fields| {
            Facts::read(fields, settings)
        });
        if text.damaged {
            found.forget(|d| d.code == Code::MissingField);
        }
        bag.append(found);
        let id = id?;
        let files = EntryFiles::find(inputs, &inputs.folder, &facts.languages, bag)?;
        let (mut story, _) = read_entry(inputs, id.clone(), &files, false, |_| (), bag);
        if let Some(name) = &facts.name {
            for language in &facts.languages {
                if story.title.own(language).is_none() && (story.speaks(language) || *language == story.language) {
                    story.title.insert(language.clone(), name.clone());
                }
            }
        }
        // What is missing was reported; the site is not published, but the rest of it is checked.
        let region = facts.region.unwrap_or_else(Region::unknown);
        Some(Village {
            name: facts.name.unwrap_or_else(|| id.to_string()),
            id,
            also_known_as: facts.also_known_as,
            time_zone: facts.time_zone.unwrap_or_else(|| region.time_zone()),
            region,
            location: facts.location,
            founded: facts.founded,
            elevation_m: facts.elevation_m,
            commodity: facts.commodity,
            flagship: facts.flagship,
            contact: facts.contact,
            visit: facts.visit,
            base_url: facts.base_url,
            chains: fallback_chains(&facts.languages, &settings.fallback),
            languages: facts.languages,
            theme: facts.theme,
            certifications: facts.certifications,
            programmes: facts.programmes,
            mood: facts.mood,
            accent: facts.accent,
            facts: file,
            words,
            story,
        })
    }
}

/// Reads a `village.toml` for the sake of others. Its mistakes are reported when the village has its own turn.
pub(super) fn read_for_others<T>(text: &TextFile, read: impl FnOnce(&mut Fields<'_, '_>) -> T) -> T {
    let mut unheard = Bag::new();
    let table = toml::parse(&text.text, 0..text.text.len(), FileId(0), &mut unheard);
    Fields::read(&table, Role::Multilingual, &mut unheard, |fields| read(fields))
}

/// The region that a `village.toml` names.
pub fn region_of(text: &TextFile) -> Option<Region> {
    read_for_others(text, |fields| {
        let code = fields.text("region")?;
        Region::read(code, fields.bag())
    })
}

/// What `village.toml` says.
struct Facts {
    name: Option<String>,
    also_known_as: Vec<String>,
    region: Option<Region>,
    location: Option<Location>,
    time_zone: Option<TimeZone>,
    founded: Option<i64>,
    elevation_m: Option<i64>,
    commodity: Option<Category>,
    flagship: Option<Spanned<Id>>,
    contact: Contact,
    visit: Visit,
    base_url: Option<Url>,
    languages: Vec<LangTag>,
    theme: Option<Spanned<String>>,
    certifications: Vec<Certification>,
    programmes: Vec<Programme>,
    mood: Option<Mood>,
    accent: Option<Spanned<String>>,
}

impl super::fields::Choice for TimeZone {
    const NAMES: &'static [(&'static str, Self)] =
        &[("WIB", TimeZone::Wib), ("WITA", TimeZone::Wita), ("WIT", TimeZone::Wit)];
}

impl Facts {
    fn read(fields: &mut Fields<'_, '_>, settings: &Settings) -> Facts {
        let languages = read_languages(fields).unwrap_or_else(|| settings.languages.clone());
        let name = fields.text("name").map(|n| n.value);
        fields.missing("name");
        let region = fields.text("region");
        fields.missing("region");
        let location = Location::read(fields, "location");
        let flagship = fields.text("flagship");
        let contact = fields
            .group("contact", |contact| Contact::read(contact, &languages))
            .unwrap_or_default();
        let visit = fields.group("visit", |visit| {
            let (access, hours, fee) = (visit.words("access"), visit.texts("hours"), visit.words("fee"));
            let bag = visit.bag();
            Visit {
                access: read_words(access, &languages, bag),
                hours: Hours::read(hours, bag),
                fee: read_words(fee, &languages, bag),
            }
        });
        let base_url = fields.text("base_url");
        Facts {
            name,
            also_known_as: fields.texts("also_known_as").into_iter().map(|t| t.value).collect(),
            region: region.and_then(|r| Region::read(r, fields.bag())),
            location,
            time_zone: fields.choice("timezone").map(|z| z.value),
            founded: fields.integer("founded", 1..=9999).map(|y| y.value),
            elevation_m: fields.integer("elevation_m", -100..=5000).map(|m| m.value),
            commodity: fields.choice("commodity").map(|c| c.value),
            flagship: flagship.and_then(|f| super::product::reference("product", &f, fields.bag())),
            contact,
            visit: visit.unwrap_or_default(),
            base_url: base_url.and_then(|u| read_base_url(u, fields.bag())),
            languages,
            theme: fields.text("theme"),
            certifications: Certification::read_all(fields),
            programmes: Programme::read_all(fields),
            mood: fields.choice("mood").map(|m| m.value),
            accent: fields.text("accent").and_then(|a| read_colour(a, fields.bag())),
        }
    }
}

impl Location {
    /// Reads the group `key`: `{ lat = …, lon = … }`.
    pub(super) fn read(fields: &mut Fields<'_, '_>, key: &'static str) -> Option<Location> {
        let read = fields.group(key, |place| {
            let lat = place.number("lat", f64::MIN, f64::MAX);
            place.missing("lat");
            let lon = place.number("lon", f64::MIN, f64::MAX);
            place.missing("lon");
            Some((lat?, lon?))
        });
        read.flatten()
            .and_then(|(lat, lon)| read_location(lat, lon, fields.bag()))
    }
}

/// A colour as `#rrggbb`, in lower case.
fn read_colour(written: Spanned<String>, bag: &mut Bag) -> Option<Spanned<String>> {
    let digits = written.value.strip_prefix('#').unwrap_or_default();
    if digits.len() == 6 && digits.bytes().all(|b| b.is_ascii_hexdigit()) {
        return Some(Spanned::new(written.value.to_ascii_lowercase(), written.span));
    }
    bag.push(Diagnostic::new(Code::BadColour, written.span).with("value", written.value));
    None
}

/// A place in Indonesia; swapped coordinates are the most common mistake, and named as such.
fn read_location(lat: Spanned<f64>, lon: Spanned<f64>, bag: &mut Bag) -> Option<Location> {
    let is_lat = |degrees: f64| (-11.1..=6.1).contains(&degrees);
    let is_lon = |degrees: f64| (94.9..=141.1).contains(&degrees);
    if is_lat(lat.value) && is_lon(lon.value) {
        return Some(Location {
            lat: lat.value,
            lon: lon.value,
        });
    }
    let outside = |field: &'static str, at: &Spanned<f64>| {
        Diagnostic::new(Code::OutsideIndonesia, at.span)
            .with("field", field)
            .with("value", at.value.to_string())
    };
    if is_lat(lon.value) && is_lon(lat.value) {
        let right = format!("lat = {}, lon = {}", lon.value, lat.value);
        bag.push(outside("lat", &lat).with("suggestion", right));
        return None;
    }
    if !is_lat(lat.value) {
        bag.push(outside("lat", &lat));
    }
    if !is_lon(lon.value) {
        bag.push(outside("lon", &lon));
    }
    None
}
