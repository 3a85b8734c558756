//! Pages of one thing.

use super::Scene;
use crate::date::{Date, Time};
use crate::model::choices::EventStatus;
use crate::model::event::Event;
use crate::model::gallery::Gallery;
use crate::model::news::News;
use crate::model::page;
use crate::model::producer::Producer;
use crate::model::product::Product;
use crate::model::section::Section;
use crate::paths::Id;
use crate::plan::{PageKey, figures_of_product, gallery_parts};
use crate::render::view::{Card, EventPage, FreePage, GalleryPage, NewsPage, Part, ProducerPage, ProductPage};

/// Teasers at the foot of a page.
const MORE: usize = 4;

/// A day or instant in ISO 8601, without zone.
pub fn iso((date, time): (Date, Option<Time>)) -> String {
    time.map_or_else(|| date.to_string(), |time| format!("{date}T{time}"))
}

impl Scene<'_> {
    /// `product.html`.
    pub fn product_page(&self, product: &Product) -> ProductPage {
        let producer = product.producer.as_ref().and_then(|p| self.site.producer(&p.value));
        let until = product.price_valid_until.filter(|last| *last >= self.plan.today.0);
        let price = self.price(product);
        let entry = &product.entry;
        ProductPage {
            summary: self.words(&entry.summary),
            figures: self.figures_of(&figures_of_product(product, &self.plan.links, self.chain()), None),
            price_line: self.price_line(product),
            variants: self.variants(product),
            tiers: self.tiers(product),
            process: self.process(product),
            video: self.video(product),
            terms: self.terms(product),
            abroad: product.is_for_export().then(|| self.link(&PageKey::Abroad)).flatten(),
            price_valid_until: until.filter(|_| price.is_some()).map(|d| self.tongue.formats.date(d)),
            status: self.product_badge(product),
            fresh: self.new_badge(product),
            facts: self.product_facts(product),
            certificates: self.product_certificates(product, producer),
            body: self.body(&product.entry),
            producer: producer.and_then(|p| self.producer_card(p)),
            enquiry: product.is_listed().then(|| self.enquiry(product)),
            basket: product.is_listed().then(|| self.basket_item(product)).flatten(),
            outlets: self.outlets_of(product),
            related: self.related(product),
        }
    }

    /// Other products: of the same producer and category first, then of either, then the rest; in list
    /// order within each.
    fn related(&self, product: &Product) -> Vec<Card> {
        let distance = |other: &Product| {
            let same_category = other.category == product.category;
            let maker = product.producer.as_ref().map(|id| &id.value);
            let same_producer = maker.is_some() && other.producer.as_ref().map(|id| &id.value) == maker;
            2 - u8::from(same_category) - u8::from(same_producer)
        };
        let others = || self.site.listed_products().filter(|p| p.entry.id != product.entry.id);
        (0..=2)
            .flat_map(|wanted| others().filter(move |p| distance(p) == wanted))
            .take(MORE)
            .filter_map(|p| self.product_card(p))
            .collect()
    }

    /// `producer.html`.
    pub fn producer_page(&self, producer: &Producer) -> ProducerPage {
        let id = &producer.entry.id;
        let belongs = |p: &&Producer| p.member_of.as_ref().is_some_and(|m| m.value == *id);
        let members: Vec<&Producer> = self.site.producers.iter().filter(belongs).collect();
        let makes = |p: &&Product| {
            p.producer
                .as_ref()
                .is_some_and(|maker| maker.value == *id || members.iter().any(|member| member.entry.id == maker.value))
        };
        let cooperative = producer.member_of.as_ref().and_then(|m| self.site.producer(&m.value));
        ProducerPage {
            summary: self.words(&producer.entry.summary),
            figures: self.figures(&producer.entry, None),
            kind_label: self.choice("kind", producer.kind),
            facts: self.producer_facts(producer),
            certificates: self.certificates(&producer.certifications),
            contact: self.producer_contact(producer),
            body: self.body(&producer.entry),
            member_of: cooperative.and_then(|c| self.producer_card(c)),
            products: self
                .site
                .listed_products()
                .filter(makes)
                .filter_map(|p| self.product_card(p))
                .collect(),
            members: members.into_iter().filter_map(|p| self.producer_card(p)).collect(),
        }
    }

    /// `event.html`.
    pub fn event_page(&self, event: &Event) -> EventPage {
        EventPage {
            summary: self.words(&event.entry.summary),
            figures: self.figures(&event.entry, None),
            when: self.event_when(event),
            start: iso(event.start),
            end: event.end.map(iso),
            status: self.event_badge(event),
            past: self.is_past(event),
            calendar: self.event_calendar(event),
            facts: self.event_facts(event),
            body: self.body(&event.entry),
        }
    }

    /// Whether an event is over on the day of the build.
    pub fn is_past(&self, event: &Event) -> bool {
        event.is_past(self.plan.today.0)
    }

    /// The calendar file of an event that one can still go to.
    fn event_calendar(&self, event: &Event) -> Option<String> {
        let url = self.plan.calendars.event(&event.entry.id, self.language())?;
        let open = !self.is_past(event) && event.status != EventStatus::Cancelled;
        open.then(|| self.link_to(url))
    }

    /// When an event is, for readers; a time carries its time zone.
    pub fn event_when(&self, event: &Event) -> String {
        let zone = event.zone(self.site.village.time_zone);
        self.tongue.when(event.start, event.end, zone)
    }

    /// `gallery.html`, the page `number` of it.
    pub fn gallery_page(&self, gallery: &Gallery, number: usize) -> GalleryPage {
        let mut figures = self.figures(&gallery.entry, gallery.credit.as_deref());
        let parts = self.gallery_parts(&gallery.entry.id, number, gallery_parts(&gallery.entry), figures.len());
        if let Some(part) = parts.get(number - 1) {
            let (first, last) = (part.first, part.last);
            figures.truncate(last);
            figures.drain(..(first - 1).min(figures.len()));
            // The photos before the first and after the last stand on other pages.
            let on = |part: Option<&Part>, link: &mut Option<String>| {
                let href = part.and_then(|part| part.href.clone());
                *link = href.and_then(|href| Some(format!("{href}{}", link.take()?)));
            };
            if let Some(figure) = figures.first_mut() {
                on(parts.get(number.wrapping_sub(2)), &mut figure.previous);
            }
            if let Some(figure) = figures.last_mut() {
                on(parts.get(number), &mut figure.next);
            }
        }
        GalleryPage {
            parts,
            summary: self.words(&gallery.entry.summary),
            date: gallery.date.map(|d| self.tongue.formats.date(d)),
            datetime: gallery.date.map(|d| d.to_string()),
            credit: gallery.credit.clone(),
            licence: gallery.licence.clone(),
            figures,
            body: self.body(&gallery.entry).filter(|_| number == 1),
        }
    }

    /// The pages of a gallery with `total` photos, seen from the page `number`; none when there is only one.
    fn gallery_parts(&self, id: &Id, number: usize, parts: usize, total: usize) -> Vec<Part> {
        // Photos that stand in the text are missing here, so the pages are filled evenly.
        let each = total.div_ceil(parts).max(1);
        let part = |other: usize| Part {
            href: match other {
                _ if other == number => None,
                1 => self.link(&PageKey::Entry(Section::Galleries, id.clone())),
                _ => self.link(&PageKey::GalleryPart(id.clone(), other)),
            },
            first: (other - 1) * each + 1,
            last: (other * each).min(total),
        };
        let pages = (1..=parts).filter(|_| parts > 1);
        pages.map(part).filter(|part| part.first <= part.last).collect()
    }

    /// `news.html`.
    pub fn news_page(&self, news: &News) -> NewsPage {
        let others = self.site.news.iter().filter(|n| n.entry.id != news.entry.id);
        NewsPage {
            summary: self.words(&news.entry.summary),
            date: self.tongue.formats.date(news.date),
            datetime: news.date.to_string(),
            figures: self.figures(&news.entry, None),
            body: self.body(&news.entry),
            more: others.take(MORE).filter_map(|n| self.news_card(n)).collect(),
        }
    }

    /// `page.html`.
    pub fn free_page(&self, page: &page::FreePage) -> FreePage {
        FreePage {
            summary: self.words(&page.entry.summary),
            figures: self.figures(&page.entry, None),
            body: self.body(&page.entry),
        }
    }
}
