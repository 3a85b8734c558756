//! What a portal lists of a village beside the village itself: its products, makers and coming events.
//!
//! It stands below the summary in the same file, so that a portal reads one village's goods at a time and keeps
//! nothing of them. Facts that end with a day carry that day: a village that has errors keeps an old listing.

use litemap::LiteMap;
use serde::{Deserialize, Serialize};

use super::choices::{Category, EventStatus, ProducerKind, ProductStatus};
use super::entry::Entry;
use super::event::Event;
use super::fields::Choice;
use super::money::{Currency, Money};
use super::photo::Photo;
use super::product::Product;
use super::region::TimeZone;
use super::site::Site;
use super::summary::{ByTag, SummaryPicture, by_tag};
use crate::date::{BuildDate, Date, Time};
use crate::digest::Digest;

/// What a village offers.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Listing {
    /// Its listed products, in list order.
    pub products: Vec<ListedProduct>,
    /// Its makers, in list order.
    pub producers: Vec<ListedProducer>,
    /// Its events that were not over when the listing was made, in list order.
    pub events: Vec<ListedEvent>,
}

/// What all listed things have.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ListedThing {
    /// Its id, which is its name in addresses where a language sets none.
    pub id: String,
    /// Names in addresses.
    #[serde(default, skip_serializing_if = "LiteMap::is_empty")]
    pub slugs: ByTag,
    /// Its title.
    pub title: ByTag,
    /// Its first photo.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub picture: Option<SummaryPicture>,
}

/// A product.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ListedProduct {
    /// What all have.
    #[serde(flatten)]
    pub thing: ListedThing,
    category: String,
    status: String,
    /// Smallest price in the smallest unit of its currency, whether there are others, currency.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    price: Option<(i64, bool, String)>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    price_until: Option<String>,
    /// What the price is for.
    #[serde(default, skip_serializing_if = "LiteMap::is_empty")]
    pub unit: ByTag,
}

/// A maker.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ListedProducer {
    /// What all have.
    #[serde(flatten)]
    pub thing: ListedThing,
    kind: String,
}

/// A day, and a time when one was given.
type Moment = (String, Option<(u8, u8)>);

/// An event.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ListedEvent {
    /// What all have.
    #[serde(flatten)]
    pub thing: ListedThing,
    start: Moment,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    end: Option<Moment>,
    zone: String,
    /// Where.
    #[serde(default, skip_serializing_if = "LiteMap::is_empty")]
    pub place: ByTag,
    status: String,
}

impl ListedThing {
    fn new(entry: &Entry, picture: Option<SummaryPicture>) -> Self {
        ListedThing {
            id: entry.id.to_string(),
            slugs: entry
                .slugs
                .iter()
                .map(|(l, s)| (l.to_string(), s.value.to_string()))
                .collect(),
            title: by_tag(&entry.title),
            picture,
        }
    }

    /// Its name in the addresses of a language.
    pub fn slug(&self, language: &str) -> &str {
        self.slugs.get(language).unwrap_or(&self.id)
    }
}

impl ListedProduct {
    fn new(product: &Product, picture: Option<SummaryPicture>) -> Self {
        let price = product.lowest_price();
        ListedProduct {
            thing: ListedThing::new(&product.entry, picture),
            category: product.category.name().to_owned(),
            status: product.status.name().to_owned(),
            price: price.map(|(money, others)| (money.minor, others, money.currency.code().to_owned())),
            price_until: product.price_valid_until.map(|d| d.to_string()),
            unit: by_tag(&product.unit),
        }
    }

    /// What it is.
    pub fn category(&self) -> Option<Category> {
        Category::find(&self.category)
    }

    /// Whether it can be had.
    pub fn status(&self) -> Option<ProductStatus> {
        ProductStatus::find(&self.status)
    }

    /// The smallest price that holds on `day`, and whether there are others.
    pub fn price(&self, day: Date) -> Option<(Money, bool)> {
        let (minor, others, currency) = self.price.as_ref()?;
        let until = self.price_until.as_deref().and_then(Date::parse);
        let currency = Currency::find(currency)?;
        let money = Money {
            minor: *minor,
            currency,
        };
        until.is_none_or(|last| last >= day).then_some((money, *others))
    }
}

impl ListedProducer {
    /// Who it is.
    pub fn kind(&self) -> Option<ProducerKind> {
        ProducerKind::find(&self.kind)
    }
}

impl ListedEvent {
    fn new(event: &Event, zone: TimeZone, picture: Option<SummaryPicture>) -> Self {
        let moment = |(date, time): (Date, Option<Time>)| (date.to_string(), time.map(|t| (t.hour, t.minute)));
        ListedEvent {
            thing: ListedThing::new(&event.entry, picture),
            start: moment(event.start),
            end: event.end.map(moment),
            zone: event.zone(zone).name().to_owned(),
            place: by_tag(&event.place),
            status: event.status.name().to_owned(),
        }
    }

    /// When it begins.
    pub fn start(&self) -> Option<(Date, Option<Time>)> {
        moment(&self.start)
    }

    /// When it ends.
    pub fn end(&self) -> Option<(Date, Option<Time>)> {
        moment(self.end.as_ref()?)
    }

    /// The zone of its times.
    pub fn zone(&self) -> Option<TimeZone> {
        [TimeZone::Wib, TimeZone::Wita, TimeZone::Wit]
            .into_iter()
            .find(|zone| zone.name() == self.zone)
    }

    /// Whether it was called off.
    pub fn is_cancelled(&self) -> bool {
        EventStatus::find(&self.status) == Some(EventStatus::Cancelled)
    }
}

fn moment((date, time): &Moment) -> Option<(Date, Option<Time>)> {
    let time = time.map(|(hour, minute)| Time { hour, minute });
    Some((Date::parse(date)?, time))
}

impl Listing {
    /// What `site` offers on a day. `picture` makes what cards show of a photo.
    pub fn new(site: &Site, today: BuildDate, picture: &dyn Fn(&Photo) -> SummaryPicture) -> Self {
        let of = |entry: &Entry| entry.photos.first().map(picture);
        let to_come = site.events.iter().filter(|e| !e.is_past(today.0));
        Listing {
            products: site
                .listed_products()
                .map(|p| ListedProduct::new(p, of(&p.entry)))
                .collect(),
            producers: site
                .producers
                .iter()
                .map(|p| ListedProducer {
                    thing: ListedThing::new(&p.entry, of(&p.entry)),
                    kind: p.kind.name().to_owned(),
                })
                .collect(),
            events: to_come
                .map(|e| ListedEvent::new(e, site.village.time_zone, of(&e.entry)))
                .collect(),
        }
    }

    /// As stored: JSON on one line.
    pub fn to_bytes(&self) -> Vec<u8> {
        serde_json::to_vec(self).unwrap_or_default()
    }

    /// Reads what [`Listing::to_bytes`] wrote and whose digest was noted; `None` for anything else.
    pub fn from_bytes(bytes: &[u8], digest: &str) -> Option<Self> {
        let is_whole = Digest::of(bytes).to_string() == digest;
        is_whole.then(|| serde_json::from_slice(bytes).ok()).flatten()
    }
}
