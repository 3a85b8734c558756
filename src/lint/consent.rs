//! People who are shown without having agreed to it, or no longer (UU 27/2022).

use super::Subject;
use crate::diag::{Bag, Code, Diagnostic};
use crate::model::choices::{ConsentScope, ProducerKind};
use crate::model::fields::Choice;
use crate::model::producer::Producer;

/// Reports individuals without a record of consent, with one that has expired, and with one that does not
/// cover what their folder holds.
pub fn check(subject: &Subject<'_>, bag: &mut Bag) {
    let people = |p: &&Producer| p.kind == ProducerKind::Individual;
    for producer in subject.site.producers.iter().filter(people) {
        let name = producer.entry.id.as_str();
        let Some(consent) = &producer.consent else {
            let file = &subject.inputs.text(producer.entry.original).path;
            bag.push(Diagnostic::new(Code::NoConsent, file).with("name", name));
            continue;
        };
        if let Some(last) = consent.until.as_ref().filter(|_| !consent.holds(subject.plan.today)) {
            bag.push(
                Diagnostic::new(Code::ConsentExpired, last.span)
                    .with("name", name)
                    .with("end", last.value.to_string()),
            );
            continue;
        }
        let is_there = |scope: &ConsentScope| *scope == ConsentScope::Name || producer.withheld.contains(scope);
        for scope in consent.lacks().filter(is_there) {
            bag.push(
                Diagnostic::new(Code::ConsentLacks, consent.span)
                    .with("name", name)
                    .with("scope", scope.name()),
            );
        }
    }
}
