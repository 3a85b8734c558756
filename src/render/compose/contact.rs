//! Ways to reach the village, and the buttons with which buyers ask.

use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};

use super::Scene;
use crate::model::contact::{self as model, Closure};
use crate::model::hours::Hours;
use crate::model::phone::Phone;
use crate::model::producer::Producer;
use crate::model::product::Product;
use crate::model::section::Section;
use crate::model::village::Location;
use crate::plan::PageKey;
use crate::render::view::{
    Channel, ClosureLine, Contact, ContactForm, Enquiry, HoursLine, Link, OpenNow, PlatformLink, QrCode,
};

/// A place on OpenStreetMap.
pub(super) fn open_street_map(place: Location) -> String {
    let Location { lat, lon } = place;
    format!("https://www.openstreetmap.org/?mlat={lat}&mlon={lon}#map=16/{lat}/{lon}")
}

impl Scene<'_> {
    /// All ways to reach the village, with the files that belong to it.
    pub fn contact(&self) -> Contact {
        let village = &self.site.village;
        let files = self.contact_files;
        let code = |url: &Option<crate::paths::UrlPath>, id: &str| {
            let label = self.t_with(id, [("village", village.name.as_str())]);
            url.as_ref().map(|url| QrCode {
                src: self.link_to(url),
                label,
            })
        };
        let codes = [
            code(&files.site_code, "qr-site"),
            code(&files.whatsapp_code, "qr-whatsapp"),
        ];
        Contact {
            vcard: files.vcard.as_ref().map(|url| self.link_to(url)),
            codes: codes.into_iter().flatten().collect(),
            ..self.contact_of(&village.contact, village.location, &village.name)
        }
    }

    /// The ways to reach the village, a producer or an outlet. `name`: for messages, and for the pin on maps.
    pub fn contact_of(&self, contact: &model::Contact, place: Option<Location>, name: &str) -> Contact {
        // One writes to a shop, and came from the site of the village.
        let site = self.site.village.name.as_str();
        let message = self.two_lines("whatsapp-message", "-general", &[("village", name), ("site", site)]);
        let subject = self.bare("email-subject-general", [("village", site)]);
        let channels = contact.channels.iter().map(|channel| PlatformLink {
            key: channel.key,
            platform: channel.platform,
            channel: Channel {
                text: channel.text.clone(),
                href: channel.url.as_ref().and_then(|url| self.live(url.to_string())),
            },
        });
        Contact {
            person: contact.person.clone(),
            whatsapp: self.whatsapp(contact.whatsapp.as_ref(), &message),
            phone: self.phone(contact.phone.as_ref()),
            email: self.email(contact.email.as_deref(), &subject, ""),
            address: self.words(&contact.address),
            hours: contact.hours.as_ref().map(|h| self.hours(h)).unwrap_or_default(),
            open: contact.hours.as_ref().map(|h| self.open_now(h, &contact.closures)),
            closures: self.closures(&contact.closures),
            channels: channels.collect(),
            maps: place.map(|place| self.maps(place, name)).unwrap_or_default(),
            coordinates: place.map(|l| format!("{}, {}", l.lat, l.lon)),
            form: contact.form.as_ref().map(|url| ContactForm {
                action: self.live(url.to_string()),
                subject: subject.clone(),
            }),
            vcard: None,
            codes: Vec::new(),
        }
    }

    /// Ways to reach a producer; `None` when it gives none of its own.
    pub fn producer_contact(&self, producer: &Producer) -> Option<Contact> {
        let contact = &producer.contact;
        let key = PageKey::Entry(Section::Producers, producer.entry.id.clone());
        (!contact.is_empty()).then(|| self.contact_of(contact, None, &self.title_of(&key).text))
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
        let subject = self.bare("email-subject", [("product", title.as_str())]);
        let mut contact_href = self.link(&PageKey::Contact).unwrap_or_default();
        if self.site.village.contact.form.is_some() && !self.settings.demo {
            // Where a script runs, it writes the product into the form.
            contact_href.push_str(&format!("?about={}", utf8_percent_encode(&title, NON_ALPHANUMERIC)));
        }
        // The maker answers if it can be reached that way, else the village.
        let village = &self.site.village.contact;
        let maker = product.producer.as_ref().and_then(|p| self.site.producer(&p.value));
        let maker = maker.map_or(village, |m| &m.contact);
        Enquiry {
            whatsapp: self.whatsapp(maker.whatsapp.as_ref().or(village.whatsapp.as_ref()), &message),
            email: self.email(maker.email.as_deref().or(village.email.as_deref()), &subject, &message),
            phone: self.phone(maker.phone.as_ref().or(village.phone.as_ref())),
            contact_href,
        }
    }

    /// The message in the visitor's language and, unless that is Indonesian, a line in Indonesian for the
    /// artisan.
    fn two_lines(&self, id: &str, variant: &str, args: &[(&str, &str)]) -> String {
        let visitor = self.bare(&format!("{id}{variant}"), args.iter().copied());
        if self.language().as_str() == "id" {
            return visitor.trim().to_owned();
        }
        let artisan = self.bare(&format!("{id}-local{variant}"), args.iter().copied());
        format!("{}\n{}", visitor.trim(), artisan.trim())
    }

    /// In a demonstration no link leads to a living telephone.
    fn live(&self, href: String) -> Option<String> {
        (!self.settings.demo).then_some(href)
    }

    pub(super) fn whatsapp(&self, phone: Option<&Phone>, message: &str) -> Option<Channel> {
        let phone = phone?;
        let text = utf8_percent_encode(message, NON_ALPHANUMERIC);
        Some(Channel {
            text: phone.display(),
            href: self.live(format!("https://wa.me/{}?text={text}", phone.digits())),
        })
    }

    fn phone(&self, phone: Option<&Phone>) -> Option<Channel> {
        let phone = phone?;
        Some(Channel {
            text: phone.display(),
            href: self.live(format!("tel:{}", phone.e164())),
        })
    }

    pub(super) fn email(&self, address: Option<&str>, subject: &str, body: &str) -> Option<Channel> {
        let address = address?;
        let encode = |text: &str| utf8_percent_encode(text, NON_ALPHANUMERIC).to_string();
        let mut href = format!("mailto:{address}?subject={}", encode(subject));
        if !body.is_empty() {
            href.push_str("&body=");
            // RFC 6068: line breaks in a body are CRLF.
            href.push_str(&encode(&body.replace('\n', "\r\n")));
        }
        Some(Channel {
            text: address.to_owned(),
            href: self.live(href),
        })
    }

    /// Links to maps; never an embedded map, which would fetch from another host.
    fn maps(&self, place: Location, name: &str) -> Vec<Link> {
        let (lat, lon) = (place.lat, place.lon);
        let name = utf8_percent_encode(name, NON_ALPHANUMERIC).to_string();
        let link = |id: &str, href: String| Link {
            href,
            label: self.plain(self.t(id)),
            current: false,
        };
        vec![
            link("map-osm", open_street_map(place)),
            link(
                "map-google",
                format!("https://www.google.com/maps/search/?api=1&query={lat}%2C{lon}"),
            ),
            // RFC 5870; the query shows a named pin on Android.
            link("map-phone", format!("geo:{lat},{lon}?q={lat},{lon}({name})")),
        ]
    }

    /// What a script needs to say whether it is open now.
    pub fn open_now(&self, hours: &Hours, closures: &[Closure]) -> OpenNow {
        let minutes: Vec<String> = hours.minutes().iter().map(|(a, b)| format!("{a}-{b}")).collect();
        let coming = closures.iter().filter(|c| c.to >= self.plan.today.0);
        let closed: Vec<String> = coming.map(|c| format!("{}/{}", c.from, c.to)).collect();
        OpenNow {
            minutes: minutes.join(" "),
            closed: closed.join(" "),
            utc_offset: self.site.village.time_zone.offset_hours(),
        }
    }

    /// Days on which it is closed after all; past ones are left out.
    fn closures(&self, closures: &[Closure]) -> Vec<ClosureLine> {
        let formats = &self.tongue.formats;
        let coming = closures.iter().filter(|c| c.to >= self.plan.today.0);
        coming
            .map(|closure| ClosureLine {
                when: if closure.from == closure.to {
                    formats.date(closure.from)
                } else {
                    formats.date_range(closure.from, closure.to)
                },
                datetime: closure.from.to_string(),
                reason: self.words(&closure.reason),
            })
            .collect()
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
                            formats.span(&first_name, &formats.weekday(*last))
                        }
                    })
                    .collect();
                let times: Vec<String> = rule
                    .times
                    .iter()
                    .map(|(from, until)| formats.time_range(*from, *until))
                    .collect();
                let closed = times.is_empty();
                let all_day = rule.times.len() == 1 && rule.machine().ends_with(" 00:00-24:00");
                HoursLine {
                    days: formats.list_and(&days),
                    times: if closed {
                        self.t("hours-closed")
                    } else if all_day {
                        self.t("hours-all-day")
                    } else {
                        formats.list_and(&times)
                    },
                    machine: rule.machine(),
                }
            })
            .collect()
    }
}
