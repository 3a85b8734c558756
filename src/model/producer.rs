//! Who makes.

use std::collections::BTreeSet;

use super::capacity::{Capacity, CapacityForm};
use super::certification::{Certification, check_form};
use super::choices::{CertificationKind, ConsentScope, ProducerKind};
use super::consent::Consent;
use super::contact::{Contact, ContactForm};
use super::entry::{Entry, Forms, Kind};
use super::fields::{Fields, Role};
use super::localized::Localized;
use super::product::reference;
use super::section::Section;
use crate::date::BuildDate;
use crate::diag::Bag;
use crate::paths::{Id, InputPath};
use crate::span::Spanned;

/// A person, family, cooperative or group.
#[derive(Clone, Debug)]
pub struct Producer {
    /// What all things have.
    pub entry: Entry,
    /// Who it is.
    pub kind: ProducerKind,
    /// The cooperative or group it belongs to.
    pub member_of: Option<Spanned<Id>>,
    /// How many people belong to it.
    pub members: Option<i64>,
    /// How many of a hundred of them are women.
    pub women_share: Option<f64>,
    /// The year it began.
    pub since: Option<i64>,
    /// How to reach it.
    pub contact: Contact,
    /// Its numbers in public registers.
    pub legal: Legal,
    /// Its certificates.
    pub certifications: Vec<Certification>,
    /// How much it can make.
    pub capacity: Option<Capacity>,
    /// What a person has agreed to be shown.
    pub consent: Option<Consent>,
    /// What was taken out of the site because consent does not cover it ([`Producer::respect_consent`]).
    pub withheld: BTreeSet<ConsentScope>,
}

/// Numbers in public registers.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Legal {
    /// Business identification number, thirteen digits.
    pub nib: Option<String>,
    /// Number of the cooperative's founding deed.
    pub cooperative_no: Option<String>,
}

/// What one file says of a producer.
#[derive(Debug)]
pub struct ProducerForm {
    kind: Option<Spanned<ProducerKind>>,
    member_of: Option<Spanned<String>>,
    members: Option<Spanned<i64>>,
    women_share: Option<Spanned<f64>>,
    since: Option<Spanned<i64>>,
    contact: Option<ContactForm>,
    legal: Legal,
    certifications: Vec<Certification>,
    capacity: CapacityForm,
    consent: Option<Consent>,
}

impl Producer {
    /// Whether the person has not agreed to `what` being shown on the day `today`.
    pub fn forbids(&self, what: ConsentScope, today: BuildDate) -> bool {
        self.kind == ProducerKind::Individual && !Consent::allows(self.consent.as_ref(), what, today)
    }

    /// Takes out what the person has not agreed to be shown on the day `today`, and gives back the photos among it.
    pub fn respect_consent(&mut self, today: BuildDate) -> Vec<InputPath> {
        let mut photos = Vec::new();
        if self.forbids(ConsentScope::Photo, today) {
            // What is said to show nobody is no picture of the person: the loom, the yard.
            photos = self.entry.take_photos(|photo| photo.people != Some(false));
            if !photos.is_empty() {
                self.withheld.insert(ConsentScope::Photo);
            }
        }
        let hides_place = self.forbids(ConsentScope::Location, today);
        let hides_ways = self.forbids(ConsentScope::Phone, today);
        let contact = &mut self.contact;
        if hides_place && !contact.address.is_empty() {
            contact.address = Localized::default();
            self.withheld.insert(ConsentScope::Location);
        }
        if hides_ways {
            if contact.is_reachable() {
                self.withheld.insert(ConsentScope::Phone);
            }
            // Whatever leads to the person goes, so that a new kind of channel is left out as well.
            let address = std::mem::take(&mut contact.address);
            *contact = Contact {
                address,
                ..Contact::default()
            };
        }
        photos
    }
}

impl Kind for Producer {
    type Form = ProducerForm;
    const SECTION: Section = Section::Producers;

    fn read(fields: &mut Fields<'_, '_>) -> ProducerForm {
        let kind = fields.choice("kind");
        if fields.role() == Role::Original {
            fields.missing("kind");
        }
        ProducerForm {
            kind,
            member_of: fields.text("member_of"),
            members: fields.integer("members", 0..=10_000_000),
            women_share: fields.number("women_share", 0.0, 100.0),
            since: fields.integer("since", 1..=9999),
            contact: ContactForm::read(fields),
            legal: fields.group("legal", Legal::read).unwrap_or_default(),
            certifications: Certification::read_all(fields),
            capacity: CapacityForm::read(fields),
            consent: fields.group("consent", Consent::read),
        }
    }

    fn check(entry: Entry, forms: Forms<ProducerForm>, bag: &mut Bag) -> Option<Self> {
        let contact = Contact::check(&forms, |f| &f.contact);
        let capacity = Capacity::check(&forms, |f| &f.capacity);
        let facts = forms.original;
        let member_of = facts.member_of.as_ref().and_then(|m| reference("cooperative", m, bag));
        Some(Producer {
            // One that is missing was reported; the rest is checked all the same.
            kind: facts.kind.as_ref().map_or(ProducerKind::Individual, |k| k.value),
            member_of,
            members: facts.members.map(|m| m.value),
            women_share: facts.women_share.map(|w| w.value),
            since: facts.since.map(|s| s.value),
            contact,
            legal: facts.legal,
            certifications: facts.certifications,
            capacity,
            consent: facts.consent,
            withheld: BTreeSet::new(),
            entry,
        })
    }
}

impl Legal {
    fn read(fields: &mut Fields<'_, '_>) -> Legal {
        let nib = fields.text("nib");
        let cooperative_no = fields.text("cooperative_no").map(|n| n.value);
        if let Some(nib) = &nib {
            check_form(CertificationKind::Nib, nib, fields.bag());
        }
        Legal {
            nib: nib.map(|n| n.value),
            cooperative_no,
        }
    }
}
