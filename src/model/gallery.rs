//! Photos that belong together.

use super::entry::{Entry, Forms, Kind};
use super::fields::Fields;
use super::section::Section;
use crate::date::Date;
use crate::diag::Bag;
use crate::span::Spanned;

/// A gallery.
#[derive(Clone, Debug)]
pub struct Gallery {
    /// What all things have.
    pub entry: Entry,
    /// When the photos were taken.
    pub date: Option<Date>,
    /// Who took them, when a photo does not say otherwise.
    pub credit: Option<String>,
    /// On which terms others may use them: `CC BY 4.0`.
    pub licence: Option<String>,
}

/// What one file says of a gallery.
#[derive(Debug)]
pub struct GalleryForm {
    date: Option<Spanned<Date>>,
    credit: Option<Spanned<String>>,
    licence: Option<Spanned<String>>,
}

impl Kind for Gallery {
    type Form = GalleryForm;
    const SECTION: Section = Section::Galleries;

    fn read(fields: &mut Fields<'_, '_>) -> GalleryForm {
        GalleryForm {
            date: fields.date("date"),
            credit: fields.text("credit"),
            licence: fields.text("licence"),
        }
    }

    fn check(entry: Entry, forms: Forms<GalleryForm>, _bag: &mut Bag) -> Option<Self> {
        Some(Gallery {
            entry,
            date: forms.original.date.map(|d| d.value),
            credit: forms.original.credit.map(|c| c.value),
            licence: forms.original.licence.map(|l| l.value),
        })
    }
}
