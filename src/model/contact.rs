//! How to reach a village, a producer or an outlet.

use url::Url;

use super::channels::{Channel, read_channels};
use super::entry::Forms;
use super::fields::Fields;
use super::hours::Hours;
use super::localized::{Localized, Words};
use super::phone::Phone;
use super::span_of_days::in_order;
use crate::date::Date;
use crate::diag::{Bag, Code, Diagnostic};
use crate::locale::LangTag;
use crate::span::Spanned;
use crate::syntax::toml::Node;

/// Ways to reach a village, a producer or an outlet.
#[derive(Clone, Debug, Default)]
pub struct Contact {
    /// Whom one meets.
    pub person: Option<String>,
    /// Telephone.
    pub phone: Option<Phone>,
    /// WhatsApp.
    pub whatsapp: Option<Phone>,
    /// E-mail.
    pub email: Option<String>,
    /// Postal address.
    pub address: Localized<String>,
    /// When somebody is there.
    pub hours: Option<Hours>,
    /// Days on which nobody is there after all, soonest first.
    pub closures: Vec<Closure>,
    /// Accounts on other platforms.
    pub channels: Vec<Channel>,
    /// Where the contact form is sent.
    pub form: Option<Url>,
}

/// Days on which a place is closed though its hours say otherwise: Nyepi, Lebaran.
#[derive(Clone, Debug, PartialEq)]
pub struct Closure {
    /// The first day.
    pub from: Date,
    /// The last day.
    pub to: Date,
    /// Why.
    pub reason: Localized<String>,
}

impl Contact {
    /// Whether anybody can be asked anything.
    pub fn is_reachable(&self) -> bool {
        self.phone.is_some() || self.whatsapp.is_some() || self.email.is_some()
    }

    /// Whether nothing is said.
    pub fn is_empty(&self) -> bool {
        !self.is_reachable()
            && self.person.is_none()
            && self.address.is_empty()
            && self.hours.is_none()
            && self.closures.is_empty()
            && self.channels.is_empty()
            && self.form.is_none()
    }

    /// Reads the table `contact` of a file without a language.
    pub fn read(fields: &mut Fields<'_, '_>, languages: &[LangTag]) -> Contact {
        let (contact, address) = Contact::read_parts(fields, languages);
        Contact {
            address: read_words(address, languages, fields.bag()),
            ..contact
        }
    }

    /// Joins what the content files of a thing said. `part`: the contact in the form of a file.
    pub fn check<F>(forms: &Forms<F>, part: impl Fn(&F) -> &Option<ContactForm>) -> Contact {
        let facts = part(&forms.original).as_ref();
        let mut contact = facts.map(|f| f.contact.clone()).unwrap_or_default();
        contact.address = forms.words_of(|f| part(f).as_ref()?.address.as_ref());
        for closure in &mut contact.closures {
            closure.reason = std::mem::take(&mut closure.reason).in_language(&forms.language);
        }
        contact
    }

    /// Everything but the address, and the address as it was written.
    fn read_parts(fields: &mut Fields<'_, '_>, languages: &[LangTag]) -> (Contact, Option<Words>) {
        let person = fields.text("person").map(|p| p.value);
        let phone = fields.text("phone");
        let whatsapp = fields.text("whatsapp");
        let email = fields.text("email");
        let address = fields.words("address");
        let hours = fields.texts("hours");
        let closures = read_closures(fields, languages);
        let channels = fields.group("channels", read_channels).unwrap_or_default();
        let form = fields.text("form");
        let bag = fields.bag();
        let contact = Contact {
            person,
            phone: phone.and_then(|p| Phone::read(p, bag)),
            whatsapp: whatsapp.and_then(|p| Phone::read_mobile(p, bag)),
            email: email.and_then(|e| read_email(e, bag)),
            address: Localized::default(),
            hours: Hours::read(hours, bag),
            closures,
            channels,
            form: form.and_then(|f| read_form(f, bag)),
        };
        (contact, address)
    }
}

/// What one content file says of the contact of a producer or an outlet; a translation has only the address.
#[derive(Debug)]
pub struct ContactForm {
    contact: Contact,
    address: Option<Words>,
}

impl ContactForm {
    /// Reads the table `contact`.
    pub fn read(fields: &mut Fields<'_, '_>) -> Option<ContactForm> {
        // The words of a content file are in its language: there is no table of languages to check.
        let parts = fields.mixed_group("contact", |contact| Contact::read_parts(contact, &[]));
        parts.map(|(contact, address)| ContactForm { contact, address })
    }
}

/// The list `closures`; one that cannot be used is left out.
fn read_closures(fields: &mut Fields<'_, '_>, languages: &[LangTag]) -> Vec<Closure> {
    let items: Vec<&Node> = fields.items("closures").map(|list| list.value).unwrap_or_default();
    let mut closures: Vec<Closure> = items
        .into_iter()
        .filter_map(|item| {
            fields.group_of("closures", item, |closure| {
                let from = closure.date("from");
                closure.missing("from");
                let to = closure.date("to");
                let reason = closure.words("reason");
                let bag = closure.bag();
                let reason = read_words(reason, languages, bag);
                let from = from?;
                let to = match to {
                    Some(to) => in_order(Some(&from), Some(to), bag)?.value,
                    None => from.value,
                };
                Some(Closure {
                    from: from.value,
                    to,
                    reason,
                })
            })?
        })
        .collect();
    closures.sort_by_key(|c| (c.from, c.to));
    closures
}

/// The address that a form is sent to: `https`, because it carries what visitors write.
fn read_form(written: Spanned<String>, bag: &mut Bag) -> Option<Url> {
    let url = Url::parse(written.value.trim()).ok();
    let url = url.filter(|u| u.scheme() == "https" && u.has_host() && u.username().is_empty());
    if url.is_none() {
        bag.push(Diagnostic::new(Code::BadForm, written.span).with("value", written.value));
    }
    url
}

/// Words of a file without a language; none when they were left out.
pub(super) fn read_words(words: Option<Words>, languages: &[LangTag], bag: &mut Bag) -> Localized<String> {
    words.map_or_else(Localized::default, |w| Localized::from_words(w, languages, bag))
}

/// An address that a mail program accepts: one `@`, a dotted ASCII domain, no blanks (the common subset of
/// RFC 5322 that the HTML standard defines for `<input type=email>`).
fn read_email(written: Spanned<String>, bag: &mut Bag) -> Option<String> {
    let text = written.value.trim().trim_start_matches("mailto:");
    let label = |l: &str| {
        !l.is_empty()
            && l.len() <= 63
            && !l.starts_with('-')
            && !l.ends_with('-')
            && l.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-')
    };
    let local = |l: &str| {
        !l.is_empty()
            && l.bytes()
                .all(|b| b.is_ascii_alphanumeric() || b".!#$%&'*+/=?^_`{|}~-".contains(&b))
    };
    let good = text
        .split_once('@')
        .is_some_and(|(name, domain)| local(name) && domain.contains('.') && domain.split('.').all(label));
    if !good {
        bag.push(Diagnostic::new(Code::BadEmail, written.span).with("value", written.value));
        return None;
    }
    Some(text.to_owned())
}
