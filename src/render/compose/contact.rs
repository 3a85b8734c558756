//! Ways to reach the village, and the buttons with which buyers ask.

use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};

use super::Scene;
use crate::model::contact;
use crate::model::hours::Hours;
use crate::model::producer::Producer;
use crate::model::product::Product;
use crate::model::section::Section;
use crate::plan::PageKey;
use crate::render::view::{Channel, Contact, Enquiry, HoursLine, Link};

impl Scene<'_> {
    /// All ways to reach the village.
    pub fn contact(&self) -> Contact {
        let contact = &self.site.village.contact;
        let village = self.site.village.name.as_str();
        let message = self.two_lines("whatsapp-message", "-general", &[("village", village)]);
        let subject = self.t_with("email-subject-general", [("village", village)]);
        Contact {
            person: contact.person.clone(),
            whatsapp: self.whatsapp(contact, &message),
            phone: self.phone(contact),
            email: self.email(contact, &subject, ""),
            address: self.words(&contact.address),
            hours: contact.hours.as_ref().map(|h| self.hours(h)).unwrap_or_default(),
            maps: self.maps(),
            coordinates: self.site.village.location.map(|l| format!("{}, {}", l.lat, l.lon)),
        }
    }

    /// Ways to reach a producer; `None` when it gives none of its own.
    pub fn producer_contact(&self, producer: &Producer) -> Option<Contact> {
        let contact = &producer.contact;
        let village = self.site.village.name.as_str();
        let message = self.two_lines("whatsapp-message", "-general", &[("village", village)]);
        let subject = self.t_with("email-subject-general", [("village", village)]);
        let address = self.words(&contact.address);
        (contact.is_reachable() || address.is_some()).then(|| Contact {
            person: contact.person.clone(),
            whatsapp: self.whatsapp(contact, &message),
            phone: self.phone(contact),
            email: self.email(contact, &subject, ""),
            address,
            hours: contact.hours.as_ref().map(|h| self.hours(h)).unwrap_or_default(),
            ..Contact::default()
        })
    }

    /// Ways to ask for a product; each message names it.
    pub fn enquiry(&self, product: &Product) -> Enquiry {
        let key = PageKey::Entry(Section::Products, product.entry.id.clone());
        let title = self.title_of(&key).text;
        let url = self
            .plan
            .routes
            .get(&key, self.language())
            .and_then(|u| self.plan.address.absolute(u));
        let url = url.unwrap_or_default();
        let mut args = vec![("product", title.as_str()), ("url", url.as_str())];
        let variant = match &product.sku {
            Some(sku) => {
                args.push(("sku", sku));
                "-with-sku"
            }
            None => "",
        };
        let message = self.two_lines("whatsapp-message", variant, &args);
        let subject = self.t_with("email-subject", [("product", title.as_str())]);
        // The maker answers if it can be reached that way, else the village.
        let village = &self.site.village.contact;
        let maker = product.producer.as_ref().and_then(|p| self.site.producer(&p.value));
        let maker = maker.map_or(village, |m| &m.contact);
        Enquiry {
            whatsapp: self
                .whatsapp(maker, &message)
                .or_else(|| self.whatsapp(village, &message)),
            email: self
                .email(maker, &subject, &message)
                .or_else(|| self.email(village, &subject, &message)),
            phone: self.phone(maker).or_else(|| self.phone(village)),
            contact_href: self.link(&PageKey::Contact).unwrap_or_default(),
        }
    }

    /// The message in the visitor's language and, unless that is Indonesian, a line in Indonesian for the
    /// artisan.
    fn two_lines(&self, id: &str, variant: &str, args: &[(&str, &str)]) -> String {
        let visitor = self.t_with(&format!("{id}{variant}"), args.iter().copied());
        if self.language().as_str() == "id" {
            return visitor.trim().to_owned();
        }
        let artisan = self.t_with(&format!("{id}-local{variant}"), args.iter().copied());
        format!("{}\n{}", visitor.trim(), artisan.trim())
    }

    /// In a demonstration no link leads to a living telephone.
    fn live(&self, href: String) -> Option<String> {
        (!self.settings.demo).then_some(href)
    }

    fn whatsapp(&self, contact: &contact::Contact, message: &str) -> Option<Channel> {
        let phone = contact.whatsapp.as_ref()?;
        let text = utf8_percent_encode(message, NON_ALPHANUMERIC);
        Some(Channel {
            text: phone.display(),
            href: self.live(format!("https://wa.me/{}?text={text}", phone.digits())),
        })
    }

    fn phone(&self, contact: &contact::Contact) -> Option<Channel> {
        let phone = contact.phone.as_ref()?;
        Some(Channel {
            text: phone.display(),
            href: self.live(format!("tel:{}", phone.e164())),
        })
    }

    fn email(&self, contact: &contact::Contact, subject: &str, body: &str) -> Option<Channel> {
        let address = contact.email.as_ref()?;
        let encode = |text: &str| utf8_percent_encode(text, NON_ALPHANUMERIC).to_string();
        let mut href = format!("mailto:{address}?subject={}", encode(subject));
        if !body.is_empty() {
            href.push_str("&body=");
            // RFC 6068: line breaks in a body are CRLF.
            href.push_str(&encode(&body.replace('\n', "\r\n")));
        }
        Some(Channel {
            text: address.clone(),
            href: self.live(href),
        })
    }

    /// Links to maps; never an embedded map, which would fetch from another host.
    fn maps(&self) -> Vec<Link> {
        let Some(place) = self.site.village.location else {
            return Vec::new();
        };
        let (lat, lon) = (place.lat, place.lon);
        let name = utf8_percent_encode(&self.site.village.name, NON_ALPHANUMERIC).to_string();
        let link = |id: &str, href: String| Link {
            href,
            label: self.plain(self.t(id)),
            current: false,
        };
        vec![
            link(
                "map-osm",
                format!("https://www.openstreetmap.org/?mlat={lat}&mlon={lon}#map=16/{lat}/{lon}"),
            ),
            link(
                "map-google",
                format!("https://www.google.com/maps/search/?api=1&query={lat}%2C{lon}"),
            ),
            // RFC 5870; the query shows a named pin on Android.
            link("map-phone", format!("geo:{lat},{lon}?q={lat},{lon}({name})")),
        ]
    }

    /// Opening hours for readers.
    pub fn hours(&self, hours: &Hours) -> Vec<HoursLine> {
        let formats = &self.tongue.formats;
        hours
            .rules
            .iter()
            .map(|rule| {
                let days: Vec<String> = rule
                    .days
                    .iter()
                    .map(|(first, last)| {
                        let first_name = formats.weekday(*first);
                        if first == last {
                            first_name
                        } else {
                            format!("{first_name}–{}", formats.weekday(*last))
                        }
                    })
                    .collect();
                let times: Vec<String> = rule
                    .times
                    .iter()
                    .map(|(from, until)| format!("{}–{}", formats.time(*from), formats.time(*until)))
                    .collect();
                let closed = times.is_empty();
                HoursLine {
                    days: formats.list_and(&days),
                    times: if closed {
                        self.t("hours-closed")
                    } else {
                        formats.list_and(&times)
                    },
                    machine: rule.machine(),
                }
            })
            .collect()
    }
}
