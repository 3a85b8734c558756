//! Pages of one thing: product, producer, event, gallery, news, page.

use serde::Serialize;

use super::{
    Badge, BasketItem, Card, Certificate, Channel, Contact, Fact, Figure, Html, Part, Step, Text, TierRow,
    VariantTable, Video,
};

/// `product.html`.
#[derive(Clone, Debug, Serialize)]
pub struct ProductPage {
    /// One sentence.
    pub summary: Option<Text>,
    /// All photos, the first one large.
    pub figures: Vec<Figure>,
    /// The price with what it is for: `mulai Rp 450.000 / buah`; or the words for "price on request". `None` when it
    /// cannot be bought.
    pub price_line: Option<Text>,
    /// Until when the price holds, for readers.
    pub price_valid_until: Option<String>,
    /// The state, always set (`available` too).
    pub status: Badge,
    /// Set while the product is new.
    pub fresh: Option<Badge>,
    /// Facts in the order of reading.
    pub facts: Vec<Fact>,
    /// Kinds in which it can be had.
    pub variants: Option<VariantTable>,
    /// Prices for larger quantities.
    pub tiers: Vec<TierRow>,
    /// How it is made.
    pub process: Vec<Step>,
    /// A film about it.
    pub video: Option<Video>,
    /// Terms for larger orders, in the order of reading.
    pub terms: Vec<Fact>,
    /// The page for buyers abroad, when the product stands there.
    pub abroad: Option<String>,
    /// Its certificates, those of its producer, and the village's geographical indication.
    pub certificates: Vec<Certificate>,
    /// The story of the product.
    pub body: Option<Html>,
    /// Who makes it.
    pub producer: Option<Card>,
    /// How to ask for it; `None` when it is made no more.
    pub enquiry: Option<Enquiry>,
    /// What a script needs to save it; `None` when nobody can be asked about it.
    pub basket: Option<BasketItem>,
    /// Outlets that carry it.
    pub outlets: Vec<Card>,
    /// Other products, of the same category or producer first.
    pub related: Vec<Card>,
}

/// The buttons with which a buyer asks for a product.
#[derive(Clone, Debug, Serialize)]
pub struct Enquiry {
    /// WhatsApp with a message that names the product.
    pub whatsapp: Option<Channel>,
    /// E-mail with subject and message.
    pub email: Option<Channel>,
    /// Telephone.
    pub phone: Option<Channel>,
    /// The contact page.
    pub contact_href: String,
}

/// `producer.html`.
#[derive(Clone, Debug, Serialize)]
pub struct ProducerPage {
    /// One sentence.
    pub summary: Option<Text>,
    /// Photos.
    pub figures: Vec<Figure>,
    /// The words for the kind: cooperative, family business …
    pub kind_label: String,
    /// Facts.
    pub facts: Vec<Fact>,
    /// Its certificates.
    pub certificates: Vec<Certificate>,
    /// How to reach it, when it can be reached by itself.
    pub contact: Option<Contact>,
    /// The story.
    pub body: Option<Html>,
    /// The cooperative or group it belongs to.
    pub member_of: Option<Card>,
    /// Producers that belong to it.
    pub members: Vec<Card>,
    /// What it makes.
    pub products: Vec<Card>,
}

/// `outlet.html`.
#[derive(Clone, Debug, Serialize)]
pub struct OutletPage {
    /// One sentence.
    pub summary: Option<Text>,
    /// Photos.
    pub figures: Vec<Figure>,
    /// The words for the kind: shop, supermarket …
    pub kind_label: String,
    /// Address, hours, maps, channels.
    pub contact: Contact,
    /// The story.
    pub body: Option<Html>,
    /// What it carries.
    pub products: Vec<Card>,
}

/// `event.html`.
#[derive(Clone, Debug, Serialize)]
pub struct EventPage {
    /// One sentence.
    pub summary: Option<Text>,
    /// Photos.
    pub figures: Vec<Figure>,
    /// `14–17 Mei 2027`, or with times.
    pub when: String,
    /// First day or instant, ISO 8601.
    pub start: String,
    /// Last day or instant, ISO 8601.
    pub end: Option<String>,
    /// Planned, confirmed, cancelled.
    pub status: Badge,
    /// Whether it is over on the build date.
    pub past: bool,
    /// Its calendar file; `None` when it is over or does not take place.
    pub calendar: Option<String>,
    /// Facts: place, organiser, kind.
    pub facts: Vec<Fact>,
    /// The story.
    pub body: Option<Html>,
}

/// `gallery.html`.
#[derive(Clone, Debug, Serialize)]
pub struct GalleryPage {
    /// One sentence.
    pub summary: Option<Text>,
    /// The day, for readers.
    pub date: Option<String>,
    /// The day, ISO 8601.
    pub datetime: Option<String>,
    /// Who took the photos.
    pub credit: Option<String>,
    /// On which terms others may use them.
    pub licence: Option<String>,
    /// The pages on which its photos stand, where there are several.
    pub parts: Vec<Part>,
    /// The photos of this page, in order.
    pub figures: Vec<Figure>,
    /// Words.
    pub body: Option<Html>,
}

/// `news.html`.
#[derive(Clone, Debug, Serialize)]
pub struct NewsPage {
    /// One sentence.
    pub summary: Option<Text>,
    /// The day, for readers.
    pub date: String,
    /// The day, ISO 8601.
    pub datetime: String,
    /// Photos.
    pub figures: Vec<Figure>,
    /// The article.
    pub body: Option<Html>,
    /// Other news, newest first.
    pub more: Vec<Card>,
}

/// `page.html`.
#[derive(Clone, Debug, Serialize)]
pub struct FreePage {
    /// One sentence.
    pub summary: Option<Text>,
    /// Photos.
    pub figures: Vec<Figure>,
    /// The text.
    pub body: Option<Html>,
}
