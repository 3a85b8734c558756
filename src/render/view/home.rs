//! Home pages, lists, contact.

use serde::Serialize;

use super::{Card, Certificate, Fact, Figure, Html, Link, MapView, PartnerView, Picture, RegionTable, RouteView, Text};

/// Home page of a village (`home.html`).
#[derive(Clone, Debug, Serialize)]
pub struct Home {
    /// What the village is known for, in a sentence.
    pub summary: Option<Text>,
    /// The first photo, wide.
    pub hero: Option<Picture>,
    /// The other photos of the village.
    pub figures: Vec<Figure>,
    /// The story.
    pub story: Option<Html>,
    /// Facts of the village.
    pub facts: Vec<Fact>,
    /// Its certificates.
    pub certificates: Vec<Certificate>,
    /// The one product that stands for the village.
    pub flagship: Option<Card>,
    /// A few products, without the flagship, and the page with all.
    pub products: Option<Teaser>,
    /// A few producers.
    pub producers: Option<Teaser>,
    /// What is on, soonest first. Past events are left out.
    pub events: Option<Teaser>,
    /// Galleries.
    pub galleries: Option<Teaser>,
    /// The newest news.
    pub news: Option<Teaser>,
    /// Who helps the village at present.
    pub sponsors: Vec<PartnerView>,
    /// The routes on which the village lies.
    pub routes: Vec<RouteView>,
    /// How to get there.
    pub visit: Option<Visit>,
    /// The page for visitors.
    pub visit_href: Option<String>,
    /// The page with all outlets.
    pub outlets: Option<Link>,
    /// How to ask.
    pub contact: Contact,
    /// The contact page.
    pub contact_href: String,
}

/// Some cards and the way to all of them.
#[derive(Clone, Debug, Serialize)]
pub struct Teaser {
    /// The cards shown.
    pub cards: Vec<Card>,
    /// The page with all.
    pub all: Link,
    /// How many there are in all.
    pub total: usize,
}

/// Visiting the village.
#[derive(Clone, Debug, Serialize)]
pub struct Visit {
    /// How to get there.
    pub access: Option<Text>,
    /// Opening hours.
    pub hours: Vec<HoursLine>,
    /// The same for a script.
    pub open: Option<OpenNow>,
    /// What it costs.
    pub fee: Option<Text>,
}

/// The page for visitors (`visit.html`).
#[derive(Clone, Debug, Serialize)]
pub struct VisitPage {
    /// What the village says about it.
    pub visit: Visit,
    /// Address, maps and closures; hours of the contact where there are none for visitors.
    pub contact: Contact,
    /// From the province down to the village: `Kabupaten Gianyar`.
    pub region: Vec<String>,
    /// Workshops, festivals and markets to come, soonest first.
    pub events: Vec<Card>,
    /// The page with all events.
    pub all_events: Option<Link>,
    /// The page with all outlets.
    pub outlets: Option<Link>,
    /// The contact page.
    pub contact_href: String,
}

/// A page that lists (`products.html`, `producers.html`, `events.html`, `galleries.html`, `news-list.html`).
#[derive(Clone, Debug, Serialize)]
pub struct List {
    /// Groups in order; one without heading when nothing is grouped.
    pub groups: Vec<Group>,
    /// Number of cards in all groups.
    pub total: usize,
    /// Events: the calendar of the village.
    pub calendar: Option<Calendar>,
    /// Products: ways to narrow them down; empty where there are few.
    pub filters: Vec<Filter>,
    /// What the products of this page have in common, when they are not all.
    pub chosen: Option<Chosen>,
}

/// A way to narrow the catalogue down: each value is a page.
#[derive(Clone, Debug, Serialize)]
pub struct Filter {
    /// `category`, `material`, `maker`, `price`, `availability`.
    pub key: &'static str,
    /// The words for it.
    pub label: String,
    /// Its values.
    pub values: Vec<FilterValue>,
}

/// A value of a [`Filter`].
#[derive(Clone, Debug, Serialize)]
pub struct FilterValue {
    /// Unique on the page: `material-perak`.
    pub tag: String,
    /// The page of these products, and the words.
    pub link: Link,
    /// How many there are.
    pub count: usize,
}

/// What the products of a narrowed catalogue have in common.
#[derive(Clone, Debug, Serialize)]
pub struct Chosen {
    /// The words for the facet.
    pub facet: String,
    /// The words for the value.
    pub value: Text,
    /// The whole catalogue.
    pub all: Link,
}

/// The calendar of a village's events.
#[derive(Clone, Debug, Serialize)]
pub struct Calendar {
    /// The file.
    pub file: String,
    /// `webcal:` address with which a calendar subscribes. `None` without a base address.
    pub subscribe: Option<String>,
}

/// What stands at an address that a page had before (`moved.html`).
#[derive(Clone, Debug, Serialize)]
pub struct Moved {
    /// Where the page is now.
    pub href: String,
}

/// Cards under one heading: a category of products, events to come, past events.
#[derive(Clone, Debug, Serialize)]
pub struct Group {
    /// `category-jewellery`, `upcoming`, `past`; unique on the page, usable as a fragment.
    pub id: String,
    /// The words; `None` for a list that is not grouped.
    pub heading: Option<Text>,
    /// The cards.
    pub cards: Vec<Card>,
}

/// Ways to reach the village; also the view of `contact.html`.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Contact {
    /// Whom one meets.
    pub person: Option<String>,
    /// WhatsApp.
    pub whatsapp: Option<Channel>,
    /// Telephone.
    pub phone: Option<Channel>,
    /// E-mail.
    pub email: Option<Channel>,
    /// Postal address.
    pub address: Option<Text>,
    /// Opening hours.
    pub hours: Vec<HoursLine>,
    /// The same for a script.
    pub open: Option<OpenNow>,
    /// Days on which it is closed after all, soonest first.
    pub closures: Vec<ClosureLine>,
    /// Accounts on other platforms.
    pub channels: Vec<PlatformLink>,
    /// Map links: OpenStreetMap, Google Maps, the phone's own.
    pub maps: Vec<Link>,
    /// `-8.6008, 115.2705`, for people who paste it into a navigation device.
    pub coordinates: Option<String>,
    /// The contact form.
    pub form: Option<ContactForm>,
    /// The business card, a vCard file.
    pub vcard: Option<String>,
    /// QR codes.
    pub codes: Vec<QrCode>,
}

/// What a script needs to say whether a place is open now. Without a script nothing is said.
#[derive(Clone, Debug, Serialize)]
pub struct OpenNow {
    /// Minutes of the week from Monday 00:00, from and until: `480-1020 1920-2460`. Until may lie beyond the
    /// week's end.
    pub minutes: String,
    /// Days on which it is closed after all: `2027-03-08/2027-03-08`.
    pub closed: String,
    /// Hours ahead of UTC.
    pub utc_offset: u8,
}

/// Days on which a place is closed after all.
#[derive(Clone, Debug, Serialize)]
pub struct ClosureLine {
    /// `8 Maret 2027`, `8–10 Maret 2027`.
    pub when: String,
    /// The first day, ISO 8601.
    pub datetime: String,
    /// Why.
    pub reason: Option<Text>,
}

/// An account on another platform.
#[derive(Clone, Debug, Serialize)]
pub struct PlatformLink {
    /// `instagram`.
    pub key: &'static str,
    /// `Instagram`.
    pub platform: &'static str,
    /// The account.
    pub channel: Channel,
}

/// The contact form.
#[derive(Clone, Debug, Serialize)]
pub struct ContactForm {
    /// Where it is sent; `None` in a demonstration: then it cannot be filled in and says so.
    pub action: Option<String>,
    /// Subject of the mail that the service makes of it.
    pub subject: String,
}

/// A QR code.
#[derive(Clone, Debug, Serialize)]
pub struct QrCode {
    /// The SVG file.
    pub src: String,
    /// What it opens.
    pub label: String,
}

/// One way to reach somebody.
#[derive(Clone, Debug, Serialize)]
pub struct Channel {
    /// What is shown: `+62 812-0000-0001`, an address.
    pub text: String,
    /// Where it leads; `None` in a demonstration: then it is shown as plain text.
    pub href: Option<String>,
}

/// One line of opening hours.
#[derive(Clone, Debug, Serialize)]
pub struct HoursLine {
    /// `Senin–Sabtu`.
    pub days: String,
    /// `08.00–17.00`; several ranges joined; the word for closed when empty.
    pub times: String,
    /// schema.org/OpenStreetMap notation, for machines: `Mo-Sa 08:00-17:00`.
    pub machine: String,
}

/// Page about privacy (`privacy.html`); the words are the theme's messages.
#[derive(Clone, Debug, Serialize)]
pub struct Privacy {
    /// The contact page.
    pub contact_href: String,
}

/// The page for addresses that do not exist (`404.html`). Its links are absolute.
#[derive(Clone, Debug, Serialize)]
pub struct NotFound {
    /// Home pages, one a language.
    pub homes: Vec<Link>,
    /// The catalogue, when there are products.
    pub products: Option<Link>,
}

/// The portal: all villages of a workspace without `home` (`portal.html`).
#[derive(Clone, Debug, Serialize)]
pub struct Portal {
    /// Villages, grouped by province where they are many; none where they are too many for one page.
    pub groups: Vec<Group>,
    /// Number of villages.
    pub total: usize,
    /// Where the villages are; `None` when no village says it.
    pub map: Option<MapView>,
    /// The provinces, where the villages are too many for one page.
    pub table: Option<RegionTable>,
    /// Pages of clusters.
    pub clusters: Vec<Link>,
    /// The newest products of all villages.
    pub newest: Option<Teaser>,
    /// What is on next.
    pub events: Option<Teaser>,
}
