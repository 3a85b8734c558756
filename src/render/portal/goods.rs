//! Cards of what villages offer, as the portal shows them.

use super::PortalPage;
use crate::locale::LangTag;
use crate::model::choices::ProductStatus;
use crate::model::fields::Choice;
use crate::model::listing::{ListedEvent, ListedProducer, ListedProduct, ListedThing};
use crate::model::section::Section;
use crate::model::summary::{ByTag, VillageSummary};
use crate::paths::UrlPath;
use crate::plan::section_slug;
use crate::render::compose::iso;
use crate::render::view::{Badge, Card, Text};

impl PortalPage<'_> {
    /// The card of a product, as seen from the page `from`.
    pub(super) fn product_card(&self, village: &VillageSummary, product: &ListedProduct, from: &UrlPath) -> Card {
        let tongue = &self.voice.tongue;
        let status = product.status().unwrap_or(ProductStatus::Available);
        let is_sold = matches!(status, ProductStatus::Available | ProductStatus::MadeToOrder);
        let price = match product.price(self.today.0) {
            Some(price) => Some(tongue.price_per(tongue.price(price), self.words(&product.unit))),
            None => is_sold.then(|| self.message("price-on-request")),
        };
        Card {
            price,
            badge: (status != ProductStatus::Available).then(|| Badge {
                key: status.name(),
                label: self.t(&format!("status-{}", status.name())),
            }),
            ..self.thing_card("product", Section::Products, (village, &product.thing), from)
        }
    }

    /// The card of a maker.
    pub(super) fn producer_card(&self, village: &VillageSummary, producer: &ListedProducer, from: &UrlPath) -> Card {
        let kind = producer.kind().map(|kind| self.t(&format!("kind-{}", kind.name())));
        let mut card = self.thing_card("producer", Section::Producers, (village, &producer.thing), from);
        if let (Some(kind), Some(place)) = (kind, &mut card.byline) {
            place.before = format!("{kind} · {}", place.before);
        }
        card
    }

    /// The row of an event.
    pub(super) fn event_card(&self, village: &VillageSummary, event: &ListedEvent, from: &UrlPath) -> Option<Card> {
        let start = event.start()?;
        let mut card = self.thing_card("event", Section::Events, (village, &event.thing), from);
        // Where in the village matters to those who are there; from afar, the village does.
        card.date = Some(self.voice.tongue.when(start, event.end(), event.zone()?));
        card.datetime = Some(iso(start));
        card.summary = self.words(&event.place);
        card.badge = event.is_cancelled().then(|| Badge {
            key: "cancelled",
            label: self.t("event-status-cancelled"),
        });
        Some(card)
    }

    /// What the cards of all things have: the byline is the village.
    fn thing_card(
        &self,
        kind: &'static str,
        section: Section,
        (village, thing): (&VillageSummary, &ListedThing),
        from: &UrlPath,
    ) -> Card {
        let picture = thing.picture.as_ref().filter(|_| village.own_address.is_none());
        Card {
            kind,
            href: self.thing_href(section, (village, thing), from),
            title: self.words(&thing.title).unwrap_or_default(),
            summary: None,
            picture: picture.and_then(|p| self.picture(p, &village.id, from)),
            byline: Some(self.place_of(village)),
            price: None,
            date: None,
            datetime: None,
            badge: None,
            tags: String::new(),
        }
    }

    /// The village and its regency.
    fn place_of(&self, village: &VillageSummary) -> Text {
        // District, regency, province.
        match village.region.get(1) {
            Some(regency) => {
                let indonesian = LangTag::indonesian();
                let lent_by = (*self.language != indonesian).then_some(&indonesian);
                Text {
                    before: format!("{}, ", village.name),
                    ..self.marked(regency.clone(), lent_by)
                }
            }
            None => self.marked(village.name.clone(), None),
        }
    }

    /// The page of a thing: in the portal's language where the village speaks it, else in the village's own.
    fn thing_href(
        &self,
        section: Section,
        (village, thing): (&VillageSummary, &ListedThing),
        from: &UrlPath,
    ) -> String {
        let languages: Vec<LangTag> = village
            .languages
            .iter()
            .filter_map(|l| LangTag::parse(l).ok())
            .collect();
        let speaks = languages.iter().position(|l| l == self.language);
        let Some(language) = languages.get(speaks.unwrap_or(0)) else {
            return self.village_href(village, from);
        };
        let folder = match speaks {
            Some(at) if at > 0 => format!("{}/", language.url_segment()),
            _ => String::new(),
        };
        let section = section_slug(section, language);
        let inside = format!("{folder}{section}/{}/", thing.slug(language.as_str()));
        match &village.own_address {
            Some(address) => format!("{}/{inside}", address.trim_end_matches('/')),
            None => {
                let url = UrlPath::new(&format!("{}/{inside}", village.id));
                url.map_or_else(|_| self.village_href(village, from), |url| self.link(&url, from))
            }
        }
    }

    /// Words along the chain of the page's language.
    pub(super) fn words(&self, words: &ByTag) -> Option<Text> {
        let (text, lent_by) = VillageSummary::pick(words, self.chain)?;
        Some(self.marked(text.to_owned(), lent_by))
    }
}
