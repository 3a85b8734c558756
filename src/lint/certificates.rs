//! Certificates that have expired or soon will. A lapsed organic certificate once stopped the exports of a
//! whole village; renewing one takes months.

use super::Subject;
use crate::diag::{Bag, Code, Diagnostic};
use crate::model::fields::Choice;

/// Days before the end from which on a certificate is pointed out.
const NOTICE: i64 = 90;

/// Reports certificates whose last day is past or less than 90 days away, at that day.
pub fn check(subject: &Subject<'_>, bag: &mut Bag) {
    let today = subject.plan.today.0.to_days();
    for certificate in subject.site.certifications() {
        let Some(last) = &certificate.expires else { continue };
        let left = last.value.to_days() - today;
        let (code, days) = match left {
            ..0 => (Code::CertificateExpired, -left),
            0..=NOTICE => (Code::CertificateExpires, left),
            _ => continue,
        };
        bag.push(
            Diagnostic::new(code, last.span)
                .with("kind", certificate.kind.name())
                .with("days", days),
        );
    }
}
