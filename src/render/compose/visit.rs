//! The page for those who come, and where to buy.

use super::Scene;
use crate::model::choices::{EventKind, EventStatus};
use crate::model::event::Event;
use crate::model::outlet::Outlet;
use crate::model::product::Product;
use crate::model::section::Section;
use crate::plan::PageKey;
use crate::render::view::{Card, Link, OutletPage, Visit, VisitPage};

/// Events on the visit page.
const EVENTS: usize = 4;

impl Scene<'_> {
    /// What the village says about visiting.
    pub fn visit(&self) -> Visit {
        let visit = &self.site.village.visit;
        let closures = &self.site.village.contact.closures;
        Visit {
            access: self.words(&visit.access),
            hours: visit.hours.as_ref().map(|h| self.hours(h)).unwrap_or_default(),
            open: visit.hours.as_ref().map(|h| self.open_now(h, closures)),
            fee: self.words(&visit.fee),
        }
    }

    /// `visit.html`.
    pub fn visit_page(&self) -> VisitPage {
        let events = PageKey::List(Section::Events);
        VisitPage {
            visit: self.visit(),
            contact: self.contact(),
            region: self.region(),
            events: self
                .site
                .events
                .iter()
                .filter(|e| self.is_for_guests(e))
                .filter_map(|e| self.event_card(e))
                .take(EVENTS)
                .collect(),
            all_events: self.link(&events).map(|href| Link {
                href,
                label: self.plain(self.t("all-events")),
                current: false,
            }),
            outlets: self.outlets_link(),
            contact_href: self.link(&PageKey::Contact).unwrap_or_default(),
        }
    }

    /// Whether a guest may come to an event that still takes place.
    fn is_for_guests(&self, event: &Event) -> bool {
        let kinds = [EventKind::Workshop, EventKind::Festival, EventKind::Market];
        event.kind.is_some_and(|kind| kinds.contains(&kind))
            && event.status != EventStatus::Cancelled
            && !self.is_past(event)
    }

    /// From the province down to the village, each with what it is: `Kabupaten Gianyar`.
    fn region(&self) -> Vec<String> {
        let village = &self.site.village;
        let own = (village.region.village_kind(), village.name.as_str());
        let places = village.region.places().into_iter().chain([own]);
        places
            .map(|(kind, name)| self.t_with(&format!("region-{}", kind.key()), [("name", name)]))
            .collect()
    }

    /// The page with all outlets.
    pub fn outlets_link(&self) -> Option<Link> {
        Some(Link {
            href: self.link(&PageKey::List(Section::Outlets))?,
            label: self.plain(self.t("section-outlets")),
            current: false,
        })
    }

    /// An outlet.
    pub fn outlet_card(&self, outlet: &Outlet) -> Option<Card> {
        Some(Card {
            byline: Some(self.plain(self.choice("outlet-kind", outlet.kind))),
            ..self.card("outlet", Section::Outlets, &outlet.entry)?
        })
    }

    /// Outlets that carry a product.
    pub fn outlets_of(&self, product: &Product) -> Vec<Card> {
        let carries = |o: &&Outlet| o.products.iter().any(|id| id.value == product.entry.id);
        self.site
            .outlets
            .iter()
            .filter(carries)
            .filter_map(|o| self.outlet_card(o))
            .collect()
    }

    /// `outlet.html`.
    pub fn outlet_page(&self, outlet: &Outlet) -> OutletPage {
        let key = PageKey::Entry(Section::Outlets, outlet.entry.id.clone());
        let name = self.title_of(&key).text;
        let products = outlet.products.iter().filter_map(|id| self.site.product(&id.value));
        OutletPage {
            summary: self.words(&outlet.entry.summary),
            figures: self.figures(&outlet.entry, None),
            kind_label: self.choice("outlet-kind", outlet.kind),
            contact: self.contact_of(&outlet.contact, outlet.location, &name),
            body: self.body(&outlet.entry),
            products: products.filter_map(|p| self.product_card(p)).collect(),
        }
    }
}
