//! Where the products can be bought.

use super::choices::OutletKind;
use super::contact::{Contact, ContactForm};
use super::entry::{Entry, Forms, Kind};
use super::fields::{Fields, Role};
use super::product::reference;
use super::section::Section;
use super::village::Location;
use crate::diag::Bag;
use crate::paths::Id;
use crate::span::Spanned;

/// A shop, centre or market place.
#[derive(Clone, Debug)]
pub struct Outlet {
    /// What all things have.
    pub entry: Entry,
    /// What it is.
    pub kind: OutletKind,
    /// How to reach it.
    pub contact: Contact,
    /// Where it is on the map.
    pub location: Option<Location>,
    /// What it carries.
    pub products: Vec<Spanned<Id>>,
}

/// What one file says of an outlet.
#[derive(Debug)]
pub struct OutletForm {
    kind: Option<Spanned<OutletKind>>,
    contact: Option<ContactForm>,
    location: Option<Location>,
    products: Vec<Spanned<String>>,
}

impl Kind for Outlet {
    type Form = OutletForm;
    const SECTION: Section = Section::Outlets;

    fn read(fields: &mut Fields<'_, '_>) -> OutletForm {
        let kind = fields.choice("kind");
        if fields.role() == Role::Original {
            fields.missing("kind");
        }
        OutletForm {
            kind,
            contact: ContactForm::read(fields),
            location: Location::read(fields, "location"),
            products: fields.texts("products"),
        }
    }

    fn check(entry: Entry, forms: Forms<OutletForm>, bag: &mut Bag) -> Option<Self> {
        let contact = Contact::check(&forms, |f| &f.contact);
        let facts = forms.original;
        let products = facts.products.iter().filter_map(|id| reference("product", id, bag));
        Some(Outlet {
            products: products.collect(),
            // One that is missing was reported; the rest is checked all the same.
            kind: facts.kind.map_or(OutletKind::Shop, |k| k.value),
            contact,
            location: facts.location,
            entry,
        })
    }
}
