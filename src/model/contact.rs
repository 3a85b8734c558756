//! How to reach a village.

use super::fields::Fields;
use super::hours::Hours;
use super::localized::{Localized, Words};
use super::phone::Phone;
use crate::diag::{Bag, Code, Diagnostic};
use crate::locale::LangTag;
use crate::span::Spanned;

/// Ways to reach a village.
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
}

impl Contact {
    /// Whether anybody can be asked anything.
    pub fn is_reachable(&self) -> bool {
        self.phone.is_some() || self.whatsapp.is_some() || self.email.is_some()
    }

    /// Reads the table `contact`.
    pub fn read(fields: &mut Fields<'_, '_>, languages: &[LangTag]) -> Contact {
        let person = fields.text("person").map(|p| p.value);
        let phone = fields.text("phone");
        let whatsapp = fields.text("whatsapp");
        let email = fields.text("email");
        let address = fields.words("address");
        let hours = fields.texts("hours");
        let bag = fields.bag();
        Contact {
            person,
            phone: phone.and_then(|p| Phone::read(p, bag)),
            whatsapp: whatsapp.and_then(|p| Phone::read_mobile(p, bag)),
            email: email.and_then(|e| read_email(e, bag)),
            address: read_words(address, languages, bag),
            hours: Hours::read(hours, bag),
        }
    }
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
