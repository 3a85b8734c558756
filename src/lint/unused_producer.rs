//! Producers who make nothing.

use super::Subject;
use crate::diag::{Bag, Code, Diagnostic};

/// Reports producers that no product names and that have no members.
pub fn check(subject: &Subject<'_>, bag: &mut Bag) {
    let site = subject.site;
    for producer in &site.producers {
        let id = &producer.entry.id;
        let makes = site
            .products
            .iter()
            .filter_map(|p| p.producer.as_ref())
            .any(|p| p.value == *id);
        let leads = site
            .producers
            .iter()
            .filter_map(|p| p.member_of.as_ref())
            .any(|p| p.value == *id);
        if !makes && !leads {
            let file = &subject.inputs.text(producer.entry.original).path;
            bag.push(Diagnostic::new(Code::UnusedProducer, file).with("name", id.as_str()));
        }
    }
}
