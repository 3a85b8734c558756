//! Teasers.

use super::Scene;
use crate::model::choices::{EventStatus, ProductStatus};
use crate::model::entry::Entry;
use crate::model::event::Event;
use crate::model::fields::Choice;
use crate::model::gallery::Gallery;
use crate::model::news::News;
use crate::model::producer::Producer;
use crate::model::product::Product;
use crate::model::section::Section;
use crate::plan::PageKey;
use crate::render::view::{Badge, Card, Text};

impl Scene<'_> {
    /// The part that all cards share.
    pub(super) fn card(&self, kind: &'static str, section: Section, entry: &Entry) -> Option<Card> {
        let key = PageKey::Entry(section, entry.id.clone());
        Some(Card {
            href: self.link(&key)?,
            picture: self.card_picture(entry),
            ..self.card_words(kind, &key, entry)
        })
    }

    /// The words of it that stand on every page alike.
    fn card_words(&self, kind: &'static str, key: &PageKey, entry: &Entry) -> Card {
        Card {
            kind,
            href: String::new(),
            title: self.title_of(key),
            summary: self.words(&entry.summary),
            picture: None,
            byline: None,
            price: None,
            date: None,
            datetime: None,
            badge: None,
            tags: String::new(),
        }
    }

    /// A product.
    pub fn product_card(&self, product: &Product) -> Option<Card> {
        let entry = &product.entry;
        let key = PageKey::Entry(Section::Products, entry.id.clone());
        let words = || self.product_words(product, &key);
        Some(Card {
            href: self.link(&key)?,
            picture: self.card_picture(entry),
            ..self.shared.product(self.language(), &entry.id, words)
        })
    }

    /// A product in the catalogue, where it can be told apart from others.
    pub(super) fn catalogue_card(&self, product: &Product) -> Option<Card> {
        Some(Card {
            tags: self.plan.facets.tags(&product.entry.id).to_owned(),
            ..self.product_card(product)?
        })
    }

    fn product_words(&self, product: &Product, key: &PageKey) -> Card {
        let maker = product.producer.as_ref().and_then(|p| self.site.producer(&p.value));
        Card {
            byline: maker.and_then(|m| self.words(&m.entry.title)),
            price: self.price_line(product),
            badge: match product.status {
                ProductStatus::Available => self.new_badge(product),
                _ => Some(self.product_badge(product)),
            },
            ..self.card_words("product", key, &product.entry)
        }
    }

    /// The state of a product.
    pub fn product_badge(&self, product: &Product) -> Badge {
        Badge {
            key: product.status.name(),
            label: self.choice("status", product.status),
        }
    }

    /// Says that a product is new, for as long as it is and can be had.
    pub fn new_badge(&self, product: &Product) -> Option<Badge> {
        let to_be_had = product.is_to_be_had();
        let new = product.entry.is_new(self.plan.today.0);
        (new && to_be_had).then(|| Badge {
            key: "new",
            label: self.t("badge-new"),
        })
    }

    /// The price of a product, when it has one that still holds: of several the lowest, as `from …`.
    pub fn price(&self, product: &Product) -> Option<String> {
        let lowest = product.lowest_price();
        lowest
            .filter(|_| product.prices_hold(self.plan.today.0))
            .map(|price| self.tongue.price(price))
    }

    /// The price for readers, with its unit; the words for "on request" where there is none, and nothing where
    /// asking makes no sense: nobody sells what is sold out or no longer made.
    pub fn price_line(&self, product: &Product) -> Option<Text> {
        match self.price(product) {
            Some(price) => Some(self.tongue.price_per(price, self.words(&product.unit))),
            None => {
                let on_request = || self.plain(self.t("price-on-request"));
                self.is_on_request(product).then(on_request)
            }
        }
    }

    /// Whether a price can be asked for.
    pub fn is_on_request(&self, product: &Product) -> bool {
        let is_sold = matches!(product.status, ProductStatus::Available | ProductStatus::MadeToOrder);
        is_sold && self.price(product).is_none()
    }

    /// A producer.
    pub fn producer_card(&self, producer: &Producer) -> Option<Card> {
        Some(Card {
            byline: Some(self.plain(self.choice("kind", producer.kind))),
            ..self.card("producer", Section::Producers, &producer.entry)?
        })
    }

    /// An event.
    pub fn event_card(&self, event: &Event) -> Option<Card> {
        Some(Card {
            byline: self.words(&event.place),
            date: Some(self.event_when(event)),
            datetime: Some(super::entries::iso(event.start)),
            badge: (event.status == EventStatus::Cancelled).then(|| self.event_badge(event)),
            ..self.card("event", Section::Events, &event.entry)?
        })
    }

    /// The state of an event.
    pub fn event_badge(&self, event: &Event) -> Badge {
        Badge {
            key: event.status.name(),
            label: self.choice("event-status", event.status),
        }
    }

    /// A gallery.
    pub fn gallery_card(&self, gallery: &Gallery) -> Option<Card> {
        Some(Card {
            date: gallery.date.map(|d| self.tongue.formats.date(d)),
            datetime: gallery.date.map(|d| d.to_string()),
            ..self.card("gallery", Section::Galleries, &gallery.entry)?
        })
    }

    /// A piece of news.
    pub fn news_card(&self, news: &News) -> Option<Card> {
        Some(Card {
            date: Some(self.tongue.formats.date(news.date)),
            datetime: Some(news.date.to_string()),
            ..self.card("news", Section::News, &news.entry)?
        })
    }
}
