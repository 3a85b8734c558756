//! Pages of the village's own.

use super::entry::{Entry, Forms, Kind};
use super::fields::Fields;
use super::section::Section;
use crate::diag::Bag;

/// A page.
#[derive(Clone, Debug)]
pub struct FreePage {
    /// What all things have.
    pub entry: Entry,
    /// Whether it stands in the menu.
    pub menu: bool,
}

/// What one file says of a page.
#[derive(Debug)]
pub struct FreePageForm {
    menu: Option<bool>,
}

impl Kind for FreePage {
    type Form = FreePageForm;
    const SECTION: Section = Section::Pages;

    fn read(fields: &mut Fields<'_, '_>) -> FreePageForm {
        FreePageForm {
            menu: fields.yes_no("menu"),
        }
    }

    fn check(entry: Entry, forms: Forms<FreePageForm>, _bag: &mut Bag) -> Option<Self> {
        Some(FreePage {
            entry,
            menu: forms.original.menu.unwrap_or(false),
        })
    }
}
