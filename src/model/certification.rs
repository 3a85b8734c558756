//! Certificates and registrations of a product, a producer or a village.
//!
//! A badge is a claim that a buyer relies on, so it is shown only when it can be checked: with a number and
//! the body that issued it, from the day of issue to the last day that it holds. Numbers of another form
//! than the authority's are pointed out and shown all the same: forms change, and authors copy what stands
//! on the paper.

use url::Url;

use super::choices::CertificationKind;
use super::fields::{Choice, Fields};
use super::span_of_days::in_order;
use super::web_address::read_https;
use crate::date::{BuildDate, Date};
use crate::diag::{Bag, Code, Diagnostic};
use crate::span::{Span, Spanned};

/// A certificate.
#[derive(Clone, Debug, PartialEq)]
pub struct Certification {
    /// What it attests.
    pub kind: CertificationKind,
    /// Its number.
    pub number: Option<String>,
    /// Who holds it, when that is not the thing it stands on.
    pub holder: Option<String>,
    /// Who issued it.
    pub issuer: Option<String>,
    /// The day of issue.
    pub issued: Option<Date>,
    /// The last day on which it holds.
    pub expires: Option<Spanned<Date>>,
    /// Where anybody can check it; always `https`.
    pub verify_url: Option<Url>,
    /// Where it is written.
    pub span: Span,
}

impl Certification {
    /// Reads the list `certifications`. Advice on numbers and what is missing goes into the file's bag.
    pub fn read_all(fields: &mut Fields<'_, '_>) -> Vec<Certification> {
        let tables = fields.tables("certifications");
        let read = tables
            .into_iter()
            .filter_map(|node| fields.group_of("certifications", node, Certification::read).flatten());
        read.collect()
    }

    fn read(fields: &mut Fields<'_, '_>) -> Option<Certification> {
        let span = fields.span();
        let kind = fields.choice::<CertificationKind>("type");
        fields.missing("type");
        let number = fields.text("number");
        let holder = fields.text("holder").map(|h| h.value);
        let issuer = fields.text("issuer").map(|i| i.value);
        let issued = fields.date("issued");
        let expires = fields.date("expires");
        let verify_url = fields.text("verify_url");
        // A field that is there but wrong was reported when it was read.
        let lacks = |found: bool, name: &'static str, fields: &Fields<'_, '_>| !found && !fields.has(name);
        let lacking = [
            lacks(number.is_some(), "number", fields).then_some("number"),
            lacks(issuer.is_some(), "issuer", fields).then_some("issuer"),
        ];
        let bag = fields.bag();
        let expires = in_order(issued.as_ref(), expires, bag);
        let verify_url = verify_url.and_then(|url| read_https(url, bag));
        let kind = kind?.value;
        for field in lacking.into_iter().flatten() {
            bag.push(
                Diagnostic::new(Code::NoBadge, span)
                    .with("kind", kind.name())
                    .with("field", field),
            );
        }
        if let Some(number) = &number {
            check_form(kind, number, bag);
        }
        Some(Certification {
            kind,
            number: number.map(|n| n.value),
            holder,
            issuer,
            issued: issued.map(|d| d.value),
            expires,
            verify_url,
            span,
        })
    }

    /// Number and issuer of the badge that is shown on the day `today`; `None` when none is.
    pub fn badge(&self, today: BuildDate) -> Option<(&str, &str)> {
        let begun = self.issued.is_none_or(|first| first <= today.0);
        let holds = self.expires.as_ref().is_none_or(|last| last.value >= today.0);
        let (number, issuer) = (self.number.as_deref()?, self.issuer.as_deref()?);
        (begun && holds).then_some((number, issuer))
    }

    /// The days on which what is shown of it changes.
    pub fn changes(&self) -> impl Iterator<Item = Date> {
        let end = self.expires.as_ref().map(|last| last.value.plus_days(1));
        self.issued.into_iter().chain(end)
    }
}

/// Advises on a number that has another form than the authority gives.
pub(super) fn check_form(kind: CertificationKind, number: &Spanned<String>, bag: &mut Bag) {
    if let Some(form) = form_of(kind).filter(|_| !has_form(kind, &number.value)) {
        bag.push(
            Diagnostic::new(Code::CertificateForm, number.span)
                .with("kind", kind.name())
                .with("value", number.value.as_str())
                .with("form", form),
        );
    }
}

/// An example of the form that numbers of this kind have; `None` where there is no one form.
fn form_of(kind: CertificationKind) -> Option<&'static str> {
    Some(match kind {
        CertificationKind::Nib => "1234567890123",
        CertificationKind::Pirt => "2065104010123-28",
        CertificationKind::Bpom => "MD123456789012",
        CertificationKind::Halal => "ID51110000123456",
        CertificationKind::Sni => "SNI 13-3487-2005:2005",
        CertificationKind::Ig => "IG.00.2019.000012",
        CertificationKind::Tkdn => "45,5 %",
        CertificationKind::Ovop => "4",
        _ => return None,
    })
}

/// Whether `number` has the form of its kind. Blanks between the digits count for nothing, as papers print
/// long numbers in groups.
fn has_form(kind: CertificationKind, number: &str) -> bool {
    let tight: String = number.chars().filter(|c| !c.is_whitespace()).collect();
    match kind {
        CertificationKind::Nib => is_digits(&tight, 13, 13),
        CertificationKind::Pirt => {
            let parts = tight.split_once('-').or_else(|| tight.split_at_checked(13));
            let (head, tail) = parts.unwrap_or_default();
            is_digits(head, 13, 13) && matches!(head.as_bytes()[0], b'1'..=b'8') && is_digits(tail, 2, usize::MAX)
        }
        CertificationKind::Bpom => {
            let digits = tight.strip_prefix("MD").or_else(|| tight.strip_prefix("ML"));
            digits.is_some_and(|d| is_digits(d, 12, 12) || is_digits(d, 15, 15))
        }
        CertificationKind::Halal => tight.strip_prefix("ID").is_some_and(|d| is_digits(d, 14, 17)),
        CertificationKind::Sni => number.trim().strip_prefix("SNI ").is_some_and(|rest| {
            let (parts, year) = rest.rsplit_once(':').unwrap_or(("", ""));
            is_digits(year, 4, 4) && parts.split('-').all(|part| is_digits(part, 1, usize::MAX))
        }),
        CertificationKind::Ig => {
            let old = tight.strip_prefix("IDG").is_some_and(|d| is_digits(d, 9, 9));
            let parts: Vec<&str> = tight.split('.').collect();
            let new = matches!(parts.as_slice(), ["IG", "00", year, serial]
                if is_digits(year, 4, 4) && is_digits(serial, 6, 6));
            old || new
        }
        CertificationKind::Tkdn => {
            let value = tight.trim_end_matches('%').replace(',', ".");
            let digits = value.bytes().all(|b| b.is_ascii_digit() || b == b'.');
            digits && value.parse::<f64>().is_ok_and(|share| (0.0..=100.0).contains(&share))
        }
        CertificationKind::Ovop => matches!(tight.as_str(), "1" | "2" | "3" | "4" | "5"),
        _ => true,
    }
}

fn is_digits(text: &str, least: usize, most: usize) -> bool {
    (least..=most).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn numbers_of_every_kind() {
        use CertificationKind::*;
        let table = [
            (Nib, "1234567890123", true),
            (Nib, "1234 5678 90123", true),
            (Nib, "123456789012", false),
            (Nib, "12345678901234", false),
            (Nib, "12345678901a3", false),
            (Pirt, "206510401012328", true),
            (Pirt, "2065104010123-28", true),
            (Pirt, "2065104010123-2028", true),
            (Pirt, "9065104010123-28", false),
            (Pirt, "0065104010123-28", false),
            (Pirt, "2065104010123-2", false),
            (Pirt, "2065104010123", false),
            (Pirt, "P-IRT 2065104010123-28", false),
            (Pirt, "206510401012é-28", false),
            (Bpom, "MD123456789012", true),
            (Bpom, "ML123456789012", true),
            (Bpom, "MD123456789012345", true),
            (Bpom, "MD 123456789012", true),
            (Bpom, "MD1234567890123", false),
            (Bpom, "BPOM RI MD123456789012", false),
            (Bpom, "md123456789012", false),
            (Halal, "ID51110000123456", true),
            (Halal, "ID51110000123456789", true),
            (Halal, "ID511100001234567", true),
            (Halal, "ID5111000012345", false),
            (Halal, "ID511100001234567890", false),
            (Halal, "51110000123456", false),
            (Sni, "SNI 13-3487-2005:2005", true),
            (Sni, "SNI 8391:2017", true),
            (Sni, "SNI 8391", false),
            (Sni, "8391:2017", false),
            (Sni, "SNI 8391-:2017", false),
            (Ig, "IG.00.2019.000012", true),
            (Ig, "IDG000000012", true),
            (Ig, "ID G 000000012", true),
            (Ig, "IG.00.19.000012", false),
            (Ig, "ID G 00000012", false),
            (Tkdn, "45", true),
            (Tkdn, "45,5 %", true),
            (Tkdn, "100%", true),
            (Tkdn, "100.1", false),
            (Tkdn, "-1", false),
            (Tkdn, "tinggi", false),
            (Ovop, "1", true),
            (Ovop, "5", true),
            (Ovop, "0", false),
            (Ovop, "6", false),
            (Ovop, "bintang 3", false),
            (Other, "apa saja", true),
            (Trademark, "IDM000123456", true),
        ];
        for (kind, number, good) in table {
            assert_eq!(has_form(kind, number), good, "{kind:?} {number}");
        }
    }

    #[test]
    fn the_form_that_a_message_shows_has_the_form() {
        for (name, kind) in CertificationKind::NAMES {
            if let Some(form) = form_of(*kind) {
                assert!(has_form(*kind, form), "{name}: {form}");
            }
        }
    }

    fn certificate(issued: Option<Date>, expires: Option<Date>) -> Certification {
        let span = Span::new(crate::span::FileId(0), 0..1);
        Certification {
            kind: CertificationKind::Halal,
            number: Some("ID51110000123456".into()),
            holder: None,
            issuer: Some("BPJPH".into()),
            issued,
            expires: expires.map(|d| Spanned::new(d, span)),
            verify_url: None,
            span,
        }
    }

    #[test]
    fn a_badge_is_shown_from_the_first_to_the_last_day() {
        let day = |text| Date::parse(text).unwrap();
        let shown = |c: &Certification, on| c.badge(BuildDate(day(on))).is_some();
        let held = certificate(Some(day("2024-03-01")), Some(day("2026-03-01")));
        assert!(!shown(&held, "2024-02-29") && shown(&held, "2024-03-01"));
        assert!(shown(&held, "2026-03-01") && !shown(&held, "2026-03-02"));
        assert_eq!(
            held.changes().collect::<Vec<_>>(),
            [day("2024-03-01"), day("2026-03-02")]
        );
        assert!(shown(&certificate(None, None), "2026-03-01"));
        let nameless = Certification {
            issuer: None,
            ..certificate(None, None)
        };
        assert!(!shown(&nameless, "2026-03-01"));
        let unnumbered = Certification {
            number: None,
            ..certificate(None, None)
        };
        assert!(!shown(&unnumbered, "2026-03-01"));
    }

    proptest! {
        #[test]
        fn no_number_upsets_the_check(number in "\\PC{0,24}") {
            for (_, kind) in CertificationKind::NAMES {
                let _ = has_form(*kind, &number);
            }
        }
    }
}
