//! Pages of one thing: product, producer, event, gallery, news, page.

use serde::Serialize;

use super::{Badge, Card, Certificate, Channel, Contact, Fact, Figure, Html, Text};

/// `product.html`.
#[derive(Clone, Debug, Serialize)]
pub struct ProductPage {
    /// One sentence.
    pub summary: Option<Text>,
    /// All photos, the first one large.
    pub figures: Vec<Figure>,
    /// `Rp 450.000`; `None`: on request.
    pub price: Option<String>,
    /// What the price is for: `buah`.
    pub unit: Option<Text>,
    /// Until when the price holds, for readers.
    pub price_valid_until: Option<String>,
    /// The state, always set (`available` too).
    pub status: Badge,
    /// Facts in the order of reading.
    pub facts: Vec<Fact>,
    /// Its certificates, those of its producer, and the village's geographical indication.
    pub certificates: Vec<Certificate>,
    /// The story of the product.
    pub body: Option<Html>,
    /// Who makes it.
    pub producer: Option<Card>,
    /// How to ask for it.
    pub enquiry: Enquiry,
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
    /// Photos in order.
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
