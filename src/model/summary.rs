//! The little of a village that outlives its build: what the portal and other villages may show of it.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::figures::Figures;
use super::localized::Localized;
use super::region::Region;
use super::section::Section;
use super::site::Site;
use crate::date::{BuildDate, Date};
use crate::locale::LangTag;
use crate::paths::Id;

/// Raised when a summary means something else than before; older ones are made again.
const VERSION: u32 = 3;

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
    /// One sentence, by language tag.
    pub summary: BTreeMap<String, String>,
    /// Its languages.
    pub languages: Vec<String>,
    /// The theme that its site wears.
    pub theme: String,
    /// Its own address, when it has one.
    pub own_address: Option<String>,
    /// What is counted of it.
    pub figures: Figures,
    /// The title of the product that stands for it, by language tag.
    pub flagship: BTreeMap<String, String>,
    /// Its picture.
    pub picture: Option<SummaryPicture>,
    /// Names in addresses that are not those of the folders, by thing (`products/cincin`) and language tag.
    pub slugs: BTreeMap<String, BTreeMap<String, String>>,
    /// First and last day (exclusive) for which its site is the same: `2026-01-01`.
    pub period: (String, String),
}

/// The picture of a village as files of its site.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SummaryPicture {
    /// Files with their media type, width and height, in the order of the recipe.
    pub files: Vec<SummaryFile>,
    /// Words for those who do not see it, by language tag.
    pub alt: BTreeMap<String, String>,
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

fn by_tag(words: &Localized<String>) -> BTreeMap<String, String> {
    words.iter().map(|(l, s)| (l.as_str().to_owned(), s.clone())).collect()
}

fn slugs(site: &Site) -> BTreeMap<String, BTreeMap<String, String>> {
    let entries = site.entries().filter(|(_, entry)| !entry.slugs.is_empty());
    entries
        .map(|(section, entry)| {
            let own = entry.slugs.iter();
            let own = own.map(|(language, slug)| (language.to_string(), slug.value.to_string()));
            (thing(section, &entry.id), own.collect())
        })
        .collect()
}

impl VillageSummary {
    /// Sums a site up, which wears `theme`, for the day `today`. `picture` and `period` come from its plan.
    pub fn new(
        site: &Site,
        theme: &str,
        picture: Option<SummaryPicture>,
        (today, period): (BuildDate, (Date, Date)),
    ) -> Self {
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
            figures: Figures::of(site, today),
            flagship: site
                .flagship()
                .filter(|p| p.is_listed())
                .map(|p| by_tag(&p.entry.title))
                .unwrap_or_default(),
            picture,
            slugs: slugs(site),
            period: (period.0.to_string(), period.1.to_string()),
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

    /// Reads what [`VillageSummary::to_bytes`] wrote; `None` for anything else.
    pub fn from_bytes(bytes: &[u8]) -> Option<Self> {
        serde_json::from_slice::<VillageSummary>(bytes)
            .ok()
            .filter(|s| s.version == VERSION)
    }

    /// The days for which its site is the same.
    pub fn days(&self) -> Option<(Date, Date)> {
        Some((Date::parse(&self.period.0)?, Date::parse(&self.period.1)?))
    }

    /// Words of this summary in the first language of `chain` that has them, with that language when it is
    /// not the first.
    pub fn pick<'a>(
        words: &'a BTreeMap<String, String>,
        chain: &'a [LangTag],
    ) -> Option<(&'a str, Option<&'a LangTag>)> {
        let (i, text) = chain
            .iter()
            .enumerate()
            .find_map(|(i, l)| Some((i, words.get(l.as_str())?)))?;
        Some((text, (i > 0).then(|| &chain[i])))
    }
}
