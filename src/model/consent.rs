//! A person's consent to be shown (UU 27/2022 on personal data, articles 20 to 24: explicit, recorded, for a
//! stated purpose, and free to be withdrawn).
//!
//! It is asked of individuals; enterprises, cooperatives and groups are no persons in the sense of that law.
//! What a build does:
//!
//! | the record | name | photos | telephone and chat | address |
//! |---|---|---|---|---|
//! | none | shown | shown | left out | left out |
//! | holds | shown | as `scope` says | as `scope` says | as `scope` says |
//! | expired | shown | left out | left out | left out |
//!
//! `people` at a photo says whether it shows anybody: in the person's folder a photo with `people = false` (the
//! loom, the yard) always stays; at the person's products one with `people = true` needs the consent too.
//!
//! Without a record photos stay, because consent is often given by word of mouth and advice asks to write it
//! down; a telephone number reaches into a person's life, so it needs the record. The name is the title of
//! the page and stays in every case; advice says that another title, or `draft = true`, takes it off.

use std::collections::BTreeSet;

use super::choices::ConsentScope;
use super::fields::{Choice, Fields};
use super::span_of_days::in_order;
use crate::date::{BuildDate, Date};
use crate::span::{Span, Spanned};

/// A record of consent.
#[derive(Clone, Debug, PartialEq)]
pub struct Consent {
    /// Who gave it, or took the record.
    pub by: Option<String>,
    /// When.
    pub date: Option<Date>,
    /// To what.
    pub scope: BTreeSet<ConsentScope>,
    /// The last day on which it holds; without one until it is withdrawn.
    pub until: Option<Spanned<Date>>,
    /// Where it is written.
    pub span: Span,
}

impl Consent {
    /// Reads the table `consent`.
    pub fn read(fields: &mut Fields<'_, '_>) -> Consent {
        let span = fields.span();
        let by = fields.text("by").map(|b| b.value);
        fields.missing("by");
        let date = fields.date("date");
        fields.missing("date");
        let scope = fields.choices::<ConsentScope>("scope");
        fields.missing("scope");
        let until = fields.date("until");
        Consent {
            by,
            until: in_order(date.as_ref(), until, fields.bag()),
            date: date.map(|d| d.value),
            scope: scope.into_iter().map(|s| s.value).collect(),
            span,
        }
    }

    /// Whether it holds on the day `today`.
    pub fn holds(&self, today: BuildDate) -> bool {
        self.until.as_ref().is_none_or(|last| last.value >= today.0)
    }

    /// Whether `consent`, which may be missing, allows `what` on the day `today`: the table above.
    pub fn allows(consent: Option<&Consent>, what: ConsentScope, today: BuildDate) -> bool {
        match (consent, what) {
            (_, ConsentScope::Name) | (None, ConsentScope::Photo) => true,
            (None, _) => false,
            (Some(consent), what) => consent.holds(today) && consent.scope.contains(&what),
        }
    }

    /// What the person has not agreed to, in the order of the names.
    pub fn lacks(&self) -> impl Iterator<Item = ConsentScope> {
        let all = ConsentScope::NAMES.iter().map(|(_, scope)| *scope);
        all.filter(|scope| !self.scope.contains(scope))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::span::FileId;

    #[test]
    fn what_is_allowed() {
        use ConsentScope::*;
        let day = |text| BuildDate(Date::parse(text).unwrap());
        let span = Span::new(FileId(0), 0..1);
        let consent = Consent {
            by: None,
            date: None,
            scope: BTreeSet::from([Name, Phone]),
            until: Some(Spanned::new(day("2026-05-01").0, span)),
            span,
        };
        let allowed = |consent, on| {
            let all = [Name, Photo, Phone, Location].into_iter();
            all.filter(|what| Consent::allows(consent, *what, day(on)))
                .collect::<Vec<_>>()
        };
        assert_eq!(allowed(None, "2026-05-01"), [Name, Photo]);
        assert_eq!(allowed(Some(&consent), "2026-05-01"), [Name, Phone]);
        assert_eq!(allowed(Some(&consent), "2026-05-02"), [Name]);
        assert_eq!(consent.lacks().collect::<Vec<_>>(), [Photo, Location]);
    }
}
