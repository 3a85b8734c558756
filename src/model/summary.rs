//! The little of a village that outlives its build: what the portal and other villages may show of it.

use litemap::LiteMap;
use serde::{Deserialize, Serialize};

use super::choices::Category;
use super::fields::Choice;
use super::figures::Figures;
use super::listing::Listing;
use super::localized::Localized;
use super::partner::Partnership;
use super::region::Region;
use super::section::Section;
use super::site::Site;
use crate::date::{BuildDate, Date};
use crate::digest::Digest;
use crate::locale::LangTag;
use crate::paths::Id;

/// Raised when a summary means something else than before; older ones are made again.
const VERSION: u32 = 5;

/// Words by language tag. A country has eighty thousand villages with some of them, and a B-tree takes half a kilobyte
/// for the first word.
pub type ByTag = LiteMap<String, String>;

/// A village in a few hundred bytes, kept beside its published site.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct VillageSummary {
    version: u32,
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Official names from the district up to the province.
    pub region: Vec<String>,
    /// Its region code.
    pub region_code: String,
    /// Latitude and longitude, WGS 84 in hundred-thousandths of a degree (about a metre), when it says where it is.
    /// Whole numbers, because a fraction might come back from its file as its neighbour.
    pub location: Option<(i32, i32)>,
    /// One sentence.
    #[serde(default, skip_serializing_if = "LiteMap::is_empty")]
    pub summary: ByTag,
    /// Its languages.
    pub languages: Vec<String>,
    /// The theme that its site wears.
    pub theme: String,
    /// Its own address, when it has one.
    pub own_address: Option<String>,
    /// What it is known for, as authors write it.
    pub commodity: Option<String>,
    /// What is counted of it.
    pub figures: Figures,
    /// How many products it lists, by category as authors write it.
    #[serde(default, skip_serializing_if = "LiteMap::is_empty")]
    pub goods: LiteMap<String, u64>,
    /// Partners whose programmes it takes part in.
    pub programmes: Vec<SummaryProgramme>,
    /// The title of the product that stands for it.
    #[serde(default, skip_serializing_if = "LiteMap::is_empty")]
    pub flagship: ByTag,
    /// Its picture.
    pub picture: Option<SummaryPicture>,
    /// Names in addresses that are not those of the folders, by thing (`products/cincin`) and language tag.
    #[serde(default, skip_serializing_if = "LiteMap::is_empty")]
    pub slugs: LiteMap<String, ByTag>,
    /// First and last day (exclusive) for which its site is the same: `2026-01-01`.
    pub period: (String, String),
    /// Its newest products: when each was added, and its place in the listing.
    newest: Vec<(String, usize)>,
    /// Its events that were not over: when each begins, its last day, its place in the listing.
    events: Vec<(String, String, usize)>,
    /// Digest of its listing.
    pub listing: String,
}

/// A village's part in a programme.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SummaryProgramme {
    /// The partner.
    pub partner: String,
    from: Option<String>,
    to: Option<String>,
}

/// The picture of a village as files of its site.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SummaryPicture {
    /// Files with their media type, width and height, in the order of the recipe.
    pub files: Vec<SummaryFile>,
    /// Words for those who do not see it.
    #[serde(default, skip_serializing_if = "LiteMap::is_empty")]
    pub alt: ByTag,
}

/// One file of a picture.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SummaryFile {
    /// Address within the village's site.
    pub path: String,
    /// Media type.
    pub media_type: String,
    /// Pixels.
    pub width: u32,
    /// Pixels.
    pub height: u32,
}

fn thing(section: Section, id: &Id) -> String {
    format!("{}/{id}", section.folder())
}

/// Words by language tag.
pub(super) fn by_tag(words: &Localized<String>) -> ByTag {
    words.iter().map(|(l, s)| (l.as_str().to_owned(), s.clone())).collect()
}

fn slugs(site: &Site) -> LiteMap<String, ByTag> {
    let entries = site.entries().filter(|(_, entry)| !entry.slugs.is_empty());
    entries
        .map(|(section, entry)| {
            let own = entry.slugs.iter();
            let own = own.map(|(language, slug)| (language.to_string(), slug.value.to_string()));
            (thing(section, &entry.id), own.collect())
        })
        .collect()
}

/// So many new products of a village are known: as many as a portal shows of all.
pub const NEWEST: usize = 36;

fn newest(site: &Site) -> Vec<(String, usize)> {
    let products = site.listed_products().enumerate();
    let mut newest: Vec<(Date, usize)> = products.filter_map(|(at, p)| Some((p.entry.added?, at))).collect();
    newest.sort_by_key(|(added, at)| (std::cmp::Reverse(*added), *at));
    newest.truncate(NEWEST);
    newest.into_iter().map(|(added, at)| (added.to_string(), at)).collect()
}

fn events(listing: &Listing) -> Vec<(String, String, usize)> {
    let dated = listing.events.iter().enumerate().filter_map(|(at, event)| {
        let (day, time) = event.start()?;
        let (last, _) = event.end().unwrap_or((day, time));
        let start = time.map_or_else(|| day.to_string(), |time| format!("{day}T{time}"));
        Some((start, last.to_string(), at))
    });
    dated.collect()
}

impl SummaryProgramme {
    fn new(part: &Partnership) -> Self {
        SummaryProgramme {
            partner: part.partner.id.to_string(),
            from: part.from.map(|d| d.to_string()),
            to: part.to.map(|d| d.to_string()),
        }
    }

    /// First and last day, as far as they are known.
    pub fn days(&self) -> (Option<Date>, Option<Date>) {
        let day = |text: &Option<String>| text.as_deref().and_then(Date::parse);
        (day(&self.from), day(&self.to))
    }
}

/// A summary and what stands below it in its file.
fn lines(bytes: &[u8]) -> (&[u8], &[u8]) {
    let end = bytes.iter().position(|b| *b == b'\n').unwrap_or(bytes.len());
    (&bytes[..end], bytes.get(end + 1..).unwrap_or_default())
}

impl VillageSummary {
    /// Sums a site up, which wears `theme` and offers `listing` (`stored`: the same as bytes), for the day `today`.
    /// `picture` and `period` come from its plan.
    pub fn new(
        site: &Site,
        theme: &str,
        (listing, stored): (&Listing, &[u8]),
        picture: Option<SummaryPicture>,
        (today, period): (BuildDate, (Date, Date)),
    ) -> Self {
        let mut goods: LiteMap<String, u64> = LiteMap::new();
        for category in listing.products.iter().filter_map(|p| p.category()) {
            match goods.get_mut(category.name()) {
                Some(count) => *count += 1,
                None => drop(goods.insert(category.name().to_owned(), 1)),
            }
        }
        let village = &site.village;
        let region: &Region = &village.region;
        VillageSummary {
            version: VERSION,
            id: village.id.to_string(),
            name: village.name.clone(),
            region: region.names().into_iter().map(str::to_owned).collect(),
            region_code: region.code().to_owned(),
            location: village.location.map(|place| {
                let whole = |degrees: f64| (degrees * 100_000.0).round() as i32;
                (whole(place.lat), whole(place.lon))
            }),
            summary: by_tag(&village.story.summary),
            languages: village.languages.iter().map(|l| l.as_str().to_owned()).collect(),
            theme: theme.to_owned(),
            own_address: village.base_url.as_ref().map(ToString::to_string),
            commodity: village.commodity.map(|c: Category| c.name().to_owned()),
            figures: Figures::of(site, today),
            goods,
            programmes: site.partners.iter().map(SummaryProgramme::new).collect(),
            flagship: site
                .flagship()
                .filter(|p| p.is_listed())
                .map(|p| by_tag(&p.entry.title))
                .unwrap_or_default(),
            picture,
            slugs: slugs(site),
            period: (period.0.to_string(), period.1.to_string()),
            newest: newest(site),
            events: events(listing),
            listing: Digest::of(stored).to_string(),
        }
    }

    /// The name in addresses that a thing had in a language.
    pub fn slug<'s>(&'s self, section: Section, id: &'s Id, language: &LangTag) -> &'s str {
        let own = self
            .slugs
            .get(&thing(section, id))
            .and_then(|slugs| slugs.get(language.as_str()));
        own.map_or(id.as_str(), String::as_str)
    }

    /// As stored: JSON on one line.
    pub fn to_bytes(&self) -> Vec<u8> {
        serde_json::to_vec(self).unwrap_or_default()
    }

    /// As stored, with its listing (as that is stored) below it.
    pub fn with_listing(&self, listing: &[u8]) -> Vec<u8> {
        let mut bytes = self.to_bytes();
        bytes.push(b'\n');
        bytes.extend(listing);
        bytes
    }

    /// Reads what [`VillageSummary::to_bytes`] or [`VillageSummary::with_listing`] wrote; `None` for anything else.
    pub fn from_bytes(bytes: &[u8]) -> Option<Self> {
        serde_json::from_slice::<VillageSummary>(lines(bytes).0)
            .ok()
            .filter(|s| s.version == VERSION)
    }

    /// Its listing, out of what [`VillageSummary::with_listing`] wrote; `None` where there is none that belongs to it.
    pub fn listing_in(&self, bytes: &[u8]) -> Option<Listing> {
        Listing::from_bytes(lines(bytes).1, &self.listing)
    }

    /// Its newest products on `day`: when each was added, and its place in the listing.
    pub fn newest(&self, day: Date) -> impl Iterator<Item = (Date, usize)> {
        let added = move |(added, at): &(String, usize)| Some((Date::parse(added)?, *at));
        self.newest
            .iter()
            .filter_map(added)
            .filter(move |(added, _)| *added <= day)
    }

    /// Its events that are not over on `day`: when each begins (in writing that sorts, and the day alone), and its
    /// place in the listing.
    pub fn events_to_come(&self, day: Date) -> impl Iterator<Item = (&str, Date, usize)> {
        let event = move |(start, last, at): &'_ (String, String, usize)| {
            let is_to_come = Date::parse(last)? >= day;
            is_to_come.then_some(())?;
            Some((Date::parse(start.get(..10)?)?, *at))
        };
        let all = self.events.iter();
        all.filter_map(move |one| event(one).map(|(day, at)| (one.0.as_str(), day, at)))
    }

    /// The days for which its site is the same.
    pub fn days(&self) -> Option<(Date, Date)> {
        Some((Date::parse(&self.period.0)?, Date::parse(&self.period.1)?))
    }

    /// Words of this summary in the first language of `chain` that has them, with that language when it is
    /// not the first.
    pub fn pick<'a>(words: &'a ByTag, chain: &'a [LangTag]) -> Option<(&'a str, Option<&'a LangTag>)> {
        let (i, text) = chain
            .iter()
            .enumerate()
            .find_map(|(i, l)| Some((i, words.get(l.as_str())?)))?;
        Some((text, (i > 0).then(|| &chain[i])))
    }
}
