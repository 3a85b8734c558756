//! What happened.

use super::entry::{Entry, Forms, Kind};
use super::fields::{Fields, Role};
use super::section::Section;
use crate::date::Date;
use crate::diag::Bag;
use crate::span::Spanned;

/// A piece of news.
#[derive(Clone, Debug)]
pub struct News {
    /// What all things have.
    pub entry: Entry,
    /// The day.
    pub date: Date,
}

/// What one file says of a piece of news.
#[derive(Debug)]
pub struct NewsForm {
    date: Option<Spanned<Date>>,
}

impl Kind for News {
    type Form = NewsForm;
    const SECTION: Section = Section::News;

    fn read(fields: &mut Fields<'_, '_>) -> NewsForm {
        let date = fields.date("date");
        if fields.role() == Role::Original {
            fields.missing("date");
        }
        NewsForm { date }
    }

    fn check(entry: Entry, forms: Forms<NewsForm>, _bag: &mut Bag) -> Option<Self> {
        Some(News {
            entry,
            // One that is missing was reported; the rest is checked all the same.
            date: forms.original.date.map_or(Date::from_days(0), |d| d.value),
        })
    }
}
